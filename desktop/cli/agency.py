"""`agency`: one agency, all agreements, its history, every correction."""

from __future__ import annotations

from argparse import Namespace

from desktop.cli.agency_text import AgencyHeadings, AgencyText
from desktop.cli.answer_document import agency_document
from desktop.cli.session import Session


def run(options: Namespace, session: Session) -> int:
    """Print the agency's page.

    Raises: NoAnswerError for an id that is not known.
    """
    with session.desk() as desk:
        page = desk.agency(options.id)
    if session.as_json:
        session.terminal.document(agency_document(page, session.sentences()))
    else:
        AgencyText(session.terminal, session.sentences(), session.words(AgencyHeadings)).write(page)
    return 0
