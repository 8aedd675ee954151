"""Which list answers are given from."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.edition import Edition
from desktop.domain.errors import KnownError
from desktop.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class ListView:
    """The list in use, and the version of all facts behind the answers.

    `trouble` says why the list that is held is not the one in use; None where it is.
    """

    edition: Edition
    data_version: str
    trouble: KnownError | None = None


def list_in_use(desk: Desk) -> ListView:
    """Ask the desk."""
    return ListView(desk.edition, desk.data_version, desk.trouble)
