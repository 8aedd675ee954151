"""Search hits as text for people: enough beside each name to tell namesakes apart."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.cli.terminal import Terminal
from desktop.domain.answer import Hit
from desktop.domain.status import Status
from desktop.services.wording import Sentences


def write_hits(terminal: Terminal, hits: Sequence[Hit], sentences: Sentences) -> None:
    """One entry a hit: status, name, kind with county and state, and the id that other commands take."""
    labels = sentences.labels
    column = max(len(labels.status(status)) for status in Status) + 5
    for hit in hits:
        state = labels.state(hit.state) if hit.state else ""
        where = ", ".join(part for part in (hit.county, state) if part)
        about = " · ".join(part for part in (sentences.hits.kind(hit), where, hit.id) if part)
        label = labels.status(hit.status) if hit.status else "-"
        terminal.entry(label, (hit.name, about), column=column)
