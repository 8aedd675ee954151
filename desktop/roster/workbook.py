"""ICE's workbook as rows in the order of the sheet, exactly as printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop.domain.errors import WorkbookError
from desktop.domain.row import PrintedRow
from desktop.roster import header as columns
from desktop.roster.cells import Values
from desktop.roster.container import open_container
from desktop.roster.contents import Contents, read_contents
from desktop.roster.header import Header, find_header
from desktop.roster.hyperlinks import links_of_column
from desktop.roster.markup import Allowance, broken
from desktop.roster.properties import read_modified
from desktop.roster.references import area_of
from desktop.roster.relations import Relation, part_named, relations_of
from desktop.roster.shared_strings import read_shared_strings
from desktop.roster.sheet import Sheet, read_sheet
from desktop.roster.styles import read_date_styles


class WorkbookKind(StrEnum):
    """Which of ICE's two lists a workbook is: told by its header, as ICE has swapped the files' names."""

    PARTICIPATING = "participating"
    PENDING = "pending"


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook of ICE's.

    `header` holds the header's texts as printed, from left to right; `columns` the known ones among them. `rows` are
    all rows that hold any text in a known column, hidden ones included; `hidden_rows` counts those that Excel would
    not show. `modified` is the workbook's own stamp in UTC. `sheet` is the name of the sheet that holds the list,
    `sheets` of all. `outside` are the numbers of rows with text under no known header only: they are no rows of the
    list and are reported, not read.
    """

    kind: WorkbookKind
    header: tuple[str, ...]
    columns: tuple[str, ...]
    header_row: int
    rows: tuple[PrintedRow, ...]
    hidden_rows: int
    modified: datetime | None
    sheet: str
    sheets: tuple[str, ...]
    outside: tuple[int, ...]


def read_workbook(data: bytes) -> Workbook:
    """Read the bytes of an .xlsx file that ICE publishes.

    Safe for files from anywhere: decided within bounds of time and memory (see `bounds`), runs nothing, follows no
    reference out of the file. Source: ECMA-376; FIELD 4 for what ICE's files hold.

    Raises:
        WorkbookError: the file is not a workbook, is damaged, exceeds the bounds, or holds neither of ICE's lists.
    """
    return _Package(open_container(data)).read()


class _Package:
    """The parts of one workbook while it is read."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self._parts = parts
        self._allowance = Allowance()
        self._root = self._relations("")
        self._name = self._sole(self._root, "officeDocument")
        if self._name is None:
            message = "The file is a zip archive, but not an Excel workbook."
            raise WorkbookError("not_a_workbook", message, "Choose the Excel file (.xlsx) from ICE's 287(g) page.")

    def read(self) -> Workbook:
        """Find the sheet that holds the list and read it; sheets that are shown go before hidden ones."""
        assert self._name is not None  # noqa: S101 (told in the constructor)
        relations = self._relations(self._name)
        contents = read_contents(self._parts[self._name], self._allowance)
        values = self._values(relations, contents)
        if not contents.sheets:
            raise broken("it has no sheet")
        for entry in sorted(contents.sheets, key=lambda entry: entry.hidden):
            relation = relations.get(entry.relation)
            if relation is None:
                raise broken("a sheet of it is missing")
            if relation.kind != "worksheet":  # chart sheets hold no cells
                continue
            part = part_named(self._parts, self._name, relation)
            sheet = read_sheet(self._parts[part], values, self._allowance)
            header = find_header(sheet.rows)
            if header is not None:
                return self._workbook(entry.name, part, sheet, header, contents)
        raise _no_header()

    def _workbook(self, name: str, part: str, sheet: Sheet, header: Header, contents: Contents) -> Workbook:
        modified = self._sole(self._root, "core-properties")
        known = set(header.columns.values())
        body = [(row, cells) for row, cells in sheet.rows if row > header.row and any(map(str.strip, cells.values()))]
        listed = [(row, cells) for row, cells in body if any(cells.get(column, "").strip() for column in known)]
        rows = [row for row, _ in listed]
        links = [(area_of(reference), target) for reference, target in self._links(part, sheet)]
        moa = links_of_column(links, header.columns.get(columns.MOA, 0), rows)
        addendum = links_of_column(links, header.columns.get(columns.ADDENDUM, 0), rows)
        return Workbook(
            kind=WorkbookKind.PARTICIPATING if columns.SIGNED in header.columns else WorkbookKind.PENDING,
            header=header.printed,
            columns=tuple(name for name in columns.KNOWN if name in header.columns),
            header_row=header.row,
            rows=tuple(_row(row, cells, header.columns, moa, addendum) for row, cells in listed),
            hidden_rows=sheet.hidden_rows,
            modified=None if modified is None else read_modified(self._parts[modified], self._allowance),
            sheet=name,
            sheets=tuple(entry.name for entry in contents.sheets),
            outside=tuple(sorted({row for row, _ in body}.difference(rows))),
        )

    def _values(self, relations: dict[str, Relation], contents: Contents) -> Values:
        strings = self._sole(relations, "sharedStrings", self._name)
        styles = self._sole(relations, "styles", self._name)
        return Values(
            strings=[] if strings is None else read_shared_strings(self._parts[strings], self._allowance),
            date_styles=() if styles is None else read_date_styles(self._parts[styles], self._allowance),
            epoch_1904=contents.epoch_1904,
        )

    def _links(self, part: str, sheet: Sheet) -> list[tuple[str, str]]:
        """Every link of the sheet with its address; a link that leads nowhere is a damage, not a missing link."""
        relations = self._relations(part)
        if any(relation is not None and relation not in relations for _, relation in sheet.links):
            raise broken("a link of it is missing")
        return [(reference, relations[key].target) for reference, key in sheet.links if key is not None]

    def _relations(self, part: str) -> dict[str, Relation]:
        return relations_of(self._parts, part, self._allowance)

    def _sole(self, relations: dict[str, Relation], kind: str, source: str | None = None) -> str | None:
        """The part of that kind, None when no relation is of it."""
        found = [relation for relation in relations.values() if relation.kind == kind and not relation.external]
        return part_named(self._parts, source or "", found[0]) if found else None


def _row(
    number: int, cells: dict[int, str], at: dict[str, int], moa: dict[int, str], addendum: dict[int, str]
) -> PrintedRow:
    def cell(name: str) -> str:
        return cells.get(at.get(name, 0), "")

    return PrintedRow(
        row=number,
        state=cell(columns.STATE),
        agency=cell(columns.AGENCY),
        type=cell(columns.TYPE),
        county=cell(columns.COUNTY),
        support_type=cell(columns.SUPPORT_TYPE),
        signed=cell(columns.SIGNED),
        moa=cell(columns.MOA),
        addendum=cell(columns.ADDENDUM),
        moa_url=moa.get(number),
        addendum_url=addendum.get(number),
    )


def _no_header() -> WorkbookError:
    return WorkbookError(
        "no_header",
        "This is not ICE's list: no row names the columns STATE, LAW ENFORCEMENT AGENCY, TYPE and SUPPORT TYPE.",
        "Choose the Excel file from ICE's 287(g) page.",
    )
