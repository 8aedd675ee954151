"""Changes as JSON texts for the store."""

from __future__ import annotations

import json
from datetime import date

from desktop.domain.change import Change, ChangeEvent, Confidence
from desktop.domain.model import Model


def encode_change(change: Change) -> str:
    """One change as text; its position and agency are kept beside it."""
    return json.dumps(
        [
            change.date.isoformat(),
            change.event,
            change.confidence,
            change.name,
            change.state,
            change.model,
            change.old,
            change.new,
        ]
    )


def decode_change(position: int, agency_id: str, text: str) -> Change:
    """The change of one text. Raises: ValueError for a damaged one."""
    day, event, confidence, name, state, model, old, new = json.loads(text)
    return Change(
        position=position,
        date=date.fromisoformat(day),
        event=ChangeEvent(event),
        confidence=Confidence(confidence),
        agency_id=agency_id,
        name=name,
        state=state,
        model=Model(model) if model else None,
        old=old,
        new=new,
    )
