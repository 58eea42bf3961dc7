"""Unpack a zip, or copy a folder, without letting either write elsewhere or fill the card.

The archive's hash has been checked by then; this is the second wall, for the day when a hash in the
catalogue was copied from the wrong place. `zipfile.extractall` has no limits and keeps no links.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kiosk.errors import MachineError, ModelError
from kiosk.models.manifest import MANIFEST, files_of

REGULAR_KINDS = (0, stat.S_IFREG, stat.S_IFDIR)
"""What an entry's Unix mode may be; 0 is an archive made on Windows."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a model may get. The small English one: 14 files, 68 MB, 1.7 times its archive."""

    files: int = 1000
    bytes: int = 4 * 1024**3
    """The largest published Vosk model takes 2.3 GB."""
    ratio: int = 20
    """Unpacked size over the archive's."""


def unpack(archive: Path, into: Path, limits: Limits | None = None) -> None:
    """Unpack a zip into the new folder `into`, synced to disk.

    Raises `ModelError` that names the archive and the entry, `MachineError` when there's no room.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            entries = opened.infolist()
            _check(archive, entries, limits or Limits())
            _need_room(into.parent, sum(entry.file_size for entry in entries))
            into.mkdir()
            for entry in entries:
                _write(opened, entry, into)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeDecodeError, OverflowError) as error:
        raise ModelError(f"{archive}: damaged, or not a zip ({error})", "copy it here again") from error
    except (FileExistsError, NotADirectoryError, IsADirectoryError) as error:
        raise ModelError(f"{archive}: holds {error.filename} as a file and as a folder") from error
    except OSError as error:
        if error.errno != errno.EINVAL:
            raise
        # An entry that claims to begin before the file does: zipfile seeks there without a look.
        raise ModelError(f"{archive}: damaged, or not a zip ({error})", "copy it here again") from error


def _check(archive: Path, entries: Sequence[zipfile.ZipInfo], limits: Limits) -> None:
    if len(entries) > limits.files:
        raise ModelError(f"{archive}: holds {len(entries)} files, more than {limits.files}")
    size = sum(entry.file_size for entry in entries)
    if size > min(limits.bytes, limits.ratio * archive.stat().st_size):
        raise ModelError(f"{archive}: would unpack to {size} bytes, too much for an archive of its size")
    seen: set[str] = set()
    for entry in entries:
        why = _fault(entry)
        if why or entry.filename in seen:
            raise ModelError(f"{archive}: {entry.orig_filename!r} {why or 'is in it twice'}")
        seen.add(entry.filename)


def _fault(entry: zipfile.ZipInfo) -> str:
    """Say what is wrong with one entry, or nothing.

    `orig_filename` is the name as it stands in the archive: zipfile cuts its own copy at a NUL.
    """
    name = entry.orig_filename
    parts = name.removesuffix("/").split("/")
    if not name.isprintable() or "\\" in name or ":" in name:
        return "has a character that no model needs in a name"
    if any(part in ("", ".", "..") for part in parts) or PurePosixPath(name).is_absolute():
        return "would be written outside the model's folder"
    if stat.S_IFMT(entry.external_attr >> 16) not in REGULAR_KINDS:
        return "is a link or a device"
    if entry.flag_bits & 1 or entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "is encrypted or packed in an unusual way"
    return ""


def _write(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, into: Path) -> None:
    target = into / entry.filename
    if entry.is_dir():
        target.mkdir(parents=True, exist_ok=True)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    # zipfile itself stops at the size that the entry declares, and `_check` added those up.
    with opened.open(entry) as source, target.open("xb") as file:
        shutil.copyfileobj(source, file)
        file.flush()
        os.fsync(file.fileno())


def copy_folder(folder: Path, into: Path, limits: Limits | None = None) -> None:
    """Copy the files of an unpacked model into the new folder `into`, synced to disk.

    Raises `ModelError` for a link or device in it, `MachineError` when there's no room.
    """
    limits = limits or Limits()
    names = [name for name in files_of(folder) if name != MANIFEST]
    size = sum((folder / name).stat().st_size for name in names)
    if len(names) > limits.files or size > limits.bytes:
        raise ModelError(f"{folder}: {len(names)} files with {size} bytes, too much for a model")
    _need_room(into.parent, size)
    into.mkdir()
    for name in names:
        target = into / name
        target.parent.mkdir(parents=True, exist_ok=True)
        with (folder / name).open("rb") as source, target.open("xb") as file:
            shutil.copyfileobj(source, file)
            file.flush()
            os.fsync(file.fileno())


def root_of(folder: Path, needs: Sequence[str]) -> Path:
    """Return the folder that holds what the engine needs: `folder`, or the only folder in it.

    A zip usually holds one folder with the model's name. Raises `ModelError` that names what is missing.
    """
    inside = [entry for entry in sorted(folder.iterdir()) if entry.is_dir() and not entry.is_symlink()]
    places: list[Path] = [folder, *(inside if len(inside) == 1 else [])]
    missing = {place: [name for name in needs if not (place / name).is_file()] for place in places}
    fullest = min(places, key=lambda place: len(missing[place]))
    if not missing[fullest]:
        return fullest
    why = f"{folder}: no model of this kind, {missing[fullest][0]} is missing in it"
    raise ModelError(why, "copy or download the whole model again")


def _need_room(folder: Path, size: int) -> None:
    free = shutil.disk_usage(folder).free
    if free < size:
        mend = f"free {(size - free) // 10**6 + 1} MB, or set models = to a larger disk"
        raise MachineError(f"{folder}: {size // 10**6} MB needed, {free // 10**6} MB free", mend)
