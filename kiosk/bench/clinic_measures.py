"""What is counted over simulated interviews. Pure: cases in, figures out."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kiosk.bench.clinic import Case
from kiosk.clinic.knowledge import NOT_MINERAL, Knowledge
from kiosk.clinic.triage import HELP_TODAY, red_flags_of
from kiosk.events import Confidence, Finding, Subject, Triage


@dataclass(frozen=True, slots=True)
class Found:
    """How often the truth came out, among cases with one truth or with several."""

    what: str
    cases: int
    first: float
    """0 to 1: the true result leads the ranking at the end."""
    second: float
    """0 to 1: it is among the first two."""
    fits_best: float
    """0 to 1: it was named, as what "fits best"."""
    wrong: float
    """0 to 1: another mineral was named as what "fits best"."""


@dataclass(frozen=True, slots=True)
class Bin:
    """Cases whose leader was said to be about equally likely."""

    said: float
    """Mean belief in the leader, 0 to 1."""
    right: float
    """Share in which it was the truth, 0 to 1."""
    cases: int


@dataclass(frozen=True, slots=True)
class Danger:
    """Cases with something dangerous that is so, of one tier, by why the visit ended with less."""

    tier: Triage
    cases: int
    reached: int
    """Ended with this tier, or a more severe one."""
    not_asked: int
    """Nobody asked about it, and nobody told it."""
    answered_wrongly: int
    """It was asked about, and the noise made the answer "no", another thing, or "not sure"; or excused it."""
    unheeded: int
    """It was told, kept, and did not lead to the tier: must be 0."""


def truth_of(case: Case, knowledge: Knowledge) -> str:
    """Return the result that would be right."""
    return case.patient.cause if case.patient.cause in knowledge.results else NOT_MINERAL


def found(what: str, cases: Sequence[Case], knowledge: Knowledge) -> Found:
    """Count how often the truth came out."""
    total = len(cases) or 1
    leaders = [[ranked.cause for ranked in case.assessment.ranking] for case in cases]
    truths = [truth_of(case, knowledge) for case in cases]
    best = [_fits_best(case) for case in cases]
    pairs = list(zip(truths, best, strict=True))
    return Found(
        what,
        len(cases),
        sum(truth == ranked[0] for truth, ranked in zip(truths, leaders, strict=True)) / total,
        sum(truth in ranked[:2] for truth, ranked in zip(truths, leaders, strict=True)) / total,
        sum(named == truth for truth, named in pairs) / total,
        sum(named not in {"", truth} for truth, named in pairs) / total,
    )


def table_of(cases: Sequence[Case], knowledge: Knowledge) -> list[Found]:
    """Return a row for each result, one for all minerals and fluids, and one for everyone."""
    by_truth: dict[str, list[Case]] = {result: [] for result in knowledge.results}
    for case in cases:
        by_truth[truth_of(case, knowledge)].append(case)
    mineral = [case for truth, some in by_truth.items() if truth != NOT_MINERAL for case in some]
    rows = [found(truth, some, knowledge) for truth, some in by_truth.items()]
    return [*rows, found("all minerals and fluids", mineral, knowledge), found("everyone", cases, knowledge)]


def wrongly_named(cases: Sequence[Case], knowledge: Knowledge) -> dict[str, float]:
    """Return, by mineral, in which share of the cases with another truth it was named as what "fits best"."""
    shares = {}
    for mineral in knowledge.results[:-1]:
        others = [case for case in cases if truth_of(case, knowledge) != mineral]
        shares[mineral] = sum(_fits_best(case) == mineral for case in others) / (len(others) or 1)
    return shares


def confusion(cases: Iterable[Case], knowledge: Knowledge) -> dict[str, Counter[str]]:
    """Return, by truth, how often each result led."""
    table: dict[str, Counter[str]] = {result: Counter() for result in knowledge.results}
    for case in cases:
        table[truth_of(case, knowledge)][case.assessment.ranking[0].cause] += 1
    return table


def calibration(cases: Iterable[Case], knowledge: Knowledge, *, minerals_only: bool = False) -> list[Bin]:
    """Sort cases by how likely the leader was said to be, in tenths."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for case in cases:
        leader = case.assessment.ranking[0]
        if minerals_only and leader.cause == NOT_MINERAL:
            continue
        right = leader.cause == truth_of(case, knowledge)
        bins.setdefault(min(9, int(leader.weight * 10)), []).append((leader.weight, right))
    return [
        Bin(statistics.fmean(said for said, _ in some), statistics.fmean(right for _, right in some), len(some))
        for _, some in sorted(bins.items())
    ]


def dangers(cases: Sequence[Case], knowledge: Knowledge) -> list[Danger]:
    """Compare how each visit ended with what all that is so would have called for."""
    return [_danger(tier, cases, knowledge) for tier in Triage if tier in HELP_TODAY]


def _danger(tier: Triage, cases: Iterable[Case], knowledge: Knowledge) -> Danger:
    counts: Counter[str] = Counter()
    for case in cases:
        flags = red_flags_of(knowledge, [Finding(name) for name in sorted(case.patient.so)], Subject.SELF)
        if flags and flags[0].tier is tier:
            because = [set(flag.because) for flag in flags if flag.tier is tier]
            counts["all"] += 1
            counts[_why(case, because) if case.assessment.triage.severity < tier.severity else "reached"] += 1
    reasons = (counts[why] for why in ("reached", "not asked", "answered wrongly", "unheeded"))
    return Danger(tier, counts["all"], *reasons)


def _why(case: Case, because: Sequence[set[str]]) -> str:
    """Say why a danger was missed: of several, the one that came nearest to being seen counts."""
    told = {finding.id for finding in case.findings if finding.polarity == "affirmed"}
    about = {name for answer in case.answered for name in answer.about}
    if any(some <= told for some in because):
        # What is not so can excuse a flag: ten minutes of cramp count less when stretching is said to end it.
        return "unheeded" if told <= case.patient.so else "answered wrongly"
    return "answered wrongly" if any(some <= told | about for some in because) else "not asked"


def questions_asked(cases: Iterable[Case]) -> Counter[int]:
    """Return how many cases had how many questions."""
    return Counter(len(case.asked) for case in cases)


def median_of(counted: Mapping[int, int]) -> float:
    """Return the median of what was counted."""
    return statistics.median(number for number, times in counted.items() for _ in range(times))


def _fits_best(case: Case) -> str:
    return case.assessment.result if case.assessment.confidence is Confidence.FITS_BEST else ""
