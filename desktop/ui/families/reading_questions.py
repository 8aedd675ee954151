"""What the pages to read ask of the desk."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.program import ListFigures, Program, Term
from desktop.domain.rights import RightsResource
from desktop.ui.desk import Desk
from desktop.ui.rights_choice import RightsChoice


@dataclass(frozen=True, slots=True)
class RightsView:
    """Know-your-rights pages of the chosen states, then those for the country."""

    choice: RightsChoice
    resources: tuple[RightsResource, ...]


@dataclass(frozen=True, slots=True)
class AboutView:
    """The program, the list on the day of the announcement (None where none is held) and now, words explained."""

    program: Program
    then: ListFigures | None
    now: ListFigures
    glossary: tuple[Term, ...]
    data_version: str


def rights(choice: RightsChoice, desk: Desk) -> RightsView:
    """Know-your-rights pages for a choice of states."""
    return RightsView(choice, desk.rights(choice.states))


def about(desk: Desk) -> AboutView:
    """Everything on the page about the program."""
    reading = desk.reading
    then = reading.figures_on(reading.program.announced)
    return AboutView(reading.program, then, reading.figures_now(), reading.glossary, desk.data_version)
