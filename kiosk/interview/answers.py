"""What to do with an answer, state by state."""

from __future__ import annotations

from dataclasses import replace

from kiosk.clinic.answers import answers_of
from kiosk.clinic.knowledge import UNDER_AGE, Knowledge, Question
from kiosk.events import CallStaff, End, Event, Finding, Meaning, Polarity, Say, Subject
from kiosk.groups import HABITS, Group
from kiosk.interview.asking import Step, ask, emergencies, go_on
from kiosk.interview.doubt import doubts
from kiosk.interview.questions import is_about
from kiosk.interview.repair import (
    MOST_ASKED,
    MOST_TRIES,
    asked_back,
    leave,
    not_understood,
    offer_person,
    stop,
    uncertain,
    within_limits,
)
from kiosk.interview.visit import State, Visit, Wording

_asked_back = within_limits(asked_back, offer_person, most=MOST_ASKED)
"""Answer what was asked; of too many questions a person is offered."""
_GUARDING = frozenset({"red_flag", "hard_stop"})
"""Stages of questions of which none stays unanswered."""
_MEDICINES, _OTHER_MEDICINE = "medicines", "other_medicine"
_OF_LIFE = frozenset({*HABITS, Group.CONDITION, Group.LIFE})
"""Groups of what tells of no trouble: what somebody takes, eats, drinks and has had for years."""


def welcome(knowledge: Knowledge, visit: Visit, _: Event) -> Step:
    """Begin: say what this is and that nothing is kept; ask for consent where that is wanted."""
    state = State.CONSENT if visit.asks_consent else State.OPENING
    visit, orders = ask(knowledge, visit.turned_to(state))
    return visit, (Say("welcome"), *orders)


def open_up(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """Consent given: ask the open question, unless the yes came with a story already."""
    if isinstance(event, Meaning) and event.findings:
        return go_on(knowledge, visit.learn(event.findings, event.subject))
    return ask(knowledge, visit.turned_to(State.OPENING))


def decline(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """No consent, or no adult: end politely; whoever told of something urgent, now or before, hears where to go."""
    visit = _with_told(visit, event)
    reply = "no_adult" if visit.state is State.ADULT else "declined"
    return leave(knowledge, visit, Say(reply), Say("disclaimer_short", protected=True), End("stopped"))


def unclear_consent(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """Neither yes nor no: ask again, and take a third unclear answer for a no."""
    if visit.misses + 1 >= MOST_TRIES:
        return decline(knowledge, visit, event)
    return not_understood(knowledge, visit, event)


def tell_story(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """The answer to the open question: a plain yes or no tells nothing yet.

    Whoever only asks something, and tells no more than what they take, is asked for the story once more, and may go
    with a "no": "no, that's all".
    """
    meaning = _meaning(event)
    if not meaning.findings:
        over = meaning.answer == "no" and visit.detours > 0
        return (stop if over else not_understood)(knowledge, visit, event)
    visit = visit.learn(meaning.findings, meaning.subject)
    if meaning.asked_back and all(knowledge.findings[one.id].group in _OF_LIFE for one in meaning.findings):
        return _asked_back(knowledge, visit, event)
    return go_on(knowledge, visit)


def answer(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """The answer to a question: what it tells is kept; off the point, a safety question is put again.

    Of a list such as "which tablets do you take?", what was not named (`rest`) is not so. A bare yes names nothing: it
    is asked which, and after a second one what was asked stays uncertain.
    """
    meaning = _meaning(event)
    question, before = knowledge.questions[visit.question], visit.findings
    if _only_says_whose(visit, meaning) and question.stage in _GUARDING and question.id not in visit.reopened:
        return ask(knowledge, replace(visit, reopened=visit.reopened | {question.id}))
    visit = visit.learn(_without_rest(meaning, question), meaning.subject)
    told = [finding for finding in _not_misheard(meaning, visit) if is_about(knowledge, question, finding.id)]
    to_the_point = meaning.answer is not None or bool(told)
    if to_the_point:
        visit = replace(visit, offers=0)
    elif (again := _off_the_point(knowledge, visit, event, changed=visit.findings != before)) is not None:
        return again
    if meaning.answer == "yes" and not meaning.findings:
        if visit.asking < Wording.EXAMPLES:  # that of a list ends in "which of these?"
            return ask(knowledge, replace(visit, asking=Wording.EXAMPLES))
        return go_on(knowledge, uncertain(knowledge, visit))
    return go_on(knowledge, deny_rest(knowledge, visit, visit.question, meaning))


def _off_the_point(knowledge: Knowledge, visit: Visit, event: Event, *, changed: bool) -> Step | None:
    """Put the question again after an answer to something else; None where it may be left unanswered."""
    meaning, question = _meaning(event), knowledge.questions[visit.question]
    if question.id not in visit.reopened and emergencies(knowledge, visit):
        # What was asked is still open: it comes again when the read-back shows that there is no emergency.
        asked = tuple(one for one in visit.asked if one != question.id)
        return go_on(knowledge, replace(visit, asked=asked, reopened=visit.reopened | {question.id}))
    if meaning.asked_back:
        return _asked_back(knowledge, visit, event)
    if meaning.corrects and changed:
        return ask(knowledge, visit)
    if question.stage not in _GUARDING:
        return None
    again, orders = not_understood(knowledge, visit, event)
    # "I've got AF, it's controlled" was caught well enough: nobody is told that it was not.
    return again, orders[1:] if changed and again.state is visit.state else orders


def _only_says_whose(visit: Visit, meaning: Meaning) -> bool:
    """Whether an answer turns the visit to somebody else, and tells nothing of them: "no, it's for my wife"."""
    turned = meaning.subject is Subject.OTHER and visit.before is not None and visit.before.subject is Subject.SELF
    return turned and all(one.polarity is not Polarity.AFFIRMED for one in meaning.findings)


def _not_misheard(meaning: Meaning, visit: Visit) -> list[Finding]:
    return [one for one in meaning.findings if (one.id, one.words) not in visit.misheard]


def _without_rest(meaning: Meaning, question: Question) -> tuple[Finding, ...]:
    """Return what an answer tells without the `rest` that its plain "no" denies.

    `deny_rest` denies that, and spares what the story has told before.
    """
    left = frozenset(question.rest).difference(question.no) if meaning.answer == "no" else frozenset()
    return tuple(one for one in meaning.findings if one.id not in left or not meaning.tells_plainly(one))


def deny_rest(knowledge: Knowledge, visit: Visit, question: str, meaning: Meaning) -> Visit:
    """Of a list, what was not named (`rest`) is not so; unless something in the answer was heard badly.

    Without a plain no nobody has said so: it has no score, and the reply puts it into nobody's mouth. A medicine that
    nobody here knows, and which no phrase tells of, may be any of them: then they are uncertain.
    """
    if doubts(knowledge, visit):
        return visit
    known = answers_of(knowledge, visit.findings).known
    unnamed = [name for name in knowledge.questions[question].rest if name not in known]
    if any(one.id == _OTHER_MEDICINE and not one.phrase for one in visit.findings) and question == _MEDICINES:
        return visit.learn(tuple(Finding(name, Polarity.UNSURE, words=meaning.text) for name in unnamed))
    score = 1.0 if meaning.answer == "no" else 0.0
    return visit.learn(tuple(Finding(name, Polarity.DENIED, words=meaning.text, score=score) for name in unnamed))


def not_sure(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """An "I don't know" is an answer: what was asked is uncertain, and is not asked again."""
    question = knowledge.questions[visit.question]
    open_still = [name for name in question.findings if name not in visit.known]
    unsure = tuple(Finding(name, Polarity.UNSURE, words=_meaning(event).text) for name in open_still)
    return go_on(knowledge, visit.learn(_meaning(event).findings).learn(unsure))


def adult_came(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """An adult is there: go on, with whatever was told beside it; "I'm forty, I'm her dad" is of themself."""
    of_themself = {"male", *knowledge.findings[UNDER_AGE].excludes}
    told = tuple(finding for finding in _meaning(event).findings if finding.id not in of_themself)
    return go_on(knowledge, visit.with_adult().learn(told))


def told_by_whom(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """Something told instead of an answer: who speaks about the child is the adult; a child is asked again."""
    if visit.subject is Subject.OTHER:
        return adult_came(knowledge, visit, event)
    return unclear_consent(knowledge, visit.learn(_meaning(event).findings), event)


def pass_on(knowledge: Knowledge, visit: Visit, event: Event) -> Step:
    """The person wants a person. Nobody may come: an urgent finding is told where to go as well."""
    visit = _with_told(visit, event)
    end = (Say("disclaimer_full", protected=True), End("escalated"))
    visit, orders = leave(knowledge, visit, *end)
    return visit, (Say("calling_person"), CallStaff("person"), *orders)


def _with_told(visit: Visit, event: Event) -> Visit:
    return visit.learn(event.findings, event.subject) if isinstance(event, Meaning) else visit


def _meaning(event: Event) -> Meaning:
    """Narrow the type; the table lets only words through to the steps that call this."""
    if not isinstance(event, Meaning):
        raise TypeError(f"a step for words was given {type(event).__name__}")
    return event
