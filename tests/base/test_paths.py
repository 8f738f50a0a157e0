"""Settings, backups and logs lie where the system wants them, or on the stick the program came with."""

import os
from pathlib import Path

import pytest

from netzwerkstatt.base import paths


def test_home_of_ones_own_holds_everything(tmp_path, monkeypatch):
    monkeypatch.setenv(paths.HOME, str(tmp_path / "Stick"))

    folders = [paths.config(), paths.data(), paths.backups(), paths.state()]

    assert all(folder.is_dir() and folder.is_relative_to(tmp_path / "Stick") for folder in folders)
    assert len(set(folders)) == 4


def test_home_may_be_written_with_a_tilde(tmp_path, monkeypatch):
    monkeypatch.setenv("USERPROFILE" if os.name == "nt" else "HOME", str(tmp_path))
    monkeypatch.setenv(paths.HOME, "~/netz")
    assert paths.config() == tmp_path / "netz" / "config"


@pytest.mark.skipif(os.name == "nt" or os.uname().sysname == "Darwin", reason="the folders of a Linux system")
def test_without_a_home_the_system_chooses(tmp_path, monkeypatch):
    monkeypatch.delenv(paths.HOME)
    for name in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    assert paths.config() == tmp_path / "CONFIG" / "NetzWerkStatt"
    assert paths.backups() == tmp_path / "DATA" / "NetzWerkStatt" / "backups"
    assert paths.state() == tmp_path / "STATE" / "NetzWerkStatt"


def test_no_test_touches_the_folders_of_a_person():
    assert not paths.config().is_relative_to(Path.home())
    assert paths.config().is_relative_to(os.environ[paths.HOME])
