"""How far two short texts are apart in single slips of a typist, and which known text a misspelt one must mean."""

from __future__ import annotations

from collections.abc import Iterable


def edits(a: str, b: str) -> int:
    """Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b` (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, left in enumerate(a, start=1):
        older, before, row = before, row, [i]
        for j, right in enumerate(b, start=1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == b[j - 2] and a[i - 2] == right:
                least = min(least, older[j - 2] + 1)
            row.append(least)
    return row[len(b)]


def nearest(text: str, known: Iterable[str], *, most: int) -> str | None:
    """The one known text nearest to `text`, at most `most` edits away; None when there is none or more than one."""
    best, found = most + 1, None
    for candidate in known:
        if abs(len(candidate) - len(text)) > min(best, most):
            continue
        distance = edits(text, candidate)
        if distance < best:
            best, found = distance, candidate
        elif distance == best:
            found = None
    return found
