"""A sound card made of software: PulseAudio with a microphone to speak into and a speaker to hear.

    with sound_card() as card:                      # `MachineError` without PulseAudio
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
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import IO, TypeVar

from kiosk.errors import MachineError
from kiosk.events import Sound
from kiosk.sound.devices import refresh_devices

MICROPHONE, SPEAKER = "kioskmic", "kioskspeaker"
TOOLS = ("pulseaudio", "pactl", "paplay", "pacat", "parec")
RATE = 16000
STARTS_WITHIN = 10.0
"""Seconds; half a second is usual."""

DAEMON = """
load-module module-native-protocol-unix socket={folder}/socket auth-anonymous=1
load-module module-null-sink sink_name=mic_feed rate=16000 channels=1
load-module module-null-sink sink_name=spk rate=22050 channels=1
load-module {plug}
set-default-sink spk
set-default-source kioskmic
"""
PLUG = "module-remap-source source_name=kioskmic master=mic_feed.monitor"
"""The microphone itself: what is unloaded when it is pulled out."""
ALSA = """
</usr/share/alsa/alsa.conf>
pcm.!default {{ type pulse }}
pcm.kioskmic {{ type pulse device kioskmic hint {{ show on description "microphone" }} }}
pcm.kioskspeaker {{ type pulse device spk hint {{ show on description "speaker" }} }}
"""
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
        self.began = 0.0
        """`time.monotonic` of the first sample, as near as the recorder's latency tells."""
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def _listen(self) -> None:
        recorder = self._process.stdout
        while recorder is not None and (chunk := os.read(recorder.fileno(), 1 << 16)):
            with self._changed:
                self._pcm += chunk
                # The least delayed chunk tells best when the recording began.
                began = time.monotonic() - len(self._pcm) / 2 / RATE
                self.began = min(self.began or began, began)
                self._changed.notify_all()

    def wait_for_any(self) -> None:
        """Wait until the recorder runs: the speaker delivers zeros even when nothing plays."""
        with self._changed:
            self._wait(lambda: bool(self._pcm), "nothing to record")

    def wait_for_sound(self) -> None:
        """Wait until something can be heard."""
        with self._changed:
            self._wait(lambda: any(self._pcm), "silence")

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
            self._wait(lambda: len(self._pcm) >= enough, "the recorder stopped")

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
            self._wait(lambda: len(self._pcm) >= enough, "the recorder stopped")
        self.finish_now()

    def _wait(self, done: Callable[[], bool], otherwise: str) -> None:
        if not self._changed.wait_for(done, STARTS_WITHIN):
            raise MachineError(f"the virtual sound card: {otherwise}", "see whether PulseAudio runs")

    @property
    def now(self) -> int:
        """Bytes heard so far."""
        return len(self._pcm)

    def lately(self, seconds: float) -> bytes:
        """The last so many seconds."""
        with self._changed:
            return bytes(self._pcm[-round(seconds * RATE) * 2 :])

    @property
    def sound(self) -> Sound:
        """All that was heard."""
        return Sound(bytes(self._pcm), RATE)


class SoundCard:
    """A card in a folder of its own: `start_server` brings it up, `kill_server` ends it as a crash would."""

    def __init__(self, folder: Path) -> None:
        self.env = os.environ | {
            "PULSE_SERVER": f"unix:{folder}/socket",
            "PULSE_COOKIE": str(folder / "cookie"),
            "XDG_RUNTIME_DIR": str(folder),
            "ALSA_CONFIG_PATH": str(folder / "alsa.conf"),
            "JACK_NO_START_SERVER": "1",
        }
        self._folder = folder
        self._room = ExitStack()
        self.server: subprocess.Popen[bytes] | None = None
        """PulseAudio, while it runs."""
        (folder / "card.pa").write_text(DAEMON.format(folder=folder, plug=PLUG))
        (folder / "alsa.conf").write_text(ALSA.format())

    def start_server(self) -> None:
        """Start the sound server and wait until it has its microphone."""
        options = ["--daemonize=no", "--exit-idle-time=-1", "--disallow-exit", "--use-pid-file=no", "-n"]
        self.server = subprocess.Popen(  # noqa: S603 - ours
            ["pulseaudio", *options, "-F", str(self._folder / "card.pa")],  # noqa: S607 - whichever is installed
            env=self.env | {"HOME": str(self._folder)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        wait_until_ready(self.server, self.env)

    def kill_server(self) -> None:
        """End the sound server without a farewell."""
        server, self.server = self.server, None
        if server is not None:
            server.kill()
            server.wait()
            (self._folder / "socket").unlink(missing_ok=True)

    def say(self, wav: Path) -> None:
        """Speak into the microphone; returns when it has been heard."""
        subprocess.run(["paplay", "--device=mic_feed", str(wav)], env=self.env, check=True)  # noqa: S603, S607 - ours

    @contextmanager
    def hear(self, device: str = "spk") -> Iterator[Heard]:
        """Record the speaker; or, as `mic_feed`, what is spoken into the microphone."""
        command = ["parec", f"--device={device}.monitor", f"--rate={RATE}", "--channels=1", "--format=s16le", "--raw"]
        with running([*command, "--latency-msec=20"], self.env, stdout=subprocess.PIPE) as process:
            heard = Heard(process)
            heard.wait_for_any()
            yield heard
            heard.finish()

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


Card = TypeVar("Card", bound=SoundCard)


@contextmanager
def running(
    command: list[str],
    env: dict[str, str],
    stdin: IO[bytes] | None = None,
    stdout: int = subprocess.DEVNULL,
    stderr: int | None = None,
) -> Iterator[subprocess.Popen[bytes]]:
    """A process as long as it is needed."""
    with subprocess.Popen(command, env=env, stdin=stdin, stdout=stdout, stderr=stderr) as process:  # noqa: S603 - ours
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


def sound_card() -> AbstractContextManager[SoundCard]:
    """Start a card of one's own; the system's PulseAudio, if any, is left alone. Raises `MachineError`."""
    return sound_card_of(SoundCard)


@contextmanager
def sound_card_of(kind: type[Card]) -> Iterator[Card]:
    """The same, of a card that can do more. Raises `MachineError`."""
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if missing:
        mend = "apt-get install pulseaudio pulseaudio-utils"
        raise MachineError(f"no virtual sound card without {', '.join(missing)}", mend)
    with tempfile.TemporaryDirectory(prefix="kiosk-card-") as name:
        card = kind(Path(name))
        try:
            card.start_server()
            card.start_room_noise()
            with environment(card.env):
                yield card
        finally:
            card.stop_room_noise()
            card.kill_server()


def wait_until_ready(process: subprocess.Popen[bytes], env: dict[str, str]) -> None:
    """Wait until the server answers. Raises `MachineError`."""
    deadline = time.monotonic() + STARTS_WITHIN
    ask = ["pactl", "get-default-source"]
    while MICROPHONE not in subprocess.run(ask, env=env, capture_output=True, text=True, check=False).stdout:  # noqa: S603 - ours
        if process.poll() is not None or time.monotonic() > deadline:
            raise MachineError("the virtual sound card does not start", "try: pulseaudio --version")
        time.sleep(0.02)
