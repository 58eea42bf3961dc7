"""Questions to the kiosk: which of the questions people ask back an answer holds, if any.

"Should I take magnesium tablets" asks, "I take magnesium tablets" tells. No recogniser writes question marks, so
what makes a question is how it begins: a question word, or an auxiliary before its subject.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from kiosk.errors import KioskError
from kiosk.understanding.english import asking
from kiosk.understanding.matching.lexicon import Lexicon
from kiosk.understanding.templates import expand
from kiosk.understanding.text.normalise import Normal, normalised, stems_of

ACCEPT = 0.8
"""Score from which a way of asking counts as heard."""
STRANGER_COST = 0.05
"""Score lost for each word that does not belong there."""
MOST_STRANGERS = 2
"""Words that may stand between those of a question without belonging there; none where it has a single word."""
MOST_BEFORE_TOPIC = 4
"""The same before a topic."""
LONGEST = 14
"""Words of a question; what follows is something else."""
TOPIC_BONUS = 0.5
"""Words that the judgement on a topic ("is it bad") counts for, beside the topic's own."""
ANY = "any"
_SMALL, _DROPPED, _BEFORE_TOPIC = (stems_of(some) for some in (asking.SMALL, asking.DROPPED, asking.BEFORE_TOPIC))
_EVALUATING, _DOING = stems_of(asking.EVALUATING), stems_of(asking.DOING)


@dataclass(frozen=True, slots=True)
class PromptQuestion:
    """One way of asking."""

    id: str
    """What it asks: a section of `faq.txt`."""
    kind: str
    """`aux` for a yes/no question, the word it begins with, or `about` for a topic of any question."""
    words: tuple[str, ...]
    """The stems that must be heard, in order."""
    whole: bool
    """True when a single word of weight carries it ("what helps"): then nothing else may stand in the question."""
    subject: str
    """Kind of pronoun that is its subject ("does it go away"), or empty: "doesn't go away" asks nothing."""

    @classmethod
    @lru_cache(maxsize=16384)
    def of(cls, name: str, sentence: str) -> PromptQuestion:
        """Read a line of the prompt file, expanded. Raises `KioskError` for one that asks nothing."""
        normal = normalised(sentence)
        first = normal.words[0] if normal.words else ""
        kind, begins = _kind(normal, 0)
        kind, begins = ("aux", 1) if first in asking.AUXILIARIES else (kind, begins)
        kind, begins = (asking.ABOUT, 1) if first == asking.ABOUT else (kind, begins)
        if not kind:
            raise KioskError(f'"{sentence}" does not begin like a question', "begin with why, is, should … or about")
        heavy = tuple(stem for index, stem in enumerate(normal.stems) if index >= begins and _carries(normal, index))
        words = heavy or normal.stems[begins:]
        if not words:
            raise KioskError(f'"{sentence}" asks about nothing', "name what it asks about")
        weighty = [word for word in heavy if word not in asking.LIGHT]
        return cls(
            name,
            kind,
            words,
            whole=len(weighty) < 2 and kind != asking.ABOUT,
            subject=asking.PRONOUNS.get(normal.words[begins], "") if kind == "aux" else "",
        )


def _carries(normal: Normal, index: int) -> bool:
    """Whether a way of asking needs the word."""
    return normal.stems[index] not in _DROPPED or _is_verb(normal, index)


def _is_strange(normal: Normal, index: int) -> bool:
    """Whether a word that was heard must belong to the question."""
    return normal.stems[index] not in _SMALL or _is_verb(normal, index)


def _is_verb(normal: Normal, index: int) -> bool:
    """Whether "do" is the verb ("what can I do", "what does it do") and not a helper."""
    if normal.stems[index] != "do":
        return False
    following = normal.words[index + 1] if index + 1 < len(normal.words) else ""
    before = normal.words[index - 1] if index else ""
    return not following or following in asking.AFTER_DO or before in asking.BEFORE_DO


@dataclass(frozen=True, slots=True)
class Asking:
    """A question that was heard."""

    id: str
    at: tuple[int, ...]
    """Indices of the words that matched."""
    span: tuple[int, int]
    """First word of the question and the one after the last."""
    kind: str

    def explains(self, normal: Normal, first: int, end: int) -> bool:
        """Whether the words from `first` on, small ones aside, are what the question is about."""
        return all(index in self.at or normal.stems[index] in _SMALL for index in range(first, end))


@dataclass(frozen=True, slots=True)
class _Opening:
    """Where a question may begin."""

    index: int
    kind: str
    begins: int
    """First word after the words that make it a question."""
    end: int
    subject: str
    """Kind of pronoun after an auxiliary; `any` after a question word, empty where another word follows."""
    is_topic: bool = False
    """"What about" and "tell me about": whatever follows is asked about."""


class Questions:
    """The questions people ask back, with all their ways of asking."""

    def __init__(self, sections: Mapping[str, Sequence[str]]) -> None:
        questions = dict.fromkeys(
            PromptQuestion.of(name, sentence)
            for name, templates in sections.items()
            for template in templates
            for sentence in expand(template)
        )
        self._lexicon = Lexicon({word for asked in questions for word in asked.words})
        self._beginning: dict[tuple[str, str], list[PromptQuestion]] = defaultdict(list)
        for asked in questions:
            self._beginning[asked.kind, asked.words[0]].append(asked)

    def find(self, normal: Normal) -> Asking | None:
        """Return the question that a sentence asks best: the one that explains most of its words."""
        found: list[tuple[float, float, Asking]] = []
        for opening in _openings(normal):
            heard = self._heard(normal, opening)
            for first, kind in product(heard, (opening.kind, asking.ABOUT)):
                for asked in self._beginning.get((kind, first), ()):
                    if all(word in heard for word in asked.words):
                        found += _asked_here(asked, opening, normal, heard)
        best = max(found, key=lambda one: (one[0], one[1], one[2].id), default=None)
        return best[2] if best else None

    def _heard(self, normal: Normal, opening: _Opening) -> dict[str, list[tuple[int, float]]]:
        heard: dict[str, list[tuple[int, float]]] = {}
        for index in range(opening.begins, opening.end):
            for meant, likeness, unlikely in self._lexicon.candidates(normal.stems[index]):
                helper = meant == "do" and not _is_verb(normal, index)
                if (not unlikely or likeness == 1) and not helper:
                    heard.setdefault(meant, []).append((index, likeness))
        return heard


def _asked_here(
    asked: PromptQuestion, opening: _Opening, normal: Normal, heard: Mapping[str, Sequence[tuple[int, float]]]
) -> Iterator[tuple[float, float, Asking]]:
    """Yield weight, score and place of one way of asking, where it is heard well enough."""
    topic = asked.kind == asking.ABOUT
    if (asked.kind != opening.kind and not topic) or opening.subject not in {asked.subject or opening.subject, ANY}:
        return
    aligned = _aligned(asked.words, opening.begins, heard)
    if aligned is None:
        return
    at, likeness = aligned
    before = range(opening.begins, at[0])
    strange = [i for i in range(opening.begins, at[-1]) if i not in at and _is_strange(normal, i)]
    if topic:
        allowed = MOST_BEFORE_TOPIC if _is_judged(opening, normal, at) else -1
        strange = [index for index in strange if normal.stems[index] not in _EVALUATING | _DOING]
    else:
        allowed = 0 if asked.whole else MOST_STRANGERS
        trailing = [i for i in range(at[-1] + 1, opening.end) if _is_strange(normal, i)]
        strange += trailing if asked.whole else []
    if not opening.subject and not all(normal.stems[index] in _BEFORE_TOPIC for index in before):
        return
    score = likeness - STRANGER_COST * len(strange)
    if len(strange) <= allowed and score >= ACCEPT:
        weight = len(asked.words) + TOPIC_BONUS * topic + asked.whole
        yield weight, score, Asking(asked.id, at, (opening.index, opening.end), opening.kind)


def _aligned(
    words: Sequence[str], begins: int, heard: Mapping[str, Sequence[tuple[int, float]]]
) -> tuple[tuple[int, ...], float] | None:
    """Return the first place of each word after the one before, and the mean likeness."""
    at: list[int] = []
    likeness = 0.0
    for word in words:
        place = next((place for place in heard[word] if place[0] >= (at[-1] + 1 if at else begins)), None)
        if place is None:
            return None
        at.append(place[0])
        likeness += place[1]
    return tuple(at), likeness / len(words)


def _is_judged(opening: _Opening, normal: Normal, at: Sequence[int]) -> bool:
    """Whether something is asked of the topic: "what about", "is it bad"; "what helps is stretching" tells."""
    told = opening.kind == "what" and opening.begins < at[0] - 1 and normal.stems[at[0] - 1] == "be"
    if told:
        return False
    rest = {normal.stems[index] for index in range(opening.begins, opening.end) if index not in at}
    if opening.is_topic or not rest.isdisjoint(_EVALUATING):
        return True
    return bool(opening.subject) and not rest.isdisjoint(_DOING)


def _openings(normal: Normal) -> Iterator[_Opening]:
    """Yield every place where a question begins."""
    for index, word in enumerate(normal.words):
        before = normal.word_before(index)
        indirect = _within(normal, index, asking.INDIRECT_REACH, asking.INDIRECT)
        if indirect and _within(normal, index, asking.NOT_KNOWING_REACH, asking.NOT_KNOWING):
            continue
        kind, begins = _kind(normal, index)
        if kind:
            if _asks(normal, index, begins, before, indirect=indirect):
                topic = normal.words[begins : begins + 1] == (asking.ABOUT,)
                yield _Opening(index, kind, begins, _end(normal, begins), subject=ANY, is_topic=topic)
        elif word in asking.AUXILIARIES and before not in asking.TELLING and not _is_tag(normal, index):
            yield from _yes_no(normal, index, leads=not before or before in asking.LEADS)
        elif word in asking.IF and indirect:
            yield _Opening(index, "aux", index + 1, _end(normal, index + 1), subject=ANY)


def _is_tag(normal: Normal, index: int) -> bool:
    """Whether all that is asked is whether others have it too, behind something told: "doesn't everyone"."""
    behind, told = normal.words[index + 1 :], index > 0 and normal.words[index - 1] not in asking.LEADS
    return (told or index in normal.stops) and behind[:1] == ("not",) and asking.TAGS.issuperset(behind[1:] or "-")


def _kind(normal: Normal, index: int) -> tuple[str, int]:
    """Return the kind of question that begins with a question word here, and the index after it."""
    two = normal.words[index : index + 2]
    if two == ("how", "come"):
        return "why", index + 2
    if two == ("tell", "me"):
        return "tell", index + 2
    return asking.QUESTION_WORDS.get(two[0] if two else "", ""), index + 1


def _asks(normal: Normal, index: int, begins: int, before: str, *, indirect: bool) -> bool:
    """Whether a question word asks: turned round, or after "do you know"."""
    word = normal.words[index]
    rest = normal.words[begins:]
    if word == "how" and rest[:1] and rest[0] in asking.AMOUNTS:
        rest = rest[1:]
    following = rest[0] if rest else ""
    if before in asking.SAYING_IT or normal.words[max(0, index - 2) : index] == ("i", "know"):
        return False
    if indirect or begins > index + 1 or (word == "why" and not before):
        return True
    if word in asking.TURNED:
        return following in asking.AUXILIARIES or following == "to"
    return following not in asking.STATING


def _yes_no(normal: Normal, index: int, *, leads: bool) -> Iterator[_Opening]:
    begins = index + 1
    following = normal.words[begins : begins + 1]
    if following == ("not",):
        if normal.words[index] not in asking.NEGATABLE:
            return
        begins += 1
        following = normal.words[begins : begins + 1]
    if following:
        subject = asking.PRONOUNS.get(following[0], "")
        if not subject and not leads:
            return
        yield _Opening(index, "aux", begins, _end(normal, begins), subject)


def _within(normal: Normal, index: int, reach: int, words: Collection[str]) -> bool:
    """Whether one of `words` stands among the `reach` words before `index`, in the same sentence."""
    near = range(max(0, index - reach), index)
    return any(normal.words[one] in words and not normal.crosses_end(one, index) for one in near)


def _end(normal: Normal, begins: int) -> int:
    """Return where a question that goes on at `begins` ends: with the sentence, or where somebody begins to tell."""
    for index in range(begins, min(begins + LONGEST, len(normal.words))):
        if index > begins and index in normal.ends:
            return index
        following = normal.words[index + 1 : index + 2]
        joins = normal.words[index] in asking.CLAUSE_JOINS and following
        if joins and following[0] in asking.STATING:
            return index
    return min(begins + LONGEST, len(normal.words))
