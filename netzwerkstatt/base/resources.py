"""Where the files lie that the program ships: fonts, icons, catalogues, tables."""

from functools import cache
from pathlib import Path


@cache
def root() -> Path:
    """Return the folder of resources: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def path(name: str) -> Path:
    """Return the path of a resource, such as `fonts/NotoSans-Regular.ttf`."""
    return root() / name


def text(name: str) -> str:
    """Read a resource as UTF-8 text."""
    return path(name).read_text(encoding="utf-8")
