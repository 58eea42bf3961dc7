"""What the staff guide shows of a session is what the kiosk says."""

from __future__ import annotations

from pathlib import Path

import pytest
from staff import LEAN, SHIPPED

from kiosk.cli.prompts_publish import announced
from kiosk.files.clinic import load_knowledge
from kiosk.prompts.lint import errors, ids_of, lint
from kiosk.prompts.parse import FILES
from kiosk.prompts.release import Entry
from kiosk.publishing.go_live import Live
from kiosk.publishing.render import Rendered

GUIDE = (Path(__file__).resolve().parent.parent / "docs" / "staff-guide.md").read_text(encoding="utf-8")
SESSION = GUIDE.partition("## A session\n")[2].partition("\n## ")[0].splitlines()


def test_the_guide_shows_a_slip_of_the_finger_as_the_check_tells_it_but_for_numbers_of_lines_that_move() -> None:
    texts = {name: LEAN[name] for name in FILES}
    before, heading, section = texts["replies.txt"].partition("\n[because]\n")
    slip = texts | {"replies.txt": before + heading + section.replace("{because}", "{becuase}", 1)}
    told = [f"{one.file}:N: {one.why} — {one.mend}" for one in errors(lint(slip, ids_of(load_knowledge())))]

    assert told == [line for line in SESSION if line.startswith("replies.txt:")]


def test_the_guide_changes_a_sentence_that_is_there_and_counts_the_rehearsals_that_are() -> None:
    rehearsals = sum(name.startswith("rehearsals/") for name in SHIPPED)

    assert "\n[silence_1]\nI did not hear anything.\n" in SHIPPED["replies.txt"]
    assert f"{rehearsals} rehearsals went as they are written" in SESSION


def test_the_guide_shows_what_is_said_of_one_sentence_that_was_rendered(capsys: pytest.CaptureFixture[str]) -> None:
    entry = Entry("cdfa0f45093b", "publish", "anna", "", "friendlier")
    announced(Live(entry, Rendered(1, "")), as_json=False)

    assert set(capsys.readouterr().out.splitlines()) <= set(SESSION)
