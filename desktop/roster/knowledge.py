"""What reading the list needs to know of the world outside it: places, names, agencies that exist."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.row import ListRow, Placement


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Four questions, answered by the directory, which the roster does not know.

    `place` says which agency a row is. `fold` gives a name in the one form in which names are compared. `alike` says
    whether the names of two rows of one state mean one agency: True, False, or None when that can't be told. `known`
    says whether an id is that of an agency of the directory.
    """

    place: Callable[[ListRow], Placement]
    fold: Callable[[str], str]
    alike: Callable[[ListRow, ListRow], bool | None]
    known: Callable[[str], bool]
