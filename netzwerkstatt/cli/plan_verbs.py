"""The verbs about the plan: what to look at, where there is room, and what went out."""

from dataclasses import asdict
from datetime import datetime
from itertools import groupby
from typing import Annotated

import typer

from netzwerkstatt.app import free_places, noticing, publishing, weighing, workspace
from netzwerkstatt.app.wording import changes as changes_said
from netzwerkstatt.app.wording import notices as sentences
from netzwerkstatt.base import clock, paths
from netzwerkstatt.base.texts import N_
from netzwerkstatt.cli.calling import File, Json, Language, app, words_of
from netzwerkstatt.cli.speaking import object_out, say
from netzwerkstatt.domain.access import Need
from netzwerkstatt.domain.venue import Equipment
from netzwerkstatt.planning.placing import Within
from netzwerkstatt.planning.wanted import Wanted


@app.command("check", help=N_("Say what in the plan somebody should look at, and what can be done."))
def check(context: typer.Context, file: File, *, as_json: Json = False, lang: Language = None) -> None:
    """List the notices of an event, the gravest first, with what helps."""
    words, snapshot = words_of(context, lang), workspace.look(file)
    found = noticing.told(snapshot, words, clock.local_now().date())
    if as_json:
        object_out({"notices": [asdict(one) for one in found]})
        return
    if not found:
        say(words._("There is nothing in the plan that needs a look."))
    still = [one for one in found if not one.accepted]
    for level, told in groupby(still, key=lambda one: one.level):
        say(sentences.heading(level, words))
        for one in told:
            say(f"- {one.about}: {one.text}" if one.about else f"- {one.text}")
            for fix in one.fixes:
                say(f"    · {fix.text}")
    if len(still) < len(found):
        say(words._("Accepted"))
    for one in found[len(still) :]:
        said = f"{one.about}: {one.text}" if one.about else one.text
        say(f"- {said} ({one.reason})" if one.reason else f"- {said}")


@app.command("notices", help=N_("List the kinds of notices with their weights, or set one."))
def weigh(
    context: typer.Context,
    file: File,
    kind: Annotated[str, typer.Argument(metavar="KIND", help=N_("The kind to set"))] = "",
    weight: Annotated[
        str, typer.Argument(metavar="|".join(weighing.CHOICES), help=N_("How grave it is to be"))
    ] = "",
    *,
    as_json: Json = False,
    lang: Language = None,
) -> None:
    """Give one kind a weight if it is named, then list what holds."""
    words = words_of(context, lang)
    if kind:
        wanted = weighing.read(kind, weight)
        with workspace.opened(file, paths.backups()) as opened:
            if command := weighing.weigh(opened.snapshot, *wanted, words):
                opened.execute(command)
    listed = weighing.listed(workspace.look(file), words, kind)
    if as_json:
        object_out({"notices": [asdict(one) for one in listed]})
        return
    for one in listed:
        say(f"- {one.name} ({one.kind}): {one.text}")


@app.command("places", help=N_("Find a free room and time for people, a length and needs."))
def places(
    context: typer.Context,
    file: File,
    minutes: Annotated[int, typer.Option(min=1, max=1440, help=N_("How long, in minutes"))] = 60,
    people: Annotated[
        list[str] | None, typer.Option("--with", metavar="NAME", help=N_("Who is to be free, one each time"))
    ] = None,
    guests: Annotated[int, typer.Option(min=0, max=10_000, help=N_("For how many guests"))] = 0,
    need: Annotated[
        list[str] | None, typer.Option(help=N_("What guests need, such as step-free, one each time"))
    ] = None,
    equipment: Annotated[
        list[str] | None, typer.Option(help=N_("What the room should have, such as projector, one each time"))
    ] = None,
    room: Annotated[str, typer.Option(metavar="NAME", help=N_("Only in this room"))] = "",
    at: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%dT%H:%M", "%d.%m.%Y %H:%M"], help=N_("Only at this time: 2027-10-16T13:30")
        ),
    ] = None,
    *,
    as_json: Json = False,
    lang: Language = None,
) -> None:
    """Name the best places with reasons, or say why there is none."""
    words, snapshot = words_of(context, lang), workspace.look(file)
    wanted = Wanted(
        minutes,
        free_places.people_named(snapshot, people or ()),
        guests,
        free_places.flags_named(Need, need or ()),
        free_places.flags_named(Equipment, equipment or ()),
    )
    within = Within(free_places.room_named(snapshot, room) if room else None, at)
    found = free_places.told(snapshot, wanted, within, words)
    if as_json:
        listed = [asdict(one) | {"start": one.start.isoformat()} for one in found.places]
        object_out({"places": listed, "hindrance": found.hindrance, "text": found.text})
        return
    if found.text:
        say(found.text)
    for one in found.places:
        when = f"{words.date(one.start.date(), 'medium')}, {words.clock(one.start)}"
        say(f"{'✔' if one.well else '!'} {when} · {one.name}" + (f" – {one.text}" if one.text else ""))


@app.command("publish", help=N_("Keep the programme as a version, so that later changes can be told."))
def publish(
    context: typer.Context,
    file: File,
    note: Annotated[str, typer.Option(help=N_("What it went out for, such as the printer"))] = "",
    lang: Language = None,
) -> None:
    """Publish the programme as it is now."""
    words = words_of(context, lang)
    with workspace.opened(file, paths.backups()) as opened:
        opened.execute(publishing.publish(opened.snapshot, clock.local_now(), note))
        version = publishing.version_numbered(opened.snapshot)
    say(words._("Kept: {version}.", version=changes_said.version(version, words, opened.snapshot)))


@app.command("changes", help=N_("Say what has changed since a version of the programme."))
def changes(
    context: typer.Context,
    file: File,
    *,
    since: Annotated[
        int | None, typer.Option(metavar="N", help=N_("The version; the newest if none is named"))
    ] = None,
    as_json: Json = False,
    lang: Language = None,
) -> None:
    """List what has changed since a version, by time and by whom it concerns."""
    words, snapshot = words_of(context, lang), workspace.look(file)
    version = publishing.version_numbered(snapshot, since)
    found = publishing.told(snapshot, version, words)
    if as_json:
        head = {"version": version.number, "published": version.published.isoformat()}
        object_out(head | {"changes": [asdict(one) for one in found]})
    elif found:
        say(publishing.message(snapshot, version, words))
    else:
        said = changes_said.version(version, words, snapshot)
        say(words._("Nothing has changed since {version}.", version=said))
