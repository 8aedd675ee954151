"""The three models of a 287(g) agreement and where each one gives power."""

from __future__ import annotations

from enum import StrEnum


class Where(StrEnum):
    """Where officers of the agency may use the power that the agreement gives."""

    PATROL = "patrol"
    JAIL = "jail"


class Model(StrEnum):
    """The support type of an agreement, by ICE's own abbreviation.

    Source: the SUPPORT TYPE column of ICE's list and ice.gov/factsheets/287g.
    """

    TFM = "TFM"
    JEM = "JEM"
    WSO = "WSO"

    @property
    def where(self) -> Where:
        """On patrol for the Task Force Model, in jail only for the two others."""
        return Where.PATROL if self is Model.TFM else Where.JAIL
