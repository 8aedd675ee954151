"""The words of one language, read from the same catalog by window, command line and paper."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from xml.parsers import expat

from desktop.reports.dates import count

_PREFIX = "lookup287g_"

Forms = tuple[str, ...]
"""One form, or for a text with a number one for one thing and one for several."""


class Catalog:
    """Translations by context and English text.

    The language must have two forms with numbers, as English and Spanish have: one for 1, one for everything else.
    """

    def __init__(self, texts: Mapping[tuple[str, str], Forms]) -> None:
        """Keep the translations."""
        self._texts = texts
        self._anywhere: dict[str, Forms] = {}
        for (_, text), forms in texts.items():
            self._anywhere.setdefault(text, forms)

    def find(self, context: str, text: str, n: int = -1) -> str | None:
        """The translation with %n put in; None where there is none.

        A text that is not known under `context` is looked for under every other: a subclass says what stands in the
        class it is made from.
        """
        forms = self._texts.get((context, text)) or self._anywhere.get(text)
        if forms is None:
            return None
        form = forms[0] if n in {-1, 1} else forms[-1]
        return form if n < 0 else form.replace("%n", count(n))

    def translate(self, context: str, text: str, n: int) -> str:
        """The translation, or the English text where there is none; %n put in."""
        found = self.find(context, text, n)
        if found is not None:
            return found
        return text if n < 0 else text.replace("%n", count(n))


def read_catalog(folder: Path, language: str) -> Catalog:
    """The catalog of a language, without what is not translated yet; empty for one that has none, such as English.

    Raises: OSError or ValueError when what ships is damaged.
    """
    path = folder / f"{_PREFIX}{language}.ts"
    reader = _Reader()
    if path.is_file():
        try:
            reader.read(path.read_bytes())
        except expat.ExpatError as error:
            raise ValueError(str(path)) from error
    return Catalog(reader.texts)


def languages(folder: Path) -> tuple[str, ...]:
    """English, then the codes of all languages that have a catalog."""
    return ("en", *sorted(path.stem.removeprefix(_PREFIX) for path in folder.glob(f"{_PREFIX}*.ts")))


def chosen_language(wanted: Iterable[str], offered: Sequence[str]) -> str | None:
    """The first of the wanted languages that is offered; "es-mx" is content with "es". None where none is."""
    for code in wanted:
        for candidate in (code, code.partition("-")[0]):
            if candidate in offered:
                return candidate
    return None


class _Reader:
    """Hears the elements of Qt's .ts form."""

    def __init__(self) -> None:
        self.texts: dict[tuple[str, str], Forms] = {}
        self._pieces: list[str] = []
        self._context = self._source = ""
        self._forms: list[str] = []
        self._done = True

    def read(self, data: bytes) -> None:
        """Read the whole file. Raises ExpatError when it is not well formed."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._pieces.append
        parser.Parse(data, True)  # noqa: FBT003 - expat takes no keyword

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._pieces.clear()
        if name == "translation":
            self._forms.clear()
            self._done = "type" not in attributes

    def _end(self, name: str) -> None:
        if name == "name":
            self._context = self._said()
        elif name == "source":
            self._source = self._said()
        elif name == "numerusform":
            self._forms.append(self._said())
        elif name == "translation":
            forms = tuple(self._forms) or (self._said(),)
            if self._done and all(forms):
                self.texts[self._context, self._source] = forms

    def _said(self) -> str:
        return "".join(self._pieces)
