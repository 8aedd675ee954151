"""The zip around a workbook: whole and within bounds, or refused in plain words."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from desktop.domain.errors import WorkbookError
from desktop.roster.container import open_container
from desktop.roster.workbook import read_workbook
from tests.unit.roster.tiny_workbook import Tiny, packed

GOOD = Tiny().data()
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
MEGABYTE = 1024 * 1024


def refused(data: bytes) -> WorkbookError:
    with pytest.raises(WorkbookError) as caught:
        read_workbook(data)
    error = caught.value
    assert error.message.endswith(".")
    assert error.hint.endswith(".")
    assert error.exit_code == 4
    return error


@pytest.mark.parametrize("data", [b"P", b"PK", b"PK\x03", b"PK\x03\x04", b"PK\x05\x06" + bytes(18), b"\x00"])
def test_a_few_bytes_are_a_damaged_file(data: bytes) -> None:
    assert refused(data).code == "damaged_file"


def test_an_empty_file_is_called_empty() -> None:
    assert refused(b"").code == "empty_file"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<!DOCTYPE html><html><body>Access denied</body></html>", "a web page"),
        (b"\xef\xbb\xbf \n<HTML>captive portal</HTML>", "a web page"),
        (b"%PDF-1.7 ...", "a PDF file"),
        (b"STATE,LAW ENFORCEMENT AGENCY,TYPE\nFLORIDA,x,y\n", "a text or CSV file"),
        (b"<?xml version='1.0'?><Workbook/>", "an XML or web file"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00", "another kind of file"),
    ],
)
def test_another_kind_of_file_is_called_by_its_name(data: bytes, words: str) -> None:
    error = refused(data)
    assert error.code == "not_a_workbook"
    assert words in error.message


def test_an_old_or_protected_excel_file_is_told_from_damage() -> None:
    assert refused(OLE).code == "encrypted"


def test_a_spreadsheet_of_another_program_is_named() -> None:
    parts = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}
    error = refused(packed(parts, zipfile.ZIP_STORED))
    assert error.code == "not_a_workbook"
    assert "OpenDocument" in error.message


def test_a_zip_that_is_no_workbook_is_refused() -> None:
    assert refused(packed({"readme.xml": "<x/>"})).code == "not_a_workbook"


def test_a_file_over_ten_megabytes_is_refused_unread() -> None:
    assert refused(GOOD + bytes(10 * MEGABYTE)).code == "file_too_large"


def test_a_file_cut_short_anywhere_is_refused() -> None:
    step = max(1, len(GOOD) // 100)
    for length in range(0, len(GOOD), step):
        refused(GOOD[:length])


def test_bytes_after_the_end_are_refused() -> None:
    assert refused(GOOD + b"more").code == "damaged_file"
    assert refused(b"more" + GOOD).code == "not_a_workbook"


def test_a_member_whose_checksum_is_wrong_is_refused_even_if_it_is_never_read() -> None:
    data = packed({**Tiny().parts(), "xl/media/image1.png": b"picture picture"}, zipfile.ZIP_STORED)
    assert refused(data.replace(b"picture picture", b"picture pictURE", 1)).code == "damaged_file"


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/passwd", "xl\\workbook2.xml", "C:/x.xml", "xl/../../x.xml"])
def test_a_member_that_points_outside_is_refused(name: str) -> None:
    assert refused(packed({**Tiny().parts(), name: "x"})).code == "unsafe_name"


def test_a_member_that_is_a_symbolic_link_is_refused() -> None:
    out = io.BytesIO(GOOD)
    with zipfile.ZipFile(out, "a") as archive:
        info = zipfile.ZipInfo("xl/link.xml")
        info.external_attr = 0o120777 << 16
        archive.writestr(info, "/etc/passwd")
    assert refused(out.getvalue()).code == "unsafe_name"


@pytest.mark.parametrize("twin", ["xl/workbook.xml", "XL/WORKBOOK.XML"])
def test_two_members_of_one_name_are_refused(twin: str) -> None:
    out = io.BytesIO(GOOD)
    with zipfile.ZipFile(out, "a") as archive, pytest.MonkeyPatch.context() as patch:
        patch.setattr("warnings.warn", lambda *_args, **_kwargs: None)
        archive.writestr(twin, "<other/>")
    assert refused(out.getvalue()).code == "duplicate_member"


@pytest.mark.parametrize("count", [201, 3_000])
def test_more_than_two_hundred_members_are_refused(count: int) -> None:
    assert refused(packed({f"xl/x{i}.xml": b"" for i in range(count)})).code == "too_many_members"


def test_two_hundred_thousand_members_are_refused_unread() -> None:
    entry = b"PK\x01\x02" + bytes(24) + struct.pack("<H", 1) + bytes(16) + b"x"
    directory = entry * 200_000
    zip64 = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 200_000, 200_000, len(directory), 30)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, 30 + len(directory), 1)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, len(directory), 30, 0)
    assert refused(b"PK\x03\x04" + bytes(26) + directory + zip64 + locator + end).code == "too_many_members"


def test_a_count_of_members_that_lies_is_refused() -> None:
    at = GOOD.rfind(b"PK\x05\x06")
    few = GOOD[: at + 8] + struct.pack("<2H", 2, 2) + GOOD[at + 12 :]
    assert refused(few).code == "damaged_file"


def test_a_member_that_unpacks_two_hundred_times_is_refused() -> None:
    assert refused(packed({**Tiny().parts(), "xl/bomb.xml": b" " * 9 * MEGABYTE})).code == "packed_too_tightly"


def test_a_bomb_packed_once_more_is_never_unpacked() -> None:
    bomb = packed({f"xl/bomb{i}.xml": b" " * 9 * MEGABYTE for i in range(9)})
    held = packed({**Tiny().parts(), "xl/embeddings/inner.xlsx": bomb}, zipfile.ZIP_STORED)
    assert read_workbook(held) == read_workbook(GOOD)
    assert refused(bomb).code == "packed_too_tightly"
    assert set(open_container(held)) == set(open_container(GOOD))


def test_a_member_that_claims_more_than_the_bound_is_refused_unread() -> None:
    assert refused(packed({**Tiny().parts(), "xl/bomb.xml": b" " * 49 * MEGABYTE})).code == "part_too_large"


def test_members_that_lie_over_one_another_are_refused() -> None:
    data = bytearray(packed({"a.xml": b"x" * 100, "b.xml": b"x" * 100}, zipfile.ZIP_STORED))
    second = data.rfind(b"PK\x01\x02")
    data[second + 42 : second + 46] = struct.pack("<I", 10)
    assert refused(bytes(data)).code in ("overlapping_members", "damaged_file")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_packing_that_workbooks_do_not_use_is_refused(method: int) -> None:
    assert refused(packed(Tiny().parts(), method)).code == "damaged_file"


def test_a_password_inside_the_zip_is_named() -> None:
    data = bytearray(GOOD)
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        data[at + flags] |= 1
    assert refused(bytes(data)).code == "encrypted"


def test_parts_are_found_whatever_the_case_of_their_names() -> None:
    parts = {name.replace("sharedStrings", "SharedStrings"): part for name, part in Tiny().parts().items()}
    assert "xl/sharedstrings.xml" in open_container(packed(parts))
    assert read_workbook(packed(parts)).rows[0].state == "FLORIDA"


def test_a_zip_with_a_comment_is_read() -> None:
    out = io.BytesIO(GOOD)
    with zipfile.ZipFile(out, "a") as archive:
        archive.comment = b"made by hand"
    assert len(read_workbook(out.getvalue()).rows) == 1
