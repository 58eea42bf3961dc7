"""What the pages of all benchmarks have in common: tables and charts."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.bench import chart
from kiosk.bench.markdown import markdown_table


def test_a_table_has_a_head_a_rule_below_it_and_a_line_for_each_row() -> None:
    written = markdown_table(("", "wanted"), [("heard", "95"), ("missed", "")])

    assert written == "|  | wanted |\n|---|---|\n| heard | 95 |\n| missed |  |"


def test_a_table_without_rows_is_a_head() -> None:
    assert markdown_table(("what",), []) == "| what |\n|---|"


def test_a_chart_does_not_name_the_software_that_drew_it(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="charts: pip install '.[bench]'")
    figure = chart.blank(2, 1)
    figure.add_subplot().plot([0, 1], [1, 0])
    chart.save(figure, tmp_path / "chart.png")

    drawn = (tmp_path / "chart.png").read_bytes()
    assert drawn.startswith(b"\x89PNG")
    assert b"Software" not in drawn
