"""Downloads from a real server on the loopback address, with all the ways in which a line can be bad."""

from __future__ import annotations

import hashlib
import time
import urllib.error
import urllib.request
from email.message import Message
from pathlib import Path

import pytest
from model_server import Behaviour, closed_port, serving, silent_port

from kiosk.errors import MachineError
from kiosk.models import download
from kiosk.models.download import Patience, Wanted, fetch

BODY = bytes(i * i // 7 % 251 for i in range(300_000))
HASTY = Patience(answer=0.3, stall=0.3, window=0.4)


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def part(tmp_path: Path) -> Path:
    return tmp_path / "archive.zip.part"


def wanted(*sources: str) -> Wanted:
    return Wanted(sources, len(BODY), hashlib.sha256(BODY).hexdigest())


def get(part: Path, *sources: str, patience: Patience = HASTY) -> list[tuple[str, int, int]]:
    reports: list[tuple[str, int, int]] = []
    fetch(wanted(*sources), part, lambda *report: reports.append(report), patience)
    return reports


def failure_of(part: Path, *sources: str, patience: Patience = HASTY) -> str:
    with pytest.raises(MachineError) as caught:
        get(part, *sources, patience=patience)
    return str(caught.value)


def test_a_source_that_does_not_answer_gets_five_seconds() -> None:
    assert Patience(answer=5.0, stall=5.0, window=30.0) == Patience()


def test_an_archive_arrives_whole_and_the_progress_ends_at_its_size(part: Path) -> None:
    with serving(zip=Behaviour(BODY)) as url:
        reports = get(part, f"{url}/zip")

    assert part.read_bytes() == BODY
    host = url.removeprefix("http://")
    assert (host, 0, 0) == reports[0]
    assert (host, len(BODY), len(BODY)) == reports[-1]
    assert [have for _, have, _ in reports] == sorted(have for _, have, _ in reports)


def test_a_download_cut_off_midway_goes_on_where_it_stopped(part: Path) -> None:
    plan = Behaviour(BODY, cuts=[100_000, 50_000])
    with serving(zip=plan) as url:
        get(part, f"{url}/zip")

    assert part.read_bytes() == BODY
    assert [None, "bytes=100000-", "bytes=150000-"] == plan.asked


def test_a_second_run_asks_only_for_what_the_first_one_did_not_get(part: Path) -> None:
    part.write_bytes(BODY[:123_456])
    plan = Behaviour(BODY)
    with serving(zip=plan) as url:
        get(part, f"{url}/zip")

    assert part.read_bytes() == BODY
    assert ["bytes=123456-"] == plan.asked


def test_a_part_that_is_complete_already_is_not_asked_for_at_all(part: Path) -> None:
    part.write_bytes(BODY)
    plan = Behaviour(BODY)
    with serving(zip=plan) as url:
        get(part, f"{url}/zip")

    assert [] == plan.asked


def test_a_server_that_ignores_ranges_sends_it_all_and_nothing_is_doubled(part: Path) -> None:
    part.write_bytes(BODY[:1000])
    with serving(zip=Behaviour(BODY, ranges=False)) as url:
        get(part, f"{url}/zip")

    assert part.read_bytes() == BODY


@pytest.mark.parametrize("left", [b"x" * 1000, b"x" * len(BODY), b"x" * (len(BODY) + 1)])
def test_a_part_of_another_file_is_thrown_away_and_fetched_again(part: Path, left: bytes) -> None:
    part.write_bytes(left)
    with serving(zip=Behaviour(BODY)) as url:
        get(part, f"{url}/zip")

    assert part.read_bytes() == BODY


def test_a_part_begun_by_one_source_is_ended_by_the_next(part: Path) -> None:
    second = Behaviour(BODY)
    with serving(first=Behaviour(BODY, cuts=[100_000, 0]), second=second) as url:
        get(part, f"{url}/first", f"{url}/second")

    assert part.read_bytes() == BODY
    assert ["bytes=100000-"] == second.asked


def test_a_source_that_lacks_the_file_makes_room_for_the_next(part: Path) -> None:
    with serving(gone=Behaviour(status=404), zip=Behaviour(BODY)) as url:
        get(part, f"{url}/gone", f"{url}/zip")

    assert part.read_bytes() == BODY


def test_a_source_that_accepts_and_says_nothing_is_left_after_the_time_given(part: Path) -> None:
    with silent_port() as silent, serving(zip=Behaviour(BODY)) as url:
        began = time.monotonic()
        get(part, f"{silent}/zip", f"{url}/zip", patience=Patience(answer=0.3, stall=300.0))
        seconds = time.monotonic() - began

    assert part.read_bytes() == BODY
    assert 0.3 <= seconds < 60


def test_the_time_for_an_answer_includes_redirects(part: Path) -> None:
    """Otherwise five redirects of 5 s each would be half a minute of a black screen."""
    with silent_port() as silent, serving(a=Behaviour(redirect=f"{silent}/b")) as url:
        began = time.monotonic()
        why = failure_of(part, f"{url}/a", patience=Patience(answer=0.3, stall=300.0))
        seconds = time.monotonic() - began

    assert "no answer within 0.3 s" in why
    assert seconds < 60


def test_a_source_that_stalls_midway_is_asked_for_the_rest(part: Path) -> None:
    plan = Behaviour(BODY, stall_after=100_000)
    with serving(zip=plan) as url:
        get(part, f"{url}/zip")

    assert part.read_bytes() == BODY
    assert [None, "bytes=100000-", "bytes=200000-"] == plan.asked


def test_what_a_failing_source_brought_is_kept_for_the_next_run(part: Path) -> None:
    with serving(zip=Behaviour(BODY, cuts=[100_000, 0])) as url:
        why = failure_of(part, f"{url}/zip")

    assert "cut off with 200000 bytes to go" in why
    assert BODY[:100_000] == part.read_bytes()


def test_a_source_that_breaks_off_again_and_again_is_given_up(part: Path) -> None:
    plan = Behaviour(BODY, cuts=[1000] * 20)
    with serving(zip=plan) as url:
        why = failure_of(part, f"{url}/zip")

    assert "cut off 10 times" in why
    assert len(plan.asked) == 10


def test_a_slow_source_that_keeps_on_is_waited_for(part: Path) -> None:
    with serving(zip=Behaviour(BODY, piece=20_000, pause=0.05)) as url:
        get(part, f"{url}/zip")

    assert part.read_bytes() == BODY


def test_a_source_that_drips_is_given_up(part: Path) -> None:
    """A byte now and then resets a socket's timeout for ever."""
    with serving(zip=Behaviour(BODY, piece=1, pause=0.05)) as url:
        why = failure_of(part, f"{url}/zip")

    assert "under 1024 bytes a second" in why


@pytest.mark.parametrize("says_length", [True, False])
def test_a_file_with_another_hash_is_refused_and_not_kept(part: Path, says_length: bool) -> None:  # noqa: FBT001 - a table's column
    with serving(zip=Behaviour(b"x" * len(BODY), says_length=says_length)) as url:
        why = failure_of(part, f"{url}/zip")

    assert "no source delivered it" in why
    assert "another SHA-256" in why
    assert not part.exists()


def test_a_log_in_page_instead_of_the_file_does_not_cost_what_is_there(part: Path) -> None:
    part.write_bytes(BODY[:1000])
    with serving(zip=Behaviour(b"<html>please log in</html>", ranges=False)) as url:
        why = failure_of(part, f"{url}/zip")

    assert "26 bytes, not the 300000 of the catalogue" in why
    assert BODY[:1000] == part.read_bytes()


def test_a_file_without_end_is_cut_at_the_size_of_the_catalogue(part: Path) -> None:
    with serving(zip=Behaviour(BODY * 5, says_length=False)) as url:
        why = failure_of(part, f"{url}/zip")

    assert "longer than the catalogue says" in why
    assert not part.exists() or part.stat().st_size <= len(BODY)


def test_a_range_of_another_file_is_refused(part: Path) -> None:
    part.write_bytes(BODY[:1000])
    with serving(zip=Behaviour(BODY + b"more")) as url:
        why = failure_of(part, f"{url}/zip")

    assert "another range" in why


def test_when_nothing_answers_one_line_names_every_source(part: Path) -> None:
    first, second = closed_port(), closed_port()
    why = failure_of(part, f"{first}/zip", f"{second}/zip")

    hosts = [address.removeprefix("http://") for address in (first, second)]
    assert f"no source answered ({hosts[0]}: connection refused; {hosts[1]}: connection refused)" == why


def test_redirects_lead_to_the_file(part: Path) -> None:
    with serving(a=Behaviour(redirect="/b"), b=Behaviour(redirect="/zip"), zip=Behaviour(BODY)) as url:
        get(part, f"{url}/a")

    assert part.read_bytes() == BODY


def test_redirects_in_a_circle_end(part: Path) -> None:
    with serving(a=Behaviour(redirect="/b"), b=Behaviour(redirect="/a")) as url:
        why = failure_of(part, f"{url}/a")

    assert "answered 302" in why


@pytest.mark.parametrize("target", ["file:///etc/hostname", "ftp://127.0.0.1/zip", "data:,x"])
def test_a_redirect_to_anything_but_http_is_refused(part: Path, target: str) -> None:
    with serving(a=Behaviour(redirect=target)) as url:
        failure_of(part, f"{url}/a")

    assert not part.exists()


def test_a_redirect_from_https_down_to_http_is_refused() -> None:
    asked = urllib.request.Request("https://example.org/zip")
    handler = download._Redirects()
    arguments = (None, 302, "Found", Message())

    with pytest.raises(urllib.error.URLError, match="from https to http"):
        handler.redirect_request(asked, *arguments, "http://example.org/zip")
    assert handler.redirect_request(asked, *arguments, "https://example.org/other") is not None


def test_a_file_address_is_a_source_like_any_other(part: Path, tmp_path: Path) -> None:
    archive = tmp_path / "the archive.zip"
    archive.write_bytes(BODY)
    get(part, (tmp_path / "missing.zip").as_uri(), archive.as_uri())

    assert part.read_bytes() == BODY


def test_a_file_of_another_size_is_no_source(part: Path, tmp_path: Path) -> None:
    archive = tmp_path / "short.zip"
    archive.write_bytes(BODY[:10])

    assert "10 bytes, not the 300000" in failure_of(part, archive.as_uri())
