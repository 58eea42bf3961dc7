"""What doctors know, as frozen values: findings, causes, links between them, red flags, cautions, advice.

`clinic/parse.py` makes them from the `.toml` files of this folder, `kiosk/files/clinic.py` reads those.
Everything carries its `source`: tags of `sources.toml`, or `[background]` or `[judgement]`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from kiosk.events import Kind, Listen, Triage
from kiosk.groups import Group, Trait


class CauseKind(StrEnum):
    """What sort of cause; only minerals and fluids are results of their own."""

    MINERAL = "mineral"
    FLUID = "fluid"
    CONDITION = "condition"


@dataclass(frozen=True, slots=True)
class Quantity:
    """The range of a number that amounts to a finding."""

    unit: str
    least: float
    """Lower bound, included."""
    below: float
    """Upper bound, excluded; infinite when there is none."""


@dataclass(frozen=True, slots=True)
class FindingSpec:
    """One thing that a person can say is so, is not so, or is uncertain."""

    id: str
    group: Group
    about: str
    usual: float
    """0 to 1: how often it is so among people with cramps of no special cause."""
    quantity: Quantity | None = None
    implies: tuple[str, ...] = ()
    """Findings that are so as well when this one is."""
    excludes: tuple[str, ...] = ()
    """Findings that are not so when this one is."""
    in_part: str = ""
    """What it is when the mere end of a limb has it: a numb heel is no numb leg. Empty: nothing."""
    traits: frozenset[Trait] = frozenset()
    """What it has in common with others of its group."""
    cluster: str = ""
    """Findings of one cluster tell the same thing again; see `belief.evidence_of`."""

    @property
    def stays_told(self) -> bool:
        """Whether no correction takes it back: a danger, an illness or a medicine, unknown, counts as present."""
        return self.group in {Group.RED, Group.CONDITION, Group.MEDICINE}


@dataclass(frozen=True, slots=True)
class Question:
    """A question the kiosk can ask."""

    id: str
    stage: str
    """`opening`, `red_flag`, `cause` or `hard_stop`; `confirm` where one is made for a read-back or an offer."""
    kind: Kind
    findings: tuple[str, ...]
    """What the answer can fill."""
    yes: tuple[str, ...]
    """What a bare yes affirms."""
    no: tuple[str, ...]
    """What a bare no denies."""
    rest: tuple[str, ...]
    """What an answer denies by naming others and not these; empty: nothing."""
    needs: tuple[str, ...]
    """The question makes sense only when one of these was affirmed; empty: always."""
    unit: str
    """Quantity that a bare number measures; empty when none."""
    source: str
    shortens: str = ""
    """The question of which it asks what is left open once one of `needs` was told; empty: none."""
    items: tuple[str, ...] = ()
    """What its wording reads out as a list, which "all of them" picks; empty: nothing."""
    spares: tuple[str, ...] = ()
    """The question makes no sense where one of these was affirmed."""
    none: str = ""
    """What a no to all of it tells besides; empty: nothing."""
    always: bool = False
    """Asked before any plan, whatever the result, unless something of it was told."""
    beside: tuple[str, ...] = ()
    """Where one of these was told it is asked before any plan as well: its answer makes more of them; empty: never."""

    @property
    def order(self) -> Listen:
        """The order to listen for an answer to it."""
        return Listen(self.id, self.kind, self.findings)

    @property
    def signs(self) -> tuple[str, ...]:
        """What its wording names, where it asks for a plain yes or no."""
        return self.items or self.yes

    def about(self, rest: tuple[str, ...]) -> Question:
        """Return the question about what is left open of its signs: a bare yes or no is about no other; empty: all."""
        if not rest:
            return self
        answered = frozenset(self.signs).difference(rest)
        no = dict.fromkeys(name for name in (*self.no, *rest) if name not in answered)
        return replace(self, yes=rest, no=tuple(no), items=rest)


@dataclass(frozen=True, slots=True)
class Cause:
    """Something that can be behind cramps."""

    id: str
    kind: CauseKind
    prior: float
    """Share of visitors; the priors of all causes sum to 1."""
    tests: tuple[str, ...]
    """Ids of what a doctor measures, `kidney_function` for example."""
    opposed: frozenset[str]
    """Findings that do the opposite: with one of them the cause only could fit, with two it is not named."""
    measured: frozenset[str]
    """Findings that a test has found it: one of them, and it needs no second sign to fit."""
    source: str


@dataclass(frozen=True, slots=True)
class Link:
    """How much a finding speaks for a cause."""

    finding: str
    cause: str
    yes: float
    """Natural logarithm of P(finding | cause) / P(finding | other causes)."""
    no: float
    """The same of the finding's absence; used when it was denied, never when it is unknown."""
    source: str


@dataclass(frozen=True, slots=True)
class RedFlagRule:
    """A rule that sends someone to help when all findings of one alternative were affirmed."""

    id: str
    tier: Triage
    any_of: tuple[frozenset[str], ...]
    """Alternatives; each is a set of findings that must all be so."""
    unless: tuple[frozenset[str], ...]
    """Sets of findings, each of which, wholly affirmed and undisputed, keeps the rule from firing."""
    mineral: bool
    """A mineral or a fluid is the worry, so nothing may be said as if it were none."""
    source: str


@dataclass(frozen=True, slots=True)
class Caution:
    """Why some advice must not be given to this person."""

    id: str
    any_of: frozenset[str]
    """One of these affirmed makes it apply."""
    unless_denied: frozenset[str]
    """Findings of `any_of` that count as present until they are denied: unknown is not safe."""
    stops: frozenset[str]
    """Ids of the advice it forbids; empty when the kiosk never gives such advice to anyone."""
    stops_if_so: frozenset[str]
    """Ids of the advice it forbids only when it is known to apply: advice that says itself who must ask first."""
    source: str


@dataclass(frozen=True, slots=True)
class Advice:
    """Something the kiosk may say to do, and about whom. Doses are here, out of reach of prompts."""

    id: str
    results: frozenset[str]
    """Results or leading conditions it is for, `*` for everyone; empty: only in place of another."""
    when: frozenset[str]
    """Findings, one of which must be affirmed; empty: always."""
    also: frozenset[str]
    """Findings, one of which must be affirmed beside; empty: always."""
    unless: frozenset[str]
    """Findings any of which, affirmed, makes the advice none for this person."""
    presumes: frozenset[str]
    """Findings that it takes for granted: where one was denied and none is so, it is none for this person."""
    where: frozenset[str]
    """Places of the cramp, one of which must be so where any place was told; empty: wherever it is."""
    tier: Triage | None
    """The only triage at which it is given; None: at every one that allows advice."""
    week: str
    """`now`, `1-2`, `3-4` or `when` (when to see someone)."""
    part: str
    """What it is about, by which somebody asks for it again: `stretch`, `drink`, `doctor` …, or `other`."""
    instead: str
    """Advice to give in its place when a caution stops it; empty: none."""
    values: Mapping[str, float]
    """Numbers that the reply's placeholders are filled from."""
    source: str


@dataclass(frozen=True, slots=True)
class AskedBack:
    """Something that people ask the kiosk. Its answer may be heard before anything is known of the person."""

    id: str
    ask_first: bool
    """The answer touches food, drink, tablets or medicines, so its text must say to ask first."""
    advises: tuple[str, ...]
    """What the answer says to do, by the ids of advice: where a plan may not say one of these, no answer does."""
    instead: str
    """Advice that is said where that is withheld, unless it is withheld as well; or empty."""
    today: str
    """Reply that stands beside "get help today", in place of the answer."""
    values: Mapping[str, float]
    """Numbers that the answer's placeholders are filled from."""
    source: str


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The whole knowledge base, indexed for speed. Mappings keep the order of the files."""

    version: str
    """A hash over all files: changes with any of them."""
    edition: date
    """When it was last changed, as its keepers wrote it down."""
    findings: Mapping[str, FindingSpec]
    questions: Mapping[str, Question]
    causes: Mapping[str, Cause]
    links: Mapping[str, tuple[Link, ...]]
    """By finding."""
    red_flags: Mapping[str, RedFlagRule]
    cautions: Mapping[str, Caution]
    advice: Mapping[str, Advice]
    faq: Mapping[str, AskedBack]

    @property
    def results(self) -> tuple[str, ...]:
        """Every result but `unclear`, in the order of `causes.toml`, `not_mineral` last."""
        named = (cause.id for cause in self.causes.values() if cause.kind is not CauseKind.CONDITION)
        return (*named, NOT_MINERAL)

    @property
    def dangers(self) -> frozenset[str]:
        """Findings that exist to raise a red flag."""
        return frozenset(name for name, spec in self.findings.items() if spec.group is Group.RED)

    @property
    def conditions(self) -> tuple[str, ...]:
        """Causes that stand behind `not_mineral`."""
        return tuple(cause.id for cause in self.causes.values() if cause.kind is CauseKind.CONDITION)


NOT_MINERAL = "not_mineral"
"""The result when something else than a mineral or fluid explains the cramps best."""

UNCLEAR = "unclear"
"""The result when there is too little to go on."""

EVERYONE = "*"
"""In `Advice.results`: whatever the result."""

UNDER_AGE = "under_18"
"""The finding for which an adult is fetched."""

SOUNDS: Mapping[Triage, str] = {Triage.URGENT: "sounds_urgent", Triage.EMERGENCY: "sounds_emergency"}
"""Tier → the finding that a story as a whole sounds like it. Nobody said it: in a visit it counts after a yes."""

DIALYSIS = "dialysis"
"""The caution that alone says whom to ask: one team knows about drinks, food, tablets and supplements."""

NAMES_MEDICINES = ("medicine_review", "tablets_apart")
"""Advice that names the medicines it is given for."""
