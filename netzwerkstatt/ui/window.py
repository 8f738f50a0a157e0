"""The window: the start screen, or an open event."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QStackedWidget, QWidget
from typing_extensions import override

from netzwerkstatt.base import clock
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import N_, texts
from netzwerkstatt.ui.actions import Standing
from netzwerkstatt.ui.assistance import Assistance, Now
from netzwerkstatt.ui.background import Background
from netzwerkstatt.ui.deeds import Deeds
from netzwerkstatt.ui.eventfiles import NewEvent, fault_words, step_words
from netzwerkstatt.ui.helping.faults import Faults
from netzwerkstatt.ui.helping.setting import Setting
from netzwerkstatt.ui.history import Past
from netzwerkstatt.ui.means import Means
from netzwerkstatt.ui.menus import Actions, MenuBar
from netzwerkstatt.ui.opening import Opening
from netzwerkstatt.ui.pages.start import StartPage
from netzwerkstatt.ui.parts.layout import focused_in

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet, Workspace
    from netzwerkstatt.domain.snapshot import Snapshot
    from netzwerkstatt.ui.desk import Desk
    from netzwerkstatt.ui.frame import Frame
    from netzwerkstatt.ui.pages.page import Page

__all__ = ["Means", "Window"]
_START = "start"


class Window(QMainWindow):
    """Shows one event at a time, or the start screen; everything else is done by pages."""

    spoken = Signal(str)
    """The language of the window is another now."""

    def __init__(self, means: Means, language: str) -> None:
        super().__init__()
        self._means, self._texts = means, texts(language)
        self._background = Background(self)
        self.opening = Opening(means, self._texts, self._background, self._finish, self)
        self.faults = Faults(self._show_fault, self)
        self.bar = MenuBar(self)
        self.frame: Frame | None = None
        self.setMinimumSize(800, 560)
        self._actions: Actions | None = None
        self._covered = self._given_up = False
        self._build("")
        self.opening.opened.connect(self._show_event)
        self.opening.closed.connect(self._show_start)
        self.opening.held.connect(self._say_held)
        self.opening.refused.connect(self._say_refused)
        self.opening.changed.connect(self._take)  # a large command changes the event on another thread
        self.faults.refused.connect(self.explain, Qt.ConnectionType.QueuedConnection)
        means.look.changed.connect(self._redress)

    # what stands in the window

    def _build(self, section: str) -> None:
        """Make everything in the language of the window, and show a section if an event is open."""
        means = self._means
        if self._actions is not None:
            self._actions.remove_from(self)
        self._actions = Actions(self, means.look, self._texts, Deeds(self, means.look).table())
        self._actions.fill_bar(self)
        self.menuBar().hide()
        self._tick()
        self._stack = QStackedWidget()
        setting = Setting(means.look, self._texts, means.questions, self)
        self.assistance = Assistance(setting, self._actions, self._stack, self._now, self.go)
        self.past = Past(self.assistance.around, self._present)
        self.setCentralWidget(self.assistance.around)
        if self.workspace is None:
            self._show_start()
        else:
            self._show_event(section)

    def _show_start(self) -> None:
        look, recent = self._means.look, self._means.memory.recent()
        self.start = StartPage(look, self._texts, recent, clock.local_now().hour)
        self.start.new_wanted.connect(self.ask_new)
        self.start.open_wanted.connect(self.opening.ask_open)
        self.start.sample_wanted.connect(self.open_sample)
        self.start.file_wanted.connect(self.open)
        self.start.language_wanted.connect(self.speak)
        self.frame = None
        self._swap(self.start)
        self.setWindowTitle("NetzWerkStatt")
        self.start.focus_first()
        self.assistance.follow(_START)
        self.past.close()
        self._stand()

    def _show_event(self, section: str = "") -> None:
        from netzwerkstatt.ui.frame import Frame  # noqa: PLC0415  (the start screen shows without an event)
        from netzwerkstatt.ui.sections import SECTIONS  # noqa: PLC0415  (loads the pages)

        workspace = self.workspace
        if self._actions is None or workspace is None:
            return
        frame = self.frame = Frame(self._means.look, self._texts, SECTIONS, self._actions)
        frame.turned.connect(self.assistance.follow)
        frame.headed.connect(self._stand)
        self.opening.backups.made.connect(frame.status.say_backup)
        self.opening.backups.failed.connect(frame.status.say_no_backup)
        frame.begin(self._desk(workspace), section)
        self._swap(frame)
        self.setWindowTitle(f"{workspace.path.name} – NetzWerkStatt")
        if frame.page:
            frame.page.focus_first()
        self.past.refresh()
        self._stand()

    def _swap(self, shown: StartPage | Frame) -> None:
        old = self._stack.currentWidget()
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._stack.addWidget(shown)

    def _desk(self, workspace: Workspace) -> Desk:
        from netzwerkstatt.ui.desk import Desk  # noqa: PLC0415  (the start screen shows without an event)
        from netzwerkstatt.ui.noticed import Noticed  # noqa: PLC0415  (loads the rules)

        return Desk(
            look=self._means.look,
            texts=self._texts,
            workspace=workspace,
            background=self._background,
            questions=self._means.questions,
            say=self._say,
            explain=self._explained,
            busy=self._cover,
            memory=self._means.memory,
            go=self.go,
            call=self.trigger,
            backups=self.opening.backups,
            noticed=Noticed(self._background, self),
        )

    # files

    @property
    def workspace(self) -> Workspace | None:
        """Return the open event, if there is one."""
        return self.opening.workspace

    def open(self, path: Path | str, *, writing: bool = True) -> bool:
        """Open an event file; tell whether that was possible. If not, the window says why."""
        return self.opening.open(path, writing=writing)

    def make(self, new: NewEvent) -> bool:
        """Make an event and open it; tell whether that was possible."""
        return self.opening.make(new)

    def open_sample(self) -> bool:
        """Open a fresh copy of the sample event."""
        return self.opening.make_sample()

    def ask_new(self) -> None:
        """Ask the three questions about a new event."""
        self.opening.ask_new()

    def close_event(self) -> None:
        """Close the event and go back to the start screen."""
        self.opening.close()

    def back_up_now(self) -> None:
        """Make a backup and say that everything is saved anyway."""
        self.opening.backups.make()
        self._say(self._texts._("Everything is saved already. A backup is made as well."))

    def show_backups(self) -> None:
        """Show the backups of the open event."""
        from netzwerkstatt.ui.dialogs.backups import BackupsDialog  # noqa: PLC0415  (first needed now)

        if (desk := self._present()) is not None:
            dialog = BackupsDialog(desk, self.opening.open_backup, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _present(self) -> Desk | None:
        """Return the means to work on the open event, if one is open."""
        return self.page.desk if self.page is not None else None

    def _finish(self) -> bool:
        return self.frame is None or self.frame.finish()

    def _say_held(self, anyway: Callable[[], object]) -> None:
        """Offer to leave without what was typed; why it was not saved is being said."""
        if self.frame is not None:
            offer = self._texts._("Close anyway"), "x", anyway
            self.frame.toast.say(self.frame.toast.text, offer, refused=True)

    def _say_refused(self, text: str, helps: list[tuple[str, str, Callable[[], object]]]) -> None:
        if self.frame is None:
            self.start.notice(text, helps)
        else:
            self.frame.toast.say(text, helps[0] if helps else None, refused=True)

    # what can be called

    def go(self, section: str, place: str = "") -> None:
        """Show a page of the open event, and there what the place names."""
        if self.frame is not None:
            self.frame.show_section(section)
            if self.page is not None:
                if place:
                    self.page.go_to(place)
                else:
                    self.page.focus_first()

    def trigger(self, name: str) -> None:
        """Call an action by its id, if it can be called now."""
        if self._actions is not None:
            self._actions[name].trigger()

    @property
    def page(self) -> Page | None:
        """Return the page that is shown, if an event is open."""
        return self.frame.page if self.frame else None

    def undo(self) -> None:
        """Take the last step back."""
        if self.workspace is not None:
            self._step(self.workspace, self.workspace.undo, N_("Undone: {step}"))

    def redo(self) -> None:
        """Do again what was taken back."""
        if self.workspace is not None:
            self._step(self.workspace, self.workspace.redo, N_("Done again: {step}"))

    def speak(self, language: str) -> None:
        """Change the language, at once; page, search, what is chosen and the focus stay.

        It stays as it is while something typed cannot be saved.
        """
        if language == self._texts.language or not self._finish():
            self._tick()
            return
        focused = focused_in(self)
        name = focused.objectName() if focused else ""
        section, sought, place = "", "", ""
        if self.frame is not None and self.page is not None:
            section, sought = self.frame.section, self.frame.header.search.field.text()
            place = self.page.place()
        topic, past = self.assistance.topic, self.past.panel
        self._texts = self.opening.texts = texts(language)
        self._means.memory.change(language=language)
        self._build(section)
        if self.frame is not None and self.page is not None:
            self.frame.header.search.field.setText(sought)
            self.page.go_to(place)
        if topic:
            self.assistance.show_help(topic)
        if past is not None:
            self.past.show()
        shown = self._stack.currentWidget()
        same = shown.findChild(QWidget, name) if shown and name else None
        if isinstance(same, QWidget):
            same.setFocus()
        self.spoken.emit(language)

    def _step(self, workspace: Workspace, turn: Callable[[], ChangeSet], said: str) -> None:
        try:
            turn()
        except Refused as fault:
            self.explain(fault)
        else:
            self._say(self._texts._(said, step=step_words(workspace, self._texts)))

    # what happens

    def _take(self, changes: ChangeSet, snapshot: Snapshot) -> None:
        if self.frame is not None:
            self.frame.toast.hide()  # what it offers to undo is not the last step any more
            self.frame.take(changes, snapshot)
            self.frame.status.say_saved(clock.local_now())
        self.past.refresh()
        self._stand()

    def _stand(self) -> None:
        space, page = self.workspace, self.page
        steps = None if self._covered else space  # while it is covered, the writing thread has the event
        now = Standing(
            open=space is not None,
            busy=self._covered,
            can_undo=bool(steps and steps.can_undo),
            can_redo=bool(steps and steps.can_redo),
            has_main=self.frame is None or bool(steps and page and page.main_button()),
            reads_lists=bool(steps and page and page.reads_lists()),
        )
        if self._actions is not None:
            self._actions.update(now)

    def _say(
        self,
        text: str,
        *,
        undo: bool = False,
        refused: bool = False,
        offer: tuple[str, str, Callable[[], object]] | None = None,
    ) -> None:
        if self.frame is not None:
            can = undo and self.workspace is not None and self.workspace.can_undo
            offer = (self._texts._("Undo"), "arrow-back-up", self.undo) if can else offer
            self.frame.toast.say(text, offer, refused=refused)

    def explain(self, fault: BaseException) -> str:
        """Return why something was not done, and say it where an event is open."""
        text = self._explained(fault)
        self._say(text, refused=True)
        return text

    def _explained(self, fault: BaseException) -> str:
        """Return why something was not done; a fault of the program is said in a window of its own, too."""
        if not isinstance(fault, Refused):
            self.faults.notice(fault)
        return fault_words(fault, self._texts)

    def _show_fault(self, lines: list[str]) -> QDialog:
        return self.assistance.show_fault(lines, self.close)

    def _now(self) -> Now:
        if self.frame is None or self.workspace is None or self.page is None:
            return Now(None, _START, None, ())
        from netzwerkstatt.ui.sections import places  # noqa: PLC0415  (the start screen has none)

        main = self.page.main_button()
        return Now(self.workspace.snapshot, self.frame.section, main, tuple(places(self._texts)))

    def _cover(self, words: str) -> None:
        self._covered = bool(words)
        if self.frame is not None:
            self.frame.cover(words)
        self._stand()

    def _redress(self) -> None:
        look = self._means.look
        self._means.memory.change(
            theme=look.appearance.value, font_percent=look.scale, calm=look.calm, dense=look.dense
        )
        if self._actions is not None:
            self._actions.dress(look)
        self._tick()

    def _tick(self) -> None:
        """Show in the menus which appearance and which language hold."""
        if self._actions is not None:
            self._actions.tick(f"look.{self._means.look.appearance}")
            self._actions.tick(f"language.{self._texts.language}")

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Let go of the file and remember where the window was; not while something typed is not saved."""
        if not self._given_up and not self.opening.may_leave(self._close_anyway):
            event.ignore()
            return
        self.opening.leave()
        place = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self._means.memory.change(geometry=place)
        super().closeEvent(event)

    def _close_anyway(self) -> None:
        self._given_up = True
        self.close()

    def restore_place(self) -> None:
        """Stand where the window was the last time."""
        kept = self._means.memory.settings.geometry
        if not kept or not self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii"))):
            self.resize(1280, 720)
