"""Proof that this installation works: run on every built program before it counts as built."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.domain.answer import AgencyPage, Match, PlaceAnswer
from desktop.domain.errors import KnownError
from desktop.fetch.trust import count_authorities
from desktop.services.desk import Desk, open_desk

_ZIP = "32601"
_STEP = 100
_LEAST_ZIPS = 41_000


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was tried; `detail` says what was found, or what went wrong."""

    name: str
    ok: bool
    detail: str


def self_test(data_dir: Path, resources: Path, today: date) -> tuple[Check, ...]:
    """Try everything that an installation needs; the first failure of a kind ends only its own check."""
    checks = [_tried("resources", lambda: _resources(resources)), _tried("certificates", _certificates)]
    try:
        desk = open_desk(data_dir, resources, today)
    except KnownError as error:
        return (*checks, Check("desk", ok=False, detail=error.message))
    try:
        checks += [
            _tried("list", lambda: _list(desk)),
            _tried("zip", lambda: _zip(desk)),
            _tried("zips", lambda: _zips(desk)),
            _tried("search", lambda: _search(desk)),
            _tried("agencies", lambda: _agencies(desk)),
            _tried("rights", lambda: _rights(desk)),
        ]
    finally:
        desk.close()
    return tuple(checks)


class _FoundWrongError(KnownError):
    """A check found what must not be."""

    def __init__(self, message: str) -> None:
        super().__init__("self_test", message)


def _tried(name: str, check: Callable[[], str]) -> Check:
    try:
        return Check(name, ok=True, detail=check())
    except (KnownError, OSError, UnicodeError) as error:
        return Check(name, ok=False, detail=str(error))


def _resources(resources: Path) -> str:
    files = sorted(path for path in resources.rglob("*") if path.is_file())
    if not files:
        raise _FoundWrongError("Nothing ships with this program.")
    size = sum(len(path.read_bytes()) for path in files)
    return f"{len(files)} files, {size >> 10} KiB"


def _certificates() -> str:
    count, place = count_authorities()
    # macOS gives its own authorities to no one; it asks itself when a connection is made.
    if not count and sys.platform != "darwin":
        raise _FoundWrongError(f"No authority is trusted by {place}: an update could not tell whom it speaks with.")
    return f"{count} authorities in {place}"


def _list(desk: Desk) -> str:
    held, rows = desk.holdings(), desk.rows()
    counts = {held.agreements, sum(held.by_model.values()), len(rows), desk.edition.rows}
    if len(counts) != 1 or not rows:
        raise _FoundWrongError(f"The list's counts differ: {sorted(counts)}.")
    if not 0 < held.agencies <= held.agreements:
        raise _FoundWrongError(f"{held.agencies} agencies can't hold {held.agreements} agreements.")
    return f"{held.agreements} agreements, {held.agencies} agencies, dated {desk.edition.date.isoformat()}"


def _zip(desk: Desk) -> str:
    answer = desk.ask(_ZIP)
    if not isinstance(answer, PlaceAnswer) or not answer.answers:
        raise _FoundWrongError(f"{_ZIP} has no answer.")
    return f"{_ZIP}: {len(answer.answers)} agencies"


def _zips(desk: Desk) -> str:
    codes = desk.zip_codes()
    if len(codes) < _LEAST_ZIPS:
        raise _FoundWrongError(f"Only {len(codes)} ZIP codes are known.")
    sample = codes[::_STEP]
    silent = []
    for code in sample:
        answer = desk.ask(code)
        if not isinstance(answer, PlaceAnswer) or not (answer.answers or answer.notes):
            silent.append(code)
    if silent:
        raise _FoundWrongError(f"No answer and no note for {' '.join(silent[:5])}.")
    return f"{len(sample)} of {len(codes)} ZIP codes asked"


def _search(desk: Desk) -> str:
    row, placement = desk.rows()[0]
    hits = desk.search(placement.name, 10, row.state)
    if not any(hit.id == placement.agency_id for hit in hits):
        raise _FoundWrongError("The first agency of the list is not found by its name.")
    if any(hit.match is Match.EXACT for hit in desk.search("xqzvkjw")):
        raise _FoundWrongError("A text without meaning is found exactly.")
    return "found by name"


def _agencies(desk: Desk) -> str:
    rows = desk.rows()[::_STEP]
    for _, placement in rows:
        page: AgencyPage = desk.agency(placement.agency_id)
        if not page.provenance:
            raise _FoundWrongError(f"{placement.agency_id} says nothing of where it stands.")
    return f"{len(rows)} pages opened"


def _rights(desk: Desk) -> str:
    found = desk.rights(())
    if not found:
        raise _FoundWrongError("No know-your-rights page ships.")
    return f"{len(found)} pages for everywhere"
