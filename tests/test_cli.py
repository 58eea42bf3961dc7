"""The commands as a person or a program calls them: output, JSON shapes, exit status."""

from __future__ import annotations

import io
import json
import sys
from importlib.metadata import version
from typing import Any

import pytest

from kiosk.cli import text
from kiosk.cli.main import main

STORY = "I get cramps in my calves at night and I have been on omeprazole for three years"
RESULTS = {"magnesium", "potassium", "calcium", "vitamin_d", "dehydration", "overhydration", "not_mineral"}
DISCLAIMER = (
    "for educational purposes only and does not replace medical advice. "
    "Severe, persistent, or sudden muscle cramps should be evaluated by a healthcare professional."
)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    try:
        status = main(arguments)
    except SystemExit as exit_:
        status = int(exit_.code or 0)
    out, err = capsys.readouterr()
    return status, out, err


def answer(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:  # noqa: ANN401 - JSON
    status, out, _ = run(capsys, *arguments)

    assert status == 0
    return json.loads(out)


def typed(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    raw = io.BytesIO("".join(f"{line}\n" for line in lines).encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(raw, encoding="utf-8"))


def test_assess_answers_in_the_shape_of_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    got = answer(capsys, "assess", "--json", STORY)

    assert set(got) == {
        "triage", "result", "confidence", "ranking", "conditions", "findings", "red_flags", "cautions", "say",
    }  # fmt: skip
    assert got["triage"] in {"emergency", "urgent", "routine", "self_care"}
    assert got["confidence"] in {"fits_best", "could_fit", "none"}
    assert {entry["cause"] for entry in got["ranking"]} == RESULTS
    assert sum(entry["weight"] for entry in got["ranking"]) == pytest.approx(1)
    assert [e["weight"] for e in got["ranking"]] == sorted((e["weight"] for e in got["ranking"]), reverse=True)
    assert set(got["ranking"][0]) == {"cause", "weight", "because", "against"}
    assert set(got["findings"][0]) == {"id", "polarity", "words", "score"}
    assert set(got["conditions"][0]) == {"id", "weight"}


def test_assess_names_magnesium_for_someone_on_acid_tablets_for_years(capsys: pytest.CaptureFixture[str]) -> None:
    got = answer(capsys, "assess", "--json", STORY)

    assert got["result"] == "magnesium"
    assert DISCLAIMER in " ".join(got["say"])


@pytest.mark.parametrize(
    ("story", "triage", "result"),
    [
        ("My calf is hot, red and swollen, only the left one", "urgent", "not_mineral"),
        ("I take a water tablet and I have had new weakness in my legs, and cramps", "urgent", "potassium"),
        ("I worked in the heat, sweated buckets, my legs cramped for twenty minutes", "self_care", "dehydration"),
        ("I just get cramps", "self_care", "unclear"),
    ],
)
def test_assess_tells_triage_and_result(
    capsys: pytest.CaptureFixture[str], story: str, triage: str, result: str
) -> None:
    got = answer(capsys, "assess", "--json", story)

    assert (got["triage"], got["result"]) == (triage, result)


@pytest.mark.parametrize(
    "story", ["I have cramps and crushing chest pain", "I can't feel my leg and it has gone cold and white"]
)
def test_assess_tells_an_emergency_whatever_the_result(capsys: pytest.CaptureFixture[str], story: str) -> None:
    assert answer(capsys, "assess", "--json", story)["triage"] == "emergency"


def test_an_emergency_names_no_cause_and_the_call_comes_last(capsys: pytest.CaptureFixture[str]) -> None:
    say = answer(capsys, "assess", "--json", "I have cramps and crushing chest pain")["say"]

    assert "nine nine nine" in say[-1]
    assert not any(cause in " ".join(say).lower() for cause in ("magnesium", "potassium", "calcium", "vitamin"))


def test_assess_says_where_it_understood_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    nothing = "nothing was understood"

    assert run(capsys, "assess", "purple wednesday carpets")[1].startswith(nothing)
    assert nothing not in run(capsys, "assess", STORY)[1]


@pytest.mark.parametrize(
    "story",
    [
        "Меня мучают судороги и боль в груди",
        "夜中に足がつります。胸も痛いです 😀",
        "Με πονάει το στήθος",
        "أعاني من ألم في الصدر",
        "Ich habe Krämpfe in der Wade",
        "Mir tut nachts die Wade weh, und ich habe Schmerzen in der Brust, Diabetes und nehme Ramipril",
        "J'ai des crampes dans le mollet la nuit et mal à la poitrine",
        "Tengo calambres en las pantorrillas por la noche y dolor en el pecho",
        "Mam skurcze łydek w nocy i ból w klatce piersiowej",
        "mujhe raat ko pairon mein cramp hota hai",
    ],
)
def test_a_story_in_another_language_is_refused_in_one_line_and_given_no_home_advice(
    capsys: pytest.CaptureFixture[str], story: str
) -> None:
    why = "the text is not in English, so nothing of it counts: tell it in English"

    assert (1, "", f"kiosk: {why}\n") == run(capsys, "assess", story)
    status, out, _ = run(capsys, "assess", "--json", story)
    assert (status, json.loads(out)) == (1, {"error": why})


@pytest.mark.parametrize(
    "story", ["cannae staun up at aw", "my café latte and crème brûlée give me cramps", "binder flume at the azer"]
)
def test_a_story_in_broad_or_misheard_english_is_read(capsys: pytest.CaptureFixture[str], story: str) -> None:
    assert run(capsys, "assess", story)[0] == 0


def test_a_text_that_nobody_could_work_on_is_refused_before_anything_is_loaded(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text, "load_mind", lambda *_: pytest.fail("loaded"))

    assert [run(capsys, command, "")[0] for command in ("assess", "understand")] == [1, 1]


def test_understand_answers_in_the_shape_of_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    got = answer(capsys, "understand", "--json", "--question", "flag_leg", "no swelling but it's hot")

    assert {"findings", "red_flags", "command", "subject", "margin", "seconds"} <= set(got)
    assert {(f["id"], f["polarity"]) for f in got["findings"]} >= {
        ("leg_swollen", "denied"),
        ("leg_hot_red", "affirmed"),
    }
    assert got["subject"] == "self"


def test_whoever_was_not_understood_was_so_without_any_margin(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, "understand", "--json", "purple wednesday carpets")["margin"] == 0.0
    assert answer(capsys, "understand", "--json", "my calf cramps")["margin"] > 0


def test_a_question_asked_back_is_told_and_carried_by_its_turn(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert answer(capsys, "understand", "--json", "should I take magnesium?")["asked_back"] == "magnesium_tablets"
    assert answer(capsys, "understand", "--json", "I take magnesium")["asked_back"] is None

    typed(monkeypatch, "is coffee bad", STORY, *["no"] * 20)
    got = answer(capsys, "talk", "--json")

    assert [turn["meaning"]["asked_back"] for turn in got["turns"][:2]] == ["coffee", None]
    assert [turn["asked"]["id"] for turn in got["turns"][:2]] == ["opening", "opening"]
    assert "Coffee does not dry out people who are used to it." in got["spoken"]
    assert (got["ended"], got["assessment"]["result"]) == ("done", "magnesium")


def test_understand_knows_commands_and_for_whom_someone_speaks(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, "understand", "--json", "say that again please")["command"] == "repeat"
    assert answer(capsys, "understand", "--json", "my mum's calf cramps at night")["subject"] == "other"


def test_lines_of_standard_input_are_answered_in_order_and_a_bad_one_in_its_place(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, STORY, "", "my foot cramps")
    status, out, err = run(capsys, "assess", "--json", "-")
    lines = [json.loads(line) for line in out.splitlines()]

    assert status == 1
    assert [("error" in line) for line in lines] == [False, True, False]
    assert "the text is empty" in err


def test_talk_holds_a_whole_visit_and_prints_nothing_but_json(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, STORY, *["no"] * 20)
    got = answer(capsys, "talk", "--json")

    assert set(got) == {"engine", "ended", "turns", "assessment", "spoken"}
    assert (got["engine"], got["ended"]) == ("typed", "done")
    assert got["turns"][0]["asked"]["id"] == "opening"
    assert got["turns"][0]["heard"] == STORY
    assert set(got["turns"][0]) == {"asked", "heard", "meaning", "reply_seconds"}
    assert got["assessment"]["result"] == "magnesium"
    assert DISCLAIMER in " ".join(got["spoken"])


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["assess", ""], "the text is empty: give a sentence, as in: kiosk assess "),
        (["understand", ""], "the text is empty: give a sentence, as in: kiosk understand "),
        (["assess", "x" * 30_000], "30000 characters"),
        (["understand", "--question", "colour", "red"], '"colour" is no question: kiosk prompts list names'),
        (["understand", "--question", "flag-hart", "no"], '"flag-hart" is no question: did you mean flag_heart? '),
        (["assess", "--config", "/nowhere/kiosk.toml", "cramps"], "/nowhere/kiosk.toml: No such file"),
        (["assess", "--prompts", "/nowhere/prompts", "cramps"], "/nowhere/prompts: there is no such folder: name on"),
        (["prompts", "list", "--config", "/nowhere/kiosk.toml"], "/nowhere/kiosk.toml: No such file"),
        (["prompts", "list", "--prompts", "/nowhere/prompts"], "/nowhere/prompts: there is no such folder"),
        (["visit", "--patient", ""], "an empty text names no file or folder: name one, or see"),
        (["assess", "--prompts", "", "cramps"], "an empty text names no file or folder: name one, or see"),
        (["visit", "--patient", "/nowhere/patient"], "/nowhere/patient: no such folder"),
        (["visit", "--record", "out.wav"], "--record needs --patient"),
        (["demo", "nobody"], "no patient nobody"),
    ],
)
def test_bad_input_gets_one_line_and_status_1(
    capsys: pytest.CaptureFixture[str], arguments: list[str], complaint: str
) -> None:
    got, out, err = run(capsys, *arguments)

    assert (got, out) == (1, "")
    assert complaint in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["run", "--visits", "-1"], "argument --visits: -1 is no number of visits: give 1 or more"),
        (["run", "--visits", "few"], "argument --visits: few is no number of visits: give 1 or more"),
        (["understand"], "TEXT"),
        (["sing"], "invalid choice: 'sing' (choose from "),
        (["asess", "cramps"], "invalid choice: 'asess': did you mean assess? see kiosk --help"),
        (["run", "--start", "wake+fif"], "'wake+fif': did you mean wake+fifo? see kiosk run --help"),
        (["prompts", "publsh"], "did you mean publish? see kiosk prompts --help"),
        (["prompts", "edit", "repiles.txt"], "did you mean replies.txt? see kiosk prompts edit --help"),
        (["prompts", "publish"], "required: --why: see kiosk prompts publish --help"),
        (["--bogus"], "unrecognized arguments: --bogus"),
        (["prompts", "--bogus"], "unrecognized arguments: --bogus"),
        (["prompts"], "kiosk prompts: error: the following arguments are required: COMMAND"),
        ([], "kiosk: error: the following arguments are required: COMMAND"),
    ],
)
def test_wrong_usage_gets_one_line_and_status_2(
    capsys: pytest.CaptureFixture[str], arguments: list[str], complaint: str
) -> None:
    got, out, err = run(capsys, *arguments)

    assert (got, out) == (2, "")
    assert complaint in err
    assert err.count("\n") == 1


def test_version_names_the_program_and_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert (0, f"kiosk {version('cramp-kiosk')}\n", "") == run(capsys, "--version")
