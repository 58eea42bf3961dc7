"""Whose trouble a sentence tells: the speaker's, or that of someone they name."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.events import Subject
from kiosk.understanding.english import persons
from kiosk.understanding.normalise import Normal, stems_of
from kiosk.understanding.runs import Runs

_ON_BEHALF = Runs(persons.ON_BEHALF)
_CONTRASTS = Runs(persons.CONTRASTS)
_SAYING = stems_of(persons.SAYING)


class People:
    """The persons of one sentence, and who owns each of its words."""

    def __init__(self, normal: Normal) -> None:
        self._normal = normal
        self.contrasts = any(last == len(normal.words) for _, last in _CONTRASTS.find(normal.words))
        """Whether the sentence ends in "… but I'm not": what others have is denied."""
        self._owners = [_owner(normal, index) for index in range(len(normal.words))]

    def owner(self, at: Sequence[int]) -> Subject | None:
        """Return whose the matched words are: the last person named before their end."""
        said = False
        for index in range(at[-1], -1, -1):
            if index in at and self._normal.words[index] in persons.KIN and index - 1 not in at:
                continue  # part of a name ("grandma pearl"), not its owner
            if self._owners[index] is not None:
                # "My sister says it is a clot" tells of nobody's leg but the speaker's.
                return None if said and self._owners[index] is Subject.OTHER else self._owners[index]
            said = said or self._normal.stems[index] in _SAYING
        return None

    def subject(self, matches: Sequence[Sequence[int]], *, opening: bool) -> Subject | None:
        """Return for whom the person speaks, when the sentence says so; `matches` are what it tells."""
        if self.contrasts:
            return Subject.SELF if opening else None
        if self._on_behalf():
            return Subject.OTHER
        owners = {self.owner(at) for at in matches if not self._is_family_history(at)}
        if not opening:
            return None
        if Subject.OTHER in owners and Subject.SELF not in owners:
            return Subject.OTHER
        return Subject.SELF if Subject.SELF in self._owners else None

    def not_meant(self, matches: Sequence[Sequence[int]], subject: Subject | None) -> set[Sequence[int]]:
        """Return the matches that are about neither the speaker nor whom they speak for."""
        if self.contrasts:
            return set()
        if not self._on_behalf() and not persons.IN_PASSING.isdisjoint(self._normal.words):
            return {at for at in matches if self.owner(at) is Subject.OTHER and not self._names_passer(at)}
        if subject is Subject.OTHER:
            return set()
        others = [at for at in matches if self.owner(at) is Subject.OTHER]
        speaks_of_self = any(self.owner(at) is Subject.SELF for at in matches)
        return {at for at in others if speaks_of_self or self._is_family_history(at)}

    def _names_passer(self, at: Sequence[int]) -> bool:
        """Whether the words name a bystander themselves ("bitten by the cat")."""
        return any(self._normal.words[index] in persons.IN_PASSING for index in at)

    def _is_family_history(self, at: Sequence[int]) -> bool:
        """Whether the matched words belong to a relative's history ("my brother had a stroke")."""
        words = self._normal.words
        recent = not persons.RECENT.isdisjoint(words)
        kin = not persons.KIN.isdisjoint(words)
        return kin and not recent and self._is_history() and self.owner(at) is Subject.OTHER

    def _is_history(self) -> bool:
        return not persons.HISTORY.isdisjoint(self._normal.words)

    def _on_behalf(self) -> bool:
        words = self._normal.words
        return any(
            not persons.KIN.isdisjoint(words[last - 1 : last + 3]) for _, last in _ON_BEHALF.find(words)
        )


def _owner(normal: Normal, index: int) -> Subject | None:
    """Return whom a word names, if anybody."""
    word = normal.words[index]
    if word in persons.KIN or word in persons.THEM:
        return Subject.OTHER
    if word in persons.POSSESSIVES:
        following = normal.words[index + 1 : index + 3]
        return None if any(other in persons.KIN for other in following) else Subject.SELF
    return Subject.SELF if word in persons.ME else None
