"""What the kiosk did not understand: counted by question, and, only where it is switched on, by word.

A word outlives its visit as a number only, under a hash whose key is never written and is gone at the next start.
Not before a fifth visit has missed the same word, at the same question, is the word itself kept: in a file, for
staff. Sentences are never kept, nor anything with a digit in it.
"""

from __future__ import annotations

import secrets
from collections import Counter
from hashlib import blake2b
from pathlib import Path

from kiosk.events import Heard, Listen, Meaning
from kiosk.files.whole_file import read_whole, write_whole
from kiosk.service.counters import FILE_MODE
from kiosk.service.tallies import (
    LONGEST_WORD,
    Tallies,
    answered,
    missed,
    parse_tallies,
    tallies_json,
)
from kiosk.understanding.asked import READ_BACK
from kiosk.understanding.text.normalise import normalise

FILE = "questions.json"
LARGEST_FILE = 256 * 1024
"""Bytes; sixty questions take about 6 kB."""
SHORTEST_WORD = 3
"""Letters; shorter ones carry no meaning of their own."""
MOST_REMEMBERED = 20_000
"""Hashes of words; the rarest are dropped above that."""


class Unheard:
    """Counts through the visits of one run of the service."""

    def __init__(self, tallies: Tallies, *, words: bool) -> None:
        """`words`: whether words that were missed are counted at all."""
        self.tallies = tallies
        self._counts_words = words
        self._key = secrets.token_bytes(32)
        self._visits: Counter[bytes] = Counter()
        self._missed: set[tuple[str, str]] = set()
        """(question, word) of the visit that is under way; empty between visits."""
        self._order: Listen | None = None
        self._before = ""
        for question, found in tallies.words.items() if words else ():
            for word, visits in found.items():
                self._visits[self._hash(question, word)] = visits

    def listening(self, order: Listen) -> None:
        """An answer is waited for."""
        self._order = order
        self._before = self._before if order.question == READ_BACK else order.question

    def heard(self, heard: Heard | None, meaning: Meaning | None) -> None:
        """Somebody answered, or (None) nobody did."""
        order, self._order = self._order, None
        if order is None:
            return
        self.tallies = answered(self.tallies, order, self._before, meaning)
        if self._counts_words and heard is not None and meaning is not None and not meaning.understood:
            self._missed |= {(order.question, word) for word in words_of(heard.text)}

    def ended(self) -> None:
        """The visit is over, however it ended: its words become numbers."""
        for question, word in self._missed:
            name = self._hash(question, word)
            self._visits[name] += 1
            self.tallies = missed(self.tallies, question, word, self._visits[name])
        self._missed = set()
        self._order, self._before = None, ""
        if len(self._visits) > MOST_REMEMBERED:
            self._visits = Counter(dict(self._visits.most_common(MOST_REMEMBERED // 2)))

    def _hash(self, question: str, word: str) -> bytes:
        return blake2b(f"{question}\0{word}".encode(), key=self._key, digest_size=16).digest()


def words_of(text: str) -> frozenset[str]:
    """Return the words of an answer that may be counted: whole ones, without digits."""
    found = normalise(text).words
    return frozenset(word for word in found if word.isalpha() and SHORTEST_WORD <= len(word) <= LONGEST_WORD)


def read_tallies(folder: Path, today: str) -> Tallies:
    """Read the folder's tallies; none yet is no error. Raises `OSError`, `ValueError`."""
    try:
        return parse_tallies(read_whole(folder / FILE, LARGEST_FILE).decode())
    except FileNotFoundError:
        return Tallies(today)


def write_tallies(folder: Path, tallies: Tallies) -> None:
    """Write the tallies, whole or not at all. Raises `OSError`."""
    write_whole(folder / FILE, tallies_json(tallies).encode(), FILE_MODE, synced=True)
