"""The sentences people read, handed up so that window and command line need not reach into reports."""

from __future__ import annotations

from desktop.reports.agency_sheet import AgencySheet
from desktop.reports.catalog import Catalog, chosen_language, languages, read_catalog
from desktop.reports.dates import count, iso_moment, long_date
from desktop.reports.difference_words import DifferenceWords
from desktop.reports.error_report import ErrorReport
from desktop.reports.fact_text import FactText
from desktop.reports.failure_words import FailureWords
from desktop.reports.offer_words import OfferWords
from desktop.reports.place_sheet import PlaceSheet
from desktop.reports.plain_text import PlainText
from desktop.reports.sentences import Sentences
from desktop.reports.sheet_text import sheet_text, warned
from desktop.reports.text_lines import labelled, shown, wrapped
from desktop.reports.voice import Translate, Voice, fill, plain_translate

__all__ = [
    "AgencySheet", "Catalog", "DifferenceWords", "ErrorReport", "FactText", "FailureWords", "OfferWords", "PlaceSheet",
    "PlainText", "Sentences", "Translate", "Voice",
    "chosen_language", "count", "fill", "iso_moment", "labelled", "languages", "long_date", "plain_translate",
    "read_catalog", "sheet_text", "shown", "warned", "wrapped",
]  # fmt: skip
