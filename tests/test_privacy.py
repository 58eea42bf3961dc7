"""Nothing of what a living person says leaves the kiosk's memory, and nothing of it stays there after the visit.

The service runs with a person in front of it (tests/live_visit.py) who says canary words, in no prompt, over a
canary tone. It is watched by strace, in a network name space without interfaces, at the most talkative log level.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from live_visit import CANARIES, HERTZ, SPEECH, VISITS, held_by, voice
from watched import Watched, python, watch, without_network

from kiosk import understanding
from kiosk.events import Triage
from kiosk.files.prompts import read_texts
from kiosk.hearing.sound_files import read_sound
from kiosk.service.unheard import FILE
from kiosk.sound.pcm import RATE
from kiosk.understanding import forget
from kiosk.understanding.dialogue_acts.asked_back import PromptQuestion
from kiosk.understanding.matching.lexicon import Lexicon
from kiosk.understanding.matching.patterns import Choice
from kiosk.understanding.templates import parts
from kiosk.understanding.text.normalise import normalised

ROOT = Path(__file__).resolve().parents[1]
DRIVER = str(ROOT / "tests" / "live_visit.py")
WINDOW = 1600
"""Samples: a tenth of a second."""
MAY_BE_WRITTEN = ("/dev/null", "/dev/tty", "/proc/self/fd/")
"""Beside the kiosk's own folders: what keeps nothing. The voice writes its sentences to a memfd through /proc."""


def config(folder: Path, more: str = "") -> str:
    for name in ("state", "run", "cache"):
        (folder / name).mkdir()
    file = folder / "kiosk.toml"
    service = f'[service]\nstate = "{folder}/state"\nruntime = "{folder}/run"\n'
    file.write_text(f'cache = "{folder}/cache"\n{service}{more}')
    return str(file)


def visits(folder: Path, leak: str = "", more: str = "") -> Watched:
    folder.mkdir(exist_ok=True)
    return watch(python(DRIVER, config(folder, more), *([leak] if leak else [])), folder)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("privacy") / "house"


@pytest.fixture(scope="module")
def watched(house: Path) -> Watched:
    return visits(house)


def holds_words(content: bytes) -> bool:
    """In any of the ways that text is written."""
    forms = [word.encode(encoding) for word in CANARIES for encoding in ("utf-8", "utf-16-le", "utf-32-le")]
    return any(form in content.lower() for form in forms)


def holds_tone(content: bytes) -> bool:
    """As raw samples of 16 bits or floats, at the microphone's rate or as it comes at 8 and 48 kHz."""
    for kind in ("<i2", ">i2", "<f4"):
        size = np.dtype(kind).itemsize
        for shift in range(size):
            whole = content[shift : shift + (len(content) - shift) // size * size]
            with np.errstate(invalid="ignore"):  # text read as floats holds impossible ones
                samples = np.nan_to_num(np.frombuffer(whole, dtype=kind).astype(float), posinf=0, neginf=0)
            if any(_tonal(samples, HERTZ / rate) for rate in (RATE, 3 * RATE, RATE // 2)):
                return True
    return False


def _tonal(samples: np.ndarray, turns: float) -> bool:
    """Whether a tenth of any stretch's power is in the one frequency: in speech, noise and code it is less."""
    rows = np.clip(samples[: len(samples) // WINDOW * WINDOW], -1e9, 1e9).reshape(-1, WINDOW)
    power = (rows**2).mean(axis=1) * WINDOW**2
    tone = np.abs(rows @ np.exp(-2j * np.pi * turns * np.arange(WINDOW))) ** 2
    return bool(((power > 0) & (2 * tone > 0.2 * power)).sum() >= 2)


def leaks(watched: Watched, folder: Path) -> list[str]:
    found = []
    for name, content in watched.everything(folder).items():
        found += [f"words in {name}"] * holds_words(content) + [f"the tone in {name}"] * holds_tone(content)
    elsewhere = {path for path in watched.opened if path.startswith("/")} - {
        path for path in watched.opened if path.startswith((str(folder), *MAY_BE_WRITTEN))
    }
    return found + [f"{path} was opened to write" for path in sorted(elsewhere)]


def test_the_canaries_are_in_no_prompt_and_the_tone_is_in_the_speech() -> None:
    texts = "".join(read_texts(ROOT / "prompts" / "en").values()).lower()

    assert not any(word in texts for word in CANARIES)
    assert holds_tone(voice().pcm)
    assert not holds_tone(read_sound(SPEECH).pcm)


def test_visits_leave_no_word_and_no_sound_anywhere(house: Path, watched: Watched) -> None:
    assert 0 == watched.status, watched.err
    assert VISITS == watched.err.count(": done,")
    assert {".counters.json.part", ".health.json.part"} <= {Path(path).name for path in watched.wrote}
    assert [] == leaks(watched, house)
    assert [] == [path for path in watched.wrote if path.startswith(f"{house}/cache/")]


def test_the_process_opens_no_socket_but_to_its_own_machine_and_sends_nothing_to_another_program(
    watched: Watched,
) -> None:
    assert watched.sockets <= {"AF_UNIX"}
    assert set() == watched.told
    assert set() == watched.unseen


def test_after_a_visit_the_process_remembers_nothing_that_was_said(watched: Watched) -> None:
    assert ["remembered: []"] * VISITS == [line for line in watched.out.splitlines() if line.startswith("rem")]


def test_no_process_of_the_kiosk_may_leave_its_memory_in_a_core_file(watched: Watched) -> None:
    assert ["cores: ['0']"] * VISITS == [line for line in watched.out.splitlines() if line.startswith("cores")]


def test_every_cache_that_sees_a_persons_words_is_emptied() -> None:
    takes = {
        forget.distance: CANARIES[:2],
        forget.phrase_as_written: ("calf", CANARIES[0], False),
        forget.looked_up: (Lexicon(["calf"]), CANARIES[0]),
    }
    for cache in forget.CACHES:
        cache(*takes.get(cache, CANARIES[:1]))
    assert all(cache.cache_info().currsize for cache in forget.CACHES)
    forget.forget()

    assert [0] * len(forget.CACHES) == [cache.cache_info().currsize for cache in forget.CACHES]


def test_every_cache_of_the_understanding_is_emptied_but_for_those_of_what_staff_wrote() -> None:
    found = pkgutil.walk_packages(understanding.__path__, f"{understanding.__name__}.")
    modules = [importlib.import_module(one.name) for one in found]
    things = [thing for module in modules for thing in vars(module).values()]
    methods = [method for thing in things if isinstance(thing, type) for method in vars(thing).values()]
    unbound = [getattr(one, "__func__", one) for one in (*things, *methods)]
    caches = {one for one in unbound if hasattr(one, "cache_clear")}
    of_prompts = {Choice.__dict__["of"].__func__, PromptQuestion.__dict__["of"].__func__, normalised, parts}

    assert caches - of_prompts == set(forget.CACHES)


def test_words_that_are_the_keys_of_a_dict_are_found() -> None:
    assert CANARIES[0] in set(held_by({CANARIES[0]: 1}))


@pytest.mark.slow
def test_where_missed_words_are_counted_two_visits_leave_none_of_them_anywhere(tmp_path: Path) -> None:
    folder = tmp_path / "house"
    done = visits(folder, more="[prompts]\nmissed_words = true\n")
    missed = [one["not_understood"] for one in json.loads((folder / "state" / FILE).read_text())["questions"].values()]

    assert 0 == done.status, done.err
    assert sum(missed) >= 1
    assert [] == leaks(done, folder)
    assert "remembered: []\ncores: ['0']\n" * VISITS == done.out


@pytest.mark.parametrize(
    ("leak", "found"), [("journal", "words in journal"), ("file", "debug.txt"), ("sound", "the tone in")]
)
@pytest.mark.slow
def test_a_leak_would_be_found(tmp_path: Path, leak: str, found: str) -> None:
    """This tests the tests above: a transcript is logged or written, or the sound is."""
    folder = tmp_path / "house"
    told = leaks(visits(folder, leak), folder)

    assert any(found in line for line in told), told


@pytest.mark.slow
def test_a_socket_would_be_found(tmp_path: Path) -> None:
    assert "AF_INET" in visits(tmp_path / "house", "socket").sockets


@pytest.mark.slow
def test_words_sent_to_a_socket_with_a_name_would_be_found(tmp_path: Path) -> None:
    """A journal's socket is one: what goes there is on a disk a moment later."""
    assert {"log"} == visits(tmp_path / "house", "syslog").told


SUITE = "test_session test_patients test_ears test_mouth test_noise_flood test_demo_patients test_visit_on_a_sound_card"


@pytest.mark.slow
@pytest.mark.engine
def test_the_whole_suite_of_visits_passes_where_there_is_no_network() -> None:
    files = [str(ROOT / "tests" / f"{name}.py") for name in SUITE.split()]
    done = subprocess.run(
        [*without_network(), sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *files],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert 0 == done.returncode, done.stdout[-2000:]


@pytest.mark.slow
@pytest.mark.engine
@pytest.mark.parametrize("engine", ["sphinx", "whisper"])
def test_a_visit_with_a_real_recogniser_needs_no_network(tmp_path: Path, engine: str) -> None:
    folder = tmp_path / "house"
    folder.mkdir()
    patient = str(ROOT / "tests" / "patients" / "hot-calf")
    visit = ["-m", "kiosk.cli.main", "visit", "--json", "--recogniser", engine, "--patient", patient]
    done = watch(python(*visit, "--config", config(folder)), folder)

    assert 0 == done.status, done.err
    assert json.loads(done.out)["assessment"]["triage"] in set(Triage)
    assert done.sockets <= {"AF_UNIX"}
