"""What people say when they are told to get help today: "it can wait till Monday", "I can't get there".

To the offer that follows it is neither a yes nor a no, and "sorry, I did not catch that" let them go home with it.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.events import Meaning
from kiosk.understanding.english import putting_off
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

PUT_OFF, WHERE_TO_GO = "put_off", "where_to_go"
KEPT = "kept"
"""Sections of `faq.txt`; "will they keep me in" asks for none of what is kept."""
TELLING = Runs(putting_off.TELLING)
_PUTTING_OFF, _GETTING_THERE = Runs(putting_off.PUTTING_OFF), Runs(putting_off.GETTING_THERE)

_ASKED = ((_GETTING_THERE, WHERE_TO_GO), (_PUTTING_OFF, PUT_OFF))


def with_putting_off(meaning: Meaning, said: Normal) -> Meaning:
    """Return an answer to the offer as a question back, where it puts help off or asks how to come by it."""
    if meaning.asked_back not in {None, KEPT} or not putting_off.OF_THE_SUMMARY.isdisjoint(said.words):
        return meaning
    asked = next((name for runs, name in _ASKED if runs.find(said.words)), None)
    if asked is None or meaning.command == "person":
        return meaning
    return replace(meaning, command=None, asked_back=asked)
