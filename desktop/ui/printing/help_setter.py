"""Help on a sheet: for each page by others its QR code, its name and its address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QPainterPath

from desktop.services.sheet_blocks import Help, HelpLink
from desktop.services.sheet_codes import QrCodes, runs
from desktop.ui.printing.arrangements import Row, Stack
from desktop.ui.printing.boxes import Box, QrCode, Space, qr_path
from desktop.ui.printing.ink import POINT, Ink, Role

_NARROW = 330 * POINT
_BESIDE = 3
_SIDE = 62.0  # points: 22 mm, readable by a phone at arm's length


class HelpSetter:
    """Sets help in rows; keeps the codes that it has made."""

    def __init__(self, codes: QrCodes) -> None:
        self._codes = codes
        self._paths: dict[tuple[str, float], QPainterPath] = {}

    def rows(self, blocks: Sequence[Help], ink: Ink, width: float) -> Iterator[Box]:
        """Three links beside each other where there is width for them, else one.

        `blocks` are the same links in one language or two: each code stands once, for both.
        """
        number = 1 if width < _NARROW or ink.large else _BESIDE
        step = width / number
        links = list(zip(*(block.links for block in blocks), strict=True))
        for first in range(0, len(links), number):
            row = [
                (place * step, self._link(versions, ink, step - ink.length(10)))
                for place, versions in enumerate(links[first : first + number])
            ]
            yield Stack([Space(ink.length(5)), Row(row), Space(ink.length(5))])

    def _link(self, versions: Sequence[HelpLink], ink: Ink, width: float) -> Box:
        side = _SIDE * POINT * (1.4 if ink.large else 1)
        left = side + ink.length(9)
        room, link = width - left, versions[0]
        abouts = dict.fromkeys(one.about for one in versions if one.about)
        lines: list[Box] = [ink.text(about, Role.NAME, room) for about in abouts]
        lines.append(ink.text(link.title, Role.SMALL, room))
        lines.append(ink.text(link.publisher, Role.FINE, room))
        lines.append(ink.text(link.short, Role.FINE, room, link.url))
        if link.phone:
            lines.append(ink.text(link.phone, Role.NAME, room))
        return Row([(0, QrCode(self._path(link.url, side), side)), (left, Stack(lines))])

    def _path(self, url: str, side: float) -> QPainterPath:
        if (url, side) not in self._paths:
            self._paths[url, side] = qr_path([runs(row) for row in self._codes.modules(url)], side)
        return self._paths[url, side]
