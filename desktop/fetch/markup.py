"""A web page as links and text, read once from front to back, whatever stands in it.

Own code, because Python's html.parser looks for the end of each unclosed comment, tag or quotation mark through the
whole rest of the page: five hostile megabytes would keep it for hours. Here a tag has to end within some kilobytes, and
what does not is text. Nothing is built but the links and the text.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*+)((?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+)>")
_ATTRIBUTE = re.compile(r"([^\s\"'>/=]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'=<>`]++)))?")
_LONGEST_TAG = 8_192
_MOST_BROKEN = 200
_MOST_LINKS = 5_000  # ICE's page has some 200
_MOST_TAGS = 100_000  # ICE's page has some 3,000; behind them all is text
_RAW = {"script", "style", "template", "textarea", "title", "noscript", "svg"}
_ENDS_A_LINE = {"p", "br", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "td", "th", "tr", "table", "section"}
_SPOKEN = ("aria-label", "title")


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link: its address as it stands in the page, and the text that a person sees or hears."""

    reference: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page's links in their order, and all its text with single spaces."""

    links: tuple[PageLink, ...]
    text: str


def read_page(source: str) -> Page:
    """Read a page's source. Never fails: what can't be understood is text or is left out."""
    reader = _Reader(source)
    reader.run()
    return Page(tuple(reader.links), _single_spaced("".join(reader.texts)))


class _Reader:
    def __init__(self, source: str) -> None:
        self.links: list[PageLink] = []
        self.texts: list[str] = []
        self._source = source
        self._broken = 0
        self._open: tuple[str, str, int] | None = None  # address, spoken name, where its text begins

    def run(self) -> None:
        at, source = 0, self._source
        for _ in range(_MOST_TAGS):
            start = source.find("<", at)
            if start < 0:
                break
            self._say(source[at:start])
            at = self._markup(start)
        self._say(source[at:])
        self._close()

    def _markup(self, start: int) -> int:
        """Take what begins with `<` at `start`; where to go on."""
        source = self._source
        if source.startswith("<!--", start):
            end = source.find("-->", start + 4)
            return len(source) if end < 0 else end + 3
        if source.startswith(("<!", "<?"), start):
            end = source.find(">", start)
            return len(source) if end < 0 else end + 1
        if self._broken < _MOST_BROKEN:
            tag = _TAG.match(source, start, start + _LONGEST_TAG)
            if tag:
                return self._tag(tag)
            self._broken += 1
        self._say("<")
        return start + 1

    def _tag(self, tag: re.Match[str]) -> int:
        closing, name, attributes = tag[1], tag[2].lower(), tag[3]
        if name == "a":
            self._close()
            if not closing:
                self._begin(attributes)
        elif name in _RAW and not closing:
            end = re.compile(f"</{name}\\b", re.IGNORECASE).search(self._source, tag.end())
            return end.start() if end else len(self._source)
        elif name in _ENDS_A_LINE:
            self._say(" ")
        return tag.end()

    def _begin(self, attributes: str) -> None:
        found: dict[str, str] = {}
        for one in _ATTRIBUTE.finditer(attributes):
            found.setdefault(one[1].lower(), one[2] or one[3] or one[4] or "")
        if "href" in found and len(self.links) < _MOST_LINKS:
            spoken = " ".join(_plain(found[name]) for name in _SPOKEN if name in found)
            self._open = (_plain(found["href"]), spoken, len(self.texts))

    def _close(self) -> None:
        if self._open is not None:
            reference, spoken, begun = self._open
            text = "".join(self.texts[begun:])
            self.links.append(PageLink(reference, _single_spaced(f"{text} {spoken}")))
            self._open = None

    def _say(self, text: str) -> None:
        if text:
            self.texts.append(_plain(text))


def _plain(text: str) -> str:
    """The text with its entities resolved; numbers with thousands of digits stay as they stand."""
    try:
        return html.unescape(text) if "&" in text else text
    except ValueError:
        return text


def _single_spaced(text: str) -> str:
    return " ".join(text.split())
