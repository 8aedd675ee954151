"""Editions as JSON texts for the store."""

from __future__ import annotations

import json
from datetime import date, datetime

from desktop.domain.edition import Edition


def encode_edition(edition: Edition) -> str:
    """One edition as text."""
    return json.dumps(
        [
            edition.date.isoformat(),
            edition.part,
            edition.date_printed,
            edition.file,
            edition.sha256,
            edition.rows,
            edition.source,
            edition.retrieved.isoformat() if edition.retrieved else None,
            edition.modified.isoformat() if edition.modified else None,
        ]
    )


def decode_edition(text: str) -> Edition:
    """What `encode_edition` wrote."""
    day, part, printed, file, sha256, rows, source, retrieved, modified = json.loads(text)
    return Edition(
        date=date.fromisoformat(day),
        part=part,
        date_printed=printed,
        file=file,
        sha256=sha256,
        rows=rows,
        source=source,
        retrieved=datetime.fromisoformat(retrieved) if retrieved else None,
        modified=datetime.fromisoformat(modified) if modified else None,
    )
