"""What the command line needs of the desk that answers questions."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Protocol

from desktop.domain.answer import AgencyPage, Hit, HitKind, PlaceAnswer, Suggestions
from desktop.domain.change import ChangeLog
from desktop.domain.edition import Edition
from desktop.domain.errors import KnownError
from desktop.domain.rights import RightsResource
from desktop.domain.row import ListRow, Placement

if TYPE_CHECKING:  # its file reads the directory, 40 ms that `--help` and `inspect` do not need
    from desktop.services.holdings import Holdings
    from desktop.services.sheets import Laws, States


class DeskPort(Protocol):
    """Questions and their answers; see `services.desk` for what each raises."""

    today: date
    edition: Edition
    trouble: KnownError | None

    def ask(self, text: str, town: str | None = None) -> PlaceAnswer | AgencyPage | Suggestions:
        """Answer what was typed, or suggest; `town` narrows a ZIP code."""

    @property
    def states(self) -> States:
        """What gives a state's agencies."""

    @property
    def reading(self) -> Laws:
        """What is known of states' laws."""

    def place(self, geoid: str) -> PlaceAnswer:
        """Give the answer for a county or municipality."""

    def agency(self, agency_id: str) -> AgencyPage:
        """Give the page of one agency."""

    def rights(self, states: tuple[str, ...]) -> tuple[RightsResource, ...]:
        """Give know-your-rights pages for these states and for everywhere."""

    def search(
        self, text: str, limit: int = 10, state: str | None = None, kind: HitKind | None = None
    ) -> tuple[Hit, ...]:
        """Give what a text may mean, best first."""

    def rows(self) -> tuple[tuple[ListRow, Placement], ...]:
        """Give every row of the list in use, in ICE's order."""

    def holdings(self) -> Holdings:
        """Count what is held."""

    def editions(self) -> tuple[Edition, ...]:
        """Give all editions held, oldest first."""

    def changes(self, earlier: int | None = None, later: int | None = None) -> ChangeLog:
        """Give what changed after one edition up to another, by their positions."""

    def close(self) -> None:
        """Let the files go."""
