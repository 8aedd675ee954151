"""What the window needs of the services, by shape."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from desktop.domain.answer import AgencyPage, Hit, HitKind, PlaceAnswer, StateAnswer, Suggestions
from desktop.domain.change import ChangeLog, GrowthStep
from desktop.domain.county_map import CountyMap
from desktop.domain.edition import Edition
from desktop.domain.errors import KnownError
from desktop.domain.outline import Outlines
from desktop.domain.program import ListFigures, Program, Term
from desktop.domain.rights import RightsResource
from desktop.domain.state_law import StateLaw


class Reading(Protocol):
    """State laws, the program, words explained, and the list's figures."""

    @property
    def program(self) -> Program:
        """What is said of 287(g)."""

    @property
    def glossary(self) -> tuple[Term, ...]:
        """The words explained."""

    def state_law(self, state: str | None) -> StateLaw | None:
        """What is known of a state's law."""

    def figures_on(self, day: date) -> ListFigures | None:
        """What the list of that day counts."""

    def figures_now(self) -> ListFigures:
        """What the newest list counts."""


class Maps(Protocol):
    """What the map shows; asked in the desk's thread."""

    @property
    def counties(self) -> CountyMap:
        """What the list names in each county."""

    @property
    def outlines(self) -> Outlines:
        """What is drawn."""


class States(Protocol):
    """What is asked of whole states."""

    def answer(self, state: str) -> StateAnswer:
        """Every agency of a state that the list names or has named, by the state's USPS code."""


class Holdings(Protocol):
    """What an open desk holds."""

    @property
    def edition(self) -> Edition:
        """The list in use."""

    @property
    def trouble(self) -> KnownError | None:
        """Why the list that is held is not the one in use; None where it is."""

    @property
    def maps(self) -> Maps:
        """The map of counties."""

    @property
    def states(self) -> States:
        """What gives a state's agencies."""

    @property
    def data_version(self) -> str:
        """Hexadecimal digits that are the same where the same facts answer."""

    @property
    def reading(self) -> Reading:
        """What there is to read beside the answers."""


class Desk(Holdings, Protocol):
    """Answers questions; lives in the one worker thread that opened it. Raises KnownError for the world's failures."""

    def ask(self, text: str, town: str | None = None) -> PlaceAnswer | AgencyPage | Suggestions:
        """Answer a typed text; `town` is a municipality's GEOID or "outside"."""

    def place(self, geoid: str) -> PlaceAnswer:
        """Answer for a county or municipality."""

    def agency(self, agency_id: str) -> AgencyPage:
        """Give all that is known of one agency."""

    def search(
        self, text: str, limit: int = 10, state: str | None = None, kind: HitKind | None = None
    ) -> tuple[Hit, ...]:
        """Find what a text may mean, best first."""

    def editions(self) -> tuple[Edition, ...]:
        """All editions held, oldest first."""

    def changes(self, earlier: int | None = None, later: int | None = None) -> ChangeLog:
        """What changed between two editions, by position in `editions()`; None stands for the oldest and the newest."""

    def growth(self) -> tuple[GrowthStep, ...]:
        """How many rows each edition has, oldest first."""

    def rights(self, states: tuple[str, ...]) -> tuple[RightsResource, ...]:
        """Know-your-rights pages for these states, then for the country."""

    def close(self) -> None:
        """Let go of files and connections."""
