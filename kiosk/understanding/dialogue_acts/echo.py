"""Whether what was heard is the kiosk's own voice: the second guard, behind the closed microphone."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from kiosk.understanding.text.normalise import normalise

FEWEST = 4
"""Words from which a repetition may count as an echo at any time: "at night" is asked and answered."""
ALIKE = 0.75
"""Share of the words that must be the kiosk's, in its order: a recogniser mishears some of them."""
WHOLE = 7
"""Words of the kiosk's in a row that nobody gives as an answer, but for a word of theirs among them."""
TOO_SOON, AT_ONCE = 0.3, 0.1
"""Seconds after the opening of the microphone: whoever waits for the tone can't have begun before. Some do not wait,
and "no" is a fair answer to "yes or no": a single word is dropped only where its beginning was not heard."""
OF_A_PERSON = frozenset({"i", "my", "me", "mine", "our", "yes", "yeah", "aye"})
"""Words that make an answer of a repetition where the kiosk did not say them: "I have pain or pressure in my chest".
Not "no": "any chest pain" may be misheard as that, and would then be denied."""
AGREES = "yes"
"""It begins or ends an answer; what the kiosk says ends in "yes or no"."""
SPEAKS_TO_A_PERSON = frozenset({"you", "your", "yours"})
"""What the kiosk says and the answer does not: "do your calves cramp" is answered by "my calves cramp"."""


def is_echo(heard: str, said: Sequence[str], since_opening: float) -> bool:
    """Return whether `heard` repeats what the kiosk has just `said`, sentence by sentence.

    `since_opening` is in seconds, from the opening of the microphone to the first sound of what was heard.
    """
    words = normalise(heard).words
    spoken = [word for sentence in said for word in normalise(sentence).words]
    if not words or not spoken:
        return False
    if since_opening < (TOO_SOON if len(words) > 1 else AT_ONCE) and tuple(spoken[-len(words) :]) == words:
        return True
    agrees = AGREES in {words[0], words[-1]} or not OF_A_PERSON.isdisjoint(set(words) - set(spoken))
    if len(words) < FEWEST or agrees:
        return False
    matched = _matched(words, spoken)
    if len(matched) < ALIKE * len(words):
        return False
    return len(matched) >= WHOLE or not SPEAKS_TO_A_PERSON.isdisjoint(matched)


def _matched(words: Sequence[str], spoken: Sequence[str]) -> list[str]:
    """Return the words of the best-fitting stretch of what was spoken, as long as what was heard, that match."""
    best: list[str] = []
    for start in range(max(1, len(spoken) - len(words) + 1)):
        stretch = spoken[start : start + len(words)]
        blocks = SequenceMatcher(a=words, b=stretch, autojunk=False).get_matching_blocks()
        same = [word for block in blocks for word in words[block.a : block.a + block.size]]
        best = max(best, same, key=len)
    return best
