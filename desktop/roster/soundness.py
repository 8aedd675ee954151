"""Whether a history that came from outside holds only what this program writes into one."""

from __future__ import annotations

import re
from dataclasses import fields

from desktop.domain.edition import Edition
from desktop.domain.row import Correction, ListRow, Placement
from desktop.domain.states import BY_CODE
from desktop.roster.bounds import LAST_ROW
from desktop.roster.edition_traits import FIRST_ROW, EditionTraits
from desktop.roster.links import cleaned_link
from desktop.roster.records import ListHistory, Record

_SHA256 = re.compile(r"[0-9a-f]{64}")
_GEOID = re.compile(r"\d{5}|\d{7}|\d{10}", re.ASCII)
_IDENTITY = re.compile(r"[A-Z]{2}-[a-z0-9-]+")
_PARTS = frozenset({"", "am", "mid", "pm"})
_SOURCES = frozenset({"bundled", "ice", "archive", "file"})
_LATITUDE, _LONGITUDE = 90, 180
_SURROGATE = re.compile(r"[\ud800-\udfff]")  # JSON may carry halves of a character, which no file or database takes
_TEXTS = tuple(field.name for field in fields(Correction))


def is_sound(history: ListHistory) -> bool:
    """Whether every value is of its kind and every link leads to ICE: then answers can be given from it."""
    hashes = {edition.sha256 for edition in history.editions}
    return (
        len(hashes) == len(history.editions)
        and all(_edition(edition) for edition in history.editions)
        and all(_traits(traits) for traits in history.traits)
        and all(_record(record) for record in history.records)
    )


def _edition(edition: Edition) -> bool:
    known = edition.part in _PARTS and edition.source in _SOURCES
    return known and bool(_SHA256.fullmatch(edition.sha256)) and not (set(edition.file) & set("/\\"))


def _traits(traits: EditionTraits) -> bool:
    return all(_number(row) for pair in (traits.blank, *traits.moved) for row in pair)


def _record(record: Record) -> bool:
    numbered = all(_number(run.row) for run in record.runs)
    rule = not record.identity or _text(record.identity.rule)
    return numbered and rule and _row(record.row) and _placement(record.placed) and _placement(record.placement)


def _number(row: int) -> bool:
    return FIRST_ROW <= row <= LAST_ROW


def _text(value: object) -> bool:
    return isinstance(value, str) and not _SURROGATE.search(value)


def _row(row: ListRow) -> bool:
    state = row.state is None or row.state in BY_CODE
    texts = _text(row.agency) and (row.county is None or _text(row.county))
    links = all(_link(url) for url in (row.moa_url, row.addendum_url))
    return state and texts and links and _corrections(row.corrections)


def _link(url: object) -> bool:
    return url is None or (isinstance(url, str) and cleaned_link(url) == (url, ()))


def _placement(place: Placement) -> bool:
    texts = _text(place.name) and _text(place.reason)
    named = _text(place.agency_id) and bool(_IDENTITY.fullmatch(place.agency_id))
    areas = all(_GEOID.fullmatch(geoid) for geoid in (*place.counties, *place.municipalities))
    return texts and named and areas and _point(place.point) and _corrections(place.corrections)


def _point(point: tuple[float, float] | None) -> bool:
    if point is None:
        return True
    numbers = all(type(number) in {int, float} for number in point)
    return numbers and abs(point[0]) <= _LATITUDE and abs(point[1]) <= _LONGITUDE


def _corrections(corrections: tuple[Correction, ...]) -> bool:
    return all(_text(getattr(one, name)) for one in corrections for name in _TEXTS)
