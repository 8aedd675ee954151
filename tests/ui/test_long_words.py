"""In a language whose words are longer than ours nothing is cut, nothing lies over another, nothing is left English."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.english_left import english_in
from tests.ui.lie import faults
from tests.ui.person import sitting
from tests.ui.pseudo import LONG, lengthened, write_catalog
from tests.ui.test_in_spanish import AS_PRINTED, save_something
from tests.ui.tour import FEW, stops, texts_of


def outside_of_brackets(text: str) -> str:
    """What no catalog has given."""
    depth, kept = 0, []
    for letter in text:
        depth += {"[": 1, "]": -1}.get(letter, 0)
        kept.append(" " if depth > 0 or letter == "]" else letter)
    return "".join(kept)


def test_longer_words_are_never_cut_and_none_is_left_english(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    save_something(tmp_path / "person")
    catalogs = write_catalog(tmp_path / "i18n", LONG, lengthened)
    found: dict[str, str] = {}
    with sitting(qapp, qtbot, tmp_path / "person", translations=catalogs, language=LONG) as person:
        window = person.session._window
        window.resize(420, 900)
        QApplication.processEvents()
        for stop in stops(person, FEW):
            found |= dict.fromkeys(faults(window), stop)
            own = {" ".join(outside_of_brackets(text).split()) for text in texts_of(window)} - AS_PRINTED
            found |= dict.fromkeys(english_in(own), stop)
    assert [f"{stop}: {one}" for one, stop in found.items()] == []
