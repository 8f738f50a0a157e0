"""Listens to the program as a screen reader does; run by the system's own Python, which has pyatspi.

Called with a folder and the command that starts the program. In the folder lies `way.json`, a list of stops,
each with `name`, `title` (what is heard there once the page is shown) and `keys` (words for xdotool).
Writes `heard.json` beside it: at each stop every part that is shown, what had the focus, what was announced.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pyatspi
from gi.repository import GLib

OPENBOX, XDOTOOL = shutil.which("openbox"), shutil.which("xdotool")
OPENED = " – NetzWerkStatt"  # how the window is called once the event is open
PATIENCE = 60  # s
MOST = 70  # of the cells of a list; a title and a few rows are among them
START = 0.5  # s, in which openbox gives up where there is no screen
SHORT = 0.25  # s, between keys: while somebody listens Qt delivers keys late, shortcuts at once
TABLES = (pyatspi.ROLE_TABLE, pyatspi.ROLE_LIST)


def main() -> int:
    """Start the program, walk through it, tell what was heard."""
    folder, *command = sys.argv[1:]
    way = json.loads(Path(folder, "way.json").read_text(encoding="utf-8"))
    around = wait_for(manager, "somebody who manages windows")
    surroundings = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    program = subprocess.Popen(command, env=surroundings)
    try:
        heard_there = json.dumps(Walk(way).told(), ensure_ascii=False)
        Path(folder, "heard.json").write_text(heard_there, encoding="utf-8")
    finally:
        program.kill()
        around.kill()
    return 0


def manager() -> object:
    """Start what manages windows; return it if it has found the screen, which may be there a moment later."""
    begun = subprocess.Popen([OPENBOX], stderr=subprocess.DEVNULL)
    rest(START)
    return begun if begun.poll() is None else None


class Walk:
    """Goes from stop to stop and notes what is heard."""

    def __init__(self, way: list) -> None:
        self.way, self.focused, self.said = way, [], []
        pyatspi.Registry.registerEventListener(self._focus, "object:state-changed:focused")
        pyatspi.Registry.registerEventListener(self._announce, "object:announcement")
        self.window = wait_for(self._find_window)
        wait_for(self._come_to_the_front)

    def told(self) -> dict:
        """Return what is heard at each stop."""
        return {stop["name"]: self._stop(**stop) for stop in self.way}

    def _stop(self, name: str, title: str, keys: list) -> dict:
        self.focused, self.said = [], []
        for pressed in keys:
            subprocess.run([XDOTOOL, *pressed], check=True)
            rest(SHORT)
        wait_for(lambda: title in self._names(), name)
        rest(SHORT)
        begun = time.monotonic()
        parts = list(heard(self.window))
        took = time.monotonic() - begun
        return {"parts": parts, "focused": self.focused, "said": self.said, "seconds": took}

    def _come_to_the_front(self) -> bool:
        """Activate the window, as soon as there is somebody who manages windows."""
        search = [XDOTOOL, "search", "--sync", "--onlyvisible", "--name", "NetzWerkStatt", "windowactivate"]
        return subprocess.run(search, check=False, capture_output=True).returncode == 0

    def _names(self) -> list:
        return [part["name"] for part in heard(self.window, cells=0)]

    def _find_window(self) -> object:
        for app in pyatspi.Registry.getDesktop(0):
            if app is not None and "etzwerkstatt" in app.name.lower():
                for window in app:
                    if window is not None and window.name.endswith(OPENED):
                        return window
        return None

    def _focus(self, event: object) -> None:
        if event.detail1:
            with suppress(GLib.Error):
                self.focused.append({"role": event.source.getRoleName(), "name": event.source.name})

    def _announce(self, event: object) -> None:
        self.said.append(str(event.any_data))


def heard(part: object, depth: int = 0, cells: int = MOST):
    """Yield every part that is shown, from the outside in."""
    states = part.getState()
    if not states.contains(pyatspi.STATE_SHOWING):
        return
    listed = part.getRole() in TABLES
    yield {
        "depth": depth,
        "role": part.getRoleName(),
        "name": part.name,
        "description": part.description,
        "labels": [
            relation.getTarget(at).name
            for relation in part.getRelationSet()
            if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY
            for at in range(relation.getNTargets())
        ],
        "focusable": states.contains(pyatspi.STATE_FOCUSABLE),
    }
    for at in range(min(part.childCount, cells) if listed else part.childCount):
        child = part.getChildAtIndex(at)
        if child is not None:
            yield from heard(child, depth + 1, cells)


def wait_for(found: object, what: str = "the window") -> object:
    """Wait until something is there, and return it."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with suppress(GLib.Error):
            if there := found():
                return there
        rest(0.1)
    raise SystemExit(f"waited in vain for {what}")


def rest(seconds: float) -> None:
    """Let events arrive."""
    loop = GLib.MainLoop()
    GLib.timeout_add(int(seconds * 1000), loop.quit)
    loop.run()


if __name__ == "__main__":
    sys.exit(main())
