"""What other thresholds would do, on the tuning table as it stands and as recognisers mishear it.

Nothing is changed by it: the thresholds stand in the code, and the page shows what chose them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from kiosk.assembly import SHIPPED_PROMPTS, load_mind
from kiosk.bench.markdown import markdown_table
from kiosk.bench.pages import write_page
from kiosk.bench.understanding_scores import Scores, score, share
from kiosk.bench.understanding_table import Said, load_table
from kiosk.events import Finding, Heard, Polarity
from kiosk.interview.doubt import LEAST_MARGIN, SURE
from kiosk.mind.mind import Mind
from kiosk.settings import Settings
from kiosk.understanding.english import mishearing
from kiosk.understanding.matching.matcher import Thresholds
from kiosk.understanding.text.normalise import normalise, stem
from kiosk.understanding.understand import Understanding

TABLE = SHIPPED_PROMPTS.parent / "tests" / "utterances_tuning.toml"
STEPS = (-0.15, -0.1, -0.05, -0.02, 0.0, 0.02, 0.05, 0.1)
"""What is added to each threshold, one at a time."""
SURES = (0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.0)
CLOSE = 0.003
"""F1 that tells nothing on a table of this size."""


@dataclass(frozen=True, slots=True)
class Tried:
    """One value of one threshold."""

    name: str
    value: float
    shipped: bool
    written: Scores
    """Of the table as it stands."""
    misheard: Scores
    """Of the same, misheard."""

    @property
    def f1(self) -> float:
        """From 0 to 1: mean of both, polarity required."""
        return (self.written.f1(polarity=True) + self.misheard.f1(polarity=True)) / 2


@dataclass(frozen=True, slots=True)
class Doubted:
    """One value of the likeness from which a finding counts at once."""

    sure: float
    accepted: int
    """Findings of the misheard table that count without a read-back."""
    wrong: int
    """Those of them that nobody told."""
    read_back: int


def misheard(text: str) -> str:
    """Return a sentence as recognisers mishear it: each word of the domain as one of those seen in decodings."""
    heard: dict[str, list[str]] = {}
    for wrong, meant in mishearing.CONFUSIONS.items():
        heard.setdefault(stem(meant), []).append(wrong)
    words = normalise(text).words
    return " ".join(_misheard(word, heard.get(stem(word)), at) for at, word in enumerate(words))


def _misheard(word: str, forms: Sequence[str] | None, at: int) -> str:
    """Return one of the forms, the next for each place in a sentence; every other word is heard."""
    return forms[at % len(forms)] if forms and at % 2 else word


def tried(mind: Mind, table: Sequence[Said]) -> list[Tried]:
    """Try every value of every threshold. The rest stay as they are."""
    shipped = mind.understanding.thresholds
    flags = mind.knowledge.dangers
    spoken = [said for said in table if not said.command]
    wrong = [replace(said, text=misheard(said.text)) for said in spoken]

    def scores(understanding: Understanding, rows: Sequence[Said]) -> Scores:
        return score(((row, _polarities(_heard(mind, understanding, row))) for row in rows), flags)

    found = []
    for field in fields(Thresholds):
        at = getattr(shipped, field.name)
        for step in STEPS:
            value = round(at + step, 2)
            other = mind.understanding.with_thresholds(replace(shipped, **{field.name: value}))
            found.append(Tried(field.name, value, step == 0, scores(other, spoken), scores(other, wrong)))
    return found


def doubted(mind: Mind, table: Sequence[Said]) -> list[Doubted]:
    """Count, for each likeness, what would count at once of the misheard table, and how much of it is wrong."""
    rows = [replace(said, text=misheard(said.text)) for said in table if not said.command]
    taken = [(row, one) for row in rows for one in _heard(mind, mind.understanding, row)]
    affirmed = [(row, one) for row, one in taken if one.polarity is Polarity.AFFIRMED and one.id not in row.neither]
    found = []
    for sure in SURES:
        accepted = [(row, one) for row, one in affirmed if _is_accepted(one, sure)]
        wrong = sum(row.expected.get(one.id) is not Polarity.AFFIRMED for row, one in accepted)
        found.append(Doubted(sure, len(accepted), wrong, len(affirmed) - len(accepted)))
    return found


def _is_accepted(finding: Finding, sure: float) -> bool:
    exact = finding.likeness >= 1
    return exact or (finding.likeness >= sure and finding.likeness - finding.runner_up_score >= LEAST_MARGIN)


def _heard(mind: Mind, understanding: Understanding, said: Said) -> tuple[Finding, ...]:
    question = mind.knowledge.questions[said.question] if said.question else None
    return understanding.understand(Heard(said.text), question).findings


def _polarities(findings: Sequence[Finding]) -> Mapping[str, Polarity]:
    return {finding.id: finding.polarity for finding in findings}


def page(found: Sequence[Tried], doubts: Sequence[Doubted], command: str) -> str:
    """Return what was tried as a page."""
    lines = [
        "# Thresholds of the understanding",
        "",
        f"Written by `{command}`, from `tests/utterances_tuning.toml` alone: as it stands, and with every",
        "other word of the domain replaced by what recognisers were seen to write for it. One threshold is moved",
        "at a time; what ships is in bold. F1 requires the polarity.",
        "",
        markdown_table(
            ("threshold", "value", "F1 as written", "F1 misheard", "mean", "red flags heard"), map(_tried, found)
        ),
        "",
        *_verdict(found),
        "",
        "## What counts without a read-back",
        "",
        markdown_table(("likeness", "accepted", "of these wrong", "read back"), map(_doubted, doubts)),
    ]
    return "\n".join(lines) + "\n"


def _tried(one: Tried) -> Sequence[str]:
    figures = (one.written.f1(polarity=True), one.misheard.f1(polarity=True), one.f1)
    flags = one.written.flags_found + one.misheard.flags_found
    return one.name, _value(one.value, shipped=one.shipped), *(f"{figure:.3f}" for figure in figures), str(flags)


def _doubted(one: Doubted) -> Sequence[str]:
    wrong = f"{one.wrong} ({share(one.wrong, one.accepted):.1%})"
    return _value(one.sure, shipped=one.sure == SURE), str(one.accepted), wrong, str(one.read_back)


def _value(value: float, *, shipped: bool) -> str:
    return f"**{value:.2f}**" if shipped else f"{value:.2f}"


def _verdict(found: Sequence[Tried]) -> list[str]:
    """Say of each threshold whether another value is better by more than chance."""
    lines = []
    for name in dict.fromkeys(one.name for one in found):
        values = [one for one in found if one.name == name]
        shipped = next(one for one in values if one.shipped)
        best = max(values, key=lambda one: (one.f1, one.shipped))
        better = best.f1 - shipped.f1
        kept = f"{name}: {shipped.value:.2f} stays" if better < CLOSE else f"{name}: {best.value:.2f} would be better"
        lines.append(f"- {kept} (best {best.value:.2f}, {better:+.4f}).")
    return lines


def run(output: Path | None) -> str:
    """Try everything, write the page into `output`, if any, and return it. Raises `KioskError`."""
    mind = load_mind(Settings())
    table = load_table(TABLE, mind.knowledge)
    text = page(tried(mind, table), doubted(mind, table), "kiosk bench tune --output docs/benchmarks")
    if output is not None:
        write_page(output, "tuning.md", text)
    return text
