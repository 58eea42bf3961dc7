"""`script/audit` against an advisory service on the loopback address that answers as OSV does."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

ROOT = Path(__file__).resolve().parents[1]
LOCK = "gpio"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", autouse=True)
def pip_audit() -> None:
    made = subprocess.run([ROOT / "script" / "tool", "audit"], capture_output=True, text=True, check=False)
    if made.returncode:
        pytest.skip(f"pip-audit can't be had here: {made.stderr.strip().splitlines()[-1]}")


@contextmanager
def osv(holes: dict[str, str]) -> Iterator[str]:
    """Serve, for each package with a hole, the version that mends it."""

    class Advisories(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            name = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["package"]["name"]
            answer = {"vulns": [advisory(name, holes[name])]} if name in holes else {}
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(answer).encode())

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Advisories) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/v1/query"
        finally:
            server.shutdown()
            thread.join()


def advisory(name: str, fixed: str) -> dict[str, object]:
    ranges = [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": fixed}]}]
    affected = [{"package": {"name": name, "ecosystem": "PyPI"}, "ranges": ranges}]
    return {"id": "PYSEC-2026-1", "aliases": ["CVE-2026-1"], "summary": "A hole.", "affected": affected}


def audit(url: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [ROOT / "script" / "audit", "--osv-url", url, LOCK], capture_output=True, text=True, check=False
    )


def test_a_known_hole_is_named_with_the_version_that_mends_it() -> None:
    with osv({"gpiozero": "9999"}) as url:
        done = audit(url)

    assert 1 == done.returncode, done.stderr
    assert done.stdout.startswith("gpiozero 2.")
    assert "PYSEC-2026-1 CVE-2026-1; mended in 9999\n" in done.stdout
    assert 1 == done.stdout.count("\n")


def test_without_a_hole_it_says_so() -> None:
    with osv({}) as url:
        done = audit(url)

    assert (0, "") == (done.returncode, done.stderr)
    assert "no vulnerability known" in done.stdout


def test_a_service_out_of_reach_is_no_pass() -> None:
    with osv({}) as url:
        pass
    done = audit(url)

    assert (3, "", 1) == (done.returncode, done.stdout, done.stderr.count("\n"))
    assert "no answer about" in done.stderr
