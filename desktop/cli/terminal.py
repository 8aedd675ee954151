"""Where a command's words go: UTF-8 on stdout, messages on stderr, lines wrapped to the width there is."""

from __future__ import annotations

import io
import json
import os
import shutil
import sys
from typing import TextIO

from desktop.services.wording import labelled, shown, wrapped

_NARROWEST, _WIDEST = 40, 100


def replace_closed_streams() -> None:
    """Put nowhere in the place of an output that the caller closed (`>&-`).

    So every part can write to it, and no file that is opened later gets its number.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - open until the end


def open_terminal(out: TextIO, err: TextIO) -> Terminal:
    """The terminal over the process's own streams, both UTF-8 on every system.

    A lone surrogate, which JSON may carry from a damaged argument, is written as its escape.
    """
    for stream in (out, err):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return Terminal(out, err, shutil.get_terminal_size((80, 24)).columns)


class Terminal:
    """Writes for people and for programs. `quiet` keeps notes back, never answers or failures."""

    def __init__(self, out: TextIO, err: TextIO, width: int) -> None:
        """`width` counts characters; lines for people are kept between 40 and 100 of them."""
        self._out = out
        self._err = err
        self.width = max(_NARROWEST, min(width, _WIDEST))
        self.quiet = False

    def document(self, value: object) -> None:
        """One JSON document."""
        self._out.write(json.dumps(value, ensure_ascii=False, indent=1) + "\n")

    def text(self, text: str) -> None:
        """Text as it is, with one newline behind it."""
        self._out.write(text if text.endswith("\n") else text + "\n")

    def line(self, text: str = "", *, indent: int = 0, hanging: int = 0) -> None:
        """One paragraph, wrapped; further lines stand `hanging` columns deeper. Long words such as links stay whole."""
        self._out.write("".join(f"{part}\n" for part in wrapped(text, self.width, indent, hanging)))

    def entry(self, label: str, lines: tuple[str, ...], *, column: int) -> None:
        """A label and, beside it from `column` on, lines; below it where the terminal is too narrow for both."""
        self._out.write("".join(f"{part}\n" for part in labelled(label, lines, self.width, column)))

    def note(self, text: str) -> None:
        """A message beside the answer, on stderr."""
        if not self.quiet:
            self.complain(text)

    def complain(self, text: str) -> None:
        """A failure's words, on stderr; where these can't be written, the exit code has to do."""
        try:
            self._err.write(shown(text) + "\n")
        except BrokenPipeError:
            raise
        except OSError:
            _lead_nowhere(self._err)

    def flush(self) -> None:
        """Hand everything over; raises BrokenPipeError when the reader has gone."""
        self._out.flush()
        self._err.flush()

    def abandon(self) -> None:
        """Let nothing more be written, so that the interpreter does not complain at its end of what it can't write."""
        _lead_nowhere(self._out)


def _lead_nowhere(stream: TextIO) -> None:
    if isinstance(stream, io.TextIOWrapper):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        try:
            os.dup2(nowhere, stream.fileno())
        finally:
            os.close(nowhere)
