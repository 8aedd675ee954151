"""How a record is written as the cells of one line and read back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from desktop.domain.change import Confidence
from desktop.domain.level import Kind, Level
from desktop.domain.model import Model
from desktop.domain.row import Correction, ListRow, MoaStatus, Placement, PrintedRow, RowType
from desktop.roster.records import Identity, Record, Run

_ESCAPES = (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r"))
_PRINTED = tuple(field.name for field in fields(PrintedRow))[1:]
_URLS = frozenset({"moa_url", "addendum_url"})


RECORD_COLUMNS = ("runs", *_PRINTED, "meaning", "placement", "identity")


def encode_record(record: Record) -> tuple[str, ...]:
    """A record as the cells of one line: runs, the printed cells, and JSON objects without empty values.

    A run is "first-last:row". `placement` is what the row alone says; `identity` is empty for most rows.
    """
    row, identity = record.row, record.identity
    runs = " ".join(f"{run.first}-{run.last}:{run.row}" for run in record.runs)
    printed = (_escape(getattr(row.printed, name) or "") for name in _PRINTED)
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
    who = ""
    if identity:
        settled = _placement_cells(record.placement, row.agency)
        who = json.dumps({"rule": identity.rule, "confidence": identity.confidence, "placement": settled})
    return (runs, *printed, json.dumps(_filled(meaning)), json.dumps(_placement_cells(record.placed, row.agency)), who)


def decode_record(cells: Sequence[str]) -> Record:
    """What `encode_record` wrote.

    Raises: ValueError, KeyError or IndexError for a damaged line.
    """
    return record_of(tuple(_run(text) for text in cells[0].split()), cells[1:])


def record_of(runs: tuple[Run, ...], cells: Sequence[str]) -> Record:
    """The record of the cells that `encode_record` gives after the runs.

    Raises: ValueError, KeyError or IndexError for damaged cells.
    """
    texts = [_unescape(text) for text in cells[:-3]]
    printed = {name: (text or None if name in _URLS else text) for name, text in zip(_PRINTED, texts, strict=True)}
    meaning = json.loads(cells[-3])
    row = ListRow(
        printed=PrintedRow(runs[-1].row, **printed),  # type: ignore[arg-type]  # names and kinds come from the class itself
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
    placed = _placement(json.loads(cells[-2]), row.agency)
    if not cells[-1]:
        return Record(row, placed, placed, None, runs)
    who = json.loads(cells[-1])
    settled = _placement(who["placement"], row.agency)
    return Record(row, placed, settled, Identity(settled.agency_id, who["rule"], Confidence(who["confidence"])), runs)


def placement_of(cells: Sequence[str]) -> Placement:
    """Only the placement that holds of the cells that `record_of` takes; a third of the time.

    Raises: ValueError, KeyError or IndexError for damaged cells.
    """
    name = json.loads(cells[-3]).get("agency", "")
    return _placement(json.loads(cells[-1])["placement"] if cells[-1] else json.loads(cells[-2]), name)


def _run(text: str) -> Run:
    span, _, row = text.partition(":")
    first, _, last = span.partition("-")
    return Run(int(first), int(last), int(row))


def _placement_cells(placement: Placement, printed_name: str) -> dict[str, Any]:
    where = {
        "id": placement.agency_id,
        "name": placement.name if placement.name != printed_name else None,
        "level": placement.level,
        "kind": placement.kind,
        "counties": " ".join(placement.counties),
        "towns": " ".join(placement.municipalities),
        "point": placement.point,
        "part": placement.part_of_county or None,
        "reason": placement.reason,
        "corrections": [[c.field, c.printed, c.used, c.reason] for c in placement.corrections],
    }
    return _filled(where)


def _placement(where: dict[str, Any], printed_name: str) -> Placement:
    point = where.get("point")
    return Placement(
        agency_id=where["id"],
        name=where.get("name", printed_name),
        level=Level(where["level"]) if "level" in where else None,
        kind=Kind(where["kind"]),
        counties=tuple(where.get("counties", "").split()),
        municipalities=tuple(where.get("towns", "").split()),
        point=(point[0], point[1]) if point else None,
        part_of_county=bool(where.get("part")),
        reason=where.get("reason", ""),
        corrections=tuple(Correction(*entry) for entry in where.get("corrections", ())),
    )


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
