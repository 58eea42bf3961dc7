"""The page and the chart of the benchmark of stories: docs/benchmarks/stories.md."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.bench.chart import blank, save
from kiosk.bench.markdown import markdown_table
from kiosk.bench.stories import Totals

Column = tuple[str, Totals]
"""What stands above the column, and what it shows."""

ROWS: tuple[tuple[str, str, Callable[[Totals], str]], ...] = (
    ("help needed today, sent further away", "0", lambda one: f"{one.under_triaged} of {one.dangerous}"),
    ("safe advice: the right tier or one more careful", "≥ 97 %", lambda one: f"{one.safe:.1%}"),
    ("over-triage", "≤ 20 %", lambda one: f"{one.over_triaged:.1%}"),
    ("right cause first", "≥ 75 %", lambda one: f"{one.first:.1%}"),
    ("right cause in the first two", "≥ 90 %", lambda one: f"{one.in_two:.1%}"),
    ('no cause to be found, one said to "fit best"', "≤ 10 %", lambda one: f"{one.unclear_named} of {one.unclear}"),
)
HOW_ASKED = """\
The same people in a whole visit by text: they tell their story, the kiosk asks, reads back, and only then advises.
What each answers stands in `tests/vignettes_answers.toml`. It was written by reading the stories and the questions,
before the kiosk was tried on any of it, by somebody who knew which questions there are (the tuning table's 130 stories
in the style of spoken transcripts had been told to it before, but nobody of theirs asked); where a story implies
nothing, "no" and "normal" are the answers about dangers, so that nobody is saved by a doubt. Those who need help today
all have answers, of the others all in the reporting table and part of them in the tuning table; "told" counts the same
people without the visit. What is answered to the two questions that came later was added with them, unseen by any run.
Who says yes to "look at it?" and to "sounds like an emergency" was judged for the reporting table, and for the part
of the tuning table that reported before, by somebody who could guess the tier of many stories; the rest of the tuning
table says no. They answer clearly and are heard without a mistake: a voice in a shop does worse."""
QUESTIONS = ("questions asked: median, most", "≤ 8, ≤ 12", lambda one: f"{one.asked:g}, {one.most_asked}")
BARS: tuple[tuple[str, Callable[[Totals], float]], ...] = (
    ("needs help today, sent further away", lambda one: one.under_triaged / one.dangerous),
    ("over-triage", lambda one: one.over_triaged),
    ("safe advice", lambda one: one.safe),
    ("right cause first", lambda one: one.first),
    ("right cause in the first two", lambda one: one.in_two),
)


@dataclass(frozen=True, slots=True)
class Table:
    """What came of one table of stories."""

    name: str
    all: Totals
    """Every story, nothing asked."""
    told: Totals
    """Those whose answers are written down, nothing asked."""
    asked: Totals
    """The same people after a visit."""
    denied: Totals
    """The same, if all of them said no when asked about how their story sounds."""


def page(tables: Sequence[Table], phrases: tuple[Sequence[str], int], version: str) -> str:
    """Return docs/benchmarks/stories.md. `phrases`: what of dangers does not reach its tier, and how many must."""
    below, of = phrases
    told = _table([(f"{one.name} ({one.all.stories})", one.all) for one in tables], ROWS)
    visits = [
        column
        for one in tables
        for column in ((f"{one.name} ({one.told.stories}), told", one.told), (f"{one.name}, asked", one.asked))
    ]
    return f"""# Stories in people's own words

Made by `kiosk bench stories`, knowledge base `{version}`. Both tables were written from the clinical sources alone,
without sight of phrases, weights or rules; the product may be mended by rows of the tuning table, of the reporting
table only these totals are looked at. No clinician has reviewed either. A quick test holds the figures that were
reached (`tests/test_stories.py`).

## Told, and nothing asked

What counts is one free story, as `kiosk assess` takes it: its phrases, and how urgent it sounds. What the second adds,
and what harder stories make of it, is in [acuity.md](acuity.md); the tuning table is what it was learnt from.

{told}

Of the {of} phrases that the sources quote for a danger and that need no other finding beside them, {len(below)} do not
reach the tier of their row alone{": " + ", ".join(f"“{text}”" for text in below) if below else ""}.

## Asked

{HOW_ASKED}

{_table(visits, (*ROWS, QUESTIONS))}

When everybody says no to how their story sounds, {_denied(tables[-1])} of the {tables[-1].name} table are sent
further away.

![The reporting table, told and asked](stories.png)
"""


def _denied(table: Table) -> str:
    return f"{table.denied.under_triaged} of {table.denied.dangerous}"


def _table(columns: Sequence[Column], rows: Sequence[tuple[str, str, Callable[[Totals], str]]]) -> str:
    head = ("", "wanted", *(name for name, _ in columns))
    return markdown_table(head, ((what, wanted, *(shown(one) for _, one in columns)) for what, wanted, shown in rows))


def chart(table: Table, file: Path) -> None:
    """Draw what asking changed. Raises `OSError` when it can't be written."""
    figure = blank(8, 4)
    axes = figure.add_subplot()
    for shift, name, totals in (
        (-0.2, "told, nothing asked", table.told),
        (0.2, "asked, in a whole visit", table.asked),
    ):
        shares = [100 * share(totals) for _, share in BARS]
        bars = axes.barh([row + shift for row in range(len(BARS))], shares, height=0.38, label=name)
        axes.bar_label(bars, fmt="%.0f %%", padding=3, fontsize=8)
    axes.set(xlabel=f"share of the {table.told.stories} stories, or of those it is about, in %", xlim=(0, 110))
    axes.set_yticks(range(len(BARS)), [what for what, _ in BARS])
    axes.invert_yaxis()
    axes.legend(loc="upper right", fontsize=8)
    save(figure, file)
