"""The catalog that ships says the statuses, dates and numbers in Spanish, and English where it knows nothing."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.reports.catalog import Catalog, chosen_language, languages, read_catalog
from desktop.reports.dates import long_date
from desktop.runtime.paths import resource_dir

FOLDER = resource_dir() / "i18n"


@pytest.fixture(scope="module")
def spanish() -> Catalog:
    return read_catalog(FOLDER, "es")


@pytest.mark.parametrize(
    ("english", "said"),
    [
        ("On the list", "En la lista"),
        ("Not on the list", "No está en la lista"),
        ("No longer on the list", "Ya no está en la lista"),
        ("We can't tell", "No podemos saberlo"),
        ("%1 is on ICE's 287(g) list dated %2.", "%1 está en la lista 287(g) de ICE con fecha del %2."),
        (
            "%1 is not on ICE's 287(g) list dated %2. This does not mean it never works with ICE.",
            "%1 no está en la lista 287(g) de ICE con fecha del %2. Esto no significa que nunca trabaje con ICE.",
        ),
        (
            (
                "%1 is no longer on ICE's 287(g) list (dated %2). Last listed %3. "
                "ICE does not say why; it may have ended, been renamed, or been left off by mistake."
            ),
            (
                "%1 ya no está en la lista 287(g) de ICE (con fecha del %2). Última vez en la lista: %3. "
                "ICE no dice por qué; puede haber concluido, cambiado de nombre o quedado fuera por error."
            ),
        ),
    ],
)
def test_what_is_said_of_an_agency_has_these_words_in_spanish(spanish: Catalog, english: str, said: str) -> None:
    assert spanish.find("Labels", english) == said


def test_a_number_has_a_form_for_one_and_for_many(spanish: Catalog) -> None:
    assert spanish.translate("ProgramWords", "%n states", 1) == "1 estado"
    assert spanish.translate("ProgramWords", "%n states", 1843) == "1,843 estados"


def test_what_a_catalog_does_not_know_stays_english(spanish: Catalog) -> None:
    assert spanish.translate("Labels", "No such text: %n", 2) == "No such text: 2"
    assert read_catalog(FOLDER, "fr").find("Labels", "On the list") is None


def test_a_catalog_that_is_damaged_is_a_fault_of_what_ships(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("i18n")
    (folder / "lookup287g_es.ts").write_text("<TS><context>", encoding="utf-8")
    with pytest.raises(ValueError, match="lookup287g_es"):
        read_catalog(folder, "es")


def test_a_country_s_spanish_is_content_with_spanish() -> None:
    assert languages(FOLDER) == ("en", "es")
    assert chosen_language(["fr", "es-mx"], ("en", "es")) == "es"
    assert chosen_language(["fr"], ("en", "es")) is None


def test_a_date_is_written_as_in_spanish() -> None:
    assert long_date(date(2026, 5, 18), "es") == "18 de mayo de 2026"
