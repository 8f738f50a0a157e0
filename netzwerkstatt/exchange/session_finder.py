"""Which session a list means by a title, a number (`WS 3`) or a short name."""

import re
from collections import defaultdict
from typing import Final

from netzwerkstatt.domain.sessions import Session, SessionId
from netzwerkstatt.domain.snapshot import Snapshot
from netzwerkstatt.exchange.values import key

_NUMBER: Final = re.compile(
    r"(?:ws|workshop|nr|no|session|programmpunkt|angebot|kurs)?\.?\s*0*(\d{1,4})", re.IGNORECASE
)
_LEADING: Final = re.compile(
    r"((?:ws|workshop|nr|no|session)?\.?\s*\d{1,4}[a-z]?)\s*(?:[:.)–—|-]\s*|\s)(?=\S)", re.IGNORECASE
)


class SessionFinder:
    """Finds sessions of a snapshot by what people call them; a name that two sessions share finds none."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._found: dict[str, set[SessionId]] = defaultdict(set)
        self._short: dict[str, set[SessionId]] = defaultdict(set)
        for session in snapshot.sessions.values():
            for name in _names(session):
                self._found[name].add(session.id)
            self._short[key(re.split(r":|\s[–—-]\s|\(", session.title)[0])].add(session.id)

    def find(self, text: str) -> SessionId | None:
        """Return the session, if exactly one goes by that name."""
        whole = _number(text)
        for name in (key(text), whole):
            if name and len(found := self._found.get(name, set())) == 1:
                return next(iter(found))
        if not whole and (lead := _LEADING.match(text)):
            return self._both(lead[1], text[lead.end() :])
        found = self._short.get(key(text), set())
        return next(iter(found)) if len(found) == 1 else None

    def _both(self, number: str, title: str) -> SessionId | None:
        """Find `3 – Löten`: by its number where the title does not say another one, or by its title."""
        numbered = self._found.get(key(number), set()) | self._found.get(_number(number), set())
        titled = self._found.get(key(title), set())
        found = numbered & titled or (numbered if not titled else titled if not numbered else set())
        return next(iter(found)) if len(found) == 1 else None


def _names(session: Session) -> set[str]:
    names = {key(session.title), key(session.slug)}
    if session.number:
        names |= {key(session.number), _number(session.number), key(f"{session.number} {session.title}")}
    return names - {""}


def _number(text: str) -> str:
    """Return the number of `WS 03` as `#3`, or nothing where there is more than a number."""
    found = _NUMBER.fullmatch(text.strip())
    return f"#{found[1]}" if found else ""
