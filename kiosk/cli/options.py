"""Options that several commands share, and what they lead to."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

from kiosk.assembly import check_spoken
from kiosk.cli.as_typed import as_typed
from kiosk.errors import KioskError, did_you_mean
from kiosk.events import Listen
from kiosk.files.clinic import load_knowledge
from kiosk.settings import EngineName, Settings, load_settings

BOM = "\N{BYTE ORDER MARK}"
"""What some editors put before the first line of a file in UTF-8."""
SYSTEM_SETTINGS = Path("/etc/kiosk/kiosk.toml")


def add_commands(
    parser: argparse.ArgumentParser, title: str = "commands", metavar: str = "COMMAND"
) -> argparse._SubParsersAction[Any]:
    """Let commands follow. One that is missing is told last: argparse's `required` would hide a mistyped option."""
    parser.set_defaults(func=lambda _: parser.error(f"the following arguments are required: {metavar}"))
    return parser.add_subparsers(title=title, metavar=metavar)


def add_common(parser: argparse.ArgumentParser, *, recogniser: bool = False, answers: bool = True) -> None:
    """Add `--config`, `--prompts`, `--json` where the command answers, `--recogniser` where it hears."""
    add_config(parser, answers=answers)
    parser.add_argument("--prompts", type=path_named, metavar="DIR", help="prompt set to use, as prompts/en")
    if recogniser:
        parser.add_argument("--recogniser", choices=get_args(EngineName))


def add_config(parser: argparse.ArgumentParser, *, answers: bool = True) -> None:
    """Add `--config`, and `--json` where the command answers."""
    if answers:
        parser.add_argument("--json", action="store_true", help="print JSON and nothing else on standard output")
    parser.add_argument("--config", type=path_named, metavar="FILE", help="kiosk.toml to use")


def path_named(text: str) -> Path:
    """Return the path that an option names. Raises `KioskError`: an empty one would be the current folder."""
    if not text:
        raise KioskError("an empty text names no file or folder", "name one, or see that the variable is set")
    return Path(text)


def settings_of(chosen: argparse.Namespace) -> Settings:
    """Read `--config`, else `KIOSK_CONFIG`, `kiosk.toml` here or in /etc/kiosk, else the defaults."""
    path = _settings_file(chosen.config)
    settings = load_settings(path)
    check_spoken(settings, str(path))
    return settings


def _settings_file(named: Path | None) -> Path | None:
    if named is not None:
        return named
    if os.environ.get("KIOSK_CONFIG"):
        return Path(os.environ["KIOSK_CONFIG"])
    return next((path for path in (Path("kiosk.toml"), SYSTEM_SETTINGS) if path.is_file()), None)


def question_named(name: str | None) -> Listen | None:
    """Return the question of `--question`. Raises `KioskError`, before the prompts are loaded, which takes seconds."""
    if name is None:
        return None
    questions = load_knowledge().questions
    if name not in questions:
        guess = did_you_mean(name, questions, "")
        raise KioskError(f'"{name}" is no question', f"{guess} kiosk prompts list names them all".strip())
    return questions[name].order


def texts_of(argument: str) -> Iterator[str]:
    """The text given, or with `-` each line of standard input, of which an empty one is one empty text.

    Bytes that are no UTF-8 come as lone surrogates.
    """
    if argument == "-":
        line = None
        for line in sys.stdin.buffer:
            yield line.decode("utf-8", errors="surrogateescape").removeprefix(BOM).strip()
        if line is None:
            yield ""
    else:
        yield argument.strip()


def checked_text(text: str, longest: int, example: str) -> str:
    """Return a text that can be worked on. Raises `KioskError`; `example` is a command that would be right.

    NULs are what UTF-16 without its mark looks like: each would part a word into letters that tell nothing.
    """
    if not text:
        raise KioskError("the text is empty", f"give a sentence, as in: {example}")
    if len(text) > longest:
        raise KioskError(f"the text has {len(text)} characters", f"give at most {longest}")
    if "\0" in text or (not text.isascii() and any("\ud800" <= letter <= "\udfff" for letter in text)):
        raise KioskError("the text is not UTF-8", "save or send it as UTF-8")
    return text


def answer_each(items: Iterator[Any], answer: Callable[[Any], object], *, as_json: bool) -> int:
    """Answer one item after another; a bad one gets its error in its place, and the rest goes on."""
    status = 0
    for item in items:
        try:
            answer(item)
        except KioskError as error:
            status = max(status, error.status)
            print(f"kiosk: {as_typed(str(error))}", file=sys.stderr)
            if as_json:
                print_json({"error": str(error)})
    return status


def print_json(shape: object) -> None:
    """Print one JSON object on a line of its own."""
    print(json.dumps(shape, ensure_ascii=False), flush=True)
