"""The answer to "is a grown-up there with you?": most who hear that are the grown-up, and say who they are.

"I'm her mother" and "I'm forty" say so. A child may say "me", "he's with me" and "it's for my brother" as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kiosk.events import Finding, Polarity, Subject
from kiosk.understanding.answers.everyday import covered
from kiosk.understanding.asked import Asked
from kiosk.understanding.dialogue_acts.commands import Said
from kiosk.understanding.english import grown_up, replies
from kiosk.understanding.people.named import may_be_meant, related_in
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

ASKED, UNDER_AGE = "adult", "under_18"
"""The question, and why it is put."""
_IS_ONE, _IT_IS_ME = Runs(grown_up.IS_ONE), Runs(grown_up.IT_IS_ME)
_IS_THERE, _NONE_THERE = Runs(grown_up.IS_THERE), Runs(grown_up.NONE_THERE)
_LIGHT = Runs((*grown_up.LIGHT, *((word,) for word in replies.VOCATIVES | replies.BEFORE_ANSWER if word != "me")))


def with_grown_up(
    normal: Normal, said: Said, findings: Sequence[Finding], subject: Subject | None, question: Asked | None
) -> tuple[Said, Subject | None]:
    """Return the plain answer and for whom the person speaks, where a grown-up is asked for."""
    if question is None or question.id != ASKED or _is_young(normal, findings):
        return said, subject
    length = len(normal.words)
    plain = replace(normal, words=tuple(grown_up.FOLDED.get(word, word) for word in normal.words))
    of_age = any(one.id in grown_up.GROWN_UP and one.polarity is Polarity.AFFIRMED for one in findings)
    # "My mum's forty but she's at work" tells no age of whoever is there.
    of_age = of_age and "i" in normal.words and not any(map(may_be_meant, normal.words))
    if _begins(plain, _NONE_THERE):
        return Said("no", length), subject
    if _IS_ONE.find(plain.words) or of_age:
        return Said("yes", length), Subject.OTHER
    if said.answer in {"no", "unsure"}:
        return said, subject
    if _begins(plain, _IT_IS_ME):
        return Said("yes", length), Subject.OTHER
    is_there = covered(plain, _IS_THERE, _LIGHT) == length
    return (Said("yes", length) if is_there else said), subject


def _is_young(normal: Normal, findings: Sequence[Finding]) -> bool:
    """Whether the speaker is a child, or may well be one: "I'm only fifteen", "I'm her brother"."""
    related = related_in(normal)
    if related is not None and normal.words[related[1] - 1] in grown_up.MAY_BE_YOUNG:
        return True
    return any(
        one.id == UNDER_AGE and one.polarity is Polarity.AFFIRMED and one.subject is not Subject.OTHER
        for one in findings
    )


def _begins(normal: Normal, answers: Runs) -> bool:
    """Whether one of these is the answer, or what it begins with; behind "me and" somebody else is named."""
    told = covered(normal, answers, _LIGHT)
    return told > 0 and normal.is_stop(told)
