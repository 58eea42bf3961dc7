"""Whatever breaks, a visit ends in an apology or in silence, with one line in the journal, and the next one is well.

Here are the faults that have no room of their own. Elsewhere: devices lost (test_lost_devices), prompt sets that do
not load (test_publishing_taking_up), publishing and installing killed at every step (test_publishing_store,
test_model_install, test_install), models damaged in eight ways (test_model_install), the voice hung or killed
(test_voice), the recogniser hung or crashed (test_engine_process), noise (test_noise_flood); and by chance, one after
another for as long as wanted, in `script/soak`.
"""

from __future__ import annotations

import ast
import resource
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.assembly import load_mind, start_recogniser
from kiosk.bench.soak_checks import BETWEEN, Outcome, Plan
from kiosk.bench.soak_kiosk import Kiosk, _own_mounts
from kiosk.errors import MachineError, ModelError, RecogniserFailed, VoiceFailed
from kiosk.events import Block, Heard
from kiosk.hearing import engines
from kiosk.hearing.engine_process import EngineSpec, RecogniserProcess
from kiosk.service.attendant import Attendant, Kit
from kiosk.service.counters import read_counters
from kiosk.service.watchdog import Manager
from kiosk.settings import Hearing, Service, Settings
from kiosk.speaking.pyttsx3_voice import Pyttsx3Voice

ROOT = Path(__file__).resolve().parents[1]
PEOPLE = ROOT / "tests" / "patients"
KIT = Kit("1", "en")

# --- disks ---------------------------------------------------------------------------------------

FOLDERS = "for name in cache state run; do "
FULL = FOLDERS + 'mount -t tmpfs -o size=64k soak "$0/$name"; head -c 1M /dev/zero >"$0/$name/ballast" 2>&-; done; true'
READ_ONLY = FOLDERS + 'mount -t tmpfs -o ro soak "$0/$name"; done'
needs_mounts = pytest.mark.skipif(not _own_mounts(), reason="no file system may be mounted here")


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    with Kiosk(tmp_path_factory.mktemp("soak"), "scripted", PEOPLE) as kiosk:
        return kiosk.visit(Plan("heat"))


def told(journal: tuple[str, ...] | list[str]) -> list[str]:
    """What a journal says of faults: which part, and why."""
    return sorted(line.removeprefix("kiosk: ") for line in journal if not BETWEEN.search(line))


@needs_mounts
@pytest.mark.slow
@pytest.mark.parametrize(
    ("disk", "why"),
    [(FULL, "No space left on device"), (READ_ONLY, "Read-only file system")],
    ids=["full", "read-only"],
)
def test_on_a_disk_that_takes_nothing_every_visit_is_as_ever_and_each_part_complains_once(
    disk: str, why: str, undisturbed: Outcome, tmp_path: Path
) -> None:
    with Kiosk(tmp_path, "scripted", PEOPLE, disk) as kiosk:
        visits = [kiosk.visit(Plan("heat")) for _ in range(2)]
        lines = told([*kiosk.starting, *visits[0].journal, *visits[1].journal])

    assert [undisturbed.became] * 2 == [visit.became for visit in visits]
    assert ["counters", "health file", "tallies"] == [line.partition(":")[0] for line in lines]
    assert all(why in line for line in lines)


@needs_mounts
@pytest.mark.slow
def test_once_there_is_room_again_the_kiosk_counts(tmp_path: Path) -> None:
    with Kiosk(tmp_path, "scripted", PEOPLE, FULL) as kiosk:
        kiosk.visit(Plan("no-feeling"))
        for name in ("cache", "state", "run"):
            kiosk.inside(f"{name}/ballast").unlink()
        kiosk.visit(Plan("no-feeling"))

        assert 2 == read_counters(kiosk.inside("state")).visits["escalated"], "the visit before was not forgotten"


# --- models --------------------------------------------------------------------------------------


def test_a_damaged_model_is_a_lack_that_the_service_waits_to_see_mended(monkeypatch: pytest.MonkeyPatch) -> None:
    """It goes on after a `MachineError`, as it does after a lost microphone (test_lost_devices)."""

    def damaged(directory: Path, name: str) -> Path:  # noqa: ARG001 - as the real one
        raise ModelError(f"{name}/am/final.mdl: damaged", "run kiosk models install")

    monkeypatch.setattr(engines, "verified", damaged)
    settings = Settings(hearing=Hearing(recogniser="vosk"))
    with pytest.raises(MachineError, match=r"final\.mdl: damaged: run kiosk models install"):
        start_recogniser(settings, load_mind(settings))


# --- clocks --------------------------------------------------------------------------------------

VISITS = (
    "hearing", "understanding", "interview", "clinic", "speaking", "prompts", "sound", "files", "loop",
    "session.py", "mind", "assembly.py", "cli/live.py", "cli/visit.py",
    "service/sessions.py", "service/station.py", "service/visits.py",
)  # fmt: skip
"""What a visit goes through. Others note the time for people to read; a visit must not know it."""


def test_no_visit_looks_at_a_clock_that_can_be_set() -> None:
    wall = {("time", "time"), ("datetime", "now"), ("date", "today"), ("datetime", "utcnow"), ("time", "localtime")}
    found = set()
    for file in (ROOT / "kiosk").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                found |= {str(file.relative_to(ROOT / "kiosk"))} if (node.value.id, node.attr) in wall else set()

    assert "service/attendant.py" in found, "it counts by days"
    assert [] == [name for name in found if name.startswith(VISITS)]


@pytest.mark.parametrize("years", [-30, 30])
def test_a_clock_that_jumps_makes_nobody_ill_and_loses_no_count(
    years: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = replace(Settings(), service=Service(state=str(tmp_path), runtime=str(tmp_path)))
    attendant = Attendant(settings, Manager(), KIT, time.monotonic)
    attendant.waiting()
    attendant.ended("done")
    true = time.time
    monkeypatch.setattr(time, "time", lambda: true() + years * 31_557_600)
    attendant.began()
    attendant.ended("done")

    assert "" == attendant.look()
    assert 2 == read_counters(tmp_path).visits["done"]


# --- memory --------------------------------------------------------------------------------------

ENGINE = '''
"""An engine that keeps all sound, with `finish` as greedy as a decoder in a loud room."""
from kiosk.events import Heard

class Keeps:
    name, model = "keeps", "none"
    def __init__(self): self.pcm = bytearray()
    def expect(self, phrases): self.pcm.clear()
    def feed(self, block): self.pcm += block.pcm
    def guess(self): return Heard("")
    def finish(self):
        copies = [bytes(self.pcm) for _ in range(50)]
        return Heard(str(len(copies)))
    def lacks(self, words): return []
    def close(self): pass
'''
SECONDS = 20
ROOM = 8 * 2**20
"""Bytes that a process may still take: enough to answer with, and less than it needs."""
SENTENCE = "Please ask a person for help, whatever it is."
SOUND = Block(b"\x01\x00" * 16000 * SECONDS, 16000, 0.0)


@pytest.fixture
def keeps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[RecogniserProcess]:
    (tmp_path / "keeping.py").write_text(ENGINE)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with RecogniserProcess(EngineSpec("keeps", "keeping:Keeps"), call_timeout=10.0) as engine:
        yield engine


def cap(pid: int | None, room: int) -> None:
    """Let a process take so much more memory and no more, as a unit's MemoryMax does."""
    assert pid
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[0])
    resource.prlimit(pid, resource.RLIMIT_AS, (pages * resource.getpagesize() + room,) * 2)


def feed(engine: RecogniserProcess) -> Heard:
    for _ in range(4):
        engine.feed(SOUND)
    return engine.finish()


def test_a_recogniser_that_runs_out_of_memory_is_one_line_and_the_next_one_hears(keeps: RecogniserProcess) -> None:
    cap(keeps.pid, ROOM)
    with pytest.raises(RecogniserFailed) as failed:
        feed(keeps)
    keeps.restart()

    assert "failed: MemoryError" in str(failed.value) or "died" in str(failed.value)
    assert "\n" not in str(failed.value)
    assert "50" == feed(keeps).text


def test_a_voice_that_runs_out_of_memory_is_given_up_or_replaced_and_the_next_sentence_is_said() -> None:
    """Python dies of it and the sentence is tried again; espeak-ng's thread, which does not start, is waited for."""
    with Pyttsx3Voice(timeout=10.0) as voice:
        voice.render("Yes.", 145)
        spare = voice._spare._process.pid if voice._spare else 0
        wait_until(lambda: "libespeak" in Path(f"/proc/{spare}/maps").read_text())
        cap(spare, 0)
        try:
            assert voice.render(SENTENCE, 145).seconds > 2
        except VoiceFailed as error:
            assert "\n" not in str(error)  # noqa: PT017 - either outcome is right, a wrong sound is not

        assert not Path(f"/proc/{spare}").exists()
        assert voice.render(SENTENCE, 145).seconds > 2


def wait_until(so: Callable[[], bool]) -> None:
    """Of another process one can only ask again and again."""
    deadline = time.monotonic() + 20
    while not so():
        assert time.monotonic() < deadline
        time.sleep(0.01)
