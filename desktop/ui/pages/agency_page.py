"""All that is known of one agency and the list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.domain.agency import Agency
from desktop.domain.answer import AgencyPage as Facts
from desktop.domain.answer import Provenance
from desktop.domain.state_law import StateLaw
from desktop.runtime.version import VERSION
from desktop.services.wording import ErrorReport, FactText, Sentences, fill
from desktop.ui.families.answer_questions import AgencyView
from desktop.ui.permissions import AT_HOME, Permissions
from desktop.ui.widgets.agency_card import addendum_line, agreement_line
from desktop.ui.widgets.answer_actions import AnswerActions
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.error_report_card import ErrorReportCard
from desktop.ui.widgets.headline_card import HeadlineCard
from desktop.ui.widgets.help_cards import OtherWaysCard, SourcesCard
from desktop.ui.widgets.law_card import LawCard
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.widgets.source_copy import SourceCopy
from desktop.ui.widgets.status_badge import StatusBadge
from desktop.ui.widgets.text import BODY, NAME, NOTE, SECTION, TITLE, Text
from desktop.ui.widgets.timeline import Timeline


class AgencyPage(ScrollPage):
    """Built anew for each agency."""

    copy_asked = Signal()
    save_asked = Signal()
    print_asked = Signal()
    sheet_asked = Signal()
    rights_asked = Signal(tuple)

    def __init__(
        self, sentences: Sentences, report: ErrorReport, permissions: Permissions = AT_HOME, *, can_save: bool = True
    ) -> None:
        super().__init__()
        self._sentences, self._report = sentences, report
        self._permissions, self._can_save = permissions, can_save

    def show_view(self, view: AgencyView) -> None:
        """Show one agency, from the top."""
        facts = view.facts
        self.refill()
        self._add_head(facts)
        self._add_agreements(facts)
        if view.law:
            self.then(partial(self._add_law, view.law, facts))
        self.then(partial(self._add_history, facts))
        self.then(partial(self._add_names, facts))
        for number, source in enumerate(facts.provenance):
            self.then(partial(self._add_source, source, is_first=number == 0))
        self.then(partial(self._add_foot, facts))
        self.then(partial(self._add_report, view))
        self.then(self.finish)
        self.verticalScrollBar().setValue(0)

    def _add_head(self, facts: Facts) -> None:
        answer, labels = facts.answer, self._sentences.labels
        self.setAccessibleName(answer.agency.name)
        self.add(Text(answer.agency.name, TITLE, bold=True))
        self.add(Text(f"{labels.kind(answer.agency)} · {labels.home(answer)}", NAME, role="muted"))
        self.add(StatusBadge(answer.status, labels.status(answer.status)))
        sentence = self._sentences.agencies.headline(answer, facts.edition, facts.today)
        more = (*self._sentences.agencies.caveats(answer), *self._contact(answer.agency))
        self.add(HeadlineCard(sentence, self._sentences.age(facts.edition, facts.today), more), above=8)
        spoken = self.tr("Copy this page as text, with its date and source")
        about, may = answer.agency.name, self._permissions
        self.answer_actions = AnswerActions(about, spoken, can_save=self._can_save, permissions=may)
        self.answer_actions.copy_asked.connect(self.copy_asked)
        self.answer_actions.save_asked.connect(self.save_asked)
        self.answer_actions.print_asked.connect(self.print_asked)
        self.answer_actions.sheet_asked.connect(self.sheet_asked)
        self.add(self.answer_actions)

    def _contact(self, agency: Agency) -> tuple[str, ...]:
        said = []
        if agency.address:
            said.append(fill(self.tr("Address: %1"), agency.address))
        if agency.phone:
            said.append(fill(self.tr("Phone (not for emergencies): %1"), agency.phone))
        return tuple(said)

    def _add_agreements(self, facts: Facts) -> None:
        if not facts.answer.agreements:
            return
        self._section(self.tr("Agreements"))
        for agreement in facts.answer.agreements:
            card = Card()
            name = facts.answer.agency.name
            card.add(agreement_line(agreement, name, self._sentences))
            addendum = addendum_line(agreement, name, self._sentences)
            if addendum is not None:
                card.add(addendum)
            card.add(Text(self._sentences.labels.power(agreement.model)).as_column())
            listed = self.tr("First seen on a list dated %1; last seen on a list dated %2.")
            first, last = self._sentences.date(agreement.first_listed), self._sentences.date(agreement.last_listed)
            card.add(Text(fill(listed, first, last), role="muted"))
            words = FactText(self._sentences.translate, self._sentences.language)
            fact = partial(words.agreement, facts.answer, agreement, facts.edition, facts.today)
            model = self._sentences.labels.agreement(agreement)
            card.add(SourceCopy(f"{name}, {model}", fact))
            self.add(card)

    def _add_history(self, facts: Facts) -> None:
        if not facts.history:
            return
        self._section(self.tr("History on the list"))
        card = Card()
        card.add(Timeline(facts.history, self._sentences))
        self.add(card)

    def _add_names(self, facts: Facts) -> None:
        if facts.names:
            self._section(self.tr("Names as ICE printed them"))
            card = Card()
            for name in facts.names:
                card.add(Text(name))
            self.add(card)
        if facts.joined:
            self._section(self.tr("Rows counted as this agency's"))
            card = Card()
            for joined in facts.joined:
                card.add(Text(self._sentences.joined(joined)))
            self.add(card)
        if facts.corrections:
            self._section(self.tr("What we read otherwise than printed"))
            card = Card()
            for correction in facts.corrections:
                card.add(Text(self._sentences.correction(correction)))
            self.add(card)

    def _add_law(self, law: StateLaw, facts: Facts) -> None:
        beside = self._sentences.law.beside_list(law, facts.answer.status, facts.edition)
        self.add(LawCard(law, self._sentences, beside, full=True), above=12)

    def _add_source(self, source: Provenance, *, is_first: bool) -> None:
        if is_first:
            self._section(self.tr("Where it stands in ICE's file"))
        card = Card()
        card.add(Text(fill(self.tr("%1, row %2"), source.file, str(source.row)), bold=True))
        card.add(Text(fill(self.tr("SHA-256 of the file: %1"), source.sha256), NOTE, role="muted"))
        card.add(_table([(column, cell) for column, cell in source.cells.items() if cell], NOTE))
        self.add(card)

    def _add_report(self, view: AgencyView) -> None:
        self.add(ErrorReportCard(self._report.text(view.facts, VERSION, view.data_version)))
        self.add(Text(self._sentences.legal(), role="muted"))

    def _add_foot(self, facts: Facts) -> None:
        self.add(OtherWaysCard(self._sentences), above=12)
        self._section(self.tr("Where the facts come from"))
        self.add(SourcesCard(facts.edition, self._sentences))
        rights = WordButton(self.tr("Know your rights"))
        rights.clicked.connect(partial(self._on_rights_clicked, facts.answer.agency.state))
        self.add(rights)

    def _section(self, title: str) -> None:
        self.add(Text(title, SECTION, bold=True), above=12)

    def _on_rights_clicked(self, state: str, _checked: bool = False) -> None:
        self.rights_asked.emit((state,))


def _table(pairs: Sequence[tuple[str, str]], factor: float = BODY) -> QWidget:
    """Two columns, the left one muted."""
    lines = QWidget()
    grid = QGridLayout(lines)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(1, 1)
    for row, (left, right) in enumerate(pairs):
        grid.addWidget(Text(left, factor, role="muted"), row, 0, Qt.AlignmentFlag.AlignTop)
        value = Text(right, factor)
        sideways = value.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        value.setAlignment(sideways | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(value, row, 1)
    return lines
