"""Texts with places for values: %1 to %9."""

from __future__ import annotations

import re

_MARK = re.compile(r"%([1-9])")


def fill(text: str, *values: str) -> str:
    """Put `values` for %1 to %9 in one pass, so that a value that holds "%2" stays as it is."""

    def value(mark: re.Match[str]) -> str:
        place = int(mark.group(1)) - 1
        return values[place] if place < len(values) else mark.group(0)

    return _MARK.sub(value, text)


def marked(text: str) -> str:
    """The text as it is: marks words that become a value of a failure, so that they are translated with it."""
    return text
