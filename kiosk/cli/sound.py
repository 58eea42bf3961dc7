"""`kiosk say` and `kiosk hear`: the two ends of the path on their own."""

from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any

from kiosk.assembly import choose_engine, load_mind, open_speaker, start_recogniser
from kiosk.cli.options import (
    add_common,
    answer_each,
    checked_text,
    path_named,
    print_json,
    question_named,
    settings_of,
    texts_of,
)
from kiosk.cli.shapes import Shape
from kiosk.cli.visit import to_stderr, with_recogniser
from kiosk.errors import AudioFileError
from kiosk.events import Sound
from kiosk.hearing.engines import Choice
from kiosk.hearing.sound_files import check_writable, read_sound, write_wav
from kiosk.hearing.timeouts import longest_reading
from kiosk.hearing.transcribe import Decoded, transcribe
from kiosk.hearing.typed import has_ended
from kiosk.hearing.voice_activity import Silero
from kiosk.sound.recording import Recording
from kiosk.speaking.pyttsx3_voice import Pyttsx3Voice
from kiosk.speaking.speaker import Speaker
from kiosk.speaking.wav_speaker import WavSpeaker

LONGEST_SENTENCE = 1_000
"""Characters; as long as a line of a prompt file may be."""


def add_parser(commands: argparse._SubParsersAction[Any]) -> None:
    """Add both commands."""
    say = commands.add_parser("say", help="speak a sentence in the kiosk's voice")
    say.add_argument(
        "text",
        metavar="TEXT",
        help=f"the sentence, of {LONGEST_SENTENCE} characters at most; - reads one from each line",
    )
    say.add_argument("--out", type=path_named, metavar="OUT.wav", help="into a file instead of the loudspeaker")
    add_common(say)
    say.set_defaults(func=say_command)
    hear = commands.add_parser("hear", help="what the recogniser makes of sound files")
    hear.add_argument("files", nargs="+", metavar="FILE", help="WAV or FLAC; - reads a name from each line")
    hear.add_argument("--question", metavar="ID", help="the question that the sound answers")
    add_common(hear, recogniser=True)
    hear.set_defaults(func=hear_command)


def say_command(chosen: argparse.Namespace) -> int:
    """Speak each text. Unlike in a visit no apology stands in for a sentence that can't be rendered."""
    settings = settings_of(chosen)
    if chosen.out:
        check_writable(chosen.out)
    recording = Recording(keep=True)
    with ExitStack() as ends:
        voice = ends.enter_context(Pyttsx3Voice(settings.speaking.voice, settings.speaking.render_timeout))

        @cache  # opened at the first text that is good: bad input is told as such also without a sound card
        def speaker() -> Speaker:
            opened: Speaker = WavSpeaker(recording) if chosen.out else open_speaker(settings)
            ends.callback(opened.close)
            return opened

        def speak(text: str) -> None:
            checked_text(text, LONGEST_SENTENCE, "kiosk say 'good morning'")
            played = speaker().play(voice.render(text, settings.speaking.words_a_minute), settings.speaking.volume)
            if chosen.json:
                print_json({"text": text, "seconds": round(played.seconds, 3)})

        status = answer_each(texts_of(chosen.text), speak, as_json=chosen.json)
    if chosen.out and recording.now:
        write_wav(chosen.out, recording.sound())
    return status


def hear_command(chosen: argparse.Namespace) -> int:
    """Decode each file."""
    settings = with_recogniser(settings_of(chosen), chosen.recogniser)
    files = (name for given in chosen.files for name in texts_of(given))
    if not any(map(_may_be_heard, chosen.files)):  # a recogniser takes many seconds to load
        return answer_each(files, _sound_of, as_json=chosen.json)
    question, choice = question_named(chosen.question), choose_engine(settings)
    mind = load_mind(settings, chosen.prompts)
    phrases = mind.vocabulary.phrases_for(question) if question else ()
    activity = Silero()
    _, recogniser = start_recogniser(settings, mind, choice)
    to_stderr(f"listening with {choice}")

    def hear(file: str) -> None:
        sound = _sound_of(file)
        if recogniser.pid is None:  # the file before was too much for it
            recogniser.restart()
        recogniser.call_timeout = longest_reading(settings.hearing, sound.seconds)
        recogniser.expect(phrases)
        activity.reset()
        decoded = transcribe(sound, recogniser, activity)
        if chosen.json:
            print_json(_shape(file, choice, sound, decoded))
        else:
            print(f"{file}: {decoded.heard.text}")

    with recogniser:
        return answer_each(files, hear, as_json=chosen.json)


def _shape(file: str, choice: Choice, sound: Sound, decoded: Decoded) -> Shape:
    return {
        "file": file,
        "text": decoded.heard.text,
        "second": decoded.heard.second,
        "phrase": decoded.heard.phrase,
        "engine": choice.name,
        "model": choice.model,
        "audio_seconds": round(sound.seconds, 3),
        "decode_seconds": round(decoded.seconds, 3),
        "final_seconds": round(decoded.heard.decode_seconds, 3),
    }


def _sound_of(file: str) -> Sound:
    if not file:
        raise AudioFileError("the name of the sound file is empty", "name one WAV or FLAC file")
    return read_sound(Path(file))


def _may_be_heard(given: str) -> bool:
    if given == "-":
        return not has_ended(sys.stdin)
    try:
        _sound_of(given)
    except AudioFileError:
        return False
    return True
