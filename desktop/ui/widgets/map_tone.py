"""How a shade looks: tone and pattern together, so that no colour has to be told from another."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QTransform

from desktop.domain.county_map import Shade
from desktop.ui.tokens import Tokens

TILE = 6
_LIGHTLY = 0.16


def brush(shade: Shade, tokens: Tokens, ratio: float, scale: float = 1.0) -> QBrush:
    """The brush of a shade for a painter that enlarges `scale` times; `ratio` are device pixels to a px."""
    if shade is Shade.NONE:
        return QBrush(QColor(tokens.card))
    if shade is Shade.COUNTY_PATROL:
        return QBrush(QColor(tokens.listed))
    texture = QBrush(_tile(shade, tokens, ratio))
    # The pattern keeps its size and moves with the map.
    tile = 1 / (ratio * scale)
    texture.setTransform(QTransform.fromScale(tile, tile))
    return texture


def edge(shade: Shade, tokens: Tokens) -> QColor:
    """The colour of a county's edge: seen on its own filling."""
    return QColor(tokens.card if shade is Shade.COUNTY_PATROL else tokens.line)


def _tile(shade: Shade, tokens: Tokens, ratio: float) -> QImage:
    side = max(1, round(TILE * ratio))
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    lightly = _LIGHTLY if tokens.filled and shade is not Shade.PARTS else 0.0
    image.fill(_mixed(QColor(tokens.card), QColor(tokens.listed), lightly))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / TILE, side / TILE)
    ink = QColor(tokens.listed)
    if shade is Shade.PARTS:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(TILE / 2, TILE / 2), 1.1, 1.1)
    elif shade is Shade.COUNTY_JAIL:
        painter.setPen(QPen(ink, 1.5))
        for start in (-TILE, 0, TILE):  # corners of the tile belong to the strokes of its neighbours
            painter.drawLine(QPointF(start, TILE), QPointF(start + TILE, 0))
    else:
        painter.setPen(QPen(ink, 1.2))
        painter.drawLine(QPointF(TILE / 2, 0), QPointF(TILE / 2, TILE))
        painter.drawLine(QPointF(0, TILE / 2), QPointF(TILE, TILE / 2))
    painter.end()
    return image


def _mixed(ground: QColor, ink: QColor, part: float) -> QColor:
    return QColor.fromRgbF(
        ground.redF() + (ink.redF() - ground.redF()) * part,
        ground.greenF() + (ink.greenF() - ground.greenF()) * part,
        ground.blueF() + (ink.blueF() - ground.blueF()) * part,
    )
