"""A made-up history of the list: five editions, what changed between them, how it grew."""

from __future__ import annotations

from datetime import date

from desktop.domain.change import Change, ChangeEvent, ChangeLog, Confidence, GrowthStep
from desktop.domain.edition import Edition
from desktop.domain.model import Model


def _edition(day: date, rows: int, part: str = "am") -> Edition:
    printed = f"{day:%m%d%Y}{part}"
    digest = f"{day.toordinal():x}".rjust(8, "0") * 8
    return Edition(day, part, printed, f"participatingAgencies{printed}.xlsx", digest, rows, "bundled", None, None)


EDITION = Edition(
    date(2026, 5, 18),
    "am",
    "05182026am",
    "participatingAgencies05182026am.xlsx",
    "ab" * 32,
    1843,
    "bundled",
    None,
    None,
)
EDITIONS = (
    _edition(date(2025, 3, 6), 308),
    _edition(date(2025, 11, 26), 1205),
    _edition(date(2026, 1, 13), 1318),
    _edition(date(2026, 4, 15), 1688),
    _edition(date(2026, 4, 15), 1690, "pm"),
    _edition(date(2026, 5, 14), 1832),
    EDITION,
)
GROWTH = tuple(
    GrowthStep(edition, edition.rows, {Model.TFM: tfm, Model.JEM: jem, Model.WSO: edition.rows - tfm - jem})
    for edition, tfm, jem in zip(
        EDITIONS, (150, 640, 730, 1041, 1042, 1155, 1162), (80, 121, 130, 170, 170, 181, 182), strict=True
    )
)

E, C, P = ChangeEvent, Confidence.CONFIRMED, Confidence.POSSIBLE
_SHERIFF = ("FL-alachua-county-sheriffs-office", "Alachua County Sheriffs Office", "FL")
_ARCHER = ("FL-archer-police-department", "Archer Police Department", "FL")
_PATROL = ("FL-florida-highway-patrol", "Florida Highway Patrol", "FL")
_BRAZOS = ("TX-brazos-county-sheriffs-office", "Brazos County Sheriff's Office", "TX")


def _change(
    position: int, event: ChangeEvent, sure: Confidence, agency: tuple[str, str, str], model: Model | None,
    old: str | None = None, new: str | None = None,
) -> Change:  # fmt: skip
    return Change(position, EDITIONS[position].date, event, sure, *agency, model, old, new)


CHANGES = (
    _change(0, E.ADDED, C, _SHERIFF, Model.TFM, None, "2025-02-26"),
    _change(1, E.ADDED, C, _ARCHER, Model.TFM),
    _change(1, E.MODEL_ADDED, C, _SHERIFF, Model.WSO),
    _change(2, E.SIGNED_CHANGED, C, _PATROL, Model.TFM, "2025-02-28", "2025-02-26"),
    _change(2, E.NO_LONGER_LISTED, P, _ARCHER, Model.TFM, "2025-11-26"),
    _change(3, E.ADDED, P, _BRAZOS, Model.WSO),
    _change(5, E.RENAMED, P, _BRAZOS, None, "Brazos County Sheriff's Office", "Brazos County Sheriffs Department"),
    _change(5, E.MOA_POSTED, C, _SHERIFF, Model.TFM, None, "https://www.ice.gov/doclib/287gMOA/Alachua.pdf"),
    _change(6, E.RELISTED, C, _ARCHER, Model.TFM, "2025-11-26"),
    _change(6, E.MISSING_FROM_LATEST, P, _BRAZOS, Model.WSO, "2026-05-14"),
)


def log(earlier: int, later: int, today: date) -> ChangeLog:
    """The changes after one edition up to another, by position."""
    found = tuple(change for change in CHANGES if earlier < change.position <= later)
    return ChangeLog(EDITIONS[earlier], EDITIONS[later], today, found)
