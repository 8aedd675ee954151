"""Editions of a small invented list, and the little that must be known of the world to follow them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from desktop.domain.change import Change
from desktop.domain.edition import Edition
from desktop.domain.level import Kind, Level
from desktop.domain.row import ListRow, Placement, PrintedRow
from desktop.domain.states import BY_CODE
from desktop.roster.building import build_history
from desktop.roster.changes import changes
from desktop.roster.knowledge import Knowledge
from desktop.roster.normalise import normalise_list
from desktop.roster.records import ListHistory

MODELS = {"TFM": "Task Force Model", "JEM": "Jail Enforcement Model", "WSO": "Warrant Service Officer"}
REAL = frozenset(
    {
        "FL-alder-county-sheriffs-office",
        "FL-birch-county-sheriffs-office",
        "TX-birch-county-sheriffs-office",
        "FL-cedar-police-department",
        "FL-elm-police-department",
    }
)
"""The bodies that exist in the small world; every other name can't be placed."""

SPELLINGS = {"cdear police department": "cedar police department"}
"""What a reader takes for one agency although the letters differ."""


def fold(name: str) -> str:
    """As the directory compares names: without signs and case."""
    return re.sub(r"[^a-z0-9]+", " ", name.casefold().replace("'", "")).strip()


def place(row: ListRow) -> Placement:
    """A body that exists is known by its name; anything else has no level."""
    identity = f"{row.state}-{fold(row.agency).replace(' ', '-')}"
    known = identity in REAL
    kind = next(
        (kind for kind in (Kind.SHERIFF, Kind.CORRECTIONS, Kind.CONSTABLE) if kind in fold(row.agency)), Kind.POLICE
    )
    level = Level.COUNTY if known else None
    return Placement(identity, row.agency, level, kind, (), (), None, part_of_county=False, reason="", corrections=())


def alike(one: ListRow, other: ListRow) -> bool | None:
    """Two that exist are two; a known slip is the same; the rest can't be told."""
    a, b = (SPELLINGS.get(fold(row.agency), fold(row.agency)) for row in (one, other))
    if a == b:
        return True
    return False if place(one).level and place(other).level else None


KNOWLEDGE = Knowledge(place=place, fold=fold, alike=alike, known=REAL.__contains__)

Row = tuple[str, str, str, str, str, str]
"""State, agency, county, model, signing date, name of the memorandum's file (empty: link pending)."""


def row(
    agency: str,
    *,
    state: str = "FL",
    county: str = "Alder",
    model: str = "TFM",
    signed: str = "2025-03-01",
    moa: str = "",
) -> Row:
    """One row of an edition."""
    return state, agency, county, model, signed, moa


def printed(number: int, cells: Row) -> PrintedRow:
    """The row as ICE prints it, with its worksheet row."""
    state, agency, county, model, signed, moa = cells
    url = f"https://www.ice.gov/doclib/287gMOA/{moa}.pdf" if moa else None
    return PrintedRow(
        row=number, state=BY_CODE[state].name.upper(), agency=agency, type="County", county=county,
        support_type=MODELS[model], signed=signed, moa="link" if moa else "link pending", addendum="", moa_url=url,
        addendum_url=None,
    )  # fmt: skip


def edition(number: int, rows: Sequence[PrintedRow]) -> tuple[Edition, tuple[ListRow, ...]]:
    """The edition of the so-many-th day, with these rows."""
    day = date(2025, 4, 1) + timedelta(days=number)
    held = Edition(
        date=day, part="", date_printed=f"{day:%m%d%Y}", file=f"participatingAgencies{day:%m%d%Y}.xlsx",
        sha256=f"{number:064x}", rows=len(rows), source="file", retrieved=None, modified=None,
    )  # fmt: skip
    return held, normalise_list(rows, day)


def editions(*lists: Sequence[Row]) -> list[tuple[Edition, tuple[ListRow, ...]]]:
    """One edition a day, rows from the second on."""
    return [edition(n, [printed(at, cells) for at, cells in enumerate(rows, 2)]) for n, rows in enumerate(lists)]


def history(*lists: Sequence[Row]) -> ListHistory:
    """The history of these lists."""
    return build_history(editions(*lists), KNOWLEDGE)


def told(held: ListHistory, until: int | None = None) -> list[str]:
    """Every change in short: edition, event, model, agency, values."""
    return [short(change) for change in changes(held, fold, until)]


def short(change: Change) -> str:
    """One change in short; a question mark marks what is only possible."""
    values = f" {change.old or '-'} > {change.new or '-'}"
    doubt = "?" if change.confidence.value == "possible" else ""
    return f"{change.position} {change.event.value}{doubt} {change.model or '*'} {change.state} {change.name}:{values}"
