"""Many questions at once, each answered once, in the order in which they stand in a table."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import Protocol

from desktop.domain.answer import AgencyPage, PlaceAnswer, Suggestions
from desktop.domain.batch import AskedRow, Outcome, Reply, Tally
from desktop.domain.errors import NoAnswerError, UsageError
from desktop.services.batch_file import Questions, unquoted

_LOST_ZEROS = re.compile(r"(\d{3,4})(-\d{4})?", re.ASCII)
_FRACTION = re.compile(r"(\d{3,5})\.0+", re.ASCII)
_ID = re.compile(r"[A-Z]{2}-[a-z0-9-]+", re.ASCII)
_ZIP_DIGITS = 5
_KEPT = 200  # replies: some megabytes
_OUTCOMES = {"unknown_zip": Outcome.UNKNOWN_ZIP, "not_a_zip": Outcome.NOT_A_ZIP, "empty_question": Outcome.EMPTY}


class BatchDesk(Protocol):
    """What is asked of the desk for many questions."""

    def ask(self, text: str, town: str | None = None) -> PlaceAnswer | AgencyPage | Suggestions:
        """Answer what was typed, or suggest."""

    def agency(self, agency_id: str) -> AgencyPage:
        """Give the page of one agency."""


class Batch:
    """Asks a table's questions. Nothing that fits only nearly is opened, and no row is left out."""

    def __init__(self, desk: BatchDesk, questions: Questions) -> None:
        """`desk` must stay open while rows are taken."""
        self._desk = desk
        self._questions = questions
        self._known: OrderedDict[str, Reply] = OrderedDict()
        self._distinct: set[str] = set()
        self.tally = Tally(0, 0, 0, dict.fromkeys(Outcome, 0))

    def rows(self) -> Iterator[AskedRow]:
        """Every row with its reply; the tally grows with each. To be called once."""
        for cells in self._questions.rows:
            typed = unquoted(cells[self._questions.column])
            reply = self._replied(self._placed(typed, cells))
            self.tally.rows += 1
            self.tally.distinct = len(self._distinct)
            self.tally.restored += reply.restored
            self.tally.outcomes[reply.outcome] += 1
            yield AskedRow(cells, typed, reply)

    def _placed(self, typed: str, cells: Sequence[str]) -> str:
        """A name with the state that stands beside it; a number or an id says where it is by itself."""
        column = self._questions.state
        state = "" if column is None else unquoted(cells[column])
        named = any(letter.isalpha() for letter in typed) and not _ID.fullmatch(typed)
        return f"{typed}, {state}" if state and named and not _ends_with(typed, state) else typed

    def _replied(self, text: str) -> Reply:
        """The reply, from those that were given last where it is one of them: the same often stands twice."""
        reply = self._known.pop(text, None) or self._reply(text)
        self._known[text] = reply
        self._distinct.add(text)
        if len(self._known) > _KEPT:
            self._known.popitem(last=False)
        return reply

    def _reply(self, typed: str) -> Reply:
        number = _FRACTION.fullmatch(typed)
        text = number.group(1) if number else typed
        lost = _LOST_ZEROS.fullmatch(text)
        if lost:
            whole = self._asked(lost.group(1).zfill(_ZIP_DIGITS) + (lost.group(2) or ""), restored=True)
            return whole if whole.outcome is Outcome.ANSWERED else Reply(text, Outcome.NOT_A_ZIP)
        return self._asked(text)

    def _asked(self, text: str, *, restored: bool = False) -> Reply:
        try:
            found = self._desk.agency(text) if _ID.fullmatch(text) else self._desk.ask(text)
        except (NoAnswerError, UsageError) as failure:
            return Reply(text, _OUTCOMES.get(failure.code, Outcome.NO_EXACT_MATCH))
        if isinstance(found, Suggestions):
            return Reply(text, Outcome.NO_EXACT_MATCH, hits=found.hits)
        return Reply(text, Outcome.ANSWERED, found, restored=restored)


def _ends_with(text: str, state: str) -> bool:
    """Whether a name is followed by its state; the state of New York's city is not its name."""
    words, last = text.replace(",", " ").casefold().split(), state.casefold().split()
    return len(words) > len(last) and words[-len(last) :] == last
