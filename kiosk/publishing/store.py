"""Releases on disk: kept by content, pointed at by one small file, with a history that is only added to.

    STORE/LANGUAGE/releases/ID/…    a prompt set, never changed once it has its name
    STORE/LANGUAGE/current.json     which one the kiosk speaks from, and who made it so: replaced at once or not at all
    STORE/LANGUAGE/history.jsonl    every such line, oldest first
    STORE/LANGUAGE/proposed/…       what waits for a second person
    STORE/LANGUAGE/lock             held by whoever is publishing

The order of the steps is what makes it safe to cut the power: content, synced; its name; the pointer; the
history, whose last line is written again from the pointer if it was lost.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk.errors import PromptError, PublishError, mend_of
from kiosk.files.prompts import read_set
from kiosk.prompts.release import Entry, entries_of, entry_of, line_of, lost_lines, named_in, release_id, to_keep
from kiosk.publishing.closed import ELSEWHERE, STAFF, check_history, unreadable
from kiosk.publishing.disk import FILE_MODE, Disk

LARGEST_READ = 4 * 1024 * 1024
"""Bytes; a line of the history takes 250."""
UNFINISHED = ".unfinished-"
"""How the names begin of what a killed process may leave behind; the next publishing removes it."""


class Store:
    """The releases of one language."""

    def __init__(self, folder: Path, disk: Disk | None = None) -> None:
        """`folder` is that of the language; it is made at the first publishing."""
        self.folder = folder
        self._disk = disk or Disk()
        self._releases = folder / "releases"
        self._pointer = folder / "current.json"
        self._history = folder / "history.jsonl"
        self._proposed = folder / "proposed"

    # --- reading: needs no lock, since nothing is ever half there ---------------------------------

    def current(self) -> Entry | None:
        """Return what the kiosk speaks from; None: nothing was published yet. Raises `PublishError`.

        Where a worn card lost the pointer, what was noted last is what was pointed at.
        """
        try:
            pointed = entry_of(_end_of(self._pointer))
        except FileNotFoundError:
            return self._noted_last()
        except OSError as error:
            raise unreadable(self._pointer, error) from error
        found = pointed or self._noted_last()
        if found is None:
            raise PublishError(f"{self._pointer} is damaged, and no history is left", "take it out, and publish again")
        return found

    def history(self) -> tuple[Entry, ...]:
        """Return who published what, oldest first; complete also when the last line was lost in a power cut."""
        entries, current = self._noted(), self.current()
        lost = current is not None and (not entries or entries[-1] != current)
        return (*entries, current) if lost and current else entries

    def damage(self) -> str:
        """Return what is wrong with the history, and what to do; nothing where every line of it can be read."""
        lost = lost_lines(self._noted_text())
        if not lost:
            return ""
        lines = "1 line" if lost == 1 else f"{lost} lines"
        why = f"{self._history}: {lines} can't be read, and no set is removed that only such a line named"
        return f"{why}: put the file back from a copy; until then look for the set in {self._releases}"

    def _noted(self) -> tuple[Entry, ...]:
        return entries_of(self._noted_text())

    def _noted_text(self) -> str:
        try:
            return _end_of(self._history)
        except FileNotFoundError:
            return ""
        except OSError as error:
            raise unreadable(self._history, error) from error

    def _noted_last(self) -> Entry | None:
        return next(reversed(self._noted()), None)

    def release_folder(self, release: str) -> Path:
        """Return where a release lies. Raises `PublishError` when there is none of that name."""
        known = self._known()
        if release not in known:
            kept = dict.fromkeys(entry.release for entry in reversed(self.history()) if entry.release in known)
            raise PublishError(f'there is no release "{release}"', f"kept are: {', '.join(kept) or 'none yet'}")
        return self._releases / release

    def texts(self, release: str) -> dict[str, str]:
        """Return the set of a release. Raises `PromptError` when it is not what was published."""
        folder = self.release_folder(release)
        texts = read_set(folder)
        if release_id(texts) != release:
            raise PromptError(str(folder), 0, "the files are not what was published", "kiosk prompts rollback")
        return texts

    def waiting(self) -> frozenset[str]:
        """Return the releases that wait for a second person."""
        return frozenset(name.removesuffix(".json") for name in _names(self._proposed) if name.endswith(".json"))

    def proposal_file(self, release: str) -> Path:
        """Return where stands who proposes a release, and why."""
        return self._proposed / f"{release}.json"

    def _known(self) -> frozenset[str]:
        return _names(self._releases)

    # --- writing ---------------------------------------------------------------------------------

    def check_open(self) -> None:
        """Raise `PublishError` where nothing could be published: asked before anybody works for it."""
        own = (self._releases, self.folder, self.folder.parent)
        there = next(place for place in (self._releases, *self._releases.parents) if os.access(place, os.F_OK))
        if there not in (*own, self.folder.parent.parent):
            raise PublishError(f"{self.folder.parent}: no folder to publish to", ELSEWHERE)
        if there.is_dir() and not os.access(there, os.W_OK | os.X_OK):
            raise PublishError(f"{there}: is not yours to write in", STAFF if there in own else ELSEWHERE)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Be the only one who publishes. Raises `PublishError` when somebody else is at it."""
        try:
            for folder in (self.folder.parent, self.folder, self._releases):
                if not folder.is_dir():
                    self._disk.make_folder(folder)
            lock = os.open(self.folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, FILE_MODE)
        except OSError as error:
            raise unreadable(self.folder, error) from error
        try:
            with suppress(PermissionError):  # somebody else created it, with this mode
                os.fchmod(lock, FILE_MODE)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                why, mend = "somebody else is publishing at this moment", "see what they did: kiosk prompts history"
                raise PublishError(why, mend) from error
            check_history(self._history)
            self._recover()
            yield
        except OSError as error:
            why = f"{self.folder}: {error.strerror}, and the kiosk speaks on as before"
            raise PublishError(why, mend_of(error, "mend it, then try again")) from error
        finally:
            os.close(lock)

    def keep(self, texts: Mapping[str, str]) -> str:
        """Bring a set to the disk under the name that its content gives it; return the name."""
        release = release_id(texts)
        if release in self._known() and self._whole(release):
            return release
        unfinished = self._releases / f"{UNFINISHED}{release}"
        self._disk.make_folder(unfinished)
        folders = sorted({unfinished / Path(name).parent for name in texts} - {unfinished})
        for folder in folders:
            self._disk.make_folder(folder)
        for name in sorted(texts):
            self.write(unfinished / name, texts[name])
        for folder in (*folders, unfinished):
            self._disk.sync_folder(folder)
        if release in self._known():  # damaged: moved out of the way, never changed in its place
            self._disk.rename(self._releases / release, self._releases / f"{UNFINISHED}damaged-{release}")
        self._disk.rename(unfinished, self._releases / release)
        self._disk.sync_folder(self._releases)
        return release

    def point_to(self, entry: Entry) -> None:
        """Make the kiosk speak from a release that is kept, note it, and remove what is too old."""
        self.replace(self._pointer, line_of(entry))
        try:
            self._note(entry)
            self._remove_old()
        except OSError as error:
            why = f"{entry.release} is what the kiosk says now, but {self.folder}: {error.strerror}"
            raise PublishError(
                why, mend_of(error, "mend it: whoever publishes next ends what is left to do")
            ) from error

    def replace(self, path: Path, text: str) -> None:
        """Write a file whole or not at all."""
        unfinished = path.with_name(f"{UNFINISHED}{path.name}")
        self._disk.remove(unfinished)
        self.write(unfinished, text)
        self._disk.rename(unfinished, path)
        self._disk.sync_folder(path.parent)

    def write(self, path: Path, text: str) -> None:
        """Write a new file and bring it to the disk."""
        file = self._disk.create(path)
        self._disk.put(file, text.encode())
        self._disk.sync(file)

    def make_room(self) -> None:
        """Make the folder of what waits."""
        if not self._proposed.is_dir():
            self._disk.make_folder(self._proposed)

    def remove(self, path: Path) -> None:
        """Remove a file or a folder."""
        self._disk.remove(path)

    def _whole(self, release: str) -> bool:
        try:
            self.texts(release)
        except PromptError:
            return False
        return True

    def _note(self, entry: Entry) -> None:
        """Add a line to the history; begin a new one where a power cut tore the last."""
        before = _end_of(self._history) if self._history.exists() else ""
        torn = before and not before.endswith("\n")
        file = self._disk.open_end(self._history)
        self._disk.put(file, (("\n" if torn else "") + line_of(entry)).encode())
        self._disk.sync(file)
        self._disk.sync_folder(self.folder)

    def _recover(self) -> None:
        """Finish what a killed process had begun: the history it did not write, the files and folders it left behind.

        Not beside the pointer: there the running kiosk writes without the lock, and the next pointer takes the place
        of what was left of one.
        """
        current, noted = self.current(), self._noted()
        if current is not None and (not noted or noted[-1] != current):
            self._note(current)
        for folder in (self._releases, self._proposed):
            for left in folder.glob(f"{UNFINISHED}*"):
                self._disk.remove(left)

    def _remove_old(self) -> None:
        """Remove what is known to be old.

        What no line of the history names may be what a line named that was lost: it stays.
        """
        history = self.history()
        for release in sorted((self._known() & named_in(history)) - to_keep(history) - self.waiting()):
            self._remove_release(release)

    def forget(self, release: str) -> None:
        """Remove a release that was only proposed. It stays where the history names it, or has lost lines."""
        unnamed = release in self._known() - named_in(self.history()) - self.waiting()
        if unnamed and not lost_lines(self._noted_text()):
            self._remove_release(release)

    def _remove_release(self, release: str) -> None:
        """Move a release out of sight before its files go, so that none is ever seen half."""
        gone = self._releases / f"{UNFINISHED}gone-{release}"
        self._disk.rename(self._releases / release, gone)
        self._disk.remove(gone)


def _names(folder: Path) -> frozenset[str]:
    """Return what lies in a folder, without what is unfinished; nothing where there is no folder yet."""
    try:
        return frozenset(path.name for path in folder.iterdir() if not path.name.startswith("."))
    except FileNotFoundError:
        return frozenset()
    except OSError as error:
        raise unreadable(folder, error) from error


def _end_of(file: Path) -> str:
    """Return a file's text, of one that somebody has blown up only the end. Raises `OSError`."""
    with file.open("rb") as content:
        content.seek(max(0, os.fstat(content.fileno()).st_size - LARGEST_READ))
        return content.read(LARGEST_READ).decode("utf-8", errors="replace")
