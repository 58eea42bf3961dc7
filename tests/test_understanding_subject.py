"""For whom somebody speaks: a child named by its age, a speaker who is a mother themself, the grown-up asked for."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, knowledge, understanding

from kiosk.clinic.assessment import assess
from kiosk.events import Began, Conclude, Heard, Kind, Listen, Meaning, Order, Polarity, Subject
from kiosk.interview.states import advance
from kiosk.interview.visit import State, Visit
from kiosk.mind.mind import Mind


def answered(mind: Mind, question: str, text: str) -> Meaning:
    return mind.understand(Heard(text), Listen(question, Kind.YES_NO))


def walk(mind: Mind, *said: str, consent: bool = False) -> tuple[Visit, list[Order]]:
    """Hold a visit in which "no" is all that follows."""
    visit, orders = advance(mind.knowledge, Visit(asks_consent=consent), Began())
    told, answers = list(orders), list(said)
    while visit.state is not State.ENDED:
        listening = next(order for order in orders if isinstance(order, Listen))
        meaning = mind.understand(Heard(answers.pop(0) if answers else "no"), listening)
        visit, orders = advance(mind.knowledge, visit, meaning)
        told += orders
    return visit, told


def concluded(orders: list[Order]) -> Conclude:
    return next(order for order in orders if isinstance(order, Conclude))


@pytest.mark.parametrize(
    "text",
    [
        "my 8 year old gets cramps in the legs",
        "my six month old has cramps",
        "my ten-year-old's legs cramp at night",
        "our 6yo gets cramp",
        "my little 14 year-old has cramps after football",
        "I have an eight year old with cramps",
        "our little one gets cramps",
        "the wee one has cramp",
        "my youngest gets cramps",
        "it's for my eight year old",
        "my teenager gets cramps",
        "my 80 year old gets cramps",
    ],
)
def test_somebody_who_is_named_by_their_age_or_size_is_not_the_speaker(text: str) -> None:
    assert hear(text).subject is Subject.OTHER


@pytest.mark.parametrize(
    "text", ["my six month old has cramps", "our newborn has cramp", "my 5 week old", "my son is six months old"]
)
def test_an_age_in_months_or_weeks_is_a_childs(text: str) -> None:
    assert "under_18" in {one.id for one in hear(text).findings}
    assert "adult_under_60" not in {one.id for one in hear("eighteen months", "age").findings}


@pytest.mark.parametrize(
    "text",
    [
        "my 45 year old legs cramp",
        "my 3 year old injury and my calf cramps",
        "cramp in my big toe and the little one",
        "I'm a 14 year old with cramp in my calf",
        "breastfeeding my newborn, legs cramp at night",
        "my mattress is six months old and my back cramps",
    ],
)
def test_an_age_of_the_speaker_or_of_a_thing_names_nobody_else(text: str) -> None:
    assert hear(text).subject is not Subject.OTHER
    assert "14" in text or "under_18" not in {one.id for one in hear(text).findings}


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("I'm a grandmother, omeprazole for years, my calf cramps", "ppi"),
        ("I'm a mum of three, on digoxin, calf cramps", "digoxin"),
        ("I am a mother of two on dialysis with leg cramps", "dialysis"),
        ("as a grandad on furosemide I get cramps", "diuretic"),
        ("being a wife and mother, spironolactone, my legs cramp", "k_sparing"),
        ("as a full time carer, on lithium, cramps in the feet", "lithium"),
        ("I'm just a mum, dialysis three times a week, legs cramp", "dialysis"),
        ("mum of three here, cramps in legs, on dialysis", "dialysis"),
        ("I'm his wife, omeprazole for years, my calf cramps", "ppi"),
    ],
)
def test_who_says_whose_mother_or_wife_they_are_tells_of_themself(text: str, taken: str) -> None:
    meaning = hear(text)

    assert meaning.subject is not Subject.OTHER
    assert taken in {one.id for one in meaning.findings if one.subject is not Subject.OTHER}


@pytest.mark.parametrize(
    "text",
    [
        "I'm his wife, he gets cramps at night",
        "I'm her mother, cramps in the legs at night",
        "I'm a carer for my mum, she has cramps",
        "I'm a friend, he has cramps",
        "my sister is a mother of three, she has cramps in her calves",
        "I'm the mother of a boy with leg cramps",
        "I'm a mother and my son gets cramps",
    ],
)
def test_who_says_whose_mother_they_are_may_tell_of_somebody_else(text: str) -> None:
    assert hear(text).subject is Subject.OTHER


def test_a_medicine_of_a_grandmother_who_speaks_for_herself_counts() -> None:
    meaning = hear("I'm a grandmother, on lithium, my calf cramps")
    result = assess(knowledge(), meaning.findings, meaning.subject or Subject.SELF)

    assert "binding_medicine" in result.cautions


@pytest.mark.parametrize(
    "text",
    [
        "I'm her mother", "I am the grown-up", "I'm the parent", "I'm an adult", "I'm 40", "her dad here",
        "yes it's me", "no, I'm her mother", "no I am the mum", "I'm his nan", "it's his auntie", "her mother",
        "it's for my grandson", "we're her parents", "I'm her guardian", "I'm in my forties",
        "it's for my daughter", "she is my daughter", "you're talking to one", "I'm her step-mum", "I am one",
        "I told you, I'm her mother", "I'm her mum and she's had it all week", "it's me, his mother",
    ],
)  # fmt: skip
def test_the_grown_up_who_is_asked_for_says_so_in_many_ways(mind: Mind, text: str) -> None:
    meaning = answered(mind, "adult", text)

    assert (meaning.answer, text == "yes it's me" or meaning.subject) == ("yes", text == "yes it's me" or Subject.OTHER)


@pytest.mark.parametrize("text", ["my mum's here", "mum is here", "with my dad", "my dad's next to me", "my mum"])
def test_a_child_says_that_a_grown_up_is_there(mind: Mind, text: str) -> None:
    assert answered(mind, "adult", text).answer == "yes"


@pytest.mark.parametrize(
    "text",
    [
        "I'm 12", "I'm only 15", "I'm a child", "I'm not her mother", "my mum isn't here", "I'm not an adult",
        "my brother is here", "is my mum here", "I want my mum", "me and my friend", "I'm her sister", "just me",
        "I'm on my own", "my mum is at home", "they're at work", "I'm nearly 18", "my mum went shopping",
    ],
)  # fmt: skip
def test_a_child_alone_is_no_grown_up(mind: Mind, text: str) -> None:
    assert answered(mind, "adult", text).answer != "yes"


@pytest.mark.parametrize("mother", ["I'm her mother", "I'm 40", "yes"])
def test_a_child_whose_mother_says_who_she_is_is_asked_for_dangers(mind: Mind, mother: str) -> None:
    visit, orders = walk(mind, "I'm eight and my leg cramps", mother)

    assert "flag_heart" in visit.asked
    assert {"under_18", "leg"} <= visit.affirmed
    assert "under_age" in concluded(orders).assessment.cautions


@pytest.mark.parametrize("later", ["she is on dialysis", "I'm on dialysis"])
@pytest.mark.parametrize("came", ["yes", "I'm her mother", "I'm 40"])
def test_with_a_grown_up_there_whoever_speaks_tells_of_the_child(mind: Mind, came: str, later: str) -> None:
    _, orders = walk(mind, "I'm eleven and my leg cramps", came, "no", "no", f"no, {later}")

    assert "kidney" in concluded(orders).assessment.cautions


@pytest.mark.parametrize("yes", ["yes, ", ""])
def test_a_story_told_with_the_consent_is_about_whom_it_says(mind: Mind, yes: str) -> None:
    story = "my mother gets cramps in her calves at night, she is on dialysis"
    visit, orders = walk(mind, yes + story, consent=True)
    told = concluded(orders)

    assert visit.subject is told.subject is Subject.OTHER
    assert "kidney" in told.assessment.cautions
    assert told.assessment == concluded(walk(mind, story)[1]).assessment


def test_a_son_told_of_with_the_consent_needs_no_other_grown_up(mind: Mind) -> None:
    visit, orders = walk(mind, "yes, my son of eight gets cramps in his legs", consent=True)

    assert "flag_heart" in visit.asked
    assert concluded(orders).subject is Subject.OTHER


@pytest.mark.parametrize("said", ["yes, it's for my wife", "it's about my mum"])
def test_for_whom_it_is_is_kept_where_nothing_else_was_told(mind: Mind, said: str) -> None:
    story = "cramps in the calves at night, she is on dialysis"
    visit, orders = walk(mind, said, story, consent=said.startswith("yes"))

    assert visit.subject is Subject.OTHER
    assert "kidney" in concluded(orders).assessment.cautions


def test_for_whom_it_is_is_kept_when_a_danger_is_taken_back(mind: Mind) -> None:
    visit, _ = walk(mind, "I have chest pain", "no, it's for my wife", "no", "she has cramps in the calves")

    assert visit.subject is Subject.OTHER
    assert Polarity.AFFIRMED in {one.polarity for one in visit.findings if one.id == "calf"}


def test_a_relation_is_told_at_any_question() -> None:
    assert understanding().understand(Heard("I'm her mother"), knowledge().questions["age"]).subject is Subject.OTHER


@pytest.mark.parametrize(
    "said",
    [
        "me",
        "he's with me",
        "it's for my brother",
        "my mum's forty but she's at work",
        "nobody, my gran's seventy and she's in bed",
        "I'm a carer, I look after my mum",
        "I'm looking after her, she's my baby sister",
    ],
)
def test_a_child_alone_brings_no_grown_up_by_naming_one(mind: Mind, said: str) -> None:
    assert answered(mind, "adult", said).answer != "yes"


@pytest.mark.parametrize(
    "text", ["I'm the daughter, mum's on dialysis and has cramps", "I came as the wife's got chest pain and cramps"]
)
def test_who_tells_of_somebody_else_beside_what_they_are_speaks_for_them(text: str) -> None:
    assert hear(text).subject is Subject.OTHER


@pytest.mark.parametrize("text", ["my 10 year old kidney disease is worse", "my oldest medicine is digoxin"])
def test_an_illness_or_a_medicine_of_some_age_is_nobody_s_child(text: str) -> None:
    assert {"kidney_disease", "digoxin"} & {one.id for one in hear(text).findings}


@pytest.mark.parametrize(
    "text",
    [
        "it's my husband who's fretting, I've cramp in my feet",
        "my father had this too, cramps in the calves at night",
        "my sister gets them as well, cramps in my feet",
        "my gran had the same, cramps in the calves",
        "I carry my baby all day and my calves cramp",
        "baby's due in June, my calves cramp every night",
    ],
)
def test_who_is_compared_with_or_worries_has_not_got_the_cramps(text: str) -> None:
    heard = hear(text)
    assert heard.subject is not Subject.OTHER
    assert {one.subject for one in heard.findings} <= {None, Subject.SELF}


@pytest.mark.parametrize(
    "text",
    [
        "it's my mum that's got cramp in her feet, not me",
        "it's my wife who gets the cramps, I'm fine",
        "my dad had cramps like these, he has them now in his calves",
        "my mum has cramps in her calves too",
    ],
)
def test_who_has_them_is_the_patient(text: str) -> None:
    heard = hear(text)
    assert heard.subject is Subject.OTHER
    assert Polarity.DENIED not in {one.polarity for one in heard.findings if one.id in {"cramp", "calf", "foot"}}


def test_a_mothers_clot_is_not_the_speakers_because_she_had_cramps_too() -> None:
    assert "previous_clot" not in {one.id for one in hear("my mother had this too, and it was a clot").findings}
    assert "previous_clot" in {one.id for one in hear("I had this too, and it was a clot").findings}
