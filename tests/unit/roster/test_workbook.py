"""ICE's workbook is read exactly as printed, in whatever shape it comes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop.domain.errors import WorkbookError
from desktop.roster.workbook import Workbook, WorkbookKind, read_workbook
from tests.unit.roster.tiny_workbook import (
    HEADER,
    MAIN,
    ROW,
    Parts,
    Tiny,
    packed,
    relations_part,
    strict,
    styles_part,
    workbook_part,
)

PDF = "https://www.ice.gov/doclib/287gMOA/BayCoFL_TFM_MOA_09222025.pdf"


def read(tiny: Tiny) -> Workbook:
    return read_workbook(tiny.data())


def code_of(data: bytes) -> str:
    with pytest.raises(WorkbookError) as caught:
        read_workbook(data)
    return caught.value.code


def with_row(cells: str, tail: str = "") -> bytes:
    """The header and one row of raw XML."""
    return Tiny(rows=(HEADER,), raw_rows=f'<row r="2">{cells}</row>{tail}').data()


def test_a_row_is_given_as_printed_with_its_number_and_date_and_links() -> None:
    row = (*ROW[:6], "link ", "link")
    book = read(Tiny(rows=(HEADER, row), links=[("G2", PDF), ("H2", PDF + "?a")]))
    assert book.kind is WorkbookKind.PARTICIPATING
    assert book.header == HEADER
    (printed,) = book.rows
    assert (printed.row, printed.state, printed.signed, printed.moa) == (2, "FLORIDA", "2025-09-22", "link ")
    assert (printed.moa_url, printed.addendum_url) == (PDF, PDF + "?a")
    assert book.modified == datetime(2026, 5, 18, 11, 29, 17, tzinfo=UTC)


def test_nobody_named_in_the_properties_is_kept() -> None:
    assert "Person" not in repr(read(Tiny()))


@pytest.mark.parametrize("stamp", [None, "", "yesterday", "2026-13-45T00:00:00Z", "0001-01-01T00:00:00+23:00"])
def test_a_missing_or_odd_stamp_is_no_stamp(stamp: str | None) -> None:
    assert read(Tiny(modified=stamp)).modified is None


def test_spaces_breaks_and_special_characters_stay_as_printed() -> None:
    odd = " Bay\u00a0County \n Sheriff\u2019s  Office & <Jail> \u202e\u200b "
    assert read(Tiny(rows=(HEADER, ("FLORIDA", odd, *ROW[2:])))).rows[0].agency == odd


def test_columns_are_found_in_any_order_and_letter_case() -> None:
    header = tuple(name.title() + " " for name in reversed(HEADER))
    row = read(Tiny(rows=(header, tuple(reversed(ROW))), links=[("B2", PDF)])).rows[0]
    assert (row.state, row.agency, row.county, row.signed, row.moa_url) == (
        "FLORIDA", ROW[1], "Bay County", "2025-09-22", PDF,
    )  # fmt: skip


def test_the_header_may_stand_lower_and_further_right() -> None:
    book = read(Tiny(rows=(("Participating agencies",), (), HEADER, ROW), first_row=2, first_column=2))
    assert (book.header_row, book.rows[0].row, book.rows[0].state) == (4, 5, "FLORIDA")


@pytest.mark.parametrize("missing", [{"COUNTY"}, {"MOA", "ADDENDUM"}, {"COUNTY", "MOA", "ADDENDUM"}])
def test_columns_that_older_editions_lack_are_read_as_empty(missing: set[str]) -> None:
    kept = [i for i, name in enumerate(HEADER) if name not in missing]
    book = read(Tiny(rows=([HEADER[i] for i in kept], [ROW[i] for i in kept])))
    assert book.kind is WorkbookKind.PARTICIPATING
    assert {name for name in HEADER if name not in book.columns} == missing
    assert book.rows[0].agency == ROW[1]


def test_a_list_without_signing_dates_is_the_pending_one_whatever_its_name() -> None:
    book = read(Tiny(rows=(HEADER[:5], ROW[:5])))
    assert book.kind is WorkbookKind.PENDING
    assert book.rows[0].signed == ""


@pytest.mark.parametrize("name", ["STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "SUPPORT TYPE"])
def test_a_workbook_without_a_needed_column_is_not_the_list(name: str) -> None:
    header = ["NOTES" if title == name else title for title in HEADER]
    assert code_of(Tiny(rows=(header, ROW)).data()) == "no_header"


def test_a_column_named_twice_is_not_guessed_at() -> None:
    assert code_of(Tiny(rows=((*HEADER, "state"), (*ROW, "TEXAS"))).data()) == "no_header"


def test_a_header_without_rows_is_a_valid_list() -> None:
    assert read(Tiny(rows=(HEADER,))).rows == ()


def test_blank_rows_are_skipped_and_never_cut_the_list() -> None:
    blank = ("", " ", "\u00a0", "", "", "", "", "")
    book = read(Tiny(rows=(HEADER, ROW, blank, *[()] * 300, ROW, blank)))
    assert [row.row for row in book.rows] == [2, 304]


def test_text_outside_the_columns_is_reported_and_no_row() -> None:
    book = read(Tiny(rows=(HEADER, ROW, [""] * 10 + ["note to self"])))
    assert (len(book.rows), book.outside) == (1, (3,))


def test_hidden_and_filtered_rows_are_read_and_counted() -> None:
    tail = '<autoFilter ref="A1:H2"><filterColumn colId="0"/></autoFilter>'
    book = read(Tiny(rows=(HEADER, ROW, ROW, ROW), hidden=(2, 3), tail=tail))
    assert (len(book.rows), book.hidden_rows) == (3, 2)


def sheets(*given: tuple[str, str, Tiny]) -> bytes:
    """A workbook of several sheets: name, state and content of each."""
    strings: list[str] = []
    parts = Tiny().parts()
    for i, (_, _, tiny) in enumerate(given, start=1):
        tiny.strings = strings
        parts[f"xl/worksheets/sheet{i}.xml"] = tiny.sheet()
    last = Tiny(strings=strings)
    parts["xl/sharedStrings.xml"] = last.parts()["xl/sharedStrings.xml"]
    parts["xl/workbook.xml"] = workbook_part([(name, f"s{i}", state) for i, (name, state, _) in enumerate(given, 1)])
    parts["xl/_rels/workbook.xml.rels"] = relations_part(
        [
            *[(f"s{i}", "worksheet", f"worksheets/sheet{i}.xml", False) for i in range(1, len(given) + 1)],
            ("t", "sharedStrings", "sharedStrings.xml", False),
            ("y", "styles", "styles.xml", False),
        ]
    )
    return packed(parts)


def test_the_sheet_whose_header_matches_is_read_not_the_one_of_notes() -> None:
    book = read_workbook(sheets(("Sheet2", "", Tiny(rows=(("a note",), ("more",)))), ("List", "", Tiny())))
    assert (book.sheet, book.sheets, len(book.rows)) == ("List", ("Sheet2", "List"), 1)


def test_a_sheet_that_is_shown_goes_before_a_hidden_one() -> None:
    hidden = Tiny(rows=(HEADER, ("TEXAS", *ROW[1:])))
    assert read_workbook(sheets(("Old", "veryHidden", hidden), ("New", "", Tiny()))).rows[0].state == "FLORIDA"


def test_the_list_is_read_from_a_hidden_sheet_if_no_other_holds_it() -> None:
    assert read_workbook(sheets(("Cover", "", Tiny(rows=(("x",),))), ("List", "hidden", Tiny()))).sheet == "List"


def test_hundreds_of_sheets_are_refused() -> None:
    entries = [(f"S{i}", "r1", "") for i in range(500)]
    assert code_of(Tiny().data(workbook=workbook_part(entries))) == "broken_workbook"


def test_a_workbook_without_a_sheet_is_damaged() -> None:
    assert code_of(Tiny().data(workbook=workbook_part([]))) == "broken_workbook"


def test_strict_ooxml_is_read() -> None:
    tiny = Tiny(links=[("G2", PDF)])
    parts = {name: strict(part) if isinstance(part, str) else part for name, part in tiny.parts().items()}
    row = read_workbook(packed(parts)).rows[0]
    assert (row.state, row.signed, row.moa_url) == ("FLORIDA", "2025-09-22", PDF)


def test_days_counted_from_1904_are_read() -> None:
    row = (*ROW[:5], 45922 - 1462, "", "")
    assert read(Tiny(rows=(HEADER, row), date1904=True)).rows[0].signed == "2025-09-22"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('<c r="A2" t="inlineStr"><is><t>FLORIDA</t></is></c>', "FLORIDA"),
        ('<c r="A2" t="inlineStr"><is><r><t>FLO</t></r>\n<r><rPr/><t>RIDA </t></r></is></c>', "FLORIDA "),
        ('<c r="A2" t="inlineStr"><is><t>FLORIDA</t><rPh sb="0" eb="1"><t>reading</t></rPh></is></c>', "FLORIDA"),
        ('<c r="A2" t="str"><f>UPPER("florida")</f><v>FLORIDA</v></c>', "FLORIDA"),
        ('<c r="A2"><f>1+1</f><v>2</v></c>', "2"),
        ('<c r="A2" t="e"><v>#N/A</v></c>', "#N/A"),
        ('<c r="A2" t="b"><v>1</v></c>', "TRUE"),
        ('<c r="A2" t="b"><v>0</v></c>', "FALSE"),
        ('<c r="A2" t="d"><v>2025-09-22T00:00:00Z</v></c>', "2025-09-22"),
        ('<c t="inlineStr"><is><t>no reference</t></is></c>', "no reference"),
        ('<c r="A2"><v>45922</v></c>', "45922"),
        ('<c r="A2"><v>0.1</v></c>', "0.1"),
        ('<c r="A2"><v>1E+21</v></c>', "1e+21"),
        ('<c r="A2" s="1"><v>45922.5</v></c>', "2025-09-22T12:00:00"),
        ('<c r="A2" s="1"><v>60</v></c>', "1900-02-29"),
        ('<c r="A2" s="1"><v>1</v></c>', "1900-01-01"),
        ('<c r="A2" s="1"><v>-5</v></c>', "-5"),
        ('<c r="A2" s="1"><v>99999999</v></c>', "99999999"),
        ('<c r="A2" t="str"><v>a_x000D_b_xD800_c</v></c>', "a\rb\ufffdc"),
        ('<c r="A2" t="str"><v>=HYPERLINK("x")&lt;b&gt;</v></c>', '=HYPERLINK("x")<b>'),
    ],
)  # fmt: skip
def test_every_kind_of_cell_gives_what_excel_shows(cell: str, text: str) -> None:
    assert read_workbook(with_row(cell)).rows[0].state == text


def test_cells_without_references_stand_one_after_another() -> None:
    cells = "".join(f'<c t="str"><v>{text}</v></c>' for text in ("FLORIDA", "Bay", "County"))
    row = read_workbook(Tiny(rows=(HEADER,), raw_rows=f"<row>{cells}</row>").data()).rows[0]
    assert (row.row, row.state, row.agency, row.type) == (2, "FLORIDA", "Bay", "County")


@pytest.mark.parametrize(
    ("code", "shown"),
    [("m/d/yyyy", "2025-09-22"), ("[$-409]mmmm\\ d\\,\\ yyyy;@", "2025-09-22"), ("General", "45922"), ("0.00", "45922"),
     ('0 "days"', "45922"), ("[Red]0", "45922")],
)  # fmt: skip
def test_a_number_is_a_date_only_if_its_format_says_so(code: str, shown: str) -> None:
    styles = styles_part(0, 164, custom={164: code})
    assert read_workbook(Tiny().data(styles=styles)).rows[0].signed == shown


@pytest.mark.parametrize(
    "cells",
    [
        '<c r="A2" t="s"><v>999</v></c>',
        '<c r="A2" t="s"><v>-1</v></c>',
        '<c r="A2" t="s"><v>1.0</v></c>',
        '<c r="A2" t="s"><v>9999999999999999999999999999999999999999999</v></c>',
        '<c r="A2" t="s"><v>x</v></c>',
        '<c r="A2" t="zz"><v>1</v></c>',
        '<c r="A2"><v>NaN</v></c>',
        '<c r="A2"><v>1e999</v></c>',
        '<c r="A2"><v>twelve</v></c>',
        '<c r="A2" s="77"><v>1</v></c>',
        '<c r="A2" s="-1"><v>1</v></c>',
        '<c r="A3" t="str"><v>x</v></c>',
        '<c r="A12" t="str"><v>x</v></c>',
        '<c r="B2" t="str"><v>x</v></c><c r="A2" t="str"><v>y</v></c>',
        '<c r="A2" t="str"><v>x</v></c><c r="A2" t="str"><v>y</v></c>',
        '<c r="2" t="str"><v>x</v></c>',
        '<c r="AAAA2" t="str"><v>x</v></c>',
    ],
)
def test_a_cell_that_contradicts_itself_is_damage_not_a_guess(cells: str) -> None:
    assert code_of(with_row(cells)) == "broken_workbook"


@pytest.mark.parametrize("rows", ['<row r="1"/>', '<row r="3"/><row r="3"/>', '<row r="0"/>', '<row r="1048577"/>'])
def test_rows_out_of_order_are_damage(rows: str) -> None:
    assert code_of(Tiny(raw_rows=rows).data()) == "broken_workbook"


@pytest.mark.parametrize("reference", ["A1:XFD1048576", "A:A1", "$G$2:$G$2", "G2", "XFD1048576", "H9:A1"])
def test_a_link_over_any_area_is_decided_at_once(reference: str) -> None:
    tiny = Tiny(links=[(reference, PDF)])
    if reference == "A:A1":
        assert code_of(tiny.data()) == "broken_workbook"
    else:
        assert read(tiny).rows[0].moa_url == (None if reference == "XFD1048576" else PDF)


def test_where_links_lie_over_one_another_the_last_counts() -> None:
    tiny = Tiny(rows=(HEADER, ROW, ROW, ROW), links=[("G2", "a"), ("A1:XFD1048576", "b"), ("G3:G3", "c"), ("A1", "d")])
    assert [row.moa_url for row in read(tiny).rows] == ["b", "c", "b"]


def test_a_link_inside_the_file_is_no_address() -> None:
    assert (
        read(Tiny(tail='<hyperlinks><hyperlink ref="G2" location="Sheet1!A1"/></hyperlinks>')).rows[0].moa_url is None
    )


def test_merged_cells_and_a_false_dimension_change_nothing() -> None:
    merged = "".join(f'<mergeCell ref="A{i}:XFD{i}"/>' for i in range(1, 42_000))
    book = read(Tiny(tail=f'<mergeCells><mergeCell ref="A1:XFD1048576"/>{merged}</mergeCells><dimension ref="XFD9"/>'))
    assert len(book.rows) == 1


def test_a_cell_in_excels_last_column_is_refused_unless_it_is_empty() -> None:
    corner = '<row r="1048576"><c r="XFD1048576" t="str"><v>{}</v></c></row>'
    assert code_of(Tiny(raw_rows=corner.format("x")).data()) == "too_many_columns"
    assert len(read_workbook(Tiny(raw_rows=corner.format("")).data()).rows) == 1


def test_sixteen_thousand_columns_are_refused() -> None:
    assert code_of(Tiny(rows=(HEADER, [*ROW[:7], *["x"] * 16_377])).data()) == "too_many_columns"


def test_more_than_fifty_thousand_rows_are_refused_and_not_one_less() -> None:
    def rows(count: int) -> bytes:
        cells = "".join(f'<row><c t="str"><v>ROW {i}</v></c></row>' for i in range(count))
        return Tiny(rows=(HEADER,), raw_rows=cells).data()

    assert len(read_workbook(rows(49_999)).rows) == 49_999
    assert code_of(rows(50_000)) == "too_many_rows"


def test_a_million_rows_are_refused() -> None:
    rows = "".join(f"<row><c><v>{i * 7919 % 99_991}</v></c></row>" for i in range(1_000_000))
    assert code_of(Tiny(rows=(HEADER,), raw_rows=rows).data()) == "too_many_rows"


@pytest.mark.parametrize(("length", "code"), [(4_097, "cell_too_long"), (32_767, "cell_too_long")])
def test_a_text_without_end_is_refused(length: int, code: str) -> None:
    assert code_of(Tiny(rows=(HEADER, ("x" * length, *ROW[1:]))).data()) == code


def test_a_text_longer_than_excel_allows_is_refused_even_unused() -> None:
    strings = f'<sst xmlns="{MAIN}">' + "<si><t>x</t></si>" * 20 + f"<si><t>{'y' * 32_768}</t></si></sst>"
    assert code_of(Tiny().data(sharedStrings=strings)) == "broken_workbook"


def test_parts_that_are_named_but_missing_are_damage() -> None:
    assert code_of(Tiny().data(sheet1=None)) == "broken_workbook"
    assert code_of(Tiny().data(styles=None)) == "broken_workbook"
    assert code_of(Tiny().data(sharedStrings=None)) == "broken_workbook"


def test_a_link_whose_relation_is_missing_is_damage_not_a_missing_link() -> None:
    tiny = Tiny(tail='<hyperlinks><hyperlink ref="G2" r:id="nowhere"/></hyperlinks>')
    assert code_of(tiny.data()) == "broken_workbook"


def test_a_relation_that_leads_out_of_the_file_is_not_followed() -> None:
    parts = Tiny().parts()
    parts["xl/_rels/workbook.xml.rels"] = relations_part([("r1", "worksheet", "../../etc/passwd", False)])
    assert code_of(packed(parts)) == "broken_workbook"
    parts["xl/_rels/workbook.xml.rels"] = relations_part([("r1", "worksheet", "https://example.org/s.xml", True)])
    assert code_of(packed(parts)) == "broken_workbook"


def test_macros_pictures_and_links_to_other_files_are_left_alone() -> None:
    more: Parts = {
        "xl/vbaProject.bin": b"\x00macro",
        "xl/media/image1.png": b"png",
        "xl/externalLinks/externalLink1.xml": "no xml",
    }
    assert len(read_workbook(packed({**Tiny().parts(), **more})).rows) == 1
