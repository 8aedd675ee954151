"""Getting one workbook from an address."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import UTC, datetime
from http import HTTPStatus

from desktop.domain.placeholders import marked
from desktop.fetch.client import Client
from desktop.fetch.exchange import Errand
from desktop.fetch.file_name import file_name
from desktop.fetch.limits import WORKBOOK_BYTES
from desktop.fetch.source import Download, NotModified


def download_workbook(
    client: Client, address: str, hosts: AbstractSet[str], last_modified: str | None, now: datetime
) -> Download | NotModified:
    """What stands at an address, up to 10 MB; whether it is a workbook is for its reader to say. Raises: FetchError."""
    reply = client.get(Errand(address, marked("ICE's list"), WORKBOOK_BYTES, last_modified), hosts, shown=True)
    if reply.status == HTTPStatus.NOT_MODIFIED:
        return NotModified(address)
    name = file_name(reply.headers.get("content-disposition"), reply.address)
    return Download(reply.body, name, address, now.astimezone(UTC), reply.headers.get("last-modified"))
