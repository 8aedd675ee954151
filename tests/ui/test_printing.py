"""Sheets on paper, made of the facts that ship: read back as text and as pictures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtWidgets import QApplication

from desktop.domain.answer import AgencyAnswer
from desktop.domain.model import Model
from desktop.domain.page_setup import PageSetup, Paper
from desktop.domain.status import Status
from desktop.runtime.paths import resource_dir
from desktop.services.desk import Desk, open_desk
from desktop.services.sheet_blocks import Help, Table, TableRow
from desktop.services.sheets import SheetMaker, subject_of
from desktop.services.wording import Translate, plain_translate, read_catalog
from desktop.ui.printing.arrangements import Underlined
from desktop.ui.printing.boxes import Space
from desktop.ui.printing.ink import POINT, Ink, Role
from desktop.ui.printing.sheet_press import SheetPress
from desktop.ui.printing.table_setter import TableSetter

TODAY = date(2026, 11, 24)
PLACES = ("32601", "63121", "17821", "22030", "00901", "09001", "20812", "94110")
STATUSES = {
    Status.LISTED: "On the list",
    Status.NOT_LISTED: "Not on the list",
    Status.NO_LONGER_LISTED: "No longer on the list",
    Status.UNKNOWN: "Can't tell",
}
MODELS = {
    Model.TFM: "On patrol: Task Force Model",
    Model.JEM: "In jail only: Jail Enforcement Model",
    Model.WSO: "In jail only: Warrant Service Officer",
}
LETTER, A4 = PageSetup(), PageSetup(Paper.A4)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    opened = open_desk(tmp_path_factory.mktemp("desk"), resource_dir(), TODAY)
    yield opened
    opened.close()


@pytest.fixture
def press(qapp: QApplication) -> SheetPress:
    return SheetPress(qapp)


def _maker(desk: Desk, *languages: str) -> SheetMaker:
    return SheetMaker(desk, [(plain_translate, language) for language in languages or ("en",)])


def _pages(pdf: bytes) -> list[str]:
    """The text of each page without any white space, since lines may end anywhere in an address."""
    with pypdfium2.PdfDocument(pdf) as document:
        texts = [page.get_textpage().get_text_bounded() for page in document]
    return ["".join(text.replace("\ufffe", "-").split()) for text in texts]


def _codes(pdf: bytes) -> list[str]:
    """What a phone reads from all pages, at 150 dots an inch."""
    found: list[str] = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            picture = page.render(scale=150 / 72, grayscale=True)
            grey = memoryview(bytes(picture.buffer)).cast("B", (picture.height, picture.stride))
            found += [code.text for code in zxingcpp.read_barcodes(grey)]
    return found


def _facts(one: AgencyAnswer) -> list[str]:
    facts = [one.agency.name, STATUSES[one.status]]
    for agreement in one.agreements:
        facts += [MODELS[agreement.model]] if agreement.model else []
        day = agreement.signed
        facts += [f"{day:%B} {day.day}, {day.year}"] if day else []
    return facts


def _missing(facts: list[str], text: str) -> list[str]:
    return [fact for fact in facts if "".join(fact.split()) not in text]


@pytest.mark.parametrize("languages", [("en",), ("en", "es")])
@pytest.mark.parametrize("setup", [LETTER, A4, PageSetup(large=True)])
def test_the_codes_lead_to_the_help_pages_and_nowhere_else(
    desk: Desk, press: SheetPress, setup: PageSetup, languages: tuple[str, ...]
) -> None:
    versions = _maker(desk, *languages).summary(subject_of(desk, "32601"))
    links = {link.url for sheet in versions for block in sheet.body if isinstance(block, Help) for link in block.links}
    assert len(links) == 3
    codes = _codes(press.pdf([versions], setup))
    assert set(codes) == links
    # In two languages side by side each stands once, for both.
    assert len(codes) == (6 if setup.large and len(languages) > 1 else 3)


@pytest.fixture(scope="module")
def spanish() -> Translate:
    return read_catalog(resource_dir() / "i18n", "es").translate


def test_no_page_holds_empty_lines_alone(desk: Desk, press: SheetPress, spanish: Translate) -> None:
    pages = _pages(press.pdf([SheetMaker(desk, [(spanish, "es")]).summary(subject_of(desk, "32601"))], LETTER))
    assert ["Conozcasusderechos" in page for page in pages] == [False, True]


@pytest.mark.parametrize("setup", [LETTER, A4])
def test_a_short_list_is_not_parted_by_a_pages_end(
    desk: Desk, press: SheetPress, spanish: Translate, setup: PageSetup
) -> None:
    for code in PLACES:
        maker = SheetMaker(desk, [(spanish, "es"), (plain_translate, "en")])
        pages = _pages(press.pdf([maker.summary(subject_of(desk, code))], setup))
        assert _parted(pages, "Fingerprintstaken", "Sharingdata") == []


def test_two_columns_of_short_lines_let_the_left_ones_wrap_rather_than_take_a_line_each(
    desk: Desk, press: SheetPress, spanish: Translate
) -> None:
    (page,) = _pages(press.pdf([SheetMaker(desk, [(spanish, "es")]).summary(subject_of(desk, "94110"))], LETTER))
    assert "Compartirdatos" in page


def _parted(pages: list[str], one: str, other: str) -> list[str]:
    """Pages that hold one of two texts which belong together."""
    return [page for page in pages if (one in page) is not (other in page)]


def test_in_large_print_a_letter_is_signed_below_words_and_its_list_introduced_on_its_page(
    desk: Desk, press: SheetPress
) -> None:
    letter = _maker(desk).letter(subject_of(desk, "FL-alachua-county-sheriffs-office"))
    pages = _pages(press.pdf([letter], PageSetup(large=True)))
    assert _parted(pages, "Iaskforcopies", "1.Every") == []
    assert _parted(pages, "Pleasesend", "Signature") == []
    assert _parted(pages, "Signature", "Aformtofillin") == []


def test_help_stands_with_the_word_about_whoever_runs_its_pages(
    desk: Desk, press: SheetPress, spanish: Translate
) -> None:
    maker = SheetMaker(desk, [(spanish, "es"), (plain_translate, "en")])
    pages = _pages(press.pdf([maker.summary(subject_of(desk, "FL-alachua-county-sheriffs-office"))], A4))
    assert _parted(pages, "aijustice.org", "Whoeverrunsapage") == []


def test_rules_of_two_languages_side_by_side_are_level() -> None:
    low, high = Underlined(Space(100), Space(2)), Underlined(Space(140), Space(2))
    assert low.reaching(high.height).height == high.height == 142


def test_every_page_says_which_list_speaks_and_its_number(desk: Desk, press: SheetPress) -> None:
    pages = _pages(press.pdf([_maker(desk).summary(subject_of(desk, "state:TX"))], LETTER))
    assert len(pages) > 10
    for number, text in enumerate(pages, 1):
        assert (
            _missing([f"Page {number} of {len(pages)}", "ICE's list dated May 18, 2026", "SHA-256", "Texas"], text)
            == []
        )


def test_the_longest_agreement_of_a_state_sheet_stands_in_one_line(qapp: QApplication) -> None:
    del qapp
    powers = ("On patrol", "In jail only: Warrant Service Officer, signed September 30, 2025")
    rows = tuple(TableRow(Status.LISTED, (("Name",), ("Place",), (text,))) for text in powers)
    width = (8.5 * 72 - 2 * 43) * POINT
    short, long = TableSetter(Ink(), width).rows(Table(("", "", ""), rows))
    assert long.height == short.height


@pytest.mark.parametrize("held", ["Madison ·", "Madison (3%)"])
def test_no_line_begins_with_a_dot_or_with_a_share(qapp: QApplication, held: str) -> None:
    del qapp
    ink = Ink()
    room = ink.text(f"On {held}", Role.BODY, 1e6).widest - 1
    assert ink.text(f"On {held}", Role.BODY, room).widest == ink.text(held, Role.BODY, room).widest


def test_a_state_sheet_names_every_agency_that_the_list_names_or_has_named(desk: Desk, press: SheetPress) -> None:
    text = "".join(_pages(press.pdf([_maker(desk).summary(subject_of(desk, "state:TX"))], A4)))
    answers = desk.states.answer("TX").answers
    assert len(answers) > 300
    assert _missing([fact for one in answers for fact in _facts(one)], text) == []


def test_without_width_for_columns_what_is_short_stands_in_one_line(desk: Desk, press: SheetPress) -> None:
    text = "".join(_pages(press.pdf([_maker(desk).summary(subject_of(desk, "state:GU"))], PageSetup(large=True))))
    assert "OfficeOfTheAttorneyGeneralOnthelist·Guam·stateagencyOnpatrol:" in text


def test_a_pdf_whose_pieces_are_not_wanted_any_more_ends_without_harm(desk: Desk, press: SheetPress) -> None:
    sheets = [_maker(desk).summary(subject_of(desk, code)) for code in PLACES[:2]]
    pieces = press.pieces(sheets, LETTER)
    assert next(pieces).startswith(b"%PDF")
    del pieces
    assert press.pdf(sheets, LETTER).endswith(b"%%EOF\n")


def test_a_small_place_fits_one_page_in_less_than_80_kb(desk: Desk, press: SheetPress) -> None:
    for setup in (LETTER, A4):
        pdf = press.pdf([_maker(desk).summary(subject_of(desk, "60601"))], setup)
        assert len(_pages(pdf)) == 1
        assert len(pdf) < 80_000


def test_what_a_pdf_says_of_itself_names_nothing_that_was_looked_up(desk: Desk, press: SheetPress) -> None:
    with pypdfium2.PdfDocument(press.pdf([_maker(desk).summary(subject_of(desk, "32601"))], LETTER)) as document:
        said = document.get_metadata_dict()
    assert said["Title"] == "Summary sheet"
    assert [said[key] for key in ("Author", "Subject", "Keywords", "Creator")] == ["", "", "", ""]


def test_no_ink_lies_outside_the_margins(desk: Desk, press: SheetPress) -> None:
    subjects = [subject_of(desk, code) for code in PLACES]
    for setup in (LETTER, PageSetup(large=True)):
        pdf = press.pdf([_maker(desk, "en", "es").summary(one) for one in subjects], setup)
        with pypdfium2.PdfDocument(pdf) as document:
            for page in document:
                picture = page.render(scale=1, grayscale=True)
                dots, step = bytes(picture.buffer), picture.stride
                rows = [dots[n * step : n * step + picture.width] for n in range(picture.height)]
                edges = b"".join(row[:36] + row[-36:] for row in rows) + b"".join(rows[:30] + rows[-24:])
                assert set(edges) == {255}
