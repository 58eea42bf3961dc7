"""A real sshd on the loopback address, and two members of staff who can do nothing there but change prompts."""

from __future__ import annotations

import grp
import io
import json
import os
import shutil
import socket
import subprocess
import sys
import tarfile
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from staff import LEAN, write
from terminal import Terminal

from kiosk.prompts.release import release_id
from kiosk.publishing.archive import unpacked
from kiosk.publishing.store import Store

ROOT = Path(__file__).resolve().parent.parent
ANNA, BEN = "kiosk-test-anna", "kiosk-test-ben"
BOX = "kiosk-test-box"
"""The account of the kiosk itself; as in a pharmacy, it only shares a group with staff."""
GROUP = "kiosk-staff"
PATIENCE = 180.0
"""Seconds."""
OLD, NEW = "I did not hear anything.", "I heard nothing just now."
SECRET = b"what stands behind the machine"
KIOSK = f"/usr/bin/env PYTHONPATH={ROOT} PYTHONDONTWRITEBYTECODE=1 {sys.executable} -m kiosk.cli.main"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        os.getuid() != 0 or not shutil.which("sshd", path="/usr/sbin") or not shutil.which("rnano"),
        reason="needs root, openssh-server and nano",
    ),
]


def run(*command: str | Path) -> None:
    subprocess.run(command, check=True, capture_output=True)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Kiosk:
    """A machine with a kiosk, staff, and a door for them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.store = Store(folder / "store" / "en")
        self._server: subprocess.Popen[bytes] | None = None
        write(folder / "prompts" / "en", LEAN)
        (folder / "kiosk.toml").write_text(
            f'cache = "{folder}/voice"\n[prompts]\nfolder = "{folder}/prompts"\nstore = "{folder}/store"\n'
            "[speaking]\nvolume = 1.0\n"
        )
        for name in ("store", "voice"):
            (folder / name).mkdir()
            shutil.chown(folder / name, group=GROUP)
            (folder / name).chmod(0o2775)

    def open(self) -> None:
        """Start the sshd of `systemd/sshd-kiosk-staff.conf`; return when it listens."""
        for who in ("host", ANNA, BEN):
            run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", self.folder / who)
        staff = (ROOT / "systemd" / "sshd-kiosk-staff.conf").read_text()
        gate = "-I -m kiosk.cli.main prompts gate"
        theirs = f"/opt/kiosk/current/.venv/bin/python {gate}\n"
        assert theirs in staff
        ours = f"{sys.executable} {gate} --config {self.folder}/kiosk.toml\n"
        (self.folder / "staff.conf").write_text(staff.replace(theirs, ours))
        (self.folder / "config").write_text(
            f"Include {self.folder}/staff.conf\nListenAddress 127.0.0.1:{self.port}\nHostKey {self.folder}/host\n"
            f"PidFile none\nUsePAM no\nStrictModes no\nAuthorizedKeysFile {self.folder}/%u.pub\n"
            "MaxStartups 100\nSubsystem sftp internal-sftp\nAcceptEnv *\n"
        )
        Path("/run/sshd").mkdir(exist_ok=True)
        log = self.folder / "log"
        with log.open("w") as errors:
            self._server = subprocess.Popen(["/usr/sbin/sshd", "-D", "-e", "-f", self.folder / "config"], stderr=errors)
        end = time.monotonic() + PATIENCE
        while "Server listening on" not in log.read_text():
            assert self._server.poll() is None, log.read_text()
            assert time.monotonic() < end, log.read_text()
            time.sleep(0.05)

    def close(self) -> None:
        if self._server:
            self._server.terminate()
            self._server.wait()

    def client(self, who: str, *options: str, program: str = "ssh") -> list[str]:
        port = {"ssh": "-p"}.get(program, "-P")
        quiet = ["StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "LogLevel=ERROR", "IdentitiesOnly=yes"]
        said = [word for option in quiet for word in ("-o", option)]
        return [program, port, str(self.port), "-i", str(self.folder / who), *said, *options]

    def ssh(self, who: str, *words: str, content: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        command = [*self.client(who), f"{who}@127.0.0.1", *words]
        return subprocess.run(command, input=content, capture_output=True, timeout=PATIENCE, check=False)

    def terminal(self, who: str, *words: str, environment: dict[str, str] | None = None) -> Terminal:
        sent = [option for name in environment or {} for option in ("-o", f"SendEnv={name}")]
        command = [*self.client(who, "-tt", *sent), f"{who}@127.0.0.1", *words]
        return Terminal(command, self.folder, {"PATH": os.environ["PATH"], **(environment or {})})

    def visit(self) -> tuple[list[str], bytes]:
        """Somebody comes and says nothing; return the sentences that the kiosk says, and the sound of the visit."""
        home = Path(f"~{BOX}").expanduser()
        nobody, wav = home / "nobody", home / "visit.wav"
        nobody.mkdir(exist_ok=True)
        done = subprocess.run(
            ["runuser", "-u", BOX, "--", *KIOSK.split(), "visit", "--json", "--recogniser", "sphinx",
             "--patient", nobody, "--record", wav, "--config", self.folder / "kiosk.toml"],
            cwd=home, env={"PATH": os.environ["PATH"], "HOME": str(home)}, capture_output=True, text=True,
            timeout=4 * PATIENCE, check=False,
        )  # fmt: skip
        assert 0 == done.returncode, done.stderr
        spoken: list[str] = json.loads(done.stdout)["spoken"]
        return spoken, wav.read_bytes()

    def sounds(self) -> set[Path]:
        """What the voice cache holds."""
        return set((self.folder / "voice").glob("*.wav"))

    def puts(self, who: str, old: str, new: str) -> None:
        """Change a line of somebody's copy at their own machine."""
        texts, _ = unpacked(self.ssh(who, "kiosk", "prompts", "get").stdout)
        assert old in texts["replies.txt"]
        whole = io.BytesIO()
        with tarfile.open(fileobj=whole, mode="w") as tar:
            for name, text in (texts | {"replies.txt": texts["replies.txt"].replace(old, new, 1)}).items():
                entry = tarfile.TarInfo(name)
                entry.size = len(text.encode())
                tar.addfile(entry, io.BytesIO(text.encode()))
        done = self.ssh(who, "kiosk", "prompts", "put", content=whole.getvalue())
        assert 0 == done.returncode, done.stderr


def leave() -> None:
    for who in (ANNA, BEN, BOX):
        subprocess.run(["userdel", "-rf", who], check=False, capture_output=True)


@pytest.fixture
def kiosk() -> Iterator[Kiosk]:
    """Where other accounts can reach it, which pytest's own folders don't let them."""
    folder = Path(tempfile.mkdtemp(prefix="kiosk-ssh-"))
    folder.chmod(0o755)
    made = False
    with suppress(KeyError):
        made = not grp.getgrnam(GROUP)
    if not made:
        run("groupadd", "-f", GROUP)
    leave()
    for who in (ANNA, BEN, BOX):
        run("useradd", "-m", "-s", "/bin/sh", "-p", "*", "-G", GROUP, who)
    kiosk = Kiosk(folder)
    try:
        kiosk.open()
        yield kiosk
    finally:
        kiosk.close()
        leave()
        shutil.rmtree(folder)


def replaces(editor: Terminal, old: str, new: str) -> None:
    """Replace every `old` in a nano that is open."""
    editor.keys("\x1c")
    editor.reads("Search (to replace)")
    editor.types(old)
    editor.reads("Replace with")
    editor.types(new)
    editor.reads("this instance?")
    editor.keys("a")
    editor.reads("Replaced")


def saves(editor: Terminal) -> None:
    editor.keys("\x18")
    editor.reads("Save modified buffer?")
    editor.keys("y")
    editor.reads("File Name to Write")
    editor.types("")


def test_edited_broken_mended_published_heard_approved_and_gone_back_from(kiosk: Kiosk) -> None:
    assert OLD in kiosk.visit()[0]
    known = kiosk.sounds()
    broken = [n for n, line in enumerate(LEAN["replies.txt"].splitlines(), 1) if "because you said {because}" in line]

    # Anna edits with the restricted nano, whatever she would rather have, and makes a slip.
    shells = {"EDITOR": "/bin/sh", "VISUAL": "/bin/sh"}
    with kiosk.terminal(ANNA, "kiosk", "prompts", "edit", environment=shells) as anna:
        anna.reads("Exit")
        replaces(anna, "you said {because}", "you said {becuase}")
        saves(anna)
        told = anna.reads("Open replies.txt again? [Y/n]")
        assert f"replies.txt:{broken[0]}: {{becuase}} is filled with nothing here" in told
        assert "did you mean {because}?" in told
        anna.types("y")
        anna.reads("Exit")
        replaces(anna, "{becuase}", "{because}")
        replaces(anna, OLD, NEW)
        saves(anna)
        told = anna.reads("Should the kiosk say so? [y/N]")
        assert f"- {OLD}\n  + {NEW}\n" in told
        anna.types("y")
        anna.reads("Why?")
        anna.types("friendlier")
        assert 0 == anna.ends(), anna.raw
    rendered = kiosk.sounds() - known
    spoken, sound = kiosk.visit()
    assert NEW in spoken
    assert OLD not in spoken
    assert 1 == len(rendered)
    assert not kiosk.sounds() - known - rendered
    assert rendered.pop().read_bytes()[44:-32] in sound, "what was rendered when it was published is what is heard"

    # A safety text waits for Ben.
    safe, safer = "In danger, call {emergency_number} now.", "If you are in danger, call {emergency_number} now."
    kiosk.puts(ANNA, safe, safer)
    done = kiosk.ssh(ANNA, "kiosk", "prompts", "publish", "--why", "'say it plainly'")
    assert (0, True) == (done.returncode, b"until somebody else agrees" in done.stdout), done.stderr
    assert "In danger, call nine nine nine now." in kiosk.visit()[0]
    own = kiosk.ssh(ANNA, "kiosk", "prompts", "approve", "--yes")
    assert (1, True) == (own.returncode, b"this is your own proposal" in own.stderr)
    with kiosk.terminal(BEN, "kiosk", "prompts", "approve") as ben:
        told = ben.reads("Should the kiosk say so?")
        assert "+ If you are in danger, call nine nine nine now." in told
        ben.types("y")
        assert 0 == ben.ends(), ben.raw
    assert "If you are in danger, call nine nine nine now." in kiosk.visit()[0]

    # Back again, twice.
    for _ in range(2):
        done = kiosk.ssh(BEN, "kiosk", "prompts", "rollback")
        assert 0 == done.returncode, done.stderr
    assert OLD in kiosk.visit()[0]
    history = json.loads(kiosk.ssh(ANNA, "kiosk", "prompts", "history", "--json").stdout)["history"]
    assert [
        (BEN, "rollback", ""), (BEN, "rollback", ""), (ANNA, "publish", BEN), (ANNA, "publish", ""),
        ("the kiosk", "shipped", ""),
    ] == [(entry["account"], entry["action"], entry["approved_by"]) for entry in history]  # fmt: skip
    assert release_id(LEAN) == history[0]["release"]


def test_of_two_who_publish_at_once_one_wins_and_the_other_is_told(kiosk: Kiosk) -> None:
    for who, words in ((ANNA, NEW), (BEN, "I caught nothing.")):
        kiosk.puts(who, OLD, words)
    both = {
        who: subprocess.Popen(
            [*kiosk.client(who), f"{who}@127.0.0.1", "kiosk", "prompts", "publish", "--why", "mine"],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
        )
        for who in (ANNA, BEN)
    }  # fmt: skip
    told = {who: process.communicate(timeout=PATIENCE)[1] for who, process in both.items()}
    statuses = {who: process.returncode for who, process in both.items()}
    winner = next(who for who, status in statuses.items() if status == 0)
    loser = BEN if winner == ANNA else ANNA

    assert 1 == statuses[loser]
    assert f"{winner} published".encode() in told[loser] or b"somebody else is publishing" in told[loser]
    current = kiosk.store.current()
    assert current is not None
    assert winner == current.account


# --- what a restricted account cannot do ----------------------------------------------------------------


def test_nothing_but_the_commands_of_staff_is_let_through(kiosk: Kiosk) -> None:
    assert f"{ANNA}\n".encode() == kiosk.ssh(ANNA, "kiosk", "prompts", "whoami").stdout
    lines = (
        "", "sh", "bash -i", "cat /etc/passwd", "scp -t /tmp", "kiosk run", "kiosk prompts history; id", "id\nid",
        "kiosk prompts history $(id)", "kiosk prompts history | id", "kiosk prompts gate", "kiosk prompts check /etc",
        "kiosk prompts get --work /tmp", "kiosk prompts put --config /tmp/x", "kiosk prompts edit --why x --store /tmp",
    )  # fmt: skip
    for line in lines:
        done = kiosk.ssh(ANNA, line) if line else kiosk.ssh(ANNA)

        assert 1 == done.returncode, line
        told = done.stderr.decode()
        assert "this account is for the kiosk's prompts only" in told or "does not take" in told, line
        assert b"root:" not in done.stdout, line
        assert b"uid=" not in done.stdout, line
    outside = kiosk.ssh(ANNA, "kiosk", "prompts", "edit", "../../../../etc/passwd")
    assert (2, b"") == (outside.returncode, outside.stdout)


def test_no_variable_that_is_sent_along_opens_a_python_prompt(kiosk: Kiosk) -> None:
    with kiosk.terminal(ANNA, "kiosk", "prompts", "whoami", environment={"PYTHONINSPECT": "1"}) as screen:
        screen.reads(ANNA)

        assert 0 == screen.ends()
        assert ">>>" not in screen.raw


def test_no_file_goes_in_or_out_by_another_door(kiosk: Kiosk) -> None:
    mine = kiosk.folder / "mine.txt"
    mine.write_text("mine")
    there = Path(f"~{ANNA}").expanduser()
    for program, words in (
        ("scp", [str(mine), f"{ANNA}@127.0.0.1:/tmp/kiosk-ssh-stolen"]),
        ("scp", ["-O", str(mine), f"{ANNA}@127.0.0.1:kiosk-ssh-stolen"]),
        ("scp", [f"{ANNA}@127.0.0.1:/etc/passwd", str(kiosk.folder / "stolen")]),
        ("scp", ["-O", f"{ANNA}@127.0.0.1:/etc/passwd", str(kiosk.folder / "stolen")]),
        ("sftp", ["-b", str(kiosk.folder / "batch"), f"{ANNA}@127.0.0.1"]),
    ):
        (kiosk.folder / "batch").write_text(f"put {mine} kiosk-ssh-stolen\nget /etc/passwd {kiosk.folder}/stolen\n")
        done = subprocess.run(
            [*kiosk.client(ANNA, program=program), *words], capture_output=True, timeout=PATIENCE, check=False
        )

        assert 0 != done.returncode, words
        for stolen in (Path("/tmp/kiosk-ssh-stolen"), there / "kiosk-ssh-stolen", kiosk.folder / "stolen"):  # noqa: S108
            assert not stolen.exists(), words


def test_the_editor_opens_neither_a_shell_nor_another_file(kiosk: Kiosk) -> None:
    with kiosk.terminal(ANNA, "kiosk", "prompts", "edit") as anna:
        anna.reads("Exit")
        for keys in ("\x14", "\x12", "\x1a"):  # execute, read a file, suspend: what follows is text like any other
            anna.keys(f"{keys}id > /tmp/kiosk-ssh-stolen\r")
        anna.keys("\x18")
        anna.reads("Save modified buffer?")
        anna.keys("y")
        anna.reads("File Name to Write")
        anna.types("\x15/tmp/kiosk-ssh-stolen")
        told = anna.reads("again? [Y/n]")
        assert "replies.txt:3: a line before the first [section]" in told
        anna.types("n")
        assert 1 == anna.ends()

    assert not Path("/tmp/kiosk-ssh-stolen").exists()  # noqa: S108


class Behind:
    """Something that listens on the machine and is nobody's business: tells its secret to whoever connects."""

    def __enter__(self) -> int:
        self._socket = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._tell, daemon=True).start()
        port: int = self._socket.getsockname()[1]
        return port

    def _tell(self) -> None:
        with suppress(OSError):
            while True:
                with closing(self._socket.accept()[0]) as caller:
                    caller.sendall(SECRET)

    def __exit__(self, *_: object) -> None:
        self._socket.close()


def connected(port: int, client: subprocess.Popen[bytes]) -> socket.socket:
    """Connect to a port that a client of ssh is about to open on this side."""
    for _ in range(600):
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        except ConnectionRefusedError:
            with suppress(subprocess.TimeoutExpired):
                client.wait(0.1)
                break
    raise AssertionError(client.stderr.read() if client.stderr else "")


def test_the_secret_is_told_to_whoever_is_let_through() -> None:
    with Behind() as port, socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as caller:
        assert SECRET == caller.recv(100)


@pytest.mark.parametrize("how", ["-L", "-D"])
def test_no_port_behind_the_machine_is_reached(kiosk: Kiosk, how: str) -> None:
    here = free_port()
    with Behind() as port:
        forward = f"127.0.0.1:{here}" + (f":127.0.0.1:{port}" if how == "-L" else "")
        command = [*kiosk.client(ANNA, "-N", how, forward), f"{ANNA}@127.0.0.1"]
        with subprocess.Popen(command, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL) as client:
            try:
                with connected(here, client) as caller:
                    if how == "-D":
                        caller.sendall(b"\x05\x01\x00")
                        assert b"\x05\x00" == caller.recv(2)
                        caller.sendall(b"\x05\x01\x00\x01\x7f\x00\x00\x01" + port.to_bytes(2, "big"))
                    got = b"".join(iter(lambda: _read(caller), b""))
            finally:
                client.kill()  # while a channel is being closed, ssh does not heed a softer word

    assert SECRET not in got


def _read(caller: socket.socket) -> bytes:
    try:
        return caller.recv(100)
    except ConnectionResetError:
        return b""


@pytest.mark.parametrize("what", ["-R", "-W"])
def test_no_port_is_opened_on_the_machine_and_none_is_spoken_through(kiosk: Kiosk, what: str) -> None:
    with Behind() as port:
        named = f"{free_port()}:127.0.0.1:{port}" if what == "-R" else f"127.0.0.1:{port}"
        done = subprocess.run(
            [*kiosk.client(ANNA, "-o", "ExitOnForwardFailure=yes", *(["-N"] if what == "-R" else []), what, named),
             f"{ANNA}@127.0.0.1"],
            capture_output=True, stdin=subprocess.DEVNULL, timeout=PATIENCE, check=False,
        )  # fmt: skip

    assert 255 == done.returncode
    assert b"" == done.stdout
    assert b"forwarding failed" in done.stderr
