"""`kiosk bench`: benchmarks that others can run."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Any

from kiosk.assembly import SHIPPED_PROMPTS
from kiosk.errors import KioskError

PROJECT = SHIPPED_PROMPTS.parent


def add_parser(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the command and its benchmarks."""
    bench = commands.add_parser("bench", help="measure, and write tables and charts")
    kinds = bench.add_subparsers(title="benchmarks", metavar="BENCHMARK", required=True)
    understanding = kinds.add_parser("understanding", help="what is understood, beside other people's matchers")
    add_data(understanding)
    understanding.add_argument(
        "--sample", type=Path, metavar="FILE", help="write the consultations to be judged by hand to FILE, and end"
    )
    understanding.set_defaults(func=understanding_command)
    hearing = kinds.add_parser("hearing", help="how well each recogniser hears, in silence and in noise")
    add_data(hearing)
    hearing.add_argument("--sentences", type=int, default=80, metavar="N", help="of the table; default: 80")
    hearing.add_argument("--noisy", type=int, default=12, metavar="N", help="of them in every noise; default: 12")
    hearing.set_defaults(func=hearing_command)


def add_data(parser: argparse.ArgumentParser) -> None:
    """Add where the data is, and where tables and charts go."""
    parser.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        default=Path(os.environ.get("KIOSK_DATA") or PROJECT.parent / "shared" / "data"),
        help="folder of the data; else KIOSK_DATA, else ../shared/data",
    )
    parser.add_argument(
        "--output", type=Path, metavar="DIR", default=PROJECT / "docs" / "benchmarks", help="where they are written"
    )


def understanding_command(chosen: argparse.Namespace) -> int:
    """Run the benchmark of understanding, or write its sample."""
    # What a benchmark loads is of no use to any other command.
    from kiosk.bench import understanding  # noqa: PLC0415 - see above
    from kiosk.bench.peers.environment import default_cache  # noqa: PLC0415 - see above

    try:
        if chosen.sample is not None:
            understanding.write_sample(chosen.data, chosen.sample)
        else:
            print(understanding.run(chosen.data, default_cache(), chosen.output))
    except OSError as error:
        raise KioskError(f"{error.filename}: {error.strerror}", "name a folder that can be written to") from error
    return 0


def hearing_command(chosen: argparse.Namespace) -> int:
    """Run the benchmark of hearing."""
    # What a benchmark loads is of no use to any other command.
    from kiosk.bench import hearing_report  # noqa: PLC0415 - see above

    command = f"kiosk bench hearing --sentences {chosen.sentences} --noisy {chosen.noisy}"
    print(hearing_report.run(chosen.data, chosen.output, chosen.sentences, chosen.noisy, command))
    return 0
