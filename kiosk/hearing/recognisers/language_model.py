"""A trigram model of everything that anyone is expected to say, in ARPA's format: Kneser-Ney by kaldingram."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ORDER = 3
"""Words of an n-gram; the phrases have four words on average."""
MARKS = re.compile(r"[^a-z' ]+")
"""What a dictionary's words don't hold: digits too."""


def sentences_of(corpus: Iterable[str]) -> tuple[str, ...]:
    """Return each sentence once, as a dictionary writes its words."""
    plain = (" ".join(MARKS.sub(" ", text.lower()).split()) for text in corpus)
    return tuple(dict.fromkeys(text for text in plain if text))


@contextmanager
def in_memory(name: str) -> Iterator[Path]:
    """Lend a path to a file in memory: a disk that is full or read-only must not keep the kiosk from hearing."""
    file = os.memfd_create(name)
    try:
        yield Path(f"/proc/self/fd/{file}")
    finally:
        os.close(file)


def write_arpa(sentences: Sequence[str], path: Path) -> None:
    """Write the model of `sentences`; 20,000 of them take half a second on a PC. Raises `OSError`.

    It takes thousands of sentences to estimate what has not been said: from a handful it hears little.
    """
    # It draws progress bars on standard error, which the recogniser's process does not have.
    from kaldingram.train import NgramCounts  # noqa: PLC0415 - only where a model is made

    counts = NgramCounts(ORDER)
    with in_memory("sentences") as text:
        text.write_text("\n".join(sentences) + "\n", encoding="ascii")
        counts.add_raw_counts_from_file(str(text))
    counts.cal_discounting_constants()
    counts.cal_f()
    counts.cal_bow()
    with path.open("w", encoding="ascii") as file:
        counts.print_as_arpa(fout=file)
