"""What came back, and nothing of the library that brought it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reply:
    """One whole answer. `headers` by lower-case name; `address` is where it came from, after redirects."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    address: str
