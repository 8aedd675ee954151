"""The four things that can be said of an agency and ICE's list; there is no fifth."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """What one edition of ICE's list, with the editions before it, says of an agency."""

    LISTED = "listed"
    NOT_LISTED = "not_listed"
    NO_LONGER_LISTED = "no_longer_listed"
    UNKNOWN = "unknown"
