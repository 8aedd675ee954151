"""One ranked list over agencies, places, counties and ZIP codes for whatever is typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from desktop.directory.search_entry import SearchHit
from desktop.directory.search_query import ORDER, Query, Reading, guesses, parse, worse
from desktop.directory.search_rank import Fit, fit_order, fuzzy_fit, state_fit, whole_fit, word_fit
from desktop.directory.search_row import Choice, Row, Scope
from desktop.directory.search_table import SearchTable
from desktop.directory.search_words import BODY_WORDS, GENERIC, begun_words, content_words
from desktop.domain.answer import HitKind, Match

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from desktop.directory.search_vocabulary import Alternative

_NAMESAKES = 6  # exact hits shown before longer names get their turn
_ENOUGH = 3  # hits for a single word from which no typo is assumed
_CORRECTED_ALONE_MIN = 4  # letters from which a single word may be misspelt
_PREFIX_MIN = 3  # letters from which a word that is not the last may be unfinished
_NAMED = 4  # entries read by name for each hit that is wanted: one entry may have several names
_DROPPED = 1.0  # doubt of names without a word like "for" when others have one that begins so
_ZIP_STARTS = ((5, Match.EXACT), (4, Match.FUZZY), (3, Match.FUZZY))


class _Scored(NamedTuple):
    fit: Fit
    row: Row


_Found = dict[tuple[HitKind, str], _Scored]


class Search:
    """Searches what `write_search` wrote. Belongs to the thread that owns the connection.

    Remembers what it has read: when the tables of a schema change, or another file is attached, make a new one.
    """

    def __init__(self, connection: sqlite3.Connection, schemas: Sequence[str] = ("main",)) -> None:
        """Search the tables in these schemas of `connection` as one; for an id in several the later schema holds."""
        self._table = SearchTable(connection, schemas)

    def find(
        self, text: str, limit: int = 10, state: str | None = None, kind: HitKind | None = None
    ) -> tuple[SearchHit, ...]:
        """Up to `limit` hits, best first: exact, prefix, word, fuzzy; bigger places first among equals.

        `state` is a USPS code. Never raises for any text; nothing in it is an operator.
        """
        query = parse(text)
        only = frozenset({state.upper()}) if state else frozenset[str]()
        zips = self._zips(query, limit, only) if kind in {None, HitKind.ZIP} else ()
        if kind is HitKind.ZIP or limit <= 0:
            return zips[: max(limit, 0)]
        found: _Found = {}
        for reading in query.readings:
            self._strict(found, reading, _scope(reading, only, kind), limit)
            joined = self._table.vocabulary.joined(reading.words)
            if joined:
                near = replace(reading, words=joined, best=worse(reading.best, Match.WORD))
                self._strict(found, near, _scope(reading, only, kind), limit)
        if not _enough(found, query):
            for reading in (*guesses(query), *query.readings):
                self._loose(found, reading, _scope(reading, only, kind))
        ordered = sorted(found.values(), key=lambda scored: (*fit_order(scored.fit), scored.row.rank))
        named = tuple(_hit(scored) for scored in _with_room(ordered, limit))
        merged = sorted((*zips, *named), key=lambda hit: ORDER[hit.match])
        return tuple(merged[:limit])

    def _zips(self, query: Query, limit: int, only: frozenset[str]) -> tuple[SearchHit, ...]:
        """The ZIP code that was typed, those that it begins, or for an unknown one its neighbours."""
        if query.zip:
            for length, match in _ZIP_STARTS:
                found = self._zips_from(query.zip[:length], limit, only, match)
                if found:
                    return found
        if query.zip_start:
            return self._zips_from(query.zip_start, limit, only or query.states, Match.PREFIX)
        return ()

    def _zips_from(self, start: str, limit: int, states: frozenset[str], match: Match) -> tuple[SearchHit, ...]:
        rows = self._table.zips(start, states, limit)
        return tuple(SearchHit(HitKind.ZIP, code, code, st, county, None, 0, match) for code, st, county in rows)

    def _strict(self, found: _Found, reading: Reading, scope: Scope, limit: int) -> None:
        """Entries that have what was typed as it stands."""
        if not reading.words:
            for row in self._table.statewide(scope):
                _keep(found, row, _capped(state_fit(row), reading))
            return
        text = " ".join(reading.words)
        rows = self._table.named(text, scope, limit * _NAMED)
        for row in rows:
            fit = whole_fit(text, row)
            if fit:
                _keep(found, row, _capped(fit, reading))
        if len(rows) >= limit * _NAMED:
            return
        doubt = 0.0
        for wanted in filter(None, (begun_words(reading.words), content_words(reading.words))):
            fits = 0
            for row in self._table.having(_choices(wanted, {}), scope):
                fit = whole_fit(text, row) or word_fit(wanted, row)
                if fit:
                    fits += 1
                    _keep(found, row, _capped((fit[0], fit[1] - doubt), reading))
            doubt = _DROPPED if fits else 0.0

    def _loose(self, found: _Found, reading: Reading, scope: Scope) -> None:
        """Correct words that no name has; then any word; then leave some out; until something is found."""
        vocabulary = self._table.vocabulary
        wanted = content_words(reading.words)
        if not wanted or (len(wanted) == 1 and len(wanted[0]) < _CORRECTED_ALONE_MIN):
            return
        unknown = [word for word in wanted if not vocabulary.size(word, begun=True)]
        other = [word for word in wanted if word not in unknown and word not in GENERIC]
        for doubtful in (unknown, unknown + other):
            corrections = {word: vocabulary.corrections(word, unfinished=word == wanted[-1]) for word in doubtful}
            if self._corrected(found, wanted, wanted, corrections, scope, reading.doubt):
                return
        self._shortened(found, wanted, unknown, scope, reading.doubt)

    def _shortened(
        self, found: _Found, wanted: tuple[str, ...], unknown: list[str], scope: Scope, doubt: float
    ) -> None:
        """Leave out what means nothing, or one word, or all that say which body is meant, until something is found."""
        vocabulary = self._table.vocabulary
        common_first = sorted(wanted, key=lambda word: -vocabulary.size(word, begun=True))
        lost = [word for word in unknown if not vocabulary.corrections(word)]
        places = [word for word in wanted if word not in BODY_WORDS and word not in lost and not word.isdigit()]
        tries = [[word for word in wanted if word not in lost]] if lost else []
        if not lost:
            tries.extend(_without(wanted, word) for word in unknown)
            tries.extend(_without(wanted, word) for word in common_first if word in BODY_WORDS)
        tries.append(places)
        if not lost:
            tries.extend(_without(wanted, word) for word in common_first if word in places)
        rare_first = [word for word in reversed(common_first) if word not in unknown and word not in GENERIC]
        rare_first.sort(key=lambda word: word in BODY_WORDS)
        tries.extend((rare_first[:2], rare_first[:1]))
        for kept in tries:
            if kept and not all(word in GENERIC for word in kept):
                corrections = {word: vocabulary.corrections(word) for word in unknown if word in kept}
                if self._corrected(found, wanted, tuple(kept), corrections, scope, doubt):
                    return

    def _corrected(
        self,
        found: _Found,
        wanted: tuple[str, ...],
        kept: tuple[str, ...],
        corrections: Mapping[str, Sequence[Alternative]],
        scope: Scope,
        doubt: float,
    ) -> bool:
        """Keep entries with all the `kept` words or their corrections, ranked by all `wanted`; say if any is new."""
        any_new = False
        for row in self._table.having(_choices(kept, corrections), scope):
            if fuzzy_fit(kept, row, corrections):
                _, score = fuzzy_fit(wanted, row, corrections, missing=True) or (Match.FUZZY, 0.0)
                any_new |= row.identity not in found
                _keep(found, row, (Match.FUZZY, score - doubt))
        return any_new


def _without(words: tuple[str, ...], gone: str) -> list[str]:
    return [word for word in words if word != gone]


def _scope(reading: Reading, only: frozenset[str], kind: HitKind | None) -> Scope:
    """A state that was asked for apart from the text holds whatever the text says."""
    return Scope(only or reading.states, kind)


def _choices(words: tuple[str, ...], corrections: Mapping[str, Sequence[Alternative]]) -> list[list[Choice]]:
    """For every word what may stand for it: itself, the words it begins, its corrections."""
    found: list[list[Choice]] = []
    for index, word in enumerate(words):
        begun = index == len(words) - 1 or len(word) >= _PREFIX_MIN
        others: list[Choice] = [tuple((part, False) for part in parts) for parts, _ in corrections.get(word, ())]
        found.append([((word, begun),), *others])
    return found


def _capped(fit: Fit, reading: Reading) -> Fit:
    """A reading that is not sure of itself never claims more than its best."""
    return worse(fit[0], reading.best), fit[1] - reading.doubt


def _keep(found: _Found, row: Row, fit: Fit) -> None:
    known = found.get(row.identity)
    if known is None or fit_order(fit) < fit_order(known.fit):
        found[row.identity] = _Scored(fit, row)


def _enough(found: _Found, query: Query) -> bool:
    """Whether the text was understood as it stands; a single word that fits little may still be misspelt."""
    matches = [scored.fit[0] for scored in found.values()]
    return Match.EXACT in matches or len(matches) >= (_ENOUGH if len(query.words) == 1 else 1)


def _with_room(ordered: list[_Scored], limit: int) -> list[_Scored]:
    """Where many have the very same name, the biggest of them, then room for longer names."""
    exact = [scored for scored in ordered if scored.fit[0] is Match.EXACT]
    longer = len(ordered) - len(exact)
    return exact[: max(_NAMESAKES, limit - longer)] + ordered[len(exact) :]


def _hit(scored: _Scored) -> SearchHit:
    row = scored.row
    return SearchHit(row.kind, row.id, row.name, row.state, row.county, row.level, row.weight, scored.fit[0])
