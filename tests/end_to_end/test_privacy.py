"""Nothing is sent, and nothing that was asked is kept."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Command
from tests.unit.roster.tiny_workbook import HEADER, Tiny

CANARY = "zebrafinchquartz"
QUESTIONS = [
    ("lookup", "32601", "--json"),
    ("search", "alachua", "--json"),
    ("list", "--json"),
    ("status", "--json"),
]


def _works(*words: str) -> bool:
    if shutil.which(words[0]) is None:
        return False
    return subprocess.run(words, capture_output=True, check=False, timeout=60).returncode == 0


def _namespace() -> list[str]:
    for words in (["unshare", "-n"], ["unshare", "-rn"]):
        if _works(*words, "true"):
            return words
    pytest.skip("this machine allows no network namespace")


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("words", QUESTIONS, ids=" ".join)
def test_questions_are_answered_the_same_without_any_network_interface(
    command: Command, words: tuple[str, ...]
) -> None:
    assert command.run(*words, before=_namespace()) == command.run(*words)


@pytest.mark.parametrize("words", QUESTIONS, ids=" ".join)
def test_no_internet_socket_is_ever_made(command: Command, tmp_path: Path, words: tuple[str, ...]) -> None:
    if not _works("strace", "-f", "-e", "trace=socket", "-o", str(tmp_path / "probe"), "true"):
        pytest.skip("strace is not here or not allowed")
    trace = tmp_path / "trace"
    outcome = command.run(*words, before=["strace", "-f", "-e", "trace=network", "-o", str(trace)])
    assert outcome.code == 0
    text = trace.read_text()
    assert "exited with 0" in text
    assert re.findall(r"AF_INET6?\b", text) == []


def test_the_watch_for_sockets_sees_one(tmp_path: Path) -> None:
    if not _works("strace", "-f", "-e", "trace=socket", "-o", str(tmp_path / "probe"), "true"):
        pytest.skip("strace is not here or not allowed")
    trace = tmp_path / "trace"
    code = "import socket; socket.socket(socket.AF_INET).close()"
    subprocess.run(["strace", "-f", "-e", "trace=network", "-o", trace, sys.executable, "-c", code], check=True)
    assert "AF_INET" in trace.read_text()


def test_what_was_searched_is_in_no_file_that_the_program_wrote(command: Command) -> None:
    for words in (("lookup", CANARY), ("search", CANARY), ("agency", CANARY)):
        command.run(*words)
    holding = [path for path in _files(command.home) if CANARY.encode() in path.read_bytes()]
    assert holding == []


def test_everything_written_lies_below_the_data_folder(command: Command) -> None:
    command.run("lookup", "32601")
    book = command.home / "participatingAgencies05182026am.xlsx"
    row = ("FLORIDA", "Lake County Sheriff's Office", "County", "Lake County", "Task Force Model", 45922, "link", "")
    book.write_bytes(Tiny(rows=(HEADER, row)).data())
    outcome = command.run("import", "--fresh", "--accept", "--json", str(book))
    book.unlink()
    assert outcome.code == 0, outcome.out
    assert [path for path in _files(command.home) if not path.is_relative_to(command.data_dir)] == []
    assert list(_files(command.data_dir)) != []


def test_a_question_loads_neither_qt_nor_the_network_library(command: Command) -> None:
    outcome = command.run("lookup", "32601", python=("-X", "importtime"))
    loaded = {line.rsplit("|", 1)[-1].strip().partition(".")[0] for line in outcome.err.splitlines()}
    assert "desktop" in loaded
    assert loaded & {"PySide6", "shiboken6", "requests", "urllib3", "openpyxl", "segno"} == set()
