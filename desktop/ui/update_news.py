"""What a list that has just been taken changes, as far as the window says it in a few lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.change import Change
from desktop.domain.edition import Edition
from desktop.domain.errors import KnownError
from desktop.domain.saved import SavedNews
from desktop.ui.desk import Desk

SavedChanges = Callable[[Desk], tuple[SavedNews, ...]]
"""What changed for the places and agencies that the person saved: comes before the country's numbers.

Asked in the desk's worker, of a desk on the new list. Raises KnownError for the world's failures.
"""


@dataclass(frozen=True, slots=True)
class ListNews:
    """The list before and the one in use now, at which positions of the editions held, and what changed between."""

    earlier: int
    later: int
    before: Edition
    now: Edition
    changes: tuple[Change, ...]
    saved: tuple[SavedNews, ...]


def nothing_saved(_desk: Desk) -> tuple[SavedNews, ...]:
    """For a person who saved nothing."""
    return ()


def list_news(sha256: str, saved_changes: SavedChanges, desk: Desk) -> ListNews | None:
    """What is new since the list whose file has this hash; None when that is the one in use, or not held any more.

    Raises: KnownError for the world's failures.
    """
    editions = desk.editions()
    later = len(editions) - 1
    earlier = next((place for place, edition in enumerate(editions) if edition.sha256 == sha256), later)
    if earlier == later:
        return None
    changes = desk.changes(earlier, later).changes
    try:
        saved = saved_changes(desk)
    except KnownError:  # told where the person looks at what they saved
        saved = ()
    return ListNews(earlier, later, editions[earlier], editions[later], changes, saved)
