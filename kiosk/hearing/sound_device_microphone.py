"""A microphone through PortAudio: a thread moves blocks from the device into a bounded queue."""

from __future__ import annotations

import array
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import Empty, SimpleQueue
from typing import Any, Self

from kiosk.errors import MicrophoneLost
from kiosk.events import Block
from kiosk.sound.alsa_lines import LINES
from kiosk.sound.devices import find_device, hushed, leave_hanging, portaudio

BLOCK_SECONDS = 0.01
"""What is read at once: the end of speech is known this much later at most."""
QUEUE_SECONDS = 10.0
"""Sound kept for a reader that is late; Whisper takes seconds for an answer on a small Pi."""
NO_BLOCK_SECONDS = 2.0
"""Time without any block after which the device counts as lost: some just fall silent."""
FIRST_BLOCK_SECONDS = 10.0
"""The same for the first block after opening: a sound server or a USB device may have to wake up first."""
ZEROS_SECONDS = 3.0
"""Stretch of exact zeros after which it does, for whoever listens. Real rooms never give that; a muted or dead device
does. Sound that comes back is heard."""
MEND = "see that it is plugged in and not muted; kiosk doctor lists the devices"


class SoundDeviceMicrophone:
    """One input device at the rate that it prefers: many refuse 16 kHz, so the reader resamples."""

    def __init__(self, name: str = "default") -> None:
        """Find the device by part of its name. Raises `MicrophoneLost`."""
        self._device = find_device(name, "input")
        self.name = self._device.name
        self.rate = self._device.rate
        self.block_seconds = BLOCK_SECONDS
        self._sounds = portaudio("input")
        self._stream: Any = None
        self._thread: threading.Thread | None = None
        self._closing = threading.Event()
        self._ready = threading.Condition()
        self._blocks: deque[Block] = deque()
        self._now = 0.0
        self._taps: list[SimpleQueue[Block]] = []
        self._zeros = 0.0
        """Seconds of exact zeros up to now, since the last `flush`."""
        self._dropped = 0
        self._failure = ""
        self._awake = False
        self.heartbeat = 0.0
        """`time.monotonic` when the device last gave sound, exact zeros not counted; 0 before that."""

    def __enter__(self) -> Self:
        self.open()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def now(self) -> float:
        """Seconds on the audio's clock; it goes on when the microphone is closed and opened again."""
        return self._now

    @property
    def dropped(self) -> int:
        """Blocks lost since the last `flush` because nobody read them in time; a gap in the driver counts as one.

        The clock stands still in such a gap: PortAudio says that sound was lost, not for how long.
        """
        return self._dropped

    def open(self) -> None:
        """Start capturing."""
        if self._thread is not None:
            return
        self._closing.clear()
        self._failure, self._zeros, self._awake = "", 0.0, False
        self._stream = self._open_stream()
        self.rate = round(self._stream.samplerate)
        self._thread = threading.Thread(target=self._capture, name="microphone", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop capturing and free the device."""
        thread, self._thread = self._thread, None
        stream, self._stream = self._stream, None
        self._closing.set()
        if thread is None:
            return
        thread.join(NO_BLOCK_SECONDS)
        if thread.is_alive():  # a stream must not be closed under a read
            leave_hanging(thread, stream)
        else:
            stream.close(ignore_errors=True)

    def read(self) -> Block:
        """Wait for the next block. Raises `MicrophoneLost`."""
        with self._ready:
            allowed = NO_BLOCK_SECONDS if self._awake else FIRST_BLOCK_SECONDS
            self._ready.wait_for(lambda: self._blocks or self._failure, allowed)
            lost = self._failure
            if self._zeros >= ZEROS_SECONDS:
                lost = lost or f"nothing but zeros for {ZEROS_SECONDS:g} s"
            if lost:
                raise MicrophoneLost(f'microphone "{self.name}": {lost}', MEND)
            if not self._blocks:
                raise MicrophoneLost(f'microphone "{self.name}": no sound for {allowed:g} s', MEND)
            return self._blocks.popleft()

    def captured(self) -> list[Block]:
        """Take what was captured and not read yet, without waiting."""
        with self._ready:
            blocks = list(self._blocks)
            self._blocks.clear()
        return blocks

    @contextmanager
    def tapped(self) -> Iterator[Callable[[], Block]]:
        """Hear what is captured from now on, beside whoever reads; yields what waits for the next block."""
        tap: SimpleQueue[Block] = SimpleQueue()

        def read() -> Block:
            try:
                return tap.get(timeout=NO_BLOCK_SECONDS)
            except Empty:
                raise MicrophoneLost(f'microphone "{self.name}": no sound for {NO_BLOCK_SECONDS:g} s', MEND) from None

        with self._ready:
            self._taps.append(tap)
        try:
            yield read
        finally:
            with self._ready:
                self._taps.remove(tap)

    def flush(self, tail: float = 0.0) -> None:
        """Drop what was captured until now, and wait for `tail` seconds more and drop them."""
        with self._ready:
            self._blocks.clear()
            self._dropped, self._zeros = 0, 0.0  # many speakerphones mute themselves while they play
            until = self._now + tail
        heard = until if tail <= 0 else 0.0
        while heard < until:
            block = self.read()
            heard = block.at + block.seconds

    def _open_stream(self) -> Any:  # noqa: ANN401 - sounddevice has no types
        """Open in mono, else with all channels (arrays offer nothing less); at 48 kHz if need be."""
        refused: Exception | None = None
        for channels in dict.fromkeys((1, self._device.channels)):
            for rate in dict.fromkeys((self._device.rate, 48000)):
                try:
                    with hushed():
                        stream = self._sounds.RawInputStream(
                            samplerate=rate, channels=channels, dtype="int16", device=self._device.index
                        )
                        stream.start()
                except (self._sounds.PortAudioError, OSError) as error:
                    refused = error
                else:
                    return stream
        raise MicrophoneLost(f'microphone "{self.name}" does not open: {refused}', MEND)

    def _capture(self) -> None:
        """Run in the thread: move blocks until closed or lost."""
        LINES.take_over()
        stream = self._stream
        try:
            while not self._closing.is_set():
                seconds = BLOCK_SECONDS if self._taps else self.block_seconds  # who taps looks at the clock
                data, overflowed = stream.read(round(seconds * self.rate))
                self._accept(_first_channel(bytes(data), stream.channels), lost=overflowed)
        except self._sounds.PortAudioError as error:  # -9999 when the device was pulled out
            with self._ready:
                self._failure = str(error)
                self._ready.notify()

    def _accept(self, pcm: bytes, *, lost: bool) -> None:
        """Take a block; `lost`: the driver dropped sound before it, and tells nobody how much."""
        with self._ready:
            self._dropped += lost
            block = Block(pcm, self.rate, self._now)
            self._now += block.seconds
            if any(pcm):
                self._zeros, self.heartbeat = 0.0, time.monotonic()
            else:
                self._zeros += block.seconds
            self._awake = True
            self._blocks.append(block)
            while self._now - self._blocks[0].at > QUEUE_SECONDS:
                self._blocks.popleft()
                self._dropped += 1
            for tap in self._taps:
                tap.put(block)
            self._ready.notify()


def _first_channel(pcm: bytes, channels: int) -> bytes:
    """Return one channel of interleaved samples: mixing an array's would comb-filter speech."""
    return pcm if channels == 1 else array.array("h", pcm)[::channels].tobytes()
