"""`kiosk visit` and `talk`: one visit, by sound or by text."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

from kiosk.assembly import choose_engine, load_mind, start_mouth, start_recogniser
from kiosk.cli.as_typed import as_typed
from kiosk.cli.options import add_common, path_named, print_json, settings_of
from kiosk.cli.shapes import Shape, assessment_shape, visit_shape
from kiosk.cli.text import spoken
from kiosk.cli.transcript import Transcript
from kiosk.clinic.assessment import assess
from kiosk.errors import AudioFileError, KioskError
from kiosk.hearing.ears import SoundEars
from kiosk.hearing.engines import Choice
from kiosk.hearing.recorded_patient import Patient, PatientEars
from kiosk.hearing.sound_files import check_writable, write_wav
from kiosk.hearing.typed import Garbled, TypedEars, has_ended
from kiosk.hearing.voice_activity import Silero
from kiosk.hearing.wav_microphone import WavMicrophone
from kiosk.mind.mind import Mind
from kiosk.service.sessions import session_of
from kiosk.service.slip import SlipMaker, make_ready, slip_maker
from kiosk.service.watchdog import write_no_core
from kiosk.session import Report, Watching
from kiosk.settings import EngineName, Settings
from kiosk.sound.recording import Recording
from kiosk.speaking.mouth import PrintedMouth
from kiosk.speaking.wav_speaker import WavSpeaker

BAD_INPUT, BROKEN = 1, 3
"""Exit status of a visit in which something typed was no text, and of one that an unforeseen error broke off: there no
input of anybody's was bad."""


def add_parser(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the commands."""
    visit = commands.add_parser("visit", help="one visit now: microphone, recordings or keyboard")
    visit.add_argument("--patient", type=path_named, metavar="DIR", help="recorded answers, named after the questions")
    visit.add_argument(
        "--record", type=path_named, metavar="OUT.wav", help="keep the conversation (with --patient only)"
    )
    _add_slip(visit)
    add_common(visit, recogniser=True)
    visit.set_defaults(func=visit_command)
    talk = commands.add_parser("talk", help="a visit by keyboard: one answer a line")
    _add_slip(talk)
    add_common(talk)
    talk.set_defaults(func=talk_command)


def _add_slip(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--slip", type=Path, metavar="FILE", help="offer a summary for the pharmacist, written to FILE on a yes"
    )


def with_recogniser(settings: Settings, name: EngineName | None) -> Settings:
    """The settings with `--recogniser` in force."""
    return settings if name is None else replace(settings, hearing=replace(settings.hearing, recogniser=name))


def visit_command(chosen: argparse.Namespace) -> int:
    """Hold one visit."""
    settings = with_recogniser(settings_of(chosen), chosen.recogniser)
    if chosen.record and not chosen.patient:
        raise AudioFileError("--record needs --patient", "what a living person says is recorded nowhere")
    if chosen.slip is not None:
        make_ready(chosen.slip, live=not chosen.patient and settings.hearing.recogniser != "typed")
    if chosen.patient:
        return _patient_visit(chosen, settings)
    from kiosk.service.buttons import AtOnce  # noqa: PLC0415 - needs a sound card's library
    from kiosk.service.devices import SOUND_CARD  # noqa: PLC0415 - the same
    from kiosk.service.station import Station  # noqa: PLC0415 - the same

    SOUND_CARD.require(settings)
    mind = load_mind(settings, chosen.prompts)
    write_no_core()
    with Station(settings, mind, AtOnce(), chosen.slip, announce=to_stderr) as station:
        report = station.visit()
    if chosen.json:
        print_json(visit_shape(report, station.equipment.engine, assessed(mind, settings, report)))
    return status_of(report, garbled=station.garbled.told)


def _patient_visit(chosen: argparse.Namespace, settings: Settings) -> int:
    if chosen.record:
        check_writable(chosen.record)
    patient, choice = Patient(chosen.patient), choose_engine(settings)
    mind = load_mind(settings, chosen.prompts)
    for file in patient.unasked(mind.knowledge.questions):
        to_stderr(f"{file}: answers no question: kiosk prompts list names them all")
    quiet = bool(chosen.json)
    slip = slip_maker(settings, mind, chosen.slip, live=False)
    transcript = None if quiet else Transcript(sys.stdout, chosen.patient.name)
    report, engine, recording = hear_patient(
        settings, mind, patient, transcript, to_stderr, keep=chosen.record is not None, slip=slip, choice=choice
    )
    if chosen.record:
        write_wav(chosen.record, recording.sound())
    shape = assessed(mind, settings, report)
    if quiet:
        print_json(visit_shape(report, engine, shape))
    return status_of(report)


def hear_patient(  # noqa: PLR0913 - each is a part of the kiosk being put together
    settings: Settings,
    mind: Mind,
    patient: Patient,
    transcript: Transcript | None,
    announce: Callable[[str], None],
    *,
    keep: bool,
    slip: SlipMaker | None = None,
    choice: Choice | None = None,
) -> tuple[Report, str, Recording]:
    """Hold a visit with recorded answers; return the report, the engine's name and the recording."""
    recording = Recording(keep=keep)
    microphone = WavMicrophone(recording)
    choice, recogniser = start_recogniser(settings, mind, choice)
    with ExitStack() as ends:
        ends.enter_context(recogniser)
        announce(f"listening with {choice}")
        ears = PatientEars(SoundEars(microphone, recogniser, Silero(), settings.hearing), microphone, patient)
        mouth = start_mouth(settings, WavSpeaker(recording))
        ends.callback(mouth.close)
        watching = transcript.watching() if transcript else Watching()
        session = session_of(settings, mind, ears, mouth, watching, slip=slip)
        report = session.visit(asks_consent=settings.visit.consent == "ask" and patient.answers_consent)
    return report, ears.name, recording


def talk_command(chosen: argparse.Namespace) -> int:
    """Hold a visit by text: the same code as by sound but for both ends."""
    settings = settings_of(chosen)
    if has_ended(sys.stdin):
        why = "standard input has ended before the first answer"
        raise KioskError(why, "type at a terminal, or send one answer a line")
    if chosen.slip is not None:
        make_ready(chosen.slip, live=False)
    mind = load_mind(settings, chosen.prompts)
    garbled = Garbled(to_stderr)
    ears = TypedEars(sys.stdin, garbled)
    slip = slip_maker(settings, mind, chosen.slip, live=False)
    mouth = PrintedMouth(None if chosen.json else sys.stdout)
    session = session_of(settings, mind, ears, mouth, Watching(), slip=slip)
    report = session.visit(asks_consent=settings.visit.consent == "ask")
    if chosen.json:
        print_json(visit_shape(report, ears.name, assessed(mind, settings, report)))
    return status_of(report, garbled=garbled.told)


def status_of(report: Report, *, garbled: bool = False) -> int:
    """The exit status of one visit; says what broke it, if anything did."""
    if report.broken:
        to_stderr(f"visit broken off: {report.broken}: please report this")
    return BROKEN if report.broken else BAD_INPUT if garbled else 0


def assessed(mind: Mind, settings: Settings, report: Report) -> Shape:
    """The assessment of a visit, also of one that was broken off before the result."""
    result = report.assessment or assess(mind.knowledge, report.findings, report.subject)
    say = () if report.live else spoken(mind, settings, result, report.findings, report.subject)
    return assessment_shape(result, report.findings, say)


def to_stderr(line: str) -> None:
    """Tell whoever started the kiosk."""
    print(f"kiosk: {as_typed(line)}", file=sys.stderr, flush=True)
