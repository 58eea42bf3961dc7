"""A "yes" that goes on as a no, in answer to a list of troubles: "yes I'm fine", "yeah no", "right, none of that".

It says that the question was heard. Whoever means it so had four dangers read back to them. What is said to a read-back
is weighed by itself (`read_backs.py`). And a "no" that goes on as a yes: "no, I'm not fine", "no, yes I do get it",
"no, only the pacer they fitted".
"""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.events import Finding, Polarity
from kiosk.understanding.answers.corrections import behind_no, behind_turn
from kiosk.understanding.answers.everyday import covered
from kiosk.understanding.asked import HARD_STOPS, READ_BACK, Asked
from kiosk.understanding.dialogue_acts.commands import Said
from kiosk.understanding.english import doubt, no_yes, persons
from kiosk.understanding.english.ellipsis import DESCRIBED
from kiosk.understanding.english.read_backs import WELL_WORDS
from kiosk.understanding.english.yes_and_no import NO, YES
from kiosk.understanding.matching.resolve import SMALL
from kiosk.understanding.text.normalise import Normal, normalise, stems_of
from kiosk.understanding.text.runs import Runs

_NO, _OPEN, _PADDING = Runs(no_yes.NO), Runs((*no_yes.NO, *no_yes.OPEN)), Runs(no_yes.PADDING)
_UNWELL, _WHO_IS = Runs(no_yes.UNWELL), Runs(no_yes.WHO_IS)
_I_DO, _GETS, _HURTING = Runs(no_yes.I_DO), Runs(no_yes.GETS), Runs(no_yes.HURTING)
_BACK = doubt.BACK_TODAY | {"back"}
_KIN, _ORGANS = stems_of(persons.KIN), stems_of(no_yes.ORGANS)
HARMLESS = stems_of(no_yes.HARMLESS) | _KIN
_IDLE = SMALL | stems_of(no_yes.IDLE)
_PAST, _WAS = Runs(doubt.PAST_TIMES), Runs(no_yes.WAS)
NEAR = 4
"""Words from a "not" within which "well" is not so."""
_OTHERS = DESCRIBED | {READ_BACK}
"""Questions to which "yes, fine" says something else."""
_EITHER = ("yes", "no")
"""May be heard wrongly, and stays a yes, which is read back."""


def without_yes(normal: Normal, said: Said, question: Asked) -> Said:
    """Return the plain answer to a question about troubles: no yes where what follows takes it back."""
    if said.answer != "yes" or not question.yes or question.id in _OTHERS or normal.words == _EITHER:
        return said
    heard = next((at for at, word in enumerate(normal.words) if word not in no_yes.HEARING), len(normal.words))
    rests = [normalise(normal.from_word(at)) for at in dict.fromkeys((heard, said.length)) if at]
    if any(_is_all(rest, _NO) for rest in rests):
        return Said("no", len(normal.words))
    open_ = any(_is_all(rest, _OPEN) or _is_over(rest) for rest in rests)
    only_heard = said.length < len(normal.words) and no_yes.ONLY_HEARD.issuperset(normal.words[: said.length])
    of_others = normal.words[0] in no_yes.HE_DOES and normal.words[said.length :] in no_yes.NOT_I
    return Said(None, 0) if open_ or only_heard or of_others else said


def without_no(normal: Normal, said: Said, question: Asked, findings: Sequence[Finding]) -> Said:
    """Return the plain answer to a question about troubles: no "no" where what follows takes it back."""
    words = normal.words
    if said.answer == "no" and question.id == HARD_STOPS and _is_turned_into_unknown(normal, said, question, findings):
        return Said(None, 0)
    if said.answer != "no" or not question.yes or question.id in _OTHERS:
        return said
    if said.length < len(words) and _is_all(normalise(normal.from_word(said.length)), _HURTING):
        return Said(None, 0)
    if words[0] not in NO:
        return said
    return Said(None, 0) if len(words) > 1 and _takes_no_back(normal) else said


def _is_turned_into_unknown(normal: Normal, said: Said, question: Asked, findings: Sequence[Finding]) -> bool:
    """Whether a "no" is turned by what nothing here knows: "no, only the pacer they fitted" may be a heart.

    Taken for a no it let through the drink that a weak heart forbids. What is known explains the words around it, but
    no organ that was asked about; and a heart that is ill in whatever way may be a weak one.
    """
    turned = behind_turn(normalise(behind_no(normal, said) or ""))
    if turned is None:
        return False
    start = max(len(normal.words) - len(normalise(turned).words), said.length)
    behind = [one for one in findings if one.span[1] > start]
    known = {index for one in findings for index in range(*one.span)}
    open_ = {normal.stems[index] for index in range(start, len(normal.words)) if index not in known}
    if behind:
        vague = set(question.findings).difference(question.no)
        named = {one.id for one in behind if one.polarity is Polarity.AFFIRMED}
        return not (open_.isdisjoint(_ORGANS) and named.isdisjoint(vague))
    if not open_.isdisjoint(_ORGANS):  # "arthritis and heart", and no "my dad had heart failure"
        return open_.isdisjoint(_KIN)
    return bool(open_ - _IDLE) and open_.isdisjoint(HARMLESS)


def _takes_no_back(normal: Normal) -> bool:
    words = normal.words
    subject, mine = 1 + _WHO_IS.at(words, 1), 1 + _I_DO.at(words, 1)
    unwell = subject + (_UNWELL.at(words, subject) if subject < len(words) else 0)
    if unwell > subject:
        over = unwell == len(words) or unwell in normal.commas or words[unwell] in no_yes.BEHIND_UNWELL
        return over and no_yes.NO_MORE.isdisjoint(words[unwell:])
    if mine > 1:
        return no_yes.NO_MORE.isdisjoint(words[mine:])
    return words[1] in YES and bool(_GETS.find(words)) and no_yes.NO_MORE.isdisjoint(words[1:])


def _is_all(rest: Normal, runs: Runs) -> bool:
    """Whether nothing but these are said, none of them behind a "not": "I'm not fine" is none."""
    after = (frozenset(rest.words[at : at + NEAR]) for at, word in enumerate(rest.words) if word == "not")
    well = all(WELL_WORDS.isdisjoint(some) for some in after)
    return well and covered(rest, runs, _PADDING) == len(rest.words) > 0


def _is_over(rest: Normal) -> bool:
    """Whether it was years ago: "yes, but that was a heart attack ten years ago"."""
    was = rest.words[:1] == ("but",) and _WAS.at(rest.words, 1) if len(rest.words) > 1 else 0
    return bool(was and _PAST.find(rest.words)) and _BACK.isdisjoint(rest.words)
