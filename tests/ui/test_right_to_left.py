"""In a language that is written from right to left the whole window is mirrored, but for the map and the chart."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.growth_chart import GrowthChart
from desktop.ui.widgets.map_canvas import MapCanvas
from desktop.ui.widgets.text import Text
from tests.ui.lie import faults, leaves, name, place
from tests.ui.person import sitting
from tests.ui.pseudo import MIRRORED, turned, write_catalog
from tests.ui.test_in_spanish import save_something
from tests.ui.tour import FEW, stops

WIDTH = 1080
RIGHT_TO_LEFT, LEFT_TO_RIGHT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


def places(window: QWidget) -> dict[QWidget, QRect]:
    return {one: place(one, window) for one in leaves(window)}


def lay_out_anew(window: QWidget) -> None:
    for width in (WIDTH - 1, WIDTH):
        window.resize(width, 900)
        QApplication.processEvents()


def not_mirrored(window: QWidget) -> list[str]:
    """Parts that don't stand where a mirror shows them."""
    after = places(window)
    window.setLayoutDirection(LEFT_TO_RIGHT)
    lay_out_anew(window)
    before = places(window)
    window.unsetLayoutDirection()
    lay_out_anew(window)
    found = []
    for one, there in after.items():
        here = before.get(one)
        if here is not None and abs((window.width() - there.right() - 1) - here.left()) > 2:
            found.append(f"{name(one)}: {here} became {there}")
    return found


def test_every_page_is_mirrored_and_nothing_is_cut(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    save_something(tmp_path / "person")
    catalogs = write_catalog(tmp_path / "i18n", MIRRORED, turned)
    found: dict[str, str] = {}
    with sitting(qapp, qtbot, tmp_path / "person", translations=catalogs, language=MIRRORED) as person:
        window = person.session._window
        window.resize(WIDTH, 900)
        assert qapp.layoutDirection() == RIGHT_TO_LEFT
        for stop in stops(person, FEW):
            texts = [one for one in window.findChildren(Text) if one.isVisible()]
            assert [one.text() for one in texts if not one.alignment() & Qt.AlignmentFlag.AlignRight] == []
            for one in (*faults(window), *not_mirrored(window)):
                found.setdefault(one, stop)
            straight = [one for kind in (MapCanvas, GrowthChart) for one in window.findChildren(kind)]
            assert all(one.layoutDirection() == LEFT_TO_RIGHT for one in straight)
    assert qapp.layoutDirection() == LEFT_TO_RIGHT
    assert [f"{stop}: {one}" for one, stop in found.items()] == []
