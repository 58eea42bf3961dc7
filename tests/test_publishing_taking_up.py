"""The running kiosk takes up what was published: between visits, within seconds, or not at all."""

from __future__ import annotations

import errno
import io
import json
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from staff import LEAN, write

from kiosk.assembly import mind_of
from kiosk.cli import live
from kiosk.cli.main import main
from kiosk.errors import PromptError
from kiosk.files.clinic import load_knowledge
from kiosk.files.prompts import read_set
from kiosk.hearing.engines import Choice
from kiosk.prompts.parse import parse_book
from kiosk.prompts.release import Entry, release_id
from kiosk.publishing.state import Loaded, published
from kiosk.publishing.store import Store
from kiosk.publishing.taking_up import TakingUp
from kiosk.service import station as stations
from kiosk.service.attendant import Attendant, Kit
from kiosk.service.buttons import AtOnce
from kiosk.service.devices import Devices
from kiosk.service.equipment import Engine, Prepared
from kiosk.service.health import parse_health
from kiosk.service.installed import prompt_set
from kiosk.service.station import Station
from kiosk.service.watchdog import Manager
from kiosk.settings import parse_settings
from kiosk.speaking.mouth import PrintedMouth

SHIPPED = {"replies.txt": "[welcome]\nHello.\n"}
PATIENCE = 5.0
"""Seconds."""


def loaded(folder: Path) -> str:
    text = read_set(folder)["replies.txt"]
    if "BROKEN" in text:
        raise PromptError("replies.txt", 2, "broken", "mend it")
    return text.split("\n")[1]


@pytest.fixture
def unpublished(tmp_path: Path) -> Path:
    folder = tmp_path / "shipped"
    folder.mkdir()
    (folder / "replies.txt").write_text(SHIPPED["replies.txt"])
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store" / "en")


@pytest.fixture
def taking_up(store: Store, unpublished: Path) -> Iterator[TakingUp[str]]:
    with TakingUp(store, unpublished, loaded, every=0.02) as taking_up:
        yield taking_up


def publish(store: Store, words: str) -> str:
    with store.locked():
        release = store.keep({"replies.txt": f"[welcome]\n{words}\n"})
        store.point_to(Entry(release, "publish", "anna", "2026-11-25T13:05:36Z", "why"))
    return release


def until(so: Callable[[], object], within: float = PATIENCE) -> bool:
    end = time.monotonic() + within
    while not so() and time.monotonic() < end:
        time.sleep(0.01)
    return bool(so())


def test_what_is_published_while_nobody_is_there_is_handed_over_within_seconds(
    store: Store, taking_up: TakingUp[str]
) -> None:
    ready: list[str] = []

    assert "Hello." == taking_up.first()
    taking_up.watch(ready.append)
    release = publish(store, "Good day.")
    assert until(lambda: ready == ["Good day."])
    assert until(lambda: published(store).loaded)
    state = published(store)
    assert state.loaded
    assert (release, release, None) == (state.current and state.current.release, state.loaded.release, state.failed)


def test_nothing_is_loaded_while_somebody_is_there(store: Store, taking_up: TakingUp[str]) -> None:
    ready: list[str] = []
    taking_up.first()
    taking_up.watch(ready.append)
    with taking_up.visiting():
        publish(store, "Good day.")

        assert not until(lambda: ready, within=0.3)
    assert until(lambda: ready == ["Good day."])


def test_a_set_that_does_not_load_changes_nothing_and_the_state_says_so(store: Store, taking_up: TakingUp[str]) -> None:
    good = publish(store, "Good day.")
    ready: list[str] = []

    assert "Good day." == taking_up.first()
    taking_up.watch(ready.append)
    bad = publish(store, "BROKEN")
    assert until(lambda: published(store).failed)
    state = published(store)
    assert state.failed
    assert state.loaded
    assert (bad, good, []) == (state.failed.release, state.loaded.release, ready)
    assert "mend it" in state.failed.why
    publish(store, "Good evening.")
    assert until(lambda: ready == ["Good evening."])
    assert until(lambda: not published(store).failed)


def test_at_the_start_the_newest_that_loads_speaks(store: Store, unpublished: Path) -> None:
    for words in ("One.", "Two.", "BROKEN", "Three."):
        publish(store, words)
    damaged = store.release_folder(release_id({"replies.txt": "[welcome]\nThree.\n"})) / "replies.txt"
    damaged.write_text("[welcome]\nThrxx.\n")

    assert "Two." == TakingUp(store, unpublished, loaded).first()
    state = published(store)
    assert state.failed
    assert "not what was published" in state.failed.why


def test_where_nothing_published_loads_the_kiosk_says_what_it_came_with(store: Store, unpublished: Path) -> None:
    publish(store, "BROKEN")

    assert "Hello." == TakingUp(store, unpublished, loaded).first()
    assert published(store).failed


def test_a_store_that_is_not_there_is_no_failure(store: Store, unpublished: Path) -> None:
    assert "Hello." == TakingUp(store, unpublished, loaded).first()
    assert (None, None) == (published(store).current, published(store).loaded)


def test_a_state_file_that_cannot_be_read_says_nothing(store: Store) -> None:
    publish(store, "Hello.")
    for content in ("", "[]", '{"release": 1}'):
        (store.folder / "loaded.json").write_text(content)

        assert Loaded.of(store.folder) is None


# --- the station -----------------------------------------------------------------------------------


def test_a_station_speaks_from_what_was_prepared_at_its_next_visit_and_not_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings = parse_settings('[hearing]\nrecogniser = "typed"')
    printed = io.StringIO()
    monkeypatch.setattr(sys, "stdin", io.StringIO("stop\nstop\n"))
    monkeypatch.setattr(stations, "start_mouth", lambda *_: PrintedMouth(printed))
    nothing = Devices(speaker=lambda _: SimpleNamespace(name="none"), look_again=lambda: None)
    hello = LEAN["replies.txt"]
    later = LEAN | {"replies.txt": hello.replace("Hello. I am an", "Good day. I am an", 1)}
    before, after = (mind_of(load_knowledge(), parse_book(texts)) for texts in (LEAN, later))
    with Station(settings, before, AtOnce(), devices=nothing) as station:
        station.visit()

        assert "kiosk: Hello." in printed.getvalue()
        station.prepare(after)
        printed.truncate(0)
        station.visit()
        assert "kiosk: Good day." in printed.getvalue()


def test_what_was_published_is_taken_up_whatever_lies_where_slips_go_by_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings, mind = parse_settings('[hearing]\nrecogniser = "typed"'), mind_of(load_knowledge(), parse_book(LEAN))
    monkeypatch.setattr(sys, "stdin", io.StringIO("stop\n"))
    monkeypatch.setattr(stations, "start_mouth", lambda *_: PrintedMouth(io.StringIO()))
    nothing = Devices(speaker=lambda _: SimpleNamespace(name="none"), look_again=lambda: None)
    closed: list[str] = []
    engine = Engine(Choice("", "", tmp_path, ""), SimpleNamespace(close=lambda: closed.append("engine")))  # type: ignore[arg-type]
    with Station(settings, mind, AtOnce(), tmp_path / "slip.txt", devices=nothing) as station:
        (tmp_path / "slip.txt").write_text("Dear Sir")
        station._next = Prepared(mind, engine)

        assert station.visit().ended == "stopped"
    assert closed == ["engine"]
    assert (tmp_path / "slip.txt").read_text() == "Dear Sir"


def test_what_was_taken_up_is_what_status_names_before_anybody_comes(tmp_path: Path) -> None:
    settings = parse_settings(f'[service]\nstate = "{tmp_path}"\nruntime = "{tmp_path}"')
    attendant = Attendant(settings, Manager(), Kit("0.1", "en 111111111111"), lambda: None)
    attendant.equipped(engine="vosk", model="small", microphone="USB", speaker="USB")
    station = SimpleNamespace(prepare=lambda _: None)
    live._take_up(("a mind", "en 222222222222"), station, attendant)  # type: ignore[arg-type]
    health = parse_health((tmp_path / "health.json").read_text())

    assert ("en 222222222222", "vosk", "USB") == (health.prompts, health.engine, health.microphone)


# --- what status says ------------------------------------------------------------------------------


def status_of(store: Store, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    config = store.folder.parent / "kiosk.toml"
    folder = store.folder.parent
    config.write_text(f'[service]\nruntime = "{folder}"\n[prompts]\nstore = "{folder}"\n')
    main(["status", "--json", "--config", str(config)])
    shape: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert 3 == main(["status", "--config", str(config)])
    return shape | {"plain": capsys.readouterr().out}


def test_status_names_the_release_that_history_names_and_says_when_it_does_not_load(
    store: Store, taking_up: TakingUp[str], capsys: pytest.CaptureFixture[str]
) -> None:
    good = publish(store, "Good day.")
    taking_up.first()
    shape = status_of(store, capsys)

    assert (good, "anna", None) == (shape["published"]["release"], shape["published"]["account"], shape["not_loaded"])
    assert prompt_set(store.release_folder(good)).endswith(good)
    assert f"published      2026-11-25 13:05  {good}  publish   anna: why" in shape["plain"]
    bad = publish(store, "BROKEN")
    taking_up.watch(lambda _: None)
    assert until(lambda: published(store).failed)
    shape = status_of(store, capsys)
    assert bad == shape["not_loaded"]["release"]
    assert any(f"{bad} were published and do not load, the last good ones speak on" in ill for ill in shape["ills"])
    assert f"ILL            prompts {bad}" in shape["plain"]


def test_status_says_when_it_can_not_look(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    store.folder.mkdir(parents=True)
    (store.folder / "current.json").mkdir()

    assert any("current.json" in ill and "move away" in ill for ill in status_of(store, capsys)["ills"])


def test_a_disk_that_fails_ends_neither_the_watching_nor_the_service(store: Store, unpublished: Path) -> None:
    """Anything may fail to be read on a worn card; the next set is taken up all the same."""

    def load(folder: Path) -> str:
        words = loaded(folder)
        if words == "Worn.":
            raise OSError(errno.EIO, "Input/output error")
        return words

    publish(store, "Worn.")
    ready: list[str] = []
    with TakingUp(store, unpublished, load, every=0.02) as taking_up:
        assert "Hello." == taking_up.first()
        taking_up.watch(ready.append)
        publish(store, "Good day.")
        assert until(lambda: ready == ["Good day."])
        publish(store, "Worn.")
        assert until(lambda: published(store).failed)
        publish(store, "Good evening.")
        assert until(lambda: ready == ["Good day.", "Good evening."])


def test_an_error_that_nobody_foresaw_ends_neither_the_watching_nor_the_service(
    store: Store, unpublished: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(folder: Path) -> str:
        words = loaded(folder)
        if words == "Unforeseen.":
            raise KeyError("what a person wrote")
        return words

    publish(store, "Unforeseen.")
    ready: list[str] = []
    with TakingUp(store, unpublished, load, every=0.02) as taking_up:
        assert "Hello." == taking_up.first()
        state = published(store)
        assert state.failed
        assert "KeyError" == state.failed.why
        taking_up.watch(ready.append)
        publish(store, "Good day.")
        assert until(lambda: ready == ["Good day."])
        assert until(lambda: not published(store).failed)
        bad = publish(store, "Unforeseen.")
        assert until(lambda: published(store).failed)
        state = published(store)
        assert state.failed
        assert (bad, "KeyError") == (state.failed.release, state.failed.why)
        asked: list[bool] = []
        with monkeypatch.context() as worn:
            worn.setattr(Store, "current", lambda _: asked.append(True) or {}["what a person wrote"])
            assert until(lambda: len(asked) > 1)
        publish(store, "Good evening.")
        assert until(lambda: ready == ["Good day.", "Good evening."])


def test_a_store_that_cannot_be_read_at_the_start_leaves_what_the_kiosk_came_with(
    store: Store, unpublished: Path
) -> None:
    publish(store, "Good day.")
    (store.folder / "history.jsonl").unlink()
    (store.folder / "history.jsonl").mkdir()

    assert "Hello." == TakingUp(store, unpublished, loaded).first()


class Pressed(AtOnce):
    """Whoever starts two visits, and between them waits until what was published is ready."""

    def __init__(self, between: Callable[[], None]) -> None:
        self.visits = 0
        self._between = between

    def wait_for_start(self) -> bool:
        self.visits += 1
        if self.visits == 2:
            self._between()
        return self.visits <= 2


def test_the_running_service_speaks_what_was_published_between_two_visits_and_status_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = LEAN | {"replies.txt": LEAN["replies.txt"].replace("Hello. I am an", "Good day. I am an", 1)}
    store, printed = Store(tmp_path / "store" / "en"), io.StringIO()
    write(tmp_path / "prompts" / "en", LEAN)
    (tmp_path / "kiosk.toml").write_text(
        f'[hearing]\nrecogniser = "typed"\n[service]\nstate = "{tmp_path}"\nruntime = "{tmp_path}"\n'
        f'[prompts]\nfolder = "{tmp_path}/prompts"\nstore = "{tmp_path}/store"\n'
    )
    before: list[str] = []

    def named() -> str:
        return parse_health((tmp_path / "health.json").read_text()).prompts

    def published_meanwhile() -> None:
        before.extend((printed.getvalue(), named()))
        printed.truncate(0)
        with store.locked():
            store.point_to(Entry(store.keep(later), "publish", "anna", "2026-11-25T13:05:36Z", "friendlier"))
        assert until(lambda: named().endswith(release_id(later)), within=60)

    monkeypatch.setattr(sys, "stdin", io.StringIO("stop\nstop\n"))
    nothing = Devices(speaker=lambda _: SimpleNamespace(name="none"), look_again=lambda: None)
    monkeypatch.setattr(live, "Station", partial(Station, devices=nothing))
    monkeypatch.setattr(stations, "start_mouth", lambda *_: PrintedMouth(printed))
    monkeypatch.setattr(live, "buttons_of", lambda *_: Pressed(published_meanwhile))

    assert 0 == main(["run", "--config", str(tmp_path / "kiosk.toml")])
    assert "kiosk: Hello." in before[0]
    assert before[1].endswith(release_id(LEAN))
    assert "kiosk: Good day." in printed.getvalue()
    assert "kiosk: Hello." not in printed.getvalue()
