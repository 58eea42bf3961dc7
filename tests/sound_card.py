"""A sound card made of software: PulseAudio with a microphone that tests speak into and a speaker they hear.

    with sound_card() as card:                      # skips the test, visibly, without PulseAudio
        with card.hear() as heard: …                # what the kiosk says; `heard.sound` afterwards
        card.say(Path("answer.wav"))                # speaks into the kiosk's microphone, waits for the end
        subprocess.run(…, env=card.env)             # for a kiosk in a process of its own

Its devices are called MICROPHONE and SPEAKER, and they are the defaults. A faint noise runs in the
microphone, as in any room: exact zeros mean a dead device.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from kiosk.events import Sound
from kiosk.sound_devices import refresh_devices

MICROPHONE, SPEAKER = "kioskmic", "kioskspeaker"
TOOLS = ("pulseaudio", "pactl", "paplay", "pacat", "parec")
RATE = 16000
STARTS_WITHIN = 10.0
"""Seconds; half a second is usual."""

DAEMON = """
load-module module-native-protocol-unix socket={folder}/socket auth-anonymous=1
load-module module-null-sink sink_name=mic_feed rate=16000 channels=1
load-module module-null-sink sink_name=spk rate=22050 channels=1
load-module module-remap-source source_name=kioskmic master=mic_feed.monitor
set-default-sink spk
set-default-source kioskmic
"""
ALSA = """
</usr/share/alsa/alsa.conf>
pcm.!default {{ type pulse }}
pcm.kioskmic {{ type pulse device kioskmic hint {{ show on description "microphone" }} }}
pcm.kioskspeaker {{ type pulse device spk hint {{ show on description "speaker" }} }}
"""
NO_CARD = "pcm.none { type hw card 99 }\n"
"""ALSA's configuration of a machine without a card; with an empty one PortAudio aborts the process."""
ROOM_NOISE = """
import random, struct, sys
noise = random.Random(1)
second = struct.pack("<16000h", *(noise.randint(-3, 3) for _ in range(16000)))
while True:
    sys.stdout.buffer.write(second)
"""


class Heard:
    """What came out of the speaker while it was listened to."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._pcm = bytearray()
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def _listen(self) -> None:
        assert self._process.stdout
        while chunk := self._process.stdout.read1():
            with self._changed:
                self._pcm += chunk
                self._changed.notify_all()

    def wait_for_any(self) -> None:
        """Wait until the recorder runs: the speaker delivers zeros even when nothing plays."""
        with self._changed:
            assert self._changed.wait_for(lambda: self._pcm, STARTS_WITHIN), "nothing to record"

    def wait_for_sound(self) -> None:
        """Wait until something can be heard."""
        with self._changed:
            assert self._changed.wait_for(lambda: any(self._pcm), STARTS_WITHIN), "silence"

    def wait_for(self, find: Callable[[bytes], int | None], at: int, over: threading.Event) -> int | None:
        """Wait until `find` finds something in what was heard from byte `at` on; None when it is over before.

        Returns the byte that `find` names, counted from the beginning. What was searched is not searched again.
        """
        while True:
            with self._changed:
                self._changed.wait(0.5)  # woken by each chunk; the time is for `over`
                new = bytes(self._pcm[at:])
            if over.is_set():
                return None
            found = find(new)
            if found is not None:
                return at + found
            at = max(at, len(self._pcm) - RATE) // 2 * 2

    def wait_for_seconds(self, seconds: float) -> None:
        """Wait until so much has been heard since the first sound."""
        self.wait_for_sound()
        with self._changed:
            enough = len(self._pcm) + round(seconds * RATE) * 2
            assert self._changed.wait_for(lambda: len(self._pcm) >= enough, STARTS_WITHIN), "the recorder stopped"

    def finish_now(self) -> None:
        """End the recorder at once: what plays from now on is not in `sound`."""
        self._process.terminate()
        self._thread.join()
        self._process.wait()

    def finish(self) -> None:
        """End the recorder once it has delivered what the speaker played up to now."""
        if not self._thread.is_alive():
            return
        with self._changed:
            enough = len(self._pcm) + 2 * RATE // 2
            assert self._changed.wait_for(lambda: len(self._pcm) >= enough, STARTS_WITHIN), "the recorder stopped"
        self.finish_now()

    @property
    def sound(self) -> Sound:
        return Sound(bytes(self._pcm), RATE)


class SoundCard:
    """A running card."""

    def __init__(self, folder: Path) -> None:
        self.env = os.environ | {
            "PULSE_SERVER": f"unix:{folder}/socket",
            "PULSE_COOKIE": str(folder / "cookie"),
            "XDG_RUNTIME_DIR": str(folder),
            "ALSA_CONFIG_PATH": str(folder / "alsa.conf"),
            "JACK_NO_START_SERVER": "1",
        }
        self._room = ExitStack()

    def say(self, wav: Path) -> None:
        """Speak into the microphone; returns when it has been heard."""
        subprocess.run(["paplay", "--device=mic_feed", str(wav)], env=self.env, check=True)

    @contextmanager
    def hear(self) -> Iterator[Heard]:
        """Record the speaker."""
        command = ["parec", "--device=spk.monitor", f"--rate={RATE}", "--channels=1", "--format=s16le", "--raw"]
        with running([*command, "--latency-msec=20"], self.env, stdout=subprocess.PIPE) as process:
            heard = Heard(process)
            heard.wait_for_any()
            yield heard
            heard.finish()

    def unplug_microphone(self) -> None:
        """Pull the plug."""
        subprocess.run(["pactl", "unload-module", "module-remap-source"], env=self.env, check=True)

    def unplug_speaker(self) -> None:
        """Pull the other one."""
        sinks = subprocess.run(["pactl", "list", "short", "modules"], env=self.env, check=True, capture_output=True)
        (module,) = (line.split()[0] for line in sinks.stdout.decode().splitlines() if "sink_name=spk" in line)
        subprocess.run(["pactl", "unload-module", module], env=self.env, check=True)

    def start_room_noise(self) -> None:
        """Make the faint noise of a room."""
        noise = self._room.enter_context(
            running([sys.executable, "-c", ROOM_NOISE], self.env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        )
        sink = ["pacat", "--device=mic_feed", f"--rate={RATE}", "--channels=1", "--format=s16le", "--raw"]
        self._room.enter_context(running(sink, self.env, stdin=noise.stdout))

    def stop_room_noise(self) -> None:
        """Leave exact zeros in the microphone."""
        self._room.close()


@contextmanager
def running(command: list[str], env: dict[str, str], **pipes: object) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(command, env=env, **pipes) as process:
        try:
            yield process
        finally:
            process.terminate()


@contextmanager
def environment(values: dict[str, str]) -> Iterator[None]:
    """Set the environment of this process, and have PortAudio look again; both are undone."""
    before = dict(os.environ)
    os.environ.update(values)
    refresh_devices()
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
        refresh_devices()


@contextmanager
def sound_card() -> Iterator[SoundCard]:
    """Start a card of one's own; the system's PulseAudio, if any, is left alone."""
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if missing:
        pytest.skip(f"no virtual sound card without {', '.join(missing)}: apt-get install pulseaudio pulseaudio-utils")
    with tempfile.TemporaryDirectory(prefix="kiosk-card-") as name:
        folder = Path(name)
        (folder / "card.pa").write_text(DAEMON.format(folder=folder))
        (folder / "alsa.conf").write_text(ALSA.format())
        card = SoundCard(folder)
        daemon = ["pulseaudio", "--daemonize=no", "--exit-idle-time=-1", "--disallow-exit", "--use-pid-file=no"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        with running([*daemon, "-n", "-F", str(folder / "card.pa")], card.env | {"HOME": name}, **quiet) as process:
            wait_until_ready(process, card.env)
            card.start_room_noise()
            try:
                with environment(card.env):
                    yield card
            finally:
                card.stop_room_noise()


def wait_until_ready(process: subprocess.Popen[bytes], env: dict[str, str]) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    ask = ["pactl", "get-default-source"]
    while MICROPHONE not in subprocess.run(ask, env=env, capture_output=True, text=True, check=False).stdout:
        assert process.poll() is None, "pulseaudio ended"
        assert time.monotonic() < deadline, "pulseaudio does not answer"


def tone(hertz: float, seconds: float, rate: int = RATE, level: float = 0.5) -> Sound:
    """A plain tone, for tests to find again."""
    import numpy as np  # noqa: PLC0415 - only here

    wave = np.sin(2 * np.pi * hertz * np.arange(round(seconds * rate)) / rate)
    return Sound((wave * level * 32767).astype("<i2").tobytes(), rate)


def pitch(sound: Sound) -> float:
    """The strongest frequency in hertz."""
    import numpy as np  # noqa: PLC0415 - only here

    samples = np.frombuffer(sound.pcm, dtype="<i2").astype(float)
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    return float(spectrum.argmax() * sound.rate / len(samples))


def loud_seconds(sound: Sound, threshold: int = 1000) -> float:
    """Seconds from the first loud sample to the last."""
    import numpy as np  # noqa: PLC0415 - only here

    loud = np.flatnonzero(np.abs(np.frombuffer(sound.pcm, dtype="<i2").astype(int)) > threshold)
    return 0.0 if not len(loud) else float(loud[-1] - loud[0] + 1) / sound.rate
