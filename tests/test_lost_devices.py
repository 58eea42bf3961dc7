"""The service on a sound card that goes away and comes back, and on one that feeds its own voice back to it."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import sounddevice
from sound_card import MICROPHONE, SoundCard, sound_card
from understanding_fixtures import mind
from voices import english

from kiosk.assembly import load_mind, open_microphone, open_speaker, start_mouth, start_recogniser
from kiosk.bench.processes import family
from kiosk.errors import MachineError
from kiosk.events import ButtonPressed, Heard, Listen, Meaning, Say
from kiosk.hearing.ears import SoundEars
from kiosk.hearing.sound_files import write_wav
from kiosk.hearing.voice_activity import Silero
from kiosk.loop.report import Report
from kiosk.service.buttons import AtOnce
from kiosk.service.sessions import session_of
from kiosk.service.station import Station
from kiosk.session import Watching
from kiosk.settings import Hearing, Settings, Speaking
from kiosk.speaking.reply import speak

pytestmark = [pytest.mark.engine, pytest.mark.slow]

ROOT = Path(__file__).resolve().parents[1]
Card: TypeAlias = Callable[[SoundCard], None]
"""Something done to it."""
BACK_WITHIN = 10.0
"""Seconds from the return of a device to the kiosk's voice."""


class Service:
    """`kiosk run` in a process of its own, and its journal."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.journal: list[str] = []
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in self.process.stderr or ():
            self.journal.append(line)

    def wait_for(self, words: str, seconds: float = 60.0, times: int = 1) -> str:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            lines = [line for line in self.journal if words in line]
            if len(lines) >= times:
                return lines[times - 1]
            assert self.process.poll() is None, f"the service ended: {self.journal}"
            time.sleep(0.05)
        raise AssertionError(f"no {words!r} in {self.journal}")


@contextmanager
def service(card: SoundCard, folder: Path) -> Iterator[Service]:
    settings = folder / "kiosk.toml"
    settings.write_text(
        f'cache = "{folder / "cache"}"\n[hearing]\nrecogniser = "sphinx"\nmicrophone = "{MICROPHONE}"\n'
        "silence_to_start = 5.0\n"
    )
    command = [sys.executable, "-m", "kiosk.cli.main", "run", "--start", "at_once", "--config", str(settings)]
    with subprocess.Popen(
        command, cwd=ROOT, env=card.env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        text=True,
    ) as process:  # fmt: skip
        try:
            yield Service(process)
        finally:
            process.terminate()


def recogniser_of(kiosk: Service) -> int:
    """Process id of the recogniser."""
    commands = {pid: Path(f"/proc/{pid}/cmdline").read_text() for pid in family(kiosk.process.pid)}
    (pid,) = (pid for pid, command in commands.items() if "engine_child" in command)
    return pid


def kill(card: SoundCard) -> None:
    card.stop_room_noise()
    card.kill_server()


def start_again(card: SoundCard) -> None:
    card.start_server()
    card.start_room_noise()


def hang(card: SoundCard) -> None:
    card.send_server(signal.SIGSTOP)


def go_on(card: SoundCard) -> None:
    card.send_server(signal.SIGCONT)


@pytest.mark.parametrize(
    ("lose", "bring_back", "complaint"),
    [
        (kill, start_again, "loudspeaker|microphone"),
        # PulseAudio then leads the stream to another source, which is silent: the kiosk hears zeros.
        (SoundCard.unplug_microphone, SoundCard.plug_in_microphone, f'microphone "{MICROPHONE}": nothing'),
        (SoundCard.stop_room_noise, SoundCard.start_room_noise, "nothing but zeros for 3 s"),
    ],
    ids=["sound server killed", "microphone pulled out", "exact zeros"],
)
def test_a_lost_device_is_named_and_found_again_without_a_restart(
    lose: Callable[[SoundCard], None],
    bring_back: Callable[[SoundCard], None],
    complaint: str,
    tmp_path: Path,
) -> None:
    with sound_card() as card, service(card, tmp_path) as kiosk:
        kiosk.wait_for("listening with", 180.0)
        with card.hear() as heard:
            heard.wait_for_seconds(3.0)  # the welcome
            heard.finish_now()
        before = recogniser_of(kiosk)
        lose(card)
        line = kiosk.wait_for("trying again", 120.0)  # it may say first that it can't hear
        bring_back(card)
        returned = time.monotonic()
        with card.hear() as heard:
            heard.wait_for_sound()
            took = time.monotonic() - returned
            heard.finish_now()
        back = kiosk.wait_for("working again")

        assert f'microphone "{MICROPHONE}", loudspeaker "' in back
        assert not any("visit 1 ended" in line or "staff call" in line for line in kiosk.journal)
        assert before == recogniser_of(kiosk)
        assert any(words in line for words in complaint.split("|"))
        assert took < BACK_WITHIN
        assert kiosk.process.poll() is None


def test_a_microphone_that_stays_away_ends_the_visit_and_the_next_begins_when_it_is_back(tmp_path: Path) -> None:
    with sound_card() as card, service(card, tmp_path) as kiosk:
        kiosk.wait_for("listening with", 180.0)
        with card.hear() as heard:
            heard.wait_for_seconds(3.0)
            heard.finish_now()
        card.unplug_microphone()
        kiosk.wait_for("trying again now", 60.0)  # as soon as the kiosk has said that it can't hear
        kiosk.wait_for("staff call: person", 180.0)  # the end of the visit
        kiosk.wait_for("trying again in 1 s", 60.0)  # and no visit waits
        assert not any("working again" in line for line in kiosk.journal)
        card.plug_in_microphone()
        kiosk.wait_for("working again")
        with card.hear() as heard:
            heard.wait_for_sound()
            heard.finish_now()

        assert kiosk.process.poll() is None
        assert not any("visit 1 ended" in line for line in kiosk.journal)


class StopAtLast(AtOnce):
    """A button that is pressed when the test has seen enough."""

    def __init__(self) -> None:
        self.enough = False

    def pressed(self) -> ButtonPressed | None:
        enough, self.enough = self.enough, False  # one press, not a stuck button
        return ButtonPressed("stop") if enough else None


class Loss:
    """Tells the story, takes a device away in the n-th listening or after the n-th sentence, and brings it back."""

    def __init__(self, card: SoundCard, story: Path, lose: Card, bring_back: Card, at: tuple[str, int]) -> None:
        self._card, self._story, self._lose, self._bring_back, self._at = card, story, lose, bring_back, at
        self.button = StopAtLast()
        self.said: list[str] = []
        self.asked: list[str] = []
        self.lost: list[str] = []
        self._helpers: list[threading.Timer] = []

    def watching(self) -> Watching:
        return Watching(said=self._has_said, listening=self._listens, lost=self._is_lost)

    def join(self) -> None:
        for helper in self._helpers:
            helper.join()

    def _soon(self, what: Callable[[], object], seconds: float = 0.3) -> None:
        self._helpers.append(threading.Timer(seconds, what))
        self._helpers[-1].start()

    def _has_said(self, text: str) -> None:
        self.said.append(text)
        if self._at == ("said", len(self.said)):
            self._lose(self._card)

    def _listens(self, order: Listen) -> None:
        self.asked.append(order.question)
        if order.question == "opening":
            self._soon(lambda: self._card.say(self._story))
        elif self._at == ("asked", len(self.asked)):
            self._soon(lambda: self._lose(self._card))
        else:
            self.button.enough = True

    def _is_lost(self, error: MachineError) -> None:
        self.lost.append(error.why)
        if len(self.lost) == 1:
            self._soon(lambda: self._bring_back(self._card))


def spoken(reply: str) -> list[str]:
    return [utterance.text for utterance in speak(Say(reply), mind().book, mind().knowledge)]


def visit_with_a_loss(folder: Path, lose: Card, bring_back: Card, at: tuple[str, int]) -> tuple[Report, Loss]:
    settings = Settings(hearing=Hearing(recogniser="sphinx", microphone=MICROPHONE), cache=str(folder / "cache"))
    write_wav(folder / "story.wav", english("I get cramps in my calves at night"))
    with sound_card() as card:
        loss = Loss(card, folder / "story.wav", lose, bring_back, at)
        with Station(settings, load_mind(settings), loss.button) as station:
            station.watching = loss.watching()
            report = station.visit()
        loss.join()
    return report, loss


@pytest.mark.parametrize(
    ("lose", "bring_back", "rates"),
    [
        (SoundCard.unplug_microphone, SoundCard.plug_in_microphone, None),
        (SoundCard.stop_room_noise, SoundCard.start_room_noise, None),
        (SoundCard.stop_room_noise, SoundCard.start_room_noise, 48000),
        (kill, start_again, None),
        (hang, go_on, None),
    ],
    ids=[
        "microphone pulled out",
        "exact zeros",
        "its rate refused when it is back",
        "sound server killed",
        "sound server hangs",
    ],
)
def test_a_visit_whose_microphone_is_lost_in_an_answer_asks_again_and_keeps_what_was_told(
    lose: Card, bring_back: Card, rates: int | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bring_back_picky(card: SoundCard) -> None:
        if rates:
            monkeypatch.setattr(sounddevice, "RawInputStream", only_at(rates))
        bring_back(card)

    report, loss = visit_with_a_loss(tmp_path, lose, bring_back_picky, ("asked", 2))

    assert "opening" == loss.asked[0]
    assert loss.asked[1] == loss.asked[2]
    assert [spoken("hearing_failed")[0]] == [text for text in loss.said if text in spoken("hearing_failed")]
    assert {"calf"} <= {finding.id for finding in report.findings}
    assert "stopped" == report.ended


def test_a_visit_whose_sound_server_is_killed_while_it_speaks_says_that_sentence_again(tmp_path: Path) -> None:
    report, loss = visit_with_a_loss(tmp_path, kill, start_again, ("said", 2))
    welcome, sorry = spoken("welcome"), spoken("voice_failed")

    assert [*welcome[:2], *sorry, *welcome[2:]] == loss.said[: len(welcome) + len(sorry)]
    assert {"calf"} <= {finding.id for finding in report.findings}


def only_at(rate: int) -> Callable[..., object]:
    """PortAudio's stream, of a device that takes one rate."""
    real = sounddevice.RawInputStream

    def opened(*, samplerate: float, **options: Any) -> object:  # noqa: ANN401 - sounddevice has no types
        if samplerate != rate:
            raise sounddevice.PortAudioError("Invalid sample rate", -9997)
        return real(samplerate=samplerate, **options)

    return opened


@pytest.mark.parametrize("delay", [20, 900], ids=["at once", "0.9 s late"])
def test_with_its_voice_in_its_own_ear_the_kiosk_never_answers_itself(delay: int, tmp_path: Path) -> None:
    """Later than the tail, as through a Bluetooth loudspeaker, only the text tells whose voice it is."""
    settings = Settings(
        hearing=Hearing(recogniser="sphinx", silence_to_start=2.5),
        speaking=replace(Speaking(), words_a_minute=175),
        cache=str(tmp_path),
    )
    mind = load_mind(settings)
    understood: list[Meaning] = []

    def heard(_: Heard | None, meaning: Meaning | None) -> None:
        if meaning is not None and meaning.understood:
            understood.append(meaning)

    with sound_card() as card:
        card.loop_back(delay)
        _, recogniser = start_recogniser(settings, mind)
        ears = SoundEars(open_microphone(settings), recogniser, Silero(), settings.hearing)
        mouth = start_mouth(settings, open_speaker(settings))
        try:
            report = session_of(settings, mind, ears, mouth, Watching(heard=heard)).visit()
        finally:
            ears.close()
            mouth.close()

    assert [] == understood
    assert report.ended == "silent"
