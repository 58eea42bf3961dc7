"""Several readings of one answer, weighed together; and what a plain yes or no adds to them."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from kiosk.events import Finding, Meaning, Polarity
from kiosk.groups import Group
from kiosk.understanding.asked import Asked, is_story
from kiosk.understanding.dialogue_acts.commands import Said
from kiosk.understanding.matching.medicines import FARTHEST_LISTED, FARTHEST_WEIGHED, is_name, sounds_like
from kiosk.understanding.matching.phones import nearest
from kiosk.understanding.matching.resolve import SMALL
from kiosk.understanding.polarity.scopes import HEDGED
from kiosk.understanding.text.normalise import Normal, stem

ONLY_LISTED = 0.7
"""Factor on the score of what only the phrase-list decoder heard: it forces any sound onto its list."""
ONLY_ALTERNATIVE = 0.75
"""Factor on the score of what stands only in another reading of the open decoder."""
CONFLICT = 0.3
"""Margin, and likeness of a finding, at most, when two readings contradict each other."""
WORD_FOR_WORD = 0.99
"""Likeness from which the words are the phrase's own."""
UNSECONDED = 0.84
"""Likeness at most of what few words tell that nobody asked for, and that the phrase list did not hear too. It is read
back; decision 9 has the counts."""
LEAST_WEIGHT = 3
"""Words of weight from which a phrase needs no second decoder: see the counts there."""
FARTHEST_DANGER = 0.4
"""Share of a danger's phonemes by which what the open decoder heard may differ from what the phrase list did."""
MORE_OR_FEWER = 2
"""Words that one decoder makes of a stretch more than the other."""
AGREED = 0.95
"""Likeness at least of what both decoders heard, badly as the open one may have heard it."""


def with_bare_answer(found: Sequence[Finding], said: Said, question: Asked, normal: Normal) -> tuple[Finding, ...]:
    """Add what a plain yes, no or don't-know says of the findings that were asked about.

    A no denies whatever was not named, of a list as well; a yes with a name ("yes, my calf") means what it names, and
    no more.
    """
    known = {finding.id for finding in found}
    about = known.intersection((*question.findings, *question.yes, *question.no))
    if said.answer is None or (about and said.answer != "no"):
        return tuple(found)
    match said.answer:
        case "yes":
            polarity, ids = Polarity.AFFIRMED, question.yes
        case "no":
            polarity, ids = Polarity.DENIED, (*question.no, *question.rest)
        case "unsure":
            polarity, ids = Polarity.UNSURE, (*question.yes, *question.no)
    words = " ".join(normal.words[: said.length])
    score = HEDGED if said.hedged else 1.0
    added = [
        Finding(name, polarity, words=words, score=score, phrase=words, span=(0, said.length))
        for name in dict.fromkeys(ids)
        if name not in known
    ]
    return (*found, *added)


def seconded(best: Meaning, listed: Meaning | None, vouched: Collection[str]) -> Meaning:
    """Return the first reading weighed by what the phrase list's decoder makes of the same sound.

    `vouched`: findings that need no second by the list, since they were asked about or two open decoders tell them.
    """
    found = tuple(_seconded(finding, best, listed, vouched) for finding in best.findings)
    return replace(best, findings=found)


def weigh(
    best: Meaning, listed: Meaning | None, others: Sequence[Meaning], expected: Collection[str], *, free: bool
) -> Meaning:
    """Add to the first reading what only the phrase list or another reading heard, at a lower score.

    That counts only for what was asked about, and never against a plain answer in the first reading. The phrase
    list is asked only where the first reading tells nothing, and never for a `free` story: it makes one of its
    phrases of any sound. Of whisper's and sphinx's readings of 204 sentences, 45 of 51 such findings were wrong.
    A plain yes or no that stands in another reading alone says nothing: vosk has a "yeah" there for half of all noises.
    """
    found = {finding.id: finding for finding in best.findings}
    readings = [(other, ONLY_ALTERNATIVE) for other in others]
    disputed = listed is not None and contradicts(best, listed)
    listed = _without_lone_answer(listed, others) if listed else None
    if listed is not None and not free and not best.findings:
        readings.insert(0, (listed, ONLY_LISTED))
    for reading, factor in readings if best.answer is None else ():
        for finding in reading.findings:
            bare = reading is not listed and _is_one_word(reading) and reading.tells_plainly(finding)
            if finding.id not in found and finding.id in expected and not bare:
                found[finding.id] = _lowered(finding, reading, factor)
    # The phrase list makes "I can not tell" of a long story that it does not know: only a silent first reading asks it.
    answer = best.answer or (listed.answer if listed and not best.findings else None)
    alone = answer != best.answer or len(found) > len(best.findings)
    margin = min(best.margin, CONFLICT) if disputed or alone else best.margin
    asked_back = next((one.asked_back for one in (best, *others) if one.asked_back), None)
    return replace(best, findings=tuple(found.values()), answer=answer, margin=round(margin, 3), asked_back=asked_back)


def of_the_list(
    listed: Meaning, best: Meaning, medicines: AbstractSet[str], farthest: float = FARTHEST_LISTED
) -> Meaning:
    """Return what the phrase list heard, without names of medicines that the open reading sounds nothing like."""
    said = best.text.split()
    found = (
        one
        for one in listed.findings
        if one.id not in medicines
        or listed.tells_plainly(one)
        or (one.likeness >= WORD_FOR_WORD and (not said or sounds_like(said, one.words, farthest)))
    )
    return replace(listed, findings=tuple(found))


def with_likely_names(
    best: Meaning, listed: Meaning | None, named: Sequence[Meaning], medicines: AbstractSet[str]
) -> tuple[Meaning, Meaning | None]:
    """Return both readings with what Whisper makes of names: `named`, those that are likely, the likeliest first.

    The first takes the place of what the phrase list heard; not where another one, about as likely, names other
    medicines, nor where the phrase list heard more of them. A single name that either reading has and that is none of
    them is left out, unless Whisper wrote it. After a "no" nobody names what they take: "no" is likely to be Neoral.
    """
    if not named or best.answer in {"no", "unsure"}:
        return best, listed
    likeliest = of_the_list(named[0], best, medicines, FARTHEST_WEIGHED)
    told = len(_named(likeliest, medicines))
    agreed = all(_named(one, medicines) == _named(named[0], medicines) for one in named)
    likely = {name for reading in named for name in _named(reading, medicines)}
    if agreed and told and (listed is None or told >= len(_named(listed, medicines))):
        listed = likeliest
    elif listed is not None:
        listed = _without_unlikely_name(listed, likely, medicines)
    return _without_unlikely_name(best, likely, medicines, surest=WORD_FOR_WORD), listed


def _without_unlikely_name(
    reading: Meaning, likely: AbstractSet[str], medicines: AbstractSet[str], surest: float = math.inf
) -> Meaning:
    """Leave out the one name that a reading has, heard less than surely, where it is none of the likely ones."""
    names = [one for one in reading.findings if one.id in medicines and is_name(one.phrase) and one.likeness < surest]
    if len(names) != 1 or names[0].id in likely:
        return reading
    return replace(reading, findings=tuple(one for one in reading.findings if one is not names[0]))


def _named(reading: Meaning, medicines: AbstractSet[str]) -> AbstractSet[str]:
    return medicines & {one.id for one in reading.findings}


def is_order(listed: Meaning, best: Meaning, others: Sequence[Meaning], *, silent: bool) -> bool:
    """Whether the phrase list's command counts: the first reading tells nothing, and another has it, or all are silent.

    `silent`: the open decoder heard no word.
    """
    if listed.command is None or best.findings or best.answer or best.asked_back:
        return False
    return silent or listed.command in {other.command for other in others}


def _without_lone_answer(listed: Meaning, others: Sequence[Meaning]) -> Meaning:
    """Leave out a "yes" or "no" of the phrase list that none of the open decoder's other readings has, if any are."""
    if not others or not _is_one_word(listed) or listed.answer in {other.answer for other in others}:
        return listed
    return replace(listed, answer=None, findings=tuple(one for one in listed.findings if not listed.tells_plainly(one)))


def _is_one_word(reading: Meaning) -> bool:
    return " " not in reading.text


def with_second(
    meaning: Meaning, listed: Meaning | None, dangers: AbstractSet[str], medicines: AbstractSet[str]
) -> Meaning:
    """Add what may not be missed and the phrase list alone heard: it is read back before it counts."""
    if listed is not None:
        meaning = with_dangers(meaning, listed, dangers)
        meaning = with_names(meaning, listed, medicines) if medicines else meaning
    return without_unknown_name(meaning, medicines)


def without_unknown_name(meaning: Meaning, medicines: AbstractSet[str]) -> Meaning:
    """Leave out a medicine that one reading knows no name for, where another reading knows it: "statements", "statins".

    One that stands beside a known one in the same reading is a second one.
    """
    taken = [one for one in meaning.findings if one.id in medicines and one.polarity is Polarity.AFFIRMED]
    known = [one.words for one in taken if one.phrase]
    unknown = [one for one in taken if not one.phrase and not any(words in one.words for words in known)]
    if not known or not unknown:
        return meaning
    return replace(meaning, findings=tuple(one for one in meaning.findings if one not in unknown))


def with_names(meaning: Meaning, listed: Meaning, medicines: AbstractSet[str]) -> Meaning:
    """Add the medicines that the phrase list heard, in the place of those that the open reading only sounds like.

    The phrase list knows the names and how they sound; the open decoder writes other words. `listed` holds no names but
    those that the open reading may stand for. They are read back before they count.
    """
    told = (finding for finding in listed.findings if not listed.tells_plainly(finding))
    names = {finding.id: finding for finding in told if finding.id in medicines}
    known = {finding.id for finding in meaning.findings}
    new = [finding for name, finding in names.items() if name not in known]
    kept = [one for one in meaning.findings if one.id not in medicines or not _is_guess_at(one, new)]
    added = [_lowered(finding, listed, ONLY_LISTED) for finding in new]
    return replace(meaning, findings=(*kept, *added), margin=min(meaning.margin, CONFLICT) if added else meaning.margin)


def with_dangers(meaning: Meaning, listed: Meaning, dangers: AbstractSet[str]) -> Meaning:
    """Add the dangers that the phrase list alone heard, if the open reading tells of none and its words sound so.

    They are read back: "and nuts inside got off the plane" was a hot calf. Whoever says no has none.
    """
    told = {one.id for one in meaning.findings if one.polarity is Polarity.AFFIRMED}
    if meaning.answer == "no" or not dangers.isdisjoint(told):
        return meaning
    known, said = {one.id for one in meaning.findings}, meaning.text.split()
    added = [
        _lowered(one, listed, ONLY_LISTED)
        for one in listed.findings
        if one.id in dangers - known
        and one.polarity is Polarity.AFFIRMED
        and not listed.tells_plainly(one)
        and nearest(said, one.words, _lengths(one.words)) <= FARTHEST_DANGER
    ]
    margin = min(meaning.margin, CONFLICT) if added else meaning.margin
    return replace(meaning, findings=(*meaning.findings, *added), margin=margin)


def _lengths(words: str) -> range:
    count = len(words.split())
    return range(max(1, count - MORE_OR_FEWER), count + MORE_OR_FEWER + 1)


def _is_guess_at(finding: Finding, names: Sequence[Finding]) -> bool:
    """Whether the words of a medicine that was heard by sound may be one of these names."""
    by_sound = finding.likeness < WORD_FOR_WORD
    return by_sound and any(sounds_like(finding.words.split(), name.words) for name in names)


def _seconded(finding: Finding, best: Meaning, listed: Meaning | None, vouched: Collection[str]) -> Finding:
    """Weigh a finding of the open decoder by what the phrase list's makes of the same sound.

    A denial below the likeness that counts is left out, not read back: what it was about is asked.
    """
    if listed is None or best.tells_plainly(finding):
        return finding
    second = next((other for other in listed.findings if other.id == finding.id), None)
    if second is None:
        slight = finding.polarity is Polarity.DENIED or _weight(finding) < LEAST_WEIGHT
        alone = slight and finding.id not in vouched
        return replace(finding, likeness=min(finding.likeness, UNSECONDED)) if alone else finding
    if second.polarity is not finding.polarity:
        return replace(finding, likeness=min(finding.likeness, CONFLICT))
    # What the phrase list only sounds like seconds nothing: both had taken "half" for a calf.
    agreed = AGREED if second.likeness >= WORD_FOR_WORD else 0.0
    return replace(finding, likeness=max(finding.likeness, agreed))


def _weight(finding: Finding) -> int:
    """Count the words that carry weight: neither small ones nor numbers ("three times a day" has two)."""
    return sum(not word[0].isdigit() and stem(word) not in SMALL for word in finding.words.split())


def _lowered(finding: Finding, reading: Meaning, factor: float) -> Finding:
    """Lower what only this reading has."""
    likeness = finding.likeness if reading.tells_plainly(finding) else round(finding.likeness * factor, 3)
    return replace(finding, score=round(finding.score * factor, 3), likeness=likeness)


def contradicts(one: Meaning, other: Meaning) -> bool:
    """Whether two readings of the same sound answer differently, or tell a finding both ways."""
    if one.answer and other.answer and one.answer != other.answer:
        return True
    polarity = {finding.id: finding.polarity for finding in one.findings}
    return any(polarity.get(finding.id, finding.polarity) is not finding.polarity for finding in other.findings)


def without_other_dates(
    findings: tuple[Finding, ...], normal: Normal, question: Asked, groups: Mapping[str, Group]
) -> tuple[Finding, ...]:
    """Leave out since when another thing is so that was asked for: "I can't lift my toes since Saturday"."""
    asked = any(groups[name] in {Group.ONSET, Group.DURATION} for name in question.findings)
    rest = tuple(one for one in findings if groups[one.id] is not Group.ONSET)
    return findings if asked or not rest or is_story(question) or "cramp" in normal.stems else rest
