"""How near the kiosk comes to what could be known: readers of the same answers, and of all answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kiosk.bench.clinic import Case, ask_everything, run
from kiosk.bench.clinic_measures import truth_of
from kiosk.bench.oracle import beliefs_of
from kiosk.bench.patients import Noise
from kiosk.clinic.knowledge import NOT_MINERAL, Knowledge


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader made of one set of answers."""

    reader: str
    answers: str
    cases: int
    minerals: float
    """0 to 1: mineral and fluid cases in which the truth comes first."""
    everyone: float
    """0 to 1: the same of all cases."""
    false_lead: float
    """0 to 1: cases without such a cause in which one comes first all the same."""


def readings(knowledge: Knowledge, cases: Sequence[Case], noise: Noise, seed: int) -> Iterator[Reading]:
    """Yield what could be made of the answers of `cases`, and of every answer; then the same without noise."""
    clean = Noise(jitter=noise.jitter)
    fewer = max(1, len(cases) // 5)
    yield from _read(knowledge, cases, noise, "its own questions")
    yield from _read(knowledge, list(run(knowledge, len(cases), noise, seed, ask_everything)), noise, "every question")
    yield from _read(knowledge, list(run(knowledge, fewer, clean, seed)), clean, "its own questions, no wrong answer")
    everything = list(run(knowledge, fewer, clean, seed, ask_everything))
    yield from _read(knowledge, everything, clean, "every question, no wrong answer")


def _read(knowledge: Knowledge, cases: Sequence[Case], noise: Noise, answers: str) -> Iterator[Reading]:
    truths = [truth_of(case, knowledge) for case in cases]
    own = [{one.cause: one.weight for one in case.assessment.ranking} for case in cases]
    exact = [beliefs_of(knowledge, case, noise) for case in cases]
    kiosk = _reading("the kiosk", answers, truths, [_leader(beliefs) for beliefs in own])
    yield kiosk
    yield _reading("the oracle", answers, truths, [_leader(beliefs) for beliefs in exact])
    leaning = _leaning(truths, exact, kiosk.false_lead)
    yield _reading("the oracle, wrong as often as the kiosk", answers, truths, leaning)


def _leader(beliefs: Mapping[str, float]) -> str:
    return max(beliefs, key=lambda result: (beliefs[result], result))


def _leaning(truths: Sequence[str], exact: Sequence[Mapping[str, float]], false_lead: float) -> list[str]:
    """Let minerals lead so readily that they do so wrongly in a share `false_lead` of the cases without one."""
    without = sorted(beliefs[NOT_MINERAL] for truth, beliefs in zip(truths, exact, strict=True) if truth == NOT_MINERAL)
    least = without[min(round(false_lead * len(without)), len(without) - 1)] if without else 0.5
    return [
        NOT_MINERAL
        if beliefs[NOT_MINERAL] >= least
        else _leader({result: share for result, share in beliefs.items() if result != NOT_MINERAL})
        for beliefs in exact
    ]


def _reading(reader: str, answers: str, truths: Sequence[str], leaders: Sequence[str]) -> Reading:
    pairs = list(zip(truths, leaders, strict=True))
    mineral = [truth == leader for truth, leader in pairs if truth != NOT_MINERAL]
    false = [leader != NOT_MINERAL for truth, leader in pairs if truth == NOT_MINERAL]
    right = [truth == leader for truth, leader in pairs]
    return Reading(reader, answers, len(pairs), _share(mineral), _share(right), _share(false))


def _share(hits: Sequence[bool]) -> float:
    return sum(hits) / len(hits) if hits else 0.0
