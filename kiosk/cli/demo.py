"""`kiosk demo`: recorded patients speak, the kiosk answers; the first thing that a newcomer sees."""

from __future__ import annotations

import argparse
import json
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kiosk.assembly import load_mind
from kiosk.bench.inputs import check_output
from kiosk.cli.options import add_common, path_named, settings_of
from kiosk.cli.shapes import visit_shape
from kiosk.cli.transcript import Transcript
from kiosk.cli.visit import assessed, hear_patient, to_stderr, with_recogniser
from kiosk.errors import AudioFileError, KioskError, mend_of
from kiosk.hearing.recorded_patient import Patient
from kiosk.hearing.sound_files import write_wav
from kiosk.mind.mind import Mind
from kiosk.settings import Settings

ELSEWHERE = "name a folder that can be written with --out"
PATIENTS = Path(__file__).resolve().parents[2] / "tests" / "patients"


def add_parser(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the command."""
    demo = commands.add_parser("demo", help="recorded patients speak with the kiosk")
    demo.add_argument("patients", nargs="*", metavar="PATIENT", help="which ones; default: all")
    demo.add_argument("--out", type=path_named, default=Path("demo-output"), metavar="DIR", help="for WAV and JSON")
    add_common(demo, recogniser=True, answers=False)
    demo.set_defaults(func=demo_command)


def demo_command(chosen: argparse.Namespace) -> int:
    """Let each patient have a visit; leave one WAV and one JSON file for each."""
    settings = with_recogniser(settings_of(chosen), chosen.recogniser)
    known = sorted(folder.parent.name for folder in PATIENTS.glob("*/patient.toml"))
    unknown = [name for name in chosen.patients if name not in known]
    if unknown or not known:
        raise AudioFileError(f"no patient {', '.join(unknown) or 'at all'}", f"known: {', '.join(known) or 'none'}")
    check_output(chosen.out, ELSEWHERE)
    to_stderr("loading knowledge and prompts")
    mind, announce = load_mind(settings, chosen.prompts), _once(to_stderr)
    with _written_to(chosen.out):
        chosen.out.mkdir(parents=True, exist_ok=True)
    as_expected = [_visit(settings, mind, name, chosen.out, announce) for name in chosen.patients or known]
    print(f"\n{sum(as_expected)} of {len(as_expected)} visits ended as their patient.toml expects", flush=True)
    return 0 if all(as_expected) else KioskError.status


def _once(announce: Callable[[str], None]) -> Callable[[str], None]:
    """Return `announce` that says each line once: every patient is listened to with the same recogniser."""
    told: set[str] = set()

    def say(line: str) -> None:
        if line not in told:
            told.add(line)
            announce(line)

    return say


def _visit(settings: Settings, mind: Mind, name: str, out: Path, announce: Callable[[str], None]) -> bool:
    """Hold one visit; tell whether its result is the one that `patient.toml` expects."""
    folder = PATIENTS / name
    about = tomllib.loads((folder / "patient.toml").read_text(encoding="utf-8"))
    print(f"\n=== {name}: {about['who']} ===\n", flush=True)
    started = time.monotonic()
    transcript = Transcript(sys.stdout, "patient")
    report, engine, recording = hear_patient(settings, mind, Patient(folder), transcript, announce, keep=True)
    shape = visit_shape(report, engine, assessed(mind, settings, report))
    wav, json_file = out / f"{name}.wav", out / f"{name}.json"
    with _written_to(out):
        json_file.write_text(json.dumps(shape, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    sound = recording.sound()
    write_wav(wav, sound)
    result = shape["assessment"]
    print(f"\n  result: {result['result']} ({result['confidence']}), triage: {result['triage']}")
    print(f"  {sound.seconds:.0f} s of conversation, held in {time.monotonic() - started:.0f} s")
    print(f"  listen: {wav}\n  read:   {json_file}", flush=True)
    wanted: dict[str, str] = about["expected"]
    as_expected = all(result[what] == value for what, value in wanted.items())
    if not as_expected:
        to_stderr(f"{name}: expected {', '.join(wanted.values())}: listen to {wav}; was everything heard right?")
    return as_expected


@contextmanager
def _written_to(out: Path) -> Iterator[None]:
    """Tell what can't be written there, and how to name another folder."""
    try:
        yield
    except OSError as error:
        raise AudioFileError(f"{out}: {error.strerror}", mend_of(error, ELSEWHERE)) from error
