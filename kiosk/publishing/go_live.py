"""What was examined goes live: at once, when a second person has agreed, or not before that."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.errors import PromptError
from kiosk.prompts.parse import PromptBook, parse_book
from kiosk.prompts.release import Entry
from kiosk.publishing.account import Account
from kiosk.publishing.approval import Proposal, approve, propose
from kiosk.publishing.concerns import Concerns, concerns
from kiosk.publishing.desk import Desk
from kiosk.publishing.examine import Fit
from kiosk.publishing.publish import Deed, publish
from kiosk.publishing.render import Rendered, render_ahead


@dataclass(frozen=True, slots=True)
class Live:
    """It is what the kiosk says from its next visit on."""

    entry: Entry
    rendered: Rendered


@dataclass(frozen=True, slots=True)
class Waits:
    """It waits for a second person."""

    proposal: Proposal
    concerns: Concerns


def go_live(here: Desk, fit: Fit, doing: Deed) -> Live | Waits:
    """Publish the working copy, or propose it where it needs a second person and the settings want one."""
    worrying = concerns(fit.mind, here.unpublished, here.in_use()[0], fit.texts)
    if worrying and here.settings.prompts.approval == "two":
        return Waits(propose(here.store, here.unpublished, fit.texts, fit.base, doing), worrying)
    rendered = render_new(here, fit.mind.book)
    entry = publish(here.store, here.unpublished, fit.texts, fit.base, doing)
    here.copy.based_on(entry.release)
    return Live(entry, rendered)


def agree(here: Desk, fit: Fit, shown: Proposal) -> Live:
    """Publish what whoever sits here was shown: done by its proposer, with their agreement."""
    rendered = render_new(here, fit.mind.book)
    now = here.deed(shown.why)
    proposer = Account(shown.account, shown.uid, here.account.home)
    doing = Deed(proposer, now.when, now.why, approved_by=here.account.name)
    return Live(approve(here.store, here.unpublished, fit.texts, shown, doing), rendered)


def render_new(here: Desk, book: PromptBook) -> Rendered:
    """Render what a book says and the kiosk does not say yet; where that can't be read, all that it says."""
    try:
        before = here.in_use()[0]
    except PromptError:
        before = {}
    return render_ahead(here.settings, parse_book(before) if before else None, book)
