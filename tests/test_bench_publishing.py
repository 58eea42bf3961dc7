"""The benchmark of publishing: what it changes passes the checks, and its page says what was measured."""

from __future__ import annotations

from pathlib import Path

import pytest
from staff import LEAN

from kiosk.bench.publishing import MOST_PUBLISHING, Timed, Took, changed, page, run
from kiosk.errors import KioskError
from kiosk.files.clinic import load_knowledge
from kiosk.prompts.changes import changes
from kiosk.prompts.lint import errors, ids_of, lint


def test_each_run_changes_one_sentence_to_what_no_run_before_said_and_it_may_be_published() -> None:
    ids = ids_of(load_knowledge())
    first, second = changed(LEAN, 0), changed(LEAN, 1)

    assert ["silence_1"] == [change.section for change in changes(LEAN, first)]
    assert first != second
    assert () == errors(lint(second, ids))
    with pytest.raises(KioskError, match="has no"):
        changed({"replies.txt": "[welcome]\nHi.\n"}, 0)


def test_the_page_tells_the_median_the_longest_how_busy_a_core_was_and_what_is_wanted() -> None:
    took = [Took(3.0, 1.5), Took(1.0, 0.5), Took(2.0, 1.0)]
    told = page([Timed("publishing", took, MOST_PUBLISHING), Timed("a part", took[:1])], 3, 12.34)

    assert "| publishing | 2.00 s (3.00 s) | 1.00 s | 10 s |" in told
    assert "| a part | 3.00 s | 1.50 s |  |" in told
    assert "--runs 3" in told
    assert "12.3 processes" in told


@pytest.mark.slow
def test_it_runs_on_the_shipped_set_and_writes_its_page(tmp_path: Path) -> None:
    told = run(tmp_path / "new", 1)

    assert told == (tmp_path / "new" / "publishing.md").read_text()
    assert 7 == told.count("\n| ") - 1
