"""What the pages of all benchmarks have in common: tables and charts."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.bench import chart
from kiosk.bench.inputs import check_data
from kiosk.bench.markdown import markdown_table
from kiosk.cli.main import main
from kiosk.errors import KioskError


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


KINDS = "stories acuity answers understanding tune hearing turns wake publishing growth clinic".split()
OF_DATA = "acuity answers understanding hearing wake".split()


@pytest.fixture(autouse=True)
def nothing_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is wrong is told before anything is loaded."""
    monkeypatch.setattr("kiosk.assembly.load_mind", lambda *_: pytest.fail("it began to measure"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_folder_that_pages_cannot_be_written_to_is_told_before_measuring(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()

    assert 1 == main(["bench", kind, "--output", str(tmp_path / "file" / "pages")])
    assert f"kiosk: {tmp_path / 'file'}: is no folder: name a folder that can be written with --output\n" == (
        capsys.readouterr().err
    )


@pytest.mark.parametrize("kind", OF_DATA)
@pytest.mark.parametrize(
    ("data", "told"), [("missing", "No such file"), ("file", "Not a directory"), ("empty", "has no ")]
)
def test_a_data_folder_that_lacks_something_is_told_before_measuring(
    kind: str, data: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "empty").mkdir()

    assert 1 == main(["bench", kind, "--data", str(tmp_path / data), "--output", str(tmp_path / "new")])
    said = capsys.readouterr().err
    assert said.startswith(f"kiosk: {tmp_path / data}: {told}")
    assert said.endswith(": name the folder with --data or KIOSK_DATA\n")
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("table", "told"),
    [(b"", "no rows"), (b"said\nhello\n", "no rows"), (b"patient_says\n\xff\n", "no table in UTF-8")],
)
def test_a_damaged_table_is_told_with_its_name(
    table: bytes, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "consultations.csv").write_bytes(table)

    assert 1 == main(["bench", "acuity", "--data", str(tmp_path), "--output", str(tmp_path)])
    assert capsys.readouterr().err.startswith(f"kiosk: {tmp_path / 'consultations.csv'}: {told}")


@pytest.mark.parametrize("damaged", [b"", b"fLaC rubbish"])
def test_a_damaged_recording_is_told_before_measuring(damaged: bytes, tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "yes.flac").write_bytes(damaged)

    with pytest.raises(KioskError, match=r"words/yes\.flac: (empty|damaged)"):
        check_data(tmp_path, "words")


@pytest.mark.parametrize(
    "bad",
    [
        "hearing --sentences -5", "hearing --dangers x", "hearing --noisy 0", "wake --minutes nan", "wake --minutes 0",
        "clinic --jitter nan", "clinic --jitter inf", "clinic --jitter -1", "clinic --seed x", "clinic --seed -1",
        "clinic --seed 1.5", "growth --visits 5", "publishing --runs 0", "clinic --patients 99999999999",
    ],
)  # fmt: skip
def test_a_number_that_makes_no_sense_is_refused_in_one_line_that_says_which_do(
    bad: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["bench", *bad.split()])
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "give " in said
    assert bad.split()[1] in said
