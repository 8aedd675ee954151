"""What a suggestion leads to, in words."""

from __future__ import annotations

from desktop.domain.answer import Hit, HitKind
from desktop.reports.labels import Labels
from desktop.reports.voice import Translate, Voice


class HitWords(Voice):
    """Tells namesakes apart: a county, its town and its sheriff may share a name."""

    def __init__(self, translate: Translate, language: str) -> None:
        """Name agencies as everywhere."""
        super().__init__(translate, language)
        self._labels = Labels(translate, language)

    def kind(self, hit: Hit) -> str:
        """A ZIP code, a county, a town, or the territory of an agency."""
        return {
            HitKind.ZIP: self.tr("ZIP code"),
            HitKind.COUNTY: self.tr("county"),
            HitKind.PLACE: self.tr("town"),
        }.get(hit.kind) or self._labels.level(hit.level)
