"""ICE's own editions pass the gate, and its own accident does not: the short form of `tests.bench.replay`."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from desktop.services.imports import ImportedFile, read_list
from desktop.services.judging import judge
from tests.bench.replay import SWAPPED, Published, published

NOW = datetime(2026, 11, 24, tzinfo=UTC)
HARD = [("2025-02-21", "2025-03-08"), ("2025-09-18", "2025-09-25"), ("2026-05-11", "2026-05-18")]
"""The quickest growth and the fewest links; the swapped files; a whole state that left."""


def _offered(shared: Path, first: str, last: str) -> list[tuple[Published, ImportedFile]]:
    some = [one for one in published(shared / "data" / "ice") if first <= one.day <= last]
    lists = [read_list(Path(one.name), one.path.read_bytes(), NOW) for one in some]
    _, reports = judge(lists, None, accept=False)
    return list(zip(some, reports, strict=True))


def test_of_what_ice_published_as_the_list_only_the_swapped_file_is_refused(shared: Path) -> None:
    offered = [pair for span in HARD for pair in _offered(shared, *span)]
    lists = [(one.name, report) for one, report in offered if one.as_the_list]
    assert len(lists) > 10
    assert [(name, report.reasons) for name, report in lists if report.outcome != "accepted"] == [
        (SWAPPED, ("pending_list",))
    ]


def test_a_list_published_as_pending_never_becomes_the_list(shared: Path) -> None:
    pending = [report for one, report in _offered(shared, *HARD[1]) if not one.as_the_list]
    assert {(report.outcome, report.reasons) for report in pending} == {("refused", ("pending_list",))}
