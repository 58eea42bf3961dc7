"""`kiosk doctor`: says whether this machine is ready."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from typing import Any

from kiosk.cli.as_typed import as_typed
from kiosk.cli.options import add_common, print_json, settings_of
from kiosk.cli.visit import with_recogniser
from kiosk.errors import MachineError
from kiosk.service.doctor import examine


def add_parser(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the command."""
    doctor = commands.add_parser("doctor", help="check devices, model, voice and prompts")
    doctor.add_argument("--no-devices", action="store_true", help="leave the sound card to the service that runs")
    doctor.add_argument("--listen", action="store_true", help="also play a chirp, and hear it")
    add_common(doctor, recogniser=True)
    doctor.set_defaults(func=doctor_command)


def doctor_command(chosen: argparse.Namespace) -> int:
    """Print a line for each check; status 3 when one is not OK."""
    settings = with_recogniser(settings_of(chosen), chosen.recogniser)
    checks = examine(settings, chosen.prompts, devices=not chosen.no_devices, listens=chosen.listen)
    if chosen.json:
        print_json({"ok": all(check.ok for check in checks), "checks": [asdict(check) for check in checks]})
    else:
        for check in checks:
            print(f"{'OK  ' if check.ok else 'NOT '} {check.name:12} {as_typed(check.detail)}")
    return 0 if all(check.ok for check in checks) else MachineError.status
