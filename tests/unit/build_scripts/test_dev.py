"""Set-up in plain words: what is missing, what to type, what is passed on."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from build_scripts import dev
from build_scripts.system_packages import SetUpError


@pytest.fixture
def ready(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with everything in place but a display."""
    monkeypatch.setattr(dev, "missing_packages", lambda **_: [])
    monkeypatch.setattr(dev, "missing_tools", list)
    monkeypatch.setattr(dev, "ensure_environment", lambda: None)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("ready")
def test_zip_is_a_short_word_for_the_programs_query(called: list[list[str]]) -> None:
    assert dev.main(["run", "--screenshot", "a.png", "--zip", "32601"]) == 0
    assert called[-1][-4:] == ["--screenshot", "a.png", "--query", "32601"]


@pytest.mark.usefixtures("ready")
def test_what_follows_two_dashes_reaches_the_program_as_it_is(called: list[list[str]]) -> None:
    assert dev.main(["run", "--", "lookup", "32601", "--json"]) == 0
    assert called[-1][1:] == ["-m", "desktop", "lookup", "32601", "--json"]


@pytest.mark.usefixtures("ready")
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux may be without a display")
def test_without_a_display_the_window_is_refused_in_plain_words(
    called: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(["run"]) == 1
    assert called == []
    assert "no display" in capsys.readouterr().err


def test_arguments_of_pytest_are_passed_on(called: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "missing_packages", lambda **_: [])
    monkeypatch.setattr(dev, "missing_tools", list)
    monkeypatch.setattr(dev, "ensure_environment", lambda: None)
    assert dev.main(["test", "tests/unit", "-k", "zip"]) == 0
    assert called[-1][1:3] == ["-m", "pytest"]
    assert called[-1][-3:] == ["tests/unit", "-k", "zip"]
    assert len(called) == 6


def test_a_failed_check_fails_the_whole_and_the_others_still_run(monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[Sequence[str]] = []

    def fail_types(command: Sequence[str], environment: dict[str, str] | None = None) -> int:
        del environment
        commands.append(command)
        return int("mypy" in command)

    monkeypatch.setattr(dev, "call", fail_types)
    monkeypatch.setattr(dev, "missing_packages", lambda **_: [])
    monkeypatch.setattr(dev, "missing_tools", list)
    monkeypatch.setattr(dev, "ensure_environment", lambda: None)
    assert dev.main(["test"]) == 1
    assert len(commands) == 6


def test_an_environment_made_from_another_lock_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, called: list[list[str]]
) -> None:
    lock, stamp = tmp_path / "lock", tmp_path / "stamp"
    lock.write_text("one==1")
    monkeypatch.setattr(dev, "LOCK", lock)
    monkeypatch.setattr(dev, "STAMP", stamp)
    dev.ensure_environment()
    made = len(called)
    dev.ensure_environment()
    assert made == 4 == len(called)
    lock.write_text("one==2")
    dev.ensure_environment()
    assert len(called) == 2 * made


def test_libraries_that_cannot_be_installed_leave_no_stamp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "STAMP", tmp_path / "stamp")
    monkeypatch.setattr(dev, "call", lambda command, *_: int("pip" in command))
    with pytest.raises(SetUpError, match="Is there a network"):
        dev.ensure_environment()
    assert not (tmp_path / "stamp").exists()


@pytest.mark.parametrize(
    ("version", "expected"), [((3, 10), False), ((3, 11), True), ((3, 13), True), ((3, 14), False)]
)
def test_the_program_runs_on_these_pythons(version: tuple[int, int], expected: bool) -> None:
    assert dev.fits(version) is expected


def test_a_python_that_is_too_old_is_told_so_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 18))
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(dev, "missing_packages", lambda **_: [])
    monkeypatch.setattr(dev, "missing_tools", list)
    assert dev.main(["test"]) == 1
    assert "3.11, 3.12 or 3.13" in capsys.readouterr().err


def test_the_script_says_how_it_is_used() -> None:
    script = Path(dev.__file__)
    told = subprocess.run([sys.executable, script, "--help"], capture_output=True, check=True, text=True, timeout=60)
    assert "run" in told.stdout
    assert "test" in told.stdout
