"""Answers after the result, to the offer of a summary or to hear it again: its plan may have named a medicine.

"Go on then" takes it, where it leaves any other question out. "I'll stop it then" is no answer to it at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace

from kiosk.events import Listen, Meaning
from kiosk.groups import HABITS, Group, Trait
from kiosk.understanding.answers.everyday import covered
from kiosk.understanding.answers.parts import asks_again, is_name, part_named
from kiosk.understanding.answers.putting_off import TELLING, with_putting_off
from kiosk.understanding.answers.stretches import with_stretch
from kiosk.understanding.dialogue_acts.commands import Answer
from kiosk.understanding.dialogue_acts.deliberated import STOP_MEDICINE
from kiosk.understanding.english import offers
from kiosk.understanding.english.deliberated import DRUGS
from kiosk.understanding.polarity.not_taken import NO_MEDICINES
from kiosk.understanding.specs import Spec
from kiosk.understanding.text.normalise import Normal, normalise
from kiosk.understanding.text.runs import Runs

HOW_LONG = "how_long"
"""What is asked back by whoever asks how long to go on with it."""
OF_THE_CAUSE = {"could_it_be", "what_causes"}
"""What is asked back of causes: "what have I got", "what is the cause" are to be found out before the result …"""
CAUSE = "cause"
"""… and the part of it that answers them is told behind it."""
FARTHEST = 3
"""Words that may stand between "shall I" and what to do, and between that and what it is done with."""
_POLITE = Runs(offers.POLITE)
_ACCEPTING, _LEAVING, _THANKING = Runs(offers.ACCEPTING), Runs(offers.LEAVING), Runs(offers.THANKING)
_HAVING_A_QUESTION = Runs(offers.HAVING_A_QUESTION)
_ANSWERS: tuple[tuple[Runs, Answer], ...] = ((_ACCEPTING, "yes"), (_LEAVING, "no"), (_THANKING, "unsure"))
_AFTER_RESULT = {"slip": _ANSWERS, "parting": ((_HAVING_A_QUESTION, "yes"), *_ANSWERS)}
"""The questions that follow it → what answers them as a whole."""
_OF_THE_SUMMARY, _SAID_BEFORE, _TO_GO = Runs(offers.OF_THE_SUMMARY), Runs(offers.SAID_BEFORE), Runs(offers.TO_GO)
_SAID_ABOUT, _REPORTED, _TELLING = Runs(offers.SAID_ABOUT), Runs(offers.REPORTED), Runs(offers.TELLING)
_TAKING_UP = Runs(offers.TAKING_UP)
_WHETHER, _CHANGING, _ENOUGH = Runs(offers.WHETHER), Runs(offers.CHANGING), Runs(offers.ENOUGH)


def at_offer(meaning: Meaning, order: Listen, specs: Mapping[str, Spec]) -> Meaning:
    """Return the meaning of an answer after the result; of one to anything else as it was.

    Thanks alone are neither a yes nor a no. What the plan told is told again, and not the visit begun anew.
    """
    if order.question not in _AFTER_RESULT:
        return meaning
    said = normalise(meaning.text)
    medicines = [one.span for one in meaning.findings if specs[one.id].group is Group.MEDICINE]
    named = {index for span in medicines for index in range(*span)}
    named |= {index for index, word in enumerate(said.words) if word in DRUGS}
    if meaning.asked_back in {None, STOP_MEDICINE} and _changes_a_medicine(said, named):
        kept = tuple(one for one in meaning.findings if one.id != NO_MEDICINES)
        return replace(meaning, command=None, answer=None, findings=kept, asked_back=STOP_MEDICINE)
    if _is_all(said, _TO_GO):
        return replace(meaning, command=None, answer=None, asked_back=HOW_LONG)
    settled = _settled(meaning, said, order.question, specs)
    if settled is not None:
        return settled
    return with_putting_off(with_stretch(_without_advised(meaning, said, specs), said), said)


def _settled(meaning: Meaning, said: Normal, question: str, specs: Mapping[str, Spec]) -> Meaning | None:
    """Return the order or the plain answer that an answer is as a whole, or None."""
    for core, command in ((_SAID_BEFORE, "repeat"), (TELLING, "repeat"), (_OF_THE_SUMMARY, "why")):
        if _is_all(said, core):
            return Meaning(command=command, text=meaning.text, back_to=part_named(said))
    part = _part_again(meaning, said, specs)
    if part is not None:
        return Meaning(command="repeat", text=meaning.text, back_to=part)
    answers = (answer for core, answer in _AFTER_RESULT[question] if _is_all(said, core))
    return next((Meaning(answer=answer, text=meaning.text) for answer in answers), None)


def _part_again(meaning: Meaning, said: Normal, specs: Mapping[str, Spec]) -> str | None:
    """Return the part of the result that is asked for once more, where nothing is told beside that."""
    named_only = all(specs[one.id].group in HABITS for one in meaning.findings)
    if meaning.asked_back in OF_THE_CAUSE and named_only:
        return CAUSE
    by_name = not meaning.findings and meaning.asked_back is None and is_name(said)
    if meaning.command not in {None, "repeat"} or not named_only or not (by_name or asks_again(said)):
        return None
    return None if _TELLING.find(said.words) and meaning.findings else part_named(said)


def _without_advised(meaning: Meaning, said: Normal, specs: Mapping[str, Spec]) -> Meaning:
    """Return an answer without what it only takes up of the plan: "so magnesium then", "what was that about salt"."""
    tells = bool(_TELLING.find(said.words))
    named_only = all(specs[one.id].group in HABITS for one in meaning.findings)
    if _begins(said, _SAID_ABOUT) and named_only and not tells:
        return Meaning(command="repeat", text=meaning.text)
    reported = any("i" not in said.words[end:] for _, end in _REPORTED.find(said.words))
    if reported or (_begins(said, _TAKING_UP) and not tells):
        return replace(meaning, findings=tuple(one for one in meaning.findings if not _is_advised(specs[one.id])))
    return meaning


def _begins(said: Normal, runs: Runs) -> bool:
    """Whether one of these stands at the beginning, politeness aside."""
    first = 0
    while first < len(said.words) and not runs.at(said.words, first):
        if not (length := _POLITE.at(said.words, first)):
            return False
        first += length
    return first < len(said.words)


def _is_advised(spec: Spec) -> bool:
    """Whether a plan may have spoken of it: water, salt, magnesium. A medicine that is named may be taken."""
    return spec.group in HABITS and (spec.group is not Group.MEDICINE or Trait.SUPPLEMENT in spec.traits)


def _is_all(said: Normal, core: Runs) -> bool:
    return covered(said, core, _POLITE) == len(said.words) > 0


def _changes_a_medicine(said: Normal, named: AbstractSet[int]) -> bool:
    """Whether somebody asks whether to change or to go on with a medicine, or says that they will."""
    if not offers.OF_THE_VISIT.isdisjoint(said.words):
        return False
    return any(
        _is_change(said, at, named)
        for first in range(len(said.words))
        if (length := _WHETHER.at(said.words, first))
        for at in range(first + length, min(first + length + FARTHEST, len(said.words)))
        if offers.IN_BETWEEN.issuperset(said.words[first + length : at])
    )


def _is_change(said: Normal, at: int, named: AbstractSet[int]) -> bool:
    """Whether what to do with a medicine stands here, and what it is done with."""
    length = _CHANGING.at(said.words, at)
    behind = range(at + length, min(at + length + FARTHEST, len(said.words)))
    done = any(said.words[index] in offers.THEM or index in named for index in behind)
    if said.words[at] in offers.NEEDING_OFF and length == 1:
        done = done and not offers.OFF.isdisjoint(said.words[index] for index in behind)
    return (length > 0 and done) or _ENOUGH.at(said.words, at) > 0
