"""Ein Beispiel zum Ausprobieren."""

import re

import pypdfium2
from pytest_bdd import given, parsers, scenarios, then, when

scenarios("sample.feature")

ADDRESS = re.compile(r"[^\s;@]+@[^\s;]+")


def pictures(file):
    """Return what the pages of a document look like, codes included; a list has none."""
    if file.suffix != ".pdf":
        return []
    with pypdfium2.PdfDocument(file) as document:
        return [page.render().to_pil().tobytes() for page in document]


@given("das Beispiel, zweimal angelegt", target_fixture="samples")
def two_samples(speak, tmp_path):
    paths = tmp_path / "eins.netzwerk", tmp_path / "zwei.netzwerk"
    for path in paths:
        speak("sample", path)
    return paths


@when(parsers.parse("ich aus beiden {thing} ausgebe"), target_fixture="results")
def put_both_out(thing, samples, put_out):
    return [put_out(thing, event) for event in samples]


@then("steht in beiden dasselbe")
def both_say_the_same(results, contents_of):
    one, other = map(contents_of, results)
    assert len(one) > 500
    assert one == other
    assert pictures(results[0]) == pictures(results[1])


@then(parsers.parse("endet jede E-Mail-Adresse darin auf „{end}“"))
def addresses_are_invented(end, results, contents_of):
    found = ADDRESS.findall(contents_of(results[0]))
    assert len(found) > 100
    assert [address for address in found if not address.endswith(("@" + end, "." + end))] == []
