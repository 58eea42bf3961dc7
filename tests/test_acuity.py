"""How urgent a story sounds: what is learnt, what a story that names no danger leads to, and a visit's use of it.

How well it does on stories is held by tests/test_stories.py, and shown in docs/benchmarks/acuity.md.
"""

from __future__ import annotations

import tomllib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from understanding_fixtures import ROOT, mind

from kiosk.bench.understanding_people import Complaint
from kiosk.clinic.assessment import assess
from kiosk.clinic.knowledge import SOUNDS
from kiosk.events import (
    Ask,
    CallStaff,
    Conclude,
    Finding,
    Heard,
    Kind,
    Listen,
    MakeSlip,
    Meaning,
    Polarity,
    Say,
    Subject,
    Triage,
)
from kiosk.files.weights import load_acuity
from kiosk.interview.states import advance
from kiosk.interview.visit import State, Visit
from kiosk.mind.mind import Mind
from kiosk.publishing.rehearse import hold
from kiosk.speaking.reply import Place, speak
from kiosk.speaking.slip import slip_text
from kiosk.understanding.learnt.acuity import FEWEST, Acuity
from kiosk.understanding.learnt.linear import BIAS, Linear, features

STORY = "he sat down on friday with his hair combed and his old blue mug beside him and the cat came over to the window"
"""No phrase knows a danger in it; it names a part of the body."""
RADIO = "the minister said on tuesday that the new bridge will open in spring and shares in london fell and rain comes"
"""It names none."""
ALARM = features(STORY)
OPENING = Listen("opening", Kind.OPEN, ())


def worth(urgent: float, emergency: float) -> Acuity:
    """Return an acuity to which each feature of the story is worth that much."""
    alarm = dict.fromkeys(ALARM, (urgent, emergency, 1.0))
    return Acuity(Linear(("urgent", "emergency"), {BIAS: (0.0, 0.0, 0.0), **alarm}))


SILENT = Acuity(Linear(("urgent", "emergency"), {BIAS: (0.0, 0.0, 0.0)}))
URGENT, EMERGENCY, HARMLESS = worth(9.0, -9.0), worth(9.0, 9.0), worth(-9.0, -9.0)


def sounding(acuity: Acuity) -> Mind:
    return mind().with_learnt(acuity=acuity)


def told(found: Meaning) -> set[str]:
    return {finding.id for finding in found.findings} & set(SOUNDS.values())


def test_a_story_that_sounds_urgent_is_said_to_be_urgent_where_nobody_can_be_asked() -> None:
    assert set() == told(sounding(SILENT).understand_story(STORY))
    assert {"sounds_urgent"} == told(sounding(URGENT).understand_story(STORY))
    assert {"sounds_urgent", "sounds_emergency"} == told(sounding(EMERGENCY).understand_story(STORY))


@pytest.mark.parametrize(
    ("known", "flags"),
    [
        ("and I have crushing chest pain", set()),
        ("and my left calf is swollen and hot", {"unnamed_emergency"}),
        ("", {"unnamed_emergency", "unnamed_urgent"}),
        ("but I don't think it is an emergency", {"unnamed_emergency", "unnamed_urgent"}),
    ],
)
def test_a_sound_says_nothing_beside_a_danger_that_has_a_name(known: str, flags: set[str]) -> None:
    meaning = sounding(EMERGENCY).understand_story(f"{STORY} {known}")
    found = {flag.id for flag in assess(mind().knowledge, meaning.findings).red_flags}

    assert flags == found & {"unnamed_emergency", "unnamed_urgent"}


def test_talk_that_names_neither_a_trouble_nor_a_part_of_the_body_sounds_like_nothing() -> None:
    alarm = dict.fromkeys(features(RADIO), (9.0, 9.0, 1.0))
    alarmed = sounding(Acuity(Linear(("urgent", "emergency"), {BIAS: (0.0, 0.0, 0.0), **alarm})))

    assert not alarmed.understand_story(RADIO).findings
    assert told(alarmed.understand_story(f"{RADIO} and my tongue"))


def test_what_it_sounds_like_comes_with_its_probability_and_the_words_that_weighed_most() -> None:
    (sound,) = (one for one in sounding(URGENT).understand_story(STORY).findings if one.id in SOUNDS.values())

    assert URGENT.learnt.probabilities(ALARM)["urgent"] == pytest.approx(sound.score, abs=0.001)
    assert set(sound.words.split(", ")) < features(STORY)


def test_only_the_story_is_listened_to_in_this_way() -> None:
    heard = Heard(STORY)

    assert told(sounding(URGENT).understand(heard, OPENING))
    assert told(sounding(URGENT).understand(heard, Listen("consent", Kind.YES_NO, ())))
    assert not told(sounding(URGENT).understand(heard, Listen("drinking", Kind.OPEN, ())))
    assert not told(sounding(URGENT).understand(heard, None))


@pytest.mark.parametrize(("answer", "tier"), [("yes", Triage.URGENT), ("no", Triage.SELF_CARE)])
def test_what_a_phrase_finds_urgent_in_a_story_that_sounds_harmless_is_read_back(answer: str, tier: Triage) -> None:
    told = sounding(HARMLESS).understand(Heard(f"{STORY} and my left calf is swollen"), OPENING)
    visit, orders = visit_after(told, YES if answer == "yes" else NO)

    assert Say("check", ("leg_swollen",)) in orders
    assert tier is assess(mind().knowledge, visit.findings).triage


def test_it_is_believed_where_nobody_can_be_asked_and_where_the_story_does_not_sound_harmless() -> None:
    story = f"{STORY} and my left calf is swollen"
    nobody = sounding(HARMLESS).understand_story(story)
    _, orders = visit_after(sounding(SILENT).understand(Heard(story), OPENING))

    assert Triage.URGENT is assess(mind().knowledge, nobody.findings).triage
    assert not any(isinstance(order, Say) and order.reply == "check" for order in orders)


def test_an_emergency_is_read_back_once_however_harmless_its_story_sounds() -> None:
    told = sounding(HARMLESS).understand(Heard(f"{STORY} and I have crushing chest pain"), OPENING)
    _, orders = visit_after(told, YES)

    assert ["readback"] == [order.reply for order in orders if isinstance(order, Say)][:1]
    assert CallStaff("emergency") in orders


def test_a_command_is_no_story() -> None:
    assert () == sounding(EMERGENCY).understand_story("stop").findings


@given(st.lists(st.sampled_from(STORY.split()), max_size=FEWEST // 5))
def test_what_is_too_short_sounds_like_nothing(words: list[str]) -> None:
    assert EMERGENCY.of(" ".join(words)) is None


@given(st.lists(st.sampled_from(sorted({word for name in load_acuity().learnt.rows for word in name.split("_")}))))
def test_any_words_have_an_urgency_or_none(words: list[str]) -> None:
    sound = load_acuity().of(" ".join(words))

    assert sound is None or sound.tiers in {(), (Triage.URGENT,), (Triage.URGENT, Triage.EMERGENCY)}
    assert sound is None or not (sound.is_harmless and sound.tiers)


def test_few_plain_stories_that_nothing_was_learnt_from_sound_urgent() -> None:
    file = ROOT / "tests" / "vignettes_plain.toml"
    told = [row["story"] for row in tomllib.loads(file.read_text(encoding="utf-8"))["vignette"]]
    unseen = [story for story in told if Complaint(story, "").is_reporting]
    alarms = [tier for story in unseen if (sound := load_acuity().of(story)) for tier in sound.tiers]

    assert len(unseen) > 100
    assert len(alarms) <= 5
    assert Triage.EMERGENCY not in alarms


# --- in a visit -------------------------------------------------------------------------------------


def heard_as(*names: str) -> Meaning:
    """Return the meaning of a story that tells of a calf and sounds like something."""
    return Meaning((Finding("calf"), *(Finding(name, likeness=0.0) for name in names)))


def visit_after(*events: Meaning) -> tuple[Visit, list[object]]:
    visit, orders = Visit(state=State.OPENING, question="opening"), []
    for event in events:
        visit, new = advance(mind().knowledge, visit, event)
        orders += new
    return visit, orders


YES, NO = Meaning(answer="yes"), Meaning(answer="no")


def test_a_story_that_sounds_urgent_is_asked_about_and_counts_after_a_yes() -> None:
    visit, orders = visit_after(heard_as("sounds_urgent"), YES)

    assert [order.reply for order in orders if isinstance(order, Say)] == ["check_serious"]
    assert Finding("sounds_urgent") in visit.findings
    assert isinstance(orders[-2], Ask)
    assert "red_flag" == mind().knowledge.questions[visit.question].stage


def test_a_no_takes_it_back_and_it_is_not_asked_again() -> None:
    visit, orders = visit_after(heard_as("sounds_urgent"), NO, NO)

    assert {"calf"} == {finding.id for finding in visit.findings if finding.polarity is Polarity.AFFIRMED}
    assert 1 == sum(isinstance(order, Say) and order.reply == "check_serious" for order in orders)


def test_a_visit_broken_off_before_the_yes_is_reported_without_the_sound() -> None:
    held = hold(sounding(worth(0.09, -9.0)), [f"{STORY} and I get cramps in my calf"])

    assert any("look at it today?" in sentence for sentence in held.turns[1])
    assert Triage.URGENT is not held.assessment.triage


@pytest.mark.parametrize(("weight", "likeness"), [(1.0, 1.0), (0.09, 0.0)])
def test_what_certainly_sounds_urgent_counts_at_once_an_emergency_never(weight: float, likeness: float) -> None:
    told = sounding(worth(weight, weight)).understand_story(STORY).findings
    found = {one.id: one.likeness for one in told if one.id in SOUNDS.values()}

    assert {"sounds_urgent": likeness, "sounds_emergency": 0.0} == found


def test_what_certainly_sounds_urgent_is_not_asked_about_and_no_denial_takes_it_back() -> None:
    visit, orders = visit_after(Meaning((Finding("calf"), Finding("sounds_urgent", likeness=1.0))))
    while visit.state is State.QUESTION:
        visit, more = advance(mind().knowledge, visit, NO)
        orders += more
    concluded = next(order for order in orders if isinstance(order, Conclude))

    assert not any(isinstance(order, Say) and order.reply == "check_serious" for order in orders)
    assert Triage.URGENT is concluded.assessment.triage


def test_what_certainly_sounds_urgent_and_like_an_emergency_stays_urgent_after_a_no() -> None:
    sounds = (Finding("sounds_urgent", likeness=1.0), Finding("sounds_emergency", likeness=0.0))
    visit, orders = visit_after(Meaning((Finding("calf"), *sounds)), NO)

    assert [order.reply for order in orders if isinstance(order, Say)] == ["check_emergency"]
    assert Triage.URGENT is assess(mind().knowledge, visit.findings).triage


def test_what_is_told_in_place_of_an_answer_takes_nothing_back() -> None:
    visit, orders = visit_after(heard_as("sounds_urgent"), Meaning((Finding("weekly"),)))

    assert State.CHECK is visit.state
    assert {"sounds_urgent", "weekly"} <= {finding.id for finding in visit.findings}
    assert [order.reply for order in orders if isinstance(order, Say)][-1] == "check_serious"


@pytest.mark.parametrize("answers", [(Meaning(), Meaning()), (Meaning(command="skip"),)])
def test_one_that_is_never_answered_is_urgent_and_no_emergency(answers: tuple[Meaning, ...]) -> None:
    visit, orders = visit_after(heard_as("sounds_urgent", "sounds_emergency"), *answers, *answers)

    assert not any(isinstance(order, CallStaff) for order in orders)
    assert {"calf", "sounds_urgent"} == {finding.id for finding in visit.findings}
    assert Triage.URGENT is assess(mind().knowledge, visit.findings).triage


def test_a_story_that_sounds_like_an_emergency_is_one_after_a_yes() -> None:
    _, orders = visit_after(heard_as("sounds_urgent", "sounds_emergency"), YES)
    concluded = next(order for order in orders if isinstance(order, Conclude))

    assert [order.reply for order in orders if isinstance(order, Say)] == ["check_emergency"]
    assert CallStaff("emergency") in orders
    assert Triage.EMERGENCY is concluded.assessment.triage


def test_whoever_needs_no_help_now_is_asked_whether_someone_should_look_at_it() -> None:
    _, orders = visit_after(heard_as("sounds_urgent", "sounds_emergency"), NO)

    assert [order.reply for order in orders if isinstance(order, Say)] == ["check_emergency", "check_serious"]


def test_whoever_stops_before_an_answer_is_not_told_that_it_is_urgent() -> None:
    visit, orders = visit_after(heard_as("sounds_urgent", "sounds_emergency"), Meaning(command="stop"))

    assert State.ENDED is visit.state
    assert not any(isinstance(order, Conclude | CallStaff) for order in orders)


def test_a_danger_that_covers_it_is_asked_about_in_its_place_and_it_comes_when_that_is_denied() -> None:
    story = Meaning((*heard_as("sounds_urgent", "sounds_emergency").findings, Finding("chest_pain")))
    _, orders = visit_after(story, NO)

    assert [order.reply for order in orders if isinstance(order, Say)] == ["readback", "check_emergency"]


def test_what_was_misheard_is_checked_first_and_apart_from_it() -> None:
    misheard = Finding("thigh", likeness=0.7)
    story = Meaning((*heard_as("sounds_urgent").findings, misheard))
    _, orders = visit_after(story, YES)
    says = [order for order in orders if isinstance(order, Say)]

    assert [("check", ("thigh",)), ("check_serious", ("sounds_urgent",))] == [(one.reply, one.findings) for one in says]


@pytest.mark.parametrize("said", ["yes", "yes please", "I do", "yes I would", "oh yes"])
def test_a_yes_in_words_is_one(said: str) -> None:
    visit, _ = visit_after(heard_as("sounds_urgent"))
    answer = mind().understand(Heard(said), Listen("confirm", Kind.YES_NO, visit.checking))
    visit, _ = advance(mind().knowledge, visit, answer)

    assert Finding("sounds_urgent") in visit.findings


def test_an_urgent_result_that_only_a_sound_gave_names_no_cause_and_repeats_nothing() -> None:
    story = (Finding("calf"), Finding("at_night"), Finding("over_60"), Finding("sounds_urgent"))
    conclude = Conclude(assess(mind().knowledge, story), story, Subject.SELF)
    said = " ".join(one.text for one in speak(conclude, mind().book, mind().knowledge, Place()))

    assert "I can't tell what is behind this, so someone should look at it today." in said
    assert "Tell them" not in said
    assert "mineral" not in said


def test_the_slip_says_that_the_story_sounded_so_and_not_that_anybody_said_so() -> None:
    story = (Finding("calf"), Finding("sounds_urgent"), Finding("sounds_emergency", Polarity.DENIED))
    order = MakeSlip(assess(mind().knowledge, story), story, Subject.SELF)
    text = slip_text(order, mind().book, mind().knowledge, Place(), date(2026, 11, 28))

    assert "urgent: what they said sounds serious" in text
    assert 1 == text.count("sounds")
    assert "right now" not in text
