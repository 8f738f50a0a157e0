"""Writes the pictures of the gallery: `python -m netzwerkstatt.ui.gallery FOLDER`.

With `--check` it looks them over as well, says what it finds, and ends with 1 if there is anything to mend.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from netzwerkstatt.ui.gallery.checking import findings
from netzwerkstatt.ui.gallery.looking import Finding
from netzwerkstatt.ui.gallery.scenes import SCENES
from netzwerkstatt.ui.gallery.showing import pictures
from netzwerkstatt.ui.theme.look import Appearance, Look


def main(argv: Sequence[str]) -> int:
    """Write the pictures into a folder."""
    parser = argparse.ArgumentParser(prog="netzwerkstatt.ui.gallery", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="scenes whose name begins so")
    parser.add_argument(
        "--check", action="store_true", help="say what is cut, covered, too small or too pale"
    )
    chosen = parser.parse_args(argv)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    look = Look(app, Appearance.LIGHT, calm=True)
    found = 0
    chosen.folder.mkdir(parents=True, exist_ok=True)
    for name, widget in pictures(app, look, [s for s in SCENES if s.name.startswith(chosen.only)]):
        widget.grab().save(str(chosen.folder / f"{name}.png"))
        if chosen.check:
            found += _said(name, findings(widget))
    return 1 if found else 0


def _said(name: str, found: Sequence[Finding]) -> int:
    """Write what was found in a picture; return how much of it must be mended."""
    faults = [finding for finding in found if finding.fault]
    lines = [f"{name}: {len(faults)} to mend, {len(found) - len(faults)} cells in dots", *map(str, faults)]
    sys.stdout.write("\n  ".join(lines) + "\n")
    return len(faults)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
