"""Whatever happens, the command line ends with the contract's code and words."""

from __future__ import annotations

import importlib
import json
from argparse import Namespace
from collections.abc import Callable

import pytest

from desktop.cli import entry
from desktop.cli.session import Session
from desktop.domain.errors import (
    FileTroubleError,
    KnownError,
    NoAnswerError,
    RefusedError,
    StoreError,
    UsageError,
    WorkbookError,
)
from tests.unit.cli.material import FakeDesk, FakePress


class Ends:
    """A command that only ends in one way."""

    def __init__(self, end: Callable[[], int]) -> None:
        self._end = end

    def run(self, options: Namespace, session: Session) -> int:
        del options, session
        return self._end()


def _raises(error: BaseException) -> Callable[[], int]:
    def end() -> int:
        raise error

    return end


def _put(monkeypatch: pytest.MonkeyPatch, end: Callable[[], int]) -> None:
    monkeypatch.setattr(entry, "_command", lambda _name: Ends(end))


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (NoAnswerError, 1),
        (UsageError, 2),
        (RefusedError, 3),
        (FileTroubleError, 4),
        (WorkbookError, 4),
        (StoreError, 5),
    ],
)
def test_each_kind_of_failure_has_its_code_and_its_words(
    kind: type[KnownError], code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _put(monkeypatch, _raises(kind("some_code", "It failed.", "Do this.")))
    assert entry.main(["status", "--json"], FakePress) == code
    assert json.loads(capsys.readouterr().out) == {
        "error": {"code": "some_code", "message": "It failed.", "hint": "Do this."}
    }
    assert entry.main(["status"], FakePress) == code
    said = capsys.readouterr()
    assert (said.out or said.err) == "It failed.\nDo this.\n"
    assert bool(said.out) == (code == 1)


def test_a_disk_or_folder_that_fails_is_file_trouble(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _put(monkeypatch, _raises(OSError(28, "No space left on device")))
    assert entry.main(["status", "--json"], FakePress) == 4
    error = json.loads(capsys.readouterr().out)["error"]
    assert error["code"] == "file_trouble"
    assert "the disk is full" in error["message"]


def test_why_the_list_that_is_held_is_not_the_one_in_use_is_said_beside_the_answer(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    trouble = KnownError("list_unreadable", "The list can't be read: %1.", "Close other programs.", values=("why",))

    class Services:
        distrusted = staticmethod(lambda _data_dir: None)
        open_desk = staticmethod(lambda *_: FakeDesk(trouble=trouble))

    monkeypatch.setattr("importlib.import_module", _instead(Services, "desktop.services."))
    assert entry.main(["lookup", "32601"], FakePress) == 0
    assert capsys.readouterr().err == "The list can't be read: why. Close other programs.\n"


def _instead(module: object, beginning: str) -> Callable[[str], object]:
    load = importlib.import_module
    return lambda name: module if name.startswith(beginning) else load(name)


def test_ctrl_c_and_a_closed_pipe_end_without_a_word(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _put(monkeypatch, _raises(KeyboardInterrupt()))
    assert entry.main(["status"], FakePress) == 130
    assert capsys.readouterr() == ("", "")


def test_a_bug_is_left_to_the_composer(monkeypatch: pytest.MonkeyPatch) -> None:
    _put(monkeypatch, _raises(ZeroDivisionError()))
    with pytest.raises(ZeroDivisionError):
        entry.main(["status"], FakePress)


def test_wrong_usage_is_said_as_json_when_json_was_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert entry.main(["bogus", "--json"], FakePress) == 2
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "usage"
    assert entry.main(["bogus"], FakePress) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "bogus" in said.err
    assert entry.main(["--quiet"], FakePress) == 2
    assert "No command" in capsys.readouterr().err


def test_version_and_help_need_no_data(capsys: pytest.CaptureFixture[str]) -> None:
    assert entry.main(["--version"], FakePress) == 0
    assert capsys.readouterr().out.startswith("lookup287g ")
    assert entry.main(["--version", "--json"], FakePress) == 0
    assert set(json.loads(capsys.readouterr().out)) == {"version"}
    assert entry.main(["lookup", "--help"], FakePress) == 0
    assert "--town" in capsys.readouterr().out
