"""Turns what is placed or painted by hand round in a language that is written from right to left.

Qt turns its own layouts, tables and texts round; a map and a chart of time stay as they are. `Qt.LayoutDirection` and
`QStyle`, whose enumerations take 10 ms to make, are not named where the first paint needs this: see `Theme`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import QRect, QRectF
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem


def placed(widget: QWidget | None, part: QRect, within: QRect | None = None) -> QRect:
    """Where a part that was placed as for left to right belongs `within` a rectangle of its widget, or all of it."""
    if widget is None or not widget.isRightToLeft():
        return part
    room = within or widget.rect()
    return QRect(room.left() + room.right() - part.right(), part.y(), part.width(), part.height())


def painted(widget: QWidget, part: QRectF) -> QRectF:
    """The same for what is painted on a widget."""
    if not widget.isRightToLeft():
        return part
    return QRectF(widget.width() - part.right(), part.y(), part.width(), part.height())


def turning(option: QStyleOptionViewItem) -> Callable[[QRect], QRect]:
    """The same for the row of a list that `option` stands for."""
    return partial(QtWidgets.QStyle.visualRect, option.direction, option.rect)
