"""Standings and editions as JSON texts for the store."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

from desktop.domain.agency import Agency
from desktop.domain.agreement import Agreement
from desktop.domain.edition import Edition
from desktop.domain.level import Kind, Level
from desktop.domain.model import Model
from desktop.domain.row import MoaStatus
from desktop.domain.standing import Standing
from desktop.domain.status import Status


def encode_standing(standing: Standing) -> str:
    """One standing as text."""
    agency = standing.agency
    return json.dumps(
        {
            "id": agency.id,
            "name": agency.name,
            "state": agency.state,
            "level": agency.level,
            "kind": agency.kind,
            "counties": agency.counties,
            "municipalities": agency.municipalities,
            "point": agency.point,
            "part": agency.part_of_county,
            "status": standing.status,
            "agreements": [_agreement_cells(agreement) for agreement in standing.agreements],
            "first": standing.first_listed.isoformat(),
            "last": standing.last_listed.isoformat(),
            "missing": standing.missing_from_latest,
            "records": standing.records,
        }
    )


def decode_standing(text: str) -> Standing:
    """What `encode_standing` wrote."""
    cells = json.loads(text)
    agency = Agency(
        id=cells["id"],
        name=cells["name"],
        state=cells["state"],
        level=Level(cells["level"]) if cells["level"] else None,
        kind=Kind(cells["kind"]),
        counties=tuple(cells["counties"]),
        municipalities=tuple(cells["municipalities"]),
        point=(cells["point"][0], cells["point"][1]) if cells["point"] else None,
        part_of_county=cells["part"],
        ori=None,
        address=None,
        phone=None,
        source="ice",
        as_of="",
        older_source=False,
        dormant=False,
    )
    return Standing(
        agency=agency,
        status=Status(cells["status"]),
        agreements=tuple(_agreement(entry) for entry in cells["agreements"]),
        first_listed=date.fromisoformat(cells["first"]),
        last_listed=date.fromisoformat(cells["last"]),
        missing_from_latest=cells["missing"],
        records=tuple(cells["records"]),
    )


def _agreement_cells(agreement: Agreement) -> list[Any]:
    return [
        agreement.model,
        agreement.model_printed,
        agreement.signed.isoformat() if agreement.signed else None,
        agreement.signed_printed,
        agreement.moa_url,
        agreement.moa_status,
        agreement.addendum_url,
        agreement.first_listed.isoformat(),
        agreement.last_listed.isoformat(),
        agreement.row,
        agreement.current,
    ]


def _agreement(cells: list[Any]) -> Agreement:
    model, printed, signed, signed_printed, url, status, addendum, first, last, row, current = cells
    return Agreement(
        model=Model(model) if model else None,
        model_printed=printed,
        signed=date.fromisoformat(signed) if signed else None,
        signed_printed=signed_printed,
        moa_url=url,
        moa_status=MoaStatus(status),
        addendum_url=addendum,
        first_listed=date.fromisoformat(first),
        last_listed=date.fromisoformat(last),
        row=row,
        current=current,
    )


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
