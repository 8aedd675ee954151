"""An agency's past and the traces of reading: events, corrections, in words."""

from __future__ import annotations

from datetime import date

from desktop.domain.answer import HistoryEvent, Joined
from desktop.domain.change import Confidence
from desktop.domain.model import Model, Where
from desktop.domain.row import Correction
from desktop.reports.labels import Labels
from desktop.reports.voice import Translate, Voice, fill

_CAME = frozenset({"added", "relisted", "model_added"})
_LEFT = frozenset({"no_longer_listed", "missing_from_latest", "model_dropped"})


class Chronicle(Voice):
    """Sentences about changes on the list and about what was read otherwise than printed."""

    def __init__(self, translate: Translate, language: str) -> None:
        """Use the labels of the same language for models."""
        super().__init__(translate, language)
        self._labels = Labels(translate, language)

    def event(self, event: HistoryEvent) -> str:
        """One event without its date, and what else it may be where it is only possible.

        Raises KeyError for a code that has no words.
        """
        said = self.what(event)
        if event.detail.get("confidence") != Confidence.POSSIBLE:
            return said
        doubt = "" if _has_moved(event) else self._doubt(event.event)
        return f"{said} {doubt or self.tr('Possible, not confirmed.')}"

    def what(self, event: HistoryEvent) -> str:
        """One event for a place that shows beside it how sure it is; raises KeyError like `event`."""
        detail = event.detail
        model = self._model(detail.get("model", ""))
        old, new = (self._value(event.event, detail.get(key, "")) for key in ("old", "new"))
        if event.event in _CAME:
            text = self._came(event)
        else:
            text = self._left(event) if event.event in _LEFT else self._particulars()[event.event]
        return fill(text, model, old or self.tr("nothing"), new or self.tr("nothing"))

    def _came(self, event: HistoryEvent) -> str:
        """%1 is the model; %2 the date of the last list before, or whose row it was; %3 the signing date."""
        text = {
            "added": self.tr("First seen on the list%1."),
            "relisted": self.tr("Back on the list%1."),
            "model_added": self.tr("A model was added%1."),
        }[event.event]
        if "oldest_held" in event.detail:
            return self.tr("On the oldest list held here%1.")
        if event.event == "relisted" and event.detail.get("old"):
            text = f"{text} {self.tr('Last listed %2.')}"
        if event.detail.get("new"):
            text = f"{text} {self.tr('Signed %3.')}"
        if _has_moved(event):
            text = f"{text} {self.tr('The same agreement may have stood under “%2” before.')}"
        return text

    def _left(self, event: HistoryEvent) -> str:
        """%1 is the model; %2 the date of the last list it stood on; %3 whose row it may be now."""
        first, last = {
            "no_longer_listed": (self.tr("No longer on the list%1."), self.tr("ICE does not say why.")),
            "missing_from_latest": (self.tr("Missing from the latest list%1."), self.tr("Check again.")),
            "model_dropped": (self.tr("A model is no longer listed%1."), self.tr("ICE does not say why.")),
        }[event.event]
        parts = [first]
        if event.detail.get("old"):
            parts.append(self.tr("Last listed %2."))
        if _has_moved(event):
            parts.append(self.tr("The same agreement may now stand under “%3”."))
        return " ".join([*parts, last])

    def _particulars(self) -> dict[str, str]:
        """What changes about an agency that stays on the list: %1 is the model, %2 and %3 are the two values."""
        return {
            "renamed": self.tr("The list's name for it changed from “%2” to “%3”."),
            "signed_changed": self.tr("The signing date changed from %2 to %3%1."),
            "moa_posted": self.tr("ICE posted the agreement%1."),
            "moa_changed": self.tr("ICE changed the link to the agreement%1."),
            "moa_withdrawn": self.tr("ICE took away the link to the agreement%1."),
            "state_corrected": self.tr("The list's state for it changed from “%2” to “%3”."),
            "county_corrected": self.tr("The list's county for it changed from “%2” to “%3”."),
        }

    def _doubt(self, event: str) -> str:
        """What a possible change may be instead; empty where nothing is known."""
        if event in _LEFT:
            return self.tr("Possible, not confirmed: it may have been renamed, or left off by mistake.")
        if event in _CAME:
            return self.tr("Possible, not confirmed: it may have been on the list before under another name.")
        return {
            "renamed": self.tr("Possible, not confirmed: these may be two agencies."),
            "state_corrected": self.tr("Possible, not confirmed: the row may be another agency's."),
            "county_corrected": self.tr("Possible, not confirmed: the row may be another agency's."),
        }.get(event, "")

    def _value(self, event: str, value: str) -> str:
        """Dates are written out and states named; what is no date stays as ICE printed it."""
        if event == "state_corrected":
            return self._labels.state(value)
        try:
            return self.date(date.fromisoformat(value))
        except ValueError:
            return value

    def joined(self, joined: Joined) -> str:
        """A row that is counted as the agency's although it reads otherwise: which, on which lists, why, how surely.

        Raises KeyError for a rule that has no words.
        """
        reason = {
            "respelt": self.tr("Another spelling of this agency."),
            "renamed": self.tr("This agency under another name."),
            "state_corrected": self.tr("This agency, with another state printed."),
            "county_corrected": self.tr("This agency, with another county printed."),
            "name_typed_over": self.tr("This agency's row, with another name typed over it for a while."),
        }[joined.rule]
        state = self._labels.state(joined.state) if joined.state else ""
        row = ", ".join(part for part in (joined.name, joined.county, state) if part)
        text = fill(self.tr("“%1”, on lists dated %2 to %3."), row, self.date(joined.first), self.date(joined.last))
        if joined.first == joined.last:
            text = fill(self.tr("“%1”, on the list dated %2."), row, self.date(joined.first))
        doubt = self.tr("Possible, not confirmed.") if joined.confidence is Confidence.POSSIBLE else ""
        return " ".join(part for part in (text, reason, doubt) if part)

    def correction(self, correction: Correction) -> str:
        """What was printed, what is used instead, and why."""
        field = self._field(correction.field)
        if correction.used:
            text = fill(self.tr("%1: printed “%2”, read as “%3”."), field, correction.printed, correction.used)
        else:
            text = fill(self.tr("%1: printed “%2”, set aside."), field, correction.printed)
        reason = self._reason(correction.reason)
        return f"{text} {reason}" if reason else text

    def _model(self, code: str) -> str:
        if not code:
            return ""
        if code not in Model.__members__:
            return fill(self.tr(" (%1)", "the name of a model, after a sentence"), code)
        model = Model(code)
        on_patrol = model.where is Where.PATROL
        text = self.tr(" (on patrol: %1)") if on_patrol else self.tr(" (in jail only: %1)")
        return fill(text, self._labels.model(model))

    def _field(self, field: str) -> str:
        names = {
            "agency": self.tr("Agency"),
            "law enforcement agency": self.tr("Agency"),
            "state": self.tr("State"),
            "county": self.tr("County"),
            "type": self.tr("Type"),
            "level": self.tr("Type"),
            "support type": self.tr("Model"),
            "support_type": self.tr("Model"),
            "signed": self.tr("Signed"),
            "moa": self.tr("Link to the agreement"),
            "moa_url": self.tr("Link to the agreement"),
            "addendum": self.tr("Link to the addendum"),
            "addendum_url": self.tr("Link to the addendum"),
        }
        return names.get(field, field)

    def _reason(self, reason: str) -> str:
        reasons = self._text_reasons() | self._place_reasons() | self._link_reasons()
        if reason in reasons:
            return reasons[reason]
        return fill(self.tr("Reason: %1."), reason.replace("_", " ")) if reason else ""

    def _text_reasons(self) -> dict[str, str]:
        return {
            "stray_space": self.tr("Stray spaces were taken out."),
            "special_space": self.tr("A special space was made a plain one."),
            "curly_quote": self.tr("A curly quote was made a plain one."),
            "long_dash": self.tr("A long dash was made a plain one."),
            "invisible_character": self.tr("An invisible character was taken out."),
            "decomposed_letter": self.tr("A letter and its accent were joined."),
            "name_misspelt": self.tr("The agency's name was misspelt."),
            "name_decided": self.tr("Another spelling of the same agency."),
            "type_variant": self.tr("The type was spelt in another way."),
            "model_variant": self.tr("The model's name was spelt in another way."),
            "signed_repaired": self.tr("The date was mistyped; it can be read in one way only."),
            "signed_text": self.tr("The date was typed as text."),
            "signed_year": self.tr("The year was mistyped."),
            "signed_unreadable": self.tr("The date can't be read."),
            "signed_not_plausible": self.tr("The date can't be right."),
            "signed_after_edition": self.tr("The date is later than the list itself."),
        }

    def _place_reasons(self) -> dict[str, str]:
        return {
            "state_misspelt": self.tr("The state's name was misspelt."),
            "county_missing": self.tr("ICE gave no county."),
            "county_misspelt": self.tr("The county's name was misspelt."),
            "county_unknown": self.tr("There is no such county in this state."),
            "county_wrong": self.tr("The agency is in another county."),
            "statewide_agency": self.tr("The agency works in the whole state; the county is that of its office."),
        }

    def _link_reasons(self) -> dict[str, str]:
        return {
            "link_wrapped": self.tr("The link led through a mail filter; it was taken out."),
            "link_http": self.tr("The link was made a secure one."),
            "link_slash": self.tr("The link was mistyped."),
            "link_typed": self.tr("The link was mistyped."),
            "link_extension": self.tr("The link led through a browser extension; it was taken out."),
            "link_not_ice": self.tr("The link does not lead to ICE's site."),
        }


def _has_moved(event: HistoryEvent) -> bool:
    """Whether an agreement came from, or went to, the row of an agency that the event names."""
    other = {"added": "old", "model_added": "old"}.get(event.event) or ("new" if event.event in _LEFT else "")
    return bool(event.detail.get(other))
