"""A sheet: what is said of one place, agency or state, made once; screen, paper and files only lay it out.

Every text is ready to be read. Two sheets made from the same facts in two languages have the same blocks in the same
order, so that they can stand beside each other.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.rights import RightsResource
from desktop.domain.state_law import StateLaw
from desktop.domain.status import Status


@dataclass(frozen=True, slots=True)
class Source:
    """Which list speaks: all of it in one line, and in parts for a box of its own; `proof` names file and hash."""

    line: str
    label: str
    date: str
    age: str
    proof: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The sentence that sums everything up, and those that keep it honest."""

    sentence: str
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """Heads the blocks up to the next heading; `again` heads the rest of them on another page."""

    text: str
    again: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; `lead` introduces what follows and stays with it; `small` is a remark."""

    text: str
    lead: bool = False
    small: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """Lines of equal rank; `numbered` where they are counted."""

    lines: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class FinePrint:
    """Proof for those who check it: file, row, hash, cells as printed."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """The text of an agreement or of what was added to it: what it is, or why there is none, and its address.

    `doubt` says what is odd about the address, where something is.
    """

    words: str
    url: str | None
    doubt: str = ""

    @property
    def line(self) -> str:
        """All of it."""
        words = f"{self.words} ({self.doubt})" if self.doubt else self.words
        return f"{words}: {self.url}" if self.url else words


@dataclass(frozen=True, slots=True)
class Power:
    """One agreement: where it applies, its model and date; then its texts, the agreement's own first."""

    text: str
    documents: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One agency: status in words (`status` gives its shape), name, kind and county, agreements, remarks.

    `brief` marks one of many that paper may set smaller, with the addresses of agreements as links only.
    """

    status: Status
    status_words: str
    name: str
    about: str
    powers: tuple[Power, ...]
    remarks: tuple[str, ...]
    brief: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """One agency of a long list; the lines of a cell stand below each other."""

    status: Status
    cells: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Agencies too many for entries; the first column shows the status."""

    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class HelpLink:
    """A page by others: what it is for, in the reader's language, and its name as it names itself.

    `short` is the address as people type it. Only addresses of the catalogue stand here.
    """

    about: str
    title: str
    publisher: str
    url: str
    short: str
    phone: str | None


@dataclass(frozen=True, slots=True)
class Help:
    """Where to learn about rights and find help."""

    links: tuple[HelpLink, ...]


@dataclass(frozen=True, slots=True)
class Room:
    """Empty lines to write on; `label` says what for. Where `grows`, there are more of them on a page with room."""

    label: str
    lines: int
    grows: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands on a sheet beside the answer: pages by others, and what is known of the states' laws."""

    help: tuple[RightsResource, ...] = ()
    laws: tuple[StateLaw, ...] = ()


NOTHING_BESIDE = Beside()

Block = Answer | Heading | Paragraph | Bullets | FinePrint | Entry | Table | Help | Room


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet in one language.

    `name` says what it is and names nothing that was looked up; `title` names that, `details` where it is. `source` is
    None for a letter. `warning` is empty for a new list. `foot` stands on every page, `page` is "Page %1 of %2".
    """

    language: str
    name: str
    title: str
    details: tuple[str, ...]
    source: Source | None
    warning: str
    body: tuple[Block, ...]
    foot: tuple[str, ...]
    page: str


Versions = tuple[Sheet, ...]
"""One sheet in one language or in two, which stand beside each other."""
