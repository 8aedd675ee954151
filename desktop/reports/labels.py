"""Short words that name a thing: statuses, models, kinds of agencies, groups, links."""

from __future__ import annotations

from typing import Protocol

from desktop.domain.agreement import Agreement
from desktop.domain.answer import AgencyAnswer
from desktop.domain.level import Kind, Level
from desktop.domain.model import Model, Where
from desktop.domain.row import MoaStatus
from desktop.domain.states import BY_CODE
from desktop.domain.status import Status
from desktop.reports.voice import Voice, fill


class Body(Protocol):
    """An agency as far as its kind is named."""

    @property
    def level(self) -> Level | None:
        """Its territory."""

    @property
    def kind(self) -> Kind:
        """What sort of body it is."""


class Labels(Voice):
    """Labels for cards, suggestions and tables; FIELD 3 fixes the four of a status."""

    def status(self, status: Status) -> str:
        """One of the four things that can be said, and no other."""
        return {
            Status.LISTED: self.tr("On the list"),
            Status.NOT_LISTED: self.tr("Not on the list"),
            Status.NO_LONGER_LISTED: self.tr("No longer on the list"),
            Status.UNKNOWN: self.tr("We can't tell"),
        }[status]

    def where(self, model: Model | None) -> str:
        """Where the power of a model applies; stands before the model's name, always."""
        if model is None:
            return self.tr("Where is not known")
        return self.tr("On patrol") if model.where is Where.PATROL else self.tr("In jail only")

    def model(self, model: Model) -> str:
        """ICE's own name of a model, spelt as it should be."""
        return {
            Model.TFM: self.tr("Task Force Model"),
            Model.JEM: self.tr("Jail Enforcement Model"),
            Model.WSO: self.tr("Warrant Service Officer"),
        }[model]

    def power(self, model: Model | None) -> str:
        """What trained officers may do under a model, in one sentence (source: ice.gov/factsheets/287g)."""
        return {
            Model.TFM: self.tr(
                "Trained officers may question and arrest for immigration violations during police work."
            ),
            Model.JEM: self.tr("Trained officers may question people booked into jail about immigration status."),
            Model.WSO: self.tr("Officers may serve ICE's administrative warrants on people already in custody."),
            None: self.tr("ICE printed a model that we do not know."),
        }[model]

    def agreement(self, agreement: Agreement, *, last: bool = True) -> str:
        """Model and signing date, without where it applies: "Task Force Model, signed February 26, 2025".

        With `last` also when it was listed last, of one that is on the list no longer.
        """
        name = self.model(agreement.model) if agreement.model else agreement.model_printed.strip()
        if agreement.signed:
            text = fill(self.tr("%1, signed %2"), name, self.date(agreement.signed))
        elif agreement.signed_printed.strip():
            text = fill(self.tr("%1, signing date printed as “%2”"), name, agreement.signed_printed.strip())
        else:
            text = fill(self.tr("%1, no signing date printed"), name)
        if agreement.current or not last:
            return text
        return fill(self.tr("%1, no longer on the list (last listed %2)"), text, self.date(agreement.last_listed))

    def memorandum(self, agreement: Agreement) -> str:
        """The word before a link to the text of an agreement, or why there is none."""
        return self.tr("Agreement (PDF)") if agreement.moa_url else self.memorandum_note(agreement)

    def addendum(self) -> str:
        """The word before a link to what was added to an agreement."""
        return self.tr("Addendum (PDF)")

    def memorandum_note(self, agreement: Agreement) -> str:
        """What must be said of the text of an agreement; empty for one that is linked without doubt."""
        return {
            MoaStatus.LINKED: "",
            MoaStatus.SHARED: self.tr("ICE gives this link for another agency too"),
            MoaStatus.PENDING: self.tr("ICE has not posted the agreement"),
            MoaStatus.NONE: self.tr("ICE's list has no link to the agreement"),
        }[agreement.moa_status]

    def kind(self, agency: Body) -> str:
        """What sort of body an agency is, in two words: "city police", "sheriff"."""
        if agency.kind is Kind.POLICE:
            return self._police(agency)
        return {
            Kind.SHERIFF: self.tr("sheriff"),
            Kind.CORRECTIONS: self.tr("jail or prison"),
            Kind.PROSECUTOR: self.tr("prosecutor"),
            Kind.CONSTABLE: self.tr("constable"),
            Kind.MARSHAL: self.tr("marshal"),
            Kind.TASK_FORCE: self.tr("task force"),
            Kind.STATE_POLICE: self.tr("state police"),
            Kind.STATE_AGENCY: self.tr("state agency"),
            Kind.CAMPUS: self.tr("campus police"),
            Kind.SCHOOL: self.tr("school police"),
            Kind.PORT: self.tr("airport or port police"),
            Kind.TRIBAL: self.tr("tribal police"),
            Kind.TRANSIT: self.tr("transit police"),
            Kind.PARKS: self.tr("park police"),
        }.get(agency.kind, self.tr("law enforcement"))

    def _police(self, agency: Body) -> str:
        return {
            Level.STATE: self.tr("state police"),
            Level.COUNTY: self.tr("county police"),
            Level.MUNICIPAL: self.tr("local police"),
            Level.REGIONAL: self.tr("regional police"),
            Level.CAMPUS: self.tr("campus police"),
            Level.PORT: self.tr("airport or port police"),
            Level.TRIBAL: self.tr("tribal police"),
        }.get(agency.level or Level.JUDICIAL_DISTRICT, self.tr("police"))

    def level(self, level: Level | None) -> str:
        """The territory of an agency in a suggestion, where its kind is not at hand."""
        if level is None:
            return self.tr("agency")
        return {
            Level.STATE: self.tr("statewide agency"),
            Level.COUNTY: self.tr("county agency"),
            Level.MUNICIPAL: self.tr("local police"),
            Level.REGIONAL: self.tr("regional agency"),
            Level.JUDICIAL_DISTRICT: self.tr("judicial district"),
            Level.CAMPUS: self.tr("campus police"),
            Level.PORT: self.tr("airport or port police"),
            Level.CONSTABLE_DISTRICT: self.tr("constable district"),
            Level.TRIBAL: self.tr("tribal police"),
        }[level]

    def home(self, answer: AgencyAnswer) -> str:
        """Where an agency sits, to tell namesakes apart: "Alachua County, Florida", "all of Florida"."""
        state = self.state(answer.agency.state)
        if answer.agency.level is Level.STATE:
            return fill(self.tr("all of %1"), state)
        if answer.county_name and answer.county_name != state:
            return fill(self.tr("%1, %2", "county, state"), answer.county_name, state)
        return state

    def state(self, code: str) -> str:
        """A state's name by its USPS code; an unknown code stays as it is."""
        return self.translate("State", BY_CODE[code].name, -1) if code in BY_CODE else code
