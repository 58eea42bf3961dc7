"""A result that takes the place of one told before: what of it is new, or all of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.clinic.assessment import assess
from kiosk.clinic.knowledge import Knowledge
from kiosk.clinic.triage import HELP_TODAY
from kiosk.events import Conclude, Utterance
from kiosk.speaking.brevity import Brevity
from kiosk.speaking.parts import is_replaced
from kiosk.speaking.plan import because, plan
from kiosk.speaking.plan_case import Case
from kiosk.speaking.result import MOST_REASONS, Said
from kiosk.speaking.script import Script


def changed(script: Script, knowledge: Knowledge, order: Conclude) -> Said:
    """Return what is new of a result that was told before.

    All of it, where something else fits, or where nothing is told in place of advice that is taken back.
    """
    was = assess(knowledge, order.before, order.subject)
    now = plan(script, knowledge, replace(order, before=()))
    advice, before = frozenset(order.assessment.advice), frozenset(was.advice)
    replaced = all(is_replaced(knowledge, name, advice - before) for name in before - advice)
    if was.triage in HELP_TODAY or was.result != order.assessment.result or not replaced:
        return (*script.say("changed"), *now)
    first = replace(order, assessment=was, findings=order.before, before=())
    heard = (*plan(script, knowledge, first), *_fewer_reasons(script, knowledge, first))
    known = [_bare(script, other) for other in heard]
    told = tuple(one for one in now if not any(_is_the_same(_bare(script, one), other) for other in known))
    if not told:
        return script.say("changes_nothing")
    return (*script.say("changed_in_one" if len(told) == 1 else "changed_in"), *told)


def _bare(script: Script, utterance: Utterance) -> str:
    return script.place.whom.shortened(utterance.text).lower()


def _is_the_same(one: str, other: str) -> bool:
    """Whether two sentences say the same; the first of a week has "In the first two weeks:" before it."""
    return one == other or one.endswith(f": {other}") or other.endswith(f": {one}")


def _fewer_reasons(script: Script, knowledge: Knowledge, order: Conclude) -> Iterator[Utterance]:
    """Yield each sentence that gives some of the reasons of a result: where a longer plan gives fewer, that is no news.

    "This counts now: I think so because you said the cramps come at night" left everybody asking what.
    """
    for most in range(1, MOST_REASONS + 1):
        yield from because(Case.of(script, knowledge, order, Brevity(reasons=most)))
