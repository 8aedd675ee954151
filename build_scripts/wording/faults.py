"""What a machine can see of a bad translation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_scripts.wording.message import Message
from build_scripts.wording.ts_file import Translation, Translations

_MARK = re.compile(r"%(?:[1-9]|n)")
_EDGE = re.compile(r"^\s*|\s*$")

# FIELD.md 3 in Spanish: never said of an agency, a place or an agreement. Each is a root at a word's start, with the
# English words that make it right: the name of a department, a law that is told of, what others say.
FORBIDDEN: dict[str, dict[str, tuple[str, ...]]] = {
    "es": {
        "segur": ("homeland security", "public safety", "communities become safer"),
        "coopera": ("cooperat",),
        "santuario": ("sanctuary",),
        "sin acuerdo": ("without an agreement",),
        **dict.fromkeys(("a salvo", "terminad", "terminó", "finaliz", "no tiene acuerdo", "ningún acuerdo"), ()),
        **dict.fromkeys(("peligro", "libre de", "ilegales", "indocumentad"), ()),
        **dict.fromkeys(("tú ", "tu ", "tus ", "puedes", "vosotros"), ()),
    },
}


def faults(language: str, messages: Sequence[Message], translations: Translations) -> Iterator[str]:
    """One line for each fault: unfinished, other placeholders, lost blanks at the edges, forbidden words."""
    for message in messages:
        translation = translations.get(message.key)
        named = f"{language}, {message.context}: “{message.source}”"
        if translation is None or not translation.finished:
            yield f"{named} is not translated"
        else:
            yield from (f"{named} {fault}" for fault in _faults(language, message, translation))


def _faults(language: str, message: Message, translation: Translation) -> Iterator[str]:
    if len(translation.forms) != (2 if message.plural else 1):
        yield "needs a form for one and one for many"
    for form in translation.forms:
        if sorted(set(_MARK.findall(form))) != sorted(set(_MARK.findall(message.source))):
            yield f"has other placeholders than “{form}”"
        if _EDGE.findall(form) != _EDGE.findall(message.source):
            yield f"begins or ends with other blanks than “{form}”"
        for word, allowed in FORBIDDEN.get(language, {}).items():
            said = re.search(rf"\b{re.escape(word)}", form, re.IGNORECASE)
            if said and not any(english in message.source.lower() for english in allowed):
                yield f"must not be put as “{form}”: “{word.strip()}”"
