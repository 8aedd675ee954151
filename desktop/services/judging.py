"""Which of the lists offered are taken, and what is reported of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.cancelling import Check, unhurried
from desktop.domain.row import ListRow
from desktop.roster.records import edition_order
from desktop.services.difference import difference
from desktop.services.gate import Standard, objections
from desktop.services.keeping import NewList
from desktop.services.listed import Listed
from desktop.services.offered import ImportedFile, OfferedList
from desktop.services.row_marks import content_of, marks


def judge(
    offered: Sequence[OfferedList], held: Listed | None, *, accept: bool, check: Check = unhurried
) -> tuple[list[NewList], list[ImportedFile]]:
    """The lists that are taken, oldest first, and a report on each in the order offered.

    `accept` takes what the checks refuse. Lists older than the newest held are not checked: they do not replace it.

    Raises: CancelledError by `check`.
    """
    hashes = {sha256 for sha256, _, _ in held.tables.hashes()} if held else set[str]()
    newest = edition_order(held.editions[-1]) if held else None
    before = _standard(held) if held else None
    reports = [one.report if one.edition else _compared(one, one.report, before) for one in offered]
    taken = []
    dated = [(edition_order(one.edition), n, one.edition) for n, one in enumerate(offered) if one.edition]
    for order, n, edition in sorted(dated, key=lambda entry: entry[:2]):
        check()
        one, report = offered[n], offered[n].report
        if edition.sha256 in hashes:
            reports[n] = replace(report, outcome="already_held")
            continue
        older = newest is not None and order < newest
        found = marks(one.rows)
        content = content_of(found)
        reasons = () if older else (*one.doubts, *objections(one.rows, one.columns, content, before))
        if reasons:
            report = _compared(one, replace(report, reasons=reasons), before)
        if reasons and not accept:
            reports[n] = replace(report, outcome="refused")
            continue
        hashes.add(edition.sha256)
        taken.append(NewList(edition, one.rows, found))
        reports[n] = replace(report, outcome="older" if older else "accepted")
        if not older:
            newest = order
            before = Standard.following(before, edition, one.rows, content)
    return taken, reports


def _compared(one: OfferedList, report: ImportedFile, before: Standard | None) -> ImportedFile:
    """The report with the difference from the list before, where there are both to compare."""
    if before is None or not one.columns:
        return report
    return replace(report, difference=difference(before.edition, before.rows(), one.rows, one.columns))


def _standard(held: Listed) -> Standard:
    contents = [content for _, content, _ in held.tables.hashes()]

    def rows() -> list[ListRow]:
        return [record.row for record in held.current()]

    return Standard(held.editions[-1], held.rows_by_state(), contents[-1], frozenset(contents[:-1]), rows)
