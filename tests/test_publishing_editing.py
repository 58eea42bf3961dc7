"""`kiosk prompts edit`, whole, on a terminal: with an editor that is a real program and does as it is told."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from staff import LEAN, write
from terminal import Terminal

from kiosk.cli.command_line import parser
from kiosk.cli.editing import open_editor
from kiosk.errors import KioskError, MachineError
from kiosk.prompts.release import Entry
from kiosk.publishing.store import Store
from kiosk.publishing.working_copy import WorkingCopy

ROOT = Path(__file__).resolve().parent.parent
EDITOR = """#!/bin/sh
# Does what the next line of the file `todo` says, to the file it is opened with.
read -r command < "{folder}/todo" || exit 0
sed -i 1d "{folder}/todo"
echo "$1" >> "{folder}/opened"
echo "the editor is open"
eval "$command"
"""
FRIENDLIER = 'sed -i "s/^I did not hear anything.$/I heard nothing just now./" "$1"'
MISSPELT = 'sed -i "s/{because}/{becuase}/" "$1"'
MENDED = 'sed -i "s/{becuase}/{because}/" "$1"'


class Desk:
    """A kiosk, and somebody at its keyboard."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = Store(folder / "store" / "en")
        self.copy = WorkingCopy(folder / "work" / "en")
        write(folder / "prompts" / "en", LEAN)
        (folder / "kiosk.toml").write_text(f'[prompts]\nfolder = "{folder}/prompts"\nstore = "{folder}/store"\n')
        (folder / "editor").write_text(EDITOR.format(folder=folder))
        (folder / "editor").chmod(0o755)

    def environment(self) -> dict[str, str]:
        keep = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(self.folder / "cache")}
        return keep | {"EDITOR": str(self.folder / "editor"), "HOME": str(self.folder)}

    def edits(self, *todo: str, words: tuple[str, ...] = ()) -> Terminal:
        (self.folder / "todo").write_text("".join(f"{line}\n" for line in todo))
        command = [sys.executable, "-m", "kiosk.cli.main", "prompts", "edit", *words]
        return Terminal([*command, "--work", str(self.folder / "work")], self.folder, self.environment())

    @property
    def replies(self) -> str:
        return (self.copy.folder / "replies.txt").read_text()

    def current(self) -> Entry:
        current = self.store.current()
        assert current is not None
        return current


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_change_is_made_shown_as_it_is_spoken_and_published_without_any_flag(desk: Desk) -> None:
    with desk.edits(FRIENDLIER) as terminal:
        told = terminal.reads("Should the kiosk say so? [y/N] ")
        terminal.types("y")
        terminal.reads("Why? A few words for the history: ")
        terminal.types("friendlier")

        assert 0 == terminal.ends(), terminal.raw
    assert "5 rehearsals went as they are written" in told
    assert "replies.txt [silence_1]\n  - I did not hear anything.\n  + I heard nothing just now.\n" in told
    assert "I heard nothing just now." in desk.store.texts(desk.current().release)["replies.txt"]
    assert ("publish", "friendlier") == (desk.current().action, desk.current().why)
    assert desk.current().release == desk.copy.base()


def test_whoever_made_a_slip_is_told_and_finds_all_their_work_when_the_editor_opens_again(desk: Desk) -> None:
    with desk.edits(f"{FRIENDLIER}; {MISSPELT}", MENDED) as terminal:
        told = terminal.reads("Open replies.txt again? [Y/n] ")
        terminal.types("")
        terminal.reads("Should the kiosk say so?")
        terminal.types("y")
        terminal.reads("Why?")
        terminal.types("friendlier")

        assert 0 == terminal.ends(), terminal.raw
    assert "did you mean {because}?" in told
    assert "\x1b[31m" in terminal.raw
    assert [str(desk.copy.folder / "replies.txt")] * 2 == (desk.folder / "opened").read_text().split()
    assert "I heard nothing just now." in desk.store.texts(desk.current().release)["replies.txt"]


def test_whoever_gives_up_loses_nothing_and_goes_on_another_day(desk: Desk) -> None:
    with desk.edits(f"{FRIENDLIER}; {MISSPELT}") as terminal:
        terminal.reads("again? [Y/n] ")
        terminal.types("n")

        assert 1 == terminal.ends()
    assert "your copy stays as you left it" in terminal.raw
    assert desk.store.current() is None
    assert "{becuase}" in desk.replies
    assert "I heard nothing just now." in desk.replies
    with desk.edits(MENDED, words=("--why", "friendlier")) as terminal:
        terminal.reads("Should the kiosk say so?")
        terminal.types("y")
        assert 0 == terminal.ends(), terminal.raw
    assert "friendlier" == desk.current().why


def test_the_editor_opens_again_at_the_file_in_which_the_error_is(desk: Desk) -> None:
    break_another = 'sed -i "s/^.where.$/[wher]/" "${1%/*}/questions.txt"'
    with desk.edits(break_another, "true") as terminal:
        terminal.reads("Open questions.txt again?")
        terminal.types("y")
        terminal.reads("Open questions.txt again?")
        terminal.types("n")
        terminal.ends()

    opened = (desk.folder / "opened").read_text().split()
    assert ["replies.txt", "questions.txt"] == [Path(file).name for file in opened]


def test_a_rehearsal_that_fails_is_shown_and_the_editor_offered_again(desk: Desk) -> None:
    with desk.edits('sed -i "s/^stop$/cease/" "$1"', words=("commands.txt",)) as terminal:
        told = terminal.reads("Open commands.txt again?")
        terminal.types("n")

        assert 1 == terminal.ends()
    assert 'the kiosk did not say "[stopped]"' in told
    assert desk.store.current() is None


def test_whoever_closes_the_editor_without_a_change_is_asked_nothing(desk: Desk) -> None:
    with desk.edits("true") as terminal:
        assert 0 == terminal.ends()

    assert "nothing was changed: the kiosk speaks on as before" in terminal.raw


def test_a_no_publishes_nothing_and_keeps_the_change(desk: Desk) -> None:
    with desk.edits(FRIENDLIER) as terminal:
        terminal.reads("Should the kiosk say so?")
        terminal.types("")

        assert 0 == terminal.ends()
    assert "nothing was published" in terminal.raw
    assert desk.store.current() is None
    assert "I heard nothing just now." in desk.replies


def test_a_reason_is_asked_for_until_there_is_one(desk: Desk) -> None:
    with desk.edits(FRIENDLIER) as terminal:
        terminal.reads("Should the kiosk say so?")
        terminal.types("yes")
        terminal.reads("Why?")
        terminal.types("   ")
        assert "nobody will know why" in terminal.reads("Why? A few words")
        terminal.types("friendlier")

        assert 0 == terminal.ends()
    assert "friendlier" == desk.current().why


def test_what_needs_a_second_person_is_proposed(desk: Desk) -> None:
    with desk.edits('sed -i "s/^Do not take salt tablets/Please do not take salt tablets/" "$1"') as terminal:
        terminal.reads("Should the kiosk say so?")
        terminal.types("y")
        terminal.reads("Why?")
        terminal.types("politer")

        assert 0 == terminal.ends(), terminal.raw
    assert "kiosk prompts approve" in terminal.raw
    assert desk.store.current() is None


def test_an_editor_that_fails_ends_the_round_and_keeps_what_it_wrote(desk: Desk) -> None:
    with desk.edits(f"{FRIENDLIER}; exit 3") as terminal:
        assert 1 == terminal.ends()

    assert "ended with status 3" in terminal.raw
    assert "I heard nothing just now." in desk.replies


def test_a_rehearsal_can_be_edited_and_nothing_beside_the_set(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    with desk.edits("echo '# mine' >> \"$1\"", words=("says-stop",)) as terminal:
        terminal.reads("Should the kiosk say so?")
        terminal.types("n")
        terminal.ends()

    assert "# mine" in (desk.copy.folder / "rehearsals" / "says-stop.txt").read_text()
    for name in ("../../kiosk.toml", "/etc/passwd", "reply.txt", "rehearsals/../../x.txt", ".base"):
        with pytest.raises(SystemExit, match="2"):
            parser().parse_args(["prompts", "edit", name])
    with pytest.raises(SystemExit, match="2"):
        parser().parse_args(["prompts", "edit", "repiles.txt"])
    assert capsys.readouterr().err.endswith("did you mean replies.txt? see kiosk prompts edit --help\n")
    with desk.edits("true", words=("says-nothing",)) as terminal:
        assert 1 == terminal.ends()
    assert "rehearsals/says-nothing.txt is not there" in terminal.raw


def test_without_a_terminal_nothing_is_begun(desk: Desk) -> None:
    command = [sys.executable, "-m", "kiosk.cli.main", "prompts", "edit", "--work", str(desk.folder / "work")]
    done = subprocess.run(
        command, cwd=desk.folder, env=desk.environment(), capture_output=True, text=True, check=False, input=""
    )

    assert (1, "") == (done.returncode, done.stdout)
    assert "ssh -t" in done.stderr
    assert not desk.copy.folder.exists()


def test_an_editor_that_is_not_there_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(MachineError, match="nowhere is missing: set EDITOR"):
        open_editor(tmp_path / "replies.txt", 0, {"EDITOR": "nowhere -x"})
    with pytest.raises(KioskError, match="EDITOR is"):
        open_editor(tmp_path / "replies.txt", 0, {"EDITOR": "vi '"})
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MachineError, match="rnano is missing: install it: apt-get install nano"):
        open_editor(tmp_path / "replies.txt", 0, {})
