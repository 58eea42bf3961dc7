"""A "no" that a recogniser wrote in the middle of a medicine's name: "spiro no lactone and digoxin" denies neither.

Nor does a "no" among names reach further than the next of them: "ramipril, no statin, digoxin". What it can't be sure
to deny is read back.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from kiosk.events import Finding, Polarity
from kiosk.groups import Group
from kiosk.understanding.answers.other_medicines import MEDICINES
from kiosk.understanding.asked import Asked
from kiosk.understanding.context.small_talk import DOUBTED
from kiosk.understanding.english import negation, no_in_names
from kiosk.understanding.specs import Spec
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal

_NO = "no"


def with_names_rejoined(
    normal: Normal,
    findings: tuple[Finding, ...],
    question: Asked,
    specs: Mapping[str, Spec],
    knows: Callable[[str], bool],
) -> tuple[Finding, ...]:
    """Return the findings, with the medicines as taken, if in doubt, that only such a "no" denied."""
    if _NO not in normal.words:
        return findings
    named = [one for one in findings if specs[one.id].group is Group.MEDICINE and not _is_of_the_whole(one, normal)]
    strange: set[int] = set()
    if question.id == MEDICINES:
        strange = {at for at, stem in enumerate(normal.stems) if stem.isalpha() and not knows(stem)}
    said = _Said(normal, named, strange, asked=question.id == MEDICINES)
    return tuple(_taken(said, one) if one in named and one.polarity is Polarity.DENIED else one for one in findings)


@dataclass(frozen=True, slots=True)
class _Said:
    """An answer, and what in it may be a medicine."""

    normal: Normal
    named: Collection[Finding]
    strange: Collection[int]
    """Words of no phrase, which may be another name, or a part of one."""
    asked: bool
    """Whether it answers the question about medicines."""


def _taken(said: _Said, finding: Finding) -> Finding:
    """Return a medicine that was denied as taken, where the "no" before it denies another or nothing."""
    doubted = replace(finding, polarity=Polarity.AFFIRMED, likeness=min(finding.likeness, DOUBTED))
    if _holds_no(finding, said.normal):
        return doubted
    no = _no_before(said.normal, finding)
    if no is None:
        return finding
    if any(one.span[0] < no < one.span[1] - 1 and one.span[1] <= finding.span[0] for one in said.named):
        return replace(finding, polarity=Polarity.AFFIRMED)
    in_vain = said.asked and (_is_in_a_name(said, no) or _has_denied(said, no, finding.span[0]))
    return doubted if in_vain else finding


def _is_of_the_whole(finding: Finding, normal: Normal) -> bool:
    """Whether a plain "no" tells it, or its words begin with one."""
    told = normal.words[slice(*finding.span)]
    return told[:1] == () or told[0] in negation.NEGATORS or told[-1] in negation.NEGATORS


def _holds_no(finding: Finding, normal: Normal) -> bool:
    """Whether a "no" stands inside the words that were taken for the name."""
    first, end = finding.span
    return _NO in normal.words[first + 1 : end - 1] and _NO not in finding.phrase.split()


def _no_before(normal: Normal, finding: Finding) -> int | None:
    """Return where the "no" stands that denies a name; None where something else does."""
    at = finding.span[0]
    first = clause(normal, at)[0]
    last = max((index for index in range(first, at) if normal.words[index] in negation.NEGATORS), default=None)
    return last if last is not None and normal.words[last] == _NO else None


def _is_in_a_name(said: _Said, no: int) -> bool:
    """Whether a "no" stands in the middle of a name that nobody knows: "a no" and "lisi no" are no English."""
    normal = said.normal
    if not no or normal.is_stop(no) or normal.is_stop(no + 1) or normal.words[no + 1] in no_in_names.NEVER_BEHIND:
        return False
    before = normal.words[no - 1]
    return before in no_in_names.NEVER_BEFORE or (no - 1 in said.strange and before not in no_in_names.BEFORE)


def _has_denied(said: _Said, no: int, at: int) -> bool:
    """Whether a "no" has denied another name before the one at `at`, and begins no list of what is not taken."""
    words = said.normal.words
    first, last = clause(said.normal, at)
    other = any(no < one.span[0] and one.span[1] <= at for one in said.named)
    other = other or any(no < index < at for index in said.strange)
    if not other or not negation.LINKS_OF_LISTS.isdisjoint(words[no:last]):
        return False
    taken = any(first <= one.span[0] < no and one.polarity is Polarity.AFFIRMED for one in said.named)
    return taken or not no_in_names.AND.isdisjoint(words[max(no, at - no_in_names.BEFORE_NAME) : at])
