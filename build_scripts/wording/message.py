"""One text of the program, as it stands in a catalog."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """A text in English with what translators need to know.

    `context` is the class that says it; a text is told apart from the same one elsewhere by it. `plural` texts hold %n
    and have one form for one and one for many. `comments` are notes for translators, `files` where it is said, both
    sorted.
    """

    context: str
    source: str
    plural: bool = False
    comments: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """What it is looked up by."""
        return self.context, self.source


def merged(messages: list[Message]) -> dict[tuple[str, str], Message]:
    """One message for each key, in order of context and then of first appearance.

    Raises: ValueError for a text that is said with and without a number, which would need two entries.
    """
    found: dict[tuple[str, str], Message] = {}
    for one in messages:
        same = found.get(one.key, one)
        if same.plural != one.plural:
            text = f"{one.context}: “{one.source}” is said with a number and without one"
            raise ValueError(text)
        comments = tuple(sorted({*same.comments, *one.comments}))
        files = tuple(sorted({*same.files, *one.files}))
        found[one.key] = Message(one.context, one.source, one.plural, comments, files)
    return {key: found[key] for key in sorted(found, key=lambda key: key[0])}
