"""What people say when the plan has been told and a summary is offered: little of it is a yes or a no."""

from __future__ import annotations

import pytest
from understanding_fixtures import mind

from kiosk.events import Ask, Heard, Kind, Listen, Meaning, Say
from kiosk.interview.states import advance
from kiosk.interview.visit import State, Visit

LISTEN = Listen("slip", Kind.YES_NO)
OFFERED = Visit(state=State.SLIP, question="slip", offers_slip=True)


def at_offer(text: str) -> Meaning:
    return mind().understand(Heard(text), LISTEN)


@pytest.mark.parametrize(
    "text",
    [
        "so do I stop it",
        "shall I come off it then",
        "I'll leave them off",
        "I'm going to stop my statin",
        "do I keep on taking that",
        "so I carry on with them",
        "I won't take it tonight",
        "would it be better to skip it",
        "can I take half",
        "right, I'll miss tonight's",
        "I'm not taking them any more",
        "I might as well bin them",
        "I'd better not take it",
        "no thanks, I'll just stop the tablets",
        "would I be better off without it",
        "I think I'll cut down on them",
        "they're going in the bin, I'm stopping them",
    ],
)
def test_whoever_is_about_to_change_a_medicine_hears_to_change_nothing(text: str) -> None:
    heard = at_offer(text)

    assert (heard.asked_back, heard.answer, heard.command) == ("stop_medicine", None, None)
    assert "no_medicines" not in {one.id for one in heard.findings}


def test_the_answer_to_that_is_said_and_the_summary_is_offered_again() -> None:
    visit, orders = advance(mind().knowledge, OFFERED, at_offer("I'll stop it then"))

    assert visit.state is State.SLIP
    assert orders[:2] == (Say("faq.stop_medicine"), Ask("slip", 1))


@pytest.mark.parametrize(
    "text",
    [
        "I'll take it",
        "shall I keep it",
        "I'll stop here",
        "can I take it to my doctor",
        "I'm going to miss my bus",
        "I should cut down on coffee then",
        "what can I do to stop it",
        "yes, and I'll stop smoking",
        "I'll leave it",
        "I'll drop it in at the surgery",
        "can I stop them happening",
        "no, I'm going to stop now",
        "I'll try the stretch",
        "can I take a copy",
        "I don't want it",
        "no I'll manage without one",
        "I'll read it at home",
    ],
)
def test_whoever_speaks_of_the_summary_or_of_something_else_changes_no_medicine(text: str) -> None:
    assert at_offer(text).asked_back != "stop_medicine"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("please do", "yes"),
        ("yes please", "yes"),
        ("goodbye", "no"),
        ("thank you, bye", "no"),
        ("not bothered", "no"),
        ("whatever", "no"),
        ("no thank you", "no"),
        ("I'm all right ta", "no"),
        ("oh, I'm fine thanks", "no"),
        ("thank you", "unsure"),
        ("cheers", "unsure"),
        ("ta love", "unsure"),
        ("lovely", "unsure"),
        ("right, thanks very much", "unsure"),
        ("that's it?", "unsure"),
    ],
)
def test_politeness_at_the_end_is_understood(text: str, answer: str) -> None:
    assert (at_offer(text).answer, at_offer(text).command) == (answer, None)


def test_thanks_are_asked_for_a_yes_or_a_no_once_and_nothing_is_called_not_understood() -> None:
    visit, orders = advance(mind().knowledge, OFFERED, at_offer("thank you"))
    over, end = advance(mind().knowledge, visit, at_offer("thank you"))

    assert orders == (Ask("slip", 3), Listen("slip", Kind.YES_NO))
    assert over.state is State.ENDED
    assert end[0] == Say("slip_none")


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("what was the second thing", "repeat"),
        ("say the bit about drinking", "repeat"),
        ("shorter please", "repeat"),
        ("how do I do the stretches", "repeat"),
        ("what do I ask the doctor for", "repeat"),
        ("start from the beginning", "repeat"),
        ("start over", "start_over"),
        ("what was that about the blood pressure tablets", "repeat"),
        ("sorry, you said something about the salt", "repeat"),
        ("what's on it", "why"),
        ("is my name on it", "why"),
        ("who sees it", "why"),
        ("what for", "why"),
        ("what do I tell the pharmacist", "why"),
        ("who's the pharmacist", "why"),
        ("can I speak to the pharmacist", "person"),
        ("stop", "stop"),
    ],
)
def test_the_plan_is_told_again_and_what_the_summary_is_without_calling_anyone(text: str, command: str) -> None:
    assert at_offer(text).command == command


def test_how_long_it_takes_to_go_asks_about_the_cramps_and_not_the_visit() -> None:
    assert at_offer("how long will it take to go").asked_back == "how_long"


def test_none_of_this_is_heard_so_at_another_question() -> None:
    listen = mind().knowledge.questions["flag_heart"].order

    assert mind().understand(Heard("thank you"), listen).answer is None
    assert mind().understand(Heard("I'll stop it then"), listen).asked_back is None


@pytest.mark.parametrize(
    "text",
    [
        "so potassium then",
        "right, so calcium",
        "so I need to drink loads of water",
        "which calcium is best",
        "how many magnesium",
        "nonsense, my GP said it was potassium",
        "would it be magnesium",
    ],
)
def test_whoever_takes_up_the_plan_does_not_do_it_yet(text: str) -> None:
    assert at_offer(text).findings == ()


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("so it's the furosemide then", "diuretic"),
        ("so calcium, I take that already", "calcium_supplement"),
        ("what about my magnesium", "magnesium_supplement"),
        ("what was that about my water tablet", "diuretic"),
        ("what was that about chest pain", "chest_pain"),
        ("oh and digoxin", "digoxin"),
        ("my GP said it was magnesium so I take that", "magnesium_supplement"),
        ("I drink ten litres a day", "drinks_very_much"),
    ],
)
def test_what_is_told_beside_that_is_kept(text: str, finding: str) -> None:
    assert finding in {one.id for one in at_offer(text).findings}
