"""`kiosk prompts merge`: what staff published, brought to the prompts of a new release of the kiosk."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from kiosk.cli.desk import GREEN, YELLOW, add_desk, deed, desk, painted, print_problems, problem_shape
from kiosk.cli.options import print_json
from kiosk.cli.prompts_publish import rendered
from kiosk.clinic.knowledge import Knowledge
from kiosk.clinic_files import load_knowledge
from kiosk.errors import PromptError, PublishError
from kiosk.languages import require_rules
from kiosk.prompt_files import Survey
from kiosk.prompts.changes import red_flag_findings
from kiosk.prompts.merge import Notice, merge
from kiosk.prompts.parse import PromptBook
from kiosk.prompts.problem import Problem
from kiosk.prompts.release import Entry, release_id, shipped_of, trail
from kiosk.publishing.desk import Desk
from kiosk.publishing.examine import fit_to_speak
from kiosk.publishing.publish import adopt, roll_back
from kiosk.service.release import version

OF_AN_UPGRADE = ("merge", "shipped")


@dataclass(frozen=True, slots=True)
class Tried:
    """A set that was checked and rehearsed with this release of the kiosk."""

    texts: Mapping[str, str]
    book: PromptBook | None
    """None: there are problems."""
    problems: tuple[Problem, ...]
    notices: tuple[Notice, ...] = ()


def add_parsers(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the command."""
    merger = commands.add_parser("merge", help="after an upgrade: what was published, with what is new in the kiosk")
    merger.add_argument(
        "--or-shipped", action="store_true", help="where they do not go together, say what the kiosk came with"
    )
    merger.add_argument("--undo", action="store_true", help="the upgrade was taken back: take this back too")
    add_desk(merger)
    merger.set_defaults(func=merge_command)


def merge_command(chosen: argparse.Namespace) -> int:
    """Merge, check, rehearse, and make the kiosk speak from it; whatever fails, it speaks on as before."""
    here = desk(chosen)
    current = here.store.current()
    if chosen.undo:
        return _undo(here, current, as_json=chosen.json)
    require_rules(here.settings.language)
    base = shipped_of(here.store.history(), current.release) if current else ""
    idle = _nothing_to_merge(here, current, base)
    if current is None or idle:
        return _nothing(idle, as_json=chosen.json)
    knowledge = load_knowledge()
    tried = _merged(here, base, current, knowledge)
    fits = tried.book is not None
    spoken = tried if fits or not chosen.or_shipped else _try(here, here.unpublished)
    if spoken.book is None:
        return _failed(here, spoken, as_json=chosen.json)
    rendered(here, spoken.book)
    why = f"upgrade to {version()}{'' if fits else ': what was published did not fit'}"
    entry = adopt(here.store, here.unpublished, spoken.texts, current.release, deed(here, why))
    return _done(here, entry, current, tried, as_json=chosen.json)


def _nothing_to_merge(here: Desk, current: Entry | None, base: str) -> str:
    """Return why nothing is to be done; empty: there is."""
    if current is None:
        return "nothing was published: the kiosk says what it came with"
    if not here.unpublished:
        return "the kiosk brings no prompts in this language"
    same = base == release_id(here.unpublished)
    return f"{current.release} was made from the prompts of this release" if same else ""


def _merged(here: Desk, base: str, current: Entry, knowledge: Knowledge) -> Tried:
    """Return the three sets as one, tried; a set that can't be read is a problem like any other."""
    try:
        before, staff = here.store.texts(base), here.store.texts(current.release)
    except (PromptError, PublishError) as error:
        return Tried({}, None, (Problem(base or current.release, 0, error.why, error.mend),))
    merged = merge(before, here.unpublished, staff, red_flag_findings(knowledge))
    return _try(here, merged.texts, merged.notices)


def _try(here: Desk, texts: Mapping[str, str], notices: Sequence[Notice] = ()) -> Tried:
    examined = fit_to_speak(Survey(dict(texts), ()), "", here.settings.language)
    book = examined.fit.mind.book if examined.fit else None
    return Tried(texts, book, examined.wrong, tuple(notices))


def _done(here: Desk, entry: Entry, before: Entry, tried: Tried, *, as_json: bool) -> int:
    if as_json:
        shapes = [problem_shape(problem) for problem in tried.problems]
        notices = [asdict(notice) for notice in tried.notices]
        print_json(asdict(entry) | {"notices": notices, "problems": shapes})
        return 0
    if tried.book is None:
        print_problems(here.store.folder, tried.problems, notes=False)
        print(
            painted(
                f"what was published does not fit this release: {entry.release} is what the kiosk came with", YELLOW
            )
        )
        print(f"what staff had is kept as {before.release}: kiosk prompts history; make the changes again")
        return 0
    for notice in tried.notices:
        print(painted(f"notice: {notice}", YELLOW))
    print(painted(f"merged {before.release} with the prompts of this release: {entry.release}", GREEN))
    return 0


def _failed(here: Desk, tried: Tried, *, as_json: bool) -> int:
    if as_json:
        print_json({"ok": False, "problems": [problem_shape(problem) for problem in tried.problems]})
    else:
        print_problems(here.store.folder, tried.problems, notes=False)
    print(f"kiosk: not merged, {len(tried.problems)} to mend; the kiosk speaks on as before", file=sys.stderr)
    return 1


def _nothing(why: str, *, as_json: bool) -> int:
    print_json({"merged": False, "why": why}) if as_json else print(why)
    return 0


def _undo(here: Desk, current: Entry | None, *, as_json: bool) -> int:
    """Go back to what was published before this release of the kiosk merged it."""
    ours = current and current.action in OF_AN_UPGRADE and current.shipped == release_id(here.unpublished)
    behind = trail(here.store.history())
    if not ours or len(behind) < 2:
        return _nothing("no upgrade has changed what was published", as_json=as_json)
    entry = roll_back(here.store, behind[-2], deed(here, "the upgrade was taken back"))
    print_json(asdict(entry)) if as_json else print(f"back to {entry.release}")
    return 0
