"""What the list says of one agency that it names or has named."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.agency import Agency
from desktop.domain.agreement import Agreement
from desktop.domain.status import Status


@dataclass(frozen=True, slots=True)
class Standing:
    """One agency of the list. `records` are positions in the history's records, newest first."""

    agency: Agency
    status: Status
    agreements: tuple[Agreement, ...]
    first_listed: date
    last_listed: date
    missing_from_latest: bool
    records: tuple[int, ...]
