"""The table of texts that the cells of a workbook share."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from desktop.roster import bounds
from desktop.roster.markup import Allowance, broken, named, parse

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_SURROGATES = range(0xD800, 0xE000)


def unescaped(text: str) -> str:
    """`text` with its `_xHHHH_` escapes (ECMA-376, ST_Xstring) resolved; half characters become U+FFFD."""
    if "_x" not in text:
        return text
    return _ESCAPE.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return "\ufffd" if code in _SURROGATES else chr(code)


@dataclass(slots=True)
class _Strings:
    found: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    joined: str = ""
    in_reading: bool = False

    def starts(self) -> dict[str, Callable[[dict[str, str]], None] | None]:
        return named(si=None, r=None, t=None, rPh=self._start_reading)

    def ends(self) -> dict[str, Callable[[], None]]:
        return named(t=self._end_text, rPh=self._end_reading, si=self._end_string)

    def _end_text(self) -> None:
        if not self.in_reading:
            self.joined += "".join(self.pieces)

    def _start_reading(self, _attributes: dict[str, str]) -> None:
        self.in_reading = True  # how a text is pronounced (East Asian): not part of it

    def _end_reading(self) -> None:
        self.in_reading = False

    def _end_string(self) -> None:
        if len(self.joined) > bounds.STRING_CHARACTERS:
            raise broken("a text in it is longer than Excel allows")
        self.found.append(unescaped(self.joined))
        self.joined = ""


def read_shared_strings(part: bytes, allowance: Allowance) -> list[str]:
    """All texts by their index, rich ones joined, spaces kept.

    Raises:
        WorkbookError: the part is damaged or exceeds the bounds.
    """
    reader = _Strings()
    parse(part, reader, allowance)
    return reader.found
