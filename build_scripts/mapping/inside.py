"""A point inside an outline, as central as a simple rule makes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

WholePoint = tuple[int, int]
Ring = Sequence[WholePoint]


def inside_point(rings: Sequence[Ring]) -> WholePoint:
    """The centroid of the largest ring where it lies inside; else the middle of the widest part at its height."""
    largest = max(rings, key=lambda ring: abs(_area(ring)))
    x, y = _centroid(largest)
    spans = _spans(rings, y + 0.5)  # between whole units, so that no corner lies on the line
    if not spans or any(left < x < right for left, right in spans):
        return round(x), round(y)
    left, right = max(spans, key=lambda span: span[1] - span[0])
    return round((left + right) / 2), round(y)


def _edges(ring: Ring) -> Iterator[tuple[WholePoint, WholePoint]]:
    return zip(ring, [*ring[1:], ring[0]], strict=True)


def _area(ring: Ring) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in _edges(ring)) / 2


def _centroid(ring: Ring) -> tuple[float, float]:
    area = _area(ring)
    if not area:
        return float(ring[0][0]), float(ring[0][1])
    crosses = [(a, b, a[0] * b[1] - b[0] * a[1]) for a, b in _edges(ring)]
    x = sum((a[0] + b[0]) * cross for a, b, cross in crosses) / (6 * area)
    y = sum((a[1] + b[1]) * cross for a, b, cross in crosses) / (6 * area)
    return x, float(round(y))


def _spans(rings: Sequence[Ring], y: float) -> list[tuple[float, float]]:
    """Where the line at height `y` runs inside, from left to right."""
    crossed = sorted(
        a[0] + (y - a[1]) * (b[0] - a[0]) / (b[1] - a[1])
        for ring in rings
        for a, b in _edges(ring)
        if (a[1] > y) != (b[1] > y)
    )
    return list(zip(crossed[::2], crossed[1::2], strict=True))
