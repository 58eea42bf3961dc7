"""Whole visits with real words, drawn at random: what must hold of each, whatever is said in whatever state.

Answers are those that writers gave to that question or to none of them: noes and yeses, orders, questions back,
corrections, a radio, half a sentence, silence. Now and then one tells of a danger, alone or beside something else.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from test_dangers_beside import DANGERS, dangers_in, ordinary
from understanding_fixtures import mind, sections

from kiosk.clinic.triage import most_severe, red_flags_of
from kiosk.events import (
    Ask,
    Began,
    CallStaff,
    Conclude,
    Event,
    Heard,
    Listen,
    Meaning,
    Order,
    Polarity,
    Say,
    StayedSilent,
    Subject,
    Triage,
)
from kiosk.groups import Group
from kiosk.interview.asking import READING_BACK
from kiosk.interview.doubt import told
from kiosk.interview.questions import MOST_QUESTIONS
from kiosk.interview.states import advance
from kiosk.interview.visit import State, Visit
from kiosk.speaking.reply import speak

HERE = Path(__file__).parent
VISITS = 220
LONGEST = 90
"""Turns that no visit may last."""
OPENINGS = ("I get cramps in my calves at night", "it's my mum, she gets cramps", "I'm fifteen and my leg cramps")
CORRECTIONS = ("no, I meant my foot", "I said calf", "it's my hand, not my thigh", "sorry, not my calf, my foot")
BESIDE = """\
{}|{}|{}|no, but {}|yes, and {}|no {}|wait, {}|go back, {}|start over, {}|I don't know, {}|is coffee bad? {}|stop, {}|\
sorry, I meant my foot, and {}|that's wrong, {}|nothing like that, {}|no thanks, {}|ramipril and {}|louder please, {}"""
PLAIN = ("yes", "no")
STEERING = sorted({*sections("commands.txt")} - {"wake", "not_sure", *PLAIN})
LISTENING = {*State} - {State.WAITING, State.ENDED}
SELDOM = LISTENING - {State.OPENING, State.QUESTION, State.CONFIRM}
"""States in which a visit is not often."""


@dataclass(frozen=True)
class Turn:
    """One answer, and what came of it."""

    before: Visit
    said: str
    danger: str
    """The danger that was told in it; empty: none."""
    meaning: Meaning | None
    """None: silence."""
    after: Visit
    orders: tuple[Order, ...]

    def __repr__(self) -> str:
        return f"[{self.before.state}/{self.before.question}] {self.said!r} -> {self.after.state}/{self.after.question}"

    @property
    def result(self) -> Conclude | None:
        return next((order for order in self.orders if isinstance(order, Conclude)), None)

    @property
    def forgets(self) -> bool:
        return any(isinstance(order, Say) and order.reply == "start_over" for order in self.orders)

    @property
    def sentences(self) -> list[str]:
        spoken = [order for order in self.orders if isinstance(order, Say | Ask | Conclude)]
        told_of = self.after.subject
        said = [speak(order, mind().book, mind().knowledge, subject=told_of) for order in spoken]
        return [utterance.text for one in said for utterance in one]


@cache
def answers() -> dict[str, list[str]]:
    """Return the answers that writers gave to each question, and under "" what a microphone hears."""
    written = defaultdict(list)
    for row in tomllib.loads((HERE / "answers_taught.toml").read_text())["say"]:
        written[row["question"]].append(row["text"])
    written[""] = [row["text"] for row in tomllib.loads((HERE / "talk_background.toml").read_text())["talk"]]
    return dict(written)


def one_of(section: str, file: str, chance: random.Random) -> str:
    """Return one of the ways to say what a section of the prompts is for."""
    text = chance.choice(sections(file)[section])
    while group := re.search(r"\(([^()\[\]]*)\)|\[([^()\[\]]*)\]", text):
        choices = (group[1] if group[1] is not None else f"{group[2]}|").split("|")
        text = text[: group.start()] + chance.choice(choices) + text[group.end() :]
    return " ".join(text.split())


def drawn(visit: Visit, chance: random.Random) -> tuple[str, str]:
    """Return what is said, empty for silence, and the danger in it."""
    danger = chance.choice(DANGERS)
    if chance.random() < (1 / 3 if visit.state in SELDOM else 1 / 12):
        return chance.choice(BESIDE.split("|")).format(danger), danger
    if visit.state is State.OPENING and chance.random() < 3 / 4:
        return chance.choice([*OPENINGS, *(" ".join(chance.sample(ordinary(), 2)) for _ in range(6))]), ""
    if chance.random() < 1 / 2:
        return chance.choice(["no", "no", "no", "yes"] if visit.state is State.QUESTION else ["no", "yes"]), ""
    written = answers().get(visit.question) or ordinary()
    words = chance.choice(written)
    anything = [
        words,
        " ".join(words.split()[: chance.randint(0, 4)]),
        chance.choice(ordinary()),
        chance.choice([*CORRECTIONS, *answers()[""]]),
        one_of(chance.choice([*STEERING, *PLAIN, "not_sure"]), "commands.txt", chance),
        one_of(chance.choice(sorted(sections("faq.txt"))), "faq.txt", chance),
    ]
    return chance.choice(anything), ""


def held(seed: int) -> list[Turn]:
    """Hold one visit, to its end or for as long as none may last."""
    chance = random.Random(seed)
    visit = Visit(asks_consent=chance.random() < 1 / 5, offers_slip=chance.random() < 1 / 2)
    visit, orders = advance(mind().knowledge, visit, Began())
    turns: list[Turn] = []
    while visit.state is not State.ENDED and len(turns) < LONGEST:
        before, listen = visit, next(order for order in orders if isinstance(order, Listen))
        said, danger = drawn(before, chance)
        meaning = mind().understand(Heard(said), listen) if said else None
        event: Event = StayedSilent(8.0) if meaning is None else meaning
        visit, orders = advance(mind().knowledge, before, event)
        turns.append(Turn(before, said, danger, meaning, visit, orders))
    return turns


@cache
def visits() -> list[list[Turn]]:
    return [held(seed) for seed in range(VISITS)]


def turns() -> list[Turn]:
    return [turn for visit in visits() for turn in visit]


@cache
def tier(danger: str) -> Triage:
    flags = red_flags_of(mind().knowledge, mind().understand_story(danger).findings, Subject.SELF)
    return most_severe(flag.tier for flag in flags)


def is_heeded(turn: Turn) -> bool:
    """Whether a danger is read back, kept where it is no emergency or another is read back, or told where to go."""
    found = dangers_in(turn.danger)
    kept = {one.id for one in turn.after.findings if one.polarity is not Polarity.DENIED}
    if turn.after.state is State.ENDED:
        told_before = bool(turn.before.concluded) and not found.isdisjoint(turn.before.affirmed)
        result = turn.result.assessment.triage.severity if turn.result else -1
        return told_before or result >= tier(turn.danger).severity
    waits = tier(turn.danger) is not Triage.EMERGENCY or turn.after.state in READING_BACK
    return waits and not found.isdisjoint(kept)


def test_the_visits_come_through_every_state_and_end() -> None:
    assert {turn.before.state for turn in turns()} == LISTENING
    assert [visit[-1] for visit in visits() if visit[-1].after.state is not State.ENDED] == []


def test_the_last_words_are_the_disclaimer_or_stand_with_it() -> None:
    disclaimer = mind().book.replies["disclaimer_short"][0].split(".")[0]

    assert [one[-1] for one in visits() if not any(disclaimer in said for said in one[-1].sentences)] == []


def test_a_danger_told_in_any_state_beside_anything_is_heeded() -> None:
    dangerous = [turn for turn in turns() if turn.danger]

    assert {turn.before.state for turn in dangerous} == LISTENING
    assert [turn for turn in dangerous if not is_heeded(turn)] == []


def test_a_yes_to_an_emergency_calls_somebody_and_a_no_does_not() -> None:
    confirming = [turn for turn in turns() if turn.before.state is State.CONFIRM and turn.said in PLAIN]
    called = {said: {CallStaff("emergency") in one.orders for one in confirming if one.said == said} for said in PLAIN}

    assert called == {"yes": {True}, "no": {False}}


def test_no_danger_that_was_told_disappears_but_by_an_answer_about_it() -> None:
    groups = {name: spec.group for name, spec in mind().knowledge.findings.items()}
    lost = []
    for turn in turns():
        orders = turn.meaning is not None and turn.meaning.command in {"go_back", "start_over"}
        about = {*turn.before.flagged, *turn.before.checking}
        gone = {one.id for one in told(turn.before) if one.polarity is Polarity.AFFIRMED} - turn.after.affirmed - about
        if not (orders or turn.forgets) and any(groups[one] is Group.RED for one in gone):
            lost.append((turn, gone))
    assert lost == []


def test_no_result_is_less_than_what_was_told() -> None:
    for turn in turns():
        flags = red_flags_of(mind().knowledge, told(turn.after), turn.after.subject)
        least = most_severe(flag.tier for flag in flags)
        concluded = turn.result.assessment.triage if turn.result else None
        urgent = turn.after.state is State.ENDED and least.severity >= Triage.URGENT.severity
        assert concluded is None or concluded.severity >= least.severity, turn
        assert not urgent or concluded or turn.before.concluded, turn


def test_no_advice_is_given_that_a_caution_forbids_and_nobody_is_told_to_drink_plenty() -> None:
    for turn in turns():
        given = turn.result.assessment if turn.result else None
        forbidden = (
            {one for name in given.cautions for one in mind().knowledge.cautions[name].stops} if given else set()
        )
        assert forbidden.isdisjoint(given.advice if given else ()), turn
        assert not any(re.search(r"\bplenty\b", sentence) for sentence in turn.sentences), turn


def test_nothing_is_so_that_was_not_told() -> None:
    for turn in turns():
        heard = {one.id for one in turn.meaning.findings} if turn.meaning else set()
        came_back = turn.meaning is not None and turn.meaning.command is not None
        new = turn.after.affirmed - turn.before.affirmed - heard - {"sounds_urgent"}
        assert came_back or turn.before.state is State.RESTART or not new, (turn, new)


def test_starting_over_forgets_everything() -> None:
    begun = [turn for turn in turns() if turn.forgets]

    assert begun
    for turn in begun:
        assert turn.after.known <= {one.id for one in (turn.meaning.findings if turn.meaning else ())}, turn


def test_no_more_than_twelve_questions_are_asked_and_none_twice_after_a_plain_answer() -> None:
    for visit in visits():
        answered: set[str] = set()
        for turn in visit:
            moved = turn.meaning is not None and (turn.meaning.command or turn.meaning.corrects)
            if moved or turn.after.subject != turn.before.subject or turn.before.state is State.RESTART:
                answered = set()
            assert len(turn.after.asked) <= MOST_QUESTIONS, turn
            assert turn.after.state is not State.QUESTION or turn.after.question not in answered, turn
            if (
                turn.before.state is State.QUESTION
                and turn.said in PLAIN
                and turn.after.question
                not in {
                    turn.before.question,
                    State.CONFIRM.value,
                }
            ):
                answered.add(turn.before.question)
