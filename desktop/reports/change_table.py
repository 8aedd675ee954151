"""Changes as a table for spreadsheets, each line with the two lists that are compared."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.domain.change import Change, ChangeLog
from desktop.domain.edition import Edition
from desktop.reports.change_words import ChangeWords
from desktop.reports.csv_table import csv_text
from desktop.reports.dates import iso_moment
from desktop.runtime.version import VERSION

CHANGE_FIELDS = (
    "date", "event", "confidence", "agency_id", "name", "state", "model", "old", "new",
    "what_happened", "list_file", "from_date", "from_file", "to_date", "to_file",
    "from_sha256", "to_sha256", "from_retrieved", "to_retrieved", "program_version",
)  # fmt: skip
"""The contract's fields of a change, the change in words, the file that first shows it, the two lists compared.

The names of the columns are the same in every language.
"""


def change_csv(words: ChangeWords, log: ChangeLog, changes: Sequence[Change], editions: Sequence[Edition]) -> str:
    """One line a change; `changes` may be a part of the log's, `editions` are all that are held, oldest first."""
    return csv_text(CHANGE_FIELDS, (_row(words, log, change, editions[change.position].file) for change in changes))


def _row(words: ChangeWords, log: ChangeLog, change: Change, file: str) -> tuple[object, ...]:
    return (
        change.date.isoformat(), change.event.value, change.confidence.value, change.agency_id, change.name,
        change.state, change.model and change.model.value, change.old, change.new,
        words.whole(change), file,
        log.earlier.date.isoformat(), log.earlier.file, log.later.date.isoformat(), log.later.file,
        log.earlier.sha256, log.later.sha256,
        iso_moment(log.earlier.retrieved), iso_moment(log.later.retrieved), VERSION,
    )  # fmt: skip
