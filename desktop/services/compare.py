"""Whether two names mean one agency, for people who maintain the list and for following it through its editions."""

from __future__ import annotations

from pathlib import Path

from desktop.directory.likeness import IdentityRules, Likeness, Verdict, make_identity_rules, open_identity_rules
from desktop.directory.likeness_bodies import Body
from desktop.domain.errors import UsageError
from desktop.domain.row import ListRow
from desktop.services.facts import open_database

__all__ = ["Body", "Likeness", "RowComparison", "Verdict", "compare_names", "make_likeness"]

_LONGEST = 300  # characters; ICE's longest name has fewer than 100


def compare_names(data_dir: Path, resources: Path, state: str, a: str, b: str) -> Verdict:
    """The verdict on two names of one state (USPS code).

    Raises: UsageError for texts that no agency has as a name; StoreError when the facts that ship are damaged.
    """
    for name in (a, b):
        if len(name) > _LONGEST or not any(char.isalnum() for char in name):
            raise UsageError("not_a_name", "One of the texts is not a name.", "Give two names as ICE prints them.")
    connection = open_database(data_dir, resources)
    try:
        return open_identity_rules(connection, resources / "data" / "decisions").compare(state, a, b)
    finally:
        connection.close()


def make_likeness(data: Path) -> RowComparison:
    """The comparison of rows over the text tables of resources/data: about a second, then microseconds a pair."""
    return RowComparison(make_identity_rules(data))


class RowComparison:
    """Compares rows of ICE's list by their names, with the counties printed beside them to tell namesakes apart."""

    def __init__(self, rules: IdentityRules) -> None:
        """Keep the rules."""
        self._rules = rules

    def rows(self, a: ListRow, b: ListRow) -> Verdict:
        """The verdict on two rows; rows of two states are two agencies unless a hand decision says otherwise."""
        if a.state is None or b.state is None:
            return Verdict(Likeness.UNSURE, "no_state")
        (state_a, name_a), (state_b, name_b) = (
            self._rules.decided(a.state, a.agency),
            self._rules.decided(b.state, b.agency),
        )
        if state_a != state_b:
            return Verdict(Likeness.DIFFERENT, "two_states", (state_a, state_b))
        return self._rules.compare(state_a, name_a, name_b, a.county, b.county)

    def alike(self, a: ListRow, b: ListRow) -> bool | None:
        """True for one agency, False for two, None when that can't be told."""
        return {Likeness.SAME: True, Likeness.DIFFERENT: False, Likeness.UNSURE: None}[self.rows(a, b).likeness]
