"""Which know-your-rights pages a person wants to see."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RightsChoice:
    """States (USPS codes) whose pages come first, a language code and a topic; "" stands for any."""

    states: tuple[str, ...] = ()
    language: str = ""
    topic: str = ""

    @classmethod
    def of_key(cls, key: str) -> RightsChoice:
        """Read a visit's key: "FL GA|es|home"; what is left out stands for any."""
        states, language, topic = (*key.split("|"), "", "", "")[:3]
        return cls(tuple(states.split()), language, topic)

    @property
    def key(self) -> str:
        """As a visit keeps it."""
        return "|".join((" ".join(self.states), self.language, self.topic))
