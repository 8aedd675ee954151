"""Everything a person can ask, over one directory and one list; belongs to the thread that opened it."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import Path
from sqlite3 import Connection

from desktop.directory.atlas import Atlas
from desktop.directory.decisions import no_sheriff
from desktop.directory.search import Search
from desktop.directory.search_entry import SearchHit
from desktop.domain.answer import AgencyPage, Hit, HitKind, Match, PlaceAnswer, QueryKind, Suggestions
from desktop.domain.change import ChangeLog, GrowthStep
from desktop.domain.edition import Edition
from desktop.domain.errors import KnownError, NoAnswerError, UsageError
from desktop.domain.level import Level, Reach
from desktop.domain.place import Place
from desktop.domain.rights import RightsResource
from desktop.domain.row import ListRow, Placement
from desktop.domain.status import Status
from desktop.services.agency_pages import AgencyPages
from desktop.services.change_log import change_log, growth
from desktop.services.county_map import CountyMaps
from desktop.services.facts import open_database
from desktop.services.holdings import Holdings, holdings
from desktop.services.listed import Listed
from desktop.services.lookup import Lookup
from desktop.services.reading_matter import ReadingMatter
from desktop.services.rights import RightsCatalogue
from desktop.services.state_agencies import StateAgencies

_ZIP = re.compile(r"^\s*(\d{5})(?:\s*-?\s*\d{4})?\s*$", re.ASCII)
_DIGITS = re.compile(r"^[\s\d-]+$", re.ASCII)
_LONGEST = 200
_COUNTY_DIGITS = 5


def open_desk(data_dir: Path, resources: Path, today: date) -> Desk:
    """Open the facts, building them first where needed (1 to 3 s).

    Raises: StoreError when the facts that ship are missing or damaged.
    """
    told: list[KnownError] = []
    connection = open_database(data_dir, resources, tell=told.append)
    return Desk(connection, data_dir, resources, today, told[0] if told else None)


class Desk:
    """Questions and their answers; every method must be called from the thread that opened the desk."""

    def __init__(
        self, connection: Connection, data_dir: Path, resources: Path, today: date, trouble: KnownError | None = None
    ) -> None:
        """`connection` holds the compiled facts; `today` is the day that ages are counted to.

        `trouble` says why the list that is held is not the one in use.
        """
        self._connection = connection
        self._data_dir = data_dir
        self.today = today
        self.trouble = trouble
        self._atlas = Atlas(connection)
        self._listed = Listed(connection)
        reasons = no_sheriff(resources / "data" / "decisions" / "no_sheriff.tsv")
        self._lookup = Lookup(self._atlas, self._listed, reasons, today)
        self._pages = AgencyPages(self._atlas, self._listed, self._lookup, today)
        self._search = Search(connection, ("main", "list"))
        self._rights = RightsCatalogue(resources / "rights" / "resources.json")
        self.data_version: str = self._listed.tables.setting("data_version") or ""
        self.edition: Edition = self._listed.tables.newest()
        self.states = StateAgencies(self._listed, self._lookup, today)
        self.reading = ReadingMatter(connection, self._listed.editions, resources / "rights")
        self.maps = CountyMaps(connection, self.edition, resources / "map" / "counties.json", today)

    def ask(self, text: str, town: str | None = None) -> PlaceAnswer | AgencyPage | Suggestions:
        """The answer to what a person typed: a ZIP code, or the exact name of an agency, place or county.

        Any other text gives suggestions; a near match is never opened by itself. `town` is a municipality's GEOID or
        "outside" and narrows a ZIP.

        Raises: UsageError for an empty text or digits that are no ZIP code; NoAnswerError for an unknown ZIP code.
        """
        asked = unicodedata.normalize("NFKC", text[: 4 * _LONGEST]).strip()[:_LONGEST]
        if not asked:
            code, message = "empty_question", "Nothing was asked."
            raise UsageError(code, message, "Type a ZIP code, or the name of a city, county or agency.")
        code_match = _ZIP.match(asked)
        if code_match:
            return self._zip(asked, code_match.group(1), town)
        if _DIGITS.match(asked):
            code, message = "not_a_zip", "A ZIP code has five digits."
            raise UsageError(code, message, "Type all five digits, for example 32601.")
        hits = self.search(asked)
        exact = [hit for hit in hits if hit.match is Match.EXACT]
        if len(exact) == 1:
            return self._open(asked, exact[0], town)
        return Suggestions(asked, self.edition, self.today, hits)

    def _zip(self, asked: str, code: str, town: str | None) -> PlaceAnswer:
        place = self._atlas.zip_place(code)
        if place is None:
            error, message = "unknown_zip", "%1 is not a ZIP code known here."
            hint = "Check the digits, or type the name of the city or county. Nothing is said about any agency."
            raise NoAnswerError(error, message, hint, values=(code,))
        return self._lookup.answer(asked, QueryKind.ZIP, place, town)

    def _open(self, asked: str, hit: Hit, town: str | None) -> PlaceAnswer | AgencyPage:
        if hit.kind is HitKind.AGENCY:
            return self.agency(hit.id)
        if hit.kind is HitKind.ZIP:
            return self._zip(asked, hit.id, town)
        return self.place(hit.id, asked)

    def place(self, geoid: str, asked: str | None = None) -> PlaceAnswer:
        """The answer for a county (five digits) or municipality (seven or ten).

        Raises: NoAnswerError for a GEOID that is not known.
        """
        is_county = len(geoid) == _COUNTY_DIGITS
        place: Place | None = self._atlas.county_place(geoid) if is_county else self._atlas.municipality_place(geoid)
        if place is None:
            code, message = "unknown_place", "No place with this number is known here."
            raise NoAnswerError(code, message, "Search for its name.")
        kind = QueryKind.COUNTY if is_county else QueryKind.PLACE
        return self._lookup.answer(asked or place.title, kind, place)

    def agency(self, agency_id: str) -> AgencyPage:
        """The page of one agency. Raises: NoAnswerError for an unknown id."""
        return self._pages.page(agency_id)

    def search(
        self, text: str, limit: int = 10, state: str | None = None, kind: HitKind | None = None
    ) -> tuple[Hit, ...]:
        """What a text may mean, best first; never raises for any text."""
        found = self._search.find(text, limit, state, kind)
        agencies = [hit.id for hit in found if hit.kind is HitKind.AGENCY]
        statuses = self._listed.statuses(agencies) if agencies else {}
        return tuple(self._hit(hit, statuses) for hit in found)

    def _hit(self, hit: SearchHit, statuses: dict[str, Status]) -> Hit:
        status: Status | None = None
        if hit.kind is HitKind.AGENCY:
            status = statuses.get(hit.id, Status.NOT_LISTED)
            if status is Status.NOT_LISTED and hit.level is Level.CAMPUS:
                known = self._atlas.agency(hit.id)
                if known:
                    status = self._lookup.agency_answer(known, None, Reach.NEARBY, None).status
        return Hit(hit.kind, hit.id, hit.name, hit.state, hit.county, hit.level, status, hit.match)

    def rows(self) -> tuple[tuple[ListRow, Placement], ...]:
        """Every row of the list in use with its placement, in ICE's order."""
        return tuple((record.row, record.placement) for record in self._listed.current())

    def rights(self, states: tuple[str, ...]) -> tuple[RightsResource, ...]:
        """Know-your-rights resources for these states and for everywhere."""
        return self._rights.for_states(states)

    def zip_codes(self) -> list[str]:
        """All ZIP codes of the directory, in order."""
        return self._atlas.zip_codes()

    def holdings(self) -> Holdings:
        """Counts and versions of what is held."""
        return holdings(self._atlas, self._listed, self._data_dir)

    def editions(self) -> tuple[Edition, ...]:
        """All editions held, oldest first."""
        return self._listed.editions

    def changes(self, earlier: int | None = None, later: int | None = None) -> ChangeLog:
        """What changed after the edition at position `earlier` (None: the oldest) up to `later` (None: the newest).

        As known on the day of `later`: for an older edition than the newest it takes some tenths of a second.

        Raises: StoreError for damaged facts.
        """
        editions = self._listed.editions
        if later is None or later == len(editions) - 1:
            first = editions[earlier or 0]
            found = tuple(change for change in self._listed.tables.changes() if change.position > (earlier or 0))
            return ChangeLog(first, editions[-1], self.today, found)
        return change_log(self._listed.history(), earlier, later, self.today)

    def growth(self) -> tuple[GrowthStep, ...]:
        """How many rows each edition held has, oldest first. Raises: StoreError for damaged facts."""
        return growth(self._listed.editions, self._listed.tables.model_runs())

    def close(self) -> None:
        """Close the connection; the desk can't be asked afterwards."""
        self._connection.close()
