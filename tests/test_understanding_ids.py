"""The ids that stand in the understanding, in its code and in its tables of English, are the clinic's.

Whoever renames a finding is told here of the rules that would have gone silent.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from understanding_fixtures import LISTS, ROOT, knowledge, sections

from kiosk.clinic.check import STAGES
from kiosk.groups import Trait
from kiosk.speaking.parts import WEEKS
from kiosk.understanding import english
from kiosk.understanding.context.vetoes import durations, table
from kiosk.understanding.context.vetoes.table import ANYWHERE, EXCUSES, VETOES

ROOM = ROOT / "kiosk" / "understanding"
ID = re.compile(r"(?<![\w'.])[a-z]+(?:_[a-z0-9]+)+(?!\w)")
"""No English word has an underscore."""
JOINED = {ROOM / "english" / "dialect.py", ROOM / "english" / "spelling.py"}
"""Here an underscore joins the words of what is rewritten."""


@cache
def ids() -> frozenset[str]:
    return frozenset(knowledge().findings) | frozenset(knowledge().questions)


@cache
def known() -> frozenset[str]:
    specs, questions = knowledge().findings.values(), knowledge().questions.values()
    units = {spec.quantity.unit for spec in specs if spec.quantity} | {question.unit for question in questions}
    named = set(STAGES) | set(Trait) | set(WEEKS) | set(sections("commands.txt")) | set(knowledge().faq)
    return ids() | units | named


def texts(tree: ast.AST) -> Iterator[str]:
    """Yield every text of a module that is no docstring."""
    notes = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in notes:
            yield node.value


def compared_with_ids(tree: ast.AST) -> Iterator[str]:
    """Yield what code compares the id of a finding or a question with."""
    for node in ast.walk(tree):
        about_ids = isinstance(node, ast.Compare) and getattr(node.left, "attr", "") in {"finding", "id"}
        if about_ids:
            yield from texts(node)


def tables(thing: object) -> Iterator[list[str]]:
    """Yield the keys of a table, and those of the tables in it."""
    if isinstance(thing, dict):
        yield [key for key in thing if isinstance(key, str)]
        for value in thing.values():
            yield from tables(value)


@pytest.mark.parametrize("file", sorted({*ROOM.rglob("*.py")} - JOINED), ids=lambda file: str(file.relative_to(ROOM)))
def test_every_id_that_the_understanding_names_is_known_to_the_clinic(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    named = {name for text in texts(tree) for name in ID.findall(text)}

    assert named - known() == set()
    assert set(compared_with_ids(tree)) - known() == set()


@pytest.mark.parametrize("module", LISTS)
def test_a_table_of_english_with_ids_for_keys_has_no_other_keys(module: str) -> None:
    lists = vars(importlib.import_module(f"{english.__name__}.{module}")).values()
    found = [set(keys) for table in lists for keys in tables(table)]
    of_ids = [keys for keys in found if 2 * len(keys & ids()) > len(keys)]

    assert {key for keys in of_ids for key in keys} - ids() == set()


def test_every_veto_is_asked_of_a_finding_that_the_clinic_knows() -> None:
    assert {*VETOES, *EXCUSES} - ids() == set()


def test_every_veto_that_is_written_is_asked() -> None:
    asked = {veto for some in (ANYWHERE, *VETOES.values(), *EXCUSES.values()) for veto in some}
    modules = [module for _, module in inspect.getmembers(table, inspect.ismodule)]
    written = {
        function
        for module in modules
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
    }

    assert len(modules) > 1
    assert written - asked == {durations.is_of_something_else}
