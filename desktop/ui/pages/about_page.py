"""What 287(g) is, how this program answers, and what it does not know."""

from __future__ import annotations

from desktop.domain.edition import Edition
from desktop.domain.model import Model
from desktop.runtime.version import VERSION
from desktop.services.wording import Sentences, fill
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.help_cards import OtherWaysCard, SourcesCard
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.widgets.text import SECTION, TITLE, Text


class AboutPage(ScrollPage):
    """Short, and each statement with its source."""

    def __init__(self, sentences: Sentences) -> None:
        super().__init__()
        self._sentences = sentences

    def show_edition(self, edition: Edition, data_version: str) -> None:
        """Show the page with the list in use and the version of the data."""
        self.refill()
        self.setAccessibleName(self.tr("About the program"))
        self.add(Text(self.tr("About the program"), TITLE, bold=True))
        law = self.tr(
            "Section 287(g) of the Immigration and Nationality Act (8 U.S.C. 1357(g)) lets ICE sign an agreement with "
            "a state or local agency. Trained officers may then do named parts of immigration enforcement."
        )
        self.add(Text(law).as_column())
        self.add(Text(self.tr("The three models"), SECTION, bold=True), above=12)
        for model in Model:
            card = Card()
            labels = self._sentences.labels
            card.add(Text(f"{labels.where(model)}: {labels.model(model)}", bold=True))
            card.add(Text(labels.power(model)).as_column())
            self.add(card)
        self.add(OtherWaysCard(self._sentences), above=8)
        self._add_method()
        self.add(Text(self.tr("Where the facts come from"), SECTION, bold=True), above=12)
        self.add(SourcesCard(edition, self._sentences))
        self.add(Text(fill(self.tr("287(g) Lookup, version %1"), VERSION), role="muted"), above=8)
        self.add(Text(self._sentences.data_version(data_version), role="muted"))
        self.add(Text(self._sentences.legal(), role="muted"))
        self.finish()

    def _add_method(self) -> None:
        self.add(Text(self.tr("How the answer is made"), SECTION, bold=True), above=12)
        for sentence in (
            self.tr(
                "ICE's list is read row by row; no row is dropped, and every correction is named on the agency's page."
            ),
            self.tr(
                "A ZIP code is a set of mail routes, not an area. All counties and towns that it touches are looked at."
            ),
            self.tr("Agencies that police the place are taken from public directories. These have gaps."),
            self.tr("“Not on the list” speaks of one list on one day. It says nothing about what an agency does."),
            self.tr("Where the records do not match well enough, the answer is “We can't tell”."),
        ):
            self.add(Text(sentence).as_column())
