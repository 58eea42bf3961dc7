"""The service on a sound card that goes away and comes back, and on one that feeds its own voice back to it."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from sound_card import MICROPHONE, SoundCard, sound_card

from kiosk.assembly import load_mind, open_microphone, open_speaker, start_mouth, start_recogniser
from kiosk.bench.processes import family
from kiosk.cli.visit import session_of
from kiosk.events import Heard, Meaning
from kiosk.hearing.ears import SoundEars
from kiosk.hearing.voice_activity import Silero
from kiosk.session import Watching
from kiosk.settings import Hearing, Settings, Speaking

pytestmark = [pytest.mark.engine, pytest.mark.slow]

ROOT = Path(__file__).resolve().parents[1]
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

    def wait_for(self, words: str, seconds: float = 60.0) -> str:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            for line in self.journal:
                if words in line:
                    return line
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
        line = kiosk.wait_for("trying again in 1 s", 120.0)  # it apologises first, and sends to a person
        bring_back(card)
        returned = time.monotonic()
        with card.hear() as heard:
            heard.wait_for_sound()
            took = time.monotonic() - returned
            heard.finish_now()
        back = kiosk.wait_for("working again")

        assert f'microphone "{MICROPHONE}", loudspeaker "' in back
        assert before == recogniser_of(kiosk)
        assert any(words in line for words in complaint.split("|"))
        assert took < BACK_WITHIN
        assert kiosk.process.poll() is None


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
