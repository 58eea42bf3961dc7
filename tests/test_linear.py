"""What is learnt from examples: the features of a text, the learning, and the files of what was learnt."""

from __future__ import annotations

import math

import pytest

from kiosk.bench.acuity import labels_of
from kiosk.bench.linear_learning import Example, learn
from kiosk.errors import KnowledgeError
from kiosk.events import Triage
from kiosk.files.weights import load_acuity, load_danger_answers, parse_weights, text_of
from kiosk.understanding.learnt.linear import BIAS, Linear, features

LABELS = ("urgent", "emergency")


def test_a_rare_word_is_a_larger_part_of_a_text_than_a_common_one() -> None:
    common, rare = (1.0, -1.0, 1.0), (9.0, 9.0, 9.0)
    told = Linear(LABELS, {BIAS: (0.0, 0.0, 0.0), "a": common, "b": common, "c": rare})
    likely = told.probabilities("abc")

    assert math.log(likely["urgent"] / (1 - likely["urgent"])) == pytest.approx(11 / math.sqrt(83))
    assert math.log(likely["emergency"] / (1 - likely["emergency"])) == pytest.approx(7 / math.sqrt(83))


def test_without_anything_known_the_bias_alone_tells() -> None:
    told = Linear(LABELS, {BIAS: (0.0, 2.0, 0.0), "a": (1.0, 1.0, 1.0)})

    assert [] == told.known(["z"])
    assert {"urgent": 0.5, "emergency": pytest.approx(1 / (1 + math.exp(-2)))} == told.probabilities([])


def test_hesitations_change_nothing_and_small_words_only_beside_their_neighbours() -> None:
    assert features("the calf is hard") == features("um the calf er is hard")
    assert features("my calf is really hard") - features("the calf is hard") == {"my_calf", "is_really", "really_hard"}


def test_words_that_stand_far_from_each_other_make_no_pair() -> None:
    assert "calf cold" in features("calf gone very strangely cold")
    assert "calf cold" not in features("calf gone strange since tuesday dinner cold")


def test_what_dangerous_examples_share_speaks_for_danger_and_what_harmless_ones_share_against_it() -> None:
    dangerous = ["grey and clammy leg tonight", "clammy grey foot tonight", "grey clammy and cold tonight"]
    harmless = ["leg cramp in bed gone quickly", "bed cramp in foot gone quickly", "cold bed cramp gone quickly"]
    learnt = learn(
        [Example.of(text, labels_of(Triage.URGENT)) for text in dangerous]
        + [Example.of(text, labels_of(Triage.SELF_CARE)) for text in harmless]
        + [Example.of("clammy grey and grey tonight", labels_of(Triage.EMERGENCY))],
        LABELS,
        fewest=3,
    )

    assert all(learnt.rows[name][0] > 0 for name in features("grey clammy") if name in learnt.rows)
    assert learnt.rows["bed"][0] < 0
    assert not any("cold" in name for name in learnt.rows)  # twice only


def of(*names: str, tells: bool) -> Example:
    return Example(frozenset(names), frozenset({"it"} if tells else ()))


def test_the_penalty_makes_weights_the_smallest_that_part_the_examples() -> None:
    examples = [of("a", str(at % 3), tells=True) for at in range(9)]
    examples += [of("b", str(at % 3), tells=False) for at in range(9)]
    rows = learn([*examples, of("a", tells=True), of("b", tells=False)], ["it"], fewest=3).rows

    assert rows["a"][0] == pytest.approx(-rows["b"][0], abs=0.05)
    assert abs(rows["0"][0]) < 0.05


def test_an_example_teaches_nothing_of_what_it_leaves_undecided() -> None:
    examples = [of("a", tells=True), of("b", tells=False)] * 3
    open_ = Example(frozenset({"b"}), frozenset(), undecided=frozenset({"it"}))
    learnt, other = learn(examples, ["it"], 1), learn([*examples, open_, open_], ["it"], 1)

    assert learnt.rows["b"][0] < 0
    assert other.probabilities("b")["it"] == pytest.approx(learnt.probabilities("b")["it"], abs=0.1)


@pytest.mark.parametrize("shipped", [load_acuity().learnt, *load_danger_answers().questions.values()])
def test_what_is_written_is_read_again(shipped: Linear) -> None:
    assert shipped == parse_weights(text_of(shipped), "it.tsv")
    assert all(math.isfinite(number) for row in shipped.rows.values() for number in row)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "it.tsv, line 1: no labels and rarity"),
        ("\turgent\n\t0\n", "it.tsv, line 1: no labels and rarity"),
        ("\turgent\trarity\ncalf\t0.1\t3\n", "it.tsv: the bias is missing"),
        ("\turgent\trarity\n\t0\t0\ncalf\t0.1\n", "line 3: not a number for each label and the rarity"),
        ("\turgent\trarity\n\t0\t0\ncalf\thigh\t3\n", "line 3: not a word and numbers"),
        ("\turgent\trarity\n\t0\t0\ncalf\tnan\t3\n", "line 3: not a word and numbers"),
    ],
)
def test_a_damaged_file_is_refused_with_its_line(text: str, says: str) -> None:
    with pytest.raises(KnowledgeError, match=says):
        parse_weights(text, "it.tsv")
