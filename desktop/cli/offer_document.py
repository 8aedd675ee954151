"""What became of an offered list, as JSON and as lines for people."""

from __future__ import annotations

from desktop.cli.session import Session
from desktop.domain.difference import Counts, Difference, SomeAgencies
from desktop.services.imports import ImportedFile
from desktop.services.wording import DifferenceWords, OfferWords


def file_document(one: ImportedFile) -> dict[str, object]:
    """What became of one file, as CONTRACT's `import` says it; `difference` is null where no check spoke against it."""
    return {
        "file": one.file,
        "sha256": one.sha256,
        "kind": one.kind,
        "date": one.date.isoformat() if one.date else None,
        "date_source": one.date_source,
        "rows": one.rows,
        "outcome": one.outcome,
        "reasons": list(one.reasons),
        "difference": difference_document(one.difference) if one.difference else None,
        "anomalies": [
            {"code": odd.code, "row": odd.row, "printed": odd.printed, "used": odd.used} for odd in one.anomalies
        ],
    }


def difference_document(found: Difference) -> dict[str, object]:
    """An offered list beside the one before it."""
    before, after = (day.isoformat() if day else None for day in found.newest_signed)
    models = {model.value if model else "other": _counts(counts) for model, counts in found.by_model.items()}
    return {
        "before": {"date": found.before.date.isoformat(), "file": found.before.file, "sha256": found.before.sha256},
        "rows": _counts(found.rows),
        "linked": _counts(found.linked),
        "by_model": models,
        "lost_columns": list(found.lost_columns),
        "gone_states": list(found.gone_states),
        "new_states": list(found.new_states),
        "unread_states": list(found.unread_states),
        "gone_agencies": _some(found.gone_agencies),
        "new_agencies": _some(found.new_agencies),
        "newest_signed": {"before": before, "after": after},
    }


def write_reasons(one: ImportedFile, session: Session) -> None:
    """What speaks against a list, and how it differs from the one before it; nothing where nothing does."""
    words, beside = session.words(OfferWords), session.words(DifferenceWords)
    for reason in one.reasons:
        session.terminal.line(f"- {words.reason(reason)}", indent=2, hanging=2)
    if one.difference:
        session.terminal.line(beside.heading(one.difference), indent=2)
        for line in beside.lines(one.difference):
            session.terminal.line(line, indent=4, hanging=2)


def _counts(counts: Counts) -> dict[str, int]:
    return {"before": counts.before, "after": counts.after}


def _some(agencies: SomeAgencies) -> dict[str, object]:
    return {"count": agencies.count, "first": [{"name": one.name, "state": one.state} for one in agencies.first]}
