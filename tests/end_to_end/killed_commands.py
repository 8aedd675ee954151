"""Commands, each in a process of its own that is killed: `python -m tests.end_to_end.killed_commands JSON`.

The JSON is a list of [WHEN, WORD...]: "end" kills as soon as the answer is written, "write" before a file that was
asked for gets a name. The program is started once, and each command is a fork of it. Prints how each ended, as a JSON
list.
"""

from __future__ import annotations

import json
import os
import signal
import sys

from desktop.app import run
from desktop.cli import agency, batch, lookup, search, sheet, transfer
from desktop.cli.terminal import Terminal
from desktop.services import desk

KNOWN = (agency, batch, desk, lookup, search, sheet, transfer)


def _kill(*_: object, **__: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def ended(when: str, words: list[str]) -> int:
    """How a command ends that is killed."""
    process = os.fork()
    if not process:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(nowhere, stream)
        if when == "end":
            Terminal.flush = _kill  # type: ignore[method-assign] # this process only
        else:
            os.replace = os.link = _kill
        os._exit(run(words))
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


if __name__ == "__main__":
    sys.stdout.write(json.dumps([ended(when, words) for when, *words in json.loads(sys.argv[1])]))
