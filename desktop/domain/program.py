"""What is said of the 287(g) program itself: lines with their sources, and what the list shows beside them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.edition import Edition
from desktop.domain.model import Model


@dataclass(frozen=True, slots=True)
class Source:
    """Where a line stands: its title and address, and its day where it has one."""

    title: str
    url: str
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One statement with its sources. `confidence` is how sure these make us: high or medium."""

    text: str
    sources: tuple[Source, ...]
    confidence: str


@dataclass(frozen=True, slots=True)
class ModelRow:
    """One line of the table of the three models."""

    text: str
    cells: Mapping[Model, str]


@dataclass(frozen=True, slots=True)
class Program:
    """The page about the program. `announced` is the day of the announcement of which `announcement` speaks."""

    law: tuple[Line, ...]
    model_rows: tuple[ModelRow, ...]
    model_sources: tuple[Source, ...]
    announced: dt.date
    announcement: tuple[Line, ...]
    supporters: tuple[Line, ...]
    critics: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A word explained. `sources` are addresses."""

    word: str
    meaning: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListFigures:
    """What one edition counts: rows (agreements) in all and by model, agencies, states without territories."""

    edition: Edition
    rows: int
    by_model: Mapping[Model, int]
    agencies: int
    states: int
    territories: int
