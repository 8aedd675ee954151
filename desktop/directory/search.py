"""One ranked list over agencies, places, counties and ZIP codes for whatever is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.directory.search_entry import SearchHit
from desktop.directory.search_index import kind_word, state_word
from desktop.directory.search_query import Query, Reading, parse
from desktop.directory.search_rank import ORDER, Fit, whole_fit, word_fit
from desktop.directory.search_vocabulary import Vocabulary
from desktop.directory.search_words import GENERIC, content_words
from desktop.domain.answer import HitKind, Match
from desktop.domain.level import Level

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from desktop.directory.search_vocabulary import Alternative

_CANDIDATES = 100
_NAMESAKES = 6  # exact hits shown before longer names get their turn
_ENOUGH = 3  # hits without a typo from which no typo is assumed
_PREFIX_MIN = 3  # letters from which a word that is not the last may be unfinished
_COLUMNS = "e.rank, e.kind, e.id, e.name, e.state, e.county, e.level, e.weight, e.keys"

_Row = tuple[int, str, str, str, str | None, str | None, str | None, int, str]


class _Scored(NamedTuple):
    fit: Fit
    row: _Row


class _Scope(NamedTuple):
    """What hits are limited to: states (empty: any) and a kind."""

    states: frozenset[str]
    kind: HitKind | None


class Search:
    """Searches a database that `write_search` filled. Belongs to the thread that owns the connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Search through `connection`; the vocabulary is read when the first mistyped word comes."""
        self._connection = connection
        self._vocabulary: Vocabulary | None = None

    def find(
        self, text: str, limit: int = 10, state: str | None = None, kind: HitKind | None = None
    ) -> tuple[SearchHit, ...]:
        """Up to `limit` hits, best first: exact, prefix, word, fuzzy; bigger places first among equals.

        `state` is a USPS code. Never raises for any text; nothing in it is an operator.
        """
        query = parse(text)
        only = frozenset({state.upper()}) if state else frozenset[str]()
        hits = self._zips(query, limit, only, kind)
        if kind is HitKind.ZIP:
            return hits[:limit]
        found: dict[int, _Scored] = {}
        for reading in query.readings:
            if not reading.guess:
                self._strict(found, reading, _scope(reading, only, kind), limit)
        if not _enough(found):
            for reading in query.readings:
                self._loose(found, reading, _scope(reading, only, kind))
        ordered = sorted(found.values(), key=lambda scored: (ORDER[scored.fit[0]], -scored.fit[1], scored.row[0]))
        named = tuple(_hit(scored) for scored in _with_room(ordered, limit))
        if hits and hits[0].match is not Match.EXACT:
            return (named + hits)[:limit]
        return (hits + named)[:limit]

    # ------------------------------------------------------------------------------------------------ ZIP codes

    def _zips(self, query: Query, limit: int, only: frozenset[str], kind: HitKind | None) -> tuple[SearchHit, ...]:
        if kind not in {None, HitKind.ZIP}:
            return ()
        if query.zip:
            for length, match in ((5, Match.EXACT), (4, Match.FUZZY), (3, Match.FUZZY)):
                found = self._zips_from(query.zip[:length], limit, only, match)
                if found:
                    return found
            return ()
        if not query.zip_start:
            return ()
        match = Match.EXACT if len(query.zip_start) == len("00000") else Match.PREFIX
        return self._zips_from(query.zip_start, limit, only or query.states, match)

    def _zips_from(self, start: str, limit: int, states: frozenset[str], match: Match) -> tuple[SearchHit, ...]:
        marks = ", ".join("?" * len(states))
        rows = self._connection.execute(
            "SELECT zip, name, state, county FROM search_zip WHERE zip >= ? AND zip < ?"
            + (f" AND state IN ({marks})" if states else "")  # noqa: S608 - question marks only
            + " ORDER BY zip LIMIT ?",
            (start, start + ":", *sorted(states), limit),
        )
        return tuple(SearchHit(HitKind.ZIP, zip_, name, st, county, None, 0, match) for zip_, name, st, county in rows)

    # ------------------------------------------------------------------------------------- names without a typo

    def _strict(self, found: dict[int, _Scored], reading: Reading, scope: _Scope, limit: int) -> None:
        if not reading.words:
            for row in self._statewide(scope, limit):
                _keep(found, row, (Match.WORD, 0.0))
            return
        text = " ".join(reading.words)
        rows = self._named(text, text + " ", scope, limit * 4) + self._named(text, text + "{", scope, limit * 4)
        for row in rows:
            fits = [fit for key in row[8].split("\n") if (fit := whole_fit(text, key, row[7]))]
            if fits:
                _keep(found, row, _capped(min(fits, key=_order), reading))
        if len(rows) >= limit * 4:
            return
        for row in self._having(_all_words(reading.words), scope):
            fit = min((word_fit(reading.words, key, row[7]) for key in row[8].split("\n")), key=_order)
            _keep(found, row, _capped(fit, reading))

    def _named(self, start: str, end: str, scope: _Scope, count: int) -> list[_Row]:
        """Entries whose key lies in the range, the biggest first."""
        conditions, values = _conditions(scope)
        return self._connection.execute(
            f"SELECT {_COLUMNS} FROM search_key k JOIN search_entry e ON e.rank = k.rank"  # noqa: S608 - own words only
            f" WHERE k.key >= ? AND k.key < ?{conditions} ORDER BY k.rank LIMIT ?",
            (start, end, *values, count),
        ).fetchall()

    def _statewide(self, scope: _Scope, limit: int) -> list[_Row]:
        """The bodies of a state, when nothing but the state was typed."""
        conditions, values = _conditions(scope)
        return self._connection.execute(
            f"SELECT {_COLUMNS} FROM search_entry e WHERE e.level = 'state'{conditions} ORDER BY e.rank LIMIT ?",  # noqa: S608
            (*values, limit),
        ).fetchall()

    def _having(self, expression: str, scope: _Scope) -> list[_Row]:
        """Entries with the words of a full-text expression made here, the biggest first."""
        if scope.states:
            expression += " AND (" + " OR ".join(f'"{state_word(state)}"' for state in sorted(scope.states)) + ")"
        if scope.kind:
            expression += f' AND "{kind_word(scope.kind)}"'
        return self._connection.execute(
            f"SELECT {_COLUMNS} FROM search_text t JOIN search_entry e ON e.rank = t.rowid"  # noqa: S608 - own words only
            " WHERE search_text MATCH ? ORDER BY t.rowid LIMIT ?",
            (expression, _CANDIDATES),
        ).fetchall()

    # ---------------------------------------------------------------------------------------- names with a typo

    def _loose(self, found: dict[int, _Scored], reading: Reading, scope: _Scope) -> None:
        """Correct words that no name has; then any word; then leave one out. Stop at the first that finds something."""
        vocabulary = self._words()
        for words in filter(None, (reading.words, vocabulary.joined(reading.words))):
            wanted = content_words(words)
            unknown = [word for word in wanted if not vocabulary.begins(word)]
            other = [word for word in wanted if word not in unknown and word not in GENERIC]
            for doubtful in filter(None, (unknown, unknown + other)):
                corrections = {word: vocabulary.corrections(word, unfinished=word == wanted[-1]) for word in doubtful}
                if self._corrected(found, wanted, corrections, scope):
                    return
            if words is reading.words and self._shortened(found, wanted, unknown, scope):
                return

    def _shortened(self, found: dict[int, _Scored], wanted: tuple[str, ...], unknown: list[str], scope: _Scope) -> bool:
        """Leave out all words that mean nothing, or else each word in turn, as long as half of the words remain."""
        vocabulary = self._words()
        lost = [word for word in unknown if not vocabulary.corrections(word)]
        for gone in [lost] if lost else [[word] for word in sorted(wanted, key=lambda word: word not in GENERIC)]:
            kept = tuple(word for word in wanted if word not in gone)
            if len(kept) * 2 < len(wanted) or all(word in GENERIC for word in kept):
                continue
            corrections = {word: vocabulary.corrections(word) for word in unknown if word in kept}
            if self._corrected(found, wanted, corrections, scope, kept):
                return True
        return False

    def _corrected(
        self,
        found: dict[int, _Scored],
        wanted: tuple[str, ...],
        corrections: Mapping[str, Sequence[Alternative]],
        scope: _Scope,
        kept: tuple[str, ...] | None = None,
    ) -> bool:
        rows = self._having(_all_words(kept or wanted, corrections), scope)
        for row in rows:
            _, score = min((word_fit(wanted, key, row[7], corrections) for key in row[8].split("\n")), key=_order)
            _keep(found, row, (Match.FUZZY, score))
        return bool(rows)

    def _words(self) -> Vocabulary:
        if self._vocabulary is None:
            (words,) = self._connection.execute("SELECT words FROM search_vocabulary").fetchone()
            self._vocabulary = Vocabulary(words.split())
        return self._vocabulary


def _scope(reading: Reading, only: frozenset[str], kind: HitKind | None) -> _Scope:
    """A state that was asked for apart from the text holds whatever the text says."""
    return _Scope(only or reading.states, kind)


def _conditions(scope: _Scope) -> tuple[str, list[str]]:
    text, values = "", sorted(scope.states)
    if values:
        text += f" AND e.state IN ({', '.join('?' * len(values))})"
    if scope.kind:
        text += " AND e.kind = ?"
        values.append(scope.kind.value)
    return text, values


def _all_words(words: tuple[str, ...], corrections: Mapping[str, Sequence[Alternative]] | None = None) -> str:
    """A full-text expression that asks for every word, begun or corrected. Words hold only letters and digits."""
    wanted = content_words(words)
    parts = []
    for index, word in enumerate(wanted):
        star = "*" if index == len(wanted) - 1 or len(word) >= _PREFIX_MIN else ""
        choices = [f'"{word}"{star}']
        for others, _ in (corrections or {}).get(word, ()):
            choices.append("(" + " AND ".join(f'"{other}"' for other in others) + ")")
        parts.append("(" + " OR ".join(choices) + ")")
    return " AND ".join(parts)


def _order(fit: Fit) -> tuple[int, float]:
    return ORDER[fit[0]], -fit[1]


def _capped(fit: Fit, reading: Reading) -> Fit:
    """A reading that is not sure of itself never claims more than its best."""
    return (reading.best, fit[1]) if ORDER[fit[0]] < ORDER[reading.best] else fit


def _keep(found: dict[int, _Scored], row: _Row, fit: Fit) -> None:
    known = found.get(row[0])
    if known is None or _order(fit) < _order(known.fit):
        found[row[0]] = _Scored(fit, row)


def _enough(found: Mapping[int, _Scored]) -> bool:
    """Whether the text was understood as it stands."""
    matches = [scored.fit[0] for scored in found.values()]
    return Match.EXACT in matches or len(matches) >= _ENOUGH


def _with_room(ordered: list[_Scored], limit: int) -> list[_Scored]:
    """Where many have the very same name, the biggest of them, then room for longer names."""
    exact = [scored for scored in ordered if scored.fit[0] is Match.EXACT]
    longer = len(ordered) - len(exact)
    room = max(_NAMESAKES, limit - longer)
    return exact[:room] + ordered[len(exact) :]


def _hit(scored: _Scored) -> SearchHit:
    _, kind, identity, name, state, county, level, weight, _ = scored.row
    return SearchHit(
        HitKind(kind), identity, name, state, county, Level(level) if level else None, weight, scored.fit[0]
    )
