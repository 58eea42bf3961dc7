"""`kiosk status`: whether the running service is well; for people and for monitors."""

from __future__ import annotations

import argparse
import os
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk.assembly import store_of
from kiosk.cli.as_typed import as_typed
from kiosk.cli.desk import told
from kiosk.cli.options import add_common, print_json, settings_of
from kiosk.errors import NO_FOLDER, MachineError, PublishError, SettingsError
from kiosk.publishing.state import Published, published
from kiosk.service.attendant import boot_seconds
from kiosk.service.health import HEALTH_FILE, Health, Machine, read_health, read_machine
from kiosk.service.status import ills, share, status_shape, unloaded

UNITS = tuple(Path(folder) / "kiosk.service" for folder in ("/etc/systemd/system", "/usr/lib/systemd/system"))
"""Where systemd would know the service from."""
LOOK, RESTART = "run systemctl status kiosk", "systemctl restart kiosk"
LOOK_BY_HAND, RESTART_BY_HAND = "no unit kiosk.service is installed; begun by hand it is kiosk run", "kiosk run"


def add_parser(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the command."""
    status = commands.add_parser("status", help="whether the running service is well")
    add_common(status)
    status.set_defaults(func=status_command)


def status_command(chosen: argparse.Namespace) -> int:
    """Print the state of the service; status 3 when anything is wrong with it."""
    settings = settings_of(chosen)
    by_hand = not any(map(os.path.lexists, UNITS))
    restart = RESTART_BY_HAND if by_hand else RESTART
    health, machine = _health_in(Path(settings.service.runtime), restart), read_machine()
    ill = ills(health, machine, boot_seconds(), LOOK_BY_HAND if by_hand else LOOK)
    try:
        prompts = published(store_of(settings))
        ill = (*ill, *unloaded(prompts.failed))
    except PublishError as error:
        prompts, ill = Published(None, None), (*ill, f"prompts: {error}")
    if chosen.json:
        last, failed = prompts.current, prompts.failed
        shape = {"published": asdict(last) if last else None, "not_loaded": asdict(failed) if failed else None}
        print_json(status_shape(health, machine, tuple(map(as_typed, ill))) | shape)
    else:
        print("\n".join(_lines(health, machine, ill, prompts)))
    return MachineError.status if ill else 0


def _health_in(folder: Path, restart: str) -> Health | None:
    mend = f"remove it and restart the service: {restart}"
    try:
        return read_health(folder)
    except FileNotFoundError:
        return None
    except OSError as error:
        if error.errno in NO_FOLDER:
            raise SettingsError(f"{folder}: {error.strerror}", "name a folder: runtime under [service]") from error
        raise SettingsError(f"{folder / HEALTH_FILE}: {error.strerror}", mend) from error
    except ValueError as error:
        raise SettingsError(f"{folder / HEALTH_FILE}: not a health file", mend) from error


def _lines(health: Health | None, machine: Machine, ill: tuple[str, ...], prompts: Published) -> list[str]:
    lines = [f"ILL            {as_typed(why)}" for why in ill] or ["OK"]
    if health is not None:
        counters = health.counters
        today = share(counters.not_understood_today, counters.answers_today)
        ever = share(counters.not_understood, counters.answers)
        in_all, last = sum(counters.visits.values()), _time(counters.last_visit)
        lines += [
            f"doing          {health.doing}; started {_time(health.started)}",
            f"restarts       {counters.restarts} since the boot",
            f"version        {health.version}",
            f"prompts        {health.prompts}",
            f"listens with   {health.engine or 'nothing yet'} ({health.model}) on {health.microphone or 'nothing yet'}",
            f"speaks on      {health.speaker or 'nothing yet'}",
            f"by ear         {'not well' if counters.by_ear_wrong else 'well'}; last tried {_time(counters.by_ear_at)}",
            f"visits         {counters.visits_today} today, {in_all} in all, the last {last}",
            f"not understood {_percent(today)} of today's answers, {_percent(ever)} of all",
            f"failures       {', '.join(f'{kind} {n}' for kind, n in counters.failures.items()) or 'none'}",
        ]
    if prompts.current:
        lines.append(f"published      {told(prompts.current)}")
    if machine.celsius is not None:
        lines.append(f"temperature    {machine.celsius:.0f} °C")
    if machine.throttled_since_boot:
        lines.append(f"since the boot {', '.join(machine.throttled_since_boot)}")
    return lines


def _time(seconds: float) -> str:
    return datetime.fromtimestamp(seconds).astimezone().strftime("%Y-%m-%d %H:%M") if seconds else "never"


def _percent(rate: float | None) -> str:
    return "none" if rate is None else f"{rate:.0%}"
