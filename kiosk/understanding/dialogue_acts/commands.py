"""Orders to the kiosk, and plain answers: closed lists, never guessed at from the middle of a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from kiosk.understanding.dialogue_acts.bare import (
    alike,
    bare,
    frame,
    heavy,
    tells_of_it,
    without_age,
    without_interjections,
)
from kiosk.understanding.dialogue_acts.wondering import wonders_before, wonders_behind
from kiosk.understanding.dialogue_acts.word_asked import asks_for_a_word
from kiosk.understanding.english import negation, persons, replies
from kiosk.understanding.templates import expand
from kiosk.understanding.text.letters import plain_letters
from kiosk.understanding.text.normalise import Normal, normalised
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import PARTS

Answer = Literal["yes", "no", "unsure"]
ANSWERS: dict[str, Answer] = {"yes": "yes", "no": "no", "not_sure": "unsure"}
"""Section of `commands.txt` → the plain answer it lists; all other sections are commands."""
FEWEST_INSIDE, LONGEST_COMMAND = 2, 10
"""Words of a command that may stand inside a sentence; one word alone ("stop", "back") means too many other things."""
FEWEST_HEAVY = 2
"""Words of a command that must be left without its light ones, a "not" aside: "I can't go" is no "I can't go on"."""
MOST_ASKED = 6
"""Words of what is asked after in "what do you mean by a racing heart"."""
LONGEST_CORRECTION = 4
"""Words of "I did not say", the longest beginning of a correction."""
HELP = "help"
"""The command that a question about a word of the kiosk's counts as."""
_STOP = "stop"
_QUITTING = Runs(negation.QUITTING)
_SAYING, _CORRECTIONS = Runs(replies.SAYING), Runs(replies.CORRECTIONS)
_REPAIRS, _ASKING_MEANING = Runs(replies.REPAIRS), Runs(replies.ASKING_MEANING)
_DESPAIR = Runs(replies.DESPAIR)
_NOT_ONLY = frozenset({("just",), ("only",), ("ok",)})
_BEING = frozenset((word,) for word in (*negation.COPULAS, "have", "has"))
FARTHEST_THAT = 6
"""Words from "it's not" to the "that" which goes on with what it is that happens."""


@dataclass(frozen=True, slots=True)
class Said:
    """A plain answer at the beginning of a sentence."""

    answer: Answer | None
    length: int
    """How many words it took, fillers before it included."""
    hedged: bool = False


class Commands:
    """The commands and plain answers of a prompt set."""

    def __init__(self, sections: Mapping[str, Sequence[str]]) -> None:
        self._commands: dict[tuple[str, ...], str] = {}
        answers: dict[tuple[str, ...], Answer] = {}
        for section, templates in sections.items():
            for template in templates:
                for sentence in expand(template):
                    words = normalised(sentence).words
                    if section in ANSWERS:
                        answers.setdefault(words, ANSWERS[section])
                    elif bare(words):
                        self._commands.setdefault(bare(words), section)
        self._skeletons: dict[tuple[str, ...], str] = {}
        for words, section in self._commands.items():
            self._skeletons.setdefault(heavy(words), section)
        self._answers = answers
        self._answer_runs = Runs(answers)
        self._by_frame: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
        for words in self._commands:
            self._by_frame.setdefault(frame(words), []).append(words)

    def command(self, normal: Normal) -> str | None:
        """Return the command that the whole sentence is, politeness and repetition aside."""
        words = bare(without_interjections(without_age(normal.words)))
        if not words:
            return None
        return self._exactly(words) or (HELP if _asks_meaning(normal) else None)

    def _exactly(self, words: tuple[str, ...]) -> str | None:
        """Return the command that these words are, once or twice, small slips forgiven."""
        halves = words[: len(words) // 2]
        if halves and halves * 2 == words:
            words = halves
        exact = self._commands.get(words)
        if exact or len(words) == 1:
            return exact
        for other in self._by_frame.get(frame(words), ()):
            if all(alike(heard, meant) for heard, meant in zip(words, other, strict=True)):
                return self._commands[other]
        return self._twice(words)

    def _twice(self, words: tuple[str, ...]) -> str | None:
        """Return the command that is given twice in other words: "I'd rather not say, next one please"."""
        for at in range(FEWEST_INSIDE, len(words)):
            section = self._commands.get(words[:at])
            if section is not None and self._commands.get(words[at:]) == section:
                return section
        return None

    def after_answer(self, normal: Normal, said: Said) -> str | None:
        """Return the command that is all that follows a plain answer ("no, go back")."""
        words = bare(without_interjections(normal.words[said.length :]))
        wonders = said.answer == "no" and wonders_behind(normal, said.length)  # "no, what?"
        command = self._exactly(words) if said.answer and words and not wonders else None
        return None if command in replies.BEFORE_NO_COMMAND else command

    def whole(self, normal: Normal) -> str | None:
        """Return the command that the whole sentence is once its light words are left out."""
        words = without_interjections(normal.words)
        if tells_of_it(words):
            return None
        carrying = heavy(words)
        telling = sum(word not in negation.NEGATORS for word in carrying)
        command = self._skeletons.get(carrying) if telling >= FEWEST_HEAVY else None
        return None if command == _STOP and _DESPAIR.find(words) else command

    def inside(self, normal: Normal) -> str | None:
        """Return the command that a sentence begins or ends with ("I missed that, love, can you repeat it").

        Only for a sentence that told nothing; and nobody leaves who names a part of the body: "I need to go, my chest".
        """
        last = len(normal.words)
        for length in range(min(LONGEST_COMMAND, last), FEWEST_INSIDE - 1, -1):
            opening = self._section(normal.words[:length])
            if opening is not None and _goes_on(normal, length):
                tells = _DESPAIR.find(normal.words) or not PARTS.isdisjoint(normal.stems[length:])
                return None if opening == _STOP and tells else opening
            closing = self._section(normal.words[last - length :])
            if closing is not None and _stands_after(normal, last - length):
                return closing
        return HELP if asks_for_a_word(normal) else None

    def _section(self, words: Sequence[str]) -> str | None:
        """Return the command that some of a sentence's words are; one word is none: "stop, my chest" is a cry."""
        left = bare(words)
        return (self._commands.get(left) or self._twice(left)) if len(left) >= FEWEST_INSIDE else None

    def answer(self, normal: Normal) -> Said:
        """Return the plain answer, if it is one: "no, I meant my foot" corrects and answers nothing."""
        said = self.opening_answer(normal)
        rest = normal.words[said.length : said.length + LONGEST_CORRECTION]
        if said.answer == "no" and rest and _CORRECTIONS.at(rest, 0):
            return Said(None, said.length)
        return said

    def opening_answer(self, normal: Normal) -> Said:
        """Return the plain answer that a sentence begins with; "no" before a noun is none ("no swelling")."""
        words = normal.words
        start, wondered = _SAYING.at(words, 0) if words else 0, False
        while start < len(words):
            length = self._answer_at(normal, start)
            if length:
                said = self._said(normal, start, length)
                if wondered and said.answer != "no" and words[start] not in replies.PLAIN_ANSWERS:
                    break  # "what it is, love, is my legs"
                return self._corrected(normal, self._extended(normal, said))
            wondering = wonders_before(normal, start)
            if not wondering and words[start] not in replies.BEFORE_ANSWER:
                break
            start, wondered = start + (wondering or 1), wondered or wondering > 0
        return Said(None, 0)

    def closing_doubt(self, normal: Normal) -> Said:
        """Return the don't-know that a sentence ends with: "I've lost the label so I couldn't swear to it"."""
        words = normal.words
        for first in range(max(1, len(words) - LONGEST_COMMAND), len(words) - 1):
            begins = first in normal.commas or words[first] == "i" or words[first - 1] in replies.GOING_ON
            if begins and self._answers.get(words[first:]) == "unsure":
                return Said("unsure", len(words))
        return Said(None, 0)

    def _said(self, normal: Normal, first: int, length: int) -> Said:
        words = normal.words[first : first + length]
        hedged = not replies.HEDGED_ANSWER.isdisjoint(words)
        return Said(self._answers[words], first + length, hedged=hedged)

    def _corrected(self, normal: Normal, said: Said) -> Said:
        """Return the last of several plain answers: "yes, I mean no", "no, wait, yes"."""
        at, repaired = said.length, False
        while at < len(normal.words):
            plain = normal.words[at] in replies.PLAIN_ANSWERS and _begins(_REPAIRS, normal, at + 1)
            length = self._answer_at(normal, at) or int(plain)
            words = normal.words[at : at + length]
            turned = repaired or plain
            if length and turned and not replies.AGREEING.issuperset(words):
                said = self._extended(normal, self._said(normal, at, length))
                at, repaired = said.length, False
                continue
            repair = _REPAIRS.at(normal.words, at) or (said.answer == "no" and normal.words[at] in replies.AFTER_ALL)
            if not repair:
                break
            at, repaired = at + repair, True
        return said

    def _answer_at(self, normal: Normal, start: int) -> int:
        """Return the length of the longest whole answer at `start`; 0 when none is there."""
        lengths = self._answer_runs.lengths(normal.words, start)
        return next((length for length in lengths if self._is_whole(normal, start, start + length)), 0)

    def _is_whole(self, normal: Normal, first: int, end: int) -> bool:
        """Whether the words are an answer, and not the beginning of "no swelling" or "I have cramps"."""
        said = normal.words[first:end]
        if said == ("no",):
            return _stands_alone(normal, end) and not _QUITTING.at(normal.words, first)
        if end == first + 1 and said[0] in replies.PLAIN_ANSWERS:
            return True
        if said[0] == "not" and not replies.NOT_WHOLE.isdisjoint(normal.words[end : end + 1]):
            return False
        denied = said[0] == "it" and said[-1] == "not"
        if denied and "that" in normal.words[end + 1 : end + FARTHEST_THAT] and normal.words[end] != "no":
            return False  # "it's not when I walk that it hurts"
        parted = end in normal.stops
        going_on = said[-1] in negation.COPULAS or (said[-1] == "not" and said[-2:-1] in _BEING)
        if going_on and normal.words[end : end + 1] in _NOT_ONLY and not parted:
            return False  # "he's not just a bit breathless", "I'm only fourteen", "I'm ok now"
        over = replies.POLITE.issuperset(normal.words[end:]) or normal.is_stop(end)
        again = replies.SAME_AGAIN.get(self._answers[said], frozenset())
        return over or normal.words[end] in replies.AFTER_SHORT_ANSWER | replies.VOCATIVES | again

    def _extended(self, normal: Normal, said: Said) -> Said:
        """Swallow what repeats the answer: "no no I don't", "yes it is"."""
        while said.length < len(normal.words):
            length = self._answer_at(normal, said.length)
            end = said.length + length
            if not length or self._answers[normal.words[said.length : end]] != said.answer:
                return said
            said = Said(said.answer, end, said.hedged)
        return said


def is_cut_off(text: str) -> bool:
    """Whether all that was heard is half a sentence: "it's" is no "it is", and no yes to four dangers."""
    return plain_letters(text).strip(" .,!?").lower() in replies.CUT_OFF


def _asks_meaning(normal: Normal) -> bool:
    """Whether all that was said asks what a word of the question means; "what do you mean, I can't breathe" tells."""
    first = next((at for at, word in enumerate(normal.words) if word not in replies.BEFORE_ANSWER), None)
    length = _ASKING_MEANING.at(normal.words, first) if first is not None else 0
    if first is None or not length:
        return False
    asked = normal.words[first + length :]
    return len(asked) <= MOST_ASKED and persons.FIRST_PERSON.isdisjoint(asked)


def _begins(runs: Runs, normal: Normal, index: int) -> bool:
    return index < len(normal.words) and runs.at(normal.words, index) > 0


def _goes_on(normal: Normal, index: int) -> bool:
    """Whether the words before `index` stand for themselves: a comma, or somebody who does something, follows."""
    return normal.is_stop(index) or normal.words[index] in replies.AFTER_COMMAND


def _stands_after(normal: Normal, index: int) -> bool:
    """Whether the words from `index` on stand for themselves: not "I don't know what to say again"."""
    return normal.is_stop(index) or normal.words[index - 1] not in replies.INTO_COMMAND


def _stands_alone(normal: Normal, after: int) -> bool:
    """Whether the "no" before `after` is an answer and not the beginning of "no swelling"."""
    called = normal.words[after : after + 1] and normal.words[after] in replies.CALLED_LAST
    if normal.is_stop(after) or (called and normal.is_stop(after + 1)):
        return True
    than = normal.words[after : after + 2] in replies.COMPARING and normal.words[after + 2 : after + 3]
    if than and (than[0] in replies.MEASURING or than[0][0].isdigit()):
        return False  # "no more than a litre a day"
    return normal.words[after] in replies.AFTER_ANSWER or wonders_behind(normal, after)
