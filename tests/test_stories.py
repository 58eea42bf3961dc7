"""Stories in people's own words: the figures that were reached are held.

What is wanted stands in `bench/stories_report.py`; where less was reached, docs/benchmarks/stories.md says so.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from understanding_fixtures import ROOT, knowledge, mind

from kiosk.bench.stories import Told, Totals, below_tier, tell, totals
from kiosk.bench.stories_report import Table, page
from kiosk.bench.stories_visits import Answers, answers_in, ask
from kiosk.cli.main import main
from kiosk.errors import KioskError
from kiosk.events import Finding, Meaning

FLOORS = {
    "tuning": Totals(
        1556, 893, 0, safe=0.969, over_triaged=0.054, first=0.870, in_two=0.970, unclear=218, unclear_named=0
    ),
    "reporting": Totals(
        260, 160, 0, safe=0.953, over_triaged=0.12, first=0.871, in_two=0.949, unclear=35, unclear_named=0
    ),
    "fresh": Totals(
        1620, 767, 19, safe=0.849, over_triaged=0.223, first=0.880, in_two=0.965, unclear=411, unclear_named=1
    ),
    "further_reporting": Totals(
        240, 130, 2, safe=0.895, over_triaged=0.238, first=0.850, in_two=0.965, unclear=65, unclear_named=0
    ),
    "latest": Totals(200, 110, 1, safe=0.880, over_triaged=0.16, first=0.863, in_two=0.977, unclear=5, unclear_named=0),
}
"""What was reached, by table: none of it may get worse."""
ASKED_FLOORS = {
    "tuning": Totals(
        1225, 893, 8, safe=0.987, over_triaged=0.030, first=0.830, in_two=0.960, unclear=126, unclear_named=0
    ),
    "reporting": Totals(
        260, 160, 1, safe=0.984, over_triaged=0.070, first=0.859, in_two=0.977, unclear=35, unclear_named=0
    ),
}
"""The same after a whole visit, of those whose answers are written down."""
MOST_QUESTIONS = 5
"""The median that was reached."""


@cache
def told(table: str) -> list[Told]:
    return tell(ROOT / "tests" / f"vignettes_{table}.toml", knowledge(), mind().understand_story)


@cache
def answers() -> dict[str, Answers]:
    return answers_in(ROOT / "tests" / "vignettes_answers.toml", knowledge())


@cache
def asked(table: str) -> list[Told]:
    return ask(told(table), mind(), answers())


@pytest.mark.parametrize("table", FLOORS)
def test_stories_get_the_advice_and_the_cause_that_were_reached(table: str) -> None:
    is_reached(FLOORS[table], totals(told(table)))


@pytest.mark.parametrize("table", ASKED_FLOORS)
def test_after_a_whole_visit_they_get_no_less_than_was_reached(table: str) -> None:
    reached = totals(asked(table))

    is_reached(ASKED_FLOORS[table], reached)
    assert reached.asked <= MOST_QUESTIONS


def is_reached(floor: Totals, reached: Totals) -> None:
    assert (floor.stories, floor.dangerous, floor.unclear) == (reached.stories, reached.dangerous, reached.unclear)
    assert reached.under_triaged <= floor.under_triaged
    assert reached.safe >= floor.safe
    assert reached.over_triaged <= floor.over_triaged
    assert reached.first >= floor.first
    assert reached.in_two >= floor.in_two
    assert reached.unclear_named <= floor.unclear_named


def test_whoever_needs_help_today_has_answers_and_so_has_everybody_in_the_reporting_table() -> None:
    tuning, reporting = told("tuning"), told("reporting")
    stories = {one.id for one in (*tuning, *reporting)}

    assert answers().keys() <= stories
    assert {one.id for one in tuning if one.is_dangerous} | {one.id for one in reporting} <= answers().keys()


def test_what_people_say_of_a_danger_reaches_the_tier_of_its_row() -> None:
    below, of = below_tier(ROOT / "tests" / "section_b.toml", knowledge(), mind().understand_story)

    assert of == 105
    assert below == []


CHEST, NIGHT = "[[vignette]]\nid = 'a'\nstory = 'chest'\n", "[[vignette]]\nid = 'b'\nstory = 'night'\n"


def heard(story: str) -> Meaning:
    told = {"chest": (Finding("chest_pain"),), "night": (Finding("calf"), Finding("at_night"), Finding("over_60"))}
    return Meaning(told[story])


def of(tmp_path: Path, rows: str) -> Totals:
    (tmp_path / "table.toml").write_text(rows, encoding="utf-8")
    return totals(tell(tmp_path / "table.toml", knowledge(), heard))


def test_one_tier_more_careful_is_safe_and_two_are_not(tmp_path: Path) -> None:
    night = NIGHT + "triage = ['self_care']\ncauses = ['not_mineral']\n"
    urgent, routine = (CHEST + f"triage = ['{tier}']\ncauses = []\n" for tier in ("urgent", "routine"))

    assert (1.0, 0.5) == ((one := of(tmp_path, urgent + night)).safe, one.over_triaged)
    assert (0.5, 0.5) == ((two := of(tmp_path, routine + night)).safe, two.over_triaged)


def test_a_danger_sent_further_away_is_counted(tmp_path: Path) -> None:
    made = of(tmp_path, NIGHT + "triage = ['urgent', 'emergency']\ncauses = ['calcium']\n")

    assert (1, 1) == (made.dangerous, made.under_triaged)
    assert (0.0, 0.0, 0.0) == (made.safe, made.first, made.in_two)


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ("", r"no table of \[\[vignette\]\] entries"),
        (CHEST + "triage = ['soon']\ncauses = []\n", "entry a: 'soon' is not a valid Triage"),
        (CHEST + "triage = ['urgent']\n", "entry a: 'causes'"),
        (CHEST + "triage = ['urgent']\ncauses = ['salt']\n", "entry a: no result is called salt"),
    ],
)
def test_a_broken_table_is_named(tmp_path: Path, rows: str, says: str) -> None:
    with pytest.raises(KioskError, match=says):
        of(tmp_path, rows)


def test_the_page_tells_what_was_wanted_reached_and_missed() -> None:
    tables = [Table(name, *[totals(told(name))] * 2, *[totals(asked(name))] * 2) for name in ASKED_FLOORS]
    text = page(tables, (["nothing is working"], 105), "abc")
    safe = "safe advice: the right tier or one more careful | ≥ 97 % |"

    assert f"{safe} {tables[0].all.safe:.1%} | {tables[1].all.safe:.1%} |\n" in text
    assert f"{safe} {tables[0].told.safe:.1%} | {tables[0].asked.safe:.1%} |" in text
    assert "1 do not\nreach the tier of their row alone: “nothing is working”." in text


def test_the_command_writes_its_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("matplotlib", reason="charts: pip install '.[bench]'")
    few = CHEST + "triage = ['emergency']\ncauses = []\n" + NIGHT + "triage = ['self_care']\ncauses = ['not_mineral']\n"
    phrase = "[[phrase]]\ntext = 'chest pain'\ntier = 'emergency'\nconditional = false\n"
    anybody = "[anybody]\nyes_no = 'no'\nmenu = 'not sure'\nopen = 'not sure'\n[a]\nso = ['chest_pain']\n[b]\n"
    (tmp_path / "tests").mkdir()
    for name, rows in (
        ("vignettes_tuning", few),
        ("vignettes_reporting", few),
        ("section_b", phrase),
        ("vignettes_answers", anybody),
    ):
        (tmp_path / "tests" / f"{name}.toml").write_text(rows, encoding="utf-8")
    monkeypatch.setattr("kiosk.cli.bench.PROJECT", tmp_path)

    assert main(["bench", "stories", "--output", str(tmp_path)]) == 0

    assert (tmp_path / "stories.md").read_text(encoding="utf-8") + "\n" == capsys.readouterr().out
    assert (tmp_path / "stories.png").stat().st_size > 0


def test_the_command_needs_a_folder_to_write_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("matplotlib", reason="charts: pip install '.[bench]'")
    (tmp_path / "file").touch()

    assert main(["bench", "stories", "--output", str(tmp_path / "file")]) == 1
    assert "file: is no folder: name a folder" in capsys.readouterr().err
