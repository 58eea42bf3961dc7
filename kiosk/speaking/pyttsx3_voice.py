"""pyttsx3 with espeak-ng behind the `Voice` port: each sentence in a process of its own, under a timeout."""

from __future__ import annotations

import json
import logging
import socket
import subprocess
import sys
import threading
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any, BinaryIO, Self, cast

from kiosk.errors import MAKE_ROOM, VoiceFailed
from kiosk.events import Sound
from kiosk.sound.pcm import sound_of

JOURNAL = logging.getLogger(__name__)
RENDERER = Path(__file__).with_name("render_process.py")
LONGEST_HEAD, LARGEST_SOUND = 4096, 64 * 1024 * 1024
"""Bytes; a sentence takes 0.2 MB, a reason to fail 200 bytes."""
LEAST_PACE = 0.35
"""Share of the time that its words should take below which a sentence counts as cut short."""
REINSTALL = "try it with: espeak-ng hello; mend it with: sudo apt-get install --reinstall espeak-ng"


class Pyttsx3Voice:
    """A pyttsx3 voice. Starts the next sentence's process ahead, so that it is warm when needed.

    May be used from several threads; they render in parallel.
    """

    def __init__(self, voice: str = "en-gb", timeout: float = 20.0) -> None:
        """`voice` is an id, name or language of `espeak-ng --voices`; `timeout` is seconds a sentence."""
        self.name = f"pyttsx3:{voice}"
        self._voice = voice
        self._timeout = timeout
        self._lock = threading.Lock()
        self._spare: _Renderer | None = None
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def render(self, text: str, words_a_minute: int) -> Sound:
        """Render one sentence. Raises `VoiceFailed` with the cause; it never holds the sentence."""
        if not any(letter.isalnum() for letter in text):
            raise VoiceFailed("a sentence without a word", "mend the prompt that it comes from")
        try:
            return self._attempt(text, words_a_minute)
        except _Died as error:
            # A spare may have been killed while it waited (the kernel short of memory): once more, afresh.
            JOURNAL.warning("voice: %s; tried once more", error.why)
            return self._attempt(text, words_a_minute)

    def close(self) -> None:
        """End the process that waits. Rendering after this raises `VoiceFailed`."""
        with self._lock:
            self._closed = True
            spare, self._spare = self._spare, None
        if spare:
            spare.end()

    def _attempt(self, text: str, words_a_minute: int) -> Sound:
        renderer = self._take()
        try:
            sound = renderer.render(text, words_a_minute)
        finally:
            renderer.end()
        _check_length(text, words_a_minute, sound)
        return sound

    def _take(self) -> _Renderer:
        """Return a process that is ready or nearly so, and start the one after it."""
        with self._lock:
            if self._closed:
                raise VoiceFailed("the voice has been closed")
            ready, self._spare = self._spare or _Renderer(self._voice, self._timeout), None
            try:
                self._spare = _Renderer(self._voice, self._timeout)
            except VoiceFailed as error:
                JOURNAL.warning("voice: the next sentence will come later: %s", error.why)
            return ready


class _Died(VoiceFailed):
    """The process ended without an answer."""


class _Renderer:
    """One child process, for one sentence."""

    def __init__(self, voice: str, timeout: float) -> None:
        self._timeout = timeout
        try:
            self._process, ours = _launched(voice)
        except OSError as error:
            raise VoiceFailed(f"the voice's process does not start: {error.strerror}", MAKE_ROOM) from error
        # The sentence goes through the socket: arguments are for everyone to read in `ps`.
        ours.settimeout(timeout)
        self._socket = ours
        self._pipe = cast("BinaryIO", ours.makefile("rwb"))

    def render(self, text: str, words_a_minute: int) -> Sound:
        """Hand over the sentence and wait for its sound."""
        request = {"text": text, "words_a_minute": words_a_minute}
        try:
            with suppress(ConnectionError):  # one that can't speak has said why and gone before it was asked
                self._pipe.write(json.dumps(request).encode() + b"\n")
                self._pipe.flush()
            head = _head(self._pipe.readline(LONGEST_HEAD))
            wav = self._pipe.read(head.get("bytes", 0))
        except TimeoutError as error:
            raise VoiceFailed(f"the voice took longer than {self._timeout:g} s", REINSTALL) from error
        except ConnectionError:
            head, wav = {}, b""
        if "why" in head:
            raise VoiceFailed(str(head["why"]), str(head.get("mend", "")))
        if not wav or len(wav) != head["bytes"]:
            raise _Died(f"the voice's process died (status {self._process.wait()})", REINSTALL)
        try:
            return sound_of(wav)
        except ValueError as error:
            raise VoiceFailed(f"the voice wrote no sound: {error}", REINSTALL) from error

    def end(self) -> None:
        """Kill the process if it still runs; its sound lives in its memory and goes with it."""
        self._process.kill()
        self._process.wait()
        self._socket.close()
        try:
            self._pipe.close()
        except OSError:
            return  # what was not sent has nobody left to read it


def _launched(voice: str) -> tuple[subprocess.Popen[bytes], socket.socket]:
    """Start a process; return it and our end of its socket. Raises `OSError`, with nothing left open."""
    ours, theirs = socket.socketpair()
    with ExitStack() as undo, theirs:
        undo.enter_context(ours)
        process = subprocess.Popen(  # noqa: S603 - our own file, no shell
            [sys.executable, "-P", str(RENDERER), voice],
            stdin=theirs.fileno(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        undo.pop_all()
        return process, ours


def _head(line: bytes) -> dict[str, Any]:
    """Return the first line of an answer; empty when the process died before its end. Raises `VoiceFailed`."""
    if not line.endswith(b"\n") and len(line) < LONGEST_HEAD:
        return {}
    try:
        head = json.loads(line)
    except (ValueError, RecursionError):
        head = None
    size = head.get("bytes", 0) if isinstance(head, dict) else -1
    if not isinstance(head, dict) or type(size) is not int or not 0 <= size <= LARGEST_SOUND:
        raise VoiceFailed("the voice's process answered with garbage", REINSTALL)
    return head


def _check_length(text: str, words_a_minute: int, sound: Sound) -> None:
    expected = len(text.split()) * 60 / words_a_minute
    if sound.seconds < LEAST_PACE * expected:
        raise VoiceFailed(f"the voice made {sound.seconds:.1f} s of sound where {expected:.1f} s were due", REINSTALL)
