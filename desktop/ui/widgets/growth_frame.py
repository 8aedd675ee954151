"""The layout of the growth chart for a size and a font: plot, ticks, and labels that never lie on one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetrics

from desktop.domain.change import GrowthStep
from desktop.services.wording import Sentences, count
from desktop.ui.growth_words import GrowthWords
from desktop.ui.widgets.growth_line import LINES, GrowthLine
from desktop.ui.widgets.growth_scale import GrowthScale, spread, ticks

_EDGE, _GAP, _SAMPLE = 8, 8, 28
_BESIDE = 85
_LINES = 5
_TALL = 10_000
WRAP = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class Label:
    """The words of a line and the piece of its stroke that leads to them."""

    line: GrowthLine
    text: str
    box: QRectF
    sample_from: QPointF
    sample_to: QPointF


@dataclass(frozen=True, slots=True)
class GrowthFrame:
    """Where everything stands, in px: counts at the left, months below, labels right of the lines or above them."""

    scale: GrowthScale
    rows: tuple[tuple[int, QRectF], ...]
    months: tuple[tuple[date, QRectF], ...]
    labels: tuple[Label, ...]


def framed(
    area: QRectF, metrics: QFontMetrics, steps: Sequence[GrowthStep], sentences: Sentences, words: GrowthWords
) -> GrowthFrame:
    """Lay out at least one edition in `area`."""
    area = area.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
    height = metrics.height()
    counts = ticks(max(step.rows for step in steps), _LINES)
    texts = _texts(steps[-1], sentences, words)
    widest = max(metrics.boundingRect(area.toRect(), 0, text).width() for text in texts) + 4
    beside = area.width() >= metrics.averageCharWidth() * _BESIDE
    above = () if beside else _above(metrics, texts, area)
    legend = above[-1].box.bottom() - area.top() + _GAP if above else 0
    scale = GrowthScale(
        steps[0].edition.date,
        steps[-1].edition.date,
        counts[-1],
        left=area.left() + metrics.horizontalAdvance(count(counts[-1])) + _GAP,
        upper=area.top() + legend + height / 2,
        right=area.right() - (widest + _GAP + 12 if beside else 0),
        lower=area.bottom() - height - 6,
    )
    labels = above or _beside(scale, metrics, steps[-1], texts, area)
    rows = tuple(
        (n, QRectF(area.left(), scale.y(n) - height / 2, scale.left - _GAP - area.left(), height)) for n in counts
    )
    return GrowthFrame(scale, rows, _months(scale, metrics, sentences, area), labels)


def _texts(step: GrowthStep, sentences: Sentences, words: GrowthWords) -> list[str]:
    """Where the power applies first, then the model and its count."""
    texts = []
    for line in LINES:
        name = f"{words.line(line)} {count(line.rows(step))}"
        where = line.where(sentences)
        texts.append(f"{where}: {name}" if where else name)
    return texts


def _above(metrics: QFontMetrics, texts: Sequence[str], area: QRectF) -> tuple[Label, ...]:
    """A legend with samples of the strokes; a long text wraps."""
    labels = []
    left, top = area.left() + _SAMPLE + _GAP, area.top()
    for line, text in zip(LINES, texts, strict=True):
        room = QRectF(left, top, area.right() - left, _TALL)
        box = QRectF(room.topLeft(), QSizeF(room.width(), metrics.boundingRect(room.toRect(), WRAP, text).height()))
        middle = top + metrics.height() / 2
        top = box.bottom() + 2
        labels.append(Label(line, text, box, QPointF(area.left(), middle), QPointF(area.left() + _SAMPLE, middle)))
    return tuple(labels)


def _beside(
    scale: GrowthScale, metrics: QFontMetrics, step: GrowthStep, texts: Sequence[str], area: QRectF
) -> tuple[Label, ...]:
    """At the ends of the lines, moved apart where the lines end close together."""
    wanted = [scale.y(line.rows(step)) for line in LINES]
    heights = [metrics.height() + 2.0] * len(texts)
    middles = spread(wanted, heights, area.top(), scale.lower + metrics.height() / 2)
    left = scale.right + 12 + _GAP
    labels = []
    for line, text, end, middle in zip(LINES, texts, wanted, middles, strict=True):
        box = QRectF(left, middle - metrics.height() / 2, area.right() - left, metrics.height())
        labels.append(Label(line, text, box, QPointF(scale.right, end), QPointF(scale.right + 12, middle)))
    return tuple(labels)


def _months(
    scale: GrowthScale, metrics: QFontMetrics, sentences: Sentences, area: QRectF
) -> tuple[tuple[date, QRectF], ...]:
    """Labels centred below their day; one that would not fit into the area is left out."""
    width = metrics.horizontalAdvance(sentences.month(scale.last)) + 2.0 * _GAP
    found = []
    for day in scale.months(width + _GAP):
        box = QRectF(scale.x(day) - width / 2, scale.lower + 5, width, metrics.height())
        if box.left() >= area.left() and box.right() <= area.right():
            found.append((day, box))
    return tuple(found)
