"""A link to somebody else's page, with its address in sight and a way to copy it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.announce import announce
from desktop.ui.links import host_of, is_plain_link, open_address
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.text import NOTE, Text


class AddressLine(QWidget):
    """Words before it, the link, its host, "Copy link". An address that is not allowed is only shown as text."""

    def __init__(
        self,
        word: str,
        address: str,
        hosts: Iterable[str],
        about: str,
        before: Iterable[QWidget] = (),
        after: Iterable[QWidget] = (),
        *,
        whole: bool = False,
    ) -> None:
        """`about` completes the spoken name: which agency or page the link belongs to.

        `whole` shows the whole address, not only its host.
        """
        super().__init__()
        self._address, self._whole = address, whole
        self._hosts = frozenset(hosts)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        flow = FlowLayout(self)
        for widget in before:
            flow.addWidget(widget)
        if is_plain_link(address, self._hosts):
            self._add_buttons(flow, word, about)
        elif address:
            flow.addWidget(Text(address, NOTE, role="muted"))
        for widget in after:
            flow.addWidget(widget)

    def _add_buttons(self, flow: FlowLayout, word: str, about: str) -> None:
        link = WordButton(word, f"{word}, {about}")
        link.setToolTip(self._address)
        link.clicked.connect(self._on_link_clicked)
        copy = WordButton(self.tr("Copy link"), f"{self.tr('Copy link')}: {word}, {about}", role="copy")
        copy.clicked.connect(self._on_copy_clicked)
        flow.addWidget(link)
        if self._whole:
            flow.addWidget(Text(self._address, NOTE, role="muted"))
        else:
            flow.addWidget(Text(host_of(self._address), NOTE, role="muted", wrap=False))
        flow.addWidget(copy)

    def _on_link_clicked(self) -> None:
        open_address(self._address, self._hosts)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        announce(self, self.tr("Copied"))
