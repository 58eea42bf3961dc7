"""Work with one pin of a Raspberry Pi, through gpiozero."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from kiosk.errors import MachineError


@contextmanager
def gpio(pin: int, setting: str) -> Iterator[Any]:
    """Give the module `gpiozero` for work with a pin (BCM number), which `setting` names in `kiosk.toml`.

    Raises `MachineError` where it is not installed, and for whatever it refuses.
    """
    try:
        # `lgpio` is gpiozero's hand on the Pi's pins, and its errors come through untranslated.
        import gpiozero  # noqa: PLC0415 - the extra `gpio`
        import lgpio  # noqa: PLC0415 - the same
    except ImportError as error:
        raise MachineError(f"GPIO: {error}", "run pip install 'cramp-kiosk[gpio]'") from error
    try:
        yield gpiozero
    except (gpiozero.GPIOZeroError, lgpio.error, OSError) as error:
        raise MachineError(f"GPIO pin {pin}: {error}", f"check {setting}, and group gpio") from error
