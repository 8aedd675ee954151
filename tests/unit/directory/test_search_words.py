"""Names and typed texts meet in one form."""

from __future__ import annotations

import pytest

from desktop.directory.search_query import parse
from desktop.directory.search_spanish import to_english
from desktop.directory.search_states import near, spans, unfinished
from desktop.directory.search_vocabulary import Vocabulary
from desktop.directory.search_word_list import WordList
from desktop.directory.search_words import Keys, normal
from desktop.directory.words import expand

NAMES = (
    "St. Johns County Sheriff's Office", "Mt. Pleasant Twp PD", "N. Miami Beach", "Doña Ana", "Alachua Co SO",
    "Texas A&M University", 'Stop "N" Shop', "Prince George's County", "16th Judicial District", "Winston-Salem",
    "O’Brien", "Univ. of Florida", "Polk Co Jail", "Ste. Genevieve", "Killeen ISD", "", "  ", "D",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_the_quick_way_to_a_key_gives_what_expand_gives(name: str) -> None:
    assert Keys().key(name) == expand(name)


def test_runs_of_single_letters_are_one_word() -> None:
    assert normal("U.S. Virgin Islands") == "us virgin islands"
    assert Keys().key("Washington D.C.") == "washington dc"


def test_states_are_found_by_name_code_and_older_abbreviation() -> None:
    for text in ("gainesville florida", "gainesville fl", "gainesville fla"):
        (span,) = spans(text.split())
        assert (span.start, span.end, span.states) == (1, 2, frozenset({"FL"}))


def test_the_longest_name_of_a_state_counts() -> None:
    assert [span.states for span in spans(["police", "west", "virginia"])] == [frozenset({"WV"})]


def test_a_state_may_be_unfinished_or_misspelt() -> None:
    begun = unfinished(["gainesville", "flo"])
    wrong = near(["gainesville", "flordia"])
    assert begun is not None
    assert wrong is not None
    assert begun.states == wrong.states == frozenset({"FL"})
    assert near(["florida"]) is None


def test_spanish_is_put_into_the_words_of_names() -> None:
    assert to_english(["policia", "de", "la", "ciudad", "de", "miami"]) == ["police", "city", "of", "miami"]
    assert to_english(["condado", "de", "los", "angeles"]) == ["county", "of", "los", "angeles"]
    assert to_english(["la", "policia", "estatal", "de", "carolina", "del", "norte"]) == [
        "police",
        "state",
        "north",
        "carolina",
    ]
    assert to_english(["de", "soto", "police"]) == ["de", "soto", "police"]


def test_a_text_has_several_readings() -> None:
    readings = {(reading.words, reading.states) for reading in parse("alachua co so").readings}
    assert (("alachua", "county", "sheriffs", "office"), frozenset()) in readings
    assert (("alachua", "sheriffs", "office"), frozenset({"CO"})) in readings


def test_digits_are_a_zip_code_its_beginning_or_a_word() -> None:
    assert parse("Gainesville FL 32601-1234").zip == "32601"
    assert parse("0213").zip_start == "0213"
    assert parse("precinct 4").zip_start is None
    assert parse("123456").zip is None


def test_words_are_corrected_by_one_letter_or_two() -> None:
    words = ["bay", "beach", "boynton", "gainesville", "police", "rainesville"]
    vocabulary = Vocabulary([WordList(words, range(1, len(words) + 1), range(1, len(words) + 1))])
    assert vocabulary.corrections("gainsvile")[0] == (("gainesville",), 2)
    assert vocabulary.corrections("beech")[0] == (("beach",), 1)
    assert vocabulary.corrections("bayboynton")[0] == (("bay", "boynton"), 1)
    assert vocabulary.corrections("16th") == ()
    assert (("gainesville",), 1) in vocabulary.corrections("gianesv", unfinished=True)


def test_words_are_counted_with_all_that_they_begin() -> None:
    vocabulary = Vocabulary([WordList(["beach", "bear", "police"], [5, 7, 16], range(16))])
    assert vocabulary.size("bea", begun=True) == 7
    assert vocabulary.size("bea", begun=False) == 0
    assert "bear" in vocabulary
    assert "bea" not in vocabulary
