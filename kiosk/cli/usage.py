"""Wrong usage is told in one line, with the word that was meant: argparse's whole usage would stand before it."""

from __future__ import annotations

import argparse
import re
from typing import NoReturn

from kiosk.cli.as_typed import as_typed
from kiosk.errors import did_you_mean

CHOICE = re.compile(r"invalid choice: '(?P<given>.*)' \(choose from (?P<choices>.*)\)")
"""How argparse names a word that is none of those known: Python 3.11 quotes these, 3.13 does not."""


class Parser(argparse.ArgumentParser):
    """A parser whose commands, made with `add_subparsers`, are such parsers too."""

    def error(self, message: str) -> NoReturn:
        """End with what is wrong, and where the usage stands."""
        told = CHOICE.sub(_with_guess, " ".join(message.split()))
        stop = "" if told.endswith("?") else ":"
        self.exit(2, f"{self.prog}: error: {told}{stop} see {as_typed(f'{self.prog} --help')}\n")


def _with_guess(refused: re.Match[str]) -> str:
    """Return what argparse says of a word, or the one word that was meant in the place of all that are known."""
    known = refused["choices"].replace("'", "").split(", ")
    guess = did_you_mean(refused["given"], known, "")
    return f"invalid choice: '{refused['given']}': {guess}" if guess else refused[0]
