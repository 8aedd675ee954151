"""The sheet of a ZIP code, town or county."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.domain.answer import AgencyAnswer, PlaceAnswer, QueryKind
from desktop.domain.level import Reach
from desktop.domain.place import Place
from desktop.domain.status import Status
from desktop.reports.groups import Groups
from desktop.reports.sheet import NOTHING_BESIDE, Answer, Beside, Block, Bullets, Paragraph, Sheet
from desktop.reports.sheet_frame import SheetFrame, is_absent
from desktop.reports.voice import Translate, Voice, fill

_AGE_NOTES = frozenset({"list_aging", "list_old"})  # the sheet's warning says it already
_FEW = 3  # statewide bodies or campuses; more of them are set briefly


class PlaceSheet(Voice):
    """Makes sheets of places."""

    def __init__(self, translate: Translate, language: str) -> None:
        """Speak one language."""
        super().__init__(translate, language)
        self._frame = SheetFrame(translate, language)
        self._groups = Groups(translate, language)

    def sheet(self, answer: PlaceAnswer, beside: Beside = NOTHING_BESIDE) -> Sheet:
        """Everything said of one place, with what stands beside it."""
        frame = self._frame
        says = frame.sentences
        body: list[Block] = [Answer(says.headline(answer), says.headline_more(answer))]
        for title, answers in self._groups.of(answer):
            body += self._group(title, answers, answer)
        notes = tuple(says.note(note) for note in answer.notes if note.code not in _AGE_NOTES)
        body += frame.part(self.tr("What to know"), Bullets(notes))
        body += frame.models(answer.answers)
        body += frame.other_ways()
        for law in beside.laws:
            own = [one for one in answer.answers if one.agency.state == law.state]
            listed = sum(one.status is Status.LISTED for one in own)
            body += frame.law(law, says.law.beside_place(law, listed, answer.edition))
        body += frame.help(beside.help)
        body.append(frame.room())
        return frame.sheet(self.title(answer.place), self._areas(answer), answer.edition, answer.today, body)

    def _group(self, title: str, answers: Sequence[AgencyAnswer], answer: PlaceAnswer) -> Iterator[Block]:
        frame, edition, today = self._frame, answer.edition, answer.today
        yield frame.heading(title)
        among = sum(map(is_absent, answers)) > 1
        if among:
            yield Paragraph(frame.sentences.agencies.absences(edition, today), lead=True, small=True)
        brief = len(answers) > _FEW and answers[0].reach is not Reach.COVERS
        for one in answers:
            yield frame.entry(one, edition, today, brief=brief, among=among)

    def title(self, place: Place) -> str:
        """Name a place with its post office and state."""
        name = fill(self.tr("ZIP code %1"), place.zip) if place.zip else place.title
        state = self._frame.sentences.labels.state(place.state) if place.state else ""
        where = ", ".join(part for part in (place.post_office if place.zip else "", state) if part and part != name)
        return " · ".join(part for part in (name, where) if part)

    def _areas(self, answer: PlaceAnswer) -> tuple[str, ...]:
        """The counties and towns that a place touches, with their shares of a ZIP code."""
        place = answer.place
        if answer.query_kind is QueryKind.COUNTY:
            return ()
        counties = [self._area(one.county.name, one.share, place) for one in place.counties]
        towns = [self._area(one.municipality.name, one.share, place) for one in place.municipalities]
        if not place.zip:
            return (" · ".join(name for name in counties if name != place.title),)
        return (" · ".join(counties), " · ".join(towns))

    @staticmethod
    def _area(name: str, share: float, place: Place) -> str:
        return f"{name} ({_percent(share)})" if place.zip else name


def _percent(share: float) -> str:
    rounded = round(share * 100)
    return f"{rounded}%" if rounded else "<1%"
