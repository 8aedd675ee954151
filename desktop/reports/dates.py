"""Dates and counts as people write them."""

from __future__ import annotations

from datetime import UTC, date, datetime

_ENGLISH = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SPANISH = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip


def long_date(day: date, language: str) -> str:
    """Write `day` out in full: "May 18, 2026", "18 de mayo de 2026"; unknown languages get the English form.

    Written here and not by the system's locale, so that screen, paper and export say the same on every computer.
    """
    if language[:2] == "es":
        return f"{day.day} de {_SPANISH[day.month - 1]} de {day.year}"
    return f"{_ENGLISH[day.month - 1]} {day.day}, {day.year}"


def short_month(day: date, language: str) -> str:
    """The month of `day` as it stands at a chart's axis: "May 2026", "Sep 2025", "sep 2025"."""
    names = _SPANISH if language[:2] == "es" else _ENGLISH
    return f"{names[day.month - 1][:3]} {day.year}"


def count(number: int) -> str:
    """Group thousands as in the United States, in English and Spanish alike: 1,843."""
    return f"{number:,}"


def iso_moment(moment: datetime | None) -> str | None:
    """In UTC with a Z; a stamp without a zone is taken as UTC, as workbooks write it."""
    if moment is None:
        return None
    known = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return known.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
