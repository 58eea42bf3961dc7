"""`kiosk status`, the counters behind it, and the file for Prometheus."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.cli import status
from kiosk.cli.main import main
from kiosk.service import counters as count
from kiosk.service.attendant import boot_seconds
from kiosk.service.counters import Counters, parse_counters, write_counters
from kiosk.service.health import Health, Machine, parse_health, prometheus, read_machine, write_health
from kiosk.service.installed import prompt_set
from kiosk.service.status import ills
from kiosk.settings import Service, Settings

NO_SENSORS = Machine(None, None, None)
COOL = Machine(50.0, (), ())
COUNTED = Counters(
    visits={"done": 7, "stopped": 1, "silent": 2, "escalated": 1}, failures={"MicrophoneLost": 2},
    answers=60, not_understood=6, silences=3, last_visit=1764000000.0, day="2026-11-25",
    visits_today=3, answers_today=20, not_understood_today=5, boot="b", starts=3,
)  # fmt: skip
KEYS = ["visits", "failures", "answers", "day", "boot", "last_visit"]
TABLES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda of: st.lists(of) | st.dictionaries(st.sampled_from(KEYS), of),
)
WELL = Health(
    version="0.1.0", prompts="/opt/kiosk/prompts/en 0123456789ab", engine="vosk", model="small",
    microphone='USB "Mic"', speaker="USB", doing="waiting", illness="", started=1764000000.5, beat=100.0,
    counters=COUNTED,
)  # fmt: skip


@pytest.mark.parametrize(
    ("health", "machine", "now", "why"),
    [
        (WELL, COOL, 110.0, ()),
        (WELL, NO_SENSORS, 110.0, ()),
        (None, COOL, 110.0, ("has not run",)),
        (WELL, COOL, 1000.0, ("does not run, or hangs",)),
        (replace(WELL, illness="no sound arrives"), COOL, 110.0, ("no sound arrives",)),
        (WELL, Machine(84.0, ("under-voltage",), ("under-voltage",)), 110.0, ("84 °C", "under-voltage")),
        (WELL, Machine(50.0, (), ("throttled",)), 110.0, ()),
    ],
)
def test_a_monitor_learns_what_is_wrong(
    health: Health | None, machine: Machine, now: float, why: tuple[str, ...]
) -> None:
    found = ills(health, machine, now)

    assert len(why) == len(found)
    assert all(part in ill for part, ill in zip(why, found, strict=True))


def at(folder: Path) -> str:
    config = folder / "kiosk.toml"
    config.write_text(f'[service]\nruntime = "{folder}"\n')
    return str(config)


def test_status_is_0_while_all_is_well_and_tells_everything_as_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_health(tmp_path, replace(WELL, beat=boot_seconds()), NO_SENSORS)

    status = main(["status", "--json", "--config", at(tmp_path)])
    shape = json.loads(capsys.readouterr().out)
    # This machine's own heat may make it ill, and is not what is tested here.
    shape["ills"] = [ill for ill in shape["ills"] if "processor" not in ill]

    assert status in (0, 3)
    assert [] == shape["ills"]
    assert {
        "version": "0.1.0", "engine": "vosk", "model": "small", "doing": "waiting", "visits_today": 3,
        "not_understood_rate": 0.1, "not_understood_rate_today": 0.25, "restarts": 2, "last_visit": 1764000000.0,
        "failures": {"MicrophoneLost": 2},
    }.items() <= shape.items()  # fmt: skip
    assert {"temperature_celsius", "throttled", "throttled_since_boot", "microphone", "speaker"} <= set(shape)


def test_status_is_3_when_the_service_never_ran_hangs_or_is_ill(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = at(tmp_path)
    assert 3 == main(["status", "--config", config])
    write_health(tmp_path, replace(WELL, beat=boot_seconds() - 500), NO_SENSORS)
    assert 3 == main(["status", "--config", config])
    write_health(tmp_path, replace(WELL, beat=boot_seconds(), illness="the microphone is gone"), NO_SENSORS)
    assert 3 == main(["status", "--config", config])

    out = capsys.readouterr().out
    for why in ("has not run", "hangs", "the microphone is gone", "USB", "3 today, 11 in all", "25% of today's"):
        assert why in out


def test_a_service_that_no_unit_runs_is_not_looked_for_with_systemctl(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    unit = tmp_path / "kiosk.service"
    monkeypatch.setattr(status, "UNITS", (tmp_path / "nowhere", unit))
    config = at(tmp_path)
    assert 3 == main(["status", "--config", config])
    by_hand = capsys.readouterr().out
    unit.symlink_to("/opt/kiosk/current/systemd/kiosk.service")  # as script/install makes it
    assert 3 == main(["status", "--config", config])
    installed = capsys.readouterr().out
    unit.unlink()
    monkeypatch.setattr(status, "as_typed", lambda line: line.replace("kiosk run", ".venv/bin/kiosk run"))
    assert 3 == main(["status", "--json", "--config", config])
    in_a_clone = json.loads(capsys.readouterr().out)["ills"]

    assert "systemctl" not in by_hand
    assert "no unit kiosk.service is installed; begun by hand it is kiosk run\n" in by_hand
    assert "run systemctl status kiosk\n" in installed
    assert in_a_clone[0].endswith("begun by hand it is .venv/bin/kiosk run")


@pytest.fixture
def a_unit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The service is installed."""
    monkeypatch.setattr(status, "UNITS", (tmp_path,))


@pytest.mark.usefixtures("a_unit")
def test_a_health_file_that_can_not_be_read_is_named_without_a_word_of_python(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "health.json"
    file.write_bytes(b"\xff{")
    damaged = main(["status", "--config", at(tmp_path)])
    file.unlink()
    file.mkdir()
    folder = main(["status", "--config", at(tmp_path)])
    mend = "remove it and restart the service: systemctl restart kiosk"

    assert (1, 1) == (damaged, folder)
    assert capsys.readouterr().err.splitlines() == [
        f"kiosk: {file}: not a health file: {mend}",
        f"kiosk: {file}: Is a directory: {mend}",
    ]


@pytest.mark.usefixtures("a_unit")
def test_a_damaged_health_file_gets_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for damage in ("{", "[]", '{"counters": {}}', '{"counters": 7}', "\x00" * 70_000, "[" * 50_000):
        (tmp_path / "health.json").write_text(damage)

        assert 1 == main(["status", "--config", at(tmp_path)])
        told = capsys.readouterr()
        assert ("", 1) == (told.out, told.err.count("\n"))
        assert "systemctl restart kiosk" in told.err


def test_prometheus_reads_every_line() -> None:
    text = prometheus(WELL, Machine(50.25, ("throttled",), ()))
    lines = text.splitlines()
    sample = re.compile(r'^(kiosk_[a-z_]+)(\{([a-z]+="([^"\\]|\\.)*",?)*\})? [0-9.e+]+$')
    named = {match[1] for line in lines if (match := sample.match(line))}

    assert all(line.startswith("# ") or sample.match(line) for line in lines)
    assert text.endswith("\n")
    assert {line.split()[2] for line in lines if line.startswith("# TYPE")} == named
    for line in (
        'kiosk_visits_total{ended="escalated"} 1', "kiosk_up 1", "kiosk_answers_not_understood_total 6",
        'kiosk_failures_total{kind="MicrophoneLost"} 2', "kiosk_temperature_celsius 50.25",
        'kiosk_throttled{reason="throttled"} 1', "kiosk_last_visit_timestamp_seconds 1764000000.0",
    ):  # fmt: skip
        assert line in lines
    counters = [name for name in named if f"# TYPE {name} counter" in text]
    assert counters
    assert all(name.endswith("_total") for name in counters)


def test_prometheus_takes_any_name_of_a_device_and_leaves_out_what_is_not_measured() -> None:
    text = prometheus(replace(WELL, model='a"b\\c\nd'), NO_SENSORS)

    assert r'model="a\"b\\c d"' in text
    assert "temperature" not in text
    assert "throttled" not in text


def test_the_files_are_replaced_whole_and_readable_by_all(tmp_path: Path) -> None:
    write_health(tmp_path, WELL, COOL)
    write_counters(tmp_path, COUNTED)

    assert {"health.json", "kiosk.prom", "counters.json"} == {file.name for file in tmp_path.iterdir()}
    assert all(0o644 == file.stat().st_mode & 0o777 for file in tmp_path.iterdir())
    assert WELL == parse_health((tmp_path / "health.json").read_text())
    assert COUNTED == count.read_counters(tmp_path)


def test_a_pi_tells_its_heat_and_why_it_is_slow(tmp_path: Path) -> None:
    (tmp_path / "temp").write_text("48312\n")
    (tmp_path / "throttled").write_text("50005\n")

    machine = read_machine(tmp_path / "temp", tmp_path / "throttled")
    assert 48.312 == machine.celsius
    assert ("under-voltage", "throttled") == machine.throttled_now == machine.throttled_since_boot
    assert NO_SENSORS == read_machine(tmp_path / "none", tmp_path / "none")


@given(TABLES)
def test_whatever_a_counters_file_holds_it_is_counters_or_a_value_error(table: object) -> None:
    try:
        counters = parse_counters(json.dumps(table))
    except ValueError:
        return

    assert counters == parse_counters(json.dumps(table))
    assert counters.answers >= 0


def test_a_new_day_a_new_boot_and_a_restart_are_counted() -> None:
    assert 2 == COUNTED.restarts
    assert 3 == count.started(COUNTED, "b").restarts
    assert 0 == count.started(COUNTED, "c").restarts
    assert COUNTED == count.of_today(COUNTED, "2026-11-25")
    tomorrow = count.visited(count.of_today(COUNTED, "2026-11-26"), "done", 1764090000)
    assert (1, 0, 8) == (tomorrow.visits_today, tomorrow.answers_today, tomorrow.visits["done"])


def test_a_prompt_set_has_another_name_when_a_word_of_it_changes(tmp_path: Path) -> None:
    (tmp_path / "replies.txt").write_text("[a]\none\n")
    before = prompt_set(tmp_path)
    (tmp_path / "replies.txt").write_text("[a]\ntwo\n")

    assert before != prompt_set(tmp_path)
    assert str(tmp_path) in before


def test_the_settings_name_the_folders_of_the_units() -> None:
    assert Service() == Settings().service
    unit = (Path(__file__).resolve().parents[1] / "systemd" / "kiosk.service").read_text()

    assert "StateDirectory=kiosk\n" in unit
    assert "RuntimeDirectory=kiosk\n" in unit
    assert ("/var/lib/kiosk", "/run/kiosk") == (Service().state, Service().runtime)


def test_a_file_where_the_folder_of_the_running_service_belongs_is_told_as_that(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "kiosk.toml").write_text(f'[service]\nruntime = "{tmp_path / "file"}"\n', encoding="utf-8")

    assert 1 == main(["status", "--config", str(tmp_path / "kiosk.toml")])
    told = f"kiosk: {tmp_path / 'file'}: Not a directory: name a folder: runtime under [service]\n"
    assert told == capsys.readouterr().err
