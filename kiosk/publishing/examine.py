"""A working copy before it is published: checked, compared with what is in use, and rehearsed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.assembly import mind_of
from kiosk.clinic_files import load_knowledge
from kiosk.languages import require_rules
from kiosk.mind import Mind
from kiosk.prompts.problem import Problem
from kiosk.publishing.checking import Checked, checked
from kiosk.publishing.desk import Desk
from kiosk.publishing.publish import refuse_outdated
from kiosk.publishing.rehearse import rehearsals_in, rehearse_all


@dataclass(frozen=True, slots=True)
class Fit:
    """A set that may be published."""

    texts: Mapping[str, str]
    base: str
    """The release that it was made from."""
    mind: Mind


@dataclass(frozen=True, slots=True)
class Examined:
    """What came of it."""

    found: Checked
    rehearsed: int
    """Conversations that were held; none when there are errors."""
    otherwise: tuple[Problem, ...]
    """Where they did not go as they are written."""
    fit: Fit | None
    """None: `found` or `otherwise` say why."""


def examine(here: Desk) -> Examined:
    """Examine the working copy.

    Raises `PublishError` when nothing was changed, somebody else published since, or the language can't go live.
    """
    knowledge = load_knowledge()
    found = checked(here.surveyed(), knowledge, here.settings.language)
    if found.book is None:
        return Examined(found, 0, (), None)
    require_rules(here.settings.language)
    base = here.copy.base()
    refuse_outdated(here.store, here.unpublished, found.texts, base)
    rehearsals, mind = rehearsals_in(found.texts), mind_of(knowledge, found.book)
    otherwise = rehearse_all(mind, rehearsals)
    return Examined(found, len(rehearsals), otherwise, None if otherwise else Fit(found.texts, base, mind))
