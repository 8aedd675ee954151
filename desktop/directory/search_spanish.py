"""Spanish words for bodies, places and states, put into the words that the names have."""

from __future__ import annotations

_PHRASES = {
    "nueva york": "new york", "nueva orleans": "new orleans", "nueva jersey": "new jersey",
    "nuevo mexico": "new mexico", "nuevo hampshire": "new hampshire", "nueva hampshire": "new hampshire",
    "carolina del norte": "north carolina", "carolina del sur": "south carolina", "dakota del norte": "north dakota",
    "dakota del sur": "south dakota", "virginia occidental": "west virginia", "islas virgenes": "virgin islands",
    "samoa americana": "american samoa", "distrito de columbia": "district of columbia",
    "marianas del norte": "northern mariana islands", "codigo postal": "zip code",
    "seguridad publica": "public safety", "patrulla de caminos": "highway patrol",
    "patrulla de carreteras": "highway patrol", "policia de caminos": "highway patrol",
    "distrito escolar": "school district", "oficina del alguacil": "sheriffs office",
    "oficina del sheriff": "sheriffs office", "departamento del sheriff": "sheriffs office",
    "departamento del alguacil": "sheriffs office",
}  # fmt: skip
_WORDS = {
    "policia": "police", "departamento": "department", "depto": "department", "condado": "county", "ciudad": "city",
    "alguacil": "sheriffs", "sherif": "sheriffs", "estatal": "state", "carcel": "jail", "prision": "prison",
    "universidad": "university", "aeropuerto": "airport", "parroquia": "parish", "municipio": "municipality",
    "oficina": "office", "correccional": "correctional", "fiscalia": "attorney", "patrulla": "patrol",
    "luisiana": "louisiana", "pensilvania": "pennsylvania", "misisipi": "mississippi", "misuri": "missouri",
    "tejas": "texas", "hawai": "hawaii", "tenesi": "tennessee", "filadelfia": "philadelphia",
    "metropolitana": "metropolitan",
}  # fmt: skip
_PLACES = frozenset({"city", "county", "parish", "municipality"})
_LONGEST = max(len(phrase.split()) for phrase in _PHRASES)


def to_english(words: list[str]) -> list[str]:
    """`words` with Spanish ones put into English; unchanged when none is Spanish.

    "policia de la ciudad de miami" becomes "police city of miami": articles and "de" before a translated word go,
    "de" after a kind of place becomes "of".
    """
    found: list[str] = []
    marks: list[bool] = []  # whether the word at this position was translated
    index = 0
    while index < len(words):
        for size in range(min(_LONGEST, len(words) - index), 0, -1):
            phrase = " ".join(words[index : index + size])
            english = _PHRASES.get(phrase) or (_WORDS.get(phrase) if size == 1 else None)
            if english:
                parts = english.split()
                found.extend(parts)
                marks.extend([True] * len(parts))
                index += size
                break
        else:
            found.append(words[index])
            marks.append(False)
            index += 1
    return _without_articles(found, marks) if any(marks) else words


def _without_articles(words: list[str], marks: list[bool]) -> list[str]:
    kept: list[str] = []
    ahead = [*marks[1:], False]  # whether the next word was translated
    for index, word in enumerate(words):
        if word in {"la", "el"} and ahead[index]:
            continue
        if word in {"de", "del"}:
            if index > 0 and marks[index - 1] and words[index - 1] in _PLACES:
                kept.append("of")
            continue
        kept.append(word)
    return kept
