"""The soak: its engine of known words, its plans, its checks, and a short one for real."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.bench.footprint import Growth, growth
from kiosk.bench.scripted import Scripted, found, hide
from kiosk.bench.soak import hold, main, plans
from kiosk.bench.soak_checks import EXPECTED, Outcome, Plan, wrong
from kiosk.bench.soak_faults import FAULTS
from kiosk.events import Block
from kiosk.hearing.wav_microphone import ROOM

WORDS = "I get cramps in my calves at night. Only the left one — für Elise."
SECOND = 16000
SPEECH = np.random.default_rng(1).normal(0, 3000, 3 * SECOND).astype("<i2").tobytes()


@given(st.text(max_size=100), st.integers(0, 2 * SECOND))
def test_words_are_found_in_any_second_of_the_sound_that_they_are_hidden_in(words: str, start: int) -> None:
    stretch = hide(SPEECH, words)[2 * start : 2 * (start + SECOND)]

    assert words.encode(errors="replace").decode() == found(stretch)


def test_hidden_words_change_no_sample_by_more_than_one_and_are_in_no_other_sound() -> None:
    before, after = (np.frombuffer(pcm, dtype="<i2").astype(int) for pcm in (SPEECH, hide(SPEECH, WORDS)))

    assert np.abs(before - after).max() == 1
    assert ["", "", ""] == [found(SPEECH), found(ROOM * 3), found(b"")]


def test_the_engine_hears_what_was_said_once_and_nothing_of_noise() -> None:
    engine = Scripted()
    for at in range(0, len(SPEECH), 960):
        engine.feed(Block(hide(SPEECH, WORDS)[at : at + 960], SECOND, 0.0))

    assert [WORDS, ""] == [engine.finish().text, engine.finish().text]
    engine.feed(Block(SPEECH, SECOND, 0.0))
    assert "" == engine.finish().text


def test_the_same_seed_draws_the_same_visits_and_first_of_all_everybody_undisturbed() -> None:
    people = ["anna", "ben"]
    first, again, other = (list(islice(plans(seed, people, [*FAULTS]), 200)) for seed in (1, 1, 2))

    assert first == again != other
    assert [Plan("anna"), Plan("ben")] == first[:2]
    assert set(FAULTS) <= {plan.fault for plan in first}
    assert not [plan for plan in islice(plans(1, people, []), 50) if plan.fault]


def test_every_fault_is_expected_to_show_somehow() -> None:
    assert set(FAULTS) < set(EXPECTED)


WELL = MappingProxyType({
    "ended": "done", "broken": "", "struck": False, "result": ["routine", "magnesium", "fits_best"],
    "findings": [["calf", "affirmed"], ["older", "denied"]],
})  # fmt: skip
UNDISTURBED = Outcome(Plan("anna"), WELL, ("kiosk: visit 1 ended: done, 9 turns, knowledge 1",))
DIED = "kiosk: recogniser: the recogniser scripted died (SIGKILL): start it again"


def struck(fault: str, *journal: str, **became: Any) -> list[str]:  # noqa: ANN401 - JSON
    outcome = Outcome(Plan("anna", fault, 2), {**WELL, "struck": True, **became}, journal)
    return [line.rpartition(": ")[2] for line in wrong([UNDISTURBED, outcome], exact=True)]


def test_a_fault_that_leaves_its_line_and_the_same_result_is_accounted_for() -> None:
    assert [] == struck("recogniser killed", DIED)
    assert [] == struck("storm of stop", ended="stopped", result=None, findings=[])
    assert [] == struck(
        "microphone lost", "kiosk: the microphone of the soak is lost: wait; trying again in 1 s",
        "kiosk: the microphone of the soak is lost: wait; trying again in 2 s",
        'kiosk: working again with microphone "the soak\'s", loudspeaker "the soak\'s"',
    )  # fmt: skip


IN_DANGER = Outcome(Plan("eve"), {**WELL, "ended": "escalated", "result": ["emergency", "not_mineral", "none"]}, ())


@pytest.mark.parametrize(
    ("findings", "ended", "well"),
    [([], "stopped", True), ([], "escalated", False), (WELL["findings"], "escalated", True),
     (WELL["findings"], "stopped", False)],
)  # fmt: skip
def test_stop_stops_but_silences_no_danger_that_was_told(findings: list[Any], ended: str, *, well: bool) -> None:
    became = {**WELL, "struck": True, "ended": ended, "findings": findings}
    stopped = Outcome(Plan("eve", "storm of stop", 2), became, ())

    assert ([] if well else [f"visit 2, eve, storm of stop: ended {ended}"]) == wrong([IN_DANGER, stopped], exact=True)


@pytest.mark.parametrize("minutes", ["0", "-1", "nan", "inf", "soon"])
def test_a_soak_of_no_time_is_refused(minutes: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main([minutes])

    assert "MINUTES: invalid" in capsys.readouterr().err


@pytest.mark.slow
def test_a_soak_that_is_over_before_its_first_visit_says_so_in_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert 1 == main(["0.001"])
    assert "soak: the time was over before the first visit: give the soak a minute or more\n" == capsys.readouterr().err


@pytest.mark.parametrize(
    ("journal", "became", "why"),
    [
        ((), {}, "0 lines in the journal instead of 1"),
        ((DIED, DIED), {}, "2 lines in the journal instead of 1"),
        ((DIED, "kiosk: voice: died"), {}, "died"),
        ((DIED,), {"ended": "silent"}, "ended silent"),
        ((DIED,), {"findings": [["calf", "denied"]]}, "calf denied"),
        ((DIED,), {"result": ["self_care", "calcium", "fits_best"]}, "['routine', 'magnesium', 'fits_best']"),
        ((DIED,), {"broken": "ValueError at session.py:7"}, "7"),
    ],
)
def test_whatever_else_comes_of_a_fault_is_told(journal: tuple[str, ...], became: dict[str, Any], why: str) -> None:
    assert any(why in line for line in struck("recogniser killed", *journal, **became))


def test_a_fault_that_never_struck_must_leave_no_line() -> None:
    spared = replace(UNDISTURBED, plan=Plan("anna", "recogniser killed", 30))

    assert [] == wrong([UNDISTURBED, spared], exact=True)
    assert 1 == len(wrong([UNDISTURBED, replace(spared, journal=(DIED,))], exact=True))


def test_growth_is_what_comes_after_the_warm_up() -> None:
    assert Growth(200.0, 200.0) == growth([*range(100, 200, 5), *[200] * 80])
    assert 0.1 == pytest.approx(growth([100.0] * 70 + [110.0] * 30).share)
    assert Growth(7, 7) == growth([7])


SEED, VISITS = 43801, 34
"""In these every fault is drawn, most of them for a turn that comes; a slow machine only takes longer for them."""


@pytest.mark.slow
def test_of_visits_in_which_nearly_always_something_goes_wrong_every_one_is_accounted_for(tmp_path: Path) -> None:
    soak = hold(tmp_path, SEED, visits=VISITS, disturbed=0.9)
    struck = {outcome.plan.fault for outcome in soak.outcomes if outcome.struck}

    assert [] == soak.wrongs
    assert VISITS == len(soak.outcomes)
    assert len(struck) >= 8, struck
