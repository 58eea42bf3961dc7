"""How long publishing takes, and until the running kiosk speaks from what was published: on the shipped set.

The command is run as staff run it, in a process of its own; its parts are timed once more in this one.
"""

from __future__ import annotations

import os
import platform
import queue
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from kiosk.assembly import SHIPPED_PROMPTS, load_mind, mind_of
from kiosk.bench.markdown import markdown_table
from kiosk.bench.pages import write_page
from kiosk.errors import KioskError
from kiosk.files.clinic import load_knowledge
from kiosk.files.prompts import read_set, survey
from kiosk.prompts.release import release_id
from kiosk.publishing.account import account
from kiosk.publishing.checking import checked
from kiosk.publishing.publish import Deed, publish
from kiosk.publishing.rehearse import rehearsals_in, rehearse_all
from kiosk.publishing.render import render_ahead
from kiosk.publishing.state import utc_now
from kiosk.publishing.store import Store
from kiosk.publishing.taking_up import TakingUp
from kiosk.publishing.working_copy import WorkingCopy
from kiosk.settings import Settings

FILE, SECTION = "replies.txt", "[silence_1]\n"
"""What is changed: a sentence that needs no second person."""
MOST_PUBLISHING, MOST_TAKING_UP = 10.0, 5.0
"""Seconds that are wanted."""
PATIENCE = 120.0
"""Seconds."""


@dataclass(frozen=True, slots=True)
class Took:
    """One run."""

    seconds: float
    busy: float
    """Seconds of a core, of this process and its children: what it takes where nothing else runs, on one core."""


@dataclass(frozen=True, slots=True)
class Timed:
    """One thing that was measured."""

    what: str
    runs: list[Took]
    wanted: float = 0.0
    """At most so many; 0: nothing is wanted of it alone."""


def changed(texts: Mapping[str, str], number: int) -> dict[str, str]:
    """Return the set with one sentence that no release before had."""
    if SECTION not in texts[FILE]:
        raise KioskError(f"{FILE} has no {SECTION.strip()}", "name another in kiosk/bench/publishing.py")
    head, heading, rest = texts[FILE].partition(SECTION)
    sentence = f"I heard nothing, {'quite ' * number}nothing.\n"
    return dict(texts) | {FILE: head + heading + sentence + rest.partition("\n")[2]}


def measure(runs: int) -> tuple[Timed, ...]:
    """Return all figures, each of so many runs but for the whole voice cache, which is filled once."""
    shipped = read_set(SHIPPED_PROMPTS / Settings().language)
    with TemporaryDirectory(prefix="kiosk-bench-") as folder:
        command = _commands(Path(folder), shipped, runs)
        return (command, *_parts(Path(folder), shipped, runs), _taken_up(Path(folder), shipped, runs))


def _commands(folder: Path, shipped: Mapping[str, str], runs: int) -> Timed:
    """Publish one changed sentence after another, by the command."""
    (folder / "kiosk.toml").write_text(f'cache = "{folder}/cache"\n[prompts]\nstore = "{folder}/store"\n')
    copy = WorkingCopy(folder / "work" / Settings().language)
    copy.folder.parent.mkdir()
    copy.begin(shipped)
    words = ["publish", "--why", "a benchmark", "--config", f"{folder}/kiosk.toml", "--work", f"{folder}/work"]
    took: list[Took] = []
    for number in range(runs):
        copy.replace(changed(shipped, number), copy.base())
        with _timing(took):
            done = subprocess.run(  # noqa: S603 - this program
                [sys.executable, "-m", "kiosk.cli.main", "prompts", *words], capture_output=True, text=True, check=False
            )
        if done.returncode:
            raise KioskError(f"publishing failed: {done.stderr.strip() or done.stdout.strip()}", "mend that first")
    return Timed("`kiosk prompts publish`, one sentence changed", took, MOST_PUBLISHING)


def _parts(folder: Path, shipped: Mapping[str, str], runs: int) -> tuple[Timed, ...]:
    """Do what the command does, step by step."""
    knowledge = load_knowledge()
    rehearsals, base = rehearsals_in(shipped), release_id(shipped)
    checking: list[Took] = []
    indexing: list[Took] = []
    rehearsing: list[Took] = []
    writing: list[Took] = []
    rendering: list[Took] = []
    for number in range(runs):
        with _timing(checking):
            found = checked(survey(SHIPPED_PROMPTS / Settings().language), knowledge)
        if found.book is None:
            raise KioskError("the shipped set has errors", "mend them: kiosk prompts check")
        with _timing(indexing):
            mind = mind_of(knowledge, found.book)
        with _timing(rehearsing):
            rehearse_all(mind, rehearsals)
        with _timing(writing):
            deed = Deed(account(), utc_now(), "a benchmark")
            publish(Store(folder / f"parts-{number}"), shipped, changed(shipped, number), base, deed)
    with _timing(rendering):
        rendered = render_ahead(replace(Settings(), cache=f"{folder}/parts-cache"), None, mind.book)
    return (
        Timed("reading and checking", checking),
        Timed("indexing the phrases", indexing),
        Timed(f"holding {len(rehearsals)} rehearsals", rehearsing),
        Timed("writing two releases, synced", writing),
        Timed(f"rendering all {rendered.sentences} fixed sentences into an empty cache", rendering),
    )


def _taken_up(folder: Path, shipped: Mapping[str, str], runs: int) -> Timed:
    """Publish beside a kiosk that waits; time until the next visit would speak from it."""
    store, settings = Store(folder / "taken-up"), Settings()
    ready: queue.Queue[None] = queue.Queue()
    took: list[Took] = []
    base = release_id(shipped)
    with TakingUp(store, SHIPPED_PROMPTS / settings.language, lambda texts: load_mind(settings, texts)) as taking_up:
        taking_up.first()
        taking_up.watch(lambda _: ready.put(None))
        for number in range(runs):
            deed = Deed(account(), utc_now(), "a benchmark")
            base = publish(store, shipped, changed(shipped, number), base, deed).release
            try:
                with _timing(took):
                    ready.get(timeout=PATIENCE)
            except queue.Empty as error:
                raise KioskError(f"nothing was taken up within {PATIENCE:.0f} s", "see the lines above") from error
    return Timed("from then until the next visit would speak from it", took, MOST_TAKING_UP)


@contextmanager
def _timing(runs: list[Took]) -> Iterator[None]:
    began, busy = time.perf_counter(), sum(os.times()[:4])
    yield
    runs.append(Took(time.perf_counter() - began, sum(os.times()[:4]) - busy))


def page(timed: Sequence[Timed], runs: int, load: float) -> str:
    """Return the figures as docs/benchmarks/publishing.md."""
    head = ("what", "median (longest)", "of that a core is busy", "wanted at most")
    rows = ((one.what, _told(one), _busy(one), f"{one.wanted:.0f} s" if one.wanted else "") for one in timed)
    machine = f"{os.cpu_count()} {platform.machine()} cores, Python {platform.python_version()}"
    return "\n".join(
        (
            "# Publishing",
            "",
            "How long it takes to publish one changed sentence, and until the running kiosk speaks from it.",
            f"`kiosk bench publishing --runs {runs}` on {machine}; when it began {load:.1f} processes wanted a core.",
            "The first row is the command as staff type it, in a process of its own; the rows below are its parts.",
            "Beside other programs the first column tells more of them; what the kiosk itself needs is the second.",
            "Taking up does not include the start of the recogniser, which also happens while nobody is there.",
            "",
            markdown_table(head, rows),
            "",
        )
    )


def _told(one: Timed) -> str:
    seconds = [took.seconds for took in one.runs]
    longest = f" ({max(seconds):.2f} s)" if len(seconds) > 1 else ""
    return f"{median(seconds):.2f} s{longest}"


def _busy(one: Timed) -> str:
    return f"{median(took.busy for took in one.runs):.2f} s"


def run(output: Path, runs: int) -> str:
    """Measure, write the page, and return it. Raises `KioskError`, `OSError`."""
    load = os.getloadavg()[0]
    written = page(measure(runs), runs, load)
    write_page(output, "publishing.md", written)
    return written
