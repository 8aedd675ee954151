"""Short names that ship belong to agencies that are there."""

from __future__ import annotations

from pathlib import Path

from desktop.directory.search_nicknames import nicknames
from desktop.directory.tables import read_agencies
from desktop.directory.words import expand
from desktop.roster.list_file import read_history

DATA = Path(__file__).resolve().parents[3] / "resources" / "data"


def test_every_short_name_belongs_to_an_agency_of_the_directory_or_the_list() -> None:
    known = {(agency.state, expand(agency.name)) for agency in read_agencies(DATA / "directory")}
    known |= {
        (record.row.state or "", expand(record.placement.name)) for record in read_history(DATA / "roster").records
    }
    assert set(nicknames(DATA / "decisions" / "agency_nicknames.tsv")) <= known


def test_an_agency_may_have_several_short_names() -> None:
    found = nicknames(DATA / "decisions" / "agency_nicknames.tsv")
    assert "LAPD" in found["CA", "los angeles police department"]
    assert set(found["DC", expand("Metropolitan Police Department of the District of Columbia")]) >= {"MPD", "MPDC"}
