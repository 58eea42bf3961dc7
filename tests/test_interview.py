"""The interview, walked step by step without sound, words or clock."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from interview_fixtures import KNOWLEDGE, OPENED, TOLD, affirmed, denied, endings, no_to, said, to_the_end, walk

from kiosk.clinic.assessment import assess
from kiosk.events import (
    Ask,
    Began,
    ButtonPressed,
    CallStaff,
    Conclude,
    End,
    Event,
    Finding,
    HearingFailed,
    Listen,
    MakeSlip,
    Meaning,
    Order,
    Polarity,
    Say,
    StayedSilent,
    Subject,
    Triage,
)
from kiosk.interview.diagram import mermaid
from kiosk.interview.questions import MOST_QUESTIONS
from kiosk.interview.signals import COMMANDS, Signal
from kiosk.interview.states import TABLE, IllegalEvent, advance
from kiosk.interview.visit import State, Visit


def test_a_visit_begins_with_the_welcome_and_the_open_question() -> None:
    visit, orders = walk(OPENED)

    assert visit.state is State.OPENING
    assert [type(order) for order in orders] == [Say, Ask, Listen]
    assert said(orders) == ["welcome"]


def test_red_flags_are_asked_about_first() -> None:
    visit, _ = walk(TOLD)

    assert KNOWLEDGE.questions[visit.question].stage == "red_flag"


def test_an_ordinary_visit_ends_with_the_result_after_at_most_twelve_questions() -> None:
    visit, orders = to_the_end(walk(TOLD)[0])

    assert len(visit.asked) == len(set(visit.asked)) <= MOST_QUESTIONS
    assert said(orders)[-1] == "disclaimer_full"
    assert endings(orders) == ["done"]


def test_no_question_is_asked_whose_answer_was_volunteered() -> None:
    story = Meaning(affirmed("calf", "leg_swollen", "leg_hot_red"))
    visit, _ = to_the_end(walk((*OPENED, story))[0])

    assert "flag_leg" not in visit.asked
    assert "where" not in visit.asked


@pytest.mark.parametrize("told", ["calf at_night", "foot", "thigh after_exercise", "hand", "calf heavy_sweating"])
def test_nobody_hears_a_plan_who_was_not_asked_what_they_take(told: str) -> None:
    visit, orders = to_the_end(walk((*OPENED, Meaning(affirmed(*told.split()))))[0])

    assert "medicines" in visit.asked
    assert [order for order in orders if isinstance(order, Conclude)]


def test_whoever_told_of_a_medicine_is_not_asked_for_it_for_its_own_sake() -> None:
    visit, _ = to_the_end(walk((*OPENED, Meaning(affirmed("calf", "at_night", "beta_agonist"))))[0])

    assert "medicines" not in visit.asked


def test_hard_stops_are_asked_about_before_any_advice() -> None:
    visit, orders = to_the_end(walk(TOLD)[0])

    assert "hard_stops" in visit.asked
    assert any(isinstance(order, Conclude) for order in orders)


def test_an_emergency_is_read_back_and_a_yes_calls_staff_and_ends_the_visit() -> None:
    visit, orders = walk((*OPENED, Meaning(affirmed("calf", "limb_numb"))))

    assert visit.state is State.CONFIRM
    assert orders[-2] == Say("readback", ("limb_numb",))

    visit, orders = walk([Meaning(affirmed("limb_numb"), answer="yes")], visit)

    assert visit.state is State.ENDED
    assert orders[0] == CallStaff("emergency")
    assert endings(orders) == ["escalated"]
    assert next(o for o in orders if isinstance(o, Conclude)).assessment.triage is Triage.EMERGENCY


@pytest.mark.parametrize("event", [Meaning(), StayedSilent(8.0), Meaning(command="skip")])
def test_an_emergency_not_understood_twice_counts_as_true(event: Event) -> None:
    visit, _ = walk((*OPENED, Meaning(affirmed("chest_pain"))))
    visit, orders = walk([event], visit)

    assert visit.state is State.CONFIRM
    assert said(orders) == ["readback_again", "readback"]

    visit, orders = walk([event], visit)

    assert endings(orders) == ["escalated"]


def test_an_emergency_taken_back_is_denied_and_the_visit_goes_on() -> None:
    visit, _ = walk((*OPENED, Meaning(affirmed("calf", "chest_pain"))))
    visit, _ = walk([Meaning(denied("chest_pain"), answer="no", text="no")], visit)

    assert visit.state is State.QUESTION
    assert Finding("chest_pain", Polarity.DENIED, words="no") in visit.findings
    assert "calf" in visit.affirmed


def test_saying_the_flag_again_at_the_read_back_is_a_yes_even_after_a_no() -> None:
    visit, _ = walk((*OPENED, Meaning(affirmed("limb_numb"))))
    visit, orders = walk([Meaning(affirmed("limb_numb"), answer="no")], visit)

    assert endings(orders) == ["escalated"]


def test_a_bare_yes_to_a_group_of_emergencies_is_read_back_as_one_of_them() -> None:
    visit, _ = walk(TOLD)
    question = KNOWLEDGE.questions["flag_heart"]
    visit, orders = walk([Meaning(tuple(Finding(name, words="yes") for name in question.yes), answer="yes")], visit)

    assert visit.state is State.CONFIRM
    assert said(orders) == ["readback_any"]


def test_an_emergency_told_beside_a_bare_yes_is_read_back_with_the_others() -> None:
    visit, _ = walk((*TOLD, Meaning(affirmed("leg_swollen"))))
    visit = replace(visit, question="flag_heart")
    yes = tuple(Finding(name, words="yes") for name in KNOWLEDGE.questions["flag_heart"].yes)
    _, orders = walk([Meaning((*affirmed("limb_numb"), *yes), answer="yes")], visit)
    read_back = next(order for order in orders if isinstance(order, Say))

    assert read_back.reply == "readback_any"
    assert set(read_back.findings) == {"limb_numb", "chest_pain", "breathless", "heart_racing", "fainted"}


def test_stop_does_not_silence_an_emergency_that_is_being_read_back() -> None:
    visit, _ = walk((*OPENED, Meaning(affirmed("chest_pain"))))
    _, orders = walk([Meaning(command="stop")], visit)

    assert endings(orders) == ["escalated"]


def test_an_urgent_flag_lets_the_red_flag_questions_finish_and_asks_nothing_else() -> None:
    visit, _ = walk((*OPENED, Meaning(affirmed("calf", "leg_swollen", "leg_hot_red", "one_sided"))))
    visit, orders = to_the_end(visit)

    assert {KNOWLEDGE.questions[name].stage for name in visit.asked} == {"red_flag"}
    assert next(o for o in orders if isinstance(o, Conclude)).assessment.triage is Triage.URGENT


def test_stopping_after_something_urgent_still_tells_where_to_go() -> None:
    visit, _ = walk((*OPENED, Meaning(affirmed("calf", "leg_swollen", "leg_hot_red"))))
    _, orders = walk([Meaning(command="stop")], visit)

    assert isinstance(orders[0], Conclude)
    assert endings(orders) == ["stopped"]


@pytest.mark.parametrize(("event", "name"), [(StayedSilent(8.0), "silence"), (Meaning(), "not_understood")])
def test_three_steps_of_help_then_a_person_is_offered(event: Event, name: str) -> None:
    visit, _ = walk(OPENED)
    visit, orders = walk([event, event, event], visit)

    assert said(orders) == [f"{name}_1", f"{name}_2", f"{name}_3"]
    assert [order.asking for order in orders if isinstance(order, Ask)] == [2, 3, 1]
    assert visit.state is State.OFFER


def test_whoever_asks_to_hear_it_again_is_asked_in_the_same_words_and_then_in_simpler_ones() -> None:
    visit, _ = walk(OPENED)
    _, orders = walk([Meaning(command="repeat")] * 3, visit)

    assert [order.asking for order in orders if isinstance(order, Ask)] == [1, 2, 3]


def test_silence_and_misunderstanding_have_counters_of_their_own() -> None:
    visit, _ = walk((*OPENED, StayedSilent(8.0), Meaning(), StayedSilent(8.0), Meaning()))

    assert (visit.silences, visit.misses, visit.state) == (2, 2, State.OPENING)


def test_silence_to_the_offer_of_a_person_ends_the_visit_with_the_full_disclaimer() -> None:
    visit, orders = walk((*OPENED, *[StayedSilent(8.0)] * 4))

    assert visit.state is State.ENDED
    assert said(orders)[-2:] == ["goodbye_silent", "disclaimer_full"]
    assert endings(orders) == ["silent"]


def test_whoever_is_heard_but_not_understood_at_the_offer_of_a_person_is_not_told_that_nobody_is_there() -> None:
    offered, _ = walk((*OPENED, *[Meaning()] * 3))
    again, asked = walk([Meaning()], offered)
    ended, orders = walk([Meaning()], again)

    assert (again.state, asked) == (State.OFFER, [Say("not_understood_1"), Ask("offer", 3), asked[-1]])
    assert ended.state is State.ENDED
    assert said(orders) == ["goodbye_not_understood", "disclaimer_full"]
    assert not any(isinstance(order, CallStaff) for order in orders)


def test_silence_after_words_that_were_not_understood_ends_the_visit() -> None:
    _, orders = walk((*OPENED, *[Meaning()] * 4, StayedSilent(8.0)))

    assert said(orders)[-2:] == ["goodbye_silent", "disclaimer_full"]


def test_declining_a_person_goes_on_with_the_questions() -> None:
    visit, _ = walk((*OPENED, *[Meaning()] * 3, Meaning(answer="no")))

    assert visit.state is State.QUESTION


@pytest.mark.parametrize(
    "answers", [[Meaning(command="skip")], [Meaning(), Meaning(), Meaning(), Meaning(answer="no")]]
)
def test_a_danger_question_that_is_skipped_or_never_understood_stays_uncertain(answers: list[Event]) -> None:
    visit, _ = walk((*OPENED, Meaning(affirmed("calf", "at_night"))))
    asked = KNOWLEDGE.questions[visit.question]
    visit, _ = walk(answers, visit)

    assert "red_flag" == asked.stage
    assert set(asked.yes) <= {one.id for one in visit.findings if one.polarity is Polarity.UNSURE}


def test_a_question_that_was_never_understood_is_uncertain_and_not_asked_again() -> None:
    visit, _ = walk((*TOLD, *[Meaning()] * 3))
    failed = visit.asked[-1]
    visit, _ = to_the_end(visit)

    assert visit.asked.count(failed) == 1


def test_asking_for_a_person_calls_staff() -> None:
    _, orders = walk((*TOLD, Meaning(command="person")))

    assert CallStaff("person") in orders
    assert endings(orders) == ["escalated"]


@pytest.mark.parametrize("answer", ["no", None])
def test_without_consent_the_visit_ends_politely(answer: str | None) -> None:
    event: Event = Meaning(answer="no") if answer else StayedSilent(8.0)
    visit, orders = walk((Began(), event), Visit(asks_consent=True))

    assert visit.state is State.ENDED
    assert said(orders)[-1] == "disclaimer_short"


def test_consent_given_leads_to_the_open_question() -> None:
    visit, _ = walk((Began(), Meaning(answer="yes")), Visit(asks_consent=True))

    assert visit.state is State.OPENING


def test_someone_under_eighteen_needs_an_adult() -> None:
    visit, _ = walk((*OPENED, Meaning(affirmed("calf", "under_18"))))

    assert visit.state is State.ADULT
    assert walk([Meaning(answer="yes")], visit)[0].state is State.QUESTION
    assert walk([Meaning(answer="no")], visit)[0].state is State.ENDED


def test_going_back_takes_the_last_answer_back_and_asks_its_question_again() -> None:
    before, _ = walk(TOLD)
    visit, _ = walk([no_to(before)], before)
    back, orders = walk([Meaning(command="go_back")], visit)

    assert back.question == before.question
    assert back.findings == before.findings
    assert isinstance(orders[0], Ask)


def test_starting_over_forgets_everything_that_was_said() -> None:
    visit, _ = walk((*TOLD, Meaning(command="start_over")))

    assert (visit.findings, visit.asked, visit.state) == ((), (), State.OPENING)


def test_not_sure_is_an_answer() -> None:
    before, _ = walk(TOLD)
    visit, _ = walk([Meaning(answer="unsure", text="not sure")], before)

    assert visit.question != before.question
    asked_about = KNOWLEDGE.questions[before.question].findings

    assert {finding.polarity for finding in visit.findings if finding.id in asked_about} == {Polarity.UNSURE}


def test_a_bare_yes_to_a_list_denies_nothing_on_it() -> None:
    asked = Visit(state=State.QUESTION, question="medicines", asked=("medicines",))
    yes, _ = walk([Meaning(answer="yes", text="yes")], asked)
    none, _ = walk([Meaning(answer="no", text="none")], asked)

    assert yes.findings == ()
    assert {finding.polarity for finding in none.findings} == {Polarity.DENIED}


def test_a_tablet_that_the_list_does_not_name_answers_the_question_about_tablets() -> None:
    asked = Visit(state=State.QUESTION, question="medicines", asked=("medicines",))
    visit, orders = walk([Meaning(affirmed("vitamin_d_supplement"), text="vitamin d")], asked)

    assert "not_understood_1" not in said(orders)
    assert "diuretic" in {one.id for one in visit.findings if one.polarity is Polarity.DENIED}


@pytest.mark.parametrize(
    ("told", "question"),
    [
        ("new_weakness", "flag_spine"),
        ("new_numbness", "flag_spine"),
        ("back_trouble", "flag_spine"),
        ("potassium_supplement", "flag_dose"),
        ("vitamin_d_supplement", "flag_dose"),
    ],
)
def test_a_danger_that_one_answer_points_to_is_asked_about(told: str, question: str) -> None:
    with_it, _ = to_the_end(walk((*OPENED, Meaning(affirmed("calf", told))))[0])
    without, _ = to_the_end(walk(TOLD)[0])

    assert question in with_it.asked
    assert question not in without.asked


@pytest.mark.parametrize(
    ("question", "told"),
    [("flag_weak", "tingling_mouth"), ("flag_weak", "tingling_feet"), ("flag_heart", "dizzy")],
)
def test_what_is_near_to_the_danger_asked_about_is_an_answer(question: str, told: str) -> None:
    asked = Visit(state=State.QUESTION, question=question, asked=(question,))
    visit, orders = walk([Meaning(affirmed(told))], asked)

    assert (question, KNOWLEDGE.questions[question].signs) == (visit.question, visit.rest)
    assert said(orders) == ["rest"]


def test_an_unsure_story_keeps_what_it_told() -> None:
    visit, _ = walk((*OPENED, Meaning(affirmed("limb_numb"), answer="unsure")))

    assert visit.state is State.CONFIRM


def test_the_subject_is_set_once() -> None:
    first, second = Meaning(affirmed("calf"), subject=Subject.OTHER), Meaning(answer="no", subject=Subject.SELF)
    visit, _ = walk((*OPENED, first, second))

    assert visit.subject is Subject.OTHER


def test_a_lost_recogniser_is_apologised_for_and_the_question_asked_again() -> None:
    before, _ = walk(TOLD)
    visit, orders = walk([HearingFailed("vosk", "killed")], before)

    assert said(orders) == ["hearing_failed"]
    assert visit.question == before.question


def test_a_recogniser_lost_three_times_ends_the_visit_and_calls_someone() -> None:
    _, orders = walk((*TOLD, *[HearingFailed("vosk", "killed")] * 3))

    assert CallStaff("person") in orders
    assert endings(orders) == ["silent"]


@pytest.mark.parametrize(("told", "why"), [("chest_pain", "emergency"), ("leg_swollen", "person"), ("calf", "person")])
def test_a_recogniser_lost_three_times_calls_someone_once_for_the_gravest_reason(told: str, why: str) -> None:
    _, orders = walk((*OPENED, Meaning(affirmed(told)), *[HearingFailed("vosk", "killed")] * 3))

    assert [CallStaff(why)] == [order for order in orders if isinstance(order, CallStaff)]


def test_a_question_asked_back_is_answered_and_the_question_asked_again_without_a_try_counted() -> None:
    before, _ = walk((*TOLD, Meaning()))
    visit, orders = walk([Meaning(asked_back="coffee")], before)

    assert (before.misses, before.asking) == (1, 2)
    assert (visit.misses, visit.silences, visit.question) == (1, 0, before.question)
    assert [type(order) for order in orders] == [Say, Ask, Listen]
    assert said(orders) == ["faq.coffee"]
    assert next(o for o in orders if isinstance(o, Ask)).asking == 1


def test_whoever_tells_and_asks_is_answered_before_the_next_question() -> None:
    visit, orders = walk((*OPENED, Meaning(affirmed("calf", "at_night"), asked_back="magnesium_tablets")))

    assert visit.state is State.QUESTION
    assert {"calf", "at_night"} <= visit.affirmed
    assert said(orders) == ["welcome", "faq.magnesium_tablets"]


def test_what_is_told_off_the_point_beside_a_question_is_kept_and_no_try_is_counted() -> None:
    before, _ = walk(TOLD)
    visit, orders = walk([Meaning(affirmed("caffeine_high"), asked_back="alcohol")], before)

    assert (visit.question, visit.misses) == (before.question, 0)
    assert "caffeine_high" in visit.affirmed
    assert said(orders) == ["faq.alcohol"]


def test_a_no_with_a_question_answers_and_is_answered() -> None:
    before, _ = walk(TOLD)
    question = KNOWLEDGE.questions[before.question]
    visit, orders = walk([Meaning(denied(*question.no), answer="no", asked_back="dangerous")], before)

    assert visit.question != before.question
    assert said(orders) == ["faq.dangerous"]


def test_an_emergency_goes_before_any_answer() -> None:
    visit, orders = walk((*OPENED, Meaning(affirmed("chest_pain"), asked_back="dangerous")))

    assert visit.state is State.CONFIRM
    assert said(orders) == ["welcome", "readback"]

    visit, orders = walk([Meaning(asked_back="dangerous")], visit)

    assert visit.state is State.CONFIRM
    assert said(orders) == ["readback_again", "readback"]
    assert endings(walk([Meaning(asked_back="dangerous")], visit)[1]) == ["escalated"]


def test_an_emergency_told_off_the_point_is_read_back_at_once_and_the_question_comes_again() -> None:
    before, _ = walk(TOLD)
    assert "limb_numb" not in KNOWLEDGE.questions[before.question].findings
    visit, orders = walk([Meaning(affirmed("limb_numb"))], before)

    assert visit.state is State.CONFIRM
    assert said(orders) == ["readback"]
    assert walk([Meaning(denied("limb_numb"), answer="no")], visit)[0].question == before.question


def test_whoever_must_go_today_hears_where_before_any_answer() -> None:
    visit, _ = walk((*OPENED, Meaning(affirmed("calf", "leg_swollen", "leg_hot_red"))))
    orders: list[Order] = []
    while visit.state is not State.PARTING:
        no = no_to(visit)
        visit, orders = advance(KNOWLEDGE, visit, Meaning(no.findings, answer="no", asked_back="bananas"))

    assert isinstance(orders[0], Conclude)


def test_a_yes_to_consent_with_a_question_goes_on_and_answers() -> None:
    visit, orders = walk((Began(), Meaning(answer="yes", asked_back="kept")), Visit(asks_consent=True))

    assert visit.state is State.OPENING
    assert said(orders) == ["welcome", "faq.kept"]


def test_a_bare_yes_with_a_question_is_no_story_and_no_miss() -> None:
    visit, orders = walk((*OPENED, Meaning(answer="yes", asked_back="what_is_this")))

    assert (visit.state, visit.misses) == (State.OPENING, 0)
    assert said(orders) == ["welcome", "faq.what_is_this"]


@given(st.sampled_from(sorted(KNOWLEDGE.faq)), st.lists(st.sampled_from(["no", "silent", "ask", "miss"]), max_size=12))
def test_asking_back_never_changes_how_a_visit_goes(name: str, steps: list[str]) -> None:
    plain, _ = walk(TOLD)
    asking = plain
    for step in steps:
        if plain.state in {State.ENDED, State.CONFIRM}:
            break
        asking, orders = advance(KNOWLEDGE, asking, Meaning(asked_back=name))

        assert said(orders) == [f"faq.{name}"]
        event: Event = {"no": no_to(plain), "silent": StayedSilent(8.0)}.get(step, Meaning())
        plain, asking = (advance(KNOWLEDGE, visit, event)[0] for visit in (plain, asking))

    assert (plain.state, plain.question, plain.findings) == (asking.state, asking.question, asking.findings)


LISTENING = [state for state in State if state not in {State.WAITING, State.ENDED}]


@pytest.mark.parametrize("state", LISTENING)
def test_every_state_that_listens_takes_every_command_and_every_event(state: State) -> None:
    events = {Signal.FAILED, Signal.SILENT, Signal.NOT_UNDERSTOOD, Signal.NO, Signal.YES, Signal.ASKED_BACK}
    commands = set(COMMANDS.values()) | events

    assert commands - set(TABLE[state]) == set()


@pytest.mark.parametrize("state", [State.WAITING, State.ENDED])
def test_an_illegal_event_names_state_and_signal_and_changes_nothing(state: State) -> None:
    visit = Visit(state=state)
    with pytest.raises(IllegalEvent, match=f'"silent" can\'t happen in the state "{state}"'):
        advance(KNOWLEDGE, visit, StayedSilent(8.0))

    assert visit == Visit(state=state)


SPOKEN = st.builds(
    Meaning,
    findings=st.lists(
        st.builds(
            Finding,
            id=st.sampled_from(sorted(KNOWLEDGE.findings)),
            polarity=st.sampled_from(list(Polarity)),
            phrase=st.sampled_from(["", "x"]),
        ),
        max_size=4,
    ).map(tuple),
    command=st.sampled_from([None, None, None, None, *COMMANDS]),
    answer=st.sampled_from([None, "yes", "no", "unsure"]),
    subject=st.sampled_from([None, Subject.SELF, Subject.OTHER]),
    asked_back=st.sampled_from([None, None, *KNOWLEDGE.faq]),
)
OTHERS = st.sampled_from([StayedSilent(8.0), HearingFailed("engine", "why"), ButtonPressed("stop")])
EVENTS = st.one_of(SPOKEN, SPOKEN, SPOKEN, OTHERS)


@given(st.lists(EVENTS, max_size=25), st.booleans(), st.booleans())
def test_whatever_happens_the_table_is_obeyed_and_no_visit_ends_without_the_disclaimer(
    events: list[Event],
    consent: bool,  # noqa: FBT001 - drawn by hypothesis
    slip: bool,  # noqa: FBT001 - drawn by hypothesis
) -> None:
    visit, orders = walk(OPENED, Visit(asks_consent=consent, offers_slip=slip))
    for event in events:
        if visit.state is State.ENDED:
            break
        before = visit
        visit, new = advance(KNOWLEDGE, visit, event)
        orders += new
        reachable = {target for transition in TABLE[before.state].values() for target in transition.leads_to}

        assert visit.state in reachable
        assert len(visit.asked) <= MOST_QUESTIONS
        assert isinstance(new[-1], End if visit.state is State.ENDED else Listen)
    if visit.state is State.ENDED:
        last = orders[-2]

        assert isinstance(last, Conclude) or (isinstance(last, Say) and last.reply.startswith("disclaimer"))
        assert not [order for order in orders if isinstance(order, MakeSlip)] or slip


# --- the summary for the pharmacist -------------------------------------------------------------------


def offered(*names: str, sounds: tuple[str, ...] = ()) -> tuple[Visit, list[Order]]:
    """A visit that answered "no" to everything after its story, and stands at the offer."""
    story = (*affirmed(*names), *(Finding(name, likeness=0.0) for name in sounds))
    visit, orders = walk((*OPENED, Meaning(story)), Visit(offers_slip=True))
    for _ in range(MOST_QUESTIONS):
        if visit.state is State.SLIP:
            break
        visit, new = advance(KNOWLEDGE, visit, no_to(visit))
        orders += new
    return visit, orders


def slips(orders: Iterable[Order]) -> list[MakeSlip]:
    return [order for order in orders if isinstance(order, MakeSlip)]


YES, NO, UNSURE = Meaning(answer="yes", text="yes"), Meaning(answer="no", text="no"), Meaning(answer="unsure")


@pytest.mark.parametrize("story", [("calf", "at_night", "cramp"), ("calf", "leg_swollen", "leg_hot_red", "one_sided")])
def test_a_slip_is_offered_after_the_result_with_its_disclaimer_and_before_the_end(story: tuple[str, ...]) -> None:
    visit, orders = offered(*story)

    assert visit.state is State.SLIP
    assert [type(order) for order in orders[-3:]] == [Conclude, Ask, Listen]
    assert orders[-2] == Ask("slip")
    assert not endings(orders)


def test_where_no_slip_can_be_made_none_is_offered() -> None:
    _, orders = to_the_end(walk(TOLD)[0])

    assert Ask("slip") not in orders


def test_without_anything_told_there_is_nothing_to_sum_up() -> None:
    visit, _ = walk((*OPENED, Meaning(command="skip")), Visit(offers_slip=True))
    for _ in range(MOST_QUESTIONS):
        if visit.state is not State.ENDED:
            visit, _ = walk([Meaning(command="skip")], visit)

    assert visit.state is State.ENDED


def test_a_yes_makes_the_slip_of_what_was_concluded_and_ends_with_the_disclaimer() -> None:
    visit, before = offered("calf", "at_night", "cramp")
    told = next(order for order in before if isinstance(order, Conclude))
    ended, orders = walk([YES], visit)

    assert ended.state is State.ENDED
    assert orders == [
        MakeSlip(told.assessment, told.findings, told.subject),
        Say("disclaimer_full", protected=True),
        End("done"),
    ]


@settings(max_examples=60)
@given(
    st.sets(st.sampled_from(["calf", "at_night", "leg_swollen", "ppi_long", "tremor", "vomiting", "kidney_disease"])),
    st.sets(st.sampled_from(["sounds_urgent", "no_urine", "leg_hot_red", "limb_cold_pale"])),
)
def test_the_slip_holds_what_was_spoken_whatever_a_story_only_sounds_like(told: set[str], sounds: set[str]) -> None:
    visit, orders = offered("cramp", "leg_tender", *sorted(told), sounds=tuple(sorted(sounds)))
    spoken = [order for order in orders if isinstance(order, Conclude)]
    made = slips(walk([YES], visit)[1]) if visit.state is State.SLIP else []

    assert [MakeSlip(one.assessment, one.findings, one.subject) for one in spoken][: len(made)] == made
    assert all(finding.likeness for order in made for finding in order.findings)


@pytest.mark.parametrize(
    "events",
    [
        [NO], [UNSURE, UNSURE], [UNSURE, NO], [StayedSilent(8.0)], [Meaning(command="skip")], [Meaning(), Meaning()],
        [Meaning(affirmed("male")), Meaning()], [Meaning(), StayedSilent(8.0)],
        [HearingFailed("engine", "why"), Meaning()], [Meaning(command="stop")], [ButtonPressed("stop")],
        [Meaning(command="person")], [Meaning(command="repeat"), NO], [Meaning(command="why"), NO],
    ],
)  # fmt: skip
def test_whatever_is_no_yes_makes_no_slip_and_ends_with_a_disclaimer(events: list[Event]) -> None:
    visit, _ = offered("calf", "at_night", "cramp")
    ended, orders = walk(events, visit)

    assert ended.state is State.ENDED
    assert slips(orders) == []
    assert said(orders)[-1].startswith("disclaimer")
    assert isinstance(orders[-1], End)


def test_one_answer_that_was_not_understood_is_asked_again_and_may_still_be_a_yes() -> None:
    visit, _ = offered("calf", "at_night", "cramp")
    visit, orders = walk([Meaning()], visit)

    assert orders[:2] == [Say("not_understood_1"), Ask("slip", 2)]
    assert len(slips(walk([YES], visit)[1])) == 1


@pytest.mark.parametrize("answer", ["yes", "no", None])
def test_an_emergency_told_at_the_offer_is_read_back_and_no_slip_is_made(answer: str | None) -> None:
    visit, _ = offered("calf", "at_night", "cramp")
    event = Meaning(affirmed("chest_pain"), answer=answer)  # type: ignore[arg-type] # drawn from the table above
    visit, orders = walk([event], visit)

    assert visit.state is State.CONFIRM
    assert slips(orders) == []
    assert endings(walk([YES], visit)[1]) == ["escalated"]


def test_a_hard_stop_told_with_the_yes_changes_the_result_before_any_slip() -> None:
    visit, orders = offered("calf", "at_night", "cramp", "ppi_long", "tremor")
    before = next(order for order in orders if isinstance(order, Conclude))
    visit, orders = walk([Meaning(affirmed("kidney_disease"), answer="yes")], visit)
    _, rest = to_the_end(visit)
    after = next(order for order in (*orders, *rest) if isinstance(order, Conclude))

    assert slips(orders) == []
    assert "kidney" not in before.assessment.cautions
    assert "kidney" in after.assessment.cautions


def test_an_emergency_is_sent_off_without_an_offer() -> None:
    visit, _ = walk((*OPENED, Meaning(affirmed("calf", "limb_numb"))), Visit(offers_slip=True))
    visit, orders = walk([YES], visit)

    assert visit.state is State.ENDED
    assert Ask("slip") not in orders


def test_going_back_from_the_offer_asks_the_last_question_again_and_starting_over_keeps_the_offer() -> None:
    visit, _ = offered("calf", "at_night", "cramp")

    assert walk([Meaning(command="go_back")], visit)[0].question == visit.asked[-1]
    assert walk([Meaning(command="start_over")], visit)[0].offers_slip


def test_the_readme_shows_the_table_as_it_is_and_a_page_explains_each_state() -> None:
    root = Path(__file__).parent.parent
    page = (root / "docs" / "interview.md").read_text(encoding="utf-8")

    assert f"```mermaid\n{mermaid()}\n```" in (root / "README.md").read_text(encoding="utf-8")
    assert list(State) == re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)


PALE = ("urine_normal", "urine_clear")


def asked_after(*told: Finding, answers: int = 8) -> list[str]:
    """The questions about danger that a story leaves, each answered with no."""
    visit, orders = walk([Began(), Meaning(told, text="a story")])
    for _ in range(answers):
        if visit.state is State.ENDED:
            break
        visit, new = advance(KNOWLEDGE, visit, no_to(visit))
        orders += new
    return [order.question for order in orders if isinstance(order, Ask) and order.question.startswith("flag_")]


@pytest.mark.parametrize("colour", PALE)
def test_a_colour_told_unasked_leaves_only_whether_any_urine_was_passed(colour: str) -> None:
    asked = asked_after(*affirmed("calf", colour))

    assert "flag_urine" not in asked
    assert "flag_urine_little" in asked


@pytest.mark.parametrize("told", [(), ("urine_dark",), ("urine_little",), ("thirsty",)])
def test_what_rules_no_brown_urine_out_leaves_the_whole_question(told: tuple[str, ...]) -> None:
    asked = asked_after(*affirmed("calf", *told))

    assert "flag_urine" in asked
    assert "flag_urine_little" not in asked


def test_nothing_is_asked_about_urine_where_colour_and_amount_were_told() -> None:
    asked = asked_after(*affirmed("calf", "urine_normal"), *denied("no_urine"))

    assert not [question for question in asked if "urine" in question]


def test_whoever_was_asked_for_the_colour_is_not_asked_again_how_much() -> None:
    visit, orders = walk([Began(), Meaning(affirmed("calf"), text="my calf")])
    while visit.question != "flag_urine":
        visit, _ = advance(KNOWLEDGE, visit, no_to(visit))
    visit, orders = advance(KNOWLEDGE, visit, Meaning(affirmed("urine_normal"), text="pale"))

    assert "flag_urine_little" not in [order.question for order in orders if isinstance(order, Ask)]


def test_brown_urine_told_beside_a_pale_colour_is_an_emergency_all_the_same() -> None:
    for pale in PALE:
        assert Triage.EMERGENCY is assess(KNOWLEDGE, affirmed("calf", "urine_brown", pale)).triage


@pytest.mark.parametrize("told", ["tingling_feet", "hand_spasm", "calf", "neck_surgery"])
def test_an_operation_on_the_neck_is_asked_about_where_it_would_make_more_of_what_was_told(told: str) -> None:
    visit, _ = walk([Began(), Meaning(affirmed("at_night", told))])
    over, _ = to_the_end(visit)

    assert (told in {"tingling_feet", "hand_spasm"}) is ("operations" in over.asked)
