"""How long a server asks to wait."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_DIGITS = 9  # more seconds than that are no answer


def retry_after(text: str | None, now: datetime) -> float | None:
    """Seconds from a Retry-After header, a number or a date (RFC 9110, 10.2.3); None when it says nothing readable.

    A date that is past asks for no wait.
    """
    value = (text or "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:_DIGITS]) if len(value) <= _DIGITS else float("inf")
    try:
        day = parsedate_to_datetime(value)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    moment = day if day.tzinfo else day.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())
