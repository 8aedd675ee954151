"""One agency's page as text for people."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.cli.captions import Captions
from desktop.cli.masthead import write_masthead
from desktop.cli.place_text import agreement_lines, write_closing
from desktop.cli.terminal import Terminal
from desktop.domain.answer import AgencyPage, Provenance
from desktop.services.wording import Sentences


class AgencyText:
    """Writes agency pages."""

    def __init__(self, terminal: Terminal, sentences: Sentences, captions: Captions) -> None:
        """All words come from `sentences` and `captions`."""
        self._terminal = terminal
        self._sentences = sentences
        self._captions = captions

    def write(self, page: AgencyPage) -> None:
        """The whole page: status, agreements, history, names, corrections, provenance."""
        answer, says, captions = page.answer, self._sentences, self._captions
        write_masthead(self._terminal, page.edition, page.today, says)
        self._terminal.line(answer.agency.name)
        self._terminal.line(f"{says.labels.kind(answer.agency)} · {says.labels.home(answer)} · {answer.agency.id}")
        self._terminal.line()
        self._terminal.line(f"{says.labels.status(answer.status)}. {says.status(answer, page.edition, page.today)}")
        for text in (says.agencies.since(answer), *says.agencies.caveats(answer)):
            if text:
                self._terminal.line(text)
        self._section(captions.agreements(), agreement_lines(answer, says))
        self._section(captions.history(), (f"{says.date(one.date)}: {says.event(one)}" for one in page.history))
        self._section(captions.names(), page.names)
        self._section(captions.corrections(), (says.correction(one) for one in page.corrections))
        self._section(captions.provenance(), (self._provenance(one) for one in page.provenance))
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
        return f"{one.file}, {self._captions.row(one.row)}, SHA-256 {one.sha256}: {cells}"
