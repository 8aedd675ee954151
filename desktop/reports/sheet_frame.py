"""What every sheet has: which list speaks and how old it is, what it can't show, where to find help, the foot."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from desktop.domain.agreement import Agreement
from desktop.domain.answer import AgencyAnswer
from desktop.domain.edition import Edition
from desktop.domain.model import Model
from desktop.domain.rights import RightsResource
from desktop.domain.state_law import StateLaw
from desktop.domain.status import Status
from desktop.reports.dates import count
from desktop.reports.sentences import Sentences
from desktop.reports.sheet import (
    Block,
    Bullets,
    Document,
    Entry,
    Heading,
    Help,
    HelpLink,
    Paragraph,
    Power,
    Room,
    Sheet,
    Source,
)
from desktop.reports.voice import Translate, Voice, fill
from desktop.runtime.version import VERSION

_HASH_DIGITS = 12
_NOTE_LINES = 2


class SheetFrame(Voice):
    """Makes the blocks that sheets share; `sentences` says what is said of agencies and places."""

    def __init__(self, translate: Translate, language: str) -> None:
        """Speak one language; a sheet in two is made by two frames."""
        super().__init__(translate, language)
        self.sentences = Sentences(translate, language)

    def sheet(
        self, title: str, details: Iterable[str], edition: Edition, today: date, body: Iterable[Block | None]
    ) -> Sheet:
        """A summary sheet; parts of `body` that are None are left out, empty details too."""
        return Sheet(
            language=self.language,
            name=self.tr("Summary sheet"),
            title=title,
            details=tuple(line for line in details if line),
            source=self._source(edition, today),
            warning=self.sentences.age(edition, today),
            body=tuple(block for block in body if block is not None),
            foot=self._foot(edition, today),
            page=self.page(),
        )

    def page(self) -> str:
        """Number a page: %1 of %2."""
        return self.tr("Page %1 of %2")

    def heading(self, text: str) -> Heading:
        """Head a part, and what runs over to another page."""
        return Heading(text, fill(self.tr("%1 (continued)", "a heading on another page"), text))

    def part(self, title: str, block: Block) -> tuple[Block, ...]:
        """A part with its heading; nothing where there is nothing below it."""
        empty = isinstance(block, Bullets) and not block.lines
        return () if empty else (self.heading(title), block)

    def entry(
        self, answer: AgencyAnswer, edition: Edition, today: date, *, brief: bool = False, among: bool = False
    ) -> Entry:
        """One agency: status and name, then where its power applies before the model's name.

        `among` several that are not on the list, what that does not mean is said of all of them once, above.
        """
        labels, said = self.sentences.labels, self.sentences.agencies
        beside = "" if among and is_absent(answer) else said.beside(answer, edition, today)
        remarks = (beside, *said.caveats(answer))
        return Entry(
            status=answer.status,
            status_words=labels.status(answer.status),
            name=answer.agency.name,
            about=f"{labels.kind(answer.agency)} · {labels.home(answer)}",
            powers=tuple(self._power(agreement, answer) for agreement in answer.agreements),
            remarks=tuple(text for text in remarks if text),
            brief=brief,
        )

    def power(self, agreement: Agreement) -> str:
        """Where an agreement applies, then its model and date."""
        labels = self.sentences.labels
        return f"{labels.where(agreement.model)}: {labels.agreement(agreement)}"

    def _power(self, agreement: Agreement, answer: AgencyAnswer) -> Power:
        """One agreement; where the agency left the list with it, its entry says so once, beside its name."""
        labels = self.sentences.labels
        left = answer.status is Status.NO_LONGER_LISTED and not answer.missing_from_latest
        said = left and agreement.last_listed == answer.last_listed
        text = self.power(agreement)
        if said:
            text = f"{labels.where(agreement.model)}: {labels.agreement(agreement, last=False)}"
        words = labels.memorandum(agreement)
        doubt = labels.memorandum_note(agreement) if agreement.moa_url else ""
        documents = [Document(words, agreement.moa_url, doubt)]
        if agreement.addendum_url:
            documents.append(Document(labels.addendum(), agreement.addendum_url))
        return Power(text, tuple(documents))

    def models(self, answers: Iterable[AgencyAnswer]) -> tuple[Block, ...]:
        """What trained officers may do under the models that these agencies hold now."""
        held = {a.model for answer in answers for a in answer.agreements if a.current}
        labels = self.sentences.labels
        lines = [
            f"{labels.where(model)} · {labels.model(model)}: {labels.power(model)}" for model in Model if model in held
        ]
        return self.part(self.tr("What these agreements allow"), Bullets(tuple(lines)))

    def other_ways(self) -> tuple[Block, ...]:
        """What the list can't show (FIELD 3.10)."""
        return self.part(self.sentences.other_ways_title(), Bullets(self.sentences.other_ways()))

    def law(self, law: StateLaw, beside: str) -> tuple[Block, ...]:
        """What is known of a state's law; `beside` says that list and law do not agree, where that is so."""
        words = self.sentences.law
        named = "; ".join(dict.fromkeys(words.law(one) for one in law.laws))
        texts = (words.category(law), words.summary(law), named, words.checked(law), beside)
        return (self.heading(words.title(law)), *(Paragraph(text) for text in texts if text))

    def help(self, resources: Sequence[RightsResource]) -> tuple[Block, ...]:
        """Pages by others, and what opening one tells; nothing where there are none."""
        if not resources:
            return ()
        links: list[HelpLink] = []
        for one in resources:
            about = self._topic(one, {link.about for link in links})
            links.append(HelpLink(about, one.title, one.publisher, one.url, short_address(one.url), one.phone))
        text = self.tr("Pages by other organizations. Whoever runs a page sees that you visit it.")
        return (self.heading(self.tr("Know your rights and find help")), Help(tuple(links)), Paragraph(text))

    def _topic(self, resource: RightsResource, said: Collection[str]) -> str:
        """What a page is for, another thing than is `said` of those before it; its own name is in English mostly."""
        words = {
            "find_lawyer": self.tr("Find a lawyer"),
            "police_stop": self.tr("If police or agents stop you"),
            "home": self.tr("If agents come to your home"),
            "detention": self.tr("If someone is detained"),
        }
        fitting = [word for topic, word in words.items() if topic in resource.topics]
        return next((word for word in fitting if word not in said), fitting[0] if fitting else "")

    def room(self) -> Room:
        """Room for what is said when the sheet is handed over."""
        return Room(self.tr("Notes"), _NOTE_LINES, grows=True)

    def _source(self, edition: Edition, today: date) -> Source:
        days = edition.age_days(today)
        age = self.tr("1 day old on %1") if days == 1 else self.tr("%n days old on %1", "", days)
        proof = (
            fill(self.tr("Source: ICE's list dated %1, %2"), self.date(edition.date), edition.file),
            fill(self.tr("SHA-256 of the file: %1"), edition.sha256),
        )
        return Source(
            line=self.sentences.list_line(edition, today),
            label=self.tr("ICE's 287(g) list dated"),
            date=self.date(edition.date),
            age=fill(age, self.date(today)),
            proof=proof,
        )

    def _foot(self, edition: Edition, today: date) -> tuple[str, ...]:
        source = self.tr("ICE's list dated %1 (%2 agreements), file %3, SHA-256 %4…")
        values = self.date(edition.date), count(edition.rows), edition.file, edition.sha256[:_HASH_DIGITS]
        made = fill(self.tr("Sheet made %1 with version %2 of the program."), self.date(today), VERSION)
        if edition.retrieved:
            made = f"{fill(self.tr('Copy of the list saved %1.'), self.date(edition.retrieved.date()))} {made}"
        closing = f"{self.tr('Not made or approved by ICE or any government.')} {self.sentences.legal()}"
        return (fill(source, *values), made, closing)


def is_absent(answer: AgencyAnswer) -> bool:
    """Whether nothing is said of an agency but that it is not on the list."""
    return answer.status is Status.NOT_LISTED and not answer.missing_from_latest


def short_address(url: str) -> str:
    """An address as people type it: without the scheme, "www." and a slash at its end."""
    return url.removeprefix("https://").removeprefix("www.").rstrip("/")
