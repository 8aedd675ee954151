"""The languages that the person's system is set to, told without Qt."""

from __future__ import annotations

import ctypes
import locale
import sys
from collections.abc import Mapping

_NONE = frozenset({"", "C", "POSIX"})


def system_languages(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Codes such as "es-us", the preferred one first; empty where the system speaks to programs and not to people.

    On POSIX the variables that gettext reads, by its rules; on Windows the language of its surface where none is set.
    """
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    first = next((environment[name] for name in names if environment.get(name)), "")
    if not first and sys.platform == "win32":
        first = locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    if _bare(first) in _NONE:
        return ()
    preferred = environment.get("LANGUAGE", "").split(":")
    return tuple(_bare(name).replace("_", "-").lower() for name in (*preferred, first) if _bare(name) not in _NONE)


def _bare(name: str) -> str:
    return name.partition(".")[0].partition("@")[0]
