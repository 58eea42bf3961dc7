"""The figures of `kiosk bench clinic`: gathered, and as a page of Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kiosk.bench.ceilings import Reading, readings
from kiosk.bench.clinic import WORLDS, run
from kiosk.bench.clinic_measures import (
    Bin,
    Danger,
    Found,
    calibration,
    confusion,
    dangers,
    median_of,
    questions_asked,
    table_of,
    wrongly_named,
)
from kiosk.bench.markdown import markdown_table
from kiosk.bench.patients import Noise
from kiosk.clinic.knowledge import NOT_MINERAL, Knowledge

WANTED = 0.8
"""Share of mineral cases in which the project wants the truth first."""
MOST_WRONG = 0.1
"""Share of cases without a mineral cause that may get one as what "fits best"."""
WANTED_MEDIAN = 8
"""Questions."""


@dataclass(frozen=True, slots=True)
class Report:
    """One run."""

    patients: int
    seed: int
    noise: Noise
    knowledge: str
    """Version of the knowledge base."""
    found: tuple[Found, ...]
    wrong: Mapping[str, float]
    """By mineral: share of cases with another truth in which it was what "fits best"."""
    confusion: Mapping[str, Mapping[str, int]]
    """By truth, then by the result that led: cases."""
    calibration: tuple[Bin, ...]
    mineral_calibration: tuple[Bin, ...]
    """The same of the cases in which a mineral or fluid leads."""
    dangers: tuple[Danger, ...]
    questions: Mapping[int, int]
    """How many visits had how many questions."""
    readings: tuple[Reading, ...]


def report(knowledge: Knowledge, patients: int, noise: Noise, seed: int) -> Report:
    """Run the interviews and count."""
    cases = list(run(knowledge, patients, noise, seed))
    return Report(
        patients,
        seed,
        noise,
        knowledge.version,
        tuple(table_of(cases, knowledge)),
        wrongly_named(cases, knowledge),
        {truth: dict(row) for truth, row in confusion(cases, knowledge).items()},
        tuple(calibration(cases, knowledge)),
        tuple(calibration(cases, knowledge, minerals_only=True)),
        tuple(dangers(cases, knowledge)),
        dict(questions_asked(cases)),
        tuple(readings(knowledge, cases, noise, seed)),
    )


def targets(made: Report) -> list[tuple[str, str, str, bool]]:
    """Return what is wanted: name, figure, target, whether it was reached."""
    rows = {row.what: row for row in made.found}
    first, wrong = rows["all minerals and fluids"].first, rows[NOT_MINERAL].wrong
    median, most = median_of(made.questions), max(made.questions)
    unheeded = sum(one.unheeded for one in made.dangers)
    return [
        ("mineral and fluid cases: truth first", f"{first:.1%}", f"≥ {WANTED:.0%}", first >= WANTED),
        ("no mineral cause: one said to fit best", f"{wrong:.1%}", f"≤ {MOST_WRONG:.0%}", wrong <= MOST_WRONG),
        ("questions, median", f"{median:g}", f"≤ {WANTED_MEDIAN}", median <= WANTED_MEDIAN),
        ("questions, most", str(most), "≤ 12", most <= 12),
        ("dangers told and not heeded", str(unheeded), "0", unheeded == 0),
    ]


def markdown(made: Report, command: str) -> str:
    """Return the page."""
    wrong = ", ".join(f"{name} {share:.2%}" for name, share in made.wrong.items())
    goals = [(what, got, want, "yes" if ok else "**no**") for what, got, want, ok in targets(made)]
    asked = [(str(number), f"{made.questions[number]:,}") for number in sorted(made.questions)]
    parts = [
        "# Simulated patients",
        _about(made, command),
        markdown_table(("", "reached", "wanted", ""), goals),
        "## What came out at the end of the interview",
        'True result first, among the first two, named as what "fits best", and another mineral named so.',
        _found(made.found),
        f'Each mineral, said to "fit best" though something else is behind the cramps: {wrong}.',
        "## What could have come out",
        _CEILINGS,
        _readings(made.readings),
        "## Which result led",
        _confusion(made.confusion),
        "## Said and right",
        "![How often the leader was the truth, by how likely it was said to be](clinic.png)",
        _bins("everyone", made.calibration),
        _bins("a mineral or fluid leads", made.mineral_calibration),
        "## Questions",
        markdown_table(("questions", "visits"), asked),
        "## Dangers",
        _DANGERS,
        _dangers(made.dangers),
    ]
    return "\n\n".join(parts) + "\n"


_CEILINGS = (
    "The oracle knows the weights that drew the patient and how answers go wrong, and weighs each exactly. "
    'Letting it lean towards minerals until it is wrong as often as the kiosk ("false lead": no mineral cause, '
    "but one comes first) makes the two comparable."
)

_DANGERS = (
    "By the most severe tier that all that is so calls for. What nobody asks about and nobody tells can't be "
    "heard; what is asked about is missed when the answer is wrong."
)


def _about(made: Report, command: str) -> str:
    noise = made.noise
    return (
        f"Made by `{command}`: {made.patients:,} patients of {WORLDS} worlds, seed {made.seed}, knowledge base "
        f"`{made.knowledge}`. {noise.unknown:.0%} of answers unknown, {noise.flipped:.0%} flipped, weights off by a "
        f"standard deviation of {noise.jitter:g}. What that means stands in `kiosk/bench/patients.py` and "
        "`kiosk/bench/answering.py`. It shows whether the reasoning finds what it put in, not whether the knowledge "
        "is true. The discussion stands in [decision 4](../decisions/0004-fewer-broader-questions.md)."
    )


def _found(rows: Iterable[Found]) -> str:
    return markdown_table(
        ("truth", "cases", "first", "in two", "fits best", "another fits best"),
        [(one.what, f"{one.cases:,}", *_percent(one.first, one.second, one.fits_best, one.wrong)) for one in rows],
    )


def _readings(rows: Iterable[Reading]) -> str:
    return markdown_table(
        ("answers to", "read by", "cases", "minerals: truth first", "everyone: truth first", "false lead"),
        [
            (one.answers, one.reader, f"{one.cases:,}", *_percent(one.minerals, one.everyone, one.false_lead))
            for one in rows
        ],
    )


def _confusion(table: Mapping[str, Mapping[str, int]]) -> str:
    return markdown_table(
        ("truth", *table), [(truth, *(f"{row.get(result, 0):,}" for result in table)) for truth, row in table.items()]
    )


def _bins(what: str, bins: Iterable[Bin]) -> str:
    return markdown_table(
        (f"said ({what})", "right", "cases"),
        [(f"{one.said:.0%}", f"{one.right:.0%}", f"{one.cases:,}") for one in bins],
    )


def _dangers(rows: Iterable[Danger]) -> str:
    return markdown_table(
        ("tier", "cases", "reached", "not asked about", "answered wrongly or not sure", "told, not heeded"),
        [(one.tier.value, *(f"{count:,}" for count in _counts(one))) for one in rows],
    )


def _counts(one: Danger) -> tuple[int, ...]:
    return one.cases, one.reached, one.not_asked, one.answered_wrongly, one.unheeded


def _percent(*shares: float) -> Iterator[str]:
    return (f"{share:.1%}" for share in shares)
