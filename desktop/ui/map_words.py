"""Words for the map: one county, the shades, what is chosen, what the map can't show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QObject

from desktop.domain.county_map import Choice, MapAgency, Shade, Tally
from desktop.domain.model import Model, Where
from desktop.domain.place import County
from desktop.domain.status import Status
from desktop.services.wording import Sentences, count, fill
from desktop.ui.map_figures import MapFigures


class MapWords(QObject):
    """The map in sentences; they speak of the list, and of a county's own agencies."""

    def __init__(self, sentences: Sentences) -> None:
        super().__init__()
        self._sentences = sentences

    def name(self, county: County) -> str:
        """A county with its state."""
        state = self._sentences.labels.state(county.state)
        return county.name if county.name == state else fill(self.tr("%1, %2", "county, state"), county.name, state)

    def shape(self, figures: MapFigures, geoids: Sequence[str]) -> str:
        """What is said of a shape: each county that it stands for, in a sentence."""
        said = [self.county(figures, geoid) for geoid in geoids]
        if len(said) > 1:
            said.append(self.tr("These are drawn as one: the outlines are those of 2017."))
        return " ".join(said)

    def county(self, figures: MapFigures, geoid: str) -> str:
        """Alachua County, Florida: on the list: sheriff (on patrol), 2 town police. Statewide: 3 more."""
        county, tally = figures.summary(geoid).county, figures.tally(geoid)
        parts = [*self.county_agencies(tally.county), *self._parts(tally)]
        if parts:
            text = self.tr("%1: %2: %3.", "county; status; agencies")
            said = fill(text, self.name(county), self._status(figures.choice), ", ".join(parts))
        else:
            said = fill(self._nothing(figures.choice), self.name(county))
        everywhere = self._statewide(figures.statewide(county.state), figures.choice.status)
        return f"{said} {everywhere}".strip()

    def county_agencies(self, agencies: Sequence[MapAgency]) -> list[str]:
        """The agencies of the whole county by kind, each with where its power applies."""
        found = Counter((self._sentences.labels.kind(one), self._where(one.wheres)) for one in agencies)
        return [
            fill(self.tr("%1 (%2)", "an agency, where its power applies"), kind, where)
            if number == 1
            else fill(self.tr("%1: %2 (%3)", "kind, how many, where"), kind, count(number), where)
            for (kind, where), number in found.items()
        ]

    def shade(self, shade: Shade) -> str:
        """A shade, for the legend."""
        if shade is Shade.NONE:
            return self.tr("No agency of its own is shown")
        return {
            Shade.COUNTY_PATROL: self.tr("County agency: on patrol"),
            Shade.COUNTY_UNKNOWN: self.tr("County agency: where is not known"),
            Shade.COUNTY_JAIL: self.tr("County agency: in jail only"),
        }.get(shade, self.tr("Only town, district, campus or port agencies"))

    def summary(self, figures: MapFigures, state: str | None) -> str:
        """How many counties have an agency of their own, and of which list that is said."""
        day = self._sentences.date(figures.country.edition.date)
        shaded, all_counties = count(figures.shaded(state)), count(len(figures.counties(state)))
        text = {
            Status.LISTED: self.tr("%1 of %2 counties have agencies of their own on ICE's list dated %3."),
            Status.NO_LONGER_LISTED: self.tr(
                "%1 of %2 counties have agencies that were on ICE's list and are not on the one dated %3."
            ),
        }.get(
            figures.choice.status,
            self.tr("In %1 of %2 counties we can't tell whose area an agency on ICE's list dated %3 covers."),
        )
        said = fill(text, shaded, all_counties, day)
        if figures.choice.model is not None:
            model = self._sentences.labels.model(figures.choice.model)
            said += " " + fill(self.tr("Counted is only this model: %1."), model)
        if state is None:
            return said
        where = fill(self.tr("%1: %2", "state, sentence"), self._sentences.labels.state(state), said)
        return f"{where} {self._statewide(figures.statewide(state), figures.choice.status)}".strip()

    def limits(self, figures: MapFigures) -> tuple[str, ...]:
        """What the map does not show."""
        said = [
            self.tr(
                "Statewide agencies are not shaded: they cover every county of their state, and stand in the last "
                "column of the table. A county that is not shaded can be covered by one."
            ),
            self.tr(
                "The map shows a list, not what agencies do. An agency that is not on it may still work with ICE in "
                "other ways. An agency of one town shades its whole county."
            ),
            self.tr(
                "Outlines: US Census Bureau, 2017, simplified (us-atlas). Alaska, Hawaii and the islands stand "
                "elsewhere and at other scales. Connecticut by its eight old counties, as ICE prints them. Not drawn, "
                "but in the table: Rose Atoll and Swains Island (American Samoa)."
            ),
        ]
        if figures.country.unplaced:
            text = self.tr("Not on the map: %1 agencies on the list whose county we can't tell.")
            said.append(fill(text, count(figures.country.unplaced)))
        return tuple(said)

    def _parts(self, tally: Tally) -> list[str]:
        said = []
        if tally.towns:
            many = len(tally.towns)
            said.append(self.tr("1 town police") if many == 1 else self.tr("%n town police", "", many))
        unclear = sum(one.level is None for one in tally.others)
        special = len(tally.others) - unclear
        if special:
            one = self.tr("1 district, campus or port agency")
            said.append(one if special == 1 else self.tr("%n district, campus or port agencies", "", special))
        if unclear:
            one = self.tr("1 agency whose area we can't tell")
            said.append(one if unclear == 1 else self.tr("%n agencies whose area we can't tell", "", unclear))
        return said

    def _status(self, choice: Choice) -> str:
        status = {
            Status.LISTED: self.tr("on the list"),
            Status.NO_LONGER_LISTED: self.tr("no longer on the list"),
        }.get(choice.status, self.tr("we can't tell"))
        if choice.model is None:
            return status
        return fill(self.tr("%1 (%2)", "status, model"), status, self._sentences.labels.model(choice.model))

    def _nothing(self, choice: Choice) -> str:
        if choice.status is Status.NO_LONGER_LISTED:
            return self.tr("%1: no agency of its own has left the list.")
        return {
            None: self.tr("%1: no agency of its own on the list."),
            Model.TFM: self.tr("%1: no agency of its own on the list with the Task Force Model."),
            Model.JEM: self.tr("%1: no agency of its own on the list with the Jail Enforcement Model."),
            Model.WSO: self.tr("%1: no agency of its own on the list as Warrant Service Officers."),
        }[choice.model]

    def _statewide(self, number: int, status: Status) -> str:
        if not number:
            return ""
        if status is Status.NO_LONGER_LISTED:
            one = self.tr("1 statewide agency is no longer on the list.")
            return one if number == 1 else self.tr("%n statewide agencies are no longer on the list.", "", number)
        one = self.tr("1 statewide agency on the list covers every county.")
        return one if number == 1 else self.tr("%n statewide agencies on the list cover every county.", "", number)

    def _where(self, wheres: frozenset[Where | None]) -> str:
        if wheres == {Where.PATROL, Where.JAIL}:
            return self.tr("on patrol and in jail")
        if Where.PATROL in wheres:
            return self.tr("on patrol")
        return self.tr("in jail only") if wheres == {Where.JAIL} else self.tr("where is not known")
