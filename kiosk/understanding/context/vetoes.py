"""One shape for what speaks against a match: a predicate, and the findings of which it has to be asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping

from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.normalise import Normal

Veto = Callable[[Match, Normal], bool]
"""Whether the words around a match make it tell something else, or nothing."""


class Vetoes:
    """Asks of a match the vetoes that concern its finding."""

    def __init__(self, of_findings: Mapping[Veto, Collection[str]], anywhere: Iterable[Veto] = ()) -> None:
        """`of_findings`: which findings each veto is about; `anywhere`: those about every match."""
        self._anywhere = tuple(anywhere)
        self._of: dict[str, list[Veto]] = defaultdict(list)
        for veto, findings in of_findings.items():
            for finding in findings:
                self._of[finding].append(veto)

    def speak_against(self, match: Match, normal: Normal) -> bool:
        """Whether one of them does."""
        return any(veto(match, normal) for veto in (*self._anywhere, *self._of.get(match.finding, ())))
