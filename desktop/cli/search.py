"""`search`: what a text may mean, best first."""

from __future__ import annotations

from argparse import Namespace

from desktop.cli.answer_document import hit_document, list_document
from desktop.cli.captions import Captions
from desktop.cli.hits_text import write_hits
from desktop.cli.masthead import write_masthead
from desktop.cli.session import Session
from desktop.domain.errors import NoAnswerError


def run(options: Namespace, session: Session) -> int:
    """Print the hits; 1 when there is none."""
    with session.desk() as desk:
        hits = desk.search(" ".join(options.text), options.limit, options.state, options.kind)
        edition = desk.edition
    if session.as_json:
        results = [hit_document(hit) for hit in hits]
        session.terminal.document({"results": results, "list": list_document(edition, session.today)})
    else:
        write_masthead(session.terminal, edition, session.today, session.sentences())
        if not hits:
            session.terminal.line(session.words(Captions).no_match())
        write_hits(session.terminal, hits, session.sentences())
    return 0 if hits else NoAnswerError.exit_code
