"""What the roster needs to know of places and agencies, from the directory that ships."""

from __future__ import annotations

from pathlib import Path

from desktop.directory.resolving import make_resolver
from desktop.directory.tables import read_agencies
from desktop.directory.words import expand
from desktop.roster.knowledge import Knowledge
from desktop.services.compare import make_likeness


def make_knowledge(data: Path) -> Knowledge:
    """Knowledge over resources/data; only needed when a list is taken in."""
    known = frozenset(agency.id for agency in read_agencies(data / "directory"))
    return Knowledge(make_resolver(data).place, expand, make_likeness(data).alike, known.__contains__)
