"""Phrases of different meaning that sound alike: equal by ear, or but for one sound that microphones confuse.

Compared are the words that carry a phrase, as phonemes of the CMU dictionary (ARPAbet) that the hearing edge gives.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from kiosk.clinic.knowledge import Knowledge
from kiosk.events import Kind
from kiosk.prompts.lines import ANSWERS, COMMANDS, Lines
from kiosk.prompts.overmatch import RED, related
from kiosk.prompts.problem import Problem, Severity
from kiosk.understanding.normalise import normalised, stem
from kiosk.understanding.templates import expand

SAME = dict(
    pair.split(":")
    for pair in (
        "B:P D:T G:K V:F Z:S ZH:SH JH:CH DH:TH N:M NG:M "  # voiced and voiceless, nasals
        "IY:IH EH:AE AO:AA AH:AA UW:UH ER:AA"  # neighbouring vowels
    ).split()
)
"""Phoneme → the one it is taken for: telephones, rooms and tired voices blur these."""
CONFUSED = frozenset(
    (one, other) for group in ("P T K", "F TH S", "L R W") for one in group.split() for other in group.split()
)
"""Of these one may stand for another, once in a phrase."""
_CONFUSABLE = frozenset(one for one, _ in CONFUSED)
MOST_OF_A_LINE = 8
"""Phrases of a line that are compared, evenly spread: a template stands for up to hundreds."""
SHORTEST = 3
"""Phonemes from which a phrase with one confused sound still sounds like the other."""
_HOLE = "*"

Sound = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A phrase of the set, for the ear."""

    section: str
    file: str
    text: str
    carrying: tuple[str, ...]
    """The words that are compared."""
    line: int = 0
    """Of an answer; that of a command is looked up."""


def said_of(lines: Lines, commands: Mapping[str, Iterable[str]]) -> tuple[Said, ...]:
    """Return what people are expected to say: all commands, of each line of answers some of its phrases."""
    answers = (
        Said(phrase.finding, ANSWERS, phrase.text, _carrying(phrase.text, phrase.words), number)
        for number, phrase in lines.phrases(MOST_OF_A_LINE)
    )
    texts = {
        (section, normalised(sentence).text)
        for section, templates in commands.items()
        for template in templates
        for sentence in expand(template)
    }
    return (*answers, *(Said(section, COMMANDS, text, tuple(text.split())) for section, text in sorted(texts)))


def words_of(said: Iterable[Said]) -> frozenset[str]:
    """Return the words whose sounds are needed."""
    return frozenset(word for one in said for word in one.carrying)


def problems(
    lines: Lines, said: Iterable[Said], sounds: Mapping[str, str], knowledge: Knowledge
) -> Iterator[Problem]:
    """Yield a problem for each pair of lines that sound alike and mean different things."""
    told: set[tuple[int, int]] = set()
    together = _asked_together(knowledge)
    for one, other in _pairs(said, sounds):
        if one.file == other.file == ANSWERS and related(knowledge, one.section, other.section):
            continue
        first, second = _line(lines, one), _line(lines, other)
        if (first, second) in told:
            continue
        told.add((first, second))
        why = f'"{one.text}" sounds like "{other.text}", which means [{other.section}] ({other.file}:{second})'
        mend = f"add a word to one of them that the other can't hold, or take one out of [{one.section}]"
        grave = _is_grave(one, knowledge) or _is_grave(other, knowledge)
        likely = grave or frozenset((one.section, other.section)) in together
        yield Problem(one.file, first, why, mend, Severity.WARNING if likely else Severity.NOTE)


def _is_grave(said: Said, knowledge: Knowledge) -> bool:
    """Whether hearing it wrongly sends somebody to hospital, or is heard at every question."""
    return said.file == COMMANDS or knowledge.findings[said.section].group == RED


def _asked_together(knowledge: Knowledge) -> frozenset[frozenset[str]]:
    """Return the pairs of findings that answer one closed question: there no other word tells them apart."""
    closed = (question for question in knowledge.questions.values() if question.kind is not Kind.OPEN)
    return frozenset(frozenset(pair) for question in closed for pair in combinations(question.findings, 2))


def _pairs(said: Iterable[Said], sounds: Mapping[str, str]) -> Iterator[tuple[Said, Said]]:
    by_sound: dict[Sound, dict[str, Said]] = defaultdict(dict)
    for one in said:
        if all(word in sounds for word in one.carrying):
            by_sound[_folded(one.carrying, sounds)].setdefault(f"{one.file} {one.section}", one)
    for group in by_sound.values():
        yield from _different(combinations(group.values(), 2))
    for near, far in _one_apart(by_sound):
        yield from _different((one, other) for one in by_sound[near].values() for other in by_sound[far].values())


def _different(pairs: Iterable[tuple[Said, Said]]) -> Iterator[tuple[Said, Said]]:
    """Leave out the same words in two sections, which is another check's, and one section's own."""
    for one, other in pairs:
        if one.carrying != other.carrying and (one.file, one.section) != (other.file, other.section):
            yield one, other


def _one_apart(found: Collection[Sound]) -> Iterator[tuple[Sound, Sound]]:
    holed: dict[Sound, list[tuple[str, Sound]]] = defaultdict(list)
    for sound in found:
        if len(sound) >= SHORTEST:
            for at, phoneme in enumerate(sound):
                if phoneme in _CONFUSABLE:
                    holed[(*sound[:at], _HOLE, *sound[at + 1 :])].append((phoneme, sound))
    for group in holed.values():
        for (one, near), (other, far) in combinations(group, 2):
            if (one, other) in CONFUSED:
                yield near, far


def _folded(words: Iterable[str], sounds: Mapping[str, str]) -> Sound:
    """Return the phonemes of words spoken without a pause; one doubled across a boundary is heard once."""
    folded: list[str] = []
    for phoneme in (SAME.get(phoneme, phoneme) for word in words for phoneme in sounds[word].split()):
        if not folded or folded[-1] != phoneme:
            folded.append(phoneme)
    return tuple(folded)


def _carrying(text: str, stems: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in text.split() if stem(word) in stems)


def _line(lines: Lines, said: Said) -> int:
    return said.line or lines.of_command(said.section, said.text)
