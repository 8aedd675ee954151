"""ICE's own page, and the workbook that it links."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import datetime

from desktop.domain.placeholders import marked
from desktop.fetch.client import Client
from desktop.fetch.exchange import Errand
from desktop.fetch.fetch_error import no_list
from desktop.fetch.ice_page import candidates
from desktop.fetch.limits import PAGE_BYTES
from desktop.fetch.markup import read_page
from desktop.fetch.page_text import page_text
from desktop.fetch.source import Candidate, Download, Findings, NotModified
from desktop.fetch.totals_text import page_totals
from desktop.fetch.workbook_download import download_workbook

PAGE = "https://www.ice.gov/identify-and-arrest/287g"
_HOSTS = frozenset({"www.ice.gov", "ice.gov"})


class IceSource:
    """www.ice.gov: ICE, part of DHS, sees the address of the computer that asks.

    Known (FIELD 4, and public copies of page and files): both forms of the link, the wording of the totals, that
    `Last-Modified` is answered with 304 and `If-None-Match` is not, and that some networks get 403. Could not be tried
    from where this was written, whose network does not reach ice.gov: tests answer as is known.
    """

    label = "ice"

    @property
    def hosts(self) -> AbstractSet[str]:
        """ICE's site and nothing else: its redirects stay on it."""
        return _HOSTS

    def find(self, client: Client) -> Findings:
        """Read the page. Raises: FetchError, `no_link` when it links no list."""
        reply = client.get(Errand(PAGE, marked("ICE's page"), PAGE_BYTES), _HOSTS)
        page = read_page(page_text(reply.body, reply.headers.get("content-type", "")))
        found = candidates(page, reply.address, _HOSTS)
        if not found:
            raise no_list("ICE's page")
        return Findings(found, page_totals(page.text))

    def download(
        self, client: Client, candidate: Candidate, last_modified: str | None, now: datetime
    ) -> Download | NotModified:
        """Get a workbook. Raises: FetchError."""
        return download_workbook(client, candidate.address, _HOSTS, last_modified, now)
