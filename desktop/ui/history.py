"""Back and forward, as in a browser; kept in memory only."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Screen(StrEnum):
    """What a visit showed."""

    START = "start"
    SEARCH = "search"
    QUERY = "query"
    PLACE = "place"
    AGENCY = "agency"
    MAP = "map"
    CHANGES = "changes"
    GROWTH = "growth"
    SAVED = "saved"
    BATCH = "batch"
    RIGHTS = "rights"
    ABOUT = "about"
    OFFER = "offer"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Visit:
    """One step: the screen, what it was about, the chosen town, the search field's text.

    `key` is a text, a GEOID, an agency's id, states, for changes the positions of two editions ("3 182"), or for the
    settings the one that is being set.
    """

    screen: Screen
    key: str = ""
    town: str | None = None
    text: str = ""


class History:
    """A list of visits and where one stands in it."""

    def __init__(self, first: Visit) -> None:
        """Stand at `first`."""
        self._visits = [first]
        self._at = 0

    @property
    def current(self) -> Visit:
        """Where one stands."""
        return self._visits[self._at]

    @property
    def can_go_back(self) -> bool:
        """Whether there is a visit before this one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a visit after this one."""
        return self._at + 1 < len(self._visits)

    def visit(self, visit: Visit) -> None:
        """Go somewhere new; what lay ahead is forgotten. Staying where one is changes nothing."""
        if visit == self.current:
            return
        del self._visits[self._at + 1 :]
        self._visits.append(visit)
        self._at += 1

    def amend(self, visit: Visit) -> None:
        """Put `visit` in the place of the current one: the same page with another choice made on it."""
        self._visits[self._at] = visit

    def withdraw(self) -> Visit:
        """Forget the current visit and stand at the one before it; the first one stays."""
        if self.can_go_back:
            del self._visits[self._at]
            self._at -= 1
        return self.current

    def forget_keys(self, screen: Screen) -> None:
        """Let visits of this screen be about whatever it begins with: what their keys meant is not there any more."""
        self._visits = [replace(visit, key="") if visit.screen is screen else visit for visit in self._visits]

    def back(self) -> Visit:
        """Step back, if one can, and say where that is."""
        self._at = max(0, self._at - 1)
        return self.current

    def forward(self) -> Visit:
        """Step forward, if one can, and say where that is."""
        self._at = min(len(self._visits) - 1, self._at + 1)
        return self.current
