"""Pages to read: know your rights, and about the program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.edition import Edition
from desktop.domain.rights import RightsResource
from desktop.ui.desk import Desk
from desktop.ui.families.page_family import PageContext, PageFamily
from desktop.ui.history import Screen, Visit
from desktop.ui.pages.about_page import AboutPage
from desktop.ui.pages.rights_page import RightsPage


@dataclass(frozen=True, slots=True)
class RightsView:
    """Know-your-rights pages."""

    resources: tuple[RightsResource, ...]


@dataclass(frozen=True, slots=True)
class ListView:
    """The list in use, and the version of all facts behind the answers."""

    edition: Edition
    data_version: str


class RightsPages(PageFamily):
    """Know-your-rights pages; a visit's key names the states that come first."""

    mark = Screen.RIGHTS

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._page = RightsPage(context.sentences)

    def question(self, visit: Visit) -> Callable[[Desk], object]:
        """The pages for the visit's states and for the country."""
        return partial(_rights, tuple(visit.key.split()))

    def show(self, _visit: Visit, view: object) -> QWidget:
        """Show them."""
        assert isinstance(view, RightsView)  # noqa: S101 - what `question` gives
        self._page.show_resources(view.resources)
        return self._page


class AboutPages(PageFamily):
    """What 287(g) is, how the program answers, where its facts come from."""

    mark = Screen.ABOUT

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._page = AboutPage(context.sentences)

    def question(self, _visit: Visit) -> Callable[[Desk], object]:
        """The list in use."""
        return list_in_use

    def show(self, _visit: Visit, view: object) -> QWidget:
        """Show the page with it."""
        assert isinstance(view, ListView)  # noqa: S101 - what `question` gives
        self._page.show_edition(view.edition, view.data_version)
        return self._page


def list_in_use(desk: Desk) -> ListView:
    """Say which list answers are given from."""
    return ListView(desk.edition, desk.data_version)


def _rights(states: tuple[str, ...], desk: Desk) -> RightsView:
    return RightsView(desk.rights(states))
