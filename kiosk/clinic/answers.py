"""Findings as heard → what is so, what is not so, and what was answered both ways. Their order never matters."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from kiosk.clinic.knowledge import Knowledge
from kiosk.events import Course, Finding, Polarity, Subject
from kiosk.groups import Group, Trait

NO_MEDICINES = "no_medicines"


@dataclass(frozen=True, slots=True)
class Answers:
    """What is known of one person. What is in none of the sets is unknown, which is not a denial."""

    so: frozenset[str] = frozenset()
    """Affirmed, or implied by what was; disputed findings are among them."""
    not_so: frozenset[str] = frozenset()
    """Denied, or excluded by what is so."""
    ruled_out: frozenset[str] = frozenset()
    """Those of `not_so` that nobody denied: they need no question, but are no evidence of their own."""
    heard: frozenset[str] = frozenset()
    """What was affirmed or denied in so many words; the rest follows from it."""
    said: frozenset[str] = frozenset()
    """Those that were affirmed."""
    disputed: frozenset[str] = frozenset()
    """Affirmed and denied, or affirmed beside something that rules it out and is ruled out by it."""

    @property
    def known(self) -> frozenset[str]:
        """Findings that are so or not so."""
        return self.so | self.not_so


def about(findings: Sequence[Finding], subject: Subject) -> list[Finding]:
    """Return the findings about the visit's subject: those that name nobody else."""
    return [finding for finding in findings if finding.subject in {None, subject}]


def about_others(findings: Sequence[Finding], subject: Subject) -> list[Finding]:
    """Return the findings about someone else who is there."""
    return [finding for finding in findings if finding.subject not in {None, subject}]


def known_as_old(findings: Iterable[Finding]) -> tuple[str, ...]:
    """Return what is as it always was, or over, and nothing said since that it is not."""
    so = [one for one in findings if one.polarity is Polarity.AFFIRMED]
    new = {one.id for one in so if one.course is not Course.OLD}
    return tuple(dict.fromkeys(one.id for one in so if one.id not in new))


def denied_in(findings: Iterable[Finding]) -> frozenset[str]:
    """Return what was denied, whatever else was said of it: nobody is told that they said it."""
    return frozenset(one.id for one in findings if one.polarity is Polarity.DENIED)


def whose(findings: Sequence[Finding], names: Collection[str], subject: Subject) -> Subject:
    """Return of whom these findings are told: of the visit's subject, or of somebody else if all of them are."""
    told = [one for one in findings if one.id in names and one.polarity is Polarity.AFFIRMED]
    return subject if not told or about(told, subject) else told[0].subject or subject


def answers_of(knowledge: Knowledge, findings: Iterable[Finding]) -> Answers:
    """Gather findings about one person. An unsure answer leaves its finding unknown.

    "None, only warfarin" is no "none": whoever says so takes a medicine, and is not told that they take none.
    """
    heard = list(findings)
    affirmed = {one.id for one in heard if one.polarity is Polarity.AFFIRMED}
    if any(knowledge.findings[name].group is Group.MEDICINE for name in affirmed - {NO_MEDICINES}):
        affirmed.discard(NO_MEDICINES)
    denied = {one.id for one in heard if one.polarity is Polarity.DENIED}
    return gather(knowledge, affirmed, denied)


def gather(knowledge: Knowledge, affirmed: Iterable[str], denied: Iterable[str]) -> Answers:
    """Work out what follows from what was affirmed and denied. Unknown ids raise `KeyError`."""
    specs, refused = knowledge.findings, set(denied)
    said = _without_supposed(knowledge, set(affirmed))
    so = said | {implied for name in said for implied in specs[name].implies}
    ruled_out = {other for name in so for other in specs[name].excludes}
    clashing = {name for name in so & ruled_out if any(other in so for other in specs[name].excludes)}
    disputed = (so & refused) | clashing
    not_so = (refused | ruled_out) - so
    # Whoever takes no acid tablet has not taken one for a year: what implies a denied finding is denied too.
    not_so |= {name for name in specs if name not in so and not not_so.isdisjoint(specs[name].implies)}
    return Answers(
        so=frozenset(so),
        not_so=frozenset(not_so),
        ruled_out=frozenset((ruled_out - refused) & not_so),
        heard=frozenset(said | refused),
        said=frozenset(said),
        disputed=frozenset(disputed),
    )


def _without_supposed(knowledge: Knowledge, said: set[str]) -> set[str]:
    """Leave out what was only supposed, where what was said rules it out: "my son" is no child once he is forty."""
    ruled_out = {other for name in said for other in knowledge.findings[name].excludes}
    return {name for name in said if name not in ruled_out or Trait.SUPPOSED not in knowledge.findings[name].traits}


def of_one_yes(knowledge: Knowledge, findings: Sequence[Finding]) -> frozenset[str]:
    """Return what nothing but a bare yes to a list tells ("any chest pain, or a racing heart?").

    One of the list is so; nobody knows which.
    """
    by_words: dict[str, set[str]] = {}
    affirmed = [one for one in findings if one.polarity is Polarity.AFFIRMED]
    for one in affirmed:
        by_words.setdefault(one.words, set()).add(one.id)
    lists = [frozenset(question.yes) for question in knowledge.questions.values() if len(question.yes) > 1]
    told = {
        words: set().union(*(some for some in lists if some <= names)) for words, names in by_words.items() if words
    }
    named = {one.id for one in affirmed if one.id not in told.get(one.words, ())}
    return frozenset(set().union(*told.values()) - named)


def said_as(knowledge: Knowledge, answers: Answers, finding: str) -> frozenset[str]:
    """Return everything the person said that makes `finding` so: itself, and what implies it."""
    return frozenset(name for name in answers.said if name == finding or finding in knowledge.findings[name].implies)
