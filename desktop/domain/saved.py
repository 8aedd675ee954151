"""Places and agencies that a person keeps, and what the list said of them when they last looked."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.model import Model
from desktop.domain.status import Status

MOST_SAVED = 100
"""More are refused, so that the file stays small and comparing them all stays quick."""


class SavedKind(StrEnum):
    """What a saved thing is: `place` stands for a county or a municipality."""

    ZIP = "zip"
    PLACE = "place"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True)
class SavedKey:
    """What leads back to a saved thing.

    `id` is a ZIP code, a GEOID or an agency's id; `town` a municipality's GEOID or "outside", where a part of a ZIP
    code was chosen.
    """

    kind: SavedKind
    id: str
    town: str | None = None


@dataclass(frozen=True, slots=True)
class Stand:
    """What the list says of one agency, in short. `missing` says that only the newest list lacks it."""

    status: Status
    models: tuple[Model, ...] = ()
    missing: bool = False


@dataclass(frozen=True, slots=True)
class SeenAgency:
    """One agency as it stood when the person last looked."""

    id: str
    name: str
    stand: Stand


@dataclass(frozen=True, slots=True)
class Saved:
    """A saved place or agency with its snapshot.

    `name` is a ZIP code's post office, a place's or an agency's name; `town` names the chosen part of a ZIP code, if
    it has a name. `list_date` is the date of the list that `agencies` were seen on.
    """

    key: SavedKey
    name: str
    town: str | None
    state: str | None
    list_date: dt.date
    agencies: tuple[SeenAgency, ...]


@dataclass(frozen=True, slots=True)
class SavedChange:
    """One agency of a saved place that stands otherwise than when the person last looked.

    `before` is None for an agency that was not among the place's then, `now` for one that is not any more.
    """

    agency_id: str
    name: str
    before: Stand | None
    now: Stand | None


@dataclass(frozen=True, slots=True)
class SavedNews:
    """A saved thing beside the list in use: what changed, and `fresh`, the snapshot to keep once that has been seen.

    `fresh` is None where the place or agency is not known any more.
    """

    saved: Saved
    changes: tuple[SavedChange, ...]
    fresh: Saved | None


def changes_between(then: Saved, now: Saved) -> tuple[SavedChange, ...]:
    """Each agency whose status or models differ, in the order of `now`, then those that are gone.

    Agencies that come or go without ever having been on the list are no news.
    """
    before = {agency.id: agency for agency in then.agencies}
    after = {agency.id: agency for agency in now.agencies}
    found = []
    for agency in now.agencies:
        earlier = before.get(agency.id)
        told = earlier.stand if earlier else None
        if told != agency.stand and not (told is None and agency.stand.status is Status.NOT_LISTED):
            found.append(SavedChange(agency.id, agency.name, told, agency.stand))
    found += [
        SavedChange(agency.id, agency.name, agency.stand, None)
        for agency in then.agencies
        if agency.id not in after and agency.stand.status is not Status.NOT_LISTED
    ]
    return tuple(found)
