"""A set before the kiosk speaks from it: checked and rehearsed with what the kiosk knows today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.assembly import mind_of
from kiosk.files.clinic import load_knowledge
from kiosk.files.prompts import Survey
from kiosk.mind.mind import Mind
from kiosk.prompts.languages import require_rules
from kiosk.prompts.lint import errors
from kiosk.prompts.problem import Problem
from kiosk.publishing.checking import Checked, checked
from kiosk.publishing.desk import Desk
from kiosk.publishing.publish import refuse_outdated
from kiosk.publishing.rehearse import rehearsals_in, rehearse_all


@dataclass(frozen=True, slots=True)
class Fit:
    """A set that the kiosk may speak from."""

    texts: Mapping[str, str]
    base: str
    """The release that it would take the place of."""
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

    @property
    def wrong(self) -> tuple[Problem, ...]:
        """What keeps it from being used, the first to mend first."""
        return (*errors(self.found.problems), *self.otherwise)


def examine(here: Desk) -> Examined:
    """Examine the working copy.

    Raises `PublishError` when nothing was changed, somebody else published since, or the language can't go live.
    """
    found, base = here.surveyed(), here.copy.base()
    if not found.problems:
        refuse_outdated(here.store, here.unpublished, found.texts, base, here.account)
    return fit_to_speak(found, base, here.settings.language)


def fit_to_speak(survey: Survey, base: str, language: str) -> Examined:
    """Examine a set that would take the place of `base`, whoever wrote it and whenever: an upgrade may have come since.

    Raises `PublishError` when the language can't go live.
    """
    knowledge = load_knowledge()
    found = checked(survey, knowledge, language)
    if found.book is None:
        return Examined(found, 0, (), None)
    require_rules(language)
    rehearsals, mind = rehearsals_in(found.texts), mind_of(knowledge, found.book)
    otherwise = rehearse_all(mind, rehearsals)
    return Examined(found, len(rehearsals), otherwise, None if otherwise else Fit(found.texts, base, mind))
