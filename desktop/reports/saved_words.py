"""Words for what a person saved and for what changed of it."""

from __future__ import annotations

from desktop.domain.model import Model
from desktop.domain.saved import Saved, SavedChange, SavedKind, SavedNews, Stand
from desktop.domain.status import Status
from desktop.reports.labels import Labels
from desktop.reports.voice import Translate, Voice, fill


class SavedWords(Voice):
    """Titles, and sentences about then and now; of the list only, never of what an agency does."""

    def __init__(self, translate: Translate, language: str) -> None:
        """Use the labels of the same language."""
        super().__init__(translate, language)
        self._labels = Labels(translate, language)

    def title(self, saved: Saved) -> str:
        """Name a saved thing: "ZIP code 32601, Gainesville, Florida"."""
        state = self._labels.state(saved.state) if saved.state else ""
        if saved.key.kind is not SavedKind.ZIP:
            return ", ".join(part for part in dict.fromkeys((saved.name, state)) if part)
        name = fill(self.tr("ZIP code %1"), saved.key.id)
        return ", ".join(part for part in (name, saved.name, state) if part)

    def part(self, saved: Saved) -> str:
        """Which part of a ZIP code was chosen; empty for all of it."""
        if saved.town:
            return fill(self.tr("The part in %1"), saved.town)
        return self.tr("The part outside a town") if saved.key.town == "outside" else ""

    def news(self, news: SavedNews) -> str:
        """How much changed, in one sentence."""
        dated = self.date(news.saved.list_date)
        if news.fresh is None:
            return self.tr("This is not known to the program any more, so nothing can be said of it.")
        if not news.changes:
            return fill(self.tr("Nothing has changed since the list dated %1."), dated)
        if len(news.changes) == 1:
            return fill(self.tr("1 change since the list dated %1:"), dated)
        return fill(self.tr("%n changes since the list dated %1:", "", len(news.changes)), dated)

    def change(self, change: SavedChange) -> str:
        """Say what is otherwise now, both states in full."""
        if change.before is None and change.now is not None:
            text = self.tr("%1. Then: not shown here. Now: %2.")
            return fill(text, change.name, self._stand(change.now))
        if change.now is None and change.before is not None:
            text = self.tr("%1. Then: %2. Now: not shown here, because its records changed.")
            return fill(text, change.name, self._stand(change.before))
        assert change.before is not None  # noqa: S101 - one of the two always is
        assert change.now is not None  # noqa: S101 - likewise
        text = self.tr("%1. Then: %2. Now: %3.")
        return fill(text, change.name, self._stand(change.before), self._stand(change.now))

    def _stand(self, stand: Stand) -> str:
        if stand.missing:
            return self.tr("missing from the latest list, it was on the one before")
        label = self._labels.status(stand.status)
        if stand.status is not Status.LISTED or not stand.models:
            return label
        models = self.join([self._model(model) for model in stand.models])
        return fill(self.tr("%1 (%2)", "On the list (models)"), label, models)

    def _model(self, model: Model) -> str:
        text = self.tr("%1: %2", "where the power applies: model")
        return fill(text, self._labels.where(model), self._labels.model(model))
