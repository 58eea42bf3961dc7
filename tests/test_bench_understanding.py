"""The benchmark of understanding counts rightly, and gives its peers their due."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from understanding_fixtures import DATA, ROOT, knowledge

from kiosk.bench import extra, understanding, understanding_charts, understanding_compare
from kiosk.bench.peers import environment
from kiosk.bench.peers.answer import Answer
from kiosk.bench.peers.driver import best_of
from kiosk.bench.peers.environment import PeerSpec, python_of
from kiosk.bench.peers.process import DRIVER, PeerProcess
from kiosk.bench.peers.ways import Asked, Way, ask, best_way, found, parts_of
from kiosk.bench.peers.wratio import WRatio
from kiosk.bench.understanding_compare import Absent, Contender, commands_right, kiosk_alone, make_task, peer_apart
from kiosk.bench.understanding_consultations import Verdict, count, load_said, load_verdicts, sample, written
from kiosk.bench.understanding_growth import growth, phrases_of, subset, times_of
from kiosk.bench.understanding_people import Complaint, load_aside, load_complaints
from kiosk.bench.understanding_report import Results, report
from kiosk.bench.understanding_scores import Scores, score
from kiosk.bench.understanding_table import Said, load_table
from kiosk.cli.main import main
from kiosk.errors import KioskError, MachineError
from kiosk.events import Polarity
from kiosk.mind.mind import Mind

AFFIRMED, DENIED, UNSURE = Polarity.AFFIRMED, Polarity.DENIED, Polarity.UNSURE
PHRASES = [("calf", "my calf"), ("at_night", "at night"), ("foot", "my foot"), ("thigh", "my thigh")]

needs_data = pytest.mark.skipif(
    not (DATA / "consultations.csv").is_file(), reason="sentences of real people: set KIOSK_DATA to their folder"
)


def said(text: str = "", question: str = "", command: str = "", **means: Polarity) -> Said:
    return Said(text, question, means, frozenset(), frozenset(), command)


def table(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "table.toml"
    file.write_text(text, encoding="utf-8")
    return file


# --- the tables ---------------------------------------------------------------------------------


@pytest.mark.parametrize("half", ["tuning", "reporting"])
def test_both_tables_can_be_read_and_have_hundreds_of_utterances(half: str) -> None:
    rows = load_table(ROOT / "tests" / f"utterances_{half}.toml", knowledge())

    assert len(rows) >= 200
    assert any(row.command for row in rows)
    assert any(row.is_bare for row in rows)


def test_no_utterance_stands_in_both_tables() -> None:
    tuning, reporting = (
        {row.text.lower() for row in load_table(ROOT / "tests" / f"utterances_{half}.toml", knowledge())}
        for half in ("tuning", "reporting")
    )

    # Two people wrote them apart: only what everybody says may be in both.
    assert all(len(text.split()) <= 8 for text in tuning & reporting)


def test_what_follows_from_an_expected_finding_counts_neither_way(tmp_path: Path) -> None:
    file = table(tmp_path, '[[say]]\ntext = "marathon"\naffirmed = ["endurance_event"]\noptional = ["knot"]\n')
    (row,) = load_table(file, knowledge())

    assert frozenset({"after_exercise", "knot"}) == row.neither


def test_what_a_menu_or_an_exclusion_denies_may_be_denied(tmp_path: Path) -> None:
    file = table(tmp_path, '[[say]]\ntext = "one"\naffirmed = ["one_sided"]\n')
    (row,) = load_table(file, knowledge())

    assert "both_sides" in row.undenied
    assert score([(row, {"one_sided": AFFIRMED, "both_sides": DENIED})], ()).found == 1
    assert score([(row, {"one_sided": AFFIRMED, "both_sides": AFFIRMED})], ()).found == 2


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('[[say]]\ntext = "a"\naffirmed = ["nonsense"]', "entry 1 names nonsense"),
        ('[[say]]\ntext = "a"\nquestion = "nonsense"', "entry 1 names nonsense"),
        ("[[say]]\naffirmed = []", "entry 1 has no text"),
        ("[[say]\n", "no table of"),
    ],
)
def test_a_faulty_table_is_one_line_that_names_the_entry(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(KioskError, match=why.replace("[", r"\[")) as caught:
        load_table(table(tmp_path, text), knowledge())

    assert "\n" not in str(caught.value).splitlines()[0]


# --- counting -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("means", "taken", "precision", "recall", "polarity"),
    [
        ({"calf": AFFIRMED}, {"calf": AFFIRMED}, 1.0, 1.0, 1.0),
        ({"calf": AFFIRMED}, {"calf": DENIED}, 0.0, 0.0, 0.0),
        ({"calf": AFFIRMED, "foot": DENIED}, {"calf": AFFIRMED}, 1.0, 0.5, 1.0),
        ({"calf": AFFIRMED}, {"calf": AFFIRMED, "foot": AFFIRMED}, 0.5, 1.0, 1.0),
        ({}, {"calf": AFFIRMED}, 0.0, 0.0, 0.0),
        ({"calf": UNSURE}, {}, 0.0, 0.0, 0.0),
    ],
)
def test_findings_are_counted(
    means: dict[str, Polarity], taken: dict[str, Polarity], precision: float, recall: float, polarity: float
) -> None:
    scores = score([(said(**means), taken)], ())

    assert (precision, recall) == (scores.precision(polarity=True), scores.recall(polarity=True))
    assert polarity == scores.polarity


def test_a_wrong_polarity_is_right_where_polarity_is_ignored() -> None:
    scores = score([(said(calf=DENIED), {"calf": AFFIRMED})], ())

    assert scores.f1(polarity=False) == 1.0
    assert scores.f1(polarity=True) == 0.0


def test_only_red_flags_that_are_affirmed_count_as_found() -> None:
    rows = [(said(chest_pain=AFFIRMED), {"chest_pain": DENIED}), (said(fainted=AFFIRMED), {"fainted": AFFIRMED})]
    scores = score([*rows, (said(fit=DENIED), {"fit": DENIED})], {"chest_pain", "fainted", "fit"})

    assert (scores.flags_found, scores.flags_expected) == (1, 2)


def test_times_are_milliseconds_in_order() -> None:
    times = times_of(second / 1000 for second in range(100, 0, -1))

    assert (times.median, times.p99, times.longest) == (pytest.approx(51), pytest.approx(100), pytest.approx(100))


# --- how peers are used --------------------------------------------------------------------------


def asked(text: str, question: str = "", **means: Polarity) -> Asked:
    return ask(WRatio(PHRASES), [said(text, question, **means)], lambda _: frozenset({"calf"} if question else ()))[0]


def test_a_sentence_is_parted_at_its_joints() -> None:
    parts = list(parts_of("Cramps in my calf, at night, but never in my foot"))

    assert parts == ["cramps in my calf", "at night", "never in my foot"]


def test_a_peer_may_be_asked_about_each_part() -> None:
    one = asked("my calf, at night and my foot")

    assert set(found(one, Way(True, False, False, 90.0))) == {"calf", "at_night", "foot"}  # noqa: FBT003 - as shown
    assert len(found(one, Way(False, False, False, 80.0))) == 1  # noqa: FBT003 - as shown


def test_an_answer_may_be_held_to_what_was_asked() -> None:
    one = asked("my calf and my foot", "where")

    assert set(found(one, Way(True, True, True, 90.0))) == {"calf"}  # noqa: FBT003 - as shown


def test_the_best_way_is_found() -> None:
    rows = [asked("my calf, at night", calf=AFFIRMED, at_night=DENIED), asked("something else altogether")]
    way, f1 = best_way(rows)

    assert f1 == 1.0
    assert set(found(rows[0], way)) == {"calf", "at_night"}
    assert found(rows[1], way) == {}


def test_wratio_gives_what_extract_one_gives() -> None:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - to compare with

    for text in ("my calf", "it is at nite", "the foot of the hill"):
        best = process.extractOne(text, [phrase for _, phrase in PHRASES], scorer=fuzz.WRatio)

        assert WRatio(PHRASES).answer(text).found[0] == (PHRASES[best[2]][0], pytest.approx(best[1], abs=0.01))


def test_of_several_phrases_the_best_counts() -> None:
    assert best_of([("calf", 0.5), ("foot", 0.7), ("calf", 0.9)]) == [("calf", 0.9), ("foot", 0.7)]


# --- peers apart ---------------------------------------------------------------------------------


def fake_driver(tmp_path: Path, body: str) -> list[str]:
    file = tmp_path / "fake.py"
    file.write_text(body, encoding="utf-8")
    return [sys.executable, str(file)]


def test_a_peer_is_asked_line_by_line_and_each_text_once(tmp_path: Path) -> None:
    body = (
        "import json, sys\nprint(json.dumps({'seconds': 1, 'phrases': sys.stdin.readline()}), flush=True)\n"
        "for number, line in enumerate(sys.stdin):\n"
        "    print(json.dumps({'found': [['calf', number]], 'seconds': 0.5}), flush=True)\n"
    )
    with PeerProcess("fake", fake_driver(tmp_path, body), PHRASES, ()) as peer:
        answers = [peer.answer(text) for text in ("one", "two", "one")]

    assert answers == [Answer((("calf", number),), 0.5) for number in (0.0, 1.0, 0.0)]


def test_a_peer_that_dies_is_one_line(tmp_path: Path) -> None:
    command = fake_driver(tmp_path, "raise SystemExit('no such thing as a trie')\n")

    with pytest.raises(MachineError, match=r"^fake died: no such thing as a trie$"):
        PeerProcess("fake", command, PHRASES, ())


def test_the_driver_says_what_it_lacks() -> None:
    bare = [sys.executable, "-I", str(DRIVER), "padacioso"]

    with pytest.raises(MachineError, match="died: ModuleNotFoundError"):
        PeerProcess("padacioso", bare, PHRASES, ())


def test_the_driver_imports_nothing_of_the_kiosk() -> None:
    assert "kiosk." not in "".join(line for line in DRIVER.read_text().splitlines() if "import " in line)


def test_a_peer_that_cannot_be_installed_is_reported(
    tmp_path: Path, mind: Mind, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    spec = PeerSpec("nobody 1", "adapt", "", ("no-such-peer==1.0",))
    task = make_task(mind, (), (), ())
    absent = peer_apart(task, spec, tmp_path)

    assert isinstance(absent, Absent)
    assert absent.name == "nobody 1"
    assert "nobody 1 can't be installed: ERROR: No matching distribution found for no-such-peer==1.0" in absent.why


def test_a_peer_sees_nothing_but_its_own_environment(
    tmp_path: Path, mind: Mind, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "padacioso.py").write_text("raise SystemExit('taken from PYTHONPATH')", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(understanding_compare, "python_of", lambda *_: Path(sys.executable))
    absent = peer_apart(make_task(mind, (), (), ()), PeerSpec("padacioso", "padacioso", "", ()), tmp_path)

    assert absent == Absent("padacioso", "padacioso died: ModuleNotFoundError: No module named 'padacioso'")


def test_an_environment_is_made_again_when_its_pins_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[list[str]] = []

    def run(command: list[str], _spec: PeerSpec) -> None:
        ran.append(command)
        (tmp_path / "adapt" / "bin").mkdir(parents=True, exist_ok=True)
        (tmp_path / "adapt" / "bin" / "python").touch()

    monkeypatch.setattr(environment, "_run", run)
    for pin, commands in (("one==1", 2), ("one==1", 2), ("one==2", 4)):
        python_of(PeerSpec("one", "adapt", "", (pin,)), tmp_path)

        assert commands == len(ran)


@pytest.mark.slow
@pytest.mark.parametrize("spec", environment.PEERS, ids=lambda spec: spec.driver)
def test_every_peer_finds_a_phrase_that_it_was_given(spec: PeerSpec) -> None:
    try:
        python = python_of(spec, environment.default_cache())
    except MachineError as error:
        pytest.skip(str(error))
    for option in spec.options:
        with PeerProcess(spec.name, [str(python), "-I", str(DRIVER), spec.driver, option], PHRASES, ()) as peer:
            assert peer.answer("my calf").found[0][0] == "calf"


def test_the_kiosk_requires_none_of_its_peers() -> None:
    required = (ROOT / "pyproject.toml").read_text().split("[project.optional-dependencies]")[0]

    assert not [spec.driver for spec in environment.PEERS if f'"{spec.driver}' in required and spec.driver != "hassil"]


# --- the kiosk itself ----------------------------------------------------------------------------


def test_the_kiosk_is_measured_with_the_question_asked(mind: Mind) -> None:
    rows = (said("no", "flag_heart", **dict.fromkeys(knowledge().questions["flag_heart"].no, DENIED)), said("hello"))
    one = kiosk_alone(make_task(mind, (), rows, ()))

    assert (one.every.f1(polarity=True), one.every.bare_taken, one.every.bare) == (1.0, 0, 1)
    assert one.stories.expected == 0


def test_commands_are_counted_apart(mind: Mind) -> None:
    rows = (said("go back", command="go_back"), said("my calf cramps", command="help"))

    assert commands_right(mind, rows) == (1, 2)
    assert make_task(mind, rows, rows, ()).reporting == []


def test_smaller_sets_of_phrases_lie_within_larger_ones(mind: Mind) -> None:
    phrases = phrases_of(mind)
    small, large = subset(phrases, 100), subset(phrases, 1000)

    assert (len(small), len(large)) == (100, 1000)
    assert set(small) < set(large) < set(phrases)


# --- sentences of real people ---------------------------------------------------------------------


def test_sentences_set_aside_are_named_by_their_digest_alone() -> None:
    aside = load_aside(understanding.ASIDE)

    assert aside
    assert all(len(digest) == 12 and int(digest, 16) and reason for digest, reason in aside.items())


@needs_data
def test_every_sentence_set_aside_is_in_the_data() -> None:
    digests = {one.digest[:12] for one in load_complaints(DATA, {})}

    assert set(load_aside(understanding.ASIDE)) <= digests


@needs_data
def test_every_sentence_of_the_sample_was_judged() -> None:
    rows = sample(load_said(DATA))

    assert sorted(load_verdicts(understanding.VERDICTS)) == rows
    assert len(rows) == 200


def test_a_finding_that_nobody_judged_counts_as_wrong() -> None:
    verdicts = {1: Verdict(frozenset({"calf"}), frozenset({"!foot"})), 2: Verdict(frozenset(), frozenset())}
    seen = count([("calf",), ("thigh",), ("hand",)], [1, 2], verdicts)

    assert (seen.wrong_sentences, seen.wrong_share, seen.unjudged) == (1, 0.5, ("2 thigh",))
    assert count([("!foot", "calf")], [1], verdicts).wrong_findings == 1


def test_findings_are_written_with_their_polarity() -> None:
    assert written({"foot": DENIED, "calf": AFFIRMED, "hand": UNSURE}) == ("!foot", "?hand", "calf")


def test_a_faulty_verdict_names_its_line(tmp_path: Path) -> None:
    file = table(tmp_path, "# head\n1\tcalf\t\nnonsense\n")

    with pytest.raises(KioskError, match=r"table.toml:3: "):
        load_verdicts(file)


def test_half_of_the_sentences_are_for_reporting() -> None:
    halves = [Complaint(f"sentence {number}", "Acne").is_reporting for number in range(400)]

    assert 150 < sum(halves) < 250


# --- the page and the command ---------------------------------------------------------------------


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch, mind: Mind) -> Callable[[], Results]:
    """The benchmark on a few utterances, without peers that have to be installed."""
    few = tuple(load_table(ROOT / "tests" / "utterances_tuning.toml", knowledge())[:40])
    monkeypatch.setattr(understanding, "PEERS", (PeerSpec("nobody 1", "adapt", "", ("no-such-peer==1.0",)),))
    monkeypatch.setattr(understanding, "load_table", lambda *_: few)
    monkeypatch.setattr(understanding, "load_mind", lambda _: mind)
    monkeypatch.setattr("kiosk.bench.understanding_growth.SIZES", (100,))
    monkeypatch.setattr(understanding, "growth", lambda mind, texts: growth(mind, texts[:30]))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    return lambda: understanding.measure(DATA, Path("unused"), lambda _: None)


@needs_data
def test_the_page_shows_the_kiosk_its_peers_and_who_could_not_come(
    measured: Callable[[], Results], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = report(measured())

    assert "| this kiosk |" in text
    assert "| rapidfuzz WRatio |" in text
    assert "| nobody 1 | not measured |" in text
    assert "can't be installed" in text
    assert not [line for line in load_said(DATA) if len(line) > 60 and line in text]


def test_charts_need_matplotlib_and_say_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extra, "find_spec", lambda _: None)

    with pytest.raises(MachineError, match=r"pip install '\.\[bench\]'"):
        extra.require("matplotlib")


def test_charts_are_drawn(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="charts: pip install '.[bench]'")
    times = times_of([0.001, 0.002])
    one = Contender("this kiosk", "as it is", Scores(1, 1, 1, 1), Scores(), times, 0, 0)
    growth = [understanding_charts.Growth(size, times, times) for size in (100, 1000)]
    understanding_charts.draw([one], growth, tmp_path)

    assert sorted(file.name for file in tmp_path.iterdir()) == [
        f"understanding-{what}.png" for what in ("f1", "growth", "time")
    ]


def test_data_that_is_missing_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(understanding, "require", lambda _: None)
    status = main(["bench", "understanding", "--data", str(tmp_path), "--output", str(tmp_path)])
    error = capsys.readouterr().err

    assert status == 1
    assert error.splitlines()[-1].startswith("kiosk: ")
    assert "has no complaints.csv" in error


@needs_data
def test_the_sample_can_be_written_with_its_sentences(tmp_path: Path) -> None:
    file = tmp_path / "sample.tsv"

    assert main(["bench", "understanding", "--data", str(DATA), "--sample", str(file)]) == 0
    assert len(file.read_text(encoding="utf-8").splitlines()) == 200
