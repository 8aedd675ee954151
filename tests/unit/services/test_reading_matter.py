"""What there is to read: it ships with sources, and the list's figures are counted from the lists held."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.model import Model
from desktop.domain.states import BY_CODE
from desktop.services.desk import Desk
from desktop.ui.links import host_of, is_plain_link


def test_the_announcement_stands_beside_what_the_list_of_that_day_holds(desk: Desk) -> None:
    reading = desk.reading
    then = reading.figures_on(reading.program.announced)
    assert then is not None
    assert (then.edition.date, then.rows, then.agencies) == (date(2025, 9, 2), 957, 795)
    assert (then.states, then.territories) == (40, 0)
    assert sum(then.by_model.values()) == then.rows


def test_the_figures_of_today_are_those_of_the_status(desk: Desk) -> None:
    now, held = desk.reading.figures_now(), desk.holdings()
    assert (now.rows, now.agencies) == (held.agreements, held.agencies_distinct)
    assert {str(model): number for model, number in now.by_model.items()} == held.by_model
    assert (now.states, now.territories) == (held.states, held.territories)


@pytest.mark.parametrize("position", [0, 60, 182])
def test_every_edition_counts_as_its_rows_do(desk: Desk, position: int) -> None:
    edition = desk.editions()[position]
    figures = desk.reading.figures_on(edition.date)
    assert figures is not None
    step = desk.growth()[desk.editions().index(figures.edition)]
    assert (figures.rows, figures.by_model) == (step.rows, step.by_model)


def test_before_the_oldest_list_there_is_nothing_to_count(desk: Desk) -> None:
    assert desk.reading.figures_on(date(2025, 1, 1)) is None


def test_every_statement_has_a_source_that_can_be_opened(desk: Desk) -> None:
    program = desk.reading.program
    for line in (*program.law, *program.announcement, *program.supporters, *program.critics):
        assert line.sources
        for source in line.sources:
            assert is_plain_link(source.url, {host_of(source.url)}), source.url
    assert all(set(row.cells) == set(Model) for row in program.model_rows)


def test_the_page_prints_no_figure_of_the_list(desk: Desk) -> None:
    program = desk.reading.program
    said = " ".join(line.text for line in (*program.law, *program.announcement, *program.supporters, *program.critics))
    for figure in ("957", "1,000", "1,372", "1,843", "1,551"):
        assert figure not in said.replace("$1,000", "")


def test_a_state_without_a_row_gets_no_statement(desk: Desk) -> None:
    assert desk.reading.state_law("WY") is None
    assert desk.reading.state_law(None) is None


def test_every_state_law_has_a_day_a_summary_and_a_source(desk: Desk) -> None:
    laws = [law for law in map(desk.reading.state_law, BY_CODE) if law]
    assert len(laws) == 28
    for law in laws:
        assert law.summary
        assert "ICE's list" not in law.summary
        assert law.laws
        assert law.checked == date(2026, 11, 23)


def test_words_are_explained_each_with_a_source(desk: Desk) -> None:
    terms = desk.reading.glossary
    assert len(terms) >= 15
    assert all(term.sources for term in terms)
