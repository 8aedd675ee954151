"""What of the list the map shows, and which state."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.county_map import Choice, CountyMap
from desktop.domain.model import Model
from desktop.domain.status import Status
from desktop.services.wording import Sentences, fill
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.pick_list import PickList

_STATUSES = (Status.LISTED, Status.NO_LONGER_LISTED, Status.UNKNOWN)


class MapControls(QWidget):
    """`changed` follows another status or model, `state_chosen` another state."""

    changed = Signal()
    state_chosen = Signal()

    def __init__(self, sentences: Sentences) -> None:
        super().__init__()
        self._labels = sentences.labels
        self._build()
        self._status.chosen.connect(self.changed)
        self._model.chosen.connect(self.changed)
        self._state.chosen.connect(self.state_chosen)

    def _build(self) -> None:
        self._state = PickList(self.tr("State"), self.tr("State to see on the map and in the table"))
        self._status = PickList(self.tr("Agencies"), self.tr("Only agencies with this status"))
        self._model = PickList(self.tr("Model"), self.tr("Only agencies with this model"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(FlowRow(self._state, self._status, self._model))

    def offer(self, country: CountyMap) -> None:
        """Offer the states, statuses and models there are; what is chosen stays."""
        kept, state = self.choice(), self.state()
        codes = {one.county.state for one in country.counties}
        named = sorted((self._labels.state(code), code) for code in codes)
        self._state.offer([(None, self.tr("All states")), *((code, name) for name, code in named)], state)
        found = {agency.status for one in country.counties for agency in one.agencies} | {Status.LISTED}
        self._status.offer(
            [(status, self._labels.status(status)) for status in _STATUSES if status in found], kept.status
        )
        models = [
            (model, fill(self.tr("%1: %2", "where, model"), self._labels.where(model), self._labels.model(model)))
            for model in Model
        ]
        self._model.offer([(None, self.tr("All models")), *models], kept.model)

    def choice(self) -> Choice:
        """Which agencies are shown."""
        status, model = self._status.key(), self._model.key()
        return Choice(
            status if isinstance(status, Status) else Status.LISTED, model if isinstance(model, Model) else None
        )

    def state(self) -> str | None:
        """The state chosen; None for the whole country."""
        state = self._state.key()
        return state if isinstance(state, str) else None

    def clear_state(self) -> None:
        """Choose all states, without telling of it."""
        self._state.choose(None)
