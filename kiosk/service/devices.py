"""How a station comes by its two devices."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from kiosk.assembly import open_microphone, open_speaker
from kiosk.errors import MicrophoneLost, SpeakerLost
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

    def require(self, settings: Settings) -> None:
        """Raise `SpeakerLost` or `MicrophoneLost` with all that is not there: asked before what takes long to load."""
        needed = (self.speaker,) if settings.hearing.recogniser == "typed" else (self.speaker, self.microphone)
        lost = [error for error in (_lost(find, settings) for find in needed) if error]
        if lost:
            why = " and ".join(error.why for error in lost)
            raise type(lost[0])(why, f"{lost[0].mend}; without a sound card: kiosk talk, or kiosk visit --patient DIR")


def _lost(find: Callable[[Settings], Watched | Speaker], settings: Settings) -> SpeakerLost | MicrophoneLost | None:
    """Return why a device can't be found; None where it is there."""
    try:
        find(settings).close()
    except (SpeakerLost, MicrophoneLost) as error:
        return error
    return None


SOUND_CARD = Devices()
