"""A program that is loaded once, and a process of its own for each command: a fork, which ends as the program does.

`python -m tests.end_to_end.forking` reads lines of JSON ([words, folder]) and answers each with one ([code, out, err]).
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, BinaryIO, NoReturn

from desktop.app import run
from desktop.cli.parser import COMMANDS


class Forks:
    """The other end: hands commands over one after the other."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        """Start in `folder`, where all commands find this environment."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.end_to_end.forking"],
            cwd=folder, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip

    def run(self, words: list[str]) -> tuple[int, bytes, bytes]:
        """Code, what was said, what was complained of."""
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(words) + "\n")
        process.stdin.flush()
        code, out, err = json.loads(process.stdout.readline())
        return code, out.encode("latin-1"), err.encode("latin-1")

    def end(self) -> None:
        """Let it end."""
        self._process.communicate()


def _answered(words: list[str]) -> list[Any]:
    with TemporaryFile() as out, TemporaryFile() as err:
        process = os.fork()
        if not process:
            _be(words, out, err)
        code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        return [code, *(_all(stream).decode("latin-1") for stream in (out, err))]


def _be(words: list[str], out: BinaryIO, err: BinaryIO) -> NoReturn:
    with Path(os.devnull).open("rb") as nothing:
        for number, stream in enumerate((nothing, out, err)):
            os.dup2(stream.fileno(), number)
    sys.exit(run(words))


def _all(stream: BinaryIO) -> bytes:
    stream.seek(0)
    return stream.read()


def main() -> None:
    """Answer until there is no line more."""
    for command in COMMANDS.values():
        importlib.import_module(f"desktop.cli.{command.module}")
    importlib.import_module("desktop.services.desk")
    while line := sys.stdin.readline():
        sys.stdout.write(json.dumps(_answered(json.loads(line))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
