"""What a second person must look at: safety texts, how red flags are found, stories less urgent than before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.clinic.knowledge import Knowledge
from kiosk.mind.mind import Mind
from kiosk.prompts.changes import Change, changes
from kiosk.prompts.guard import guard_of, guarded
from kiosk.prompts.rehearsal import NOTHING_ELSE
from kiosk.publishing.hidden import hidden
from kiosk.publishing.rehearse import hold, rehearsals_in


@dataclass(frozen=True, slots=True)
class Concern:
    """A change that the second person must look at."""

    change: Change
    why: str


@dataclass(frozen=True, slots=True)
class Concerns:
    """All that the second person must look at; false when there is nothing."""

    changes: tuple[Concern, ...] = ()
    less_urgent: tuple[str, ...] = ()
    """What would be found less urgent than it is now, each as a line."""

    def __bool__(self) -> bool:
        return bool(self.changes or self.less_urgent)


def concerns(
    mind: Mind, unpublished: Mapping[str, str], before: Mapping[str, str], after: Mapping[str, str]
) -> Concerns:
    """Return what is worrying when `after`, which `mind` speaks from, takes the place of `before`.

    The rehearsals of `unpublished`, what the kiosk came with, count as well: they may have been taken out since.
    """
    return Concerns(
        _guarded(before, after, mind.knowledge), (*_lowered(mind, unpublished, before), *hidden(mind, before, after))
    )


def _guarded(before: Mapping[str, str], after: Mapping[str, str], knowledge: Knowledge) -> tuple[Concern, ...]:
    guard = guard_of(knowledge)
    told = ((change, guarded(change, guard)) for change in changes(before, after))
    return tuple(Concern(change, why) for change, why in told if why)


def _lowered(mind: Mind, *sets: Mapping[str, str]) -> tuple[str, ...]:
    """Return the stories of earlier rehearsals whose outcome is now less urgent than they say, each as a line."""
    earlier = {rehearsal.file: rehearsal for texts in sets for rehearsal in rehearsals_in(texts)}
    found = []
    for file, rehearsal in earlier.items():
        if rehearsal.triage is None:
            continue
        answers = [step.text for step in rehearsal.steps if step.kind == "you"]
        now = hold(mind, answers).assessment.triage
        if now.severity < rehearsal.triage.severity:
            story = next(answer for answer in answers if answer != NOTHING_ELSE)
            found.append(f"TRIAGE LOWERED from {rehearsal.triage} to {now}: {file}: “{story}”")
    return tuple(found)
