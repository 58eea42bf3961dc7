"""What is answered to a question asked back is no more than the plan of this person may say."""

from __future__ import annotations

import pytest
from understanding_fixtures import ROOT, knowledge, mind, sections

from kiosk.clinic.knowledge import AskedBack
from kiosk.events import Ask, Finding, Heard, Kind, Listen, MakeSlip, Meaning, Polarity, Say
from kiosk.files.prompts import load_book
from kiosk.interview.asked_back import answer_to
from kiosk.interview.states import advance
from kiosk.interview.visit import State, Visit

BOOK = load_book(ROOT / "prompts" / "en")
LISTEN = Listen("slip", Kind.YES_NO)
COMFORTING = {"rub", "stretch", "common", "harmless", "walking", "sensible", "thirst", "better", "helps"}
OWN = {f"faq.{name}" for name in knowledge().faq}
SAFE_TODAY = {"stop_medicine", "pain_relief", "quinine", "potassium_tablets", "what_is_this", "kept", "duration"}


def told(*names: str) -> tuple[Finding, ...]:
    return tuple(Finding(name, Polarity.AFFIRMED, words=name) for name in names)


def offered(*names: str) -> Visit:
    return Visit(state=State.SLIP, question="slip", offers_slip=True, findings=told("calf", *names))


def at_offer(text: str) -> Meaning:
    return mind().understand(Heard(text), LISTEN)


def replies(visit: Visit, name: str) -> list[str]:
    return [order.reply for order in answer_to(knowledge(), visit, name) if isinstance(order, Say)]


@pytest.mark.parametrize("asked", knowledge().faq.values(), ids=lambda one: one.id)
def test_whoever_must_get_help_today_hears_so_first_and_nothing_that_takes_it_back(asked: AskedBack) -> None:
    said = replies(offered("leg_swollen", "one_sided"), asked.id)

    assert said[0] == "urgent"
    assert asked.id in SAFE_TODAY or OWN.isdisjoint(said)


@pytest.mark.parametrize("asked", knowledge().faq.values(), ids=lambda one: one.id)
def test_what_stands_beside_help_today_is_a_reply_of_its_own(asked: AskedBack) -> None:
    assert asked.today in BOOK.replies
    assert asked.today.removeprefix("faq.") in SAFE_TODAY or asked.today.startswith("today_")


def test_who_asks_in_the_middle_of_the_questions_hears_it_too() -> None:
    visit = Visit(state=State.QUESTION, question="flag_heart", asked=("flag_heart",), findings=told("leg_swollen"))
    _, orders = advance(knowledge(), visit, Meaning(asked_back="in_a_cramp"))

    assert [one.reply for one in orders if isinstance(one, Say)] == ["urgent", "today_leave_it"]
    assert any(isinstance(one, Ask) for one in orders)


@pytest.mark.parametrize(
    ("finding", "asked", "said"),
    [
        ("limb_mending", "in_a_cramp", ["asked_ask_first"]),
        ("limb_mending", "stretching", ["asked_ask_first"]),
        ("limb_mending", "warmth", ["asked_ask_first"]),
        ("falls", "stretching", ["advice.during_cramp"]),
        ("dizzy", "in_a_cramp", ["advice.during_cramp"]),
        ("heart_failure", "drink_how_much", ["caution.fluids", "asked_ask_first"]),
        ("dialysis", "bananas", ["caution.dialysis"]),
        ("dialysis", "drink_how_much", ["caution.dialysis"]),
        ("kidney_disease", "bananas", ["caution.kidney", "asked_ask_first"]),
        ("drinks_much", "drink_how_much", ["caution.over_drinking", "asked_ask_first"]),
        ("under_18", "drink_how_much", ["asked_ask_first"]),
        ("warfarin", "magnesium_foods", ["caution.warfarin", "asked_ask_first"]),
        ("calf", "in_a_cramp", ["faq.in_a_cramp"]),
        ("at_night", "drink_how_much", ["faq.drink_how_much"]),
        ("heart_failure", "stretching", ["faq.stretching"]),
        ("limb_mending", "common", ["faq.common"]),
    ],
)
def test_what_the_plan_withholds_no_answer_gives(finding: str, asked: str, said: list[str]) -> None:
    assert replies(Visit(state=State.SLIP, question="slip", findings=told(finding)), asked) == said


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("diet", "flag.low_sugar_signs"),
        ("stop_medicine", "flag.low_sugar_signs"),
        ("stretching", "today_leave_it"),
        ("where_to_go", "today_getting_there"),
    ],
)
def test_a_sugar_that_may_be_low_is_put_right_before_anything_else(asked: str, said: str) -> None:
    assert replies(offered("diabetes", "hypo_signs"), asked) == ["urgent", said]


def test_what_is_being_read_back_withholds_nothing_yet() -> None:
    visit = Visit(state=State.CHECK, question="confirm", findings=told("leg_swollen"), checking=("leg_swollen",))

    assert replies(visit, "common") == ["faq.common"]


@pytest.mark.parametrize(
    "text",
    [
        "can it wait till Monday",
        "I'll just see how it goes",
        "do I really need to",
        "do I need to go today",
        "do we have to",
        "I've got a doctor's appointment Thursday",
        "I'm not bothering them with that",
        "I'll ring them on Monday",
        "it'll keep",
        "I don't like to be a nuisance",
        "I'd rather not go to the hospital",
        "what happens if I don't go",
        "I'll give it a couple of days",
        "no, I'll wait and see",
        "yes, but can it wait until tomorrow",
    ],
)
def test_whoever_puts_it_off_is_asked_not_to_wait(text: str) -> None:
    visit, orders = advance(knowledge(), offered("leg_swollen"), at_offer(text))

    assert orders[:2] == (Say("urgent", protected=True), Say("today_put_off"))
    assert visit.state is State.SLIP


@pytest.mark.parametrize(
    "text",
    [
        "I can't get there today",
        "the doctor's shut",
        "can I drive there",
        "where do I go",
        "will they keep me in",
        "there's nobody to take me",
        "I've no car",
        "I can never get through to the surgery",
        "who do I ring",
    ],
)
def test_whoever_does_not_know_how_to_get_there_hears_whom_to_call(text: str) -> None:
    _, orders = advance(knowledge(), offered("leg_swollen"), at_offer(text))

    assert orders[:2] == (Say("urgent", protected=True), Say("today_getting_there"))


def test_what_to_tell_them_is_told_again() -> None:
    assert at_offer("what do I tell them").command == "repeat"


@pytest.mark.parametrize("text", ["no thanks", "I'll leave it", "see you later", "no, it's fine", "not bothered"])
def test_a_plain_no_to_the_summary_stays_one(text: str) -> None:
    assert at_offer(text).asked_back is None


def test_a_plain_yes_makes_the_summary_beside_help_today() -> None:
    _, orders = advance(knowledge(), offered("leg_swollen"), at_offer("yes please"))

    assert isinstance(orders[0], MakeSlip)


def test_what_is_not_understood_then_repeats_where_to_go() -> None:
    _, orders = advance(knowledge(), offered("leg_swollen"), at_offer("shall I put my feet up"))

    assert Say("urgent", protected=True) in orders


def test_nothing_said_beside_help_today_comforts_or_is_to_be_done() -> None:
    texts = [line for name, lines in BOOK.replies.items() if name.startswith("today_") for line in lines]
    words = {word.strip(".,").lower() for text in texts if "do not" not in text for word in text.split()}

    assert words.isdisjoint(COMFORTING)
    assert "put_off" in sections("faq.txt")
