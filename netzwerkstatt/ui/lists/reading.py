"""Lists that are read into the event at once: what came of it is said, and one step takes it back."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from netzwerkstatt.app.commands import ApplyImport
from netzwerkstatt.app.jobs import Progress
from netzwerkstatt.exchange.plan import ImportPlan
from netzwerkstatt.ui.desk import Desk


def read_list(
    desk: Desk,
    parent: QWidget,
    kind: str,
    suffixes: Sequence[str],
    fitted: Callable[[ImportPlan], ImportPlan] = lambda plan: plan,
) -> None:
    """Ask for a file and read it as one of the kinds of `app.inputs`; `fitted` may leave some of it out."""
    from netzwerkstatt.app import inputs, wording  # noqa: PLC0415  (loads the readers)

    texts, event = desk.texts, desk.snapshot
    kinds = f"{texts._('Lists')} ({' '.join(f'*{suffix}' for suffix in suffixes)})"
    path = desk.questions.file_to_read(parent, texts._("Import list"), kinds)
    if path is None:
        return
    words = texts._("Reading “{name}” …", name=path.name)

    def read(_: Progress) -> ImportPlan:
        return fitted(inputs.READERS[kind](path, event))

    def planned(plan: ImportPlan) -> None:
        desk.busy("")
        said = wording.plan_summary(plan, texts)
        if plan.add or plan.change:
            desk.do_large(ApplyImport(plan), words, lambda: desk.say(said, undo=True))
        else:
            desk.say(said)

    def failed(fault: Exception) -> None:
        desk.busy("")
        desk.refuse(fault)

    desk.busy(words)
    desk.background.start(read, planned, failed)
