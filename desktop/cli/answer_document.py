"""Answers as the JSON objects of CONTRACT.md: codes in English, dates ISO 8601, nothing left out."""

from __future__ import annotations

from datetime import date

from desktop.domain.agreement import Agreement
from desktop.domain.answer import AgencyAnswer, AgencyPage, Hit, Note, PlaceAnswer, Suggestions
from desktop.domain.edition import Edition, Freshness
from desktop.domain.place import Place
from desktop.runtime.version import VERSION
from desktop.services.wording import Sentences, iso_moment

Document = dict[str, object]

_SHARE_DIGITS = 4


def list_document(edition: Edition, today: date) -> Document:
    """The `list` object: which list is spoken of, and how old it is on `today`."""
    return {
        "date": edition.date.isoformat(),
        "date_printed": edition.date_printed,
        "file": edition.file,
        "sha256": edition.sha256,
        "source": edition.source,
        "retrieved": iso_moment(edition.retrieved),
        "modified": iso_moment(edition.modified),
        "rows": edition.rows,
        "age_days": edition.age_days(today),
        "freshness": edition.freshness(today).value,
    }


def program_document() -> Document:
    """The `program` object of a file that is kept: what wrote it."""
    return {"name": "lookup287g", "version": VERSION}


def place_answer_document(answer: PlaceAnswer, sentences: Sentences) -> Document:
    """The document of `lookup` for a ZIP code, a town or a county."""
    return {
        "query": {"text": answer.text, "kind": answer.query_kind.value},
        "list": list_document(answer.edition, answer.today),
        "place": {**place_document(answer.place), "town": answer.town},
        "headline": " ".join([sentences.headline(answer), *sentences.headline_more(answer)]),
        "answers": [answer_document(one, answer.edition, answer.today, sentences) for one in answer.answers],
        "notes": [note_document(note, sentences) for note in answer.notes],
        "other_ways": list(sentences.other_ways()),
        "legal": sentences.legal(),
    }


def agency_answer_document(text: str, page: AgencyPage, sentences: Sentences) -> Document:
    """The document of `lookup` for an agency's exact name: one answer and no place."""
    return {
        "query": {"text": text, "kind": "agency"},
        "list": list_document(page.edition, page.today),
        "place": None,
        "answers": [answer_document(page.answer, page.edition, page.today, sentences)],
        "notes": [note_document(note, sentences) for note in age_notes(page.edition, page.today)],
        "other_ways": list(sentences.other_ways()),
        "legal": sentences.legal(),
    }


def suggestions_document(found: Suggestions) -> Document:
    """The document of `lookup` when nothing is exact: the hits, none of them opened."""
    return {
        "query": {"text": found.text, "kind": "text"},
        "list": list_document(found.edition, found.today),
        "suggestions": [hit_document(hit) for hit in found.hits],
    }


def agency_document(page: AgencyPage, sentences: Sentences) -> Document:
    """The document of `agency`: one answer with its history, names, corrections and provenance."""
    return {
        "list": list_document(page.edition, page.today),
        **answer_document(page.answer, page.edition, page.today, sentences),
        "history": [
            {"date": event.date.isoformat(), "event": event.event, "detail": dict(event.detail)}
            for event in page.history
        ],
        "names": list(page.names),
        "corrections": [
            {"field": one.field, "printed": one.printed, "used": one.used, "reason": one.reason}
            for one in page.corrections
        ],
        "joined": [
            {
                "name": one.name,
                "state": one.state,
                "county": one.county,
                "rule": one.rule,
                "confidence": one.confidence.value,
                "first": one.first.isoformat(),
                "last": one.last.isoformat(),
            }
            for one in page.joined
        ],
        "provenance": [
            {"file": one.file, "sha256": one.sha256, "row": one.row, "cells": dict(one.cells)}
            for one in page.provenance
        ],
        "notes": [note_document(note, sentences) for note in age_notes(page.edition, page.today)],
    }


def answer_document(answer: AgencyAnswer, edition: Edition, today: date, sentences: Sentences) -> Document:
    """One of the `answers`. `place` is the main municipality's GEOID; `level` is null when it can't be told."""
    agency = answer.agency
    return {
        "agency_id": agency.id,
        "name": agency.name,
        "state": agency.state,
        "level": agency.level.value if agency.level else None,
        "kind": agency.kind.value,
        "reach": answer.reach.value,
        "share": _share(answer.share),
        "status": answer.status.value,
        "counties": list(agency.counties),
        "county": answer.county_name,
        "place": agency.municipalities[0] if agency.municipalities else None,
        "municipalities": list(agency.municipalities),
        "ori": agency.ori,
        "address": agency.address,
        "phone": agency.phone,
        "source": agency.source,
        "source_as_of": agency.as_of,
        "older_source": agency.older_source,
        "dormant": agency.dormant,
        "part_of_county": agency.part_of_county,
        "agreements": [_agreement(agreement) for agreement in answer.agreements],
        "first_listed": _day(answer.first_listed),
        "last_listed": _day(answer.last_listed),
        "missing_from_latest": answer.missing_from_latest,
        "sentence": sentences.status(answer, edition, today),
        "caveats": list(sentences.agencies.caveats(answer)),
    }


def hit_document(hit: Hit) -> Document:
    """One of `results` or `suggestions`."""
    return {
        "kind": hit.kind.value,
        "id": hit.id,
        "name": hit.name,
        "state": hit.state,
        "county": hit.county,
        "level": hit.level.value if hit.level else None,
        "status": hit.status.value if hit.status else None,
        "match": hit.match.value,
    }


def note_document(note: Note, sentences: Sentences) -> Document:
    """One of the `notes`: its code, the values it speaks of, and its sentence."""
    return {"code": note.code, "values": list(note.values), "text": sentences.note(note)}


def age_notes(edition: Edition, today: date) -> tuple[Note, ...]:
    """The note that an old list needs beside an answer that brings no notes of its own."""
    freshness = edition.freshness(today)
    if freshness is Freshness.CURRENT:
        return ()
    code = "list_old" if freshness is Freshness.OLD else "list_aging"
    return (Note(code, (str(edition.age_days(today)),)),)


def place_document(place: Place) -> Document:
    """The `place` object; shares are 0 to 1."""
    return {
        "zip": place.zip,
        "title": place.title,
        "kind": place.kind.value if place.kind else None,
        "post_office": place.post_office,
        "state": place.state,
        "states": list(place.states),
        "counties": [
            {"geoid": one.county.geoid, "name": one.county.name, "state": one.county.state, "share": _share(one.share)}
            for one in place.counties
        ],
        "municipalities": [
            {
                "geoid": one.municipality.geoid,
                "name": one.municipality.name,
                "kind": one.municipality.kind,
                "state": one.municipality.state,
                "share": _share(one.share),
            }
            for one in place.municipalities
        ],
        "also_touches": list(place.also_touches),
    }


def _agreement(agreement: Agreement) -> Document:
    return {
        "model": agreement.model.value if agreement.model else None,
        "model_printed": agreement.model_printed,
        "where": agreement.model.where.value if agreement.model else None,
        "signed": _day(agreement.signed),
        "signed_printed": agreement.signed_printed,
        "moa_url": agreement.moa_url,
        "moa_status": agreement.moa_status.value,
        "addendum_url": agreement.addendum_url,
        "first_listed": _day(agreement.first_listed),
        "last_listed": _day(agreement.last_listed),
        "current": agreement.current,
        "row": agreement.row,
    }


def _share(share: float | None) -> float | None:
    return None if share is None else round(share, _SHARE_DIGITS)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
