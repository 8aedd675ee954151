"""The state that ICE printed, as a USPS code, also when it is misspelt."""

from __future__ import annotations

from functools import lru_cache

from desktop.domain.states import BY_CODE, BY_NAME
from desktop.roster.edits import nearest

_ALSO = {
    "COMMONWEALTH OF THE NORTHERN MARIANA ISLANDS": "MP",
    "CNMI": "MP",
    "NORTHERN MARIANAS": "MP",
    "US VIRGIN ISLANDS": "VI",
    "USVI": "VI",
    "VIRGIN ISLANDS": "VI",
    "WASHINGTON DC": "DC",
}
"""Other ways to write a name: correct, so they count as no misspelling."""

_SHORT = 5
"""Names up to this length (IOWA, OHIO, UTAH, MAINE, TEXAS, IDAHO, GUAM) may be off by one edit, longer ones by two."""


@lru_cache(maxsize=512)
def state_of(tidied: str) -> tuple[str | None, bool]:
    """The USPS code of a tidied text, or None, and whether it had to be read as a misspelling.

    Letter case and points do not count. A text that is no name is read as the one name nearest to it, by at most two
    edits (one for short names); a tie means that nobody can tell. Measured: every single slip in each of the 56 names
    leads back to its own name or to None (tests/unit/roster/test_states.py), and so do all misspellings in 382
    workbooks of 2025-26 (PENNSLYVANIA, UTAHJ, WEST VIRIGINIA, WEST VIRGINA, MCHIGAN).
    """
    key = " ".join(tidied.replace(".", "").upper().split())
    if key in BY_CODE:
        return key, False
    names = {name.replace(".", ""): state.code for name, state in BY_NAME.items()}
    if key in names:
        return names[key], False
    if key in _ALSO:
        return _ALSO[key], False
    name = nearest(key, names, most=1 if len(key) <= _SHORT else 2)
    return (None, False) if name is None else (names[name], True)
