"""Type and measures of a sheet. Lengths are in units of 1/1440 inch, the same on every device; 20 make a point."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from enum import Enum, auto

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from desktop.ui.printing.text_box import TextBox

UNITS_PER_INCH = 1440
POINT = 20.0

_SAMPLE = "Trained officers may question people booked into jail about immigration status."
_SAMPLE_WIDTH = 34.8  # of the sample in Arial and its metric twins, in font sizes
_NARROWEST, _WIDEST = 0.88, 1.04
_LARGE_PRINT = 18.0
_KEPT = 400  # texts set in type: about two megabytes


class Role(Enum):
    """What a text is on a sheet; decides its size and weight."""

    NAME = auto()
    TITLE = auto()
    DATE = auto()
    ANSWER = auto()
    HEADING = auto()
    STRONG = auto()
    BODY = auto()
    SMALL = auto()
    FINE = auto()
    FOOT = auto()


_SIZES: Mapping[Role, tuple[float, bool]] = {
    Role.NAME: (9, True),
    Role.TITLE: (17, True),
    Role.DATE: (16, True),
    Role.ANSWER: (13, True),
    Role.HEADING: (11, True),
    Role.STRONG: (10, True),
    Role.BODY: (10, False),
    Role.SMALL: (8.8, False),
    Role.FINE: (7.6, False),
    Role.FOOT: (7.2, False),
}
_BODY = _SIZES[Role.BODY][0]
_LARGE_ROLES = {Role.TITLE: 26.0, Role.DATE: 22.0, Role.ANSWER: 21.0, Role.HEADING: 20.0}


class Ink:
    """The fonts of one sheet. `scale` makes everything a little smaller so that a sheet fits one page."""

    def __init__(self, scale: float = 1.0, *, large: bool = False, family: str = "") -> None:
        """Large print is 18 points and is never scaled down. `family` names the font, "" the system's usual one."""
        self.large, self._family = large, family
        self.scale = _LARGE_PRINT / _BODY if large else scale * _evenness(family)
        self._fonts = {role: self._made(role) for role in Role}
        self._set: OrderedDict[tuple[str, Role, float, str], TextBox] = OrderedDict()

    def text(self, text: str, role: Role, width: float, address: str = "") -> TextBox:
        """A paragraph set in type; `address` makes it a link in a PDF.

        Half of what stands on a sheet stands on every one, so what was set last is kept.
        """
        key = (text, role, width, address)
        found = self._set.pop(key, None) or TextBox(text, self._fonts[role], width, address)
        self._set[key] = found
        if len(self._set) > _KEPT:
            self._set.popitem(last=False)
        return found

    def length(self, points: float) -> float:
        """A length that grows and shrinks with the text."""
        return points * POINT * self.scale

    def _made(self, role: Role) -> QFont:
        size, bold = _SIZES[role]
        points = _LARGE_ROLES.get(role, _LARGE_PRINT) if self.large else size * self.scale
        font = _font(self._family)
        font.setPixelSize(round(points * POINT))
        font.setBold(bold)
        # Hinting is for screens, and with ligatures the text copied from a PDF lacks letters.
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setFeature(QFont.Tag("liga"), 0)
        return font


def _font(family: str) -> QFont:
    return QFont(family) if family else QFont()


def _evenness(family: str) -> float:
    """What makes the system's font about as wide as Arial, so that sheets are alike on every computer."""
    font = _font(family)
    font.setPixelSize(1000)
    if not QFontInfo(font).family():
        return 1.0
    width = QFontMetricsF(font).horizontalAdvance(_SAMPLE) / 1000
    return min(max(_SAMPLE_WIDTH / width, _NARROWEST), _WIDEST)
