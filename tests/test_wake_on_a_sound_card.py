"""The service waits on a sound card: other speech leaves it silent, the wake phrase makes it speak, and it keeps
nothing of either but a number."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from fake_manager import fake_manager
from sound_card import Heard, SoundCard, running, sound_card
from voices import english

from kiosk.hearing.sound_files import write_wav

pytestmark = [pytest.mark.engine, pytest.mark.slow]

ROOT = Path(__file__).resolve().parents[1]
STARTS_WITHIN = 120.0
"""Seconds; it takes ten."""
ANSWERS_WITHIN = 30.0
TRIES = 3
"""A busy machine's sound card drops pieces of a phrase, and people say it again then."""
OTHER = "I went to the shops this morning and it was raining again"


def speaks_after(card: SoundCard, heard: Heard, said: Path) -> bool:
    """Say something to the kiosk; return whether it says anything."""
    over = threading.Event()
    timer = threading.Timer(ANSWERS_WITHIN, over.set)
    card.say(said)
    timer.start()
    found = heard.wait_for(lambda pcm: 0 if any(pcm) else None, 0, over)
    timer.cancel()
    return found is not None


def test_the_wake_phrase_begins_a_visit_and_other_speech_does_not(tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").write_text(
        f'cache = "{tmp_path}/cache"\n[hearing]\nrecogniser = "sphinx"\n[visit]\nstart = "wake"\n'
        f'[service]\nstate = "{tmp_path}"\nruntime = "{tmp_path}"\n[prompts]\nstore = "{tmp_path}/prompts"\n'
    )
    for name, text in (("other", OTHER), ("wake", "wake up cramp kiosk")):
        write_wav(tmp_path / f"{name}.wav", english(text))
    command = [sys.executable, "-m", "kiosk.cli.main", "run", "--config", str(tmp_path / "kiosk.toml")]
    with sound_card() as card, fake_manager(tmp_path) as manager, card.hear() as heard:
        env = card.env | {"NOTIFY_SOCKET": manager.address, "PYTHONPATH": str(ROOT)}
        with running(command, env, stderr=subprocess.PIPE) as service:
            manager.wait_for("READY=1", STARTS_WITHIN)
            for _ in range(2):
                card.say(tmp_path / "other.wav")
            silent = not any(heard.sound.pcm)
            woken = any(speaks_after(card, heard, tmp_path / "wake.wav") for _ in range(TRIES))
            service.terminate()
            _, journal = service.communicate()
    left = {file.name for file in tmp_path.rglob("*") if file.is_file() and tmp_path / "cache" not in file.parents}
    counters = json.loads((tmp_path / "counters.json").read_text())

    assert silent
    assert woken
    assert 0 == sum(counters["visits"].values())
    assert left <= {"kiosk.toml", "other.wav", "wake.wav", "counters.json", "health.json", "kiosk.prom"}
    assert not any(word in journal.decode() for word in ("shops", "raining", "wake up"))
