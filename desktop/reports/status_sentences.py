"""What is said of one agency and the list. FIELD 3 is law here: the list is spoken of, never the agency's conduct."""

from __future__ import annotations

from datetime import date

from desktop.domain.answer import AgencyAnswer
from desktop.domain.edition import AGING_DAYS, Edition, Freshness
from desktop.domain.status import Status
from desktop.reports.labels import Labels
from desktop.reports.voice import Translate, Voice, fill


class StatusSentences(Voice):
    """Whole sentences about one agency."""

    def __init__(self, translate: Translate, language: str) -> None:
        """Use the labels of the same language for models."""
        super().__init__(translate, language)
        self._labels = Labels(translate, language)

    def status(self, answer: AgencyAnswer, edition: Edition, today: date) -> str:
        """Name the agency, its status and the list's date, with what keeps the reader from a wrong conclusion."""
        name, dated = answer.agency.name, self.date(edition.date)
        if answer.status is Status.LISTED:
            return self._listed(answer, name, dated)
        if answer.missing_from_latest:
            text = self.tr("%1 is missing from the latest list, dated %2; it was on the one before. Check again.")
            return fill(text, name, dated)
        if answer.status is Status.NO_LONGER_LISTED:
            return self._no_longer(answer, name, dated)
        if answer.status is Status.UNKNOWN:
            text = self.tr(
                "We can't tell whether %1 is on ICE's 287(g) list dated %2. The records do not match well enough."
            )
            return fill(text, name, dated)
        text = self.tr("%1 is not on ICE's 287(g) list dated %2. This does not mean it never works with ICE.")
        return fill(text, name, dated) + self._age_of_absence(edition, today)

    def headline(self, answer: AgencyAnswer, edition: Edition, today: date) -> str:
        """The same at the head of an agency's page, where an old list is named as old (FIELD 3.3)."""
        sentence = self.status(answer, edition, today)
        if edition.freshness(today) is not Freshness.OLD:
            return sentence
        return f"{sentence} {fill(self.tr('As of %1 - this list is old.'), self.date(edition.date))}"

    def beside(self, answer: AgencyAnswer, edition: Edition, today: date) -> str:
        """The same for a card that already shows name and status: only what must be added; empty when listed."""
        if answer.status is Status.LISTED:
            return ""
        if answer.missing_from_latest:
            return self.tr("Missing from the latest list; it was on the one before. Check again.")
        if answer.status is Status.NO_LONGER_LISTED:
            text = self.tr(
                "Last listed %1. ICE does not say why; it may have ended, been renamed, or been left off by mistake."
            )
            return fill(text, self._last(answer))
        if answer.status is Status.UNKNOWN:
            return self.tr("The records do not match well enough to say whether it is on the list.")
        text = self.tr("Not being on this list does not mean it never works with ICE.")
        return text + self._age_of_absence(edition, today)

    def absences(self, edition: Edition, today: date) -> str:
        """The same for several agencies that are not on the list."""
        text = self.tr("Not being on this list does not mean an agency never works with ICE.")
        return text + self._age_of_absence(edition, today)

    def caveats(self, answer: AgencyAnswer) -> tuple[str, ...]:
        """What weakens the record of the agency itself; one on ICE's list is not known from there only."""
        agency = answer.agency
        said: list[str] = []
        if agency.older_source and answer.status is not Status.LISTED:
            text = self.tr("Known only from an older source, checked in 2018-19: this agency may no longer exist.")
            said.append(text)
        if agency.dormant:
            said.append(self.tr("Reported no officers to the FBI: it may not be active."))
        if agency.part_of_county:
            text = self.tr("Serves only part of %1; there is no public map of its district.")
            said.append(fill(text, answer.county_name or self.tr("the county")))
        return tuple(said)

    def since(self, answer: AgencyAnswer) -> str:
        """First and last edition at hand that name the agency; empty when none does."""
        if not answer.first_listed or not answer.last_listed:
            return ""
        text = self.tr("First seen on a list dated %1; last seen on a list dated %2.")
        return fill(text, self.date(answer.first_listed), self.date(answer.last_listed))

    def _listed(self, answer: AgencyAnswer, name: str, dated: str) -> str:
        parts = [
            fill(
                self.tr("%1 (%2)", "on patrol (model, signed date)"),
                self._labels.where(a.model),
                self._labels.agreement(a),
            )
            for a in answer.agreements
            if a.current
        ]
        if not parts:
            return fill(self.tr("%1 is on ICE's 287(g) list dated %2."), name, dated)
        # Only the first begins a sentence; what follows a semicolon is small, in Spanish too.
        first, *others = parts
        told = "; ".join([first, *(other[:1].lower() + other[1:] for other in others)])
        return fill(self.tr("%1 is on ICE's 287(g) list dated %2. %3."), name, dated, told)

    def _no_longer(self, answer: AgencyAnswer, name: str, dated: str) -> str:
        text = self.tr(
            "%1 is no longer on ICE's 287(g) list (dated %2). Last listed %3. "
            "ICE does not say why; it may have ended, been renamed, or been left off by mistake."
        )
        return fill(text, name, dated, self._last(answer))

    def _last(self, answer: AgencyAnswer) -> str:
        dates = [a.last_listed for a in answer.agreements]
        last = answer.last_listed or (max(dates) if dates else None)
        return self.date(last) if last else self.tr("on a date we do not have")

    def _age_of_absence(self, edition: Edition, today: date) -> str:
        days = edition.age_days(today)
        if days < AGING_DAYS:
            return ""
        return " " + self.tr("The list is %n days old; agencies that joined later are not on it.", "", days)
