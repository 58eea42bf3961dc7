"""The chart of the clinical benchmark."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from kiosk.bench.chart import blank, save
from kiosk.bench.clinic_measures import Bin
from kiosk.bench.extra import require
from kiosk.errors import KioskError


def reliability(bins: Mapping[str, Sequence[Bin]], file: Path) -> None:
    """Draw how often the leader was right against how likely it was said to be. Raises `KioskError`."""
    require("matplotlib")
    figure = blank(6, 6)
    axes = figure.add_subplot()
    axes.plot([0, 1], [0, 1], color="grey", linestyle="dashed", label="said as often as right")
    for name, some in bins.items():
        said, right = [one.said for one in some], [one.right for one in some]
        axes.plot(said, right, marker="o", label=name)
        for one in some:
            at = (one.said, one.right)
            axes.annotate(f"{one.cases:,}", at, xytext=(6, -10), textcoords="offset points", fontsize=7)
    axes.set(xlabel="belief in the leading result", ylabel="share in which it was the truth", xlim=(0, 1), ylim=(0, 1))
    axes.legend(loc="upper left")
    try:
        save(figure, file)
    except OSError as error:
        raise KioskError(f"{file}: {error.strerror}", "name a folder that can be written with --output") from error
