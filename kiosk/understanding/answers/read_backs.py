"""The answer to "I heard that you have chest pain, is that right?": a no counts where it can mean nothing else.

People begin with "no" and confirm it: "no, more like pressure", "no, since yesterday", "no, my husband". A no takes the
danger back when all that is said denies it, says that all is well, or names another place or colour. What was read back
said in its own words, somebody else named, or help called for, with a "no" or without, is a yes, and so is that it was
last night. Anything else leaves it open, "not now" too: it is read back once more, and left open a second time it sends
to help today (decision 17).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from kiosk.events import Finding, Meaning, Polarity
from kiosk.understanding.answers.everyday import covered
from kiosk.understanding.context.occasions import is_confined
from kiosk.understanding.dialogue_acts.calls import CALL
from kiosk.understanding.english import doubt, negation, not_now, read_backs, reasons_given, replies, small_talk
from kiosk.understanding.polarity.long_past import past_runs
from kiosk.understanding.polarity.not_now import is_of_late, is_over_by_now
from kiosk.understanding.text.normalise import Normal, normalise, stems_of
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import LIMBS, PARTS
from kiosk.understanding.told import affirmed

Ruling = Literal["yes", "no"] | None
Understand = Callable[[str], Meaning]
"""Words → what they mean by themselves."""
_AGREEING, _UNSURE, _NOT_ME = Runs(read_backs.AGREEING), Runs(read_backs.UNSURE), Runs(read_backs.NOT_ME)
_PAST, _ABLE, _NO_DENIAL = Runs(doubt.PAST_TIMES), Runs(read_backs.ABLE), Runs(read_backs.NO_DENIAL)
_NOES = (*read_backs.DENYING, *read_backs.WELL, *read_backs.ABLE)
_CALLED = replies.VOCATIVES | replies.CALLED_LAST
_LIGHT_RUNS = (*read_backs.PADDING, *((word,) for word in _CALLED), *read_backs.OUR_DEAR, *read_backs.OF_THEM)
_NAMING_NOBODY = frozenset((*read_backs.CALLED, *read_backs.OUR_DEAR, *read_backs.OF_THEM))
_SAYING_NO, _PADDING, _PLAYING_DOWN = Runs(_NOES), Runs(_LIGHT_RUNS), Runs(read_backs.PLAYING_DOWN)
_BEHIND_NO = Runs((*_NOES, *read_backs.NEEDING_NOBODY, *replies.WONDERING, *_LIGHT_RUNS))
_LIGHT, _NEAR_CHEST = stems_of(read_backs.LIGHT), stems_of(read_backs.NEAR_CHEST)
_PRESENT = doubt.BESIDE_PRESENT | doubt.BACK_TODAY | read_backs.OPENING_UP
_NOT = negation.NEGATORS
_NOW, _OF_WEEKS = Runs(not_now.TODAY), Runs(read_backs.OF_WEEKS)
_REASONS = {danger: Runs(some) for danger, some in reasons_given.REASONS.items()}
_AROUND_REASON = Runs(reasons_given.AROUND)
_SMALL_TALK = {sign: Runs(some) for sign, some in small_talk.CALLING.items()}
SURELY = 0.99
"""Likeness from which what is said behind a "no" confirms it: "no, I said I painted the fence" is no faint."""


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What was read back."""

    findings: frozenset[str]
    """Its ids."""
    words: frozenset[str]
    """Those it was said in."""
    instead: frozenset[str]
    """Findings that can't be beside it: urine that is pale is not brown."""

    @property
    def stems(self) -> frozenset[str]:
        """Those of its words that tell what it is."""
        return stems_of(self.words) - _LIGHT

    @property
    def is_of_a_limb(self) -> bool:
        """Whether it is told of a leg or an arm and of no other part: another limb corrects where, and not what."""
        parts = self.stems & PARTS
        return bool(parts) and parts <= LIMBS

    @property
    def denies(self) -> bool:
        """Whether it tells of something that somebody cannot do: a "not" agrees with that."""
        return not self.words.isdisjoint(_NOT | {"hardly", "hard"})


def read_back_of(findings: Collection[str], clauses: Iterable[str], instead: Collection[str]) -> ReadBack:
    """Return what is read back as these clauses."""
    said = {word for clause in clauses for word in normalise(clause).words}
    return ReadBack(frozenset(findings), frozenset(said), frozenset(instead))


def weighed(meaning: Meaning, said: Normal, behind_no: str | None, back: ReadBack, read: Understand) -> Meaning:
    """Return the meaning of an answer to a read-back, its plain answer weighed by what stands beside it.

    `said` is all of the answer, `behind_no` what stands behind a "no" that begins it, None where none does; `read`
    understands words alone.
    """
    if said.words in read_backs.HEARD_IT:
        return replace(meaning, answer=None, findings=(), command=None)
    alone = meaning.answer is None and behind_no is None
    if _is_over_by_now(meaning, said) or _is_played_down(said) or (alone and _is_all(said, _OF_WEEKS)):
        return _left_open(meaning, back)
    if meaning.answer != "yes" and _is_a_reason(said, back):
        return _left_open(meaning, back)
    agrees = _NO_DENIAL.at(said.words, 0) if said.words else 0
    if agrees or is_of_late(said) or (alone and _is_all(said, _NOW)):
        return _confirmed(read(" ".join(said.words[agrees:])), back)
    if behind_no is None:
        return _without_no(meaning, said, back, read)
    return _with_no(meaning, behind_no, back, read)


def _with_no(meaning: Meaning, behind_no: str, back: ReadBack, read: Understand) -> Meaning:
    """Weigh what stands behind a "no"."""
    rest = read(behind_no)
    verdict = _ruling(normalise(behind_no), rest, back)
    if verdict == "yes":
        return _confirmed(rest, back)
    if verdict is None:
        return replace(meaning, answer=None, findings=_others(rest, back), command=None, is_undecided=True)
    plain = tuple(Finding(name, Polarity.DENIED, words=meaning.text) for name in sorted(back.findings))
    return replace(meaning, answer="no", findings=(*plain, *_others(rest, back)))


def _left_open(meaning: Meaning, back: ReadBack) -> Meaning:
    return replace(meaning, answer=None, findings=_others(meaning, back), command=None, is_undecided=True)


def _is_over_by_now(meaning: Meaning, said: Normal) -> bool:
    """Whether it is told to be no more, and not to have been: "not now", "I'm fine now"; "yes, I'm fine now" was."""
    agreed = meaning.answer == "yes" and read_backs.WELL_WORDS.isdisjoint(said.words[:1])  # "ok now" is none
    return not agreed and is_over_by_now(said) and not is_of_late(said)


def _without_no(meaning: Meaning, said: Normal, back: ReadBack, read: Understand) -> Meaning:
    """Weigh an answer that begins with no "no": one in other words, or a yes to something else."""
    if not said.words:
        return meaning
    if meaning.answer in {None, "yes"} and _is_explained(said, read(meaning.text), back):
        return replace(meaning, answer="no", findings=_others(meaning, back))
    if meaning.answer == "yes":
        over = _is_over(said) or (back.denies and _ABLE.find(said.words) and _NOT.isdisjoint(said.words))
        return _left_open(meaning, back) if over else meaning
    told = read(meaning.text)
    if meaning.answer is None and CALL in _affirmed(told):
        return _confirmed(told, back)
    corrected = _is_instead(told, said, back) or _is_dated_back(said)
    if meaning.answer is None and (corrected or (not _affirmed(told) and _is_no(said, back, behind_no=False))):
        return replace(meaning, answer="no", findings=_others(told, back))
    return meaning


def _confirmed(rest: Meaning, back: ReadBack) -> Meaning:
    return replace(rest, answer="yes", findings=_others(rest, back), command=None)


def _others(rest: Meaning, back: ReadBack) -> tuple[Finding, ...]:
    return tuple({one.id: one for one in rest.findings if one.id not in back.findings}.values())


def _ruling(said: Normal, rest: Meaning, back: ReadBack) -> Ruling:
    """Return what stands behind a "no" makes of it; None where that leaves it open."""
    if not said.words:
        return "no"
    again = [one for one in rest.findings if one.id in back.findings and one.polarity is Polarity.AFFIRMED]
    if any(one.likeness >= SURELY for one in again) or _is_of_somebody(said):
        return "yes"
    if again or _UNSURE.find(said.words):
        return None
    if _agrees(said, rest) or _is_named(said, back):
        return "yes"
    takes_back = (
        _is_no(said, back),
        _is_elsewhere(said, back),
        _is_instead(rest, said, back),
        _is_denied(said, rest, back),
        _is_over(said),
        _is_explained(said, rest, back),
        _is_small_talk(said, back),
    )
    return "no" if any(takes_back) else None


def _affirmed(meaning: Meaning) -> frozenset[str]:
    return frozenset(one.id for one in affirmed(meaning.findings))


def _heavy(said: Normal) -> frozenset[str]:
    return frozenset(said.stems) - _LIGHT


def _is_of_somebody(said: Normal) -> bool:
    """Whether it only names who it is: "not me, my husband", "he did"; a "mate" alone is what the kiosk is called."""
    words = said.words[_NOT_ME.at(said.words, 0) :]
    called = words in _NAMING_NOBODY or _CALLED.issuperset(words)
    named = not called and not read_backs.SOMEBODY.isdisjoint(words)
    return named and (read_backs.SOMEBODY | read_backs.BESIDE_SOMEBODY).issuperset(words)


def _agrees(said: Normal, rest: Meaning) -> bool:
    """Whether it agrees after all, or calls for help."""
    length = _AGREEING.at(said.words, 0)
    whole = length > 0 and said.is_stop(length)
    words = frozenset(said.words)
    calls = bool(words & read_backs.CALLING and words & read_backs.CALL) and words.isdisjoint(_NOT)
    return whole or calls or CALL in _affirmed(rest) or rest.command == "person"


def _is_named(said: Normal, back: ReadBack) -> bool:
    """Whether what was read back is said once more, and nothing else: "more like pressure", of a limb "my foot"."""
    heavy = _heavy(said)
    if not heavy or not _NOT.isdisjoint(said.words) or _ABLE.find(said.words):
        return False
    return heavy <= back.stems or (back.is_of_a_limb and heavy <= LIMBS)


def _is_no(said: Normal, back: ReadBack, *, behind_no: bool = True) -> bool:
    """Whether all that is said is a no in other words, that all is well, or, behind a "no", nothing more."""
    words = said.words
    denied = next((at for at, word in enumerate(words) if word in _NOT), len(words))
    if not read_backs.WELL_WORDS.isdisjoint(words[denied:]):
        return False  # "I'm not well"
    if back.denies and denied < len(words) and read_backs.DISOWNING.isdisjoint(words):
        return False  # "they don't" agrees with "your legs do not work"
    return covered(said, _BEHIND_NO if behind_no else _SAYING_NO, _PADDING) == len(words)


def _is_played_down(said: Normal) -> bool:
    """Whether it is said to be nothing, which people also say of what is there: "oh, it's nothing"."""
    return _is_all(said, _PLAYING_DOWN)


def _is_all(said: Normal, core: Runs, padding: Runs = _PADDING) -> bool:
    return covered(said, core, padding) == len(said.words) > 0


def _is_a_reason(said: Normal, back: ReadBack) -> bool:
    """Whether all that is said gives a reason that may lie behind it for years, and no yes or no: "it's my COPD"."""
    return any(_is_all(said, _REASONS[name], _AROUND_REASON) for name in back.findings & _REASONS.keys())


def _is_dated_back(said: Normal) -> bool:
    """Whether nothing but a time long past is told: "that was two years ago", "in 1990"."""
    spans = past_runs(said)
    left = {word for at, word in enumerate(said.words) if not any(first <= at < last for first, last in spans)}
    return bool(spans) and all(word in read_backs.AROUND_DATE or word.isdigit() for word in left)


def _is_elsewhere(said: Normal, back: ReadBack) -> bool:
    """Whether nothing but another part of the body is named: "it's my calf"."""
    heavy = _heavy(said)
    parts = heavy & PARTS
    away = bool(parts) and parts <= LIMBS and parts.isdisjoint(back.stems | _NEAR_CHEST)
    return away and not back.is_of_a_limb and heavy <= parts | {"cramp"} and _NOT.isdisjoint(said.words)


def _is_instead(rest: Meaning, said: Normal, back: ReadBack) -> bool:
    """Whether something is told that can't be beside it."""
    affirmed = _affirmed(rest)
    if affirmed & back.findings:
        return False
    colours = {word for name in back.findings for word in read_backs.INSTEAD.get(name, ())}
    return not colours.isdisjoint(said.words) or bool(affirmed & back.instead)


def _is_denied(said: Normal, rest: Meaning, back: ReadBack) -> bool:
    """Whether it is denied by name and nothing else is told: not "not my arm, my leg"."""
    about = [one for one in rest.findings if one.id in back.findings]
    if rest.answer is not None or not about or any(one.polarity is not Polarity.DENIED for one in about):
        return False
    own = {word for one in about for word in one.words.split()}
    return _heavy(said) <= stems_of(own | _NOT | {"any", "anything", "there"})


def _is_over(said: Normal) -> bool:
    """Whether it is told to be long past, and not to be back."""
    return bool(_PAST.find(said.words)) and _PRESENT.isdisjoint(said.words)


def _is_explained(said: Normal, rest: Meaning, back: ReadBack) -> bool:
    """Whether it is told to be so on an occasion alone that takes the danger out of it: "only when it cramps"."""
    told = {one.id for one in rest.findings if not rest.tells_plainly(one)} & _affirmed(rest)
    return told.isdisjoint(back.findings) and is_confined(said, back.findings)


def _is_small_talk(said: Normal, back: ReadBack) -> bool:
    """Whether a "no" is given its reason, and nothing else is said: "no, it's just the sun"."""
    return len(back.findings) == 1 and any(
        covered(said, _SMALL_TALK[name], _PADDING) == len(said.words) for name in back.findings & _SMALL_TALK.keys()
    )
