"""An agency's past and the traces of reading: events, corrections, in words."""

from __future__ import annotations

from desktop.domain.answer import HistoryEvent
from desktop.domain.model import Model
from desktop.domain.row import Correction
from desktop.reports.labels import Labels
from desktop.reports.voice import Translate, Voice, fill


class Chronicle(Voice):
    """Sentences about changes on the list and about what was read otherwise than printed."""

    def __init__(self, translate: Translate, language: str) -> None:
        """Use the labels of the same language for models."""
        super().__init__(translate, language)
        self._labels = Labels(translate, language)

    def event(self, event: HistoryEvent) -> str:
        """One event without its date; raises KeyError for a code that has no words."""
        detail = event.detail
        model = self._model(detail.get("model", ""))
        old, new = detail.get("old", ""), detail.get("new", "")
        text = {
            "added": self.tr("First seen on the list%1."),
            "no_longer_listed": self.tr("No longer on the list%1."),
            "missing_from_latest": self.tr("Missing from the latest list%1; it was on the one before."),
            "relisted": self.tr("Back on the list%1."),
            "renamed": self.tr("The list's name for it changed from “%2” to “%3”."),
            "model_added": self.tr("A model was added%1."),
            "model_dropped": self.tr("A model is no longer listed%1."),
            "signed_changed": self.tr("The signing date changed from %2 to %3%1."),
            "moa_posted": self.tr("ICE posted the agreement%1."),
            "moa_changed": self.tr("ICE changed the link to the agreement%1."),
            "moa_withdrawn": self.tr("ICE took away the link to the agreement%1."),
            "state_corrected": self.tr("The list's state for it changed from “%2” to “%3”."),
            "county_corrected": self.tr("The list's county for it changed from “%2” to “%3”."),
        }[event.event]
        nothing = self.tr("nothing")
        return fill(text, model, old or nothing, new or nothing)

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
        name = self._labels.model(Model(code)) if code in Model.__members__ else code
        return fill(self.tr(" (%1)", "the name of a model, after a sentence"), name)

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
