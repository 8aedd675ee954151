"""The answer to a question: facts only; sentences are made from them elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.agency import Agency
from desktop.domain.agreement import Agreement
from desktop.domain.change import Confidence
from desktop.domain.edition import Edition
from desktop.domain.level import Level, Reach
from desktop.domain.place import Place
from desktop.domain.row import Correction
from desktop.domain.status import Status


class QueryKind(StrEnum):
    """What a typed text was taken for."""

    ZIP = "zip"
    AGENCY = "agency"
    PLACE = "place"
    COUNTY = "county"
    TEXT = "text"


class Match(StrEnum):
    """How well a hit fits what was typed; best first."""

    EXACT = "exact"
    PREFIX = "prefix"
    WORD = "word"
    FUZZY = "fuzzy"


class HitKind(StrEnum):
    """What a search hit is."""

    AGENCY = "agency"
    PLACE = "place"
    COUNTY = "county"
    ZIP = "zip"


@dataclass(frozen=True, slots=True)
class Hit:
    """One search result: enough to tell namesakes apart before it is opened."""

    kind: HitKind
    id: str
    name: str
    state: str | None
    county: str | None
    level: Level | None
    status: Status | None
    match: Match


@dataclass(frozen=True, slots=True)
class Note:
    """Something the reader must know beside the answers: a code and the values its sentence needs."""

    code: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AgencyAnswer:
    """What the list says of one agency for one question.

    `share` (0 to 1) is the part of the asked place that the agency's territory includes, None when not measured.
    `agreements` holds the current ones and those last listed earlier; `missing_from_latest` says that the agency
    stood on the edition before the newest. `county_name` and `municipality_name` name its seat of territory.
    """

    agency: Agency
    reach: Reach
    share: float | None
    status: Status
    agreements: tuple[Agreement, ...]
    first_listed: date | None
    last_listed: date | None
    missing_from_latest: bool
    county_name: str | None
    municipality_name: str | None


@dataclass(frozen=True, slots=True)
class PlaceAnswer:
    """Everything said of one place: its agencies in order, and notes."""

    text: str
    query_kind: QueryKind
    edition: Edition
    today: date
    place: Place
    town: str | None
    answers: tuple[AgencyAnswer, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class HistoryEvent:
    """One dated step in an agency's history on the list; `event` is a code of the contract."""

    date: date
    event: str
    detail: dict[str, str]


@dataclass(frozen=True, slots=True)
class Joined:
    """A row counted as this agency's although its text alone does not say so: what joined it, and how surely.

    `rule` is a code: `respelt`, `renamed`, `state_corrected`, `county_corrected` or `name_typed_over`. `first` and
    `last` are dates of the editions that hold the row.
    """

    name: str
    state: str | None
    county: str | None
    rule: str
    confidence: Confidence
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a statement stands: file, SHA-256 as published, worksheet row, and the cells as printed."""

    file: str
    sha256: str
    row: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class AgencyPage:
    """All that is known of one agency and the list."""

    edition: Edition
    today: date
    answer: AgencyAnswer
    history: tuple[HistoryEvent, ...]
    names: tuple[str, ...]
    corrections: tuple[Correction, ...]
    provenance: tuple[Provenance, ...]
    joined: tuple[Joined, ...] = ()


@dataclass(frozen=True, slots=True)
class StateAnswer:
    """Every agency of a state that is on the list or was, by level and name."""

    edition: Edition
    today: date
    state: str
    answers: tuple[AgencyAnswer, ...]


@dataclass(frozen=True, slots=True)
class Suggestions:
    """No exact match: what the text may have meant, never opened by itself."""

    text: str
    edition: Edition
    today: date
    hits: tuple[Hit, ...]
