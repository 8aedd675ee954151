"""The window's style sheet, made from one set of tokens. Focus is a 2 px ring that never moves the layout."""

from __future__ import annotations

from desktop.ui.tokens import Tokens

_SHEET = """
QWidget#frame, QStackedWidget, QScrollArea, QWidget[role="page"] { background: @page; }
QScrollArea { border: 2px solid transparent; }
QScrollArea:focus { border-color: @accent; }
QWidget[role="side"], QWidget[role="foot"] { background: @side; }
QLabel { color: @text; background: transparent; }
QLabel[role="muted"], QLabel[role="foot"] { color: @muted; }
QLabel[role="warning"] { color: @left; }
QFrame[role="card"] { background: @card; border: 1px solid @line; border-radius: 10px; }
QFrame[role="quiet"] { background: transparent; border: 1px solid @line; border-radius: 10px; }
QLineEdit { background: @card; color: @text; border: 2px solid @edge; border-radius: 10px;
  placeholder-text-color: @muted; selection-background-color: @accent; selection-color: @on_accent; }
QLineEdit:focus { border-color: @accent; }
QPushButton { background: transparent; color: @accent; border: 2px solid transparent; border-radius: 6px;
  min-height: 28px; padding: 0px 6px; padding-@start: 2px; text-align: left; }
QPushButton:hover { background: @hover; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @off; }
QPushButton[role="copy"] { color: @muted; }
QPushButton[role="chip"] { background: @card; color: @text; border: 2px solid @line; border-radius: 16px;
  padding: 0px 12px; text-align: center; }
QPushButton[role="chip"]:checked { border-color: @accent; background: @hover; }
QPushButton[role="chip"]:focus { border: 2px solid @text; }
QPushButton[role="nav"] { color: @muted; border-radius: 8px; padding: 2px 12px; }
QPushButton[role="nav"]:checked { color: @text; background: @card; border-@start: 4px solid @accent;
  padding-@start: 10px; border-top-@start-radius: 0px; border-bottom-@start-radius: 0px; }
QPushButton[role="nav"]:focus { border-color: @accent; }
QPushButton[role="arrow"] { color: @text; text-align: center; padding: 0px; }
QPushButton[role="arrow"]:disabled { color: @off; }
QComboBox { background: @card; color: @text; border: 2px solid @edge; border-radius: 8px; min-height: 28px;
  padding: 0px 8px; selection-background-color: @accent; selection-color: @on_accent; }
QComboBox:focus { border-color: @accent; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: @card; color: @text; border: 1px solid @edge; border-radius: 0px;
  selection-background-color: @accent; selection-color: @on_accent; }
QTableView { background: @card; color: @text; border: 1px solid @line; gridline-color: @line;
  selection-background-color: @accent; selection-color: @on_accent; }
QTableView::item { padding: 0px 8px; }
QTableView:focus { border-color: @accent; }
QHeaderView::section { background: @side; color: @text; border: none; border-right: 1px solid @line;
  border-bottom: 1px solid @line; padding: 4px 8px; }
QListView { background: @card; color: @text; border: 1px solid @line; border-radius: 10px; outline: none; }
QListView:focus { border: 1px solid @accent; }
QProgressBar { background: @card; border: 1px solid @edge; border-radius: 4px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QToolBar QToolButton { border: 2px solid transparent; border-radius: 6px; padding: 2px; }
QToolBar QToolButton:hover, QToolBar QToolButton:checked { background: @hover; }
QToolBar QToolButton:focus { border-color: @accent; }
QToolTip { background: @card; color: @text; border: 1px solid @line; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0px; }
QScrollBar::handle:vertical { background: @edge; border-radius: 4px; min-height: 32px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0px; }
QScrollBar::handle:horizontal { background: @edge; border-radius: 4px; min-width: 32px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: none; height: 0px; width: 0px; }
"""


def style_sheet(tokens: Tokens, *, mirrored: bool = False) -> str:
    """Put the colours in, longest names first so that `@on_accent` is not taken for `@on`.

    `mirrored` is for a language that is written from right to left.
    """
    sheet = _SHEET.replace("@start", "right" if mirrored else "left")
    for name in sorted(Tokens._fields, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", str(getattr(tokens, name)))
    return sheet
