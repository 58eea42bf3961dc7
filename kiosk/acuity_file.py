"""The edge of the acuity: reads and writes the weights that came with the kiosk."""

from __future__ import annotations

import math
from functools import cache
from importlib.resources import as_file, files

from kiosk.errors import KnowledgeError
from kiosk.understanding.acuity import BIAS, Acuity, Weight

NAME = "acuity.tsv"
HEAD = "# How much words and pairs speak for help today, for help now; how rare. Learnt: kiosk bench acuity --write."
DECIMALS = 3
_FILE = files("kiosk.understanding") / "english" / NAME


@cache
def load_acuity() -> Acuity:
    """Return the weights that came with the kiosk, read once: a check loads several sets. Raises `KnowledgeError`."""
    try:
        text = _FILE.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise KnowledgeError(f"{NAME}: {error}", "install the kiosk again, its files are damaged") from error
    return parse_acuity(text)


def parse_acuity(text: str) -> Acuity:
    """Read lines of a feature and its weight, parted by tabs; the bias has no name. Raises `KnowledgeError`."""
    weights: dict[str, Weight] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("#"):
            continue
        try:
            feature, urgent, emergency, rarity = line.split("\t")
            weights[feature] = Weight(_finite(urgent), _finite(emergency), _finite(rarity))
        except ValueError as error:
            mend = "install the kiosk again, its files are damaged"
            raise KnowledgeError(f"{NAME}, line {number}: not a word and three numbers", mend) from error
    if BIAS not in weights:
        raise KnowledgeError(f"{NAME}: the bias is missing", "install the kiosk again, its files are damaged")
    return Acuity(weights)


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number


def write_acuity(acuity: Acuity) -> None:
    """Put these weights in the place of those that came with the kiosk. Raises `OSError`."""
    with as_file(_FILE) as path:
        path.write_text(text_of(acuity), encoding="utf-8")


def text_of(acuity: Acuity) -> str:
    """Return the weights as `parse_acuity` reads them."""
    rows = sorted(acuity.weights.items())
    lines = ("\t".join((name, *(f"{number:.{DECIMALS}f}" for number in weight))) for name, weight in rows)
    return "\n".join((HEAD, *lines, ""))
