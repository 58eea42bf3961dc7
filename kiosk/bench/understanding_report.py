"""The benchmark of understanding as a page of tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kiosk.bench.markdown import markdown_table
from kiosk.bench.understanding_compare import Absent, Contender
from kiosk.bench.understanding_consultations import Consultations
from kiosk.bench.understanding_growth import OF_A_TEMPLATE, Growth
from kiosk.bench.understanding_people import Row
from kiosk.bench.understanding_scores import share

LEAST_F1, LEAST_POLARITY, LEAST_LEAD = 0.92, 0.98, 0.10
MOST_FALSE_FLAGS, MOST_MINERALS, LEAST_FLAGGED = 0.05, 0.01, 0.90
MOST_WRONG = 0.05
MOST_MS = 5.0
"""What the project asks for; shares from 0 to 1, and milliseconds for 99 % of the utterances."""


@dataclass(frozen=True, slots=True)
class Results:
    """Everything that was measured."""

    contenders: tuple[Contender, ...]
    """The kiosk first, then the kiosk with the phrases that all are given, then its peers."""
    absent: tuple[Absent, ...]
    """Peers that could not be run."""
    people: tuple[Row, ...]
    """What the kiosk makes of complaints of real people."""
    aside: dict[str, str]
    """Complaints that don't count, by SHA-256, with the reason."""
    consultations: Consultations
    """What the kiosk takes from what patients said to their doctor."""
    growth: tuple[Growth, ...]
    """Time against the number of phrases."""
    commands: tuple[int, int]
    """Commands of the reporting table that were recognised, and how many there are."""
    tuning: int
    """Utterances of the tuning table that are no commands."""
    reporting: int
    """Those of the reporting table."""
    off_topic: int
    """Off-topic complaints of the reporting half."""
    emergencies: int
    """Chest and breathing complaints of the reporting half."""
    phrases: int
    """Phrases that all are given."""
    whole: int
    """Those that the kiosk has."""
    machine: str
    """Processor, Python."""


HEAD = """# How well it understands, beside other people's matchers

Written by `kiosk bench understanding --data DIR`; `pip install '.[bench]'` brings matplotlib for the charts.
`DIR` (else `KIOSK_DATA`, else `../shared/data`) holds `complaints.csv` and `consultations.csv`: what real people said.
The first run makes an environment for each peer in `~/.cache/cramp-kiosk/bench`; the kiosk itself installs none.
All figures are of one run, on {machine}. Times are CPU time, so that other work on the machine counts little.
"""

METHOD = """All are given the same {phrases:,} phrases, {each} at most of each template of `prompts/en/answers.txt`, and
the same sentences. The kiosk stands there twice: as it is, with all {whole:,} and those that deny, and with no more
than its peers get.
Both come in the kiosk's one form: lower case, contractions written out, number words as digits, no hesitations.
That is the kiosk's own work, and spares the peers what they would otherwise stumble over.
The tables [utterances_tuning.toml](../../tests/utterances_tuning.toml) and
[utterances_reporting.toml](../../tests/utterances_reporting.toml) were written without sight of the phrases.
The figures are those of the reporting table, {reporting} utterances that are no commands.

**Peers are used in their best way**, chosen on the {tuning} utterances of the tuning table for the highest F1 with
polarity ignored: the whole sentence or each part of it, only the best finding or all that reach a cut-off, answers to
a question restricted to what was asked or not, the cut-off, and the peer's own options.

**None of the peers knows polarity**: whatever they find counts as affirmed.
So F1 stands twice, once with the polarity required and once with it ignored.
"Stories" are the utterances that answer no question, where nobody has the question as a hint.
Findings that a row calls optional, and those implied by an expected one, count neither way; nor does a denial that
follows from what was said.

"Off-topic taken" is the share of the {off_topic} off-topic complaints of real people from which any finding is taken
("my ear hurts" may rightly yield one), and of utterances of the table that mean nothing here.
"Red flags" are the red-flag findings that somebody affirms in the table, and the {emergencies} chest and breathing
complaints of real people in which one is found.
"""


def report(results: Results) -> str:
    """Return the page."""
    return "\n".join(_lines(results)) + "\n"


def _lines(results: Results) -> Iterator[str]:
    yield HEAD.format(machine=results.machine)
    yield "## What was asked for, and what came out\n"
    yield markdown_table(("", "asked", "measured", ""), _targets(results))
    yield "\n## Side by side\n"
    yield from _side_by_side(results)
    yield "\n## How time grows with the phrases\n"
    yield from _growth(results.growth)
    yield "\n## Complaints of real people\n"
    yield from _people(results)
    yield "\n## What patients said to their doctor\n"
    yield from _consultations(results.consultations)


def _targets(results: Results) -> Iterator[Sequence[str]]:
    ours, same, *peers = results.contenders
    yield _target("F1 of findings, polarity required", ours.every.f1(polarity=True), LEAST_F1)
    yield _target("polarity right", ours.every.polarity, LEAST_POLARITY)
    for polarity, how in ((True, "required"), (False, "ignored")):
        best = max(peers, key=lambda one: one.every.f1(polarity=polarity))
        lead = same.every.f1(polarity=polarity) - best.every.f1(polarity=polarity)
        what = f"with the same phrases ahead of the best peer, polarity {how}"
        yield what, "≥ 10 points", f"{100 * lead:.0f} points ({best.name})", _met(met=lead >= LEAST_LEAD)
    right, spoken = results.commands
    yield "commands recognised", "", f"{right} of {spoken}", ""
    p99 = ours.times.p99
    yield "99 % of utterances within", f"{MOST_MS:.0f} ms", f"{p99:.1f} ms", _met(met=p99 <= MOST_MS)
    first, last = results.growth[0], results.growth[-1]
    times, more = last.kiosk.p99 / first.kiosk.p99, last.phrases / first.phrases
    yield (
        f"time grows with {more:.0f} times the phrases",
        f"≤ {more:.0f} times",
        f"{times:.1f} times",
        _met(met=times <= more),
    )
    yield from _people_targets(results)


def _people_targets(results: Results) -> Iterator[Sequence[str]]:
    reported = [row for row in results.people if "(reporting)" in row.what]
    flagged = [row for row in reported if not row.what.startswith("off-topic")]
    hits, of = sum(row.hits for row in flagged), sum(row.of for row in flagged)
    yield _target(f"chest and breathing complaints with a red flag ({hits} of {of})", share(hits, of), LEAST_FLAGGED)
    for row, most in zip(
        (row for row in reported if row not in flagged), (MOST_FALSE_FLAGS, MOST_MINERALS), strict=True
    ):
        yield _target(f"{row.what} ({row.hits} of {row.of})", row.share, most, most=True)
    wrong = results.consultations.wrong_share
    yield _target("consultations: sentences with a wrong finding", wrong, MOST_WRONG, most=True)


def _target(what: str, measured: float, asked: float, *, most: bool = False) -> Sequence[str]:
    met = measured <= asked if most else measured >= asked
    return what, f"{'≤' if most else '≥'} {asked:.0%}", f"{measured:.1%}", _met(met=met)


def _met(*, met: bool) -> str:
    return "met" if met else "**missed**"


def _side_by_side(results: Results) -> Iterator[str]:
    yield METHOD.format(
        phrases=results.phrases,
        each=OF_A_TEMPLATE,
        whole=results.whole,
        reporting=results.reporting,
        tuning=results.tuning,
        off_topic=results.off_topic,
        emergencies=results.emergencies,
    )
    for polarity, how in ((True, "required"), (False, "ignored")):
        yield f"Polarity {how}:\n"
        rows = [(one.name, *_found(one, polarity=polarity)) for one in results.contenders]
        absent = [(one.name, "not measured", "", "", "") for one in results.absent]
        yield markdown_table(("", "precision", "recall", "F1", "F1 of stories"), [*rows, *absent])
        yield ""
    yield "The rest:\n"
    head = (
        "",
        "polarity right",
        "off-topic taken",
        "same, table",
        "red flags, table",
        "same, people",
        "median ms",
        "99 % ms",
    )
    yield markdown_table(head, [(one.name, *_rest(one, results)) for one in results.contenders])
    yield "\n![F1 of each](understanding-f1.png)\n\n![Time of each](understanding-time.png)\n"
    yield "How each peer was used:\n"
    yield from (f"- {one.name}: {one.way}{_gave_up(one)}." for one in results.contenders[2:])
    yield from (f"- {one.name}: {one.why}." for one in results.absent)


def _found(one: Contender, *, polarity: bool) -> Iterator[str]:
    yield f"{one.every.precision(polarity=polarity):.1%}"
    yield f"{one.every.recall(polarity=polarity):.1%}"
    yield f"{one.every.f1(polarity=polarity):.3f}"
    yield f"{one.stories.f1(polarity=polarity):.3f}"


def _rest(one: Contender, results: Results) -> Iterator[str]:
    yield f"{one.every.polarity:.1%}"
    yield f"{share(one.off_topic, results.off_topic):.1%}"
    yield f"{share(one.every.bare_taken, one.every.bare):.1%}"
    yield f"{share(one.every.flags_found, one.every.flags_expected):.1%}"
    yield f"{one.emergencies} of {results.emergencies}"
    yield f"{one.times.median:.2f}"
    yield f"{one.times.p99:.2f}"


def _gave_up(one: Contender) -> str:
    return f"; stopped on {one.gave_up} utterances, which count as nothing found" if one.gave_up else ""


def _growth(growth: Iterable[Growth]) -> Iterator[str]:
    yield "CPU milliseconds for an utterance, over the reporting table and all the consultations"
    yield "(rapidfuzz: one in ten of them):\n"
    rows = (
        (
            f"{one.phrases:,}",
            *(f"{ms:.2f}" for ms in (one.kiosk.median, one.kiosk.p99)),
            *((f"{one.wratio.median:.2f}", f"{one.wratio.p99:.2f}") if one.wratio else ("", "")),
        )
        for one in growth
    )
    yield markdown_table(("phrases", "kiosk, median", "kiosk, 99 %", "WRatio, median", "WRatio, 99 %"), rows)
    yield "\n![Time against phrases](understanding-growth.png)"


def _people(results: Results) -> Iterator[str]:
    yield "Sentences are split by the SHA-256 of their text: phrases are tuned on the even half, figures reported on"
    yield "the odd one.\n"
    rows = ((row.what, f"{row.hits} of {row.of}", f"{row.share:.1%}", row.wanted) for row in results.people)
    yield markdown_table(("what", "sentences", "share", "asked"), rows)
    yield "\nNot counted ([by SHA-256](understanding-set-aside.tsv)):\n"
    yield from (f"- `{digest}`: {reason}." for digest, reason in results.aside.items())


def _consultations(seen: Consultations) -> Iterator[str]:
    yield f"All {seen.sentences:,} ran through as free stories without an error; {seen.with_findings:,} gave findings."
    yield f"Of {seen.checked} sentences of the reporting half, one reader judged what was taken from each"
    yield "([verdicts](understanding-consultations.tsv); no text, since the sentences are not ours):"
    yield f"{seen.checked_with_findings} gave findings, and {seen.wrong_sentences} a wrong one, by id or by polarity:"
    yield f"{seen.wrong_share:.1%} of the sentences, and {seen.wrong_findings} of {seen.findings} findings."
    if seen.unjudged:
        yield f"{len(seen.unjudged)} findings are newer than the verdicts and count as wrong:"
        yield f"{', '.join(seen.unjudged)}."
    yield "`kiosk bench understanding --sample FILE` writes the same sentences, with their text and what is taken from"
    yield "them now."
