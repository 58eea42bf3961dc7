"""What may stand between two words of a phrase, and what parts them: another clause, another part of the body."""

from __future__ import annotations

from kiosk.understanding.english import bounds, negation, numbers, persons, played_down, word_classes
from kiosk.understanding.matching.phrases import Phrase
from kiosk.understanding.text.clauses import behind_subject
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import COMPLAINTS, CRAMPS, PARTS

LONGEST_GAP = 7
"""Words, small ones included, between two words of a phrase."""
LONGEST_WEAK_GAP = 4
"""The same in a phrase with a single word of weight."""
MOST_ALIEN, MOST_ALIEN_WEAK = 3, 2
"""Words between two that the phrase itself does not have, where two words, or one, carry it: small ones count too."""
FARTHEST_DENIAL = 5
"""Words from "no" to the last of what it denies, where a clause begins behind that."""
SHORT = 2
"""Words of weight of a phrase that far-off words could make by chance."""
FREE_AND_KIN = stems_of(word_classes.FREE | (persons.KIN - persons.CALLED_OUT))
"""Stems that stand in any sentence."""
_LIGHT = FREE_AND_KIN | stems_of(negation.NEGATORS)
_INSTEAD = Runs(negation.INSTEAD)
_BOUNDED = frozenset((word,) for word in bounds.BOUNDED)
_TIMES = stems_of(numbers.DAYS)
_LISTED = PARTS | COMPLAINTS
_NEGATORS = stems_of(negation.NEGATORS)
_NOBODY = stems_of(negation.NOBODY)
_WALLS = word_classes.WALLS
_BEFORE_OBJECT = negation.TELLING_OF | negation.KEEPING_REACH | negation.SCOPE_ENDS | word_classes.DIRECTED
_HAPPENING = negation.FINITE - {"says", "said"}
"""Behind its subject these tell of a trouble; "the hospital says" tells who said what stands before."""


def strangers_between(normal: Normal, before: int, after: int, phrase: Phrase) -> int | None:
    """Count the words between two that don't belong there; None when they part the phrase."""
    if after == before + 1 and not normal.is_stop(after):
        return 0  # so it is with most of them
    return _strangers(normal, before, after, phrase)


def _strangers(normal: Normal, before: int, after: int, phrase: Phrase) -> int | None:
    """Count those words where there may be some."""
    tolerant = not (phrase.negated or phrase.weak)
    between = range(before + 1, after)
    if len(between) > (LONGEST_WEAK_GAP if phrase.weak else LONGEST_GAP) or normal.crosses_end(before, after):
        return None
    if normal.stems[before] in PARTS and after in normal.commas and normal.words[after + 1 : after + 2] == ("in",):
        return None  # "my throat's dry, cramps in the calf"
    parted = _is_stretched(phrase, normal, between) or _turns(phrase, normal, before, after)
    opens = len(between) > 0 and _opens_clause(phrase, normal, before)
    if (
        parted
        or opens
        or _answers_first(normal, before, after)
        or any(_parts(phrase, normal, index, after) for index in between)
    ):
        return None
    if phrase.bare and any(_is_strange(phrase, normal.words[index]) for index in between):
        return None
    strange = [normal.stems[index] for index in between if normal.stems[index] not in _LIGHT]
    count = len(strange)
    # "My calf is hot, swollen and tender" is a list; "in the heat, sweated buckets, my legs" is none.
    listed = normal.stems[before] in PARTS or PARTS.issuperset(strange)
    denied = any(normal.stems[index] in _NEGATORS for index in between)
    commas = [index for index in range(before + 1, after + 1) if index in normal.commas]
    # "Cramps, I had my heart checked" is no list either.
    own = normal.stems[before] in CRAMPS
    stops = [normal.words[index + (own and normal.words[index] == "i" and index < after)] for index in commas]
    parted = any(word != "like" for word in stops)  # "this tightness, like a strap"
    if (parted and (denied or not listed)) or not word_classes.PREDICATES.isdisjoint(stops):
        return None
    return count if tolerant or count == 0 else None


def _answers_first(normal: Normal, before: int, after: int) -> bool:
    """Whether a "no" stands before a comma: "swollen, no, hot", "it's not, it's brown"."""
    answered = normal.words[before] in {"no", "not"} and before + 1 in normal.commas
    return answered and (after == before + 1 or normal.words[before + 1 : after] in negation.IT_IS)


def _opens_clause(phrase: Phrase, normal: Normal, before: int) -> bool:
    """Whether "the chest is" begins behind what was denied: "no heart trouble the chest is tight" denies no chest.

    What the phrase has there is its own: "no, I'm thinking of ending my life, it is bad".
    """
    words, index = normal.words, before + 1
    if words[index] not in negation.SUBJECT_HEADS or " ".join(words[before : index + 2]) in phrase.text:
        return False
    denied = not negation.LISTING.isdisjoint(words[max(0, before - FARTHEST_DENIAL) : before])
    known = words[before] in _BEFORE_OBJECT  # "never had cramp till the doctor started"
    return denied and not known and not _HAPPENING.isdisjoint(behind_subject(words, index))


def _turns(phrase: Phrase, normal: Normal, before: int, after: int) -> bool:
    """Whether a comma begins what it is instead ("not the normal colour, more like rust"), or "a bit of" another thing.

    "No problem, a little chest pain" is no problem with the chest.
    """
    commas = [at for at in range(before + 1, after + 1) if at in normal.commas]
    of_no_matter = phrase.negated or normal.words[before] in played_down.DEALS
    slight = of_no_matter and any(normal.words[at] in played_down.SLIGHT for at in commas)
    return slight or any(_INSTEAD.at(normal.words, at) for at in commas)


def _is_stretched(phrase: Phrase, normal: Normal, between: range) -> bool:
    """Whether too much else stands in a short phrase: "my foot, and a passenger said I'd gone grey" is no grey foot."""
    carrying = sum(stem not in _LIGHT for stem in phrase.words)
    most = MOST_ALIEN_WEAK if carrying < SHORT else MOST_ALIEN
    if len(between) <= most or carrying > SHORT or (phrase.negated and carrying == SHORT):
        return False
    own = {
        *phrase.text.split(),
        *word_classes.UNNOTICED,
        *word_classes.JOINS,
        *(word_classes.LINKING if carrying == SHORT else ()),
    }
    return sum(normal.words[at] not in own and normal.stems[at] not in _LISTED for at in between) > most


def _is_strange(phrase: Phrase, word: str) -> bool:
    """Whether a word parts a phrase of small words: "on it and it goes off" is no "on and off"."""
    return word not in word_classes.UNNOTICED and word not in phrase.text.split()


def _parts(phrase: Phrase, normal: Normal, index: int, after: int) -> bool:
    """Whether the words of the phrase can't belong together across the word at `index`."""
    stem = normal.stems[index]
    if stem in _WALLS or stem in _NOBODY or (stem in _NEGATORS and phrase.negated):
        return True
    if normal.words[index] in word_classes.COFFEES:
        return True
    if stem in word_classes.JOINS and (phrase.paired or not (phrase.joined or _lists(normal, index, after))):
        return True
    if _counts_otherwise(phrase, normal, index):
        return True
    if index + 1 < after and not phrase.joined and (_begins_clause(normal, index) or _links_clause(normal, index)):
        return True
    return stem in PARTS and not _joined(normal, index)


def _counts_otherwise(phrase: Phrase, normal: Normal, index: int) -> bool:
    """Whether the word at `index` makes another number of a phrase's: "every other night", "less than 20 minutes"."""
    before, word = normal.words[index - 1], normal.words[index]
    if word in bounds.LESSENING and word not in phrase.text.split():
        return normal.words[index + 1 : index + 2] in _BOUNDED  # "does not last less than an hour"
    counts = word in numbers.ORDINALS or normal.stems[index] in _TIMES
    if word[0].isdigit() and normal.words[index + 1 : index + 2] == ("times",):
        return True  # "every night maybe 4 times" is no night-time
    if word[0].isdigit() and normal.words[index + 1] == "days" and "the day" in phrase.text:
        return True  # "during the past 3 days" is not during the day
    changes = counts if before == "every" else before in bounds.BOUNDING and word[0].isdigit()
    return changes and before in phrase.text.split()


def _lists(normal: Normal, index: int, after: int) -> bool:
    """Whether "and" joins parts or troubles of the body, and not two things that somebody does."""
    return not _LISTED.isdisjoint((normal.stems[index - 1], normal.stems[index + 1], normal.stems[after]))


def _begins_clause(normal: Normal, index: int) -> bool:
    """Whether somebody does something new from here on ("…, I sweated buckets")."""
    if normal.words[index] not in word_classes.ACTORS or index + 1 >= len(normal.words):
        return False
    return normal.stems[index + 1] not in FREE_AND_KIN


def _links_clause(normal: Normal, index: int) -> bool:
    """Whether "and my" or "and it" goes on with something else ("weak and my heart …"), not with a list of parts."""
    words = normal.words
    if words[index] not in word_classes.JOINS:
        return False
    head = next((word for word in words[index + 1 :] if word not in word_classes.BEFORE_HEAD), "")
    return head in (word_classes.OTHERS_THAN_PARTS if normal.stems[index - 1] in PARTS else word_classes.CLAUSE_HEADS)


def _joined(normal: Normal, index: int) -> bool:
    """Whether "and" or "or" joins a part of the body to another ("my legs and my feet", not "chest and get leg …")."""
    words, stems = normal.words, normal.stems
    before = stems[max(0, index - 2) : index]
    joined_before = before[-1:] and (
        before[-1] in word_classes.JOINS
        or (before[0] in word_classes.JOINS and words[index - 1] in word_classes.UNNOTICED)
    )
    return bool(joined_before) or not word_classes.JOINS.isdisjoint(stems[index + 1 : index + 3])
