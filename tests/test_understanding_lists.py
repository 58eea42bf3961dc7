"""The word lists of the language are written in the notation of the prompt set."""

from __future__ import annotations

import ast
import importlib
import inspect
import subprocess
import sys
from collections.abc import Iterator
from itertools import chain
from types import ModuleType

import pytest
from understanding_fixtures import LISTS, knowledge

from kiosk.errors import KioskError
from kiosk.understanding import english
from kiosk.understanding.english import yes_and_no
from kiosk.understanding.english.lists import _entries, runs, table
from kiosk.understanding.text.normalise import normalise

REWRITTEN_FROM = {"dialect", "spelling", "wee"}
"""What these hold is what people say before it is brought into the kiosk's own form."""
AS_WRITTEN = {"blood_levels.BARE", "numbers.NUMBER_WORDS", "replies.CUT_OFF", "replies.GOING_ON"}
"""Lists that are compared with words as they are written: by staff in a phrase, or by a recogniser in what goes on."""
BETWEEN = "zebra"
"""Stands in no list. On its own a "know" would be a "no"."""


def entries(thing: object) -> Iterator[str]:
    """Yield the words and runs of a list; of a table its keys and values, but no ids and no templates.

    A "grey" that stood alone among the colours of a cold foot lost that danger: every sentence says "gray" by then.
    """
    if isinstance(thing, dict):
        yield from entries(frozenset(thing))
        yield from entries(list(thing.values()))
    elif isinstance(thing, str) or (isinstance(thing, tuple) and all(isinstance(word, str) for word in thing)):
        text = thing if isinstance(thing, str) else " ".join(thing).strip()
        if not {"_", "{"} & {*text} and text not in knowledge().findings:
            yield text
    elif isinstance(thing, frozenset | tuple | list):
        for part in thing:
            yield from entries(part)


def written_twice(node: ast.AST, module: ModuleType) -> frozenset[object]:
    """Return what the text of a list writes twice, or a union beside what holds it already."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        left, right = value(node.left, module), value(node.right, module)
        if not isinstance(left, frozenset) or not isinstance(right, frozenset):
            return frozenset()
        written = reader(node.left) == "words" or reader(node.right) == "words"
        return left & right if written or left <= right or right <= left else frozenset()
    text = value(node.args[0], module) if isinstance(node, ast.Call) and reader(node) else None
    if not isinstance(text, str):
        return frozenset()
    parts = [{word} for word in text.split()] if reader(node) == "words" else [{*runs(one)} for one in _entries(text)]
    others = [frozenset(chain(*parts[:at], *parts[at + 1 :])) for at in range(len(parts))]
    return frozenset(chain(*(part for part, other in zip(parts, others, strict=True) if part <= other)))


def reader(node: ast.AST) -> str:
    """Return which function reads a text into a list, if the node calls one."""
    name = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
    return name if name in {"words", "runs"} else ""


def value(node: ast.expr, module: ModuleType) -> object:
    """Return what an expression stands for in a module; nothing, if that changes within a loop."""
    try:
        return eval(compile(ast.Expression(node), "", "eval"), vars(module).copy())  # noqa: S307 (our own source)
    except NameError:
        return None


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


@pytest.mark.parametrize("module", LISTS)
def test_no_entry_stands_for_no_words_which_would_be_found_everywhere(module: str) -> None:
    lists = vars(importlib.import_module(f"{english.__name__}.{module}")).values()

    assert [one for one in lists if isinstance(one, tuple | frozenset | dict) and () in one] == []


@pytest.mark.parametrize("module", [module for module in LISTS if module not in REWRITTEN_FROM])
def test_an_entry_stands_in_the_form_in_which_it_is_looked_for_or_it_is_never_found(module: str) -> None:
    lists = vars(importlib.import_module(f"{english.__name__}.{module}")).items()
    named = {name: one for name, one in lists if name.isupper() and name[0] != "_" and not isinstance(one, str)}
    said = [text for name, one in named.items() if f"{module}.{name}" not in AS_WRITTEN for text in entries(one)]
    normal = {text: " ".join(normalise(f"{BETWEEN} {text} {BETWEEN}").words[1:-1]) for text in said}

    assert {text: words for text, words in normal.items() if text != words} == {}


@pytest.mark.parametrize("module", LISTS)
def test_nothing_is_written_twice_in_a_list_or_in_what_it_is_put_together_from(module: str) -> None:
    read = importlib.import_module(f"{english.__name__}.{module}")

    nodes = ast.walk(ast.parse(inspect.getsource(read)))

    assert {*chain(*(written_twice(node, read) for node in nodes))} == set()


@pytest.mark.parametrize(
    ("source", "twice"),
    [
        ('words("a b a")', {"a"}),
        ('runs("a (b|c)|a c|d")', {("a", "c")}),
        ('NO | words("never no")', {"no"}),
        ('NO | words("no nope nah naw")', {"no", "nope", "nah", "naw"}),
        ('NO | words("never")', set()),
        ('runs(f"{unknown} a")', set()),
    ],
)
def test_what_is_written_twice_is_found(source: str, twice: set[object]) -> None:
    expression = ast.parse(source, mode="eval").body

    assert written_twice(expression, yes_and_no) == twice


def test_one_word_and_the_values_of_a_table_are_entries_and_ids_and_templates_are_none() -> None:
    table = {"chest_pain": frozenset({"breathing"}), "diarrhoea": (("grey",),), "we": "i", ("no", "more"): "{} none"}

    assert set(entries(table)) == {"breathing", "grey", "we", "i", "no more"}


def test_no_list_is_nested_so_deep_that_reading_it_needs_the_parser_that_is_slow_to_import() -> None:
    source = (
        "import importlib, pkgutil, sys, kiosk.understanding.english as english\n"
        "for module in pkgutil.walk_packages(english.__path__, english.__name__ + '.'):\n"
        "    importlib.import_module(module.name)\n"
        "sys.exit('hassil' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", source], check=False).returncode == 0
