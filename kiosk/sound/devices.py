"""PortAudio's devices: found by name, never by number, since numbers change with every plug.

The only place that imports sounddevice; microphone and loudspeaker get it from here.
"""

from __future__ import annotations

import atexit
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, Literal, TypeAlias

from kiosk.errors import MachineError, MicrophoneLost, SpeakerLost
from kiosk.sound.alsa_lines import LINES

Direction: TypeAlias = Literal["input", "output"]

NO_MICROPHONE = "vc4hdmi"
"""A Raspberry Pi's HDMI sockets call themselves inputs; nothing is ever heard there."""
LOST: dict[Direction, type[MachineError]] = {"input": MicrophoneLost, "output": SpeakerLost}
NOUN: dict[Direction, str] = {"input": "microphone", "output": "loudspeaker"}
SETTING: dict[Direction, str] = {"input": "hearing.microphone", "output": "speaking.speaker"}
_HANGING: list[tuple[threading.Thread, Any]] = []
"""Threads whose read has not come back from the driver, each with its stream: as global as PortAudio is."""
PULSE_CLIENT = Path(__file__).with_name("pulse_client.conf")
"""Without it a reader hung in libpulse for ever in 1 of 23 kills of its server."""


@dataclass(frozen=True, slots=True)
class Device:
    """A sound device, as it is in one direction."""

    index: int
    """PortAudio's number, good until the next `refresh_devices`."""
    name: str
    channels: int
    """The most that it takes or gives."""
    rate: int
    """Samples a second that it prefers."""


def portaudio(direction: Direction) -> ModuleType:
    """Return the sounddevice module. Raises `MicrophoneLost` or `SpeakerLost` without PortAudio."""
    # Debian's PortAudio probes JACK, which would start a server that takes the card.
    os.environ.setdefault("JACK_NO_START_SERVER", "1")
    os.environ.setdefault("PULSE_CLIENTCONFIG", str(PULSE_CLIENT))
    try:
        import sounddevice  # noqa: PLC0415 - OSError without the library
    except ImportError as error:
        raise LOST[direction]("sounddevice is not installed", "run script/setup") from error
    except OSError as error:
        raise LOST[direction]("PortAudio is missing", "sudo apt-get install libportaudio2") from error
    module: ModuleType = sounddevice
    return module


def list_devices(direction: Direction) -> tuple[Device, ...]:
    """Return the devices that can be used, as they were at the start or the last refresh."""
    sounds = portaudio(direction)
    found = (
        Device(index, entry["name"], entry[f"max_{direction}_channels"], round(entry["default_samplerate"]))
        for index, entry in enumerate(sounds.query_devices())
    )
    return tuple(
        device for device in found if device.channels and not (direction == "input" and NO_MICROPHONE in device.name)
    )


def find_device(name: str, direction: Direction) -> Device:
    """Return the device of that name, else the first whose name holds it; "default" is the system's.

    Raises `MicrophoneLost` or `SpeakerLost`, naming the devices that are there.
    """
    devices = list_devices(direction)
    if name == "default":
        preferred = portaudio(direction).default.device[direction]
        devices_found = [device for device in devices if device.index == preferred] or list(devices)
    else:
        wanted = name.casefold()
        devices_found = [device for device in devices if device.name.casefold() == wanted]
        devices_found += [device for device in devices if wanted in device.name.casefold()]
    if devices_found:
        return devices_found[0]
    if not devices:
        raise LOST[direction](
            f"there is no {NOUN[direction]}", "plug one in; `arecord -l` and `aplay -l` of alsa-utils list cards"
        )
    names = ", ".join(f'"{device.name}"' for device in devices)
    raise LOST[direction](f'there is no {NOUN[direction]} "{name}"', f"set {SETTING[direction]} to one of {names}")


@contextmanager
def hushed() -> Iterator[None]:
    """Keep what ALSA and PortAudio print on standard error to themselves: their exceptions say it too.

    Wrap only the opening of a stream; what other threads print meanwhile is lost with it. Raises `OSError` where the
    process may open no more files.
    """
    with ExitStack() as after:
        kept = os.dup(2)
        after.callback(os.close, kept)
        with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a device
            os.dup2(nowhere.fileno(), 2)
        after.callback(os.dup2, kept, 2)
        after.enter_context(LINES.hushed())
        yield


def leave_hanging(reader: threading.Thread, stream: Any) -> None:  # noqa: ANN401 - sounddevice has no types
    """Leave a stream to `refresh_devices` that can't be closed, since the driver has not let its reader go."""
    if not _HANGING:
        atexit.register(_end_at_once)
    _HANGING.append((reader, stream))


def _end_at_once() -> None:
    """End the process as one whose machine fails it, if a reader still hangs.

    The library ends PortAudio at the exit, which would hang under the reader; without that the interpreter crashed.
    """
    if any(reader.is_alive() for reader, _ in _HANGING):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(MachineError.status)


def refresh_devices() -> None:
    """Look for devices anew. Close every microphone and loudspeaker first: this ends their streams.

    PortAudio lists devices once, at its start (spatialaudio/python-sounddevice#125). Raises `SpeakerLost` when it
    does not start again; `MicrophoneLost` while a reader hangs in the driver, as behind a sound server that has stopped
    to answer: ended under it, PortAudio hangs too, for ever, or frees what the reader then writes to.
    """
    if any(reader.is_alive() for reader, _ in _HANGING):
        raise MicrophoneLost("the sound system does not answer", "see that the sound server runs")
    while _HANGING:
        _HANGING.pop()[1].close(ignore_errors=True)
    sounds = portaudio("output")
    try:
        with LINES.hushed():  # each card that is not there would be told of
            sounds._terminate()  # noqa: SLF001 - the library has no public way
            sounds._initialize()  # noqa: SLF001 - same
    except sounds.PortAudioError as error:
        raise SpeakerLost(f"PortAudio does not start again: {error}", "restart the kiosk") from error
