"""The text with which a person reports a wrong answer: all that is needed to find it again, and nothing about them."""

from __future__ import annotations

from desktop.domain.answer import AgencyPage
from desktop.reports.status_sentences import StatusSentences
from desktop.reports.voice import Translate, Voice, fill


class ErrorReport(Voice):
    """Plain text to be copied and sent by the person; the program sends nothing."""

    def __init__(self, translate: Translate, language: str) -> None:
        """Use the sentences of the same language."""
        super().__init__(translate, language)
        self._status = StatusSentences(translate, language)

    def text(self, page: AgencyPage, version: str, data_version: str) -> str:
        """Agency, what is shown, edition, rows as printed, versions, and room for what is wrong."""
        agency, edition = page.answer.agency, page.edition
        lines = [
            self.tr("A wrong answer in 287(g) Lookup"),
            "",
            fill(self.tr("Agency: %1 (%2)"), agency.name, agency.id),
            fill(self.tr("What is shown: %1"), self._status.status(page.answer, edition, page.today)),
            fill(self.tr("List: %1, SHA-256 %2"), edition.file, edition.sha256),
        ]
        for source in page.provenance:
            lines.append(fill(self.tr("Row %1 of %2, as printed:"), str(source.row), source.file))
            lines += [f"  {column}: {cell}" for column, cell in source.cells.items() if cell]
        if not page.provenance:
            lines.append(self.tr("No row of any list held is counted as this agency's."))
        lines += [
            fill(self.tr("Version of the program %1, of the data %2"), version, data_version),
            "",
            self.tr("What is wrong:"),
            "",
            self.tr("How do you know? A web page or a document helps:"),
            "",
        ]
        return "\n".join(lines)
