"""`say`, `hear` and `visit` at the command level: what they lack, and what they refuse before they begin."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.cli.main import main


@pytest.mark.parametrize("command", ["run", "demo"])
def test_what_gives_no_answer_in_json_takes_no_option_for_it(command: str) -> None:
    with pytest.raises(SystemExit) as refused:
        main([command, "--json"])

    assert 2 == refused.value.code


@pytest.mark.parametrize("file", ["nowhere/out.wav", "."])
def test_a_recording_that_can_not_be_kept_is_refused_before_the_visit(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.cli.visit.start_recogniser", lambda *_: pytest.fail("the visit began"))
    status = main(["visit", "--json", "--patient", str(tmp_path), "--record", str(tmp_path / file)])
    said = capsys.readouterr()

    assert (1, "") == (status, said.out)
    assert "name a file in a folder that exists" in said.err
    assert 1 == said.err.count("\n")
