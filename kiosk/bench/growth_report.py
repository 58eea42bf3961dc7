"""The page and the chart of growth: docs/benchmarks/growth.md."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk.bench.chart import blank, save
from kiosk.bench.extra import require
from kiosk.bench.growth import ENDS, EVERY, WARM, Growth, grow, growth_of
from kiosk.bench.markdown import markdown_table
from kiosk.bench.pages import write_page
from kiosk.bench.processes import Held
from kiosk.bench.visitors import ROUND
from kiosk.settings import EngineName

MEGABYTE = 1e6
ROWS = 10
"""Rows of the table."""
COLUMNS = ("after visits", "kiosk, MB", "recogniser, MB", "voice, MB", "all, MB", "threads", "handles")
WANTED = 0.02
"""Share by which memory may grow."""
HEAD = """# Growth

Whether a kiosk that runs for weeks grows: `{command}`.
{visits} visits through the service's own loop, with its recogniser ({engine}), voice, attendant and health file;
recordings stand in place of both devices, so nothing is waited for. Of {round} visits {silent} are silent, {short} end
with "stop" after two answers, {whole} goes on to the result. Between visits, once no child works any more, every
{every}th time the resident memory, threads and open handles of all processes are read from /proc. The voice's process
is a new one for each sentence.

{table}

After the first {warm} visits (medians of {ends} looks at both ends): memory {memory:+.2%} (wanted: below 2 %);
the kiosk's own process {kiosk:+.2%}, the recogniser's {recogniser:+.2%}; threads {threads:+g}, handles {handles:+g}
(wanted: no change).

![memory of all processes](growth.png)
"""


def run(output: Path, command: str, visits: int, engine: EngineName) -> tuple[str, bool]:
    """Measure, and write page and chart; return the page, and whether what was wanted is reached.

    Raises `KioskError`.
    """
    require("matplotlib")
    return write(output, command, grow(visits, engine, _tell), engine)


def write(output: Path, command: str, looks: Sequence[tuple[int, Held]], engine: EngineName) -> tuple[str, bool]:
    """Write page and chart of what was seen."""
    growth = growth_of(looks)
    page = markdown(looks, growth, command, engine)
    write_page(output, "growth.md", page, lambda: draw(looks, output / "growth.png"))
    return page, is_steady(growth)


def is_steady(growth: Growth) -> bool:
    """Whether a kiosk may run for ever."""
    return growth.memory < WANTED and growth.threads <= 0 and growth.handles <= 0


def markdown(looks: Sequence[tuple[int, Held]], growth: Growth, command: str, engine: str) -> str:
    """Return the page."""
    step = max(1, len(looks) // ROWS)
    kinds = [visitor.kind for visitor in ROUND]
    return HEAD.format(
        command=command, engine=engine, visits=f"{looks[-1][0]:,}", every=EVERY, warm=WARM, ends=ENDS,
        round=len(ROUND), **{kind: kinds.count(kind) for kind in ("silent", "short", "whole")},
        table=markdown_table(COLUMNS, (_row(visit, held) for visit, held in looks[step - 1 :: step])),
        **{name: getattr(growth, name) for name in ("memory", "kiosk", "recogniser", "threads", "handles")},
    )  # fmt: skip


def _row(visit: int, held: Held) -> Sequence[str]:
    memory = (held.kiosk, held.recogniser, held.voice, held.memory)
    return str(visit), *(f"{size / MEGABYTE:.1f}" for size in memory), str(held.threads), str(held.handles)


def draw(looks: Sequence[tuple[int, Held]], file: Path) -> None:
    """Draw the memory of each process, one above the other."""
    figure = blank(9, 4)
    axes = figure.add_subplot()
    names = ("recogniser", "kiosk", "voice")
    layers = [[getattr(held, name) / MEGABYTE for _, held in looks] for name in names]
    axes.stackplot([visit for visit, _ in looks], layers, labels=names)
    axes.axvline(WARM, color="black", linewidth=0.8, linestyle=":")
    axes.set(xlabel="visits", ylabel="resident memory, MB", xlim=(looks[0][0], looks[-1][0]))
    axes.legend(loc="lower right")
    save(figure, file)


def _tell(visit: int, held: Held) -> None:
    if visit % WARM == 0:
        size = held.memory / MEGABYTE
        print(f"{visit} visits: {size:.1f} MB, {held.threads} threads, {held.handles} handles", file=sys.stderr)
