"""What an update is doing and what came of it, in words, with what the person can do then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from PySide6.QtCore import QObject

from desktop.domain.change import ChangeEvent
from desktop.domain.edition import Edition
from desktop.domain.errors import KnownError
from desktop.domain.offer import ListOffer, Outcome
from desktop.domain.saved import SavedNews
from desktop.services.wording import Sentences, count, fill
from desktop.ui.failure_text import hint_of, message_of
from desktop.ui.update_news import ListNews
from desktop.ui.updates import Told

_COUNTED = {ChangeEvent.ADDED, ChangeEvent.NO_LONGER_LISTED, ChangeEvent.MISSING_FROM_LATEST, ChangeEvent.RELISTED}
_FEW = 5
_BY_HAND = {
    "address_refused", "answer_too_large", "archive_too_large", "certificate_of_another", "certificate_unknown",
    "forbidden", "no_link", "not_connected", "not_there", "out_of_time", "silence", "strange_answer", "tls_failed",
}  # fmt: skip
_OWN_FAULT = {"proxy_setting", "proxy_failed", "proxy_login"}


class Action(Enum):
    """What can be done about a notice."""

    SAVED = auto()
    CHANGES = auto()
    DECIDE = auto()
    KEEP = auto()
    AGAIN = auto()
    OPEN_FILE = auto()
    PAGE = auto()
    SETTINGS = auto()
    CLOSE = auto()


@dataclass(frozen=True, slots=True)
class Notice:
    """Sentences, the first of which says it all, and what can be done."""

    lines: tuple[str, ...]
    actions: tuple[Action, ...] = (Action.CLOSE,)


class UpdateNotices(QObject):
    """Speaks the language of its `sentences`."""

    def __init__(self, sentences: Sentences, parent: QObject) -> None:
        super().__init__(parent)
        self._sentences = sentences

    def notice(self, told: Told, in_use: Edition | None) -> Notice:
        """How the last update ended; `in_use` is the list that answers come from now."""
        if told.exported:
            return Notice((fill(self.tr("The list was saved as %1."), told.exported),))
        if told.forgot:
            return Notice((self._forgot(), self.tr("A backup of this computer may still hold a copy.")))
        if told.error is not None:
            return self._failure(told.error, told.fetched)
        assert told.offer is not None  # noqa: S101 - one of the two is
        if told.news is not None:
            return self._news(told.news)
        return {
            Outcome.ACCEPTED: self._taken,
            Outcome.OLDER: self._older,
            Outcome.ALREADY_HELD: self._held,
            Outcome.REFUSED: self._refused,
            Outcome.UNREADABLE: self._unreadable,
        }[told.offer.outcome](told.offer, in_use)

    def reasons(self, offer: ListOffer) -> tuple[str, ...]:
        """What speaks against a list, each in a sentence."""
        return tuple(self._reason(code) for code in offer.reasons)

    def source(self, source: str) -> str:
        """Where lists come from, in the middle of a sentence."""
        return {
            "ice": self.tr("ICE's site"),
            "archive": self.tr("the Deportation Data Project's archive"),
            "relevant": self.tr("Relevant Research's archive"),
            "": self.tr("the file"),
        }.get(source, source)

    def fetching(self, source: str) -> str:
        """What runs now."""
        return fill(self.tr("Fetching the newest list from %1 …"), self.source(source))

    def checking(self) -> str:
        """What runs once everything has come."""
        return self.tr("Checking the list …")

    def progress(self, received: int, total: int | None) -> str:
        """How far it is, as text."""
        kilobytes = count(max(1, round(received / 1000)))
        if total is None:
            return fill(self.tr("%1 kB"), kilobytes)
        return fill(self.tr("%1 of %2 kB"), kilobytes, count(max(1, round(total / 1000))))

    def _news(self, news: ListNews) -> Notice:
        words = self._sentences
        text = self.tr("ICE's list dated %1 is in use now. Before: %2 agreements, dated %3. Now: %4.")
        line = fill(
            text, words.date(news.now.date), count(news.before.rows), words.date(news.before.date), count(news.now.rows)
        )
        counted = words.changes.summary([change for change in news.changes if change.event in _COUNTED])
        more = tuple(text for text in (self._saved(news.saved), counted) if text)
        actions = (Action.SAVED, Action.CHANGES) if news.saved else (Action.CHANGES,)
        return Notice((line, *more), (*actions, Action.CLOSE))

    def _saved(self, saved: Sequence[SavedNews]) -> str:
        named = [self._sentences.saved.title(one.saved) for one in saved[:_FEW]]
        if len(saved) > _FEW:
            named.append(self.tr("%n more", "places and agencies", len(saved) - _FEW))
        return fill(self.tr("New for what you saved: %1."), "; ".join(named)) if named else ""

    def _taken(self, offer: ListOffer, in_use: Edition | None) -> Notice:
        del in_use
        text = self.tr("ICE's list dated %1 is in use now: %2 agreements.")
        return Notice((fill(text, self._day(offer.date), count(offer.rows)),))

    def _older(self, offer: ListOffer, in_use: Edition | None) -> Notice:
        text = self.tr("The list dated %1 is older than the one in use. It was added to the history.")
        return Notice((f"{fill(text, self._day(offer.date))} {self._stays(in_use)}",))

    def _held(self, offer: ListOffer, in_use: Edition | None) -> Notice:
        looked = self._sentences.date(offer.looked.astimezone().date())
        if offer.source:
            text = fill(self.tr("There is no newer list (looked at %1 on %2)."), self.source(offer.source), looked)
        else:
            text = fill(self.tr("The list in this file is held already (opened on %1)."), looked)
        return Notice((f"{text} {self._stays(in_use)}",))

    def _refused(self, offer: ListOffer, in_use: Edition | None) -> Notice:
        why = " ".join(self.reasons(offer))
        if not offer.can_be_taken:
            text = self.tr("This list can't be used.")
            return Notice((f"{text} {why} {self._stays(in_use)}",), (Action.OPEN_FILE, Action.CLOSE))
        text = self.tr("A list was offered that looks wrong. It was not taken; it is for you to decide.")
        return Notice((text, f"{why} {self._stays(in_use)}"), (Action.DECIDE, Action.KEEP))

    def _unreadable(self, offer: ListOffer, in_use: Edition | None) -> Notice:
        text = fill(self.tr("%1 can't be used."), offer.file)
        why = " ".join(self.reasons(offer))
        return Notice((f"{text} {why} {self._stays(in_use)}",), (Action.OPEN_FILE, Action.CLOSE))

    def _failure(self, error: KnownError, fetched: bool) -> Notice:
        if error.code == "cancelled":
            update = self.tr("The update was cancelled; the list in use stays.")
            return Notice((update if fetched else self.tr("Nothing was taken in; the list in use stays."),))
        stays = self.tr("The list in use stays.")
        if error.code in _BY_HAND:
            hint = self.tr("Save the list with a web browser from ICE's page, then open the file here.")
            actions: tuple[Action, ...] = (Action.OPEN_FILE, Action.PAGE, Action.CLOSE)
        elif error.code in _OWN_FAULT:
            hint = self.tr("Check the proxy in Settings.")
            actions = (Action.SETTINGS, Action.CLOSE)
        else:
            hint, actions = hint_of(error), (Action.AGAIN if fetched else Action.OPEN_FILE, Action.CLOSE)
        return Notice((f"{message_of(error)} {stays}", hint), actions)

    def _forgot(self) -> str:
        return self.tr("Everything this program saved was removed. Answers come from the list that it came with.")

    def _stays(self, in_use: Edition | None) -> str:
        if in_use is None:
            return self.tr("The list in use stays.")
        return fill(self.tr("The list dated %1 stays in use."), self._sentences.date(in_use.date))

    def _reason(self, code: str) -> str:
        own = {
            "no_date": self.tr("Neither its name nor the file tells its day. Give it the name that ICE gave it."),
            "older_list": self.tr("It is older than the list in use, and would take its place."),
        }
        return own.get(code) or self._sentences.offers.reason(code)

    def _day(self, day: date | None) -> str:
        return self._sentences.date(day) if day else self._sentences.offers.no_date()
