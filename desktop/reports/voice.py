"""How a class of sentences speaks: its literals go through a translation, its values are put in afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from desktop.domain.placeholders import fill
from desktop.reports.dates import count, long_date, short_month

__all__ = ["Translate", "Voice", "fill", "plain_translate"]

Translate = Callable[[str, str, int], str]
"""Takes context, English text and a count (-1: none); gives the text in the person's language, %n put in."""


def plain_translate(_context: str, text: str, n: int) -> str:
    """English without any catalog: the text as it stands, with %n put in."""
    return text if n < 0 else text.replace("%n", count(n))


class Voice:
    """What every class of sentences is made from.

    `tr` has Qt's name and signature; `build_scripts/i18n.py` finds the literals. The context is the name of the class
    in which the literal stands; where a subclass says it, the catalog finds it by the text.
    """

    def __init__(self, translate: Translate, language: str) -> None:
        """Speak `language` (for dates) with the words that `translate` gives."""
        self.translate = translate
        self._language = language

    @property
    def language(self) -> str:
        """The code of the language spoken."""
        return self._language

    def tr(self, text: str, comment: str = "", n: int = -1) -> str:
        """Give `text` in the person's language; `comment` is for translators only, `n` fills %n."""
        del comment
        return self.translate(type(self).__name__, text, n)

    def month(self, day: date) -> str:
        """Write a date's month and year, short."""
        return short_month(day, self._language)

    def date(self, day: date) -> str:
        """Write a date out in full in the person's language."""
        return long_date(day, self._language)

    def join(self, items: Sequence[str]) -> str:
        """One line of several things: "A, B and C"."""
        if len(items) < 2:  # noqa: PLR2004 - nothing to join
            return "".join(items)
        return fill(self.translate("Voice", "%1 and %2", -1), ", ".join(items[:-1]), items[-1])
