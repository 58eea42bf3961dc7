"""Rendered sentences on disk: the fixed ones only. What tells something about a person stays in memory.

Which question was spoken when tells something too, for one answer leads to the next question. So no file's time tells
of its use: times of use in order would be a diary of the last visits, and once were.
"""

from __future__ import annotations

import hashlib
import os
import stat
import threading
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Self

from kiosk.errors import VoiceFailed
from kiosk.events import Sound, Utterance
from kiosk.pcm import sound_of, wav_of
from kiosk.speaking import tones
from kiosk.speaking.voice import Voice
from kiosk.whole_file import rest_of, write_whole

LARGEST_CACHE = 256 * 1024 * 1024
"""Bytes; a sentence takes 0.2 MB, so this holds some 1,200: every prompt at three paces."""
LARGEST_SENTENCE = 16 * 1024 * 1024
"""Bytes of a file that can be a sentence: six minutes."""
FORMAT = "1"
"""Part of every key; a new number leaves the old files to be evicted."""
DIGEST = hashlib.sha256().digest_size
"""Bytes at the end of each file, after the WAV, where players ignore them: the WAV's own hash. Without
it, a bit lost on a worn SD card would be spoken as noise for ever."""
FILE_MODE = 0o660
"""Staff render what they publish, and the kiosk's own account speaks it."""
DAY = 24 * 60 * 60
"""Seconds; the time of a file is that of the day on which it was rendered."""
APOLOGY = "I am sorry, something failed just now. Please ask a person for help."
APOLOGY_PACE = 145
"""Words a minute."""


class VoiceCache:
    """A voice that remembers its fixed sentences. May be used from several threads."""

    def __init__(
        self, folder: Path, voice: Voice, *, apology: str = APOLOGY, largest: int = LARGEST_CACHE
    ) -> None:
        """`largest` is in bytes. A folder that can't be used is no error: see `take_warning`."""
        self._folder = folder
        self._voice = voice
        self._largest = largest
        self._lock = threading.Lock()
        self._warning: str | None = None
        self._warned = False
        self._size = 0
        self._apology_text = apology
        self._apology: Sound | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._size = sum(size for _, size, _ in self._files())
        except OSError as error:
            self._warn(error)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def render(self, utterance: Utterance, words_a_minute: int) -> Sound:
        """Return the sentence as sound. Raises `VoiceFailed`."""
        if utterance.personal:
            return self._voice.render(utterance.text, words_a_minute)
        file = self._file(utterance.text, words_a_minute)
        sound = _load(file)
        if sound is None:
            sound = self._voice.render(utterance.text, words_a_minute)
            self._store(file, sound)
        return sound

    def prerender(self, sentences: Iterable[str], words_a_minute: int) -> int:
        """Render what is not cached yet, on all cores; return how many. Raises `VoiceFailed`."""
        fixed = [Utterance(text) for text in dict.fromkeys(sentences)]
        missing = [each for each in fixed if _load(self._file(each.text, words_a_minute)) is None]
        with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            return sum(1 for _ in pool.map(lambda each: self.render(each, words_a_minute), missing))

    def apology(self) -> Sound:
        """Return what to play when a sentence can't be rendered; never raises.

        Ask for it at start, while the voice still works: from then on it is in memory. A voice that has
        never worked has no apology to give, and the failure tone stands in.
        """
        if self._apology is None:
            try:
                self._apology = self.render(Utterance(self._apology_text), APOLOGY_PACE)
            except VoiceFailed:
                return tones.failure()
        return self._apology

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

    def _store(self, file: Path, sound: Sound) -> None:
        """Write a sentence: whole or not at all."""
        wav = wav_of(sound)
        try:
            content = wav + hashlib.sha256(wav).digest()
            write_whole(file, content, FILE_MODE, several=True, synced=False, finish=_of_the_day)
            with self._lock:
                self._warned = False  # it works again: the next failure is a new one
                self._size += len(wav) + DIGEST
                if self._size > self._largest:
                    self._evict()
        except OSError as error:
            self._warn(error)

    def _evict(self) -> None:
        """Remove what was rendered longest ago, down to three quarters, so that not every write evicts."""
        files = sorted(self._files())
        self._size = sum(size for _, size, _ in files)
        for _, size, file in files:
            if self._size <= self._largest * 3 // 4:
                return
            file.unlink(missing_ok=True)
            self._size -= size

    def _files(self) -> list[tuple[float, int, Path]]:
        """Return day of rendering, size and path of each file, unfinished ones of a crash included."""
        found = []
        for file in self._folder.iterdir():
            with suppress(FileNotFoundError):  # another process evicts too
                status = file.stat()
                if stat.S_ISREG(status.st_mode):  # an older installation's cache holds the folder of the new one
                    found.append((status.st_mtime, status.st_size, file))
        return found

    def _warn(self, error: OSError) -> None:
        with self._lock:
            if not self._warned:
                self._warned = True
                self._warning = f"{self._folder}: {error.strerror}: every sentence is rendered anew, more slowly"


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


def _of_the_day(file: int) -> None:
    """Let an open file bear no other time than its day's."""
    today = os.fstat(file).st_mtime // DAY * DAY
    os.utime(file, (today, today))


def _unnoticed(file: str, flags: int) -> int:
    """Open a file so that it does not show when it was read, wherever that is this account's to say."""
    try:
        return os.open(file, flags | os.O_NOATIME)
    except PermissionError:  # somebody else's, who rendered it when they published
        return os.open(file, flags)
