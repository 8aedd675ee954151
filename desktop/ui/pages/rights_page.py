"""Know your rights: pages and directories by others, chosen by state, language and topic."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.rights import RightsResource
from desktop.domain.states import STATES
from desktop.services.wording import Sentences, fill
from desktop.ui.families.reading_questions import RightsView
from desktop.ui.rights_choice import RightsChoice
from desktop.ui.rights_words import RightsWords
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.help_cards import RightsCard
from desktop.ui.widgets.pick_list import PickList
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.widgets.text import SECTION, TITLE, Text

_COUNTRY = "US"


class RightsPage(ScrollPage):
    """The choices stay; what fits them is built anew. `chosen` gives a RightsChoice."""

    chosen = Signal(object)

    def __init__(self, sentences: Sentences) -> None:
        super().__init__()
        self._sentences, self._words = sentences, RightsWords()
        self._states: tuple[str, ...] = ()
        self._results = QWidget()
        self._build()
        for one in (self._state, self._language, self._topic):
            one.chosen.connect(self._on_chosen)

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Know your rights"))
        self._state = PickList(self.tr("State"), self.tr("Pages of this state"))
        self._language = PickList(self.tr("Language"), self.tr("Pages in this language"))
        self._topic = PickList(self.tr("Topic"), self.tr("Pages about this topic"))
        self.add(Text(self.tr("Know your rights"), TITLE, bold=True))
        about = self.tr(
            "These pages are by others. A link opens in your browser only when you press it; its address is shown "
            "beside it. The site you open can see that you came."
        )
        self.add(Text(about, role="muted").as_column())
        self.add(FlowRow(self._state, self._language, self._topic), above=4)
        self._holder = QVBoxLayout()
        holder = QWidget()
        holder.setLayout(self._holder)
        self._holder.setContentsMargins(0, 0, 0, 0)
        self._holder.addWidget(self._results)
        self.add(holder)
        self.add(Text(self._sentences.legal(), role="muted"), above=12)
        self.finish()

    def choice(self) -> RightsChoice:
        """What is chosen on the page."""
        states, language, topic = self._state.key(), self._language.key(), self._topic.key()
        return RightsChoice(
            states if isinstance(states, tuple) else (),
            language if isinstance(language, str) else "",
            topic if isinstance(topic, str) else "",
        )

    def show_view(self, view: RightsView) -> None:
        """Show what fits: the states' own pages first, then the country's by topic; each one once."""
        self._offer(view)
        fitting = [one for one in view.resources if _fits(one, view.choice)]
        self._results.hide()
        self._results.setParent(None)
        self._results.deleteLater()
        self._results = QWidget()
        column = QVBoxLayout(self._results)
        column.setContentsMargins(0, 0, 0, 0)
        self.forget_steps()
        for state in view.choice.states:
            name = self._sentences.labels.state(state)
            own = [one for one in fitting if one.scope == state]
            self._group(column, fill(self.tr("For %1"), name), own)
            if not own:
                text = self.tr("We know of no page of %1 itself that fits. Pages for the whole country stand below.")
                column.addWidget(Text(fill(text, name)).as_column())
        national = [one for one in fitting if one.scope == _COUNTRY]
        if not national:
            column.addWidget(Text(self.tr("No page for the whole country fits this choice.")).as_column())
        for topic, title in self._topics(view.choice.topic).items():
            chosen = [one for one in national if self._first(one, view.choice.topic) == topic]
            self.then(partial(self._group, column, title, chosen))
        self._holder.addWidget(self._results)
        self.verticalScrollBar().setValue(0)

    def _offer(self, view: RightsView) -> None:
        labels, choice = self._sentences.labels, view.choice
        states: list[tuple[object, str]] = [((), self.tr("The whole country"))]
        if len(choice.states) > 1:
            states.append((choice.states, self._sentences.join([labels.state(code) for code in choice.states])))
        states += sorted((((one.code,), labels.state(one.code)) for one in STATES), key=lambda pair: pair[1])
        self._state.offer(states, choice.states)
        codes = {code for one in view.resources for code in one.languages} | ({choice.language} - {""})
        languages = sorted(((code, self._words.language(code)) for code in codes), key=lambda pair: pair[1])
        self._language.offer([("", self.tr("Any language")), *languages], choice.language)
        known = {topic for one in view.resources for topic in one.topics} | {choice.topic}
        topics = [(code, title) for code, title in self._words.topics().items() if code in known]
        self._topic.offer([("", self.tr("All topics")), *topics], choice.topic)

    def _topics(self, chosen: str) -> dict[str, str]:
        topics = self._words.topics()
        return {chosen: topics[chosen]} if chosen in topics else topics

    def _first(self, resource: RightsResource, chosen: str) -> str:
        """The heading a page stands below: the chosen topic, or the first of its own in the order of need."""
        return chosen or next((topic for topic in self._words.topics() if topic in resource.topics), "program_info")

    def _group(self, column: QVBoxLayout, title: str, resources: Sequence[RightsResource]) -> None:
        if resources:
            column.addSpacing(12)
            for part in (Text(title, SECTION, bold=True), RightsCard(resources)):
                column.addWidget(part)
                part.setVisible(True)  # with the room that it gets now, not a moment before

    def _on_chosen(self) -> None:
        self.chosen.emit(self.choice())


def _fits(resource: RightsResource, choice: RightsChoice) -> bool:
    language = not choice.language or choice.language in resource.languages
    return language and (not choice.topic or choice.topic in resource.topics)
