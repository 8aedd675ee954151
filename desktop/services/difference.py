"""Setting an offered list beside the list before it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date

from desktop.directory.words import expand
from desktop.domain.difference import Counts, Difference, NamedAgency, SomeAgencies
from desktop.domain.edition import Edition
from desktop.domain.row import ListRow
from desktop.roster import header
from desktop.roster.texts import tidied

MOST = 20
"""So many agencies, or texts, are named; more would not be read."""

_LOSABLE = {header.COUNTY: "county", header.MOA: "moa", header.ADDENDUM: "addendum"}
"""Columns that a list of participating agencies can be without, and still be read; and the row's name for each."""


def difference(
    edition: Edition, before: Sequence[ListRow], rows: Sequence[ListRow], columns: Collection[str]
) -> Difference:
    """Set `rows`, of a workbook with these columns, beside the rows of an edition."""
    states, earlier_states = {row.state for row in rows}, {row.state for row in before}
    models, earlier_models = (Counter(row.model for row in some) for some in (rows, before))
    agencies, earlier_agencies = _agencies(rows), _agencies(before)
    unread = sorted({tidied(row.printed.state).text for row in rows if row.state is None})
    return Difference(
        before=edition,
        rows=Counts(len(before), len(rows)),
        linked=Counts(_linked(before), _linked(rows)),
        by_model={
            model: Counts(earlier_models[model], models[model])
            for model in sorted({*models, *earlier_models}, key=_model_order)
        },
        gone_states=_codes(earlier_states - states),
        new_states=_codes(states - earlier_states),
        unread_states=tuple(text for text in unread if text)[:MOST],
        lost_columns=lost_columns(lambda: before, columns),
        gone_agencies=_some(earlier_agencies, agencies),
        new_agencies=_some(agencies, earlier_agencies),
        newest_signed=(_newest(before), _newest(rows)),
    )


def lost_columns(before: Callable[[], Iterable[ListRow]], columns: Collection[str]) -> tuple[str, ...]:
    """Columns that a workbook with `columns` has not and the rows of the list before fill, by ICE's names.

    `before` is only called when a column is missing.
    """
    missing = {name: field for name, field in _LOSABLE.items() if name not in columns}
    printed = [row.printed for row in before()] if missing else []
    return tuple(name for name, field in missing.items() if any(getattr(row, field).strip() for row in printed))


def _agencies(rows: Iterable[ListRow]) -> dict[tuple[str, str], NamedAgency]:
    return {(row.state or "", expand(row.agency)): NamedAgency(row.agency, row.state) for row in rows}


def _some(ours: dict[tuple[str, str], NamedAgency], others: Collection[tuple[str, str]]) -> SomeAgencies:
    found = sorted(key for key in ours if key not in others)
    return SomeAgencies(len(found), tuple(ours[key] for key in found[:MOST]))


def _linked(rows: Iterable[ListRow]) -> int:
    return sum(row.moa_url is not None for row in rows)


def _codes(states: set[str | None]) -> tuple[str, ...]:
    return tuple(sorted(state for state in states if state))


def _newest(rows: Iterable[ListRow]) -> date | None:
    return max((row.signed for row in rows if row.signed), default=None)


def _model_order(model: str | None) -> tuple[bool, str]:
    return model is None, model or ""
