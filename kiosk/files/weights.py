"""Reads and writes what was learnt: files of weights that came with the kiosk."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable

from kiosk.errors import KnowledgeError
from kiosk.files.whole_file import write_whole
from kiosk.understanding.learnt.acuity import Acuity
from kiosk.understanding.learnt.danger_answers import DangerAnswers
from kiosk.understanding.learnt.linear import BIAS, Linear

DECIMALS = 3
RARITY = "rarity"
_MEND = "install the kiosk again, its files are damaged"
_FOLDER = files("kiosk.understanding") / "english" / "learnt"
_ACUITY = "acuity"


@cache
def load_acuity() -> Acuity:
    """Return how urgent words sound, read once: a check loads several sets. Raises `KnowledgeError`."""
    return Acuity(_read(_FOLDER / f"{_ACUITY}.tsv"))


@cache
def load_danger_answers() -> DangerAnswers:
    """Return what answers to questions about danger tell: a file for each question. Raises `KnowledgeError`."""
    names = (file.name.removesuffix(".tsv") for file in _FOLDER.iterdir())
    return DangerAnswers({name: _read(_FOLDER / f"{name}.tsv") for name in sorted(names) if name != _ACUITY})


def _read(file: Traversable) -> Linear:
    try:
        return parse_weights(file.read_text(encoding="utf-8"), file.name)
    except (OSError, UnicodeDecodeError) as error:
        raise KnowledgeError(f"{file.name}: {error}", _MEND) from error


def parse_weights(text: str, name: str) -> Linear:
    """Read a line of labels and one for each feature, parted by tabs; the bias has no name. Raises `KnowledgeError`."""
    head, *lines = text.splitlines() or [""]
    _, *labels = head.split("\t")
    if len(labels) < 2 or labels.pop() != RARITY:
        raise KnowledgeError(f"{name}, line 1: no labels and {RARITY}", _MEND)
    rows: dict[str, tuple[float, ...]] = {}
    for number, line in enumerate(lines, 2):
        feature, *numbers = line.split("\t")
        try:
            rows[feature] = _finite(numbers)
        except ValueError as error:
            raise KnowledgeError(f"{name}, line {number}: not a word and numbers", _MEND) from error
        if len(numbers) != len(labels) + 1:
            raise KnowledgeError(f"{name}, line {number}: not a number for each label and the {RARITY}", _MEND)
    if BIAS not in rows:
        raise KnowledgeError(f"{name}: the bias is missing", _MEND)
    return Linear(tuple(labels), rows)


def _finite(texts: Sequence[str]) -> tuple[float, ...]:
    numbers = tuple(map(float, texts))
    if not math.isfinite(sum(numbers)) and not all(map(math.isfinite, numbers)):  # the sum is where each is
        raise ValueError(texts)
    return numbers


def write_weights(learnt: Linear, name: str) -> None:
    """Put these weights in the place of those that came with the kiosk. Raises `OSError`."""
    with as_file(_FOLDER) as folder:
        write_whole(folder / f"{name}.tsv", text_of(learnt).encode(), 0o644, synced=False)


def text_of(learnt: Linear) -> str:
    """Return the weights as `parse_weights` reads them."""
    lines = [(name, *(f"{number:.{DECIMALS}f}" for number in row)) for name, row in sorted(learnt.rows.items())]
    return "".join("\t".join(line) + "\n" for line in [("", *learnt.labels, RARITY), *lines])
