"""What one person alone may change: nothing that a visit's safety rests on, and all that is daily work."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from staff import LEAN, SHIPPED, Pharmacy

from kiosk.clinic.knowledge import Knowledge
from kiosk.events import Triage
from kiosk.files.clinic import load_knowledge
from kiosk.interview.signals import COMMANDS
from kiosk.interview.states import TABLE
from kiosk.interview.visit import State
from kiosk.prompts.changes import changes
from kiosk.prompts.guard import DECIDING_COMMANDS, EVERYDAY_REPLIES, guard_of, guarded
from kiosk.prompts.lint import ids_of, wanted_sections
from kiosk.understanding.dialogue_acts.commands import ANSWERS
from kiosk.understanding.matching.phrases import DENYING

KNOWLEDGE = load_knowledge()
GUARD = guard_of(KNOWLEDGE)


@pytest.fixture
def pharmacy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Pharmacy:
    return Pharmacy.opened(tmp_path, monkeypatch, capsys, "anna")


def why(file: str, section: str, old: str, new: str, knowledge: Knowledge = KNOWLEDGE) -> str:
    """Return why one person alone may not turn the lines of a section into others."""
    (change,) = changes({file: f"[{section}]\n{old}\n"}, {file: f"[{section}]\n{new}\n"})
    return guarded(change, guard_of(knowledge))


# --- what disarms a visit ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "section", "new"),
    [
        ("replies.txt", "readback", "I heard that {finding}. Is that wrong?"),
        ("replies.txt", "readback_any", "I heard a no to all of these: {finding}. Is that right?"),
        ("replies.txt", "readback_again", "Please say no if that is right, or yes if it is not."),
        ("replies.txt", "check", "Do you mean that it is not so that {finding}?"),
        ("replies.txt", "check_medicines", "Did I mishear that {finding}?"),
        ("replies.txt", "check_serious", "Are you comfortable?"),
        ("replies.txt", "check_emergency", "Are you all right?"),
        ("replies.txt", "not_ruled_out", "Never mind."),
        ("replies.txt", "sign.chest_pain", "a happy heart"),
        ("replies.txt", "calling_person", "Nobody is here today."),
        ("replies.txt", "calling_person.home", "Nobody can be reached."),
        ("replies.txt", "apology", "Something failed. Please go home."),
        ("replies.txt", "slip_failed", "The summary could not be made."),
        ("replies.txt", "why.red_flag", "It is a mere formality."),
        ("replies.txt", "why.hard_stop", "It is a mere formality."),
        ("replies.txt", "cause.potassium.could", "You lack potassium."),
        ("replies.txt", "test.potassium", "iron"),
        ("replies.txt", "for_other", "What I say now is meant for all of you."),
        ("questions.txt", "hard_stops", "Are your kidneys, heart and liver well?"),
        ("questions.txt", "medicines", "You take none of these tablets, do you?"),
        ("questions.txt", "pregnancy", "Are you well?"),
        ("questions.txt", "calcium_stops", "Are you well?"),
        ("questions.txt", "statin_pain", "Are your muscles well?"),
        ("questions.txt", "flag_heart", "Is your heart well?"),
        ("questions.txt", "flag_dose", "Is it as the label says?"),
        ("questions.txt", "adult", "Are you alone?"),
        ("questions.txt", "consent", "Shall we stop?"),
        ("questions.txt", "offer", "Shall we go on without a person?"),
        ("commands.txt", "yes", "yup"),
        ("commands.txt", "no", "nope"),
        ("commands.txt", "not_sure", "hm"),
        ("commands.txt", "stop", "cease"),
        ("commands.txt", "person", "somebody"),
        ("answers.txt", "fluid_restriction", "drinks are rationed"),
        ("answers.txt", "warfarin", "the rat poison"),
        ("answers.txt", "dialysis", "my machine"),
        ("answers.txt", "falls", "i tumble"),
        ("answers.txt", "not.fluid_restriction", "i drink what i like"),
        ("reasons.txt", "fluid_restriction", "you may drink as much as you like"),
        ("reasons.txt", "warfarin", "you take no warfarin"),
        ("answers.txt", "no_medicines", "just the usual tablets"),
    ],
)  # fmt: skip
def test_no_one_alone_turns_what_safety_rests_on_into_its_opposite(file: str, section: str, new: str) -> None:
    assert why(file, section, "as it was", new)
    assert why(file, section, "as it was", f"as it was\n{new}") or (file == "answers.txt" and section in GUARD.careful)


def test_every_plain_answer_and_every_command_that_ends_a_visit_at_once_needs_a_second_person() -> None:
    listening = [signals for state, signals in TABLE.items() if state not in {State.WAITING, State.ENDED}]
    ends = {
        name
        for name, signal in COMMANDS.items()
        if all(signals[signal].leads_to == {State.ENDED} for signals in listening if signal in signals)
    }

    assert {*ANSWERS, *ends} == DECIDING_COMMANDS


def test_a_word_that_is_moved_from_yes_to_no_needs_a_second_person() -> None:
    commands = SHIPPED["commands.txt"]
    assert "\nyeah\n" in commands
    moved = commands.replace("\nyeah\n", "\n", 1).replace("[no]\n", "[no]\nyeah\n", 1)

    found = changes(SHIPPED, SHIPPED | {"commands.txt": moved})
    assert ["yes", "no"] == [change.section for change in found]
    assert all(guarded(change, GUARD) for change in found)


def test_one_person_alone_does_not_publish_a_question_of_a_hard_stop(pharmacy: Pharmacy) -> None:
    first = "Any kidney, heart or liver trouble, or a doctor's limit on fluids?"
    pharmacy.changes("anna", "questions.txt", first, "Are your kidneys, heart and liver well?")

    assert 0 == pharmacy.types("anna", "publish", "--why", "friendlier"), pharmacy.err
    assert "until somebody else agrees" in pharmacy.out
    assert pharmacy.store.current() is None


@pytest.mark.parametrize(
    ("phrase", "told"),
    [
        ("yes that is right", "A COMMAND IS HIDDEN: [yes] is no longer told for certain by “yes that is right”"),
        (
            LEAN["answers.txt"].partition("[fluid_restriction]\n")[2].partition("\n")[0],
            "WHAT CALLS FOR CAUTION IS HIDDEN: [fluid_restriction] is no longer told for certain",
        ),
    ],
)
def test_what_something_new_would_hide_needs_a_second_person(pharmacy: Pharmacy, phrase: str, told: str) -> None:
    pharmacy.changes("anna", "commands.txt", "[skip]\n", f"[skip]\n{phrase}\n")

    assert 0 == pharmacy.types("anna", "publish", "--why", "people say that"), pharmacy.out
    assert told in pharmacy.out
    assert pharmacy.store.current() is None


# --- daily work --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "section"),
    [
        ("answers.txt", "calf"), ("answers.txt", "foot"), ("answers.txt", "most_nights"), ("answers.txt", "antacid"),
        ("answers.txt", "fluid_restriction"), ("answers.txt", "ppi_long"), ("answers.txt", "not.caffeine_high"),
        ("commands.txt", "louder"), ("commands.txt", "wake"), ("faq.txt", "coffee"),
    ],
)  # fmt: skip
def test_one_person_is_enough_to_add_a_way_to_say_what_makes_the_kiosk_more_careful(file: str, section: str) -> None:
    assert "" == why(file, section, "as it was", "as it was\nas people say it here")


@pytest.mark.parametrize(
    ("file", "section"),
    [
        ("replies.txt", "silence_1"), ("replies.txt", "help"), ("replies.txt", "why.cause"),
        ("questions.txt", "where"), ("questions.txt", "how_often"), ("questions.txt", "opening"),
        ("answers.txt", "foot"), ("reasons.txt", "foot"),
    ],
)  # fmt: skip
def test_one_person_is_enough_for_everyday_wording(file: str, section: str) -> None:
    assert "" == why(file, section, "as it was", "friendlier")


@pytest.mark.parametrize("section", ["stroke_signs", "since_long", "not.stroke_signs", "no_medicines", "over_60"])
def test_what_sends_to_help_today_excuses_a_flag_or_clears_a_hard_stop_is_not_even_added_to_alone(
    section: str,
) -> None:
    assert why("answers.txt", section, "as it was", "as it was\nas people say it here")


# --- guarded by itself -------------------------------------------------------------------------------


def test_a_new_hard_stop_its_finding_and_its_question_are_guarded_by_themselves() -> None:
    assert "" == why("answers.txt", "tired", "as it was", "gone")
    assert "" == why("questions.txt", "walking", "as it was", "gone")
    caution = replace(KNOWLEDGE.cautions["kidney"], any_of=frozenset({"tired"}))
    asking = replace(KNOWLEDGE.questions["walking"], stage="hard_stop")
    newer = replace(
        KNOWLEDGE,
        cautions={**KNOWLEDGE.cautions, "new": caution},
        questions={**KNOWLEDGE.questions, "walking": asking},
    )

    assert why("answers.txt", "tired", "as it was", "gone", newer)
    assert why("questions.txt", "walking", "as it was", "gone", newer)


def test_a_new_red_flag_is_guarded_by_itself() -> None:
    rule = replace(KNOWLEDGE.red_flags["stroke"], any_of=(frozenset({"tired"}),), tier=Triage.URGENT)
    newer = replace(KNOWLEDGE, red_flags={**KNOWLEDGE.red_flags, "new": rule})

    assert "how a red flag is found" == why("answers.txt", "tired", "a", "a\nb", newer)


def test_what_is_listed_as_everyday_exists_and_everything_else_is_guarded() -> None:
    wanted = wanted_sections(ids_of(KNOWLEDGE))

    assert EVERYDAY_REPLIES < wanted["replies.txt"]
    assert DECIDING_COMMANDS < wanted["commands.txt"]
    for section in wanted["replies.txt"] | {"new"}:
        assert (section in EVERYDAY_REPLIES) == (not why("replies.txt", section, "as it was", "gone")), section
    asked = {name for name, one in KNOWLEDGE.questions.items() if one.stage in {"red_flag", "hard_stop"}}
    assert all(why("questions.txt", name, "as it was", "gone") for name in asked)
    rested = {name for caution in KNOWLEDGE.cautions.values() for name in caution.any_of}
    rested |= {name for rule in KNOWLEDGE.red_flags.values() for parts in rule.any_of for name in parts}
    for name in rested:
        assert why("answers.txt", name, "as it was\nmore", "as it was"), name
        assert why("answers.txt", DENYING + name, "as it was", "as it was\nmore"), name
        assert why("reasons.txt", name, "as it was", "gone"), name


def test_a_reply_that_sends_somebody_to_help_is_none_of_the_everyday_ones() -> None:
    sending = ("{emergency_number}", "{urgent_help}", "{ask_pharmacist}", "{pharmacist}", "{finding}", "doctor")
    for change in changes({}, SHIPPED):
        if change.file == "replies.txt" and any(word in line for line in change.come for word in sending):
            assert change.section not in EVERYDAY_REPLIES
