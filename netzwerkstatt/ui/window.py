"""The window: the start screen, or an open event."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QWidget
from typing_extensions import override

from netzwerkstatt.base import clock
from netzwerkstatt.base.faults import Refused
from netzwerkstatt.base.texts import N_, texts
from netzwerkstatt.ui.actions import Standing
from netzwerkstatt.ui.background import Background
from netzwerkstatt.ui.dialogs.files import FileQuestions
from netzwerkstatt.ui.eventfiles import EventFiles, NewEvent, fault_words, free_path, same_file, step_words
from netzwerkstatt.ui.memory import Memory
from netzwerkstatt.ui.menus import Actions
from netzwerkstatt.ui.pages.start import StartPage
from netzwerkstatt.ui.parts.layout import focused_in
from netzwerkstatt.ui.saving import Backups
from netzwerkstatt.ui.theme.look import Appearance, Look

if TYPE_CHECKING:
    from netzwerkstatt.app.workspace import ChangeSet, Workspace
    from netzwerkstatt.domain.snapshot import Snapshot
    from netzwerkstatt.ui.desk import Desk
    from netzwerkstatt.ui.frame import Frame
    from netzwerkstatt.ui.pages.page import Page


@dataclass(frozen=True, slots=True)
class Means:
    """What the window is given to work with."""

    look: Look
    memory: Memory
    files: EventFiles
    questions: FileQuestions


class Window(QMainWindow):
    """Opens and shows one event at a time; everything else is done by pages."""

    spoken = Signal(str)
    """The language of the window is another now."""
    _changed = Signal(object, object)

    def __init__(self, means: Means, language: str) -> None:
        super().__init__()
        self._means, self._texts = means, texts(language)
        self.workspace: Workspace | None = None
        self._unwatch: Callable[[], object] = lambda: None
        self._background = Background(self)
        self._saving = Backups(self._background, self)
        self._alt = False
        self.setWindowTitle("NetzWerkStatt")
        self.setMinimumSize(800, 560)
        self._actions: Actions | None = None
        self._build("")
        self._changed.connect(self._take)  # a large command changes the event on another thread
        means.look.changed.connect(self._redress)

    # what stands in the window

    def _build(self, section: str) -> None:
        """Make everything in the language of the window, and show a section if an event is open."""
        means = self._means
        if self._actions is not None:
            self._actions.remove_from(self)
        self._actions = Actions(self, means.look, self._texts, self._deeds())
        self._actions.fill_bar(self)
        self.menuBar().hide()
        self._actions.tick(f"look.{means.look.appearance}")
        self._actions.tick(f"language.{self._texts.language}")
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        if self.workspace is None:
            self._show_start()
        else:
            self._show_event(self.workspace, section)

    def _show_start(self) -> None:
        look, recent = self._means.look, self._means.memory.recent()
        self.start = StartPage(look, self._texts, recent, clock.local_now().hour)
        self.start.new_wanted.connect(self.ask_new)
        self.start.open_wanted.connect(self.ask_open)
        self.start.sample_wanted.connect(self.open_sample)
        self.start.file_wanted.connect(self.open)
        self.start.language_wanted.connect(self.speak)
        self.frame: Frame | None = None
        self._swap(self.start)
        self.setWindowTitle("NetzWerkStatt")
        self.start.focus_first()
        self._stand()

    def _show_event(self, workspace: Workspace, section: str) -> None:
        from netzwerkstatt.ui.frame import Frame  # noqa: PLC0415  (the start screen shows without an event)
        from netzwerkstatt.ui.sections import SECTIONS  # noqa: PLC0415  (loads the pages)

        look, actions = self._means.look, self._actions
        if actions is None:
            return
        menu = QMenu(self._texts._("Event menu"), self)
        actions.fill(
            menu, ("file.basics", "-", "file.new", "file.open", "-", "file.backup", "file.close", "-")
        )
        actions.fill(menu, ("look.system", "look.light", "look.dark", "look.contrast", "-"))
        actions.fill(menu, ("language.de", "language.en"))
        frame = self.frame = Frame(look, self._texts, SECTIONS, actions, menu)
        frame.destroyed.connect(menu.deleteLater)
        for at, entry in enumerate(SECTIONS[:10]):
            keys = QShortcut(f"Alt+{(at + 1) % 10}", frame)
            keys.activated.connect(partial(frame.sidebar.entries.choose, entry.id))
        frame.status.scaled.connect(look.next_scale)
        self._saving.made.connect(frame.status.say_backup)
        self._saving.failed.connect(frame.status.say_no_backup)
        frame.begin(self._desk(workspace), section)
        if workspace.writing:
            frame.status.say_saved(clock.local_now())
            frame.status.say_backup(workspace.backed_up)
        else:
            frame.status.say_read_only()
        self._swap(frame)
        self.setWindowTitle(f"{workspace.path.name} – NetzWerkStatt")
        if frame.page:
            frame.page.focus_first()
        self._stand()

    def _swap(self, shown: StartPage | Frame) -> None:
        old = self._stack.currentWidget()
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._stack.addWidget(shown)

    def _desk(self, workspace: Workspace) -> Desk:
        from netzwerkstatt.ui.desk import Desk  # noqa: PLC0415  (the start screen shows without an event)

        return Desk(
            look=self._means.look,
            texts=self._texts,
            workspace=workspace,
            background=self._background,
            questions=self._means.questions,
            say=self._say,
            explain=partial(fault_words, texts=self._texts),
            busy=self._cover,
            memory=self._means.memory,
            go=self.go,
        )

    # files

    def open(self, path: Path | str, *, writing: bool = True) -> bool:
        """Open an event file; tell whether that was possible. If not, the window says why."""
        path = Path(path)
        if self.workspace is not None and self.workspace.writing and same_file(path, self.workspace.path):
            return True
        return self._begin(lambda: self._means.files.open(path, writing=writing), path)

    def open_copy(self, path: Path) -> bool:
        """Open a copy of an event that somebody else works on; tell whether that was possible."""
        return self._begin(lambda: self._means.files.open_copy(path, self._texts), path)

    def make(self, new: NewEvent) -> bool:
        """Make an event and open it; tell whether that was possible."""
        return self._begin(lambda: self._means.files.make(new, self._texts), new.path)

    def open_sample(self) -> bool:
        """Open a fresh copy of the sample event, which lies in the folder of documents."""
        path = free_path(self._means.questions.documents, self._texts._("Sample NetzWerkStatt"))
        return self._begin(lambda: self._means.files.make_sample(path, self._texts), path)

    def ask_open(self) -> None:
        """Ask which event to open."""
        if path := self._means.questions.event_to_open(self, self._texts):
            self.open(path)

    def ask_new(self) -> None:
        """Ask the three questions about a new event."""
        from netzwerkstatt.ui.dialogs.new_event import NewEventDialog  # noqa: PLC0415  (first needed now)

        dialog = NewEventDialog(self._means.look, self._texts, self._means.questions, self._try_to_make, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def ask_basics(self) -> None:
        """Ask anew what the open event is called, when and where it is."""
        from netzwerkstatt.ui.dialogs.new_event import BasicsDialog  # noqa: PLC0415  (first needed now)

        if self.page is not None and self.workspace is not None and self.workspace.writing:
            dialog = BasicsDialog(self.page.desk, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def close_event(self) -> None:
        """Close the event and go back to the start screen."""
        self._leave()
        self._show_start()

    def _try_to_make(self, new: NewEvent) -> str:
        """Make an event and open it; return why that was not possible, or nothing."""
        try:
            made = self._means.files.make(new, self._texts)
        except Refused as fault:
            return fault_words(fault, self._texts)
        self._begin(lambda: made, new.path)
        return ""

    def _begin(self, opened: Callable[[], Workspace], path: Path) -> bool:
        try:
            workspace = opened()
        except Refused as fault:
            self._say_refused(fault, path)
            return False
        self._leave()
        self.workspace = workspace
        self._unwatch = workspace.watch(self._changed.emit)
        if workspace.writing:
            self._means.memory.opened(
                workspace.path, workspace.snapshot.event.title, workspace.snapshot.begin
            )
            self._saving.start(workspace)
        self._show_event(workspace, "")
        return True

    def _leave(self) -> None:
        self._saving.stop()
        if self.workspace is not None:
            if self.page is not None:
                self.page.finish()
            self._background.drain()
            self._unwatch()
            self.workspace.close()
            self.workspace = None

    def _say_refused(self, fault: Refused, path: Path) -> None:
        words, text = self._texts, fault_words(fault, self._texts)
        helps = []
        if fault.code == "file-locked":
            helps.append((words._("Open as a copy"), "copy", partial(self.open_copy, path)))
        if fault.code in {"file-locked", "folder-read-only"} and path.is_file():
            helps.append((words._("Open for reading"), "eye", partial(self.open, path, writing=False)))
        if self.frame is None:
            self.start.notice(text, helps)
        else:
            self.frame.toast.say(text, helps[0] if helps else None, refused=True)

    # what can be called

    def _deeds(self) -> Mapping[str, Callable[[], object]]:
        look = self._means.look
        return {
            "file.new": self.ask_new,
            "file.open": self.ask_open,
            "file.sample": self.open_sample,
            "file.backup": self._back_up_now,
            "file.close": self.close_event,
            "file.quit": self.close,
            "file.basics": self.ask_basics,
            "file.import": self._on_page(lambda page: page.read_list()),
            "file.print": self._on_page(lambda page: page.print()),
            "edit.undo": self.undo,
            "edit.redo": self.redo,
            "edit.find": self._find,
            "page.main": self._main,
            "view.details": self._on_page(lambda page: page.toggle_details()),
            "view.larger": partial(look.step_scale, 1),
            "view.smaller": partial(look.step_scale, -1),
            "view.normal": partial(look.step_scale, 0),
            **{f"look.{wanted}": partial(look.choose, appearance=wanted) for wanted in Appearance},
            "language.de": partial(self.speak, "de"),
            "language.en": partial(self.speak, "en"),
            "view.full": self._toggle_full,
            "view.menu": self._toggle_menu,
            "go.next": partial(self._walk, 1),
            "go.previous": partial(self._walk, -1),
        }

    def go(self, section: str, place: str = "") -> None:
        """Show a page of the open event, and there what the place names."""
        if self.frame is not None:
            self.frame.sidebar.entries.choose(section)
            if place and self.page is not None:
                self.page.go_to(place)

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
        """Change the language, at once; page, search, what is chosen and the focus stay."""
        if language == self._texts.language:
            return
        focused = focused_in(self)
        name = focused.objectName() if focused else ""
        section, sought, place = "", "", ""
        if self.frame is not None and self.page is not None:
            self.page.finish()
            section, sought = self.frame.section, self.frame.header.search.field.text()
            place = self.page.place()
        self._texts = texts(language)
        self._means.memory.change(language=language)
        self._build(section)
        if self.frame is not None and self.page is not None:
            self.frame.header.search.field.setText(sought)
            self.page.go_to(place)
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

    def _find(self) -> None:
        if self.frame and self.frame.header.search.isVisible():
            self.frame.header.search.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.frame.header.search.field.selectAll()

    def _main(self) -> None:
        if self.page is not None:
            self.page.main()
        else:
            self.ask_new()

    def _on_page(self, deed: Callable[[Page], object]) -> Callable[[], object]:
        """Do something with the page that is shown then, if one is."""
        return lambda: deed(self.page) if self.page is not None else None

    def _walk(self, step: int) -> None:
        if self.frame is not None:
            self.frame.focus_area(step)

    def _toggle_full(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _toggle_menu(self) -> None:
        bar = self.menuBar()
        bar.setVisible(bar.isHidden())
        if not bar.isHidden():
            bar.setFocus()
            bar.setActiveAction(bar.actions()[0])

    # what happens

    def _take(self, changes: ChangeSet, snapshot: Snapshot) -> None:
        if self.frame is not None:
            self.frame.toast.hide()  # what it offers to undo is not the last step any more
            self.frame.take(changes, snapshot)
            self.frame.status.say_saved(clock.local_now())
        self._stand()

    def _stand(self) -> None:
        space, page = self.workspace, self.page
        has_main = self.frame is None or bool(page and page.main_button())
        now = Standing(
            space is not None, bool(space and space.can_undo), bool(space and space.can_redo), has_main
        )
        if self._actions is not None:
            self._actions.update(now)

    def _say(self, text: str, *, undo: bool = False, refused: bool = False) -> None:
        if self.frame is not None:
            can = undo and self.workspace is not None and self.workspace.can_undo
            offer = (self._texts._("Undo"), "arrow-back-up", self.undo) if can else None
            self.frame.toast.say(text, offer, refused=refused)

    def explain(self, fault: BaseException) -> str:
        """Return why something was not done, and say it where an event is open."""
        text = fault_words(fault, self._texts)
        self._say(text, refused=True)
        return text

    def _cover(self, words: str) -> None:
        if self.frame is None:
            return
        for part in (self.frame.sidebar, self.frame.content):
            part.setEnabled(not words)
        self.frame.busy.setEnabled(True)
        if words:
            self.frame.busy.begin(words, stoppable=False)
        else:
            self.frame.busy.end()

    def _back_up_now(self) -> None:
        self._saving.make()
        self._say(self._texts._("Everything is saved already. A backup is made as well."))

    def _redress(self) -> None:
        look = self._means.look
        self._means.memory.change(theme=look.appearance.value, font_percent=look.scale)
        if self._actions is not None:
            self._actions.dress(look)
            self._actions.tick(f"look.{look.appearance}")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Notice whether Alt is pressed alone."""
        self._alt = event.key() == Qt.Key.Key_Alt
        super().keyPressEvent(event)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Show or hide the menu bar after Alt alone."""
        if self._alt and event.key() == Qt.Key.Key_Alt:
            self._toggle_menu()
        self._alt = False
        super().keyReleaseEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Let go of the file and remember where the window was."""
        self._leave()
        place = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self._means.memory.change(geometry=place)
        super().closeEvent(event)

    def restore_place(self) -> None:
        """Stand where the window was the last time."""
        kept = self._means.memory.settings.geometry
        if not kept or not self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii"))):
            self.resize(1280, 720)
