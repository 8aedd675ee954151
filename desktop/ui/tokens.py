"""The colours of the window, as named tokens in four sets: light, dark, and both in high contrast."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QPalette


class Tokens(NamedTuple):
    """One set of colours as #RRGGBB. `left` also marks an aging list; `absent` also stands for "can't tell".

    `off` is for what can't be pressed now.

    Not a dataclass: importing those is 15 ms of the time to the first paint.
    """

    page: str
    side: str
    card: str
    line: str
    edge: str
    text: str
    muted: str
    accent: str
    on_accent: str
    hover: str
    listed: str
    on_listed: str
    left: str
    absent: str
    off: str
    filled: bool = True


LIGHT = Tokens(
    page="#F4F5F7", side="#E9ECF1", card="#FFFFFF", line="#C9CFD8", edge="#7A8494", text="#1A1D23", muted="#555E6B",
    accent="#1F4E9E", on_accent="#FFFFFF", hover="#E3EAF6", listed="#5A2A82", on_listed="#FFFFFF",
    left="#7A4F00", absent="#4A5565", off="#C9CFD8",
)  # fmt: skip
DARK = Tokens(
    page="#15171C", side="#101216", card="#1E2229", line="#3A424F", edge="#778193", text="#E9ECF1", muted="#A9B2C0",
    accent="#8DB4FF", on_accent="#15171C", hover="#28303D", listed="#D6B8F5", on_listed="#15171C",
    left="#F0C368", absent="#B6C0CE", off="#3A424F",
)  # fmt: skip
HIGH_LIGHT = Tokens(
    page="#FEFEFE", side="#FFFFFF", card="#FFFFFF", line="#000000", edge="#000000", text="#000000", muted="#000000",
    accent="#00209F", on_accent="#FFFFFF", hover="#E6E6E6", listed="#000000", on_listed="#000000",
    left="#000000", absent="#000000", off="#8C8C8C", filled=False,
)  # fmt: skip
HIGH_DARK = Tokens(
    page="#010101", side="#000000", card="#000000", line="#FFFFFF", edge="#FFFFFF", text="#FFFFFF", muted="#FFFFFF",
    accent="#FFFF66", on_accent="#000000", hover="#262626", listed="#FFFFFF", on_listed="#FFFFFF",
    left="#FFFFFF", absent="#FFFFFF", off="#7A7A7A", filled=False,
)  # fmt: skip

ALL: dict[str, Tokens] = {"light": LIGHT, "dark": DARK, "high light": HIGH_LIGHT, "high dark": HIGH_DARK}


def is_dark(palette: QPalette) -> bool:
    """Whether windows are dark in it."""
    return palette.color(QPalette.ColorRole.Window).lightness() < 128  # noqa: PLR2004 - the middle of 0 to 255


def tokens_of(palette: QPalette) -> Tokens:
    """Find the set that the application's palette was made from.

    Painted widgets ask this while painting, so they follow every change of scheme. Give it the application's palette:
    a style sheet changes those of widgets.
    """
    name = palette.color(QPalette.ColorRole.Window).name().upper()
    for tokens in ALL.values():
        if tokens.page == name:
            return tokens
    return DARK if is_dark(palette) else LIGHT
