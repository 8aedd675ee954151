"""Places and agencies a person keeps: saved only by a press, on this computer only, and wiped whole."""

from __future__ import annotations

import threading
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from desktop.domain.answer import AgencyAnswer, AgencyPage, PlaceAnswer, QueryKind, Suggestions
from desktop.domain.errors import FileTroubleError, NoAnswerError, UsageError
from desktop.domain.saved import (
    MOST_SAVED,
    Saved,
    SavedKey,
    SavedKind,
    SavedNews,
    SeenAgency,
    Stand,
    changes_between,
)
from desktop.domain.status import Status
from desktop.store.saved_file import SavedContent, SavedFile


class Answering(Protocol):
    """What is needed of the desk to look at saved things again."""

    def ask(self, text: str, town: str | None = None) -> PlaceAnswer | AgencyPage | Suggestions:
        """Answer a ZIP code."""

    def place(self, geoid: str) -> PlaceAnswer:
        """Answer for a county or municipality."""

    def agency(self, agency_id: str) -> AgencyPage:
        """All that is known of one agency."""


def saved_places(data_dir: Path) -> tuple[Saved, ...]:
    """All that is saved in this data folder, in the order in which it was; none where nothing is.

    Raises: StoreError for a file of a later version, FileTroubleError for one that can't be read.
    """
    return SavedFile(data_dir).read().saved


def changed_places(data_dir: Path, desk: Answering) -> tuple[SavedNews, ...]:
    """Those saved places and agencies of which the list in use says something else than when the person last looked.

    Raises: as `saved_places`.
    """
    return tuple(news for news in (look_again(saved, desk) for saved in saved_places(data_dir)) if news.changes)


def look_again(saved: Saved, desk: Answering) -> SavedNews:
    """One saved thing beside the list in use; without changes where it is not known any more."""
    try:
        fresh = snapshot(answer_of(saved.key, desk), saved.key)
    except (NoAnswerError, UsageError):
        return SavedNews(saved, (), None)
    then, elsewhere = _traced(saved.agencies, {one.id for one in fresh.agencies}, desk)
    now = replace(fresh, agencies=(*fresh.agencies, *elsewhere))
    return SavedNews(saved, changes_between(replace(saved, agencies=then), now), fresh)


def _traced(
    seen: Sequence[SeenAgency], here: Collection[str], desk: Answering
) -> tuple[tuple[SeenAgency, ...], tuple[SeenAgency, ...]]:
    """The agencies seen then under the ids they have now, and how those stand that are not `here` any more."""
    then: list[SeenAgency] = []
    elsewhere: list[SeenAgency] = []
    for one in seen:
        found = one
        if one.id not in here and one.stand.status is not Status.NOT_LISTED:
            with suppress(NoAnswerError):
                answer = desk.agency(one.id).answer
                found = replace(one, id=answer.agency.id)
                if found.id not in here:
                    elsewhere.append(_seen(answer))
        then.append(found)
    return tuple(then), tuple(elsewhere)


def snapshot(answer: PlaceAnswer | AgencyPage, key: SavedKey | None = None) -> Saved:
    """What is kept of an answer when it is saved; `key` where it was kept under another id before."""
    if isinstance(answer, AgencyPage):
        agency = answer.answer.agency
        kept = key or saved_key(answer)
        return Saved(kept, agency.name, None, agency.state, answer.edition.date, (_seen(answer.answer),))
    place, town = answer.place, None
    if answer.town and place.municipalities and answer.town != "outside":
        town = place.municipalities[0].municipality.name
    seen = tuple(_seen(one) for one in answer.answers)
    name = place.post_office or "" if place.zip else place.title
    return Saved(key or saved_key(answer), name, town, place.state, answer.edition.date, seen)


def saved_key(answer: PlaceAnswer | AgencyPage) -> SavedKey:
    """What would lead back to an answer."""
    if isinstance(answer, AgencyPage):
        return SavedKey(SavedKind.AGENCY, answer.answer.agency.id)
    place = answer.place
    if place.zip:
        return SavedKey(SavedKind.ZIP, place.zip, answer.town)
    is_county = answer.query_kind is QueryKind.COUNTY
    return SavedKey(
        SavedKind.PLACE, place.counties[0].county.geoid if is_county else place.municipalities[0].municipality.geoid
    )


class SavedPlaces:
    """Reads and changes what is saved in one data folder; may be used from several threads."""

    def __init__(self, data_dir: Path) -> None:
        """Nothing is read or written yet."""
        self._file = SavedFile(data_dir)
        self._lock = threading.Lock()
        self._damaged = False

    def content(self) -> SavedContent:
        """All that is saved; that a file was damaged is told until all is wiped. Raises: as `saved_places`."""
        with self._lock:
            return SavedContent(self._read(), self._damaged)

    def add(self, saved: Saved) -> tuple[Saved, ...]:
        """Save this, in the place of what was saved under the same key; gives all that is saved now.

        Raises: as `saved_places`; FileTroubleError for one too many, or when the data folder can't be written.
        """
        with self._lock:
            kept = self._read()
            if all(one.key != saved.key for one in kept):
                if len(kept) >= MOST_SAVED:
                    code, text = "saved_full", "%1 places are saved already."
                    raise FileTroubleError(code, text, "Remove some of them first.", values=(str(MOST_SAVED),))
                return self._write((*kept, saved))
            return self._write(tuple(saved if one.key == saved.key else one for one in kept))

    def remove(self, key: SavedKey) -> tuple[Saved, ...]:
        """Keep this no longer; gives what is left. Raises: as `add`."""
        with self._lock:
            return self._write(tuple(one for one in self._read() if one.key != key))

    def mark_seen(self, fresh: Sequence[Saved]) -> tuple[Saved, ...]:
        """Keep these newer snapshots of what is still saved. Raises: as `add`."""
        with self._lock:
            newer = {one.key: one for one in fresh}
            return self._write(tuple(newer.get(one.key, one) for one in self._read()))

    def wipe(self) -> None:
        """Leave nothing saved, whoever wrote it. Raises: FileTroubleError where the file can't be removed."""
        try:
            with self._lock:
                self._file.wipe()
                self._damaged = False
        except OSError as error:
            code, text = "saved_not_wiped", "The saved places can't be removed: the data folder can't be written."
            raise FileTroubleError(code, text, "Remove saved.json from the data folder yourself.") from error

    def _read(self) -> tuple[Saved, ...]:
        content = self._file.read()
        self._damaged |= content.damaged
        return content.saved

    def _write(self, saved: tuple[Saved, ...]) -> tuple[Saved, ...]:
        try:
            self._file.write(saved)
        except OSError as error:
            code, text = "not_saved", "This can't be saved: the data folder can't be written."
            raise FileTroubleError(code, text, "Nothing that was saved before is lost.") from error
        return saved


def answer_of(key: SavedKey, desk: Answering) -> PlaceAnswer | AgencyPage:
    """The answer that a saved thing leads back to. Raises: NoAnswerError where it is not known any more."""
    if key.kind is SavedKind.AGENCY:
        return desk.agency(key.id)
    if key.kind is SavedKind.PLACE:
        return desk.place(key.id)
    found = desk.ask(key.id, key.town)
    if isinstance(found, Suggestions):  # a ZIP code has an answer or raises; a file may say anything
        code, text = "unknown_zip", "%1 is not a ZIP code known here."
        raise NoAnswerError(code, text, values=(key.id,))
    return found


def _seen(answer: AgencyAnswer) -> SeenAgency:
    models = {agreement.model for agreement in answer.agreements if agreement.current and agreement.model}
    stand = Stand(answer.status, tuple(sorted(models)), answer.missing_from_latest)
    return SeenAgency(answer.agency.id, answer.agency.name, stand)
