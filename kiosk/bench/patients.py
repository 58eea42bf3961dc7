"""Simulated patients: people drawn from the knowledge base itself, to see whether it finds what it put in.

This measures whether the reasoning is coherent, not whether the knowledge is true: the weights are judged,
and the same weights make the patients. `python -m kiosk.bench.patients` prints the table.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.clinic.assessment import TELLING, assess
from kiosk.clinic.knowledge import NOT_MINERAL, CauseKind, Knowledge
from kiosk.clinic.parse import expected_share
from kiosk.clinic_files import load_knowledge
from kiosk.events import Assessment, Confidence, Finding, Polarity


@dataclass(frozen=True, slots=True)
class Patient:
    """Someone whose cause is known, with every answer they would give."""

    cause: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Noise:
    """How badly people answer."""

    unknown: float = 0.0
    """0 to 1: share of answers that are "not sure"."""
    flipped: float = 0.0
    """0 to 1: share of answers that are the wrong way round."""


@dataclass(frozen=True, slots=True)
class Score:
    """How often the truth was found among patients with one result."""

    result: str
    patients: int
    first: float
    """0 to 1: the true result leads the ranking."""
    second: float
    """0 to 1: it is among the first two."""
    wrong: float
    """0 to 1: another mineral was named as the one that fits best."""


def draw(knowledge: Knowledge, cause: str, chance: random.Random, noise: Noise) -> Patient:
    """Draw a patient with `cause`, who answers everything that the questions ask.

    Someone with a mineral or fluid cause has at least one telling sign of it: without one there is
    nothing that could be found by asking, and the kiosk rightly names nothing.
    """
    asked = sorted({name for question in knowledge.questions.values() for name in question.findings})
    so = _signs(knowledge, cause, asked, chance)
    while knowledge.causes[cause].kind is not CauseKind.CONDITION and not _telling(knowledge, cause, so):
        so = _signs(knowledge, cause, asked, chance)
    answers = (_answer(name, name in so, chance, noise) for name in asked)
    return Patient(cause, tuple(answer for answer in answers if answer is not None))


def _signs(knowledge: Knowledge, cause: str, asked: list[str], chance: random.Random) -> set[str]:
    """Draw what is so, in random order: what is drawn first excludes what can't be so beside it."""
    so: set[str] = set()
    for name in chance.sample(asked, len(asked)):
        spec = knowledge.findings[name]
        excluded = any(name in knowledge.findings[other].excludes for other in so)
        if not excluded and chance.random() < _share(knowledge, name, cause):
            so |= {name, *spec.implies}
    return so


def _telling(knowledge: Knowledge, cause: str, so: set[str]) -> bool:
    return any(link.cause == cause and link.yes >= TELLING for name in so for link in knowledge.links[name])


def _share(knowledge: Knowledge, finding: str, cause: str) -> float:
    usual = knowledge.findings[finding].usual
    weights = [link.yes for link in knowledge.links[finding] if link.cause == cause]
    return expected_share(usual, weights[0]) if weights else usual


def _answer(name: str, so: bool, chance: random.Random, noise: Noise) -> Finding | None:  # noqa: FBT001 - a fact
    if chance.random() < noise.unknown:
        return None
    if chance.random() < noise.flipped:
        so = not so
    return Finding(name, Polarity.AFFIRMED if so else Polarity.DENIED)


def simulate(knowledge: Knowledge, patients: int, noise: Noise, seed: int = 1) -> Iterator[Score]:
    """Yield the score of each result over `patients` of it; conditions are drawn by their priors."""
    chance = random.Random(seed)  # noqa: S311 - patients, not secrets
    priors = [knowledge.causes[name].prior for name in knowledge.conditions]
    for result in knowledge.results:
        seen = []
        for _ in range(patients):
            cause = chance.choices(knowledge.conditions, priors)[0] if result == NOT_MINERAL else result
            seen.append(assess(knowledge, draw(knowledge, cause, chance, noise).findings))
        yield _score(result, seen)


def _score(result: str, seen: list[Assessment]) -> Score:
    places = [[ranked.cause for ranked in one.ranking].index(result) for one in seen]
    wrong = [one.confidence is Confidence.FITS_BEST and one.result != result for one in seen]
    return Score(
        result,
        len(seen),
        first=sum(place == 0 for place in places) / len(seen),
        second=sum(place < 2 for place in places) / len(seen),
        wrong=sum(wrong) / len(seen),
    )


def main() -> None:
    """Print the table for patients who answer well, and for those who answer badly."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--patients", type=int, default=500, help="patients of each result")
    patients = parser.parse_args().patients
    knowledge = load_knowledge()
    for name, noise in {"every answer right": Noise(), "10 % unknown, 10 % flipped": Noise(0.1, 0.1)}.items():
        print(f"{name}\n{'result':15} {'first':>7} {'in two':>7} {'wrongly fits best':>18}")
        for score in simulate(knowledge, patients, noise):
            print(f"{score.result:15} {score.first:7.1%} {score.second:7.1%} {score.wrong:18.1%}")


if __name__ == "__main__":
    main()
