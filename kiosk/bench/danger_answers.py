"""`kiosk bench answers`: learns what answers to questions about danger tell, and tries that on what it has not seen.

It learns from `tests/answers_taught.toml`, from the answers in the tuning table of utterances and, as talk that answers
nothing, from that table, from what patients told doctors (`consultations.csv`, the even half; not part of the
project) and from what a radio, a television and other people say (`tests/talk_background.toml`). What one writer wrote
is tried with what the others' taught; `tests/answers_reporting.toml` with all of it.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.bench.extra import require
from kiosk.bench.harmless_talk import background, harmless, patients
from kiosk.bench.linear_learning import Example, learn
from kiosk.bench.markdown import markdown_table
from kiosk.bench.understanding_scores import share
from kiosk.bench.understanding_table import Said, load_table
from kiosk.events import Heard, Polarity
from kiosk.mind.mind import Mind
from kiosk.understanding.learnt.danger_answers import DangerAnswers

STAGE = "red_flag"
FEWEST_EXAMPLES = 2
"""Answers to a question that must share a word or pair."""
FEWEST_TOLD = 20
"""Answers to a question that must tell of a danger for it to be learnt."""
HEAD = ("question", "tell of one", "known", "read back", "another", "missed", "of none", "believed", "in vain", "talk")
NOTHING = DangerAnswers({})
"""With it phrases alone count."""


@dataclass(slots=True)
class Tally:
    """What was made of the answers to one question."""

    dangerous: int = 0
    """Answers that tell of a danger."""
    known: int = 0
    """Of those, the ones of which phrases find a danger that is told."""
    asked: int = 0
    """Of the rest, the ones that a danger is read back of which is told."""
    other: int = 0
    """Of the rest, the ones that another is read back of."""
    harmless: int = 0
    """Answers that tell of none and leave none open."""
    believed: int = 0
    """Of those, the ones in which phrases find one."""
    in_vain: int = 0
    """Of the rest, the ones that a danger is read back of."""
    talk: int = 0
    """Of patients and of others around, what answers nothing and tells of no danger that a phrase knows."""
    mistaken: int = 0
    """Of those, the ones that a danger would be read back of."""

    def add(self, other: Tally) -> None:
        """Count what the other counted too."""
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


@dataclass(frozen=True, slots=True)
class Learnt:
    """What was learnt, and how well."""

    answers: DangerAnswers
    left_out: Mapping[str, Tally] = field(default_factory=dict)
    """By question: what each writer wrote, tried with what the others taught."""
    reporting: Mapping[str, Tally] = field(default_factory=dict)


def run(tests: Path, data: Path, mind: Mind) -> Learnt:
    """Learn from all that may be learnt from; try it on the rest. Raises `KioskError` that names file and entry."""
    require("sklearn")
    taught = list(zip(load_table(tests / "answers_taught.toml", mind.knowledge), _writers(tests), strict=True))
    tuning = [said for said in load_table(tests / "utterances_tuning.toml", mind.knowledge) if said.question]
    told = (*harmless(tests / "utterances_tuning.toml", mind), *patients(data, mind, reporting=False))
    other = (*told, *background(tests, "background"))
    talk = [Example.of(text, frozenset()) for text in other]
    left_out: dict[str, Tally] = {}
    for writer in sorted(set(_writers(tests))):
        others = learnt_from([*tuning, *(said for said, by in taught if by != writer)], talk, mind)
        _count([said for said, by in taught if by == writer], mind.with_learnt(danger_answers=others), left_out)
    answers = learnt_from([*tuning, *(said for said, _ in taught)], talk, mind)
    reporting: dict[str, Tally] = {}
    table = load_table(tests / "answers_reporting.toml", mind.knowledge)
    _count(table, mind.with_learnt(danger_answers=answers), reporting)
    unanswering = (*patients(data, mind, reporting=True), *background(tests, "background_reporting"))
    for question, tally in reporting.items():
        tally.talk = len(unanswering)
        tally.mistaken = sum(answers.guess(question, text) is not None for text in unanswering)
    return Learnt(answers, left_out, reporting)


def _writers(tests: Path) -> list[int]:
    rows = tomllib.loads((tests / "answers_taught.toml").read_text(encoding="utf-8"))["say"]
    return [row["writer"] for row in rows]


def learnt_from(table: Sequence[Said], talk: Sequence[Example], mind: Mind) -> DangerAnswers:
    """Learn, for each question about danger, which dangers its answers tell of and that other talk tells of none."""
    questions = [one.id for one in mind.knowledge.questions.values() if one.stage == STAGE]
    dangers = mind.knowledge.dangers
    learnt = {}
    for question in questions:
        examples = [
            Example.of(said.text, _told(said) & dangers, said.neither & dangers)
            for said in table
            if said.question == question and not said.command
        ]
        told = Counter(name for one in examples for name in one.told)
        labels = sorted(name for name, answers in told.items() if answers >= FEWEST_TOLD)
        if labels:
            learnt[question] = learn([*examples, *talk], labels, FEWEST_EXAMPLES)
    return DangerAnswers(learnt)


def _told(said: Said) -> frozenset[str]:
    return frozenset(name for name, polarity in said.expected.items() if polarity is Polarity.AFFIRMED)


def _count(table: Sequence[Said], mind: Mind, tallies: dict[str, Tally]) -> None:
    for said in table:
        if said.question in mind.nets.danger_answers.questions and not said.command:
            tallies.setdefault(said.question, Tally()).add(tally_of(said, mind))


def tally_of(said: Said, mind: Mind) -> Tally:
    """Count one answer."""
    told = _told(said) & mind.knowledge.dangers
    known, guessed = (_dangers(said, one) for one in (mind.with_learnt(danger_answers=NOTHING), mind))
    guessed -= known
    if told:
        is_known, is_asked = bool(known & told), bool(guessed & told)
        missed = not is_known and not is_asked
        return Tally(dangerous=1, known=is_known, asked=is_asked and not is_known, other=missed and bool(guessed))
    if said.neither & mind.knowledge.dangers:
        return Tally()
    return Tally(harmless=1, believed=bool(known), in_vain=bool(guessed))


def _dangers(said: Said, mind: Mind) -> frozenset[str]:
    """Return the dangers that are found in an answer."""
    found = mind.understand(Heard(said.text), mind.knowledge.questions[said.question].order).findings
    return mind.knowledge.dangers.intersection(one.id for one in found if one.polarity is Polarity.AFFIRMED)


def page(learnt: Learnt, version: str) -> str:
    """Return docs/benchmarks/answers.md."""
    features = sum(len(one.rows) - 1 for one in learnt.answers.questions.values())
    return f"""# Answers to questions about danger

Made by `kiosk bench answers`, knowledge base `{version}`. Each answer is understood as in a visit that has just put
the question. "Known": phrases find a danger that is told. "Read back": they find none, and one that is told is read
back for what the answer sounds like (the weights of {features} words and pairs of words of all questions together);
"another": one that is not told, and the question comes again after a no. "Talk": of what patients told doctors, where
phrases find no danger, and of what a radio, a television and other people say, so much would be read back as an answer
to that question. Why:
[decision 14](../decisions/0014-what-an-answer-about-danger-sounds-like.md).

The answers are by writers at a desk who had seen neither phrases, weights nor rules. No clinician has reviewed them.

## Writers whose answers were left out of what was learnt

{_table(learnt.left_out)}

## A further writer's answers, which report

{_table(learnt.reporting)}
"""


def _table(tallies: Mapping[str, Tally]) -> str:
    every = Tally()
    for one in tallies.values():
        every.add(one)
    return markdown_table(HEAD, (_row(name, one) for name, one in (*sorted(tallies.items()), ("all", every))))


def _row(name: str, one: Tally) -> Iterator[str]:
    missed = one.dangerous - one.known - one.asked - one.other
    yield name
    yield str(one.dangerous)
    yield from (f"{count} ({share(count, one.dangerous):.0%})" for count in (one.known, one.asked, one.other, missed))
    yield str(one.harmless)
    yield from (f"{count} ({share(count, one.harmless):.0%})" for count in (one.believed, one.in_vain))
    yield f"{share(one.mistaken, one.talk):.1%}" if one.talk else ""
