"""What was heard badly: it is read back before it counts, as seldom as can be.

A finding is accepted, confirmed or left out by its likeness and by its distance to the next meaning. Words that
were heard as they stand in the prompts are never doubted, so a clear voice and a keyboard meet no question of this
kind. An emergency is read back anyway, by its flag.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.clinic.answers import gather
from kiosk.clinic.assessment import assess
from kiosk.clinic.knowledge import SOUNDS, Knowledge
from kiosk.clinic.triage import most_severe, red_flags_of
from kiosk.events import Assessment, Finding, Polarity, Triage
from kiosk.groups import Group
from kiosk.interview.visit import State, Visit

EXACT = 0.99
"""Likeness from which the words are the phrase's own; a medicine's name counts at once only then."""
SURE = 0.85
"""Likeness from which any other finding counts at once."""
LEAST_MARGIN = 0.1
"""What was not heard exactly must be nearer than the next meaning of the same words by this much."""
MOST_CHECKS = 3
"""Read-backs of this kind in a visit; a fourth costs more patience than it is worth."""
MOST_AT_ONCE = 3
"""Findings in one read-back; nobody keeps more in mind."""
_WHY_THEY_CAME = "cramp"
"""Everybody who comes has cramps: "did you say that you get cramps?" asks nothing, and its "no" denies nothing."""


def is_doubtful(knowledge: Knowledge, finding: Finding) -> bool:
    """Whether a finding must be confirmed before it counts; a denial is not, see `settle`."""
    if finding.polarity is not Polarity.AFFIRMED or finding.likeness >= EXACT or finding.id == _WHY_THEY_CAME:
        return False
    if knowledge.findings[finding.id].group is Group.MEDICINE:
        return True
    return finding.likeness < SURE or finding.likeness - finding.runner_up_score < LEAST_MARGIN


def is_guess(finding: Finding) -> bool:
    """Whether no phrase was heard: a story or an answer only sounds like it."""
    return finding.polarity is Polarity.AFFIRMED and finding.likeness == 0.0


def is_left_out(finding: Finding) -> bool:
    """Whether a finding never counts, and nobody is asked: a denial that was heard badly."""
    return finding.polarity is Polarity.DENIED and finding.likeness < SURE


def doubts(knowledge: Knowledge, visit: Visit) -> tuple[str, ...]:
    """Return the findings of which nothing but doubtful words tell, red flags first, then medicines."""
    sure = (one.id for one in visit.findings if one.polarity is Polarity.AFFIRMED and not is_doubtful(knowledge, one))
    so = gather(knowledge, sure, ()).so
    doubtful = dict.fromkeys(one.id for one in visit.findings if one.id not in so and is_doubtful(knowledge, one))
    return tuple(sorted(doubtful, key=lambda name: _urgency(knowledge, name)))


def settle(knowledge: Knowledge, visit: Visit) -> Visit:
    """Put the visit into `CHECK` when something has to be read back; what can't be any more is left out.

    But for a red flag: that counts, since leaving it out may cost more than a false alarm. A denial heard badly
    is left out without a question: what is unknown is asked about, or counts as present where that is safer.
    """
    visit = replace(visit, findings=tuple(one for one in visit.findings if not is_left_out(one)))
    doubtful = [name for name in doubts(knowledge, visit) if name not in SOUNDS.values()]
    if doubtful and visit.checks >= MOST_CHECKS:
        visit, doubtful = give_up(knowledge, visit, tuple(doubtful)), []
    if doubtful:
        visit = give_up(knowledge, visit, tuple(doubtful[MOST_AT_ONCE:]))
        return _checking(replace(visit, checks=visit.checks + 1), tuple(doubtful[:MOST_AT_ONCE]))
    sound = _open_sound(knowledge, visit)
    return _checking(visit, (sound,)) if sound else visit


def _checking(visit: Visit, names: tuple[str, ...]) -> Visit:
    return replace(visit.turned_to(State.CHECK), checking=names)


def told(visit: Visit) -> tuple[Finding, ...]:
    """Return the findings without what the story or an answer only sounds like, until somebody says yes to that."""
    return tuple(one for one in visit.findings if not is_guess(one))


def assessment_of(knowledge: Knowledge, visit: Visit) -> Assessment:
    """Return what is made of what was told: the only assessment of a visit, spoken, acted on or printed."""
    return assess(knowledge, told(visit), visit.subject)


def _open_sound(knowledge: Knowledge, visit: Visit) -> str | None:
    """Return the most severe thing that the story sounds like and nobody was asked about, if no danger covers it."""
    known = most_severe(flag.tier for flag in red_flags_of(knowledge, told(visit), visit.subject))
    open_ = {one.id for one in visit.findings} - {one.id for one in told(visit)}
    tiers = [tier for tier, name in SOUNDS.items() if name in open_ and tier.severity > known.severity]
    return SOUNDS[most_severe(tiers)] if tiers else None


def check_of(knowledge: Knowledge, visit: Visit) -> str:
    """Return the reply that reads back what is being checked."""
    sound = next((tier for tier, name in SOUNDS.items() if visit.checking == (name,)), None)
    if sound is not None:
        return "check_serious" if sound is Triage.URGENT else "check_emergency"
    medicines = all(knowledge.findings[name].group is Group.MEDICINE for name in visit.checking)
    return "check_medicines" if medicines else "check"


def counted(visit: Visit, names: tuple[str, ...]) -> Visit:
    """Return the visit with these findings beyond doubt."""
    sure = tuple(replace(one, likeness=1.0) if one.id in names else one for one in visit.findings)
    return replace(visit, findings=sure)


def give_up(knowledge: Knowledge, visit: Visit, names: tuple[str, ...]) -> Visit:
    """Return the visit without doubtful findings that nobody confirmed or denied.

    Red flags count that were heard badly; of what a story only sounds like, that it is urgent: nobody calls an
    ambulance for a sound. What an answer only sounds like does not count.
    """
    guesses = {one.id for one in visit.findings if is_guess(one)} - {SOUNDS[Triage.URGENT]}
    red = tuple(name for name in names if knowledge.findings[name].group is Group.RED and name not in guesses)
    visit = counted(visit, red)
    kept = tuple(one for one in visit.findings if one.id not in names or not is_doubtful(knowledge, one))
    return replace(visit, findings=kept)


def taken_back(knowledge: Knowledge, visit: Visit, names: tuple[str, ...]) -> Visit:
    """Return the visit without doubtful findings that the person said were wrong, for good."""
    wrong = [one for one in visit.findings if one.id in names and is_doubtful(knowledge, one)]
    kept = tuple(one for one in visit.findings if one not in wrong)
    misheard = visit.misheard | {(one.id, one.words) for one in wrong}
    return replace(visit, findings=kept, misheard=misheard)


def _urgency(knowledge: Knowledge, finding: str) -> int:
    group = knowledge.findings[finding].group
    return (Group.RED, Group.MEDICINE, group).index(group)
