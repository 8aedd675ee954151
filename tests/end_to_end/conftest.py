"""The command line as a person or a script starts it: a process of its own, without a display."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.forking import Forks

ROOT = Path(__file__).resolve().parents[2]

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one command ended."""

    code: int
    out: str
    err: str

    def document(self) -> Document:
        """Stdout as the one JSON document that `--json` promises."""
        loaded: Document = json.loads(self.out)
        return loaded

    def clean(self) -> bool:
        """Whether no traceback or warning of the interpreter reached the person."""
        return not any(word in self.out + self.err for word in ("Traceback", "Error:", "Warning:"))


@dataclass(frozen=True, slots=True)
class Command:
    """Runs `python -m desktop`; every test shares one data folder, because the first start builds it (seconds).

    With `forks` a command that asks for nothing special is a fork of a program that is loaded already.
    """

    home: Path
    forks: Forks | None = None

    @property
    def data_dir(self) -> Path:
        """What the program writes below."""
        return self.home / "data"

    def environment(self, **more: str) -> dict[str, str]:
        """No display, no Qt settings, a home of its own."""
        kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH") if name in os.environ}
        return {
            **kept,
            "HOME": str(self.home),
            "USERPROFILE": str(self.home),
            "PYTHONPATH": str(ROOT),
            "PYTHONWARNINGS": "error",
            "PYTHONDONTWRITEBYTECODE": "1",
            "LOOKUP287G_DATA_DIR": str(self.data_dir),
            **more,
        }

    def argv(self, *arguments: str, python: Sequence[str] = ()) -> list[str]:
        """The words that start the program; `python` holds options of the interpreter."""
        return [sys.executable, *python, "-m", "desktop", *arguments]

    def run(self, *arguments: str, before: Sequence[str] = (), python: Sequence[str] = (), **more: str) -> Outcome:
        """Run to the end; `before` is put in front of the command, `more` into its environment."""
        if self.forks and not (before or python or more):
            code, out, err = self.forks.run(list(arguments))
            return Outcome(code, out.decode("utf-8"), err.decode("utf-8"))
        ran = subprocess.run(
            [*before, *self.argv(*arguments, python=python)],
            cwd=self.home, env=self.environment(**more), capture_output=True, check=False, timeout=120,
        )  # fmt: skip
        return Outcome(ran.returncode, ran.stdout.decode("utf-8"), ran.stderr.decode("utf-8"))


@pytest.fixture(scope="session")
def command(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Command]:
    """The program with its facts built."""
    built = Command(tmp_path_factory.mktemp("home"))
    built.run("status")
    if not hasattr(os, "fork"):
        yield built
        return
    forks = Forks(built.home, built.environment())
    yield replace(built, forks=forks)
    forks.end()


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Ctrl+C reaches the program even if the tests run in the background, whose children do not hear it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
