"""The clinical safety file says nothing that is not there: every module, every test, every claim of a control."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from understanding_fixtures import hear, told

from kiosk.clinic.assessment import assess
from kiosk.events import Conclude, Finding, Subject
from kiosk.files.clinic import load_knowledge
from kiosk.files.prompts import load_book
from kiosk.speaking.reply import speak

ROOT = Path(__file__).resolve().parent.parent
KNOWLEDGE = load_knowledge()
BOOK = load_book(ROOT / "prompts" / "en")
TEXT = (ROOT / "docs" / "clinical-safety.md").read_text(encoding="utf-8")
COLUMNS = ["Id", "Hazard and harm", "Cause", "Control", "Test", "Residual risk", "State"]
LEAST_HAZARDS = 18

STARTERS = {
    "misheard negation": "denied symptom",
    "red flag missed in a long answer": "inside a long answer",
    "magnesium and magnesia": "magnesia",
    "fluids to heart failure or over-drinking": "told to drink",
    "minerals in kidney disease": "damaged kidneys",
    "statin stopped": "stops a prescribed medicine",
    "panic or tetany behind calcium": "tetany",
    "a clot behind night cramps": "clot in the leg",
    "stale prompt edited over SSH": "edited over SSH",
    "inaudible voice, misread number": "number is heard wrongly",
    "kiosk down at an emergency": "down, deaf or stuck",
    "overheard": "overheard",
    "test mode left on": "test mode",
}
"""Hazards that the clinical sources begin with, and the words by which each is found in the file."""


@dataclass(frozen=True)
class Hazard:
    id: str
    hazard: str
    control: str
    tests: tuple[str, ...]
    state: str


def rows(heading: str) -> list[list[str]]:
    table = TEXT.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in table.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def hazard(cells: list[str]) -> Hazard:
    number, what, _, control, tests, _, state = cells
    return Hazard(number, what, control, tuple(re.findall(r"`(tests/[^`]+)`", tests)), state)


HAZARDS = [hazard(cells) for cells in rows("Hazards")[2:]]


@cache
def functions_of(file: str) -> frozenset[str]:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def test_the_table_has_its_columns_and_numbers_its_hazards_in_order() -> None:
    assert rows("Hazards")[0] == COLUMNS
    assert all(len(cells) == len(COLUMNS) and all(cells) for cells in rows("Hazards"))
    assert [row.id for row in HAZARDS] == [f"H{number:02}" for number in range(1, len(HAZARDS) + 1)]
    assert len(HAZARDS) >= LEAST_HAZARDS


@pytest.mark.parametrize("row", HAZARDS, ids=lambda row: row.id)
def test_each_test_that_a_hazard_names_exists(row: Hazard) -> None:
    missing = [name for name in row.tests if name.split("::")[1] not in functions_of(name.split("::")[0])]

    assert missing == []


@pytest.mark.parametrize("row", HAZARDS, ids=lambda row: row.id)
def test_a_hazard_claims_a_control_only_with_its_place_and_its_test(row: Hazard) -> None:
    assert row.state in {"controlled", "partly", "open"}
    assert bool(row.tests) == (row.state != "open")
    assert row.state == "open" or re.search(r"`(kiosk|prompts)/", row.control)
    assert row.state != "open" or row.control.startswith("none")


def test_each_file_that_the_document_names_exists() -> None:
    named = set(re.findall(r"`((?:kiosk|prompts|tests|docs|script)/[\w./-]+)(?:::\w+)?`", TEXT))

    assert named
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("words", STARTERS.values(), ids=STARTERS)
def test_each_hazard_that_the_sources_begin_with_is_marked(words: str) -> None:
    assert len([row for row in HAZARDS if row.hazard.startswith("★") and words in row.hazard]) == 1


def test_the_file_says_that_no_clinician_has_signed() -> None:
    assert "No clinician has reviewed this product" in TEXT
    assert {cells[-1] for cells in rows("What a clinician has to sign off")[2:]} == {"nobody yet", "none set"}


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("I take milk of magnesia", "antacid"),
        ("milk of magnesia", "antacid"),
        ("I take magnesium tablets", "magnesium_supplement"),
        ("magnesium", "magnesium_supplement"),
    ],
)
def test_milk_of_magnesia_is_an_antacid_and_magnesium_a_supplement(said: str, meant: str) -> None:
    assert told(hear(said, "medicines")) & {"antacid", "magnesium_supplement"} == {meant}


@pytest.mark.parametrize("story", ["calf at_night quinine", "quinine", "leg cramp quinine diuretic"])
def test_whoever_takes_quinine_hears_that_it_is_not_safe(story: str) -> None:
    findings = tuple(Finding(name) for name in story.split())
    order = Conclude(assess(KNOWLEDGE, findings), findings, Subject.SELF)
    spoken = [utterance.text for utterance in speak(order, BOOK, KNOWLEDGE)]

    assert [text for text in spoken if "Quinine" in text and "not safe" in text]
