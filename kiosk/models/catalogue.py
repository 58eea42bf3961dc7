"""`models/catalog.toml` → `Catalogue`: which models there are, where from, and how to know them again."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from types import MappingProxyType
from typing import Any, get_type_hints

from kiosk.errors import ModelError

PACKAGE = "package:"
"""Prefix of a source that is a folder inside an installed Python package."""

SCHEMES = ("https://", "http://", "file://", PACKAGE)

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")  # becomes a folder's name: no slash, no leading dot
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Model:
    """One entry of the catalogue."""

    name: str
    """Also the name of its folder under `models/`."""
    engine: str
    """`vosk`, `whisper` or `sphinx`."""
    language: str
    licence: str
    """SPDX identifier."""
    bytes: int
    """Size of the archive, or of `file`."""
    sha256: str
    """SHA-256 of the same, in lower-case hexadecimal."""
    sources: tuple[str, ...]
    """Addresses of the archive, tried in order, or one `package:NAME/FOLDER`."""
    file: str = ""
    """For a model that comes in a package: which file `bytes` and `sha256` describe."""
    extra: str = ""
    """Which extra of the kiosk brings the package."""
    needs: tuple[str, ...] = ()
    """Files without which the engine can't load the model."""
    hashes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """SHA-256 of single files, by their path inside the model."""

    @property
    def package(self) -> tuple[str, str] | None:
        """Python package and the folder inside it that hold the model; None for an archive."""
        if not self.sources[0].startswith(PACKAGE):
            return None
        name, _, folder = self.sources[0].removeprefix(PACKAGE).partition("/")
        return name, folder

    @property
    def known_hashes(self) -> dict[str, str]:
        """SHA-256 of every file whose hash was known before the model came to this machine."""
        return {**self.hashes, **({self.file: self.sha256} if self.file else {})}


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All models that the kiosk knows, in the order of the file."""

    models: tuple[Model, ...]

    def named(self, name: str) -> Model:
        """Return the model of that name, or an engine's default. Raises `ModelError` listing the names."""
        for model in self.models:
            if name == model.name:
                return model
        for model in self.models:
            if name == model.engine:
                return model
        known = ", ".join(model.name for model in self.models)
        raise ModelError(f'no model is called "{name}"', f"the catalogue holds {known}")


def parse_catalogue(text: str, where: str = "catalog.toml") -> Catalogue:
    """Return the catalogue in `text`. Raises `ModelError` that names the entry and the key."""
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # nested a thousand deep, a number of ten thousand digits
        raise ModelError(f"{where}: not valid TOML: {error}", "mend that line") from error
    entries = table.get("model")
    if not isinstance(entries, list) or not entries or not all(isinstance(entry, dict) for entry in entries):
        raise ModelError(f"{where}: no [[model]] in it", "take the file that came with the kiosk")
    models = tuple(_model(entry, f"{where}: model {number}") for number, entry in enumerate(entries, 1))
    names = [model.name for model in models]
    for name in names:
        if names.count(name) > 1:
            raise ModelError(f'{where}: two models are called "{name}"', "rename one")
    return Catalogue(models)


def _model(entry: dict[str, Any], where: str) -> Model:
    hints = get_type_hints(Model)
    for key in entry:
        if key not in hints:
            raise ModelError(f'{where}: unknown key "{key}"', f"known here: {', '.join(hints)}")
    for one in fields(Model):
        required = one.default is MISSING and one.default_factory is MISSING
        if required and one.name not in entry:
            raise ModelError(f'{where}: "{one.name}" is missing', "add it")
    values: dict[str, Any] = {key: _value(entry[key], hints[key], f'{where}: "{key}"') for key in entry}
    return _checked(Model(**values), where)


def _value(value: object, hint: object, what: str) -> object:
    if hint in (str, int):
        if type(value) is hint:
            return value
    elif hint == tuple[str, ...]:
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
    elif isinstance(value, dict) and all(isinstance(item, str) for item in value.values()):
        return MappingProxyType(value)
    raise ModelError(f"{what} is {value!r}", "it has the wrong type")


def _checked(model: Model, where: str) -> Model:
    hashes = (model.sha256, *model.hashes.values())
    faults = (
        (not _NAME.fullmatch(model.name), f'"{model.name}" is no name for a folder'),
        (model.bytes <= 0, '"bytes" must be more than 0'),
        (not all(map(_SHA256.fullmatch, hashes)), "a SHA-256 is 64 digits of 0-9 and a-f"),
        (not model.sources, '"sources" is empty'),
        (not all(source.startswith(SCHEMES) for source in model.sources), f"a source begins with {SCHEMES}"),
        (bool(model.sources and model.package) != bool(model.file), '"file" goes with a package source'),
    )
    for wrong, why in faults:
        if wrong:
            raise ModelError(f"{where}: {why}", "mend that entry")
    return model
