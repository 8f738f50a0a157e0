"""The project's own environment: `.venv`, filled once from a lock file and used offline from then on.

`run.py` and `test.py` share it. Nothing here needs more than a plain Python.
"""

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv"
OLDEST = (3, 11)

# What PySide6's wheels expect of a Linux system: the file that must load, and the Debian package it is in.
_QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
_SCREEN_LIBRARIES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def tool(name: str) -> str:
    """Return the path of a program of the environment, such as `python` or `netzwerkstatt`."""
    if os.name == "nt":
        return str(FOLDER / "Scripts" / f"{name}.exe")
    return str(FOLDER / "bin" / name)


def has_screen() -> bool:
    """Tell whether a window can be shown here."""
    if sys.platform in {"win32", "darwin"}:
        return True
    wanted = os.environ.get("QT_QPA_PLATFORM", "")
    drawn = wanted not in {"offscreen", "minimal"}
    return drawn and bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def prepare(*, tests: bool = False) -> None:
    """Make `.venv` hold what the lock file names and the project itself; do nothing where it does already.

    Raises:
        SystemExit: something is missing that this script may not install; the message says what.
        subprocess.CalledProcessError: a download failed.
    """
    if sys.version_info < OLDEST:
        sys.exit("NetzWerkStatt needs Python 3.11 or newer. This one is " + sys.version.split()[0] + ".")
    _install_system_packages()
    lock = "test" if tests else "run"
    if _stamp(lock).is_file() and _stamp(lock).read_text(encoding="utf-8") == _state(lock):
        return
    if not _made_by_this_python():
        print("Der Ordner .venv wird angelegt … / Making the folder .venv …", flush=True)
        venv.create(FOLDER, with_pip=True, clear=True, symlinks=os.name != "nt")
    print("Was fehlt, wird geladen, nur dieses eine Mal, ein paar Minuten lang …", flush=True)
    print("Installing what is missing, just this once, for a few minutes …", flush=True)
    _pip("--require-hashes", "-r", str(ROOT / "packaging" / f"{lock}.lock"))
    _pip("--no-deps", "--no-build-isolation", "-e", str(ROOT))
    for done in ("run", "test") if tests else ("run",):  # test.lock holds all of run.lock
        _stamp(done).write_text(_state(done), encoding="utf-8")


def _pip(*words: str) -> None:
    """Run pip's `install` in the environment."""
    subprocess.run([tool("python"), "-m", "pip", "install", "--quiet", *words], check=True, cwd=ROOT)


def _stamp(lock: str) -> Path:
    """Return the file that notes what was installed."""
    return FOLDER / f"{lock}.stamp"


def _state(lock: str) -> str:
    """Name what ought to be installed: it changes with the lock, the project file, its place and Python."""
    digest = hashlib.sha256(f"{sys.version_info[:2]} {ROOT}".encode())
    for file in (ROOT / "pyproject.toml", ROOT / "packaging" / f"{lock}.lock"):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _made_by_this_python() -> bool:
    """Tell whether `.venv` is there, whole, and of the Python that runs this."""
    notes = FOLDER / "pyvenv.cfg"
    if not (notes.is_file() and Path(tool("pip")).is_file()):  # pip comes last
        return False
    return "version = {}.{}.".format(*sys.version_info) in notes.read_text(encoding="utf-8")


def _install_system_packages() -> None:
    """See that Linux has the libraries Qt needs; install them where that is possible without asking."""
    if not sys.platform.startswith("linux"):
        return
    libraries = _QT_LIBRARIES | (_SCREEN_LIBRARIES if has_screen() else {})
    missing = {library: package for library, package in libraries.items() if not _loads(library)}
    if importlib.util.find_spec("ensurepip") is None:
        missing["ensurepip"] = "python3-venv"
    if not missing:
        return
    apt, packages = shutil.which("apt-get"), " ".join(missing.values())
    if apt is None:
        sys.exit("Please install first, by the means of this system: " + ", ".join(missing))
    if os.geteuid() != 0:
        sys.exit(f"Please install a few system libraries first: sudo apt-get install {packages}")
    print(f"Installing system libraries: {packages}", flush=True)
    subprocess.run([apt, "update", "-qq"], check=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    choice = ["--no-install-recommends", *missing.values()]
    subprocess.run([apt, "install", "-y", "-qq", *choice], check=True, env=quiet, stdout=subprocess.DEVNULL)


def _loads(library: str) -> bool:
    """Tell whether the system has a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
