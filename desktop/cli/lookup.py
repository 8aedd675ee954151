"""`lookup`: the answer for a ZIP code, or for the exact name of an agency, town or county."""

from __future__ import annotations

from argparse import Namespace

from desktop.cli.answer_document import (
    agency_answer_document,
    list_document,
    place_answer_document,
    suggestions_document,
)
from desktop.cli.captions import Captions
from desktop.cli.failures import failure_document, say_failure
from desktop.cli.hits_text import write_hits
from desktop.cli.masthead import write_masthead
from desktop.cli.session import Session
from desktop.cli.sheet_lines import write_agency, write_place
from desktop.domain.answer import AgencyPage, PlaceAnswer, Suggestions
from desktop.domain.edition import Edition
from desktop.domain.errors import NoAnswerError, UsageError

_OUTSIDE = "outside"


def run(options: Namespace, session: Session) -> int:
    """Answer, or say that there is no exact answer (1).

    Raises: UsageError for an empty text, digits that are no ZIP code, or a town that the ZIP code does not touch.
    """
    text = " ".join(options.text)
    with session.desk() as desk:
        try:
            answer = desk.ask(text, options.town)
        except NoAnswerError as failure:
            return _unanswered(text, failure, desk.edition, session)
    if isinstance(answer, Suggestions):
        return _suggest(answer, session)
    if isinstance(answer, AgencyPage):
        if session.as_json:
            session.terminal.document(agency_answer_document(text, answer, session.sentences()))
        else:
            write_agency(answer, session)
        return 0
    _check_town(options.town, answer)
    if session.as_json:
        session.terminal.document(place_answer_document(answer, session.sentences()))
    else:
        write_place(answer, session)
    return 0


def _check_town(town: str | None, answer: PlaceAnswer) -> None:
    """A town that is not the ZIP code's own must not pass as answered."""
    geoids = {one.municipality.geoid: one.municipality.name for one in answer.place.municipalities}
    if town is None or town == _OUTSIDE or town in geoids:
        return
    towns = ", ".join(f"{geoid} {name}" for geoid, name in geoids.items())
    hint = "Its towns are: %1." if towns else "It lies in no town."
    raise UsageError("unknown_town", "This town is not one of the place that was asked for.", hint, values=(towns,))


def _unanswered(text: str, failure: NoAnswerError, edition: Edition, session: Session) -> int:
    """An unknown ZIP code is not "not listed": the list is named, and no agency."""
    if session.as_json:
        question = {"query": {"text": text, "kind": "zip" if failure.code == "unknown_zip" else "text"}}
        listed = {"list": list_document(edition, session.today)}
        session.terminal.document({**failure_document(failure, session.sentences().failures), **question, **listed})
    else:
        write_masthead(session.terminal, edition, session.today, session.sentences())
        say_failure(session.terminal, failure, session.sentences().failures)
    return failure.exit_code


def _suggest(found: Suggestions, session: Session) -> int:
    if session.as_json:
        session.terminal.document(suggestions_document(found))
    else:
        captions = session.words(Captions)
        write_masthead(session.terminal, found.edition, found.today, session.sentences())
        session.terminal.line(captions.no_exact_match() if found.hits else captions.no_match())
        write_hits(session.terminal, found.hits, session.sentences())
    return NoAnswerError.exit_code
