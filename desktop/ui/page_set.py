"""The pages that answers are shown on, built once the window has been painted."""

from __future__ import annotations

from desktop.services.wording import Sentences
from desktop.ui.pages.about_page import AboutPage
from desktop.ui.pages.agency_page import AgencyPage
from desktop.ui.pages.lookup_page import LookupPage
from desktop.ui.pages.message_page import MessagePage
from desktop.ui.pages.place_page import PlacePage
from desktop.ui.pages.rights_page import RightsPage
from desktop.ui.pages.start_page import StartPage


class PageSet:
    """One of each."""

    def __init__(self, sentences: Sentences) -> None:
        """Build them all, empty: about 2 ms."""
        self.start = StartPage()
        self.lookup = LookupPage(sentences)
        self.place = PlacePage(sentences)
        self.agency = AgencyPage(sentences)
        self.rights = RightsPage(sentences)
        self.about = AboutPage(sentences)
        self.message = MessagePage()
