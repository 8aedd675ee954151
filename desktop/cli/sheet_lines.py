"""Answers as text for people: the sheet of a place or an agency, in lines of the terminal's width."""

from __future__ import annotations

from dataclasses import replace

from desktop.cli.captions import Captions
from desktop.cli.session import Session
from desktop.domain.answer import AgencyPage, PlaceAnswer
from desktop.services.wording import AgencySheet, PlaceSheet, sheet_text


def write_place(answer: PlaceAnswer, session: Session) -> None:
    """The whole answer, from the list's date to the words that close it, and how to narrow it to one town."""
    sheet = PlaceSheet(*session.speech(session.language)).sheet(answer)
    towns = answer.place.municipalities
    if answer.place.zip and len(towns) > 1:
        named = ", ".join(f"{one.municipality.geoid} {one.municipality.name}" for one in towns)
        sheet = replace(sheet, details=(*sheet.details, f"{session.words(Captions).towns()} {named}"))
    session.terminal.text(sheet_text(sheet, session.terminal.width))


def write_agency(page: AgencyPage, session: Session) -> None:
    """The whole page, with the id that other commands take."""
    sheet = AgencySheet(*session.speech(session.language)).sheet(page)
    sheet = replace(sheet, details=(*sheet.details, page.answer.agency.id))
    session.terminal.text(sheet_text(sheet, session.terminal.width))
