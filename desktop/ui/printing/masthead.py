"""The top of a sheet: what it is about, and beside it, as large, which list speaks and how old that is."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.services.sheet_blocks import Sheet, Source
from desktop.ui.printing.arrangements import Row, Stack
from desktop.ui.printing.boxes import Box, Framed, Rule, Space
from desktop.ui.printing.ink import POINT, Ink, Role

_NARROW = 330 * POINT
_LIST_SHARE = 0.33
_BESIDE = 2  # lines of places that stand below the title, beside the list


def masthead(sheet: Sheet, ink: Ink, width: float) -> Box:
    """Title, places, list and warning; side by side where the column is wide enough."""
    narrow = width < _NARROW or ink.large
    source_width = width if narrow else width * _LIST_SHARE
    title_width = width if narrow or not sheet.source else width - source_width - ink.length(18)
    places = [ink.text(line, Role.BODY, title_width) for line in sheet.details]
    few = not narrow and sum(len(place) for place in places) <= _BESIDE
    title = _title(sheet, ink, title_width, places if few else [])
    if sheet.source is None:
        top: Box = title
    elif narrow:
        top = Stack([title, Space(ink.length(5)), _source(sheet.source, ink, source_width)])
    else:
        top = Row([(0, title), (width - source_width, _source(sheet.source, ink, source_width))])
    below = [] if few else [ink.text(line, Role.BODY, width) for line in sheet.details]
    boxes = [top, *below, Rule(width, ink.length(1.6), ink.length(11))]
    if sheet.warning:
        padding = ink.length(6)
        text = ink.text(sheet.warning, Role.STRONG, width - 2 * padding)
        boxes += [Space(ink.length(3)), Framed(text, width, padding, ink.length(1.2))]
    return Stack(boxes)


def _title(sheet: Sheet, ink: Ink, width: float, places: Sequence[Box]) -> Box:
    boxes: list[Box] = []
    if sheet.name != sheet.title:
        boxes += [ink.text(sheet.name, Role.NAME, width), Space(ink.length(1))]
    return Stack([*boxes, ink.text(sheet.title, Role.TITLE, width), *places])


def _source(source: Source, ink: Ink, width: float) -> Box:
    label = ink.text(source.label, Role.NAME, width)
    day = ink.text(source.date, Role.DATE, width)
    return Stack([label, Space(ink.length(1)), day, ink.text(source.age, Role.BODY, width)])
