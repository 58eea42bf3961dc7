"""Medicines of no class that bears on cramps, and such as nobody here knows: naming one is an answer.

"Just paracetamol" is as whole an answer as "ramipril", and takes none of the others. A name that is not known ("some
Burinex") may be any of them: what was asked stays open, and nobody is told that they take no medicines.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from kiosk.events import Finding, Polarity
from kiosk.groups import Group
from kiosk.understanding.asked import Asked
from kiosk.understanding.english import asking, negation, only_these
from kiosk.understanding.english import other_medicines as english
from kiosk.understanding.specs import Spec
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

MEDICINES = "medicines"
"""The question that asks for them."""
OTHER = "other_medicine"
_OF_NO_CLASS, _FOR, _MANY = Runs(english.OF_NO_CLASS), Runs(english.FOR), Runs(english.MANY)


def with_named_medicine(
    normal: Normal, findings: tuple[Finding, ...], question: Asked, specs: Mapping[str, Spec]
) -> tuple[Finding, ...]:
    """Add a medicine that is known by name and is none of what was asked for; what its words only sound like goes."""
    if question.id != MEDICINES:
        return findings
    taken = english.NOT_TAKEN.isdisjoint(normal.words)
    spans = [span for span in _OF_NO_CLASS.find(normal.words) if taken and not _is_denied(normal, span[0])]
    kept = _without_sounds(findings, [*spans, *_some(normal.words)])
    known = {index for one in kept if specs[one.id].group is Group.MEDICINE for index in range(*one.span)}
    new = next((span for span in spans if known.isdisjoint(range(*span))), None)
    if new is None or any(one.id == OTHER for one in kept):
        return kept
    words = " ".join(normal.words[new[0] : new[1]])
    return (*kept, Finding(OTHER, words=words, phrase=words, span=new))


def with_unknown_medicine(
    normal: Normal, findings: tuple[Finding, ...], specs: Mapping[str, Spec], knows: Callable[[str], bool]
) -> tuple[Finding, ...]:
    """Add a medicine that nobody here knows, where an answer that is no yes or no names one; it has no phrase."""
    if not normal.words or _asks(normal) or _takes_nothing(normal):
        return findings
    findings = _without_sounds(findings, _some(normal.words))
    told = {index for one in findings for index in range(*one.span)}
    taken = any(specs[one.id].group is Group.MEDICINE and one.polarity is Polarity.AFFIRMED for one in findings)
    name = next((at for at in range(len(normal.words)) if at not in told and _is_name(normal, at)), None)
    if name is None and not taken:
        name = _called(normal, told)
        if name is None and not findings and _is_all_a_name(normal, knows):
            name = 0
    if name is None:
        return findings
    return (*findings, Finding(OTHER, words=normal.text, span=(name, name + 1)))


def names_some(words: Sequence[str]) -> bool:
    """Whether words tell of some medicine, though of none by its name."""
    return bool(_some(words))


def _some(words: Sequence[str]) -> list[tuple[int, int]]:
    return [*_FOR.find(words), *_MANY.find(words)]


def _without_sounds(findings: tuple[Finding, ...], spans: Sequence[tuple[int, int]]) -> tuple[Finding, ...]:
    """Leave out what words only sound like that are known for something else."""
    at = {index for span in spans for index in range(*span)}
    return tuple(one for one in findings if one.likeness == 1 or at.isdisjoint(range(*one.span)))


def _is_denied(normal: Normal, at: int) -> bool:
    """Whether a "no" or its like stands before it in the same clause."""
    return any(
        word in negation.NEGATORS and not normal.crosses_end(before, at)
        for before, word in enumerate(normal.words[:at])
        if only_these.LEAVING.isdisjoint(normal.words[before : at + 1])
    )


def _asks(normal: Normal) -> bool:
    """Whether it begins like a question: "what tablets"."""
    return normal.words[0] in asking.AUXILIARIES or normal.words[0] in asking.QUESTION_WORDS


def _takes_nothing(normal: Normal) -> bool:
    """Whether it tells of what is not taken, or says the kiosk's word again: "tablets? no", "medicines"."""
    words = normal.words
    gone = not english.NOT_TAKEN.isdisjoint(words) or words[-1] in negation.NEGATORS
    return gone or english.ECHO.issuperset(words)


def _is_name(normal: Normal, at: int) -> bool:
    """Whether a word ends as names of medicines do."""
    word = normal.words[at]
    named = len(word) >= english.SHORTEST and word.endswith(english.ENDINGS) and word not in english.NO_NAME
    return named and not _is_denied(normal, at)


def _called(normal: Normal, told: AbstractSet[int]) -> int | None:
    """Return where a medicine is told of by what it comes as or what it is for; None where none is."""
    forms = (at for at in range(len(normal.words)) if at not in told and _is_form(normal, at))
    form = next((at for at in forms if not _is_denied(normal, at)), None)
    if form is not None:
        return form
    return next((first for first, _ in _some(normal.words) if not _is_denied(normal, first)), None)


def _is_form(normal: Normal, at: int) -> bool:
    """Whether a word names what a medicine comes as."""
    word, behind = normal.words[at], normal.words[at + 1 : at + 2]
    loose = word in english.LOOSE_FORMS and len(normal.words) <= english.MOST_BESIDE_LOOSE
    return word in english.FORMS or (loose and english.PLACING.isdisjoint(behind))


def _is_all_a_name(normal: Normal, knows: Callable[[str], bool]) -> bool:
    """Whether all that is said is words that nobody here knows, and such as stand beside a name."""
    stems: AbstractSet[str] = {
        stem for word, stem in zip(normal.words, normal.stems, strict=True) if word not in english.NAMING
    }
    strange = [stem for stem in stems if stem.isalpha() and len(stem) >= english.SHORTEST - 1 and not knows(stem)]
    named = bool(strange) and len(strange) == len(stems) and english.NO_NAME.isdisjoint(normal.words)
    whoever = "am" in normal.words and "on" not in normal.words  # "I'm Margaret"
    alone = len(strange) == 1 or len(normal.words) > len(strange)
    return named and alone and not whoever and len(normal.words) <= english.MOST_WORDS
