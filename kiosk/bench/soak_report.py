"""The page of the soak."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kiosk.bench.footprint import Growth, growth
from kiosk.bench.markdown import markdown_table
from kiosk.bench.soak_checks import Expected, Outcome, Soak, counted

MOST_GROWTH = 0.02
"""Of memory, threads and handles after the warm-up."""
MIB = 2**20
EXACT = {
    True: (
        "The recogniser of these visits hears every word, so that each visit's findings and result are compared with",
        "those of an undisturbed one; the voice, all processes, prompts and files are the real ones.",
    ),
    False: ("The recogniser is a real one, which hears what it hears: results are not compared, endings are.",),
}


def page(soak: Soak, command: str, expected: Mapping[str, Expected]) -> str:
    """Return the whole page."""
    ended = ", ".join(f"{count} {ending}" for ending, count in sorted(counted(soak.outcomes).items()))
    lines = [
        "# Soak",
        "",
        f"Visits of recorded people, unpaced, something going wrong in half of them: `{command}`.",
        *EXACT[soak.engine == "scripted"],
        f"{len(soak.outcomes)} visits in {soak.seconds / 60:.1f} minutes: {ended}.",
        f"Not accounted for: {len(soak.wrongs)}.",
        *([f"Left out: {soak.left_out}."] if soak.left_out else []),
        "",
        *(f"- {line}" for line in soak.wrongs),
        *([""] if soak.wrongs else []),
        _faults(soak.outcomes, expected),
        "",
        "Memory is that of the session and of the recogniser's process, what several use counted by share (PSS); the",
        "warm-up is the first two fifths, and medians of the seventh after it and the last seventh are compared.",
        "",
        _growths(soak),
        "",
    ]
    return "\n".join(lines)


def _faults(outcomes: Iterable[Outcome], expected: Mapping[str, Expected]) -> str:
    struck = [outcome for outcome in outcomes if outcome.struck]
    rows = (
        (fault, str(len(mine)), ", ".join(sorted({outcome.ended for outcome in mine})))
        for fault in expected
        if (mine := [outcome for outcome in struck if outcome.plan.fault == fault])
    )
    return markdown_table(("what went wrong", "times", "how the visits ended"), rows)


def growths(soak: Soak) -> dict[str, Growth]:
    """What is held, at the end of the warm-up and at the end."""
    return {
        "memory, MB": growth([look.memory / MIB for look in soak.looks]),
        "of it the session's": growth([look.session / MIB for look in soak.looks]),
        "of it the recogniser's": growth([look.engine / MIB for look in soak.looks]),
        "threads": growth([look.threads for look in soak.looks]),
        "file handles": growth([look.handles for look in soak.looks]),
    }


def grown(soak: Soak) -> list[str]:
    """Return what has grown more than it may."""
    return [
        f"{what} grew from {one.start:.1f} to {one.end:.1f}: by {one.share:.1%}, {MOST_GROWTH:.0%} are allowed"
        for what, one in growths(soak).items()
        if not what.startswith("of it") and one.share > MOST_GROWTH
    ]


def _growths(soak: Soak) -> str:
    rows = (
        (what, f"{one.start:.1f}", f"{one.end:.1f}", f"{one.share:+.1%}")
        for what, one in growths(soak).items()
        if one.start
    )
    return markdown_table(("held between visits", "after the warm-up", "at the end", "growth"), rows)
