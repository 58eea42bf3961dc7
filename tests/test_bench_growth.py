"""What the processes of a kiosk hold is counted, and a growth is found and no rest is taken for one."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from dataclasses import replace

import pytest

from kiosk.bench.growth import WARM, grow, growth_of
from kiosk.bench.growth_report import is_steady, markdown
from kiosk.bench.processes import Held, cpu_seconds, family, held_at_rest, held_by
from kiosk.bench.visitors import ROUND
from kiosk.cli.main import main
from kiosk.errors import MachineError

REST = Held(100_000_000, 200_000_000, 20_000_000, 12, 19, 3, 5.0)


def looks(*after: Held) -> list[tuple[int, Held]]:
    """The first hundred visits grow, as caches fill; then come these."""
    warming = [(visit, replace(REST, kiosk=REST.kiosk * visit // WARM)) for visit in range(10, WARM, 10)]
    return warming + [(WARM + 10 * index, held) for index, held in enumerate(after)]


def test_what_fills_up_in_the_first_hundred_visits_is_no_growth() -> None:
    growth = growth_of(looks(*[REST] * 20))

    assert (0.0, 0.0, 0.0) == (growth.memory, growth.threads, growth.handles)
    assert is_steady(growth)


@pytest.mark.parametrize("leak", [{"kiosk": 500_000}, {"recogniser": 500_000}, {"threads": 1}, {"handles": 1}])
def test_a_little_more_after_each_visit_is_growth(leak: dict[str, int]) -> None:
    (name, size), *_ = leak.items()
    after = [replace(REST, **{name: getattr(REST, name) + index * size}) for index in range(20)]

    assert not is_steady(growth_of(looks(*after)))


def test_one_look_at_a_bad_moment_is_no_growth() -> None:
    after = [REST] * 20
    after[-2] = replace(REST, kiosk=REST.kiosk * 2, threads=20)

    assert is_steady(growth_of(looks(*after)))


def test_the_page_tells_the_figures_and_its_command() -> None:
    seen = looks(*[REST] * 91)
    page = markdown(seen, growth_of(seen), "kiosk bench growth", "sphinx")

    assert "| 1000 | 100.0 | 200.0 | 20.0 | 320.0 | 12 | 19 |" in page
    assert "1,000 visits" in page
    assert "memory +0.00% (wanted: below 2 %)" in page
    assert "Of 40 visits 33 are silent, 6 end\nwith" in page


def test_the_figures_of_a_process_are_its_own_and_its_children_s() -> None:
    before = held_by(os.getpid())
    program = "import sys; kept = bytearray(50_000_000); print('up', flush=True); sys.stdin.read()"
    over = threading.Event()
    thread = threading.Thread(target=over.wait)
    with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        child.stdout.readline()
        thread.start()
        after = held_at_rest(os.getpid())
        mine = list(family(os.getpid()))
        over.set()
        thread.join()
        child.communicate()

    assert child.pid in mine
    assert after.memory - before.memory > 50_000_000
    assert (after.threads - before.threads, after.processes - before.processes) == (2, 1)
    assert after.handles - before.handles == 2 + 3  # two pipes here, three descriptors there
    assert cpu_seconds(os.getpid()) > 0
    with pytest.raises(MachineError, match="has ended"):
        held_by(child.pid)


def test_too_few_visits_are_a_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["bench", "growth", "--visits", "20"])

    assert "20 is out of range: give a whole number from 200" in capsys.readouterr().err


@pytest.mark.engine
@pytest.mark.slow
def test_visits_go_through_the_service_s_own_loop_and_are_looked_at() -> None:
    told: list[int] = []
    seen = grow(len(ROUND) // 4, "sphinx", lambda visit, _: told.append(visit))

    assert [10] == told == [visit for visit, _ in seen]
    assert seen[0][1].recogniser > 50_000_000
    assert seen[0][1].voice > 5_000_000
