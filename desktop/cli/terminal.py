"""Where a command's words go: UTF-8 on stdout, messages on stderr, lines wrapped to the width there is."""

from __future__ import annotations

import io
import json
import os
import shutil
from typing import TextIO

from desktop.services.wording import labelled, shown, wrapped

_NARROWEST, _WIDEST = 40, 100


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
        """A failure's words, on stderr."""
        self._err.write(shown(text) + "\n")

    def flush(self) -> None:
        """Hand everything over; raises BrokenPipeError when the reader has gone."""
        self._out.flush()
        self._err.flush()

    def abandon(self) -> None:
        """Let nothing more be written, so that the interpreter does not complain of the closed pipe at its end."""
        if isinstance(self._out, io.TextIOWrapper):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            try:
                os.dup2(nowhere, self._out.fileno())
            finally:
                os.close(nowhere)
