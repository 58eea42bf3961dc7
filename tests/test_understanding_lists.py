"""The word lists of the language are written in the notation of the prompt set."""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys

import pytest

from kiosk.errors import KioskError
from kiosk.understanding import english
from kiosk.understanding.english.lists import runs, table
from kiosk.understanding.text.normalise import normalise

REWRITTEN_FROM = {"dialect", "spelling"}
"""What these hold is what people say before it is brought into the kiosk's own form."""


def test_an_entry_stands_for_every_run_that_its_brackets_allow() -> None:
    assert runs("a (b|c) [d]") == (("a", "b", "d"), ("a", "c", "d"), ("a", "b"), ("a", "c"))
    assert runs("second[s]") == (("second",), ("seconds",))


def test_bars_and_ends_of_lines_part_entries_and_not_within_brackets() -> None:
    assert runs("a (b|c)|d\n e") == (("a", "b"), ("a", "c"), ("d",), ("e",))
    assert runs("a (b [c|d]|e)|f") == runs("a b|a b c|a b d|a e|f")
    assert runs("[a (b|c)|d] e|f") == runs("a b e|a c e|d e|e|f")


def test_a_table_gives_one_number_to_all_that_an_entry_stands_for() -> None:
    assert table("every [single] day = 7 | (once|1) = 1") == {
        ("every", "single", "day"): 7.0, ("every", "day"): 7.0, ("once",): 1.0, ("1",): 1.0,
    }  # fmt: skip


@pytest.mark.parametrize("text", ["a (b|c", "a b)|c", "a [b", "a ()|c"])
def test_an_entry_whose_brackets_do_not_match_is_an_error(text: str) -> None:
    with pytest.raises(KioskError, match="template"):
        runs(text)


@pytest.mark.parametrize("module", [module.name for module in pkgutil.iter_modules(english.__path__)])
def test_no_entry_stands_for_no_words_which_would_be_found_everywhere(module: str) -> None:
    lists = vars(importlib.import_module(f"{english.__name__}.{module}")).values()

    assert [one for one in lists if isinstance(one, tuple | frozenset | dict) and () in one] == []


@pytest.mark.parametrize(
    "module", [module.name for module in pkgutil.iter_modules(english.__path__) if module.name not in REWRITTEN_FROM]
)
def test_an_entry_stands_in_the_form_in_which_it_is_looked_for_or_it_is_never_found(module: str) -> None:
    lists = vars(importlib.import_module(f"{english.__name__}.{module}")).values()
    entries = {entry for one in lists if isinstance(one, tuple | frozenset | dict) for entry in one}
    said = [" ".join(entry) for entry in entries if isinstance(entry, tuple) and all(isinstance(x, str) for x in entry)]

    assert [text for text in said if " ".join(normalise(text).words) != text.strip()] == []


def test_no_list_is_nested_so_deep_that_reading_it_needs_the_parser_that_is_slow_to_import() -> None:
    source = (
        "import importlib, pkgutil, sys, kiosk.understanding.english as english\n"
        "for module in pkgutil.iter_modules(english.__path__, english.__name__ + '.'):\n"
        "    importlib.import_module(module.name)\n"
        "sys.exit('hassil' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", source], check=False).returncode == 0
