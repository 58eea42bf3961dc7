"""Which part of the result somebody asks to hear again."""

from __future__ import annotations

from kiosk.understanding.english import parts
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

_ASKING_AGAIN = Runs(parts.ASKING_AGAIN)
_PARTS = {part: Runs(names) for part, names in parts.PARTS.items()}


def asks_again(said: Normal) -> bool:
    """Whether what was told is asked for, in whatever words."""
    return bool(_ASKING_AGAIN.find(said.words))


def is_name(said: Normal) -> bool:
    """Whether nothing but a part is named: "just the stretch please", but not "I passed water"."""
    begins = next((at for at, word in enumerate(said.words) if word not in parts.BESIDE), len(said.words))
    ends = (begins + length for names in _PARTS.values() for length in _lengths(names, said, begins))
    return any(parts.BESIDE.issuperset(said.words[end:]) for end in ends)


def _lengths(names: Runs, said: Normal, at: int) -> list[int]:
    return names.lengths(said.words, at) if at < len(said.words) else []


def part_named(said: Normal) -> str | None:
    """Return the part of the result that is named; None where none is, or more than one."""
    named = [part for part, names in _PARTS.items() if names.find(said.words)]
    if "medicine" in named and "drink" in named:
        named.remove("drink")  # "the water tablets"
    return named[0] if len(named) == 1 else None
