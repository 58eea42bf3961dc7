"""The child process of `Pyttsx3Voice`: says one sentence into memory, hands the sound back, exits.

Run by path, as `python -P render_process.py VOICE`, so that it starts without the rest of the kiosk.
Standard input is a socket: in comes one line of JSON, `{"text": …, "words_a_minute": …}`; out goes one
line, `{"bytes": n}` followed by a WAV of n bytes, or `{"why": …, "mend": …}`.

One sentence a process. pyttsx3 2.99 cuts sentences short when an engine speaks twice: `endLoop` cancels
what espeak-ng still has in its queue (1 sentence of 400 came back empty). `runAndWait` is worse, it loses
the pace even of the first (13 of 60 processes). docs/decisions/0003 holds the figures.
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import signal
import sys
from typing import Any

INSTALL = "install it with: sudo apt-get install espeak-ng"
ORPHAN = 300
"""Seconds after which a process that hangs ends by itself, should the kiosk have died before it."""


class Problem(Exception):
    """What went wrong, and how to mend it."""


def main() -> None:
    """Get ready, wait for a sentence, answer, end."""
    # A crash in native code must not leave what was said to a person in a core file.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with open(os.dup(0), "rb") as requests, open(os.dup(0), "wb") as answers:  # noqa: PTH123 - descriptors
        try:
            engine, voice = _engine(sys.argv[1])
            line = requests.readline()
            if not line:
                return
            signal.alarm(ORPHAN)
            request = json.loads(line)
            wav = _render(engine, voice, request["text"], request["words_a_minute"])
            answers.write(json.dumps({"bytes": len(wav)}).encode() + b"\n" + wav)
        except Problem as problem:
            why, mend = problem.args
            answers.write(json.dumps({"why": why, "mend": mend}).encode() + b"\n")


def _engine(wanted: str) -> tuple[Any, str]:
    """Return a pyttsx3 engine and the id of the voice."""
    try:
        import pyttsx3  # noqa: PLC0415 - its absence is an answer, not a traceback
    except ImportError as error:
        raise Problem(f"pyttsx3 is missing ({error})", "run script/setup") from error
    try:
        engine = pyttsx3.init("espeak")
    except (OSError, RuntimeError) as error:
        raise Problem("espeak-ng is missing or does not load", INSTALL) from error
    return engine, _voice_id(engine, wanted)


def _voice_id(engine: Any, wanted: str) -> str:  # noqa: ANN401 - pyttsx3 has no types
    """Return pyttsx3's id for a voice given by id, name or language, with or without a variant (`+f3`).

    Given "en-gb", espeak-ng's library finds nothing and pyttsx3 goes on in its default voice.
    """
    base, plus, variant = wanted.lower().partition("+")
    voices = engine.getProperty("voices")
    for voice in voices:
        if base in (voice.id, voice.name.lower(), *voice.languages):
            return str(voice.id) + plus + variant
    languages = sorted({language for voice in voices for language in voice.languages})
    alike = [language for language in languages if language.startswith(base[:2])] or languages
    raise Problem(f'espeak-ng has no voice "{wanted}"', f"choose one of {', '.join(alike)}")


def _render(engine: Any, voice: str, text: str, words_a_minute: int) -> bytes:  # noqa: ANN401 - same
    """Return the sentence as a WAV. It never has a name in a file system: pyttsx3 writes to a memfd."""
    outcomes: list[bool] = []
    engine.connect("finished-utterance", lambda name, completed: outcomes.append(completed))  # noqa: ARG005
    memory = os.memfd_create("sentence")
    engine.setProperty("voice", voice)
    engine.setProperty("rate", words_a_minute)
    engine.save_to_file(text, f"/proc/self/fd/{memory}")
    with contextlib.redirect_stdout(None):
        engine.startLoop()
    if outcomes != [True]:
        raise Problem("espeak-ng did not finish the sentence", "")
    # The voice only: the rate reads 175 for some milliseconds after a sentence spoken at 145 (14 of 60).
    used = engine.getProperty("voice")
    if used != voice:
        raise Problem(f'espeak-ng spoke as "{used}", not as "{voice}"', "choose a voice without that variant")
    return os.pread(memory, os.fstat(memory).st_size, 0)


if __name__ == "__main__":
    main()
