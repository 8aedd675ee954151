"""The places that lists are fetched from, by the name that a person gives."""

from __future__ import annotations

from datetime import date

from desktop.domain.errors import UsageError, WorkbookError
from desktop.fetch.address_source import AddressSource
from desktop.fetch.archive_source import ArchiveSource
from desktop.fetch.ice_source import IceSource
from desktop.fetch.relevant_source import RelevantSource
from desktop.fetch.source import Source
from desktop.roster.edition_name import edition_name

SOURCES = ("ice", "archive", "relevant")
"""ICE's page, the Deportation Data Project's archive, Relevant Research's archive."""


def list_source(name: str) -> Source:
    """The source of that name, or the workbook at an https address.

    Raises: UsageError for what is neither, FetchError for an address that is not asked.
    """
    if name == "ice":
        return IceSource()
    if name == "archive":
        return ArchiveSource()
    if name == "relevant":
        return RelevantSource(_day_of)
    if name.lower().startswith("https://"):
        return AddressSource(name)
    raise UsageError("unknown_source", "There is no such source.", "Give ice, archive, relevant or an https address.")


def _day_of(file: str) -> date | None:
    try:
        return edition_name(file, None, None).date
    except WorkbookError:
        return None
