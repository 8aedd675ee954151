"""Small made-up facts for tests of words and window: one edition, a ZIP code with every status, a desk that answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from threading import Event

from desktop.domain.agency import Agency
from desktop.domain.agreement import Agreement
from desktop.domain.answer import (
    AgencyAnswer,
    AgencyPage,
    HistoryEvent,
    Hit,
    HitKind,
    Joined,
    Match,
    Note,
    PlaceAnswer,
    Provenance,
    QueryKind,
    StateAnswer,
    Suggestions,
)
from desktop.domain.change import ChangeLog, Confidence, GrowthStep
from desktop.domain.edition import Edition
from desktop.domain.errors import KnownError, NoAnswerError
from desktop.domain.level import Kind, Level, Reach
from desktop.domain.model import Model
from desktop.domain.place import County, CountyShare, Municipality, MunicipalityShare, Place, ZipKind
from desktop.domain.rights import RightsResource
from desktop.domain.row import Correction, MoaStatus
from desktop.domain.status import Status
from tests import list_material as lists
from tests import map_material as maps
from tests.reading_material import FakeReading

LISTED_ON = lists.EDITION.date
FRESH = LISTED_ON + timedelta(days=1)
AGING = LISTED_ON + timedelta(days=14)
OLD = LISTED_ON + timedelta(days=45)
EDITION = lists.EDITION
COUNTY = County("12001", "Alachua County", "FL", 280_000)
TOWN = Municipality("1225175", "Gainesville", "city", "FL", ("12001",), 140_000)


def agency(name: str, level: Level | None = Level.MUNICIPAL, kind: Kind = Kind.POLICE) -> Agency:
    """An agency of Alachua County."""
    identity = "FL-" + name.lower().replace(" ", "-")
    return Agency(
        identity, name, "FL", level, kind, ("12001",), (), None, part_of_county=False, ori=None,
        address=None, phone=None, source="fbi", as_of="2025", older_source=False, dormant=False,
    )  # fmt: skip


def agreement(model: Model | None = Model.TFM, *, current: bool = True) -> Agreement:
    """An agreement signed on February 26, 2025."""
    url = "https://www.ice.gov/doclib/287gMOA/Alachua.pdf"
    last = LISTED_ON if current else date(2026, 2, 13)
    printed = "Task Force Model"
    return Agreement(
        model,
        printed,
        date(2025, 2, 26),
        "2025-02-26",
        url,
        MoaStatus.LINKED,
        None,
        date(2025, 3, 6),
        last,
        162,
        current,
    )


def answer(name: str, status: Status, reach: Reach = Reach.COVERS, level: Level = Level.MUNICIPAL) -> AgencyAnswer:
    """An answer of any status, with the agreement that it needs."""
    agreements = {Status.LISTED: (agreement(),), Status.NO_LONGER_LISTED: (agreement(current=False),)}.get(status, ())
    last = agreements[0].last_listed if agreements else None
    kind = Kind.STATE_POLICE if level is Level.STATE else Kind.POLICE
    return AgencyAnswer(
        agency(name, level, kind), reach, 1.0, status, agreements, date(2025, 3, 6) if agreements else None, last,
        missing_from_latest=False, county_name="Alachua County", municipality_name=None,
    )  # fmt: skip


TOWN_POLICE = answer("Gainesville Police Department", Status.NOT_LISTED)
SHERIFF = answer("Alachua County Sheriffs Office", Status.LISTED, level=Level.COUNTY)
LEFT = answer("Archer Police Department", Status.NO_LONGER_LISTED)
UNCLEAR = answer("Waldo Police Department", Status.UNKNOWN)
STATE_POLICE = answer("Florida Highway Patrol", Status.LISTED, Reach.STATEWIDE, Level.STATE)
LOTTERY = answer("Florida Lottery Security", Status.LISTED, Reach.STATEWIDE, Level.STATE)
CAMPUS = answer("University of Florida Police", Status.LISTED, Reach.NEARBY, Level.CAMPUS)
EVERYONE = (TOWN_POLICE, SHERIFF, LEFT, UNCLEAR, STATE_POLICE, LOTTERY, CAMPUS)
PLACE = Place(
    "32601", "32601", ZipKind.STANDARD, "Gainesville", "FL", ("FL",), (CountyShare(COUNTY, 1.0),),
    (MunicipalityShare(TOWN, 0.7),), (), (29.65, -82.32),
)  # fmt: skip


def place_answer(
    answers: tuple[AgencyAnswer, ...] = EVERYONE, today: date = FRESH, town: str | None = None
) -> PlaceAnswer:
    """The answer for ZIP code 32601."""
    notes = (Note("zip_spans_counties", ("Alachua County", "Marion County")),)
    return PlaceAnswer("32601", QueryKind.ZIP, EDITION, today, PLACE, town, answers, notes)


def agency_page(one: AgencyAnswer = SHERIFF) -> AgencyPage:
    """A page with a bit of everything."""
    history = (
        HistoryEvent(date(2025, 3, 6), "added", {"model": "TFM", "confidence": "confirmed"}),
        HistoryEvent(date(2025, 11, 26), "model_added", {"model": "WSO", "confidence": "possible"}),
        HistoryEvent(date(2026, 5, 18), "missing_from_latest", {"model": "WSO", "old": "2026-05-14"}),
    )
    correction = Correction("agency", " Alachua ", "Alachua", "stray_space")
    seen = (date(2025, 3, 6), date(2025, 4, 11))
    joined = Joined("Alachua Co. Sheriff", "FL", "Alachua County", "respelt", Confidence.POSSIBLE, *seen)
    source = Provenance(EDITION.file, EDITION.sha256, 162, {"STATE": "FLORIDA", "MOA": "link"})
    return AgencyPage(EDITION, FRESH, one, history, (one.agency.name,), (correction,), (source,), (joined,))


HITS = (
    Hit(
        HitKind.AGENCY,
        SHERIFF.agency.id,
        SHERIFF.agency.name,
        "FL",
        "Alachua County",
        Level.COUNTY,
        Status.LISTED,
        Match.PREFIX,
    ),
    Hit(HitKind.COUNTY, "12001", "Alachua County", "FL", None, None, None, Match.WORD),
)
RIGHTS = (
    RightsResource(
        "x",
        "Know Your Rights",
        "ACLU",
        "https://www.aclu.org/kyr",
        "What to do.",
        None,
        ("police_stop",),
        ("en",),
        "US",
        "publisher",
    ),
    RightsResource(
        "y",
        "Find help",
        "A clinic",
        "https://example.org/help",
        "Lawyers.",
        "1-800-555-0100",
        ("find_lawyer",),
        ("es",),
        "FL",
        "publisher",
    ),
)


class FakeStates:
    """Every agency of Florida, whatever state is asked for."""

    def answer(self, state: str) -> StateAnswer:
        return StateAnswer(EDITION, FRESH, state, EVERYONE)


class FakeDesk:
    """Answers from the facts above; `slow` makes the text "slow" wait, so that a test can overtake it."""

    edition = EDITION
    data_version = "3e6d6a4a2c1c"
    states = FakeStates()
    trouble: KnownError | None = None
    maps = maps.FakeMaps()

    def __init__(self) -> None:
        self.slow = Event()
        self.reading = FakeReading()
        self.asked: list[str] = []
        self.compared: list[tuple[int | None, int | None]] = []
        self.closed = False

    def ask(self, text: str, town: str | None = None) -> PlaceAnswer | AgencyPage | Suggestions:
        self.asked.append(text)
        if text == "00000":
            raise NoAnswerError("unknown_zip", "00000 is not a ZIP code known here.", "Check the digits.")
        if text.startswith("326"):
            return replace(place_answer(town=town), text=text)
        if text == "exact":
            return agency_page()
        fuzzy = tuple(replace(hit, match=Match.FUZZY) for hit in HITS)
        return Suggestions(text, EDITION, FRESH, fuzzy)

    def place(self, geoid: str) -> PlaceAnswer:
        return replace(place_answer(), query_kind=QueryKind.COUNTY, text=geoid)

    def agency(self, agency_id: str) -> AgencyPage:
        return agency_page(next(one for one in EVERYONE if one.agency.id == agency_id))

    def search(
        self, text: str, limit: int = 10, state: str | None = None, kind: HitKind | None = None
    ) -> tuple[Hit, ...]:
        del state, kind
        self.asked.append(text)
        if text == "slow":
            self.slow.wait(30)
        return () if text.startswith("zz") else HITS[:limit]

    def rights(self, states: tuple[str, ...]) -> tuple[RightsResource, ...]:
        return tuple(resource for resource in RIGHTS if resource.scope in {*states, "US"})

    def editions(self) -> tuple[Edition, ...]:
        return lists.EDITIONS

    def changes(self, earlier: int | None = None, later: int | None = None) -> ChangeLog:
        self.compared.append((earlier, later))
        first = 0 if earlier is None else earlier
        last = len(lists.EDITIONS) - 1 if later is None else later
        return lists.log(first, last, FRESH)

    def growth(self) -> tuple[GrowthStep, ...]:
        return lists.GROWTH

    def close(self) -> None:
        self.closed = True
