"""What people say to the kiosk itself, as old people say it, and what only sounds like it."""

from __future__ import annotations

import pytest
from understanding_fixtures import answer, mind

from kiosk.events import Heard, Kind, Listen, Meaning, Polarity

ASKED = {
    "opening": Listen("opening", Kind.OPEN),
    "confirm": Listen("confirm", Kind.YES_NO, ("chest_pain",)),
    "worse": Listen("worse", Kind.YES_NO, ("breathless",)),
}
QUESTIONS = ("flag_heart", "flag_nerve", "medicines", "when", "where", "how_long")


def orders() -> list[Listen]:
    known = mind().knowledge.questions
    return [*ASKED.values(), *(known[one].order for one in QUESTIONS)]


def heard_everywhere(text: str) -> list[Meaning]:
    return [mind().understand(Heard(text), order) for order in orders()]


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("I only caught half of that", "repeat"),
        ("sorry I've lost the thread", "repeat"),
        ("I've forgotten what you asked", "repeat"),
        ("could you go through that again", "repeat"),
        ("what's that you say", "repeat"),
        ("there was a bus going by", "repeat"),
        ("what sort of thing do you mean", "help"),
        ("could you put it another way", "help"),
        ("I can't hear what you're saying love", "louder"),
        ("slow down a bit I'm eighty two", "slower"),
        ("speak up dear I'm eighty nine you know", "louder"),
        ("I'll leave it there thank you", "stop"),
        ("I don't want to answer any more questions", "stop"),
        ("I need to go home now", "stop"),
        ("that was wrong", "go_back"),
        ("could somebody come and help me", "person"),
        ("is there somebody who can help", "person"),
        ("what's that got to do with my legs", "why"),
        ("what for", "why"),
        ("can I stop now", "stop"),
        ("stop asking me questions", "stop"),
        ("I've answered enough", "stop"),
        ("I'll be off now dear", "stop"),
        ("I'd like to leave it for today", "stop"),
        ("are you talking to me", "repeat"),
        ("sorry I nodded off", "repeat"),
        ("use simple words", "help"),
        ("am I doing it right", "help"),
        ("sorry I said yes and I meant no", "go_back"),
        ("get my daughter", "person"),
        ("can I talk to the lady on the till", "person"),
    ],
)
def test_an_order_is_heard_whatever_was_asked(text: str, command: str) -> None:
    assert [command] * len(orders()) == [meaning.command for meaning in heard_everywhere(text)]


@pytest.mark.parametrize(
    "text",
    [
        "hang on I'm getting my glasses", "just a minute love I'm sitting down", "hold on let me sit down",
        "let me find my glasses", "let me get my list out", "hang on I'll ask my husband", "hold on my phone's ringing",
        "I'll just look at my list", "I've got them written down somewhere", "I've got a list somewhere hang on",
        "hello", "good morning dear",
    ],
)  # fmt: skip
def test_whoever_asks_to_wait_is_asked_again_and_not_misunderstood(text: str) -> None:
    assert {"repeat"} == {meaning.command for meaning in heard_everywhere(text)}


@pytest.mark.parametrize(
    "text",
    [
        "then it starts again", "it came on again", "they start again", "it beats too fast", "I had to stop walking",
        "it won't stop", "I can't wait", "help me up", "it goes back to my hip", "I can't carry on like this",
        "I'm sitting down", "then it stops", "it goes too fast",
    ],
)  # fmt: skip
def test_what_a_cramp_or_a_heart_does_is_no_order(text: str) -> None:
    assert {None} == {meaning.command for meaning in heard_everywhere(text)}


def test_an_age_beside_an_order_takes_no_danger_back() -> None:
    slower = mind().understand(Heard("slow down a bit I'm eighty two"), ASKED["worse"])

    assert ("slower", None) == (slower.command, slower.answer)


@pytest.mark.parametrize("text", ["it beats too fast", "it thumps very fast"])
def test_a_heart_that_beats_too_fast_is_told_as_it_was_asked_for(text: str) -> None:
    assert [("heart_racing", Polarity.AFFIRMED)] == [
        (one.id, one.polarity) for one in answer(text, "flag_heart").findings
    ]


@pytest.mark.parametrize("text", ["hello", "good morning dear"])
def test_a_greeting_across_the_shop_does_not_interrupt_the_kiosk(text: str) -> None:
    assert mind().interrupting(["Drink when thirsty."], asks=True).order(Heard(text)) is None


@pytest.mark.parametrize("text", ["no get on with it", "no no no get on with it", "no carry on", "no next question"])
def test_a_no_in_a_hurry_is_a_no_and_leaves_no_danger_open(text: str) -> None:
    meaning = answer(text, "flag_heart")

    assert ("no", None, {Polarity.DENIED}) == (
        meaning.answer,
        meaning.command,
        {one.polarity for one in meaning.findings},
    )


@pytest.mark.parametrize("aside", ["come on", "hurry up", "hang on", "hold on", "look", "listen", "get on with it"])
def test_a_no_denies_no_danger_behind_what_is_said_to_the_kiosk(aside: str) -> None:
    """ "No hang on my chest hurts" had denied it, as "no chest pain" does."""
    meaning = answer(f"no {aside} my chest hurts", "flag_heart")

    assert Polarity.AFFIRMED in {one.polarity for one in meaning.findings if one.id == "chest_pain"}
