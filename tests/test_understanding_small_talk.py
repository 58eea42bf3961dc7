"""Signs that send to help today, told in passing, are read back; told as they are, they count at once."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, knowledge, mind, told

from kiosk.events import Finding, Heard, Kind, Listen, Triage
from kiosk.interview.doubt import is_doubtful
from kiosk.publishing.rehearse import hold

NOES = ("no",) * 14


def heard(text: str, question: str | None, finding: str) -> Finding:
    return next(one for one in hear(text, question).findings if one.id == finding)


@pytest.mark.parametrize(
    ("question", "text", "finding"),
    [
        ("flag_weak", "I drop things all the time, always have, clumsy me", "new_weakness"),
        ("flag_weak", "I've always dropped things", "new_weakness"),
        (None, "I drop things all the time, always have, clumsy me", "new_weakness"),
        ("flag_leg", "my legs are hot, it's thirty degrees out", "leg_hot_red"),
        ("flag_leg", "it's the heat, my legs are hot", "leg_hot_red"),
        ("flag_leg", "red from the sun", "leg_hot_red"),
        ("flag_leg", "red from scratching", "leg_hot_red"),
        ("flag_leg", "they're both hot in bed", "leg_hot_red"),
        ("flag_leg", "a bit red where my sock goes", "leg_hot_red"),
        ("flag_leg", "my calf is hot from the hot water bottle", "leg_hot_red"),
        ("flag_leg", "both my ankles swell in the evening", "leg_swollen"),
        (None, "my ankles swell in the heat", "leg_swollen"),
    ],
)
def test_small_talk_is_read_back(question: str | None, text: str, finding: str) -> None:
    assert is_doubtful(knowledge(), heard(text, question, finding))


@pytest.mark.parametrize(
    ("question", "text", "finding"),
    [
        ("flag_weak", "I keep dropping things", "new_weakness"),
        ("flag_weak", "always been clumsy but I keep dropping things since Monday", "new_weakness"),
        ("flag_weak", "I'm 84 and I'm weak since last week", "new_weakness"),
        ("flag_weak", "I'm 84, weak", "new_weakness"),
        ("flag_leg", "my calf is hot and red", "leg_hot_red"),
        ("flag_leg", "it's glowing hot, like a hot water bottle on the one side", "leg_hot_red"),
        ("flag_leg", "it's the heat, but my left calf is hot since yesterday", "leg_hot_red"),
        ("flag_leg", "my left ankle swells in the evening", "leg_swollen"),
        ("flag_leg", "both ankles are swollen", "leg_swollen"),
    ],
)
def test_what_is_told_as_it_is_counts_at_once(question: str | None, text: str, finding: str) -> None:
    assert not is_doubtful(knowledge(), heard(text, question, finding))


def test_weakness_of_old_age_is_not_new() -> None:
    assert "new_weakness" not in told(hear("I'm 84, of course I'm weak", "flag_weak"))


@pytest.mark.parametrize(
    ("finding", "text", "answer"),
    [
        ("leg_hot_red", "no, it's just the sun", "no"),
        ("leg_hot_red", "no, it's the weather", "no"),
        ("leg_swollen", "no, only in the evening", "no"),
        ("new_weakness", "no, I've always been like that", "no"),
        ("new_weakness", "no, always have", "no"),
        ("leg_hot_red", "no, it's the sun and it's swollen", None),
        ("leg_swollen", "no, in the evening and now all day", None),
        ("chest_pain", "no, it's just the sun", None),
    ],
)
def test_the_reason_of_a_no_is_no_doubt_about_it(finding: str, text: str, answer: str | None) -> None:
    said = mind().understand(Heard(text), Listen("confirm", Kind.YES_NO, (finding,)))

    assert said.answer == answer


def test_a_no_to_the_read_back_of_small_talk_sends_nobody_to_help_today() -> None:
    assert hold(mind(), ["cramps in my calves, my legs are hot, it's thirty degrees out", *NOES]).assessment.triage in {
        Triage.SELF_CARE, Triage.ROUTINE,
    }  # fmt: skip


def test_a_yes_to_it_does() -> None:
    held = hold(mind(), ["cramps in my calves, my legs are hot, it's thirty degrees out", "yes", *NOES])

    assert held.assessment.triage is Triage.URGENT
