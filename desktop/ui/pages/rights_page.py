"""Know your rights: pages and directories by others, first of the person's state, then for the country."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.domain.rights import RightsResource
from desktop.services.wording import Sentences, fill
from desktop.ui.widgets.help_cards import RightsCard
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.widgets.text import SECTION, TITLE, Text

_ORDER = ("find_lawyer", "police_stop", "home", "work", "detention", "family_plan", "school", "report_abuse")


class RightsPage(ScrollPage):
    """Built anew for the states asked about."""

    def __init__(self, sentences: Sentences) -> None:
        super().__init__()
        self._sentences = sentences

    def show_resources(self, resources: Sequence[RightsResource]) -> None:
        """Show the resources of states first, then the country's by topic; each one once."""
        self.refill()
        self.setAccessibleName(self.tr("Know your rights"))
        self.add(Text(self.tr("Know your rights"), TITLE, bold=True))
        about = self.tr(
            "These pages are by others. A link opens in your browser only when you press it; its address is shown "
            "beside it. The site you open can see that you came."
        )
        self.add(Text(about, role="muted").as_column())
        for state in dict.fromkeys(r.scope for r in resources if r.scope != "US"):
            self._group(
                fill(self.tr("For %1"), self._sentences.labels.state(state)), [r for r in resources if r.scope == state]
            )
        national = [r for r in resources if r.scope == "US"]
        for topic, title in self._topics().items():
            chosen = [r for r in national if r.topics and _first(r) == topic]
            self._group(title, chosen)
        self.add(Text(self._sentences.legal(), role="muted"), above=12)
        self.finish()
        self.verticalScrollBar().setValue(0)

    def _group(self, title: str, resources: Sequence[RightsResource]) -> None:
        if resources:
            self.add(Text(title, SECTION, bold=True), above=12)
            self.add(RightsCard(resources))

    def _topics(self) -> dict[str, str]:
        return {
            "find_lawyer": self.tr("Find a lawyer"),
            "police_stop": self.tr("If police or agents stop you"),
            "home": self.tr("If agents come to your home"),
            "work": self.tr("At work"),
            "detention": self.tr("If someone is detained"),
            "family_plan": self.tr("A plan for the family"),
            "school": self.tr("At school"),
            "report_abuse": self.tr("Report abuse"),
            "": self.tr("About the program and the law"),
        }


def _first(resource: RightsResource) -> str:
    return next((topic for topic in _ORDER if topic in resource.topics), "")
