"""`compare-names`: whether two names mean one agency, with the reason."""

from __future__ import annotations

from argparse import Namespace

from desktop.cli.session import Session
from desktop.services.compare import Body, Likeness, Verdict, compare_names
from desktop.services.wording import Voice, fill


def run(options: Namespace, session: Session) -> int:
    """Print the verdict.

    Raises: UsageError for texts that are no names; StoreError when the facts that ship are damaged.
    """
    verdict = compare_names(session.data_dir, session.resources, options.state, options.a, options.b)
    words = session.words(LikenessWords)
    reason = words.reason(verdict)
    if session.as_json:
        session.terminal.document(
            {"verdict": verdict.likeness.value, "reason": reason, "code": verdict.reason, "names": list(verdict.names)}
        )
    else:
        session.terminal.line(words.verdict(verdict.likeness))
        session.terminal.line(reason)
    return 0


class LikenessWords(Voice):
    """Words for verdicts and for the codes of their reasons."""

    def verdict(self, likeness: Likeness) -> str:
        """Say the verdict."""
        return {
            Likeness.SAME: self.tr("The same agency."),
            Likeness.DIFFERENT: self.tr("Different agencies."),
            Likeness.UNSURE: self.tr("We can't tell."),
        }[likeness]

    def reason(self, verdict: Verdict) -> str:
        """Say why; a code without words stands for itself."""
        text = {**self._same(), **self._different(), **self._unsure()}.get(verdict.reason, verdict.reason)
        kinds = self._kinds()
        return fill(text, *(kinds.get(name, name) for name in verdict.names))

    def _same(self) -> dict[str, str]:
        return {
            "decided": self.tr("A decision made by hand says that both names mean “%1”."),
            "misprint": self.tr("A name is misprinted: of the two places only %1 exists."),
            "misprint_of_word": self.tr("The names differ by a misprint: “%1” and “%2”."),
            "same_body": self.tr("Both names mean the same kind of body of the same place: %1."),
            "same_words": self.tr("The names are the same once abbreviations, signs and titles are set aside."),
        }

    def _different(self) -> dict[str, str]:
        return {
            "namesakes": self.tr("Two places share the name, and the counties given are different."),
            "nearer_place": self.tr("One name is misprinted and lies nearer to another place: %1 and %2."),
            "two_kinds": self.tr("Two kinds of body: %1 and %2."),
            "two_known": self.tr("Both names are known and mean two agencies: “%1” and “%2”."),
            "two_names": self.tr("Both names are made of known words that differ: “%1” and “%2”."),
            "two_numbers": self.tr("Two numbers: %1 and %2."),
            "two_places": self.tr("Both names exist and mean two places: %1 and %2."),
            "two_states": self.tr("Two states: %1 and %2."),
        }

    def _unsure(self) -> dict[str, str]:
        return {
            "kinds_unclear": self.tr("The names speak of different kinds of body, which may be one agency: %1 and %2."),
            "namesakes_unclear": self.tr("Several places share the name, and only one of the names says which: %1."),
            "no_place_named": self.tr("The names do not say which place or district."),
            "one_number": self.tr("Only one of the names has a number."),
            "one_unknown": self.tr("One name means %1; the other names no known place."),
            "part": self.tr("One name may mean a part of the other: “%1”."),
            "unknown_words": self.tr("The names differ in words that are not known: “%1” and “%2”."),
        }

    def _kinds(self) -> dict[str, str]:
        return {
            Body.ATTORNEY_GENERAL: self.tr("attorney general"),
            Body.BOARD: self.tr("county board"),
            Body.CAMPUS: self.tr("campus"),
            Body.CITY_ATTORNEY: self.tr("city attorney"),
            Body.COMMONWEALTH_ATTORNEY: self.tr("commonwealth's attorney"),
            Body.CONSTABLE: self.tr("constable"),
            Body.COUNTY_ATTORNEY: self.tr("county attorney"),
            Body.DISTRICT_ATTORNEY: self.tr("district attorney"),
            Body.JAIL: self.tr("jail or corrections"),
            Body.MARSHAL: self.tr("marshal"),
            Body.OTHER: self.tr("another kind"),
            Body.PATROL: self.tr("state police"),
            Body.POLICE: self.tr("police"),
            Body.PORT: self.tr("airport or port"),
            Body.PROSECUTOR: self.tr("prosecutor"),
            Body.REGIONAL: self.tr("regional police"),
            Body.SCHOOL: self.tr("school"),
            Body.SHERIFF: self.tr("sheriff"),
            Body.STATE: self.tr("statewide body"),
            Body.STATE_ATTORNEY: self.tr("state attorney"),
            Body.TASK_FORCE: self.tr("task force"),
        }
