"""XML that no workbook needs is refused before it can do anything."""

from __future__ import annotations

import pytest

from desktop.domain.errors import WorkbookError
from desktop.roster import bounds
from desktop.roster.workbook import read_workbook
from tests.unit.roster.tiny_workbook import MAIN, Tiny


def code_of(**parts: str | bytes) -> str:
    with pytest.raises(WorkbookError) as caught:
        read_workbook(Tiny().data(**parts))
    return caught.value.code


def sheet_with(text: str) -> str:
    return Tiny().sheet().replace("</sheetData>", f"</sheetData>{text}")


@pytest.mark.parametrize("part", ["sheet1", "sharedStrings", "styles", "workbook", "core"])
@pytest.mark.parametrize(
    "doctype",
    [
        "<!DOCTYPE x>",
        '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
        '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://example.org/x.dtd"> %p;]>',
    ],
)
def test_a_document_type_is_refused_in_every_part(part: str, doctype: str) -> None:
    tiny = Tiny()
    text = next(text for name, text in tiny.parts().items() if name.endswith(f"/{part}.xml"))
    assert isinstance(text, str)
    assert code_of(**{part: doctype + text}) == "document_type"


def test_an_entity_that_nobody_declared_is_refused() -> None:
    assert code_of(sharedStrings=f'<sst xmlns="{MAIN}"><si><t>&lol;</t></si></sst>') == "broken_workbook"


@pytest.mark.parametrize("depth", [65, 1_000, 200_000])
def test_endless_nesting_is_refused(depth: int) -> None:
    names = [f"a{i * 7919 % 99_991}" for i in range(depth)]
    nested = "".join(f"<{name}>" for name in names) + "".join(f"</{name}>" for name in reversed(names))
    assert code_of(sheet1=sheet_with(nested)) == "broken_workbook"


def test_ordinary_nesting_is_read() -> None:
    data = Tiny().data(sheet1=sheet_with("<a>" * 40 + "</a>" * 40))
    assert len(read_workbook(data).rows) == 1


def test_a_tag_without_end_is_refused() -> None:
    attributes = " ".join(f'a{i}=""' for i in range(60_000))
    assert code_of(sheet1=sheet_with(f"<a {attributes}/>")) == "broken_workbook"


def test_more_markup_than_any_list_has_is_refused_unread() -> None:
    noise = "".join(f"<{i * 7919 % 99_991:x}/>" for i in range(bounds.MARKUP // 2))
    assert code_of(sheet1=sheet_with(noise)) == "too_much_markup"


def test_elements_that_say_nothing_of_the_list_are_bounded() -> None:
    noise = "".join(f"<a{i * 7919 % 99_991}/>" for i in range(bounds.UNHEARD))
    assert code_of(sheet1=sheet_with(noise)) == "too_much_markup"


@pytest.mark.parametrize(
    "text", ["", "no xml", "<worksheet>", "<a></b>", "<a/><a/>", "\x00", "<a>\x0b</a>", '<a b="1" b="2"/>', "<x:a/>"]
)
def test_a_part_that_is_not_well_formed_is_refused(text: str) -> None:
    assert code_of(sheet1=text) == "broken_workbook"


def test_bytes_that_are_no_text_are_refused() -> None:
    assert code_of(sheet1=b"<a>\xff\xfe\xfd</a>") == "broken_workbook"
    assert code_of(sheet1=b"<a>\xed\xa0\x80</a>") == "broken_workbook"


@pytest.mark.parametrize("encoding", ["cp037", "shift_jis", "utf-7", "iso-8859-1", "nonsense"])
def test_encodings_that_workbooks_do_not_use_are_refused(encoding: str) -> None:
    declared = f'<?xml version="1.0" encoding="{encoding}"?>' + Tiny().sheet()
    assert code_of(sheet1=declared) == "broken_workbook"


def test_utf_16_is_read() -> None:
    tiny = Tiny()
    declared = '<?xml version="1.0" encoding="UTF-16"?>' + tiny.sheet()
    assert read_workbook(tiny.data(sheet1=declared.encode("utf-16"))).rows[0].state == "FLORIDA"
