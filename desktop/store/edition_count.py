"""Counts what one edition of the attached list holds, without reading its rows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from sqlite3 import Connection

_HELD = (
    "SELECT r.agency, r.state, r.model, count(*) FROM list.run u JOIN list.record r ON r.number = u.record"
    " WHERE u.first <= :at AND (u.last IS NULL OR u.last >= :at) GROUP BY r.agency, r.state, r.model"
)


@dataclass(frozen=True, slots=True)
class EditionCount:
    """Agencies, states (USPS codes; None for one that can't be read) and rows by model code as kept."""

    agencies: int
    states: frozenset[str | None]
    by_model: Counter[str]


def count_edition(connection: Connection, position: int) -> EditionCount:
    """Count the edition at `position`, from the oldest."""
    held = connection.execute(_HELD, {"at": position}).fetchall()
    models: Counter[str] = Counter()
    for _agency, _state, model, number in held:
        models[model] += number
    return EditionCount(len({agency for agency, *_ in held}), frozenset(state for _, state, *_ in held), models)
