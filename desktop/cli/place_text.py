"""The answer for a place as text for people."""

from __future__ import annotations

from desktop.cli.captions import Captions
from desktop.cli.masthead import write_masthead
from desktop.cli.terminal import Terminal
from desktop.domain.answer import AgencyAnswer, PlaceAnswer
from desktop.domain.level import Reach
from desktop.domain.place import Place
from desktop.domain.status import Status
from desktop.services.wording import Sentences

_AGE_NOTES = frozenset({"list_aging", "list_old"})  # said at the top already


class PlaceText:
    """Writes place answers; the same facts, order and sentences as in the window."""

    def __init__(self, terminal: Terminal, sentences: Sentences, captions: Captions) -> None:
        """All words come from `sentences` and `captions`."""
        self._terminal = terminal
        self._sentences = sentences
        self._captions = captions
        self._column = max(len(sentences.labels.status(status)) for status in Status) + 5

    def write(self, answer: PlaceAnswer) -> None:
        """The whole answer, from the list's date to the words that close it."""
        write_masthead(self._terminal, answer.edition, answer.today, self._sentences)
        self._place(answer.place)
        for text in (self._sentences.headline(answer), *self._sentences.headline_more(answer)):
            self._terminal.line(text)
        for reach in Reach:
            self._group(reach, tuple(one for one in answer.answers if one.reach is reach), answer)
        self._notes(answer)
        self._close()

    def _place(self, place: Place) -> None:
        title = self._captions.zip(place.zip) if place.zip else place.title
        state = self._sentences.labels.state(place.state) if place.state else ""
        where = ", ".join(part for part in (place.post_office if place.zip else "", state) if part)
        self._terminal.line(" · ".join(part for part in (title, where) if part))
        areas = [f"{one.county.name} ({_percent(one.share)})" for one in place.counties]
        areas += [f"{one.municipality.name} ({_percent(one.share)})" for one in place.municipalities]
        self._terminal.line(" · ".join(areas) if place.zip else "", hanging=2)
        if place.zip and len(place.municipalities) > 1:
            towns = ", ".join(f"{one.municipality.geoid} {one.municipality.name}" for one in place.municipalities)
            self._terminal.line(f"{self._captions.towns()} {towns}", hanging=2)
        if place.zip:
            self._terminal.line()

    def _group(self, reach: Reach, answers: tuple[AgencyAnswer, ...], whole: PlaceAnswer) -> None:
        if not answers:
            return
        self._terminal.line()
        self._terminal.line(self._captions.reach(reach))
        for one in answers:
            self._agency(one, whole)

    def _agency(self, one: AgencyAnswer, whole: PlaceAnswer) -> None:
        labels = self._sentences.labels
        about = f"{labels.kind(one.agency)} · {labels.home(one)}"
        lines = [one.agency.name, about, *agreement_lines(one, self._sentences)]
        lines.append(self._sentences.agencies.beside(one, whole.edition, whole.today))
        lines.extend(self._sentences.agencies.caveats(one))
        self._terminal.entry(labels.status(one.status), tuple(lines), column=self._column)

    def _notes(self, answer: PlaceAnswer) -> None:
        notes = [self._sentences.note(note) for note in answer.notes if note.code not in _AGE_NOTES]
        if not notes:
            return
        self._terminal.line()
        self._terminal.line(self._captions.notes())
        for text in notes:
            self._terminal.line(f"- {text}", indent=2, hanging=2)

    def _close(self) -> None:
        write_closing(self._terminal, self._sentences)


def agreement_lines(answer: AgencyAnswer, sentences: Sentences) -> list[str]:
    """Where the power applies before the model's name, then the agreement's text or that there is none."""
    lines = []
    for agreement in answer.agreements:
        lines.append(f"{sentences.labels.where(agreement.model)}: {sentences.labels.agreement(agreement)}")
        memorandum = sentences.labels.memorandum(agreement)
        lines.append(f"{memorandum}: {agreement.moa_url}" if agreement.moa_url else memorandum)
    return lines


def write_closing(terminal: Terminal, sentences: Sentences) -> None:
    """The other ways of working with ICE, and what this is not; ends every answer."""
    terminal.line()
    terminal.line(sentences.other_ways_title())
    for text in sentences.other_ways():
        terminal.line(f"- {text}", indent=2, hanging=2)
    terminal.line()
    terminal.line(sentences.legal())


def _percent(share: float) -> str:
    rounded = round(share * 100)
    return f"{rounded}%" if rounded else "<1%"
