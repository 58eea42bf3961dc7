"""Phrases of different meaning that sound alike: equal by ear, or but for one sound that microphones confuse.

Compared are the words that carry a phrase, as phonemes of the CMU dictionary (ARPAbet) that the hearing edge gives.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from kiosk.clinic.knowledge import Knowledge
from kiosk.events import Kind
from kiosk.groups import Group
from kiosk.prompts.lines import ANSWERS, COMMANDS, Lines
from kiosk.prompts.overmatch import related
from kiosk.prompts.problem import Problem, Severity
from kiosk.understanding.matching.phrases import DENYING, carrying
from kiosk.understanding.templates import expand
from kiosk.understanding.text.normalise import Normal, normalised

SAME = dict(
    pair.split(":")
    for pair in (
        "B:P D:T G:K V:F Z:S ZH:SH JH:CH DH:TH N:M NG:M "  # voiced and voiceless, nasals
        "IY:IH EH:AE AO:AA AH:AA UW:UH ER:AA"  # neighbouring vowels
    ).split()
)
"""Phoneme → the one it is taken for: telephones, rooms and tired voices blur these."""
CONFUSED = tuple(group.split() for group in ("P T K", "F TH S", "L R W"))
"""Of each of these one may stand for another, once in a phrase."""
MOST_OF_A_LINE = 8
"""Phrases of a line that are compared, evenly spread: a template stands for up to hundreds."""
SHORTEST = 3
"""Phonemes from which a phrase with one confused sound still sounds like the other."""
_FIRST_SIGN = 0x100
_DOUBLED = re.compile(r"(.)\1+")


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
        Said(section.removeprefix(DENYING), ANSWERS, normal.text, _carrying(normal), number)
        for number, section, normal in lines.sentences(MOST_OF_A_LINE)
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


def problems(lines: Lines, said: Iterable[Said], sounds: Mapping[str, str], knowledge: Knowledge) -> Iterator[Problem]:
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
    return said.file == COMMANDS or knowledge.findings[said.section].group is Group.RED


def _asked_together(knowledge: Knowledge) -> frozenset[frozenset[str]]:
    """Return the pairs of findings that answer one closed question: there no other word tells them apart."""
    closed = (question for question in knowledge.questions.values() if question.kind is not Kind.OPEN)
    return frozenset(frozenset(pair) for question in closed for pair in combinations(question.findings, 2))


def _pairs(said: Iterable[Said], sounds: Mapping[str, str]) -> Iterator[tuple[Said, Said]]:
    signs = _signs(sounds)
    spelled = {word: "".join(signs[phoneme] for phoneme in sound.split()) for word, sound in sounds.items()}
    by_sound: dict[str, dict[str, Said]] = defaultdict(dict)
    for one in said:
        if all(word in spelled for word in one.carrying):
            # Words are spoken without a pause: a phoneme that is doubled across a boundary is heard once.
            sound = _DOUBLED.sub(r"\1", "".join([spelled[word] for word in one.carrying]))
            by_sound[sound].setdefault(f"{one.file} {one.section}", one)
    for group in by_sound.values():
        yield from _different(combinations(group.values(), 2))
    for near, far in _one_apart(by_sound, signs):
        yield from _different((one, other) for one in by_sound[near].values() for other in by_sound[far].values())


def _different(pairs: Iterable[tuple[Said, Said]]) -> Iterator[tuple[Said, Said]]:
    """Leave out the same words in two sections, which is another check's, and one section's own."""
    for one, other in pairs:
        if one.carrying != other.carrying and (one.file, one.section) != (other.file, other.section):
            yield one, other


def _one_apart(found: Collection[str], signs: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the sounds that differ in one place, by a phoneme that is taken for the other."""
    one_of_group = str.maketrans({signs[other]: signs[group[0]] for group in CONFUSED for other in group})
    blurred: dict[str, list[str]] = defaultdict(list)
    for sound in found:
        if len(sound) >= SHORTEST:
            blurred[sound.translate(one_of_group)].append(sound)
    for group in blurred.values():
        for near, far in combinations(group, 2):
            if sum(one != other for one, other in zip(near, far, strict=True)) == 1:
                yield near, far


def _signs(sounds: Mapping[str, str]) -> dict[str, str]:
    """Return one sign for each phoneme, the same for those that can't be told apart: strings compare the fastest."""
    heard = {phoneme for sound in sounds.values() for phoneme in sound.split()}.union(SAME, SAME.values(), *CONFUSED)
    sign = {phoneme: chr(_FIRST_SIGN + number) for number, phoneme in enumerate(sorted(heard))}
    return {phoneme: sign[SAME.get(phoneme, phoneme)] for phoneme in heard}


def _carrying(normal: Normal) -> tuple[str, ...]:
    stems = carrying(normal)
    return tuple(word for word, stem in zip(normal.words, normal.stems, strict=True) if stem in stems)


def _line(lines: Lines, said: Said) -> int:
    return said.line or lines.of_command(said.section, said.text)
