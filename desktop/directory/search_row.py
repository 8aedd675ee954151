"""One entry as search reads it, and what a search is limited to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from desktop.directory.search_entry import KIND_ORDER
from desktop.directory.search_words import implied_words
from desktop.domain.answer import HitKind
from desktop.domain.level import Level


class Scope(NamedTuple):
    """What hits are limited to: states (empty: any) and a kind."""

    states: frozenset[str]
    kind: HitKind | None


@dataclass(frozen=True, slots=True)
class Row:
    """One entry as it is kept; `keys` are its names in the form in which texts are compared."""

    kind: HitKind
    id: str
    name: str
    state: str | None
    county: str | None
    level: Level | None
    weight: int
    keys: tuple[str, ...]

    @property
    def identity(self) -> tuple[HitKind, str]:
        """What makes it the same entry in every schema."""
        return self.kind, self.id

    @property
    def rank(self) -> tuple[int, int, str]:
        """Its place among entries that fit equally: more people first, then by kind and id."""
        return -self.weight, KIND_ORDER[self.kind], self.id

    @property
    def implied(self) -> frozenset[str]:
        """Words that may be typed for it though no name of it has them."""
        return implied_words(self.kind, self.level)


Choice = tuple[tuple[str, bool], ...]
"""Words that together stand for one that was typed; True where the word may be the beginning of a longer one."""
