"""Templates of packages, filled with the version and the day of the last change."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from build_scripts.building.project import epoch
from desktop.runtime.version import VERSION


def fill(template: str, **values: str) -> str:
    """Put values where the template says `@NAME@`. Raises: KeyError for a name that has none."""
    known = {"VERSION": VERSION, "DATE": day(), **values}
    return re.sub(r"@([A-Z_]+)@", lambda found: known[found[1]], template)


def day() -> str:
    """The day that a build is dated with, as 2026-05-18."""
    return datetime.fromtimestamp(epoch(), tz=UTC).date().isoformat()
