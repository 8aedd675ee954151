"""Answers to a table of questions as a table: one line for each agency of each row, the person's own cells first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.domain.agreement import Agreement
from desktop.domain.answer import AgencyAnswer, AgencyPage, PlaceAnswer
from desktop.domain.batch import AskedRow
from desktop.domain.edition import Edition
from desktop.reports.batch_words import BatchWords
from desktop.reports.list_marks import LIST_FIELDS, list_marks
from desktop.reports.sentences import Sentences
from desktop.reports.voice import Translate

BATCH_FIELDS = (
    "asked", "result", "result_code", "place",
    "agency", "agency_id", "kind", "agency_state", "agency_county", "reach", "reach_code",
    "status", "status_code", "model", "power_applies", "signed", "agreement",
    "sentence", "note", *LIST_FIELDS,
)  # fmt: skip
"""What is added behind the person's own columns; the names are the same in every language."""

SHORT_HASH = 12
_BLANK = ("",) * BATCH_FIELDS.index("list_date")
_BETWEEN = "; "

Line = tuple[str, ...]


def batch_columns(own: Sequence[str]) -> Line:
    """The names of all columns; one that the person's table has too gets `answer_` before ours."""
    taken = {name.strip().casefold() for name in own}
    return (*own, *(f"answer_{name}" if name in taken else name for name in BATCH_FIELDS))


class BatchTable:
    """Makes the lines in one language."""

    def __init__(self, translate: Translate, language: str, edition: Edition) -> None:
        """`edition` is the list that all answers are of."""
        self._sentences = Sentences(translate, language)
        self._words = BatchWords(translate, language)
        self._list = list_marks(edition, SHORT_HASH)

    def lines(self, row: AskedRow) -> Iterator[Line]:
        """The lines of one row: at least one, whatever became of it."""
        reply = row.reply
        head = (reply.asked, self._words.outcome(reply.outcome), reply.outcome.value)
        said = [self._words.restored(row.typed, reply.asked)] if reply.restored else []
        if reply.subject is None:
            said.append(self._words.unanswered(reply.outcome, reply.hits))
            yield (*row.cells, *self._blank(head, "", said), *self._list)
        elif isinstance(reply.subject, AgencyPage):
            yield (*row.cells, *head, "", *self._agency(reply.subject.answer, reply.subject, said), *self._list)
        else:
            yield from self._place(row, head, reply.subject, said)

    def _place(self, row: AskedRow, head: Line, answer: PlaceAnswer, said: list[str]) -> Iterator[Line]:
        title = _title(answer)
        said = [*said, *(self._sentences.note(note) for note in answer.notes)]
        for one in answer.answers:
            yield (*row.cells, *head, title, *self._agency(one, answer, said), *self._list)
        if not answer.answers:
            yield (*row.cells, *self._blank(head, title, said), *self._list)

    @staticmethod
    def _blank(head: Line, title: str, said: Sequence[str]) -> Line:
        """No agency, and so no status: only what became of the question."""
        return (*head, title, *_BLANK[len(head) + 1 : -1], " ".join(said))

    def _agency(self, answer: AgencyAnswer, of: PlaceAnswer | AgencyPage, said: Sequence[str]) -> Line:
        agency, labels = answer.agency, self._sentences.labels
        current = [one for one in answer.agreements if one.current]
        reach = isinstance(of, PlaceAnswer)  # an agency that was asked for by name reaches no place that was asked for
        return (
            agency.name, agency.id, labels.kind(agency), agency.state, answer.county_name or "",
            self._words.reach(answer.reach) if reach else "", answer.reach.value if reach else "",
            labels.status(answer.status), answer.status.value,
            _BETWEEN.join(one.model.value if one.model else one.model_printed.strip() for one in current),
            _BETWEEN.join(labels.where(one.model) for one in current),
            _BETWEEN.join(self._signed(one) for one in current),
            _BETWEEN.join(one.moa_url or labels.memorandum_note(one) for one in current),
            self._sentences.status(answer, of.edition, of.today),
            " ".join([*said, *self._sentences.agencies.caveats(answer)]),
        )  # fmt: skip

    def _signed(self, agreement: Agreement) -> str:
        day = agreement.signed
        return day.isoformat() if day else agreement.signed_printed.strip() or self._words.unprinted()


def _title(answer: PlaceAnswer) -> str:
    """A name with its state: many towns share one."""
    place = answer.place
    return ", ".join(part for part in (place.post_office if place.zip else place.title, place.state) if part)
