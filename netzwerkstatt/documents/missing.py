"""Letters that no face of ours holds, told with the person whose name they are in."""

from collections.abc import Iterator

from netzwerkstatt.documents.printed import PrintWarning
from netzwerkstatt.documents.setting import Setter
from netzwerkstatt.domain.snapshot import Snapshot


def letters_missing(setter: Setter, snapshot: Snapshot) -> Iterator[PrintWarning]:
    """Yield a warning for each name that could not be set whole, and for each other text."""
    lost = {letter for letters in setter.missing.values() for letter in letters}
    if not lost:
        return
    names = [
        (person, name)
        for person in snapshot.people.values()
        for name in {person.shown_name, person.family, person.given}
        if lost & set(name)
    ]
    told = set()
    for text, letters in setter.missing.items():
        owners = [(person, name) for person, name in names if name in text]
        if not owners:
            yield PrintWarning("letters-missing", text, letters=letters)
        for person, name in owners:
            if person.id not in told:
                told.add(person.id)
                own = "".join(letter for letter in letters if letter in name)
                yield PrintWarning("letters-missing", person.shown_name, person.id, own)
