"""The virtual sound card for tests: skipped, visibly, where PulseAudio is missing; and sounds to find again."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from kiosk.bench import sound_card as cards
from kiosk.bench.sound_card import MICROPHONE, PLUG, RATE, SPEAKER, TOOLS, Heard, environment, running
from kiosk.errors import MachineError
from kiosk.events import Sound

__all__ = [
    "MICROPHONE", "NO_CARD", "RATE", "SPEAKER", "Heard", "SoundCard", "environment", "loud_seconds", "pitch", "running",
    "sound_card", "tone",
]  # fmt: skip


NO_CARD = "pcm.none { type hw card 99 }\n"
"""ALSA's configuration of a machine without a card; with an empty one PortAudio aborts the process."""


class SoundCard(cards.SoundCard):
    """A card of which something can be pulled out, and whose server can hang."""

    def send_server(self, number: signal.Signals) -> None:
        """Let the server hang with `SIGSTOP`, and go on with `SIGCONT`."""
        if self.server is not None:
            self.server.send_signal(number)

    def loop_back(self, milliseconds: int = 20) -> None:
        """Lead the loudspeaker into the microphone, at the same loudness, so many milliseconds late."""
        self._control("load-module", "module-loopback", "source=spk.monitor", "sink=mic_feed",
                      f"latency_msec={milliseconds}")  # fmt: skip

    def plug_in_microphone(self) -> None:
        """Put the plug back."""
        self._control("load-module", *PLUG.split())

    def unplug_microphone(self) -> None:
        """Pull the plug."""
        self._control("unload-module", "module-remap-source")

    def unplug_speaker(self) -> None:
        """Pull the other one."""
        modules = self._control("list", "short", "modules")
        (module,) = (line.split()[0] for line in modules.splitlines() if "sink_name=spk" in line)
        self._control("unload-module", module)

    def _control(self, *command: str) -> str:
        return subprocess.run(["pactl", *command], env=self.env, check=True, capture_output=True, text=True).stdout


@contextmanager
def sound_card() -> Iterator[SoundCard]:
    """Start a card of one's own; skip the test without PulseAudio."""
    if any(not cards.shutil.which(tool) for tool in TOOLS):
        with pytest.raises(MachineError, match="no virtual sound card without") as missing, cards.sound_card():
            pass
        pytest.skip(str(missing.value))
    with cards.sound_card_of(SoundCard) as card:
        yield card


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
