"""Ways people say a finding: sentences of the prompt set, cut down to what carries them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.understanding.english import body, word_classes
from kiosk.understanding.text.normalise import Normal, normalise, stems_of
from kiosk.understanding.text.vocabulary import FREE, PARTS, WEATHER

DENYING = "not."
"""Before a finding's name in a heading: how people say that it is not so ("I can feel my leg all right")."""
FEWEST_WORDS = 2
"""A phrase cut down to fewer words keeps its small ones ("in bed", "my back")."""
FEWEST_OF_SMALL = 3
"""Small words that tell something together, whatever had been asked."""
FEWEST_OF_LITTLE = 4
"""The same where most of them would be left out of a phrase: then none is ("seeing things that are not there")."""
FEWEST_BEATS = 100
"""A number with the heart from which it is beats, and no years."""
_DROPPED = stems_of(word_classes.DROPPED)
_SMALL = FREE | word_classes.NEEDED
LITTLE = frozenset({"a", "an", "the"})
"""Left out even of those."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to say a finding."""

    finding: str
    """Id of the finding."""
    text: str
    """The phrase as written, normalised."""
    words: tuple[str, ...]
    """The stems that must be heard, in order."""
    answer_only: bool = False
    """True when it means the finding only as an answer to a question about it ("hot")."""
    joined: bool = False
    """True when it says "and" or "or" itself ("tight and getting bigger")."""
    paired: bool = False
    """True when it names two parts of the body ("back of my leg"): in another order they are two places."""
    denies: bool = False
    """True when it tells that the finding is not so ("I can feel my leg"): it stands below `[not.…]`."""
    linked: bool = False
    """True when that stands among the words that must be heard ("day and night", not "now and then")."""
    bare: bool = False
    """True when every word stands in any sentence ("on and off")."""
    weak: bool = False
    """True when all but one of its words stand in any sentence ("in bed"): then they must stand together."""

    @property
    def negated(self) -> bool:
        """Whether the phrase holds a negation of its own ("can't feel my leg")."""
        return not word_classes.NEEDED.isdisjoint(self.words)


def phrase_of(finding: str, sentence: str, *, denies: bool = False) -> Phrase:
    """Cut a sentence down to the words that carry its meaning."""
    return phrase_in(finding, normalise(sentence), denies=denies)


def phrase_in(finding: str, normal: Normal, *, denies: bool) -> Phrase:
    """Cut a normalised sentence down to the words that carry its meaning."""
    words, with_small = carrying(normal), _with_small(normal)
    if not denies and not _is_whole(words) and _tells_together(with_small):
        words = with_small
    joined = not word_classes.JOINS.isdisjoint(normal.words)
    heavy = [word for word in words if word not in FREE and word not in word_classes.NEEDED and not word[0].isdigit()]
    return Phrase(
        finding,
        normal.text,
        words,
        answer_only=not denies and _is_answer_only(normal, words, heavy),
        bare=_PARTICLES.issuperset(heavy),
        weak=len(heavy) <= 1,
        denies=denies,
        joined=joined,
        linked=joined and _is_linked(normal, words),
        paired=len(PARTS.intersection(words)) > 1 and not joined,
    )


def _is_answer_only(normal: Normal, words: Sequence[str], heavy: Sequence[str]) -> bool:
    """Whether the phrase means its finding only where that was asked about."""
    if _is_ordinary(normal, heavy):
        return True
    if len(heavy) > 1 or _names_trouble(normal) or _is_whole(words) or _says_more_of_the_heart(words):
        return False
    if any(some.issubset(words) for some in _TELL_TOGETHER):
        return False
    return not heavy or _ANSWER_ONLY.issuperset(_without_numbers(words))


def _is_ordinary(normal: Normal, heavy: Sequence[str]) -> bool:
    """Whether a phrase says that all is as usual, and not of what ("just normal", "nothing unusual")."""
    as_usual = _NOTHING_ODD if normal.words[0] == "nothing" else _ORDINARY
    return bool(heavy) and as_usual.issuperset(heavy) and "myself" not in normal.words


def _is_whole(words: Sequence[str]) -> bool:
    """Whether small words make a phrase of their own ("more and more often", "going to end it all")."""
    some = len(words) >= FEWEST_OF_SMALL and FREE.issuperset(words) and word_classes.NEEDED.isdisjoint(words)
    return some or _tells_together(words)


def _tells_together(stems: Sequence[str]) -> bool:
    """Whether small words that would be left out elsewhere tell something together ("can't go on like this")."""
    if len(stems) < FEWEST_OF_LITTLE or not _SMALL.issuperset(stems) or stems[-1] in word_classes.UNFINISHED:
        return False
    return len(set(stems).difference(_DROPPED, word_classes.NEEDED, body.SIDES)) >= FEWEST_WORDS


def _says_more_of_the_heart(words: Sequence[str]) -> bool:
    """Whether "my heart was at 150" or "my heart is not right" tells what the heart alone does not."""
    more = not word_classes.NEEDED.isdisjoint(words) or any(
        word.isdigit() and int(word) >= FEWEST_BEATS for word in words
    )
    return more and not word_classes.HEART.isdisjoint(words)


def _names_trouble(normal: Normal) -> bool:
    """Whether "it is swollen" can only be said of the trouble; "it is hot" may be said of the day."""
    return normal.words[:2] in word_classes.IT_IS and WEATHER.isdisjoint(normal.stems)


def _is_linked(normal: Normal, words: Sequence[str]) -> bool:
    places = [index for index, word in enumerate(normal.stems) if word in words]
    return not word_classes.JOINS.isdisjoint(normal.words[places[0] : places[-1]]) if places else False


def _carries(stem: str, after: str) -> bool:
    """Whether a phrase needs the word: "can" only in "can't" ("haven't walked" is no "can't walk"), "go" at its end."""
    if stem in word_classes.NEEDED or stem not in _DROPPED or (stem == "can" and after == "not"):
        return True
    return stem == "go" and not after


def _without_numbers(words: Sequence[str]) -> list[str]:
    return [word for word in words if not word[0].isdigit()]


def carrying(normal: Normal) -> tuple[str, ...]:
    """Return the stems of a phrase that must be heard."""
    following = (*normal.stems[1:], "")
    heavy = tuple(stem for stem, after in zip(normal.stems, following, strict=True) if _carries(stem, after))
    if normal.words[-2:] in _UPON:  # "like a bus stood on me" is more than a bus and a stand
        heavy = (*(heavy[:-1] if heavy[-1:] == normal.stems[-1:] else heavy), *normal.stems[-2:])
    if normal.stems[:1] == ("too",):
        heavy = normal.stems[:1] + heavy  # "too dizzy to stand" is more than "dizzy when I stand"
    if sum(stem not in word_classes.NEEDED for stem in heavy) >= FEWEST_WORDS:
        return heavy
    return _with_small(normal)


def _with_small(normal: Normal) -> tuple[str, ...]:
    return tuple(stem for stem in normal.stems if stem not in LITTLE)


_UPON = frozenset(("on", one) for one in word_classes.UPON)
_PARTICLES = stems_of(word_classes.PARTICLES)
_ORDINARY, _NOTHING_ODD = stems_of(word_classes.ORDINARY), stems_of(word_classes.NOTHING_ODD)
_TELL_TOGETHER = tuple(stems_of(some) for some in word_classes.TELL_TOGETHER)
_ANSWER_ONLY = stems_of(word_classes.ANSWER_ONLY)
