"""Rehearsals, held: the whole visit by text, and whether it went as it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kiosk.clinic.assessment import assess
from kiosk.events import Assessment, ButtonPressed, Heard, Listen, Meaning, Polarity, StayedSilent
from kiosk.hearing.ears import Expected, Sensed
from kiosk.hearing.typed import TextEars
from kiosk.mind.mind import Mind
from kiosk.prompts.parse import PromptBook
from kiosk.prompts.placeholders import PLACEHOLDER
from kiosk.prompts.problem import Problem
from kiosk.prompts.rehearsal import FOLDER, NOTHING_ELSE, SILENCE, Rehearsal, Step, rehearsal_of
from kiosk.session import Session, Watching
from kiosk.speaking.english import about_them, sentences
from kiosk.speaking.mouth import PrintedMouth
from kiosk.speaking.reply import Place

AFFIRMED = Polarity.AFFIRMED
SILENT = 8.0
"""Seconds."""

AGREED_TO = frozenset({"consent", "adult"})
"""Questions that "nothing else" answers with yes: a no ends the visit there."""

MOST_ANSWERS = 60
"""After so many a visit goes in circles."""


@dataclass(frozen=True, slots=True)
class Held:
    """A visit, as far as a rehearsal went."""

    turns: tuple[tuple[str, ...], ...]
    """What the kiosk said before the first answer, between each and the next, and after the last."""
    asked: tuple[str, ...]
    """The question that each answer was given to."""
    assessment: Assessment
    unsaid: int
    """Answers that the visit was over for."""
    over: bool
    """Whether the kiosk ended it; False: the answers were used up."""


def rehearsals_in(texts: Mapping[str, str]) -> tuple[Rehearsal, ...]:
    """Return the rehearsals of a set, in the order of their names."""
    return tuple(rehearsal_of(name, texts[name]) for name in sorted(texts) if name.startswith(FOLDER))


def hold(mind: Mind, answers: Sequence[str]) -> Held:
    """Hold a visit by text, and stop it when the answers are used up."""
    script = _Script(list(answers), mind)
    watching = Watching(said=script.saying.append, heard=script.understood)
    session = Session(mind, script, PrintedMouth(None), Place(), 0.0, lambda _: None, watching)
    report = session.visit()
    if not script.cut:
        script.turns.append(tuple(script.saying))
    result = report.assessment or assess(mind.knowledge, report.findings, report.subject)
    return Held(tuple(script.turns), tuple(script.asked), result, len(script.left), not script.cut)


def rehearse(mind: Mind, rehearsal: Rehearsal) -> tuple[Problem, ...]:
    """Hold a visit with the answers of a rehearsal; return what went otherwise."""
    held = hold(mind, [step.text for step in rehearsal.steps if step.kind == "you"])
    return tuple(_otherwise(mind.book, rehearsal, held))


def _otherwise(book: PromptBook, rehearsal: Rehearsal, held: Held) -> Iterator[Problem]:
    said = [step for step in rehearsal.steps if step.kind == "you"]
    for step in said[len(said) - held.unsaid :]:
        yield Problem(rehearsal.file, step.line, "the visit was over before this answer", "take it out, or say why")
    for turn, expected in enumerate(_by_turn(rehearsal.steps)):
        spoken = " ".join(held.turns[turn]) if turn < len(held.turns) else ""
        at = 0
        for step in expected:
            found = _spoken(book, step, spoken[at:])
            if found is None:
                told = f'it said "{spoken}"' if spoken else "it said nothing"
                yield Problem(rehearsal.file, step.line, f'the kiosk did not say "{step.text}"', told)
            else:
                at += found
    outcome = {"triage": str(held.assessment.triage), "result": held.assessment.result}
    for step in rehearsal.steps:
        if step.kind in outcome and step.text != outcome[step.kind]:
            why = f"the {step.kind} is {outcome[step.kind]}"
            yield Problem(rehearsal.file, step.line, why, f"it should be {step.text}: see what changed")


def _by_turn(steps: Iterable[Step]) -> list[list[Step]]:
    turns: list[list[Step]] = [[]]
    for step in steps:
        if step.kind == "you":
            turns.append([])
        elif step.kind == "kiosk":
            turns[-1].append(step)
    return turns


def _spoken(book: PromptBook, step: Step, text: str) -> int | None:
    """Return where in a text the expected words end; None: they are not there."""
    ends = [found.end() for pattern in _patterns(book, step) if (found := re.search(pattern, text, re.IGNORECASE))]
    return min(ends, default=None)


def _patterns(book: PromptBook, step: Step) -> Iterator[str]:
    """Yield the forms that the expected words may take."""
    if not step.section:
        yield ".*?".join(re.escape(part.strip()) for part in re.split(r"\.\.\.|…", step.text))
        return
    for wording in book.questions.get(step.section, ()):
        yield from {_pattern(wording), _pattern(about_them(wording))}
    if step.section in book.replies:
        yield ".*?".join(_pattern(line) for line in book.replies[step.section])


def _pattern(template: str) -> str:
    """What is filled in may be anything; the last full stop may have become a comma."""
    parts = (PLACEHOLDER.split(part)[::2] for part in sentences(template))
    return ".*?".join(".+?".join(re.escape(piece) for piece in pieces).removesuffix(r"\.") for pieces in parts)


@dataclass
class _Script(TextEars):
    """The ears of a rehearsal: they hear one line after another."""

    left: list[str]
    mind: Mind
    turns: list[tuple[str, ...]] = field(default_factory=list)
    saying: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    told: set[str] = field(default_factory=set)
    """Findings that were affirmed."""
    resting: bool = False
    cut: bool = False

    def understood(self, heard: Heard | None, meaning: Meaning | None) -> None:  # noqa: ARG002 - the port's
        self.told |= {found.id for found in (meaning.findings if meaning else ()) if found.polarity is AFFIRMED}

    def listen(self, order: Listen, expected: Expected) -> Sensed:  # noqa: ARG002 - the port's
        if self.resting and len(self.asked) < MOST_ANSWERS:
            self.asked.append(order.question)
            return Heard(self._rest(order))
        if not self.left or self.resting:  # used up, or going in circles
            self.cut = True
            self.turns.append(tuple(self.saying))
            self.saying.clear()
            return ButtonPressed("stop")
        self.turns.append(tuple(self.saying))
        self.saying.clear()
        self.asked.append(order.question)
        answer = self.left.pop(0)
        if answer == NOTHING_ELSE:
            self.resting = True
            return Heard(self._rest(order))
        return StayedSilent(SILENT) if answer == SILENCE else Heard(answer)

    def _rest(self, order: Listen) -> str:
        """Agree to what was told before; of a question about it, say nothing that would take it back."""
        asked = self.mind.knowledge.questions.get(order.question)
        if (asked is None and order.findings) or order.question in AGREED_TO:
            return "yes"
        return "skip" if asked and self.told.intersection(order.findings) else "no"


def rehearse_all(mind: Mind, rehearsals: Iterable[Rehearsal]) -> tuple[Problem, ...]:
    """Hold all rehearsals; return what went otherwise."""
    return tuple(problem for rehearsal in rehearsals for problem in rehearse(mind, rehearsal))


def recorded(mind: Mind, answers: Sequence[str]) -> str:
    """Hold a visit, and return it as a rehearsal: questions by their name, what is read back by its words."""
    held = hold(mind, answers)
    lines: list[str] = []
    for turn, said in enumerate(held.turns):
        at_end = turn == len(held.turns) - 1
        lines += [f"kiosk: {sentence}" for sentence in said] if at_end and held.over else _asked(mind, held, turn)
        lines += [f"you: {answers[turn]}"] if turn < len(answers) and not at_end else []
    lines += [f"triage: {held.assessment.triage}", f"result: {held.assessment.result}"]
    return "\n".join(lines) + "\n"


def _asked(mind: Mind, held: Held, turn: int) -> list[str]:
    """What is worth expecting before an answer: the question, or the read-back in its words."""
    if turn < len(held.asked) and held.asked[turn] in mind.book.questions:
        return [f"kiosk: [{held.asked[turn]}]"]
    return [f"kiosk: {sentence}" for sentence in held.turns[turn][-2:]]
