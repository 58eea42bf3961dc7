"""Answers that leave out what the question has said: "rusty brown" to "what colour is your urine?".

A short answer is read once more with the question's words put back. What it tells so counts where it told nothing of
what was asked; a danger counts in any case: "very dark brown" is no dark yellow. Where that tells nothing either, an
answer of nothing but words of the list that was read out picks from it: "my throat".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from kiosk.events import Finding, Polarity
from kiosk.groups import CIRCUMSTANCES, Group
from kiosk.understanding.answers.item_by_item import Item, items_of
from kiosk.understanding.answers.no_yes import HARMLESS, without_no, without_yes
from kiosk.understanding.answers.only_these import with_only_these
from kiosk.understanding.answers.other_medicines import names_some
from kiosk.understanding.asked import HARD_STOPS, Asked
from kiosk.understanding.dialogue_acts.commands import Said
from kiosk.understanding.dialogue_acts.word_asked import asks_for_a_word
from kiosk.understanding.english import asking, ellipsis, negation, no_yes, replies, word_classes
from kiosk.understanding.english.yes_and_no import YES
from kiosk.understanding.learnt.danger_answers import has_one_leg
from kiosk.understanding.matching.fragments import is_light
from kiosk.understanding.matching.resolve import IDIOMS
from kiosk.understanding.polarity.contrast import Read
from kiosk.understanding.polarity.long_past import past_spans
from kiosk.understanding.polarity.not_now import as_of_late
from kiosk.understanding.polarity.not_taken import NO_MEDICINES
from kiosk.understanding.quantities.labels import is_over_label
from kiosk.understanding.specs import Spec
from kiosk.understanding.text.normalise import Normal, normalise, stem, stems_of
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import PARTS
from kiosk.understanding.told import affirmed, of_the_whole

MOST_WORDS = 8
"""Words of an answer that leaves something out; a longer one is a sentence of its own."""
LEAST_LIKENESS = 0.85
"""Of what the question's words complete: "my wife" is no urine that whiffs."""
_PICKED = {
    question: {finding: stems_of(some) for finding, some in picks.items()}
    for question, picks in ellipsis.PICKED.items()
}
_BESIDE = stems_of(no_yes.BESIDE)
_OF_DANGERS = stems_of(no_yes.OF_DANGERS)
_LEGS = stems_of(ellipsis.LEGS)
_SOUND, _PROTESTING = Runs(ellipsis.SOUND), Runs(ellipsis.PROTESTING)
_SUBJECTS = frozenset((word,) for word in asking.SUBJECTS)
_STANDING, _REASONED = Runs(ellipsis.STANDING), Runs(ellipsis.REASONED)


@dataclass(frozen=True, slots=True)
class Reader:
    """How the words that are put back are read."""

    read: Read
    picks: bool
    """Whether a word may pick from the list that was read out; not one that the phrase list heard, which makes "legs
    are" of "Alexa"."""
    specs: Mapping[str, Spec]
    """Finding → what is known of it."""


def with_all_well(
    normal: Normal, said: Said, findings: tuple[Finding, ...], question: Asked
) -> tuple[Said, tuple[Finding, ...]]:
    """Return the plain answer and the findings of what was said to a question about troubles: maybe that all is well.

    "I'm fine" and "can't complain" are a no. A mere "ok" is what people say before they answer.
    """
    said = without_no(normal, without_yes(normal, said, question), question, findings)
    words = tuple(word for word in normal.words if word not in ellipsis.POLITE)
    standing = tuple(word for word in words if word not in ellipsis.NOW)
    if question.id in ellipsis.DESCRIBED and standing in ellipsis.SOUND:
        return (said if said.answer is None else Said(said.answer, len(normal.words))), findings
    if said.answer == "yes" and has_one_leg(normal, question.id):
        return Said(None, 0), findings
    if normal.words in ellipsis.THE_SAME.get(question.id, ()):
        return Said("no", len(normal.words)), ()
    if words in ellipsis.ALL_WELL:
        return Said("no", len(normal.words)), tuple(one for one in findings if one.id not in question.yes)
    over = standing != words and (standing in ellipsis.SOUND or standing in ellipsis.HEARD_IT)
    return (Said(None, 0) if over or words in ellipsis.HEARD_IT else said), findings


def with_left_out(
    normal: Normal, said: Said, findings: tuple[Finding, ...], question: Asked, reader: Reader
) -> tuple[Said, tuple[Finding, ...]]:
    """Return the plain answer and the findings, with what the answer leaves out; after a "no" nothing is."""
    said = as_of_late(normal, said, question.id)
    if NO_MEDICINES in question.findings:
        said, findings = with_only_these(normal, said, findings, reader.read, reader.specs)
        if said.answer is None and names_some(normal.words):
            return said, findings
    items = items_of(normal)
    if not items or _whole(normal, question.id)[0] is not None:
        return _of_one(normal, said, findings, question, reader)
    told = _of_each(items, normal, findings, question, reader)
    about = {*question.findings, *question.yes}
    *things, last = items
    # "Apart from the cramps, no" is a plain no to a question about something else.
    if not (last.is_rest and not last.so) or any(one.id in about for one in affirmed(told)):
        return said, told
    if all(_is_beside(thing.words, question, reader) for thing in things):
        return Said("no", len(normal.words)), told
    if NO_MEDICINES in question.findings:  # what is not known there is seldom what is asked for: "paracetamol"
        return said, told
    return Said(None, 0), tuple(one for one in told if one.polarity is not Polarity.DENIED)


def _is_beside(words: tuple[str, ...], question: Asked, reader: Reader) -> bool:
    """Whether all of a thing is known, harmless and not of the question: not "diabetes and my heart", "a big calf"."""
    joined = next((at for at, word in enumerate(words) if word in word_classes.JOINS), None)
    if joined is not None:
        return all(_is_beside(some, question, reader) for some in (words[:joined], words[joined + 1 :]))
    normal = normalise(" ".join(words))
    picked = frozenset[str]().union(*_PICKED.get(question.id, {}).values())
    found = (one for one in reader.read(normal.text) if reader.specs[one.id].group is not Group.RED)
    heavy = {at: stem for at, stem in enumerate(normal.stems) if not is_light(stem)}
    spans = [heavy.keys() & range(*one.span) for one in found]
    known = {at for span in spans if not picked.issuperset(heavy[at] for at in span) for at in span}
    harmless = HARMLESS if question.id == HARD_STOPS else HARMLESS - _OF_DANGERS
    return {heavy[at] for at in heavy.keys() - known} <= (harmless | _BESIDE) - picked


def _of_each(
    items: Sequence[Item], normal: Normal, findings: tuple[Finding, ...], question: Asked, reader: Reader
) -> tuple[Finding, ...]:
    """Return the findings with what is told of a list item by item: each thing is read alone.

    What holds a "no" itself stays told: "no feeling in my leg, no strength".
    """
    whole = (0, len(normal.words))
    about, so, not_so = {*question.findings, *question.yes}, dict[str, Finding](), dict[str, Finding]()
    for item in sorted((one for one in items if not one.is_rest), key=lambda one: one.so):
        alone = tuple(reader.read(" ".join(item.words)))
        said = normalise(" ".join(item.words))
        if item.so and not past_spans(said):  # what is denied is named in full: "no feeling" is no "no" to numbness
            alone = _of_one(said, Said(None, 0), alone, question, reader)[1]
        named = {one.id: replace(one, words=normal.text, span=whole) for one in affirmed(alone) if one.id in about}
        if item.so and PARTS.issuperset(one for one in map(stem, item.words) if not is_light(one)):
            named = {name: one for name, one in named.items() if name not in not_so}  # "swollen no, both legs yes"
        so |= named if item.so else {}
        not_so |= {} if item.so else named
    if so and any(one.is_rest and not one.so for one in items):
        not_so |= {name: of_the_whole(name, normal, Polarity.DENIED) for name in (*question.no, *question.rest)}
    told = {one.id for one in affirmed(findings) if not negation.NEGATORS.isdisjoint(one.words.split())} | set(so)
    denied = {name: replace(one, polarity=Polarity.DENIED) for name, one in not_so.items() if name not in told}
    decided = so | denied
    return (*(one for one in findings if one.id not in decided), *decided.values())


def _of_one(
    normal: Normal, said: Said, findings: tuple[Finding, ...], question: Asked, reader: Reader
) -> tuple[Said, tuple[Finding, ...]]:
    """Return what `with_left_out` does for an answer that tells one thing."""
    whole, end = _whole(normal, question.id)
    if whole is not None:  # what is told behind it stands: "hardly any, and I can't feel my leg"
        behind = {one.id for one in findings if one.span[1] > end and reader.specs[one.id].group not in CIRCUMSTANCES}
        beside = (one for one in findings if one.id != whole and one.id in behind | ellipsis.REASONS)
        return Said(None, 0), (of_the_whole(whole, normal), *beside)
    over = is_over_label(normal) if question.id == ellipsis.OF_A_LABEL else None
    if over is not None and said.answer is None and {one.id for one in findings}.isdisjoint(question.yes):
        return Said("yes" if over else "no", len(normal.words)), findings
    denied = next((run for run in ellipsis.DENIED.get(question.id, ()) if normal.words[: len(run)] == run), ())
    if denied:
        return Said("no", len(denied)), findings
    if said.answer not in {None, "yes"}:
        return said, findings
    bare = said.answer == "yes" and said.length == len(normal.words)  # "fine" describes where a description is asked
    start = 0 if bare else said.length
    about = {*question.findings, *question.yes}
    told = {one.id for one in findings if one.id in about}
    readings = (reader.read(text) for text in _completed(normal, question.id, start))
    completed = (one for reading in readings for one in reading if one.id in about - told)
    added = {one.id: one.likeness for one in completed if one.likeness >= LEAST_LIKENESS}
    added |= _renewed(affirmed(findings), normal, question.id)
    dangers = {*question.yes, *question.no}
    new = {name: likeness for name, likeness in added.items() if name not in told and (not told or name in dangers)}
    more = tuple(of_the_whole(name, normal, likeness=likeness) for name, likeness in new.items())
    if reader.picks and not told and not added and not bare:
        more = tuple(of_the_whole(name, normal) for name in _picked(normal, question.id, start))
    if not told and not more and said.answer is None and _closes_with_yes(normal):
        return Said("yes", len(normal.words)), findings
    return (Said(None, 0) if bare and more else said), (*findings, *more)


def _whole(normal: Normal, question: str) -> tuple[str | None, int]:
    """Return what the answer tells as a whole, if it does, or what is said first in it; and where that ends."""
    told = ellipsis.WHOLE.get(question, {})
    if not told or not normal.words:
        return None, 0
    whole = _without_standing(normal.words[_REASONED.at(normal.words, 0) :])
    first = _opening(normal, 0, ellipsis.GOES_ON)
    opening = _without_standing(first)
    as_opening = not ellipsis.PLAIN_NO.issuperset(opening)
    for name, answers in told.items():
        if whole in answers:
            return name, len(normal.words)
        if as_opening and opening in answers:
            return name, len(first) + (normal.words[0] in YES)
    return None, 0


def _opening(normal: Normal, start: int, joins: AbstractSet[str] = frozenset()) -> tuple[str, ...]:
    """Return what is said first, without a "yes": "Not a drop since last night, and I've been drinking".

    It lasts to the end of the sentence; with `joins`, to a comma or one of them.
    """
    first = start + (normal.words[start : start + 1] != () and normal.words[start] in YES)
    stops = normal.stops if joins else normal.ends
    ends = (at for at in range(first + 1, len(normal.words)) if at in stops or normal.words[at] in joins)
    return normal.words[first : next(ends, len(normal.words))]


def _without_standing(words: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out what tells at the end that it has long been so: "I don't pass any, not for years"."""
    for first in range(1, len(words)):
        if first + _STANDING.at(words, first) == len(words):
            return _without_standing(words[:first])
    return words


def _completed(normal: Normal, question: str, start: int) -> tuple[str, ...]:
    """Return the answer from the word `start` on with the question's words put back, in each way that there is.

    What is said first may leave them out as well: "Like flat cola. I ran ten miles."
    """
    if asks_for_a_word(normal):
        return ()
    forms = ellipsis.LEFT_OUT.get(question, ())
    said = (_without_manners(words) for words in (normal.words[start:], _opening(normal, start)))
    left_out = [words for words in said if _leaves_out(words)]
    return tuple(form.format(" ".join(words)) for words in dict.fromkeys(left_out) for form in forms)


def _without_manners(said: tuple[str, ...]) -> tuple[str, ...]:
    """Return "fine" of "fine, thanks" and of "fine now"; anything else as it is."""
    plain = tuple(word for word in said if word not in ellipsis.NOW and word not in ellipsis.POLITE)
    return plain if plain in ellipsis.SOUND else said


def _leaves_out(said: tuple[str, ...]) -> bool:
    """Whether an answer may leave out words of the question: no sentence of its own, and nothing that contradicts."""
    whole = negation.NEGATORS | ellipsis.LASTING | ellipsis.AROUND
    return 0 < len(said) <= MOST_WORDS and whole.isdisjoint(said)


def _renewed(so: Iterable[Finding], normal: Normal, question: str) -> dict[str, float]:
    """Return what is new of these findings because the question asks for nothing else, and how well it was heard."""
    if not ellipsis.LASTING.isdisjoint(normal.words):
        return {}
    new = ellipsis.RENEWED.get(question, {})
    return {new[one.id]: one.likeness for one in so if one.id in new}


def _closes_with_yes(normal: Normal) -> bool:
    """Whether an answer that tells nothing else is affirmed at its end: "the step is harder, yes"."""
    return not YES.isdisjoint(normal.words[-1:]) and negation.NEGATORS.isdisjoint(normal.words)


def _picked(normal: Normal, question: str, start: int) -> tuple[str, ...]:
    """Return what the answer picks from the list that was read out, when it says nothing else."""
    said = normal.words[start:]
    if len(said) > MOST_WORDS or not negation.NEGATORS.isdisjoint(said) or _asks(said):
        return ()
    if has_one_leg(normal, question) or _SOUND.find(said) or IDIOMS.find(said) or asks_for_a_word(normal):
        return ()
    heavy = {stem for stem in normal.stems[start:] if not is_light(stem)}
    picks = _PICKED.get(question, {})
    if not heavy or not heavy <= frozenset[str]().union(*picks.values()):
        return ()
    of_legs = heavy <= _LEGS and _PROTESTING.find(said)
    protested = ellipsis.PROTESTED.get(question, frozenset()) if of_legs else ()
    return tuple(finding for finding, some in picks.items() if heavy & some and finding not in protested)


def _asks(words: Sequence[str]) -> bool:
    """Whether an answer is a question: "is it my heart then"."""
    first = next((at for at, word in enumerate(words) if word not in replies.BEFORE_ANSWER), None)
    if first is None:
        return False
    turned = words[first] in asking.AUXILIARIES and words[first + 1 : first + 2] in _SUBJECTS
    return turned or words[first] in asking.QUESTION_WORDS
