"""Whether what is told of a relative may be there now, or is the family's history."""

from __future__ import annotations

from kiosk.understanding.english import persons
from kiosk.understanding.text.normalise import Normal


def may_be_present(normal: Normal, person: int, last: int) -> bool:
    """Whether a trouble may be there still, however the story goes on: "my dad's confused and he had his tea".

    `person` is the word that names whose it is, `last` the last of the trouble.
    """
    words = normal.words
    told = words[person : last + 1]
    over = not persons.OVER.isdisjoint(told) or not persons.DEAD.isdisjoint(words[last:])
    return not over and (words[0] != "no" or not persons.PRESENT.isdisjoint(told))
