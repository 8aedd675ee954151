"""The program's icon, drawn from two files: one for sizes in which details can be told apart, one for those below."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QIcon

LARGEST_SMALL = 32
SIZES = (16, 24, 32, 48, 64, 128, 256)


def app_icon(folder: Path) -> QIcon:
    """The icon in all its sizes; `folder` is `resources/icons`."""
    small, large = QIcon(str(folder / "lookup287g-small.svg")), QIcon(str(folder / "lookup287g.svg"))
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap((small if size <= LARGEST_SMALL else large).pixmap(size, size))
    return icon
