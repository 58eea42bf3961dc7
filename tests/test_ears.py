"""Ears on made-up sound: who reads ahead, what ends an answer early, what is dropped, what is learnt."""

from __future__ import annotations

import itertools
import logging
import struct
from collections.abc import Callable

import pytest

from kiosk.errors import MicrophoneLost
from kiosk.events import Block, ButtonPressed, Heard, Kind, Listen, StayedSilent
from kiosk.hearing.ears import MOST_ECHOES, Expected, SoundEars
from kiosk.settings import Hearing

RATE = 16000
BLOCK = 512
SPEECH, QUIET = struct.pack("<h", 2000) * BLOCK, struct.pack("<hh", 1, -1) * (BLOCK // 2)


class Loudness:
    """Takes whatever is loud for speech."""

    lag = 0.0

    def probability(self, frame: bytes) -> float:
        return 0.9 if frame == SPEECH else 0.0

    def reset(self) -> None:
        """Remembers nothing."""


class Tape:
    """A microphone that plays stretches of (seconds, speech?), then silence for ever."""

    name, rate, dropped, now = "tape", RATE, 0, 0.0

    def __init__(self, *stretches: tuple[float, bool]) -> None:
        frames = [SPEECH if speaks else QUIET for seconds, speaks in stretches for _ in range(round(seconds / 0.032))]
        endless = enumerate(itertools.chain(frames, itertools.repeat(QUIET)))
        self._blocks = (Block(pcm, RATE, index * 0.032) for index, pcm in endless)

    def open(self) -> None:
        """It runs."""

    def close(self) -> None:
        """It goes on."""

    def read(self) -> Block:
        return next(self._blocks)

    def captured(self) -> list[Block]:
        """What a second brings."""
        return [self.read() for _ in range(32)]

    def skip(self, seconds: float) -> None:
        """Let so much pass unheard."""
        for _ in range(round(seconds / 0.032)):
            self.read()

    def flush(self, tail: float = 0.0) -> None:
        """Nothing runs ahead."""


class Engine:
    """Reads the number of loud frames; a guess is there so many polls after it was asked for."""

    name, model = "fake", "none"

    def __init__(self, polls: int = 0, guess_seconds: float = 0.1) -> None:
        self.guess_seconds = guess_seconds
        self.guesses = 0
        self._polls = polls
        self._left: int | None = None
        self._loud = 0

    def expect(self, phrases: object) -> None:  # noqa: ARG002 - the port's
        self._loud, self._left = 0, None

    def feed(self, block: Block) -> None:
        self._left = None
        self._loud += block.pcm == SPEECH

    def start_guess(self) -> None:
        self.guesses += 1
        self._left = self._polls

    def guessed(self) -> Heard | None:
        if self._left is None:
            return None
        self._left -= 1
        if self._left >= 0:
            return None
        self._left = None
        return Heard(str(self._loud))

    def forget_pace(self) -> None:
        self.guess_seconds = 0.0

    def finish(self, slow: float, say_so: Callable[[], None]) -> Heard:
        self.slow = slow
        self.say_so = say_so
        return Heard(str(self._loud))


YES = (0.32, True)
"""Ten frames."""


def ears(tape: Tape, engine: Engine) -> SoundEars:
    return SoundEars(tape, engine, Loudness(), Hearing())  # type: ignore[arg-type] - no process is needed


def heard(
    *stretches: tuple[float, bool],
    engine: Engine | None = None,
    kind: Kind = Kind.YES_NO,
    complete: Callable[[Heard], bool] = lambda _: False,
) -> Heard:
    sensed = ears(Tape((1.0, False), *stretches), engine or Engine()).listen(
        Listen("q", kind), Expected(complete=complete)
    )
    assert isinstance(sensed, Heard)
    return sensed


def is_ten(reading: Heard) -> bool:
    return reading.text == "10"


@pytest.mark.parametrize(
    ("kind", "complete", "waited"),
    [
        (Kind.YES_NO, True, 0.3),
        (Kind.YES_NO, False, 0.75),
        (Kind.MENU, True, 0.6),
        (Kind.MENU, False, 1.0),
        (Kind.OPEN, False, 1.5),
    ],
)
def test_a_whole_answer_ends_after_a_short_silence_and_any_other_after_that_of_its_kind(
    kind: Kind, waited: float, *, complete: bool
) -> None:
    assert pytest.approx(waited, abs=0.033) == heard(YES, kind=kind, complete=lambda _: complete).endpoint_seconds


def test_an_answer_that_goes_on_after_its_beginning_was_read_ahead_is_read_whole() -> None:
    sensed = heard(YES, (0.4, False), YES, engine=Engine(polls=5), complete=is_ten)

    assert sensed.text == "20"
    assert pytest.approx(0.75, abs=0.04) == sensed.endpoint_seconds


def test_a_reading_that_comes_late_ends_the_answer_when_it_comes() -> None:
    assert (
        pytest.approx(0.3 + 10 * 0.032, abs=0.04)
        == heard(YES, engine=Engine(polls=10), complete=is_ten).endpoint_seconds
    )


def test_an_engine_that_is_slow_to_read_does_not_read_ahead() -> None:
    slow = Engine(guess_seconds=3.0)
    heard(YES, engine=slow)

    assert slow.guesses == 0


def test_the_pauses_of_a_person_are_waited_for_until_someone_new_begins() -> None:
    tape = Tape(*[(1.0, False), YES, (0.6, False), YES, (3.0, False), YES, (3.0, False), YES])
    both = ears(tape, Engine())
    waits = []
    for step in range(3):
        sensed = both.listen(Listen("q", Kind.YES_NO), Expected())
        assert isinstance(sensed, Heard)
        waits.append(round(sensed.endpoint_seconds, 1))
        if step == 1:
            both.begin()

    assert waits == [1.0, 1.0, 0.8]


def test_the_kiosks_own_voice_is_dropped_and_the_answer_after_it_heard(caplog: pytest.LogCaptureFixture) -> None:
    both = ears(Tape((0.2, False), (0.64, True), (2.0, False), YES), Engine())
    echoes: list[float] = []

    def echo(reading: Heard, since_opening: float) -> bool:
        echoes.append(since_opening)
        return reading.text == "20"

    with caplog.at_level(logging.WARNING):
        sensed = both.listen(Listen("q", Kind.YES_NO), Expected(echo=echo))

    assert isinstance(sensed, Heard)
    assert sensed.text == "10"
    assert pytest.approx(0.2, abs=0.04) == echoes[0]
    assert "heard of itself" in caplog.text


class Overrun(Tape):
    """One whose queue overflows twice in the answer, and again while that is read."""

    def __init__(self, dropped: int) -> None:
        super().__init__((1.0, False), YES)
        self.dropped, self.loses, self.reads = 3, dropped, 0

    def read(self) -> Block:
        self.reads += 1
        if self.reads == 35:
            self.dropped += self.loses
        return super().read()


class Busy(Engine):
    """Takes so long to read an answer that the queue overflows behind it."""

    def __init__(self, tape: Overrun) -> None:
        super().__init__()
        self._tape = tape

    def finish(self, slow: float, say_so: Callable[[], None]) -> Heard:
        self._tape.dropped += 100
        return super().finish(slow, say_so)


@pytest.mark.parametrize(("lost", "lines"), [(0, 0), (2, 1)])
def test_an_answer_that_lost_sound_is_one_line_in_the_journal_without_a_word_of_it(
    caplog: pytest.LogCaptureFixture, lost: int, lines: int
) -> None:
    tape = Overrun(lost)
    both = ears(tape, Busy(tape))
    with caplog.at_level(logging.WARNING):
        both.listen(Listen("q", Kind.YES_NO), Expected())

    told = [record.getMessage() for record in caplog.records]
    assert ["an answer lost 2 blocks of sound: the machine is too busy to read it in time"] * lines == told


def test_a_loudspeaker_that_never_stops_talking_is_a_silence_in_the_end() -> None:
    both = ears(Tape(*[(1.0, False), YES] * (MOST_ECHOES + 2)), Engine())

    assert isinstance(both.listen(Listen("q", Kind.YES_NO), Expected(echo=lambda _, __: True)), StayedSilent)


@pytest.mark.parametrize(("kind", "patience"), [(Kind.YES_NO, 0.75), (Kind.OPEN, 0.5)])
def test_a_tone_is_due_a_second_and_a_half_after_the_end_of_speech_or_soon_after_a_longer_wait(
    kind: Kind, patience: float
) -> None:
    engine = Engine()
    heard(YES, engine=engine, kind=kind)

    assert pytest.approx(patience, abs=0.04) == engine.slow


def test_the_button_that_stops_speech_does_nothing_to_open_ears() -> None:
    presses = iter([ButtonPressed("talk"), None, ButtonPressed("person")])
    both = SoundEars(Tape(), Engine(), Loudness(), Hearing(), lambda: next(presses))  # type: ignore[arg-type]

    assert ButtonPressed("person") == both.listen(Listen("q", Kind.YES_NO), Expected())


def waits_after(gone_on: float, *, replying: bool = True, begin: bool = False) -> float:
    """Seconds waited for the second answer, when the person went on so long after the end of the first."""
    tape = Tape((1.0, False), YES, (gone_on, False), YES, (6.0, False), YES)
    both = ears(tape, Engine())
    both.listen(Listen("q", Kind.YES_NO), Expected())
    if replying:
        both.replying()
    if begin:
        both.begin()
    tape.skip(2.0)
    sensed = both.listen(Listen("q", Kind.YES_NO), Expected())
    assert isinstance(sensed, Heard)
    return sensed.endpoint_seconds


def test_whoever_goes_on_before_the_reply_was_cut_off_and_is_waited_for_longer() -> None:
    assert pytest.approx(0.9 + 0.35, abs=0.05) == waits_after(0.9)


def test_what_a_cut_off_teaches_is_forgotten_with_the_person() -> None:
    assert pytest.approx(0.75, abs=0.04) == waits_after(0.9, begin=True)


def test_the_longest_pause_that_can_be_learnt_is_bounded() -> None:
    assert pytest.approx(0.75 + 0.75, abs=0.05) == waits_after(1.4)


def test_the_silence_before_the_reply_teaches_nothing() -> None:
    assert pytest.approx(0.75, abs=0.04) == waits_after(3.0)


def test_a_cut_off_is_looked_for_once() -> None:
    tape = Tape((1.0, False), YES, (3.0, False), (9.0, True))
    both = ears(tape, Engine())
    both.listen(Listen("q", Kind.YES_NO), Expected())
    both.replying()
    before = tape.read().at
    both.replying()

    assert pytest.approx(0.032) == tape.read().at - before


class Torn(Tape):
    """A microphone that is lost when its tape is over."""

    def __init__(self, *stretches: tuple[float, bool]) -> None:
        super().__init__(*stretches)
        self._left = round(sum(seconds for seconds, _ in stretches) / 0.032)

    def read(self) -> Block:
        self._left -= 1
        if self._left < 0:
            raise MicrophoneLost("gone")
        return super().read()


def test_nothing_that_was_said_into_a_lost_microphone_is_part_of_the_next_answer() -> None:
    both = ears(Torn((1.0, False), YES), Engine())
    with pytest.raises(MicrophoneLost):
        both.listen(Listen("q", Kind.YES_NO), Expected())
    both.hear_with(Tape((1.0, False), YES))
    sensed = both.listen(Listen("q", Kind.YES_NO), Expected())

    assert isinstance(sensed, Heard)
    assert "10" == sensed.text


def test_how_long_somebody_pauses_is_still_known_when_a_lost_microphone_is_back() -> None:
    both = ears(Tape((1.0, False), YES, (0.6, False), YES), Engine())
    before = both.listen(Listen("q", Kind.YES_NO), Expected())
    both.hear_with(Tape((1.0, False), YES))
    after = both.listen(Listen("q", Kind.YES_NO), Expected())

    assert isinstance(before, Heard)
    assert isinstance(after, Heard)
    assert 1.0 == pytest.approx(after.endpoint_seconds, abs=0.05) == before.endpoint_seconds
