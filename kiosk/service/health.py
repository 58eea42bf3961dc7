"""The health file: what the running kiosk tells of itself, for `kiosk status` and for Prometheus."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from kiosk.files.json_object import json_object
from kiosk.files.whole_file import read_whole, write_whole
from kiosk.service.counters import FILE_MODE, Counters, counters_of

HEALTH_FILE = "health.json"
PROMETHEUS_FILE = "kiosk.prom"
LARGEST_FILE = 64 * 1024
"""Bytes; it has about 1,000."""


@dataclass(frozen=True, slots=True)
class Health:
    """One look at the running kiosk."""

    version: str
    prompts: str
    """The prompt set: its folder and the beginning of its hash."""
    engine: str
    model: str
    microphone: str
    speaker: str
    doing: str
    """`starting`, `waiting`, `speaking`, `listening`."""
    illness: str
    """Why it serves nobody; empty while it does."""
    started: float
    """When the service was started, in seconds since 1970."""
    beat: float
    """When this was written, on the clock that counts from the boot: setting the time does not age it."""
    counters: Counters


def health_json(health: Health) -> str:
    """Write it as JSON."""
    return json.dumps(asdict(health)) + "\n"


def parse_health(text: str) -> Health:
    """Read it back. Raises `ValueError`."""
    try:
        table = json_object(text)
        health = Health(**table | {"counters": counters_of(table["counters"])})
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError("not a health file") from error
    numbers = (health.started, health.beat)
    texts = (health.version, health.prompts, health.engine, health.model, health.microphone, health.speaker)
    if not all(type(n) in (int, float) for n in numbers) or not all(
        isinstance(t, str) for t in (*texts, health.doing, health.illness)
    ):
        raise ValueError("not a health file")
    return health


def write_health(folder: Path, health: Health, machine: Machine) -> None:
    """Write both files, each whole or not at all. Raises `OSError`."""
    # In memory: a power cut takes them anyway.
    write_whole(folder / HEALTH_FILE, health_json(health).encode(), FILE_MODE, synced=False)
    write_whole(folder / PROMETHEUS_FILE, prometheus(health, machine).encode(), FILE_MODE, synced=False)


def read_health(folder: Path) -> Health:
    """Read what the running kiosk has written last. Raises `OSError`, `ValueError`."""
    return parse_health(read_whole(folder / HEALTH_FILE, LARGEST_FILE).decode())


# --- the machine -----------------------------------------------------------------------------

THERMAL = Path("/sys/class/thermal/thermal_zone0/temp")
THROTTLED = Path("/sys/devices/platform/soc/soc:firmware/get_throttled")
BITS = {0: "under-voltage", 1: "frequency capped", 2: "throttled", 3: "soft temperature limit"}
"""Bits of the Raspberry Pi firmware's `get_throttled`; 16 higher stands for "since the boot"."""
SINCE_BOOT = 16


@dataclass(frozen=True, slots=True)
class Machine:
    """Heat and power of the machine."""

    celsius: float | None
    """None where there is no sensor."""
    throttled_now: tuple[str, ...] | None
    """None where the machine is no Raspberry Pi."""
    throttled_since_boot: tuple[str, ...] | None


def read_machine(thermal: Path = THERMAL, throttled: Path = THROTTLED) -> Machine:
    """Look at the sensors; a machine without them has none."""
    millidegrees, flags = _number(thermal, 10), _number(throttled, 16)
    return Machine(
        None if millidegrees is None else millidegrees / 1000,
        None if flags is None else _flags(flags),
        None if flags is None else _flags(flags >> SINCE_BOOT),
    )


def _number(file: Path, base: int) -> int | None:
    try:
        return int(file.read_text(encoding="ascii").strip(), base)
    except (OSError, ValueError):
        return None


def _flags(bits: int) -> tuple[str, ...]:
    return tuple(name for bit, name in BITS.items() if bits >> bit & 1)


# --- Prometheus ------------------------------------------------------------------------------


def prometheus(health: Health, machine: Machine) -> str:
    """Return the text that node-exporter's textfile collector reads."""
    return "".join(f"{line}\n" for line in _lines(health, machine))


def _lines(health: Health, machine: Machine) -> Iterator[str]:
    counters = health.counters
    about = {name: getattr(health, name) for name in ("version", "prompts", "engine", "model")}
    yield from _metric("info", "gauge", "What runs here; always 1.", [(about, 1)])
    yield from _metric("up", "gauge", "1 while the kiosk serves people.", [({}, int(not health.illness))])
    yield from _metric("start_time_seconds", "gauge", "When the service started.", [({}, health.started)])
    yield from _metric("restarts_since_boot", "gauge", "Starts after the first.", [({}, counters.restarts)])
    yield from _metric(
        "visits_total", "counter", "Visits by ending.", [({"ended": name}, n) for name, n in counters.visits.items()]
    )
    yield from _metric("answers_total", "counter", "Answers given.", [({}, counters.answers)])
    yield from _metric(
        "answers_not_understood_total", "counter", "Answers of which nothing was made.", [({}, counters.not_understood)]
    )
    yield from _metric("silences_total", "counter", "Questions that nobody answered.", [({}, counters.silences)])
    yield from _metric("woken_total", "counter", "Visits that the wake phrase began.", [({}, counters.woken)])
    yield from _metric(
        "false_starts_total", "counter", "Those of them that nobody answered.", [({}, counters.false_starts)]
    )
    yield from _metric(
        "failures_total", "counter", "Failures by kind.", [({"kind": name}, n) for name, n in counters.failures.items()]
    )
    yield from _metric("last_visit_timestamp_seconds", "gauge", "0: never.", [({}, counters.last_visit)])
    if counters.by_ear_at:
        well = int(not counters.by_ear_wrong)
        yield from _metric("by_ear", "gauge", "1 when the last chirp was heard well.", [({}, well)])
        yield from _metric("by_ear_timestamp_seconds", "gauge", "When it was played.", [({}, counters.by_ear_at)])
        yield from _metric("echo_tail_seconds", "gauge", "How late the kiosk hears itself.", [({}, counters.echo_tail)])
    if machine.celsius is not None:
        yield from _metric("temperature_celsius", "gauge", "Of the processor.", [({}, machine.celsius)])
    if machine.throttled_now is not None:
        flags = [({"reason": name}, int(name in machine.throttled_now)) for name in BITS.values()]
        yield from _metric("throttled", "gauge", "1 while the firmware slows the processor.", flags)


def _metric(name: str, kind: str, explained: str, samples: Sequence[tuple[dict[str, str], float]]) -> Iterator[str]:
    if not samples:
        return
    yield f"# HELP kiosk_{name} {explained}"
    yield f"# TYPE kiosk_{name} {kind}"
    for labels, value in samples:
        inner = ",".join(f'{key}="{_escaped(text)}"' for key, text in labels.items())
        yield f"kiosk_{name}{{{inner}}} {value}" if inner else f"kiosk_{name} {value}"


def _escaped(text: str) -> str:
    return re.sub(r"[\x00-\x1f\x7f]", " ", text).replace("\\", r"\\").replace('"', r"\"")
