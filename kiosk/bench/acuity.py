"""`kiosk bench acuity`: learns which words make a story sound urgent, and tries that on what it has not seen.

It learns from the tuning table, from stories written for it (`tests/vignettes_taught.toml`; most are twins: two in the
same words and mood, of which one is dangerous), from plain stories (`tests/vignettes_plain.toml`: short, everyday,
harmless; the even half by SHA-256), and, as other talk, from utterances that name no danger, from what patients told
doctors (`consultations.csv`, the even half; not part of the project) where no phrase finds a danger, and from what a
radio, a television and other people say (`tests/talk_background.toml`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.bench.extra import require
from kiosk.bench.harmless_talk import background, half, harmless, patients
from kiosk.bench.linear_learning import Example, learn
from kiosk.bench.markdown import markdown_table
from kiosk.bench.stories import Told, Totals, assessed, tell, totals
from kiosk.bench.understanding_scores import share
from kiosk.errors import KioskError
from kiosk.events import Triage
from kiosk.mind.mind import Mind
from kiosk.understanding.learnt.acuity import Acuity
from kiosk.understanding.learnt.linear import BIAS, Linear

WRITERS_TRIED: Sequence[tuple[str, tuple[int, ...]]] = (
    *(("twins", (one, one + 1)) for one in (1, 3, 5)),
    *(("single stories", (one, one + 1)) for one in (7, 9, 11)),
    ("single stories", (13, 14, 15)),
    ("single stories", (16, 17)),
)
"""What two or three writers wrote at a time is tried with what the others' taught."""
LONG = 20
"""Words of a long sentence."""
SHOWN = 30
TRIED = (
    "stories",
    "help needed today, sent further away (wanted: 0)",
    "safe advice (≥ 97 %)",
    "over-triage (≤ 20 %)",
)
LABELS = (Triage.URGENT.value, Triage.EMERGENCY.value)
"""What is learnt: that a story is of that tier or a more severe one."""
FEWEST_EXAMPLES = 3
"""Examples that must share a word or pair."""
NOTHING = Acuity(Linear(LABELS, {BIAS: (0.0, 0.0, 0.0)}))
"""With it every story is too short to sound like anything, so that phrases alone count."""


@dataclass(frozen=True, slots=True)
class Trial:
    """Stories with and without what was learnt from others."""

    stories: str
    phrases: Totals
    """By phrases alone."""
    both: Totals


@dataclass(frozen=True, slots=True)
class Alarm:
    """Harmless talk that nothing was learnt from."""

    talk: str
    sentences: int
    urgent: float
    """Share that sounds urgent or worse."""
    emergency: float


@dataclass(frozen=True, slots=True)
class Learnt:
    """What was learnt, and how well."""

    acuity: Acuity
    trials: Sequence[Trial]
    alarms: Sequence[Alarm]


def run(tests: Path, data: Path, mind: Mind) -> Learnt:
    """Learn from all that may be learnt from; try it on the rest, and each two writers' with the others'.

    Raises `KioskError` that names file and entry.
    """
    require("sklearn")
    plain = {name: _told(tests, name, mind, NOTHING) for name in ("tuning", "taught", "reporting")}
    everyday = [one.story for one in _told(tests, "plain", mind, NOTHING)]
    other = (*harmless(tests / "utterances_tuning.toml", mind), *patients(data, mind, reporting=False))
    around = background(tests, "background")
    talk = [Example.of(text, frozenset()) for text in (*half(everyday, reporting=False), *other, *around)]
    writers = _writers(tests / "vignettes_taught.toml")
    if untried := set(writers.values()).difference(*(some for _, some in WRITERS_TRIED)):
        raise KioskError(f"vignettes_taught.toml: writer {min(untried)} is tried by nobody's", "add to WRITERS_TRIED")
    trials = []
    for what, some in WRITERS_TRIED:
        others = [one for one in plain["taught"] if writers[one.id] not in some]
        taught = _learnt([*plain["tuning"], *others], talk)
        before = [one for one in plain["taught"] if writers[one.id] in some]
        after = _told_again(before, mind, taught)
        trials.append(Trial(f"{what} of writers {' and '.join(map(str, some))}", totals(before), totals(after)))
    acuity = _learnt([*plain["tuning"], *plain["taught"]], talk)
    after = _told_again(plain["reporting"], mind, acuity)
    trials.append(Trial("reporting", totals(plain["reporting"]), totals(after)))
    heard = patients(data, mind, reporting=True)
    alarms = (
        _alarm("plain stories of cramps", half(everyday, reporting=True), acuity),
        _alarm("utterances of the reporting table", harmless(tests / "utterances_reporting.toml", mind), acuity),
        _alarm("patients to doctors", heard, acuity),
        _alarm(f"of those, longer than {LONG} words", [text for text in heard if len(text.split()) > LONG], acuity),
        _alarm("radio, television, other people", background(tests, "background_reporting"), acuity),
    )
    return Learnt(acuity, trials, alarms)


def _told(tests: Path, name: str, mind: Mind, acuity: Acuity) -> list[Told]:
    return tell(tests / f"vignettes_{name}.toml", mind.knowledge, mind.with_learnt(acuity=acuity).understand_story)


def _told_again(told: Sequence[Told], mind: Mind, acuity: Acuity) -> list[Told]:
    """Assess the same stories by what has been learnt."""
    listen = mind.with_learnt(acuity=acuity).understand_story
    return [replace(one, assessment=assessed(one.story, mind.knowledge, listen)) for one in told]


def _learnt(told: Sequence[Told], talk: Sequence[Example]) -> Acuity:
    """Learn from stories, of the least severe tier that is right, and from harmless talk."""
    stories = [Example.of(one.story, labels_of(min(one.tiers, key=lambda tier: tier.severity))) for one in told]
    return Acuity(learn([*stories, *talk], LABELS, FEWEST_EXAMPLES))


def labels_of(tier: Triage) -> frozenset[str]:
    """Return the labels of a story of this tier."""
    return frozenset(label for label in LABELS if tier.severity >= Triage(label).severity)


def _writers(file: Path) -> dict[str, int]:
    """Return who wrote each of the stories, by id."""
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["vignette"]
    return {row["id"]: row["writer"] for row in rows}


def _alarm(talk: str, texts: Sequence[str], acuity: Acuity) -> Alarm:
    tiers = [sound.tiers if (sound := acuity.of(text)) else () for text in texts]
    urgent = share(sum(Triage.URGENT in some for some in tiers), len(tiers))
    return Alarm(talk, len(tiers), urgent, share(sum(Triage.EMERGENCY in some for some in tiers), len(tiers)))


def page(learnt: Learnt, version: str) -> str:
    """Return docs/benchmarks/acuity.md."""
    alarms = ((one.talk, str(one.sentences), f"{one.urgent:.1%}", f"{one.emergency:.1%}") for one in learnt.alarms)
    rows = learnt.acuity.learnt.rows
    heaviest = sorted((name for name in rows if name != BIAS), key=lambda name: -rows[name][0])[:SHOWN]
    return f"""# How urgent a story sounds

Made by `kiosk bench acuity`, knowledge base `{version}`. Stories are told and nothing is asked, as in
[stories.md](stories.md); left of each arrow by phrases alone, right of it with what words have taught besides: the
weights of {len(rows) - 1} words and pairs of words. A visit asks before it counts, unless it sounds urgent with
certainty: there most false alarms cost a question. Why: [decision 11](../decisions/0011-how-urgent-a-story-sounds.md).

When everybody who is asked says no, a visit gains by what is certain alone: [stories.md](stories.md) tells it.

Twins are two stories in the same words and mood of which one is dangerous: they were written to be hard. What two or
three writers wrote is tried with what the others' and the tuning table taught. Both thresholds and the
penalty of the learning were chosen on what writers 5 to 17 wrote, on the single stories above all.

{markdown_table(TRIED, map(_row, learnt.trials))}

Harmless talk that nothing was learnt from:

{markdown_table(("talk", "sentences", "sounds urgent", "sounds like an emergency"), alarms)}

What weighs most: {", ".join(f"“{name}”" for name in heaviest)}.
"""


def _row(trial: Trial) -> Iterator[str]:
    yield f"{trial.stories} ({trial.both.stories})"
    for one, other in zip(_cells(trial.phrases), _cells(trial.both), strict=True):
        yield f"{one} → {other}"


def _cells(one: Totals) -> tuple[str, str, str]:
    return f"{one.under_triaged} of {one.dangerous}", f"{one.safe:.1%}", f"{one.over_triaged:.1%}"
