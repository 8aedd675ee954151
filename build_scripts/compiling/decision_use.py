"""What a hand decision is good for: whether anything that is compiled is as it is because of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DecisionUse:
    """One line of a table in resources/data/decisions, named by its first cells, and what it decides.

    `effect` says in a few words what, or why nothing; `in_use` is None where that needs the raw inputs.
    """

    table: str
    line: str
    in_use: bool | None
    effect: str
