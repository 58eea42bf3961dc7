"""Red flags that are hidden by what is new: their phrases are all still there, and something else now takes them.

"I can't breathe" among the ways to say stop would end a visit that has to send somebody to help.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from kiosk.assembly import mind_of
from kiosk.events import Heard, Polarity
from kiosk.mind import Mind
from kiosk.prompts.changes import changes, sentences_without
from kiosk.prompts.parse import HEARD, parse_book
from kiosk.understanding.normalise import normalise

SHOWN = 3
"""Sentences for each finding."""


def hidden(mind: Mind, before: Mapping[str, str], after: Mapping[str, str]) -> tuple[str, ...]:
    """Return the findings of red flags that some sentence told before and tells no longer, each as a line.

    Tried are what is new, and the sentences of red flags in which all words of something new occur. `mind` is of
    `after`; a sentence that was taken out is none of those: its section is a change of its own.
    """
    new = _new(before, after) if before else ()
    if not new:
        return ()
    flags = {name for rule in mind.knowledge.red_flags.values() for parts in rule.any_of for name in parts}
    known = [(name, sentence, _words(sentence)) for name in flags for sentence in mind.phrases.get(name, ())]
    suspects: defaultdict[str, set[str]] = defaultdict(set)
    for one in new:
        words = _words(one)
        for name, sentence, flag in known:
            if flag <= words:
                suspects[one].add(name)
            elif words and words <= flag:
                suspects[sentence].add(name)
    doubtful = {sentence: names - _told(mind, sentence) for sentence, names in suspects.items()}
    lost: defaultdict[str, list[str]] = defaultdict(list)
    if any(doubtful.values()):  # an index of the old set takes as long as that of the new one
        mind_before = mind_of(mind.knowledge, parse_book(before))
        for sentence, names in sorted(doubtful.items()):
            for name in names & _told(mind_before, sentence) if names else ():
                lost[name].append(sentence)
    return tuple(_line(name, lost[name]) for name in sorted(lost))


def _new(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[str, ...]:
    """Return the sentences that people may say from now on, or that mean something else from now on."""
    found = (change for change in changes(before, after) if change.file in HEARD)
    return tuple(sentence for change in found for sentence in sentences_without(change.come, change.gone))


def _words(sentence: str) -> frozenset[str]:
    return frozenset(normalise(sentence).words)


def _told(mind: Mind, sentence: str) -> frozenset[str]:
    """Return what a sentence tells for certain: of what it may as well mean, the kiosk would first have to ask."""
    found = mind.understand(Heard(sentence), None).findings
    sure = (one for one in found if one.polarity is Polarity.AFFIRMED and one.score > one.runner_up_score)
    return frozenset(one.id for one in sure)


def _line(finding: str, sentences: list[str]) -> str:
    shown = ", ".join(f"“{sentence}”" for sentence in sentences[:SHOWN])
    more = f" and {len(sentences) - SHOWN} more" if len(sentences) > SHOWN else ""
    return f"A RED FLAG IS HIDDEN: [{finding}] is no longer told for certain by {shown}{more}"
