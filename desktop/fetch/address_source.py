"""Any https address that the person gives."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import datetime
from urllib.parse import unquote, urlsplit

from desktop.fetch.address import checked_address, host_of, resolved
from desktop.fetch.client import Client
from desktop.fetch.source import Candidate, Download, Findings, Likelihood, NotModified
from desktop.fetch.workbook_download import download_workbook


class AddressSource:
    """A workbook at an address of the person's choice; its host sees the address of the computer that asks."""

    label = "file"

    def __init__(self, address: str) -> None:
        """Raises: FetchError when it is not an https address that is asked."""
        whole = resolved("", address)
        self._hosts = frozenset({host_of(whole)} - {""})
        self._address = checked_address(whole, self._hosts)

    @property
    def hosts(self) -> AbstractSet[str]:
        """The address's own: a redirect elsewhere would tell a site of which the person knows nothing."""
        return self._hosts

    def find(self, client: Client) -> Findings:
        """The address itself; nothing is asked for that."""
        del client
        name = unquote(urlsplit(self._address).path.rsplit("/", 1)[-1], errors="replace")
        return Findings((Candidate(self._address, name, self._address, Likelihood.PARTICIPATING),))

    def download(
        self, client: Client, candidate: Candidate, last_modified: str | None, now: datetime
    ) -> Download | NotModified:
        """Get it. Raises: FetchError."""
        return download_workbook(client, candidate.address, self._hosts, last_modified, now)
