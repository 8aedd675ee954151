"""What argparse says, in the person's language: the help, and what was typed wrongly."""

from __future__ import annotations

import re
from argparse import HelpFormatter

from desktop.cli.speaker import ENGLISH, Speaker
from desktop.domain.errors import UsageError
from desktop.services.wording import shown

HINT = "lookup287g --help lists the commands; a text that begins with a hyphen needs -- before it."
EMPTY = "expected one argument"
"""How argparse says that nothing stands behind an option."""

_LONGEST_ECHO = 60
_ARGUMENT = re.compile(r"argument (?P<name>[^:]+): (?P<what>.*)", re.DOTALL)
_CHOICE = re.compile(r"invalid choice: (?P<typed>.*) \(choose from (?P<choices>.*)\)", re.DOTALL)
_UNKNOWN = "unrecognized arguments: "


class UsageWords:
    """Translates the texts of the parser, which `build_scripts/i18n.py` finds by where they stand in it."""

    def __init__(self, speaker: Speaker, language: str) -> None:
        """Nothing is read before a text is asked for: most commands never show one."""
        self._speaker, self._language = speaker, language

    def say(self, text: str) -> str:
        """A text of the help."""
        if self._language == ENGLISH:
            return text
        return self._speaker.speech(self._language)[0]("Usage", text, -1)

    def formatter(self, prog: str) -> HelpFormatter:
        """What lays out the help."""
        return _Formatter(prog, self.say("usage: "))


class _Formatter(HelpFormatter):
    """argparse's own, with our word before the usage."""

    def __init__(self, prog: str, prefix: str) -> None:
        super().__init__(prog)
        self._prefix = prefix

    def add_usage(self, usage: str | None, actions: object, groups: object, prefix: str | None = None) -> None:
        """As argparse calls it, which gives no prefix but an empty one where it asks for the command's own name."""
        super().add_usage(usage, actions, groups, self._prefix if prefix is None else prefix)  # type: ignore[arg-type] # passed through


def complaint(message: str) -> UsageError:
    """What argparse complains of, as a failure that can be said in any language; what was typed is cut and cleaned."""
    if message.startswith(_UNKNOWN):
        return UsageError("usage", "This is not known here: %1.", HINT, values=(_cut(message.removeprefix(_UNKNOWN)),))
    argument = _ARGUMENT.fullmatch(message)
    if argument is None:
        return UsageError("usage", "%1.", HINT, values=(_cut(message[:1].upper() + message[1:]),))
    name, what = argument["name"], argument["what"]
    choice = _CHOICE.fullmatch(what)
    if choice:
        text = "%1 can't be %2. It is one of these: %3."
        return UsageError("usage", text, HINT, values=(name, _cut(choice["typed"]), choice["choices"]))
    if what == EMPTY:
        return UsageError("usage", "%1 needs something after it.", HINT, values=(name,))
    return UsageError("usage", "%1: %2.", HINT, values=(name, _cut(what)))


def _cut(text: str) -> str:
    text = shown(text)
    return text if len(text) <= _LONGEST_ECHO else text[:_LONGEST_ECHO] + "..."
