"""The one rule for links that lead out of the program: what is shown as a link, stored as one, or opened."""

from __future__ import annotations

import re
from collections.abc import Collection

AGREEMENT_HOSTS = frozenset({"www.ice.gov", "ice.gov"})
"""Where the texts of agreements lie."""

LONGEST_LINK = 2_048  # characters
# RFC 3986 in its plainest form: a named host and nothing else before the path, no signs but the allowed ones.
_SIGN = r"(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})"
_PLAIN = re.compile(rf"https://([A-Za-z0-9.-]+)((?:/(?:(?!\?){_SIGN})*)?)(?:\?{_SIGN}*)?(?:#{_SIGN}*)?")
_CLIMBS = re.compile(r"/(?:\.|%2e){1,2}(?:/|%2f|%5c|\Z)", re.IGNORECASE)


def is_plain_link(address: str, hosts: Collection[str]) -> bool:
    """Whether an address is https on one of `hosts` (lower case, compared whole), and nothing is hidden in it.

    No user name, port, backslash, blank, control sign or letter outside ASCII anywhere, and no `..` in the path: all
    these have led browsers elsewhere than people read.
    """
    found = _PLAIN.fullmatch(address) if len(address) <= LONGEST_LINK else None
    return found is not None and found[1].lower() in hosts and not _CLIMBS.search(found[2])
