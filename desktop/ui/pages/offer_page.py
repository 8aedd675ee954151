"""A list that a check spoke against, beside the one in use: keep that, or take this anyway."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from desktop.domain.offer import ListOffer
from desktop.services.wording import Sentences, count, fill
from desktop.ui.announce import announce
from desktop.ui.update_notices import UpdateNotices
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.widgets.text import NOTE, SECTION, TITLE, Text


class OfferPage(ScrollPage):
    """`kept` and `taken` are the two decisions."""

    kept = Signal()
    taken = Signal()

    def __init__(self, sentences: Sentences, words: UpdateNotices) -> None:
        super().__init__()
        self._sentences, self._words = sentences, words
        self._keep: WordButton | None = None
        self.setAccessibleName(self.tr("A list to decide about"))

    def show_offer(self, offer: ListOffer | None) -> None:
        """Show what was offered and what speaks against it; None says that nothing waits any more."""
        self.refill()
        self._keep = None
        self.add(Text(self.tr("Take this list?"), TITLE, bold=True))
        if offer is None:
            self.add(Text(self.tr("No list waits for your decision.")))
        else:
            self._fill(offer)
        self.finish()

    def begin(self) -> None:
        """Put the focus on the harmless decision, and say what there is to decide."""
        if self._keep is not None:
            self._keep.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self.accessibleDescription())

    def _fill(self, offer: ListOffer) -> None:
        day = self._sentences.date(offer.date) if offer.date else self._sentences.offers.no_date()
        named = fill(self.tr("Offered: %1, dated %2, %3 rows."), offer.file, day, count(offer.rows))
        self.add(Text(named).as_column())
        reasons = self._words.reasons(offer)
        self.setAccessibleDescription(" ".join((named, *reasons)))
        against = Card(gap=4)
        against.add(Text(self.tr("What speaks against it"), SECTION, bold=True))
        for reason in reasons:
            against.add(Text(reason).as_column())
        if offer.printed and offer.counted:
            against.add(Text(self._sentences.offers.totals(offer.printed, offer.counted)).as_column())
        against.add(Text(self._doubt(), NOTE, role="muted").as_column())
        self.add(against, above=8)
        self.add(self._buttons())
        if offer.difference:
            self._compare(offer)

    def _doubt(self) -> str:
        return self.tr(
            "ICE has published lists with mistakes, and one list in another's place. If you are not sure, keep the "
            "list you have and look again in a few days."
        )

    def _buttons(self) -> FlowRow:
        self._keep = WordButton(self.tr("Keep the list I have"), role="chip")
        take = WordButton(self.tr("Take it anyway"), self.tr("Take it anyway: answers come from this list then"))
        self._keep.clicked.connect(self.kept)
        take.clicked.connect(self.taken)
        return FlowRow(self._keep, take)

    def _compare(self, offer: ListOffer) -> None:
        if offer.difference is None:
            return
        words, card = self._sentences.difference, Card(gap=4, quiet=True)
        card.add(Text(words.heading(offer.difference), bold=True))
        for line in words.lines(offer.difference):
            card.add(Text(line).as_column())
        self.add(card, above=8)
