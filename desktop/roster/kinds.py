"""The columns TYPE and SUPPORT TYPE, which name one of three things each, also when they are misspelt."""

from __future__ import annotations

from functools import lru_cache

from desktop.domain.model import Model
from desktop.domain.row import RowType
from desktop.roster.edits import nearest

TYPE_NAMES = {
    RowType.COUNTY: "County",
    RowType.MUNICIPALITY: "Municipality",
    RowType.STATE_AGENCY: "State Agency",
}
"""How ICE prints a type when nothing went wrong."""

MODEL_NAMES = {
    Model.TFM: "Task Force Model",
    Model.JEM: "Jail Enforcement Model",
    Model.WSO: "Warrant Service Officer",
}
"""How ICE prints a model when nothing went wrong."""

_TYPES = {name.upper(): kind for kind, name in TYPE_NAMES.items()}
_TYPE_VARIANTS = {"MUNICIPAL": RowType.MUNICIPALITY, "STATE": RowType.STATE_AGENCY}

_MODELS = {name.upper(): model for model, name in MODEL_NAMES.items()}
_MODEL_VARIANTS = {
    **{model.value: model for model in Model},
    "TASK FORCE OFFICER": Model.TFM,
    "TASK FORCE": Model.TFM,
    "JAIL ENFORCEMENT OFFICER": Model.JEM,
    "JAIL ENFORCEMENT": Model.JEM,
    "WARRANT SERVICE MODEL": Model.WSO,
    "WARRANT SERVICE OFFICER MODEL": Model.WSO,
    "WARRANT SERVICE": Model.WSO,
}
_MOST_EDITS = 2


@lru_cache(maxsize=256)
def row_type_of(tidied: str) -> tuple[RowType | None, bool]:
    """The type that a tidied text names, or None, and whether it was printed in another way than usual."""
    key = tidied.upper()
    if key in _TYPES:
        return _TYPES[key], False
    name = _nearest(key, {**_TYPES, **_TYPE_VARIANTS})
    return (None, False) if name is None else ({**_TYPES, **_TYPE_VARIANTS}[name], True)


@lru_cache(maxsize=256)
def model_of(tidied: str) -> tuple[Model | None, bool]:
    """The model that a tidied text names, or None, and whether it was printed in another way than usual.

    A text may be up to two edits away from a known one if it has as many words and no digit: `Jail Enforcment Model`
    is a misspelling, `Task Force Model 2` or `Transport Enforcement Model` would be a new model.
    """
    key = tidied.upper()
    if key in _MODELS:
        return _MODELS[key], False
    name = _nearest(key, {**_MODELS, **_MODEL_VARIANTS})
    return (None, False) if name is None else ({**_MODELS, **_MODEL_VARIANTS}[name], True)


def _nearest(key: str, known: dict[str, Model] | dict[str, RowType]) -> str | None:
    if key in known:
        return key
    if any(character.isdigit() for character in key):
        return None
    words = key.replace("-", " ").split()
    joined = {name.replace(" ", ""): name for name in known}
    if "".join(words) in joined:
        return joined["".join(words)]
    alike = [name for name in known if len(name.split()) == len(words) and len(name) > len("TFM") + _MOST_EDITS]
    return nearest(" ".join(words), alike, most=_MOST_EDITS)
