"""What a map of counties shows: which agencies of each county the list names, and how a county is shaded for them.

What there are thousands of are named tuples, which are made four times as fast as frozen dataclasses.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from desktop.domain.edition import Edition
from desktop.domain.level import Kind, Level
from desktop.domain.model import Model, Where
from desktop.domain.place import County
from desktop.domain.status import Status


class Shade(StrEnum):
    """How a county is shaded; the first that holds, from the top."""

    COUNTY_PATROL = "county_patrol"
    COUNTY_UNKNOWN = "county_unknown"  # a county agency under a model that is not known
    COUNTY_JAIL = "county_jail"
    PARTS = "parts"
    NONE = "none"


class MapAgency(NamedTuple):
    """An agency that the list names or has named, as far as the map tells of it.

    `models` are those of the newest edition, or of the last one that listed it; None is a model that is not one of the
    three. `status` is never `not_listed`: the map tells of agencies on the list, now or before.
    """

    level: Level | None
    kind: Kind
    status: Status
    models: tuple[Model | None, ...]

    @property
    def wheres(self) -> frozenset[Where | None]:
        """Where the power of its models applies; None for a model that is not known."""
        return frozenset(model.where if model else None for model in self.models)


@dataclass(frozen=True, slots=True)
class Choice:
    """What is shown: agencies with this status, and with this model where one is chosen."""

    status: Status = Status.LISTED
    model: Model | None = None

    def keeps(self, agency: MapAgency) -> bool:
        """Whether the agency is shown."""
        return agency.status is self.status and (self.model is None or self.model in agency.models)


class Tally(NamedTuple):
    """The shown agencies of one county: those of the whole county, of its towns, and other ones in or near it.

    `others` are districts, campuses, ports and bodies whose level is not known. Statewide agencies are in none.
    """

    county: tuple[MapAgency, ...]
    towns: tuple[MapAgency, ...]
    others: tuple[MapAgency, ...]

    @property
    def total(self) -> int:
        """How many agencies."""
        return len(self.county) + len(self.towns) + len(self.others)

    @property
    def shade(self) -> Shade:
        """What the county is shaded as."""
        wheres = {where for agency in self.county for where in agency.wheres}
        if Where.PATROL in wheres:
            return Shade.COUNTY_PATROL
        if None in wheres:
            return Shade.COUNTY_UNKNOWN
        if self.county:
            return Shade.COUNTY_JAIL
        return Shade.PARTS if self.total else Shade.NONE

    def with_model(self, model: Model) -> int:
        """How many of the agencies hold an agreement under this model."""
        return sum(model in agency.models for agency in (*self.county, *self.towns, *self.others))


class CountySummary(NamedTuple):
    """A county with the agencies that its own answer shows as covering it or near by."""

    county: County
    agencies: tuple[MapAgency, ...]

    def tally(self, choice: Choice) -> Tally:
        """The chosen agencies by reach; of their models only the chosen one counts."""
        kept = [_narrowed(agency, choice) for agency in self.agencies if choice.keeps(agency)]
        towns = (Level.MUNICIPAL, Level.REGIONAL)
        return Tally(
            tuple(agency for agency in kept if agency.level is Level.COUNTY),
            tuple(agency for agency in kept if agency.level in towns),
            tuple(agency for agency in kept if agency.level is not Level.COUNTY and agency.level not in towns),
        )


@dataclass(frozen=True, slots=True)
class CountyMap:
    """All counties by state and name, and each state's statewide agencies by USPS code.

    `unplaced` counts agencies on the newest list that stand in no county and are not statewide.
    """

    edition: Edition
    today: date
    counties: tuple[CountySummary, ...]
    statewide: dict[str, tuple[MapAgency, ...]]
    unplaced: int

    def statewide_of(self, state: str, choice: Choice) -> int:
        """How many chosen statewide agencies a state has."""
        return sum(choice.keeps(agency) for agency in self.statewide.get(state, ()))


def _narrowed(agency: MapAgency, choice: Choice) -> MapAgency:
    return agency if choice.model is None else agency._replace(models=(choice.model,))
