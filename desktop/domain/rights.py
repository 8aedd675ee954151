"""Where a person can learn about their rights or find help."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RightsResource:
    """One page, document or directory by somebody else, described in our own words.

    `scope` is "US" or a USPS state code. `topics` are codes of the catalogue (`police_stop`, `find_lawyer`, ...);
    `languages` are ISO 639-1 codes. `phone` is given only when it stands on the publisher's own page. `evidence` says
    how the address is known: `publisher` (its own page was read) or `named_elsewhere` (the exact address stands on
    another page that was read).
    """

    id: str
    title: str
    publisher: str
    url: str
    description: str
    phone: str | None
    topics: tuple[str, ...]
    languages: tuple[str, ...]
    scope: str
    evidence: str
