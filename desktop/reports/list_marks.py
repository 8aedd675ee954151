"""Which list a line of a table is of, and which program wrote it: in every line, because a heading breaks readers."""

from __future__ import annotations

from desktop.domain.edition import Edition
from desktop.reports.dates import iso_moment
from desktop.runtime.version import VERSION

LIST_FIELDS = ("list_date", "list_file", "list_sha256", "list_retrieved", "program_version")
"""The names of the columns, the same in every language; behind a line's own fields."""


def list_marks(edition: Edition, digits: int | None = None) -> tuple[str, ...]:
    """What stands in them; `digits` cuts the hash. The moment of retrieval is empty where it was not recorded."""
    retrieved = iso_moment(edition.retrieved) or ""
    return edition.date.isoformat(), edition.file, edition.sha256[:digits], retrieved, VERSION
