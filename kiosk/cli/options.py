"""Options that several commands share, and what they lead to."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from kiosk.errors import KioskError
from kiosk.settings import Settings, load_settings

SYSTEM_SETTINGS = Path("/etc/kiosk/kiosk.toml")


def add_common(parser: argparse.ArgumentParser, *, recogniser: bool = False) -> None:
    """Add `--json`, `--config`, `--prompts`, and `--recogniser` where the command hears."""
    parser.add_argument("--json", action="store_true", help="print JSON and nothing else on standard output")
    parser.add_argument("--config", type=Path, metavar="FILE", help="kiosk.toml to use")
    parser.add_argument("--prompts", type=Path, metavar="DIR", help="prompt set to use, as prompts/en")
    if recogniser:
        parser.add_argument("--recogniser", choices=["auto", "vosk", "whisper", "sphinx", "typed"])


def settings_of(chosen: argparse.Namespace) -> Settings:
    """Read `--config`, else `KIOSK_CONFIG`, `kiosk.toml` here or in /etc/kiosk, else the defaults."""
    if chosen.config is not None:
        return load_settings(chosen.config)
    named = os.environ.get("KIOSK_CONFIG")
    if named:
        return load_settings(Path(named))
    for path in (Path("kiosk.toml"), SYSTEM_SETTINGS):
        if path.is_file():
            return load_settings(path)
    return load_settings(None)


def texts_of(argument: str) -> Iterator[str]:
    """The text given, or with `-` each line of standard input."""
    if argument == "-":
        for line in sys.stdin.buffer:
            yield line.decode("utf-8", errors="replace").strip()
    else:
        yield argument.strip()


def answer_each(items: Iterator[Any], answer: Callable[[Any], None], *, as_json: bool) -> int:
    """Answer one item after another; a bad one gets its error in its place, and the rest goes on."""
    status = 0
    for item in items:
        try:
            answer(item)
        except KioskError as error:
            status = max(status, error.status)
            print(f"kiosk: {error}", file=sys.stderr)
            if as_json:
                print_json({"error": str(error)})
    return status


def print_json(shape: object) -> None:
    """Print one JSON object on a line of its own."""
    print(json.dumps(shape, ensure_ascii=False), flush=True)
