"""A second voice behind a patient's "no", which takes it back: "None." "He does, he's on ramipril".

A kiosk hears one answer where two people speak. What the second one tells is read back, as the first may know better.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.events import Finding, Meaning, Polarity, Subject
from kiosk.understanding.context.small_talk import DOUBTED
from kiosk.understanding.english import persons, second_voice
from kiosk.understanding.text.normalise import Normal, tokens_of
from kiosk.understanding.text.runs import Runs

_HE_DOES = Runs(second_voice.HE_DOES)
_FINE = Runs(second_voice.FINE)
_LOOK, _LOOK_AT = Runs(second_voice.LOOK), Runs(second_voice.LOOK_AT)
_UNHEARD = frozenset({"help", "repeat"})
"""Orders that the rest of such an answer only looks like: "what do you call that"."""


def second_voice_in(text: str, normal: Normal) -> str | None:
    """Return what a second voice says behind a plain "no"; None where nobody does."""
    words = normal.words
    start = next((at for at, word in enumerate(words) if word not in second_voice.NOES), len(words))
    at = start
    while at < len(words) and words[at] in second_voice.BEFORE:
        at += 1
    if not start or at == len(words):
        return None
    look = _LOOK.at(words, at)
    if look:
        return normal.from_word(at + look)
    if _LOOK_AT.find(words):
        return normal.from_word(start)
    told = at + _HE_DOES.at(words, at)
    over = told > at and (normal.is_stop(told) or _begins_again(text))
    if not over or not persons.KIN.isdisjoint(words[at:]) or _FINE.find(words):
        return None  # "no, he has, my husband", "no, he is, he's breathless, I'm fine"
    return normal.from_word(at)


def _begins_again(text: str) -> bool:
    """Whether "he does, he's on …" is said; in the normal form "he has, he's got …" is a stammer."""
    said = tokens_of(text)
    aux = next((at for at in range(1, len(said)) if (said[at - 1], said[at]) in second_voice.HE_DOES), len(said))
    return said[aux + 1 : aux + 2] != [] and said[aux + 1].partition("'")[0] in second_voice.SUBJECTS


def as_theirs(meaning: Meaning) -> Meaning:
    """Return what a second voice told as told of whoever was asked, to be read back; a bare "he does" tells nothing."""
    if meaning.command is not None and meaning.command not in _UNHEARD:
        return meaning
    bare = meaning.answer == "yes"
    findings = tuple(_theirs(one) for one in meaning.findings if not (bare and meaning.tells_plainly(one)))
    answer = None if bare else meaning.answer
    return replace(meaning, answer=answer, findings=findings, command=None, subject=None)


def _theirs(finding: Finding) -> Finding:
    subject = None if finding.subject is Subject.OTHER else finding.subject
    if finding.polarity is not Polarity.AFFIRMED:
        return replace(finding, subject=subject)
    return replace(finding, subject=subject, likeness=min(finding.likeness, DOUBTED))
