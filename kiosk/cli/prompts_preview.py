"""`kiosk prompts preview`: a section in the kiosk's own voice, before anybody else hears it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kiosk.assembly import open_speaker, place_of
from kiosk.cli.desk import BOLD, add_desk, desk, painted
from kiosk.cli.options import print_json
from kiosk.errors import PublishError, SpeakerLost
from kiosk.events import Sound
from kiosk.files.clinic import load_knowledge
from kiosk.hearing.sound_files import check_writable, write_wav
from kiosk.prompts.languages import require_rules
from kiosk.publishing.desk import Desk
from kiosk.publishing.preview import Preview, preview
from kiosk.settings import Settings
from kiosk.sound.pcm import wav_of
from kiosk.sound.recording import Recording
from kiosk.speaking.pyttsx3_voice import Pyttsx3Voice
from kiosk.speaking.wav_speaker import WavSpeaker

PIPED = "-"
"""As the file: the WAV goes to standard output, so that it comes through SSH."""


def add_parsers(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the command."""
    previewer = commands.add_parser("preview", help="hear a section, with everything filled in")
    previewer.add_argument("section", metavar="SECTION", help="a heading, as in: welcome")
    previewer.add_argument("--out", metavar="FILE.wav", help="write it there instead; - is standard output")
    previewer.add_argument("--published", action="store_true", help="what the kiosk says, and not your working copy")
    add_desk(previewer)
    previewer.set_defaults(func=preview_command)


def preview_command(chosen: argparse.Namespace) -> int:
    """Print the sentences, and say them."""
    if chosen.json and chosen.out == PIPED:
        raise PublishError("--json and --out - both want standard output", "name a file: --out FILE.wav")
    here = desk(chosen)
    require_rules(here.settings.language)
    texts = _texts(here, published=chosen.published)
    found = preview(texts, chosen.section, load_knowledge(), place_of(here.settings))
    if chosen.out and chosen.out != PIPED:
        check_writable(Path(chosen.out))
    sounds = _rendered([sentence for one in found for sentence in one.sentences], here.settings)
    recording = Recording(keep=True)
    try:
        with closing(WavSpeaker(recording) if chosen.out else open_speaker(here.settings)) as speaker:
            if not (chosen.out or chosen.json):  # not before: where nothing can be played only that is told
                _print(found, chosen.section, sys.stdout)
            seconds = sum(speaker.play(sound, here.settings.speaking.volume).seconds for sound in sounds)
    except SpeakerLost as error:
        mend = "write it to a file with --out FILE.wav, or through SSH with --out=- >FILE.wav"
        raise SpeakerLost(f"nothing can be played here: {error.why}", mend) from error
    if chosen.out:
        _write(recording.sound(), chosen.out)
        if not chosen.json:
            _print(found, chosen.section, sys.stderr if chosen.out == PIPED else sys.stdout)
    if chosen.json:
        said = [asdict(one) for one in found]
        print_json({"section": chosen.section, "said": said, "seconds": round(seconds, 3), "out": chosen.out})
    return 0


def _texts(here: Desk, *, published: bool) -> dict[str, str]:
    """The working copy, as far as it can be read, where there is one."""
    return here.in_use()[0] if published or not here.copy.begun() else here.surveyed().texts


def _print(found: Sequence[Preview], section: str, stream: Any) -> None:  # noqa: ANN401 - a text stream
    for one in found:
        print(painted(f"{one.file} [{section}]", BOLD, stream), file=stream)
        for sentence in one.sentences:
            print(f"  {sentence}", file=stream)


def _rendered(sentences: Sequence[str], settings: Settings) -> list[Sound]:
    """Return sentences in the kiosk's voice. Raises `VoiceFailed`."""
    speaking = settings.speaking
    with Pyttsx3Voice(speaking.voice, speaking.render_timeout) as voice:
        return [voice.render(sentence, speaking.words_a_minute) for sentence in sentences]


def _write(sound: Sound, out: str) -> None:
    """Write a sound into a file, or to standard output."""
    if out == PIPED:
        sys.stdout.buffer.write(wav_of(sound))
        sys.stdout.buffer.flush()
    else:
        write_wav(Path(out), sound)
