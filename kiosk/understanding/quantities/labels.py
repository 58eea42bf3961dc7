"""How many are taken against how many the label says: "it says two and I have four"."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.understanding.english import taking
from kiosk.understanding.quantities.numerals import Number, number_at
from kiosk.understanding.text.normalise import Normal, stems_of

FARTHEST_LABEL = 4
"""Words from "the label says" to how many it says."""
_UNCOUNTED = stems_of(taking.UNCOUNTED)


def is_over_label(normal: Normal) -> bool | None:
    """Return whether more are told to be taken than the label says; None where one of the two is not told."""
    label, taken = 0.0, 0.0
    after = 0
    for number in _counts(normal):
        before = normal.words[max(after, number.first - FARTHEST_LABEL) : number.first]
        if taking.LABEL.isdisjoint(before):
            taken += number.value
        else:
            label = max(label, number.value)
        after = number.end
    return taken > label if label and taken else None


def _counts(normal: Normal) -> Iterator[Number]:
    """Yield the numbers of what may be taken."""
    index = 0
    while index < len(normal.words):
        number = number_at(normal.words, index)
        if number is None:
            index += 1
            continue
        counted = normal.stems[number.end : number.end + 1]
        article = number.end == index + 1 and normal.words[index] in taking.ARTICLES
        if not article and not (counted and counted[0] in _UNCOUNTED):
            yield number
        index = number.end
