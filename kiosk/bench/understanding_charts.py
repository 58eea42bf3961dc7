"""The charts of the benchmark of understanding."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kiosk.bench.chart import blank, save
from kiosk.bench.extra import require
from kiosk.bench.understanding_compare import KIOSK, Contender
from kiosk.bench.understanding_growth import Growth

OURS, THEIRS, PALE = "#00695c", "#8d6e63", "#d7ccc8"


def draw(contenders: Sequence[Contender], growth: Sequence[Growth], folder: Path) -> None:
    """Write the three charts."""
    require("matplotlib")
    _f1(contenders, folder / "understanding-f1.png")
    _times(contenders, folder / "understanding-time.png")
    _growth(growth, folder / "understanding-growth.png")


def _axes(title: str) -> tuple[Any, Any]:
    figure = blank(8, 3.6, layout="constrained")
    axes = figure.add_subplot()
    axes.set_title(title)
    axes.spines[["top", "right"]].set_visible(False)
    return figure, axes


def _f1(contenders: Sequence[Contender], file: Path) -> None:
    figure, axes = _axes("F1 of findings, reporting table")
    for row, one in enumerate(reversed(contenders)):
        strict, lenient = one.every.f1(polarity=True), one.every.f1(polarity=False)
        axes.barh(row, lenient, color=PALE, label="polarity ignored" if row == 0 else None)
        axes.barh(row, strict, color=_colour(one), height=0.5, label="polarity required" if row == 0 else None)
        axes.text(lenient + 0.01, row, f"{strict:.2f} / {lenient:.2f}", va="center")
    axes.set_yticks(range(len(contenders)), [one.name for one in reversed(contenders)])
    axes.set_xlim(0, 1)
    figure.legend(loc="outside lower center", ncols=2, frameon=False)
    save(figure, file)


def _times(contenders: Sequence[Contender], file: Path) -> None:
    figure, axes = _axes("CPU time for an utterance: median to 99th percentile")
    for row, one in enumerate(reversed(contenders)):
        axes.plot([one.times.median, one.times.p99], [row, row], color=_colour(one), lw=5, solid_capstyle="round")
    axes.set_yticks(range(len(contenders)), [one.name for one in reversed(contenders)])
    axes.set_xscale("log")
    axes.set_xlabel("milliseconds")
    axes.grid(axis="x", alpha=0.3)
    save(figure, file)


def _growth(growth: Sequence[Growth], file: Path) -> None:
    figure, axes = _axes("CPU time for an utterance against the number of phrases")
    sizes = [one.phrases for one in growth]
    axes.plot(sizes, [one.kiosk.p99 for one in growth], "o-", color=OURS, label="this kiosk, 99 %")
    axes.plot(sizes, [one.kiosk.median for one in growth], "o--", color=OURS, label="this kiosk, median")
    theirs = [one.wratio for one in growth if one.wratio]
    axes.plot(sizes[: len(theirs)], [one.p99 for one in theirs], "s-", color=THEIRS, label="rapidfuzz WRatio, 99 %")
    axes.plot(sizes[: len(theirs)], [one.median for one in theirs], "s--", color=THEIRS, label="the same, median")
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel("phrases")
    axes.set_ylabel("milliseconds")
    axes.grid(alpha=0.3)
    axes.legend(frameon=False)
    save(figure, file)


def _colour(one: Contender) -> str:
    return OURS if one.name.startswith(KIOSK) else THEIRS
