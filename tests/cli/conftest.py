"""The command line, called as a shell would call it, with a home of its own."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from netzwerkstatt.cli.main import main


@dataclass(frozen=True)
class Answer:
    code: int
    said: str
    complained: str

    @property
    def object(self):
        return json.loads(self.said)


@pytest.fixture
def call(tmp_path, monkeypatch, capsys) -> Callable[..., Answer]:
    """Run a call in an empty folder; it speaks English unless told otherwise."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NETZWERKSTATT_HOME", str(tmp_path / "home"))

    def run(*words, lang="en") -> Answer:
        code = main([*map(str, words), *(("--lang", lang) if lang else ())])
        out, err = capsys.readouterr()
        return Answer(code, out, err)

    return run


@pytest.fixture
def sample(call, tmp_path) -> Path:
    call("sample", "fest.netzwerk")
    return tmp_path / "fest.netzwerk"
