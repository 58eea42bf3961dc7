from __future__ import annotations

import random
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.bench.answering import Answering, asked_for
from kiosk.bench.ceilings import readings
from kiosk.bench.clinic import Answered, Case, ask_everything, interview, run
from kiosk.bench.clinic_measures import calibration, confusion, dangers, table_of
from kiosk.bench.clinic_report import markdown, report, targets
from kiosk.bench.oracle import beliefs_of
from kiosk.bench.patients import Noise, Patient, draw, world_of
from kiosk.cli.main import main
from kiosk.events import Finding, Meaning, Polarity
from kiosk.files.clinic import load_knowledge
from kiosk.interview.visit import State, Visit

KNOWLEDGE = load_knowledge()
WORLD = world_of(KNOWLEDGE, random.Random(0), 0.0)
NOISY = Noise(unknown=0.1, flipped=0.1, jitter=0.5)
CASES = list(run(KNOWLEDGE, 400, NOISY, seed=2))
"""Of 120 the median was 8 or 9, by whatever finding was new; of 1,500 it is 8."""


def seeded(seed: int) -> random.Random:
    return random.Random(seed)


def answering(so: str, noise: Noise) -> Answering:
    return Answering(KNOWLEDGE, Patient("magnesium", frozenset(so.split())), noise, seeded(1))


def to(question: str, so: str, noise: Noise) -> Meaning:
    return answering(so, noise).question(KNOWLEDGE.questions[question])


def named(meaning: Meaning) -> set[str]:
    return {finding.id for finding in meaning.findings if finding.polarity is Polarity.AFFIRMED}


@pytest.mark.parametrize("cause", KNOWLEDGE.causes)
def test_nothing_is_so_of_a_patient_beside_what_excludes_it_or_without_what_it_implies(cause: str) -> None:
    so = draw(KNOWLEDGE, WORLD, seeded(7), cause).so

    for name in so:
        assert so.issuperset(KNOWLEDGE.findings[name].implies)
        assert so.isdisjoint(KNOWLEDGE.findings[name].excludes)


def test_patients_have_what_their_cause_makes_likely_and_come_as_often_as_the_prior_says() -> None:
    chance = seeded(5)
    patients = [draw(KNOWLEDGE, WORLD, chance) for _ in range(3000)]
    night = [one for one in patients if one.cause == "idiopathic_night_cramps"]
    heat = [draw(KNOWLEDGE, WORLD, chance, "dehydration") for _ in range(500)]

    assert len(night) / 3000 == pytest.approx(KNOWLEDGE.causes["idiopathic_night_cramps"].prior, abs=0.03)
    expected = WORLD.shares["dehydration"]["in_heat"]

    assert sum("in_heat" in one.so for one in heat) / 500 == pytest.approx(expected, abs=0.06)
    assert sum("in_heat" in one.so for one in night) / len(night) < 0.06


def test_jitter_moves_the_weights_that_draw_and_leaves_what_is_usual() -> None:
    moved = world_of(KNOWLEDGE, seeded(1), 0.5)
    linked = {link.finding for links in KNOWLEDGE.links.values() for link in links if link.cause == "dehydration"}
    before, after = WORLD.shares["dehydration"], moved.shares["dehydration"]
    changed = {name for name in after if after[name] != before[name]}

    assert changed <= linked
    assert len(changed) > len(linked) / 2


def test_a_right_answer_names_all_that_is_so_or_says_no() -> None:
    assert named(to("signs", "tremor bone_pain calf", Noise())) == {"tremor", "bone_pain"}
    assert to("flag_leg", "calf", Noise()).answer == "no"
    assert to("flag_leg", "calf leg_swollen", Noise()).answer == "yes"


def test_a_flipped_answer_says_no_for_yes_yes_for_no_or_one_thing_for_another() -> None:
    wrong = Noise(flipped=0.999999)
    denied, affirmed = to("flag_leg", "leg_swollen", wrong), to("flag_leg", "", wrong)
    other = to("signs", "tremor", wrong)

    assert (denied.answer, named(denied)) == ("no", set())
    assert affirmed.answer == "yes"
    assert len(named(affirmed) & set(asked_for(KNOWLEDGE.questions["flag_leg"]))) == 1
    assert len(named(other) - {"tremor"}) == 1


def test_an_unknown_answer_is_not_sure() -> None:
    assert to("signs", "tremor", Noise(unknown=0.999999)).answer == "unsure"


def test_the_opening_tells_only_what_is_so() -> None:
    for seed in range(20):
        so = frozenset("calf at_night tremor bone_pain cramp".split())
        told = Answering(KNOWLEDGE, Patient("magnesium", so), NOISY, seeded(seed)).opening()

        assert named(told) <= so
        assert {"calf", "at_night", "cramp"} <= named(told)


def test_nobody_is_asked_in_a_state_that_the_simulation_does_not_know() -> None:
    with pytest.raises(ValueError, match="offer"):
        answering("calf", NOISY).answer(Visit(state=State.OFFER))


def test_the_same_seed_gives_the_same_interviews() -> None:
    assert list(run(KNOWLEDGE, 20, NOISY, seed=2)) == CASES[:20]
    assert list(run(KNOWLEDGE, 20, NOISY, seed=3)) != CASES[:20]


def test_interviews_are_short_and_every_danger_that_was_told_is_heeded() -> None:
    asked = sorted(len(case.asked) for case in CASES)

    assert asked[-1] <= 12
    assert asked[len(asked) // 2] <= 8
    assert sum(one.unheeded for one in dangers(CASES, KNOWLEDGE)) == 0


def test_who_is_asked_everything_and_answers_well_is_found_in_three_cases_of_four() -> None:
    cases = list(run(KNOWLEDGE, 400, Noise(), seed=1, visit=ask_everything))
    rows = {row.what: row for row in table_of(cases, KNOWLEDGE)}

    assert rows["all minerals and fluids"].first >= 0.75
    assert rows["not_mineral"].first >= 0.9
    assert max(row.wrong for row in rows.values() if row.cases > 20) <= 0.1


def test_with_wrong_answers_most_are_found_and_few_are_told_a_wrong_mineral() -> None:
    rows = {row.what: row for row in table_of(list(run(KNOWLEDGE, 800, NOISY, seed=4)), KNOWLEDGE)}

    assert rows["everyone"].first >= 0.72  # 2,400 of another seed: 0.740, where 400 of some seeds were above 0.75
    assert rows["all minerals and fluids"].first >= 0.4
    assert rows["not_mineral"].wrong <= 0.1


def test_the_tables_count_every_case_once() -> None:
    rows = {row.what: row.cases for row in table_of(CASES, KNOWLEDGE)}
    led = confusion(CASES, KNOWLEDGE)

    assert rows["everyone"] == len(CASES) == rows["all minerals and fluids"] + rows["not_mineral"]
    assert {truth: row.total() for truth, row in led.items()} == {truth: rows[truth] for truth in KNOWLEDGE.results}
    assert sum(one.cases for one in calibration(CASES, KNOWLEDGE)) == len(CASES)


def test_the_oracle_knows_at_least_as_much_as_the_kiosk() -> None:
    cases = list(run(KNOWLEDGE, 240, NOISY, seed=1))
    kiosk, oracle, leaning = list(readings(KNOWLEDGE, cases, NOISY, seed=1))[:3]

    assert oracle.everyone > kiosk.everyone
    assert leaning.minerals >= kiosk.minerals
    assert leaning.false_lead == pytest.approx(kiosk.false_lead, abs=0.01)


def test_the_oracle_weighs_a_plain_answer_by_the_rule_of_bayes() -> None:
    case = interview(KNOWLEDGE, draw(KNOWLEDGE, WORLD, seeded(1), "calcium"), WORLD, Noise(), seeded(1))
    told = Answered("recent_medicine", ("new_medicine",), Meaning((Finding("new_medicine"),), answer="yes"))
    only: Case = replace(case, answered=(told,))
    priors = {cause.id: cause.prior for cause in KNOWLEDGE.causes.values()}
    joint = {cause: prior * WORLD.shares[cause]["new_medicine"] for cause, prior in priors.items()}

    assert beliefs_of(KNOWLEDGE, only, Noise())["calcium"] == pytest.approx(joint["calcium"] / sum(joint.values()))


def test_the_page_names_what_it_takes_to_run_it_again() -> None:
    made = report(KNOWLEDGE, 40, NOISY, seed=9)
    page = markdown(made, "kiosk bench clinic --seed 9")

    assert "kiosk bench clinic --seed 9" in page
    assert KNOWLEDGE.version in page
    assert [ok for _, _, _, ok in targets(made)][-1]


def test_without_matplotlib_the_command_says_how_to_get_it_before_it_runs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.bench.extra.find_spec", lambda _: None)
    monkeypatch.setitem(sys.modules, "matplotlib", None)  # whoever imports it now fails
    status = main(["bench", "clinic", "--patients", "1000000", "--output", str(tmp_path / "out")])

    assert status == 3
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_the_command_prints_json_only(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "clinic", "--json", "--patients", "10"]) == 0
    assert capsys.readouterr().out.startswith("{")


@pytest.mark.parametrize("bad", [["--patients", "0"], ["--flipped", "1.5"], ["--unknown", "x"]])
def test_a_bad_number_is_wrong_usage(bad: list[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["bench", "clinic", *bad])
