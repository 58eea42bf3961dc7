"""Runs a peer in its own environment, a line out and a line back for each text."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

from kiosk.bench.peers.answer import Answer
from kiosk.errors import MachineError

DRIVER = Path(__file__).with_name("driver.py")
PATIENCE = 10.0
"""Seconds that a peer has to tidy up once its input ends."""


class PeerProcess:
    """A peer behind its pipe; a context manager that ends it."""

    def __init__(
        self, name: str, command: Sequence[str], phrases: Sequence[tuple[str, str]], small_words: Sequence[str]
    ) -> None:
        self._name = name
        self._errors = tempfile.TemporaryFile("w+")  # noqa: SIM115 - a pipe that nobody empties would stop the peer
        self._process = subprocess.Popen(  # noqa: S603 - the driver of this folder
            [*command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors, text=True
        )
        self._known: dict[str, Answer] = {}
        self.build_seconds = float(self._ask({"phrases": phrases, "small_words": small_words})["seconds"])
        """Wall time until it was ready for the first text."""

    def answer(self, text: str) -> Answer:
        """Return what the peer finds; asked again, what it said the first time."""
        if text not in self._known:
            said = self._ask({"text": text})
            found = tuple((finding, float(score)) for finding, score in said["found"])
            self._known[text] = Answer(found, said["seconds"], said.get("gave_up", False))
        return self._known[text]

    def _ask(self, what: dict[str, object]) -> dict[str, Any]:
        assert self._process.stdin is not None  # noqa: S101 - a pipe was asked for
        assert self._process.stdout is not None  # noqa: S101 - likewise
        line = ""
        with suppress(BrokenPipeError):
            self._process.stdin.write(json.dumps(what) + "\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        if not line:
            raise MachineError(f"{self._name} died: {self._last_words()}")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _last_words(self) -> str:
        self._end()
        self._errors.seek(0)
        last = (self._errors.read().strip().splitlines() or ["without a word"])[-1]
        self._errors.close()
        return last

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the process."""
        self._end()
        self._errors.close()

    def _end(self) -> None:
        try:
            self._process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.communicate()
