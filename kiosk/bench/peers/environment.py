"""Which peers there are, and the environment of its own that each is installed into."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import MachineError

INSTALL_TIMEOUT = 600.0
"""Seconds for pip, which may have to build a wheel on a slow machine."""
STAMP = "installed.txt"
"""File in an environment that says what was installed into it; written last."""


@dataclass(frozen=True, slots=True)
class PeerSpec:
    """A peer that is installed for the benchmark."""

    name: str
    """As in the tables."""
    driver: str
    """Its name in `driver.py`."""
    note: str
    """How `driver.py` uses it, for the page."""
    requirements: tuple[str, ...]
    """What pip installs, pinned."""
    options: tuple[str, ...] = ("",)
    """Settings among which the tuning table chooses."""
    tune_every: int = 1
    """One tuning utterance in so many is used: a slow peer is tuned on fewer."""


PEERS = (
    PeerSpec(
        "padacioso 1.0.0",
        "padacioso",
        (
            "every phrase stands between two wildcards; `fuzz=True` takes 10 s a sentence over this set, "
            "and its pool of processes is bypassed because it costs more than the matching"
        ),
        ("padacioso==1.0.0", "simplematch==1.4"),
    ),
    PeerSpec(
        "hassil 3.8.1 (fuzzy)",
        "hassil",
        (
            "every finding is an intent with an n-gram model of its own, trained by kaldingram as Home "
            "Assistant trains its own with OpenGrm"
        ),
        ("hassil==3.8.1", "kaldingram==0.1.2"),
        ("", "stop words"),
        tune_every=5,
    ),
    PeerSpec(
        "adapt-parser 1.0.0",
        "adapt",
        ("every phrase is an entity of one intent, which takes all the entities of the best parse"),
        ("adapt-parser==1.0.0", "six==1.17.0"),
        ("edit distance 0", "edit distance 1"),
    ),
    PeerSpec(
        "nebulento 0.1.0",
        "nebulento",
        "every finding is an intent",
        ("nebulento==0.1.0", "quebra-frases==0.3.7", "RapidFuzz==3.14.6"),
        ("DAMERAU_LEVENSHTEIN_SIMILARITY", "TOKEN_SET_RATIO", "PARTIAL_RATIO"),
        tune_every=3,
    ),
)


def default_cache() -> Path:
    """Where the environments are kept between runs."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "cramp-kiosk" / "bench"


def python_of(spec: PeerSpec, cache: Path) -> Path:
    """Return the peer's own Python, installing it if need be. Raises `MachineError` in one line."""
    folder = cache / spec.driver
    stamp, wanted = folder / STAMP, "\n".join(spec.requirements)
    python = folder / "bin" / "python"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted and python.exists():
        return python
    shutil.rmtree(folder, ignore_errors=True)
    # -I: a PYTHONPATH would bring the kiosk's own packages along, another hassil among them.
    _run([sys.executable, "-I", "-m", "venv", str(folder)], spec)
    _run(
        [str(python), "-I", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *spec.requirements], spec
    )
    stamp.write_text(wanted, encoding="utf-8")
    return python


def _run(command: list[str], spec: PeerSpec) -> None:
    try:
        done = subprocess.run(  # noqa: S603 - our own Python, with pinned names
            command, capture_output=True, text=True, timeout=INSTALL_TIMEOUT, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise MachineError(f"{spec.name} can't be installed: {error}") from error
    if done.returncode:
        last = (done.stderr.strip() or done.stdout.strip() or "no word of why").splitlines()[-1]
        raise MachineError(f"{spec.name} can't be installed: {last}", f"try {' '.join(command)}")
