"""The interview as a table: every state, everything that can happen in it, where that may lead.

`advance` is the only way from one step to the next. What the table does not list is illegal: it raises
`IllegalEvent` and changes nothing. The README's diagram is generated from `TABLE`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from kiosk.clinic.knowledge import Knowledge
from kiosk.events import Event
from kiosk.interview import answers, checking, repair
from kiosk.interview.asking import Step
from kiosk.interview.signals import Signal, signal_of
from kiosk.interview.visit import State, Visit

Handler: TypeAlias = Callable[[Knowledge, Visit, Event], Step]
"""Takes the knowledge, the visit and the event; returns the visit after it and the orders."""


@dataclass(frozen=True, slots=True)
class Transition:
    """What a signal does in a state."""

    handler: Handler
    leads_to: frozenset[State]


class IllegalEvent(ValueError):
    """An event arrived in a state that has no use for it: a mistake of the session, not of the person."""

    def __init__(self, state: State, signal: Signal) -> None:
        self.state = state
        self.signal = signal
        super().__init__(f'"{signal}" can\'t happen in the state "{state}"')


def _to(handler: Handler, *states: State) -> Transition:
    return Transition(handler, frozenset(states))


_CONSENT, _OPENING, _QUESTION = State.CONSENT, State.OPENING, State.QUESTION
_CONFIRM, _CHECK, _ADULT, _OFFER, _ENDED = State.CONFIRM, State.CHECK, State.ADULT, State.OFFER, State.ENDED
_ONWARD = (_CONFIRM, _CHECK, _ADULT, _QUESTION, _ENDED)
"""Where any answer may lead: either read-back, an adult to be fetched, the next question, the result."""


def _always(state: State) -> dict[Signal, Transition]:
    """What works in every state in which the kiosk listens."""
    return {
        Signal.HELP: _to(repair.help_, state),
        Signal.REPEAT: _to(repair.repeat, state),
        Signal.PACE: _to(repair.pace, state),
        Signal.WHY: _to(repair.why, state),
        Signal.GO_BACK: _to(repair.go_back, state, _CONSENT, _OPENING, *_ONWARD),
        Signal.START_OVER: _to(repair.start_over, _OPENING),
        Signal.PERSON: _to(answers.pass_on, _ENDED),
        Signal.STOP: _to(repair.stop, _ENDED),
        Signal.FAILED: _to(repair.hearing_failed, state, _ENDED),
    }


TABLE: Mapping[State, Mapping[Signal, Transition]] = {
    State.WAITING: {
        Signal.BEGAN: _to(answers.welcome, _CONSENT, _OPENING),
    },
    State.CONSENT: {
        **_always(_CONSENT),
        Signal.YES: _to(answers.open_up, _OPENING, *_ONWARD),
        Signal.TOLD: _to(answers.open_up, _OPENING, *_ONWARD),
        Signal.NO: _to(answers.decline, _ENDED),
        Signal.SILENT: _to(answers.decline, _ENDED),
        Signal.SKIP: _to(answers.decline, _ENDED),
        Signal.UNSURE: _to(answers.unclear_consent, _CONSENT, _ENDED),
        Signal.NOT_UNDERSTOOD: _to(answers.unclear_consent, _CONSENT, _ENDED),
        Signal.START_OVER: _to(repair.repeat, _CONSENT),
    },
    State.OPENING: {
        **_always(_OPENING),
        Signal.TOLD: _to(answers.tell_story, _OPENING, *_ONWARD),
        Signal.YES: _to(answers.tell_story, _OPENING, _OFFER, *_ONWARD),
        Signal.NO: _to(answers.tell_story, _OPENING, _OFFER, *_ONWARD),
        Signal.UNSURE: _to(repair.skip, *_ONWARD),
        Signal.SKIP: _to(repair.skip, *_ONWARD),
        Signal.NOT_UNDERSTOOD: _to(repair.not_understood, _OPENING, _OFFER),
        Signal.SILENT: _to(repair.silent, _OPENING, _OFFER),
    },
    State.QUESTION: {
        **_always(_QUESTION),
        Signal.TOLD: _to(answers.answer, _OFFER, *_ONWARD),
        Signal.YES: _to(answers.answer, *_ONWARD),
        Signal.NO: _to(answers.answer, *_ONWARD),
        Signal.UNSURE: _to(answers.not_sure, *_ONWARD),
        Signal.SKIP: _to(repair.skip, *_ONWARD),
        Signal.NOT_UNDERSTOOD: _to(repair.not_understood, _QUESTION, _OFFER),
        Signal.SILENT: _to(repair.silent, _QUESTION, _OFFER),
    },
    State.CONFIRM: {
        **_always(_CONFIRM),
        Signal.YES: _to(answers.confirm, _ENDED),
        Signal.NO: _to(answers.take_back, *_ONWARD),
        Signal.NOT_UNDERSTOOD: _to(repair.unclear_read_back, _CONFIRM, _ENDED),
        Signal.SILENT: _to(repair.unclear_read_back, _CONFIRM, _ENDED),
        Signal.SKIP: _to(repair.unclear_read_back, _CONFIRM, _ENDED),
        Signal.STOP: _to(repair.escalate, _ENDED),
        Signal.PERSON: _to(repair.escalate, _ENDED),
    },
    State.CHECK: {
        **_always(_CHECK),
        Signal.YES: _to(checking.answered, *_ONWARD),
        Signal.NO: _to(checking.answered, _OPENING, *_ONWARD),
        Signal.TOLD: _to(checking.answered, *_ONWARD),
        Signal.NOT_UNDERSTOOD: _to(checking.unclear, *_ONWARD),
        Signal.SILENT: _to(checking.unclear, *_ONWARD),
        Signal.SKIP: _to(checking.left_open, *_ONWARD),
    },
    State.ADULT: {
        **_always(_ADULT),
        Signal.YES: _to(answers.adult_came, *_ONWARD),
        Signal.TOLD: _to(answers.adult_came, *_ONWARD),
        Signal.NO: _to(answers.decline, _ENDED),
        Signal.SILENT: _to(answers.decline, _ENDED),
        Signal.SKIP: _to(answers.decline, _ENDED),
        Signal.UNSURE: _to(answers.unclear_consent, _ADULT, _ENDED),
        Signal.NOT_UNDERSTOOD: _to(answers.unclear_consent, _ADULT, _ENDED),
    },
    State.OFFER: {
        **_always(_OFFER),
        Signal.YES: _to(answers.pass_on, _ENDED),
        Signal.NO: _to(answers.stay, *_ONWARD),
        Signal.TOLD: _to(answers.stay, *_ONWARD),
        Signal.UNSURE: _to(answers.stay, *_ONWARD),
        Signal.SKIP: _to(answers.stay, *_ONWARD),
        Signal.NOT_UNDERSTOOD: _to(repair.gone, _ENDED),
        Signal.SILENT: _to(repair.gone, _ENDED),
    },
    State.ENDED: {},
}
"""State → signal → what it does and where it may lead. An ended visit takes nothing more."""


def advance(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """Take one event; return the visit after it and the orders to carry out, in order.

    Raises `IllegalEvent` when the state has no use for the event; `visit` is a value and stays as it was.
    """
    signal = signal_of(visit, event)
    transition = TABLE[visit.state].get(signal)
    if transition is None:
        raise IllegalEvent(visit.state, signal)
    after, orders = transition.handler(knowledge, visit, event)
    asked_anew = after.question != visit.question and signal not in {Signal.GO_BACK, Signal.START_OVER}
    if asked_anew and after.state is not State.ENDED:
        after = replace(after, before=visit.before if visit.state is State.CHECK else visit)
    return after, orders
