"""What the system lacks is found, installed where that is allowed, and said in plain words otherwise."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from build_scripts import system_packages as packages


def test_without_root_the_exact_command_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(packages, "known_name", lambda names: names[0])
    with pytest.raises(packages.SetUpError, match=r"sudo apt-get install libegl1 libglib2\.0-0t64"):
        packages.install_packages([("libegl1",), ("libglib2.0-0t64", "libglib2.0-0")])


def test_as_root_the_lists_are_fetched_once_and_the_packages_installed(
    monkeypatch: pytest.MonkeyPatch, called: list[list[str]]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(packages, "known_name", lambda names: names[-1])
    packages.install_packages([("libegl1",), ("libglib2.0-0t64", "libglib2.0-0")])
    assert [command[1] for command in called] == ["update", "install"]
    assert called[1][-2:] == ["libegl1", "libglib2.0-0"]


def test_on_another_linux_the_packages_are_named_without_a_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(packages.SetUpError, match="what your system calls these") as said:
        packages.install_packages([("libegl1",)])
    assert "apt-get" not in str(said.value)


def test_nothing_missing_runs_nothing(called: list[list[str]]) -> None:
    packages.install_packages([])
    assert called == []


def test_a_library_that_does_not_load_is_missing_and_no_library_is_asked_for_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(packages, "loads", lambda library: library != "libEGL.so.1")
    monkeypatch.setattr(packages, "has_font", lambda: True)
    assert packages.missing_packages(display=True) == [("libegl1",)]


def test_a_machine_without_a_font_needs_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(packages, "loads", lambda _: True)
    monkeypatch.setattr(packages, "FONT_FOLDERS", (str(tmp_path),))
    assert packages.missing_packages(display=False) == [("fonts-noto-core",)]
    (tmp_path / "a.ttf").touch()
    assert packages.missing_packages(display=False) == []


def test_what_only_some_tests_need_is_found_and_never_stops_the_others(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(packages, "loads", lambda library: library != "libxcb-cursor.so.0")
    here, gone = tmp_path / "here", tmp_path / "gone"
    here.touch()
    monkeypatch.setattr(packages, "TEST_TOOLS", {str(here): ("strace",), str(gone): ("xvfb",)})
    missing = packages.missing_tools()
    assert missing == [("xvfb",), ("libxcb-cursor0",)]
    monkeypatch.setattr(shutil, "which", lambda _: None)
    packages.install_tools(missing)
    assert "Some tests will be skipped." in capsys.readouterr().err
