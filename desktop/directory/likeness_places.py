"""Which real places of one state the words of a name mean, exactly or but for a misprint."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from desktop.directory.words import expand

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.directory.gazetteer import Gazetteer

_COUNTY_TAIL = re.compile(r" (?:county|parish|borough|census area|municipality|municipio|island)$")
_TOWN_TAIL = re.compile(r" (?:charter township|city|town|village|borough|township|plantation|municipality)$")
_QUALIFYING = """
    north south east west northern southern eastern western northeast northwest southeast southwest upper lower new old
    big little great middle central beach shores village park heights hills springs lake city town township borough
    county regional metropolitan community state
    """
QUALIFIERS = frozenset(_QUALIFYING.split())
_PLACE_DIGITS = 7
_ONE_MORE_FROM = (3, 7, 9)  # letters: from each of these lengths on, one more may be misprinted
_MOST_EDITS = len(_ONE_MORE_FROM)
_FAR, _FAR_PREFIX = 3, 4
_CANDIDATES = 12  # more than ever lie within the limit of one name


@dataclass(frozen=True, slots=True)
class Territory:
    """Real places that words may mean. `ids` are GEOIDs, or ids of the directory where an agency stands for its place.

    `name` is the real name, `edits` the letters by which the words differ from it, `extra` words beyond the name.
    """

    ids: frozenset[str]
    name: str
    edits: int = 0
    extra: str = ""


class StatePlaces:
    """The counties and towns of one state."""

    def __init__(self, state: str, gazetteer: Gazetteer) -> None:
        """Index the state's places by name."""
        self._state = state
        self._gazetteer = gazetteer
        self._counties: dict[str, set[str]] = defaultdict(set)
        self._full: dict[str, str] = {}
        self._towns: dict[str, set[str]] = defaultdict(set)
        for county in gazetteer.counties.values():
            if county.state == state:
                full = expand(county.name)
                self._full[full] = county.geoid
                self._counties[_COUNTY_TAIL.sub("", full).removesuffix(" city")].add(county.geoid)
        for town in gazetteer.municipalities.values():
            if town.state == state:
                self._towns[expand(town.name)].add(town.geoid)

    def county(self, words: str) -> Territory | None:
        """The county that the words name: all of them where a county and a city share the name."""
        return self.county_named(words) or self._county_near(words)

    def county_named(self, words: str) -> Territory | None:
        """As `county`, without misprints."""
        if words in self._full:
            return Territory(frozenset({self._full[words]}), self._shown(self._full[words]))
        base = _COUNTY_TAIL.sub("", words)
        found = self._counties.get(base) or self._squeezed(base)
        if not found:
            return None
        if base != words and len(found) > 1:
            found = {geoid for geoid in found if not self._gazetteer.counties[geoid].name.endswith(" city")}
        return Territory(frozenset(found), self._shown(*found))

    def _squeezed(self, base: str) -> set[str]:
        wanted = base.replace(" ", "")
        same = [ids for name, ids in self._counties.items() if name.replace(" ", "") == wanted]
        return same[0] if len(same) == 1 else set()

    def _county_near(self, words: str) -> Territory | None:
        base = _COUNTY_TAIL.sub("", words)
        near = nearest(base, self._counties)
        if near is None:
            return None
        ids = self._counties[near[0]]
        return Territory(frozenset(ids), self._shown(*ids), near[1])

    def town(self, words: str, government: str | None, counties: frozenset[str]) -> Territory | None:
        """The municipality that the words name; several where namesakes can't be told apart by `counties`."""
        named = self.town_named(words, government, counties)
        return named or self._town_near(words, government, counties)

    def town_named(self, words: str, government: str | None, counties: frozenset[str]) -> Territory | None:
        """As `town`, without misprints but for spaces."""
        communities = self._communities(words)
        found, how = ((), "") if communities else self._gazetteer.municipalities_named(self._state, words, government)
        if not found and not communities:
            return None
        ids = self._chosen(found or communities, words, government, counties)
        return Territory(ids, self._shown(*ids), int(how == "spacing"))

    def _communities(self, words: str) -> set[str]:
        """Places of this very name that have no government of their own, where no municipality has it."""
        named = self._towns.get(words, set())
        governed = any(self._gazetteer.municipalities[geoid].kind != "cdp" for geoid in named)
        return set() if governed else named

    def _town_near(self, words: str, government: str | None, counties: frozenset[str]) -> Territory | None:
        tail = _TOWN_TAIL.search(words)
        base = words[: tail.start()] if tail else words
        kind = tail.group(0) if tail else ""
        near = nearest(base, self._towns)
        if near is None:
            return None
        communities = () if kind else tuple(self._communities(near[0]))
        found = communities or self._gazetteer.municipalities_named(self._state, near[0] + kind, government)[0]
        if not found:
            return None
        ids = self._chosen(found, words, government, counties)
        return Territory(ids, self._shown(*ids), near[1])

    def _chosen(
        self, found: Iterable[str], words: str, government: str | None, counties: frozenset[str]
    ) -> frozenset[str]:
        """Those in the counties named, if any are; a place before a township of its name unless the kind is said."""
        towns = self._gazetteer.municipalities
        here = [geoid for geoid in found if counties & set(towns[geoid].counties)] or list(found)
        places = [geoid for geoid in here if len(geoid) == _PLACE_DIGITS]
        said = government or _TOWN_TAIL.search(words)
        return frozenset(here if said or not places else places)

    def is_place(self, words: str) -> bool:
        """Whether the words are the name of a municipality, county or community as they stand."""
        return self.is_town(words) or words in self._full

    def is_town(self, words: str) -> bool:
        """Whether the words are the name of a municipality or community as they stand."""
        return words in self._towns

    def words(self) -> frozenset[str]:
        """All words of the names of the state's places."""
        return frozenset(word for name in (*self._towns, *self._full) for word in name.split())

    def _shown(self, *geoids: str) -> str:
        """The place's name, a municipality's with its kind and county, as these tell namesakes apart."""
        first = min(geoids)
        town = self._gazetteer.municipalities.get(first)
        if town is None:
            return self._gazetteer.counties[first].name
        if len(geoids) > 1:
            return f"{town.name} ({town.kind})"
        inside = [self._gazetteer.counties[county].name for county in town.counties[:1]]
        return f"{town.name} ({', '.join((town.kind, *inside))})"


def nearest(words: str, names: Iterable[str]) -> tuple[str, int] | None:
    """The one real name that the words misprint, and by how many letters; None where none or several are as near."""
    limit = min(_MOST_EDITS, sum(edit_limit(word) for word in words.split()))
    near = process.extract(words, list(names), scorer=OSA.distance, score_cutoff=limit, limit=_CANDIDATES)
    likely = [(str(name), int(edits)) for name, edits, _ in near if edits == near[0][1] and is_misprint(words, name)]
    if len(likely) != 1 or (likely[0][1] >= _FAR and len(near) > 1):
        return None
    return likely[0]


def edit_limit(word: str) -> int:
    """How many letters of a word may be misprinted.

    Measured on all real names: of names misprinted by one letter 94% (towns) and 98% (counties) find their own and none
    another's; of real towns taken out of the gazetteer one by one 7% would pass for another.
    """
    return sum(len(word) >= length for length in _ONE_MORE_FROM)


def is_misprint(printed: str, real: str) -> bool:
    """Whether each word of a printed name is the real name's word but for a misprint.

    Words of direction and the like are not misprints of one another; far misprints keep the beginning of the word.
    """
    pairs = list(zip(printed.split(), real.split(), strict=False))
    if len(printed.split()) != len(real.split()):
        return printed.replace(" ", "") == real.replace(" ", "")
    for one, other in pairs:
        edits = OSA.distance(one, other)
        if edits and (one in QUALIFIERS or edits > edit_limit(one)):
            return False
        if edits and one[0] != other[0] and sorted(one[:2]) != sorted(other[:2]):
            return False
        if edits >= _FAR and one[:_FAR_PREFIX] != other[:_FAR_PREFIX]:
            return False
    return True
