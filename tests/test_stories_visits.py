"""People of stories in whole visits: what they answer, and that the kiosk asks them what they did not tell."""

from __future__ import annotations

from pathlib import Path

import pytest
from understanding_fixtures import mind

from kiosk.bench.stories_visits import Answers, answers_in, visit
from kiosk.errors import KioskError
from kiosk.events import Kind, Listen, Triage
from kiosk.files.clinic import load_knowledge

ANYBODY = "[anybody]\nyes_no = 'no'\nmenu = 'not sure'\nopen = 'not sure'\nadult = 'yes'\noffer = 'no'\n"
STORY = "I get a cramp in my calf at night now and then"


def answers(folder: Path, row: str) -> Answers:
    (folder / "answers.toml").write_text(f"{ANYBODY}[jo]\n{row}\n", encoding="utf-8")
    return answers_in(folder / "answers.toml", load_knowledge())["jo"]


def test_a_danger_that_no_story_tells_comes_out_by_the_question_about_it(tmp_path: Path) -> None:
    so = visit(mind(), STORY, answers(tmp_path, "so = ['chest_pain']\nflag_heart = 'yes, my chest hurts'"))
    not_so = visit(mind(), STORY, answers(tmp_path, ""))

    assert (Triage.EMERGENCY, ("flag_heart",)) == (so.assessment.triage, so.asked)
    assert not_so.assessment.triage.severity < Triage.URGENT.severity
    assert "flag_heart" in not_so.asked


def test_a_danger_that_is_read_back_and_not_so_is_taken_back(tmp_path: Path) -> None:
    told = visit(mind(), STORY, answers(tmp_path, "flag_heart = 'yes, my chest hurts'"))

    assert told.assessment.triage.severity < Triage.URGENT.severity


def test_who_tells_a_story_of_which_nothing_is_understood_still_comes_to_an_end(tmp_path: Path) -> None:
    assert "flag_heart" in visit(mind(), "mumble mumble", answers(tmp_path, "")).asked


@pytest.mark.parametrize(
    ("order", "said"),
    [
        (Listen("flag_heart", Kind.YES_NO), "a tight chest"),
        (Listen("flag_leg", Kind.YES_NO), "no"),
        (Listen("where", Kind.MENU), "not sure"),
        (Listen("offer", Kind.YES_NO), "no"),
        (Listen("adult", Kind.YES_NO), "yes"),
        (Listen("confirm", Kind.YES_NO, ("chest_pain",)), "yes"),
        (Listen("confirm", Kind.YES_NO, ("breathless", "chest_pain")), "yes"),
        (Listen("confirm", Kind.YES_NO, ("breathless",)), "no"),
        (Listen("confirm", Kind.YES_NO, ("diuretic",)), "not sure"),
    ],
)
def test_what_a_person_answers(tmp_path: Path, order: Listen, said: str) -> None:
    assert said == answers(tmp_path, "so = ['chest_pain']\nflag_heart = 'a tight chest'").to(order)


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("so = ['chest_pian']", "entry jo: no finding is called chest_pian"),
        ("flag_hart = 'yes'", "entry jo: no question is called flag_hart"),
        ("so = [", "no table of answers"),
    ],
)
def test_a_broken_table_is_named(tmp_path: Path, row: str, says: str) -> None:
    with pytest.raises(KioskError, match=says):
        answers(tmp_path, row)


def test_a_table_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(KioskError, match="none.toml: No such file"):
        answers_in(tmp_path / "none.toml", load_knowledge())
