"""Rendered sentences on disk: the fixed ones only. What tells something about a person stays in memory.

Which question was spoken when tells something too, for one answer leads to the next question. So a visit reads the
cache and never adds to it: it is filled from the whole set, when the kiosk is installed and when staff publish. Filled
by use, its files' times of change, which nobody can set, were a diary of the last visits.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import threading
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Self

from kiosk.events import Sound, Utterance
from kiosk.files.whole_file import rest_of, write_whole
from kiosk.sound.pcm import sound_of, wav_of
from kiosk.speaking.voice import Voice

LARGEST_CACHE = 256 * 1024 * 1024
"""Bytes; a sentence takes 0.2 MB, so this holds some 1,200: four sets of prompts."""
LARGEST_SENTENCE = 16 * 1024 * 1024
"""Bytes of a file that can be a sentence: six minutes."""
FORMAT = "2"
"""Part of every key; a new number leaves the old files to be evicted. Those of 1 were stored as they were spoken."""
MEND = "set cache in kiosk.toml to a folder that can be written"
"""What to do where sentences can't be kept."""
DIGEST = hashlib.sha256().digest_size
"""Bytes at the end of each file, after the WAV, where players ignore them: the WAV's own hash. Without
it, a bit lost on a worn SD card would be spoken as noise for ever."""
FILE_MODE = 0o660
"""Staff render what they publish, and the kiosk's own account speaks it."""
OURS = re.compile(r"[0-9a-f]{64}\.wav|\.[0-9a-f]{64}\.wav\..*")
"""Names of the files, of unfinished ones too: the folder is the owner's choice and may hold more."""
APOLOGY = "I am sorry, something failed just now. Please ask a person for help."
APOLOGY_PACE = 145
"""Words a minute."""


class VoiceCache:
    """A voice that knows its fixed sentences. May be used from several threads."""

    def __init__(self, folder: Path, voice: Voice, *, largest: int = LARGEST_CACHE) -> None:
        """`largest` is in bytes. A folder that can't be used is no error: see `take_warning`."""
        self._folder = folder
        self._voice = voice
        self._largest = largest
        self._lock = threading.Lock()
        self._warning: str | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._files()
        except OSError as error:
            self._warn(error)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def render(self, utterance: Utterance, words_a_minute: int) -> Sound:
        """Return the sentence as sound, and keep nothing. Raises `VoiceFailed`."""
        known = None if utterance.personal else _load(self._file(utterance.text, words_a_minute))
        return self._voice.render(utterance.text, words_a_minute) if known is None else known

    def prerender(self, sentences: Iterable[str], words_a_minute: int) -> int:
        """Render what is not kept yet, on all cores, and keep it; return how many are. Raises `VoiceFailed`.

        Where one can't be kept, on a full disk, no other is rendered: that took minutes and came to nothing.
        """
        files = {text: self._file(text, words_a_minute) for text in sentences}
        missing = [text for text, file in files.items() if _load(file) is None]

        refused = threading.Event()

        def keep(text: str) -> bool:
            kept = not refused.is_set() and self._store(files[text], self._voice.render(text, words_a_minute))
            if not kept:
                refused.set()
            return kept

        with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            count = sum(pool.map(keep, missing))
        try:
            self._evict()
        except OSError as error:
            self._warn(error)
        return count

    def kept(self, sentences: Iterable[str], words_a_minute: int) -> int:
        """Return how many of these are kept, whole."""
        return sum(_load(self._file(text, words_a_minute)) is not None for text in sentences)

    def forget_others(self, sentences: Iterable[str], words_a_minute: int) -> None:
        """Remove all but these, also what an older release kept as it was spoken."""
        kept = {self._file(text, words_a_minute) for text in sentences}
        try:
            for file in {file for _, _, file in self._files()} - kept:
                file.unlink(missing_ok=True)
        except OSError as error:
            self._warn(error)

    def apology(self) -> Sound:
        """Return what to play when a sentence can't be rendered. Raises `VoiceFailed`.

        Ask for it at start: it is rendered in any case, so that a voice that can't speak is found out before a visit.
        """
        return self._voice.render(APOLOGY, APOLOGY_PACE)

    def take_warning(self) -> str | None:
        """Return, once, why sentences are not being cached; None when they are."""
        with self._lock:
            warning, self._warning = self._warning, None
            return warning

    def close(self) -> None:
        """Close the voice."""
        self._voice.close()

    def _file(self, text: str, words_a_minute: int) -> Path:
        key = "\0".join((FORMAT, self._voice.name, str(words_a_minute), text))
        return self._folder / f"{hashlib.sha256(key.encode()).hexdigest()}.wav"

    def _store(self, file: Path, sound: Sound) -> bool:
        """Write a sentence, whole or not at all; return whether it is kept."""
        wav = wav_of(sound)
        try:
            write_whole(file, wav + hashlib.sha256(wav).digest(), FILE_MODE, several=True, synced=False)
        except OSError as error:
            self._warn(error)
            return False
        return True

    def _evict(self) -> None:
        """Of what is more than the largest size remove what was rendered longest ago."""
        left = self._largest
        for _, size, file in sorted(self._files(), reverse=True):
            left -= size
            if left < 0:
                file.unlink(missing_ok=True)

    def _files(self) -> list[tuple[float, int, Path]]:
        """Return time of rendering, size and path of each file, unfinished ones of a crash included."""
        found = []
        for file in self._folder.iterdir():
            with suppress(FileNotFoundError):  # another process evicts too
                status = file.stat()
                if stat.S_ISREG(status.st_mode) and OURS.fullmatch(file.name):
                    found.append((status.st_mtime, status.st_size, file))
        return found

    def _warn(self, error: OSError) -> None:
        """Take note why; the first reason counts, for what fails after it may do so because of it."""
        with self._lock:
            self._warning = (
                self._warning or f"{self._folder}: {error.strerror}: every sentence is rendered anew, more slowly"
            )


def _load(file: Path) -> Sound | None:
    """Return a cached sentence; None when there is none, or a damaged one (it is then rendered again)."""
    try:
        with open(file, "rb", opener=_unnoticed) as cached:
            content = rest_of(cached, LARGEST_SENTENCE)
        wav, digest = content[:-DIGEST], content[-DIGEST:]
        if hashlib.sha256(wav).digest() != digest:
            return None
        return sound_of(wav)
    except (OSError, ValueError):
        return None


def _unnoticed(file: str, flags: int) -> int:
    """Open a file so that it does not show when it was read, wherever that is this account's to say."""
    try:
        return os.open(file, flags | os.O_NOATIME)
    except PermissionError:  # that of staff who published: see the folder's attribute in kiosk.tmpfiles
        return os.open(file, flags)
