"""The resolver says the same whether it reads the text tables whole or the compiled directory state by state."""

from __future__ import annotations

import sqlite3

from desktop.directory.database import write_directory
from desktop.directory.decisions import place_aliases
from desktop.directory.region import StateByState
from desktop.directory.resolver import Resolver
from desktop.directory.resolving import make_resolver, resolver_over
from desktop.roster.list_file import read_history
from desktop.runtime.paths import resource_dir
from tests.unit.directory.country import row

DATA = resource_dir() / "data"


def _compiled() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    write_directory(connection, DATA / "directory")
    return connection


def _by_state() -> Resolver:
    aliases = place_aliases(DATA / "decisions" / "place_names.tsv")
    return resolver_over(StateByState(_compiled(), aliases), DATA / "decisions")


def test_both_place_every_row_of_the_history_alike() -> None:
    rows = [record.row for record in read_history(DATA / "roster").records]
    whole, by_state = make_resolver(DATA), _by_state()
    assert len(rows) > 4000
    assert [one for one in rows if whole.place(one) != by_state.place(one)] == []


def test_a_state_that_no_place_has_is_empty() -> None:
    region = StateByState(_compiled(), ()).of("ZZ")
    assert (region.gazetteer.counties, region.gazetteer.municipalities) == ({}, {})
    assert region.index.named("ZZ", "Police Department") == ()
    placed = _by_state().place(row("ZZ", "Nowhere Police Department", None))
    assert placed.level is None
