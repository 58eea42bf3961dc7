"""The recogniser's process dies, hangs and talks nonsense; the kiosk goes on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from limits import descriptors_left

from kiosk.errors import RecogniserFailed, SpeakerLost
from kiosk.events import Block, Heard
from kiosk.hearing.engine_process import EngineSpec, RecogniserProcess

ROOT = Path(__file__).resolve().parents[1]
BLOCK = Block(b"\x01\x00" * 1600, 16000, 0.5)

ENGINES = '''
"""Engines that count bytes, and others that go wrong in every way that native code can."""
import ctypes, os, sys, time
from kiosk.errors import ModelError
from kiosk.events import Heard

class Counts:
    name, model = "counts", "none"
    def __init__(self): self.count, self.phrases = 0, ()
    def expect(self, phrases): self.count, self.phrases = 0, phrases
    def feed(self, block):
        self.count += len(block.pcm)
        return Heard(str(self.count), began=block.at)
    def guess(self): return Heard(str(self.count))
    def finish(self): return Heard(str(self.count), ("a", "b"), phrase=" ".join(self.phrases), names=("c",))
    def lacks(self, words): return [word for word in words if word != "calf"]
    def close(self): pass

class Aborts(Counts):
    def feed(self, block): os.abort()

class Segfaults(Counts):
    def finish(self): ctypes.string_at(0)

class Exits(Counts):
    def feed(self, block): sys.exit(1)

class Quotes(Counts):
    def finish(self): raise ValueError("I heard that your calf hurts")

class Prints(Counts):
    def feed(self, block):
        print("calf", flush=True); os.write(1, b"calf"); os.write(2, b"calf")
        return Heard("fine")

class Locale(Counts):
    def finish(self): import locale; return Heard(locale.getpreferredencoding(False).lower())

class Sleeps(Counts):
    def finish(self): time.sleep(600)

class Scribbles(Counts):
    def feed(self, block):
        for fd in range(3, 64):
            try: os.write(fd, b"x" * 64)
            except OSError: pass
        return None

class Breaks(Counts):
    def feed(self, block):
        for fd in range(3, 64):
            try: os.write(fd, b"kio1\\x40\\0\\0\\0\\0\\0\\0\\0{")
            except OSError: pass
        os.abort()

class Ponders(Counts):
    def guess(self): time.sleep(0.3); return super().guess()

class Broods(Counts):
    def guess(self): time.sleep(600)

class Dithers(Sleeps):
    def guess(self): time.sleep(0.7); return super().guess()

class Mulls(Counts):
    def finish(self): time.sleep(0.3); return super().finish()

class Mumbles(Counts):
    def finish(self): return 7

def never_loads(): raise ModelError("folder/model: a file has changed", "run: kiosk models install")
def hangs_at_loading(): time.sleep(600)
'''


@pytest.fixture(autouse=True)
def _engines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bad_engines.py").write_text(ENGINES)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))


def process(factory: str, call_timeout: float = 10.0, start_timeout: float = 20.0) -> RecogniserProcess:
    spec = EngineSpec(factory.lower(), f"bad_engines:{factory}")
    return RecogniserProcess(spec, call_timeout=call_timeout, start_timeout=start_timeout)


def gone(pid: int) -> bool:
    """Whether no such process is left, not even a zombie."""
    return not Path(f"/proc/{pid}").exists()


def test_the_port_works_the_same_through_the_process() -> None:
    with process("Counts") as engine:
        engine.expect(["yes", "no"])
        partial = engine.feed(BLOCK)
        final = engine.finish()

        assert ("counts", "none") == (engine.name, engine.model)
        assert Heard("3200", began=0.5) == partial
        assert ("3200", ("a", "b"), "yes no", ("c",)) == (final.text, final.alternatives, final.phrase, final.names)
        assert final.decode_seconds > 0
        assert ["furosemide"] == engine.lacks(["calf", "furosemide"])


@pytest.mark.parametrize(
    ("factory", "reason"),
    [
        ("Aborts", "died (SIGABRT)"),
        ("Segfaults", "died (SIGSEGV)"),
        ("Exits", "died (exit status 1)"),
        ("Quotes", "failed: ValueError in the engine"),
        ("Breaks", "died (SIGABRT)"),
        ("Scribbles", "answered with garbage"),
        ("Mumbles", "failed: TypeError in the engine"),
    ],
)
def test_whatever_goes_wrong_is_one_line_and_leaves_no_process(factory: str, reason: str) -> None:
    engine = process(factory)
    pid = engine.pid
    assert pid
    with pytest.raises(RecogniserFailed, match="start it again") as failed:
        engine.feed(BLOCK), engine.finish()

    assert reason in failed.value.why
    assert "\n" not in str(failed.value)
    assert "calf" not in str(failed.value)
    assert gone(pid)


@pytest.mark.parametrize(("factory", "guessing"), [("Sleeps", False), ("Broods", True), ("Dithers", True)])
def test_a_hang_ends_after_the_time_allowed(factory: str, guessing: bool) -> None:  # noqa: FBT001
    engine = process(factory, call_timeout=1.0)
    if guessing:
        engine.start_guess()
    began = time.monotonic()
    with pytest.raises(RecogniserFailed, match="did not answer within 1 s"):
        engine.finish()

    assert time.monotonic() - began < 60  # it would be 600


def test_an_engine_reads_its_files_as_utf_8_whatever_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONUTF8", "0")
    monkeypatch.setenv("PYTHONCOERCECLOCALE", "0")
    monkeypatch.setenv("LC_ALL", "C")
    with process("Locale") as engine:
        assert engine.finish().text == "utf-8"


def test_a_model_that_does_not_load_tells_why_and_what_to_do() -> None:
    with pytest.raises(RecogniserFailed, match="a file has changed: run: kiosk models install"):
        process("never_loads")


def test_loading_that_hangs_ends_after_the_time_allowed() -> None:
    with pytest.raises(RecogniserFailed, match="did not answer within 1 s"):
        process("hangs_at_loading", start_timeout=1.0)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSTOP])
def test_after_a_death_amid_an_answer_it_goes_on_with_the_same_phrases(how: signal.Signals) -> None:
    with process("Counts", call_timeout=1.0) as engine:
        engine.expect(["both legs"])
        engine.feed(BLOCK)
        first = engine.pid
        assert first
        os.kill(first, how)
        with pytest.raises(RecogniserFailed):
            engine.feed(Block(bytes(2_000_000), 16000, 1.0))  # more than any pipe takes while it is stopped
        with pytest.raises(RecogniserFailed, match="not running"):
            engine.finish()
        engine.restart()
        engine.feed(BLOCK)

        assert gone(first)
        assert ("3200", "both legs") == ((heard := engine.finish()).text, heard.phrase)


def test_nothing_that_an_engine_prints_reaches_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    with process("Prints") as engine:
        assert Heard("fine") == engine.feed(BLOCK)

    assert ("", "") == tuple(capfd.readouterr())


@pytest.mark.parametrize("free", range(7))
def test_a_process_that_cannot_be_started_is_one_line_and_leaves_nothing_open(free: int) -> None:
    before = set(os.listdir("/proc/self/fd"))  # noqa: PTH208 - numbers
    with descriptors_left(free), pytest.raises(RecogniserFailed) as failed:
        process("Counts")

    assert (
        "the recogniser counts can't be started: Too many open files: end other programs: top shows which are busy"
        == str(failed.value)
    )
    assert before == set(os.listdir("/proc/self/fd"))  # noqa: PTH208 - numbers


def test_closing_twice_is_fine_and_leaves_no_process() -> None:
    engine = process("Counts")
    pid = engine.pid
    assert pid
    engine.close()
    engine.close()

    assert gone(pid)
    with pytest.raises(RecogniserFailed, match="not running"):
        engine.feed(BLOCK)


def test_an_engine_that_hangs_dies_with_its_kiosk() -> None:
    """Even while native code runs, and when a thread that has long ended started it."""
    kiosk = (
        "import os, threading\n"
        "from kiosk.events import Block\n"
        "from kiosk.hearing.engine_process import EngineSpec, RecogniserProcess\n"
        "made = []\n"
        "spec = EngineSpec('sleeps', 'bad_engines:Sleeps')\n"
        "thread = threading.Thread(target=lambda: made.append(RecogniserProcess(spec, call_timeout=60)))\n"
        "thread.start(); thread.join()\n"
        "print(made[0].pid, flush=True)\n"
        "made[0].finish()\n"
    )
    path = os.pathsep.join((str(ROOT), os.environ["PYTHONPATH"]))
    with subprocess.Popen(
        [sys.executable, "-c", kiosk], stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": path}
    ) as parent:
        assert parent.stdout
        child = int(parent.stdout.readline())
        alive = not gone(child)
        parent.kill()
        parent.wait()

    assert alive
    deadline = time.monotonic() + 10
    while not _ended(child) and time.monotonic() < deadline:
        time.sleep(0.02)  # a process of another parent can only be asked again and again
    assert _ended(child)


def _ended(pid: int) -> bool:
    """Whether the process is gone, or a zombie that its new parent has not reaped yet."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


def guess_of(engine: RecogniserProcess) -> Heard | None:
    """Poll as the ears do, for a minute at most."""
    for _ in range(6000):
        heard = engine.guessed()
        if heard is not None:
            return heard
        time.sleep(0.01)
    return None


def guess_and_finish(engine: RecogniserProcess) -> Heard:
    engine.start_guess()
    return engine.finish()


def test_a_guess_is_made_while_the_kiosk_waits_and_comes_once() -> None:
    with process("Ponders") as engine:
        engine.feed(BLOCK)
        engine.start_guess()
        at_once, guessed, again = engine.guessed(), guess_of(engine), engine.guessed()
        final = engine.finish()

    assert at_once is None
    assert Heard("3200") == guessed
    assert again is None
    assert final.text == "3200"
    assert 0.25 < engine.guess_seconds < 30


def test_a_guess_that_is_asked_for_twice_is_made_once() -> None:
    with process("Ponders") as engine:
        engine.feed(BLOCK)
        engine.start_guess()
        engine.start_guess()
        guessed, again = guess_of(engine), engine.guessed()
        engine.feed(BLOCK)
        final = engine.finish()

    assert Heard("3200") == guessed
    assert again is None
    assert final.text == "6400"


def test_a_guess_that_was_overtaken_by_more_speech_is_dropped() -> None:
    with process("Ponders") as engine:
        engine.feed(BLOCK)
        engine.start_guess()
        engine.feed(BLOCK)
        guessed, final = engine.guessed(), engine.finish()

    assert guessed is None
    assert final.text == "6400"


def test_an_engine_that_hangs_over_a_guess_is_noticed_and_can_be_restarted() -> None:
    with process("Broods", call_timeout=0.3) as engine:
        engine.start_guess()
        with pytest.raises(RecogniserFailed, match="did not answer"):
            engine.finish()
        engine.restart()

        assert engine.feed(BLOCK) == Heard("3200", began=0.5)


def test_an_engine_that_died_is_noticed_when_a_guess_is_asked_for() -> None:
    with process("Counts") as engine:
        assert engine.pid
        os.kill(engine.pid, signal.SIGKILL)
        with pytest.raises(RecogniserFailed, match="died"):
            guess_and_finish(engine)


def test_somebody_who_waits_for_a_reading_is_told_after_a_while() -> None:
    told: list[float] = []
    began = time.monotonic()
    with process("Ponders") as engine:
        engine.feed(BLOCK)
        engine.start_guess()
        final = engine.finish(0.1, lambda: told.append(time.monotonic() - began))
        engine.feed(BLOCK)
        engine.finish(5.0, lambda: told.append(0.0))

    assert final.text == "3200"
    assert 1 == len(told)
    assert 0.25 < final.decode_seconds < 30


@pytest.mark.parametrize("phrases", [["calf"], None])
def test_a_reading_whose_wait_was_broken_off_is_never_taken_for_the_next(phrases: list[str] | None) -> None:
    def lost() -> None:
        raise SpeakerLost("gone")

    with process("Mulls") as engine:
        engine.expect(["first"])
        engine.feed(BLOCK)
        pid = engine.pid
        with pytest.raises(SpeakerLost):
            engine.finish(0.1, lost)
        if phrases is None:
            engine.start_guess()
        else:
            engine.expect(phrases)
        partial, final = engine.feed(BLOCK), engine.finish()

        assert pid == engine.pid
    assert Heard("3200" if phrases else "6400", began=0.5) == partial
    assert (" ".join(phrases or ["first"]), partial.text if partial else "") == (final.phrase, final.text)
