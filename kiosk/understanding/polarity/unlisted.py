"""What is told behind a denial and can stand in no list of what is denied: "no swelling, red though".

The list "no kidney trouble, heart trouble" is denied to its end, and most are meant so. But nobody says of what they
have not how often it comes, since when, or at which stage; nor that they are on it, or get it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.understanding.english import negation, unlisted
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import ORGANS

NEAR_NO = 2
"""Words from a "no" to the organ whose illness it denies: "no known heart trouble"."""
_CLOSERS, _FOR_LONG = Runs(unlisted.CLOSERS), Runs(unlisted.FOR_LONG)


@dataclass(frozen=True, slots=True)
class Piece:
    """What begins at a comma, or with the first word of something found."""

    normal: Normal
    first: int
    end: int

    @property
    def words(self) -> tuple[str, ...]:
        """Its words."""
        return self.normal.words[self.first : self.end]

    @property
    def is_listed(self) -> bool:
        """Whether it goes on as a list, or denies by itself."""
        links = negation.LINKS_OF_LISTS
        return not (links | negation.NEGATORS).isdisjoint(self.words) or not links.isdisjoint(
            self.normal.words[self.end : self.end + 1]
        )

    @property
    def closed_at(self) -> int:
        """How many words stand before "though" or "now and then" at its end."""
        words = self.words
        ends = (at for at in range(1, len(words)) if at + _CLOSERS.at(words, at) == len(words))
        return next(ends, len(words))

    @property
    def is_told(self) -> bool:
        """Whether it tells how often, since when or in spite of what: "breathless though", "kidneys since 2015"."""
        words = self.words
        dated = any(
            word in unlisted.SINCE and words[at + 1 : at + 2] and words[at + 1][0].isdigit()
            for at, word in enumerate(words)
        )
        return dated or self.closed_at < len(words)

    @property
    def is_clause(self) -> bool:
        """Whether it says what something is: "breathing is bad"."""
        words = self.words
        verb = next((at for at in (1, 2) if words[at : at + 1] and words[at] in negation.FINITE), 0)
        return verb > 0 and words[0] not in negation.SUBJECTS and unlisted.GOOD.isdisjoint(words[verb + 1 :])

    @property
    def describes(self) -> bool:
        """Whether it tells how somebody is, or is an illness by its initials: "short of breath", "CKD"."""
        words = self.words
        bad = words[0] in unlisted.SAID_OF and not unlisted.BAD.isdisjoint(words[1:2])
        return bad or words[0] in unlisted.DESCRIBED or not unlisted.ABBREVIATED.isdisjoint(words)

    @property
    def names_one(self) -> bool:
        """Whether it is one name in the singular, and since when: "omeprazole for years"."""
        words = self.words
        alone = len(words) == 1 or 1 + _FOR_LONG.at(words, 1) == len(words)
        return alone and not words[0].endswith("s")

    @property
    def counts(self) -> bool:
        """Whether it is numbered, and that is no time: "one kidney", "bisoprolol 5 milligrams"."""
        words = self.words
        return any(
            (word[0].isdigit() or word in unlisted.STAGES) and unlisted.TIMES.isdisjoint(words[at + 1 : at + 2])
            for at, word in enumerate(words)
        )


def piece_at(normal: Normal, index: int) -> Piece:
    """Return the piece of a sentence that begins at `index`."""
    last = clause(normal, index)[1]
    return Piece(normal, index, min((stop for stop in normal.commas if index < stop < last), default=last))


def borrowed(normal: Normal, told: Sequence[tuple[int, ...]]) -> set[tuple[int, ...]]:
    """Return what takes its organ from an illness that is denied, and the rest from another thing that is told.

    "No heart trouble, high blood pressure" tells of no heart that is high.
    """
    return {
        at
        for at in told
        if len(at) > 1
        and at[1] > at[0] + 1
        and normal.stems[at[0]] in ORGANS
        and normal.words[at[0] + 1] in unlisted.ILLNESSES
        and not negation.NEGATORS.isdisjoint(normal.words[max(0, at[0] - NEAR_NO) : at[0]])
        and any(at[0] < other[0] and set(at[1:]) <= set(other) for other in told)
    }


def is_had(normal: Normal, start: int, index: int, found: Mapping[int, bool], firsts: frozenset[int]) -> bool:
    """Whether something that is so begins at `index` behind a denial that ends before `start`.

    `found` are the words of what was found, true of a complaint; `firsts` the first word of each.
    """
    comma = index in normal.commas
    begins = comma or (index in firsts and index - 1 in found) or normal.words[index] in unlisted.TAKING
    if not begins or normal.words[start - 1] not in negation.NEGATORS:
        return False
    piece = piece_at(normal, index)
    told = {found[at] for at in range(piece.first, piece.first + piece.closed_at) if at in found}
    if not told or piece.is_listed:
        return False
    if comma:
        having = piece.words[0] in unlisted.HAVING
        return having or piece.is_told or piece.is_clause or (True not in told and piece.counts)
    if normal.words[index] in unlisted.TAKING:
        denied = {found[at] for at in range(start, index) if at in found}
        return index + 1 in firsts and True not in denied | told
    return piece.is_told and not any(index < first < piece.end for first in firsts)


def may_be_had(normal: Normal, start: int, index: int, found: Mapping[int, bool]) -> bool:
    """Whether the second and last thing named may be so: "no chest pain, short of breath". It is read back."""
    if index not in normal.commas or normal.words[start - 1] != "no":
        return False
    piece, (begin, last) = piece_at(normal, index), clause(normal, index)
    listed = not negation.LINKS_OF_LISTS.isdisjoint(normal.words[begin:last])
    if listed or piece.is_listed or piece.end < last or any(start <= comma < index for comma in normal.commas):
        return False
    taken = normal.words[index - 1] in unlisted.TAKEN and found.get(index) is False
    return piece.describes or (taken and piece.names_one)
