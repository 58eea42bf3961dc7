"""Vosk in English, the kiosk's default language and recogniser: the small model of 2020, which comes in a package.

The default model is newer and hears better; what is proved here is the way from its readings to findings and visits.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from understanding_fixtures import told
from voices import blocks, english, hear

from kiosk.cli.main import main
from kiosk.events import Listen, Sound
from kiosk.hearing.engines import choose
from kiosk.hearing.recognisers.vosk import VoskRecogniser
from kiosk.hearing.voice_activity import Silero
from kiosk.hearing.wake import WakeListener
from kiosk.hearing.wav_microphone import ROOM
from kiosk.mind.mind import Mind
from kiosk.models.folder import load_catalogue, verified
from kiosk.models.manifest import files_of
from kiosk.settings import Hearing

pytest.importorskip("zoom_audio_transcribe", reason="run script/setup --test")

pytestmark = pytest.mark.engine

ROOT = Path(__file__).resolve().parents[1]
MODELS = ROOT / "models" / "older-vosk"
PATIENTS = ROOT / "tests" / "patients"
QUICK = ("hot-calf", "no-feeling")
"""Patients whose visits are short: everybody's are among the slow tests."""
WAKE = "wake up cramp kiosk"


@pytest.fixture(scope="module")
def vosk() -> Iterator[VoskRecogniser]:
    recogniser = VoskRecogniser(verified(MODELS, "vosk"))
    yield recogniser
    recogniser.close()


def order(mind: Mind, question: str) -> Listen:
    return mind.knowledge.questions[question].order


def test_its_catalogue_makes_it_the_default_and_knows_every_file_of_it() -> None:
    model = load_catalogue(MODELS).named("vosk")
    choice = choose(Hearing(), MODELS)

    assert ("vosk", model.name) == (choice.name, choice.model)
    assert set(model.known_hashes) == set(files_of(choice.path))


SHORT = {"Yes.": "yes", "Yes please.": "yes", "Yeah.": "yes", "No.": "no", "No, none of that.": "no", "Nope.": "no",
         "I don't know.": "unsure", "Not that I know of.": "no", "Stop.": "stop", "Louder.": "louder"}  # fmt: skip
MOST_MISSED = 9
"""Of thirty: eight are with the model of 2020, which has "huge" for a man's "yes"."""


def test_most_short_answers_are_understood_and_none_is_taken_for_another(vosk: VoskRecogniser, mind: Mind) -> None:
    asked = order(mind, "flag_heart")
    missed = []
    for voice in ("slt", "rms", "awb"):
        for said, meant in SHORT.items():
            vosk.expect(mind.vocabulary.phrases_for(asked))
            meaning = mind.understand(hear(vosk, english(said, voice))[0], asked)
            understood = {meaning.answer, meaning.command} - {None}
            assert understood <= {meant}, f"{voice}: {said}"
            if not understood:
                missed.append(f"{voice}: {said}")

    assert len(missed) <= MOST_MISSED, missed


@pytest.mark.parametrize(
    ("question", "said", "findings"),
    [
        ("opening", "I get terrible cramps in my calf at night.", {"calf", "at_night"}),
        ("drinking", "About three litres a day.", {"drinks_normal"}),
        ("medicines", "A water tablet.", {"diuretic"}),
        ("flag_weak", "I have new weakness in my legs.", {"new_weakness"}),
    ],
)
def test_sentences_become_findings(
    vosk: VoskRecogniser, mind: Mind, question: str, said: str, findings: set[str]
) -> None:
    asked = order(mind, question)
    vosk.expect(mind.vocabulary.phrases_for(asked))
    heard, partials = hear(vosk, english(said, "rms"))

    assert findings <= told(mind.understand(heard, asked))
    assert partials


def test_a_phrase_with_british_spelling_or_spoken_letters_is_expected_as_the_model_writes_it(
    vosk: VoskRecogniser, mind: Mind
) -> None:
    expected = mind.vocabulary.phrases_for(order(mind, "drinking"))

    assert ["litres"] == vosk.lacks(["litres", "liters"])
    assert {phrase.replace("litres", "liters") for phrase in expected} <= set(expected)
    assert any("b p" in phrase for phrase in mind.vocabulary.phrases_for(order(mind, "medicines")))


def test_words_that_it_lacks_are_named(vosk: VoskRecogniser) -> None:
    assert ["furosemide", "ramipril"] == vosk.lacks(["cramp", "furosemide", "magnesium", "ramipril", "calf"])


def test_the_wake_phrase_wakes_it_and_other_speech_does_not(vosk: VoskRecogniser) -> None:
    listener = WakeListener(vosk, Silero(), (WAKE,))
    woken = []
    for text in (WAKE, "I went to the shops this morning and it was raining again."):
        spoken = english(text)
        followed = Sound(spoken.pcm + (ROOM * 2)[: spoken.rate * 2], spoken.rate)
        woken.append(sum(listener.feed(block) for block in blocks(followed)))

    assert [1, 0] == woken


@pytest.mark.parametrize(
    "name",
    [pytest.param(file.parent.name, marks=[] if file.parent.name in QUICK else pytest.mark.slow)
     for file in sorted(PATIENTS.glob("*/patient.toml"))],
)  # fmt: skip
def test_a_recorded_patient_hears_the_expected_result(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_MODELS", str(MODELS))
    expected = tomllib.loads((PATIENTS / name / "patient.toml").read_text())["expected"]
    status = main(["visit", "--json", "--patient", str(PATIENTS / name), "--record", str(tmp_path / "visit.wav")])
    visit: dict[str, Any] = json.loads(capsys.readouterr().out)

    assert 0 == status
    assert expected == {what: visit["assessment"][what] for what in expected}
    assert "vosk" == visit["engine"]
