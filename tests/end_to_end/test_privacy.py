"""Nothing is sent, and all that is kept lies in one place. That no question is kept: see test_canary."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.conftest import ROOT, Command
from tests.unit.roster.tiny_workbook import HEADER, Tiny

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


def _strace(trace: Path) -> list[str]:
    words = ["strace", "-f", "--seccomp-bpf", "-e", "trace=network", "-o", str(trace)]
    if not _works(*words, "true"):
        pytest.skip("strace is not here or not allowed")
    return words


@pytest.mark.parametrize("words", QUESTIONS, ids=" ".join)
def test_questions_are_answered_the_same_without_a_network_interface_and_make_no_internet_socket(
    command: Command, tmp_path: Path, words: tuple[str, ...]
) -> None:
    trace = tmp_path / "trace"
    before = [*_namespace(), *_strace(trace)]
    assert command.run(*words, before=before) == command.run(*words)
    text = trace.read_text()
    assert "exited with 0" in text
    assert re.findall(r"AF_INET6?\b", text) == []


def test_a_window_in_use_makes_no_internet_socket_and_only_a_press_on_print_asks_this_computer_s_print_server(
    command: Command, tmp_path: Path
) -> None:
    trace, made = tmp_path / "trace", tmp_path / "made"
    made.mkdir()
    steps = [
        "type:32601", f"file:Save sheet …|{made / 'sheet.pdf'}", "type:Alachua County Sheriff's Office", "page:map",
        "page:changes", f"file:Save as CSV …|{made / 'changes.csv'}", "page:settings",
        f"file:Save as one file …|{made / 'list.287g'}", "type:32601", "mark:printing", "press:Print …",
    ]  # fmt: skip
    ran = subprocess.run(
        [*_namespace(), *_strace(trace), sys.executable, "-m", "tests.end_to_end.scripted_window", "close", *steps],
        cwd=ROOT, env=command.environment(QT_QPA_PLATFORM="offscreen"), capture_output=True, text=True,
        check=False, timeout=120,
    )  # fmt: skip
    endings = sorted(path.suffix for path in made.iterdir())
    assert (ran.returncode, endings) == (0, [".287g", ".csv", ".pdf"]), ran.stderr
    silent, printing = re.split(r'connect\(.*"printing"', trace.read_text())
    assert "exited with 0" in printing
    assert re.findall(r"AF_INET6?\b", silent) == []
    asked = re.findall(r"sa_family=AF_INET.*", printing)
    own = r'sin6?_port=htons\(631\).*("127\.0\.0\.1"|"::1")'
    assert [line for line in asked if not re.search(own, line)] == []
    assert len(re.findall(r"socket\(AF_INET", printing)) == len(asked)


def test_the_watch_for_sockets_sees_one(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    code = "import socket; socket.socket(socket.AF_INET).close()"
    subprocess.run([*_strace(trace), sys.executable, "-c", code], check=True)
    assert "AF_INET" in trace.read_text()


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
