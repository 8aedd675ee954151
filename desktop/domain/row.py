"""One row of ICE's list: as printed, as read, and as placed on the ground."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.level import Kind, Level
from desktop.domain.model import Model


class RowType(StrEnum):
    """The TYPE column of ICE's list; it is wrong for some rows and is evidence, not truth."""

    COUNTY = "county"
    MUNICIPALITY = "municipality"
    STATE_AGENCY = "state_agency"


class MoaStatus(StrEnum):
    """Whether a row opens the text of its agreement."""

    LINKED = "linked"
    PENDING = "pending"
    NONE = "none"
    SHARED = "shared"  # the address is also given for an agency with another name


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that was read otherwise than it was printed.

    `field` names the column (lower case), `reason` is a short code such as `stray_space`, `state_misspelt`,
    `county_wrong`; `used` is empty when the printed value was set aside.
    """

    field: str
    printed: str
    used: str
    reason: str


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """One data row of a workbook with its texts exactly as printed, spaces included.

    `row` is the worksheet's own row number (1 is the header). Dates that Excel holds as numbers are given as ISO
    text. `moa_url` and `addendum_url` are the raw targets of the cells' hyperlinks, or None.
    """

    row: int
    state: str
    agency: str
    type: str
    county: str
    support_type: str
    signed: str
    moa: str
    addendum: str
    moa_url: str | None
    addendum_url: str | None


@dataclass(frozen=True, slots=True)
class ListRow:
    """A printed row with its meaning: tidied texts, codes, a real date, a cleaned link; every change is named.

    `state` is the USPS code or None when the printed state is not known. `county` is None when ICE printed none.
    `model` is None for a support type that is not one of the three. `signed` is None when blank or not plausible.
    """

    printed: PrintedRow
    state: str | None
    agency: str
    type: RowType | None
    county: str | None
    model: Model | None
    signed: date | None
    moa_url: str | None
    moa_status: MoaStatus
    addendum_url: str | None
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class Placement:
    """Which agency a row is and the territory it serves.

    `counties` are five-digit GEOIDs of all counties touched, the main one first; `municipalities` are seven-digit
    place or ten-digit county-subdivision GEOIDs. `point` is (latitude, longitude) in degrees for campuses and ports.
    `level` is None when the territory can't be told: then nothing is claimed. `part_of_county` marks districts
    without a public map. `reason` says in a few words what decided.
    """

    agency_id: str
    name: str
    level: Level | None
    kind: Kind
    counties: tuple[str, ...]
    municipalities: tuple[str, ...]
    point: tuple[float, float] | None
    part_of_county: bool
    reason: str
    corrections: tuple[Correction, ...]
