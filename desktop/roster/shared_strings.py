"""The table of texts that the cells of a workbook share."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from desktop.roster import bounds
from desktop.roster.markup import Allowance, broken, named, parse

_NAMES = named("si", "t", "rPh")
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

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        match _NAMES.get(name):
            case "t":
                self.pieces.clear()
            case "si":
                self.joined = ""
            case "rPh":  # how a text is pronounced (East Asian): not part of it
                self.in_reading = True

    def end(self, name: str) -> None:
        match _NAMES.get(name):
            case "t" if not self.in_reading:
                self.joined += "".join(self.pieces)
            case "si":
                if len(self.joined) > bounds.STRING_CHARACTERS:
                    raise broken("a text in it is longer than Excel allows")
                self.found.append(unescaped(self.joined))
            case "rPh":
                self.in_reading = False


def read_shared_strings(part: bytes, allowance: Allowance) -> list[str]:
    """All texts by their index, rich ones joined, spaces kept.

    Raises:
        WorkbookError: the part is damaged or exceeds the bounds.
    """
    reader = _Strings()
    parse(part, reader, allowance)
    return reader.found
