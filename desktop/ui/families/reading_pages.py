"""Pages to read: know your rights, and about the program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.ui.desk import Desk
from desktop.ui.families.page_family import PageContext, PageFamily
from desktop.ui.families.reading_questions import AboutView, RightsView, about, rights
from desktop.ui.history import Screen, Visit
from desktop.ui.pages.about_page import AboutPage
from desktop.ui.pages.rights_page import RightsPage
from desktop.ui.rights_choice import RightsChoice


class RightsPages(PageFamily):
    """Know-your-rights pages; a visit's key is that of a choice. Without one, the window's language is chosen."""

    mark = Screen.RIGHTS

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._page = RightsPage(context.sentences)
        self._page.chosen.connect(self._on_chosen)

    def question(self, visit: Visit) -> Callable[[Desk], object]:
        """The pages for the visit's states and for the country."""
        choice = RightsChoice.of_key(visit.key)
        spoken = self.context.settings.value.language[:2]
        if "|" not in visit.key and spoken not in {"", "en"}:
            choice = replace(choice, language=spoken)
        return partial(rights, choice)

    def show(self, _visit: Visit, view: object) -> QWidget:
        """Show them."""
        assert isinstance(view, RightsView)  # noqa: S101 - what `question` gives
        self._page.show_view(view)
        return self._page

    def _on_chosen(self, choice: RightsChoice) -> None:
        # Going back leaves the page, however much was chosen on it.
        self.amend_asked.emit(Visit(Screen.RIGHTS, choice.key))


class AboutPages(PageFamily):
    """What 287(g) is, how the program answers, where its facts come from."""

    mark = Screen.ABOUT

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._page = AboutPage(context.sentences, context.versions)

    def question(self, _visit: Visit) -> Callable[[Desk], object]:
        """All that stands on the page."""
        return about

    def show(self, _visit: Visit, view: object) -> QWidget:
        """Show the page with it."""
        assert isinstance(view, AboutView)  # noqa: S101 - what `question` gives
        self._page.show_view(view)
        return self._page
