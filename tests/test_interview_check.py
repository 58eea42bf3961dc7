"""What was heard badly is confirmed before it counts; what was heard well never is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from interview_fixtures import KNOWLEDGE, OPENED, TOLD, affirmed, denied, said, to_the_end, walk
from understanding_fixtures import understanding

from kiosk.events import Ask, Event, Finding, Heard, Listen, Meaning, Order, Polarity, Say, StayedSilent
from kiosk.interview.doubt import MOST_AT_ONCE, MOST_CHECKS, is_doubtful, is_left_out
from kiosk.interview.signals import Signal
from kiosk.interview.states import TABLE, advance
from kiosk.interview.visit import State, Visit

YES, NO = Meaning(answer="yes", text="yes"), Meaning(answer="no", text="no")


def badly(name: str, likeness: float = 0.5, words: str = "cats") -> Finding:
    return Finding(name, words=words, phrase=name, score=likeness, likeness=likeness)


def checked(*findings: Finding) -> tuple[Visit, list[Order]]:
    """A visit whose opening told these, the last order being to listen for the answer."""
    visit, _ = walk(OPENED)
    return walk([Meaning(findings, text="a story")], visit)


def test_a_finding_heard_badly_is_read_back_as_a_confirmation_that_patients_answer() -> None:
    visit, orders = checked(badly("calf"))

    assert visit.state is State.CHECK
    assert orders[:-1] == [Say("check", ("calf",))]
    assert isinstance(orders[-1], Listen)
    assert orders[-1].question == "confirm"
    assert visit.asked == ()


def test_a_yes_makes_it_count_and_the_visit_goes_on() -> None:
    visit, _ = walk([Meaning(affirmed("calf"), answer="yes")], checked(badly("calf"))[0])

    assert visit.state is State.QUESTION
    assert "calf" in visit.affirmed
    assert not any(is_doubtful(KNOWLEDGE, finding) for finding in visit.findings)


def test_a_no_drops_it_and_the_same_words_never_bring_it_back() -> None:
    visit, _ = walk([Meaning(denied("calf"), answer="no")], checked(badly("calf"), *affirmed("at_night"))[0])

    assert "calf" not in visit.known
    assert "at_night" in visit.affirmed

    again, _ = walk([Meaning((badly("calf"),))], visit)

    assert again.state is not State.CHECK
    assert "calf" not in again.known


def test_a_correction_is_kept_in_place_of_what_was_misheard() -> None:
    visit, _ = checked(badly("calf"))
    for event in (Meaning(affirmed("foot")), Meaning((*denied("calf"), *affirmed("foot")), answer="no")):
        after, _ = walk([event], visit)

        assert {"foot"} == after.affirmed
        assert after.state is State.QUESTION


def test_what_is_said_once_more_counts_and_what_is_denied_by_name_does_not() -> None:
    visit, _ = checked(badly("calf"), badly("at_night", words="nice"))
    visit, _ = walk([Meaning((*affirmed("calf"), *denied("at_night")))], visit)

    assert {"calf"} == visit.affirmed
    assert "at_night" not in visit.known


def test_a_question_whose_whole_answer_was_misheard_is_put_again_with_examples() -> None:
    visit, _ = walk(TOLD)
    visit = replace(visit, question="twitch", asked=(*visit.asked, "twitch"))
    asked = visit.asked
    visit, _ = walk([Meaning((badly("twitching"),), text="which"), NO], visit)

    assert (visit.state, visit.question, visit.asking) == (State.QUESTION, "twitch", 2)
    assert visit.asked == asked


@pytest.mark.parametrize("event", [Meaning(), StayedSilent(8.0), Meaning(answer="unsure")])
def test_not_understood_is_asked_once_more_and_then_left_open(event: Event) -> None:
    visit, orders = walk([event], checked(badly("calf"), *affirmed("at_night"))[0])

    assert visit.state is State.CHECK
    assert said(orders) == ["readback_again", "check"]

    visit, _ = walk([event], visit)

    assert visit.state is State.QUESTION
    assert "calf" not in visit.known


def test_a_red_flag_that_nobody_confirms_counts_but_a_no_takes_it_back() -> None:
    visit, _ = checked(badly("leg_swollen", words="woollen"), *affirmed("calf"))

    assert visit.state is State.CHECK

    unheard, _ = walk([StayedSilent(8.0), StayedSilent(8.0)], visit)
    refused, _ = walk([NO], visit)

    assert "leg_swollen" in unheard.affirmed
    assert "leg_swollen" not in refused.known


def test_an_emergency_is_read_back_once_by_its_flag_however_it_was_heard() -> None:
    visit, orders = checked(badly("chest_pain"))

    assert visit.state is State.CONFIRM
    assert said(orders) == ["readback"]


def test_several_medicines_taken_by_sound_are_read_back_together() -> None:
    visit, orders = checked(badly("diuretic", 0.9), badly("statin", 0.9), badly("ppi", 0.9))

    assert orders[0] == Say("check_medicines", ("diuretic", "statin", "ppi"))
    assert {"diuretic", "statin", "ppi"} <= walk([YES], visit)[0].affirmed


def test_a_list_of_medicines_denies_the_others_only_when_all_of_it_was_heard() -> None:
    visit, _ = walk(TOLD)
    medicines = replace(visit, question="medicines", asked=("medicines",))
    visit, _ = advance(KNOWLEDGE, medicines, Meaning((badly("statin"),), text="staten"))

    assert "diuretic" not in visit.known

    right, _ = advance(KNOWLEDGE, visit, Meaning(affirmed("statin"), answer="yes", text="yes"))
    wrong, _ = advance(KNOWLEDGE, visit, Meaning(denied("statin"), answer="no", text="no"))

    assert Finding("diuretic", Polarity.DENIED, words="yes", score=0.0) in right.findings
    assert "diuretic" not in wrong.known
    assert (wrong.state, wrong.question) == (State.QUESTION, "medicines")


def test_nobody_is_asked_whether_they_get_cramps() -> None:
    visit, orders = checked(badly("cramp"), *affirmed("at_night"))

    assert visit.state is State.QUESTION
    assert "cramp" in visit.affirmed
    assert not said(orders)


def test_going_back_from_the_question_after_a_check_asks_the_question_before_it() -> None:
    visit, _ = walk([YES], checked(badly("calf"))[0])
    back, orders = walk([Meaning(command="go_back")], visit)

    assert back.state is State.OPENING
    assert isinstance(orders[0], Ask)


def test_going_back_from_the_first_question_to_the_consent_is_in_the_table() -> None:
    visit, _ = walk((*OPENED, YES), Visit(asks_consent=True))
    back, _ = walk([Meaning(command="go_back")], visit)

    assert (State.OPENING, State.CONSENT) == (visit.state, back.state)
    assert back.state in TABLE[visit.state][Signal.GO_BACK].leads_to


def test_a_visit_checks_three_times_at_most_and_leaves_the_rest_out() -> None:
    visit, orders = checked(badly("calf"))
    for number, name in enumerate(("foot", "thigh", "hand", "back")):
        visit, new = walk([YES, Meaning((badly(name, words=str(number)),), answer="no")], visit)
        orders += new
    visit, _ = to_the_end(visit)

    assert said(orders).count("check") == MOST_CHECKS


def test_a_denial_heard_badly_is_left_out_without_a_question() -> None:
    visit, _ = checked(*affirmed("calf"), replace(badly("foot", words="fit"), polarity=Polarity.DENIED))

    assert visit.state is State.QUESTION
    assert "foot" not in visit.known


def test_no_more_than_three_findings_stand_in_one_read_back() -> None:
    visit, _ = checked(*(badly(name) for name in ("calf", "foot", "thigh", "hand", "leg_swollen")))

    assert len(visit.checking) == MOST_AT_ONCE
    assert visit.checking[0] == "leg_swollen"
    assert set(visit.checking) == visit.known


@given(st.sampled_from(sorted(KNOWLEDGE.findings)), st.sampled_from([Polarity.AFFIRMED, Polarity.DENIED]))
def test_what_was_heard_in_the_phrases_own_words_is_never_doubted(name: str, polarity: Polarity) -> None:
    finding = Finding(name, polarity, words="x", phrase="x", runner_up="calf", runner_up_score=1.0)

    assert not is_doubtful(KNOWLEDGE, finding)


STORIES = [
    "I get cramps in my calves at night",
    "my left calf hurts, it is hot and swollen",
    "I take omeprazole and a water tablet, and furosemide",
    "um, I do get these awful, awful cramps in my, you know, left calf",
]


@pytest.mark.parametrize("story", STORIES)
def test_words_typed_as_the_prompts_have_them_lead_to_no_check(story: str) -> None:
    findings = understanding().understand_story(story).findings

    assert findings
    assert not any(is_doubtful(KNOWLEDGE, finding) for finding in findings)


@pytest.mark.parametrize(
    ("heard", "question", "doubtful"),
    [
        (Heard("cats"), "where", {"calf"}),
        (Heard("I take spiron electam"), "medicines", {"k_sparing"}),
        (Heard("mumble", phrase="my calf"), "where", {"calf"}),
        (Heard("cats", phrase="calves"), "where", set()),
        (Heard("it comes three times a day", phrase="my thigh only"), "opening", {"most_nights"}),
        (Heard("it comes three times a day", phrase="three times a day"), "opening", set()),
        (Heard("I'm always into the tab with my water", phrase="along the always it have"), "opening", {"diuretic"}),
        (Heard("I got so low, see", phrase="got sod all seize"), "opening", {"low_mood"}),
        (Heard("it burns like red hot pokers", phrase="urn lie thread"), "opening", set()),
        (Heard("my feet have gone numb"), "opening", set()),
        (Heard("our lad's just keer yield over", phrase="our lad's just keeled over"), "opening", {"fainted"}),
        (Heard("our lad has gone fishing", phrase="our lad's just keeled over"), "opening", set()),
        (Heard("no, our lad's just keer yield over", phrase="our lad's just keeled over"), "flag_heart", set()),
        (Heard("It came on a month since with her", phrase="tetany a month since"), "flag_heart", {"since_weeks"}),
        (Heard("I get grants of my cats at night"), "opening", {"calf", "at_night"}),
        (Heard("I dread putting the lamp out"), "opening", set()),
        (Heard("yes", phrase="no"), "flag_leg", set()),
        (Heard("", phrase="yes"), "flag_leg", set()),
    ],
)
def test_what_only_one_decoding_heard_or_only_by_sound_is_doubtful(
    heard: Heard, question: str, doubtful: set[str]
) -> None:
    findings = understanding().understand(heard, KNOWLEDGE.questions[question]).findings

    assert doubtful == {finding.id for finding in findings if is_doubtful(KNOWLEDGE, finding)}


@pytest.mark.parametrize(
    ("phrase", "question", "counts"),
    [
        ("no cramp in my thigh", "opening", False),
        ("it hurts with no swelling", "opening", True),
        ("no cramp in my thigh", "flag_leg", True),
    ],
)
def test_a_denial_in_a_story_counts_only_if_both_decodings_have_it(phrase: str, question: str, *, counts: bool) -> None:
    heard = Heard("it hurts with no swelling", phrase=phrase)
    (denied,) = understanding().understand(heard, KNOWLEDGE.questions[question]).findings

    assert (denied.id, denied.polarity) == ("leg_swollen", Polarity.DENIED)
    assert counts is not is_left_out(denied)
