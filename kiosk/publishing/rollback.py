"""The way back to what the kiosk has said before, looked at before anybody goes it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.errors import KioskError, PromptError, PublishError
from kiosk.files.prompts import Survey
from kiosk.prompts.release import release_id, trail
from kiosk.publishing.concerns import Concerns, concerns
from kiosk.publishing.desk import Desk
from kiosk.publishing.examine import fit_to_speak
from kiosk.publishing.publish import way_back

OF_AN_UPGRADE = ("merge", "shipped")


@dataclass(frozen=True, slots=True)
class Back:
    """A release that is gone back to."""

    release: str
    concerns: Concerns | None
    """What would need a second person if it were published; None: `unknown` says why nobody can tell."""
    unknown: str = ""


def look_back(here: Desk, release: str) -> Back:
    """Return an earlier release, the one before when none is named, with what going back to it would change.

    Raises `PublishError` when there is none, or with the first reason why this kiosk can't speak from it.
    """
    wanted = way_back(here.store, release)
    current = here.store.current()
    base = current.release if current else ""
    examined = fit_to_speak(Survey(here.store.texts(wanted), ()), base, here.settings.language)
    if examined.fit is None:
        first = examined.wrong[0]
        why = f"{wanted} does not go with this release of the kiosk: {first.file}:{first.line}: {first.why}"
        raise PublishError(why, "name another: kiosk prompts history")
    try:
        before = here.in_use()[0]
        return Back(wanted, concerns(examined.fit.mind, here.unpublished, before, examined.fit.texts))
    except PromptError as error:  # a worn card, or an upgrade: to go back is what mends it
        return Back(wanted, None, f"what the kiosk says now can't be compared with it: {error}")


def look_before_upgrade(here: Desk) -> Back | None:
    """Return what was published before this release of the kiosk merged it; None: it has merged nothing.

    It is looked at like any other way back, and never refused: the release of the kiosk that returns has examined it
    when it was published, and this one, which is being taken back, may lack what it takes to.
    """
    current = here.store.current()
    behind = trail(here.store.history())
    ours = current and current.action in OF_AN_UPGRADE and current.shipped == release_id(here.unpublished)
    if not ours or len(behind) < 2:
        return None
    try:
        return look_back(here, behind[-2])
    except KioskError as error:
        return Back(behind[-2], None, f"{error.why}: the release of the kiosk that returns speaks from it")
