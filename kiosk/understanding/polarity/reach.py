"""How far a denial or a doubt reaches: to a link, a new clause, the next thing told, or the end of the sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.understanding.english import negation, word_classes
from kiosk.understanding.polarity.not_now import turns_back
from kiosk.understanding.polarity.played_down import is_a_bit, is_told_as_slight
from kiosk.understanding.polarity.run_on import is_told, open_until
from kiosk.understanding.text.clauses import behind_subject, clause
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import CRAMPS, LIMBS, ORGANS, PARTS

NEAR_ORGAN = 3
"""Words from "just" to the end of the organ behind it: "just my kidneys"."""
_EXCEPTING, _SCOPE_ENDS = Runs(negation.EXCEPTING), Runs(negation.SCOPE_END_RUNS)
_IT_VERBS = stems_of(negation.IT_VERBS)
_PAINS = frozenset((stem,) for stem in stems_of(negation.PAINS))
_SUBJECTS = frozenset((word,) for word in negation.SUBJECTS)
_HEADS = frozenset((word,) for word in negation.SUBJECT_HEADS)
_DEFINITE = frozenset((word,) for word in negation.DEFINITE)
_LIGHT = stems_of(word_classes.FREE | negation.REPORTING)
LENGTH_OF_VERB = 2
"""Words from the "not" of "can't eat" to what follows it."""


def before_what_keeps(words: Sequence[str], index: int, reach: tuple[int, int]) -> tuple[int, int]:
    """Return the reach of the "not" at `index` without what keeps somebody from it: "can't eat for chest pain"."""
    after = index + LENGTH_OF_VERB
    kept = index > 0 and words[index - 1] in negation.MODALS and words[after : after + 1] == ("for",)
    return (reach[0], min(reach[1], after)) if kept else reach


@dataclass(frozen=True, slots=True)
class Reach:
    """Where the reach of the cues of one sentence ends."""

    _normal: Normal
    _troubles: Mapping[int, bool]
    """The words of what was found; true where it is a complaint, false where it is a habit, a medicine, an illness."""
    _firsts: frozenset[int] = frozenset()
    """The first word of each thing found."""

    def end(self, start: int) -> int:
        """Return where the reach of a cue that ends before `start` ends."""
        words = self._normal.words
        for index in range(start, len(words)):
            closed = index == start and self._denies_nothing_behind(start)
            at_once = index == start and words[index - 1] == "not" and words[index] in negation.NOT_AT_A_TIME
            ended = index in self._normal.ends or (words[index] in negation.SCOPE_ENDS and not at_once)
            another = self._is_another_sentence(start, index) or self._is_behind_a_meal(start, index)
            if closed or ended or another or _EXCEPTING.at(words, index):
                return index
            kept = words[index] in negation.SUBJECTS and (index == start or self._keeps_reach(index))
            if not kept and self._ends_scope(index):
                return index
            if index > start and self._turns(start, index):
                return index
        return len(words)

    def _is_another_sentence(self, start: int, index: int) -> bool:
        """Whether a comma parts what would stand alone: "it gave up, I can't swallow", "who hasn't, my heart is …"."""
        words, commas = self._normal.words, self._normal.commas
        aside = index + 2 in commas and words[index : index + 2] in negation.ASIDES  # "not had, you know, chest pain"
        if aside or index not in commas or words[index] not in negation.SUBJECTS:
            return False
        # A doubt that opens a sentence is of all of it ("maybe, I …"), and "I don't think, I …" goes on.
        opens = index == start and start - 1 in self._normal.stops | {0} and words[start - 1] not in negation.NEGATORS
        if opens or words[index - 1] in negation.THINKING:
            return False
        alone = words[index] not in negation.OWNING | negation.OBJECT_TOO
        return alone or not negation.FINITE.isdisjoint(behind_subject(words, index))

    def _turns(self, start: int, index: int) -> bool:
        """Whether something else than what is denied begins at `index`, behind something that is."""
        return (
            self._names_other(start, index)
            or self._is_done_with(start, index)
            or self.heads_clause(index)
            or self._leaves_a_sort(start, index)
            or self._tells_of_little(start, index)
            or self._is_sound_instead(index)
            or self._begins_clause(start, index)
            or turns_back(self._normal, index)
            or self._denies_anew(start - 1, index)
            or self.sums_up(index)
            or self._is_what_they_have(index)
            or is_told(self._normal, start, index, self._troubles, self._firsts)
            or bool(self.left_open(start, index))
        )

    def left_open(self, start: int, end: int) -> range:
        """Return the words at `end` of which a denial that ends before `start` may hold or not; most often none."""
        return range(end, open_until(self._normal, start, end, self._troubles, self._firsts))

    def is_parted(self, start: int, end: int) -> bool:
        """Whether what the denial before `start` leaves out at `end` is told anew, whatever words it borrows."""
        words = self._normal.words
        parted = end in self._normal.commas or words[end : end + 2] in negation.IT_IS
        if (parted and words[end : end + 1] in _SUBJECTS) or (
            end in self._normal.commas and self.left_open(start, end)
        ):
            return True
        organ = not ORGANS.isdisjoint(self._normal.stems[end + 1 : end + NEAR_ORGAN])
        return words[end : end + 1] in negation.UNTIL or (organ and words[end : end + 1] in negation.JUST)

    def sums_up(self, end: int) -> bool:
        """Whether a denial says how it is, before what it is: "something's not right my leg is swollen"."""
        words = self._normal.words
        return words[end - 1] in negation.SUMMING_UP and words[end : end + 1] in _HEADS

    def _is_what_they_have(self, index: int) -> bool:
        """Whether it is told what something is not done for, or about: "I don't take anything for my leg cramps"."""
        words, stems = self._normal.words, self._normal.stems
        if words[index] not in negation.ABOUT_IT or index in self._normal.commas:
            return False
        first = index + 1 + (words[index + 1 : index + 2] in _DEFINITE)
        pain = stems[first : first + 1] in _PAINS and words[first + 1 : first + 3] in negation.IN_MINE
        if first > index + 1 and pain:
            return True  # "I can't sleep for the pain in my chest"
        named = first > index + 1 or words[index] == "for"
        part = stems[first : first + 1] != () and stems[first] in LIMBS
        return named and not CRAMPS.isdisjoint(stems[first : first + 1 + part])

    def _tells_of_little(self, start: int, index: int) -> bool:
        """Whether what is so begins, called slight: "nothing serious, a tight chest", "no chest pain, a bit dizzy"."""
        slight = is_told_as_slight(self._normal, start - 1, index, self._troubles)
        return slight or is_a_bit(self._normal, start, index, self._troubles)

    def _is_sound_instead(self, index: int) -> bool:
        """Whether it is told how it is instead, in no list: "neither brown nor red, normal"."""
        rest = self._normal.words[index : clause(self._normal, index)[1]]
        sound = index in self._normal.commas and rest[0] in negation.SOUND
        return sound and negation.LINKS_OF_LISTS.isdisjoint(rest)

    def _denies_nothing_behind(self, start: int) -> bool:
        """Whether a cue ends what is told: "I don't tingle or nothing, I …", "what didn't is this pain in my chest"."""
        words = self._normal.words
        if words[start - 1] == "not" and words[start] in negation.TELLS_OF_ANOTHER:
            return start > 1 and words[start - 2] in negation.STANDING_FOR_VERB
        quits = words[start - 1 : start + 1] in negation.QUIT_ANEW  # "it stopped I can't swallow"
        if quits or (words[start - 1] in negation.COMPLETE and self.heads_clause(start)):
            return True  # "then nothing my foot is cold"
        if words[start - 3 : start] in negation.IT_IS_NOTHING and words[start] in negation.SUBJECTS:
            return True  # "he says it's nothing my chest is tight"
        anew = words[start - 1] == "not" and words[start : start + 2] in negation.IT_IS  # "it's not, it's my chest"
        return start in self._normal.commas and (anew or words[start - 1] in negation.NOBODY)

    def _ends_scope(self, index: int) -> bool:
        """Whether "touch wood" stands at `index`, and no list goes on behind it ("no pain touch wood or fainting")."""
        end = index + _SCOPE_ENDS.at(self._normal.words, index)
        return end > index and negation.LINKS_OF_LISTS.isdisjoint(self._normal.words[end : end + 1])

    def _is_done_with(self, start: int, index: int) -> bool:
        """Whether a denial has named what it denies before the comma at `index`, and no list goes on behind it.

        "I don't smoke, speech all slurred" denies no slurred speech; "I don't have chest pain, fainting" denies both.
        """
        words, commas = self._normal.words, self._normal.commas
        if index not in commas or words[index] in negation.LINKS_OF_LISTS:
            return False
        last = clause(self._normal, index)[1]
        goes_on = not negation.LINKS_OF_LISTS.isdisjoint(words[index:last])
        if words[start - 1] == "not" and words[start] in negation.ARTICLES and self._is_copular(start - 1):
            return not goes_on
        if words[start - 1] == "not" and start - 1 in self._normal.stops | {0}:
            return not goes_on  # "not kidneys, heart failure"
        leaves = self._leaves_habits(start, index)
        if leaves is not None:
            return leaves
        if goes_on or words[start - 1] not in negation.DENYING_A_VERB:
            return False
        listed = not negation.REFERRING.isdisjoint(words[start:index])
        return not listed and any(stem not in _LIGHT for stem in self._normal.stems[start:index])

    def _tells_why_they_came(self, start: int, index: int) -> bool:
        """Whether a limb that cramps is told of behind the comma at `index`, and no limb or cramp was denied before it.

        Nobody comes to say that they have none: "I no speak good English, leg pain cramp night".
        """
        words, stems, commas = self._normal.words, self._normal.stems, self._normal.commas
        if index not in commas or words[index] in negation.LINKS_OF_LISTS:
            return False
        last = min((comma for comma in commas if comma > index), default=clause(self._normal, index)[1])
        told, denied = frozenset(stems[index:last]), frozenset(stems[start - 1 : index])
        listed = not negation.LINKS_OF_LISTS.isdisjoint((*words[index:last], *words[last : last + 1]))
        cramps = not (CRAMPS.isdisjoint(told) or LIMBS.isdisjoint(told))
        return cramps and not listed and denied.isdisjoint(CRAMPS | LIMBS)

    def _leaves_habits(self, start: int, index: int) -> bool | None:
        """Whether nothing but habits were denied before the word at `index`, and a complaint is next; None: nothing."""
        told = {self._troubles[at] for at in range(start - 1, index) if at in self._troubles}
        last = clause(self._normal, index)[1]
        following = next((self._troubles[at] for at in range(index, last) if at in self._troubles), False)
        return True not in told and following if told else None

    def _is_behind_a_meal(self, start: int, index: int) -> bool:
        """Whether "and" goes on to what came of not eating or drinking: "I ate nothing and fainted"."""
        words = self._normal.words
        of_a_meal = not negation.EATEN.isdisjoint(words[max(0, start - LENGTH_OF_VERB) : index])
        return words[index] in negation.GOING_ON and (of_a_meal or words[start:index] in negation.TO_EAT)

    def _is_copular(self, index: int) -> bool:
        """Whether the "not" at `index` tells what something is not: "it's not the cramp", "not a cramp"."""
        first = clause(self._normal, index)[0]
        return index == first or index in self._normal.commas or self._normal.words[index - 1] in negation.COPULAS

    def _names_other(self, start: int, index: int) -> bool:
        """Whether something else than what "not" denies begins ("not the hand, the foot")."""
        words = self._normal.words
        of_part = self._tells_of_part(index, listed=words[start - 1] not in negation.AFTER_MODAL)
        if of_part or self._tells_why_they_came(start, index):
            return True
        counts = self._counts(index)
        lists = words[start - 1] in negation.LISTING and not counts
        if lists or not (words[index] in negation.NEW_ITEM or counts):
            return False
        of_parts = self._normal.stems[index - 1] in PARTS and words[start] in negation.BEFORE_PART
        listed = index in self._normal.commas or (of_parts and words[index] in negation.BEFORE_PART)
        listed = listed or words[start] in negation.ALWAYS
        rest = words[index : clause(self._normal, index)[1]]
        links = (at for at, word in enumerate(rest) if word in negation.STILL_LISTED)
        return listed and all(_lists_no_more(rest[at + 1 : at + 2]) for at in links)

    def _counts(self, index: int) -> bool:
        """Whether a number stands at `index`, a "maybe" before it or not."""
        rounded = self._normal.words[index] in negation.ROUNDING_BEFORE
        number = self._normal.words[index + rounded : index + rounded + 1]
        return number != () and number[0][0].isdigit()

    def _tells_of_part(self, index: int, *, listed: bool) -> bool:
        """Whether a part of the body is told of after a comma, in no list: "not touched it, leg's hard as iron"."""
        if index not in self._normal.commas or self._normal.stems[index] not in PARTS:
            return False
        rest = self._normal.words[index + 1 : clause(self._normal, index)[1]]
        told = rest != () and rest[0] in negation.BEHIND_PART
        return told and not (listed and not negation.LINKS_OF_LISTS.isdisjoint(rest))

    def _denies_anew(self, first: int, index: int) -> bool:
        """Whether the negator at `index` opens the next item of a list ("no pain, no swelling")."""
        words = self._normal.words
        if index in self._normal.commas and not negation.NEGATORS.isdisjoint(words[index : index + 3]):
            return True
        if words[index] not in negation.NEGATORS:
            return False
        if words[index] == "not" and words[index - 1] not in negation.BEFORE_NOT and words[first] in negation.NEGATORS:
            return True  # "not dizzy not muddled": recognisers write no commas
        listed = index in self._normal.commas or words[index - 1] in negation.LINKS
        return listed or (words[index] in negation.LISTING and words[first] in negation.LISTING)

    def heads_clause(self, index: int) -> bool:
        """Whether "the leg is", "my poor head has" or "the doctor says" begins, and nobody notices that it does.

        Recognisers write no commas: "I don't smoke the leg is hot".
        """
        words = self._normal.words
        if index >= len(words) or words[index] not in negation.SUBJECT_HEADS:
            return False
        kept = words[index - 1] in negation.TELLING_OF | negation.KEEPING_REACH
        if kept and words[index - 2 : index] not in negation.LIKE_THAT:
            return False
        return not negation.FINITE.isdisjoint(behind_subject(words, index))

    def _leaves_a_sort(self, start: int, index: int) -> bool:
        """Whether "not the gym sort of" has denied the sort, and not what there are sorts of."""
        words = self._normal.words
        named = words[start - 1 : start + 1] == ("not", "the") and index > start + 1
        return named and words[index] in negation.OF_A_SORT and words[index + 1 : index + 2] == ("of",)

    def _keeps_reach(self, index: int) -> bool:
        """Whether the clause whose subject stands at `index` belongs to what was denied."""
        words = self._normal.words
        stranded = words[index] in negation.NOMINATIVE and words[index - 1] in negation.STRANDED
        if stranded or words[index - 2 : index] in negation.LIKE_THAT:
            return False  # "breath to whistle with I can't move my legs", "or anything like that I fainted"
        return words[index - 1] in negation.KEEPING_REACH or words[index - 2 : index] in negation.KEEPING_REACH_RUNS

    def _begins_clause(self, start: int, index: int) -> bool:
        words = self._normal.words
        word, before = words[index], words[index - 1]
        if word not in negation.SUBJECTS or words[index : index + 2] in negation.FILLERS:
            return False
        if word in negation.OWNING:
            parted = before in negation.LINKS_OF_CLAUSES or index in self._normal.commas
            return parted or bool(self._leaves_habits(start, index))  # recognisers write no commas
        if self._keeps_reach(index):
            return False
        if word in negation.OBJECT_TOO:
            after = self._normal.stems[index + 1] if index + 1 < len(words) else ""
            return after in _IT_VERBS
        return True


def _lists_no_more(after: tuple[str, ...]) -> bool:
    """Whether what stands after "and" or "or" only rounds a number, or is somebody who does something else."""
    counts = after != () and after[0][0].isdigit()  # "7 or 8 glasses"
    return counts or after in negation.ROUNDING or not negation.SUBJECTS.isdisjoint(after)
