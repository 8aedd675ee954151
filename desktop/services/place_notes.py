"""What the reader must know beside the answers for a place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop.directory.names import parse_name
from desktop.directory.words import expand
from desktop.domain.agency import Agency
from desktop.domain.answer import AgencyAnswer, Note
from desktop.domain.edition import Edition, Freshness
from desktop.domain.level import Kind, Level, Reach
from desktop.domain.place import Municipality, Place, ZipKind

_CDP = "cdp"
_ONE_WITH_COUNTY = frozenset(
    {"consolidated government", "metro government", "metropolitan government", "unified government"}
)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What notes are made from: `whole` is the place before a town was chosen, `asked` the part that is answered for.

    `no_sheriff` says for (state, county GEOID or "*") why there is no sheriff; `unplaced` are listed agencies of the
    states whose territory can't be told.
    """

    whole: Place
    asked: Place
    town: str | None
    answers: tuple[AgencyAnswer, ...]
    no_sheriff: Mapping[tuple[str, str], str]
    unplaced: tuple[str, ...]
    edition: Edition
    today: date


def place_notes(facts: Circumstances) -> tuple[Note, ...]:
    """Notes in the order in which they are shown."""
    whole, asked, town, answers = facts.whole, facts.asked, facts.town, facts.answers
    notes: list[Note] = []
    if whole.kind is ZipKind.MILITARY:
        return (Note("military"), *_age(facts.edition, facts.today))
    if whole.kind in {ZipKind.PO_BOX, ZipKind.UNIQUE}:
        notes.append(Note(whole.kind.value, (whole.post_office or "",)))
    if town == "outside":
        notes.append(Note("outside_town"))
    elif town and asked.municipalities and asked is not whole:
        notes.append(Note("town_chosen", (asked.municipalities[0].municipality.name,)))
    if whole.zip and len(whole.counties) > 1:
        notes.append(Note("zip_spans_counties", tuple(share.county.name for share in whole.counties)))
    if len(whole.states) > 1:
        notes.append(Note("zip_spans_states", whole.states))
    notes.extend(_no_police(asked, answers, town))
    notes.extend(_no_sheriffs(asked, answers, facts.no_sheriff))
    if not answers:
        notes.append(Note("nothing_known"))
    if any(answer.agency.part_of_county for answer in answers):
        notes.extend(
            Note("part_of_county", (answer.agency.name, answer.county_name or ""))
            for answer in answers
            if answer.agency.part_of_county and answer.agreements
        )
    if facts.unplaced:
        notes.append(Note("unplaced_listed", facts.unplaced))
    return (*notes, *_age(facts.edition, facts.today))


def _age(edition: Edition, today: date) -> list[Note]:
    freshness = edition.freshness(today)
    if freshness is Freshness.CURRENT:
        return []
    code = "list_old" if freshness is Freshness.OLD else "list_aging"
    return [Note(code, (str(edition.age_days(today)),))]


def _no_police(place: Place, answers: tuple[AgencyAnswer, ...], chosen: str | None) -> list[Note]:
    """Self-governing towns for which no department of their own is known; never said as "no police"."""
    covering = [answer.agency for answer in answers if answer.reach is Reach.COVERS]
    county_police = any(agency.kind is Kind.POLICE and agency.level is Level.COUNTY for agency in covering)
    towns = [share.municipality for share in place.municipalities if share.municipality.kind != _CDP]
    without = [town.name for town in towns if not any(polices(agency, town) for agency in covering)]
    if without:
        return [Note("no_police_department_known", tuple(dict.fromkeys(without)))]
    if not place.municipalities and chosen != "outside" and place.counties and not county_police:
        return [Note("no_police_department_known")]
    return []


def polices(agency: Agency, town: Municipality) -> bool:
    """Whether an agency is a town's own police.

    So is a sheriff whose office bears the town's name ("Jacksonville Sheriff's Office" in Duval County), and the
    county's sheriff where town and county are one government.
    """
    if agency.kind not in {Kind.POLICE, Kind.MARSHAL, Kind.SHERIFF}:
        return False
    if town.geoid in agency.municipalities:
        return True
    if agency.kind is not Kind.SHERIFF or not set(agency.counties) & set(town.counties[:1]):
        return False
    return town.kind in _ONE_WITH_COUNTY or parse_name(agency.name).stem == expand(town.name)


def _no_sheriffs(
    place: Place, answers: tuple[AgencyAnswer, ...], no_sheriff: Mapping[tuple[str, str], str]
) -> list[Note]:
    """Why a county has no sheriff, or that none is known; never a bare gap."""
    served = {geoid for answer in answers if answer.agency.kind is Kind.SHERIFF for geoid in answer.agency.counties}
    found = []
    for share in place.counties:
        state = share.county.state
        if (state, "*") in no_sheriff:
            found.append(Note("no_sheriff", (state, no_sheriff[state, "*"])))
        elif (state, share.county.geoid) in no_sheriff:
            found.append(Note("no_county_sheriff", (share.county.name, no_sheriff[state, share.county.geoid])))
        elif share.county.geoid not in served:
            found.append(Note("no_sheriff_known", (share.county.name,)))
    return list(dict.fromkeys(found))
