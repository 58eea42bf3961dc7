"""Who is at the keyboard, and where their working copy lies."""

from __future__ import annotations

import os
import pwd
from pathlib import Path

import pytest

from kiosk.publishing.account import account

KNOWN = Path(pwd.getpwuid(os.getuid()).pw_dir)


def test_a_working_copy_lies_where_home_says(tmp_path: Path) -> None:
    assert tmp_path == account({"HOME": str(tmp_path)}).home


@pytest.mark.parametrize("home", ["", "elsewhere", "/nowhere/at/all", "/nul\0", "/" + "a" * 300])
def test_a_home_that_is_none_is_passed_over(home: str) -> None:
    assert KNOWN == account({"HOME": home}).home


def test_a_home_of_somebody_else_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.publishing.account.os.getuid", lambda: 0)
    theirs = tmp_path / "anna"
    theirs.mkdir()
    if tmp_path.stat().st_uid == 0:
        os.chown(theirs, 4321, 4321)

    assert Path(pwd.getpwuid(0).pw_dir) == account({"HOME": str(theirs)}).home
