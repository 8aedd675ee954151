"""Draw the program's icon as PNG files: `python build_scripts/draw_icons.py FOLDER SIZE...`; needs PySide6."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
_LARGEST_SMALL = 32  # as in desktop/ui/app_icon.py


def draw(size: int) -> QImage:
    """The icon, `size` pixels wide."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    name = "lookup287g-small.svg" if size <= _LARGEST_SMALL else "lookup287g.svg"
    QSvgRenderer(str(ICONS / name)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


if __name__ == "__main__":
    application = QGuiApplication(["icons", "-platform", "offscreen"])
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for pixels in map(int, sys.argv[2:]):
        if not draw(pixels).save(str(folder / f"{pixels}.png")):
            sys.exit(f"{folder} can't be written")
