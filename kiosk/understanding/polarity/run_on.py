"""What stands behind a denial without a comma, and is none of what is denied: "I don't smoke chest pain".

Recognisers write no commas, and people leave out subjects. "No swelling chest pain" may be a list of what is not so;
no list goes on from a verb to a noun, from a noun to a sentence, or from a habit to what hurts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.understanding.english import negation, run_on, unlisted
from kiosk.understanding.polarity.unlisted import is_had, may_be_had, piece_at
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.vocabulary import FREE, PARTS

_BEHIND_PART = 3
"""Words from a part of the body to the last that may say how it is: "leg has gone weak"."""


@dataclass(frozen=True, slots=True)
class _RunOn:
    """A complaint that begins at `index` behind a denial, whose words begin at `start`."""

    normal: Normal
    start: int
    index: int
    found: Mapping[int, bool]

    @property
    def end(self) -> int:
        """Where it ends: at a comma, the next denial or the next subject."""
        end, words = piece_at(self.normal, self.index).end, self.normal.words
        first = self.index + len(unlisted.UNABLE) * self.is_unable
        return next((at for at in range(first, end) if words[at] in run_on.ENDS_RUN), end)

    @property
    def is_unable(self) -> bool:
        """Whether it begins with "can't": a sentence of its own, whatever was denied before it."""
        return self.normal.words[self.index : self.index + 2] in run_on.UNABLE

    @property
    def is_kept(self) -> bool:
        """Whether the word before makes it a part of what is denied, or is its subject: "it's not that I can't …"."""
        return self.normal.words[self.index - 1] in run_on.KEEPING | negation.SUBJECTS

    @property
    def is_listed(self) -> bool:
        """Whether "or" goes on with it as a list."""
        words = self.normal.words[self.index : self.end + 1]
        return not negation.LINKS_OF_LISTS.isdisjoint(words)

    @property
    def tells_of_part(self) -> bool:
        """Whether it says what a part of the body does, or how it is."""
        behind = self.normal.words[self.index + 1 : min(self.end, self.index + 1 + _BEHIND_PART)]
        return self.normal.stems[self.index] in PARTS and behind[:1] != () and behind[0] in run_on.PREDICATES

    @property
    def tells_what_happened(self) -> bool:
        """Whether it begins with what somebody did."""
        return self.normal.words[self.index] in run_on.DID

    @property
    def goes_on_from_what_happened(self) -> bool:
        """Whether what somebody has done was denied, and may go on with more of it: "I haven't fallen fainted"."""
        words = self.normal.words
        return words[self.start - 1] == "never" or words[self.start - 2 : self.start - 1] in run_on.PERFECT

    @property
    def describes(self) -> bool:
        """Whether it is how somebody is, and no more: "short of breath", but not "slurred speech"."""
        words, alone = self.normal.words, self.index + 1 not in self.found
        return words[self.index] in unlisted.DESCRIBED and (alone or words[self.index + 1] == "of")

    @property
    def names_nothing_like_it(self) -> bool:
        """Whether it is a noun, where "not dizzy" said how somebody is not."""
        word = self.normal.words[self.index]
        return word not in unlisted.DESCRIBED and not word.endswith(run_on.DOING)

    @property
    def denied(self) -> tuple[bool, ...] | None:
        """Return what was denied directly before it, true of each word of a complaint; None: nothing that is known."""
        last = self.index
        while last > self.start and self.normal.words[last - 1] in run_on.TRAILING:
            last -= 1
        known = tuple(self.found[at] for at in range(self.start - 1, last) if at in self.found)
        return known if last - 1 in self.found or self.normal.words[last - 1] in run_on.HABITS else None

    @property
    def of_nouns(self) -> bool:
        """Whether nouns were denied, not what somebody does or is."""
        words = self.normal.words
        return words[self.start - 1] in negation.LISTING - {"never"} or words[self.start] in run_on.HAD

    @property
    def is_behind_unknown(self) -> bool:
        """Whether something unknown was denied: "no allergies"."""
        return any(stem not in FREE for stem in self.normal.stems[self.start : self.index])

    @property
    def is_behind_all(self) -> bool:
        """Whether "anything" was denied of what somebody does, and ends that: "not changed anything"."""
        first = self.normal.words[self.start]
        return self.normal.words[self.index - 1] in run_on.COMPLETE and first not in run_on.KEEPING | run_on.HAD

    @property
    def is_told(self) -> bool:
        """Whether it is so, beyond doubt."""
        if self.is_unable:
            return True
        if self.is_listed or self.denied is None or True in self.denied:
            return False
        if self.tells_what_happened:
            return not self.goes_on_from_what_happened
        return not self.of_nouns or self.tells_of_part

    @property
    def is_open(self) -> bool:
        """Whether it may be so, and is read back."""
        if self.is_told or self.is_listed:
            return False
        if self.denied is None:
            return self.is_behind_unknown and (self.tells_of_part or self.is_behind_all)
        if True not in self.denied or self.tells_of_part:
            return True
        if not self.of_nouns:
            return self.normal.words[self.start] in unlisted.DESCRIBED and self.names_nothing_like_it
        return self.describes or self.tells_what_happened


def _at(normal: Normal, start: int, index: int, found: Mapping[int, bool], firsts: frozenset[int]) -> _RunOn | None:
    """Return the complaint that begins at `index` without a comma, behind a negator that ends before `start`."""
    known = index in firsts and bool(found.get(index)) and index not in normal.commas
    if not known or index <= start or normal.words[start - 1] not in negation.NEGATORS:
        return None
    if normal.words[index] in negation.NEGATORS:
        return None  # it denies by itself
    run = _RunOn(normal, start, index, found)
    return None if run.is_kept else run


def is_told(normal: Normal, start: int, index: int, found: Mapping[int, bool], firsts: frozenset[int]) -> bool:
    """Whether something that is so begins at `index` behind a denial that ends before `start`.

    `found` are the words of what was found, true of a complaint; `firsts` the first word of each.
    """
    run = _at(normal, start, index, found, firsts)
    return (run is not None and run.is_told) or is_had(normal, start, index, found, firsts)


def open_until(normal: Normal, start: int, index: int, found: Mapping[int, bool], firsts: frozenset[int]) -> int:
    """Return where what may be so, and begins at `index`, ends; `index` itself where nothing does. It is read back."""
    run = _at(normal, start, index, found, firsts)
    if run is not None and run.is_open:
        return run.end
    return piece_at(normal, index).end if may_be_had(normal, start, index, found) else index
