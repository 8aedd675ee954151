"""What a machine can see of a bad translation is told; `dev.py check` looks through the whole catalogs with it."""

from __future__ import annotations

import pytest

from build_scripts.wording.faults import faults
from build_scripts.wording.message import Message
from build_scripts.wording.ts_file import Translation

TEXT = Message("Labels", "%1, signed %2")


@pytest.mark.parametrize(
    ("form", "fault"),
    [
        ("%1, firmado", "other placeholders"),
        ("%1, firmado el %2 ", "other blanks"),
        ("%1, seguro, %2", "“segur”"),
        ("%1, terminado el %2", "“terminad”"),
        ("%1, no coopera, %2", "“coopera”"),
    ],
)
def test_a_translation_that_loses_a_value_or_speaks_of_conduct_is_told(form: str, fault: str) -> None:
    (told,) = faults("es", [TEXT], {TEXT.key: Translation((form,), finished=True)})
    assert fault in told


def test_a_text_without_a_translation_is_told() -> None:
    (told,) = faults("es", [TEXT], {})
    assert told.endswith("is not translated")
