"""The interview as a table: every state, everything that can happen in it, where that may lead.

`advance` is the only way from one step to the next. What the table does not list is illegal: it raises
`IllegalEvent` and changes nothing. The README's diagram is generated from `TABLE`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kiosk.clinic.knowledge import Knowledge
from kiosk.clinic.triage import HELP_TODAY
from kiosk.events import Conclude, Event, Meaning
from kiosk.interview import answers, checking, confirming, lately, parting, repair, restart
from kiosk.interview.asked_back import answer_to
from kiosk.interview.asking import READING_BACK_DANGER, Orders, Step, danger_in, go_on
from kiosk.interview.corrections import corrected, with_whom
from kiosk.interview.repair import MOST_ASKED, MOST_DETOURS, MOST_HELPS, MOST_WANDERING, Handler, within_limits
from kiosk.interview.signals import Signal, signal_of
from kiosk.interview.visit import State, Visit


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
_SLIP, _PARTING, _LATELY, _RESTART = State.SLIP, State.PARTING, State.LATELY, State.RESTART
_ONWARD = (_CONFIRM, _CHECK, _LATELY, _ADULT, _QUESTION, _SLIP, _PARTING, _ENDED)
"""Where any answer may lead: a read-back, an adult to be fetched, the next question, the result and what follows it."""


_WHERE_IT_WAS = (_CONFIRM, _CHECK, _LATELY, _ADULT, _OPENING, _QUESTION, _OFFER, _SLIP, _PARTING, _ENDED)
"""Where whoever does not start over may be: in any state in which much may have been told."""


def _always(
    state: State, otherwise: Handler = repair.offer_person, then: tuple[State, ...] = (_OFFER, _ENDED)
) -> dict[Signal, Transition]:
    """What works in every state in which the kiosk listens; of too much of it comes `otherwise`, and leads `then`."""

    def limited(handler: Handler, most: int, *onward: State) -> Transition:
        return _to(within_limits(handler, otherwise, most=most), state, *onward, *then)

    return {
        Signal.HELP: limited(repair.help_, MOST_HELPS),
        Signal.REPEAT: limited(repair.repeat, MOST_DETOURS),
        Signal.PACE: limited(repair.pace, MOST_WANDERING),
        Signal.WHY: limited(repair.why, MOST_DETOURS),
        Signal.ASKED_BACK: limited(repair.asked_back, MOST_ASKED),
        Signal.GO_BACK: limited(repair.go_back, MOST_DETOURS, *_ONWARD, _OPENING, _OFFER, _CONSENT),
        Signal.START_OVER: limited(restart.start_over, MOST_DETOURS, _OPENING, _RESTART),
        Signal.PERSON: _to(answers.pass_on, _ENDED),
        Signal.STOP: _to(repair.stop, _ENDED),
        Signal.FAILED: _to(repair.hearing_failed, state, _ENDED),
    }


def _after_result(state: State, accept: Handler) -> dict[Signal, Transition]:
    """What works after the result; of too much of it comes the end, and a yes does `accept`."""
    return {
        **_always(state, parting.told_enough, (_ENDED,)),
        Signal.YES: _to(accept, state, *_ONWARD),
        Signal.NO: _to(parting.refuse, state, _RESTART, *_ONWARD),
        Signal.UNSURE: _to(parting.undecided, state, *_ONWARD),
        Signal.TOLD: _to(parting.told, state, *_ONWARD),
        Signal.NOT_UNDERSTOOD: _to(parting.unclear, state, _RESTART, _ENDED),
        Signal.FAILED: _to(parting.unclear, state, _ENDED),
        Signal.SILENT: _to(parting.refuse, _ENDED),
        Signal.SKIP: _to(parting.refuse, _ENDED),
        Signal.STOP: _to(parting.stop, _ENDED),
        Signal.PERSON: _to(parting.person, _ENDED),
        Signal.WHY: _to(within_limits(parting.why, parting.told_enough), state, _ENDED),
        Signal.REPEAT: _to(parting.again, state, _ENDED),
        Signal.ASKED_BACK: _to(parting.answered, state, _ENDED),
    }


TABLE: Mapping[State, Mapping[Signal, Transition]] = {
    State.WAITING: {
        Signal.BEGAN: _to(answers.welcome, _CONSENT, _OPENING),
    },
    State.CONSENT: {
        **_always(_CONSENT, answers.decline, (_CONFIRM, _ENDED)),
        Signal.YES: _to(answers.open_up, _OPENING, *_ONWARD),
        Signal.TOLD: _to(answers.open_up, _OPENING, *_ONWARD),
        Signal.NO: _to(answers.decline, _CONFIRM, _ENDED),
        Signal.SILENT: _to(answers.decline, _ENDED),
        Signal.SKIP: _to(answers.decline, _ENDED),
        Signal.UNSURE: _to(answers.unclear_consent, _CONSENT, _ENDED),
        Signal.NOT_UNDERSTOOD: _to(answers.unclear_consent, _CONSENT, _ENDED),
        Signal.START_OVER: _to(within_limits(repair.repeat, answers.decline, most=MOST_DETOURS), _CONSENT, _ENDED),
    },
    State.OPENING: {
        **_always(_OPENING),
        Signal.TOLD: _to(answers.tell_story, _OPENING, _OFFER, *_ONWARD),
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
        **_always(_CONFIRM, repair.escalate, (_ENDED,)),
        Signal.YES: _to(confirming.confirm, _ENDED),
        Signal.NO: _to(confirming.take_back, *_ONWARD),
        Signal.TOLD: _to(lately.as_old, *_ONWARD),
        Signal.NOT_UNDERSTOOD: _to(confirming.unclear, *_ONWARD),
        Signal.SILENT: _to(confirming.unclear, _CONFIRM, _ENDED),
        Signal.SKIP: _to(confirming.unclear, _CONFIRM, _ENDED),
        Signal.START_OVER: _to(confirming.unclear, _CONFIRM, _ENDED),
        Signal.GO_BACK: _to(confirming.unclear, _CONFIRM, _ENDED),
        Signal.ASKED_BACK: _to(confirming.unclear, _CONFIRM, _ENDED),
        Signal.STOP: _to(repair.escalate, _ENDED),
        Signal.PERSON: _to(repair.escalate, _ENDED),
    },
    State.CHECK: {
        **_always(_CHECK, checking.left_open, _ONWARD),
        Signal.YES: _to(checking.answered, *_ONWARD),
        Signal.NO: _to(checking.answered, _OPENING, *_ONWARD),
        Signal.TOLD: _to(checking.answered, *_ONWARD),
        Signal.NOT_UNDERSTOOD: _to(checking.unclear, *_ONWARD),
        Signal.SILENT: _to(checking.unclear, *_ONWARD),
        Signal.SKIP: _to(checking.left_open, *_ONWARD),
    },
    State.LATELY: {
        **_always(_LATELY, lately.is_new, _ONWARD),
        Signal.YES: _to(lately.is_new, *_ONWARD),
        Signal.NO: _to(lately.is_old, *_ONWARD),
        Signal.NOT_UNDERSTOOD: _to(lately.unclear, *_ONWARD),
        Signal.SILENT: _to(lately.unclear, *_ONWARD),
        Signal.SKIP: _to(lately.unclear, *_ONWARD),
        Signal.START_OVER: _to(lately.unclear, *_ONWARD),
        Signal.GO_BACK: _to(lately.unclear, *_ONWARD),
        Signal.ASKED_BACK: _to(lately.unclear, *_ONWARD),
    },
    State.ADULT: {
        **_always(_ADULT, answers.decline, (_CONFIRM, _ENDED)),
        Signal.YES: _to(answers.adult_came, *_ONWARD),
        Signal.TOLD: _to(answers.told_by_whom, *_ONWARD),
        Signal.NO: _to(answers.decline, _CONFIRM, _ENDED),
        Signal.SILENT: _to(answers.decline, _ENDED),
        Signal.SKIP: _to(answers.decline, _ENDED),
        Signal.UNSURE: _to(answers.unclear_consent, _ADULT, _ENDED),
        Signal.NOT_UNDERSTOOD: _to(answers.unclear_consent, _ADULT, _ENDED),
    },
    State.OFFER: {
        **_always(_OFFER, repair.stop, (_ENDED,)),
        Signal.YES: _to(answers.pass_on, _CONFIRM, _ENDED),
        Signal.NO: _to(repair.stay, *_ONWARD),
        Signal.TOLD: _to(repair.told_at_offer, _OFFER, *_ONWARD),
        Signal.UNSURE: _to(repair.stay, *_ONWARD),
        Signal.SKIP: _to(repair.stay, *_ONWARD),
        Signal.NOT_UNDERSTOOD: _to(repair.unclear_offer, _OFFER, _ENDED),
        Signal.SILENT: _to(repair.gone, _ENDED),
    },
    State.SLIP: _after_result(_SLIP, parting.accept),
    State.PARTING: _after_result(_PARTING, parting.which),
    State.RESTART: {
        **_always(_RESTART, restart.stay, _WHERE_IT_WAS),
        Signal.YES: _to(restart.forget, _OPENING),
        Signal.START_OVER: _to(restart.forget, _OPENING),
        Signal.WHY: _to(within_limits(repair.help_, restart.stay, most=MOST_HELPS), _RESTART, *_WHERE_IT_WAS),
        **dict.fromkeys(
            (Signal.NO, Signal.UNSURE, Signal.TOLD, Signal.SKIP, Signal.NOT_UNDERSTOOD, Signal.SILENT, Signal.GO_BACK),
            _to(restart.stay, *_WHERE_IT_WAS),
        ),
    },
    State.ENDED: {},
}
"""State → signal → what it does and where it may lead. An ended visit takes nothing more."""


def advance(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """Take one event; return the visit after it and the orders to carry out, in order.

    An emergency told with whatever answer is read back next: no step can pass over it.
    Raises `IllegalEvent` when the state has no use for the event; `visit` is a value and stays as it was.
    """
    event = with_whom(visit, event)
    visit = corrected(knowledge, visit, event)
    signal = signal_of(visit, event)
    transition = TABLE[visit.state].get(signal)
    if transition is None:
        raise IllegalEvent(visit.state, signal)
    with_subject = _with_subject(visit, event)
    after, orders = transition.handler(knowledge, with_subject, event)
    danger = danger_in(knowledge, with_subject, event)
    if danger is not None and after.state not in READING_BACK_DANGER:
        after, orders = go_on(knowledge, danger)
    asked_anew = after.question != visit.question and signal not in {Signal.GO_BACK, Signal.START_OVER}
    # "Go back" does not lead to "start over?".
    if asked_anew and after.state is not State.ENDED and visit.state is not _RESTART:
        after = replace(after, before=visit.before if visit.state in {_CHECK, _LATELY} else visit)
    return after, _with_answer(knowledge, visit, event, after, orders)


def _with_subject(visit: Visit, event: Event) -> Visit:
    """Keep for whom the person speaks, whatever else comes of the answer: "yes, it's for my wife" tells no more."""
    return visit.learn((), event.subject) if isinstance(event, Meaning) else visit


def _with_answer(knowledge: Knowledge, before: Visit, event: Event, after: Visit, orders: Orders) -> Orders:
    """Answer what the person asked back, before anything else; only an emergency, or help today, goes first."""
    if not isinstance(event, Meaning) or event.asked_back is None or event.command is not None:
        return orders
    results = [order.assessment for order in orders if isinstance(order, Conclude)]
    pressing = any(result.triage in HELP_TODAY for result in results)
    over = after.state is _ENDED and not results
    if pressing or over or not READING_BACK_DANGER.isdisjoint({before.state, after.state}):
        return orders
    return (*answer_to(knowledge, after, event.asked_back), *orders)
