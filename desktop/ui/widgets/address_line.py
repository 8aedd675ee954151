"""A link to somebody else's page, with its address in sight and a way to copy it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.announce import announce
from desktop.ui.links import host_of, is_plain_link, open_address
from desktop.ui.widgets.buttons import WordButton
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.flow_row import FlowRow
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
        told = list(before)
        for widget in told:
            flow.addWidget(widget)
        if is_plain_link(address, self._hosts):
            parts = self._buttons(word, about)
            # Behind words they go on in the next line together, or not at all.
            for part in [FlowRow(*parts, gap=8, line_gap=4)] if told else parts:
                flow.addWidget(part)
        elif address:
            flow.addWidget(Text(address, NOTE, role="muted"))
        for widget in after:
            flow.addWidget(widget)

    def _buttons(self, word: str, about: str) -> tuple[QWidget, ...]:
        link = WordButton(word, f"{word}, {about}")
        link.setToolTip(self._address)
        link.clicked.connect(self._on_link_clicked)
        copy = WordButton(self.tr("Copy link"), f"{self.tr('Copy link')}: {word}, {about}", role="copy")
        copy.clicked.connect(self._on_copy_clicked)
        shown = self._address if self._whole else host_of(self._address)
        return link, Text(shown, NOTE, role="muted", wrap=self._whole), copy

    def _on_link_clicked(self) -> None:
        open_address(self._address, self._hosts)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        announce(self, self.tr("Copied"))
