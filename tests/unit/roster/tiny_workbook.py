"""Writes small workbooks, right and wrong ones, part by part."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from desktop.roster.references import column_letters

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STRICT = {
    MAIN: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    OFFICE: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}

HEADER = ("STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE", "SIGNED", "MOA", "ADDENDUM")
ROW = ("FLORIDA", "Bay County Sheriff's Office", "County", "Bay County", "Task Force Model", 45922, "link", "")
DATE_STYLE = 1

Cell = str | int | float | None
Parts = dict[str, str | bytes]


@dataclass
class Tiny:
    """What a small workbook is made of; `raw_rows` and `tail` are XML that stands in or after the rows as it is."""

    rows: Sequence[Sequence[Cell]] = (HEADER, ROW)
    first_row: int = 1
    first_column: int = 1
    links: Sequence[tuple[str, str]] = ()
    raw_rows: str = ""
    tail: str = ""
    hidden: Iterable[int] = ()
    strings: list[str] = field(default_factory=list)
    modified: str | None = "2026-05-18T11:29:17Z"
    date1904: bool = False

    def cell(self, row: int, column: int, value: Cell) -> str:
        reference = f'r="{column_letters(column)}{row}"'
        if value is None or value == "":
            return f'<c {reference} s="0"/>'
        if isinstance(value, str):
            if value not in self.strings:
                self.strings.append(value)
            return f'<c {reference} t="s"><v>{self.strings.index(value)}</v></c>'
        return f'<c {reference} s="{DATE_STYLE}"><v>{value}</v></c>'

    def sheet(self) -> str:
        out = []
        for number, values in enumerate(self.rows, start=self.first_row):
            cells = "".join(self.cell(number, column, v) for column, v in enumerate(values, start=self.first_column))
            hidden = ' hidden="1"' if number in self.hidden else ""
            out.append(f'<row r="{number}"{hidden}>{cells}</row>')
        links = "".join(f'<hyperlink ref="{ref}" r:id="L{i}"/>' for i, (ref, _) in enumerate(self.links))
        tail = (f"<hyperlinks>{links}</hyperlinks>" if links else "") + self.tail
        return (
            f'<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheetData>'
            f"{''.join(out)}{self.raw_rows}</sheetData>{tail}</worksheet>"
        )

    def parts(self) -> Parts:
        sheet = self.sheet()
        links = [(f"L{i}", "hyperlink", target, True) for i, (_, target) in enumerate(self.links)]
        package = [("r1", "officeDocument", "xl/workbook.xml", False)]
        parts: Parts = {
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.xml": workbook_part([("Sheet1", "r1", "")], date1904=self.date1904),
            "xl/_rels/workbook.xml.rels": relations_part(
                [
                    ("r1", "worksheet", "worksheets/sheet1.xml", False),
                    ("r2", "sharedStrings", "/xl/sharedStrings.xml", False),
                    ("r3", "styles", "styles.xml", False),
                ]
            ),
            "xl/worksheets/sheet1.xml": sheet,
            "xl/worksheets/_rels/sheet1.xml.rels": relations_part(links),
            "xl/sharedStrings.xml": strings_part(self.strings),
            "xl/styles.xml": styles_part(0, 14),
        }
        if self.modified is not None:
            parts["docProps/core.xml"] = (
                '<p xmlns:t="http://purl.org/dc/terms/" xmlns:d="http://purl.org/dc/elements/1.1/">'
                f"<d:creator>A Person</d:creator><t:modified>{self.modified}</t:modified></p>"
            )
            package.append(("r2", "metadata/core-properties", "docProps/core.xml", False))
        return {"_rels/.rels": relations_part(package), **parts}

    def data(self, **changed: str | bytes | None) -> bytes:
        """The file; `changed` replaces parts (`sheet1`, `workbook`, `styles` ...) by their short name, None drops."""
        parts = self.parts()
        for short, part in changed.items():
            name = next(name for name in parts if name.endswith(f"/{short}.xml"))
            if part is None:
                del parts[name]
            else:
                parts[name] = part
        return packed(parts)


def packed(parts: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The parts as a zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part, compression)
    return out.getvalue()


def workbook_part(sheets: Iterable[tuple[str, str, str]], *, date1904: bool = False) -> str:
    """The workbook part with sheets given as name, relation and state."""
    entries = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{i}" r:id="{relation}" state="{state or "visible"}"/>'
        for i, (name, relation, state) in enumerate(sheets, start=1)
    )
    properties = f'<workbookPr date1904="{int(date1904)}"/>'
    return f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{properties}<sheets>{entries}</sheets></workbook>'


def relations_part(relations: Iterable[tuple[str, str, str, bool]]) -> str:
    """A part of relations given as id, kind, target and whether it leads out of the file."""
    entries = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target={quoteattr(target)}'
        + (' TargetMode="External"/>' if external else "/>")
        for key, kind, target, external in relations
    )
    return f'<Relationships xmlns="{PACKAGE}">{entries}</Relationships>'


def strings_part(strings: Iterable[str]) -> str:
    """The table of shared texts."""
    entries = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings)
    return f'<sst xmlns="{MAIN}">{entries}</sst>'


def styles_part(*formats: int, custom: Mapping[int, str] | None = None) -> str:
    """Cell styles by their number formats."""
    own = "".join(f'<numFmt numFmtId="{i}" formatCode={quoteattr(code)}/>' for i, code in (custom or {}).items())
    cells = "".join(f'<xf numFmtId="{number}"/>' for number in formats)
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts>{own}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>'
        f"<cellXfs>{cells}</cellXfs></styleSheet>"
    )


def strict(part: str) -> str:
    """A part with the namespaces of strict OOXML."""
    for loose, tight in STRICT.items():
        part = part.replace(loose, tight)
    return part
