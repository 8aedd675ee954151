"""Measures in px that pages, top bar and foot share, so that their edges stand in one line."""

from __future__ import annotations

WIDEST = 980
"""A page's column is never wider."""
BAR = 12
"""Width of the scroll bar; kept free where there is none, so that pages never shift sideways."""
_NARROW = 560


def side_margin(width: int) -> int:
    """The margin at each side of something `width` wide."""
    return 16 if width < _NARROW else 32
