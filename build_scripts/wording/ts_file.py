"""A catalog as a file in the form of Qt Linguist (.ts): the same catalog gives the same bytes."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape

from build_scripts.wording.message import Message


@dataclass(frozen=True, slots=True)
class Translation:
    """The forms of a text in a language: one, or for a text with a number one for one and one for many."""

    forms: tuple[str, ...]
    finished: bool


Translations = Mapping[tuple[str, str], Translation]


def read_translations(path: Path) -> dict[tuple[str, str], Translation]:
    """What a catalog says, by context and English text; empty where there is no file."""
    if not path.is_file():
        return {}
    found = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - see above
        for message in context.iter("message"):
            node = message.find("translation")
            assert node is not None, path  # noqa: S101 - a catalog without it is not one
            forms = tuple(form.text or "" for form in node.iter("numerusform")) or (node.text or "",)
            key = context.findtext("name", ""), message.findtext("source", "")
            found[key] = Translation(forms, node.get("type") != "unfinished" and all(forms))
    return found


def catalog_text(language: str, messages: Sequence[Message], translations: Translations) -> str:
    """The whole file: every message, and no other; what has no translation is marked as unfinished.

    A text that was said elsewhere before gets that translation as a suggestion, unfinished.
    """
    known = {source: one for (_, source), one in translations.items() if all(one.forms)}
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en">')
    for context, group in groupby(messages, key=lambda one: one.context):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for message in group:
            translation = translations.get(message.key) or known.get(message.source)
            lines += _entry(message, translation, finished=message.key in translations)
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _entry(message: Message, translation: Translation | None, *, finished: bool) -> Iterator[str]:
    wanted = 2 if message.plural else 1
    forms = translation.forms if translation and len(translation.forms) == wanted else ("",) * wanted
    done = finished and translation is not None and translation.finished and all(forms)
    yield '    <message numerus="yes">' if message.plural else "    <message>"
    for file in message.files:
        yield f'        <location filename="../../{escape(file)}"/>'
    yield f"        <source>{escape(message.source)}</source>"
    for comment in message.comments:
        yield f"        <extracomment>{escape(comment)}</extracomment>"
    start = "        <translation>" if done else '        <translation type="unfinished">'
    if message.plural:
        yield start
        for form in forms:
            yield f"            <numerusform>{escape(form)}</numerusform>"
        yield "        </translation>"
    else:
        yield f"{start}{escape(forms[0])}</translation>"
    yield "    </message>"
