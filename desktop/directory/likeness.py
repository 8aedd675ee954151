"""Whether two names of one state mean one agency: the identity rules over the directory and the hand decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.directory.agency_index import index_of
from desktop.directory.decisions import place_aliases, row_names, statewide_names
from desktop.directory.gazetteer import Gazetteer
from desktop.directory.likeness_bodies import Body, body_of
from desktop.directory.likeness_names import NamedBody, NameReader
from desktop.directory.likeness_places import StatePlaces
from desktop.directory.likeness_verdict import Likeness, Verdict, judge
from desktop.directory.likeness_words import Wording, written_out
from desktop.directory.region import StateByState, WholeCountry
from desktop.directory.tables import read_agencies, read_counties, read_municipalities
from desktop.directory.words import expand

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from sqlite3 import Connection

    from desktop.directory.region import Regions

__all__ = ["IdentityRules", "Likeness", "Verdict", "identity_rules_over", "make_identity_rules", "open_identity_rules"]


class IdentityRules:
    """Compares names. Remembers what it has read, so that a list is compared in microseconds a pair."""

    def __init__(
        self,
        regions: Regions,
        row_decisions: Mapping[tuple[str, str], tuple[str, str]],
        statewide_decisions: Mapping[tuple[str, str], tuple[str, str]],
    ) -> None:
        """Keep the parts; the decisions are keyed by (state, expanded printed name)."""
        self._regions = regions
        self._row_decisions = row_decisions
        self._statewide_decisions = statewide_decisions
        self._statewide_bodies = {(state, expand(body)) for (state, _), (body, _) in statewide_decisions.items()}
        self._readers: dict[str, NameReader] = {}
        self._read: dict[tuple[str, str, str | None], NamedBody] = {}

    def compare(self, state: str, a: str, b: str, county_a: str | None = None, county_b: str | None = None) -> Verdict:
        """The verdict on two names of one state (USPS code).

        `county_a` and `county_b` are the counties that ICE prints beside them: they tell namesakes apart, no more.
        """
        (state_a, used_a), (state_b, used_b) = self.decided(state, a), self.decided(state, b)
        if state_a != state_b:
            return Verdict(Likeness.DIFFERENT, "two_states", (state_a, state_b))
        if expand(used_a) == expand(used_b) and county_a == county_b and expand(a):
            decided = expand(a) != expand(b)
            return Verdict(Likeness.SAME, "decided" if decided else "same_words", (used_a,))
        used_a, used_b = written_out(state_a, used_a), written_out(state_a, used_b)
        one, two = self._named(state_a, used_a, county_a), self._named(state_a, used_b, county_b)
        verdict = judge(one, two, self._reader(state_a).known_words)
        return self._by_tables(state_a, used_a, used_b, verdict)

    def decided(self, state: str, name: str) -> tuple[str, str]:
        """The state and name that a hand decision gives for a printed name, else the same two."""
        return self._row_decisions.get((state, expand(name)), (state, name))

    def _by_tables(self, state: str, a: str, b: str, verdict: Verdict) -> Verdict:
        """The verdict, unless the tables of statewide names or of known agencies say more.

        A department is not its own patrol; two names that both stand in the tables are two bodies.
        """
        decided = [self._statewide_decisions.get((state, expand(name))) for name in (a, b)]
        names = [found[0] if found else name for found, name in zip(decided, (a, b), strict=True)]
        if verdict.likeness is not Likeness.SAME and any(decided) and expand(names[0]) == expand(names[1]):
            wording = self._reader(state).wording
            patrols = [body_of(wording.words(name))[0] is Body.PATROL for name in (a, b)]
            one_body = patrols[0] == patrols[1]
            return Verdict(*((Likeness.SAME, "decided") if one_body else (Likeness.UNSURE, "part")), (names[0],))
        index = self._regions.of(state).index
        known = [{agency.id for agency in index.named(state, name)} for name in (a, b)]
        stand = [
            bool(ids or found) or (state, expand(name)) in self._statewide_bodies
            for ids, found, name in zip(known, decided, (a, b), strict=True)
        ]
        unsure_of_two = verdict.likeness is Likeness.UNSURE and all(stand)
        if unsure_of_two or (verdict.likeness is Likeness.SAME and all(known) and not known[0] & known[1]):
            return Verdict(Likeness.DIFFERENT, "two_known", tuple(names))
        return verdict

    def _reader(self, state: str) -> NameReader:
        if state not in self._readers:
            region = self._regions.of(state)
            places = StatePlaces(state, region.gazetteer)
            self._readers[state] = NameReader(state, Wording(places.words()), places, region.index)
        return self._readers[state]

    def _named(self, state: str, name: str, county: str | None) -> NamedBody:
        key = state, name, county
        if key not in self._read:
            gazetteer = self._regions.of(state).gazetteer
            printed = gazetteer.county(state, county) if county else None
            near = (printed.geoid,) if printed else ()
            self._read[key] = self._reader(state).read(name, near)
        return self._read[key]


def make_identity_rules(data: Path) -> IdentityRules:
    """The rules over the text tables of resources/data: reads them whole, about a second."""
    gazetteer = Gazetteer(
        read_counties(data / "directory"),
        read_municipalities(data / "directory"),
        place_aliases(data / "decisions" / "place_names.tsv"),
    )
    return identity_rules_over(WholeCountry(gazetteer, index_of(read_agencies(data / "directory"))), data / "decisions")


def open_identity_rules(connection: Connection, decisions: Path) -> IdentityRules:
    """The rules over the compiled directory, read state by state, with the hand decisions in a folder.

    They must be used in the thread that owns `connection`.
    """
    return identity_rules_over(StateByState(connection, place_aliases(decisions / "place_names.tsv")), decisions)


def identity_rules_over(regions: Regions, decisions: Path) -> IdentityRules:
    """The rules over regions that others read too, with the hand decisions in a folder."""
    return IdentityRules(
        regions, row_names(decisions / "row_names.tsv"), statewide_names(decisions / "statewide_names.tsv")
    )
