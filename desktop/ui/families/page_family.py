"""What every family of pages is to the navigator."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.services.wording import ErrorReport, PlainText, Sentences, Translate, plain_translate
from desktop.ui.batches import Batches
from desktop.ui.desk import Desk
from desktop.ui.history import Screen, Visit
from desktop.ui.jobs import Jobs
from desktop.ui.permissions import AT_HOME, Permissions
from desktop.ui.saved_shelf import SavedShelf
from desktop.ui.settings import Settings
from desktop.ui.updates import Updates
from desktop.ui.version_check import VersionCheck


def _be_silent(_sentence: str) -> None:
    """There is no foot to show a sentence at."""


def _english(_language: str) -> Translate:
    return plain_translate


@dataclass(frozen=True, slots=True)
class PageContext:
    """What pages are made with. `window` is what dialogs stand over, `today` the day to which ages are counted.

    `shelf` is None where nothing may be saved; `languages` there are to choose from, as (code, own name).
    `batches` is None where no file may be opened or saved.
    `say` shows a sentence at the foot of the window; `speech` gives what translates to a language other than its own.
    `versions` is None where no address is known at which a new version would be announced, or none may be asked.
    """

    window: QWidget
    jobs: Jobs
    sentences: Sentences
    text: PlainText
    report: ErrorReport
    settings: Settings
    updates: Updates
    today: date
    shelf: SavedShelf | None = None
    permissions: Permissions = AT_HOME
    languages: tuple[tuple[str, str], ...] = ()
    versions: VersionCheck | None = None
    batches: Batches | None = None
    say: Callable[[str], None] = _be_silent
    speech: Callable[[str], Translate] = _english


class PageFamily(QObject):
    """Pages that belong together; made when the first of them is opened.

    `visit_asked` gives a Visit that the person wants to make, `amend_asked` one that takes the current one's place:
    another choice on the same page, so that going back leaves the page. The navigator puts in the search field's text.
    `asked` gives a text to be put into the search field and asked. `left` says that the page has done its work: the
    person goes back to where they were.
    """

    visit_asked = Signal(object)
    amend_asked = Signal(object)
    asked = Signal(str)
    left = Signal()

    mark: ClassVar[str] = Screen.START
    """The entry of the side bar that stands for these pages."""

    def __init__(self, context: PageContext) -> None:
        """Build the pages, empty."""
        super().__init__()
        self.context = context

    def first_key(self, _screen: Screen) -> str:
        """The key of the visit made when the page is opened from the side bar."""
        return ""

    def waiting(self, _visit: Visit) -> QWidget | None:
        """The page to bring up at once, empty, because the answer takes longer than a blink; None for most."""
        return None

    def question(self, visit: Visit) -> Callable[[Desk], object]:
        """The work for the desk that gives what `show` needs; it raises KnownError for the world's failures."""
        raise NotImplementedError

    def show(self, visit: Visit, view: object) -> QWidget:
        """Fill a page with what the question gave, and return the page."""
        raise NotImplementedError

    def forget_list(self) -> None:
        """The editions held are not what they were: keep no position among them."""

    def announce(self, _view: object) -> None:
        """Say aloud what has just been shown, where that is more than the page's name."""
