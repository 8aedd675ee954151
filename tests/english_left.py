"""Finds English that was left in a Spanish text: whole texts of ours, and words that only our English texts hold."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache

from build_scripts.i18n import catalog_path
from build_scripts.wording.ts_file import read_translations
from desktop.runtime.paths import resource_dir

_WORD = re.compile(r"(?<![\w'’])[a-záéíóúüñ]{3,}")
# What is no text of ours: quotations, addresses and file names, options and codes, what stands in capitals.
_FOREIGN = re.compile(
    r"“[^”]*”|\b[A-Z]+: link(?: pending)?|\S*[/\\@_=]\S*|\S+\.[a-z0-9]{2,8}\b|-{1,2}[a-z][\w-]*"
    r"|\b[A-Z][A-Z|.]+\b|\b[A-Z]{2}-\S+|[A-Z][\w.'-]+ city\b"
)
_JOINED = re.compile(r"(?<=[A-Za-z.,)]) (?:of|and|the|for|at|in|de|with)(?: the)?(?= [A-Z(])")
_MARKS = re.compile(r"%(?:n|\d)|\{\w+\}")


@cache
def _texts() -> dict[str, tuple[str, ...]]:
    """Each English text of ours with its Spanish forms."""
    return {source: one.forms for (_, source), one in read_translations(catalog_path("es")).items()}


@cache
def _english_words() -> frozenset[str]:
    spanish = {word for forms in _texts().values() for form in forms for word in _words(form)}
    return frozenset(word for source in _texts() for word in _words(source)) - spanish


@cache
def _titles() -> tuple[str, ...]:
    """What pages by others are called stays in the language in which they are written, as do names of laws."""
    resources = json.loads((resource_dir() / "rights" / "resources.json").read_text("utf-8"))["resources"]
    found = {one[field] for one in resources for field in ("title", "publisher")}
    kept = {source for source, forms in _texts().items() if source in forms}
    published = {source.partition("agency report: ")[2] for source in _texts() if source.startswith("The Sun")}
    return tuple(sorted(found | kept | published, key=len, reverse=True))


def _words(text: str) -> list[str]:
    return _WORD.findall(_MARKS.sub(" ", text))


def english_in(texts: Iterable[str]) -> list[str]:
    """Those of the texts that hold English, with what was found; empty when all is Spanish or a name."""
    found = []
    for text in texts:
        plain = text.replace("\u200b", "").strip()
        forms = _texts().get(plain)
        if forms is not None and plain not in forms:
            found.append(f"{plain!r} as a whole")
            continue
        rest = plain
        for title in _titles():
            rest = rest.replace(title, " ")
        rest = _JOINED.sub(" ", _FOREIGN.sub(" ", rest))
        left = [word for word in _WORD.findall(rest) if word in _english_words()]
        if left:
            found.append(f"{plain!r}: {', '.join(left)}")
    return found
