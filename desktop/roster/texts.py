"""Texts without what a typist leaves behind: stray and special spaces, curly quotes, invisible characters."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_QUOTES = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u02b9\u00b4\u0060\uff07", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u02ba\uff02", '"'),
}
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-")
_REPLACED = str.maketrans({**_QUOTES, **_DASHES})
_LINE_BREAKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_SPACES = str.maketrans(dict.fromkeys(_LINE_BREAKS, " "))
_INVISIBLE = ("Cc", "Cf", "Cs", "Co", "Cn")
_FILLERS = "\u115f\u1160\u3164\uffa0\u034f\u180b\u180c\u180d\ufe0e\ufe0f"  # letters and marks that show nothing


@dataclass(frozen=True, slots=True)
class Tidied:
    """A text as it is used, and the codes of what was done to it, in a fixed order."""

    text: str
    reasons: tuple[str, ...]


@lru_cache(maxsize=8192)
def tidied(printed: str) -> Tidied:
    """`printed` with plain quotes and dashes, single spaces, no spaces at its ends, nothing invisible, composed (NFC).

    Bidirectional controls and all other format, control, private and unassigned characters go, so that no text of the
    list can reorder or hide what stands beside it.
    """
    if printed.isascii() and printed.isprintable() and "`" not in printed:  # most cells: nothing but spaces to mend
        text = " ".join(printed.split())
        return Tidied(text, () if text == printed else ("stray_space",))
    reasons = []
    text = printed.translate(_SPACES)
    visible = "".join(c for c in text if unicodedata.category(c) not in _INVISIBLE and c not in _FILLERS)
    if visible != text:
        reasons.append("invisible_character")
    plain = "".join(" " if unicodedata.category(c) == "Zs" else c for c in visible)
    if plain != visible or text != printed:
        reasons.append("special_space")
    single = " ".join(plain.split())
    if single != plain:
        reasons.append("stray_space")
    straight = single.translate(_REPLACED)
    if straight != single:
        reasons.append("curly_quote" if any(c in _QUOTES for c in single) else "long_dash")
    composed = unicodedata.normalize("NFC", straight)
    if composed != straight:
        reasons.append("decomposed_letter")
    return Tidied(composed, tuple(reasons))
