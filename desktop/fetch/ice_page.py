"""Which links of ICE's page lead to its list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from urllib.parse import unquote, urlsplit

from desktop.fetch.address import checked_address, resolved
from desktop.fetch.fetch_error import FetchError
from desktop.fetch.markup import Page, PageLink
from desktop.fetch.source import Candidate, Likelihood

MOST = 4
"""So many workbooks are tried at most: ICE has never linked more than two."""

_SAYS_LIST = re.compile(r"participating\s*(?:law\s+enforcement\s+)?(?:agenc|entit)", re.IGNORECASE)
_SAYS_PENDING = re.compile(r"pending", re.IGNORECASE)
_WORKBOOK = re.compile(r"\.xlsx$", re.IGNORECASE)
_BY_NUMBER = re.compile(r"/file-download/download/", re.IGNORECASE)
_OTHER_FILE = re.compile(r"\.(?:pdf|docx?|csv|zip|jpe?g|png|svg|html?|aspx?)$", re.IGNORECASE)
_IN_TEXT = re.compile(r"https://[\w.-]{4,100}/[^\s<>\"'()]{1,500}")


def candidates(page: Page, address: str, hosts: AbstractSet[str]) -> tuple[Candidate, ...]:
    """The page's links that may be the list, likeliest first, at most four.

    Told by path (`.xlsx`, or ICE's `/file-download/download/public/<number>`, whose name only the download tells) or
    by the link's text. Links to other hosts are none. Addresses that stand in the text only count too.
    """
    found: dict[str, Candidate] = {}
    for link in (*page.links, *_written_out(page.text)):
        one = _candidate(link, address, hosts)
        if one and (one.address not in found or one.likelihood < found[one.address].likelihood):
            found[one.address] = one
    return tuple(sorted(found.values(), key=_rank)[:MOST])


def _rank(candidate: Candidate) -> int:
    return candidate.likelihood


def _written_out(text: str) -> Iterator[PageLink]:
    for match in _IN_TEXT.finditer(text):
        address = match[0].rstrip(".,;:!?")
        if _is_file(address):
            yield PageLink(address, "")


def _is_file(address: str) -> bool:
    path = urlsplit(address).path
    return bool(_WORKBOOK.search(path) or _BY_NUMBER.search(path))


def _candidate(link: PageLink, page: str, hosts: AbstractSet[str]) -> Candidate | None:
    try:
        address = checked_address(resolved(page, link.reference), hosts)
        path = urlsplit(address).path
    except FetchError:
        return None
    name = unquote(path.rsplit("/", 1)[-1], errors="replace")
    says_list = bool(_SAYS_LIST.search(link.text) or _SAYS_LIST.search(name))
    says_pending = bool(_SAYS_PENDING.search(link.text) or _SAYS_PENDING.search(name))
    if _OTHER_FILE.search(path) or path == urlsplit(page).path:
        return None
    if not _is_file(address) and not (says_list and not says_pending):
        return None
    likelihood = Likelihood.PARTICIPATING if says_list else Likelihood.POSSIBLE
    if says_pending:
        likelihood = Likelihood.PENDING
    return Candidate(address, name, link.text, likelihood)
