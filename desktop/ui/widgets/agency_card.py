"""One agency of an answer: name, kind and county, status, where the power applies, agreements."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.agreement import Agreement
from desktop.domain.answer import AgencyAnswer
from desktop.domain.edition import Edition
from desktop.services.wording import FactText, Sentences
from desktop.ui.links import AGREEMENT_HOSTS
from desktop.ui.widgets.address_line import AddressLine
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.fold_layout import FoldLayout
from desktop.ui.widgets.source_copy import SourceCopy
from desktop.ui.widgets.status_badge import StatusBadge
from desktop.ui.widgets.text import NAME, NOTE, Text


class AgencyCard(Card):
    """`details` is emitted with the agency's id when the person asks for more."""

    details = Signal(str)

    def __init__(self, answer: AgencyAnswer, sentences: Sentences, edition: Edition, today: date) -> None:
        super().__init__()
        self._answer, self._sentences, self._edition, self._today = answer, sentences, edition, today
        status = StatusBadge(answer.status, sentences.labels.status(answer.status))
        self.add(_folded(self._title(answer, sentences), status))
        lines: list[QWidget] = [agreement_line(each, answer.agency.name, sentences) for each in answer.agreements]
        lines += [Text(caveat, NOTE, role="muted") for caveat in sentences.agencies.caveats(answer)]
        beside = sentences.agencies.beside(answer, edition, today)
        if beside or not lines:
            lines.append(Text(beside, role="muted"))
        for line in lines[:-1]:
            self.add(line)
        self._more = WordButton(self.tr("Details"), f"{self.tr('Details')}: {answer.agency.name}")
        self._more.clicked.connect(self._on_more_clicked)
        # Below the status, which in a narrow window stands below the name.
        self.add(_folded(lines[-1], FlowRow(SourceCopy(answer.agency.name, self._fact), self._more, gap=4)))

    def take_focus(self) -> None:
        """Let the keyboard go on from this card."""
        self._more.setFocus()

    def _title(self, answer: AgencyAnswer, sentences: Sentences) -> QWidget:
        title = QWidget()
        flow = FlowLayout(title, gap=12)
        flow.addWidget(Text(answer.agency.name, NAME, bold=True))
        meta = f"{sentences.labels.kind(answer.agency)} · {sentences.labels.home(answer)}"
        flow.addWidget(Text(meta, role="muted"))
        return title

    def _on_more_clicked(self) -> None:
        self.details.emit(self._answer.agency.id)

    def _fact(self) -> str:
        words = FactText(self._sentences.translate, self._sentences.language)
        return words.agency(self._answer, self._edition, self._today)


def agreement_line(agreement: Agreement, name: str, sentences: Sentences) -> AddressLine:
    """Where the power applies first, then model and date, then the memorandum."""
    words = [
        Text(sentences.labels.where(agreement.model), bold=True),
        Text(sentences.labels.agreement(agreement)),
    ]
    note = sentences.labels.memorandum_note(agreement)
    after = [Text(note, NOTE, role="muted")] if note else []
    model = sentences.labels.model(agreement.model) if agreement.model else agreement.model_printed
    word = sentences.labels.memorandum(agreement)
    return AddressLine(word, agreement.moa_url or "", AGREEMENT_HOSTS, f"{name}, {model}", words, after)


def addendum_line(agreement: Agreement, name: str, sentences: Sentences) -> AddressLine | None:
    """The link to what was added to the memorandum; None where ICE gives none."""
    if not agreement.addendum_url:
        return None
    model = sentences.labels.model(agreement.model) if agreement.model else agreement.model_printed
    return AddressLine(sentences.labels.addendum(), agreement.addendum_url, AGREEMENT_HOSTS, f"{name}, {model}")


def _folded(main: QWidget, aside: QWidget) -> QWidget:
    row = QWidget()
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    row.setSizePolicy(policy)
    layout = FoldLayout(row)
    layout.addWidget(main)
    layout.addWidget(aside)
    return row
