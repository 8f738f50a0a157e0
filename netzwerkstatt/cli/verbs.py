"""The verbs. Each is a few lines over `app`: what can be done in the window can be done here."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Final

import typer

from netzwerkstatt import __version__
from netzwerkstatt.app import doctor as health
from netzwerkstatt.app import inputs, new_event, outputs, queries, wording, workspace
from netzwerkstatt.app.carrying_over import USUAL, Along, Carried, Earlier
from netzwerkstatt.app.commands import ApplyImport
from netzwerkstatt.app.sample import LEAST
from netzwerkstatt.app.templates import TEMPLATES
from netzwerkstatt.app.workspace import SUFFIX, ChangeSet, Kind, Workspace
from netzwerkstatt.base import paths
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import N_, Texts, texts
from netzwerkstatt.cli.calling import File, Json, Language, app, words_of
from netzwerkstatt.cli.speaking import notes, object_out, progress, say

_MOST: Final = 100_000  # people in a sample, as its help says
Target = Annotated[Path, typer.Option("-o", "--output", metavar="OUT", help=N_("The file to write"))]


@app.callback(
    invoke_without_command=True, help=N_("Plan a neighbourhood event. Without a verb, the window opens.")
)
def start(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help=N_("Name the version"))] = False,
    _lang: Language = None,
) -> None:
    """Answer `--version`, or show what is possible."""
    if version:
        say(__version__)
    elif context.invoked_subcommand is None:
        say(context.get_help())


@app.command("sample", help=N_("Make the sample event: invented people, nothing can go wrong."))
def make_sample(
    context: typer.Context,
    file: File,
    people: Annotated[int, typer.Option(metavar="N", help=N_("How many people, 30 to 100,000"))] = 128,
    lang: Language = None,
) -> None:
    """Write the sample event into a new file."""
    words = words_of(context, lang)
    if people < LEAST:
        raise Refused("people-too-few", least=LEAST)
    if people > _MOST:
        raise Refused("people-too-many", most=words.number(_MOST))
    new_event.make_sample(_event_path(file), words, people)
    _say_made(words, _event_path(file))


@app.command("new", help=N_("Make an event: empty, with a template, or from an earlier one."))
def make_new(
    context: typer.Context,
    file: File,
    title: Annotated[str, typer.Option(help=N_("What it is called"))],
    day: Annotated[str, typer.Option("--date", metavar="D", help=N_("When: 2027-10-16 or 16.10.2027"))] = "",
    place: Annotated[str, typer.Option(help=N_("Where"))] = "",
    template: Annotated[str, typer.Option(metavar="|".join(TEMPLATES), help=N_("What it begins with"))] = "",
    earlier: Annotated[
        Path | None, typer.Option("--from", metavar="OLD", help=N_("The earlier event, a file"))
    ] = None,
    take: Annotated[
        list[str] | None,
        typer.Option(
            metavar="|".join(Along),
            help=N_("What comes along from it, one each time; all but attendees if none is named"),
        ),
    ] = None,
    reason: Annotated[str, typer.Option(help=N_("Why attendees come along"))] = "",
    until: Annotated[str, typer.Option(metavar="D", help=N_("Until when their data may be kept"))] = "",
    lang: Language = None,
) -> None:
    """Write a new event file."""
    words = words_of(context, lang)
    if template and earlier:
        raise Refused("beginning-twice")
    begin_with: str | Earlier = template
    if earlier is not None:
        last = new_event.read_date(until) if until else None
        begin_with = Earlier(workspace.look(earlier), Carried(_parts(take), reason, last))
    asked = new_event.Asked(title, new_event.read_date(day) if day else None, place)
    new_event.make(_event_path(file), words, asked, begin_with)
    _say_made(words, _event_path(file))


def _parts(named: list[str] | None) -> frozenset[Along]:
    """Return what shall come along by its names."""
    for name in named or ():
        if name not in set(Along):
            raise Refused("part-unknown", name=name, possible=", ".join(Along))
    return frozenset(map(Along, named)) if named else USUAL


@app.command("info", help=N_("Say what is in an event."))
def info(context: typer.Context, file: File, *, as_json: Json = False, lang: Language = None) -> None:
    """Count what an event holds."""
    words, snapshot = words_of(context, lang), workspace.look(file)
    facts = queries.counts(snapshot)
    if as_json:
        event, days = snapshot.event, snapshot.days_in_order()
        head = {"title": event.title, "place": event.place, "dates": [day.date.isoformat() for day in days]}
        object_out(head | facts)
        return
    say(snapshot.event.title)
    for line in queries.told(snapshot, words):
        say(f"- {line}")


@app.command("import", help=N_("Read a list or a programme into an event."))
def read_in(
    context: typer.Context,
    file: File,
    kind: Annotated[str, typer.Argument(metavar="|".join(inputs.READERS), help=N_("What the file holds"))],
    source: Annotated[Path, typer.Argument(metavar="SOURCE", help=N_("The file to read"))],
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=N_("Only say what would happen"))] = False,
    as_json: Json = False,
    lang: Language = None,
) -> None:
    """Read a file, account for every row, and carry it out as one step."""
    words = words_of(context, lang)
    if kind not in inputs.READERS:
        raise Refused("import-unknown", kind=kind, possible=", ".join(inputs.READERS))
    with workspace.opened(file, paths.backups()) as opened:
        plan = inputs.READERS[kind](source, opened.snapshot)
        if not dry_run:
            opened.execute(ApplyImport(plan))
    said = [wording.problem(found, words) for found in plan.problems]
    if as_json:
        numbers = {name: getattr(plan, name) for name in ("rows", "new", "changed", "same", "skipped")}
        found = zip(plan.problems, said, strict=True)
        object_out(
            numbers | {"problems": [{"line": p.line, "code": p.code, "text": text} for p, text in found]}
        )
        return
    say(wording.plan_summary(plan, words))
    notes(said, words)


@app.command("print", help=N_("Print a document into a PDF file."))
def print_out(
    context: typer.Context,
    file: File,
    kind: Annotated[str, typer.Argument(metavar="|".join(outputs.PRINTS), help=N_("The document"))],
    output: Target,
    *,
    stock: Annotated[
        str, typer.Option(help=N_("The badge sheet's number, such as L4785"))
    ] = outputs.HOUSE_STOCK,
    first: Annotated[int, typer.Option(min=1, help=N_("The label to begin with"))] = 1,
    edition: Annotated[outputs.Edition, typer.Option(help=N_("Normal, large print or plain language"))] = (
        outputs.Edition.NORMAL
    ),
    booklet: Annotated[
        bool, typer.Option(help=N_("The programme on sheets to fold, or page by page"))
    ] = True,
    as_json: Json = False,
    lang: Language = None,
) -> None:
    """Print a document in the event's language, unless another is asked for."""
    snapshot = workspace.look(file)
    if kind not in outputs.PRINTS:
        raise Refused("print-unknown", kind=kind, possible=", ".join(outputs.PRINTS))
    if output.suffix.lower() != ".pdf":
        raise Refused("print-not-pdf", name=output.name)
    with progress(kind) as on_step:
        choice = outputs.PrintChoice(
            stock=stock,
            first=first,
            edition=edition,
            booklet=booklet and edition is outputs.Edition.NORMAL,
            logos=workspace.logos(file, snapshot),
            on_step=on_step,
        )
        printed = outputs.PRINTS[kind](snapshot, texts(lang or snapshot.event.language), choice)
    outputs.write(output, printed.data)
    words = words_of(context, lang)
    said = [wording.warning(found, words) for found in printed.warnings]
    if as_json:
        found = zip(printed.warnings, said, strict=True)
        listed = [{"code": w.code, "person": w.person, "text": text} for w, text in found]
        object_out({"file": str(output), "pages": printed.pages, "warnings": listed})
        return
    say(
        words.n_(
            "“{name}” is there: one page.",
            "“{name}” is there: {count} pages.",
            printed.pages,
            name=output.name,
        )
    )
    notes(said, words)


@app.command("export", help=N_("Write a workbook, a list or a calendar; the ending of OUT says which."))
def export(
    context: typer.Context,
    file: File,
    kind: Annotated[str, typer.Argument(metavar="|".join(outputs.EXPORT_KINDS), help=N_("What to write"))],
    output: Target,
    *,
    as_json: Json = False,
    lang: Language = None,
) -> None:
    """Write a file in the event's language, unless another is asked for."""
    snapshot = workspace.look(file)
    made = outputs.export(snapshot, kind, output.suffix.lower(), texts(lang or snapshot.event.language))
    outputs.write(output, made.data)
    words = words_of(context, lang)
    said = [wording.problem(found, words) for found in made.warnings]
    if as_json:
        found = zip(made.warnings, said, strict=True)
        listed = [{"code": w.code, "text": text} for w, text in found]
        object_out({"file": str(output), "pages": 0, "warnings": listed})
        return
    say(words._("“{name}” is there.", name=output.name))
    notes(said, words)


@app.command("undo", help=N_("Take back the last step."))
def undo(context: typer.Context, file: File, lang: Language = None) -> None:
    """Take back the last step."""
    _step(words_of(context, lang), file, Workspace.undo, N_("Undone: {step}"))


@app.command("redo", help=N_("Do again what was taken back last."))
def redo(context: typer.Context, file: File, lang: Language = None) -> None:
    """Do again what was taken back last."""
    _step(words_of(context, lang), file, Workspace.redo, N_("Done again: {step}"))


def _step(words: Texts, file: Path, deed: Callable[[Workspace], ChangeSet], sentence: str) -> None:
    with workspace.opened(file, paths.backups()) as opened:
        deed(opened)
        say(words._(sentence, step=wording.step(opened.history(1)[0], words)))


@app.command("history", help=N_("List the newest steps."))
def history(
    context: typer.Context,
    file: File,
    *,
    limit: Annotated[int, typer.Option(min=1, help=N_("How many steps"))] = 50,
    as_json: Json = False,
    lang: Language = None,
) -> None:
    """List steps in words, the newest first."""
    words = words_of(context, lang)
    steps = workspace.history(file, limit)
    if as_json:
        listed = [
            asdict(step) | {"at": step.at.isoformat(), "text": wording.step(step, words)} for step in steps
        ]
        object_out({"steps": listed})
        return
    for step in steps:
        moment = step.at.astimezone()
        taken_back = words._("taken back") if step.kind is Kind.UNDO else ""
        parts = (
            words.date(moment.date(), "short"),
            words.clock(moment),
            wording.step(step, words),
            taken_back,
        )
        say(" · ".join(part for part in parts if part))


@app.command("backup", help=N_("Make a backup now, if anything has changed."))
def backup(context: typer.Context, file: File, lang: Language = None) -> None:
    """Make a backup and list all there are."""
    words = words_of(context, lang)
    with workspace.opened(file, paths.backups()) as opened:
        for kept in opened.backups():
            say(f"{words.date(kept.at.date(), 'short')} · {words.clock(kept.at)} · {kept.path}")


@app.command("verify", help=N_("Look whether an event file is whole."))
def verify(context: typer.Context, file: File, lang: Language = None) -> int:
    """Have every page of the file looked at; return 0 if all is well, otherwise 3."""
    words = words_of(context, lang)
    findings = workspace.verify(file)
    if findings:
        say(
            words._(
                "“{name}” is damaged. The backups hold earlier versions; nothing was changed.", name=file.name
            )
        )
        notes(findings, words)
        return 3
    say(words._("“{name}” is whole.", name=file.name))
    return 0


@app.command("doctor", help=N_("Look whether the program has all it needs on this computer."))
def doctor(context: typer.Context, *, as_json: Json = False, lang: Language = None) -> int:
    """Check what the program needs; return 0 if all is there, otherwise 3."""
    words = words_of(context, lang)
    findings = health.examine()
    if as_json:
        object_out({"version": __version__, "checks": {found.what: found.well for found in findings}})
    else:
        for found in findings:
            say(f"{'✔' if found.well else '✘'} {words._(found.what)} {found.detail}".rstrip())
    return 0 if all(found.well for found in findings) else 3


def _say_made(words: Texts, file: Path) -> None:
    """Say that a new event is there."""
    title = workspace.look(file).event.title
    say(words._("“{name}” is there: {title}.", name=file.name, title=title))


def _event_path(file: Path) -> Path:
    """Return the path with the suffix of event files."""
    return file if file.suffix == SUFFIX else file.with_name(file.name + SUFFIX)
