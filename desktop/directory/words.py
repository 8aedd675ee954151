"""Folding of names: the one form in which names of places and agencies are compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_EXPANSIONS = {
    "st": "saint",
    "ste": "sainte",
    "mt": "mount",
    "ft": "fort",
    "pt": "point",
    "twp": "township",
    "twnshp": "township",
    "tp": "township",
    "boro": "borough",
    "vlg": "village",
    "dept": "department",
    "depart": "department",
    "dpt": "department",
    "pd": "police department",
    "dps": "department of public safety",
    "cnty": "county",
    "cty": "county",
    "intl": "international",
    "univ": "university",
    "ofc": "office",
    "pct": "precinct",
    "prec": "precinct",
    "dist": "district",
    "distric": "district",
    "isd": "independent school district",
    "constables": "constable",
    "marshals": "marshal",
    "sheriff": "sheriffs",
    "sherrif": "sheriffs",
    "sherrifs": "sheriffs",
    "sherriffs": "sheriffs",
    "sheriifs": "sheriffs",
    "shieriffs": "sheriffs",
    "departmnet": "department",
    "deparment": "department",
    "departement": "department",
    "polcie": "police",
    "ploice": "police",
}
_PHRASES = (
    (re.compile(r"\bso middleton\b"), "south middleton"),
    (re.compile(r"\bso$"), "sheriffs office"),
    (re.compile(r"\bco(?= (?:sheriffs|police|constable|jail|so\b|detention|corrections))"), "county"),
    (re.compile(r"\b(n|s|e|w)(?= [a-z])"), ""),
)
_DIRECTIONS = {"n": "north", "s": "south", "e": "east", "w": "west"}
_IN_PHRASES = frozenset({"so", "co", *_DIRECTIONS})  # a text without these words is changed by no phrase


def strip_accents(text: str) -> str:
    """`text` without accents: "Doña Ana" becomes "Dona Ana"."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """Lower case, no accents, no punctuation, single spaces; apostrophes vanish, "&" and '"N"' become "and"."""
    bare = text.replace("'", "")
    if bare.isascii() and bare.replace(" ", "").isalpha():  # most names; twenty times as fast
        return " ".join(bare.lower().split())
    plain = strip_accents(text).lower().replace("\u2019", "'").replace("\u2018", "'")
    plain = re.sub(r"['`\u02bb]", "", plain).replace("&", " and ")
    plain = re.sub(r'"n"', " and ", plain)
    return " ".join(re.sub(r"[^a-z0-9]+", " ", plain).split())


@lru_cache(maxsize=200_000)
def expand(text: str) -> str:
    """`fold` with abbreviations written out: "Mt. Pleasant Twp PD" -> "mount pleasant township police department".

    Single letters that stand for a direction before a word ("N. Miami Beach") are written out too.
    """
    words = fold(text)
    if _IN_PHRASES.isdisjoint(words.split()):
        return " ".join(_EXPANSIONS.get(word, word) for word in words.split())
    for pattern, replacement in _PHRASES[:3]:
        words = pattern.sub(replacement, words)
    words = _PHRASES[3][0].sub(lambda match: _DIRECTIONS[match.group(1)], words)
    return " ".join(_EXPANSIONS.get(word, word) for word in words.split())


def squeeze(text: str) -> str:
    """`expand` without spaces: "De Land" and "Deland" are one."""
    return expand(text).replace(" ", "")


def slug(text: str) -> str:
    """The form used in agency ids: lower case, words joined by hyphens, apostrophes dropped."""
    return fold(text).replace(" ", "-")
