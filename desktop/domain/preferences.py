"""How a person wants the program to be; nothing of what they looked up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

SMALLEST_TEXT, LARGEST_TEXT = 80, 200
NO_SOURCE_YET, ONLY_FILES = "", "files"
"""`source` before the person was asked, and after they chose to fetch nothing over the network."""
_YES = "yes"


class Preferences(NamedTuple):
    """All settings, each with what holds when nothing is set.

    `language` is a code or "" for the system's; `scheme` "light", "dark" or "" for the system's; `text_scale` per cent
    of the system's size; `source` where lists may be fetched from: "ice", "archive", "relevant", an https address,
    `ONLY_FILES` or `NO_SOURCE_YET`; `checks` whether it is looked there now and then without a press; `proxy` an
    address or ""; `paper` "letter", "a4" or "" for the locale's; `second_language` of sheets, "" for none.

    Not a dataclass: importing those is 15 ms of the time to the first paint.
    """

    language: str = ""
    scheme: str = ""
    text_scale: int = 100
    source: str = NO_SOURCE_YET
    checks: bool = False
    proxy: str = ""
    paper: str = ""
    large_print: bool = False
    second_language: str = ""


DEFAULTS = Preferences()


def read_preferences(settings: Mapping[str, str]) -> Preferences:
    """The preferences that stand in a settings file; what makes no sense counts as not set."""
    scale = settings.get("text_scale", "")
    scheme, paper = settings.get("scheme", ""), settings.get("paper", "")
    return Preferences(
        language=_code(settings.get("language", "")),
        scheme=scheme if scheme in {"light", "dark"} else "",
        text_scale=_within(int(scale)) if scale.isascii() and scale.isdigit() and len(scale) < len("10000") else 100,
        source=settings.get("source", NO_SOURCE_YET),
        checks=settings.get("checks") == _YES,
        proxy=settings.get("proxy", ""),
        paper=paper if paper in {"letter", "a4"} else "",
        large_print=settings.get("large_print") == _YES,
        second_language=_code(settings.get("second_language", "")),
    )


def written_preferences(preferences: Preferences) -> dict[str, str]:
    """What a settings file holds for these: only what differs from the defaults."""
    return {
        name: _YES if value is True else str(value)
        for name, value in preferences._asdict().items()
        if value != getattr(DEFAULTS, name)
    }


def _within(scale: int) -> int:
    return min(max(scale, SMALLEST_TEXT), LARGEST_TEXT)


def _code(text: str) -> str:
    return text if text.replace("-", "").isalnum() else ""
