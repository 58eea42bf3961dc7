"""Whether what was said so far already is a whole answer, so that a short silence may end it.

Free sentences never are: nobody can tell from "my calf hurts" whether "when I walk" will follow. And a plain "no"
to a question about danger waits as long as anything else, because "no … well, a bit" must be heard to its end.
"""

from __future__ import annotations

import re

from kiosk.events import Heard, Kind, Meaning, Polarity
from kiosk.understanding.dialogue_acts.waiting import without_waiting
from kiosk.understanding.english.replies import GOING_ON
from kiosk.understanding.text.normalise import normalise

_LAST_WORD = re.compile(r"[a-z']+(?=[^a-z']*$)")


def is_complete(heard: Heard, meaning: Meaning, kind: Kind, asked: tuple[str, ...], *, danger: bool) -> bool:
    """Return whether `meaning` answers a question of this kind about the findings `asked`.

    `danger`: the question asks about a red flag or about what forbids an advice.
    """
    if kind is Kind.OPEN or _goes_on(heard.text):
        return False
    if meaning.command is not None:
        return True
    told = {finding.id: finding.polarity for finding in meaning.findings}
    affirmed = any(told.get(finding) is Polarity.AFFIRMED for finding in asked)
    if kind is Kind.MENU:
        return affirmed
    if Polarity.UNSURE in told.values() or meaning.asked_back:
        return False
    if meaning.answer == "no":
        return not danger and not affirmed
    return meaning.answer == "yes" or (affirmed and len(asked) == 1)


def _goes_on(text: str) -> bool:
    """Whether the last word asks for another ("yes but", "in my", "no um"), or all of it to wait for more."""
    last = _LAST_WORD.search(text.lower())
    words = without_waiting(normalise(text), "").words
    return not words or words[-1] in GOING_ON or (last is not None and last.group() in GOING_ON)
