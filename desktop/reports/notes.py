"""Notes beside an answer: one sentence or two for each code.

Codes and their values, in order (`*` any number):
zip_spans_counties county*, zip_spans_states state*, also_touches county*, po_box [post office], unique [post office],
military -, list_aging days, list_old days, no_police_department_known town*, no_sheriff state [reason],
no_county_sheriff county reason, no_sheriff_known county, nothing_known -, town_chosen town, outside_town -,
part_of_county agency [county], no_county_government county [state], other_agencies_possible -,
unplaced_listed agency*. States may be given as USPS codes or names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from desktop.domain.answer import Note
from desktop.domain.states import BY_CODE, BY_NAME
from desktop.reports.voice import Translate, Voice, fill


class Notes(Voice):
    """Sentences by note code; an unknown code is a bug and raises KeyError."""

    def __init__(self, translate: Translate, language: str) -> None:
        """Lay out the table once."""
        super().__init__(translate, language)
        self._table: Mapping[str, Callable[[Sequence[str]], str]] = {
            "zip_spans_counties": self._counties,
            "zip_spans_states": self._states,
            "also_touches": self._touches,
            "po_box": self._po_box,
            "unique": self._unique,
            "military": self._military,
            "list_aging": self._aging,
            "list_old": self._old,
            "no_police_department_known": self._no_department,
            "no_sheriff": self._no_sheriff,
            "no_county_sheriff": self._no_county_sheriff,
            "no_sheriff_known": self._no_sheriff_known,
            "nothing_known": self._nothing,
            "town_chosen": self._town,
            "outside_town": self._outside,
            "part_of_county": self._part,
            "no_county_government": self._no_county,
            "other_agencies_possible": self._others,
            "unplaced_listed": self._unplaced,
        }

    def sentence(self, note: Note) -> str:
        """Say the note; raises KeyError for a code that has no words."""
        return self._table[note.code](note.values)

    def _counties(self, values: Sequence[str]) -> str:
        if not values:
            return self.tr("This ZIP code lies in more than one county. Agencies of each are shown.")
        return fill(
            self.tr("This ZIP code lies in more than one county: %1. Agencies of each are shown."), self.join(values)
        )

    def _states(self, values: Sequence[str]) -> str:
        names = self.join([_state(value) for value in values])
        if not names:
            return self.tr("This ZIP code lies in more than one state. Agencies of each are shown.")
        return fill(self.tr("This ZIP code lies in more than one state: %1. Agencies of each are shown."), names)

    def _touches(self, values: Sequence[str]) -> str:
        return fill(
            self.tr("A very small part of this ZIP code is in %1; its agencies are not shown."), self.join(values)
        )

    def _po_box(self, values: Sequence[str]) -> str:
        text = self.tr("This ZIP code is for PO boxes and has no area of its own.")
        where = fill(self.tr("The answer is for the post office in %1."), values[0]) if values and values[0] else ""
        return f"{text} {where or self.tr('The answer is for the town of its post office.')}"

    def _unique(self, values: Sequence[str]) -> str:
        text = self.tr("This ZIP code belongs to one building or one large receiver of mail.")
        where = fill(self.tr("The answer is for the place around it, %1."), values[0]) if values and values[0] else ""
        return f"{text} {where or self.tr('The answer is for the place around it.')}"

    def _military(self, _values: Sequence[str]) -> str:
        return self.tr(
            "This is a military ZIP code. Mail goes to a base or a ship, so we can't name local police for it. "
            "Try the ZIP code or the town where you are."
        )

    def _aging(self, values: Sequence[str]) -> str:
        return self.tr("The list is %n days old. Agencies that joined since are missing here.", "", int(values[0]))

    def _old(self, values: Sequence[str]) -> str:
        return self.tr(
            "The list is old: %n days. Agencies that joined since are missing here. "
            "Look for a newer list before you rely on a “not on the list”.",
            "",
            int(values[0]),
        )

    def _no_department(self, values: Sequence[str]) -> str:
        if not values:
            return self.tr(
                "We know of no town police here. An agency of the county, the state or a neighboring town may police "
                "it."
            )
        text = self.tr(
            "We know of no police department of %1 itself. An agency of the county, the state or a neighboring town "
            "may police it."
        )
        return fill(text, self.join(values))

    def _no_sheriff(self, values: Sequence[str]) -> str:
        name = _state(values[0]) if values else ""
        code = BY_NAME[name.upper()].code if name.upper() in BY_NAME else ""
        special = {
            "AK": self.tr(
                "Alaska has no county sheriffs. State troopers police places that have no police of their own."
            ),
            "AS": self.tr("American Samoa has no sheriff. Its Department of Public Safety polices the islands."),
            "CT": self.tr("Connecticut has no county sheriffs since 2000. The state runs the jails."),
            "DC": self.tr("The District of Columbia has no sheriff. Its police department serves all of it."),
            "GU": self.tr("Guam has no sheriff. The Guam Police Department polices the island."),
            "HI": self.tr("Hawaii has no county sheriffs. County police departments police its islands."),
            "MP": self.tr("The Northern Mariana Islands have no sheriff. A public safety department polices them."),
            "PR": self.tr("Puerto Rico has no county sheriffs. One police force serves all of it, beside town police."),
            "RI": self.tr(
                "Rhode Island has no county sheriffs. A state body serves its courts, and the state runs the jails."
            ),
            "VI": self.tr(
                "The U.S. Virgin Islands have no sheriff. The Virgin Islands Police Department polices them."
            ),
        }
        return special.get(code) or fill(self.tr("%1 has no county sheriffs."), name or self.tr("This state"))

    def _no_county_sheriff(self, values: Sequence[str]) -> str:
        reasons = {
            "Riley County": self.tr("Riley County has one county police department in place of a sheriff."),
            "Clark County": self.tr("Clark County's sheriff heads the Las Vegas Metropolitan Police Department."),
        }
        return reasons.get(values[0]) or self.translate("NoSheriff", values[1], -1)

    def _no_sheriff_known(self, values: Sequence[str]) -> str:
        return fill(self.tr("We know of no sheriff of %1. That is not the same as “not on the list”."), values[0])

    def _nothing(self, _values: Sequence[str]) -> str:
        return self.tr("We know of no police agency for this place. That is not the same as “not on the list”.")

    def _town(self, values: Sequence[str]) -> str:
        return fill(self.tr("You chose %1: agencies of the other towns are left out."), values[0])

    def _outside(self, _values: Sequence[str]) -> str:
        return self.tr("You chose the part outside any town: town police are left out.")

    def _part(self, values: Sequence[str]) -> str:
        county = values[1] if len(values) > 1 else self.tr("the county")
        return fill(self.tr("%1 serves only part of %2; there is no public map of its district."), values[0], county)

    def _no_county(self, values: Sequence[str]) -> str:
        return fill(self.tr("%1 has no county government of its own; town and state police serve it."), values[0])

    def _others(self, _values: Sequence[str]) -> str:
        return self.tr("Other agencies may also work here; no public record names them all.")

    def _unplaced(self, values: Sequence[str]) -> str:
        text = self.tr("Also on ICE's list in this state, where we can't tell which places it serves: %1.")
        return fill(text, self.join(values))


def _state(value: str) -> str:
    return BY_CODE[value].name if value in BY_CODE else value
