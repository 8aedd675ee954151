"""What is said of the 287(g) program itself, and of what the list counts beside an announcement."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop.domain.model import Model
from desktop.domain.program import Line, ListFigures, Source, Term
from desktop.reports.dates import count
from desktop.reports.labels import Labels
from desktop.reports.voice import Translate, Voice, fill


class ProgramWords(Voice):
    """Texts that stand in `resources/rights` go through the contexts Program and Glossary."""

    def __init__(self, translate: Translate, language: str) -> None:
        """Use the labels of the same language."""
        super().__init__(translate, language)
        self._labels = Labels(translate, language)

    def text(self, text: str) -> str:
        """A text of `program.json` in the person's language."""
        return self.translate("Program", text, -1)

    def line(self, line: Line, sources: Sequence[Source]) -> str:
        """A statement with the numbers that its sources have among `sources`."""
        marks = "".join(f" [{sources.index(source) + 1}]" for source in line.sources)
        text = self.text(line.text) + marks
        if line.confidence == "high":
            return text
        return fill(self.tr("%1 (our sources for this are fair)"), text)

    def source(self, source: Source) -> str:
        """Title and day of a source; a title stays as it was published, what we call a source is said."""
        title = self.text(source.title)
        if source.date is None:
            return title
        return fill(self.tr("%1, %2", "title of a source, its date"), title, self.date(source.date))

    def term(self, term: Term) -> tuple[str, str]:
        """A word and its meaning."""
        return self.translate("Glossary", term.word, -1), self.translate("Glossary", term.meaning, -1)

    def figures(self, figures: ListFigures) -> str:
        """What one list counts."""
        text = self.tr("ICE's list dated %1 has %2 rows, each of them one agreement, held by %3 agencies in %4: %5.")
        models = "; ".join(
            fill(
                self.tr("%1 %2", "model, number of agreements"),
                self._labels.model(model),
                count(figures.by_model[model]),
            )
            for model in Model
        )
        where = self._where(figures.states, figures.territories)
        return fill(text, self.date(figures.edition.date), count(figures.rows), count(figures.agencies), where, models)

    def not_held(self, day: date) -> str:
        """Say that there is nothing to count for a day."""
        return fill(self.tr("No list of %1 or earlier is held here, so nothing can be set beside it."), self.date(day))

    def _where(self, states: int, territories: int) -> str:
        said = self.tr("1 state") if states == 1 else self.tr("%n states", "", states)
        if not territories:
            return said
        more = self.tr("1 territory") if territories == 1 else self.tr("%n territories", "", territories)
        return self.join([said, more])
