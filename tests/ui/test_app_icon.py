"""The program's icon is there in every size, and simpler where it is small."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from desktop.runtime.paths import resource_dir
from desktop.ui.app_icon import SIZES, app_icon

ICONS = resource_dir() / "icons"


@pytest.mark.usefixtures("qapp")
def test_the_icon_has_every_size_that_desktops_ask_for() -> None:
    assert app_icon(ICONS).availableSizes() == [QSize(size, size) for size in SIZES]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("size", SIZES)
def test_glass_and_ground_are_told_apart_in_every_size(size: int) -> None:
    image = app_icon(ICONS).pixmap(size, size).toImage()
    ground, rim = image.pixelColor(size // 2, size - 1 - size // 8), image.pixelColor(size * 9 // 16, size // 4)
    assert ground == QColor("#1f4e9e")
    assert rim.lightness() > 220
    assert image.pixelColor(0, 0).alpha() < 128
