"""The one plain sentence that sums up a place, and the few that keep it honest."""

from __future__ import annotations

from datetime import date

from desktop.domain.answer import AgencyAnswer, PlaceAnswer, QueryKind
from desktop.domain.edition import AGING_DAYS, Edition, Freshness
from desktop.domain.level import Reach
from desktop.domain.states import TERRITORIES
from desktop.domain.status import Status
from desktop.reports.voice import Voice, fill


class Headline(Voice):
    """Counts only agencies whose territory includes the place; statewide and nearby ones are counted apart."""

    def main(self, answer: PlaceAnswer) -> str:
        """Say how many of the place's own agencies are on which list; an old list says so in this very sentence."""
        covers = _reaching(answer, Reach.COVERS)
        listed = _listed(covers)
        subject, named = self._subject(answer), self.named(answer.edition, answer.today)
        if not covers:
            text = self.tr("We know of no local police agency for %1, so we can't say whether one is on %2.")
            return fill(text, subject, named)
        if len(covers) == 1:
            return fill(self._only_one(covers[0]), covers[0].agency.name, subject, named)
        if listed == 0:
            return fill(self.tr("None of the %1 agencies that police %2 is on %3."), str(len(covers)), subject, named)
        if listed == len(covers):
            return fill(self.tr("All %1 agencies that police %2 are on %3."), str(len(covers)), subject, named)
        if listed == 1:
            return fill(self.tr("1 of the %1 agencies that police %2 is on %3."), str(len(covers)), subject, named)
        text = self.tr("%1 of the %2 agencies that police %3 are on %4.")
        return fill(text, str(listed), str(len(covers)), subject, named)

    def more(self, answer: PlaceAnswer) -> tuple[str, ...]:
        """The sentences that belong below: absences explained, statewide bodies, campus and special bodies nearby."""
        covers = _reaching(answer, Reach.COVERS)
        said = [self._absent(covers), self._left(covers), self._unclear(covers)]
        said += [self._statewide(answer), self._nearby(_listed(_reaching(answer, Reach.NEARBY)))]
        return tuple(text for text in said if text)

    def age(self, edition: Edition, today: date) -> str:
        """The warning beside every answer from 14 days on; empty before."""
        days = edition.age_days(today)
        if days < AGING_DAYS:
            return ""
        text = self.tr("The list is %n days old. Agencies that joined since are missing here.", "", days)
        if edition.freshness(today) is Freshness.OLD:
            text += " " + self.tr("Look for a newer list before you rely on a “not on the list”.")
        return text

    def _subject(self, answer: PlaceAnswer) -> str:
        if answer.town:
            return self.tr("the part of this ZIP code that you chose")
        return {
            QueryKind.ZIP: self.tr("this ZIP code"),
            QueryKind.COUNTY: self.tr("this county"),
            QueryKind.PLACE: self.tr("this town"),
        }.get(answer.query_kind, self.tr("this place"))

    def named(self, edition: Edition, today: date) -> str:
        """Name the list within a sentence; an old one as old."""
        dated = self.date(edition.date)
        if edition.freshness(today) is Freshness.OLD:
            return fill(self.tr("ICE's 287(g) list as of %1 - this list is old"), dated)
        return fill(self.tr("ICE's 287(g) list dated %1"), dated)

    def _only_one(self, answer: AgencyAnswer) -> str:
        return {
            Status.LISTED: self.tr("%1, the one local agency we know for %2, is on %3."),
            Status.NOT_LISTED: self.tr("%1, the one local agency we know for %2, is not on %3."),
            Status.NO_LONGER_LISTED: self.tr("%1, the one local agency we know for %2, is no longer on %3."),
            Status.UNKNOWN: self.tr("We can't tell whether %1, the one local agency we know for %2, is on %3."),
        }[answer.status]

    def _absent(self, covers: tuple[AgencyAnswer, ...]) -> str:
        if not any(a.status in {Status.NOT_LISTED, Status.NO_LONGER_LISTED} for a in covers):
            return ""
        return self.tr("Not being on the list does not mean an agency never works with ICE.")

    def _left(self, covers: tuple[AgencyAnswer, ...]) -> str:
        number = sum(a.status is Status.NO_LONGER_LISTED for a in covers)
        if not number or len(covers) == 1:
            return ""
        if number == 1:
            return self.tr("1 of them was on an earlier list and is no longer on it.")
        return self.tr("%n of them were on an earlier list and are no longer on it.", "", number)

    def _unclear(self, covers: tuple[AgencyAnswer, ...]) -> str:
        number = sum(a.status is Status.UNKNOWN for a in covers)
        if not number or len(covers) == 1:
            return ""
        return (
            self.tr("We can't tell for 1 of them.")
            if number == 1
            else self.tr("We can't tell for %n of them.", "", number)
        )

    def _statewide(self, answer: PlaceAnswer) -> str:
        bodies = _reaching(answer, Reach.STATEWIDE)
        number = _listed(bodies)
        if not bodies:
            return ""
        if TERRITORIES.issuperset(body.agency.state for body in bodies):
            return self._territory(number)
        if number == 0:
            return self.tr("Counted apart: none of the statewide agencies we know is on the list.")
        if number == 1:
            return self.tr("Counted apart: 1 statewide agency is on the list. It works everywhere in its state.")
        return self.tr(
            "Counted apart: %n statewide agencies are on the list. They work everywhere in their state.", "", number
        )

    def _territory(self, number: int) -> str:
        """The same of Guam or Puerto Rico, which are no states."""
        if number == 0:
            return self.tr("Counted apart: none of the agencies we know for the whole territory is on the list.")
        if number == 1:
            return self.tr("Counted apart: 1 agency that works everywhere in the territory is on the list.")
        return self.tr("Counted apart: %n agencies that work everywhere in the territory are on the list.", "", number)

    def _nearby(self, number: int) -> str:
        if number == 0:
            return ""
        if number == 1:
            return self.tr("Also on the list: 1 campus or special agency nearby.")
        return self.tr("Also on the list: %n campus or special agencies nearby.", "", number)


def _reaching(answer: PlaceAnswer, reach: Reach) -> tuple[AgencyAnswer, ...]:
    return tuple(a for a in answer.answers if a.reach is reach)


def _listed(answers: tuple[AgencyAnswer, ...]) -> int:
    return sum(a.status is Status.LISTED for a in answers)
