"""1,000 badges with QR codes, beside gLabels' batch program and plain ReportLab with its own QR code."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measuring import (
    KIBIBYTES,
    MEBIBYTES,
    MIB,
    ROUNDS,
    SECONDS,
    Line,
    Run,
    alone,
    compare,
    own_folder,
    screen,
    shares,
    transposed,
    whole,
)

PEOPLE = 1000
_PLAIN = 200  # ReportLab's own code is slow: so many are made, and the time is scaled
_GLABELS = "glabels-3-batch"


def lines() -> Iterator[Line]:
    """Measure."""
    with own_folder() as folder, screen() as display:
        alone("badge_peers", "prepare", folder, PEOPLE)
        peer = shutil.which(_GLABELS) if display else None
        made, commands, labels, plain = [], [], [], []
        for _ in range(ROUNDS):
            made.append(alone("our_badges", "made", folder).value)
            commands.append(_command(folder))
            if peer:
                labels.append(_glabels(peer, folder, display))
            plain.append(alone("badge_peers", "plain", folder, _PLAIN).value * PEOPLE / _PLAIN)
        found = transposed(made)
        limits = "limited by: " + shares({name: found[name] for name in ("drawing and shaping", "saving")})
        if labels:
            yield from _beside_glabels(folder, found, commands, labels, limits)
        else:
            missing = _GLABELS if display else "Xvfb"
            yield Line(f"{PEOPLE:,} badges", SECONDS.said(min(found["seconds"])), f"{missing} not installed")
        yield compare(
            f"{PEOPLE:,} badges, snapshot to bytes",
            found["seconds"],
            plain,
            against="plain ReportLab",
            limits=f"the peer's time is that of {_PLAIN} badges, scaled; it goes into its QR code",
        )
        yield _codes(folder)


def _command(folder: Path) -> Run:
    out = folder / "command.pdf"
    out.unlink(missing_ok=True)
    return whole([sys.executable, "-m", "netzwerkstatt", "print", folder / "a.netzwerk", "badges", "-o", out])


def _glabels(program: str, folder: Path, display: str) -> Run:
    return whole([program, "-o", folder / "glabels.pdf", folder / "peer.glabels"], DISPLAY=display)


def _beside_glabels(
    folder: Path, found: dict[str, list[float]], commands: list[Run], labels: list[Run], limits: str
) -> Iterator[Line]:
    times, peaks = [run.seconds for run in labels], [run.peak for run in labels]
    yield compare(
        f"{PEOPLE:,} badges, snapshot to bytes (G1a)",
        found["seconds"],
        times,
        against="gLabels, whole",
        goal=1 / 3,
        limits=limits,
    )
    around = {name: found[name] for name in ("imports", "opening the event", "seconds")}
    yield compare(
        f"{PEOPLE:,} badges, whole command (G1a)",
        [run.seconds for run in commands],
        times,
        against="gLabels, whole",
        goal=0.6,
        limits="limited by: " + shares(around).replace("seconds", "snapshot to bytes"),
    )
    sizes = [(folder / name).stat().st_size for name in ("ours.pdf", "glabels.pdf")]
    yield compare(
        "… the file (G1b)",
        sizes[:1],
        sizes[1:],
        against="gLabels",
        unit=KIBIBYTES,
        goal=0.6,
        limits="limited by: a compressed page stream each; ours is tagged and its text can be searched",
    )
    yield compare(
        "… memory added by the job (G1c)",
        found["added"],
        peaks,
        against="gLabels, whole",
        unit=MEBIBYTES,
        goal=0.5,
        limits=f"with its imports the process holds {max(found['peak']) / MIB:.0f} MiB at most",
    )


def _codes(folder: Path) -> Line:
    """Read every code from the printed pages; the goal is that none is missing or another's (G1d)."""
    ours = alone("badge_peers", "wrong_codes", folder, "ours.pdf").value
    peer = ""
    if (folder / "glabels.pdf").is_file():
        peer = f"gLabels {alone('badge_peers', 'wrong_codes', folder, 'glabels.pdf').value} wrong"
    right = ours == 0
    return Line(
        "… QR codes beside another's name, or not read (G1d)", f"{ours} wrong", peer, float(not right), goal=0
    )
