"""One member of staff at their desk: who they are, their working copy, and the store they publish to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kiosk.assembly import store_of, unpublished_folder
from kiosk.errors import NO_FOLDER, PublishError, mend_of
from kiosk.files.prompts import Survey, read_set, survey
from kiosk.prompts.release import release_id
from kiosk.publishing.account import Account, account
from kiosk.publishing.publish import Deed, checked_why, in_use
from kiosk.publishing.state import utc_now
from kiosk.publishing.store import Store
from kiosk.publishing.working_copy import FOLDER, WorkingCopy
from kiosk.settings import Settings

TYPE_AGAIN = "type it again: another command of yours may have been at it"
"""What to do where a working copy can't be replaced, and the system does not say why."""

MOVE_AWAY = "a folder belongs there, and in one: move away the file or link that stands in its place"
"""The same where it does say why."""


@dataclass(frozen=True)
class Desk:
    """Everything that a command of staff works with."""

    settings: Settings
    account: Account
    store: Store
    copy: WorkingCopy

    @cached_property
    def unpublished(self) -> dict[str, str]:
        """What the kiosk came with: what it says until something is published. Nothing, in a new language."""
        folder = unpublished_folder(self.settings)
        return read_set(folder) if folder.is_dir() or not folder.parent.is_dir() else {}

    def in_use(self) -> tuple[dict[str, str], str]:
        """Return the texts that the kiosk speaks from, and the name of their release."""
        return in_use(self.store, self.unpublished)

    def deed(self, why: str) -> Deed:
        """Return what this person does, now. Raises `PublishError` when nobody would know why."""
        return Deed(self.account, utc_now(), checked_why(why))

    def begin(self) -> Path | None:
        """Begin a working copy of what is in use, unless there is one with changes of one's own in it.

        Return where an old copy lies now that could not be gone on with.
        """
        return self.replace(*self.to_begin_with()) if not self.copy.begun() or self._left_behind() else None

    def replace(self, texts: Mapping[str, str], base: str) -> Path | None:
        """Make these texts the working copy; return where the old one lies. Raises `PublishError`, and keeps it."""
        try:
            return self.copy.replace(texts, base)
        except OSError as error:
            mend = MOVE_AWAY if error.errno in NO_FOLDER else mend_of(error, TYPE_AGAIN)
            raise PublishError(f"{self.copy.folder}: {error.strerror}", mend) from error

    def _left_behind(self) -> bool:
        """Whether somebody else published since, and nothing of one's own would be lost by beginning with that."""
        base = self.copy.base()
        found = survey(self.copy.folder)
        return base != self.in_use()[1] and not found.problems and release_id(found.texts) == base

    def to_begin_with(self) -> tuple[dict[str, str], str]:
        """Return what a working copy begins from, and its release. Raises `PublishError` where nothing is written."""
        texts, release = self.in_use()
        if not texts:
            language = self.settings.language
            raise PublishError(f'nothing is written in "{language}" yet', f"begin it: kiosk prompts new {language}")
        return texts, release

    def surveyed(self) -> Survey:
        """Return the working copy, read as far as it can be."""
        self.copy.base()  # says how to begin one
        return survey(self.copy.folder)


def desk_of(settings: Settings, store: Path | None = None, work: Path | None = None) -> Desk:
    """Return the desk of whoever runs this process; `store` and `work` are folders to use instead of theirs."""
    who = account()
    language = settings.language
    folder = (work or who.home / FOLDER) / language
    return Desk(settings, who, Store(store / language) if store else store_of(settings), WorkingCopy(folder))
