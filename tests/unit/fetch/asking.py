"""Asking for one file of our own internet, and what is common to every failure of it."""

from __future__ import annotations

import pytest

from desktop.fetch.client import Client
from desktop.fetch.exchange import Errand
from desktop.fetch.fetch_error import FetchError
from desktop.fetch.limits import WORKBOOK_BYTES
from tests.unit.fetch.little_net import ICE

PATH = "/list.xlsx"
ERRAND = Errand(f"https://{ICE}{PATH}", "ICE's list", WORKBOOK_BYTES)
BODY = b"x" * 50_000


def fails(client: Client, errand: Errand = ERRAND) -> FetchError:
    """Ask and come back with the failure, which always has words and one thing to do."""
    with pytest.raises(FetchError) as told:
        client.get(errand, {ICE})
    error = told.value
    assert error.exit_code == 4
    assert error.message.endswith((".", "?"))
    assert error.hint.endswith(".")
    return error
