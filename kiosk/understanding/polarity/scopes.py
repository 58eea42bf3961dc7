"""Whether what was said is so, is not so, or is left open: by the reach of the words that deny and doubt."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from kiosk.events import Polarity
from kiosk.understanding.english import doubt, negation
from kiosk.understanding.english.replies import INTERJECTIONS
from kiosk.understanding.polarity.afterthoughts import (
    agrees_with_not,
    corrects,
    is_affirmed,
    is_denied,
    is_doubted,
    is_given_up,
)
from kiosk.understanding.polarity.cues import Cue, Verdict
from kiosk.understanding.polarity.kidneys import is_told_by_lack
from kiosk.understanding.polarity.long_past import is_past, past_spans
from kiosk.understanding.polarity.not_now import is_limited, was_lately, was_once
from kiosk.understanding.polarity.reach import Reach, before_what_keeps
from kiosk.understanding.quantities.bounds import bounds_number
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import FREE, ORGANS, PARTS

HEDGED = 0.85
"""Factor on the score of what "I think" or "probably" stands before."""
NEAR_WELL = 3
"""Words before "apart from" that say that all is well otherwise."""
ITEM = 2
"""Words of a phrase that denies one thing, and may begin a list ("no swelling")."""
FARTHEST_CANNOT = 12
"""Words back from "without" to the "can't" that it takes back."""
_QUITTING, _EXCEPTING, _NOT_NEGATING = Runs(negation.QUITTING), Runs(negation.EXCEPTING), Runs(negation.NOT_NEGATING)
_UNSURE, _HEDGES, _NEARLY = Runs(doubt.UNSURE), Runs(doubt.HEDGES), Runs(doubt.NEARLY)
_ASIDE = Runs((*INTERJECTIONS, *negation.HURRYING))
_AFTER_NO = ("the", "this", "that", "never", "nothing", "yes")
_NOT_OF_NO = frozenset((word,) for word in (*negation.SUBJECTS, *_AFTER_NO))


def _negations(cues: Sequence[Cue], index: int) -> int:
    """Count the negations of one word; "haven't got no" is one."""
    kinds = [cue.kind for cue in cues if cue.reach[0] <= index < cue.reach[1]]
    return kinds.count("not") or min(1, kinds.count("concord"))


class Scopes:
    """The cues of one sentence; those inside a matched phrase belong to it and are left out."""

    def __init__(
        self,
        normal: Normal,
        matches: Sequence[Sequence[int]] = (),
        start: int = 0,
        complaints: Sequence[Sequence[int]] = (),
        denying: Collection[Sequence[int]] = (),
    ) -> None:
        """Look for the cues behind `start`.

        `complaints` are those of the `matches` that tell of a trouble, `denying` those that deny by themselves: the
        "no" of "no swelling" is not that phrase's alone, where "redness or tenderness" follows.
        """
        self._normal = normal
        self._words = normal.words
        self._owned: dict[int, frozenset[int]] = {}
        for at in matches:
            for index in at if at not in denying or len(at) > ITEM else at[1:]:
                self._owned[index] = self._owned.get(index, frozenset()).union(at)
        self._start = start
        self._troubled = {index for at in complaints for index in at}
        firsts = frozenset(at[0] for at in matches)
        self._reach = Reach(normal, {index: index in self._troubled for index in self._owned}, firsts)
        self._left_open: set[int] = set()
        self._cues = [*self._negations(), *self._doubts()]
        self._past = past_spans(normal)

    def verdict(
        self, at: Sequence[int], *, lasting: bool = False, denies: bool = False, negated: bool = False
    ) -> Verdict:
        """Return the polarity of the words at the indices `at` (of one match, in order).

        `lasting` is what is so once it has been so (an operation): years ago does not deny it.
        `denies` is what tells itself that something is not so: "fine" behind "I can swallow" does not turn it.
        `negated` is what is told with a "not": a "no" behind "I can't feel my foot" agrees.
        """
        # "It's not that the leg is cold, it's numb": what is said of a part of the body is denied, not the part.
        core = [index for index in at if self._normal.stems[index] not in PARTS] or list(at)
        cues = [cue for cue in self._cues if cue.covers(at, core) and not (denies and self._is_parted(cue, at))]
        kinds = {cue.kind for cue in cues}
        negations = next((some for index in (core[-1], core[0], at[-1]) if (some := _negations(cues, index))), 0)
        if is_affirmed(self._normal, at, denies=denies):
            return Verdict(Polarity.DENIED if denies else Polarity.AFFIRMED, 1.0)
        taken = not lasting and self._troubled.isdisjoint(at)
        agrees = negated and agrees_with_not(self._normal, at)
        # In "no chest pain, no" the second one repeats the first.
        if not denies and not agrees and negations % 2 == 0 and self._is_turned(at, taken=taken):
            negations += 1
        factor = HEDGED if "hedge" in kinds else 1.0
        if "unsure" in kinds or "nearly" in kinds or is_doubted(self._normal, at):
            return Verdict(Polarity.UNSURE, HEDGED)
        if negations % 2 or (not lasting and self.is_past(at)):
            if not taken and not lasting and not denies and was_once(self._normal, at):
                return Verdict(Polarity.UNSURE, HEDGED)
            lacked = not denies and is_told_by_lack(self._normal, at)
            return Verdict(Polarity.AFFIRMED if lacked else Polarity.DENIED, factor)
        return Verdict(Polarity.AFFIRMED, factor, is_doubtful=not self._left_open.isdisjoint(at))

    def _is_turned(self, at: Sequence[int], *, taken: bool) -> bool:
        """Whether what stands behind a match denies it; a trouble of late is one though it has ended."""
        stops = self._normal.stops
        excepted = _EXCEPTING.at(self._words, 0) > 0 and all(stop > at[0] for stop in stops)
        if excepted or not (is_denied(self._normal, at, self._owned, taken=taken) or is_given_up(self._normal, at)):
            return False  # in "apart from a tight chest, no" the "no" is for all else
        return not is_limited(self._normal, at) and (taken or not was_lately(self._normal, at))

    def _is_parted(self, cue: Cue, at: Sequence[int]) -> bool:
        """Whether a cue is none of what denies by itself: the "no" of "no headaches, eyes are fine" is not its.

        Nor is it without the comma, which nobody speaks: small words alone may stand between the two.
        """
        if any(cue.first < comma <= at[0] for comma in self._normal.commas):
            return True
        named = cue.first + 1 == at[0] and self._normal.stems[at[0]] in PARTS | ORGANS
        if self._words[cue.first] == "no" and named and self._words[at[-1]] in negation.ALL_WELL:
            return True  # "no kidneys are fine" answers "no" first
        if not cue.only.isdisjoint(at) or self._words[at[0] - 1] in negation.BEFORE_DENYING_PHRASE:
            return False  # "not a sip of water stays down"
        if self._words[cue.first] == "nothing" and self._words[cue.first + 1] in negation.LINKS_OF_CLAUSES:
            return True
        if cue.kind not in ("not", "concord") or cue.first >= at[0]:
            return False
        between = self._normal.stems[cue.first + 1 : at[0]]
        listing = self._words[cue.first] in negation.LISTING - {"never"}
        return bool(between) and (listing or any(stem not in FREE for stem in between))

    def _negations(self) -> list[Cue]:
        words, cues = self._words, []
        index = self._start
        while index < len(words):
            blocked, nearly = _NOT_NEGATING.at(words, index), _NEARLY.at(words, index)
            quitting = _QUITTING.at(words, index)
            if nearly > blocked:
                blocked = nearly
            elif blocked > 1:  # a cue with no words of its own denies all behind it: "never mind, my chest hurts"
                run = frozenset(range(index + 1, index + blocked))
                end = self._reach.end(index + 1)
                cues.append(Cue("not", index, (index + 1, end), run, self._reach.sums_up(end)))
            elif quitting:
                cues.append(self._quitting(index, index + quitting))
            elif words[index] in negation.NEGATORS and not (
                self._answers(index) or self._undoes(index) or bounds_number(self._normal, index)
            ):
                cues.append(self._negator(index, cues))
            elif _EXCEPTING.at(words, index):
                cues.append(self._exception(index, cues))
            index += max(1, blocked or quitting)
        return cues

    def _answers(self, index: int) -> bool:
        """Whether "no" is an answer that the rest repeats ("no I'm not short of breath"), and denies nothing itself."""
        if corrects(self._normal, index):
            return True
        following = self._words[index + 1 : index + 2]
        begins = index in self._normal.ends and following == ("not",)  # "in my leg. No, not hot"
        aside = bool(following) and _ASIDE.at(self._words, index + 1) > 0  # "no hang on my chest hurts"
        return self._words[index] == "no" and (begins or aside or following in _NOT_OF_NO)

    def _undoes(self, index: int) -> bool:
        """Whether "without" takes a "can't" back: "I can't climb the stairs without gasping"."""
        first = clause(self._normal, index)[0]
        before = self._words[max(first, index - FARTHEST_CANNOT) : index]
        return self._words[index] == "without" and any(
            one in negation.MODALS and other == "not" for one, other in pairwise(before)
        )

    def _cue(self, kind: str, first: int, after: int, *, modal: bool = False) -> Cue:
        """Return the cue of the words from `first` to `after`; one inside a phrase is that phrase's own."""
        owned = self._owned.get(first, frozenset())
        start = after
        while kind == "unsure" and start < len(self._words) and self._words[start] in doubt.BEHIND_UNSURE:
            start += 1  # "it might be just the one leg"
        said_all = modal or (kind == "nearly" and after in self._normal.commas)  # "not a lot, just a statin"
        end = after if said_all and not owned else self._reach.end(start)
        if not owned:
            self._left_open.update(self._reach.left_open(after, end))
        known = self._reach.is_parted(after, end)
        return Cue(kind, first, (after, end), owned, known, self._reach.heads_clause(end))

    def _quitting(self, first: int, after: int) -> Cue:
        """Return the cue of "I stopped …": what comes after the comma is another thing ("had my thyroid out")."""
        cue = self._cue("not", first, after)
        if self._words[after - 1] == "to" and after in self._normal.commas:
            return replace(cue, reach=(after, after))  # "the same as she used to, a calf cramp"
        if self._words[after - 1] == "but":
            if self._words[first - 1 : first] == ("or",):
                return replace(cue, reach=(after, after))  # "not dizzy or anything but my chest is tight"
            # "Everywhere but my hands" tells of everywhere as well; "everywhere but my chest hurts" may tell of both.
            told = negation.HURTING.intersection(self._words[after : cue.reach[1]])
            return replace(cue, kind="unsure" if told else cue.kind, only=frozenset())
        comma = min((comma for comma in self._normal.commas if comma > after), default=len(self._words))
        return replace(cue, reach=(after, min(cue.reach[1], comma)))

    def _negator(self, index: int, earlier: Sequence[Cue]) -> Cue:
        doubled = (cue.reach for cue in earlier if self._words[cue.first] in negation.DOUBLED_BY_CONCORD)
        concord = self._words[index] in negation.CONCORD and any(first <= index < end for first, end in doubled)
        cue = self._cue("concord" if concord else "not", index, index + 1, modal=self._is_modal(index))
        return replace(cue, reach=before_what_keeps(self._words, index, cue.reach))

    def _exception(self, index: int, earlier: Sequence[Cue]) -> Cue:
        """Return what follows "except": denied after something said, affirmed after something denied."""
        after = index + _EXCEPTING.at(self._words, index)
        denied_before = any(cue.kind == "not" and not self._normal.crosses_end(cue.first, index) for cue in earlier)
        started = index > self._start
        well = not negation.WELL.isdisjoint(self._words[max(0, index - NEAR_WELL) : index])
        begins = self._words[after + 1 : after + 2] in negation.BEGINS or self._normal.is_stop(after + 1)
        if begins and self._words[after : after + 1] in negation.SAID_BEFORE:
            return Cue("hedge", index, (after, after))  # "other than that, I don't feel sick"
        return Cue("hedge" if denied_before or well or not started else "not", index, (after, self._reach.end(after)))

    def _doubts(self) -> list[Cue]:
        cues = []
        for kind, runs in (("unsure", _UNSURE), ("hedge", _HEDGES), ("nearly", _NEARLY)):
            for first, last in runs.find(self._words):
                if self._words[first:last] in doubt.NOT_SO_MUCH:
                    cues += self._rather_than(first, last)
                    continue
                rough = kind == "nearly" and last < len(self._words) and self._words[last] in doubt.COUNTS_AFTER_NEARLY
                if first >= self._start and not rough:
                    cues.append(self._cue(self._kind(kind, last), first, last))
        return cues

    def _rather_than(self, first: int, after: int) -> list[Cue]:
        """Return the cue of "not so much pain as weakness", which denies the pain alone."""
        end = self._reach.end(after)
        upto = next((index for index in range(after, end) if self._words[index] == "as"), None)
        named = self._words[after : after + 1] and self._words[after] in negation.ARTICLES
        if upto is None and not named:
            return [Cue("nearly", first, (after, end))]
        return [Cue("not", first, (after, end if upto is None else upto))]

    def _kind(self, kind: str, after: int) -> str:
        """Return what a doubt is worth: "maybe" before a number rounds it."""
        words = self._words[after : after + 2]
        rounds = kind == "unsure" and (words[:1] in doubt.COUNTS_AFTER_UNSURE or words in doubt.COUNTS_AFTER_UNSURE)
        return "hedge" if rounds else kind

    def _is_modal(self, index: int) -> bool:
        """Whether the negator is that of "can't" or "won't" with a verb whose object it does not deny."""
        words = self._words
        if index == 0 or words[index - 1] not in negation.MODALS or words[index] not in negation.AFTER_MODAL:
            return False
        following = [word for word in words[index + 1 : index + 4] if word not in negation.BEFORE_VERB]
        return not following or following[0] not in negation.PERCEIVING

    def is_past(self, at: Sequence[int]) -> bool:
        """Whether a match is told to be long past."""
        return is_past(self._normal, at, self._past)
