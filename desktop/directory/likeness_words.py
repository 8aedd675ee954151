"""The words of an agency's name in one wording: terms of the trade written one way and their misprints mended."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from desktop.directory.words import expand
from desktop.domain.states import BY_CODE

if TYPE_CHECKING:
    from collections.abc import Collection

_OF_THE_TRADE = """
    academy administration agency agricultural airport alcohol area attorney auditor authority aviation board borough
    bureau campus center circuit city college commission commissioners commonwealth community conservation constable
    cooperative corrections county criminal department detention district division drug enforcement environmental
    facility force general guard highway homeland independent institute intelligence international investigation jail
    judicial justice law marine marshal metropolitan military municipal municipality narcotics national natural office
    parish patrol police port precinct prison probation prosecuting prosecutor protection public regional
    rehabilitation resources safety school security services sheriffs state task technology tobacco township transit
    troopers trustees unit university village ward wildlife
    """
TERMS = frozenset(_OF_THE_TRADE.split())
_MENDED_TO = sorted(TERMS | {"attorneys", "constables", "correctional", "investigations", "prosecutors", "schools"})
_ONE_FORM = {
    "attorneys": "attorney",
    "bocc": "board of county commissioners",
    "commissioner": "commissioners",
    "commonwealths": "commonwealth",
    "constables": "constable",
    "correction": "corrections",
    "correctional": "corrections",
    "countys": "county",
    "da": "district attorney",
    "das": "district attorney",
    "doc": "department of corrections",
    "generals": "general",
    "investigations": "investigation",
    "investigative": "investigation",
    "metro": "metropolitan",
    "parrish": "parish",
    "prosecutors": "prosecutor",
    "schools": "school",
    "service": "services",
    "states": "state",
    "taskforce": "task force",
    "trustee": "trustees",
    "twsp": "township",
    "twshp": "township",
}
_SHORTEST_MENDED, _LONG = 5, 7

_UNITS = "precinct|district|ward|circuit|zone|post|constable"
_ORDINALS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth
    """
_CARDINALS = "one two three four five six seven eight nine ten"
_ROMAN = "i ii iii iv v vi vii viii"
_SPOKEN = {word: n for words in (_ORDINALS, _CARDINALS, _ROMAN) for n, word in enumerate(words.split(), 1)}
_BEFORE = re.compile(rf"\b(?:(\d+)(?:st|nd|rd|th)|({'|'.join(_ORDINALS.split())}))(?: judicial)? (?:{_UNITS})\b")
_AFTER = re.compile(rf"\b(?:judicial )?(?:{_UNITS}) (?:no |number )?(?:(\d+)|({'|'.join(_SPOKEN)}))\b")


_COUNTY_CUT_SHORT = re.compile(r"(?<=\w )Co\b\.?", re.IGNORECASE)


def written_out(state: str, name: str) -> str:
    """`name` with what people cut short about places: "GA Dept. of X" in Georgia, "Lee Co. Port Authority".

    Only here, not in `expand`: in a search "co" may be Colorado, and in a text of capitals "LA" may begin La Salle.
    """
    first, _, rest = name.strip().partition(" ")
    if first.rstrip(".") == state and rest and not name.isupper():
        name = f"{BY_CODE[state].name} {rest}"
    return _COUNTY_CUT_SHORT.sub("County", name)


class Wording:
    """Brings names to one wording. Holds the words that places are called by, which are never taken for misprints."""

    def __init__(self, place_words: Collection[str]) -> None:
        """`place_words` are the words of all names of places, expanded."""
        self._place_words = frozenset(place_words)
        self._mended: dict[str, str] = {}

    def words(self, text: str) -> str:
        """`text` with abbreviations written out and the terms of the trade in one form, without misprints."""
        return " ".join(self._one_form(word) for word in expand(text).split())

    def _one_form(self, word: str) -> str:
        if word not in self._mended:
            plain = word if self._stands(word) else _term_near(word)
            self._mended[word] = _ONE_FORM.get(plain, plain)
        return self._mended[word]

    def _stands(self, word: str) -> bool:
        known = word in TERMS or word in _ONE_FORM or word in self._place_words
        return known or len(word) < _SHORTEST_MENDED or not word.isalpha()


def _term_near(word: str) -> str:
    limit = 1 if len(word) < _LONG else 2
    near = process.extract(word, _MENDED_TO, scorer=OSA.distance, score_cutoff=limit, limit=2)
    if not near or near[0][0][0] != word[0]:
        return word
    return str(near[0][0])


def take_number(words: str) -> tuple[str | None, str]:
    """The number of a precinct, district, ward or circuit in the words, and the words without it.

    "fourth ward", "6th ward", "precinct 5", "district no 2" and "circuit iv" are understood; "ninety six" stays a name.
    """
    match = _BEFORE.search(words) or _AFTER.search(words)
    if match is None:
        return None, words
    number = int(match.group(1) or _SPOKEN[match.group(2)])
    kept = " constable " if "constable" in match.group(0) else " "
    return str(number), " ".join((words[: match.start()] + kept + words[match.end() :]).split())
