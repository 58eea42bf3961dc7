"""Sentences that were untrue, frightening, or said to the wrong person: each by what it must say now."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.clinic.assessment import assess
from kiosk.events import Ask, Conclude, Finding, Polarity, Say, Subject, Triage
from kiosk.files.clinic import load_knowledge
from kiosk.files.prompts import load_book
from kiosk.speaking.reply import speak

KNOWLEDGE = load_knowledge()
BOOK = load_book(Path(__file__).parent.parent / "prompts" / "en")


def told(story: str, subject: Subject = Subject.SELF, *more: Finding) -> list[str]:
    findings = (*(Finding(name, subject=subject) for name in story.split()), *more)
    order = Conclude(assess(KNOWLEDGE, findings, subject), findings, subject)
    return [one.text for one in speak(order, BOOK, KNOWLEDGE)]


def yes_to(question: str, story: str) -> list[str]:
    """The result of a story and a bare yes to a list."""
    listed = KNOWLEDGE.questions[question]
    yes = tuple(Finding(name, words="yes", phrase="yes") for name in listed.yes)
    return told(story, Subject.SELF, *yes)


@pytest.mark.parametrize(
    ("story", "sentence"),
    [
        # what happened, and what whoever comes has to know
        ("adrenal_illness vomiting calf", "When you call, say that it is an adrenal emergency."),
        ("adrenal_illness fainted calf", "When you call, say that it is an adrenal emergency."),
        ("lithium tremor twitching calf", "Shaking, sickness or weakness with lithium must be seen straight away."),
        # of two dangers of one tier the one that says what it is
        ("diabetes vomiting calf", "Diabetes with these signs should be looked at today."),
        (
            "salt_illness vomiting calf",
            "These signs with such an illness should be looked at today, with a blood test.",
        ),
        ("feet_locked foot", "Tingling, or hands or feet that cramp or lock, should be looked at today."),
        ("neck_surgery tingling_feet", "Tingling, or hands or feet that cramp or lock, should be looked at today."),
        (
            "heavy_sweating kidney_disease leg",
            "Heat or heavy sweating with another illness, a low salt diet or pregnancy should be looked at today.",
        ),
        # nobody took too much who took what the label says, and nobody drank who ran
        (
            "kidney_disease magnesium_supplement leg",
            "A supplement or salt substitute with kidney trouble should be looked at today, before the next dose.",
        ),
        ("supplement_excess leg", "Too much of a supplement should be looked at today, before the next dose."),
        ("endurance_event headache leg", "Feeling ill after long exercise should be looked at today."),
        # until then
        ("drinks_very_much leg", "Until then, please do not drink without thirst."),
        ("endurance_event headache leg", "Until then, please do not drink without thirst."),
    ],
)
def test_what_is_looked_at_is_named_for_what_it_is(story: str, sentence: str) -> None:
    assert sentence in told(story)


def test_much_water_is_called_water() -> None:
    """ "Drinking a lot" is alcohol to whoever stands near."""
    assert [line for line in BOOK.replies["flag.drinks_much"] if "water" in line]


def test_whoever_took_nothing_too_much_is_not_told_that_they_did() -> None:
    assert not [text for text in told("lithium tremor twitching calf") if "too much" in text.lower()]
    assert not [text for text in told("kidney_disease magnesium_supplement leg") if "too much" in text.lower()]


@pytest.mark.parametrize("story", ["calf leg_swollen", "alcohol_stopped tremor leg", "statin ache", "arm_shoulder"])
def test_a_result_of_today_ends_with_the_signs_that_cannot_wait_so_long(story: str) -> None:
    signs = "chest pain, trouble breathing, a fit, fainting or confusion"

    assert f"If it gets worse, or with {signs}, call nine nine nine now." in told(story)


@pytest.mark.parametrize(
    "story", ["calf at_night", "leg on_walking eases_on_stopping", "calf ppi_long tremor twitching"]
)
def test_a_plan_ends_with_what_to_call_for_and_apart_from_it_what_is_for_today(story: str) -> None:
    said = told(story)

    now = "Call nine nine nine for chest pain, breathlessness, brown urine or a cold, numb leg."
    assert now in said
    assert "Get help today for a hot or swollen leg or new weakness." == said[said.index(now) + 1]


def test_what_a_blood_test_has_found_is_not_said_to_be_possible() -> None:
    said = told("potassium_low leg diuretic")

    assert [text for text in said if text.startswith("Tell the doctor or nurse that a test found your potassium low")]
    assert not [text for text in said if "could be potassium" in text]


def test_a_bare_yes_to_a_list_of_illnesses_gives_nobody_all_of_them() -> None:
    for question, story in (
        ("hard_stops", "calf at_night most_nights ppi_long tremor twitching"),
        ("hard_stops", "calf at_night"),
        ("calcium_stops", "bone_pain little_sun proximal_weakness"),
    ):
        text = " ".join(yes_to(question, story))

        assert not [name for name in ("you have kidney", "your heart is", "liver is", "you had") if name in text]
    assert "With kidney, heart or liver trouble, stones, or a limit on fluids, ask the pharmacist" in " ".join(
        yes_to("hard_stops", "calf at_night most_nights ppi_long tremor twitching")
    )


def test_what_somebody_limits_is_asked_in_words_that_mean_no_alcohol() -> None:
    asked = [
        speak(Ask(name, asking), BOOK, KNOWLEDGE)[-1].text for name in ("hard_stops", "drinking") for asking in (1, 3)
    ]

    assert not [text for text in asked if "drink" in text]
    assert all("fluids" in line for line in BOOK.questions["hard_stops"])


@pytest.mark.parametrize(
    "beside", ["", "ppi_long tremor twitching", "kidney_stones", "pregnant", "at_night most_nights"]
)
def test_whoever_takes_magnesium_or_potassium_already_hears_what_it_is_worth(beside: str) -> None:
    magnesium = " ".join(told(f"calf magnesium_supplement {beside}"))
    potassium = " ".join(told(f"calf potassium_supplement {beside}"))

    assert "that magnesium; there is little proof that it stops cramps." in magnesium
    assert "The proof for magnesium tablets is weak." not in magnesium
    assert "the potassium or salt substitute before more is taken." in potassium


# --- what people ask back --------------------------------------------------------------------------


def answer(question: str) -> str:
    return " ".join(one.text for one in speak(Say(f"faq.{question}"), BOOK, KNOWLEDGE))


def test_about_a_clot_nobody_is_calmed_and_the_lungs_are_named() -> None:
    said = answer("clot")

    assert "does not come and go" not in said
    assert "With chest pain or trouble breathing, call nine nine nine." in said


@pytest.mark.parametrize(
    "question", ["epsom_by_mouth", "milk_of_magnesia", "too_much_magnesium", "coconut_water", "compression"]
)
def test_what_sounds_harmless_and_can_harm_is_answered_with_whom_to_ask_before(question: str) -> None:
    assert KNOWLEDGE.faq[question].ask_first
    assert "ask the pharmacist at the counter" in answer(question)


def test_epsom_salts_in_a_glass_are_no_epsom_salts_in_a_bath() -> None:
    assert "laxative" in answer("epsom_by_mouth")
    assert "skin" in answer("magnesium_on_skin")


# --- of somebody else ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "story", ["thirsty weight_loss calf", "salt_illness vomiting", "tingling_mouth hand_spasm", "new_weakness diuretic"]
)
def test_of_somebody_else_no_word_of_today_is_said_to_whoever_speaks(story: str) -> None:
    said = told(story, Subject.OTHER)

    assert said[0].startswith("Please get help today")
    assert not [text for text in said[1:] if " you " in f" {text} " or "your " in text.lower()]
    assert not [text for text in said if text.startswith("Tell them that they")]


def test_whoever_tells_that_somebody_else_wants_to_die_is_asked_to_stay_and_not_consoled() -> None:
    for subject in Subject:
        husband = Finding("self_harm", subject=Subject.OTHER)
        said = told("calf", subject, husband)

        assert ["I am glad that you told me.", "Please stay with them, and keep them safe."] == said[:2]
    assert "Please stay close to someone; you do not have to be alone with this." in told("calf self_harm")


def test_a_person_is_offered_to_whoever_speaks() -> None:
    asked = [
        one.text for asking in (1, 2, 3) for one in speak(Ask("offer", asking), BOOK, KNOWLEDGE, subject=Subject.OTHER)
    ]

    assert not [text for text in asked if "they" in text]


# --- a story that sounds like danger ---------------------------------------------------------------


def test_a_story_that_sounds_like_danger_is_asked_about_without_a_fright() -> None:
    said = told("sounds_urgent calf")
    asked = " ".join(BOOK.replies["check_serious"])

    assert "I can't tell what is behind this, so someone should look at it today." in said
    assert not [text for text in (*said, asked) if "serious" in text]
    assert asked.endswith("Would you like someone to look at it today?")


def test_addisons_disease_is_known_apart_and_its_crisis_is_an_emergency() -> None:
    for story, tier in (
        ("adrenal_illness calf", Triage.ROUTINE),
        ("adrenal_illness diarrhoea", Triage.URGENT),
        ("adrenal_illness cannot_keep_down", Triage.EMERGENCY),
        ("adrenal_illness fever", Triage.EMERGENCY),
        ("adrenal_crisis", Triage.EMERGENCY),
        ("salt_illness dizzy", Triage.URGENT),
    ):
        assert tier is assess(KNOWLEDGE, [Finding(name, Polarity.AFFIRMED) for name in story.split()]).triage
