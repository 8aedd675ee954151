"""Sheets on a printer, looked at before. Asking for printers opens sockets to the print server: only a press may."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QPageSize, QShortcut, QShowEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo, QPrintPreviewDialog
from PySide6.QtWidgets import QComboBox, QDialog, QGraphicsView, QLineEdit, QToolBar, QToolButton, QWidget

from desktop.domain.page_setup import PageSetup, Paper
from desktop.services.sheet_blocks import Versions
from desktop.ui.file_dialog import note_no_folders
from desktop.ui.printing.sheet_layout import page_layout
from desktop.ui.printing.sheet_press import SheetPress


def has_printer() -> bool:
    """Whether the system knows one."""
    return bool(QPrinterInfo.availablePrinterNames())


def print_sheets(
    sheets: Sequence[Versions], setup: PageSetup, page: QWidget, printed: Callable[[], None], *, to_file: bool
) -> None:
    """Let a person choose a printer and print; `printed` is called when it has the sheets.

    With `to_file` by a preview, whose dialogs offer to print into a file too; without it by the printers alone.
    """
    note_no_folders()
    if to_file:
        preview = SheetPreview(sheets, setup, page)
        preview.accepted.connect(printed)
        preview.open()
        return
    printer = sheet_printer(setup)
    dialog = QPrintDialog(printer, page)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=False)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        paint(sheets, setup, printer)
        printed()


class SheetPreview(QPrintPreviewDialog):
    """The pages, and a button that opens the system's own dialog."""

    def __init__(self, sheets: Sequence[Versions], setup: PageSetup, page: QWidget) -> None:
        """The preview ends with `page`."""
        printer = sheet_printer(setup)
        super().__init__(printer, page)
        self._printer, self._sheets, self._setup = printer, sheets, setup  # the dialog needs its printer
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.paintRequested.connect(self._on_paint_requested)
        self._first: QWidget = self
        self._open_to_keys()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the keyboard begin at the button that prints."""
        super().showEvent(event)
        self._first.setFocus()

    def _open_to_keys(self) -> None:
        """Qt's buttons here are for the mouse alone: let Tab reach them, and name them; Ctrl+P prints."""
        for button in self.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(button.toolTip())
        for field in self.findChildren(QComboBox):
            field.setAccessibleName(self.tr("Zoom"))
        for number in self.findChildren(QLineEdit):
            if not isinstance(number.parent(), QComboBox):
                number.setAccessibleName(self.tr("Page shown"))
        view = self.findChild(QGraphicsView)
        if view is not None:
            view.setAccessibleName(self.tr("Pages as they will be printed"))
        bar = self.findChild(QToolBar)
        printing = bar.widgetForAction(bar.actions()[-1]) if bar is not None else None
        if isinstance(printing, QToolButton):
            QShortcut(QKeySequence.StandardKey.Print, self).activated.connect(printing.click)
            self._first = printing

    def _on_paint_requested(self, printer: QPrinter) -> None:
        paint(self._sheets, self._setup, printer)


def sheet_printer(setup: PageSetup) -> QPrinter:
    """The system's usual printer, set to a paper; the job names nothing that was looked up."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(QCoreApplication.translate("SheetPreview", "Summary sheet"))
    printer.setCreator("")
    printer.setPageLayout(page_layout(setup.paper))
    printer.setFullPage(True)
    return printer


def paint(sheets: Sequence[Versions], setup: PageSetup, printer: QPrinter) -> int:
    """Paint for the paper that the printer was set to; the result is the number of pages.

    In the GUI thread, because the preview asks for it there: about 30 ms a sheet. On a paper of another size or lying
    on its side the sheet is made smaller so that nothing is cut.
    """
    app = QCoreApplication.instance()
    assert app is not None  # noqa: S101 - there is a window
    chosen = printer.pageLayout().pageSize().id()
    known = {QPageSize.PageSizeId.A4: Paper.A4, QPageSize.PageSizeId.Letter: Paper.LETTER}
    fitting = PageSetup(known.get(chosen, setup.paper), setup.large)
    full, wanted = printer.pageLayout().fullRectPoints(), page_layout(fitting.paper).fullRectPoints()
    scale = min(1.0, full.width() / wanted.width(), full.height() / wanted.height())
    return SheetPress(app).paint(sheets, fitting, printer, printer.resolution() * scale)
