"""The proxy that an update goes through."""

from __future__ import annotations

from PySide6.QtCore import Signal

from desktop.domain.preferences import Preferences
from desktop.domain.web_address import TOR, is_proxy_address
from desktop.services.wording import fill
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.line_setting import LineSetting
from desktop.ui.widgets.text import NOTE, SECTION, Text


class ProxySettings(Card):
    """`changed` gives the name of the setting and its new value."""

    changed = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(gap=4)
        self.add(Text(self.tr("Proxy for updates"), SECTION, bold=True))
        about = self.tr(
            "A proxy asks in this computer's place. Then the site sees the proxy's address and not yours. Leave it "
            "empty to use what the system has set."
        )
        self.add(Text(about, role="muted").as_column())
        self._line = LineSetting(
            self.tr("Address of the proxy, beginning with http://, https:// or socks5h://"),
            self.tr("Use this proxy"),
            _fits,
            self.tr("This is not the address of a proxy. An example: socks5h://127.0.0.1:9050"),
        )
        tor = WordButton(self.tr("Use Tor"), fill(self.tr("Use Tor on this computer: %1"), TOR))
        self._line.add_button(tor)
        self.add(self._line)
        hint = self.tr(
            "Tor must run on this computer for that. If it does not, the update fails and nothing is sent past it."
        )
        self.add(Text(hint, NOTE, role="muted").as_column())
        self._line.given.connect(self._on_given)
        tor.clicked.connect(self._on_tor_clicked)

    def show_settings(self, value: Preferences) -> None:
        """Show what is set."""
        self._line.show_text(value.proxy)

    def _on_given(self, address: str) -> None:
        self.changed.emit("proxy", address)
        self._line.say(self.tr("Updates go through this proxy.") if address else self.tr("No proxy is set here."))

    def _on_tor_clicked(self) -> None:
        self._line.show_text(TOR)
        self._on_given(TOR)


def _fits(text: str) -> bool:
    return not text or is_proxy_address(text)
