"""The soak: `python -m kiosk.bench.soak MINUTES`: visit after visit, unpaced, and something goes wrong in half of them.

The service runs in a process of its own (`soak_service`). Every visit that was asked for must be accounted for: it
ended in one of the known ways or was broken off with its cause, its faults left the lines in the journal that they
should, and nothing was heard or concluded that an undisturbed visit of the same person would not have.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from kiosk.assembly import SHIPPED_PROMPTS
from kiosk.bench import soak_report
from kiosk.bench.footprint import engine_of, look_at
from kiosk.bench.pages import write_page
from kiosk.bench.soak_checks import EXPECTED, PUBLISHING, Plan, Soak, wrong
from kiosk.bench.soak_faults import FAULTS
from kiosk.bench.soak_kiosk import Kiosk
from kiosk.errors import KioskError

PEOPLE = SHIPPED_PROMPTS.parent / "tests" / "patients"
DISTURBED = 0.5
"""Share of the visits in which something goes wrong."""
SETTLED = 540.0
"""Seconds from which on growth is a fault: before, every person and every fault has not been there yet."""
LATEST = 8
"""Turn at which it may; visits have 5 to 14, so in some nothing comes of it."""


def plans(seed: int, people: Sequence[str], faults: Sequence[str], disturbed: float = DISTURBED) -> Iterator[Plan]:
    """Draw visits for ever: first each person undisturbed, to compare with, and all publishing; then at random.

    The first set that is taken up beside the old one takes memory for good: that belongs to the warm-up.
    """
    chance = random.Random(seed)  # noqa: S311 - a soak must be repeatable
    for person in people:
        yield Plan(person)
    for fault in PUBLISHING:
        if fault in faults:
            yield Plan(people[0], fault)
    while True:
        fault = chance.choice(faults) if faults and chance.random() < disturbed else ""
        yield Plan(chance.choice(people), fault, chance.randint(1, LATEST), chance.getrandbits(32))


def hold(  # noqa: PLR0913 - what a soak can be asked for
    folder: Path, seed: int, *, minutes: float | None = None, visits: int | None = None, engine: str = "scripted",
    disturbed: float = DISTURBED,
) -> Soak:  # fmt: skip
    """Hold visits for so long, or so many. Raises `KioskError` when the service ends or hangs, or no visit was held."""
    soak = Soak(seed, engine)
    people = sorted(path.name for path in PEOPLE.iterdir() if path.is_dir())
    began = time.monotonic()
    with Kiosk(folder, engine, PEOPLE) as kiosk:
        faults = [name for name in (*FAULTS, *PUBLISHING) if name != "disk full" or kiosk.own_disk]
        soak.left_out = "" if kiosk.own_disk else "disk full: no file system may be mounted here"
        for plan in plans(seed, people, faults, disturbed):
            if len(soak.outcomes) == visits or (minutes and time.monotonic() - began >= minutes * 60):
                break
            soak.outcomes.append(kiosk.visit(plan))
            soak.looks.append(look_at(kiosk.pid, engine_of(kiosk.pid)))
        if not soak.outcomes:
            raise KioskError("the time was over before the first visit", "give the soak a minute or more")
        soak.wrongs += kiosk.end(soak.outcomes)
    soak.seconds = time.monotonic() - began
    soak.wrongs += wrong(soak.outcomes, exact=engine == "scripted")
    if soak.seconds >= SETTLED:
        soak.wrongs += soak_report.grown(soak)
    return soak


def _minutes(text: str) -> float:
    """Parse a time; argparse names what raises `ValueError`."""
    minutes = float(text)
    if not 0 < minutes < math.inf:
        raise ValueError(text)
    return minutes


def main(arguments: Sequence[str] | None = None) -> int:
    """Hold a soak; status 1 when something was wrong."""
    parser = argparse.ArgumentParser(prog="script/soak", description="visits with faults, unpaced")
    parser.add_argument("minutes", type=_minutes, metavar="MINUTES")
    parser.add_argument("--seed", type=int, help="draw the same visits again; default: a new one, which is printed")
    parser.add_argument("--engine", choices=["scripted", "sphinx", "whisper", "vosk"], default="scripted")
    parser.add_argument("--output", type=Path, metavar="DIR", help="write soak.md there")
    chosen = parser.parse_args(arguments)
    seed = chosen.seed if chosen.seed is not None else random.SystemRandom().getrandbits(32)
    print(f"soak: seed {seed}", flush=True)
    try:
        with tempfile.TemporaryDirectory(prefix="kiosk-soak-") as folder:
            soak = hold(Path(folder), seed, minutes=chosen.minutes, engine=chosen.engine)
    except KioskError as error:
        print(f"soak: {error}", file=sys.stderr)
        return error.status
    command = f"script/soak {chosen.minutes:g} --seed {seed}" + (
        f" --engine {chosen.engine}" if chosen.engine != "scripted" else ""
    )
    page = soak_report.page(soak, command, EXPECTED)
    if chosen.output:
        write_page(chosen.output, "soak.md", page)
    print(page)
    return int(bool(soak.wrongs))


if __name__ == "__main__":
    sys.exit(main())
