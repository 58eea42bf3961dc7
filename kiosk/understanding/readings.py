"""Several readings of one answer, weighed together; and what a plain yes or no adds to them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from kiosk.events import Finding, Meaning, Polarity
from kiosk.understanding.asked import Asked
from kiosk.understanding.commands import Said
from kiosk.understanding.normalise import Normal
from kiosk.understanding.polarity import HEDGED

ONLY_LISTED = 0.7
"""Factor on the score of what only the phrase-list decoder heard: it forces any sound onto its list."""
ONLY_ALTERNATIVE = 0.75
"""Factor on the score of what stands only in another reading of the open decoder."""
CONFLICT = 0.3
"""Margin at most, when two readings contradict each other."""


def with_bare_answer(found: Sequence[Finding], said: Said, question: Asked, normal: Normal) -> tuple[Finding, ...]:
    """Add what a plain yes, no or don't-know says of the findings that were asked about.

    A no denies whatever was not named; a yes with a name ("yes, my calf") means what it names, and no more.
    """
    known = {finding.id for finding in found}
    about = known.intersection((*question.findings, *question.yes, *question.no))
    if said.answer is None or (about and said.answer != "no"):
        return tuple(found)
    polarity, ids = {
        "yes": (Polarity.AFFIRMED, question.yes),
        "no": (Polarity.DENIED, question.no),
        "unsure": (Polarity.UNSURE, tuple(dict.fromkeys((*question.yes, *question.no)))),
    }[said.answer]
    words = " ".join(normal.words[: said.length])
    score = HEDGED if said.hedged else 1.0
    added = [
        Finding(name, polarity, words=words, score=score, phrase=words, span=(0, said.length))
        for name in ids
        if name not in known
    ]
    return (*found, *added)


def weigh(best: Meaning, listed: Meaning | None, others: Sequence[Meaning], expected: Collection[str]) -> Meaning:
    """Add to the first reading what only the phrase list or another reading heard, at a lower score.

    That counts only for what was asked about, and never against a plain answer in the first reading.
    """
    found = {finding.id: finding for finding in best.findings}
    readings = [(listed, ONLY_LISTED), *((other, ONLY_ALTERNATIVE) for other in others)]
    for reading, factor in readings:
        for finding in reading.findings if reading else ():
            if finding.id not in found and finding.id in expected and best.answer is None:
                found[finding.id] = replace(finding, score=round(finding.score * factor, 3))
    # The phrase list makes "I can not tell" of a long story that it does not know: only a silent first reading asks it.
    answer = best.answer or (listed.answer if listed and not best.findings else None)
    disputed = listed is not None and contradicts(best, listed)
    alone = answer != best.answer or len(found) > len(best.findings)
    margin = min(best.margin, CONFLICT) if disputed or alone else best.margin
    asked_back = next((one.asked_back for one in (best, *others) if one.asked_back), None)
    return replace(
        best, findings=tuple(found.values()), answer=answer, margin=round(margin, 3), asked_back=asked_back
    )


def contradicts(one: Meaning, other: Meaning) -> bool:
    """Whether two readings of the same sound answer differently, or tell a finding both ways."""
    if one.answer and other.answer and one.answer != other.answer:
        return True
    polarity = {finding.id: finding.polarity for finding in one.findings}
    return any(polarity.get(finding.id, finding.polarity) is not finding.polarity for finding in other.findings)
