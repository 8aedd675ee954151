"""A small desk of our own: one ZIP code, two agencies, one list; and a session that writes into memory."""

from __future__ import annotations

import io
import json
from argparse import Namespace
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

from desktop.cli.desk_port import DeskPort
from desktop.cli.parser import parse
from desktop.cli.session import Session
from desktop.cli.speaker import Speaker
from desktop.cli.terminal import Terminal
from desktop.domain.agency import Agency
from desktop.domain.agreement import Agreement
from desktop.domain.answer import (
    AgencyAnswer,
    AgencyPage,
    HistoryEvent,
    Hit,
    HitKind,
    Match,
    Note,
    PlaceAnswer,
    Provenance,
    QueryKind,
    StateAnswer,
    Suggestions,
)
from desktop.domain.change import ChangeLog
from desktop.domain.edition import Edition
from desktop.domain.errors import KnownError, NoAnswerError, UsageError
from desktop.domain.level import Kind, Level, Reach
from desktop.domain.model import Model
from desktop.domain.page_setup import PageSetup
from desktop.domain.place import County, CountyShare, Municipality, MunicipalityShare, Place, ZipKind
from desktop.domain.rights import RightsResource
from desktop.domain.row import Correction, ListRow, MoaStatus, Placement, PrintedRow, RowType
from desktop.domain.state_law import StateLaw
from desktop.domain.status import Status
from desktop.services.holdings import Holdings
from desktop.services.sheet_blocks import Versions
from desktop.services.sheets import Laws, States
from tests.list_material import EDITIONS, log

TODAY = date(2026, 5, 20)
LATER = date(2026, 11, 24)
EDITION = Edition(
    date=date(2026, 5, 18),
    part="am",
    date_printed="05182026am",
    file="participatingAgencies05182026am.xlsx",
    sha256="ab" * 32,
    rows=2,
    source="bundled",
    retrieved=datetime(2026, 5, 18, 14, 2, 11, tzinfo=UTC),
    modified=None,
)
SHERIFF = Agency(
    id="FL-alder-county-sheriffs-office",
    name="Alder County Sheriff's Office",
    state="FL",
    level=Level.COUNTY,
    kind=Kind.SHERIFF,
    counties=("12001",),
    municipalities=(),
    point=None,
    part_of_county=False,
    ori="FL0010000",
    address=None,
    phone=None,
    source="fbi",
    as_of="2025",
    older_source=False,
    dormant=False,
)
POLICE = replace(
    SHERIFF,
    id="FL-birchville-police-department",
    name="Birchville Police Department",
    level=Level.MUNICIPAL,
    kind=Kind.POLICE,
    municipalities=("1225175",),
)
AGREEMENT = Agreement(
    model=Model.TFM,
    model_printed="Task Force Model",
    signed=date(2025, 2, 26),
    signed_printed="2025-02-26",
    moa_url="https://www.ice.gov/doclib/287gMOA/alder.pdf",
    moa_status=MoaStatus.LINKED,
    addendum_url=None,
    first_listed=date(2025, 3, 6),
    last_listed=date(2026, 5, 18),
    row=162,
    current=True,
)
LISTED = AgencyAnswer(
    agency=SHERIFF,
    reach=Reach.COVERS,
    share=1.0,
    status=Status.LISTED,
    agreements=(AGREEMENT,),
    first_listed=date(2025, 3, 6),
    last_listed=date(2026, 5, 18),
    missing_from_latest=False,
    county_name="Alder County",
    municipality_name=None,
)
ABSENT = replace(
    LISTED,
    agency=POLICE,
    share=0.97123,
    status=Status.NOT_LISTED,
    agreements=(),
    first_listed=None,
    last_listed=None,
    municipality_name="Birchville",
)
PLACE = Place(
    title="32601",
    zip="32601",
    kind=ZipKind.STANDARD,
    post_office="Birchville",
    state="FL",
    states=("FL",),
    counties=(CountyShare(County("12001", "Alder County", "FL", 281_751), 1.0),),
    municipalities=(
        MunicipalityShare(Municipality("1225175", "Birchville", "city", "FL", ("12001",), 141_085), 0.97123),
    ),
    also_touches=(),
    point=None,
)
HIT = Hit(
    kind=HitKind.AGENCY,
    id=POLICE.id,
    name=POLICE.name,
    state="FL",
    county="Alder County",
    level=Level.MUNICIPAL,
    status=Status.NOT_LISTED,
    match=Match.FUZZY,
)


def place_answer(town: str | None = None, today: date = TODAY) -> PlaceAnswer:
    return PlaceAnswer(
        text="32601",
        query_kind=QueryKind.ZIP,
        edition=EDITION,
        today=today,
        place=PLACE,
        town=town,
        answers=(ABSENT, LISTED),
        notes=(Note("zip_spans_counties", ("Alder County", "Elm County")),),
    )


def agency_page(today: date = TODAY) -> AgencyPage:
    return AgencyPage(
        edition=EDITION,
        today=today,
        answer=LISTED,
        history=(HistoryEvent(date(2025, 3, 6), "added", {"model": "TFM"}),),
        names=("Alder County Sheriff's Office ", "Alder Co Sheriff"),
        corrections=(Correction("state", "FLORDIA", "Florida", "state_misspelt"),),
        provenance=(Provenance(EDITION.file, EDITION.sha256, 162, {"STATE": "FLORDIA", "ADDENDUM": ""}),),
    )


def list_row(number: int, state: str, agency: str, model: Model | None = Model.TFM) -> tuple[ListRow, Placement]:
    printed = PrintedRow(
        row=number,
        state=state,
        agency=f"{agency} ",
        type="County",
        county="Alder County",
        support_type="Task Force Model",
        signed="2025-02-26",
        moa="link",
        addendum="",
        moa_url=AGREEMENT.moa_url,
        addendum_url=None,
    )
    row = ListRow(
        printed=printed,
        state=state,
        agency=agency,
        type=RowType.COUNTY,
        county="Alder County",
        model=model,
        signed=AGREEMENT.signed,
        moa_url=AGREEMENT.moa_url,
        moa_status=MoaStatus.LINKED,
        addendum_url=None,
        corrections=(),
    )
    placement = Placement(
        agency_id=f"{state}-{agency.lower().replace(' ', '-')}",
        name=agency,
        level=Level.COUNTY,
        kind=Kind.SHERIFF,
        counties=("12001",),
        municipalities=("1225175",),
        point=None,
        part_of_county=False,
        reason="name",
        corrections=(),
    )
    return row, placement


ROWS = (list_row(2, "FL", "Alder County"), list_row(3, "GA", "=Elm County", Model.WSO), list_row(4, "FL", "Oak", None))
HOLDINGS = Holdings(
    version="0.1.0",
    edition=EDITION,
    editions=3,
    agreements=3,
    agencies=3,
    agencies_distinct=3,
    by_model={"TFM": 1, "WSO": 1, "other": 1},
    states=2,
    territories=0,
    directory_agencies=17,
    directory_as_of="2025",
    zips=1,
    data_dir="/somewhere",
    data_version="0123456789ab",
)


HELP = RightsResource(
    id="x",
    title="Know Your Rights",
    publisher="A clinic",
    url="https://example.org/help",
    description="What to do.",
    phone="1-800-555-0100",
    topics=("police_stop",),
    languages=("en", "es"),
    scope="US",
    evidence="publisher",
)


class OneState:
    """Knows Florida."""

    def answer(self, state: str) -> StateAnswer:
        if state != "FL":
            raise UsageError("unknown_state", "This is not the USPS code of a state or territory.", "Use a code.")
        return StateAnswer(EDITION, TODAY, state, (LISTED,))


class NoLaws:
    """Knows of no state's law."""

    def state_law(self, state: str | None) -> StateLaw | None:
        del state
        return None


@dataclass
class FakeDesk:
    """Answers what it was given; notes what it was asked and whether it was closed."""

    answer: PlaceAnswer | AgencyPage | Suggestions = field(default_factory=place_answer)
    hits: tuple[Hit, ...] = (HIT,)
    today: date = TODAY
    edition: Edition = EDITION
    trouble: KnownError | None = None
    asked: list[object] = field(default_factory=list)
    closed: bool = False

    def ask(self, text: str, town: str | None = None) -> PlaceAnswer | AgencyPage | Suggestions:
        self.asked.append((text, town))
        if text == "00000":
            raise NoAnswerError("unknown_zip", "00000 is not a ZIP code known here.", "Check the digits.")
        return self.answer

    def agency(self, agency_id: str) -> AgencyPage:
        if agency_id != SHERIFF.id:
            raise NoAnswerError("unknown_agency", "No agency with this id is known here.", "Search for its name.")
        return agency_page(self.today)

    @property
    def states(self) -> States:
        return OneState()

    @property
    def reading(self) -> Laws:
        return NoLaws()

    def place(self, geoid: str) -> PlaceAnswer:
        if geoid != "12001":
            raise NoAnswerError("unknown_place", "No place with this number is known here.", "Search for its name.")
        return place_answer(today=self.today)

    def rights(self, states: tuple[str, ...]) -> tuple[RightsResource, ...]:
        self.asked.append(states)
        return (HELP,)

    def search(
        self, text: str, limit: int = 10, state: str | None = None, kind: HitKind | None = None
    ) -> tuple[Hit, ...]:
        self.asked.append((text, limit, state, kind))
        return self.hits[:limit]

    def rows(self) -> tuple[tuple[ListRow, Placement], ...]:
        return ROWS

    def editions(self) -> tuple[Edition, ...]:
        return EDITIONS

    def changes(self, earlier: int | None = None, later: int | None = None) -> ChangeLog:
        self.asked.append((earlier, later))
        return log(earlier or 0, len(EDITIONS) - 1 if later is None else later, self.today)

    def holdings(self) -> Holdings:
        return HOLDINGS

    def close(self) -> None:
        self.closed = True


class FakePress:
    """In place of Qt: the titles of all sheets in one line each, and paper and size of print."""

    def pieces(self, sheets: Iterable[Versions], setup: PageSetup) -> Generator[bytes]:
        yield f"{setup.paper} {setup.large}".encode()
        for versions in sheets:
            yield ("\n" + " / ".join(f"{sheet.language} {sheet.title}" for sheet in versions)).encode()


@dataclass
class Ran:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, object]:
        found = json.loads(self.out)
        assert isinstance(found, dict)
        return found


Run = Callable[[Namespace, Session], int]


def session_of(options: Namespace, terminal: Terminal, desk: DeskPort, today: date = TODAY) -> Session:
    return Session(
        data_dir=Path("nowhere"),
        resources=Path("nowhere"),
        now=datetime(today.year, today.month, today.day, 12, tzinfo=UTC),
        language=options.lang or "en",
        speaker=Speaker(Path(__file__).parents[3] / "resources" / "i18n", terminal.note),
        as_json=options.json,
        terminal=terminal,
        opener=lambda _session: desk,
        press=FakePress,
    )


def ran(run: Run, argv: list[str], desk: DeskPort | None = None, today: date = TODAY, width: int = 80) -> Ran:
    """Run one command's module with what was typed."""
    out, err = io.StringIO(), io.StringIO()
    terminal = Terminal(out, err, width)
    options = parse(argv)
    terminal.quiet = options.quiet
    code = run(options, session_of(options, terminal, desk or FakeDesk(), today))
    return Ran(code, out.getvalue(), err.getvalue())
