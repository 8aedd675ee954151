"""Which pages by others stand on a sheet: few, near, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.domain.rights import RightsResource

_MOST = 3
_MOST_LOCAL = 2
_TOPICS = ("find_lawyer", "police_stop", "home", "detention")
"""What a person handed a sheet may need, the first first."""


def chosen_help(resources: Iterable[RightsResource], languages: Sequence[str]) -> tuple[RightsResource, ...]:
    """Three: two of the state's own, then national ones, those for topics that are still missing first.

    Where no topic is missing any more, pages about the last topic alone come first: a state's lawyers, what to do, whom
    to ask for somebody who is detained.

    `resources` as `Desk.rights` gives them. Only pages in all of `languages` (codes such as "es"); where there are
    none, those in English.
    """
    wanted = {language[:2] for language in languages}
    every = list(resources)
    fitting = [one for one in every if wanted <= set(one.languages)] or [one for one in every if "en" in one.languages]
    useful = [one for one in fitting if set(one.topics) & set(_TOPICS)]
    chosen = _first_of_each_topic([one for one in useful if one.scope != "US"], [], _MOST_LOCAL)
    national = [one for one in useful if one.scope == "US"]
    chosen = _first_of_each_topic(national, chosen, _MOST)
    # A page about one thing alone first: those about several are often for one group of people only.
    narrow_first = sorted(national, key=lambda one: len(one.topics) > 1)
    rest = [one for topic in reversed(_TOPICS) for one in narrow_first if topic in one.topics and one not in chosen]
    return (*chosen, *tuple(dict.fromkeys(rest))[: _MOST - len(chosen)])


def _first_of_each_topic(
    offered: Sequence[RightsResource], chosen: Sequence[RightsResource], most: int
) -> list[RightsResource]:
    """`chosen`, and of what is offered the first for each topic that none of the chosen has, up to `most`."""
    found = list(chosen)
    for topic in _TOPICS:
        missing = not any(topic in one.topics for one in found)
        first = next((one for one in offered if topic in one.topics and one not in found), None)
        if len(found) < most and missing and first is not None:
            found.append(first)
    return found
