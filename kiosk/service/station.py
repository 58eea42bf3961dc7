"""One machine's devices, engine and voice, opened once and kept for all visits."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Self

from kiosk.assembly import start_mouth, start_recogniser
from kiosk.errors import MachineError, SettingsError
from kiosk.events import ButtonPressed
from kiosk.hearing.ears import Ears, SoundEars
from kiosk.hearing.microphone import unhurried
from kiosk.hearing.typed import Garbled, TypedEars
from kiosk.hearing.voice_activity import Silero
from kiosk.loop.recovery import Names
from kiosk.mind.mind import Mind
from kiosk.service.buttons import Buttons
from kiosk.service.devices import SOUND_CARD, Devices, Watched
from kiosk.service.echo import Echo
from kiosk.service.equipment import Engine, Equipment, Prepared
from kiosk.service.sessions import session_of
from kiosk.service.slip import slip_maker
from kiosk.session import Report, Watching
from kiosk.settings import Settings
from kiosk.speaking.mouth import Mouth
from kiosk.speaking.speaker import Speaker

JOURNAL = logging.getLogger(__name__)
FIRST_SOUND = 0.05
"""Seconds of sound that show that a microphone works."""


class Station:
    """The machine's devices, engine and voice: opened once, kept for all visits.

    `close` frees them; `let_go` frees all but the recogniser. `open` opens what is not open, which is how a lost
    device is found again.
    """

    def __init__(  # noqa: PLR0913 - each is a part of the kiosk being put together
        self,
        settings: Settings,
        mind: Mind,
        buttons: Buttons,
        slip: Path | None = None,
        *,
        devices: Devices = SOUND_CARD,
        announce: Callable[[str], None] = JOURNAL.info,
    ) -> None:
        """`slip`: the summary's file; None: only `visit.slip_command` gets one. `announce` tells who started it."""
        self._announce = announce
        self._settings = settings
        self._least_tail = settings.speaking.tail
        self._mind = mind
        self._buttons = buttons
        self._found = devices
        self._typed = settings.hearing.recogniser == "typed"
        self._make_slip = slip_maker(settings, mind, slip, live=not self._typed)
        self._ends: tuple[Ears, Mouth] | None = None
        self._microphone: Watched | None = None
        self._engine: Engine | None = None
        """Outlives the devices: it takes seconds to start, on a Pi tens of them."""
        self._next: Prepared | None = None
        self._lock = threading.Lock()
        self._at_work = threading.RLock()
        """Held by a visit, and by whoever hears the kiosk by itself from another thread."""
        self._speaker: Speaker | None = None
        self._hears: SoundEars | None = None
        """What listens through the microphone, within the ears or as these."""
        self.watching = Watching()
        """Who is told that visits go on."""
        self.garbled = Garbled(announce)
        """Whether something typed was no text."""
        self.equipment = Equipment()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def wait_for_start(self, woken: Callable[[], None]) -> bool:
        """Wait until a visit shall begin; False when none ever will. `woken` is told when it is the wake phrase.

        Raises as `visit` does, and `SettingsError`.
        """
        if not self._settings.visit.start.startswith("wake"):
            with unhurried(self._microphone) if self._microphone else nullcontext():
                return self._buttons.wait_for_start()
        if self._typed:
            raise SettingsError("a keyboard hears no wake phrase", "use another start, or --recogniser auto")
        asked = False

        def over() -> bool:
            nonlocal asked
            asked = asked or self._buttons.started()
            return asked or self._next is not None

        while not asked:
            with self._at_work:  # a chirp may be on its way
                self._take_up()  # what was published may have another wake phrase
                ears, _ = self.open()
            assert isinstance(ears, SoundEars)  # noqa: S101 - a keyboard was refused
            if ears.wait_for_phrase(self._mind.vocabulary.wake_phrases, over):
                woken()
                return True
        return True

    def visit(self) -> Report:
        """Hold one visit. Raises `MachineError` when a device, the engine or the voice is lost."""
        with self._at_work:
            self._take_up()
            ears, mouth = self.open()
            session = session_of(
                self._settings, self._mind, ears, mouth, self.watching,
                slip=self._make_slip, find_again=self._find_again,
            )  # fmt: skip
            try:
                return session.visit(asks_consent=self._settings.visit.consent == "ask")
            finally:
                self._mind.forget()

    def hear_itself(self) -> Echo | None:
        """Play a chirp and hear it, from any thread; None while a visit is held or a device is away.

        A visit that begins meanwhile waits for the end, three seconds at most. Raises `MachineError`.
        """
        from kiosk.service.ear_test import chirp, hear_chirp  # noqa: PLC0415 - loads numpy for one moment a day

        if not self._at_work.acquire(blocking=False):
            return None
        try:
            microphone, speaker = self._microphone, self._speaker
            if microphone is None or speaker is None:
                return None
            with microphone.tapped() as read:
                return hear_chirp(microphone, read, lambda: speaker.play(chirp()))
        finally:
            self._at_work.release()

    def _find_again(self) -> Names:
        """Open both devices anew under the ears and the mouth of a visit, which keep what they know of the person.

        Raises `MicrophoneLost`, `SpeakerLost`; where only the microphone is lost, the mouth speaks again, unless it is
        lost because the sound system hangs.
        """
        for device in (self._microphone, self._speaker):
            if device is not None:
                device.close()
        self._found.look_again()
        _, mouth = self.open()
        self._speaker = self._found.speaker(self._settings)
        mouth.speak_through(self._speaker)
        if self._hears is not None:
            self._microphone = self._found.microphone(self._settings)
            self._hears.hear_with(self._microphone)
        microphone = self._microphone.name if self._microphone else self.equipment.microphone
        self.equipment = replace(self.equipment, microphone=microphone, speaker=self._speaker.name)
        return self.equipment.devices

    def stay_closed(self, tail: float) -> None:
        """Keep the microphone closed so many seconds after speech, from the next visit on; the settings' at least."""
        speaking = self._settings.speaking
        longer = replace(speaking, tail=max(tail, self._least_tail))
        self._settings = replace(self._settings, speaking=longer)

    def open(self) -> tuple[Ears, Mouth]:
        """Open what is not open, and hear at least one block. Raises as `visit` does."""
        if self._ends is None:
            self._ends = self._open()
            self._ends[0].settle(FIRST_SOUND)
        return self._ends

    def last_sound(self) -> float | None:
        """When the last block arrived, on `time.monotonic`; 0 while nothing is open, None with a keyboard."""
        if self._typed:
            return None
        microphone = self._microphone
        return microphone.heartbeat if microphone else 0.0

    @property
    def edition(self) -> str:
        """Which clinical knowledge speaks."""
        return f"{self._mind.knowledge.edition} {self._mind.knowledge.version}"

    def prepare(self, mind: Mind) -> None:
        """Make ready what the next visit speaks from; from any thread, at any time."""
        engine = None
        if self._ends is not None and not self._typed:  # while nobody waits: a recogniser takes seconds to start
            try:
                engine = Engine(*start_recogniser(self._settings, mind))
            except MachineError as error:
                JOURNAL.error("%s; the next visit tries again", error)
        with self._lock:
            before, self._next = self._next, Prepared(mind, engine)
        if before and before.engine:
            before.engine.process.close()

    def let_go(self) -> None:
        """Free the devices and the voice, to open them anew; the recogniser waits for them. May be called twice."""
        with self._at_work:
            ends, self._ends = self._ends, None
            microphone, self._microphone = self._microphone, None
            self._speaker = self._hears = None
            if microphone is not None:
                microphone.close()
            if ends is not None:
                ends[1].close()

    def close(self) -> None:
        """Free everything. May be called twice."""
        self.let_go()
        self._end_engine()
        with self._lock:
            if self._next and self._next.engine:
                self._next.engine.process.close()
                self._next = Prepared(self._next.mind, None)

    def _end_engine(self) -> None:
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.process.close()

    def _take_up(self) -> None:
        """Speak from what was prepared, if anything was; only between visits."""
        with self._lock:
            prepared, self._next = self._next, None
        if prepared is None:
            return
        self._mind, engine = prepared
        if self._make_slip is not None:  # its path was checked at the start, and to raise here would lose the engine
            self._make_slip = replace(self._make_slip, mind=self._mind)
        self._end_engine()
        self._engine = engine
        if self._ends is None:
            return
        (ears, mouth), self._ends = self._ends, None
        ears.close()
        self._ends = self._hearing(mouth, self.equipment.speaker)

    def _open(self) -> tuple[Ears, Mouth]:
        self._found.look_again()
        speaker = self._found.speaker(self._settings)
        mouth = start_mouth(self._settings, speaker, self._interruption, self.watching.unspoken)
        ends = self._hearing(mouth, speaker.name)
        self._speaker = speaker
        return ends

    def _hearing(self, mouth: Mouth, speaker: str) -> tuple[Ears, Mouth]:
        """Give a mouth its ears; without them it is closed."""
        try:
            ears, equipment = self._ears()
        except BaseException:
            mouth.close()
            raise
        self.equipment = replace(equipment, speaker=speaker)
        return ears, mouth

    def _button(self) -> ButtonPressed | None:
        """What was pressed; lines on a keyboard that answers are answers."""
        return None if self._typed else self._buttons.pressed()

    def _interruption(self) -> ButtonPressed | None:
        """What was pressed, or ordered, while the kiosk speaks."""
        pressed = self._button()
        return self._ends[0].overheard() if pressed is None and self._ends is not None else pressed

    def _ears(self) -> tuple[Ears, Equipment]:
        """Return the ears, and the names of what they are."""
        if self._typed:
            typed = TypedEars(sys.stdin, self.garbled)
            return typed, Equipment(typed.name, microphone="keyboard")
        if self._engine is None:
            self._engine = Engine(*start_recogniser(self._settings, self._mind))
            self._announce(f"listening with {self._engine.choice}")
        choice, recogniser = self._engine
        microphone = self._found.microphone(self._settings)
        ears = SoundEars(microphone, recogniser, Silero(), self._settings.hearing, self._button)
        self._microphone, self._hears = microphone, ears
        return ears, Equipment(ears.name, choice.model, microphone.name)
