"""What is kept of rendered sentences, and above all what is not."""

from __future__ import annotations

import errno
import io
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import assembly
from kiosk.assembly import load_mind
from kiosk.cli.main import main
from kiosk.errors import VoiceFailed
from kiosk.events import Sound, Utterance
from kiosk.publishing import render
from kiosk.service.buttons import AtOnce
from kiosk.service.devices import Devices
from kiosk.service.station import Station
from kiosk.settings import Hearing, Settings
from kiosk.sound.recording import Recording
from kiosk.speaking import cache as cache_module
from kiosk.speaking.cache import APOLOGY, APOLOGY_PACE, VoiceCache
from kiosk.speaking.wav_speaker import WavSpeaker

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


def kept_in(folder: Path, voice: Beeps, *texts: str) -> VoiceCache:
    cache = VoiceCache(folder, voice)
    cache.prerender(texts or [HELLO.text], PACE)
    voice.rendered.clear()
    return cache


def test_a_sentence_that_was_rendered_beforehand_is_not_rendered_when_it_is_spoken(tmp_path: Path) -> None:
    voice = Beeps()
    cache = kept_in(tmp_path, voice)

    assert Beeps().render(HELLO.text, PACE) == cache.render(HELLO, PACE)
    assert [] == voice.rendered


def test_another_pace_or_voice_has_nothing_kept_yet(tmp_path: Path) -> None:
    cache = kept_in(tmp_path, Beeps())

    assert [1, 0] == [cache.kept([HELLO.text, "Good night."], pace) for pace in (PACE, 116)]
    assert 0 == VoiceCache(tmp_path, Beeps("tones")).kept([HELLO.text], PACE)


@pytest.mark.parametrize("personal", [True, False])
def test_nothing_that_is_spoken_reaches_the_folder(personal: bool, tmp_path: Path) -> None:  # noqa: FBT001
    """No time of a file tells of a visit, not even the times that nobody can set."""
    voice = Beeps()
    cache = kept_in(tmp_path, voice)
    known = (tmp_path.stat(), [(file.name, file.stat()) for file in tmp_path.iterdir()])
    for _ in range(2):
        cache.render(HELLO, PACE)
        cache.render(HELLO, 116)
        cache.render(Utterance("This needs emergency help.", personal=personal), PACE)

    assert known == (tmp_path.stat(), [(file.name, file.stat()) for file in tmp_path.iterdir()])
    assert 4 == len(voice.rendered)


def test_reading_a_sentence_leaves_no_time_though_it_was_never_read_before(tmp_path: Path) -> None:
    cache = kept_in(tmp_path, Beeps())
    (file,) = tmp_path.iterdir()
    os.utime(file, (5, 6))  # `relatime` notes the first reading after a change
    cache.render(HELLO, PACE)

    assert (5, 6) == (file.stat().st_atime, file.stat().st_mtime)


def test_a_personal_sentence_is_not_answered_from_a_fixed_one_either(tmp_path: Path) -> None:
    voice = Beeps()
    kept_in(tmp_path, voice).render(Utterance(HELLO.text, personal=True), PACE)

    assert [HELLO.text] == voice.rendered


@pytest.mark.parametrize(
    ("name", "text", "pace"),
    [("other", HELLO.text, PACE), ("beeps", "Good evening.", PACE), ("beeps", HELLO.text, 100)],
)
def test_another_voice_text_or_pace_is_another_sound(name: str, text: str, pace: int, tmp_path: Path) -> None:
    kept_in(tmp_path, Beeps())
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
def test_a_damaged_entry_is_rendered_anew_and_mended_with_the_next_rendering(
    damage: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    voice = Beeps()
    good = kept_in(tmp_path, voice).render(HELLO, PACE)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_bytes(damage(whole))

    assert good == VoiceCache(tmp_path, voice).render(HELLO, PACE)
    assert [HELLO.text] == voice.rendered
    kept_in(tmp_path, voice)
    assert whole == file.read_bytes()


def test_the_cache_forgets_what_was_rendered_longest_ago(tmp_path: Path) -> None:
    cache = VoiceCache(tmp_path, Beeps(), largest=1000)
    cache.prerender([HELLO.text], PACE)
    (hello,) = tmp_path.iterdir()
    os.utime(hello, (9e9, 9e9))  # later than all others
    cache.prerender((f"Sentence {number}" for number in range(30)), PACE)

    assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= 1000
    assert hello.exists()


def test_of_a_folder_only_its_own_files_are_removed(tmp_path: Path) -> None:
    (tmp_path / "voice").mkdir()
    (tmp_path / "song.wav").write_bytes(bytes(2000))
    os.utime(tmp_path / "song.wav", (1, 1))
    cache = VoiceCache(tmp_path, Beeps(), largest=1000)
    cache.prerender((f"Sentence {number}" for number in range(30)), PACE)
    cache.forget_others([], PACE)

    assert {"voice", "song.wav"} == {file.name for file in tmp_path.iterdir()}
    assert cache.take_warning() is None


def test_what_the_kiosk_does_not_say_any_more_is_forgotten(tmp_path: Path) -> None:
    voice = Beeps()
    cache = kept_in(tmp_path, voice, HELLO.text, "As an older set had it.")
    (tmp_path / f"{'0' * 64}.wav").write_bytes(b"as an older release kept it")
    cache.forget_others([HELLO.text], PACE)

    assert 1 == len(list(tmp_path.iterdir()))
    cache.render(HELLO, PACE)
    assert [] == voice.rendered


def test_nobody_but_the_kiosk_and_its_staff_may_look_at_what_is_spoken(tmp_path: Path) -> None:
    kept_in(tmp_path, Beeps())

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
    cache.prerender([HELLO.text], PACE)

    assert "No such file" in (cache.take_warning() or "")


def test_a_healthy_cache_warns_of_nothing(tmp_path: Path) -> None:
    assert kept_in(tmp_path, Beeps()).take_warning() is None


def test_prerendering_renders_each_sentence_once(tmp_path: Path) -> None:
    voice = Beeps()
    cache = VoiceCache(tmp_path, voice)

    assert 2 == cache.prerender(["One.", "Two.", "One."], PACE)
    assert 1 == cache.prerender(["One.", "Three."], PACE)
    assert ["One.", "Three.", "Two."] == sorted(voice.rendered)


def test_a_sentence_that_could_not_be_kept_is_not_counted_and_is_the_last_that_is_rendered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(cache_module, "write_whole", full)
    cache = VoiceCache(tmp_path, voice := Beeps())

    assert 0 == cache.prerender([f"Sentence {number}." for number in range(50)], PACE)
    assert "No space left on device" in (cache.take_warning() or "")
    assert len(voice.rendered) <= (os.cpu_count() or 1)  # those that were begun before the disk said so


def test_what_could_not_be_removed_before_keeps_no_sentence_from_being_rendered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    cache = VoiceCache(tmp_path, Beeps())
    cache.prerender(["Old."], PACE)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refused)
        cache.forget_others([], PACE)

    assert 2 == cache.prerender(["One.", "Two."], PACE)
    assert "Permission denied" in (cache.take_warning() or "")


def test_prerendering_says_when_the_voice_fails(tmp_path: Path) -> None:
    voice = Beeps()
    voice.broken = True
    with pytest.raises(VoiceFailed):
        VoiceCache(tmp_path, voice).prerender(["One."], PACE)


def test_the_apology_is_rendered_though_nothing_else_needs_to_be(tmp_path: Path) -> None:
    voice = Beeps()
    cache = kept_in(tmp_path, voice, APOLOGY)

    assert voice.render(APOLOGY, APOLOGY_PACE) == cache.apology()
    voice.broken = True
    with pytest.raises(VoiceFailed):
        cache.apology()


def test_one_command_renders_all_that_the_kiosk_says_and_forgets_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    voices: list[Beeps] = []

    def voice(name: str, _: float) -> Beeps:
        voices.append(Beeps(name))
        return voices[-1]

    monkeypatch.setattr(render, "Pyttsx3Voice", voice)
    (tmp_path / "kiosk.toml").write_text(f'cache = "{tmp_path}/voice"\n[prompts]\nstore = "{tmp_path}/store"\n')
    command = ["prompts", "render", "--config", str(tmp_path / "kiosk.toml")]
    (tmp_path / "voice").mkdir()
    old = tmp_path / "voice" / f"{'0' * 64}.wav"
    old.touch()

    assert 0 == main(command)
    assert f"{len(voices[0].rendered)} sentences rendered\n" == capsys.readouterr().out
    assert "This needs emergency help." in voices[0].rendered
    assert not old.exists()
    assert 0 == main([*command, "--json"])
    assert {"sentences": 0, "warning": ""} == json.loads(capsys.readouterr().out)
    assert [] == voices[1].rendered

    (tmp_path / "kiosk.toml").write_text(f'cache = "/proc/nowhere"\n[prompts]\nstore = "{tmp_path}/store"\n')
    assert 3 == main(command)
    told = capsys.readouterr()
    assert "0 sentences rendered\n" == told.out
    assert "set cache in kiosk.toml" in told.err


def test_a_visit_leaves_no_trace_in_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reproduces the diary: every sentence of a visit stood in the folder, to the second."""
    monkeypatch.setattr(assembly, "Pyttsx3Voice", lambda *_: Beeps())
    settings = Settings(Hearing(recogniser="typed"), cache=str(tmp_path))
    monkeypatch.setattr("sys.stdin", io.StringIO("please speak slower\nmy chest hurts and I can't breathe\nyes\n"))
    devices = Devices(speaker=lambda _: WavSpeaker(Recording()), look_again=lambda: None)
    with Station(settings, load_mind(settings), AtOnce(), devices=devices) as station:
        report = station.visit()

    assert "escalated" == report.ended
    assert [] == list(tmp_path.iterdir())
