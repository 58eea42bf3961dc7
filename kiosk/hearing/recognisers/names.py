"""Names that a question asks for: a search for nothing else offers them, and Whisper weighs the offers.

Such a search makes a name of any sound, so that nothing of it counts by itself (docs/decisions/0015).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

BEAMS: Final = {"wbeam": 1e-48, "lponlybeam": 1e-48, "fwdflatwbeam": 1e-48}
"""Wider than PocketSphinx's own (7e-29), which lose the right name in two of three sounds that they misread."""
HYPOTHESES: Final = 100
"""Hypotheses that are looked through: most differ in small words alone."""
OFFERS: Final = 5
"""Sets of names that each reading offers."""


@dataclass(frozen=True, slots=True)
class Names:
    """What may be named, and the sentences in which it is."""

    words: tuple[str, ...] = ()
    """One word each."""
    carriers: tuple[str, ...] = ()
    """With `{}` for the name."""
    answer: str = "{}"
    """The carrier of most answers."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """Every name in every carrier."""
        return tuple(carrier.format(word) for word in self.words for carrier in self.carriers)

    def offered(self, readings: Iterable[Iterable[str]]) -> list[tuple[str, ...]]:
        """Return for each set of names among the hypotheses of several readings how it may have been said."""
        offers: dict[tuple[str, ...], dict[str, None]] = {}
        for hypotheses in readings:
            for names, said in list(self._first(hypotheses).items())[:OFFERS]:
                ways = offers.setdefault(names, {})
                ways[said] = None
                if len(names) == 1:
                    ways[self.answer.format(*names)] = None
        return [tuple(ways) for ways in offers.values()]

    def _first(self, hypotheses: Iterable[str]) -> dict[tuple[str, ...], str]:
        """Return the first hypothesis of each set of names."""
        known = frozenset(self.words)
        first: dict[tuple[str, ...], str] = {}
        for hypothesis in hypotheses:
            names = tuple(word for word in hypothesis.split() if word in known)
            if names:
                first.setdefault(names, hypothesis)
        return first


NONE: Final = Names()
