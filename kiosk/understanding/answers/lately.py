"""The answer to "is that worse than usual, or new?" and to "is this so now, or was it today?"."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from kiosk.events import Course, Finding, Listen, Meaning, Polarity
from kiosk.groups import Group
from kiosk.understanding.context.course import (
    course_of,
    is_negated,
    tells_of_end,
    tells_of_long,
    tells_of_new,
    tells_of_now,
)
from kiosk.understanding.dialogue_acts.calls import CALL
from kiosk.understanding.english import course as english
from kiosk.understanding.english import read_backs
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

WORSE, NOW = "worse", "now"
"""The two questions."""
LATELY = frozenset({WORSE, NOW})
TOLD_BESIDE = frozenset({Group.RED, Group.CONDITION, Group.MEDICINE})
"""Groups of what is told beside the answer: "as usual" tells nothing of urine."""
_OF_DAYS = Runs(english.OF_DAYS)
_AS_EVER, _AS_EVER_ALONE = Runs(english.AS_EVER), Runs((*english.AS_EVER, *english.AS_EVER_ALONE))
_UNSURE, _BECAUSE = Runs(read_backs.UNSURE), Runs(english.BECAUSE)


def as_lately(meaning: Meaning, said: Normal, order: Listen, groups: Mapping[str, Group]) -> Meaning:
    """Return the meaning of the answer; what was asked about is told by its plain answer alone.

    "Worse" and "new" are a yes behind a "no" as well, "no worse" and "always" a no behind a "yes".
    """
    if meaning.command is not None:
        return meaning
    asked = order.findings
    others = tuple(one for one in meaning.findings if one.id not in asked and groups[one.id] in TOLD_BESIDE)
    return replace(meaning, answer=_answer(meaning, said, order.question, asked), findings=others)


def _answer(meaning: Meaning, said: Normal, question: str, asked: Collection[str]) -> Literal["yes", "no"] | None:
    words = said.words
    if _UNSURE.find(words) or _is_of_somebody(words):
        return None
    if any(one.id == CALL and one.polarity is Polarity.AFFIRMED for one in meaning.findings):
        return "yes"
    new = tells_of_new(words, said.commas) or (question == NOW and tells_of_now(words, said.commas))
    if new:
        return None if len(words) > 1 and words[-1] in {"no", "not"} else "yes"
    ended = question == NOW and tells_of_end(words, said.commas)
    if ended or _is_as_ever(said, asked, agreed=meaning.answer == "yes"):
        return "no"
    if any(_is_said_again(one, asked) for one in meaning.findings) or (question == WORSE and _OF_DAYS.find(words)):
        return "yes"
    bad = not english.BAD.isdisjoint(words) and words[:1] != ("not",)
    return meaning.answer if meaning.answer in {"yes", "no"} and not bad else None


def _is_as_ever(said: Normal, asked: Collection[str], *, agreed: bool) -> bool:
    """Whether it is told to be as it always was; an age, a reason or a year takes no "yes" back.

    "Harder than usual" and "the same as when I had my clot" are not as it always was.
    """
    words = said.words
    for first, last in (_AS_EVER if agreed else _AS_EVER_ALONE).find(words):
        than = words[first - 1 : first] == ("than",) and english.DENYING.isdisjoint(words[:first])
        as_when = words[last : last + 1] == ("as",) and not english.AS_WHEN.isdisjoint(words[last + 1 : last + 2])
        if not (than or as_when or is_negated(words, first, said.commas)):
            return True
    if agreed or tells_of_long(words):
        return tells_of_long(words)
    return course_of(words, said.commas, asked) is not Course.NEW


def _is_of_somebody(words: Sequence[str]) -> bool:
    """Whether only somebody is named: "no, my husband"."""
    naming = not read_backs.SOMEBODY.isdisjoint(words)
    return naming and (read_backs.SOMEBODY | read_backs.BESIDE_SOMEBODY | {"no", "not"}).issuperset(words)


def _is_said_again(finding: Finding, asked: Collection[str]) -> bool:
    return finding.id in asked and finding.polarity is Polarity.AFFIRMED


def told_as_old(meaning: Meaning, said: Normal, asked: Collection[str]) -> Meaning:
    """Return the meaning of the answer to a read-back that tells it as old: whether it is worse or new decides.

    "Yes, asthma" may be of today; "yes, always", and "yes, that's my COPD", is not.
    """
    explains = meaning.answer is None or bool(_BECAUSE.find(said.words))
    course = course_of(said.words, said.commas, asked if explains else ())
    if meaning.answer == "no" or course is Course.NEW:
        return meaning
    again = tuple(Finding(name, words=meaning.text, course=course) for name in sorted(asked))
    others = tuple(one for one in meaning.findings if one.id not in asked)
    return replace(meaning, answer=None, findings=(*again, *others), is_undecided=False, command=None)
