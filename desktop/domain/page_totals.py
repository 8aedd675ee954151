"""The numbers that ICE's page prints beside its list, and the same numbers counted in a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from desktop.domain.model import Model
from desktop.domain.states import BY_CODE

TOLERANCE = 0.01
"""The page is written by hand beside the list, and may be some rows behind it or before it (FIELD 4)."""


@dataclass(frozen=True, slots=True)
class PageTotals:
    """How many agreements, of which model, in how many states and territories.

    None, and absent models, for numbers that the page does not print. Where it names no territories, `states` may be
    meant with or without them.
    """

    agreements: int | None = None
    by_model: Mapping[Model, int] = field(default_factory=dict)
    states: int | None = None
    territories: int | None = None

    def contradicted_by(self, counted: PageTotals) -> tuple[str, ...]:
        """Which numbers differ from a list's by more than one in a hundred (and more than one).

        Of `agreements`, the models' codes, and `states`.
        """
        found = [] if _close(self.agreements, counted.agreements or 0) else ["agreements"]
        found += [
            model.value
            for model, number in sorted(self.by_model.items())
            if not _close(number, counted.by_model.get(model, 0))
        ]
        states, all_of_them = counted.states or 0, (counted.states or 0) + (counted.territories or 0)
        if self.states is not None and self.territories is not None:
            same = _close(self.states + self.territories, all_of_them)
        else:
            same = _close(self.states, states) or _close(self.states, all_of_them)
        return tuple(found if same else [*found, "states"])


def count_totals(rows: Iterable[tuple[str | None, Model | None]]) -> PageTotals:
    """The totals of a list's rows, each given by its state's code and its model, None where these can't be told."""
    listed = tuple(rows)
    codes = {state for state, _ in listed if state}
    territories = sum(BY_CODE[code].territory for code in codes)
    by_model = Counter(model for _, model in listed if model)
    return PageTotals(len(listed), dict(by_model), len(codes) - territories, territories)


def _close(printed: int | None, counted: int) -> bool:
    return printed is None or abs(printed - counted) <= max(1.0, TOLERANCE * printed)
