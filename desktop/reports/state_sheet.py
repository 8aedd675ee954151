"""The sheet of a state: every agency of it that is, or was, on the list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.domain.answer import AgencyAnswer, StateAnswer
from desktop.domain.level import Level
from desktop.domain.model import Model
from desktop.domain.status import Status
from desktop.reports.dates import count
from desktop.reports.sheet import NOTHING_BESIDE, Answer, Beside, Block, Sheet, Table, TableRow
from desktop.reports.sheet_frame import SheetFrame
from desktop.reports.voice import Translate, Voice, fill


class StateSheet(Voice):
    """Makes sheets of states."""

    def __init__(self, translate: Translate, language: str) -> None:
        """Speak one language."""
        super().__init__(translate, language)
        self._frame = SheetFrame(translate, language)

    def sheet(self, answer: StateAnswer, beside: Beside = NOTHING_BESIDE) -> Sheet:
        """A table for each kind of territory, one for those that have left, with what stands beside them."""
        frame = self._frame
        named = [one for one in answer.answers if one.status is not Status.NO_LONGER_LISTED]
        left = [one for one in answer.answers if one.status is Status.NO_LONGER_LISTED]
        body: list[Block] = [Answer(self._headline(answer, named), self._more(answer, named))]
        for level in (*Level, None):
            body += self._part(self._level(level), [one for one in named if one.agency.level is level])
        body += self._part(self.tr("No longer on the list"), left)
        body += frame.models(named)
        body += frame.other_ways()
        for law in beside.laws:
            body += frame.law(law, frame.sentences.law.beside_place(law, len(named), answer.edition))
        body += frame.help(beside.help)
        body.append(frame.room())
        return frame.sheet(self._state(answer), (), answer.edition, answer.today, body)

    def _state(self, answer: StateAnswer) -> str:
        return self._frame.sentences.labels.state(answer.state)

    def _headline(self, answer: StateAnswer, named: Sequence[AgencyAnswer]) -> str:
        listed = self._frame.sentences.headlines.named(answer.edition, answer.today)
        text = self.tr("%1 agencies of %2 are on %3.")
        if not named:
            text = self.tr("No agency of %2 is on %3.")
        elif len(named) == 1:
            text = self.tr("1 agency of %2 is on %3.")
        return fill(text, count(len(named)), self._state(answer), listed)

    def _more(self, answer: StateAnswer, named: Sequence[AgencyAnswer]) -> tuple[str, ...]:
        labels = self._frame.sentences.labels
        models = [a.model for one in named for a in one.agreements if a.current]
        said = [
            fill(self.tr("%1 (%2): %3", "on patrol (model): count"), labels.where(m), labels.model(m), count(number))
            for m in Model
            if (number := models.count(m))
        ]
        parts = [f"{self.tr('Agreements')}: {'; '.join(said)}."] if said else []
        parts.append(
            self.tr(
                "An agency that is not named here is not on this list, or the list names it in a way we can't tell. "
                "This does not mean it never works with ICE."
            )
        )
        if any(one.agency.level is Level.STATE for one in named):
            parts.append(fill(self.tr("A statewide agency works everywhere in %1."), self._state(answer)))
        return tuple(parts)

    def _part(self, title: str, answers: Sequence[AgencyAnswer]) -> tuple[Block, ...]:
        if not answers:
            return ()
        columns = (self.tr("Agency"), self.tr("Where it is"), self.tr("Agreements"))
        table = Table(columns, tuple(self._rows(answers)))
        heading = self._frame.heading(fill(self.tr("%1: %2", "a kind of agency, how many"), title, count(len(answers))))
        return (heading, table)

    def _rows(self, answers: Iterable[AgencyAnswer]) -> Iterable[TableRow]:
        labels = self._frame.sentences.labels
        for one in answers:
            where = one.county_name or labels.state(one.agency.state)
            about = (labels.kind(one.agency), *self._frame.sentences.agencies.caveats(one))
            powers = tuple(self._frame.power(agreement) for agreement in one.agreements)
            yield TableRow(one.status, ((one.agency.name, labels.status(one.status)), (where, *about), powers))

    def _level(self, level: Level | None) -> str:
        return {
            Level.STATE: self.tr("Statewide agencies"),
            Level.COUNTY: self.tr("County agencies"),
            Level.MUNICIPAL: self.tr("Town police"),
            Level.REGIONAL: self.tr("Regional agencies"),
            Level.JUDICIAL_DISTRICT: self.tr("Judicial districts"),
            Level.CAMPUS: self.tr("Campus police"),
            Level.PORT: self.tr("Airport and port police"),
            Level.CONSTABLE_DISTRICT: self.tr("Constable districts"),
            Level.TRIBAL: self.tr("Tribal police"),
            None: self.tr("Agencies whose territory we can't tell"),
        }[level]
