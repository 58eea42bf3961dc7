"""The page and the chart of the clinical benchmark: docs/benchmarks/clinic.md."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from kiosk.bench.clinic_chart import reliability
from kiosk.bench.clinic_report import Report, markdown, report, targets
from kiosk.bench.extra import require
from kiosk.bench.patients import Noise
from kiosk.errors import KioskError
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
        try:
            output.mkdir(parents=True, exist_ok=True)
            bins = {"everyone": made.calibration, "a mineral or fluid leads": made.mineral_calibration}
            reliability(bins, output / "clinic.png")  # first: there should be no page that shows no chart
            (output / "clinic.md").write_text(markdown(made, command), encoding="utf-8")
        except OSError as error:
            mend = "name a folder that can be written with --output"
            raise KioskError(f"{output}: {error.strerror}", mend) from error
    return made


def shape(made: Report) -> dict[str, Any]:
    """Return everything that was measured, as JSON."""
    held = [
        {"what": what, "reached": reached, "wanted": wanted, "ok": ok} for what, reached, wanted, ok in targets(made)
    ]
    return asdict(made) | {"targets": held}
