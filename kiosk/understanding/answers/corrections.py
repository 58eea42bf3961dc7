"""What is put in the place of what was told before: "sorry, I meant my foot", "no, I said dark yellow"."""

from __future__ import annotations

from kiosk.understanding.dialogue_acts.commands import Said
from kiosk.understanding.english import corrections
from kiosk.understanding.english.yes_and_no import NO
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

_MEANT = Runs(corrections.CORRECTING)
_INSTEAD = Runs((*corrections.CORRECTING, *corrections.TAKING_BACK))


def behind_no(normal: Normal, said: Said) -> str | None:
    """Return what is said behind the "no" or "no, I meant" that begins a sentence; None where none does.

    `said` is the plain answer that the sentence begins with.
    """
    words, light = normal.words, NO | corrections.BEFORE_NO
    first = next((at for at, word in enumerate(words) if word not in light), len(words))
    first = said.length if NO.isdisjoint(words[:first]) else first
    first += _MEANT.at(words, first) if first < len(words) else 0
    first = len(words) if light.issuperset(words[first:]) else first  # "no, I said no"
    return normal.from_word(first) if said.answer == "no" else None


def behind_turn(normal: Normal) -> str | None:
    """Return what is said behind a "but", "only" or "except that" which turns the "no" before it; None where none does.

    A sentence that ends in "though" is turned as a whole.
    """
    words = normal.words
    first = next((at for at, word in enumerate(words) if word not in corrections.BEFORE_TURN), len(words))
    turning = corrections.TURNS if words[first : first + 1] and words[first] in corrections.TURNS else corrections.BUT
    turns = [at for at, word in enumerate(words) if word in turning]
    if not turns:
        return normal.from_word(0) if words[-1:] in corrections.TURNING_AT_END else None
    start = first if turning is corrections.TURNS else turns[-1]
    while start < len(words) and words[start] in corrections.TURNS:
        start += 1
    start += _MEANT.at(words, start) if start < len(words) else 0  # "no, but I mean it's tight"
    return normal.from_word(start) if start < len(words) else None


def correction(normal: Normal) -> tuple[str, bool] | None:
    """Return what is said in place of what was told before, and whether it is said to be; None where nothing is.

    "Sorry, I meant my foot" says so; "actually, my foot aches" may only add to it.
    """
    words = normal.words
    at = next((at for at, word in enumerate(words) if word not in corrections.BEFORE_CORRECTION), len(words))
    length = _INSTEAD.at(words, at) if at < len(words) else 0
    marked = not corrections.MARKING.isdisjoint(words[:at])
    return (" ".join(words[at + length :]), length > 0) if length or marked else None
