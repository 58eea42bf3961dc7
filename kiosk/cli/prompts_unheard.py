"""`kiosk prompts unheard`: at which questions people are not understood, and which words are missing."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk.cli.desk import BOLD, add_desk, desk, painted
from kiosk.cli.options import print_json
from kiosk.errors import SettingsError, mend_of
from kiosk.files.clinic import load_knowledge
from kiosk.service.missing_words import Missing, missing_words
from kiosk.service.tallies import FEWEST_VISITS, Tallies
from kiosk.service.unheard import FILE, read_tallies

MOST_HEADINGS = 6
"""Named in one line; the others are those of the same question."""
ELSEWHERE = "name the folder that the kiosk writes to: state under [service] in kiosk.toml"
NOT_COUNTED = "words are not counted here: missed_words = true under [prompts] of kiosk.toml would do so"


def add_parsers(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the command."""
    lister = commands.add_parser("unheard", help="which questions go wrong, and which words are missing")
    add_desk(lister)
    lister.set_defaults(func=unheard_command)


def unheard_command(chosen: argparse.Namespace) -> int:
    """Print a line for each question, the worst first, and each word that is missing."""
    here = desk(chosen)
    folder = Path(here.settings.service.state)
    try:
        tallies = read_tallies(folder, datetime.now().astimezone().date().isoformat())
    except OSError as error:
        raise SettingsError(f"{folder / FILE}: {error.strerror}", mend_of(error, ELSEWHERE)) from error
    except ValueError as error:
        raise SettingsError(f"{folder / FILE}: {error}", "it is made anew with the next visit") from error
    counted = here.settings.prompts.missed_words
    texts = here.surveyed().texts if here.copy.begun() else here.in_use()[0]
    missing = tuple(missing_words(tallies, texts, load_knowledge())) if counted else ()
    if chosen.json:
        questions = {name: asdict(tally) for name, tally in tallies.questions.items()}
        words = [asdict(one) for one in missing] if counted else None
        print_json({"since": tallies.since, "questions": questions, "words": words})
        return 0
    for line in (*_table(tallies), *(_words(missing) if counted else [NOT_COUNTED])):
        print(line)
    return 0


def _table(tallies: Tallies) -> Iterator[str]:
    if not tallies.questions:
        yield f"no question was asked yet since {tallies.since}"
        return
    width = max(map(len, tallies.questions))
    yield painted(f"{'since ' + tallies.since:{width}}  asked  silent  not understood  confirmed  corrected", BOLD)
    for name, one in sorted(tallies.questions.items(), key=lambda item: (-item[1].trouble, item[0])):
        yield (
            f"{name:{width}}  {one.asked:5}  {one.silent:6}  {one.not_understood:14}  "
            f"{one.confirmed:9}  {one.corrected:9}"
        )


def _words(missing: tuple[Missing, ...]) -> Iterator[str]:
    if not missing:
        yield f"no word was missed in {FEWEST_VISITS} visits"
    for one in missing:
        where = " or ".join(f"[{name}]" for name in one.sections[:MOST_HEADINGS])
        more = " …" if len(one.sections) > MOST_HEADINGS else ""
        yield f'{one.question}: "{one.word}" was missed in {one.visits} visits; add to {one.file}, below {where}{more}:'
        yield f"  {one.word}"
