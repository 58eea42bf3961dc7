"""rapidfuzz's `WRatio` over the phrases: what most people would write first. The kiosk has rapidfuzz already."""

from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import groupby

import numpy as np
from rapidfuzz import fuzz, process

from kiosk.bench.peers.answer import Answer

MOST_FOUND = 60
"""As many as the other peers send back."""


class WRatio:
    """Compares a text with every phrase; a finding's score is that of its best phrase, as with `extractOne`."""

    def __init__(self, phrases: Sequence[tuple[str, str]]) -> None:
        ordered = sorted(phrases)
        self._texts = [text for _, text in ordered]
        self._findings = [finding for finding, _ in groupby(ordered, key=lambda one: one[0])]
        self._known: dict[str, Answer] = {}
        self._starts = np.unique([finding for finding, _ in ordered], return_index=True)[1]

    def answer(self, text: str) -> Answer:
        """Return the findings by their best phrase; asked again, as timed the first time."""
        if text not in self._known:
            self._known[text] = self._compare(text)
        return self._known[text]

    def _compare(self, text: str) -> Answer:
        started = time.process_time()
        scores = process.cdist([text], self._texts, scorer=fuzz.WRatio)[0]
        best = np.maximum.reduceat(scores, self._starts)
        order = np.argsort(-best, kind="stable")[:MOST_FOUND]
        found = tuple((self._findings[index], float(best[index])) for index in order)
        return Answer(found, time.process_time() - started)
