"""The conversation on the terminal, as wide as the terminal is."""

from __future__ import annotations

import io

import pytest

from kiosk.cli.transcript import Transcript


@pytest.mark.parametrize(("columns", "widest"), [("60", 60), ("200", 96), ("1", 40), ("", 96)])
def test_lines_are_no_wider_than_the_terminal(columns: str, widest: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr("shutil.os.get_terminal_size", lambda *_: (_ for _ in ()).throw(OSError("no terminal")))
    stream = io.StringIO()
    watching = Transcript(stream, "patient").watching()
    watching.said("a word and more " * 40)

    assert widest - 10 < max(map(len, stream.getvalue().splitlines())) <= widest
