"""What the pages of all benchmarks have in common: tables and charts."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.bench import chart
from kiosk.bench.markdown import markdown_table
from kiosk.cli import bench
from kiosk.cli.main import main


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


BENCHMARKS = "clinic stories acuity answers understanding tune hearing turns wake publishing growth".split()


@pytest.mark.parametrize("benchmark", BENCHMARKS)
def test_an_output_that_can_not_be_written_is_refused_before_anything_is_measured(
    benchmark: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench, f"{benchmark}_command", lambda _: pytest.fail("measured for nothing"))
    (tmp_path / "file").write_text("", encoding="utf-8")

    assert main(["bench", benchmark, "--output", str(tmp_path / "file")]) == 1
    told = f"kiosk: {tmp_path / 'file'}: File exists: name a folder that can be written with --output\n"
    assert told == capsys.readouterr().err


def test_seeing_whether_an_output_can_be_written_leaves_nothing_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench, "tune_command", lambda _: 0)

    assert main(["bench", "tune", "--output", str(tmp_path / "new" / "folder")]) == 0
    assert [] == list((tmp_path / "new" / "folder").iterdir())
