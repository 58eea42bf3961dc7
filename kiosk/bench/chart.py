"""What the charts of the benchmarks have in common: no window, and the same bytes for the same figures."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

PER_INCH = 120
"""Dots."""


def blank(width: float, height: float, layout: Literal["tight", "constrained"] = "tight") -> Any:  # noqa: ANN401 - matplotlib is not there when types are checked
    """Return an empty figure, whose sides are in inches."""
    from matplotlib.figure import Figure  # noqa: PLC0415 - the extra `bench`

    return Figure(figsize=(width, height), dpi=PER_INCH, layout=layout)


def save(figure: Any, file: Path) -> None:  # noqa: ANN401 - the same
    """Write a figure without naming the software, whose version may change. Raises `OSError`."""
    figure.savefig(file, metadata={"Software": None})
