"""What stands below every answer: other ways of working with ICE, rights, sources."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.domain.edition import Edition
from desktop.domain.rights import RightsResource
from desktop.services.wording import Sentences, count, fill
from desktop.ui.links import host_of
from desktop.ui.translations import translate
from desktop.ui.widgets.address_line import AddressLine
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.text import NOTE, Text

_ICE = ".ice.gov"


class OtherWaysCard(Card):
    """The ways of cooperating that the list does not show."""

    def __init__(self, sentences: Sentences) -> None:
        super().__init__(quiet=True)
        self.add(Text(sentences.other_ways_title(), bold=True))
        self.add(Text(" · ".join(sentences.other_ways()), role="muted"))


class RightsCard(Card):
    """Pages by others: title, publisher, what it is, its address before it opens, a phone number as text."""

    def __init__(self, resources: Sequence[RightsResource]) -> None:
        super().__init__(gap=2)
        for resource in resources:
            # The title wraps, a button can't: so the link is a short word below it.
            self.add(Text(resource.title, bold=True).as_column())
            about = f"{resource.publisher}. {translate('Rights', resource.description, -1)}"
            if resource.phone:
                about += " " + fill(self.tr("Phone: %1"), resource.phone)
            if f".{host_of(resource.url)}".endswith(_ICE):
                about += " " + self.tr("This site belongs to ICE, which sees who visits it.")
            self.add(Text(about, NOTE, role="muted").as_column())
            line = AddressLine(self.tr("Open page"), resource.url, {host_of(resource.url)}, resource.title, whole=True)
            line.layout().setContentsMargins(0, 0, 0, 8)  # type: ignore[union-attr]  # it has one
            self.add(line)


class SourcesCard(Card):
    """Which file the answer stands on, and what the places and agencies are compiled from."""

    def __init__(self, edition: Edition, sentences: Sentences) -> None:
        super().__init__(quiet=True)
        text = self.tr("ICE's list of participating agencies dated %1, %2 agreements: %3")
        self.add(Text(fill(text, sentences.date(edition.date), count(edition.rows), edition.file)))
        self.add(Text(fill(self.tr("SHA-256 of the file: %1"), edition.sha256), NOTE, role="muted"))
        if edition.retrieved:
            self.add(Text(fill(self.tr("Copy saved %1"), sentences.date(edition.retrieved.date())), NOTE, role="muted"))
        places = self.tr(
            "Places and agencies: US Census Bureau, HUD, GeoNames (CC BY 4.0), FBI UCR Police Employee data, "
            "HIFLD (checked 2018-19). None of them endorses this program."
        )
        self.add(Text(places, NOTE, role="muted"))
