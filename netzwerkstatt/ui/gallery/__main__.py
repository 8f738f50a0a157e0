"""Writes the pictures of the gallery: `python -m netzwerkstatt.ui.gallery FOLDER`."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from netzwerkstatt.ui.gallery.scenes import SCENES
from netzwerkstatt.ui.gallery.showing import pictures
from netzwerkstatt.ui.theme.look import Appearance, Look


def main(argv: Sequence[str]) -> int:
    """Write the pictures into a folder."""
    parser = argparse.ArgumentParser(prog="netzwerkstatt.ui.gallery", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="scenes whose name begins so")
    chosen = parser.parse_args(argv)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    look = Look(app, Appearance.LIGHT)
    chosen.folder.mkdir(parents=True, exist_ok=True)
    for name, widget in pictures(app, look, [s for s in SCENES if s.name.startswith(chosen.only)]):
        widget.grab().save(str(chosen.folder / f"{name}.png"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
