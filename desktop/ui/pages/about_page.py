"""What 287(g) is, what is said for and against it, how this program answers, and what it does not know."""

from __future__ import annotations

from functools import partial

from desktop.runtime.version import VERSION
from desktop.services.wording import Sentences, fill
from desktop.ui.families.reading_questions import AboutView
from desktop.ui.version_check import VersionCheck
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.glossary_card import GlossaryCard
from desktop.ui.widgets.help_cards import OtherWaysCard, SourcesCard
from desktop.ui.widgets.model_table import ModelTable
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.widgets.sourced_lines import SourcedLines
from desktop.ui.widgets.text import SECTION, TITLE, Text
from desktop.ui.widgets.version_line import VersionLine


class AboutPage(ScrollPage):
    """Each statement with its source; of the list only what the lists held count."""

    def __init__(self, sentences: Sentences, versions: VersionCheck | None = None) -> None:
        """Without `versions` the page offers no look for a new version."""
        super().__init__()
        self._sentences, self._versions = sentences, versions

    def show_view(self, view: AboutView) -> None:
        """Show the page with the list in use and the version of the data."""
        self.refill()
        self.setAccessibleName(self.tr("About the program"))
        self.add(Text(self.tr("About the program"), TITLE, bold=True))
        self._section(self.tr("What 287(g) is"))
        self.add(SourcedLines(view.program.law, self._sentences))
        for add in (self._add_models, self._add_announcement, self._add_supporters, self._add_critics, self._add_words):
            self.then(partial(add, view))
        self.then(self._add_method)
        self.then(partial(self._add_sources, view))
        self.then(self.finish)

    def _add_words(self, view: AboutView) -> None:
        self.add(OtherWaysCard(self._sentences), above=12)
        self._section(self.tr("Words explained"))
        self.add(GlossaryCard(view.glossary, self._sentences))

    def _add_sources(self, view: AboutView) -> None:
        self._section(self.tr("Where the facts come from"))
        self.add(SourcesCard(view.now.edition, self._sentences))
        self.add(Text(fill(self.tr("287(g) Lookup, version %1"), VERSION), role="muted"), above=8)
        if self._versions is not None:
            self.add(VersionLine(self._versions))
        self.add(Text(self._sentences.data_version(view.data_version), role="muted"))
        self.add(Text(self._sentences.legal(), role="muted"))

    def _add_models(self, view: AboutView) -> None:
        self._section(self.tr("The three models"))
        self.add(ModelTable(view.program.model_rows, self._sentences))
        about = self.tr(
            "As read in three signed agreements, one of each model. Other agreements, and pages added to them later, "
            "may differ. “Not listed” means that the agreement read does not name this power."
        )
        self.add(Text(about, role="muted").as_column())
        for source in view.program.model_sources:
            self.add(Text(self._sentences.program.source(source), role="muted").as_column())

    def _add_announcement(self, view: AboutView) -> None:
        words = self._sentences.program
        self._section(fill(self.tr("The announcement of %1"), self._sentences.date(view.program.announced)))
        then = words.figures(view.then) if view.then else words.not_held(view.program.announced)
        beside = (self.tr("What the list itself shows, by our count:"), then, words.figures(view.now))
        self.add(SourcedLines(view.program.announcement, self._sentences, after=beside))

    def _add_supporters(self, view: AboutView) -> None:
        self._section(self.tr("What supporters say"))
        self.add(SourcedLines(view.program.supporters, self._sentences))

    def _add_critics(self, view: AboutView) -> None:
        self._section(self.tr("What critics say"))
        self.add(SourcedLines(view.program.critics, self._sentences))
        neutral = self.tr("These are the views of others. This program takes no side.")
        self.add(Text(neutral, role="muted").as_column())

    def _add_method(self) -> None:
        self._section(self.tr("How the answer is made"))
        card = Card(gap=8)
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
            card.add(Text(sentence).as_column())
        self.add(card)

    def _section(self, title: str) -> None:
        self.add(Text(title, SECTION, bold=True), above=12)
