"""What every command is given: folders, the day, the language, the terminal and the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from desktop.cli.desk_port import DeskPort
from desktop.cli.speaker import Speaker, Speech
from desktop.cli.terminal import Terminal
from desktop.services.wording import Sentences, Voice

if TYPE_CHECKING:  # its file reads what sheets are made of, which only two commands need
    from desktop.services.press import Press

Spoken = TypeVar("Spoken", bound=Voice)


@dataclass(frozen=True, slots=True)
class Session:
    """One run of one command.

    `opener` opens the desk, which takes seconds the first time and so waits until asked; `press` makes what prints
    PDFs, which loads Qt.
    """

    data_dir: Path
    resources: Path
    now: datetime
    language: str
    speaker: Speaker
    as_json: bool
    terminal: Terminal
    opener: Callable[[Session], DeskPort]
    press: Callable[[], Press]

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
        return Sentences(*self.speech(self.language))

    def speech(self, language: str) -> Speech:
        """What makes words of a language; English, said on stderr, for one that does not ship."""
        return self.speaker.speech(language)

    def speeches(self, second: str | None) -> list[Speech]:
        """The person's language and, where it is another one that ships, a second one beside it."""
        languages = [self.language, second] if second else [self.language]
        return list(dict.fromkeys(self.speech(language) for language in languages))

    def words(self, kind: type[Spoken]) -> Spoken:
        """The command line's own few words of one kind, in the same language."""
        return kind(*self.speech(self.language))
