"""What an event amounts to in the state the visit is in: the columns of the table of states."""

from __future__ import annotations

from enum import StrEnum

from kiosk.events import Began, ButtonPressed, Course, Event, HearingFailed, Meaning, Polarity, StayedSilent
from kiosk.interview.doubt import is_left_out
from kiosk.interview.visit import State, Visit


class Signal(StrEnum):
    """Everything that can happen to a visit."""

    BEGAN = "began"
    TOLD = "told something"
    YES = "yes"
    NO = "no"
    UNSURE = "not sure"
    NOT_UNDERSTOOD = "not understood"
    ASKED_BACK = "asked back"
    SILENT = "silent"
    FAILED = "hearing failed"
    HELP = "help"
    REPEAT = "repeat"
    PACE = "slower, louder, quieter"
    WHY = "why"
    SKIP = "skip"
    GO_BACK = "go back"
    START_OVER = "start over"
    PERSON = "a person"
    STOP = "stop"


COMMANDS = {
    "help": Signal.HELP,
    "repeat": Signal.REPEAT,
    "slower": Signal.PACE,
    "louder": Signal.PACE,
    "quieter": Signal.PACE,
    "why": Signal.WHY,
    "skip": Signal.SKIP,
    "go_back": Signal.GO_BACK,
    "start_over": Signal.START_OVER,
    "person": Signal.PERSON,
    "stop": Signal.STOP,
}
"""Section of `commands.txt` → signal. `yes`, `no` and `not_sure` arrive as `Meaning.answer`."""

BUTTONS = {"stop": Signal.STOP, "person": Signal.PERSON, "start": Signal.START_OVER}
"""Name of a button → signal."""

ANSWERS = {"yes": Signal.YES, "no": Signal.NO, "unsure": Signal.UNSURE}


def signal_of(visit: Visit, event: Event) -> Signal:
    """Say what `event` amounts to for `visit`."""
    match event:
        case Began():
            return Signal.BEGAN
        case StayedSilent():
            return Signal.SILENT
        case HearingFailed():
            return Signal.FAILED
        case ButtonPressed(name=name):
            return BUTTONS[name]
        case Meaning():
            return _signal_of_words(visit, event)


def _signal_of_words(visit: Visit, meaning: Meaning) -> Signal:
    if meaning.command in COMMANDS:
        return COMMANDS[meaning.command]
    if visit.state in {State.CONFIRM, State.CHECK}:
        return _signal_of_read_back(visit, meaning)
    if visit.state is State.LATELY:
        return _signal_of_lately(meaning)
    if meaning.asked_back and not meaning.findings and (not meaning.answer or visit.state is State.OPENING):
        # "Yes, but are you a doctor?" tells the open question nothing; any other it answers.
        return Signal.ASKED_BACK
    if meaning.answer is not None and not (meaning.answer == "unsure" and meaning.findings):
        # Someone who says "I can't feel my leg, I'm not sure why" has told something: it must not be skipped.
        return ANSWERS[meaning.answer]
    return Signal.TOLD if meaning.findings else Signal.NOT_UNDERSTOOD


def _signal_of_read_back(visit: Visit, meaning: Meaning) -> Signal:
    """Read the answer to "is that right?": what was read back said once more is a yes, whatever stands around it."""
    if meaning.is_undecided:
        return Signal.NOT_UNDERSTOOD
    because = {*visit.checking, *visit.flagged}
    again = [one for one in meaning.findings if one.id in because and one.polarity is Polarity.AFFIRMED]
    if visit.state is State.CONFIRM and again and all(one.course is not Course.NEW for one in again):
        return Signal.TOLD
    instead = any(one.polarity is Polarity.AFFIRMED and one.id not in because for one in meaning.findings)
    # "I can't swallow" sounds like "not swollen": what was misheard beside something else takes nothing back.
    heard = (one for one in meaning.findings if one.id in because and not (instead and is_left_out(one)))
    said = {one.polarity for one in heard}
    if Polarity.AFFIRMED in said or (meaning.answer == "yes" and Polarity.DENIED not in said):
        return Signal.YES
    if Polarity.DENIED in said or meaning.answer == "no":
        return Signal.NO
    if visit.state is State.CHECK and any(finding.id not in because for finding in meaning.findings):
        return Signal.TOLD
    return Signal.ASKED_BACK if meaning.asked_back else Signal.NOT_UNDERSTOOD


def _signal_of_lately(meaning: Meaning) -> Signal:
    """Read the answer to "is that worse than usual, or new?": as understood, it is plain or none."""
    if meaning.answer in {"yes", "no"}:
        return ANSWERS[meaning.answer]
    return Signal.ASKED_BACK if meaning.asked_back else Signal.NOT_UNDERSTOOD
