"""What a download is called: a name for people, never a path."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.fetch.file_name import LONGEST, file_name

NUMBERED = "https://www.ice.gov/file-download/download/public/208496"
NAMED = "https://www.ice.gov/doclib/participatingAgencies05182026am.xlsx"


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ('attachment; filename="participatingAgencies08252026pm.xlsx"', "participatingAgencies08252026pm.xlsx"),
        ("attachment; filename=list.xlsx", "list.xlsx"),
        ("inline; FILENAME=list.xlsx; size=5", "list.xlsx"),
        ("attachment; filename*=UTF-8''the%20list%20%C3%A9.xlsx", "the list é.xlsx"),
        ('attachment; filename="../../etc/passwd"', "passwd"),
        ('attachment; filename="C:\\\\Windows\\\\list.xlsx"', "list.xlsx"),
        ('attachment; filename="/abs/list.xlsx"', "list.xlsx"),
        ('attachment; filename="a\x00b\x1b[31m\u202ecod.xlsx"', "ab[31mcod.xlsx"),
        ('attachment; filename="a<b>:|?*.xlsx"', "ab.xlsx"),
        ('attachment; filename="  .  "', "participatingAgencies05182026am.xlsx"),
        ('attachment; filename=".."', "participatingAgencies05182026am.xlsx"),
        ("attachment", "participatingAgencies05182026am.xlsx"),
        ("", "participatingAgencies05182026am.xlsx"),
        (None, "participatingAgencies05182026am.xlsx"),
        ("attachment; filename*=x-nope''a", "a"),
        ("attachment; filename=\r\nlist.xlsx", "list.xlsx"),
    ],
)
def test_the_servers_name_counts_but_never_as_a_path(disposition: str | None, name: str) -> None:
    assert file_name(disposition, NAMED) == name


@pytest.mark.parametrize(
    ("address", "name"),
    [
        (NUMBERED, "list.xlsx"),
        (NUMBERED + "/", "list.xlsx"),
        (NAMED + "?v=1", "participatingAgencies05182026am.xlsx"),
        ("https://www.ice.gov/a%20list%2012.15.07%20AM.xlsx", "a list 12.15.07 AM.xlsx"),
        ("https://www.ice.gov/x%2F..%2Fy.xlsx", "y.xlsx"),
        ("https://www.ice.gov/%ff.xlsx", "\ufffd.xlsx"),
    ],
)
def test_without_one_the_address_names_the_file(address: str, name: str) -> None:
    assert file_name(None, address) == name


@given(st.text(max_size=300), st.text(max_size=100))
def test_no_name_can_leave_a_folder(disposition: str, path: str) -> None:
    name = file_name(
        f"attachment; filename={disposition}", "https://www.ice.gov/" + path.replace("[", "").replace("]", "")
    )
    assert name
    assert name not in {".", ".."}
    assert len(name) <= LONGEST
    assert not set(name) & set('/\\<>:"|?*\x00\n\r')
