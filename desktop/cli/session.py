"""What every command is given: folders, the day, the language, the terminal and the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from desktop.cli.desk_port import DeskPort
from desktop.cli.terminal import Terminal
from desktop.services.wording import Sentences, Voice, plain_translate

Spoken = TypeVar("Spoken", bound=Voice)

LANGUAGES = ("en",)
"""Languages whose words ship; others are answered in English, said on stderr."""


@dataclass(frozen=True, slots=True)
class Session:
    """One run of one command. `opener` opens the desk, which takes seconds the first time and so waits until asked."""

    data_dir: Path
    resources: Path
    now: datetime
    language: str
    as_json: bool
    terminal: Terminal
    opener: Callable[[Session], DeskPort]

    @property
    def today(self) -> date:
        """The day where the person is: ages are counted to it."""
        return self.now.date()

    @contextmanager
    def desk(self) -> Iterator[DeskPort]:
        """The open desk, closed again whatever happens.

        Raises: StoreError when the facts that ship are missing or damaged.
        """
        desk = self.opener(self)
        try:
            yield desk
        finally:
            desk.close()

    def sentences(self) -> Sentences:
        """The sentences in the person's language, or in English where it does not ship."""
        spoken = self.language if self.language in LANGUAGES else LANGUAGES[0]
        if spoken != self.language:
            self.terminal.note(f"There are no words in “{self.language}” yet; this is English.")
        return Sentences(plain_translate, spoken)

    def words(self, kind: type[Spoken]) -> Spoken:
        """The command line's own few words of one kind, in the same language."""
        return kind(plain_translate, LANGUAGES[0])
