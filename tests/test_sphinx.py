"""PocketSphinx with the model of its wheel: streaming, the general model and the trigram model of the prompts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from understanding_fixtures import mind
from voices import blocks, english, hear

from kiosk.errors import ModelMissing, RecogniserFailed
from kiosk.events import Heard
from kiosk.hearing.recognisers.language_model import in_memory, sentences_of, write_arpa
from kiosk.hearing.recognisers.names import Names
from kiosk.hearing.recognisers.sphinx import SphinxRecogniser
from kiosk.hearing.recognisers.sphinx_stream import Stream
from kiosk.models.folder import models_dir, verified
from kiosk.settings import Settings

pytestmark = pytest.mark.engine

MODEL = verified(models_dir(Settings()), "pocketsphinx-en-us")
CORPUS = mind().vocabulary.corpus
"""What the shipped prompts expect."""
FEW = ("cramps in my calves", "My calf is swollen!", "at night")


@pytest.fixture(scope="module")
def sphinx() -> Iterator[SphinxRecogniser]:
    recogniser = SphinxRecogniser(MODEL, CORPUS)
    yield recogniser
    recogniser.close()


def test_both_models_hear_a_sentence_of_the_prompts(sphinx: SphinxRecogniser) -> None:
    sphinx.expect(())
    heard, _ = hear(sphinx, english("cramps in my calves at night"))

    assert "cramps in my calves at night" == heard.phrase
    assert "at night" in heard.text


def test_a_medicine_that_the_dictionary_lacks_is_heard_by_its_pronunciation(sphinx: SphinxRecogniser) -> None:
    sphinx.expect(())
    heard, _ = hear(sphinx, english("I take raloxifene"))

    assert "i take raloxifene" == heard.phrase


def test_names_are_offered_where_they_were_asked_for_and_the_next_answer_is_read_as_ever() -> None:
    names = Names(("raloxifene", "simvastatin", "candesartan"), ("{}", "i take {}", "and {}"), "i take {}")
    beside = SphinxRecogniser(MODEL, CORPUS, names, general=False)
    beside.expect(["simvastatin"])
    said = english("I take raloxifene")
    hear(beside, said)
    asked = beside.offers(said.pcm)
    beside.expect(["my calf"])
    unasked = beside.offers(said.pcm)
    heard, _ = hear(beside, english("cramps in my calves"))
    beside.close()

    assert "i take raloxifene" in asked[0]
    assert [] == unasked
    assert "cramps in my calves" == heard.phrase


def test_the_search_for_names_alone_is_wider() -> None:
    """The wake phrase's, which comes later, would cost more and wake at other sounds."""
    stream, usual = Stream(MODEL, None), Stream(MODEL, None)
    with in_memory("names") as arpa:
        write_arpa(sentences_of(FEW), arpa)
        stream.add_search("names", arpa, {"wbeam": 1e-48})

    assert usual._decoder.config["wbeam"] == stream._decoder.config["wbeam"]


def test_partial_readings_come_while_the_person_speaks(sphinx: SphinxRecogniser) -> None:
    sphinx.expect(())
    sound = english("cramps in my calves at night")
    _, partials = hear(sphinx, sound)

    assert len(partials) > 1
    assert partials[0].ended < sound.seconds


def test_an_answer_that_was_dropped_is_not_in_the_next(sphinx: SphinxRecogniser) -> None:
    for block in blocks(english("my calf is swollen")):
        sphinx.feed(block)
    sphinx.expect(())
    heard, _ = hear(sphinx, english("no"))

    assert "swollen" not in f"{heard.text} {heard.phrase}"
    assert Heard("") == sphinx.finish()


def test_beside_another_engine_only_the_second_opinion_is_given() -> None:
    beside = SphinxRecogniser(MODEL, CORPUS, general=False)
    heard, partials = hear(beside, english("cramps in my calves"))
    beside.close()

    assert ("", "cramps in my calves") == (heard.text, heard.phrase)
    assert [] == partials


def test_without_prompts_there_is_only_the_general_model() -> None:
    alone = SphinxRecogniser(MODEL)
    heard, _ = hear(alone, english("yes"))
    alone.close()

    assert "" == heard.phrase
    assert heard.text


def test_a_folder_without_a_model_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match="install the kiosk again"):
        SphinxRecogniser(tmp_path)


def test_sentences_are_written_as_a_dictionary_writes_words() -> None:
    assert ("my calf's sore", "at night") == sentences_of(["My calf's sore!", "at night", "At night.", "42"])


def test_the_language_model_knows_every_word_once_and_nothing_else(tmp_path: Path) -> None:
    write_arpa(sentences_of(FEW), tmp_path / "model.arpa")
    lines = (tmp_path / "model.arpa").read_text(encoding="ascii").splitlines()
    unigrams = lines[lines.index("\\1-grams:") + 1 : lines.index("\\2-grams:") - 1]
    words = {line.split("\t")[1] for line in unigrams}

    assert {word for text in sentences_of(FEW) for word in text.split()} == words - {"<s>", "</s>", "<unk>"}


def test_a_guess_ends_nothing(sphinx: SphinxRecogniser) -> None:
    sphinx.expect(())
    first, second = english("cramps in my calves"), english("at night")
    for block in blocks(first):
        sphinx.feed(block)
    guess = sphinx.guess()
    heard, _ = hear(sphinx, second)

    assert "calves" in guess.phrase
    assert "night" in heard.phrase
    assert "calves" in heard.phrase


def test_an_answer_that_was_read_ahead_ends_with_that_reading_and_leaves_nothing_behind(
    sphinx: SphinxRecogniser,
) -> None:
    sphinx.expect(())
    sound = english("cramps in my calves at night")
    for block in blocks(sound):
        sphinx.feed(block)
    ahead, again, final = sphinx.guess(), sphinx.guess(), sphinx.finish()
    unhurried, _ = hear(sphinx, sound)

    assert ahead == again
    assert (ahead.text, ahead.phrase) == (final.text, final.phrase)
    assert (unhurried.text, unhurried.phrase) == (final.text, final.phrase)


def test_where_there_is_no_room_for_a_copy_the_answer_is_read_at_its_end(
    sphinx: SphinxRecogniser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: object) -> list[str]:
        raise RecogniserFailed("no room")

    sphinx.expect(())
    sound = english("cramps in my calves at night")
    for block in blocks(sound):
        sphinx.feed(block)
    monkeypatch.setattr("kiosk.hearing.recognisers.sphinx.in_a_copy", full)
    guess, final = sphinx.guess(), sphinx.finish()

    assert "calves" in guess.phrase
    assert "cramps in my calves at night" == final.phrase
