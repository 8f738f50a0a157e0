"""Shows scenes, one after the other."""

import tempfile
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from netzwerkstatt.ui.gallery.stage import SIZES, WAYS, Scene, Size, Stage, Way
from netzwerkstatt.ui.theme.look import Look


def pictures(
    app: QApplication,
    look: Look,
    scenes: Sequence[Scene],
    ways: Sequence[Way] = WAYS,
    sizes: Sequence[Size] = SIZES,
) -> Iterator[tuple[str, QWidget]]:
    """Show each scene in each way, and whole windows in each size; yield its name and the widget.

    The widget is deleted afterwards.
    """
    for scene, (language, appearance, scale) in product(scenes, ways):
        look.choose(appearance=appearance, scale=scale)
        for size in sizes if scene.whole else sizes[:1]:
            with tempfile.TemporaryDirectory() as folder:
                widget = scene.make(Stage(look, language, Path(folder)))
                if scene.whole:
                    widget.resize(*size)
                widget.show()
                for _ in range(3):
                    app.processEvents()
                at = f"-{size[0]}" if scene.whole else ""
                yield f"{scene.name}-{language}-{appearance}-{scale}{at}", widget
                owner = widget.parentWidget() or widget
                widget.close()
                owner.close()
                owner.deleteLater()
                app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
