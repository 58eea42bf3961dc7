"""How well what people say is understood, beside other people's matchers: `kiosk bench understanding`."""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable
from pathlib import Path

from kiosk.assembly import SHIPPED_PROMPTS, load_mind
from kiosk.bench.extra import require
from kiosk.bench.pages import write_page
from kiosk.bench.peers.environment import PEERS
from kiosk.bench.understanding_charts import draw
from kiosk.bench.understanding_compare import (
    Absent,
    Contender,
    Task,
    commands_right,
    kiosk_alone,
    kiosk_given_no_more,
    make_task,
    peer_apart,
    wratio,
)
from kiosk.bench.understanding_consultations import consultations, load_said, load_verdicts, sample_text
from kiosk.bench.understanding_growth import growth
from kiosk.bench.understanding_people import load_aside, load_complaints, people_rows
from kiosk.bench.understanding_report import Results, report
from kiosk.bench.understanding_table import load_table
from kiosk.settings import Settings

PROJECT = SHIPPED_PROMPTS.parent
TABLES = PROJECT / "tests"
BENCHMARKS = PROJECT / "docs" / "benchmarks"
ASIDE = BENCHMARKS / "understanding-set-aside.tsv"
VERDICTS = BENCHMARKS / "understanding-consultations.tsv"


def measure(data: Path, cache: Path, say: Callable[[str], None]) -> Results:
    """Measure everything; `say` is told what is under way. Raises `KioskError` for missing data."""
    mind = load_mind(Settings())
    aside = load_aside(ASIDE)
    people = load_complaints(data, aside)
    said = load_said(data)
    tuning = load_table(TABLES / "utterances_tuning.toml", mind.knowledge)
    reporting = load_table(TABLES / "utterances_reporting.toml", mind.knowledge)
    task = make_task(mind, tuning, reporting, people)
    contenders, absent = _compare(task, cache, say)
    say("growth of time with the number of phrases")
    grown = tuple(growth(mind, [*(one.text for one in reporting), *said]))
    return Results(
        contenders=contenders,
        absent=absent,
        people=tuple(people_rows(mind, people)),
        aside=aside,
        consultations=consultations(mind, said, load_verdicts(VERDICTS)),
        growth=grown,
        commands=commands_right(mind, reporting),
        tuning=len(task.tuning),
        reporting=len(task.reporting),
        off_topic=len(task.off_topic),
        emergencies=len(task.emergencies),
        phrases=len(task.phrases),
        whole=grown[-1].phrases,
        machine=f"{platform.machine()}, Python {platform.python_version()}",
    )


def _compare(task: Task, cache: Path, say: Callable[[str], None]) -> tuple[tuple[Contender, ...], tuple[Absent, ...]]:
    """Measure the kiosk and its peers."""
    contenders, absent = [kiosk_alone(task), kiosk_given_no_more(task)], []
    say("rapidfuzz WRatio")
    contenders.append(wratio(task))
    for spec in PEERS:
        say(spec.name)
        one = peer_apart(task, spec, cache)
        if isinstance(one, Absent):
            absent.append(one)
        else:
            contenders.append(one)
    return tuple(contenders), tuple(absent)


def write_sample(data: Path, file: Path) -> None:
    """Write the sample of consultations with its sentences, to be judged by hand. Raises `KioskError`."""
    write_page(file.parent, file.name, sample_text(load_mind(Settings()), load_said(data)))


def run(data: Path, cache: Path, output: Path) -> str:
    """Measure, write table and charts, and return the table. Raises `KioskError`."""
    require("matplotlib")
    results = measure(data, cache, lambda what: print(f"kiosk: {what} …", file=sys.stderr, flush=True))
    text = report(results)
    write_page(output, "understanding.md", text, lambda: draw(results.contenders, results.growth, output))
    return text
