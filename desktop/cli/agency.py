"""`agency`: one agency, all agreements, its history, every correction."""

from __future__ import annotations

from argparse import Namespace

from desktop.cli.answer_document import agency_document
from desktop.cli.session import Session
from desktop.cli.sheet_lines import write_agency


def run(options: Namespace, session: Session) -> int:
    """Print the agency's page.

    Raises: NoAnswerError for an id that is not known.
    """
    with session.desk() as desk:
        page = desk.agency(_as_given_out(options.id))
    if session.as_json:
        session.terminal.document(agency_document(page, session.sentences()))
    else:
        write_agency(page, session)
    return 0


def _as_given_out(text: str) -> str:
    """An id as the program writes it, the state in capitals and the rest small, however it was typed."""
    state, dash, name = text.strip().partition("-")
    return state.upper() + dash + name.lower()
