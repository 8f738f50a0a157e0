"""Writing direction: which letters of a line run from right to left, and in which order runs are drawn.

The Unicode bidirectional algorithm (UAX #9) without explicit embeddings: names and titles have none, and
`textruns` takes such controls out, so that nobody can turn a badge round.
"""

import unicodedata
from collections.abc import Sequence
from itertools import groupby
from typing import Final, TypeVar

_STRONG: Final = {"L": "L", "R": "R", "AL": "R"}
_BRACKETS: Final = {"(": ")", "[": "]", "{": "}"}
_BASE_OF: Final = {0: "L", 1: "R"}

Run = TypeVar("Run")


def base_level(text: str) -> int:
    """Return 1 where the first strong letter runs from right to left, else 0 (rules P2, P3)."""
    for letter in text:
        strong = _STRONG.get(unicodedata.bidirectional(letter))
        if strong:
            return int(strong == "R")
    return 0


def levels(text: str, base: int) -> list[int]:
    """Return each letter's level: even runs from left to right, odd from right to left."""
    kinds = _weak(text, _BASE_OF[base])
    kinds = _brackets(text, kinds, _BASE_OF[base])
    found = [_level(kind, base) for kind in _neutral(kinds, _BASE_OF[base])]
    written = len(text.rstrip())
    return found[:written] + [base] * (len(text) - written)  # rule L1


def visual(runs: Sequence[Run], run_levels: Sequence[int]) -> list[Run]:
    """Return runs in the order in which they are drawn from left to right (rule L2)."""
    ordered = list(zip(run_levels, runs, strict=True))
    for level in range(max(run_levels, default=0), 0, -1):
        turned: list[tuple[int, Run]] = []
        for inside, group in groupby(ordered, key=lambda pair: pair[0] >= level):
            members = list(group)
            turned += reversed(members) if inside else members
        ordered = turned
    return [run for _, run in ordered]


def _level(kind: str, base: int) -> int:
    """Apply rules I1 and I2."""
    if kind == "L":
        return base + base % 2
    if kind == "R":
        return 1
    return 2 if base or kind in {"EN", "AN"} else 0


def _weak(text: str, outer: str) -> list[str]:
    """Resolve marks, numbers and what stands between them (rules W1 to W7)."""
    kinds = [unicodedata.bidirectional(letter) or "ON" for letter in text]
    previous, strong = outer, outer
    for place, kind in enumerate(kinds):
        if kind in {"NSM", "BN"}:
            kinds[place] = previous
        elif kind in {"L", "R", "AL"}:
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[place] = "AN"
        previous = kinds[place]
    _between_numbers(kinds)
    strong = outer
    for place, kind in enumerate(kinds):
        if kind in _STRONG:
            strong = kinds[place] = _STRONG[kind]
        elif kind == "EN" and strong == "L":
            kinds[place] = "L"
    return [kind if kind in {"L", "R", "EN", "AN"} else "ON" for kind in kinds]


def _between_numbers(kinds: list[str]) -> None:
    """Join single separators and signs of currency to their numbers (rules W4, W5)."""
    for place in range(1, len(kinds) - 1):
        around = {kinds[place - 1], kinds[place + 1]}
        if len(around) == 1 and (
            (kinds[place] in {"ES", "CS"} and around == {"EN"}) or (kinds[place] == "CS" and around == {"AN"})
        ):
            kinds[place] = around.pop()
    start = 0
    for kind, group in groupby(list(kinds)):
        end = start + len(list(group))
        beside = kinds[max(start - 1, 0)] == "EN" or (end < len(kinds) and kinds[end] == "EN")
        if kind == "ET" and beside:
            kinds[start:end] = ["EN"] * (end - start)
        start = end


def _brackets(text: str, kinds: list[str], outer: str) -> list[str]:
    """Let a pair of brackets follow what is inside it, or else what stands before it (rule N0)."""
    found = list(kinds)
    opened: list[tuple[str, int]] = []
    for place, letter in enumerate(text):
        if kinds[place] != "ON":
            continue
        if letter in _BRACKETS:
            opened.append((_BRACKETS[letter], place))
        elif any(closing == letter for closing, _ in opened):
            while opened[-1][0] != letter:
                opened.pop()
            start = opened.pop()[1]
            direction = _of_pair(found, start, place, outer)
            if direction:
                found[start] = found[place] = direction
    return found


def _of_pair(kinds: list[str], start: int, end: int, outer: str) -> str | None:
    inside = {_side(kind) for kind in kinds[start + 1 : end] if kind != "ON"}
    if not inside:
        return None
    before = next((_side(kind) for kind in reversed(kinds[:start]) if kind != "ON"), outer)
    return outer if outer in inside else before


def _neutral(kinds: list[str], outer: str) -> list[str]:
    """Let what has no direction follow its neighbours where these agree, else the line (rules N1, N2)."""
    found = list(kinds)
    start = 0
    for kind, group in groupby(kinds):
        end = start + len(list(group))
        if kind == "ON":
            before = _side(found[start - 1]) if start else outer
            after = _side(kinds[end]) if end < len(kinds) else outer
            found[start:end] = [before if before == after else outer] * (end - start)
        start = end
    return found


def _side(kind: str) -> str:
    return "R" if kind in {"R", "EN", "AN"} else "L"
