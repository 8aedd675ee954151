"""What is said of a state's law beside ICE's list: both with their dates, and neither put right by the other."""

from __future__ import annotations

import re
from datetime import date

from desktop.domain.edition import Edition
from desktop.domain.state_law import Law, LawCategory, StateLaw
from desktop.domain.status import Status
from desktop.reports.labels import Labels
from desktop.reports.voice import Translate, Voice, fill

_WHOLE_DATE = re.compile(r"\d{4}-\d\d-\d\d")


class LawWords(Voice):
    """Sentences about one state's law."""

    def __init__(self, translate: Translate, language: str) -> None:
        """Use the labels of the same language for states."""
        super().__init__(translate, language)
        self._labels = Labels(translate, language)

    def title(self, law: StateLaw) -> str:
        """Head what is said: "State law: Florida"."""
        return fill(self.tr("State law: %1"), self._labels.state(law.state))

    def category(self, law: StateLaw) -> str:
        """What sort of rule the state has, in one sentence."""
        return {
            LawCategory.REQUIRES: self.tr(
                "State law orders some or all local agencies to sign, or to apply for, a 287(g) agreement."
            ),
            LawCategory.REQUIRES_COOPERATION: self.tr(
                "State law orders local agencies to honor ICE's detainers, or bars local limits on working with ICE. "
                "As far as we found, it does not order a 287(g) agreement."
            ),
            LawCategory.PROTECTS_CHOICE: self.tr(
                "State law stops cities and counties from blocking 287(g) agreements. Joining stays optional."
            ),
            LawCategory.BANS: self.tr(
                "State law, or an order that binds the whole state, bars state or local agencies from 287(g) "
                "agreements."
            ),
            LawCategory.LIMITS: self.tr(
                "State law or an order sets conditions for 287(g) agreements, lets only some officials approve them, "
                "or covers only some agencies."
            ),
            LawCategory.PENDING: self.tr("A bill on 287(g) agreements was moving. We have not seen how it ended."),
            LawCategory.NONE_FOUND: self.tr("We found no state law that requires or bars 287(g) agreements."),
        }[law.category]

    def summary(self, law: StateLaw) -> str:
        """What the law says, in our own words."""
        return self.translate("StateLaw", law.summary, -1)

    def law(self, law: Law) -> str:
        """Name one law, with the day from which it holds where that is known."""
        citation = self.translate("StateLaw", law.citation, -1)
        if law.effective is None:
            return citation
        return fill(self.tr("%1, in effect: %2"), citation, self._day(law.effective))

    def _day(self, text: str) -> str:
        """Whole dates are written out, within a remark too; a year or a month stays as it was noted."""
        noted = text if _WHOLE_DATE.fullmatch(text) else self.translate("StateLaw", text, -1)
        return _WHOLE_DATE.sub(lambda whole: self.date(date.fromisoformat(whole[0])), noted)

    def checked(self, law: StateLaw) -> str:
        """When it was looked up, and how sure that makes us."""
        sure = {
            "high": self.tr("Our sources for it are good."),
            "medium": self.tr("Our sources for it are fair."),
        }.get(law.confidence, self.tr("Our sources for it are weak."))
        text = self.tr("Looked up on %1. Laws change, and courts can stop them. %2")
        return fill(text, self.date(law.checked), sure)

    def beside_list(self, law: StateLaw, status: Status, edition: Edition) -> str:
        """Say that list and law do not agree, with both dates, where that is so; else nothing."""
        if law.category is LawCategory.BANS and status is Status.LISTED:
            text = self.tr(
                "The law as looked up on %1 and ICE's list dated %2 do not agree: the list names this agency. We show "
                "both and do not say which of them is right."
            )
        elif law.category is LawCategory.REQUIRES and status in {Status.NOT_LISTED, Status.NO_LONGER_LISTED}:
            text = self.tr(
                "Beside the law as looked up on %1 stands ICE's list dated %2, which does not name this agency. The "
                "law may not cover every agency. We show both and do not say which of them is right."
            )
        else:
            return ""
        return fill(text, self.date(law.checked), self.date(edition.date))

    def beside_place(self, law: StateLaw, listed: int, edition: Edition) -> str:
        """The same for a place, of whose agencies in that state `listed` are on the list."""
        if law.category is not LawCategory.BANS or not listed:
            return ""
        text = self.tr(
            "The law as looked up on %1 and ICE's list dated %2 do not agree: the list names agencies of this state. "
            "We show both and do not say which of them is right."
        )
        return fill(text, self.date(law.checked), self.date(edition.date))
