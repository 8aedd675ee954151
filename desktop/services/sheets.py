"""Sheets of what a person asked for: which facts, in which languages, under which file name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from desktop.domain.answer import AgencyPage, PlaceAnswer, StateAnswer, Suggestions
from desktop.domain.errors import NoAnswerError, UsageError
from desktop.domain.rights import RightsResource
from desktop.domain.saved import Saved
from desktop.domain.state_law import StateLaw
from desktop.reports.agency_sheet import AgencySheet
from desktop.reports.place_sheet import PlaceSheet
from desktop.reports.request_letter import RequestLetter
from desktop.reports.sheet import Beside, Sheet, Versions
from desktop.reports.state_sheet import StateSheet
from desktop.reports.voice import Translate
from desktop.services.help_choice import chosen_help
from desktop.services.saved import Answering, answer_of, saved_places

Subject = PlaceAnswer | AgencyPage | StateAnswer
"""What a sheet can be made of."""

Found = tuple[tuple[Subject, ...], tuple[Saved, ...]]
"""What is known, and what was saved and is not known any more."""

_STATE = "state:"


class States(Protocol):
    """What is asked about whole states."""

    def answer(self, state: str) -> StateAnswer:
        """Give a state's agencies."""


class Laws(Protocol):
    """What is asked of the matter to read."""

    def state_law(self, state: str | None) -> StateLaw | None:
        """What is known of a state's law; None where nothing is."""


class Shelves(Protocol):
    """What stands on a sheet beside the answer."""

    @property
    def reading(self) -> Laws:
        """What is known of states' laws."""

    def rights(self, states: tuple[str, ...]) -> tuple[RightsResource, ...]:
        """Give the pages by others for these states and for everywhere."""


class SheetDesk(Answering, Protocol):
    """What is asked of the desk for what a sheet is about."""

    @property
    def states(self) -> States:
        """What gives a state's agencies."""


def subject_of(desk: SheetDesk, target: str) -> Subject:
    """What is meant by "32601", the id of an agency, "state:TX", or an exact name.

    Raises: NoAnswerError for what is not known or only nearly fits; UsageError for digits that are no ZIP code or a
        state that does not exist.
    """
    if target[: len(_STATE)].lower() == _STATE:
        return desk.states.answer(target[len(_STATE) :].strip().upper())
    try:
        return desk.agency(target)
    except NoAnswerError:
        found = desk.ask(target)
    if isinstance(found, Suggestions):
        message = "There is no exact match, so no sheet was made."
        raise NoAnswerError("no_exact_match", message, "lookup287g search finds the ids of agencies.")
    return found


def saved_subjects(desk: Answering, data_dir: Path) -> Found:
    """What a person saved, in their order, and what of it is not known any more.

    Raises: NoAnswerError where nothing is saved; StoreError or FileTroubleError when that can't be read.
    """
    return known_subjects(saved_places(data_dir), desk)


def known_subjects(kept: Sequence[Saved], desk: Answering) -> Found:
    """What these saved things are about, and which of them are not known any more.

    Raises: NoAnswerError where there are none.
    """
    if not kept:
        raise NoAnswerError("nothing_saved", "No place or agency is saved.", "Save some in the window first.")
    found: list[Subject] = []
    lost: list[Saved] = []
    for one in kept:
        try:
            found.append(answer_of(one.key, desk))
        except NoAnswerError:
            lost.append(one)
    return tuple(found), tuple(lost)


def file_stem(subject: Subject) -> str:
    """The name of a sheet's file without its ending: from the facts, not from what was typed."""
    if isinstance(subject, StateAnswer):
        return f"state-{subject.state}"
    if isinstance(subject, AgencyPage):
        return subject.answer.agency.id
    place = subject.place
    if place.zip:
        return f"zip-{place.zip}-{subject.town}" if subject.town else f"zip-{place.zip}"
    main = place.counties[0].county.geoid if place.counties else "place"
    words = "".join(letter if letter.isalnum() else "-" for letter in place.title.lower())
    return f"{place.state or 'US'}-{words}-{main}"


class SheetMaker:
    """Makes sheets in one language, or in two that stand beside each other."""

    def __init__(self, desk: Shelves, speeches: Sequence[tuple[Translate, str]]) -> None:
        """`desk` is asked for help pages and laws only; `speeches` are one or two: translation and language code."""
        self._desk = desk
        self._languages = [language for _, language in speeches]
        self._places = [PlaceSheet(*speech) for speech in speeches]
        self._agencies = [AgencySheet(*speech) for speech in speeches]
        self._states = [StateSheet(*speech) for speech in speeches]
        self._letters = [RequestLetter(*speech) for speech in speeches]

    def summary(self, subject: Subject) -> Versions:
        """The summary sheet of a place, an agency or a state."""
        return tuple(self._sheets(subject))

    def letter(self, subject: Subject) -> Versions:
        """A records-request letter. Raises: UsageError for what is not an agency."""
        if not isinstance(subject, AgencyPage):
            message = "A letter goes to one agency."
            raise UsageError("letter_needs_agency", message, "Give the id of an agency.")
        return tuple(letter.sheet(subject) for letter in self._letters)

    def _sheets(self, subject: Subject) -> list[Sheet]:
        if isinstance(subject, PlaceAnswer):
            beside = self._beside(subject.place.states)
            return [maker.sheet(subject, beside) for maker in self._places]
        if isinstance(subject, AgencyPage):
            beside = self._beside((subject.answer.agency.state,))
            return [maker.sheet(subject, beside) for maker in self._agencies]
        beside = self._beside((subject.state,))
        return [maker.sheet(subject, beside) for maker in self._states]

    def _beside(self, states: tuple[str, ...]) -> Beside:
        laws = (self._desk.reading.state_law(state) for state in states)
        known = tuple(law for law in laws if law is not None)
        return Beside(chosen_help(self._desk.rights(states), self._languages), known)
