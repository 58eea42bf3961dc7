"""How long a trouble has lasted, told by the clock: "it started at two and it's gone half past three"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.understanding.english import clock
from kiosk.understanding.quantities.amounts import Measure
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.runs import Runs

HALF_A_DAY = 12.0
"""Hours after which a clock face shows the same."""
FARTHEST = 14
"""Words from the trouble to the time that it is told with."""
LONGEST = 25
"""Words between the two times; farther apart they tell of two things."""
NEAR = 5
"""The same from what began to when it did."""
DRY, SPELL = "hours_without_urine", "minutes"
_BEFORE_NOW, _BEFORE_ONSET = Runs(clock.BEFORE_NOW), Runs(clock.BEFORE_ONSET)
_URINE, _HELD = stems_of(clock.URINE), stems_of(clock.HELD)
_BEGUN = stems_of(clock.BEGUN)


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day in the sentence."""

    hours: float
    """Since noon or midnight: 0 to 12."""
    first: int
    end: int


def spans(normal: Normal) -> Iterator[Measure]:
    """Yield what lies between the time at which a trouble began and the one that it is now."""
    words = normal.words
    if clock.CLOCK.isdisjoint(words):
        return
    found = list(_times(normal))
    now = next((time for time in reversed(found) if _leads(_BEFORE_NOW, words, time)), None)
    then = next((time for time in found if time is not now and _leads(_BEFORE_ONSET, words, time)), None)
    if now is None or then is None:
        return
    hours = (now.hours - then.hours) % HALF_A_DAY
    around = normal.stems[max(0, then.first - FARTHEST) : then.end + FARTHEST]
    began = normal.stems[max(0, then.first - NEAR) : then.first]
    first, end = min(now.first, then.first), max(now.end, then.end)
    if end - first > LONGEST:
        return
    if not _URINE.isdisjoint(around):
        yield Measure(DRY, hours, first, end)
    elif _HELD.isdisjoint(around) or (_HELD | _BEGUN).isdisjoint(began) or _is_over(words[now.end :]):
        return
    elif hours:
        yield Measure(SPELL, hours * 60, first, end)


def _is_over(rest: tuple[str, ...]) -> bool:
    """Whether what follows tells that the cramp has let go."""
    return not clock.RELIEF.isdisjoint(rest) and clock.NOT_YET.isdisjoint(rest)


def _leads(runs: Runs, words: tuple[str, ...], time: Time) -> bool:
    """Whether one of `runs` stands right before a time."""
    return any(first < time.first == last for first, last in runs.find(words[: time.first]))


def _times(normal: Normal) -> Iterator[Time]:
    index = 0
    while index < len(normal.words):
        time = _time_at(normal.words, index)
        if time is None:
            index += 1
        else:
            yield time
            index = time.end


def _time_at(words: tuple[str, ...], index: int) -> Time | None:
    """Read "half past 3", "quarter to 4", "half nine", "5 30", "noon" or a bare "2"."""
    word = words[index]
    if word in clock.NAMED:
        return Time(clock.NAMED[word] % HALF_A_DAY, index, index + 1)
    past = clock.PARTS.get(word)
    if past is not None and words[index + 1 : index + 2] in (("past",), ("after",), ("to",)):
        hour = _hour(words, index + 2)
        part = -past if words[index + 1] == "to" else past
        return None if hour is None else Time((hour + part) % HALF_A_DAY, index, index + 3)
    if word == "half" and _hour(words, index + 1) is not None:
        return Time(((_hour(words, index + 1) or 0) + 0.5) % HALF_A_DAY, index, index + 2)
    hour = _hour(words, index)
    if hour is None or words[index + 1 : index + 2] in clock.COUNTED:
        return None
    minutes = words[index + 1] if index + 1 < len(words) and words[index + 1] in clock.MINUTES else ""
    return Time((hour + int(minutes or 0) / 60) % HALF_A_DAY, index, index + 1 + bool(minutes))


def _hour(words: tuple[str, ...], index: int) -> int | None:
    """Return the hour that a word names, or None."""
    word = words[index] if index < len(words) else ""
    if word == "one":
        return 1
    return int(word) if word.isdigit() and 1 <= int(word) <= int(HALF_A_DAY) else None
