"""One row as the resolver asks about it, and what a rule worked out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.row import Correction

if TYPE_CHECKING:
    from desktop.directory.gazetteer import Found, Gazetteer
    from desktop.directory.names import AgencyName
    from desktop.domain.agency import Agency
    from desktop.domain.level import Kind, Level
    from desktop.domain.row import ListRow


@dataclass(frozen=True, slots=True)
class Question:
    """A row whose state is known, with its name taken apart and the county that its printed county means."""

    row: ListRow
    state: str
    name: AgencyName
    printed: Found | None

    @property
    def near(self) -> tuple[str, ...]:
        """The printed county as evidence: one GEOID or none."""
        return (self.printed.geoid,) if self.printed else ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule worked out. `identity` makes the id of an agency that the directory does not have."""

    level: Level | None
    kind: Kind
    counties: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()
    point: tuple[float, float] | None = None
    part_of_county: bool = False
    reason: str = ""
    agency: Agency | None = None
    identity: str | None = None
    corrections: tuple[Correction, ...] = ()


def county_corrections(question: Question, used: tuple[str, ...], gazetteer: Gazetteer) -> tuple[Correction, ...]:
    """What became of the printed county: kept, read as its near spelling, or set aside."""
    row, printed = question.row, question.printed
    if not row.county or not used:
        return ()
    name = gazetteer.counties[used[0]].name
    if printed is None:
        return (Correction("county", row.printed.county, name, "county_unknown"),)
    if printed.geoid not in used:
        return (Correction("county", row.printed.county, name, "county_wrong"),)
    if printed.how == "near":
        return (Correction("county", row.printed.county, gazetteer.counties[printed.geoid].name, "county_misspelt"),)
    return ()
