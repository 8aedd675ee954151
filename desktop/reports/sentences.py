"""All sentences that people read, the same in the window, on the command line and on paper."""

from __future__ import annotations

from datetime import date

from desktop.domain.answer import AgencyAnswer, HistoryEvent, Joined, Note, PlaceAnswer
from desktop.domain.edition import Edition
from desktop.domain.row import Correction
from desktop.reports.change_words import ChangeWords
from desktop.reports.chronicle import Chronicle
from desktop.reports.dates import count
from desktop.reports.difference_words import DifferenceWords
from desktop.reports.failure_words import FailureWords
from desktop.reports.headline import Headline
from desktop.reports.hit_words import HitWords
from desktop.reports.labels import Labels
from desktop.reports.law_words import LawWords
from desktop.reports.notes import Notes
from desktop.reports.offer_words import OfferWords
from desktop.reports.program_words import ProgramWords
from desktop.reports.saved_words import SavedWords
from desktop.reports.status_sentences import StatusSentences
from desktop.reports.voice import Translate, Voice, fill

SHORT_VERSION = 8  # digits of the data's version that are shown


class Sentences(Voice):
    """The one door to all wording.

    `labels` has short words, `changes` those for what changed between two lists, `saved` those for what a person saved,
    `law` those for state laws, `program` those for 287(g) itself, `offers` and `difference` those for a list that was
    offered, `hits` those for suggestions, `headlines` those that sum up; the methods give whole sentences.

    `translate(context, text, n)` gives a literal in the person's language (see `plain_translate` for English);
    `language` is a code such as "en" or "es" and decides how dates are written.
    """

    def __init__(self, translate: Translate, language: str) -> None:
        """Build every part from the same translation."""
        super().__init__(translate, language)
        self.labels = Labels(translate, language)
        self.agencies = StatusSentences(translate, language)
        self.failures = FailureWords(translate)
        self.changes = ChangeWords(translate, language)
        self.saved = SavedWords(translate, language)
        self.law = LawWords(translate, language)
        self.program = ProgramWords(translate, language)
        self.offers = OfferWords(translate, language)
        self.difference = DifferenceWords(translate, language)
        self.hits = HitWords(translate, language)
        self.headlines = Headline(translate, language)
        self._notes = Notes(translate, language)
        self._chronicle = Chronicle(translate, language)

    def status(self, answer: AgencyAnswer, edition: Edition, today: date) -> str:
        """Say everything about one agency in one or two sentences (the contract's `sentence`)."""
        return self.agencies.status(answer, edition, today)

    def headline(self, answer: PlaceAnswer) -> str:
        """Sum a place up in one sentence."""
        return self.headlines.main(answer)

    def headline_more(self, answer: PlaceAnswer) -> tuple[str, ...]:
        """Give the sentences that belong below the headline, statewide and nearby bodies among them."""
        return self.headlines.more(answer)

    def age(self, edition: Edition, today: date) -> str:
        """Warn of an old list: empty before 14 days, stronger from 45."""
        return self.headlines.age(edition, today)

    def note(self, note: Note) -> str:
        """Say a note by its code; raises KeyError for a code without words."""
        return self._notes.sentence(note)

    def event(self, event: HistoryEvent) -> str:
        """Say one step of an agency's history, without its date."""
        return self._chronicle.event(event)

    def joined(self, joined: Joined) -> str:
        """Say which row is counted as an agency's although it reads otherwise, and why."""
        return self._chronicle.joined(joined)

    def correction(self, correction: Correction) -> str:
        """Say what was printed, what was used and why."""
        return self._chronicle.correction(correction)

    def list_line(self, edition: Edition, today: date, data_version: str = "", *, brief: bool = False) -> str:
        """The list in use, for the frame: its date, its age, its agreements, and the start of the data's version.

        `brief` leaves out all but date and age.
        """
        days = edition.age_days(today)
        age = self.tr("1 day old") if days == 1 else self.tr("%n days old", "", days)
        if brief:
            return fill(self.tr("ICE list dated %1 · %2"), self.date(edition.date), age)
        text = self.tr("ICE list dated %1 · %2 · %3 agreements")
        line = fill(text, self.date(edition.date), age, count(edition.rows))
        if not data_version:
            return line
        short = data_version[:SHORT_VERSION]
        return fill(self.tr("%1 · data %2", "the list in use; the short version of the data"), line, short)

    def data_version(self, data_version: str) -> str:
        """What the data's version is for."""
        text = self.tr("Data version %1. Two computers that show the same one give the same answers.")
        return fill(text, data_version)

    def other_ways_title(self) -> str:
        """Head what the list can't show."""
        return self.tr("Other ways police and jails may work with ICE that this list does not show")

    def other_ways(self) -> tuple[str, ...]:
        """Name the ways of cooperating beside 287(g); shown with every answer (FIELD 3.10)."""
        return (
            self.tr("Fingerprints taken at booking are checked against immigration records"),
            self.tr("Requests by ICE to hold someone in jail (detainers)"),
            self.tr("Letting ICE into a jail"),
            self.tr("Renting jail beds to ICE"),
            self.tr("Joint task forces"),
            self.tr("Sharing data"),
        )

    def legal(self) -> str:
        """The words that close every answer and sheet."""
        return self.tr("General information, not legal advice.")
