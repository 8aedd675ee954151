"""One name as the comparison sees it: the sort of body, the words that say which one, and the places they mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.directory.likeness_bodies import COUNTY_BODIES, Body, body_of, institution_of, trimmed
from desktop.directory.likeness_places import QUALIFIERS, Territory
from desktop.directory.likeness_words import TERMS, take_number
from desktop.directory.words import expand
from desktop.domain.level import Level
from desktop.domain.states import BY_CODE

if TYPE_CHECKING:
    from desktop.directory.agency_index import AgencyIndex
    from desktop.directory.likeness_places import StatePlaces
    from desktop.directory.likeness_words import Wording

_GOVERNMENT = re.compile(
    r"^(?:the )?(city|town|village|borough|township|county|parish|municipality) of (?:the )?(?=\w)"
)
_COUNTY_END = re.compile(r" (?:county|parish)$")
_HINTS = (
    re.compile(r"\(\s*(?P<county>[^()]+?)\s*\)"),
    re.compile(r"\s[-\u2013\u2014]\s*(?P<county>[^-()]+?)\s*$"),
    re.compile(r",\s*(?P<county>[^,()]+?)\s*$"),
)
_TOWN_AND_COUNTY = re.compile(r"^(?P<town>.+ (?:township|borough)) (?P<county>\w+(?: \w+)?)$")
_STATE_LEAD = re.compile(r"^(?:department|division|bureau|office) of |^(?:national|state) guard|^military department")
_STATE_MARK = re.compile(r"\b(?:department|division|bureau|office) of\b|\bcommission\b|\benforcement\b|\bdivision\b")
_MAYBE_STATE = frozenset({Body.POLICE, Body.OTHER, Body.JAIL, Body.PATROL, Body.ATTORNEY_GENERAL, Body.REGIONAL})
_MAYBE_INSTITUTION = frozenset({Body.POLICE, Body.OTHER, Body.REGIONAL})
_LEVELS = {Body.CAMPUS: Level.CAMPUS, Body.SCHOOL: Level.CAMPUS, Body.PORT: Level.PORT, Body.REGIONAL: Level.REGIONAL}
_CAMPUS_NAMES = ("university", "college", "state college", "community college")


@dataclass(frozen=True, slots=True)
class NamedBody:
    """A name taken apart. `heart` says which body of its sort; `number` is its precinct, ward, district or circuit.

    `territory` is None where the heart names no place; `counties` are GEOIDs that the name itself gives as its county.
    """

    body: Body
    heart: str
    government: str | None = None
    number: str | None = None
    counties: frozenset[str] = frozenset()
    territory: Territory | None = None


class NameReader:
    """Reads names of one state; pure but for what it was built from."""

    def __init__(self, state: str, wording: Wording, places: StatePlaces, index: AgencyIndex) -> None:
        """Keep the parts."""
        self._state = state
        self.wording = wording
        self._names = index.names(state)
        self.known_words = TERMS | QUALIFIERS | places.words() | {word for name in self._names for word in name.split()}
        self._places = places
        self._index = index
        self._own_name = expand(BY_CODE[state].name)
        self._own_state_end = re.compile(rf",\s*(?:{state}|{re.escape(BY_CODE[state].name)})\s*$", re.IGNORECASE)

    def read(self, name: str, near: tuple[str, ...]) -> NamedBody:
        """Take a name apart. `near` are the counties that ICE prints beside it: weaker than what the name says."""
        text, counties = self._without_county(name)
        number, words = take_number(self._signer(text))
        body, heart = self._body(words)
        if body in {Body.STATE, Body.PATROL}:
            return NamedBody(body, heart, number=number)
        lead = _GOVERNMENT.match(heart)
        government = lead.group(1) if lead else None
        heart = heart[lead.end() :] if lead else heart
        if government == "county":
            heart, government = f"{heart} county", None
        named = NamedBody(body, heart, government, number, counties)
        return self._placed(self._split_county(named), name, near)

    def _without_county(self, name: str) -> tuple[str, frozenset[str]]:
        """A county in brackets or behind a dash or comma, set apart: "Mahoning Township - Montour".

        Behind an institution stands its campus: "University of Texas, Dallas".
        """
        name = self._own_state_end.sub("", name)
        if institution_of(self.wording.words(name)):
            return name, frozenset()
        for pattern in _HINTS:
            match = pattern.search(name)
            county = self._places.county_named(self.wording.words(match.group("county"))) if match else None
            if match and county:
                return name[: match.start()] + " " + name[match.end() :], county.ids
        return name, frozenset()

    def _signer(self, text: str) -> str:
        """The words of a name; of "a county or its board / its jail" those of the jail, with the county."""
        whole = self.wording.words(text)
        if "/" not in text:
            return whole
        first, _, second = text.partition("/")
        signer, county = body_of(self.wording.words(first))
        body, heart = body_of(self.wording.words(second))
        if signer not in {Body.BOARD, Body.OTHER} or body not in COUNTY_BODIES or "county" not in county.split():
            return whole
        return self.wording.words(second if heart else f"{county} {second}")

    def _body(self, words: str) -> tuple[Body, str]:
        body, heart = body_of(words)
        place = _GOVERNMENT.sub("", heart)
        if body in _MAYBE_STATE and not self._places.is_place(place) and self._is_statewide(words, place, body):
            rest = self._without_state(heart)
            return (body, "") if body is Body.PATROL and not rest else (Body.STATE, self._without_state(words))
        named = institution_of(words) if body in _MAYBE_INSTITUTION else None
        if named and (
            not self._places.is_place(place) or self._index.special(self._state, named[1], _LEVELS[named[0]], ())
        ):
            return named
        return body, heart

    def _is_statewide(self, words: str, heart: str, body: Body) -> bool:
        if body in {Body.PATROL, Body.ATTORNEY_GENERAL} or heart in {"", "cnmi", self._own_name}:
            return True
        led = words.startswith(f"{self._own_name} ") or bool(_STATE_LEAD.match(words))
        town_like = body is Body.POLICE and not _STATE_MARK.search(words)
        return led and not town_like and not institution_of(words) and not _COUNTY_END.search(heart)

    def _without_state(self, words: str) -> str:
        plain = re.sub(rf"\b(?:{self._own_name}|cnmi)\b", " ", words)
        return trimmed(" ".join(plain.split()))

    def _split_county(self, named: NamedBody) -> NamedBody:
        """A county behind a township's name: "southampton township cumberland city"."""
        match = _TOWN_AND_COUNTY.match(named.heart)
        if match is None or self._places.is_place(named.heart):
            return named
        county = self._places.county_named(match.group("county").removesuffix(" city"))
        if county is None:
            return named
        return replace(named, heart=match.group("town"), counties=named.counties or county.ids)

    def _placed(self, named: NamedBody, name: str, near: tuple[str, ...]) -> NamedBody:
        level = _LEVELS.get(named.body)
        if level:
            return replace(named, territory=self._institution(named, name, level, near))
        if not named.heart:
            return replace(named, territory=Territory(named.counties, "")) if named.counties else named
        if named.body in COUNTY_BODIES or (_COUNTY_END.search(named.heart) and not self._places.is_town(named.heart)):
            return replace(named, territory=self._county(named, name))
        return self._in_town(named, name, named.counties or frozenset(near))

    def _institution(self, named: NamedBody, name: str, level: Level, near: tuple[str, ...]) -> Territory | None:
        """The institution of the directory; all its campuses where the name does not say which."""
        plain = " ".join(word for word in named.heart.split() if word not in {"at", "the"})
        tried = (name,) if level is Level.REGIONAL else (named.heart, plain)
        agency = next(
            (known for words in tried if (known := self._index.special(self._state, words, level, near))), None
        )
        if agency:
            return Territory(frozenset({agency.id}), agency.name)
        if level is Level.REGIONAL:
            return None
        campuses = [known for known in self._names if known.startswith(f"{named.heart} ")]
        found = [agency for known in campuses if (agency := self._index.only_named(self._state, known))]
        inside = {agency.id for agency in found if agency.level is level}
        return Territory(frozenset(inside), min(agency.name for agency in found)) if inside else None

    def _county(self, named: NamedBody, name: str) -> Territory | None:
        heart = named.heart.removeprefix("metropolitan ")
        words = f"{heart} city" if named.government == "city" else heart
        found = self._places.county(words)
        if found and not found.edits:
            return found
        known = self._index.only_named(self._state, name)
        if known and known.counties and named.body is Body.SHERIFF:
            return Territory(frozenset(known.counties), known.name)
        return found or self._leading(heart, frozenset(), county=True)

    def _in_town(self, named: NamedBody, name: str, counties: frozenset[str]) -> NamedBody:
        found = self._places.town(named.heart, named.government, counties)
        if found and not found.edits:
            return replace(named, territory=found)
        known = self._index.only_named(self._state, name)
        if known:
            return replace(named, territory=Territory(frozenset(known.municipalities or {known.id}), known.name))
        campus = self._campus(named) if not found else None
        return campus or replace(named, territory=found or self._leading(named.heart, counties, county=False))

    def _campus(self, named: NamedBody) -> NamedBody | None:
        """A campus printed without the word for it: "Florida Atlantic Police Department"."""
        if named.body is not Body.POLICE:
            return None
        for ending in _CAMPUS_NAMES:
            agency = self._index.special(self._state, f"{named.heart} {ending}", Level.CAMPUS, ())
            if agency:
                return replace(named, body=Body.CAMPUS, territory=Territory(frozenset({agency.id}), agency.name))
        return None

    def _leading(self, heart: str, counties: frozenset[str], *, county: bool) -> Territory | None:
        """The place that the first words name, with the words behind it."""
        words = heart.split()
        for cut in range(len(words) - 1, 0, -1):
            first, rest = " ".join(words[:cut]), " ".join(words[cut:])
            found = self._places.county_named(first) if county else self._places.town_named(first, None, counties)
            if found and not found.edits:
                return replace(found, extra=rest)
        return None
