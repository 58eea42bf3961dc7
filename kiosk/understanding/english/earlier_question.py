"""How English names a question that was asked before: "about the heart question", "I said no to the chest"."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.understanding.english.lists import runs, words

_TOPICS: Mapping[str, str] = {
    "flag_heart": "heart chest breathe fainting",
    "flag_nerve": "face speech throat stroke confusion",
    "flag_urine": "urine pee",
    "flag_leg": "leg calf swelling",
    "flag_weak": "weakness",
    "flag_spine": "standing toilet bladder",
    "hard_stops": "kidney kidneys liver",
    "medicines": "tablets tablet medicine medicines pills",
}
_NAMING = (
    "[the|that|your] {0} question",
    "about [the|my|that|your] {0} (question|thing|bit)",
    "(go|take me|going|jump) back to [the|that|my] {0} [question|one|thing|bit]",
    "i (said|answered) no (to|about|for) [the|my|that] {0}",
    "i (told you|said) no about [the|my|that] {0}",
    "you asked [me] (about|after) [the|my] {0} [first|before|earlier]",
    "what you asked [me] (first|before|earlier) [about] [the|my] {0}",
    "(wait|actually|oh|and) about (the|my|that) {0}",
)
GOING_ON = words("pain pains trouble problem problems failure attack attacks clinic disease infection bone number")
"""Behind one of those a topic is part of another word: "I said no to the chest pain"."""
EARLIER: Mapping[str, tuple[tuple[str, ...], ...]] = {
    question: tuple(run for topic in topics.split() for form in _NAMING for run in runs(form.format(topic)))
    for question, topics in _TOPICS.items()
}
"""Question → what names it when another one is asked."""
BESIDE = words(
    "go take me back to can we could you please wait sorry actually oh hang on earlier before i and no hold "
    "want like would change my answer the let us what question one thing love dear was said asked just"
)
"""Before and behind one of those these tell nothing."""
