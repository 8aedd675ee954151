"""What the person saved on this computer, and what changed of it on ICE's list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from desktop.domain.saved import Saved, SavedKey, SavedNews
from desktop.services.wording import Sentences, fill
from desktop.ui.announce import announce
from desktop.ui.permissions import AT_HOME, Permissions
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.note_strip import NoteStrip
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.widgets.sheet_actions import SheetActions
from desktop.ui.widgets.text import NAME, SECTION, TITLE, Text


class SavedPage(ScrollPage):
    """Built anew for each look.

    `opened` and `removed` give a SavedKey, `seen` the newer snapshots to keep, `wiped` that nothing is to be left.
    """

    opened = Signal(object)
    removed = Signal(object)
    seen = Signal(object)
    wiped = Signal()
    print_asked = Signal()
    sheet_asked = Signal()
    batch_asked = Signal()

    def __init__(self, sentences: Sentences, permissions: Permissions = AT_HOME) -> None:
        super().__init__()
        self._permissions = permissions
        self._sentences, self._words = sentences, sentences.saved
        self._said = ""
        self.is_filled = False
        self.setAccessibleName(self.tr("Saved"))

    def wait(self) -> None:
        """Say that what is saved is being looked at."""
        self._start()
        self.add(Text(self.tr("Comparing what you saved with ICE's list …"), SECTION, bold=True))
        self.finish()

    def tell_wiped(self) -> None:
        """Say it the next time the page is shown."""
        self._said = self.tr(
            "Everything saved was removed from this computer. It can't be brought back. A backup of this computer may "
            "still hold a copy."
        )

    def show_news(self, news: Sequence[SavedNews], *, damaged: bool) -> None:
        """Show everything saved with what changed; `damaged` says that the file could not be understood."""
        self._start()
        if self._said and not news:
            self.add(Text(self._said, bold=True).as_column())
            announce(self, self._said)
        self._said = ""
        if damaged:
            self.add(NoteStrip(self._damage()))
        if not news:
            self.add(Text(self._empty(), SECTION).as_column(), above=12)
        if news:
            self._add_sheets()
        self._add_all_seen(news)
        for one in news:
            self.add(self._card(one))
        if news or damaged:
            self._add_wipe()
        if self._permissions.files:
            self._add_batch()
        self.add(Text(self._sentences.legal(), role="muted"), above=12)
        self.finish()
        self.is_filled = True

    def _start(self) -> None:
        self.refill()
        self.add(Text(self.tr("Saved"), TITLE, bold=True))
        place = self.tr(
            "Kept on this computer only, in the folder of this program. Whoever can use your account on this computer "
            "can see it. None of it is sent anywhere."
        )
        self.add(Text(place, role="muted").as_column())

    def _damage(self) -> str:
        return self.tr(
            "The file of saved places was damaged and can't be read. It is kept beside it as saved.json.damaged; "
            "saving starts anew."
        )

    def _empty(self) -> str:
        return self.tr("Nothing is saved. Look up a place or an agency and press “Save” to find it here again.")

    def _add_sheets(self) -> None:
        actions = SheetActions()
        actions.offer_sheets(self.tr("everything saved"), self._permissions)
        actions.print_asked.connect(self.print_asked)
        actions.sheet_asked.connect(self.sheet_asked)
        self.add(actions)

    def _add_batch(self) -> None:
        card = Card(quiet=True)
        text = self.tr("A whole table from a spreadsheet can be answered at once, without any of it being saved here.")
        card.add(Text(text).as_column())
        many = WordButton(self.tr("Many at once …"), self.tr("Many at once: answer a table from a spreadsheet"))
        many.clicked.connect(self.batch_asked)
        card.add(many)
        self.add(card, above=16)

    def _add_all_seen(self, news: Sequence[SavedNews]) -> None:
        changed = [one.fresh for one in news if one.changes and one.fresh]
        if len(changed) > 1:
            button = WordButton(self.tr("Mark all as seen"), self.tr("Mark all changes as seen"))
            button.clicked.connect(partial(self._on_seen_clicked, tuple(changed)))
            self.add(button)

    def _card(self, news: SavedNews) -> Card:
        card, title = Card(), self._words.title(news.saved)
        card.add(Text(title, NAME, bold=True))
        part = self._words.part(news.saved)
        if part:
            card.add(Text(part, role="muted"))
        card.add(Text(self._words.news(news), bold=bool(news.changes)).as_column())
        for change in news.changes:
            card.add(Text(self._words.change(change)).as_column())
        about = f"{title}, {part}" if part else title
        open_it = WordButton(self.tr("Open"), fill(self.tr("Open: %1"), about))
        open_it.clicked.connect(partial(self._on_open_clicked, news.saved.key))
        remove = WordButton(self.tr("Remove"), fill(self.tr("Remove: %1"), about))
        remove.clicked.connect(partial(self._on_remove_clicked, news.saved.key))
        row = FlowRow(open_it)
        if news.changes and news.fresh:
            seen = WordButton(self.tr("Mark as seen"), fill(self.tr("Mark as seen: %1"), about))
            seen.clicked.connect(partial(self._on_seen_clicked, (news.fresh,)))
            row.add(seen)
        row.add(remove)
        card.add(row)
        return card

    def _add_wipe(self) -> None:
        card = Card(quiet=True)
        text = self.tr("One press removes everything saved from this computer, at once. It can't be brought back.")
        card.add(Text(text).as_column())
        wipe = WordButton(self.tr("Remove all"), self.tr("Remove everything saved"))
        wipe.clicked.connect(self.wiped)
        card.add(wipe)
        self.add(card, above=16)

    def _on_open_clicked(self, key: SavedKey, _checked: bool = False) -> None:
        self.opened.emit(key)

    def _on_remove_clicked(self, key: SavedKey, _checked: bool = False) -> None:
        self.removed.emit(key)

    def _on_seen_clicked(self, fresh: tuple[Saved, ...], _checked: bool = False) -> None:
        self.seen.emit(fresh)
