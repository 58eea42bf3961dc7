"""What the kiosk needs from the machine, tried one by one: each line OK, or what to do."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.assembly import cache_folder, load_mind, open_microphone, open_speaker, prompts_folder
from kiosk.errors import KioskError, MachineError
from kiosk.files.clinic import load_knowledge
from kiosk.files.prompts import load_book
from kiosk.hearing.engines import choose
from kiosk.models.folder import models_dir
from kiosk.prompts.lint import ids_of
from kiosk.publishing.render import rendered_of
from kiosk.service.slip import command_of
from kiosk.settings import Settings
from kiosk.speaking.cache import MEND as NO_CACHE
from kiosk.speaking.pyttsx3_voice import Pyttsx3Voice


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was tried."""

    name: str
    ok: bool
    detail: str
    """What was found, or what is wrong and how to mend it."""


def examine(
    settings: Settings, prompts: Path | None, *, devices: bool = True, listens: bool = False
) -> tuple[Check, ...]:
    """Try everything; never raises a `KioskError`. A running service holds the devices: then without them."""
    return (
        _check("knowledge", lambda: f"{len(load_knowledge().findings)} findings"),
        _check("prompts", lambda: _prompts(settings, prompts)),
        _check("recogniser", lambda: _recogniser(settings)),
        _check("voice", lambda: _voice(settings)),
        _check("voice cache", lambda: _cache(settings, prompts)),
        *(_devices(settings, listens=listens) if devices else ()),
        *([_check("slip", lambda: _slip(settings))] if settings.visit.slip_command.strip() else []),
    )


def _devices(settings: Settings, *, listens: bool) -> tuple[Check, ...]:
    return (
        _check("loudspeaker", lambda: _speaker(settings)),
        _check("microphone", lambda: _microphone(settings)),
        *([_check("by ear", lambda: _by_ear(settings))] if listens else []),
    )


def _check(name: str, examine_it: Callable[[], str]) -> Check:
    try:
        return Check(name, ok=True, detail=examine_it())
    except KioskError as error:
        return Check(name, ok=False, detail=str(error))


def _prompts(settings: Settings, named: Path | None) -> str:
    mind = load_mind(settings, named)
    told = set(mind.knowledge.findings).intersection(mind.book.answers)
    return f"{prompts_folder(settings, named)}: {len(told)} findings have phrases"


def _recogniser(settings: Settings) -> str:
    if settings.hearing.recogniser == "typed":
        return "typed: a keyboard"
    choice = choose(settings.hearing, models_dir(settings))
    return str(choice)


def _voice(settings: Settings) -> str:
    voice = Pyttsx3Voice(settings.speaking.voice, settings.speaking.render_timeout)
    try:
        sound = voice.render("This is a test.", settings.speaking.words_a_minute)
    finally:
        voice.close()
    return f"{voice.name}, {sound.seconds:.1f} s rendered"


def _cache(settings: Settings, named: Path | None) -> str:
    """Try to write; and say what a change of voice, pace or place has left to be rendered while somebody waits."""
    folder = cache_folder(settings)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".probe"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise KioskError(f"{folder}: {error.strerror}", NO_CACHE) from error
    kept, all_ = rendered_of(settings, load_book(prompts_folder(settings, named), ids_of(load_knowledge())))
    left = "" if kept == all_ else f", {all_ - kept} of {all_} sentences are not rendered yet: run kiosk prompts render"
    return f"{folder}{left}"


def _speaker(settings: Settings) -> str:
    speaker = open_speaker(settings)
    speaker.close()
    return speaker.name


def _microphone(settings: Settings) -> str:
    microphone = open_microphone(settings)
    try:
        microphone.open()
        microphone.read()
    finally:
        microphone.close()
    return f"{microphone.name} at {microphone.rate} samples a second"


def _by_ear(settings: Settings) -> str:
    if settings.hearing.echo_cancelled:
        return "not tried: the device removes what the kiosk plays (hearing.echo_cancelled)"
    from kiosk.service.ear_test import listen  # noqa: PLC0415 - loads numpy, which nothing else here needs

    return listen(settings)


def _slip(settings: Settings) -> str:
    program = command_of(settings)[0]
    found = shutil.which(program)
    if found is None:
        raise MachineError(f"{program}: no such program", "install it, or mend visit.slip_command in kiosk.toml")
    return f"{found} gets the summary for the pharmacist"
