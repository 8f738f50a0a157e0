"""The history as people walk through it: what holds, what was taken back, and how far it is to a step.

The journal tells everything that ever happened, going back and forth included. Here each deed stands once,
with what has become of it.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from netzwerkstatt.app.workspace import ChangeSet, Kind, Step, Workspace
from netzwerkstatt.base.faults import Refused


class State(StrEnum):
    """What has become of a step."""

    DONE = "done"  # holds, and can be taken back
    UNDONE = "undone"  # was taken back, and can be done again
    REPLACED = "replaced"  # was taken back, and something else was done since
    LASTING = "lasting"  # holds, and can no longer be taken back


@dataclass(frozen=True, slots=True)
class Line:
    """A step and what has become of it."""

    step: Step
    state: State


@dataclass(frozen=True, slots=True)
class Walked:
    """How many steps were taken back or done again, and why not more where that was not all."""

    steps: int
    fault: Refused | None = None


def lines(steps: Iterable[Step]) -> list[Line]:
    """Return each deed once, the newest first; `steps` are the newest of the journal, the newest first.

    Steps without words, which were deleted for good, are left out.
    """
    found: dict[str, Line] = {}
    done: list[Step | None] = []  # None stands for a step before the first one given
    undone: list[Step | None] = []
    for step in reversed(list(steps)):
        match step.kind:
            case Kind.EDIT:
                _mark(found, undone, State.REPLACED)
                _mark(found, [step], State.DONE)
                undone.clear()
                done.append(step)
            case Kind.UNDO:
                undone.append(done.pop() if done else None)
                _mark(found, undone[-1:], State.UNDONE)
            case Kind.REDO:
                done.append(undone.pop() if undone else None)
                _mark(found, done[-1:], State.DONE)
            case _:
                _mark(found, undone, State.REPLACED)
                _mark(found, [*done, step], State.LASTING)
                done.clear()
                undone.clear()
    newest_first = sorted(found.values(), key=lambda line: -line.step.number)
    return [line for line in newest_first if line.step.label]


def way(found: Sequence[Line], name: str) -> int | None:
    """Return how far it is to a step: how many to take back (less than 0) or to do again; None if not at all.

    The way leads to where that step is the newest that holds.
    """
    at = next((at for at, line in enumerate(found) if line.step.id == name), None)
    if at is None:
        return None
    match found[at].state:
        case State.DONE:
            return -_count(found[:at], State.DONE)
        case State.UNDONE:
            return _count(found[at:], State.UNDONE)
        case State.LASTING if not _count(found[:at], State.LASTING):
            return -_count(found[:at], State.DONE)
        case _:
            return None


def walk(workspace: Workspace, steps: int, told: Callable[[int, int], None]) -> Walked:
    """Take so many steps back (less than 0), or do so many again; ends where one cannot be.

    `told` is called after each with how many are done, of how many.
    """
    turn: Callable[[], ChangeSet] = workspace.undo if steps < 0 else workspace.redo
    for done in range(abs(steps)):
        try:
            turn()
        except Refused as fault:
            return Walked(done, fault)
        told(done + 1, abs(steps))
    return Walked(abs(steps))


def _mark(found: dict[str, Line], steps: Iterable[Step | None], state: State) -> None:
    for step in steps:
        if step is not None:
            found[step.id] = Line(step, state)


def _count(found: Iterable[Line], state: State) -> int:
    return sum(line.state is state for line in found)
