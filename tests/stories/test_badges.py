"""Namensschilder: ein Name, wie ihn die Person schreibt, und ein Code, der ihn nicht verrät."""

from pytest_bdd import scenarios, then

from netzwerkstatt.base.folding import fold
from tests.stories.labels import labels_of, plain

scenarios("badges.feature")


@then("kein Buchstabe fehlt")
def no_letter_is_missing(speak, event):
    """What no font can show would be named in a warning."""
    report = speak("print", event, "badges", "-o", "noch einmal.pdf", "--json").object
    assert "letters-missing" not in {warning["code"] for warning in report["warnings"]}


@then("trägt jedes Schild einen Code, den kein anderes trägt")
def each_label_has_its_code(result):
    codes = [label.codes for label in labels_of(result)]
    assert {len(each) for each in codes} == {1}
    assert len(set(codes)) == len(codes)


@then("kein Code verrät, wer das Schild trägt")
def no_code_gives_anybody_away(tables, result):
    codes = [fold(code) for label in labels_of(result) for code in label.codes]
    details = [fold(detail) for rows in tables.values() for row in rows for detail in row.values()]
    assert [(code, detail) for code in codes for detail in details if detail in code] == []


@then("haben beim nächsten Druck alle noch ihren Code")
def everybody_keeps_the_code(result, event, put_out):
    before = {plain(label.text): label.codes for label in labels_of(result)}
    after = {plain(label.text): label.codes for label in labels_of(put_out("die Namensschilder", event))}
    assert len(after) > len(before)
    assert {text: after[text] for text in before} == before
