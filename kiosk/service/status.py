"""Whether the running kiosk is well, from its health file and the machine's sensors."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, TypeAlias

from kiosk.publishing.state import Failure
from kiosk.service.health import Health, Machine

Shape: TypeAlias = dict[str, Any]

OLDEST = 120.0
"""Seconds; the file is written every 20 s or oftener."""
HOTTEST = 80.0
"""Degrees Celsius; there the firmware of a Raspberry Pi begins to slow it."""


def ills(
    health: Health | None, machine: Machine, boot_seconds: float, look: str = "run systemctl status kiosk"
) -> tuple[str, ...]:
    """Say everything that is wrong, the worst first; nothing when all is well. `look` says how to find out why."""
    found = []
    if health is None:
        found.append(f"the service has not run since the machine was started: {look}")
    elif not 0 <= boot_seconds - health.beat <= OLDEST:
        found.append(f"the service does not run, or hangs: {look}")
    elif health.illness:
        found.append(health.illness)
    if health is not None and health.counters.by_ear_wrong:
        found.append(f"the last chirp: {health.counters.by_ear_wrong}")
    if machine.celsius is not None and machine.celsius >= HOTTEST:
        found.append(f"the processor is at {machine.celsius:.0f} °C: give it air")
    if machine.throttled_now:
        found.append(f"the firmware slows the processor ({', '.join(machine.throttled_now)}): check power and cooling")
    return tuple(found)


def unloaded(failed: Failure | None) -> tuple[str, ...]:
    """Say that what was published last is not what is spoken; nothing when it is."""
    if failed is None:
        return ()
    told = f"prompts {failed.release} were published and do not load, the last good ones speak on"
    return (f"{told}: {failed.why}",)


def status_shape(health: Health | None, machine: Machine, ill: tuple[str, ...]) -> Shape:
    """What `kiosk status --json` prints; null where nothing is known."""
    shape: Shape = {"ok": not ill, "ills": list(ill)}
    if health is not None:
        named = asdict(health)
        counters = health.counters
        del named["counters"], named["illness"], named["beat"]
        shape |= named | asdict(counters)
        shape |= {
            "restarts": counters.restarts,
            "not_understood_rate": share(counters.not_understood, counters.answers),
            "not_understood_rate_today": share(counters.not_understood_today, counters.answers_today),
        }
        for internal in ("boot", "starts"):
            del shape[internal]
    return shape | {
        "temperature_celsius": machine.celsius,
        "throttled": None if machine.throttled_now is None else list(machine.throttled_now),
        "throttled_since_boot": None if machine.throttled_since_boot is None else list(machine.throttled_since_boot),
    }


def share(part: int, whole: int) -> float | None:
    """0 to 1; None of nothing."""
    return part / whole if whole else None
