"""A letter that asks an agency for its records; what the program can't know is left blank to be filled in."""

from __future__ import annotations

from desktop.domain.answer import AgencyPage
from desktop.domain.status import Status
from desktop.reports.sheet import Block, Bullets, Paragraph, Room, Sheet
from desktop.reports.sheet_frame import SheetFrame
from desktop.reports.voice import Translate, Voice, fill


class RequestLetter(Voice):
    """Makes letters to agencies.

    No source at hand names the states' public-records laws, so the law's name is always a blank.
    """

    def __init__(self, translate: Translate, language: str) -> None:
        """Speak one language."""
        super().__init__(translate, language)
        self._frame = SheetFrame(translate, language)

    def sheet(self, page: AgencyPage) -> Sheet:
        """The letter to one agency, to be filled in, signed and sent by the person who asks."""
        agency = page.answer.agency
        state = self._frame.sentences.labels.state(agency.state)
        law = self.tr("Under the public-records law of %1 (its name and section, if you know them):")
        body: tuple[Block, ...] = (
            Room(self.tr("Your name and address"), 3),
            Room(self.tr("Date"), 1),
            Paragraph(fill(self.tr("To the public-records officer of %1, %2"), agency.name, self._home(page))),
            Room(self.tr("Address of the agency"), 2),
            Room(fill(law, state), 1),
            Paragraph(self.tr("I ask for copies of these records:"), lead=True),
            Bullets(self._wanted(), numbered=True),
            Paragraph(self._basis(page)),
            Paragraph(
                self.tr(
                    "Please send them in electronic form if you have them so. If you withhold a part, please say which "
                    "and why, and send the rest. If there is a fee, please tell me before you charge it."
                ),
                lead=True,
            ),
            Room(self.tr("Signature"), 2),
        )
        foot = self.tr("A form to fill in, not legal advice. Check your state's rules before you send it.")
        title = self.tr("Request for public records")
        return Sheet(self.language, title, title, (), None, "", body, (foot,), self._frame.page())

    def _home(self, page: AgencyPage) -> str:
        return self._frame.sentences.labels.home(page.answer)

    def _wanted(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Every memorandum of agreement between your agency and U.S. Immigration and Customs Enforcement (ICE) "
                "under section 287(g) of the Immigration and Nationality Act, 8 U.S.C. 1357(g), with its addenda and "
                "changes, signed or not."
            ),
            self.tr("Letters and messages about joining, changing, suspending or ending such an agreement."),
            self.tr("The number of your officers nominated, trained and certified under it, by date."),
            self.tr("Your written rules and training material for the use of these powers."),
            self.tr("Records of money asked of or paid by the federal government under it."),
        )

    def _basis(self, page: AgencyPage) -> str:
        if page.answer.status is Status.LISTED:
            text = self.tr("ICE's 287(g) list dated %1 names your agency.")
            return fill(text, self.date(page.edition.date))
        return self.tr("I ask this whether or not such an agreement exists.")
