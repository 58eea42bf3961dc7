"""What must hold of a visit of the soak, whatever went wrong in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kiosk.bench.footprint import Footprint

PUBLISHING = ("prompts published", "broken prompts published")
"""Done between visits, from outside."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One visit: who comes, and what goes wrong at which turn."""

    person: str
    fault: str = ""
    turn: int = 0
    seed: int = 0
    """For the fault's own dice."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of it."""

    plan: Plan
    became: Mapping[str, Any]
    """As `soak_service` tells it."""
    journal: tuple[str, ...]
    """Lines of the journal from its start until the next visit could begin."""

    @property
    def struck(self) -> bool:
        """Whether the fault came about: a visit may end before its turn."""
        return bool(self.became["struck"])

    @property
    def ended(self) -> str:
        """`done`, `stopped`, `silent`, `escalated`, or the name of the error that broke it off."""
        return str(self.became.get("ended") or self.became["broken"])

    @property
    def findings(self) -> frozenset[tuple[str, str]]:
        """Id and polarity."""
        return frozenset((name, polarity) for name, polarity in self.became.get("findings", ()))


@dataclass
class Soak:
    """What was seen."""

    seed: int
    engine: str
    outcomes: list[Outcome] = field(default_factory=list)
    looks: list[Footprint] = field(default_factory=list)
    """One after each visit."""
    wrongs: list[str] = field(default_factory=list)
    """What should not have been, one line each."""
    left_out: str = ""
    """Faults that this machine can't make, and why."""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Expected:
    """How a fault may show."""

    journal: str = ""
    """Pattern of the one line that it must leave; empty: none."""
    endings: frozenset[str] = frozenset({"done", "escalated"})
    same: bool = True
    """Whether the person hears the result that they hear when nothing goes wrong."""


ANY = frozenset({"done", "escalated", "stopped", "silent"})
EXPECTED: Mapping[str, Expected] = {
    "": Expected(),
    "recogniser killed": Expected(r"recogniser: the recogniser \w+ died \(SIGKILL\)"),
    "recogniser crashed": Expected(r"recogniser: the recogniser \w+ died \(SIGSEGV\)"),
    "recogniser hung": Expected(r"recogniser: the recogniser \w+ (did not answer within|took nothing for)"),
    "voice killed": Expected(r"voice: the voice's process died \(status -9\); tried once more"),
    "voice hung": Expected(r"voice: the voice took longer than"),
    "microphone lost": Expected(r"the microphone of the soak is lost: wait; trying again (now|in 1 s)"),
    "loudspeaker lost": Expected(r"the loudspeaker of the soak is lost: wait; trying again in 1 s"),
    "disk full": Expected(),  # a visit keeps no sentence
    "clock set": Expected(),
    "noise flood": Expected(endings=ANY, same=False),
    "garbage on the FIFO": Expected(),
    "storm of talk": Expected(),
    "storm of stop": Expected(endings=frozenset({"stopped"}), same=False),  # unless a danger was told: `_endings`
    "storm of person": Expected(endings=frozenset({"escalated"}), same=False),
    "prompts published": Expected(),
    "broken prompts published": Expected(),
}
BETWEEN = re.compile(
    r"prompts: release |staff call: |waiting for the line start|listening with|visit \d+ ended|knowledge "
)
"""Lines that no fault leaves; what was published is told whenever it is loaded."""
RETURN = re.compile(r"is lost: wait; trying again in [24] s|ill: the \w+ of the soak is lost|working again with")
"""A lost device is looked for again and is not there yet; whoever looks after the kiosk may see it meanwhile."""


def wrong(outcomes: Sequence[Outcome], *, exact: bool) -> list[str]:
    """Return what should not have been; `exact`: the recogniser hears every word, so that results can be compared."""
    undisturbed = {outcome.plan.person: outcome for outcome in reversed(outcomes) if not outcome.plan.fault}
    return [
        f"visit {number}, {outcome.plan.person}, {outcome.plan.fault or 'undisturbed'}: {why}"
        for number, outcome in enumerate(outcomes, 1)
        for why in _wrong(outcome, undisturbed[outcome.plan.person] if exact else None)
    ]


def _wrong(outcome: Outcome, reference: Outcome | None) -> list[str]:
    expected = EXPECTED[outcome.plan.fault if outcome.struck else ""]
    told = [line for line in outcome.journal if not BETWEEN.search(line) and not RETURN.search(line)]
    wanted = [line for line in told if expected.journal and re.search(expected.journal, line)]
    found = [f"an unforeseen error: {outcome.became['broken']}"] * (outcome.ended != outcome.became["broken"] != "")
    if len(wanted) != bool(expected.journal):
        found.append(f"{len(wanted)} lines in the journal instead of {int(bool(expected.journal))}")
    found += [f"in the journal: {line}" for line in told if line not in wanted]
    if reference is None:
        return found + [f"ended {outcome.ended}"] * (outcome.ended not in expected.endings | ANY)
    if outcome.ended not in _endings(outcome, expected, reference):
        found.append(f"ended {outcome.ended}")
    invented = outcome.findings - reference.findings
    found += [f"heard what was not said: {name} {polarity}" for name, polarity in sorted(invented)]
    if expected.same and outcome.became.get("result") != reference.became["result"]:
        found.append(f"concluded {outcome.became.get('result')} instead of {reference.became['result']}")
    return found


def _endings(outcome: Outcome, expected: Expected, reference: Outcome) -> frozenset[str]:
    """How a visit may end: "stop" ends it, but of whoever has told a danger by then it silences no emergency."""
    if expected.same:
        return frozenset({reference.ended})
    in_danger = reference.ended == "escalated" and outcome.findings
    return frozenset({"escalated"}) if in_danger and outcome.plan.fault == "storm of stop" else expected.endings


def counted(outcomes: Sequence[Outcome]) -> Counter[str]:
    """How often visits ended how."""
    return Counter(outcome.ended for outcome in outcomes)
