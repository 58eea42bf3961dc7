"""What is kept of rendered sentences, and above all what is not."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.errors import VoiceFailed
from kiosk.events import Sound, Utterance
from kiosk.speaking import tones
from kiosk.speaking.cache import DAY, VoiceCache

PACE = 145
HELLO = Utterance("Good morning.")


class Beeps:
    """A voice without words: one 16-bit sample a letter, at the pace as its rate."""

    def __init__(self, name: str = "beeps") -> None:
        self.name = name
        self.rendered: list[str] = []
        self.broken = False

    def render(self, text: str, words_a_minute: int) -> Sound:
        if self.broken:
            raise VoiceFailed("no beep")
        self.rendered.append(text)
        return Sound(b"".join(ord(letter).to_bytes(2, "little") for letter in text), words_a_minute * 100)

    def close(self) -> None:
        self.broken = True


def test_a_fixed_sentence_is_rendered_once_and_sounds_the_same(tmp_path: Path) -> None:
    voice = Beeps()
    first = VoiceCache(tmp_path, voice).render(HELLO, PACE)
    second = VoiceCache(tmp_path, voice).render(HELLO, PACE)

    assert first == second
    assert [HELLO.text] == voice.rendered


def test_a_personal_sentence_never_reaches_the_folder(tmp_path: Path) -> None:
    voice = Beeps()
    cache = VoiceCache(tmp_path / "cache", voice)
    for _ in range(2):
        cache.render(Utterance("You take furosemide.", personal=True), PACE)

    assert [] == list((tmp_path / "cache").iterdir())
    assert 2 == len(voice.rendered)


def test_a_personal_sentence_is_not_answered_from_a_fixed_one_either(tmp_path: Path) -> None:
    voice = Beeps()
    cache = VoiceCache(tmp_path, voice)
    cache.render(HELLO, PACE)
    used = {file: file.stat().st_mtime_ns for file in tmp_path.iterdir()}
    cache.render(Utterance(HELLO.text, personal=True), PACE)

    assert used == {file: file.stat().st_mtime_ns for file in tmp_path.iterdir()}
    assert 2 == len(voice.rendered)


@pytest.mark.parametrize(
    ("name", "text", "pace"),
    [("other", HELLO.text, PACE), ("beeps", "Good evening.", PACE), ("beeps", HELLO.text, 100)],
)
def test_another_voice_text_or_pace_is_another_sound(name: str, text: str, pace: int, tmp_path: Path) -> None:
    VoiceCache(tmp_path, Beeps()).render(HELLO, PACE)
    voice = Beeps(name)

    assert voice.render(text, pace) == VoiceCache(tmp_path, voice).render(Utterance(text), pace)
    assert [text, text] == voice.rendered


def flip(position: int) -> Callable[[bytes], bytes]:
    return lambda content: content[:position] + bytes([content[position] ^ 1]) + content[position + 1 :]


@pytest.mark.parametrize(
    "damage",
    [flip(0), flip(24), flip(50), lambda content: content[:-1], lambda content: content[:40], lambda _: b""],
    ids=["header", "rate", "sample", "cut", "cut in the header", "empty"],
)
def test_a_damaged_entry_is_rendered_again_and_mended(damage: Callable[[bytes], bytes], tmp_path: Path) -> None:
    voice = Beeps()
    good = VoiceCache(tmp_path, voice).render(HELLO, PACE)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_bytes(damage(whole))

    assert good == VoiceCache(tmp_path, voice).render(HELLO, PACE)
    assert whole == file.read_bytes()


def test_the_cache_forgets_what_was_rendered_longest_ago(tmp_path: Path) -> None:
    cache = VoiceCache(tmp_path, Beeps(), largest=1000)
    cache.render(HELLO, PACE)
    (hello,) = tmp_path.iterdir()
    os.utime(hello, (2e9, 2e9))  # later than all others
    for number in range(30):
        cache.render(Utterance(f"Sentence {number}"), PACE)

    assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= 1000
    assert hello.exists()


def test_no_time_of_a_file_tells_when_its_sentence_was_spoken(tmp_path: Path) -> None:
    cache = VoiceCache(tmp_path, Beeps())
    cache.render(HELLO, PACE)
    (file,) = tmp_path.iterdir()
    os.utime(file, (5 * DAY, 6 * DAY))  # read before it was written: `relatime` notes the next reading
    cache.render(HELLO, PACE)
    known = file.stat()
    cache.render(Utterance("And again."), PACE)
    (other,) = set(tmp_path.iterdir()) - {file}

    assert (known.st_atime, known.st_mtime) == (5 * DAY, 6 * DAY)
    assert (other.stat().st_atime % DAY, other.stat().st_mtime % DAY) == (0, 0)


def test_a_folder_in_the_cache_is_left_alone_and_keeps_nothing_from_being_forgotten(tmp_path: Path) -> None:
    voice = Beeps()
    (tmp_path / "voice").mkdir()
    os.utime(tmp_path / "voice", (1, 1))
    cache = VoiceCache(tmp_path, voice, largest=1000)
    for number in range(30):
        cache.render(Utterance(f"Sentence {number}"), PACE)

    assert sum(file.stat().st_size for file in tmp_path.iterdir() if file.is_file()) <= 1000
    assert (tmp_path / "voice").is_dir()
    assert cache.take_warning() is None


def test_nobody_but_the_kiosk_and_its_staff_may_look_at_what_was_spoken(tmp_path: Path) -> None:
    VoiceCache(tmp_path, Beeps()).render(HELLO, PACE)

    assert [0o660] == [file.stat().st_mode & 0o777 for file in tmp_path.iterdir()]


def test_a_folder_that_cannot_be_used_is_told_once_and_the_kiosk_speaks(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = VoiceCache(tmp_path / "file" / "cache", Beeps())
    sounds = {cache.render(HELLO, PACE) for _ in range(2)}

    assert 1 == len(sounds)
    assert "Not a directory" in (cache.take_warning() or "")
    assert cache.take_warning() is None


def test_a_folder_that_goes_away_is_told_too(tmp_path: Path) -> None:
    cache = VoiceCache(tmp_path / "cache", Beeps())
    (tmp_path / "cache").rmdir()
    cache.render(HELLO, PACE)

    assert "No such file" in (cache.take_warning() or "")


def test_a_healthy_cache_warns_of_nothing(tmp_path: Path) -> None:
    cache = VoiceCache(tmp_path, Beeps())
    cache.render(HELLO, PACE)

    assert cache.take_warning() is None


def test_prerendering_renders_each_sentence_once(tmp_path: Path) -> None:
    voice = Beeps()
    cache = VoiceCache(tmp_path, voice)

    assert 2 == cache.prerender(["One.", "Two.", "One."], PACE)
    assert 1 == cache.prerender(["One.", "Three."], PACE)
    assert ["One.", "Three.", "Two."] == sorted(voice.rendered)


def test_prerendering_says_when_the_voice_fails(tmp_path: Path) -> None:
    voice = Beeps()
    voice.broken = True
    with pytest.raises(VoiceFailed):
        VoiceCache(tmp_path, voice).prerender(["One."], PACE)


def test_the_apology_outlives_the_voice_and_the_folder(tmp_path: Path) -> None:
    voice = Beeps()
    cache = VoiceCache(tmp_path, voice, apology="Sorry.")
    apology = cache.apology()
    voice.broken = True
    for file in tmp_path.iterdir():
        file.unlink()

    assert apology == cache.apology()
    assert ["Sorry."] == voice.rendered


def test_an_apology_of_an_earlier_run_serves_a_voice_that_is_broken_now(tmp_path: Path) -> None:
    apology = VoiceCache(tmp_path, Beeps()).apology()
    voice = Beeps()
    voice.broken = True

    assert apology == VoiceCache(tmp_path, voice).apology()


def test_with_neither_voice_nor_apology_there_is_a_tone(tmp_path: Path) -> None:
    voice = Beeps()
    voice.broken = True

    assert tones.failure() == VoiceCache(tmp_path, voice).apology()


def test_a_voice_that_comes_back_apologises_in_words(tmp_path: Path) -> None:
    voice = Beeps()
    voice.broken = True
    cache = VoiceCache(tmp_path, voice, apology="Sorry.")
    cache.apology()
    voice.broken = False

    assert voice.render("Sorry.", 145) == cache.apology()


def test_a_folder_that_fails_anew_after_it_worked_is_told_anew(tmp_path: Path) -> None:
    cache = VoiceCache(tmp_path / "cache", Beeps())
    for letter in "ab":
        (tmp_path / "cache").rmdir()
        cache.render(HELLO, PACE)
        assert "No such file" in (cache.take_warning() or "")
        (tmp_path / "cache").mkdir()
        cache.render(Utterance(letter), PACE)
        next((tmp_path / "cache").iterdir()).unlink()

    assert cache.take_warning() is None
