"""XML parts read with expat within bounds: no document type, no entities, no deep nesting, no giant tag."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar
from xml.parsers import expat

from desktop.domain.errors import WorkbookError
from desktop.roster import bounds

_T = TypeVar("_T")
_CHUNK = 64 * 1024
_ENCODINGS = ("utf-8", "utf-16", "us-ascii")

MAIN = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main ",
    "http://purl.oclc.org/ooxml/spreadsheetml/main ",
)
"""The namespace of sheets, strings and styles, transitional and strict, each with the separator."""

RELATION_ID = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships id",
    "http://purl.oclc.org/ooxml/officeDocument/relationships id",
)
"""The attribute that points from a part to one of its relations."""


class Listener(Protocol):
    """What a part's elements are told to, by their full names (`namespace name`); others pass unheard.

    `pieces` holds the characters since the last start of an element, in one or more pieces: a listener joins it where
    a text that it wants ends. (A list and two tables, because most of the time goes into calls from the parser: this
    way there are few of them.)
    """

    pieces: list[str]

    def starts(self) -> Mapping[str, Callable[[dict[str, str]], None] | None]:
        """What to call, with the attributes, where an element begins; None for those of which only the end counts."""

    def ends(self) -> Mapping[str, Callable[[], None]]:
        """What to call where an element ends."""


@dataclass(slots=True)
class Allowance:
    """How many tags may still be read of one workbook: bounds the time, also that of many middling parts together."""

    markup: int = bounds.MARKUP

    def spend(self, part: bytes) -> None:
        """Take the markup of one part from what is left.

        Raises:
            WorkbookError: it is more than is left.
        """
        self.markup -= part.count(b"<") + part.count(b"/>")
        if self.markup < 0:
            raise _too_much()


def named(**heard: _T) -> dict[str, _T]:
    """What is told of elements of the main namespace, by both full names of each."""
    return {namespace + name: what for namespace in MAIN for name, what in heard.items()}


def broken(what: str) -> WorkbookError:
    """The error for a workbook whose parts contradict each other; `what` completes "The workbook is damaged: "."""
    message = "The workbook is damaged: %1."
    return WorkbookError("broken_workbook", message, "Download the list again from ICE's page.", values=(what,))


def parse(part: bytes, listener: Listener, allowance: Allowance) -> None:
    """Read one part to its end.

    Raises:
        WorkbookError: the part is not well formed or exceeds the bounds; or what the listener raises.
    """
    allowance.spend(part)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.XmlDeclHandler = _check_encoding
    parser.StartElementHandler, parser.EndElementHandler = _bounded(listener)
    parser.CharacterDataHandler = listener.pieces.append
    try:
        for at in range(0, len(part), _CHUNK):
            parser.Parse(part[at : at + _CHUNK], False)  # noqa: FBT003 (expat takes no keyword)
            if at + _CHUNK - parser.CurrentByteIndex > bounds.TOKEN_BYTES:
                raise broken("one of its tags is endless")
        parser.Parse(b"", True)  # noqa: FBT003
    except (expat.ExpatError, ValueError) as failure:
        raise broken("a part of it is not well formed") from failure


def _bounded(listener: Listener) -> tuple[Callable[[str, dict[str, str]], None], Callable[[str], None]]:
    """Handlers that count the depth and tell the listener what it wants to hear."""
    depth = unheard = 0
    starts, ends, most = listener.starts(), listener.ends(), bounds.DEPTH
    forget = listener.pieces.clear

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, unheard
        depth += 1
        forget()
        if depth > most:
            raise broken("its elements are nested without end")
        if name in starts:
            hear = starts[name]
            if hear is not None:
                hear(attributes)
        else:
            unheard += 1
            if unheard > bounds.UNHEARD:
                raise _too_much()

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        if name in ends:
            ends[name]()

    return start, end


def _too_much() -> WorkbookError:
    return WorkbookError(
        "too_much_markup",
        "The workbook is far larger inside than ICE's list.",
        "Do not use this file; download the list from ICE's page.",
    )


def _refuse_doctype(_name: str, _system: str | None, _public: str | None, _has_subset: int) -> None:
    raise WorkbookError(
        "document_type",
        "The workbook holds a document type declaration, which Excel never writes.",
        "Do not use this file; download the list from ICE's page.",
    )


def _check_encoding(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding is not None and encoding.lower() not in _ENCODINGS:
        raise broken("a part of it is in an encoding that workbooks do not use")
