"""`kiosk prompts rollback`: the quick way back to what was published before, by one person alone."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from typing import Any

from kiosk.cli.desk import GREEN, add_desk, deed, desk, painted
from kiosk.cli.options import print_json
from kiosk.cli.prompts_publish import concern_shapes, less_urgent, show_concerns
from kiosk.errors import PromptError, PublishError
from kiosk.prompt_files import Survey
from kiosk.publishing.approval import concerns
from kiosk.publishing.desk import Desk
from kiosk.publishing.examine import Fit, fit_to_speak
from kiosk.publishing.publish import roll_back, way_back


def add_parsers(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the command."""
    back = commands.add_parser("rollback", help="go back to the release before, or to any that is kept")
    back.add_argument("release", nargs="?", default="", metavar="RELEASE", help="as history names it")
    back.add_argument("--why", default="as it was before", metavar="REASON", help="for the history")
    add_desk(back)
    back.set_defaults(func=rollback_command)


def rollback_command(chosen: argparse.Namespace) -> int:
    """Go back, and show what a second person would have been shown: nobody is asked, so that it is quick."""
    here = desk(chosen)
    doing = deed(here, chosen.why)
    release = way_back(here.store, chosen.release)
    fit = fit_today(here, release)
    shapes = shown(here, fit, as_json=chosen.json)
    entry = roll_back(here.store, release, doing)
    if chosen.json:
        print_json(asdict(entry) | shapes)
    else:
        print(painted(f"back to {entry.release}: the kiosk says so from its next visit on", GREEN))
    return 0


def fit_today(here: Desk, release: str) -> Fit:
    """Return a kept set, examined. Raises `PublishError` with the first reason why this kiosk can't speak from it."""
    current = here.store.current()
    survey = Survey(here.store.texts(release), ())
    examined = fit_to_speak(survey, current.release if current else "", here.settings.language)
    if examined.fit is None:
        first = examined.wrong[0]
        why = f"{release} does not go with this release of the kiosk: {first.file}:{first.line}: {first.why}"
        raise PublishError(why, "name another: kiosk prompts history")
    return examined.fit


def shown(here: Desk, fit: Fit, *, as_json: bool) -> dict[str, object]:
    """Print what would need a second person if it were published, and return it as JSON."""
    try:
        before = here.in_use()[0]
        worrying = concerns(before, fit.texts, fit.mind.knowledge)
        fallen = less_urgent(fit.mind, here.unpublished, before, fit.texts)
    except PromptError as error:  # a worn card, or an upgrade: to go back is what mends it
        print(f"kiosk: what the kiosk says now can't be compared with it: {error}", file=sys.stderr)
        return {}
    show_concerns(here, worrying, fallen, sys.stderr if as_json else sys.stdout)
    return concern_shapes(worrying, fallen)
