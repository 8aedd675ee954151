"""A sheet on paper says everything that the JSON answer says: over places of all kinds, and over random ZIP codes."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Iterable, Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from desktop.cli.answer_document import place_answer_document
from desktop.domain.answer import PlaceAnswer
from desktop.domain.page_setup import PageSetup
from desktop.runtime.paths import resource_dir
from desktop.services.desk import Desk, open_desk
from desktop.services.sheets import SheetMaker
from desktop.services.wording import Sentences, Translate, plain_translate, read_catalog
from desktop.ui.printing.sheet_press import SheetPress
from tests.ui.sheet_facts import missing, said_by

TODAY = date(2026, 11, 24)
PLACES = ("32601", "63121", "17821", "22030", "00901", "09001", "20812", "94110")
FEW, MANY = 12, 300
Speech = tuple[Translate, str]
SEED = int(os.environ.get("SHEET_SEED", "287"))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    opened = open_desk(tmp_path_factory.mktemp("desk"), resource_dir(), TODAY)
    yield opened
    opened.close()


def unsaid(desk: Desk, app: QApplication, codes: Iterable[str], *more: Speech) -> dict[str, list[str]]:
    """For each ZIP code the facts of its JSON answer that its sheet lacks, with `more` languages beside the English."""
    maker, press = SheetMaker(desk, [(plain_translate, "en"), *more]), SheetPress(app)
    sentences = Sentences(plain_translate, "en")
    found: dict[str, list[str]] = {}
    for code in codes:
        answer = desk.ask(code)
        assert isinstance(answer, PlaceAnswer)
        document = json.loads(json.dumps(place_answer_document(answer, sentences)))
        lacking = missing(document, said_by(press.pdf([maker.summary(answer)], PageSetup()), 1 + len(more)))
        if lacking:
            found[code] = lacking
    return found


def test_a_sheet_holds_every_fact_of_the_json_answer(desk: Desk, qapp: QApplication) -> None:
    codes = random.Random(SEED).sample(sorted(desk.zip_codes()), FEW)
    assert unsaid(desk, qapp, [*PLACES, *codes]) == {}


def test_beside_another_language_it_holds_them_too(desk: Desk, qapp: QApplication) -> None:
    spanish = read_catalog(resource_dir() / "i18n", "es").translate
    assert unsaid(desk, qapp, PLACES, (spanish, "es")) == {}


@pytest.mark.slow
def test_the_sheets_of_300_random_zip_codes_hold_every_fact(desk: Desk, qapp: QApplication) -> None:
    """`SHEET_SEED` in the environment chooses other ones."""
    assert unsaid(desk, qapp, random.Random(SEED).sample(sorted(desk.zip_codes()), MANY)) == {}


def test_a_fact_that_is_missing_is_noticed(desk: Desk) -> None:
    answer = desk.ask("32601")
    assert isinstance(answer, PlaceAnswer)
    document = place_answer_document(answer, Sentences(plain_translate, "en"))
    assert len(missing(document, "")) > 30
