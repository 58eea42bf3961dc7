"""`kiosk bench`: how well the parts do their work, as tables and charts."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path

from kiosk.bench.charts import check_charts, reliability
from kiosk.bench.clinic_report import Report, markdown, report, targets
from kiosk.bench.patients import Noise
from kiosk.cli.options import print_json
from kiosk.clinic_files import load_knowledge
from kiosk.errors import KioskError

PATIENTS = 10_000
NOISE = Noise(unknown=0.1, flipped=0.1, jitter=0.5)


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `bench` and its commands; each sets `func`, which returns the exit status."""
    bench = subparsers.add_parser("bench", help="measure how well the kiosk does its work")
    commands = bench.add_subparsers(required=True, metavar="COMMAND")
    _add_clinic(commands)


def _add_clinic(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    clinic = commands.add_parser("clinic", help="whole interviews with simulated patients")
    clinic.add_argument("--patients", type=_count, default=PATIENTS, metavar="N", help=f"default: {PATIENTS}")
    clinic.add_argument("--seed", type=int, default=1, help="the same seed draws the same patients; default: 1")
    clinic.add_argument("--unknown", type=_share, default=NOISE.unknown, metavar="SHARE", help="answers not known")
    clinic.add_argument("--flipped", type=_share, default=NOISE.flipped, metavar="SHARE", help="answers that are wrong")
    clinic.add_argument("--jitter", type=float, default=NOISE.jitter, help="how far weights are off, in log-odds")
    clinic.add_argument("--out", type=Path, metavar="DIR", help="write clinic.md and clinic.png there")
    clinic.add_argument("--json", action="store_true", help="print JSON only")
    clinic.set_defaults(func=_clinic)


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number of patients: give 1 or more")
    return number


def _share(text: str) -> float:
    share = float(text)
    if not 0 <= share < 1:
        raise argparse.ArgumentTypeError(f"{text} is no share: give 0 or more, and less than 1")
    return share


def _clinic(chosen: argparse.Namespace) -> int:
    if chosen.out is not None:
        check_charts()
    noise = Noise(chosen.unknown, chosen.flipped, chosen.jitter)
    made = report(load_knowledge(), chosen.patients, noise, chosen.seed)
    if chosen.out is not None:
        _write(made, chosen.out, _command(chosen))
    if chosen.json:
        print_json(asdict(made) | {"targets": _targets(made)})
        return 0
    for what, reached, wanted, ok in targets(made):
        print(f"{what:42} {reached:>7}  wanted {wanted:>6}  {'ok' if ok else 'NOT REACHED'}")
    return 0


def _targets(made: Report) -> list[dict[str, object]]:
    return [
        {"what": what, "reached": reached, "wanted": wanted, "ok": ok} for what, reached, wanted, ok in targets(made)
    ]


def _command(chosen: argparse.Namespace) -> str:
    noise = f"--unknown {chosen.unknown:g} --flipped {chosen.flipped:g} --jitter {chosen.jitter:g}"
    return f"kiosk bench clinic --patients {chosen.patients} --seed {chosen.seed} {noise} --out {chosen.out}"


def _write(made: Report, folder: Path, command: str) -> None:
    """Write the chart first: without matplotlib there should be no page that shows it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        bins = {"everyone": made.calibration, "a mineral or fluid leads": made.mineral_calibration}
        reliability(bins, folder / "clinic.png")
        (folder / "clinic.md").write_text(markdown(made, command), encoding="utf-8")
    except OSError as error:
        raise KioskError(f"{folder}: {error.strerror}", "name a folder that can be written with --out") from error
