"""Whose trouble a sentence tells: the speaker's, or that of someone they name."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kiosk.events import Polarity, Subject
from kiosk.understanding.english import others, persons, word_classes
from kiosk.understanding.people.behalf import asks_for, ends_in_whose, is_with, says_it_is
from kiosk.understanding.people.children import children_in
from kiosk.understanding.people.frames import is_own
from kiosk.understanding.people.history import is_history, may_be_of_today, may_be_present
from kiosk.understanding.people.kinds import Kinds
from kiosk.understanding.people.named import may_be_meant, names_relative, owners_of, related_in
from kiosk.understanding.people.others import is_asked_by, is_for_me, is_not_for_me, naming_nobody, others_in
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.runs import Runs

_IN_FAMILY = Runs(persons.IN_FAMILY)
_CONTRASTS = Runs(persons.CONTRASTS)
_SUICIDES = Runs(persons.SUICIDES)
_ONE_RELATIVE = persons.KIN - persons.SEVERAL
_HANDED_ON = Runs(persons.HANDED_ON)
_AGO = Runs(persons.AGO)
_GOING_ON = frozenset((word,) for word in (*persons.THIRD_PERSON_SUBJECTS, "had"))
_DOING = frozenset((word,) for word in persons.DOING)
_SAYING = stems_of(persons.SAYING)
WORDS_BEFORE, WORDS_AFTER = 2, 6
"""Words before the person and after the trouble that may say when it was ("my late husband", "a stroke last year")."""
NEAR_FAMILY = 4
"""Words between an illness and "in the family"."""


class People:
    """The persons of one sentence, and who owns each of its words."""

    def __init__(
        self,
        normal: Normal,
        matches: Sequence[Sequence[int]],
        kinds: Kinds,
        *,
        opening: bool,
    ) -> None:
        """Look for the persons; `matches` are what the sentence tells, `kinds` what some of that is.

        `opening` is true of a story, which says whom it is about.
        """
        self._normal = normal
        self._matches = matches
        self._opening = opening
        self.contrasts = any(last == len(normal.words) for _, last in _CONTRASTS.find(normal.words))
        """Whether the sentence ends in "… but I'm not": what others have is denied."""
        strangers = others_in(normal)
        self._children = {**strangers, **children_in(normal)}
        self._owners = self._with_helpers(owners_of(normal, self._children))
        for at in naming_nobody(normal, strangers):
            self._owners[at] = None
        related = related_in(normal)
        if related is not None and self._names_nobody_but(related):
            self._owners[slice(*related)] = [None] * (related[1] - related[0])
        self._it_is = says_it_is(normal, self._children)
        # "It's my dad that's got cramp, not me" says of whom it tells, and denies nothing.
        self.contrasts = self.contrasts and not (opening and asks_for(normal, self._children, opening=True))
        self._illnesses, self._habits, self._sudden = map(frozenset, kinds)
        self._for_stranger = opening and bool(strangers) and self._troubles_none_but_others()
        """Whether the speaker looks after the one who is told of: "Mr Ellis has cramp, I rub it"."""
        if self._for_stranger:
            named = min(strangers)
            self._owners = [None if at > named and one is Subject.SELF else one for at, one in enumerate(self._owners)]
        self._set_by_the_way()

    def _set_by_the_way(self) -> None:
        """Find out whether somebody else only comes in by the way, with what they have and take."""
        others = [at for at in self._matches if self.owner(at) is Subject.OTHER and not self._names_only(at)]
        # Who calls her "she" is already talking of her; "my wife" may come in by the way, with what she takes.
        speaks_of_self = Subject.SELF in self._owners
        named = names_relative(self._normal) or bool(self._children)
        named = named and persons.THIRD_PERSON_SUBJECTS.isdisjoint(self._normal.words)
        by_the_way = self._opening and bool(others) and named and speaks_of_self
        self._of_life = self._illnesses | (self._habits if by_the_way else frozenset())
        only_lives = self._opening and bool(others) and self._of_life.issuperset(others)
        goes_on = self._is_so_of_self_too if by_the_way else self._speaks_of_self_after
        self._calls_for_nothing = only_lives and not any(map(goes_on, others))
        """Whether nothing is told of anybody else but what they have, take and do: "my dad has heart disease" …"""
        self._also_own = only_lives and by_the_way and not self._calls_for_nothing
        """… or that is so of the speaker too, and stays told: "my wife smokes and so do I"."""

    def _with_helpers(self, owners: list[Subject | None]) -> list[Subject | None]:
        """Let "we" be those who help: "his calf has locked and we've tried everything", and the calf stays his."""
        words = self._normal.words
        meant = (index for index, word in enumerate(words) if may_be_meant(word) or index in self._children)
        named = next(meant, len(owners))
        plural = persons.FIRST_PERSON_PLURAL
        return [None if index > named and words[index] in plural else one for index, one in enumerate(owners)]

    def owner(self, at: Sequence[int]) -> Subject | None:
        """Return whose the matched words are: the last person named before their end."""
        said = False
        for index in range(at[-1], -1, -1):
            if index in at and self._normal.words[index] in persons.KIN and index - 1 not in at:
                continue  # part of a name ("grandma pearl"), not its owner
            if at in self._habits and (self._normal.words[index] == "us" or self._is_handed_on(index)):
                return Subject.SELF
            if self._owners[index] is Subject.OTHER:
                return None if said else Subject.OTHER  # "my sister says it is a clot" tells of nobody's leg but mine
            if self._owners[index] is not None:
                lasting = self._illnesses | self._habits
                return Subject.SELF if self._opening or is_own(self._normal, index, at, lasting) else None
            said = said or self._normal.stems[index] in _SAYING
        return None

    def _is_handed_on(self, index: int) -> bool:
        """Whether what is named behind the owner at `index` is taken by the speaker: "I take my husband's tablets"."""
        words = self._normal.words
        if self._owners[index] is not Subject.OTHER or words[index + 1 : index + 2] in _DOING:
            return False
        own = index - 1 if words[index - 1] in persons.POSSESSIVES else index
        return any(last == own for _, last in _HANDED_ON.find(words[:own]))

    def subject(self) -> Subject | None:
        """Return for whom the person speaks, when the sentence says so."""
        if self.contrasts:
            return Subject.SELF if self._opening else None
        if is_for_me(self._normal):
            return Subject.SELF
        if self._on_behalf():
            return Subject.OTHER
        owners = {
            self.owner(at)
            for at in self._matches
            if not (self.owner(at) is Subject.OTHER and self._calls_for_no_help(at))
            and not self._names_one_of_several(at)
        }
        if not self._opening:
            return None
        if Subject.OTHER in owners and (Subject.SELF not in owners or self._for_stranger):
            return Subject.OTHER
        return Subject.SELF if Subject.SELF in self._owners else None

    def _troubles_none_but_others(self) -> bool:
        troubles = [at for at in self._matches if at not in self._illnesses | self._habits]
        return any(self.owner(at) is Subject.OTHER for at in troubles) and not any(map(self._is_own, troubles))

    def _is_own(self, at: Sequence[int]) -> bool:
        """Whether the speaker tells a trouble as their own: "my calf", "I have cramps"."""
        if self.owner(at) is not Subject.SELF:
            return False
        words = self._normal.words
        own = next(index for index in range(at[-1], -1, -1) if self._owners[index] is Subject.SELF)
        has = not others.HAVING.isdisjoint(words[own + 1 : own + 2]) and words[own + 2 : own + 3] != ("been",)
        return words[own] in persons.OWN or has

    def _calls_for_no_help(self, at: Sequence[int]) -> bool:
        return self._also_own or self._is_family_history(at) or self._is_in_passing(at)

    def not_meant(self, subject: Subject | None, dangers: Collection[Sequence[int]] = ()) -> set[Sequence[int]]:
        """Return the matches that are about neither the speaker nor whom they speak for.

        Of `dangers`, matches that raise a red flag, those are kept that somebody else is in now: they may be present.
        """
        if self.contrasts:
            return set()
        others = {at for at in self._matches if self.owner(at) is Subject.OTHER}
        family = {at for at in self._matches if self._runs_in_family(at)}
        present = self._on_behalf() or is_with(self._normal, self._children)
        passing = set() if present else {at for at in others if self._is_in_passing(at)}
        if self._tells_of_one_person():
            # Who tells of nobody but a neighbour, and of a danger, may have come for help.
            passing -= {at for at in passing if at in dangers and not self._is_family_history(at)}
        if subject is Subject.OTHER:
            return passing | family
        history = {at for at in others if self._is_family_history(at)}
        if any(self.owner(at) is Subject.SELF for at in self._matches):
            history |= {at for at in others if at not in dangers and not self._may_be_asked_about(at)}
        return passing | family | history

    def _may_be_asked_about(self, at: Sequence[int]) -> bool:
        """Whether an answer tells of a "he" for whom the visit may be: "I'm on omeprazole, he's on furosemide"."""
        return not self._opening and self._normal.words[self._person(at)] in persons.THIRD_PERSON

    def contrasted(self, at: Sequence[int], *, danger: bool) -> Polarity | None:
        """Return what "… but I'm not" makes of what somebody else has: it denies that, but no danger they may be in."""
        if self.owner(at) is not Subject.OTHER:
            return None
        beside = any(first == at[-1] + 1 for first, _ in _CONTRASTS.find(self._normal.words))
        undated = at in self._sudden and may_be_of_today(self._normal, self._person(at), at)
        if (self.contrasts or beside) and undated and not self._is_family_history(at):
            return Polarity.AFFIRMED
        begin, end = clause(self._normal, at[0])
        now = danger and not persons.HAPPENING_NOW.isdisjoint(self._normal.words[begin:end])
        return Polarity.DENIED if self.contrasts and not now else None

    def _names_one_of_several(self, at: Sequence[int]) -> bool:
        """Whether the match names a person and tells nothing of them, beside another or the speaker, or in passing."""
        several = len(persons.KIN.intersection(self._normal.words)) > 1 or Subject.SELF in self._owners
        several |= self._it_is == "by the way"
        return several and self._names_only(at)

    def _names_only(self, at: Sequence[int]) -> bool:
        """Whether a match holds nothing but the name of a person ("my dad")."""
        return {self._normal.words[index] for index in at} - persons.POSSESSIVES <= persons.KIN

    def _is_in_passing(self, at: Sequence[int]) -> bool:
        """Whether the match is told of a bystander, or of what a relative swears by."""
        words = self._normal.words
        person = self._person(at)
        kin = _ONE_RELATIVE if words[person] in persons.THIRD_PERSON else persons.KIN  # "he" is none of his friends
        named = next((index for index in range(person, -1, -1) if words[index] in kin), person)
        if words[named] in persons.SEVERAL and self._speaks_of_self_after(at):
            return False
        if words[named] in persons.BYSTANDERS and not self._is_asked_for(named):
            return named not in at  # "bitten by the cat" names it itself
        return not persons.HEARSAY.isdisjoint(words[person : at[-1] + WORDS_BEFORE])

    def _is_asked_for(self, named: int) -> bool:
        """Whether a bystander is told of and nobody else: "my neighbour gets cramps, she's on dialysis"."""
        told = self._normal.words[named + 1 : named + 2]
        has = told != () and told[0] in others.GETTING - others.TAKING
        has |= is_asked_by(self._normal, named)
        return self._opening and has and self._tells_of_one_person() and persons.TOO.isdisjoint(self._normal.words)

    def _tells_of_one_person(self) -> bool:
        """Whether nobody is named but one bystander, no animal: neither the speaker nor a relative."""
        named = {word for word in self._normal.words if word in persons.KIN}
        return len(named) == 1 and named <= persons.BYSTANDERS - persons.ANIMALS and Subject.SELF not in self._owners

    def _is_family_history(self, at: Sequence[int]) -> bool:
        """Whether the matched words belong to a relative's history ("my brother had a stroke")."""
        words = self._normal.words
        if persons.KIN.isdisjoint(words) or self.owner(at) is not Subject.OTHER:
            return False
        if self._calls_for_nothing and (at in self._of_life or self._names_only(at)):
            return True
        # Only what stands around the match dates it: a story goes on, and goes back.
        near = range(max(0, self._person(at) - WORDS_BEFORE), self._end_around(at))
        around = words[near.start : near.stop]
        if not persons.RECENT.isdisjoint(around) or _AGO.find(around):
            return False
        if _SUICIDES.find(around):
            return not self._speaks_of_self_after(at)
        return is_history(self._normal, at, near, sudden=at in self._sudden)

    def _speaks_of_self_after(self, at: Sequence[int]) -> bool:
        """Whether the speaker comes in behind a match: "… and so am I", "… and I feel like doing the same"."""
        return Subject.SELF in self._owners[at[-1] + 1 :]

    def _is_so_of_self_too(self, at: Sequence[int]) -> bool:
        """Whether the speaker comes in behind a match, and not with a "but": "… but I'm fine"."""
        rest = self._owners[at[-1] + 1 :]
        if Subject.SELF not in rest:
            return False
        between = self._normal.words[at[-1] + 1 : at[-1] + 1 + rest.index(Subject.SELF)]
        return word_classes.WALLS.isdisjoint(between) or not persons.TOO.isdisjoint(self._normal.words[at[-1] :])

    def _runs_in_family(self, at: Sequence[int]) -> bool:
        """Whether an illness is told to be "in the family" ("I'm diabetic, it runs in the family" tells one's own)."""
        words, end = self._normal.words, at[-1] + 1
        if at not in self._illnesses or self._speaks_of_self_after(at):
            return False
        near = range(end, min(clause(self._normal, at[0])[1], end + NEAR_FAMILY))
        start = next((index for index in near if _IN_FAMILY.at(words, index)), None)
        return start is not None and persons.BEFORE_IN_FAMILY.issuperset(words[end:start])

    def _end_around(self, at: Sequence[int]) -> int:
        """Return where that ends which may say when the trouble was: the sentence, or where the speaker comes in."""
        words, last = self._normal.words, at[-1]
        near = range(last + 1, min(len(words), last + WORDS_AFTER))
        anew = persons.THIRD_PERSON | persons.HISTORY  # "my mum has cramps, she had a fit": the cramps are no history
        stops = self._normal.ends.union(at for at in self._normal.commas if words[at] in anew)
        if may_be_present(self._normal, self._person(at), at[-1]):
            stops |= {at for at in near if words[at] == "and" and words[at + 1 : at + 2] in _GOING_ON}
        ends = (at for at in near if at in stops or self._owners[at] is Subject.SELF or words[at] in word_classes.WALLS)
        return next(ends, near.stop)

    def _person(self, at: Sequence[int]) -> int:
        """Return the index of the last person named before the end of the match."""
        return next(index for index in range(at[-1], -1, -1) if self._owners[index] is not None)

    def _on_behalf(self) -> bool:
        told_of_self = any(self.owner(at) is Subject.SELF for at in self._matches)
        related = related_in(self._normal) is not None and not told_of_self
        nobody_else = Subject.SELF not in self._owners
        said = is_not_for_me(self._normal) or (self._opening and nobody_else and ends_in_whose(self._normal))
        told_of = self._it_is == "more" or (self._it_is == "alone" and nobody_else)
        return said or related or told_of or asks_for(self._normal, self._children, opening=self._opening)

    def _names_nobody_but(self, related: tuple[int, int]) -> bool:
        """Whether the speaker tells of themself: "I'm his wife, and it's my own leg"."""
        first, end = related
        others = (*self._owners[:first], *self._owners[end:])
        return Subject.OTHER not in others and not persons.OWN.isdisjoint(self._normal.words[end:])
