"""All names in their compared form, sorted, and the entries that have them: whole names and beginnings of names."""

from __future__ import annotations

from bisect import bisect_left
from heapq import nsmallest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_AFTER_WORDS = "{"  # the character after "z": no word goes beyond


class Names:
    """Finds entry numbers by key; the smaller a number, the bigger what it stands for.

    A place is also found by its name with its form behind it: "gainesville city", "canton charter to".
    """

    def __init__(
        self,
        keys: list[str],
        ends: Sequence[int],
        numbers: Sequence[int],
        forms: Sequence[str],
        form_of: Sequence[int],
    ) -> None:
        """`keys` sorted, each once; `numbers` of all keys in a row; `ends` says where each key's numbers end.

        `form_of` gives for each entry, the first of which is 1, its place in `forms`; the first form is no form.
        """
        self._keys = keys
        self._ends = ends
        self._numbers = numbers
        self._forms = forms
        self._form_of = form_of
        self._longest = max(len(form.split()) for form in forms)

    def exact(self, text: str) -> list[int]:
        """The entries of which a name is `text`, the biggest first."""
        formed = self._formed(text, begun=False)
        return sorted({*self._having(text), *formed}) if formed else self._having(text)

    def begun(self, text: str, count: int | None) -> list[int]:
        """The `count` (None: all) biggest entries of which a name begins with `text` and goes on."""
        first = bisect_left(self._keys, text)
        if first < len(self._keys) and self._keys[first] == text:
            first += 1
        last = bisect_left(self._keys, text + _AFTER_WORDS, first)
        found = set(self._formed(text, begun=True))
        if first < last:
            found.update(self._numbers[self._start(first) : self._ends[last - 1]])
        return sorted(found) if count is None else nsmallest(count, found)

    def form(self, number: int) -> str:
        """The form of the entry with this number; empty when it has none."""
        return self._forms[self._form_of[number - 1]]

    def _having(self, text: str) -> list[int]:
        at = bisect_left(self._keys, text)
        if at == len(self._keys) or self._keys[at] != text:
            return []
        return list(self._numbers[self._start(at) : self._ends[at]])

    def _formed(self, text: str, *, begun: bool) -> list[int]:
        """The entries of which `text` is a name and then the form, or with `begun` the beginning of the form."""
        words = text.split()
        found: list[int] = []
        for size in range(1, min(self._longest, len(words) - 1) + 1):
            end = " ".join(words[-size:])
            fits = {
                number for number, form in enumerate(self._forms)
                if form and (form == end if not begun else form != end and form.startswith(end))
            }  # fmt: skip
            if fits:
                found.extend(n for n in self._having(" ".join(words[:-size])) if self._form_of[n - 1] in fits)
        return found

    def _start(self, at: int) -> int:
        return self._ends[at - 1] if at else 0
