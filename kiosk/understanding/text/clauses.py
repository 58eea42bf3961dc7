"""Where the sentence around a word begins and ends."""

from __future__ import annotations

from collections.abc import Collection

from kiosk.understanding.english import negation, word_classes
from kiosk.understanding.text.normalise import Normal


def clause(normal: Normal, index: int, edges: Collection[int] | None = None) -> tuple[int, int]:
    """Return the first word of the sentence around a word, and the one after its last.

    `edges` are where clauses begin, if a sentence is too much.
    """
    parted = normal.ends if edges is None else edges
    first = max((edge for edge in parted if edge <= index), default=0)
    last = min((edge for edge in parted if edge > index), default=len(normal.words))
    return first, last


def behind_subject(words: tuple[str, ...], index: int) -> tuple[str, ...]:
    """Return the words one of which is the verb of a clause that begins at `index`: "i can", "my left calf is"."""
    return words[index + 2 : index + 4] if words[index] in negation.SUBJECT_HEADS else words[index + 1 : index + 2]


def walls(normal: Normal) -> list[int]:
    """Return where clauses begin: behind a comma or the end of a sentence, and at "but"."""
    return [at for at, word in enumerate(normal.words) if normal.is_stop(at) or word in word_classes.WALLS]
