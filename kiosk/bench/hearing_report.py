"""The page and the chart of the benchmark of hearing."""

from __future__ import annotations

import hashlib
import itertools
import platform
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.assembly import SHIPPED_PROMPTS, load_mind
from kiosk.bench.chart import blank, save
from kiosk.bench.extra import require
from kiosk.bench.hearing import DECIBELS, Material, measure, scores_of, spoken_table
from kiosk.bench.hearing_results import CLEAN, DANGERS, WRITTEN, Heards, Row
from kiosk.bench.markdown import markdown_table
from kiosk.bench.noise import NOISES
from kiosk.bench.pages import write_page
from kiosk.bench.synthetic_voices import CLEAREST, FLITE, VOICES, require_voices
from kiosk.bench.understanding_scores import share
from kiosk.bench.understanding_table import Said, load_table
from kiosk.events import Polarity
from kiosk.groups import Group
from kiosk.mind.mind import Mind
from kiosk.settings import Settings

TABLE = SHIPPED_PROMPTS.parent / "tests" / "utterances_reporting.toml"
LEAST_LETTERS = 6
"""Of a medicine's name; shorter ones are words of other meanings too."""
MEDICINES = 60
NOISY_VOICES = ("slt", "awb")
FIGURES = ("words wrong", "F1", "after read-backs", "red flags found", "read back", "wrong")


@dataclass(frozen=True, slots=True)
class Amount:
    """How many sentences are heard."""

    sentences: int
    """Of the table, in every voice."""
    dangers: int
    """That tell of one, in the clearest voices."""
    noisy: int
    """Of the table, in every noise."""


def chosen(table: Sequence[Said], count: int) -> list[Said]:
    """Return the sentences that tell something, chosen by the hash of their text."""
    telling = [said for said in table if said.expected]
    return sorted(telling, key=lambda said: hashlib.sha256(said.text.encode()).hexdigest())[:count]


def dangerous(table: Sequence[Said], mind: Mind) -> list[Said]:
    """Return the sentences that tell of a danger."""
    flags = mind.knowledge.dangers
    return [said for said in table if any(said.expected.get(flag) is Polarity.AFFIRMED for flag in flags)]


def medicine_names(mind: Mind) -> dict[str, str]:
    """Return names of one word and their class, chosen by the hash of the name."""
    specs = mind.knowledge.findings
    names = {
        text: finding
        for finding, spec in specs.items()
        if spec.group is Group.MEDICINE
        for text in mind.vocabulary.phrases.get(finding, ())
        if " " not in text and len(text) >= LEAST_LETTERS
    }
    by_hash = sorted(names, key=lambda name: hashlib.sha256(name.encode()).hexdigest())
    return {name: names[name] for name in by_hash[:MEDICINES]}


def run(data: Path, output: Path, amount: Amount, command: str) -> str:
    """Measure, write page and chart, return the page. Raises `KioskError`."""
    require("matplotlib")
    require_voices()
    settings = Settings()
    mind = load_mind(settings)
    table = load_table(TABLE, mind.knowledge)
    material = Material(
        spoken=spoken_table(chosen(table, amount.sentences), VOICES),
        dangers=spoken_table(chosen(dangerous(table, mind), amount.dangers), CLEAREST, DANGERS),
        noisy=spoken_table(chosen(table, amount.noisy), NOISY_VOICES),
        medicines=medicine_names(mind),
        namers=FLITE,
        data=data,
    )

    def say(what: str) -> None:
        print(f"kiosk: {what} …", file=sys.stderr, flush=True)

    heards = measure(mind, settings, material, say)
    page = report(heards, mind, command, amount)
    write_page(output, "hearing.md", page, lambda: draw(heards, mind, output / "hearing.png"))
    return page


def report(heards: Heards, mind: Mind, command: str, amount: Amount) -> str:
    """Return the page."""
    sections = (
        _heading(heards, command, amount),
        [_table(heards, mind, CLEAN)],
        _dangers(heards, mind),
        _voices(heards, mind),
        _noise(heards, mind),
        _medicines(heards),
        _people(heards),
        _costs(heards),
    )
    return "\n".join(line for section in sections for line in (*section, ""))


def _heading(heards: Heards, command: str, amount: Amount) -> list[str]:
    return [
        "# Hearing",
        "",
        (
            f"`{command}` on {platform.machine()}, Python {platform.python_version()}: {amount.sentences} sentences of "
            f"`tests/utterances_reporting.toml` in {len(VOICES)} voices ({', '.join(VOICES)}), none of them the "
            f"kiosk's; {amount.dangers} more that tell of a danger in {len(CLEAREST)} of them ({', '.join(CLEAREST)}); "
            f"in noise {amount.noisy} sentences in {len(NOISY_VOICES)} voices."
        ),
        "Synthetic speech: real people, in pain and away from the microphone, are heard worse.",
        *(f"`{engine}` is missing here: {why}." for engine, why in heards.absent.items()),
        "",
        f"`{WRITTEN}` are the same sentences unheard: what understanding alone makes of them.",
        "A reading `+ phrases` is the engine's open reading with the second opinion of the prompts' language model;",
        "`+ moonshine` has that of a second engine (decision 16).",
        (
            "F1 is that of findings, polarity required; after read-backs: the person said yes to what was doubtful and "
            "right, no to what was doubtful and wrong. Read back: sentences that are followed by a read-back. Wrong: "
            "of the findings that count without one."
        ),
    ]


def _dangers(heards: Heards, mind: Mind) -> list[str]:
    return ["## Dangers", "", _table(heards, mind, DANGERS)]


def _table(heards: Heards, mind: Mind, condition: str) -> str:
    readings = (WRITTEN, *_readings(heards))
    return markdown_table(
        ("reading", *FIGURES), ((one, *_figures(heards.rows[one, condition], mind)) for one in readings)
    )


def _voices(heards: Heards, mind: Mind) -> list[str]:
    return ["## Voices", "", _by_condition(heards, mind, "voice", VOICES)]


def _noise(heards: Heards, mind: Mind) -> list[str]:
    conditions = [f"{noise} {decibels} dB" for noise in NOISES for decibels in DECIBELS]
    return ["## Noise", "", _by_condition(heards, mind, "noise", conditions)]


def _by_condition(heards: Heards, mind: Mind, what: str, conditions: Sequence[str]) -> str:
    pairs = itertools.product(_readings(heards), conditions)
    return markdown_table(("reading", what, *FIGURES), ((*pair, *_figures(heards.rows[pair], mind)) for pair in pairs))


def _medicines(heards: Heards) -> list[str]:
    rows = (
        (one, f"{share(right, of):.0%}", f"{share(wrong, of):.1%}")
        for one, (of, right, wrong) in heards.medicines.items()
    )
    return [
        "## Medicines",
        "",
        f'{MEDICINES} names in {len(FLITE)} voices, as "I take …".',
        "",
        markdown_table(("reading", "right class", "a wrong class"), rows),
    ]


def _people(heards: Heards) -> list[str]:
    head = (
        "reading",
        "orders of coffee from which more than caffeine counts",
        "yes, no, stop understood",
        "other words taken for an answer",
    )
    rows = (_person(heards, reading) for reading in _readings(heards))
    return ["## Recordings of people", "", markdown_table(head, rows)]


def _costs(heards: Heards) -> list[str]:
    rows = ((one.engine, one.model, f"{one.seconds:.2f}", f"{one.megabytes:.0f} MB") for one in heards.costs)
    return ["## Cost", "", markdown_table(("engine", "model", "seconds a second of sound", "memory"), rows)]


def _readings(heards: Heards) -> list[str]:
    """Return what was heard, without what was written."""
    return list(dict.fromkeys(reading for reading, _ in heards.rows if reading != WRITTEN))


def _figures(row: Row, mind: Mind) -> Iterator[str]:
    """Yield what stands below `FIGURES`."""
    raw, confirmed = scores_of(row, mind)
    yield f"{share(row.errors, row.words):.0%}"
    yield f"{raw.f1(polarity=True):.2f}"
    yield f"{confirmed.f1(polarity=True):.2f}"
    yield f"{share(confirmed.flags_found, confirmed.flags_expected):.0%}"
    yield f"{share(row.read_back, row.sentences):.0%}"
    yield f"{share(row.accepted_wrong, row.accepted):.1%}"


def _person(heards: Heards, reading: str) -> Sequence[str]:
    of, more = heards.off_topic[reading]
    asked, right, others, taken = heards.answers[reading]
    return reading, f"{more} of {of}", f"{right} of {asked}", f"{taken} of {others}"


def draw(heards: Heards, mind: Mind, file: Path) -> None:
    """Draw F1 after read-backs against the noise."""
    figure = blank(11, 3.6, layout="constrained")
    panels = figure.subplots(1, len(NOISES), sharey=True)
    for panel, noise in zip(panels, NOISES, strict=True):
        for reading in _readings(heards):
            rows = [heards.rows[reading, f"{noise} {decibels} dB"] for decibels in DECIBELS]
            f1 = [scores_of(row, mind)[1].f1(polarity=True) for row in rows]
            panel.plot(DECIBELS, f1, marker="o", label=reading)
        panel.set_title(noise)
        panel.set_xlabel("speech above noise, dB")
        panel.invert_xaxis()
        panel.set_ylim(0, 1)
        panel.spines[["top", "right"]].set_visible(False)
    panels[0].set_ylabel("F1 of findings")
    panels[-1].legend(frameon=False)
    save(figure, file)
