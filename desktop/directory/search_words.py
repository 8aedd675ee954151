"""The one form in which names are indexed and typed texts are compared with them."""

from __future__ import annotations

from desktop.directory.words import expand, fold
from desktop.domain.answer import HitKind
from desktop.domain.level import Level

CONNECTIVES = frozenset({"of", "the", "and", "de", "del", "for", "at", "y"})
"""Words that join others: they count in a whole name and at its beginning, hardly in a search by words."""

_BEGINNINGS = frozenset(word for word in CONNECTIVES if len(word) >= len("for"))
"""Those that may as well be the beginning of another word: "for wayne", "the dalles"."""

PLACE_KINDS = frozenset(
    {"county", "parish", "borough", "township", "city", "town", "village", "municipality", "charter"}
)
"""Words that say what kind of place is meant."""

GENERIC = PLACE_KINDS | frozenset(
    {"police", "department", "sheriffs", "office", "public", "safety", "agency", "division", "bureau"}
)
"""Words that say what kind of thing is meant: leaving them out loses little."""

BODY_WORDS = GENERIC | frozenset(
    {
        "airport", "authority", "board", "center", "college", "commissioners", "constable", "correctional",
        "corrections", "detention", "district", "facility", "independent", "international", "jail", "marshal", "metro",
        "metropolitan", "municipal", "nation", "parks", "patrol", "port", "precinct", "prison", "regional", "school",
        "schools", "services", "state", "tribal", "tribe", "university", "unit",
    }
)  # fmt: skip
"""Words that say which body is meant, not where: another body of the place is nearer than the same one elsewhere."""

_PHRASE_WORDS = frozenset({"so", "co", "n", "s", "e", "w"})  # words whose meaning hangs on their neighbours
_ASCII = str.maketrans({char: " " for char in map(chr, range(128)) if not char.isalnum()} | {"'": "", "`": ""})
JOINED_MAX = 3
"""Letters of a first word that is also written as one with its next."""

# What people say of a thing without its name saying so.
_IMPLIED_BY_LEVEL = {
    Level.COUNTY: frozenset({"county"}),
    Level.CAMPUS: frozenset({"police", "department"}),
    Level.PORT: frozenset({"police", "department"}),
    Level.TRIBAL: frozenset({"tribal", "tribe", "nation", "police", "department"}),
}
_NONE = frozenset[str]()
_IMPLIED_BY_KIND = {HitKind.COUNTY: frozenset({"county"})}  # parishes, boroughs


class Keys:
    """Turns names into keys; remembers words and names, so that tens of thousands take a fraction of a second."""

    def __init__(self) -> None:
        """Start without any remembered word."""
        self._words: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._indexed: dict[tuple[str, ...], frozenset[str]] = {}

    def key(self, name: str) -> str:
        """`name` written out as `words.expand` does, with runs of single letters joined: "U.S." is "us"."""
        known = self._names.get(name)
        if known is None:
            known = self._names[name] = self._key(name)
        return known

    def keys(self, name: str, others: tuple[str, ...]) -> tuple[str, ...]:
        """The keys of an entry's names, each once, without empty ones."""
        if not others:
            return (self.key(name),)
        return tuple(dict.fromkeys(filter(None, (self.key(name), *map(self.key, others)))))

    def index_words(self, keys: tuple[str, ...]) -> frozenset[str]:
        """The words under which an entry is found, a short first word also joined to its next ("de land", "deland")."""
        known = self._indexed.get(keys)
        if known is None:
            found: set[str] = set()
            for key in keys:
                words = key.split()
                if len(words) > 1 and len(words[0]) <= JOINED_MAX:
                    found.add(words[0] + words[1])
                found.add(words[0])
                found.update(word for word in words if word not in CONNECTIVES)
            known = self._indexed[keys] = frozenset(found)
        return known

    def _key(self, name: str) -> str:
        if not name.isascii() or "&" in name or '"' in name:
            return normal(name)
        found = []
        for word in name.lower().translate(_ASCII).split():
            if len(word) == 1 or word in _PHRASE_WORDS:
                return normal(name)
            if word not in self._words:
                self._words[word] = expand(word)
            found.append(self._words[word])
        return " ".join(found)


def normal(text: str) -> str:
    """The key of any text: folded, runs of single letters joined, abbreviations written out."""
    return expand(" ".join(join_letters(fold(text).split())))


def join_letters(words: list[str]) -> list[str]:
    """Runs of single letters as one word: "d", "c" become "dc"; digits stay apart."""
    found: list[str] = []
    joining = False
    for word in words:
        single = len(word) == 1 and word.isalpha()
        if single and joining:
            found[-1] += word
        else:
            found.append(word)
        joining = single
    return found


def content_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """`words`, each once, without those that only join; all of them when nothing else is there."""
    return tuple(dict.fromkeys(word for word in words if word not in CONNECTIVES)) or words


def begun_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """The content words and those connectives that may begin other words; nothing when there are no such."""
    if _BEGINNINGS.isdisjoint(words):
        return ()
    return tuple(dict.fromkeys(word for word in words if word not in CONNECTIVES or word in _BEGINNINGS))


def implied_words(kind: HitKind, level: Level | None) -> frozenset[str]:
    """Words that may be typed for an entry though no name of it has them."""
    if level:
        return _IMPLIED_BY_LEVEL.get(level, _NONE)
    return _IMPLIED_BY_KIND.get(kind, _NONE)
