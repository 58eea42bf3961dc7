"""Templates of the prompt set, (a|b) and [optional]: what may be said at each place, and every sentence of one."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import product
from typing import Any

from kiosk.errors import KioskError

MOST_EXPANSIONS = 400
"""Sentences that one template may stand for; more is a mistake."""
MOST_SPREAD = 24
"""Sentences of a template that are enough for a recogniser, unless a place has more texts."""
_SIGNS = re.compile(r"[()\[\]{}<>|;\\]")
"""What makes a template more than a plain sentence."""
_PLAIN = r"[^()\[\]{}<>;\\]"
_WITHIN = rf"(?:{_PLAIN}|\({_PLAIN}+\)|\[{_PLAIN}+\])+"
_PIECE = re.compile(rf"\(({_WITHIN})\)|\[({_WITHIN})\]|( ?[^ ()\[\]{{}}<>|;\\]+ ?| )")
"""A group, an optional, or a word of a template; within the first two another may stand, but none within that."""
_BAR = re.compile(r"\|(?![^()]*\)|[^\[\]]*\])")
"""What parts the texts of a group, and not those of one that stands within it."""
_QUOTED = 80
"""Characters of a template that an error quotes."""

Parts = tuple[tuple[str, ...], ...]
"""For each place of a template the texts that may stand there; joined, one of each, they make a sentence."""


def expand(template: str) -> list[str]:
    """Return every sentence that a template stands for. Raises `KioskError` for a faulty one."""
    return [" ".join("".join(texts).split()) for texts in product(*parts(template))]


def sample(template: str, most: int) -> list[str]:
    """Return at most so many of the sentences that a template stands for, evenly spread over all of them.

    Raises `KioskError` for a faulty one.
    """
    places = parts(template)
    last = math.prod(len(place) for place in places) - 1
    numbers = dict.fromkeys(round(n * last / max(1, most - 1)) for n in range(most))
    return [" ".join("".join(_numbered(places, number)).split()) for number in numbers]


def _numbered(places: Parts, number: int) -> list[str]:
    """Return the texts of one sentence of a template by its place among those of `expand`."""
    texts: list[str] = []
    for place in reversed(places):
        number, at = divmod(number, len(place))
        texts.append(place[at])
    return texts[::-1]


def spread(template: str) -> list[str]:
    """Return enough sentences of a template to hear all of it by: every text of every place, beside several others.

    A recogniser's language model is made of them. Written out, the longest templates would drown the rest in it, and
    it would take a machine seconds longer to start. Raises `KioskError` for a faulty one.
    """
    places = parts(template)
    longest = max(len(place) for place in places)
    if math.prod(len(place) for place in places) <= max(MOST_SPREAD, longest):
        return expand(template)
    turns = range(longest * max(1, MOST_SPREAD // longest))
    texts = ([place[(turn + turn // longest * at) % len(place)] for at, place in enumerate(places)] for turn in turns)
    return list(dict.fromkeys(" ".join("".join(chosen).split()) for chosen in texts))


@lru_cache(maxsize=16384)
def parts(template: str) -> Parts:
    """Return what may be said at each place of a template, no word parted. Raises `KioskError` for a faulty one.

    Parsed once: the recogniser's sentences and the matcher's patterns are the same templates.
    """
    if not _SIGNS.search(template):
        return ((" ".join(template.split()),),)
    flat = _flat_places(template)
    if flat is not None:
        return _whole_words(flat)
    # hassil takes 0.2 s to import: nothing but a phrase set that uses its signs should pay for it.
    from hassil import parse_sentence  # noqa: PLC0415 - see above
    from hassil.errors import HassilError  # noqa: PLC0415 - see above
    from hassil.parser import ParseError  # noqa: PLC0415 - see above

    short = f"{template[:_QUOTED]}…" if len(template) > _QUOTED else template
    try:
        expression = parse_sentence(template).expression
        if _count(expression) <= MOST_EXPANSIONS:
            return _whole_words(_places(expression))
    except (ParseError, ValueError, AssertionError) as error:  # hassil asserts that no group is empty
        raise KioskError(f'template "{short}" is broken: {error}', "check its brackets") from error
    except HassilError as error:  # {lists} and <rules>, of which a prompt set has none
        raise KioskError(f'template "{short}" is broken: {error}', "delete { }, < > and what is between") from error
    except RecursionError as error:
        raise KioskError(f'template "{short}" is nested too deep', "split it into several lines") from error
    raise KioskError(
        f'template "{short}" stands for more than {MOST_EXPANSIONS} sentences', "split it into several lines"
    )


def _flat_places(template: str) -> list[list[str]] | None:
    """Return what hassil makes of a template with little nesting, in a thirtieth of its time; None for any other.

    Nearly all templates are such, and a thousand a second is too few for staff who wait for a check.
    """
    text = template.strip()
    if "  " in text or not text.isprintable() or _PIECE.sub("", text):
        return None
    places = [_choices(*found) for found in _PIECE.findall(text)]
    alone = len(places) == 1 == len(places[0])  # hassil takes "(a b)" for "a b"
    return None if alone or math.prod(len(place) for place in places) > MOST_EXPANSIONS else places


def _choices(group: str, optional: str, word: str) -> list[str]:
    """Return the texts of one piece."""
    if word:
        return [word]
    choices = group or optional
    nested = "(" in choices or "[" in choices
    texts = [text for one in _BAR.split(choices) for text in _written_out(one)] if nested else choices.split("|")
    return [*texts, ""] if optional else texts


def _written_out(text: str) -> list[str]:
    """Return the texts that a choice stands for: itself where nothing stands within it."""
    if not _SIGNS.search(text):
        return [text]
    return ["".join(chosen) for chosen in product(*(_choices(*found) for found in _PIECE.findall(text)))]


def _places(expression: Any) -> list[list[str]]:  # noqa: ANN401 - hassil's classes share no useful base
    """Return the texts at each place of a parsed template; what is nested in a place is written out."""
    from hassil.sample import sample_expression  # noqa: PLC0415 - as in `parts`

    if type(expression).__name__ != "Sequence":
        return [list(sample_expression(expression))]
    return [list(sample_expression(item)) for item in expression.items]


def _whole_words(places: Sequence[Sequence[str]]) -> Parts:
    """Join places that share a word ("cramp[s]")."""
    joined: list[list[str]] = []
    for place in places:
        if joined and _share_a_word(joined[-1], place):
            joined[-1] = [first + then for first in joined[-1] for then in place]
        else:
            joined.append(list(place))
    return tuple(tuple(place) for place in joined)


def _share_a_word(first: Sequence[str], then: Sequence[str]) -> bool:
    return not all(text[-1:].isspace() for text in first) and not all(text[:1].isspace() for text in then)


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
