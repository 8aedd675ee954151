"""Whether two rows of ICE's list mean one agency, by what they say alone."""

from __future__ import annotations

from pathlib import Path

from desktop.directory.likeness import IdentityRules, Likeness, Verdict, make_identity_rules
from desktop.domain.row import ListRow


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
