"""The kind of territory an agency serves, and the kind of body it is."""

from __future__ import annotations

from enum import StrEnum


class Level(StrEnum):
    """The territory an agency answers for."""

    STATE = "state"
    COUNTY = "county"
    MUNICIPAL = "municipal"
    REGIONAL = "regional"
    JUDICIAL_DISTRICT = "judicial_district"
    CAMPUS = "campus"
    PORT = "port"
    CONSTABLE_DISTRICT = "constable_district"
    TRIBAL = "tribal"


class Kind(StrEnum):
    """What sort of body an agency is; two kinds in one territory are two agencies."""

    POLICE = "police"
    SHERIFF = "sheriff"
    CORRECTIONS = "corrections"
    PROSECUTOR = "prosecutor"
    CONSTABLE = "constable"
    MARSHAL = "marshal"
    TASK_FORCE = "task_force"
    STATE_POLICE = "state_police"
    STATE_AGENCY = "state_agency"
    CAMPUS = "campus"
    SCHOOL = "school"
    PORT = "port"
    TRIBAL = "tribal"
    TRANSIT = "transit"
    PARKS = "parks"
    OTHER = "other"


class Reach(StrEnum):
    """How an agency reaches a place: its territory includes it, its state does, or it lies near."""

    COVERS = "covers"
    STATEWIDE = "statewide"
    NEARBY = "nearby"
