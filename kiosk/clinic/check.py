"""What makes a knowledge base wrong although each of its lines reads well."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from kiosk.clinic.knowledge import EVERYONE, NOT_MINERAL, UNCLEAR, CauseKind, Knowledge, Link
from kiosk.clinic.sources import CITATION
from kiosk.errors import KnowledgeError
from kiosk.groups import Trait

STAGES = ("opening", "red_flag", "cause", "hard_stop")
WEEKS = ("now", "1-2", "3-4", "when")
PARTS = ("stretch", "drink", "food", "tests", "medicine", "supplement", "doctor", "other")
STRONGEST = 6.0
"""Largest weight: e^6 is 400 to 1, more than any answer spoken into a kiosk can be worth."""


UNUSED = "name it in links.toml, red_flags.toml, cautions.toml or advice.toml, or take it out"


def check_knowledge(knowledge: Knowledge) -> None:
    """Raise `KnowledgeError` for the first thing that is wrong."""
    for problem in problems(knowledge):
        raise problem


def problems(knowledge: Knowledge) -> Iterator[KnowledgeError]:
    """Yield everything that is wrong with `knowledge`."""
    yield from _missing_sources(knowledge)
    yield from _unknown_ids(knowledge)
    yield from _wrong_values(knowledge)
    yield from _out_of_reach(knowledge)
    stages = {question.stage for question in knowledge.questions.values()}
    for stage in [stage for stage in STAGES if stage not in stages]:
        yield KnowledgeError(f"questions.toml: no question has stage {stage}", "put back the file that has them")


def links_of(knowledge: Knowledge) -> Iterator[Link]:
    """Yield every link."""
    return (link for links in knowledge.links.values() for link in links)


def _missing_sources(knowledge: Knowledge) -> Iterator[KnowledgeError]:
    cited = [("links", f"{link.cause}.{link.finding}", link.source) for link in links_of(knowledge)]
    cited += [("questions", entry.id, entry.source) for entry in knowledge.questions.values()]
    cited += [("causes", entry.id, entry.source) for entry in knowledge.causes.values()]
    cited += [("red_flags", entry.id, entry.source) for entry in knowledge.red_flags.values()]
    cited += [("cautions", entry.id, entry.source) for entry in knowledge.cautions.values()]
    cited += [("advice", entry.id, entry.source) for entry in knowledge.advice.values()]
    cited += [("faq", entry.id, entry.source) for entry in knowledge.faq.values()]
    for file, name, source in cited:
        if not CITATION.fullmatch(str(source)):
            held = f"cites {source!r}, which names no source" if source else "has no source"
            mend = 'cite sources.toml, "[S18][S19]", or write "[background]" or "[judgement]"'
            yield KnowledgeError(f"{file}.toml: [{name}] {held}", mend)


def _unknown_ids(knowledge: Knowledge) -> Iterator[KnowledgeError]:
    with_result = {spec.id for spec in knowledge.findings.values() if Trait.MEASURED in spec.traits}
    for spec in knowledge.findings.values():
        named = (*spec.implies, *spec.excludes, *spec.in_part.split())
        yield from _strangers("findings", spec.id, named, knowledge.findings, "findings")
    yield from _unknown_to_questions(knowledge)
    for cause in knowledge.causes.values():
        named = tuple(sorted(cause.opposed | cause.measured))
        yield from _strangers("causes", cause.id, named, knowledge.findings, "findings")
        for name in sorted(cause.measured - with_result):
            why = f"causes.toml: [{cause.id}] has measured {name}, which no test finds"
            yield KnowledgeError(why, f'give it traits = ["{Trait.MEASURED}"] in findings.toml')
    for link in links_of(knowledge):
        yield from _strangers("links", link.finding, [link.cause], knowledge.causes, "causes")
    for rule in knowledge.red_flags.values():
        named = tuple(name for some in (*rule.any_of, *rule.unless) for name in sorted(some))
        yield from _strangers("red_flags", rule.id, named, knowledge.findings, "findings")
    for caution in knowledge.cautions.values():
        yield from _strangers("cautions", caution.id, sorted(caution.any_of), knowledge.findings, "findings")
        yield from _strangers("cautions", caution.id, sorted(caution.unless_denied), caution.any_of)
        yield from _strangers(
            "cautions", caution.id, sorted(caution.stops | caution.stops_if_so), knowledge.advice, "advice"
        )
    yield from _unknown_advice(knowledge)


def _unknown_advice(knowledge: Knowledge) -> Iterator[KnowledgeError]:
    """Yield the ids that are not known in what is advised, and in what is answered."""
    outcomes = {*knowledge.causes, NOT_MINERAL, UNCLEAR, EVERYONE}
    for advice in knowledge.advice.values():
        yield from _strangers("advice", advice.id, sorted(advice.results), outcomes, "causes")
        named = tuple(sorted(advice.when | advice.also | advice.unless | advice.presumes | advice.where))
        yield from _strangers("advice", advice.id, named, knowledge.findings, "findings")
        yield from _strangers(
            "advice", advice.id, [advice.instead] if advice.instead else [], knowledge.advice, "advice"
        )
    for asked in knowledge.faq.values():
        named = (*asked.advises, *([asked.instead] if asked.instead else []))
        yield from _strangers("faq", asked.id, named, knowledge.advice, "advice")


def _unknown_to_questions(knowledge: Knowledge) -> Iterator[KnowledgeError]:
    for question in knowledge.questions.values():
        named = (*question.findings, *question.yes, *question.no, *question.rest)
        named = (*named, *question.needs, *question.beside, *question.spares)
        yield from _strangers("questions", question.id, named, knowledge.findings, "findings")
        filled = (*question.items, *([question.none] if question.none else []))
        yield from _strangers("questions", question.id, filled, question.findings)
        longer = [question.shortens] if question.shortens else []
        yield from _strangers("questions", question.id, longer, knowledge.questions, "questions")


def _strangers(
    file: str, name: str, ids: Iterable[str], known: Iterable[str], place: str = ""
) -> Iterator[KnowledgeError]:
    """Yield the ids that are not known; `place` is where they would be, if not in the entry itself."""
    mend = f"mend the id, or add it to {place}.toml" if place else "mend the id, or name it there first"
    for stranger in [one for one in ids if one not in known]:
        yield KnowledgeError(f"{file}.toml: [{name}] names an unknown id {stranger}", mend)


def _wrong_values(knowledge: Knowledge) -> Iterator[KnowledgeError]:
    total = math.fsum(cause.prior for cause in knowledge.causes.values())
    if not math.isclose(total, 1.0, abs_tol=1e-6):
        yield KnowledgeError(f"causes.toml: the priors sum to {total:.6f}", "make them sum to 1")
    shares = [("causes", cause.id, "prior", cause.prior) for cause in knowledge.causes.values()]
    shares += [("findings", spec.id, "usual", spec.usual) for spec in knowledge.findings.values()]
    for file, name, key, share in shares:
        if not 0 < share < 1:
            yield KnowledgeError(f"{file}.toml: [{name}] has {key} {share}", "use a share between 0 and 1")
    for link in links_of(knowledge):
        if not max(abs(link.yes), abs(link.no)) <= STRONGEST:  # also no number at all
            why = f"links.toml: [{link.cause}] {link.finding} is too strong"
            yield KnowledgeError(why, f"keep it within {STRONGEST:g}")
    words: list[tuple[str, str, str, str, tuple[str, ...]]]
    words = [("questions", one.id, "stage", one.stage, STAGES) for one in knowledge.questions.values()]
    words += [("advice", one.id, "week", one.week, WEEKS) for one in knowledge.advice.values()]
    words += [("advice", one.id, "part", one.part, PARTS) for one in knowledge.advice.values()]
    for file, name, key, word, choices in words:
        if word not in choices:
            yield KnowledgeError(f"{file}.toml: [{name}] has {key} {word}", f"use one of {', '.join(choices)}")


def _out_of_reach(knowledge: Knowledge) -> Iterator[KnowledgeError]:
    reached = {link.cause for link in links_of(knowledge) if link.yes > 0}
    for cause in sorted(knowledge.causes.keys() - reached):
        yield KnowledgeError(
            f"causes.toml: no finding speaks for [{cause}]", "add a link with a weight above 0 to links.toml"
        )
    for rule in knowledge.red_flags.values():
        if not rule.any_of or not all(rule.any_of):
            yield KnowledgeError(f"red_flags.toml: [{rule.id}] has an empty alternative", "name its findings")
    for caution in knowledge.cautions.values():
        if not caution.any_of:
            yield KnowledgeError(f"cautions.toml: [{caution.id}] has an empty any", "name its findings")
    used = _used(knowledge)
    for finding in knowledge.findings:
        if finding not in used:
            yield KnowledgeError(f"findings.toml: nothing uses [{finding}]", UNUSED)
    for entry in knowledge.causes.values():
        if entry.kind is not CauseKind.CONDITION and not entry.tests:
            yield KnowledgeError(f"causes.toml: [{entry.id}] names no test", "say what to have measured")


def _used(knowledge: Knowledge) -> set[str]:
    """Return the findings that change something: a weight, a flag, a caution, advice or another finding."""
    used = {link.finding for link in links_of(knowledge)}
    for rule in knowledge.red_flags.values():
        used.update(*rule.any_of, *rule.unless)
    for caution in knowledge.cautions.values():
        used |= caution.any_of
    for advice in knowledge.advice.values():
        used |= advice.when | advice.also | advice.unless | advice.presumes
    for spec in knowledge.findings.values():
        if spec.implies or spec.excludes:
            used.add(spec.id)
    return used
