"""What is left of a "none" to the question about medicines: "none, only my heart tablets".

Where no medicine is known by these words, that is no "none": all the others would be denied beside it.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.events import Finding, Polarity, Subject
from kiosk.groups import Group, Trait
from kiosk.understanding.answers.other_medicines import OTHER, names_some
from kiosk.understanding.dialogue_acts.commands import Said
from kiosk.understanding.english import negation, only_these
from kiosk.understanding.polarity.contrast import Read
from kiosk.understanding.polarity.not_taken import NO_MEDICINES
from kiosk.understanding.specs import Spec
from kiosk.understanding.text.normalise import Normal


def with_only_these(
    normal: Normal, said: Said, findings: tuple[Finding, ...], read: Read, specs: Mapping[str, Spec]
) -> tuple[Said, tuple[Finding, ...]]:
    """Return the plain answer and the findings, the "none" taken back where something that is taken follows it."""
    words = normal.words
    leaving = next((at for at, word in enumerate(words) if word in only_these.LEAVING), len(words))
    behind = words[leaving + 1 :]
    taken = not only_these.TAKEN.isdisjoint(behind) or names_some(words[leaving:])
    names = taken and negation.DENYING.isdisjoint(behind)  # "none, only I don't take tablets"
    denied = said.answer == "no" or any(one.id == NO_MEDICINES for one in findings)
    if not denied:
        return said, findings
    rest = tuple(one for one in findings if one.id != NO_MEDICINES)
    if any(_is_taken(one, specs[one.id]) for one in rest):
        return said, rest
    if not names:
        return said, findings
    if any(one.span[1] > leaving + 1 and specs[one.id].group is Group.MEDICINE for one in rest):
        return said, rest
    return Said(None, 0), (*rest, *(one for one in read(" ".join(behind)) if one.id != NO_MEDICINES))


def _is_taken(one: Finding, spec: Spec) -> bool:
    """Whether it is a medicine that the speaker takes: nobody takes none and warfarin."""
    if Trait.SUPPLEMENT in spec.traits or one.id == OTHER:
        return False  # Magnesium from the shop is none that a doctor asks for, nor is paracetamol.
    return spec.group is Group.MEDICINE and one.polarity is Polarity.AFFIRMED and one.subject is not Subject.OTHER
