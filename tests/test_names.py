"""Names that a question asks for: what the search for them offers, and what Whisper makes of the offers."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from kiosk.hearing.recognisers.names import OFFERS, Names
from kiosk.hearing.recognisers.weighing import LEAD, LEAST_GAIN, PRIOR_SHARE, Encoded, Weigher

NAMES = Names(("ramipril", "senna", "warfarin"), ("{}", "i take {}"), "i take {}")


def test_every_name_stands_in_every_carrier() -> None:
    assert {"senna", "i take senna"} <= set(NAMES.sentences)
    assert 6 == len(NAMES.sentences)


def test_a_set_of_names_is_offered_once_however_the_small_words_differ() -> None:
    assert [("the senna", "i take senna")] == NAMES.offered([["the senna", "a senna", "no name"]])


def test_two_names_are_offered_as_they_were_heard() -> None:
    assert [("senna and warfarin",)] == NAMES.offered([["senna and warfarin"]])


def test_each_reading_offers_its_best() -> None:
    many = Names(tuple(f"name{letter}" for letter in "abcdefgh"))
    offers = many.offered([many.words, many.words[::-1]])

    assert many.words[:OFFERS] == tuple(ways[0] for ways in offers)[:OFFERS]
    assert set(many.words) == {ways[0] for ways in offers}


@dataclass
class Text:
    text_token_probs: list[float]


@dataclass
class Model:
    """Knows how likely each text is in a sound (true) and in silence (false)."""

    logs: dict[str, tuple[float, float]]
    asked: list[int] = field(default_factory=list)
    sot_sequence: tuple[int, ...] = ()

    def encode(self, text: str) -> str:
        return text.strip()

    def align(self, _: object, __: object, texts: list[str], ___: int, **____: int) -> list[Text]:
        np = pytest.importorskip("numpy")
        silent = len(self.asked) == 1
        self.asked.append(len(texts))
        return [Text([float(np.exp(self.logs[text][silent]))]) for text in texts]


def likely(heard: dict[str, tuple[float, float]], *offers: tuple[str, ...]) -> tuple[str, ...]:
    """Weigh offers against "Said."."""
    np = pytest.importorskip("numpy")
    pytest.importorskip("ctranslate2")
    model = Model({"Said.": (0.0, 0.0)} | heard)
    encoded = Encoded(np.zeros((1, 1000, 4), np.float32), 1.0)
    return Weigher(model, model).likely(encoded, encoded, "Said.", offers)


def test_the_likeliest_offer_comes_first_with_those_that_are_about_as_likely() -> None:
    heard = {"A.": (-4.0, 0.0), "B.": (-2.0, 0.0), "C.": (-2.1 - LEAD, 0.0)}

    assert ("b", "a") == likely(heard, ("a",), ("b",), ("c",))


def test_what_is_much_less_likely_than_what_was_written_is_not_taken() -> None:
    assert () == likely({"A.": (LEAST_GAIN - 0.1, 0.0)}, ("a",))
    assert ("a",) == likely({"A.": (LEAST_GAIN + 0.1, 0.0)}, ("a",))


def test_a_name_is_no_less_likely_for_being_rare() -> None:
    prior = -20.0
    rare = LEAST_GAIN + PRIOR_SHARE * prior + 0.1

    assert ("a",) == likely({"A.": (rare, prior)}, ("a",))
    assert () == likely({"A.": (rare, 0.0)}, ("a",))


def test_of_the_ways_to_say_the_same_the_likeliest_counts_and_the_first_is_returned() -> None:
    assert ("a",) == likely({"A.": (-25.0, 0.0), "I take a.": (-1.0, 0.0)}, ("a", "i take a"))
