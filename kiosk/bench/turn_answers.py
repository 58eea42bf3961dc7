"""What the benchmark of turns asks, and what people answer: whole, or with a pause inside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kiosk.errors import MachineError
from kiosk.events import Listen, Sound
from kiosk.hearing.ears import Expected
from kiosk.mind.mind import Mind

LOUD = 300
"""Of 32767: what counts as sound. The card's room makes 3."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question and what people say to it; the first of each pair may stand alone."""

    id: str
    label: str
    whole: Sequence[str]
    parted: Sequence[tuple[str, str]]
    """Answers with a pause between their parts, none of which begins with a whole answer."""
    added: Sequence[tuple[str, str]] = ()
    """Whole answers, and what is added to them after a pause."""


QUESTIONS = (
    Question(
        "walking", "yes/no", ("yes", "no", "yes it does", "no not really", "yes I do"),
        (("when I walk", "it does"), ("I think that", "it does"), ("well", "no not really"), ("I would say", "yes")),
        (("yes", "but only uphill"), ("no", "not when I walk")),
    ),
    Question(
        "flag_leg", "yes/no about danger", ("yes", "no", "yes it is", "no it is not"),
        (("I think", "it is swollen"), ("it is a bit", "red and hot")),
        (("no", "well a bit swollen"),),
    ),
    Question(
        "where", "menu", ("in my calf", "my foot", "in my thighs"),
        (("it is in my", "calf"), ("in the back of", "my thigh")),
        (("in my calf", "and my foot"), ("my thigh", "and my calf")),
    ),
    Question(
        "opening", "free sentence",
        ("I get cramps in my calves at night", "my foot cramps when I swim", "my legs cramp on water tablets"),
        (("I get cramps in my calves", "when I lie in bed"), ("my foot cramps", "and I take a water tablet"),
         ("it started last week", "after I worked in the heat")),
    ),
)  # fmt: skip
PAUSES = (0.3, 0.6, 0.9, 1.2, 1.5)


def expected_of(mind: Mind, order: Listen) -> Expected:
    """Return what the mind knows of that answer."""
    return Expected(mind.vocabulary.phrases_for(order), complete=lambda heard: mind.is_complete(heard, order))


def paused(one: Sound, pause: float, two: Sound) -> tuple[Sound, float]:
    """Return two parts with a pause between them, and the seconds that are more than the first part."""
    first, second = trimmed(one), trimmed(two)
    silence = bytes(round(pause * first.rate) * 2)
    return Sound(first.pcm + silence + second.pcm, first.rate), first.seconds + pause / 2


def trimmed(sound: Sound) -> Sound:
    """Return the sound without the silence around it: a pause is then as long as it is said to be."""
    samples = np.frombuffer(sound.pcm, dtype="<i2")
    loud = np.flatnonzero(np.abs(samples.astype(int)) > LOUD)
    if not len(loud):
        raise MachineError("a voice made no sound", "try it with: flite -t hello")
    return Sound(samples[loud[0] : loud[-1] + 1].tobytes(), sound.rate)
