"""The lines of the growth chart: what each counts, how it is drawn, what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from desktop.domain.change import GrowthStep
from desktop.domain.model import Model
from desktop.services.wording import Sentences
from desktop.ui.tokens import Tokens

_STYLES = {
    None: (Qt.PenStyle.SolidLine, 3.0, "text"),
    Model.TFM: (Qt.PenStyle.SolidLine, 1.6, "listed"),
    Model.WSO: (Qt.PenStyle.DashLine, 2.0, "accent"),
    Model.JEM: (Qt.PenStyle.DotLine, 2.6, "left"),
}


@dataclass(frozen=True, slots=True)
class GrowthLine:
    """All rows (`model` None) or those of one model; told apart by stroke and words, by colour only besides."""

    model: Model | None

    def rows(self, step: GrowthStep) -> int:
        """How many rows of it an edition has."""
        return step.rows if self.model is None else step.by_model.get(self.model, 0)

    def pen(self, tokens: Tokens) -> QPen:
        """Its stroke; beveled, as a mitred corner would draw a spike where the count goes up and down within a day."""
        style, width, token = _STYLES[self.model]
        return QPen(QColor(getattr(tokens, token)), width, style, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.BevelJoin)

    def where(self, sentences: Sentences) -> str:
        """Where the power of the model applies; empty for all rows."""
        return "" if self.model is None else sentences.labels.where(self.model)


LINES = tuple(GrowthLine(model) for model in (None, Model.TFM, Model.WSO, Model.JEM))
"""In the order of legend and table."""
