"""Takes summary sheets out of the window: to a file or to a printer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.domain.errors import KnownError
from desktop.domain.page_setup import PageSetup
from desktop.runtime.whole_file import write_whole
from desktop.services.wording import fill
from desktop.ui.desk import Desk
from desktop.ui.failure_text import cause_of, text_of
from desktop.ui.families.page_family import PageContext
from desktop.ui.file_dialog import ask_where_to_save
from desktop.ui.paper import Speeches, page_setup, speeches

if TYPE_CHECKING:
    from desktop.services.sheet_blocks import Versions
    from desktop.services.sheets import Found

_NAME = "287g-summary-sheet.pdf"
"""Offered for every sheet: a name in a folder would tell what was looked up."""
_ENDINGS = {".pdf": "pdf", ".html": "html", ".htm": "html", ".txt": "txt"}

Find = Callable[[Desk], "Found"]


@dataclass(frozen=True, slots=True)
class _Made:
    """Sheets, and how many things that were saved are not known any more and so have none."""

    sheets: tuple[Versions, ...]
    lost: int


class SheetOutlet(QObject):
    """Sheets are made in the desk's worker, files in one of their own; only printers need the GUI thread.

    Measured: 490 ms of imports for sheets, QR codes and printing, so nothing of it is imported before a press.
    """

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def save(self, page: QWidget, find: Find) -> None:
        """Ask for a file and write the sheets of what `find` finds; the dialog ends with the page."""
        kinds = {self.tr("PDF (*.pdf)"): ".pdf", self.tr("Web page (*.html)"): ".html", self.tr("Text (*.txt)"): ".txt"}
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        title = self.tr("Save the sheet")
        answer, kind = ask_where_to_save(page, title, str(Path(folder) / _NAME), ";;".join(kinds))
        if not answer:
            return
        path = Path(answer)
        if path.suffix.lower() not in _ENDINGS:
            path = Path(answer + kinds.get(kind, ".pdf"))
            if path.exists():  # the dialog has asked about another name
                self._say(fill(self.tr("There is a file %1 already. Choose another name."), str(path)))
                return
        self._make("file", find, partial(self._on_made_for_file, path))

    def print(self, page: QWidget, find: Find) -> None:
        """Show the sheets of what `find` finds as they will be printed, and print them; the preview ends with the page.

        No printer, and no print server, is looked for before this is called.
        """
        self._make("printer", find, partial(self._on_made_for_printer, page))

    def _make(self, channel: str, find: Find, done: Callable[[_Made], None]) -> None:
        work = partial(_made, find, speeches(self._context))
        self._context.jobs.ask(f"sheets for a {channel}", work, done, self._on_failed)

    def _on_made_for_file(self, path: Path, made: _Made) -> None:
        if not isValid(self):  # the window was built anew in the meantime
            return
        work = partial(_write, path, made.sheets, page_setup(self._context.settings.value))
        self._context.jobs.run("paper", work, partial(self._on_written, path, made.lost), self._on_failed)

    def _on_written(self, path: Path, lost: int, trouble: str) -> None:
        if not isValid(self):
            return
        if trouble:
            self._say(fill(self.tr("The file could not be written: %1. Choose another folder or name."), trouble))
        else:
            self._say(fill(self.tr("Saved as %1"), str(path)), lost)

    def _on_made_for_printer(self, page: QWidget, made: _Made) -> None:
        from desktop.ui.printing.sheet_printer import has_printer, print_sheets  # noqa: PLC0415 - see above

        if not isValid(self) or not isValid(page):
            return
        may_save = self._context.permissions.files
        if not has_printer():
            none = self.tr("No printer is set up on this computer.")
            other = self.tr("“Save sheet …” makes a PDF that can be printed elsewhere.")
            self._say(f"{none} {other}" if may_save else none)
            return
        print_sheets(
            made.sheets,
            page_setup(self._context.settings.value),
            page,
            partial(self._on_printed, made.lost),
            to_file=may_save,
        )

    def _on_printed(self, lost: int) -> None:
        self._say(self.tr("The sheet was handed to the printer."), lost)

    def _on_failed(self, error: KnownError) -> None:
        self._context.say(text_of(error))

    def _say(self, text: str, lost: int = 0) -> None:
        """Say it, and what has no sheet."""
        missing = self.tr("%n of what is saved is not known any more and has no sheet.", "", lost) if lost else ""
        self._context.say(f"{text} {missing}".strip())


def _made(find: Find, spoken: Speeches, desk: Desk) -> _Made:
    from desktop.services.sheets import SheetMaker  # noqa: PLC0415 - see SheetOutlet

    subjects, lost = find(desk)
    maker = SheetMaker(desk, spoken)
    return _Made(tuple(maker.summary(subject) for subject in subjects), len(lost))


def _write(path: Path, sheets: tuple[Versions, ...], setup: PageSetup) -> str:
    """Write them whole or not at all; the result is what the system has against it, empty for nothing.

    In a worker: fonts and QPdfWriter may be used in any thread, as long as they stay in it.
    """
    # See SheetOutlet.
    from desktop.services.sheet_files import SheetEncoder, SheetForm  # noqa: PLC0415
    from desktop.ui.printing.sheet_press import SheetPress  # noqa: PLC0415

    app = QCoreApplication.instance()
    assert app is not None  # noqa: S101 - there is a window
    encoder = SheetEncoder(partial(SheetPress, app), setup)
    try:
        write_whole(path, encoder.encoded(sheets, SheetForm(_ENDINGS[path.suffix.lower()])))
    except OSError as error:
        return cause_of(error)
    return ""
