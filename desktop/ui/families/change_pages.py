"""The two pages about the list's past with what belongs to them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from desktop.ui.change_outlet import ChangeOutlet
from desktop.ui.desk import Desk
from desktop.ui.families.change_questions import ChangesView, GrowthView, changes, growth
from desktop.ui.families.page_family import PageContext, PageFamily
from desktop.ui.history import Screen, Visit
from desktop.ui.pages.changes_page import ChangesPage
from desktop.ui.pages.growth_page import GrowthPage


class ChangePages(PageFamily):
    """`changes` and `growth`; copying and saving is done here."""

    mark: ClassVar[str] = Screen.CHANGES

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._outlet = ChangeOutlet(context.window, context.sentences, context.text, self)

    @cached_property
    def changes(self) -> ChangesPage:
        """Built when it is opened first."""
        page = ChangesPage(self.context.sentences, files=self.context.permissions.files)
        page.span_asked.connect(self._on_span_asked)
        page.agency_asked.connect(self._on_agency_asked)
        page.growth_asked.connect(self._on_growth_asked)
        page.copy_asked.connect(self._outlet.copy)
        page.save_asked.connect(self._outlet.save)
        self._outlet.said.connect(page.show_said)
        return page

    @cached_property
    def growth(self) -> GrowthPage:
        """Likewise."""
        page = GrowthPage(self.context.sentences)
        page.changes_asked.connect(self._on_changes_asked)
        return page

    def first_key(self, screen: Screen) -> str:
        """The span that was looked at last."""
        return self.changes.key() if screen is Screen.CHANGES else ""

    def forget_list(self) -> None:
        """Compare anew when it is opened next."""
        self.changes.forget()

    def waiting(self, visit: Visit) -> QWidget | None:
        """Both take tenths of a second."""
        if visit.screen is Screen.CHANGES:
            self.changes.wait_for(visit.key)
            return self.changes
        self.growth.wait()
        return self.growth

    def question(self, visit: Visit) -> Callable[[Desk], object]:
        """What changed, or how the list grew."""
        return partial(changes if visit.screen is Screen.CHANGES else growth, visit)

    def show(self, _visit: Visit, view: object) -> QWidget:
        """Show either page."""
        if isinstance(view, GrowthView):
            self.growth.show_steps(view.steps)
            return self.growth
        assert isinstance(view, ChangesView)  # noqa: S101 - what `question` gives
        self.changes.show_view(view)
        return self.changes

    def _on_span_asked(self, earlier: int, later: int) -> None:
        # Going back leaves the page, however many lists were tried on it.
        self.amend_asked.emit(Visit(Screen.CHANGES, f"{earlier} {later}"))

    def _on_agency_asked(self, agency_id: str) -> None:
        self.visit_asked.emit(Visit(Screen.AGENCY, agency_id))

    def _on_growth_asked(self) -> None:
        self.visit_asked.emit(Visit(Screen.GROWTH))

    def _on_changes_asked(self) -> None:
        self.visit_asked.emit(Visit(Screen.CHANGES, self.changes.key()))
