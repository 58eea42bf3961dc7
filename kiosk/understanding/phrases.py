"""Ways people say a finding: templates of the prompt set, expanded and cut down to what carries them."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from kiosk.errors import KioskError
from kiosk.understanding.english import weight
from kiosk.understanding.normalise import Normal, normalise, stems_of

MOST_EXPANSIONS = 400
"""Sentences that one template may stand for; more is a mistake, and costs start-up time."""
DENYING = "not."
"""Before a finding's name in a heading: how people say that it is not so ("I can feel my leg all right")."""
FEWEST_WORDS = 2
"""A phrase cut down to fewer words keeps its small ones ("in bed", "my back")."""
FEWEST_OF_SMALL = 3
"""Small words that tell something together, whatever had been asked."""
_DROPPED = stems_of(weight.DROPPED)
_SIGNS = re.compile(r"[()\[\]{}<>|;\\]")
"""What makes a template more than a plain sentence."""
_FREE, _BODY = stems_of(weight.FREE), stems_of(weight.BODY)
_ARTICLES = frozenset({"a", "an", "the"})


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
        return not weight.NEEDED.isdisjoint(self.words)


def expand(template: str) -> list[str]:
    """Return every sentence that a template stands for. Raises `KioskError` for a faulty one."""
    return list(_expanded(template))


_QUOTED = 80
"""Characters of a template that an error quotes."""


@lru_cache(maxsize=16384)
def _expanded(template: str) -> tuple[str, ...]:
    """Expand once: the recogniser's phrases and the matcher's are the same templates."""
    if not _SIGNS.search(template):
        return (" ".join(template.split()),)
    # hassil takes 0.2 s to import: nothing but a phrase set that uses its signs should pay for it.
    from hassil import parse_sentence  # noqa: PLC0415 - see above
    from hassil.errors import HassilError  # noqa: PLC0415 - see above
    from hassil.parser import ParseError  # noqa: PLC0415 - see above
    from hassil.sample import sample_expression  # noqa: PLC0415 - see above

    short = f"{template[:_QUOTED]}…" if len(template) > _QUOTED else template
    try:
        expression = parse_sentence(template).expression
        if _count(expression) <= MOST_EXPANSIONS:
            return tuple(" ".join(sentence.split()) for sentence in sample_expression(expression))
    except (ParseError, ValueError) as error:
        raise KioskError(f'template "{short}" is broken: {error}', "check its brackets") from error
    except HassilError as error:  # {lists} and <rules>, of which a prompt set has none
        raise KioskError(f'template "{short}" is broken: {error}', "delete { }, < > and what is between") from error
    except RecursionError as error:
        raise KioskError(f'template "{short}" is nested too deep', "split it into several lines") from error
    raise KioskError(
        f'template "{short}" stands for more than {MOST_EXPANSIONS} sentences', "split it into several lines"
    )


def phrases_of(answers: Mapping[str, Sequence[str]]) -> list[Phrase]:
    """Return the phrases of every finding, without duplicates, in the order of the prompt set."""
    found: dict[tuple[str, tuple[str, ...], bool], Phrase] = {}
    for section, templates in answers.items():
        finding = section.removeprefix(DENYING)
        for template in templates:
            for sentence in expand(template):
                phrase = phrase_of(finding, sentence, denies=section != finding)
                if phrase.words:
                    found.setdefault((section, phrase.words, phrase.linked), phrase)
    return list(found.values())


def phrase_of(finding: str, sentence: str, *, denies: bool = False) -> Phrase:
    """Cut a sentence down to the words that carry its meaning."""
    normal = normalise(sentence)
    words = carrying(normal)
    joined = not weight.JOINS.isdisjoint(normal.words)
    heavy = [word for word in words if word not in _FREE and word not in weight.NEEDED and not word[0].isdigit()]
    return Phrase(
        finding,
        normal.text,
        words,
        answer_only=len(heavy) <= 1 and not denies and _is_answer_only(normal, words, heavy),
        bare=_PARTICLES.issuperset(heavy),
        weak=len(heavy) <= 1,
        denies=denies,
        joined=joined,
        linked=joined and _is_linked(normal, words),
        paired=len(_BODY.intersection(words)) > 1 and not joined,
    )


def _is_answer_only(normal: Normal, words: Sequence[str], heavy: Sequence[str]) -> bool:
    """Whether the phrase means its finding only where that was asked about."""
    if _names_trouble(normal) or _is_whole(words):
        return False
    return not heavy or _ANSWER_ONLY.issuperset(_without_numbers(words))


def _is_whole(words: Sequence[str]) -> bool:
    """Whether small words make a phrase of their own ("more and more often", "going to end it all")."""
    return len(words) >= FEWEST_OF_SMALL and _FREE.issuperset(words) and weight.NEEDED.isdisjoint(words)


def _names_trouble(normal: Normal) -> bool:
    """Whether "it is swollen" can only be said of the trouble; "it is hot" may be said of the day."""
    return normal.words[:2] in weight.IT_IS and _WEATHER.isdisjoint(normal.stems)


def _is_linked(normal: Normal, words: Sequence[str]) -> bool:
    places = [index for index, word in enumerate(normal.stems) if word in words]
    return not weight.JOINS.isdisjoint(normal.words[places[0] : places[-1]]) if places else False


def _carries(stem: str, after: str) -> bool:
    """Whether a phrase needs the word: "can" only in "can't" ("haven't walked" is no "can't walk"), "go" at its end."""
    if stem in weight.NEEDED or stem not in _DROPPED or (stem == "can" and after == "not"):
        return True
    return stem == "go" and not after


def _without_numbers(words: Sequence[str]) -> list[str]:
    return [word for word in words if not word[0].isdigit()]


def carrying(normal: Normal) -> tuple[str, ...]:
    """Return the stems of a phrase that must be heard."""
    following = (*normal.stems[1:], "")
    heavy = tuple(stem for stem, after in zip(normal.stems, following, strict=True) if _carries(stem, after))
    if normal.stems[:1] == ("too",):
        heavy = normal.stems[:1] + heavy  # "too dizzy to stand" is more than "dizzy when I stand"
    if sum(stem not in weight.NEEDED for stem in heavy) >= FEWEST_WORDS:
        return heavy
    return tuple(stem for stem in normal.stems if stem not in _ARTICLES)


def _count(expression: Any) -> int:  # noqa: ANN401 - hassil's classes share no useful base
    """Count the sentences of a parsed template without making them."""
    items = getattr(expression, "items", None)
    if items is None:
        return 1
    counts = [_count(item) for item in items]
    kind = type(expression).__name__
    if kind == "Alternative":
        return sum(counts)
    if kind == "Permutation":
        return math.factorial(len(counts)) * math.prod(counts)
    return math.prod(counts)


_PARTICLES = stems_of(weight.PARTICLES)
_ANSWER_ONLY, _WEATHER = stems_of(weight.ANSWER_ONLY), stems_of(weight.WEATHER)
