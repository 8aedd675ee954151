"""Every agency of a state that the list names or has named."""

from __future__ import annotations

from datetime import date

from desktop.domain.answer import AgencyAnswer, StateAnswer
from desktop.domain.errors import UsageError
from desktop.domain.level import Level, Reach
from desktop.domain.states import BY_CODE
from desktop.services.listed import Listed
from desktop.services.lookup import Lookup

_LEVELS = (*Level, None)


class StateAgencies:
    """Answers for whole states over the list and the directory."""

    def __init__(self, listed: Listed, lookup: Lookup, today: date) -> None:
        """All parts belong to one connection."""
        self._listed, self._lookup, self._today = listed, lookup, today

    def answer(self, state: str) -> StateAnswer:
        """The agencies by level and name.

        Raises: UsageError for what is not the USPS code of a state or territory.
        """
        if state not in BY_CODE:
            message = "This is not the USPS code of a state or territory."
            raise UsageError("unknown_state", message, "Use a code such as FL.")
        answers = [one for level in _LEVELS for one in self._of_level(state, level)]
        return StateAnswer(self._listed.tables.newest(), self._today, state, tuple(answers))

    def _of_level(self, state: str, level: Level | None) -> list[AgencyAnswer]:
        reach = Reach.STATEWIDE if level is Level.STATE else Reach.COVERS
        found = [
            self._lookup.agency_answer(self._lookup.merged(standing), standing, reach, None)
            for standing in self._listed.of_state(state, level)
        ]
        return sorted(found, key=lambda one: (one.agency.name, one.agency.id))
