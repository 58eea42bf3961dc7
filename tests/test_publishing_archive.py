"""Working copies go home and come back as a tar: none reaches past the copy, and a bad one changes nothing."""

from __future__ import annotations

import io
import json
import os
import shutil
import signal
import subprocess
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from staff import LEAN, write
from terminal import Terminal

from kiosk.errors import KioskError
from kiosk.files.prompts import LARGEST_FILE, MOST_REHEARSALS
from kiosk.prompts.parse import FILES
from kiosk.prompts.release import release_id
from kiosk.publishing.archive import BASE, LARGEST_ARCHIVE, MOST_ENTRIES, packed, unpacked
from kiosk.publishing.working_copy import WorkingCopy

ROOT = Path(__file__).resolve().parent.parent
SET = {name: f"[{name[0]}]\nGrüß Gott.\n" for name in FILES} | {"rehearsals/heat.txt": "you: hot\n"}
RELEASE = release_id(SET)

Entry = tuple[str, bytes]


def tar(*entries: Entry | tarfile.TarInfo, form: int = tarfile.GNU_FORMAT) -> bytes:
    """A tar of a whole set, with more entries before it."""
    whole = io.BytesIO()
    with tarfile.open(fileobj=whole, mode="w", format=form) as archive:
        for entry in (*entries, *((name, text.encode()) for name, text in SET.items())):
            if isinstance(entry, tarfile.TarInfo):
                archive.addfile(entry, io.BytesIO(bytes(entry.size)))
            else:
                named = tarfile.TarInfo(entry[0])
                named.size = len(entry[1])
                archive.addfile(named, io.BytesIO(entry[1]))
    return whole.getvalue()


def special(name: str, kind: bytes, target: str = "") -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.type, entry.linkname = kind, target
    return entry


def test_what_was_packed_is_what_is_unpacked_and_always_the_same() -> None:
    assert (SET, RELEASE) == unpacked(packed(SET, RELEASE))
    assert packed(SET, RELEASE) == packed(dict(reversed(SET.items())), RELEASE)


@pytest.mark.parametrize(
    "options",
    [
        ["--directory", "FOLDER", "."],
        ["--directory", "FOLDER", *FILES, "rehearsals"],
        ["--format=pax", "--directory", "FOLDER", "."],
        ["--format=v7", "--directory", "FOLDER", "."],
        ["--format=oldgnu", "--owner=anna", "--directory", "FOLDER", "."],
    ],
)
def test_whatever_tar_makes_of_the_folder_is_understood(tmp_path: Path, options: list[str]) -> None:
    write(tmp_path, SET | {".base": f"{RELEASE}\n", "replies.txt~": "old", "._replies.txt": "Finder"})
    command = ["tar", "--create", *(str(tmp_path) if word == "FOLDER" else word for word in options)]
    made = subprocess.run(command, capture_output=True, check=True).stdout

    assert (SET, RELEASE if "." in options else "") == unpacked(made)


DEFECTS: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "nothing came"),
    "text": (lambda: b"[welcome]\nHello.\n" * 99, "no tar, or a damaged one"),
    "zeros": (lambda: bytes(10240), "questions.txt: is missing"),
    "gzip": (lambda: b"\x1f\x8b" + bytes(600), "compressed"),
    "zip": (lambda: b"PK\x03\x04" + bytes(600), "compressed"),
    "too much": (lambda: bytes(LARGEST_ARCHIVE + 1), "bytes came"),
    "cut off within a file": (lambda: tar()[:520], "cut off"),
    "cut off between two": (lambda: tar()[:1024], "the tar has no end"),
    "cut off in a header": (lambda: tar()[:1100], "no tar, or a damaged one"),
    "one bit turned": (lambda: tar()[:3] + b"\x80" + tar()[4:], "no tar, or a damaged one"),
    "files missing": (lambda: packed({"replies.txt": ""}, RELEASE), "questions.txt: is missing"),
    "a file too large": (lambda: tar(("rehearsals/a.txt", bytes(LARGEST_FILE + 1))), "larger than"),
    "too many entries": (lambda: tar(*[special(".", tarfile.DIRTYPE)] * MOST_ENTRIES), "entries"),
    "too many rehearsals": (
        lambda: tar(*[(f"rehearsals/a{n}.txt", b"") for n in range(MOST_REHEARSALS)]), "are more than"
    ),
    "a file twice": (lambda: tar(("faq.txt", b"")), "stands in the archive twice"),
    "a file twice, written otherwise": (lambda: tar(("./faq.txt", b"")), "stands in the archive twice"),
    "no UTF-8": (lambda: tar(("rehearsals/a.txt", b"you: caf\xe9\n")), "not UTF-8"),
    "a line too long": (lambda: tar(("rehearsals/a.txt", b"a" * 1001)), "a line of more than"),
    "a base that is none": (lambda: tar((BASE, b"../../etc\n")), "names no release"),
    "an absolute path": (lambda: tar(("/etc/passwd", b"x")), "no file of a prompt set is called that"),
    "a way out": (lambda: tar(("../replies.txt", b"x")), "in a folder of its own"),
    "a way out in the middle": (lambda: tar(("rehearsals/../../x.txt", b"x")), "small letters"),
    "a folder too deep": (lambda: tar(("rehearsals/a/b.txt", b"x")), "small letters"),
    "a folder around it": (lambda: tar(("en/replies.txt", b"x")), "in a folder of its own"),
    "another folder": (lambda: tar(special("more", tarfile.DIRTYPE)), "no folder of a prompt set"),
    "another file": (lambda: tar(("notes.md", b"x")), "no file of a prompt set is called that"),
    "a hidden file elsewhere": (lambda: tar(("../.profile", b"x")), "no file of a prompt set is called that"),
    "an authorised key": (lambda: tar((".ssh/authorized_keys", b"x")), "no file of a prompt set is called that"),
    "a name in capitals": (lambda: tar(("REPLIES.TXT", b"x")), "no file of a prompt set is called that"),
    "a name with an escape": (lambda: tar(("rehearsals/\x1b[2J.txt", b"x")), "\\x1b[2J"),
    "a name in another code": (lambda: tar(special("caf\udce9.txt", tarfile.REGTYPE)), "\\udce9"),
    "a long name": (lambda: tar(("rehearsals/" + "a" * 200 + ".txt", b"x")), "that is no file"),
    "a link": (lambda: tar(special("rehearsals/a.txt", tarfile.SYMTYPE, "/etc/passwd")), "a link, a device"),
    "a hard link": (lambda: tar(special("rehearsals/a.txt", tarfile.LNKTYPE, "faq.txt")), "a link, a device"),
    "a device": (lambda: tar(special("rehearsals/a.txt", tarfile.CHRTYPE)), "a link, a device"),
    "a pipe": (lambda: tar(special("rehearsals/a.txt", tarfile.FIFOTYPE)), "a link, a device"),
    "a sparse file": (lambda: tar(special("rehearsals/a.txt", tarfile.GNUTYPE_SPARSE)), "a link, a device"),
}  # fmt: skip


def below_zero() -> bytes:
    """A size of -512, with a checksum that fits: the walk of Python's own reader never ends on it."""
    header = bytearray(tarfile.TarInfo("faq.txt").tobuf(tarfile.GNU_FORMAT))
    header[124:136] = b"\xff" * 10 + b"\xfe\x00"
    header[148:156] = b"        "
    header[148:156] = b"%06o\0 " % sum(header)
    return bytes(header) + tar()


DEFECTS["a size below zero"] = (below_zero, "cut off")


@pytest.mark.parametrize("defect", DEFECTS)
def test_an_archive_with_a_defect_is_refused_in_one_line_that_says_which(defect: str) -> None:
    make, why = DEFECTS[defect]

    with pytest.raises(KioskError) as raised:
        unpacked(make())
    assert why in str(raised.value)
    assert str(raised.value).isprintable()
    assert raised.value.mend


@given(st.binary(max_size=4096))
def test_no_bytes_whatever_do_more_than_be_refused(content: bytes) -> None:
    with pytest.raises(KioskError):
        unpacked(content)


@given(st.data())
def test_a_tar_with_some_bytes_changed_is_a_set_or_is_refused(data: st.DataObject) -> None:
    """Headers with a checksum that fits, so that what is behind it is reached."""
    content = bytearray(tar(("rehearsals/b.txt", b"you: b\n"), special("rehearsals/c.txt", tarfile.SYMTYPE, "x")))
    block = data.draw(st.integers(0, 6)) * 512
    for at in data.draw(st.lists(st.integers(0, 511), min_size=1, max_size=12)):
        content[block + at] = data.draw(st.integers(0, 255))
    content[block + 148 : block + 156] = b"        "
    content[block + 148 : block + 156] = b"%06o\0 " % sum(content[block : block + 512])
    try:
        texts, base = unpacked(bytes(content))
    except KioskError as error:
        told = str(error)
    else:
        told = "taken"

    assert told.isprintable()
    if told != "taken":
        return
    assert set(FILES) <= set(texts)
    assert all("/" not in name.removeprefix("rehearsals/") and ".." not in name for name in texts)
    assert "" == base


@given(st.dictionaries(st.from_regex(r"rehearsals/[a-z0-9][a-z0-9-]{0,60}\.txt", fullmatch=True), st.text(
    st.characters(codec="utf-8"), max_size=300), max_size=5))  # fmt: skip
def test_any_set_comes_back_as_it_went(rehearsals: dict[str, str]) -> None:
    whole = SET | rehearsals

    assert (whole, RELEASE) == unpacked(packed(whole, RELEASE))


# --- the working copy -----------------------------------------------------------------------------


def killed_at(step: int, copy: WorkingCopy, texts: dict[str, str]) -> bool:
    """Replace a copy in a child process that is killed before its n-th change of the disk; whether it was."""
    child = os.fork()
    if child == 0:
        left = [step]

        def mortal(change: Callable[..., object]) -> Callable[..., object]:
            def changed(*arguments: object, **named: object) -> object:
                left[0] -= 1
                if left[0] == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                return change(*arguments, **named)

            return changed

        for owner, name in ((Path, "rename"), (Path, "mkdir"), (Path, "open"), (shutil, "rmtree"), (os, "fsync")):
            setattr(owner, name, mortal(getattr(owner, name)))
        try:
            copy.replace(texts, "2" * 12)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def test_killed_at_any_step_there_is_the_old_copy_or_the_new_one_with_its_base(tmp_path: Path) -> None:
    old, new = SET, {name: text for name, text in SET.items() if name in FILES} | {"replies.txt": "[a]\nNew.\n"}
    step, killed, seen = 0, True, set()
    while killed:
        step += 1
        copy = WorkingCopy(tmp_path / str(step) / "en")
        copy.replace({"older": ""}, "0" * 12)
        copy.replace(old, "1" * 12)
        killed = killed_at(step, copy, new)
        again = WorkingCopy(copy.folder)
        assert again.begun(), step
        names = {file.relative_to(copy.folder).as_posix() for file in copy.folder.rglob("*.txt")}
        held = {name: (copy.folder / name).read_text() for name in names}

        assert (held, again.base()) in ((old, "1" * 12), (new, "2" * 12)), step
        seen.add(again.base())
        again.replace(old, "3" * 12)  # whatever was left behind is in nobody's way
        assert "3" * 12 == again.base()

    assert {"1" * 12, "2" * 12} == seen
    assert step > 20


# --- the commands -----------------------------------------------------------------------------------


NEW = "I heard nothing just now."


class Desk:
    """Somebody at a pipe."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.copy = WorkingCopy(folder / "work" / "en")
        write(folder / "prompts" / "en", LEAN)
        (folder / "kiosk.toml").write_text(f'[prompts]\nfolder = "{folder}/prompts"\nstore = "{folder}/store"\n')

    def types(self, *words: str, content: bytes = b"", work: str = "work") -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "kiosk.cli.main", "prompts", *words, "--work", str(self.folder / work)]
        environment = os.environ | {"PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(self.folder / "cache")}
        return subprocess.run(
            command, cwd=self.folder, env=environment, input=content, capture_output=True, check=False, timeout=60
        )


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_set_goes_home_is_changed_there_and_comes_back(desk: Desk, tmp_path: Path) -> None:
    got = desk.types("get")
    assert (0, b"") == (got.returncode, got.stderr)
    home = tmp_path / "home"
    home.mkdir()
    subprocess.run(["tar", "--extract", "--directory", home], input=got.stdout, check=True)
    assert (home / "replies.txt").read_text() == LEAN["replies.txt"]
    changed = (home / "replies.txt").read_text().replace("I did not hear anything.", NEW, 1)
    (home / "replies.txt").write_text(changed)
    made = subprocess.run(["tar", "--create", "--directory", home, "."], capture_output=True, check=True).stdout
    put = desk.types("put", "--json", content=made)

    assert (0, b"") == (put.returncode, put.stderr)
    assert sorted(LEAN) == json.loads(put.stdout)["files"]
    assert release_id(LEAN) == desk.copy.base() == json.loads(put.stdout)["base"]
    assert NEW in (desk.copy.folder / "replies.txt").read_text()
    assert LEAN["replies.txt"] == (desk.copy.folder.with_name("en.before") / "replies.txt").read_text()
    assert f"+ {NEW}".encode() in desk.types("diff").stdout
    assert 0 == desk.types("publish", "--why", "friendlier").returncode


def published_by_another(desk: Desk) -> str:
    """Let somebody else publish; return the name of their release."""
    other = WorkingCopy(desk.folder / "other" / "en")
    other.begin(LEAN)
    texts = LEAN | {"replies.txt": LEAN["replies.txt"].replace("I did not hear anything.", NEW, 1)}
    other.replace(texts, other.base())
    done = desk.types("publish", "--why", "friendlier", work="other")
    assert 0 == done.returncode, done.stderr
    return release_id(texts)


def test_what_was_made_from_an_older_set_is_not_published_over_a_newer_one(desk: Desk) -> None:
    """However it comes: a tar names the release that it was made from."""
    older, base = unpacked(desk.types("get").stdout)
    release = published_by_another(desk)
    assert 0 == desk.types("fresh").returncode
    assert release == desk.copy.base()
    changed = older | {"replies.txt": older["replies.txt"].replace("I have stopped", "I stopped", 1)}
    assert 0 == desk.types("put", content=packed(changed, base)).returncode
    done = desk.types("publish", "--why", "shorter")

    assert 1 == done.returncode
    assert f"before you published {release} yourself (friendlier)".encode() in done.stderr


def test_a_bad_archive_leaves_the_copy_as_it_was(desk: Desk) -> None:
    desk.types("get")
    mine = desk.copy.folder / "replies.txt"
    mine.write_text("mine")
    done = desk.types("put", content=tar(special("rehearsals/a.txt", tarfile.SYMTYPE, "/etc/passwd")))

    assert (1, b"", 1) == (done.returncode, done.stdout, done.stderr.count(b"\n"))
    assert "mine" == mine.read_text()
    assert not desk.copy.folder.with_name("en.before").exists()


def test_a_copy_that_cannot_be_read_is_not_sent(desk: Desk) -> None:
    desk.types("get")
    (desk.copy.folder / "faq.txt").unlink()
    (desk.copy.folder / "faq.txt").symlink_to("/etc/passwd")
    done = desk.types("get")

    assert (1, b"") == (done.returncode, done.stdout)
    assert b"faq.txt: a link to another file" in done.stderr


@pytest.mark.parametrize(("words", "told"), [("get", "> set.tar"), ("put", "< set.tar")])
def test_a_terminal_is_told_where_a_tar_belongs(desk: Desk, words: str, told: str) -> None:
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "kiosk.cli.main", "prompts", words, "--work", str(desk.folder / "work")]
    with Terminal(command, desk.folder, environment) as terminal:
        assert 1 == terminal.ends()
    assert told in terminal.raw


def test_a_copy_without_changes_of_ones_own_follows_what_others_publish(desk: Desk) -> None:
    desk.types("get")
    release = published_by_another(desk)
    texts, base = unpacked(desk.types("get").stdout)

    assert NEW in texts["replies.txt"]
    assert base == release == release_id(texts)
