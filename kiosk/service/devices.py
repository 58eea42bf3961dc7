"""How a station comes by its two devices."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from kiosk.assembly import open_microphone, open_speaker
from kiosk.events import Block
from kiosk.hearing.microphone import Microphone
from kiosk.settings import Settings
from kiosk.sound.devices import refresh_devices
from kiosk.speaking.speaker import Speaker


class Watched(Microphone, Protocol):
    """A microphone whose life can be watched from another thread."""

    @property
    def heartbeat(self) -> float:
        """`time.monotonic` when it last gave sound; 0 before that."""

    def tapped(self) -> AbstractContextManager[Callable[[], Block]]:
        """Hear what is captured from now on, beside whoever reads."""


@dataclass(frozen=True)
class Devices:
    """The two devices: from the sound card, or from recordings."""

    microphone: Callable[[Settings], Watched] = open_microphone
    speaker: Callable[[Settings], Speaker] = open_speaker
    look_again: Callable[[], None] = refresh_devices
    """Called before both are opened: PortAudio lists devices once; nothing of ours is open then."""


SOUND_CARD = Devices()
