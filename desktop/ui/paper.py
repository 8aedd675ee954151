"""How sheets leave this window: their paper, and the languages that stand on them."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from desktop.domain.page_setup import PageSetup, Paper
from desktop.domain.preferences import Preferences
from desktop.services.wording import Translate
from desktop.ui.families.page_family import PageContext
from desktop.ui.translations import translate

Speeches = tuple[tuple[Translate, str], ...]


def page_setup(value: Preferences) -> PageSetup:
    """The paper that is set, else that of the country."""
    if value.paper:
        return PageSetup(Paper(value.paper), value.large_print)
    metric = QLocale.system().measurementSystem() is not QLocale.MeasurementSystem.ImperialUSSystem
    return PageSetup(Paper.A4 if metric else Paper.LETTER, value.large_print)


def speeches(context: PageContext) -> Speeches:
    """The window's language, and the second one of Preferences where it is another."""
    value, own = context.settings.value, context.sentences.language
    second, known = value.second_language, dict(context.languages)
    if not second or second == own or second not in known:
        return ((translate, own),)
    return ((translate, own), (context.speech(second), second))
