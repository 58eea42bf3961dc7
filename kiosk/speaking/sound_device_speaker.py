"""A loudspeaker through PortAudio, with blocking writes: exact about when a sound ended, quick to stop."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any, Self

from kiosk.errors import SpeakerLost
from kiosk.events import Sound
from kiosk.sound.alsa_lines import LINES
from kiosk.sound.devices import find_device, hushed, portaudio
from kiosk.sound.pcm import BYTES_A_SAMPLE, amplified, resampled
from kiosk.speaking.speaker import Playback, never

BLOCK_SECONDS = 0.02
"""What is written at once, and how often is asked whether to stop."""
PADDING = 0.05
"""Seconds of silence after every sound: PortAudio through PulseAudio dropped the last 18 ms of each."""
MEND = "see that it is plugged in; kiosk doctor lists the devices"


class SoundDeviceSpeaker:
    """One output device. The stream stays open between sounds of one rate."""

    def __init__(self, name: str = "default") -> None:
        """Find the device by part of its name. Raises `SpeakerLost`."""
        self._device = find_device(name, "output")
        self.name = self._device.name
        self._sounds = portaudio("output")
        self._stream: Any = None
        self._wanted_rate = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def play(self, sound: Sound, gain: float = 1.0, until: Callable[[], bool] = never) -> Playback:
        """Play to the end, or until told."""
        LINES.take_over()  # whichever thread this is
        try:
            stream = self._stream_for(sound.rate)
            ready = amplified(resampled(sound, round(stream.samplerate)), gain)
            stream.start()
            return self._pour(stream, ready, until)
        except self._sounds.PortAudioError as error:
            self.close()
            raise SpeakerLost(f'loudspeaker "{self.name}": {error}', MEND) from error

    def close(self) -> None:
        """Free the device."""
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.close(ignore_errors=True)

    def _pour(self, stream: Any, sound: Sound, until: Callable[[], bool]) -> Playback:  # noqa: ANN401 - no types
        """Write block by block, then wait until the last one has been heard."""
        began = time.monotonic() + stream.latency
        silence = bytes(round(PADDING * sound.rate) * BYTES_A_SAMPLE)
        stopped = False
        for block in _blocks(Sound(sound.pcm + silence, sound.rate), stream.channels):
            stopped = until()
            if stopped:
                break
            stream.write(block)
        # `stream.stop` alone waits for the rest too, but deaf to the button.
        while not stopped and (rest := began + sound.seconds - time.monotonic()) > 0:
            time.sleep(min(rest, BLOCK_SECONDS))
            stopped = until()
        if stopped:
            stream.abort()
            return Playback(min(max(time.monotonic() - began, 0.0), sound.seconds))
        stream.stop()
        return Playback(sound.seconds)

    def _stream_for(self, rate: int) -> Any:  # noqa: ANN401 - same
        """Return the open stream, or open one: at the sound's own rate, else at the device's."""
        if self._stream is not None and self._wanted_rate == rate:
            return self._stream
        self.close()
        refused: Exception | None = None
        for tried, channels in ((rate, 1), (self._device.rate, 1), (rate, 2), (self._device.rate, 2)):
            try:
                with hushed():
                    self._stream = self._sounds.RawOutputStream(
                        samplerate=tried, channels=channels, dtype="int16", device=self._device.index
                    )
            except (self._sounds.PortAudioError, OSError) as error:
                refused = error
            else:
                self._wanted_rate = rate
                return self._stream
        raise SpeakerLost(f'loudspeaker "{self.name}" does not open: {refused}', MEND)


def _blocks(sound: Sound, channels: int) -> Iterator[bytes]:
    """Cut the sound into blocks, each sample repeated for every channel."""
    step = round(BLOCK_SECONDS * sound.rate) * BYTES_A_SAMPLE
    for start in range(0, len(sound.pcm), step):
        mono = sound.pcm[start : start + step]
        if channels == 1:
            yield mono
        else:
            yield b"".join(mono[i : i + BYTES_A_SAMPLE] * channels for i in range(0, len(mono), BYTES_A_SAMPLE))
