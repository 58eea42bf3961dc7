"""pyttsx3 and espeak-ng, for real: what they render, and what happens when they don't."""

from __future__ import annotations

import os
import signal
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from limits import descriptors_left

from kiosk.errors import VoiceFailed
from kiosk.events import Sound
from kiosk.speaking.pyttsx3_voice import Pyttsx3Voice, _check_length

SENTENCE = "Please tell me, in your own words, about your cramps."
PACE = 145


@pytest.fixture
def voice() -> Iterator[Pyttsx3Voice]:
    with Pyttsx3Voice("en-gb", 20.0) as voice:
        yield voice


def spare_of(voice: Pyttsx3Voice) -> int:
    """The id of the process that waits for the next sentence."""
    assert voice._spare

    return voice._spare._process.pid


def test_a_sentence_takes_the_time_that_its_words_take(voice: Pyttsx3Voice) -> None:
    sound = voice.render(SENTENCE, PACE)

    assert 3.0 < sound.seconds < 6.0
    assert any(sound.pcm)


def test_half_the_pace_takes_about_twice_as_long(voice: Pyttsx3Voice) -> None:
    ratio = voice.render(SENTENCE, 90).seconds / voice.render(SENTENCE, 180).seconds

    assert 1.7 < ratio < 2.3


def test_no_sentence_of_many_is_cut_short(voice: Pyttsx3Voice) -> None:
    """One engine for many sentences lost some; see the decision on child processes."""
    with ThreadPoolExecutor(2) as pool:
        lengths = list(pool.map(lambda _: voice.render(SENTENCE, PACE).seconds, range(24)))

    assert max(lengths) - min(lengths) < 0.05


@pytest.mark.parametrize("name", ["en-gb", "gmw/en", "English (Great Britain)", "EN-GB"])
def test_a_voice_is_found_by_language_id_or_name(name: str, voice: Pyttsx3Voice) -> None:
    with Pyttsx3Voice(name) as same:
        assert same.render(SENTENCE, PACE).seconds == pytest.approx(voice.render(SENTENCE, PACE).seconds, abs=0.05)


def test_languages_sound_different(voice: Pyttsx3Voice) -> None:
    with Pyttsx3Voice("de") as german:
        assert abs(german.render(SENTENCE, PACE).seconds - voice.render(SENTENCE, PACE).seconds) > 0.05


def test_a_variant_of_a_voice_is_used() -> None:
    with Pyttsx3Voice("en-gb+f3") as woman:
        assert any(woman.render(SENTENCE, PACE).pcm)


@pytest.mark.parametrize(
    ("name", "says"),
    [("en-mars", 'no voice "en-mars": choose one of'), ("Martian", "en-gb"), ("en-gb+nobody", "without that variant")],
)
def test_an_unknown_voice_is_an_error_that_helps(name: str, says: str) -> None:
    with Pyttsx3Voice(name) as voice, pytest.raises(VoiceFailed) as failed:
        voice.render(SENTENCE, PACE)

    assert says in str(failed.value)
    assert "\n" not in str(failed.value)


def test_a_process_that_has_said_why_and_gone_before_it_was_asked_is_still_heard() -> None:
    with Pyttsx3Voice("en-bg") as voice:
        renderer = voice._take()
        renderer._process.wait()
        with pytest.raises(VoiceFailed, match="en-bg"):
            renderer.render(SENTENCE, PACE)
        renderer.end()


def test_without_espeak_the_error_names_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("libespeak-ng.so.1", "libespeak-ng.so", "libespeak.so.1", "libespeak.so"):
        (tmp_path / name).write_bytes(b"no library")
    monkeypatch.setenv("LD_LIBRARY_PATH", str(tmp_path))
    with Pyttsx3Voice() as voice, pytest.raises(VoiceFailed, match="sudo apt-get install espeak-ng"):
        voice.render(SENTENCE, PACE)


def test_a_process_that_cannot_start_its_engine_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ESPEAK_DATA_PATH", "/nowhere")
    monkeypatch.setenv("PYTHONHOME", "/nowhere")
    with Pyttsx3Voice() as voice, pytest.raises(VoiceFailed, match="process died"):
        voice.render(SENTENCE, PACE)


def test_a_voice_that_hangs_is_given_up_and_replaced() -> None:
    with Pyttsx3Voice(timeout=3.0) as voice:
        voice.render("Yes.", PACE)
        hung = spare_of(voice)
        os.kill(hung, signal.SIGSTOP)
        with pytest.raises(VoiceFailed, match="longer than 3 s"):
            voice.render(SENTENCE, PACE)

        assert not Path(f"/proc/{hung}").exists()
        assert voice.render(SENTENCE, PACE).seconds > 3.0


def test_a_process_that_was_killed_while_it_waited_costs_no_sentence_and_is_one_line_in_the_journal(
    voice: Pyttsx3Voice, caplog: pytest.LogCaptureFixture
) -> None:
    voice.render("Yes.", PACE)
    os.kill(spare_of(voice), signal.SIGKILL)

    assert voice.render(SENTENCE, PACE).seconds > 3.0
    assert ["voice: the voice's process died (status -9); tried once more"] == caplog.messages


@pytest.mark.parametrize("free", range(5))
def test_a_process_that_cannot_be_started_is_one_line_and_leaves_nothing_open(free: int) -> None:
    before = set(os.listdir("/proc/self/fd"))  # noqa: PTH208 - numbers
    with Pyttsx3Voice() as voice, descriptors_left(free), pytest.raises(VoiceFailed) as failed:
        voice.render(SENTENCE, PACE)

    assert (
        "the voice's process does not start: Too many open files: end other programs: top shows which are busy"
        == str(failed.value)
    )
    assert before == set(os.listdir("/proc/self/fd"))  # noqa: PTH208 - numbers


def test_where_there_is_no_room_for_the_process_after_this_one_the_sentence_is_said_and_the_journal_tells(
    voice: Pyttsx3Voice, caplog: pytest.LogCaptureFixture
) -> None:
    voice.render("Yes.", PACE)
    with descriptors_left(1):
        said = voice.render(SENTENCE, PACE)
    told = list(caplog.messages)
    later = voice.render(SENTENCE, PACE)

    assert said.seconds > 3.0
    assert ["voice: the next sentence will come later: the voice's process does not start: Too many open files"] == told
    assert later.seconds > 3.0


def shared_sounds() -> set[str]:
    """Names in shared memory that could be a sentence's; other programs have theirs there."""
    return {name for name in os.listdir("/dev/shm") if name.endswith(".wav") or "sentence" in name}  # noqa: S108, PTH208


def test_nothing_stays_behind_in_any_folder_even_after_a_kill(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = shared_sounds()
    with Pyttsx3Voice("en-gb", 20.0) as voice:
        voice.render(SENTENCE, PACE)
        os.kill(spare_of(voice), signal.SIGKILL)
        voice.render(SENTENCE, PACE)
        left = list(tmp_path.iterdir())

    assert [] == left
    assert set() == shared_sounds() - before


def test_no_process_outlives_its_voice() -> None:
    with Pyttsx3Voice() as voice:
        voice.render("Yes.", PACE)
        spare = spare_of(voice)

    assert not Path(f"/proc/{spare}").exists()


@pytest.mark.parametrize("text", ["", "   ", "…?!"])
def test_a_sentence_without_a_word_is_refused(text: str, voice: Pyttsx3Voice) -> None:
    with pytest.raises(VoiceFailed, match="without a word"):
        voice.render(text, PACE)


def test_an_error_never_quotes_the_sentence() -> None:
    with Pyttsx3Voice("Martian") as voice, pytest.raises(VoiceFailed) as failed:
        voice.render("You take furosemide.", PACE)

    assert "furosemide" not in str(failed.value)


def test_a_closed_voice_refuses() -> None:
    voice = Pyttsx3Voice()
    voice.close()
    voice.close()
    with pytest.raises(VoiceFailed, match="closed"):
        voice.render(SENTENCE, PACE)


def test_a_sound_much_too_short_for_its_words_is_refused() -> None:
    with pytest.raises(VoiceFailed, match=r"0\.5 s of sound where 4\.1 s were due"):
        _check_length(SENTENCE, PACE, Sound(bytes(22050), 22050))
