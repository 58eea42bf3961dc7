"""Which matches make sense where they stand: a part of the body is no cramp, an ear ache no sore muscle."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from kiosk.events import Subject
from kiosk.groups import CIRCUMSTANCES, HABITS, TIMES, TROUBLES, Group, Trait
from kiosk.understanding.context.blood_levels import is_no_result, is_of_the_blood
from kiosk.understanding.context.drinks import names_another_drink
from kiosk.understanding.context.feared import is_feared
from kiosk.understanding.context.places import is_seat
from kiosk.understanding.context.vetoes.table import is_vetoed
from kiosk.understanding.english import body, doubt, negation, numbers, persons, places, word_classes
from kiosk.understanding.matching.homes import homes_of, part_said_of
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.matching.patterns import Pattern
from kiosk.understanding.specs import Spec, in_groups, with_trait
from kiosk.understanding.text.clauses import clause, walls
from kiosk.understanding.text.nearness import is_of_a_long_attack, is_of_the_attack, is_of_the_cramp, is_of_the_onset
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import COMPLAINTS, COMPLAINTS_AND_PARTS, FOREIGN, FREE, LIMBS, PARTS, WEATHER

LONGEST_ELLIPSIS = 11
"""Words of a sentence that may leave out what it tells of ("four or five nights out of seven")."""
MISSED = "missed_dialysis"
"""Told without a word of it ("I didn't go Thursday") only by who is on dialysis."""
EXCESS, _LAXATIVE = "supplement_excess", "laxative"
"""Too much of what is taken ("more than the packet says") is none of a supplement where only a laxative is named."""
_MINERALS = stems_of(word_classes.MINERALS)
_ON_DIALYSIS = "dialysis"
_DIALYSIS = stems_of(("dialysis", "machine", "session", "treatment", "slot", "unit", "sessions"))
_KIN = stems_of(persons.KIN | persons.OF_SMALL_ONES)
_OF_CRAMPS = CIRCUMSTANCES | {Group.SENSATION}
_OF_PARTS = frozenset({Group.SENSATION, Group.RED})
_TOLD_ALONE = frozenset({Group.SENSATION, Group.TIMING, Group.TRIGGER})
"""Groups of which a word alone tells where a clause denies or doubts it and says nothing else."""
_CUE_WORDS = negation.NEGATORS.union(*doubt.UNSURE, *doubt.HEDGES)
_UNSURE = Runs(doubt.UNSURE)
_OF_THE_PERSON = frozenset({Group.LIFE, Group.MEDICINE, Group.DIET, Group.SUN})
"""Groups of what one takes, drinks and is: a question about nothing else is not answered with the time of a cramp.

Nor is one about urine: "I'm up four times every night"."""
_TIMES = {
    Group.FREQUENCY: is_of_the_cramp,
    Group.ONSET: is_of_the_onset,
    Group.DURATION: is_of_the_attack,
}


class Context:
    """What a finding's own phrases tell about the places it belongs to."""

    def __init__(self, patterns: Iterable[Pattern], findings: Mapping[str, Spec]) -> None:
        self.specs = findings
        self.groups: Mapping[str, Group] = {name: spec.group for name, spec in findings.items()}
        self._graded = frozenset(name for name, spec in findings.items() if spec.quantity is not None)
        self.timed = self._graded & in_groups(findings, *_TIMES)
        self._leg_signs = with_trait(findings, Trait.LEG_SIGN)
        self.of_limbs = with_trait(findings, Trait.OF_A_LIMB)
        self.loose = self._leg_signs | in_groups(findings, *_TOLD_ALONE)
        self.places = in_groups(findings, Group.LOCATION)
        self.medicines = in_groups(findings, Group.MEDICINE)
        self._supplements = with_trait(findings, Trait.SUPPLEMENT)
        self.dangers = in_groups(findings, Group.RED)
        self.sudden = with_trait(findings, Trait.SUDDEN)
        self.lasting = with_trait(findings, Trait.LASTING)
        self.illnesses = in_groups(findings, Group.CONDITION)
        self.habits = with_trait(findings, Trait.EXPECTING) | in_groups(findings, *HABITS)
        # A list of denials does not go on from one of somebody's habits to one of these.
        self.complaints = in_groups(findings, *TROUBLES, Group.URINE) - with_trait(findings, Trait.MISHAP)
        self.staying = frozenset(name for name, spec in findings.items() if spec.stays_told)
        self._medicines_of = {
            name: medicines
            for name, spec in findings.items()
            if Trait.OF_A_MEDICINE in spec.traits and (medicines := self.medicines.intersection(spec.implies))
        }
        of_parts = (pattern for pattern in patterns if self.groups[pattern.finding] in _OF_PARTS)
        self._homes = homes_of(of_parts, with_trait(findings, Trait.OF_THE_MUSCLE))

    def with_medicines(self, matches: Sequence[Match], expected: Collection[str]) -> list[Match]:
        """Leave out what is told about a medicine that nobody named ("I've been on it for years")."""
        named = {match.finding for match in matches}.union(expected)
        return [
            match
            for match in matches
            if match.finding in expected
            or (
                self._medicines_of.get(match.finding, named) <= named
                and not _is_of_no_dialysis(match, named)
                and not (_is_of_a_laxative(match, named) and self._supplements.isdisjoint(named))
            )
        ]

    def is_aside(self, match: Match, normal: Normal, expected: Collection[str] = ()) -> bool:
        """Whether a time is told in a sentence that tells of no trouble, or a time or side of a medicine or a drink."""
        group = self.groups[match.finding]
        asked = {self.groups[one] for one in expected}
        habits = bool(asked) and (_OF_THE_PERSON.issuperset(asked) or Group.URINE in asked)
        shortest = 0 if habits else LONGEST_ELLIPSIS
        return (group in TIMES or (habits and group is Group.SIDE)) and _tells_of_no_trouble(normal, match, shortest)

    def fits_person(self, match: Match, subject: Subject | None) -> bool:
        """Whether "my husband" or "my child" is the person we talk about, where that makes a man or a child."""
        names_kin = match.phrase.words[0] in persons.POSSESSIVES and not _KIN.isdisjoint(match.phrase.words)
        return not (names_kin and self.groups[match.finding] is Group.LIFE) or subject is Subject.OTHER

    def fitting(self, matches: Sequence[Match], normal: Normal, expected: Collection[str]) -> list[Match]:
        """Return the matches that may stand in this sentence."""
        told = {match.finding for match in matches if not match.phrase.answer_only}
        signs = self._leg_signs & told
        loose = self.loose.difference(expected)
        matches = [
            match
            for match in matches
            if not (match.phrase.answer_only and match.finding in loose)
            or (match.finding in self._leg_signs and signs.difference({match.finding}))
            or self._is_told_alone(match, normal)
        ]
        covered = {index for match in matches if self.groups[match.finding] in _OF_CRAMPS for index in match.at}
        return [match for match in matches if self._fits(match, normal, expected, covered)]

    def _is_told_alone(self, match: Match, normal: Normal) -> bool:
        """Whether "no swelling", "could be the heat" or "it is swollen" is all that a clause says, unasked as it is."""
        first, end = match.span
        begin, last = clause(normal, first, walls(normal))
        if normal.words[begin] in word_classes.WALLS:
            begin += 1
        rest = {index for index in range(begin, last) if index not in match.at}
        if not all(normal.words[index] in _CUE_WORDS or normal.stems[index] in FREE for index in rest):
            return False
        words = normal.words[begin:last]
        if not negation.NEGATORS.isdisjoint(words) or _UNSURE.find(words):
            return True
        said_of = tuple(
            word for word in normal.words[begin:first] if word not in word_classes.UNNOTICED - {"it", "them"}
        )
        a_sign = match.finding in self._leg_signs and WEATHER.isdisjoint(normal.stems[first:end])
        return a_sign and said_of in word_classes.IT_IS

    def _fits(self, match: Match, normal: Normal, expected: Collection[str], covered: Collection[int]) -> bool:
        group = self.groups[match.finding]
        if match.finding not in expected:
            if group is Group.LOCATION and (match.phrase.answer_only or _is_bare_place(match)):
                return is_seat(match, normal, covered) and not is_vetoed(match, normal)
            if self.is_aside(match, normal, expected) or (group in CIRCUMSTANCES and _is_foreign(normal)):
                return False
            no_side = group is Group.SIDE and _is_no_side(match, normal)
            if no_side or (match.finding in self.timed and not _is_timed(match, normal, self.specs[match.finding])):
                return False
        if self._is_turned(match, normal, expected) or (group is not Group.RED and _is_of_a_seizure(match, normal)):
            return False
        return self._is_at_home(match, normal) and not is_feared(match, normal, red=group is Group.RED)

    def _is_turned(self, match: Match, normal: Normal, expected: Collection[str]) -> bool:
        """Whether the words around a match make it tell something else, or nothing."""
        return (
            _is_excepted(match, normal)
            or is_vetoed(match, normal)
            or is_of_the_blood(match, normal, self.specs)
            or is_no_result(match, normal, self.specs)
            or names_another_drink(match, normal, expected)
        )

    def _is_at_home(self, match: Match, normal: Normal) -> bool:
        """Whether a match is told of no part of the body, or of one that its phrases name."""
        home = self._homes.get(match.finding)
        part = part_said_of(match, normal) if home else None
        return not home or part is None or part in home


def _is_timed(match: Match, normal: Normal, spec: Spec) -> bool:
    """Whether a time tells of the cramp: how often, since when, or how long."""
    tells = _TIMES[spec.group](normal, *match.span)
    return tells and (Trait.LONG not in spec.traits or is_of_a_long_attack(normal, *match.span))


def _is_foreign(normal: Normal) -> bool:
    """Whether the sentence complains of something else than cramps, and of nothing like them."""
    return not FOREIGN.isdisjoint(normal.stems) and COMPLAINTS.isdisjoint(normal.stems)


def _tells_of_no_trouble(normal: Normal, match: Match, shortest: int) -> bool:
    """Whether a longer sentence names no complaint, no part of the body and no "it" beside the match.

    "I try and walk to the shops at least once a day" is no answer and tells of no cramp.
    """
    if len(normal.words) <= shortest:
        return False
    rest = {index for index in range(len(normal.words)) if index not in match.at}
    return not any(
        normal.stems[index] in COMPLAINTS_AND_PARTS or normal.words[index] in places.ANAPHORS for index in rest
    )


def _is_of_no_dialysis(match: Match, named: Collection[str]) -> bool:
    """Whether "I didn't go Thursday" is told by somebody who named no dialysis."""
    return match.finding == MISSED and _ON_DIALYSIS not in named and _DIALYSIS.isdisjoint(match.phrase.words)


def _is_of_a_laxative(match: Match, named: Collection[str]) -> bool:
    """Whether "more than the packet says" is told of senna."""
    return match.finding == EXCESS and _LAXATIVE in named and _MINERALS.isdisjoint(match.phrase.words)


def _is_bare_place(match: Match) -> bool:
    """Whether the phrase names a place and no trouble there ("my calf")."""
    return COMPLAINTS.isdisjoint(match.phrase.words)


def _is_of_a_seizure(match: Match, normal: Normal) -> bool:
    """Whether the "fit" of a phrase was one that somebody had: "I'm grand otherwise, I've had a fit"."""
    return any(
        normal.words[at] in places.OF_NO_PART and normal.words[at - 1] == "a" and normal.words[at - 2] in places.HAVING
        for at in match.at
        if at > 1
    )


def _is_excepted(match: Match, normal: Normal) -> bool:
    """Whether "but" or "for" takes the "nothing" of a phrase back: "I take nothing but a statin"."""
    after = normal.words[match.span[1]] if match.span[1] < len(normal.words) else ""
    said = {normal.words[index] for index in match.at}
    if after in match.phrase.text.split():
        return False  # "nothing to live for"
    if normal.words[match.span[1] : match.span[1] + 2] in places.FOR_THE_TROUBLE:
        return False  # "painkillers do nothing for it"
    if match.phrase.negated and after in negation.TAKE_BACK - negation.BUT_AND_FOR:
        return True
    return after in negation.TAKE_BACK and not negation.ALL_OR_NOTHING.isdisjoint(said)


def _is_no_side(match: Match, normal: Normal) -> bool:
    """Whether "one" or "both" counts organs or joins parts ("the one kidney", "both the calf and the foot")."""
    first, end = match.span
    after = normal.stems[end : end + 1]
    if after and ((after[0] in PARTS and after[0] not in LIMBS) or after[0] in numbers.DAYS):
        return True  # "alternate nights"
    if normal.words[first] == "either" and first and normal.words[first - 1] in places.BEFORE_EITHER:
        return True
    if any(normal.words[at : at + 2] in word_classes.REMAINING for at in match.at):
        return True
    part = normal.words[end - 1]
    rest = normal.words[end : end + 3]
    if part in places.COUNTING and rest and not normal.is_stop(end):
        # "The only one I take", "only one good kidney": it counts something else than sides.
        return rest[0] not in places.AFTER_ONE_SIDE and normal.stems[end] not in LIMBS
    if part == "right" and rest[:1] and rest[0] in places.AFTER_RIGHT_HERE:
        return True
    joined = rest[:1] == ("and",) and not PARTS.isdisjoint(normal.stems[end : end + 3])
    return normal.words[first] == "both" and joined and part in body.PARTS
