"""What the README, and the pages that took commands over from it, tell people to type works."""

from __future__ import annotations

import io
import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from understanding_fixtures import hear, mind, told

from kiosk.cli.command_line import parser
from kiosk.cli.transcript import Transcript
from kiosk.events import Heard, Listen
from kiosk.hearing.ears import Expected
from kiosk.hearing.typed import TextEars
from kiosk.service.sessions import session_of
from kiosk.settings import Settings, parse_settings
from kiosk.speaking.mouth import PrintedMouth

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
RUNNING = (ROOT / "docs" / "running.md").read_text(encoding="utf-8")
PAGES = (README, RUNNING, (ROOT / "docs" / "models.md").read_text(encoding="utf-8"))
LINKING = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
KIOSK = ".venv/bin/kiosk"
LACKS = 3
"""Exit status of a command that the machine lacks something for: a sound card, here."""
WAITS = {"run"}
"""Commands that go on for ever: only their words are checked here."""
RUN_ELSEWHERE = {"demo": "tests/test_demo_patients.py", "bench": "each benchmark's own tests"}
DISCLAIMER = "Severe, persistent, or sudden muscle cramps should be evaluated"


def blocks(page: str, kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```", page, re.MULTILINE | re.DOTALL)


OWN_PATIENT = next(block for block in blocks(README, "sh") if "espeak-ng" in block)
"""Its lines only work one after another."""


def commands() -> list[str]:
    """Every line of the shell blocks, without its comment and the variables that are set for it."""
    lines = [line for page in PAGES for block in blocks(page, "sh") if block != OWN_PATIENT
             for line in block.splitlines()]  # fmt: skip
    bare = [re.sub(r"^([A-Z_]+=\S+ )+", "", line.partition(" #")[0].strip()) for line in lines]
    return [line for line in dict.fromkeys(bare) if line and not line.startswith("#")]


def inline(page: str) -> list[str]:
    """What stands between backticks in running text."""
    return re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", page, flags=re.MULTILINE | re.DOTALL))


TYPED = [line for line in commands() if line.startswith(f"{KIOSK} ")]
NAMED = [line for page in PAGES for line in dict.fromkeys(inline(page)) if line.startswith(f"{KIOSK} ")]
SCRIPTS = [line for line in (line.removeprefix("sudo ") for line in commands()) if line.startswith("script/")]


def test_the_readme_has_commands_for_each_of_its_readers() -> None:
    assert {"script/demo", "sudo script/install", "script/test"} <= set(commands())
    assert len(TYPED) >= 5


@pytest.mark.parametrize("line", SCRIPTS)
def test_a_script_of_the_readme_is_there_and_can_be_run(line: str) -> None:
    script = ROOT / line.split(maxsplit=1)[0]

    assert os.access(script, os.X_OK)
    assert 0 == subprocess.run(["bash", "-n", str(script)], check=False).returncode


@pytest.mark.parametrize("line", TYPED)
def test_a_command_of_the_readme_is_understood_and_does_not_fail(line: str, tmp_path: Path) -> None:
    words = shlex.split(line)[1:]
    chosen = parser().parse_args(words)

    assert chosen.func
    if words[0] in WAITS | set(RUN_ELSEWHERE):
        return
    environment = os.environ | {"XDG_CACHE_HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "kiosk.cli.main", *words],
        cwd=ROOT, env=environment, input="my calf cramps at night\n" + "no\n" * 20, capture_output=True, text=True,
        timeout=120, check=False,
    )  # fmt: skip

    assert done.returncode in {0, LACKS}
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("line", [line for line in NAMED if "…" not in line and "--help" not in line])
def test_a_command_that_is_named_in_passing_is_understood(line: str) -> None:
    assert parser().parse_args(shlex.split(line)[1:]).func


def test_everything_else_in_a_shell_block_is_known_here() -> None:
    known = (f"{KIOSK} ", "script/", "sudo script/")

    assert [] == [line for line in commands() if not line.startswith(known)]


def test_the_readme_never_names_a_command_that_is_not_found_when_it_is_typed() -> None:
    assert [] == [text for text in inline(README) if re.match(r"(kiosk|pytest|python) (?!…)", text)]


def test_every_test_that_the_readme_names_is_there() -> None:
    named = set(re.findall(r"tests/\w+\.py", README))

    assert named
    assert [] == [name for name in named if not (ROOT / name).is_file()]


def anchors(page: Path) -> set[str]:
    """What a link may name behind a #: headings in lower case, without punctuation."""
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", LINKING, ids=lambda page: page.name)
def test_a_link_leads_to_a_file_and_a_heading_that_are_there(page: Path) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    parted = [link.partition("#") for link in links if "://" not in link]
    targets = [(page.parent / path if path else page, anchor) for path, _, anchor in parted]

    assert [] == [str(target) for target, _ in targets if not target.exists()]
    assert [] == [anchor for target, anchor in targets if anchor and anchor not in anchors(target)]


class Patient(TextEars):
    """The answers of a recorded patient, as they are written."""

    def __init__(self, name: str) -> None:
        about = (ROOT / "tests" / "patients" / name / "patient.toml").read_text(encoding="utf-8")
        self._answers: dict[str, str] = tomllib.loads(about)["answers"]

    def listen(self, order: Listen, expected: Expected) -> Heard:  # noqa: ARG002 - the port's
        return Heard(self._answers.get(order.question, self._answers["default"]))


def test_the_visit_that_the_readme_shows_is_what_the_demo_prints_of_these_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "120")  # as wide as it gets, whoever runs this
    printed = io.StringIO()
    watching = Transcript(printed, "patient").watching()
    mouth = PrintedMouth(None)
    session_of(Settings(), mind(), Patient("acid-tablets"), mouth, watching).visit(asks_consent=False)
    shown = next(block for block in blocks(README, "text") if "kiosk  Tell me" in block)
    left = printed.getvalue()

    assert 3 == len(shown.split("…\n"))
    for part in shown.split("…\n"):
        _, found, left = left.partition(part)
        assert found, part


@pytest.mark.engine
def test_a_patient_of_ones_own_has_a_visit_to_its_end(tmp_path: Path) -> None:
    script = OWN_PATIENT.replace(KIOSK, f"{shlex.quote(sys.executable)} -m kiosk.cli.main")
    done = subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, timeout=600,
        check=False,
    )  # fmt: skip

    assert 0 == done.returncode, done.stderr
    assert "           ann  “" in done.stdout
    assert "(silence)" not in done.stdout
    assert DISCLAIMER in done.stdout


def test_the_settings_for_trying_a_fifo_by_hand_need_no_folder_of_an_installation() -> None:
    settings = parse_settings(blocks(RUNNING, "toml")[0])

    assert ("button", ".", ".") == (settings.visit.fifo, settings.service.state, settings.service.runtime)


def test_the_page_on_reading_a_sentence_names_files_that_are_there_and_an_example_that_is_so() -> None:
    page = (ROOT / "docs" / "understanding.md").read_text(encoding="utf-8")
    package = ROOT / "kiosk" / "understanding"
    files = {name for name in inline(page) if re.fullmatch(r"[\w/]+\.py", name)}

    assert all(any((root / file).is_file() for root in (ROOT, package, package.parent)) for file in files)

    example = re.search(r'"(Naw.*?)" at the question `(\w+)`', page)
    assert example is not None
    assert told(hear(example[1], example[2])) == {"!leg_swollen", "leg_hot_red", "!leg_tender"}
