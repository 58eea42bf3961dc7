"""What somebody asks whether to do: "should I stop the omeprazole", "can I take antacids", "do I double my dose".

Whoever asks about changing a medicine hears that before anything else, however else the question may be answered: the
answer to "can my tablets cause it, should I come off" was about what tablets cause. And what is only asked about is not
so: "do I double my dose" had been too much of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from kiosk.events import Finding
from kiosk.groups import HABITS, Group, Trait
from kiosk.understanding.dialogue_acts.asked_back import LONGEST, Asking
from kiosk.understanding.english import asking, persons
from kiosk.understanding.english import deliberated as english
from kiosk.understanding.specs import Spec
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

STOP_MEDICINE = "stop_medicine"
_OWN_ANSWER = "pain_relief"
"""A question about medicines that has an answer of its own, as those about supplements have."""
_TOO_MUCH_DRUNK = "drinks_very_much"
_BEING_ON, _HAVING, _TAKING = Runs(english.BEING_ON), Runs(english.HAVING), Runs(english.TAKING)
_BEGINNING, _SO = Runs(english.DELIBERATING), Runs(english.SO)
_CHANGING, _OF_MEDICINES = Runs(english.CHANGING), Runs(english.OF_MEDICINES)


def deliberated(
    normal: Normal, findings: tuple[Finding, ...], asked: Asking | None, specs: Mapping[str, Spec]
) -> tuple[Asking | None, tuple[Finding, ...]]:
    """Return the question asked back and the findings, where somebody asks whether to do what they tell of."""
    spans = list(_spans(normal))
    if not spans:
        return asked, findings
    medicines = {
        index
        for one in findings
        if specs[one.id].group is Group.MEDICINE and Trait.SUPPLEMENT not in specs[one.id].traits
        for index in range(*one.span)
    }
    drugs = medicines | {index for index, word in enumerate(normal.words) if word in english.DRUGS}
    told = tuple(one for one in findings if not any(_is_asked(one, span, normal, specs) for span in spans))
    changed = next((span for span in spans if _changes(normal, span, drugs)), None)
    if changed is None and asked is None:
        changed = next((span for span in spans if not medicines.isdisjoint(range(*span))), None)
    if changed is not None and (asked is None or asked.id != _OWN_ANSWER):
        asked = Asking(STOP_MEDICINE, tuple(range(*changed)), changed, "aux")
    return asked, told


def _spans(normal: Normal) -> Iterator[tuple[int, int]]:
    """Yield where somebody asks whether to do something, from the first word to the one after the last."""
    words = normal.words
    for first in range(len(words)):
        so = _SO.at(words, first) if first == 0 else 0
        begins = first + (so or _BEGINNING.at(words, first))
        if begins == first or begins == len(words) or not _asks(normal, first):
            continue
        near = range(begins - 1, min(begins + english.NEAR, len(words)))
        if any(words[one] in english.TELLING for one in near):
            continue
        # "do I take tablets, yes" may be the kiosk's question said again
        wavers = not so and words[first:begins] != english.ECHO
        if any(_CHANGING.at(words, one) or (wavers and words[one] in english.ACTIONS) for one in near):
            yield first, _end(normal, begins)


def _asks(normal: Normal, first: int) -> bool:
    """Whether a question may begin here: with what is said or a clause of it, or turned round in its midst."""
    before = normal.word_before(first)
    turned = normal.words[first] in english.TURNED and before not in asking.SUBJECTS | {"my", "to"}
    return not before or turned or before in asking.LEADS or normal.words[first] in english.INDIRECT


def _end(normal: Normal, begins: int) -> int:
    """Return where what is asked ends: with the clause, or where somebody begins to tell."""
    words = normal.words
    for index in range(begins, min(begins + LONGEST, len(words))):
        if index in normal.stops or words[index] in english.JOINS:
            return index
        if words[index] in english.SUBJECTS and index > begins:
            return index
    return min(begins + LONGEST, len(words))


def _changes(normal: Normal, span: tuple[int, int], drugs: AbstractSet[int]) -> bool:
    """Whether it is a medicine that somebody asks about changing, or somebody else's about taking."""
    words, (first, end) = normal.words, span
    for at in range(first, end):
        if _OF_MEDICINES.at(words[:end], at):
            return True
        length = _CHANGING.at(words[:end], at)
        behind = range(at + length, end)
        if length and not drugs.isdisjoint(behind):
            return True
        # "is it my tablets, shall I stop them"
        if length and drugs and english.THEM.issuperset(words[at + length : end]):
            return True
        of_others = words[at] in persons.KIN and at > first and words[at - 1] in english.OF_OTHERS
        if of_others and not drugs.isdisjoint(range(at, end)):
            return True
    return False


def is_told(finding: Finding, asking: Asking, normal: Normal, specs: Mapping[str, Spec]) -> bool:
    """Whether somebody tells, within what they ask about themself, what they have, take or do."""
    first, (begin, last) = finding.span[0], asking.span
    if english.SUBJECTS.isdisjoint(normal.words[begin:last]):
        return _goes_on(finding, asking.span, normal, specs)
    had = {Group.CONDITION: _HAVING, Group.LIFE: _HAVING, Group.MEDICINE: _TAKING}.get(specs[finding.id].group)
    spans = [run for run in had.find(normal.words) if normal.words[run[0] - 1] not in english.DO_I] if had else []
    return any(begin < at <= first <= to for at, to in spans) or _goes_on(finding, asking.span, normal, specs)


def _goes_on(finding: Finding, span: tuple[int, int], normal: Normal, specs: Mapping[str, Spec]) -> bool:
    """Whether somebody asks if what they do is right: "can I stay on it", "is it bad to drink ten litres a day"."""
    said = normal.words[span[0] : finding.span[1] + 1]
    if specs[finding.id].group not in {Group.MEDICINE, Group.FLUIDS}:
        return False
    if not english.GOING_ON.isdisjoint(said) or (said[0] == "is" and finding.id == _TOO_MUCH_DRUNK):
        return True
    return (said[0] == "is" or "still" in said) and bool(_BEING_ON.find(said))


def _is_asked(finding: Finding, span: tuple[int, int], normal: Normal, specs: Mapping[str, Spec]) -> bool:
    """Whether a finding is only asked about; what is called one's own is told: "should I halve my water tablet"."""
    first, end = finding.span
    if specs[finding.id].group not in HABITS or first < span[0] or end > span[1]:
        return False
    if _goes_on(finding, span, normal, specs):
        return False
    own = "my" in {normal.words[first], normal.words[first - 1] if first else ""}
    return not own or finding.id in {"new_medicine", "supplement_excess"}
