"""What may be done in this run, beyond looking things up; everything, but on a public computer."""

from __future__ import annotations

from typing import NamedTuple


class Permissions(NamedTuple):
    """`files` are dialogs that save or open a file, `opening` is that of web pages in a browser.

    Not a dataclass: importing those is 15 ms of the time to the first paint.
    """

    saving: bool = True
    files: bool = True
    settings: bool = True
    updating: bool = True
    opening: bool = True
    printing: bool = True


AT_HOME = Permissions()
KIOSK = Permissions(saving=False, files=False, settings=False, updating=False, opening=False, printing=False)
