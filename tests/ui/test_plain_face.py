"""Files made one after the other are set in a font without programs: the same letters, in smaller files."""

from __future__ import annotations

import struct
import sys
from itertools import pairwise

import pypdfium2
import pytest
from PySide6.QtGui import QFont, QFontDatabase, QRawFont
from PySide6.QtWidgets import QApplication

from desktop.domain.page_setup import PageSetup
from desktop.services.sheets import SheetMaker
from desktop.services.wording import plain_translate
from desktop.ui.printing import plain_face
from desktop.ui.printing.sheet_press import SheetPress
from tests import material as m

TABLES = dict.fromkeys(
    ("cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "OS/2", "fpgm", "prep", "kern"), b"12345"
)


@pytest.fixture
def family(qapp: QApplication) -> str:
    """The font, where this system's usual one holds programs."""
    del qapp
    made = plain_face.plain_family()
    if not made:
        pytest.skip("the usual font of this system has no programs to leave out")
    return made


def pdf(app: QApplication, family: str) -> bytes:
    sheet = SheetMaker(m.FakeDesk(), [(plain_translate, "en")]).summary(m.place_answer())
    return SheetPress(app, family).pdf([sheet], PageSetup())


def test_a_sheet_looks_and_reads_the_same_and_its_file_is_smaller(qapp: QApplication, family: str) -> None:
    usual, plain = pdf(qapp, ""), pdf(qapp, family)
    assert len(plain) < len(usual)
    with pypdfium2.PdfDocument(usual) as one, pypdfium2.PdfDocument(plain) as other:
        assert len(one) == len(other)
        for left, right in zip(one, other, strict=True):
            assert left.get_textpage().get_text_bounded() == right.get_textpage().get_text_bounded()
            pictures = [bytes(page.render(scale=1, grayscale=True).buffer) for page in (left, right)]
            assert sum(abs(a - b) > 40 for a, b in zip(*pictures, strict=True)) == 0


def test_both_faces_are_there_and_hold_no_programs(family: str) -> None:
    for weight in (QFont.Weight.Normal, QFont.Weight.Bold):
        font = QFont(family)
        font.setWeight(weight)
        raw = QRawFont.fromFont(font)
        assert raw.weight() == weight
        assert [bytes(raw.fontTable(tag).data()) for tag in ("fpgm", "prep")] == [b"", b""]


def test_it_is_made_once(family: str) -> None:
    before = len(QFontDatabase.families())
    assert plain_face.plain_family() == family
    assert len(QFontDatabase.families()) == before


def test_elsewhere_than_on_linux_the_usual_font_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert plain_face.plain_family() == ""


@pytest.mark.parametrize("tables", [{}, TABLES], ids=["a font of another kind", "no bold face of its own"])
def test_where_there_is_none_to_make_the_usual_font_stays(
    monkeypatch: pytest.MonkeyPatch, tables: dict[str, bytes]
) -> None:
    monkeypatch.setattr(QFontDatabase, "families", list)
    monkeypatch.setattr(plain_face, "_tables", lambda _weight: tables)
    assert plain_face.plain_family() == ""


def test_a_face_lists_its_tables_in_order_where_they_lie() -> None:
    face = plain_face.plain_face(TABLES, "Bold")
    number = struct.unpack_from(">H", face, 4)[0]
    entries = [struct.unpack_from(">4s3I", face, 12 + 16 * at) for at in range(number)]
    tags = [tag.decode() for tag, *_ in entries]
    assert tags == sorted(set(TABLES) - {"fpgm", "prep"} | {"name"})
    assert all(face[place : place + size] == b"12345" for tag, _, place, size in entries if tag != b"name")
    assert all(place % 4 == 0 for _, _, place, _ in entries)
    assert all(before[2] + before[3] <= after[2] for before, after in pairwise(entries))
    assert plain_face.FAMILY.encode("utf-16-be") in face
