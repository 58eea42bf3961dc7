"""Libraries that only benchmarks use, and that are no part of the kiosk: the extras `bench` and `voices` bring them."""

from __future__ import annotations

from importlib.util import find_spec

from kiosk.errors import MachineError


def require(module: str, extra: str = "bench") -> None:
    """Say how to install what is missing, before the minutes that come before its use. Raises `MachineError`."""
    if find_spec(module) is None:
        mend = f"run .venv/bin/pip install '.[{extra}]' in the project's folder"
        raise MachineError(f"{module} is not installed", mend)
