"""One agency's page as text for people."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.cli.masthead import write_masthead
from desktop.cli.place_text import agreement_lines, write_closing
from desktop.cli.terminal import Terminal
from desktop.domain.answer import AgencyPage, Provenance
from desktop.services.wording import Sentences, Voice, fill


class AgencyHeadings(Voice):
    """Heads the parts of an agency's page."""

    def agreements(self) -> str:
        """What it signed."""
        return self.tr("Agreements")

    def history(self) -> str:
        """When it came and went."""
        return self.tr("History on the list")

    def names(self) -> str:
        """What ICE calls it."""
        return self.tr("Names as printed")

    def joined(self) -> str:
        """Rows that other editions prove to be its own."""
        return self.tr("Rows counted as this agency's")

    def corrections(self) -> str:
        """What was read otherwise than printed."""
        return self.tr("Corrections")

    def provenance(self) -> str:
        """Where the statements stand."""
        return self.tr("Where this stands")

    def row(self, number: int) -> str:
        """A worksheet row."""
        return fill(self.tr("row %1"), str(number))


class AgencyText:
    """Writes agency pages."""

    def __init__(self, terminal: Terminal, sentences: Sentences, headings: AgencyHeadings) -> None:
        """All words come from `sentences` and `headings`."""
        self._terminal = terminal
        self._sentences = sentences
        self._headings = headings

    def write(self, page: AgencyPage) -> None:
        """The whole page: status, agreements, history, names, rows joined, corrections, provenance."""
        answer, says, headings = page.answer, self._sentences, self._headings
        write_masthead(self._terminal, page.edition, page.today, says)
        self._terminal.line(answer.agency.name)
        self._terminal.line(f"{says.labels.kind(answer.agency)} · {says.labels.home(answer)} · {answer.agency.id}")
        self._terminal.line()
        self._terminal.line(f"{says.labels.status(answer.status)}. {says.status(answer, page.edition, page.today)}")
        for text in (says.agencies.since(answer), *says.agencies.caveats(answer)):
            if text:
                self._terminal.line(text)
        self._section(headings.agreements(), agreement_lines(answer, says))
        self._section(headings.history(), (f"{says.date(one.date)}: {says.event(one)}" for one in page.history))
        self._section(headings.names(), page.names)
        self._section(headings.joined(), (says.joined(one) for one in page.joined))
        self._section(headings.corrections(), (says.correction(one) for one in page.corrections))
        self._section(headings.provenance(), (self._provenance(one) for one in page.provenance))
        write_closing(self._terminal, says)

    def _section(self, title: str, texts: Iterable[str]) -> None:
        lines = [text for text in texts if text]
        if not lines:
            return
        self._terminal.line()
        self._terminal.line(title)
        for text in lines:
            self._terminal.line(text, indent=2, hanging=2)

    def _provenance(self, one: Provenance) -> str:
        cells = " | ".join(f"{name}: {text.strip()}" for name, text in one.cells.items() if text.strip())
        return f"{one.file}, {self._headings.row(one.row)}, SHA-256 {one.sha256}: {cells}"
