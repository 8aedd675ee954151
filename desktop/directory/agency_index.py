"""The directory's agencies by what a row of the list can say of them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from desktop.directory.names import parse_name
from desktop.directory.words import expand
from desktop.domain.level import Kind, Level

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop.domain.agency import Agency

_LOCAL_POLICE = frozenset({Kind.POLICE, Kind.MARSHAL})
_BY_STEM = frozenset({Level.CAMPUS, Level.PORT, Level.REGIONAL})


class AgencyMark(NamedTuple):
    """What an agency is found by: cheap to read for a whole state, where few agencies are asked for in full."""

    id: str
    name: str
    state: str
    level: Level | None
    kind: Kind
    counties: tuple[str, ...]
    municipalities: tuple[str, ...]
    part_of_county: bool


class AgencyIndex:
    """Agencies by name, by the heart of their name, by municipality and by county. Read only."""

    def __init__(self, marks: Iterable[AgencyMark], whole: Callable[[str], Agency]) -> None:
        """Index each mark once; `whole` gives the agency with an id."""
        self._whole = whole
        self._by_name: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._by_stem: dict[tuple[str, str, Level], list[str]] = defaultdict(list)
        self._by_town: dict[str, list[str]] = defaultdict(list)
        self._by_county: dict[tuple[Kind, str], str] = {}
        for mark in marks:
            self._by_name[mark.state, expand(mark.name)].append(mark.id)
            if mark.level in _BY_STEM:
                self._add_stem(mark, mark.level)
            elif mark.level is Level.MUNICIPAL and mark.kind in _LOCAL_POLICE:
                for geoid in mark.municipalities:
                    self._by_town[geoid].append(mark.id)
            elif mark.level is Level.COUNTY and not mark.part_of_county:
                for county in mark.counties:
                    self._by_county.setdefault((mark.kind, county), mark.id)

    def _add_stem(self, mark: AgencyMark, level: Level) -> None:
        self._by_stem[mark.state, stem_key(mark.name), level].append(mark.id)
        campus_of, comma, _ = mark.name.partition(",")
        if comma:
            self._by_stem[mark.state, f"{stem_key(campus_of)} *", level].append(mark.id)

    def names(self, state: str) -> tuple[str, ...]:
        """The names of all agencies of the state, abbreviations written out."""
        return tuple(name for code, name in self._by_name if code == state)

    def named(self, state: str, name: str) -> tuple[Agency, ...]:
        """All agencies of the state with this name, abbreviations written out."""
        return self._all(self._by_name.get((state, expand(name)), ()))

    def only_named(self, state: str, name: str) -> Agency | None:
        """The one agency with this name; None where there is none or several."""
        found = self.named(state, name)
        return found[0] if len(found) == 1 else None

    def of_town(self, geoid: str) -> tuple[Agency, ...]:
        """Police and marshals of one municipality."""
        return self._all(self._by_town.get(geoid, ()))

    def of_county(self, kind: Kind, county: str) -> Agency | None:
        """The county body of this kind."""
        found = self._by_county.get((kind, county))
        return self._whole(found) if found else None

    def special(self, state: str, name: str, level: Level, near: tuple[str, ...]) -> Agency | None:
        """The one campus, port or regional body with this name; its county decides between several."""
        key = stem_key(name)
        found = self._by_stem.get((state, key, level), []) or self._by_stem.get((state, f"{key} *", level), [])
        known = self._all(found)
        here = tuple(agency for agency in known if not near or set(agency.counties) & set(near))
        if level is Level.REGIONAL:
            here = here or known
        return here[0] if len(here) == 1 else None

    def _all(self, identities: Iterable[str]) -> tuple[Agency, ...]:
        return tuple(self._whole(identity) for identity in identities)


def index_of(agencies: Iterable[Agency]) -> AgencyIndex:
    """The index of agencies that are at hand in full."""
    known = {agency.id: agency for agency in agencies}
    marks = (
        AgencyMark(a.id, a.name, a.state, a.level, a.kind, a.counties, a.municipalities, a.part_of_county)
        for a in known.values()
    )
    return AgencyIndex(marks, known.__getitem__)


def stem_key(name: str) -> str:
    """The name without the words for police, boards and units: what a campus, port or regional body is known by."""
    stem = parse_name(name).stem.replace("district board of trustees", "").replace("board of trustees", "")
    words = stem.split()
    while words and words[0] in {"of", "the"}:
        words.pop(0)
    return " ".join(words)
