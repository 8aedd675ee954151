"""How a row and its placement are written as text and read back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from desktop.domain.level import Kind, Level
from desktop.domain.model import Model
from desktop.domain.row import Correction, ListRow, MoaStatus, Placement, PrintedRow, RowType

_ESCAPES = (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r"))
_PRINTED = tuple(field.name for field in fields(PrintedRow))[1:]
_URLS = frozenset({"moa_url", "addendum_url"})


def encode_row(row: ListRow, placement: Placement) -> tuple[tuple[str, ...], dict[str, Any], dict[str, Any]]:
    """The printed cells as texts, what is meant, and where it is, as JSON objects without empty values."""
    printed = tuple(_escape(getattr(row.printed, name) or "") for name in _PRINTED)
    meaning = {
        "state": row.state,
        "agency": row.agency,
        "type": row.type,
        "county": row.county,
        "model": row.model,
        "signed": row.signed.isoformat() if row.signed else None,
        "moa": row.moa_url,
        "moa_status": row.moa_status,
        "addendum": row.addendum_url,
        "corrections": [[c.field, c.printed, c.used, c.reason] for c in row.corrections],
    }
    where = {
        "id": placement.agency_id,
        "name": placement.name if placement.name != row.agency else None,
        "level": placement.level,
        "kind": placement.kind,
        "counties": " ".join(placement.counties),
        "towns": " ".join(placement.municipalities),
        "point": placement.point,
        "part": placement.part_of_county or None,
        "reason": placement.reason,
        "corrections": [[c.field, c.printed, c.used, c.reason] for c in placement.corrections],
    }
    return printed, _filled(meaning), _filled(where)


def decode_row(
    number: int, printed: Sequence[str], meaning: dict[str, Any], where: dict[str, Any]
) -> tuple[ListRow, Placement]:
    """What `encode_row` wrote."""
    texts = [_unescape(text) for text in printed]
    cells = {name: (text or None if name in _URLS else text) for name, text in zip(_PRINTED, texts, strict=True)}
    row = ListRow(
        printed=PrintedRow(number, **cells),  # type: ignore[arg-type]  # names and kinds come from the class itself
        state=meaning.get("state"),
        agency=meaning.get("agency", ""),
        type=RowType(meaning["type"]) if "type" in meaning else None,
        county=meaning.get("county"),
        model=Model(meaning["model"]) if "model" in meaning else None,
        signed=date.fromisoformat(meaning["signed"]) if "signed" in meaning else None,
        moa_url=meaning.get("moa"),
        moa_status=MoaStatus(meaning["moa_status"]),
        addendum_url=meaning.get("addendum"),
        corrections=tuple(Correction(*entry) for entry in meaning.get("corrections", ())),
    )
    point = where.get("point")
    placement = Placement(
        agency_id=where["id"],
        name=where.get("name", row.agency),
        level=Level(where["level"]) if "level" in where else None,
        kind=Kind(where["kind"]),
        counties=tuple(where.get("counties", "").split()),
        municipalities=tuple(where.get("towns", "").split()),
        point=(point[0], point[1]) if point else None,
        part_of_county=bool(where.get("part")),
        reason=where.get("reason", ""),
        corrections=tuple(Correction(*entry) for entry in where.get("corrections", ())),
    )
    return row, placement


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, "", [], ())}


def _escape(text: str) -> str:
    for plain, escaped in _ESCAPES:
        text = text.replace(plain, escaped)
    return text


def _unescape(text: str) -> str:
    if "\\" not in text:
        return text
    marks = {"\\": "\\", "t": "\t", "n": "\n", "r": "\r"}
    characters = iter(text)
    return "".join(marks[next(characters)] if character == "\\" else character for character in characters)
