"""What a sheet must say: every fact of the JSON answer, in words of the test's own, and what a PDF says."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pypdfium2
from pypdfium2 import raw

_STATUSES = {
    "listed": "On the list",
    "not_listed": "Not on the list",
    "no_longer_listed": "No longer on the list",
    "unknown": "Can't tell",
}
_MODELS = {
    "TFM": "On patrol: Task Force Model",
    "JEM": "In jail only: Jail Enforcement Model",
    "WSO": "In jail only: Warrant Service Officer",
}
_NO_TEXT = {"pending": "ICE has not posted the agreement", "none": "ICE's list has no link to the agreement"}
_AGE_NOTES = {"list_old", "list_aging"}  # a box of their own on paper
_LONGEST = 2048


def squeezed(text: str) -> str:
    """Without white space, since lines may end anywhere in an address."""
    return "".join(text.replace("\ufffe", "-").split())


def said_by(pdf: bytes, columns: int = 1) -> str:
    """All text of a PDF, column by column, and, behind it, where its links lead; squeezed."""
    with pypdfium2.PdfDocument(pdf) as document:
        step = document[0].get_width() / columns
        texts = [
            page.get_textpage().get_text_bounded(left=number * step, right=(number + 1) * step)
            for number in range(columns)
            for page in document
        ]
        links = sorted({link for page in document for link in _links(document, page)})
    return squeezed("".join([*texts, "\n", *links]))


def _links(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[str]:
    place, link = ctypes.c_int(0), raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page.raw, ctypes.byref(place), ctypes.byref(link)):
        address = ctypes.create_string_buffer(_LONGEST)
        action = raw.FPDFLink_GetAction(link)
        if raw.FPDFAction_GetURIPath(document.raw, action, address, _LONGEST):
            yield address.value.decode()


def facts_of(document: Mapping[str, Any]) -> list[str]:
    """The facts of a `lookup` document for a place."""
    held, place = document["list"], document["place"]
    facts = [held["file"], held["sha256"][:12], _day(held["date"]), f"{held['rows']:,} agreements"]
    facts += [f"{held['age_days']} days old", document["headline"], document["legal"], *document["other_ways"]]
    facts += [place["zip"] or place["title"]]
    for part in ("counties", "municipalities"):
        for one in place[part]:
            share = f"{round(100 * one['share']) or '<1'}%"
            facts.append(f"{one['name']} ({share})" if place["zip"] else one["name"])
    facts += [note["text"] for note in document["notes"] if note["code"] not in _AGE_NOTES]
    for answer in document["answers"]:
        facts += _agency(answer)
    return facts


def _agency(answer: Mapping[str, Any]) -> list[str]:
    facts = [answer["name"], _STATUSES[answer["status"]], answer["county"] or "", *answer["caveats"]]
    if answer["status"] == "no_longer_listed":
        facts.append(_day(answer["last_listed"]))
    for one in answer["agreements"]:
        facts.append(_MODELS.get(one["model"], one["model_printed"].strip()))
        facts.append(f"signed {_day(one['signed'])}" if one["signed"] else one["signed_printed"].strip())
        facts.append(one["moa_url"] or _NO_TEXT[one["moa_status"]])
        facts.append(one["addendum_url"] or "")
    return facts


def _day(written: str) -> str:
    day = date.fromisoformat(written)
    return f"{day:%B} {day.day}, {day.year}"


def missing(document: Mapping[str, Any], said: str) -> list[str]:
    """The facts that are not said."""
    return [fact for fact in facts_of(document) if squeezed(fact) not in said]
