"""Ways to use a peer, and which of them is its best: chosen on the tuning table, ignoring polarity."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from kiosk.bench.peers.answer import Answer, Peer
from kiosk.bench.understanding_scores import Found, score
from kiosk.bench.understanding_table import Said
from kiosk.events import Polarity
from kiosk.understanding.text.normalise import normalise

CUTOFFS = 40
"""Cut-offs tried, spread over the scores that the peer gives."""
NOT_ASKED = Answer((), 0.0)
_BREAKS = re.compile(
    r"[,.;:!?]+|\b(?:and|but|because|so|then|or|only|except|although|when|while|since)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Way:
    """A way to use a peer."""

    parts: bool
    """Whether it is asked about each part of a sentence, or once about all of it."""
    several: bool
    """Whether all that reaches the cut-off counts, or only the best."""
    asked_only: bool
    """Whether an answer to a question may hold only what was asked about."""
    cutoff: float
    """Score from which a finding counts."""

    def __str__(self) -> str:
        where = "each part of a sentence" if self.parts else "the whole sentence"
        what = "all findings" if self.several else "the best finding"
        asked = ", in answers only those asked about" if self.asked_only else ""
        return f"{what} from {self.cutoff:.2f} of {where}{asked}"


@dataclass(frozen=True, slots=True)
class Asked:
    """A peer's answers about one utterance."""

    said: Said
    """What was said, and what it means."""
    whole: Answer
    """About all of it."""
    parts: tuple[Answer, ...]
    """About each part."""
    expected: frozenset[str]
    """What the question asks about; empty for a free story."""

    def answers(self, way: Way) -> tuple[Answer, ...]:
        """The answers that a way uses."""
        return self.parts if way.parts else (self.whole,)

    def seconds(self, way: Way) -> float:
        """Wall time of the answers that a way uses."""
        return sum(answer.seconds for answer in self.answers(way))


def parts_of(text: str) -> Iterator[str]:
    """Yield the parts of a sentence, each in the kiosk's one form."""
    for part in _BREAKS.split(text):
        normal = normalise(part).text
        if normal:
            yield normal


def ask(
    peer: Peer, rows: Iterable[Said], expected: Callable[[str], frozenset[str]], way: Way | None = None
) -> list[Asked]:
    """Ask a peer about utterances, whole and in parts; or only what a way needs."""
    return [
        Asked(
            said,
            NOT_ASKED if way and way.parts else peer.answer(normalise(said.text).text),
            () if way and not way.parts else tuple(peer.answer(part) for part in parts_of(said.text)),
            expected(said.question),
        )
        for said in rows
    ]


def found(asked: Asked, way: Way) -> Found:
    """Return what a peer found when used in a way; it knows no polarity, so all is affirmed."""
    names: set[str] = set()
    for answer in asked.answers(way):
        allowed = [
            (name, value)
            for name, value in answer.found
            if value >= way.cutoff and not (way.asked_only and asked.expected and name not in asked.expected)
        ]
        names.update(name for name, _ in (allowed if way.several else allowed[:1]))
    return dict.fromkeys(sorted(names), Polarity.AFFIRMED)


def best_way(asked: Sequence[Asked]) -> tuple[Way, float]:
    """Return the way with the best F1, and that F1; polarity is ignored, as peers have none."""
    ways = (
        Way(parts, several, asked_only, cutoff)
        for parts, several, asked_only in product((False, True), repeat=3)
        for cutoff in _cutoffs(asked, parts=parts)
    )
    scored = ((way, _f1(asked, way)) for way in ways)
    return max(scored, key=lambda one: one[1])


def _f1(asked: Sequence[Asked], way: Way) -> float:
    return score(((one.said, found(one, way)) for one in asked), ()).f1(polarity=False)


def _cutoffs(asked: Sequence[Asked], *, parts: bool) -> list[float]:
    """Return cut-offs between which about as many scores lie."""
    answers = [answer for one in asked for answer in (one.parts if parts else (one.whole,))]
    scores = sorted({value for answer in answers for _, value in answer.found[:10]})
    step = max(1, len(scores) // CUTOFFS)
    return scores[::step] or [0.0]
