"""The numbers that ICE's page prints of its list, read from its text."""

from __future__ import annotations

import re

from desktop.domain.model import Model
from desktop.domain.page_totals import PageTotals

_NUMBER = r"(?<![\d,.])(\d{1,3}(?:,\d{3}){1,2}|\d{1,6})(?!,?\d)"
_MEMORANDA = r"(?:Memorand(?:um|ums|a)\s+of\s+Agreements?|MOAs?)\b"
_AGREEMENTS = re.compile(
    rf"\b(?:signed|has|have|currently)\s+{_NUMBER}\s+(?:signed\s+)?(?:287\(g\)\s+)?{_MEMORANDA}", re.IGNORECASE
)
_STATES = re.compile(
    r"\bcover(?:s|ing)\s+" + _NUMBER + r"\s+states?(?:\s*(?:and|,|&)\s*(\d{1,2})\s+(?:U\.?\s?S\.?\s+)?territor)?",
    re.IGNORECASE,
)
_NAMES = {
    Model.TFM: r"(?:Task\s+Force\s+Model|TFM)",
    Model.JEM: r"(?:Jail\s+Enforcement\s+Model|JEM)",
    Model.WSO: r"(?:Warrant\s+Service\s+Officers?(?:\s+(?:Model|program))?|WSO)",
}
_AROUND = 240  # characters behind the sentence in which its states stand


def page_totals(text: str) -> PageTotals | None:
    """The totals of a page's text (single-spaced); None when it prints no number of agreements.

    Known wordings, from copies of the page by others: "ICE has signed 2,382 Memorandums of Agreement for 287(g)
    programs covering 39 states and 2 U.S. Territories", and below it, by model, "Jail Enforcement Model: 182
    agreements ... in 30 states and 1 territory", or "182 Jail Enforcement Model (JEM) agreements in 30 states". The
    page itself could not be reached from where this was written; a wording that is not known is not guessed at.
    """
    said = _AGREEMENTS.search(text)
    if said is None:
        return None
    states = _STATES.search(text, said.end(), said.end() + _AROUND)
    by_model = {model: number for model in _NAMES if (number := _of_model(text, model)) is not None}
    return PageTotals(
        agreements=_value(said[1]),
        by_model=by_model,
        states=_value(states[1]) if states else None,
        territories=int(states[2]) if states and states[2] else None,
    )


def _of_model(text: str, model: Model) -> int | None:
    """One model's number, when the page says it once or always the same."""
    name = _NAMES[model]
    before = rf"{_NUMBER}\s+(?:are\s+)?(?:of\s+the\s+)?{name}\s*(?:\([A-Z]{{3}}\)\s*)?(?:agreements|MOAs)\b"
    after = rf"{name}(?:\s*\([A-Z]{{3}}\))?\s*[:\u2013\u2014-]\s*{_NUMBER}\s+(?:agreements|MOAs)\b"
    found = {_value(one[1]) for way in (before, after) for one in re.finditer(way, text, re.IGNORECASE)}
    return found.pop() if len(found) == 1 else None


def _value(digits: str) -> int:
    return int(digits.replace(",", ""))
