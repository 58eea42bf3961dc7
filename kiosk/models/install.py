"""Install a model so that at every moment, also after a power cut, a whole one is found or none.

All work happens in `models/.install/`, on the same disk, under a lock: download, unpack, hash, sync.
Then two renames put the new folder in the place of the old one; `models.installed` knows both names
of the old one, so the moment between the renames is safe too.
"""

from __future__ import annotations

import errno
import fcntl
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import NO_FOLDER, KioskError, MachineError, ModelError, ModelMissing
from kiosk.files.whole_file import sync_folder
from kiosk.models.archive import copy_folder, root_of, unpack
from kiosk.models.catalogue import Model
from kiosk.models.download import Report, Wanted, fetch
from kiosk.models.folder import WORK, how_to_get, previous
from kiosk.models.manifest import MANIFEST, Manifest, sha256_of, verify, write_manifest

NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
NO_PERMISSION = (errno.EACCES, errno.EPERM, errno.EROFS)


@dataclass(frozen=True, slots=True)
class Installed:
    """What an installation left behind."""

    path: Path
    manifest: Manifest


def install(model: Model, directory: Path, report: Report) -> Installed:
    """Fetch a model from its sources and put it in place.

    Raises `MachineError` naming the ways to bring it in when no source delivers, `ModelError` when what
    came is unsafe, `ModelMissing` for a model that only a Python package brings.
    """
    if model.package is not None:
        raise ModelMissing(f"{model.name}: comes inside a Python package", how_to_get(model))
    with _workplace(directory) as work:
        part = work / f"{model.name}.zip.part"
        try:
            fetch(Wanted(model.sources, model.bytes, model.sha256), part, report)
        except MachineError as error:
            raise MachineError(f"{model.name}: {error}", by_hand(model)) from error
        done = _from_archive(model, directory, part, work)
        part.unlink()
    return done


def by_hand(model: Model) -> str:
    """Return, in half a line, how a machine without internet gets the model."""
    file = model.sources[0].rsplit("/", 1)[-1]
    return f"copy {file} here by scp or USB stick, then run kiosk models install --from {file}"


def install_from(model: Model, directory: Path, origin: Path) -> Installed:
    """Install from a zip or an unpacked folder on this machine, or from a folder that holds either.

    Raises `ModelError` when it is missing, damaged, unsafe or not the model of the catalogue.
    """
    with _workplace(directory) as work:
        place = next((place for place in _places(model, origin) if place.exists()), origin)
        if not place.exists():
            raise ModelError(f"{place}: no such file or folder", "name a zip or an unpacked model")
        if place.is_dir():
            return _from_folder(model, directory, place, work)
        _check_archive(model, place)
        return _from_archive(model, directory, place, work)


def _places(model: Model, origin: Path) -> tuple[Path, ...]:
    """Where a USB stick keeps the model when the stick itself was named, or its model folder."""
    return (origin / model.name, origin / f"{model.name}.zip") if origin.is_dir() else ()


def _check_archive(model: Model, archive: Path) -> None:
    mend = f"copy the archive of {model.name} again"
    if model.package is not None:
        raise ModelError(f"{model.name}: has no archive, only a folder", how_to_get(model))
    size = archive.stat().st_size
    if size != model.bytes:
        raise ModelError(f"{archive}: {size} bytes, not the {model.bytes} of the catalogue", mend)
    if sha256_of(archive) != model.sha256:
        raise ModelError(f"{archive}: its SHA-256 is not the one of the catalogue", mend)


def _from_archive(model: Model, directory: Path, archive: Path, work: Path) -> Installed:
    fresh = work / f"{model.name}.new"
    unpack(archive, fresh)
    return _settle(model, directory, fresh, "archive")


def _from_folder(model: Model, directory: Path, folder: Path, work: Path) -> Installed:
    root = root_of(folder, model.needs)
    if (root / MANIFEST).is_file():
        verify(root)  # it comes from another kiosk: what the way here damaged shows now
    fresh = work / f"{model.name}.new"
    copy_folder(root, fresh)
    return _settle(model, directory, fresh, "folder")


def _settle(model: Model, directory: Path, fresh: Path, origin: str) -> Installed:
    """Check the unpacked model, write its manifest and swap it in."""
    root = root_of(fresh, model.needs)
    for name, expected in model.known_hashes.items():
        if sha256_of(root / name) != expected:
            raise ModelError(f"{model.name}: {name} is not the one of the catalogue", "copy the model again")
    manifest = write_manifest(root, model.name, origin)
    for folder in (root, *(path for path in root.rglob("*") if path.is_dir())):
        sync_folder(folder)
    place, aside = directory / model.name, previous(directory, model.name)
    if place.exists():
        _remove(aside)
        place.rename(aside)
    root.rename(place)
    sync_folder(directory)
    _remove(aside)
    _remove(fresh)
    return Installed(place, manifest)


@contextmanager
def _workplace(directory: Path) -> Iterator[Path]:
    """Lock `.install/`, clear what a killed installation left there, and translate the disk's errors.

    The `.part` of a download stays, to be resumed; so does the previous model while it is the only one.
    """
    work = directory / WORK
    try:
        work.mkdir(parents=True, exist_ok=True)
        with (work / "lock").open("wb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            _clear(directory, work)
            try:
                yield work
            except (OSError, KioskError):
                _clear(directory, work)
                raise
    except BlockingIOError as error:
        raise MachineError(f"{work}: another installation is running", "wait until it has ended") from error
    except OSError as error:
        raise _named(error, directory) from error


def _clear(directory: Path, work: Path) -> None:
    for left in work.glob("*.new"):
        _remove(left)
    for aside in work.glob("*.previous"):
        place = directory / aside.name.removesuffix(".previous")
        if place.exists():
            _remove(aside)
        else:
            aside.rename(place)


def _named(error: OSError, directory: Path) -> KioskError:
    """Translate the disk's refusal into a line that says what to do."""
    if error.errno in NO_ROOM:
        return MachineError(f"{directory}: the disk is full", "free some room, then run it again: it resumes")
    if error.errno in NO_PERMISSION:
        mend = "run it with sudo, or set models = in kiosk.toml"
        return MachineError(f"{error.filename or directory}: no permission", mend)
    if error.errno in NO_FOLDER:
        return MachineError(f"{directory}: {error.strerror}", "a folder belongs there: set models = in kiosk.toml")
    where = f"{error.filename}: " if error.filename else ""
    return MachineError(f"{where}{error.strerror or error}", f"look at {directory}")


def _remove(folder: Path) -> None:
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    with suppress(FileNotFoundError):
        shutil.rmtree(folder)
