"""What can be done about a notice, for everything that shows notices: the icons, the ways, the deed."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from netzwerkstatt.app import noticing
from netzwerkstatt.app.commands import Add, Change, Delete
from netzwerkstatt.app.wording import notices as sentences
from netzwerkstatt.app.wording import remedies as helps
from netzwerkstatt.base import clock
from netzwerkstatt.planning import accepting
from netzwerkstatt.planning.notices import Level, Notice, NoticeKind
from netzwerkstatt.planning.remedies import Remedy, RemedyKind
from netzwerkstatt.ui.desk import Desk
from netzwerkstatt.ui.pages.page import DETAILS

NOTICE_ICONS: Final = {
    NoticeKind.STAGE: "wheelchair",
    NoticeKind.ACCESS: "wheelchair",
    NoticeKind.DOUBLE: "copy",
    NoticeKind.OCCUPIED: "door",
    NoticeKind.FULL: "user-plus",
    NoticeKind.TIME: "clock",
    NoticeKind.EQUIPMENT: "presentation",
    NoticeKind.INTERPRETING: "hand-move",
    NoticeKind.HEARING: "ear",
    NoticeKind.CAPTIONS: "text-size",
    NoticeKind.RELIEF: "hand-move",
    NoticeKind.DOG: "dog",
    NoticeKind.DOOR: "wheelchair",
    NoticeKind.TOILET: "badge-wc",
    NoticeKind.QUIET: "zzz",
    NoticeKind.SET_UP: "tools",
    NoticeKind.BREAK: "coffee",
    NoticeKind.ORDER: "list-numbers",
    NoticeKind.UNCONFIRMED: "user-question",
    NoticeKind.CHANGE: "walk",
    NoticeKind.TOPIC: "tag",
    NoticeKind.PUBLISHED: "history",
}
REMEDY_ICONS: Final = {
    RemedyKind.WITHOUT_STAGE: "users-group",
    RemedyKind.MOVE_ROOM: "door",
    RemedyKind.EXCHANGE_ROOMS: "arrows-left-right",
    RemedyKind.MOVE_TIME: "clock",
    RemedyKind.TAKE_OUT: "user-minus",
    RemedyKind.AS_PUBLISHED: "arrow-back-up",
    RemedyKind.ADD_TASK: "checklist",
}
LEVEL_ICONS: Final = {Level.RED: "alert-circle", Level.AMBER: "alert-triangle", Level.INFO: "info-circle"}
COLOURS: Final = {Level.RED: "err", Level.AMBER: "warn", Level.INFO: "primary"}


def place_of(notice: Notice) -> tuple[str, str]:
    """Return the section and the place where one sees what a notice is about."""
    if notice.session is not None:
        return "timetable", f"rooms {notice.session} {DETAILS}"
    if notice.room is not None or notice.building is not None:
        return "rooms", notice.room or ""
    return "overview", ""


def offered(desk: Desk, notice: Notice) -> Sequence[Remedy]:
    """Return what would really help now; nothing in an event that is open for reading only."""
    return noticing.offered(desk.snapshot, notice, clock.local_now().date()) if desk.workspace.writing else ()


def accept(desk: Desk, notice: Notice) -> None:
    """Leave something as it is: it is listed as accepted from now on."""
    said = sentences.title(notice, desk.snapshot, desk.texts)
    records = tuple(accepting.acceptances(notice, clock.local_now().date()))
    desk.do(Add(records, said), desk.texts._("Left as it is: {notice}", notice=said))


def reopen(desk: Desk, notice: Notice) -> None:
    """Let something that was accepted be a notice again."""
    said = sentences.title(notice, desk.snapshot, desk.texts)
    desk.do(Delete(tuple(accepting.written(desk.snapshot, notice)), said))


def reason_of(desk: Desk, notice: Notice) -> str:
    """Return why something is to stay as it is."""
    return noticing.reason(desk.snapshot, notice)


def give_reason(desk: Desk, notice: Notice, reason: str) -> bool:
    """Write down why something is to stay as it is; tell whether that was done."""
    written = accepting.written(desk.snapshot, notice)
    if not written:
        return True  # it was taken back meanwhile
    return desk.do(Change(tuple((one, replace(one, reason=reason.strip())) for one in written)))


def solve(desk: Desk, remedy: Remedy) -> None:
    """Carry out a remedy as one step, and say so; one that is a task has solved nothing yet."""
    event, texts = desk.snapshot, desk.texts
    if remedy.task is not None:
        said = texts._("Now on the checklist: {task}", task=helps.task_title(remedy, event, texts))
    else:
        said = texts._("Done: {deed}", deed=helps.remedy(remedy, event, texts))
    desk.do(noticing.command(remedy, event, texts), said)
