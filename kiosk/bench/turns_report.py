"""The page and the chart of the benchmark of turns: docs/benchmarks/turns.md."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from kiosk.bench.chart import blank, save
from kiosk.bench.cut_offs import LATE, REPLY_AFTER, CutOffs, cut_offs
from kiosk.bench.extra import require
from kiosk.bench.load import Running, measure
from kiosk.bench.markdown import markdown_table
from kiosk.bench.pages import write_page
from kiosk.bench.synthetic_voices import FLITE
from kiosk.bench.turn_answers import PAUSES, QUESTIONS
from kiosk.bench.turns import Exchange, exchanges
from kiosk.settings import EngineName

PAUSING_WITH: EngineName = "sphinx"
"""The engine of the answers with pauses: it reads while it listens, so that no machine is too slow for the clock of
the audio."""
STAGES = ("endpoint", "decode", "understand", "render", "device")
EXCHANGES = ("engine", "question", "answers", "lost", "total p50", "p95", "beyond the wait, p95", *STAGES)
HEAD = """# Turns

How long a person waits for the reply, who is cut off, and how soon the button stops the kiosk: `{command}`.
Measured under PulseAudio's virtual sound card.
Both ends are recorded: "total" runs from the last sound of the answer to the first of the reply.
"Endpoint" is the silence waited for from what voice activity took for the end, "decode" what the recogniser takes
after it, "device" the rest: buffers of both devices and what voice activity still takes for speech.
The recorders' clocks are true to some 20 ms, and hear the card a little before a loudspeaker would.

## From the end of speech to the first sound

{exchanges}

Means of the parts, in seconds. "Lost" are answers that were not heard, or taken before their end.

![parts of the wait](turns.png)

## Answers with a pause

Two voices, an exact silence inside each answer, {engine}; from files, on the audio's own clock. "First": a person's
first answer; "later": their second, when the kiosk has learnt from the first. "Parted" answers are not whole before
the pause ("it is in my … calf"), "added" ones are ("yes … but only uphill"): what is added to a whole answer after
the short silence is lost, which is the price of replying at once. Of an answer that was cut off the kiosk learns only
when the person goes on before the reply begins, {reply_after:g} s here: from then on its microphone is closed.

{cuts}

Each cell: share cut off first / later.

{lates}

Each cell: share that was heard whole, but for which the kiosk waited more than {late:g} s longer than the settings ask
for, first / later: the price of what it has learnt. What reading adds is in the first table.

## The button

{stopped}

## What it takes of the machine

The service as systemd runs it (`kiosk run`), all processes together: the processor as a share of one core, the most
resident memory that was seen.

{loads}

Growth over a thousand visits: [growth.md](growth.md).
"""


@dataclass(frozen=True, slots=True)
class Told:
    """All exchanges of an engine about one question."""

    engine: str
    label: str
    held: Sequence[Exchange]
    lost: int


def run(output: Path, command: str, engines: Sequence[EngineName], voices: Sequence[str] = FLITE[:3]) -> str:
    """Measure, and write page and chart. Raises `KioskError`."""
    require("matplotlib")
    told = [one for engine in engines for one in _told(engine, voices)]
    cuts = list(cut_offs(PAUSING_WITH, voices[:2]))
    page = markdown(told, cuts, [measure(engine) for engine in engines], command)
    write_page(output, "turns.md", page, lambda: draw(told, output / "turns.png"))
    return page


def _told(engine: EngineName, voices: Sequence[str]) -> Iterable[Told]:
    held = list(exchanges(engine, voices))
    for question in QUESTIONS:
        mine = [exchange for asked, exchange in held if asked is question]
        heard = [exchange for exchange in mine if exchange is not None]
        yield Told(engine, question.label, heard, len(mine) - len(heard))


def percentile(values: Iterable[float], share: float) -> float:
    """Return the value that this share of the values does not exceed; 0 without values."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, int(share * len(ranked)))] if ranked else 0.0


def markdown(told: Sequence[Told], cuts: Sequence[CutOffs], loads: Sequence[Running], command: str) -> str:
    """Return the page."""
    stopped = [exchange.stopped for one in told for exchange in one.held]
    silent = f"{len(stopped)} times pressed half a second into the reply: the last sound {percentile(stopped, 0.5):.3f}"
    doings = [load.doing for load in loads[0].loads] if loads else []
    return HEAD.format(
        command=command,
        exchanges=markdown_table(EXCHANGES, map(_row, told)),
        engine=PAUSING_WITH,
        cuts=_cut_table(cuts, ""),
        lates=_cut_table(cuts, "_late"),
        late=LATE,
        reply_after=REPLY_AFTER,
        loads=markdown_table(("engine", "start", *doings), map(_load_row, loads)),
        stopped=f"{silent} s after the press in the median, "
        f"{max(stopped, default=0.0):.3f} s at most. The same sentence was stopped at the same place each time.",
    )


def _row(one: Told) -> Sequence[str]:
    totals = [exchange.total for exchange in one.held]
    beyond = [exchange.total - exchange.endpoint for exchange in one.held]
    parts = [mean(getattr(exchange, stage) for exchange in one.held) if one.held else 0.0 for stage in STAGES]
    figures = [percentile(totals, 0.5), percentile(totals, 0.95), percentile(beyond, 0.95), *parts]
    counts = (str(len(one.held) + one.lost), str(one.lost))
    return one.engine, one.label, *counts, *(f"{figure:.2f}" for figure in figures)


def _load_row(one: Running) -> Sequence[str]:
    loads = (f"{load.cpu:.1%}, {load.memory / 1e6:.0f} MB" for load in one.loads)
    return one.engine, f"{one.start:.1f} s", *loads


def _cut_table(cuts: Sequence[CutOffs], kind: str) -> str:
    asked = dict.fromkeys((one.label, one.what) for one in cuts)
    head = ("question", "answer", *(f"{pause:g} s" for pause in PAUSES))
    return markdown_table(head, (_cut_row(cuts, label, what, kind) for label, what in asked))


def _cut_row(cuts: Sequence[CutOffs], label: str, what: str, kind: str) -> Sequence[str]:
    mine = {one.pause: one for one in cuts if (one.label, one.what) == (label, what)}
    shares = {at: [getattr(one, when + kind) / one.answers for when in ("first", "later")] for at, one in mine.items()}
    cells = (f"{shares[at][0]:.0%} / {shares[at][1]:.0%}" for at in PAUSES)
    return label, f"{what} ({mine[PAUSES[0]].answers})", *cells


def draw(told: Sequence[Told], file: Path) -> None:
    """Draw the parts of the wait, one bar an engine and question."""
    figure = blank(9, 4.5)
    axes = figure.add_subplot()
    names = [f"{one.engine}: {one.label}" for one in told]
    left = [0.0] * len(told)
    for stage in STAGES:
        widths = [mean(getattr(exchange, stage) for exchange in one.held) if one.held else 0.0 for one in told]
        axes.barh(names, widths, left=left, label=stage)
        left = [before + width for before, width in zip(left, widths, strict=True)]
    axes.set(xlabel="seconds from the end of speech to the first sound of the reply")
    axes.invert_yaxis()
    axes.legend()
    save(figure, file)
