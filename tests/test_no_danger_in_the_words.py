"""What people say of their cramps, of the stretch they were told and of legs that were always so is no danger."""

from __future__ import annotations

import pytest
from understanding_fixtures import answer, knowledge, mind, so

from kiosk.clinic.assessment import assess
from kiosk.events import Course, Finding, Heard, Kind, Listen, Meaning, Polarity, Triage

STRETCH = """
I can't get down on the floor to do that|I can't get down there|I can't get up off the chair to stretch
I can't stand that long|I can't stand on one leg|I can't stand up for half a minute|I can't lean on the wall
I can't get down to my feet|I can't get up again once I'm down|I can't stand against a wall
I can't lift my leg that high|I can't manage the stretch|it's hard to stand that long
"""


def rows(text: str) -> list[str]:
    return [one for line in text.strip().splitlines() for one in line.split("|")]


def at_offer(text: str) -> Meaning:
    return mind().understand(Heard(text), Listen("slip", Kind.YES_NO))


@pytest.mark.parametrize("text", rows(STRETCH))
def test_whoever_cannot_do_the_stretch_hears_of_another_and_is_not_ill(text: str) -> None:
    heard = at_offer(text)

    assert (so(heard), heard.asked_back) == (set(), "in_a_cramp")


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("I can't stand", "sudden_paralysis"),
        ("I can't stand up since this morning", "sudden_paralysis"),
        ("I can't get up off the floor now", "sudden_paralysis"),
        ("I can't stand, my leg's gone dead", "limb_numb"),
        ("my legs won't hold me for that", "new_weakness"),
        ("I'd fall over doing that", "falls"),
        ("I can't stand on one leg, my legs won't hold me", "new_weakness"),
        ("I can't do that stretch, my calf is hot and swollen", "leg_hot_red"),
        ("I can't stand that long, I get breathless", "breathless"),
        ("I can't stand for that long, my heart races", "heart_racing"),
        ("I can't reach my toes, my pee is brown", "urine_brown"),
        ("I can't bend like that with my back, I can't pee", "cannot_urinate"),
        ("I can never stand on one leg, my calf is swollen", "leg_swollen"),
        ("I can't hold that long, I'm 34 weeks pregnant", "pregnant"),
        ("can't kneel on the floor, I take warfarin", "warfarin"),
        ("I can't do that stretch, my sugar is very high", "sugar_high"),
    ],
)
def test_what_is_new_or_a_fall_is_heard_there(text: str, finding: str) -> None:
    assert finding in so(at_offer(text))


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("I can't get down on the floor any more and my calves cramp", "sugar_high"),
        ("I go down low to garden and my calf cramps", "fainted"),
        ("my calf cramps and my blood pressure's low", "high_blood_pressure"),
    ],
)
def test_getting_down_and_a_low_pressure_are_no_illness(text: str, finding: str) -> None:
    assert finding not in so(mind().understand_story(text))


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("my sugar's high and I can't get it down", "sugar_high"),
        ("can't get my sugar down", "sugar_high"),
        ("she went down in the garden", "fainted"),
        ("I collapsed down to the floor", "fainted"),
        ("he collapsed down to the ground this morning", "fainted"),
        ("I keeled over down to the floor", "fainted"),
        ("I blacked out down to my knees", "fainted"),
        ("I've got blood pressure", "high_blood_pressure"),
    ],
)
def test_the_illness_itself_is_still_heard(text: str, finding: str) -> None:
    assert finding in so(mind().understand_story(text))


@pytest.mark.parametrize(
    "text",
    rows("""
my calves cramp at night and I can't stop them|I can't stop it coming|I can't get rid of these leg cramps
nothing stops them coming back|I can't shift these cramps|my leg cramps won't go away, been months
I can't get rid of the cramp till I stand up|I can't shake these cramps, every night|they won't stop coming
"""),
)
def test_cramps_that_come_again_are_none_that_holds(text: str) -> None:
    assert "will_not_ease" not in so(mind().understand_story(text))


@pytest.mark.parametrize(
    "text",
    rows("""
I can't shift this cramp|this cramp won't go away|I have a cramp now and it won't stop
my calf has been cramped for an hour and won't let go|I can't get rid of it, it's still cramping
the cramp won't go away, it's in the back of my calf|the cramp won't stop, I've to get back to work
the cramp won't ease, I've tried them stretches|my calf went into cramps and it won't release
my calf cramp won't ease, it's back again|my calf cramp won't stop, started happening at lunch
my calf cramp won't ease, worse than months ago|the spasm won't release and my calf is in cramps
"""),
)
def test_one_that_holds_is_heard(text: str) -> None:
    assert "will_not_ease" in so(mind().understand_story(text))


@pytest.mark.parametrize(
    "text",
    rows("""
yellow|it's yellow|just yellow|yella|like lager|like apple juice|bright yellow, it's the vitamins|pail yellow|bit yellow
fairly yellow|yellow like everybody's|same as everybody's I should think|like white wine
yellow, what colour should it be|it's not too yellow|not very yellow
"""),
)
def test_yellow_is_how_urine_is(text: str) -> None:
    assert so(answer(text, "flag_urine")) == {"urine_normal"}


@pytest.mark.parametrize("text", ["yellow tinge to my eyes", "my skin's yellow"])
def test_yellow_eyes_are_no_urine(text: str) -> None:
    assert so(answer(text, "flag_urine")).isdisjoint({"urine_normal", "urine_dark"})


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("dark yellow", "urine_dark"),
        ("deep yellow", "urine_dark"),
        ("strong yellow", "urine_dark"),
        ("very yellow", "urine_dark"),
        ("too yellow", "urine_dark"),
        ("really yellow", "urine_dark"),
        ("more yellow than it should be", "urine_dark"),
        ("like dark apple juice", "urine_dark"),
        ("amber", "urine_dark"),
        ("yellow but a hard yellow like mustard", "urine_dark"),
        ("like apple juice that has been left out", "urine_dark"),
        ("yellowy brown", "urine_brown"),
        ("like red wine", "urine_brown"),
        ("like cola", "urine_brown"),
    ],
)
def test_dark_and_brown_are_not(text: str, finding: str) -> None:
    told = so(answer(text, "flag_urine"))

    assert finding in told
    assert "urine_normal" not in told


@pytest.mark.parametrize(
    "text", ["I said my legs", "I've told you it's my legs", "I'm here for my legs", "it is only my legs I said"]
)
def test_saying_once_more_that_it_is_the_legs_tells_of_none_without_feeling(text: str) -> None:
    assert "limb_numb" not in so(answer(text, "flag_nerve"))


@pytest.mark.parametrize(
    "text",
    rows("""
my leg|the leg one|yes my leg|just my arm|it's my arm|my leg is numb|just my leg|it's my leg|it is only the foot
just one leg|it's my legs
"""),
)
def test_a_limb_that_is_picked_from_the_list_is_read_back(text: str) -> None:
    assert "limb_numb" in so(answer(text, "flag_nerve"))


@pytest.mark.parametrize("course", [Course.NEW, Course.OLD])
def test_a_leg_that_was_always_swollen_is_no_reason_for_a_clot(course: Course) -> None:
    told = tuple(Finding(name, Polarity.AFFIRMED, words=name) for name in ("calf", "at_night"))
    swollen = Finding("leg_swollen", Polarity.AFFIRMED, words="swollen", course=course)
    made = assess(knowledge(), (*told, swollen))
    behind = made.conditions[0]

    assert (behind.cause == "clot") == (course is Course.NEW)
    assert (made.triage is Triage.URGENT) == (course is Course.NEW)
    assert ("leg_swollen" in behind.because) == (course is Course.NEW)


@pytest.mark.parametrize(
    "text",
    rows("""
I read in the Mail statins give you cramps, I don't take any, mine's in my foot
my mate said it's statins but I've never had one, calf cramps|they say statins cause cramps but I'm not on them
people say statins, I don't take them, calf cramps|I don't take any statins|I'm not on a statin
I don't take any omeprazole or statins
"""),
)
@pytest.mark.parametrize("name", ["opening", "medicines"])
def test_a_medicine_that_is_only_spoken_of_is_not_taken(text: str, name: str) -> None:
    heard = mind().understand_story(text) if name == "opening" else answer(text, name)

    assert "statin" not in so(heard)
    assert "statin" in {one.id for one in heard.findings}


@pytest.mark.parametrize(
    "text",
    rows("""
I take a statin|I was told statins do it, I'm on one|I was on statins but I don't take them now
I don't take any statins any more|my statins, I don't take them every day|they put me on statins, I don't take them
"""),
)
def test_one_that_is_or_was_taken_is_told(text: str) -> None:
    assert "statin" in so(answer(text, "medicines"))


@pytest.mark.parametrize(
    "text",
    rows("""
I drink Epsom salts every night|I drink pickle juice every night|I drink a glass of milk every night
I drink hot chocolate every night|I drink cocoa every night|I drink a bottle of Lucozade every day
"""),
)
def test_another_drink_of_every_night_is_no_alcohol(text: str) -> None:
    told = so(mind().understand_story(f"calf cramps, {text}"))

    assert told.isdisjoint({"alcohol_high", "in_heat"})


@pytest.mark.parametrize("text", ["I drink every night", "I drink a bottle of wine every night", "cider every night"])
def test_alcohol_of_every_night_is(text: str) -> None:
    assert "alcohol_high" in so(mind().understand_story(f"calf cramps, {text}"))


@pytest.mark.parametrize(
    "text",
    rows("""
cramps in my calves in the greenhouse, it's boiling in there|my calf cramps in the sauna, boiling hot
my calves cramp on the hot tarmac|my calves cramp in the kitchen, it's like an oven
my calves cramp in this heat, it's red hot|my legs cramp under the hot lights
"""),
)
def test_a_place_that_is_hot_is_no_hot_leg(text: str) -> None:
    assert "leg_hot_red" not in so(mind().understand_story(text))


@pytest.mark.parametrize(
    "text",
    rows("""
my calf is red hot and cramping|my calf is boiling hot|my calf goes hot in the evening|my leg in the plaster is hot
my calf on the whole, it's hot|my leg on the outer side, it's hot|my calf, at the widest point, it's hot and hard
I had a cramp in the bath and my calf is hot|my calf has been hot since I was in the garden
"""),
)
def test_a_leg_that_is_hot_is_one(text: str) -> None:
    assert "leg_hot_red" in so(mind().understand_story(text))


SICK = {"losses_go_on", "vomiting", "diarrhoea"}


@pytest.mark.parametrize(
    "text",
    rows("""
I had the winter vomiting bug at the weekend, I'm over it now but my calves are cramping
had diarrhoea on Sunday, fine since, calf cramps|food poisoning last month, better now, calf cramps
stomach flu a fortnight ago, over it, legs cramp|tummy bug last week, all better now, calf cramps
"""),
)
def test_a_sickness_that_is_over_does_not_go_on(text: str) -> None:
    assert so(mind().understand_story(text)).isdisjoint(SICK)


@pytest.mark.parametrize(
    "text",
    rows("""
I've had diarrhoea since Sunday and my calves cramp|vomiting bug, better now but still the runs, calves cramp
I had a vomiting bug at the weekend and I'm still being sick|diarrhoea since Monday, I'm not over it yet, calves cramp
I was sick on Sunday, better now, but sick again this morning|diarrhoea for a week, a bit better now, calves cramp
I've been vomiting, the headache has gone now|vomiting since yesterday and it passed to my husband
been sick and my appetite's gone now|vomiting, it stopped, it started up this morning
I've diarrhoea, I've been fine otherwise, on water tablets|vomiting, the headache is better now
lithium, diarrhoea all week, better now, my hands shake
vomiting since yesterday and my calf cramps are over it now|had diarrhoea on Sunday and my cramps are fine now
"""),
)
def test_one_that_is_not_over_is_told(text: str) -> None:
    assert so(mind().understand_story(text)) & SICK
