"""What stops a deed, as data: a code and facts. Sentences are made on the floors that speak."""

from typing_extensions import override


class Refused(Exception):
    """Not done, and nothing changed. The code says why; the facts fill the sentence.

    `app.wording` holds one sentence for every code.
    """

    def __init__(self, code: str, /, **facts: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    @override
    def __str__(self) -> str:
        """Name the code, for logs and tests (the facts may be personal)."""
        return self.code


class Cancelled(Exception):
    """A person stopped a job; nothing changed."""
