"""A misspelt state is read as the one it must mean, or not at all."""

from __future__ import annotations

import string

import pytest

from desktop.domain.states import STATES
from desktop.roster.edits import edits, nearest
from desktop.roster.states import state_of

NAMES = {state.name.upper(): state.code for state in STATES}


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.code)
def test_names_and_codes_in_any_case_are_read(state: object) -> None:
    entry = next(known for known in STATES if known is state)
    for text in (entry.name, entry.name.upper(), entry.name.lower(), entry.code):
        assert state_of(text) == (entry.code, False)


@pytest.mark.parametrize(
    ("printed", "code"),
    [("PENNSLYVANIA", "PA"), ("UTAHJ", "UT"), ("WEST VIRIGINIA", "WV"), ("WEST VIRGINA", "WV"), ("MCHIGAN", "MI"),
     ("TENNESEE", "TN"), ("MASSACHUSSETTS", "MA"), ("LOUSIANA", "LA"), ("OHOI", "OH"), ("NORTHCAROLINA", "NC")],
)  # fmt: skip
def test_misspellings_are_read_and_said_to_be_some(printed: str, code: str) -> None:
    assert state_of(printed) == (code, True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "X",
        "XX",
        "OTHER",
        "NOUTH CAROLINA",
        "ATLANTIS",
        "PUERTO",
        "DAKOTA",
        "CAROLINA",
        "NEW",
        "FLORIDA, TEXAS",
        "A" * 4_000,
    ],
)
def test_what_could_be_two_states_or_none_is_left_open(text: str) -> None:
    assert state_of(text) == (None, False)


@pytest.mark.parametrize(
    ("text", "code"), [("Washington, D.C.", None), ("WASHINGTON D.C.", "DC"), ("D.C.", "DC"), ("CNMI", "MP")]
)
def test_other_ways_to_write_a_name_are_known(text: str, code: str | None) -> None:
    assert state_of(text)[0] == code


def slips(name: str) -> set[str]:
    """Every text that one slip of a typist makes of `name`."""
    letters = string.ascii_uppercase + " "
    gaps = range(len(name) + 1)
    return (
        {name[:i] + name[i + 1 :] for i in range(len(name))}
        | {name[:i] + letter + name[i:] for i in gaps for letter in letters}
        | {name[:i] + letter + name[i + 1 :] for i in range(len(name)) for letter in letters}
        | {name[:i] + name[i + 1] + name[i] + name[i + 2 :] for i in range(len(name) - 1)}
    ) - set(NAMES)


@pytest.mark.parametrize("thorough", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_no_single_slip_turns_one_state_into_another(thorough: bool) -> None:
    read = unread = 0
    for name, code in NAMES.items():
        for slip in sorted(slips(name))[:: 1 if thorough else 61]:
            found = state_of(" ".join(slip.split()))[0]
            assert found in (code, None), f"{slip} was read as {found}"
            read += found == code
            unread += found is None
    assert unread <= 0.01 * read


def test_edits_counts_slips() -> None:
    pairs = [("", "", 0), ("a", "", 1), ("", "ab", 2), ("ab", "ba", 1), ("abc", "abd", 1), ("kitten", "sitting", 3)]
    assert [edits(a, b) for a, b, _ in pairs] == [distance for *_, distance in pairs]
    assert [edits(b, a) for a, b, _ in pairs] == [distance for *_, distance in pairs]


def test_nearest_gives_nothing_on_a_tie() -> None:
    assert nearest("b", ["a", "c"], most=1) is None
    assert nearest("ab", ["abc", "xyz"], most=1) == "abc"
    assert nearest("ab", ["wxyz"], most=1) is None
