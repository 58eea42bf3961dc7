"""What safety rests on, hidden by what is new: its phrases are all still there, and something else now takes them.

"I can't breathe" among the ways to say skip would pass over what has to send somebody to help, and "yeah" among
those to say louder would leave a danger unconfirmed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from kiosk.assembly import mind_of
from kiosk.events import Heard, Polarity
from kiosk.mind.mind import Mind
from kiosk.prompts.changes import changes, sentences_without
from kiosk.prompts.guard import DECIDING_COMMANDS, Guard, guard_of
from kiosk.prompts.parse import HEARD, parse_book
from kiosk.understanding.dialogue_acts.commands import ANSWERS
from kiosk.understanding.text.normalise import normalise

SHOWN = 3
"""Sentences for each finding."""
_SECTIONS = {answer: section for section, answer in ANSWERS.items()}


def hidden(mind: Mind, before: Mapping[str, str], after: Mapping[str, str]) -> tuple[str, ...]:
    """Return the findings and answers that some sentence told before and tells no longer, each as a line.

    They are those of red flags and cautions, and what decides a visit. Tried are what is new, and the sentences of
    these in which all words of something new occur. `mind` is of `after`; a sentence that was taken out is none of
    those: its section is a change of its own.
    """
    new = _new(before, after) if before else ()
    if not new:
        return ()
    guard = guard_of(mind.knowledge)
    watched = guard.found | DECIDING_COMMANDS
    phrases = mind.vocabulary.phrases
    known = [(name, sentence, _words(sentence)) for name in watched for sentence in phrases.get(name, ())]
    suspects: defaultdict[str, set[str]] = defaultdict(set)
    for one in new:
        words = _words(one)
        for name, sentence, telling in known:
            if telling <= words:
                suspects[one].add(name)
            elif words and words <= telling:
                suspects[sentence].add(name)
    doubtful = {sentence: names - _told(mind, sentence) for sentence, names in suspects.items()}
    lost: defaultdict[str, list[str]] = defaultdict(list)
    if any(doubtful.values()):  # an index of the old set takes as long as that of the new one
        mind_before = mind_of(mind.knowledge, parse_book(before))
        for sentence, names in sorted(doubtful.items()):
            for name in names & _told(mind_before, sentence) if names else ():
                lost[name].append(sentence)
    return tuple(_line(name, lost[name], guard) for name in sorted(lost))


def _new(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[str, ...]:
    """Return the sentences that people may say from now on, or that mean something else from now on."""
    found = (change for change in changes(before, after) if change.file in HEARD)
    return tuple(sentence for change in found for sentence in sentences_without(change.come, change.gone))


def _words(sentence: str) -> frozenset[str]:
    return frozenset(normalise(sentence).words)


def _told(mind: Mind, sentence: str) -> frozenset[str]:
    """Return what a sentence tells for certain: of what it may as well mean, the kiosk would first have to ask."""
    meaning = mind.understand(Heard(sentence), None)
    sure = (one for one in meaning.findings if one.polarity is Polarity.AFFIRMED and one.score > one.runner_up_score)
    said = (meaning.command, _SECTIONS.get(meaning.answer) if meaning.answer else None)
    return frozenset((*(one.id for one in sure), *(section for section in said if section)))


def _line(name: str, sentences: list[str], guard: Guard) -> str:
    shown = ", ".join(f"“{sentence}”" for sentence in sentences[:SHOWN])
    more = f" and {len(sentences) - SHOWN} more" if len(sentences) > SHOWN else ""
    what = "A RED FLAG" if name in guard.urgent else "WHAT CALLS FOR CAUTION" if name in guard.careful else "A COMMAND"
    return f"{what} IS HIDDEN: [{name}] is no longer told for certain by {shown}{more}"
