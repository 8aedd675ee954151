"""The sheet of one agency: its agreements and its past, and at the end all that proves them."""

from __future__ import annotations

from desktop.domain.answer import AgencyPage, Provenance
from desktop.reports.sheet import NOTHING_BESIDE, Answer, Beside, Block, Bullets, FinePrint, Sheet
from desktop.reports.sheet_frame import SheetFrame
from desktop.reports.voice import Translate, Voice, fill


class AgencySheet(Voice):
    """Makes sheets of agencies."""

    def __init__(self, translate: Translate, language: str) -> None:
        """Speak one language."""
        super().__init__(translate, language)
        self._frame = SheetFrame(translate, language)

    def sheet(self, page: AgencyPage, beside: Beside = NOTHING_BESIDE) -> Sheet:
        """Everything known of one agency, with what stands beside it."""
        frame, answer = self._frame, page.answer
        says = frame.sentences
        since = says.agencies.since(answer)
        status = says.agencies.headline(answer, page.edition, page.today)
        body: list[Block] = [Answer(status, (since,) if since else ())]
        body += [frame.heading(self.tr("Agreements")), frame.entry(answer, page.edition, page.today)]
        body += frame.models([answer])
        body += frame.part(self.tr("History on the list"), Bullets(self._history(page)))
        body += frame.other_ways()
        for law in beside.laws:
            body += frame.law(law, says.law.beside_list(law, answer.status, page.edition))
        body += frame.help(beside.help)
        body.append(frame.room())
        body += self._proof(page)
        details = (f"{says.labels.kind(answer.agency)} · {says.labels.home(answer)}",)
        return frame.sheet(answer.agency.name, details, page.edition, page.today, body)

    def _history(self, page: AgencyPage) -> tuple[str, ...]:
        return tuple(f"{self.date(one.date)}: {self._frame.sentences.event(one)}" for one in page.history)

    def _proof(self, page: AgencyPage) -> tuple[Block, ...]:
        frame = self._frame
        joined = tuple(frame.sentences.joined(one) for one in page.joined)
        corrections = tuple(frame.sentences.correction(one) for one in page.corrections)
        provenance = tuple(self._provenance(one) for one in page.provenance)
        parts: list[Block] = [*frame.part(self.tr("Names as ICE printed them"), Bullets(page.names))]
        parts += frame.part(self.tr("Rows counted as this agency's"), Bullets(joined))
        parts += frame.part(self.tr("Corrections"), Bullets(corrections))
        if provenance:
            parts += frame.part(self.tr("Where this stands"), FinePrint(provenance))
        return tuple(parts)

    def _provenance(self, one: Provenance) -> str:
        cells = " | ".join(f"{name}: {text.strip()}" for name, text in one.cells.items() if text.strip())
        where = fill(self.tr("%1, row %2, SHA-256 %3"), one.file, str(one.row), one.sha256)
        return f"{where}: {cells}"
