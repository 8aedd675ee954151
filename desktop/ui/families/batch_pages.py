"""A table of questions answered into files: the dialogs that ask where, and what came of it in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from desktop.domain.states import STATES
from desktop.services.wording import count, fill
from desktop.ui.batches import Batches, Chosen, Ended, Wish
from desktop.ui.desk import Desk
from desktop.ui.failure_text import text_of
from desktop.ui.families.page_family import PageContext, PageFamily
from desktop.ui.file_dialog import ask_for_folder, ask_for_one, ask_where_to_save
from desktop.ui.history import Screen, Visit
from desktop.ui.list_in_use import list_in_use
from desktop.ui.pages.batch_page import BatchPage, SheetChoice
from desktop.ui.paper import page_setup, speeches
from desktop.ui.sheet_outlet import SheetOutlet
from desktop.ui.translations import translate

if TYPE_CHECKING:
    from desktop.services.sheets import Found

_SHOWN = 3  # cells of a column, to know it by


class BatchPages(PageFamily):
    """One page; the work itself is done by Batches and goes on when the page is left."""

    mark: ClassVar[str] = Screen.SAVED

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        labels = context.sentences.labels
        states = sorted(((one.code, labels.state(one.code)) for one in STATES), key=_by_name)
        self._page = BatchPage(states, context.permissions)
        self._outlet = SheetOutlet(context, self)
        self._page.state_print_asked.connect(self._on_state_print_asked)
        self._page.state_sheet_asked.connect(self._on_state_sheet_asked)
        self._batches = context.batches
        if self._batches is not None:
            self._connect(self._batches)

    def _connect(self, batches: Batches) -> None:
        self._page.file_asked.connect(self._on_file_asked)
        self._page.column_chosen.connect(self._on_column_chosen)
        self._page.start_asked.connect(self._on_start_asked)
        self._page.cancelled.connect(batches.cancel)
        batches.changed.connect(self._on_batches_changed)
        batches.progressed.connect(self._on_batches_progressed)

    def question(self, _visit: Visit) -> Callable[[Desk], object]:
        """Nothing of the desk's; the list in use is at hand."""
        return list_in_use

    def show(self, _visit: Visit, _view: object) -> QWidget:
        """Show how far things are."""
        self._on_batches_changed()
        return self._page

    def _on_file_asked(self) -> None:
        kinds = ";;".join((self.tr("Table (*.csv *.tsv *.txt)"), self.tr("All files (*)")))
        answer = ask_for_one(self._page, self.tr("Choose a table"), str(_documents()), kinds)
        if answer and self._batches is not None:
            self._batches.choose(Path(answer))

    def _on_column_chosen(self) -> None:
        if self._batches is not None and self._batches.chosen is not None:
            self._show_state(self._batches.chosen)

    def _on_start_asked(self) -> None:
        batches = self._batches
        if batches is None or batches.chosen is None:
            return
        source, choice = batches.chosen.path, self._page.sheets
        answers = self._asked_file(source.parent / "answers.csv", self.tr("Save the answers"), self.tr("CSV (*.csv)"))
        if answers is None or not self._is_free(answers, source):
            return
        sheets = self._asked_sheets(answers.parent, choice)
        if choice is not SheetChoice.NONE and (sheets is None or not self._is_free(sheets, source)):
            return
        spoken = speeches(self.context)
        batches.start(Wish(self._page.column, answers, sheets, page_setup(self.context.settings.value), spoken))

    def _asked_sheets(self, folder: Path, choice: SheetChoice) -> Path | None:
        if choice is SheetChoice.ONE_PDF:
            return self._asked_file(folder / "sheets.pdf", self.tr("Save the sheets"), self.tr("PDF (*.pdf)"))
        if choice is SheetChoice.FOLDER:
            answer = ask_for_folder(self._page, self.tr("Folder for the sheets"), str(folder))
            return Path(answer) if answer else None
        return None

    def _asked_file(self, proposed: Path, title: str, kind: str) -> Path | None:
        """The file that the person names, with the ending that it must have; None where they think better of it."""
        answer, _kind = ask_where_to_save(self._page, title, str(proposed), kind)
        if not answer:
            return None
        path = Path(answer)
        if path.suffix.lower() == proposed.suffix:
            return path
        path = Path(answer + proposed.suffix)
        if path.exists():  # the dialog has asked about another name
            self.context.say(fill(self.tr("There is a file %1 already. Choose another name."), str(path)))
            return None
        return path

    def _is_free(self, target: Path, source: Path) -> bool:
        """Whether a file may be written: the table itself never is."""
        if target.exists() and target.samefile(source):
            self.context.say(self.tr("This is the table itself. Give the answers a name of their own."))
            return False
        return True

    def _on_state_print_asked(self, state: str) -> None:
        self._outlet.print(self._page, partial(_state, state))

    def _on_state_sheet_asked(self, state: str) -> None:
        self._outlet.save(self._page, partial(_state, state))

    def _on_batches_progressed(self, done: int, total: int) -> None:
        self._page.progress.show_rows(done, total)

    def _on_batches_changed(self) -> None:
        batches = self._batches
        if batches is None:
            self._page.show_step(ready=False, running=False, said=[self.tr("This is not offered on this computer.")])
            return
        chosen = batches.chosen
        if chosen is None:
            self._page.show_table("", (), 0)
        else:
            self._show_table(chosen)
        if batches.running and chosen is not None:
            self._page.progress.show_rows(0, len(chosen.table.rows))
        self._page.show_step(
            ready=chosen is not None and bool(chosen.table.rows), running=batches.running, said=self._said(batches)
        )

    def _show_table(self, chosen: Chosen) -> None:
        table = chosen.table
        rows = len(table.rows)
        name = fill(self.tr("%1: 1 row") if rows == 1 else self.tr("%1: %2 rows"), chosen.path.name, count(rows))
        shown = [_shown(name, [row[at] for row in table.rows]) for at, name in enumerate(table.columns)]
        self._page.show_table(name, shown, table.guess or 0)
        self._show_state(chosen)

    def _show_state(self, chosen: Chosen) -> None:
        state = chosen.table.asking(self._page.column).state
        self._page.show_state("" if state is None else chosen.table.columns[state])

    def _said(self, batches: Batches) -> Sequence[str]:
        if batches.unread is not None:
            return [text_of(batches.unread)]
        return [] if batches.ended is None else self._told(batches.ended)

    def _told(self, ended: Ended) -> list[str]:
        if ended.error is not None:
            return [text_of(ended.error)]
        from desktop.services.export import BatchWords  # noqa: PLC0415 - a run has loaded it

        assert ended.tally is not None  # noqa: S101 - there is one or an error
        words = BatchWords(translate, self.context.sentences.language)
        lines = list(words.report(ended.column, ended.tally, ended.sheets))
        lines.append(fill(self.tr("Answers: %1"), str(ended.wish.answers)))
        if ended.sheets:
            lines.append(fill(self.tr("Sheets: %1"), str(ended.wish.sheets)))
        return lines


def _by_name(state: tuple[str, str]) -> str:
    return state[1]


def _state(state: str, desk: Desk) -> Found:
    return ((desk.states.answer(state),), ())


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def _shown(name: str, cells: Sequence[str]) -> str:
    """A column's name with some of what stands in it."""
    samples = list(dict.fromkeys(cell.strip() for cell in cells if cell.strip()))[:_SHOWN]
    return f"{name.strip()} ({', '.join(samples)})" if samples else name.strip()
