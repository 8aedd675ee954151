"""A list that goes on growing as ICE's has: some agencies more, a few less, links posted, edition by edition."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop.domain.agency import Agency
from desktop.domain.edition import Edition
from desktop.domain.level import Kind, Level
from desktop.domain.row import PrintedRow
from desktop.domain.states import BY_CODE
from tests.unit.roster.tiny_workbook import (
    HEADER,
    packed,
    relations_part,
    strings_part,
    styles_part,
    workbook_part,
)

MODELS = ("Task Force Model", "Task Force Model", "Warrant Service Officer", "Jail Enforcement Model")
LINK = "https://www.ice.gov/doclib/287gMOA/{name}_{model}_MOA_{day}.pdf"
POSTED = 5  # links in each edition
FIRST_ROW = 2
EXCEL_EPOCH = date(1899, 12, 30).toordinal()


@dataclass
class GrowingList:
    """The rows of the newest edition, and the agencies that may still come. Each seed gives the same editions."""

    rows: Sequence[PrintedRow]
    day: date
    agencies: Sequence[Agency]
    seed: int = 287

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)
        listed = {(row.state.strip().title(), row.agency.strip()) for row in self.rows}
        fit = [one for one in self.agencies if _fits(one) and (BY_CODE[one.state].name, one.name) not in listed]
        self._coming = self._chance.sample(fit, len(fit))

    def editions(self, count: int, come: int, leave: tuple[int, int]) -> Iterator[tuple[Edition, list[PrintedRow]]]:
        """So many editions more, each with `come` rows more and some less, as many as `leave` allows."""
        for number in range(count):
            self.day += timedelta(days=self._chance.choice((1, 2, 3)))
            staying = list(self.rows)
            for _ in range(self._chance.randint(*leave)):
                staying.pop(self._chance.randrange(len(staying)))
            pending = [place for place, row in enumerate(staying) if row.moa_url is None]
            for place in self._chance.sample(pending, min(POSTED, len(pending))):
                staying[place] = replace(staying[place], moa="link", moa_url=self._link(staying[place]))
            staying += [self._row(self._coming.pop()) for _ in range(min(come, len(self._coming)))]
            staying.sort(key=_in_ices_order)
            self.rows = [replace(row, row=place) for place, row in enumerate(staying, FIRST_ROW)]
            yield self._edition(number), list(self.rows)

    def _row(self, agency: Agency) -> PrintedRow:
        kind = "County" if agency.level is Level.COUNTY else "Municipality"
        signed = self.day - timedelta(days=self._chance.randint(3, 40))
        county = f"{agency.name.split(' County')[0]} County" if " County" in agency.name else "#N/A"
        row = PrintedRow(
            row=0, state=BY_CODE[agency.state].name.upper(), agency=agency.name + self._chance.choice(("", "", " ")),
            type=kind, county=county, support_type=self._chance.choice(MODELS), signed=signed.isoformat(),
            moa="link pending", addendum="", moa_url=None, addendum_url=None,
        )  # fmt: skip
        return row if self._chance.random() < 0.5 else replace(row, moa="link", moa_url=self._link(row))

    def _link(self, row: PrintedRow) -> str:
        name = "".join(filter(str.isalnum, row.agency)) + row.state.title().replace(" ", "")
        return LINK.format(name=name, model=row.support_type[:3].upper(), day=row.signed)

    def _edition(self, number: int) -> Edition:
        printed = f"{self.day:%m%d%Y}am"
        return Edition(
            date=self.day, part="am", date_printed=printed, file=f"participatingAgencies{printed}.xlsx",
            sha256=f"{self.seed:08x}{number:056x}", rows=len(self.rows), source="file", retrieved=None, modified=None,
        )  # fmt: skip


def workbook(rows: Sequence[PrintedRow]) -> bytes:
    """The rows as ICE's workbook."""
    places: dict[str, int] = {}
    lines = [_line(1, HEADER, places)]
    for row in rows:
        days = date.fromisoformat(row.signed).toordinal() - EXCEL_EPOCH if row.signed[:4].isdigit() else row.signed
        cells = (row.state, row.agency, row.type, row.county, row.support_type, days, row.moa, row.addendum)
        lines.append(_line(row.row, cells, places))
    links = [
        (f"{column}{row.row}", url)
        for row in rows for column, url in (("G", row.moa_url), ("H", row.addendum_url)) if url
    ]  # fmt: skip
    marks = "".join(f'<hyperlink ref="{place}" r:id="L{n}"/>' for n, (place, _) in enumerate(links))
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    office = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    sheet = f"<sheetData>{''.join(lines)}</sheetData><hyperlinks>{marks}</hyperlinks>"
    book = [("r1", "worksheet", "worksheets/sheet1.xml", False), ("r2", "sharedStrings", "sharedStrings.xml", False)]
    return packed(
        {
            "_rels/.rels": relations_part([("r1", "officeDocument", "xl/workbook.xml", False)]),
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.xml": workbook_part([("Sheet1", "r1", "")]),
            "xl/_rels/workbook.xml.rels": relations_part([*book, ("r3", "styles", "styles.xml", False)]),
            "xl/worksheets/sheet1.xml": f"<worksheet {space} {office}>{sheet}</worksheet>",
            "xl/worksheets/_rels/sheet1.xml.rels": relations_part(
                (f"L{n}", "hyperlink", url, True) for n, (_, url) in enumerate(links)
            ),
            "xl/sharedStrings.xml": strings_part(places),
            "xl/styles.xml": styles_part(0, 14),
        }
    )


def _line(number: int, cells: Sequence[str | int], places: dict[str, int]) -> str:
    texts = []
    for column, cell in zip("ABCDEFGH", cells, strict=True):
        if isinstance(cell, int):
            texts.append(f'<c r="{column}{number}" s="1"><v>{cell}</v></c>')
        elif cell:
            place = places.setdefault(cell, len(places))
            texts.append(f'<c r="{column}{number}" t="s"><v>{place}</v></c>')
    return f'<row r="{number}">{"".join(texts)}</row>'


def _fits(agency: Agency) -> bool:
    return agency.kind in {Kind.SHERIFF, Kind.POLICE} and agency.level in {Level.COUNTY, Level.MUNICIPAL}


def _in_ices_order(row: PrintedRow) -> tuple[str, str, str]:
    return row.state.strip().upper(), row.agency.strip().casefold(), row.support_type
