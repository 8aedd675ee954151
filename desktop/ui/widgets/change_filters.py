"""What of a comparison is shown: one state, one kind of change, only the confirmed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.change import Change, ChangeEvent, Confidence
from desktop.services.wording import Sentences, count, fill
from desktop.ui.change_selection import ChangeFilter
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.pick_list import PickList


class ChangeFilters(QWidget):
    """Offers only what occurs, with its number; a choice stays when other lists are compared, where it still occurs."""

    changed = Signal()

    def __init__(self, sentences: Sentences) -> None:
        super().__init__()
        self._sentences = sentences
        self._build()
        for one in self._lists():
            one.chosen.connect(self.changed)

    def _build(self) -> None:
        self._state = PickList(self.tr("State"), self.tr("Only changes in this state"))
        self._event = PickList(self.tr("Kind of change"), self.tr("Only changes of this kind"))
        self._sure = PickList(self.tr("Confidence"), self.tr("Only changes of this confidence"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(FlowRow(*self._lists()))

    def show_choices(self, changes: Sequence[Change]) -> None:
        """Offer the states, kinds and confidences of these changes."""
        kept = self.filter()
        words = self._sentences.changes
        states = Counter(change.state for change in changes if change.state)
        named = sorted((self._sentences.labels.state(code), code) for code in states)
        self._state.offer(
            [(None, self.tr("All states")), *((code, self._counted(name, states[code])) for name, code in named)],
            kept.state,
        )
        events = Counter(change.event for change in changes)
        kinds = [(one, self._counted(words.kind(one), events[one])) for one in ChangeEvent if events[one]]
        self._event.offer([(None, self.tr("All kinds")), *kinds], kept.event)
        sure = Counter(change.confidence for change in changes)
        levels = [(one, self._counted(words.confidence(one), sure[one])) for one in Confidence if sure[one]]
        self._sure.offer([(None, self.tr("Confirmed and possible")), *levels], kept.confidence)

    def filter(self) -> ChangeFilter:
        """What is chosen."""
        state, event, sure = (one.key() for one in self._lists())
        return ChangeFilter(
            state if isinstance(state, str) else None,
            event if isinstance(event, ChangeEvent) else None,
            sure if isinstance(sure, Confidence) else None,
        )

    def words(self) -> tuple[str, ...]:
        """What is chosen, in words; nothing for what is left open."""
        return tuple(one.word() for one in self._lists() if one.key() is not None)

    def clear(self) -> None:
        """Show everything again, without telling of it."""
        for one in self._lists():
            one.choose(None)

    def _lists(self) -> tuple[PickList, ...]:
        return (self._state, self._event, self._sure)

    def _counted(self, word: str, number: int) -> str:
        return fill(self.tr("%1 (%2)", "a choice, how many changes"), word, count(number))
