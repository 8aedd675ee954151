"""Which language a command answers in, and the words of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from desktop.services.wording import Catalog, Translate, chosen_language, languages, plain_translate, read_catalog

ENGLISH = "en"

Speech = tuple[Translate, str]
"""A translation and the code of its language."""


class Speaker:
    """Reads catalogs when they are first needed. `note` tells that a language does not ship."""

    def __init__(self, folder: Path, note: Callable[[str], None]) -> None:
        """`folder` holds the catalogs."""
        self._folder, self._note = folder, note
        self._read: dict[str, Catalog] = {}

    def speech(self, language: str) -> Speech:
        """What makes words of a language, such as "es" or "es-mx"; English, and a note, for one that does not ship."""
        if chosen_language([language], [ENGLISH]):
            return plain_translate, ENGLISH
        code = chosen_language([language], languages(self._folder))
        if code is None:
            if language not in self._read:
                self._read[language] = Catalog({})
                self._note(f"There are no words in “{language}” yet; this is English.")
            return plain_translate, ENGLISH
        if code not in self._read:
            self._read[code] = read_catalog(self._folder, code)
        return self._read[code].translate, code

    def system(self, wanted: Sequence[str]) -> str:
        """The first of the system's languages that ships, else English."""
        return (chosen_language(wanted, languages(self._folder)) if wanted else None) or ENGLISH


def asked_language(argv: Sequence[str]) -> str:
    """The language typed with `--lang`, before the rest is understood: wrong usage is explained in it too."""
    known = list(argv)
    known = known[: known.index("--")] if "--" in known else known
    found = ""
    for at, word in enumerate(known):
        name, _, value = word.partition("=")
        if name == "--lang":
            found = value or "".join(known[at + 1 : at + 2])
    return found.strip().lower().replace("_", "-")
