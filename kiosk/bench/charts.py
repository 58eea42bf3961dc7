"""What every chart needs. matplotlib is no part of the kiosk: the extra `bench` brings it."""

from __future__ import annotations

from importlib.util import find_spec

from kiosk.errors import MachineError


def require_matplotlib() -> None:
    """Say how to install it, before the minutes that come before a chart. Raises `MachineError`."""
    if find_spec("matplotlib") is None:
        mend = "run .venv/bin/pip install '.[bench]' in the project's folder"
        raise MachineError("matplotlib is not installed", mend)
