"""The page and the chart of the clinical benchmark: docs/benchmarks/clinic.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kiosk.bench.chart import blank, save
from kiosk.bench.clinic_measures import Bin
from kiosk.bench.clinic_report import Report, markdown, report, targets
from kiosk.bench.extra import require
from kiosk.bench.pages import write_page
from kiosk.bench.patients import Noise
from kiosk.files.clinic import load_knowledge

__all__ = ["run", "shape", "targets"]


def run(patients: int, seed: int, noise: Noise, output: Path | None) -> Report:
    """Let patients have their interviews; write page and chart into `output`, if any. Raises `KioskError`."""
    if output is not None:
        require("matplotlib")
    made = report(load_knowledge(), patients, noise, seed)
    if output is not None:
        shares = f"--unknown {noise.unknown:g} --flipped {noise.flipped:g} --jitter {noise.jitter:g}"
        command = f"kiosk bench clinic --patients {patients} --seed {seed} {shares} --output {output}"
        bins = {"everyone": made.calibration, "a mineral or fluid leads": made.mineral_calibration}
        write_page(output, "clinic.md", markdown(made, command), lambda: reliability(bins, output / "clinic.png"))
    return made


def shape(made: Report) -> dict[str, Any]:
    """Return everything that was measured, as JSON."""
    held = [
        {"what": what, "reached": reached, "wanted": wanted, "ok": ok} for what, reached, wanted, ok in targets(made)
    ]
    return asdict(made) | {"targets": held}


def reliability(bins: Mapping[str, Sequence[Bin]], file: Path) -> None:
    """Draw how often the leader was right against how likely it was said to be. Raises `OSError`."""
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
    save(figure, file)
