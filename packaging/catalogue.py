"""Keep the German catalogue: `catalogue.py` brings it up to date, `catalogue.py --check` only looks.

Texts stand in the code in English, where they are used. This finds them, merges them into the catalogue,
drops what is no longer said, and compiles what the program reads. Without dates and addresses the file stays
the same as long as its texts do.
"""

import argparse
import ast
import datetime as dt
import io
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

ROOT: Final = Path(__file__).resolve().parent.parent
CODE: Final = ROOT / "netzwerkstatt"
GERMAN: Final = ROOT / "resources" / "locale" / "de" / "LC_MESSAGES" / "netzwerkstatt.po"
KEYWORDS: Final = {"_": None, "N_": None, "n_": (1, 2), "p_": ((1, "c"), 2)}
HEADER: Final = "# German texts of NetzWerkStatt."
CHANGING: Final = (
    "POT-Creation-Date",
    "PO-Revision-Date",
    "Last-Translator",
    "Language-Team",
    "Report-Msgid-Bugs-To",
    "Generated-By",
)


def main() -> int:
    """Update or check; return 0 if the catalogue is complete."""
    asked = argparse.ArgumentParser(description="Keep the German catalogue.")
    asked.add_argument("--check", action="store_true", help="change nothing, list what is not in order")
    if not asked.parse_args().check:
        update(GERMAN, extracted(CODE))
    found = [*problems(GERMAN, extracted(CODE)), *hidden(CODE)]
    print("\n".join(found) or "The German catalogue is complete.")
    return 1 if found else 0


def extracted(folder: Path) -> Catalog:
    """Collect the texts that the code in a folder says."""
    template = Catalog(charset="utf-8")
    every = [("**.py", "python")]
    for file, line, said, _, context in extract_from_dir(folder, every, {}, KEYWORDS):
        template.add(said, locations=[(f"{folder.name}/{file}", line)], context=context)
    return template


def hidden(folder: Path) -> Iterator[str]:
    """Say where a text stands inside an f-string, in which it is not found."""
    for file in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr) and any(map(_says, ast.walk(node))):
                yield f"a text inside an f-string ({folder.name}/{file.relative_to(folder)}:{node.lineno})"


def _says(node: ast.AST) -> bool:
    """Tell whether a piece of code says a text of the catalogue."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    return node.func.attr in KEYWORDS and any(isinstance(word, ast.Constant) for word in node.args)


def update(file: Path, template: Catalog) -> None:
    """Merge the texts of the code into a catalogue, drop what is not said any more, and compile it."""
    catalogue = _read(file)
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    catalogue.project, catalogue.version = "NetzWerkStatt", ""
    catalogue.header_comment, catalogue.fuzzy = HEADER, False
    catalogue.creation_date = catalogue.revision_date = dt.datetime.fromtimestamp(0, dt.UTC)
    text = io.BytesIO()
    write_po(text, catalogue, width=110, no_location=True, sort_output=True)
    lines = text.getvalue().decode("utf-8").splitlines(keepends=True)
    steady = [line for line in lines if not line.lstrip('"').startswith(CHANGING)]
    file.write_text("".join(steady), encoding="utf-8", newline="\n")
    with file.with_suffix(".mo").open("wb") as compiled:
        write_mo(compiled, catalogue)


def problems(file: Path, template: Catalog) -> Iterator[str]:
    """Say what keeps a catalogue from being complete, one line each."""
    catalogue = _read(file)
    for wanted in filter(_is_text, template):
        found = catalogue.get(wanted.id, wanted.context)
        place = "{}:{}".format(*wanted.locations[0])
        if found is None or not found.string or not all(_forms(found.string)):
            yield f"no German for {_name(wanted)} ({place})"
        elif found.fuzzy:
            yield f"the German is only a guess for {_name(wanted)} ({place})"
        elif not _same_placeholders(found):
            yield f"the {{placeholders}} differ in {_name(wanted)} ({place})"
    unused = [
        entry for entry in catalogue if _is_text(entry) and template.get(entry.id, entry.context) is None
    ]
    for entry in (*unused, *catalogue.obsolete.values()):
        yield f"no longer said: {_name(entry)}"
    if not _is_compiled(catalogue, file.with_suffix(".mo")):
        yield "the compiled catalogue is not the one that was written: run packaging/catalogue.py"


def _read(file: Path) -> Catalog:
    """Read a German catalogue."""
    with file.open("rb") as text:
        return read_po(text, locale="de")


def _is_text(message: Message) -> bool:
    """Tell a text from the catalogue's header, whose name is empty."""
    return bool(message.id)


def _forms(words: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """Return the forms of a text: one, or singular and plural."""
    return (words,) if isinstance(words, str) else tuple(words or ())


def _name(message: Message) -> str:
    """Quote a text, with its context if it has one."""
    context = f" [{message.context}]" if message.context else ""
    return f"“{_forms(message.id)[0]}”{context}"


def _same_placeholders(message: Message) -> bool:
    """Tell whether English and German fill the same `{names}`; a singular may do without its number."""
    try:
        english, german = (
            {name for form in _forms(words) for _, name, _, _ in Formatter().parse(form) if name is not None}
            for words in (message.id, message.string)
        )
    except ValueError:  # a brace that is never closed
        return False
    return english == german


def _is_compiled(catalogue: Catalog, file: Path) -> bool:
    """Tell whether a compiled file says what a catalogue says; their headers may differ."""
    if not file.is_file():
        return False
    fresh = io.BytesIO()
    write_mo(fresh, catalogue)
    return _spoken(fresh.getvalue()) == _spoken(file.read_bytes())


def _spoken(compiled: bytes) -> set[tuple[object, ...]]:
    """Return the texts of a compiled catalogue."""
    texts = filter(_is_text, read_mo(io.BytesIO(compiled)))
    return {(text.context, _forms(text.id), _forms(text.string)) for text in texts}


if __name__ == "__main__":
    sys.exit(main())
