"""What the pages of the benchmarks have in common."""

from __future__ import annotations

from collections.abc import Collection, Iterable


def markdown_table(head: Collection[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table, with no line break at its end."""
    lines = (_line(head), "|" + "---|" * len(head), *map(_line, rows))
    return "\n".join(lines)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
