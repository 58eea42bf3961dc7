"""The endpointer: its rules on made-up probabilities, then with the real detector on real sound."""

from __future__ import annotations

import itertools
import math
import shutil
import struct
import subprocess
from typing import TYPE_CHECKING

import numpy as np
import pytest
import soundfile as sf
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.events import Block, StayedSilent
from kiosk.hearing.endpoint import PRE_ROLL, TAIL, Endpointer, Fact, Paused, Resumed, SpeechBegan, SpeechEnded, Turn
from kiosk.hearing.resample import To16k
from kiosk.hearing.voice_activity import FRAME_BYTES, FRAME_SECONDS, Frames, Silero
from kiosk.sound.pcm import RATE

if TYPE_CHECKING:
    from pathlib import Path


def facts_of(probabilities: list[float], complete_from: int | None = None, **times: float) -> list[Fact]:
    turn = Turn(**{"end_silence": 0.75, "start_timeout": 3.0, "longest": 5.0, "early_silence": 0.3, **times})
    facts: list[Fact] = []
    for index, probability in enumerate(probabilities):
        turn.complete = complete_from is not None and index >= complete_from
        facts += turn.hear(Block(bytes(FRAME_BYTES), RATE, index * FRAME_SECONDS), probability)
    return facts


def decisions(facts: list[Fact]) -> list[Fact]:
    return [fact for fact in facts if not isinstance(fact, Block | Paused | Resumed)]


def frames(seconds: float) -> int:
    return math.ceil(seconds / FRAME_SECONDS)


QUIET = [0.02] * frames(1.0)
LONG_QUIET = [0.02] * frames(4.0)
NO = [0.9] * frames(0.25)


def test_a_short_word_begins_and_ends_where_it_was_spoken() -> None:
    began, ended = decisions(facts_of([*QUIET, *NO, *LONG_QUIET]))

    assert SpeechBegan() == began
    assert isinstance(ended, SpeechEnded)
    assert len(QUIET) * FRAME_SECONDS == ended.began
    assert pytest.approx((len(QUIET) + len(NO)) * FRAME_SECONDS) == ended.ended
    assert pytest.approx(ended.ended + 0.75, abs=FRAME_SECONDS) == ended.sure


def test_a_click_that_marks_one_frame_is_no_speech() -> None:
    (only,) = decisions(facts_of([*QUIET, 0.9, *LONG_QUIET]))

    assert isinstance(only, StayedSilent)


def test_silence_is_reported_once_with_the_time_waited() -> None:
    (only,) = facts_of([*LONG_QUIET, *LONG_QUIET])

    assert isinstance(only, StayedSilent)
    assert pytest.approx(3.0, abs=FRAME_SECONDS) == only.seconds


def test_speech_that_begins_as_the_time_runs_out_is_still_heard() -> None:
    waiting = [0.02] * (frames(3.0) - 2)
    first = decisions(facts_of([*waiting, *NO, *LONG_QUIET]))[0]

    assert isinstance(first, SpeechBegan)


def test_a_pause_shorter_than_the_end_silence_is_part_of_the_answer() -> None:
    pause = [0.02] * frames(0.6)
    facts = facts_of([*QUIET, *NO, *pause, *NO, *LONG_QUIET])
    (_, ended) = decisions(facts)
    sound = [fact for fact in facts if isinstance(fact, Block)]

    assert isinstance(ended, SpeechEnded)
    assert pytest.approx((len(QUIET) + 2 * len(NO) + len(pause)) * FRAME_SECONDS) == ended.ended
    assert all(b.at == pytest.approx(a.at + a.seconds) for a, b in itertools.pairwise(sound))


def test_the_sound_passed_on_is_the_speech_with_its_margins() -> None:
    facts = facts_of([*QUIET, *NO, *LONG_QUIET])
    sound = [fact for fact in facts if isinstance(fact, Block)]
    began = len(QUIET) * FRAME_SECONDS
    ended = began + len(NO) * FRAME_SECONDS

    assert pytest.approx(began - PRE_ROLL, abs=FRAME_SECONDS) == sound[0].at
    assert pytest.approx(ended + TAIL, abs=FRAME_SECONDS) == sound[-1].at + sound[-1].seconds


def test_a_pause_is_told_when_the_recogniser_has_all_of_it_and_its_length_when_the_person_goes_on() -> None:
    pause = [0.02] * frames(0.6)
    facts = facts_of([*QUIET, *NO, *pause, *NO, *LONG_QUIET])
    told = [fact for fact in facts if isinstance(fact, Paused | Resumed)]
    resumed = Resumed(pytest.approx(len(pause) * FRAME_SECONDS))
    before, after = facts[facts.index(Paused()) - 1], facts[facts.index(Paused()) + 1]

    assert [Paused(), resumed, Paused()] == told
    assert resumed == after
    assert isinstance(before, Block)
    spoken_until = (len(QUIET) + len(NO)) * FRAME_SECONDS
    assert pytest.approx(spoken_until + TAIL, abs=FRAME_SECONDS) == before.at + before.seconds


def test_what_was_complete_is_no_longer_when_the_person_goes_on() -> None:
    turn = Turn(end_silence=0.75, start_timeout=3.0, longest=5.0)
    short_pause = [0.02] * 5
    for index, probability in enumerate([*NO, *short_pause, *([0.02] * 4), *NO]):
        turn.hear(Block(bytes(FRAME_BYTES), RATE, index * FRAME_SECONDS), probability)
        turn.complete = turn.complete or index == len(NO)

    assert not turn.complete


def test_an_answer_that_is_complete_ends_after_a_shorter_silence() -> None:
    _, ended = decisions(facts_of([*QUIET, *NO, *LONG_QUIET], complete_from=0))

    assert isinstance(ended, SpeechEnded)
    assert pytest.approx(0.3, abs=FRAME_SECONDS) == ended.sure - ended.ended


def test_endless_speech_is_cut_at_the_longest_answer() -> None:
    _, ended = decisions(facts_of([0.9] * frames(9.0)))

    assert isinstance(ended, SpeechEnded)
    assert pytest.approx(5.0, abs=FRAME_SECONDS) == ended.sure - ended.began


@given(st.lists(st.floats(0, 1), max_size=400), st.floats(0.3, 2.0))
def test_any_probabilities_give_one_ending_at_most_and_sound_in_order(
    probabilities: list[float], end_silence: float
) -> None:
    facts = facts_of(probabilities, end_silence=end_silence)
    endings = [fact for fact in facts if isinstance(fact, SpeechEnded | StayedSilent)]
    times = [fact.at for fact in facts if isinstance(fact, Block)]

    assert len(endings) <= 1
    assert sorted(set(times)) == times
    assert not endings or facts[-1] is endings[0]


@given(st.lists(st.integers(1, 5000), min_size=1, max_size=20))
def test_frames_do_not_depend_on_where_blocks_are_cut(lengths: list[int]) -> None:
    whole = np.arange(sum(lengths), dtype="<i2").tobytes()
    cutter, at, cut = Frames(), 7.0, []
    for length in lengths:
        block = Block(whole[round((at - 7) * RATE) * 2 :][: length * 2], RATE, at)
        cut += cutter.feed(block)
        at += length / RATE

    assert whole[: len(cut) * FRAME_BYTES] == b"".join(frame.pcm for frame in cut)
    assert len(whole) // FRAME_BYTES == len(cut)
    assert all(f.at == pytest.approx(7 + i * FRAME_SECONDS, abs=1e-4) for i, f in enumerate(cut))


@pytest.mark.parametrize("rate", [8000, 22050, 44100, 48000])
def test_resampled_sound_keeps_its_pitch_and_its_time(rate: int) -> None:
    seconds = np.arange(rate * 2) / rate
    tone = (8000 * np.sin(2 * np.pi * 440 * seconds)).astype("<i2")
    to_16k, out, ready_at = To16k(), b"", []
    for cut in range(0, len(tone), rate // 10):
        ready = to_16k.feed(Block(tone[cut : cut + rate // 10].tobytes(), rate, 3 + cut / rate))
        ready_at.append((ready.at, 3 + len(out) / 2 / RATE))
        out += ready.pcm
    got = np.frombuffer(out, dtype="<i2")
    strongest = np.argmax(np.abs(np.fft.rfft(got[:RATE])))

    assert 440 == strongest
    assert all(at == pytest.approx(counted) for at, counted in ready_at)
    assert pytest.approx(2.0, abs=0.05) == len(got) / RATE


def test_a_gap_in_the_sound_moves_the_clock() -> None:
    to_16k = To16k()
    block = bytes(9600)
    first = to_16k.feed(Block(block, 48000, 0.0))
    after_gap = to_16k.feed(Block(block, 48000, 5.0))

    assert (0.0, 5.0) == (first.at, after_gap.at)


# --- the real detector ----------------------------------------------------------------------------


def spoken(text: str, voice: str, folder: Path) -> np.ndarray:
    """Return 16 kHz speech of a flite voice, silence trimmed off both ends."""
    if not shutil.which("flite"):
        pytest.skip("flite is not installed: apt-get install flite")
    wav = folder / "spoken.wav"
    subprocess.run(["flite", "-voice", voice, "-t", text, "-o", str(wav)], check=True)
    samples, rate = sf.read(wav, dtype="int16")
    loud = np.flatnonzero(np.abs(samples) > 0.02 * np.abs(samples).max())
    trimmed = samples[loud[0] : loud[-1]].astype("<i2")
    return np.frombuffer(To16k().feed(Block(trimmed.tobytes(), rate, 0.0)).pcm, dtype="<i2")


def around(speech: np.ndarray, before: float = 1.0, after: float = 3.0, noise: float = 20.0) -> bytes:
    """Put speech between stretches of faint noise."""
    chance = np.random.default_rng(1)
    whole = chance.normal(0, noise, round((before + after) * RATE) + len(speech))
    start = round(before * RATE)
    whole[start : start + len(speech)] += speech
    return whole.clip(-32768, 32767).astype("<i2").tobytes()


def listened(pcm: bytes, block_seconds: float = 0.1) -> list[Fact]:
    endpointer = Endpointer(Silero(), end_silence=0.75, start_timeout=3.0, longest=10.0)
    size = round(block_seconds * RATE) * 2
    return [
        fact
        for cut in range(0, len(pcm), size)
        for fact in endpointer.feed(Block(pcm[cut : cut + size], RATE, cut / 2 / RATE))
    ]


@pytest.mark.engine
@pytest.mark.parametrize("voice", ["slt", "rms", "awb", "kal"])
@pytest.mark.parametrize("level", [1.0, 0.1])
@pytest.mark.parametrize("text", ["no", "yes", "my calf cramps at night"])
def test_real_words_loud_or_quiet_are_found_with_their_end(text: str, level: float, voice: str, tmp_path: Path) -> None:
    speech = spoken(text, voice, tmp_path)
    began, ended = decisions(listened(around((speech * level).astype("<i2"), noise=3.0)))

    assert isinstance(began, SpeechBegan)
    assert isinstance(ended, SpeechEnded)
    assert pytest.approx(1.0, abs=0.15) == ended.began
    assert pytest.approx(1.0 + len(speech) / RATE, abs=0.2) == ended.ended


@pytest.mark.engine
def test_a_real_click_is_no_speech() -> None:
    click = np.random.default_rng(2).normal(0, 12000, round(0.03 * RATE))
    (only,) = decisions(listened(around(click)))

    assert isinstance(only, StayedSilent)


@pytest.mark.engine
@pytest.mark.parametrize("sound", ["zeros", "noise", "hum", "beep"])
def test_what_is_no_voice_is_silence(sound: str) -> None:
    seconds = np.arange(4 * RATE) / RATE
    samples = {
        "zeros": np.zeros(4 * RATE),
        "noise": np.random.default_rng(3).normal(0, 1500, 4 * RATE),
        "hum": 3000 * np.sin(2 * np.pi * 50 * seconds),
        "beep": 8000 * np.sin(2 * np.pi * 880 * seconds) * (seconds < 0.25),
    }[sound]
    (only,) = decisions(listened(samples.clip(-32768, 32767).astype("<i2").tobytes()))

    assert isinstance(only, StayedSilent)


@pytest.mark.engine
@settings(max_examples=5)
@given(st.floats(0.01, 1.0))
def test_the_facts_do_not_depend_on_the_size_of_the_blocks(block_seconds: float) -> None:
    rng = np.random.default_rng(4)
    pcm = b"".join(struct.pack("<h", round(value)) for value in rng.normal(0, 500, 2 * RATE))

    assert decisions(listened(pcm, 0.1)) == decisions(listened(pcm, block_seconds))
