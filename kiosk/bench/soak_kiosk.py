"""The service of the soak from outside: started, asked for visits, published to, counted."""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Self

from kiosk.assembly import SHIPPED_PROMPTS
from kiosk.bench.soak_checks import Outcome, Plan, counted
from kiosk.errors import MachineError
from kiosk.files.prompts import read_set
from kiosk.prompts.release import Entry
from kiosk.publishing.state import utc_now
from kiosk.publishing.store import Store
from kiosk.service.buttons import REST
from kiosk.service.counters import ENDINGS, read_counters

CACHE_MB = 96
"""Of the file system that holds the rendered sentences; all of them take about 60."""
VISIT_WITHIN = 300.0
"""Seconds; an unpaced visit takes about five, and one that hangs would never end."""
SLACK = 0.2
"""Seconds between the press and the beginning of its visit, at most."""
READY = "waiting for the line start"
OWN_DISK = f'mount -t tmpfs -o size={CACHE_MB}m,mode=700 soak "$0/cache"'
"""What a shell does before the service starts, with the soak's folder as `$0`: what it mounts only the service sees."""
CONFIG = """
cache = "{folder}/cache"
[hearing]
engine_timeout = {engine_timeout}
silence_to_start = 4.0
[speaking]
render_timeout = 10.0
[visit]
fifo = "{folder}/button"
[service]
ear_test = "never"
state = "{folder}/state"
runtime = "{folder}/run"
[prompts]
store = "{folder}/prompts"
"""
ENGINE_TIMEOUT = {"scripted": 10.0}
"""Seconds; a real one may take long on a machine that does other things too."""
LOSES = {"microphone lost": "MicrophoneLost", "loudspeaker lost": "SpeakerLost", "voice hung": "VoiceFailed"}
"""Fault → how the service's counters name it."""
WELCOME, BROKEN = "[welcome]\n", "\n[no_such_section]\nHello.\n"


class Kiosk:
    """`kiosk run` in a process of its own, with a cache on a file system of its own where one may be mounted."""

    def __init__(self, folder: Path, engine: str, people: Path, disk: str = OWN_DISK) -> None:
        """`disk` is a line as `OWN_DISK`; without the right to mount, it is left out."""
        for name in ("cache", "state", "run"):
            (folder / name).mkdir()
        config = folder / "kiosk.toml"
        config.write_text(CONFIG.format(folder=folder, engine_timeout=ENGINE_TIMEOUT.get(engine, 20.0)))
        service = [sys.executable, "-m", "kiosk.bench.soak_service", str(config), engine, str(people)]
        apart = _own_mounts()
        self.own_disk = bool(apart)
        mounts = [*apart, "sh", "-c", f'{disk} && exec "$@"', str(folder)] if apart else []
        self._folder = folder
        self._published = 0
        self._pressed = 0.0
        self.starting: list[str] = []
        """Lines of the journal up to the first moment when a visit could begin."""
        self._journal: list[str] = []
        self._changed = threading.Condition()
        scratch = str(folder / "run")
        environment = os.environ | {"PYTHONPATH": str(SHIPPED_PROMPTS.parent), "TMPDIR": scratch, "HOME": scratch}
        self._process = subprocess.Popen(  # noqa: S603 - ours
            [*mounts, *service], env=environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        self._reader = threading.Thread(target=self._read, daemon=True)

    def __enter__(self) -> Self:
        self._reader.start()
        self.starting = self._wait_until_ready()
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        self._reader.join()
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            if stream:
                stream.close()

    @property
    def pid(self) -> int:
        """Of the service."""
        return self._process.pid

    def inside(self, path: str) -> Path:
        """A path under the folder, as the service sees it."""
        return Path(f"/proc/{self.pid}/root{self._folder / path}")

    def visit(self, plan: Plan) -> Outcome:
        """Have one visit held, from the line `start` until the next could begin. Raises `MachineError`."""
        struck = self._publish(plan)
        self._write(plan)
        became = json.loads(self._answer(plan))
        began = became.pop("began")
        # A button that presses itself goes on being one press until it rests, also into the next visit.
        self._pressed = time.monotonic() if plan.fault.startswith("storm") else began
        journal = self._wait_until_ready()
        return Outcome(plan, became | {"struck": became["struck"] or struck}, tuple(journal))

    def end(self, outcomes: Sequence[Outcome]) -> list[str]:
        """Return what the service's own counters and its last prompt set do not account for."""
        counters = read_counters(self._folder / "state")
        seen = counted(outcomes)
        found = [
            f"the service counted {counters.visits.get(ending, 0)} visits {ending}, {seen[ending]} were seen"
            for ending in ENDINGS
            if counters.visits.get(ending, 0) != seen[ending]
        ]
        lost = Counter(LOSES[one.plan.fault] for one in outcomes if one.struck and one.plan.fault in LOSES)
        found += [
            f"the service counted {counters.failures.get(name, 0)} failures {name}, {lost[name]} were made"
            for name in sorted({*LOSES.values(), *counters.failures})
            if counters.failures.get(name, 0) != lost[name]
        ]
        return found

    # --- what goes through the pipes --------------------------------------------------------------

    def _write(self, plan: Plan) -> None:
        if self._process.stdin is None:
            return
        self._process.stdin.write(json.dumps(asdict(plan)) + "\n")
        self._process.stdin.flush()
        # A button counts anew after a rest; nothing tells when that is over.
        time.sleep(max(0.0, self._pressed + REST + SLACK - time.monotonic()))
        with (self._folder / "button").open("w") as button:
            button.write("start\n")

    def _answer(self, plan: Plan) -> str:
        stream = self._process.stdout
        if stream is None or not select.select([stream], [], [], VISIT_WITHIN)[0]:
            raise MachineError(f"a visit hangs: {plan}", f"its journal: {self._journal[-3:]}")
        line = stream.readline()
        if not line:
            raise MachineError(f"the service ended in a visit: {plan}", f"its journal: {self._journal[-3:]}")
        return line

    def _read(self) -> None:
        for line in self._process.stderr or ():
            with self._changed:
                self._journal.append(line.rstrip("\n"))
                self._changed.notify_all()
        with self._changed:
            self._changed.notify_all()

    def _wait_until_ready(self) -> list[str]:
        """Wait until the next visit can begin; return the journal's lines since the last time, and forget them."""
        deadline = time.monotonic() + VISIT_WITHIN
        with self._changed:
            while not (self._journal and READY in self._journal[-1]):
                self._changed.wait(1.0)
                if self._process.poll() is not None or time.monotonic() > deadline:
                    raise MachineError("the service is not ready", f"its journal: {self._journal[-3:]}")
            lines, self._journal = self._journal, []
        return lines

    # --- prompts ----------------------------------------------------------------------------------

    def _publish(self, plan: Plan) -> bool:
        """Publish what the plan wants, as the staff's command does it once the set has passed."""
        if not plan.fault.endswith("published"):
            return False
        self._published += 1
        texts = read_set(SHIPPED_PROMPTS / "en")
        greeting = f"{WELCOME}Good day, number {self._published}.\n"
        texts["replies.txt"] = texts["replies.txt"].replace(WELCOME, greeting, 1)
        if plan.fault.startswith("broken"):
            texts["replies.txt"] += BROKEN
        store = Store(self._folder / "prompts" / "en")
        with store.locked():
            release = store.keep(texts)
            store.point_to(Entry(release, "publish", "soak", utc_now(), f"greeting {self._published}"))
        return True


def _own_mounts() -> list[str]:
    """How a command begins that may mount a file system for itself; empty where that is not allowed."""
    if not shutil.which("unshare"):
        return []
    for command in (["unshare", "--mount"], ["unshare", "--map-root-user", "--mount"]):
        trial = [*command, "mount", "-t", "tmpfs", "soak", "/mnt"]
        if subprocess.run(trial, capture_output=True, check=False).returncode == 0:  # noqa: S603 - fixed words
            return command
    return []
