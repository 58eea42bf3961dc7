"""`kiosk models list|install|verify`: the speech models of this machine."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TextIO

from kiosk.cli.as_typed import as_typed
from kiosk.cli.options import add_commands, add_config, path_named, print_json, settings_of
from kiosk.errors import KioskError, MachineError
from kiosk.models.catalogue import Model
from kiosk.models.folder import installed, load_catalogue, missing, models_dir, verified
from kiosk.models.install import Installed, install, install_from

BAR = 30
"""Characters of the progress bar."""
REDRAW = 0.1
"""Seconds between two pictures of the bar: what an SSH line over a mobile phone keeps up with."""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `models` and its three commands; each sets `func`, which returns the exit status."""
    models = subparsers.add_parser("models", help="list, install or verify the speech models")
    commands = add_commands(models)
    lister = commands.add_parser("list", help="which models there are, and where they are installed")
    installer = commands.add_parser("install", help="fetch a model, or take it from a file or folder")
    verifier = commands.add_parser("verify", help="check every byte of the installed models")
    for parser, func in ((lister, _list), (installer, _install), (verifier, _verify)):
        parser.set_defaults(func=func)
        add_config(parser, answers=parser is not installer)
    installer.add_argument("name", nargs="?", default="vosk", metavar="NAME", help="a model, or an engine: its default")
    installer.add_argument(
        "--from",
        dest="origin",
        type=path_named,
        metavar="FILE_OR_DIR",
        help="a zip, an unpacked folder, or a USB stick",
    )
    verifier.add_argument("names", nargs="*", metavar="NAME", help="default: all that are installed")


def _list(args: argparse.Namespace) -> int:
    directory = models_dir(settings_of(args))
    rows = [(model, installed(directory, model.name)) for model in load_catalogue(directory).models]
    if args.json:
        for model, path in rows:
            print_json(_as_json(model, path))
        return 0
    for model, path in rows:
        where = as_typed(str(path or missing(directory, model)).removeprefix(f"{model.name}: "))
        size = f"{model.bytes / 1e6:.1f} MB"
        print(f"{model.name:29}{model.engine:10}{model.language:7}{model.licence:14}{size:>8}  {where}")
    return 0


def _as_json(model: Model, path: Path | None) -> dict[str, object]:
    return {
        "name": model.name,
        "engine": model.engine,
        "language": model.language,
        "licence": model.licence,
        "bytes": model.bytes,
        "sha256": model.sha256,
        "sources": list(model.sources),
        "installed": str(path) if path else None,
    }


def _install(args: argparse.Namespace) -> int:
    directory = models_dir(settings_of(args))
    model = load_catalogue(directory).named(args.name)
    if args.origin is not None:
        print(_told(model, install_from(model, directory, args.origin)))
        return 0
    path = _sound(directory, model)
    if path is not None:
        print(f"{model.name}: already installed and undamaged in {path}")
        return 0
    progress = Progress(model.name, sys.stderr)
    try:
        done = install(model, directory, progress.report)
    finally:
        progress.clear()
    print(_told(model, done))
    return 0


def _sound(directory: Path, model: Model) -> Path | None:
    """Return where an undamaged copy is, so that a second run of the set-up fetches nothing."""
    try:
        return verified(directory, model.name)
    except KioskError:
        return None  # missing or damaged: either way the answer is to install it


def _told(model: Model, done: Installed) -> str:
    line = f"{model.name}: installed in {done.path}, {len(done.manifest.files)} files"
    if done.manifest.origin == "archive" or set(done.manifest.files) <= set(model.known_hashes):
        return f"{line}, verified against the catalogue"
    return f"{line}, trusted as copied (a folder has no archive hash); any later change will be noticed"


def _verify(args: argparse.Namespace) -> int:
    directory = models_dir(settings_of(args))
    models = load_catalogue(directory).models
    names = args.names or [model.name for model in models if _is_there(directory, model)]
    if not names:
        raise MachineError(f"{directory}: no model is installed", "run kiosk models install")
    if not args.names and models[0].name not in names:
        print(as_typed(f"kiosk: {missing(directory, models[0])}"), file=sys.stderr)
    results = [_result(directory, name) for name in names]
    for result, status in results:
        if args.json:
            print_json(result)
        elif not status:
            print(f"{result['name']}: OK")
        if status:
            print(as_typed(f"kiosk: {result['why']}"), file=sys.stderr)
    return max(status for _, status in results)


def _is_there(directory: Path, model: Model) -> bool:
    """Whether there is anything to verify: a folder that was not installed is no model, and is told as such."""
    return installed(directory, model.name) is not None or (directory / model.name).is_dir()


def _result(directory: Path, name: str) -> tuple[dict[str, object], int]:
    try:
        path = verified(directory, name)
    except KioskError as error:
        return {"name": name, "ok": False, "path": None, "why": str(error)}, error.status
    return {"name": name, "ok": True, "path": str(path), "why": None}, 0


class Progress:
    """A bar on a terminal; elsewhere one plain line for each source that answers."""

    def __init__(self, name: str, stream: TextIO) -> None:
        self._name = name
        self._stream = stream
        self._terminal = stream.isatty()
        self._host = ""
        self._drawn = 0.0

    def report(self, host: str, have: int, total: int) -> None:
        """Show that `have` of `total` bytes are here; `total` is 0 until the host has answered."""
        if self._terminal:
            if not total:
                self._draw(f"{self._name}: asking {host} ...")
            elif have >= total or time.monotonic() - self._drawn > REDRAW:
                self._draw(_bar(self._name, host, have, total))
        elif total and host != self._host:
            self._host = host
            print(f"{self._name}: fetching {total / 1e6:.1f} MB from {host}", file=self._stream, flush=True)

    def clear(self) -> None:
        """Wipe the bar, so that the next line begins at the left."""
        if self._terminal and self._drawn:
            self._stream.write("\r\x1b[K")
            self._stream.flush()

    def _draw(self, line: str) -> None:
        self._drawn = time.monotonic()
        self._stream.write(f"\r\x1b[K{line}")
        self._stream.flush()


def _bar(name: str, host: str, have: int, total: int) -> str:
    done = BAR * have // total
    share = f"{100 * have // total:3} %"
    return f"{name} [{'#' * done}{'.' * (BAR - done)}] {share} of {total / 1e6:.1f} MB from {host}"
