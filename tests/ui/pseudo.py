"""Made-up languages from our own catalog: one with long words and accents, one that is written from right to left.

They ship nowhere: what is cut in a language that needs more room, stands in English or is mirrored wrongly is seen in
them before anybody translates.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from build_scripts.i18n import catalog_path
from build_scripts.wording.message import Message
from build_scripts.wording.ts_file import Translation, catalog_text, read_translations

LONG, MIRRORED = "eo", "he"
"""Codes for which Qt has no words of its own, and words of its own that turn the window round."""

_ACCENTS = str.maketrans("aceinorsuyzACEINORSUYZ", "âçéîñöŕšüýžÂÇÉÎÑÖŔŠÜÝŽ")
_HEBREW = str.maketrans(
    {chr(97 + n): chr(0x5D0 + n % 27) for n in range(26)} | {chr(65 + n): chr(0x5D0 + n % 27) for n in range(26)}
)
_MARK = re.compile(r"(%(?:n|\d))")
_MORE, _SHORT = 0.4, 3


def lengthened(text: str) -> str:
    """Accents on every letter that has one, and four tenths more of it, in words, between brackets."""
    body = "".join(part if _MARK.fullmatch(part) else part.translate(_ACCENTS) for part in _MARK.split(text))
    return f"{_edge(text)}[{body.strip()}{_filling(text)}]{_edge(text[::-1])[::-1]}"


def turned(text: str) -> str:
    """Hebrew letters in the place of Latin ones, and more of them too."""
    more = text.rstrip() + " " + "abcde " * max(1, round(len(text) * _MORE / 6)) if len(text) > _SHORT else text
    longer = more.rstrip() + _edge(text[::-1])[::-1]
    return "".join(part if _MARK.fullmatch(part) else part.translate(_HEBREW) for part in _MARK.split(longer))


def _edge(text: str) -> str:
    return text[: len(text) - len(text.lstrip())]


def _filling(text: str) -> str:
    words, wanted = ["öñé", "ţŵö", "ţĥŕéé"], round(len(text) * _MORE)
    filling = ""
    while len(filling) < wanted - 1:
        filling += " " + words[len(filling) % 3]
    return filling[: max(1, wanted)].rstrip() if len(text) > _SHORT else "~"


def write_catalog(folder: Path, language: str, change: Callable[[str], str]) -> Path:
    """Write the catalog of a made-up language into a folder of catalogs, and give the folder."""
    known = read_translations(catalog_path("es"))
    messages = [Message(context, source, plural=len(one.forms) > 1) for (context, source), one in known.items()]
    changed = {key: Translation(tuple(change(key[1]) for _ in one.forms), finished=True) for key, one in known.items()}
    folder.mkdir(exist_ok=True)
    (folder / f"lookup287g_{language}.ts").write_text(catalog_text(language, messages, changed), encoding="utf-8")
    return folder
