"""After an upgrade: what staff published, brought to the prompts of the new release of the kiosk and tried with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.errors import PromptError, PublishError
from kiosk.files.clinic import load_knowledge
from kiosk.files.prompts import Survey
from kiosk.prompts.guard import guard_of
from kiosk.prompts.languages import require_rules
from kiosk.prompts.merge import Notice, merge
from kiosk.prompts.parse import PromptBook
from kiosk.prompts.problem import Problem
from kiosk.prompts.release import Entry, release_id, shipped_of
from kiosk.publishing.desk import Desk
from kiosk.publishing.examine import fit_to_speak
from kiosk.publishing.go_live import render_new
from kiosk.publishing.publish import adopt
from kiosk.publishing.render import Rendered


@dataclass(frozen=True, slots=True)
class Tried:
    """A set that was checked and rehearsed with this release of the kiosk."""

    texts: Mapping[str, str]
    book: PromptBook | None
    """None: there are problems."""
    problems: tuple[Problem, ...]
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class NothingToMerge:
    """The kiosk speaks on as before."""

    why: str


@dataclass(frozen=True, slots=True)
class NotMerged:
    """The kiosk speaks on as before."""

    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Upgraded:
    """The kiosk speaks from what both were merged into, or from what it came with."""

    entry: Entry
    before: Entry
    """What staff had published."""
    merged: Tried
    """With problems, it is what the kiosk came with that is spoken."""
    rendered: Rendered


def upgrade(here: Desk, version: str, *, or_shipped: bool) -> NothingToMerge | NotMerged | Upgraded:
    """Merge, check, rehearse, and make the kiosk speak from it; whatever fails, it speaks on as before.

    `or_shipped`: where they do not go together, it shall say what it came with.
    """
    require_rules(here.settings.language)
    current = here.store.current()
    if current is None:
        return NothingToMerge("nothing was published: the kiosk says what it came with")
    if not here.unpublished:
        return NothingToMerge("the kiosk brings no prompts in this language")
    base = shipped_of(here.store.history(), current.release)
    if base == release_id(here.unpublished):
        return NothingToMerge(f"{current.release} was made from the prompts of this release")
    merged = _merged(here, base, current)
    fits = merged.book is not None
    spoken = merged if fits or not or_shipped else _tried(here, here.unpublished)
    if spoken.book is None:
        return NotMerged(spoken.problems)
    rendered = render_new(here, spoken.book)
    why = f"upgrade to {version}{'' if fits else ': what was published did not fit'}"
    entry = adopt(here.store, here.unpublished, spoken.texts, current.release, here.deed(why))
    return Upgraded(entry, current, merged, rendered)


def _merged(here: Desk, base: str, current: Entry) -> Tried:
    """Return the three sets as one, tried; a set that can't be read is a problem like any other."""
    try:
        before, staff = here.store.texts(base), here.store.texts(current.release)
    except (PromptError, PublishError) as error:
        return Tried({}, None, (Problem(base or current.release, 0, error.why, error.mend),))
    merged = merge(before, here.unpublished, staff, guard_of(load_knowledge()))
    return _tried(here, merged.texts, merged.notices)


def _tried(here: Desk, texts: Mapping[str, str], notices: Sequence[Notice] = ()) -> Tried:
    examined = fit_to_speak(Survey(dict(texts), ()), "", here.settings.language)
    book = examined.fit.mind.book if examined.fit else None
    return Tried(texts, book, examined.wrong, tuple(notices))
