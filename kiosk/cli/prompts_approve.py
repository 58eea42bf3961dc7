"""`kiosk prompts approve`: the second person is shown what somebody proposed, and publishes exactly that."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from kiosk.cli.desk import add_desk, agreed, deed, desk
from kiosk.cli.options import print_json
from kiosk.cli.prompts_publish import announced, concern_shapes, less_urgent, rendered, show_concerns, unfit
from kiosk.errors import PublishError
from kiosk.prompt_files import Survey
from kiosk.publishing.account import Account
from kiosk.publishing.approval import Proposal, approve, concerns, proposals, withdraw
from kiosk.publishing.approval import chosen as pick
from kiosk.publishing.desk import Desk
from kiosk.publishing.examine import fit_to_speak
from kiosk.publishing.publish import Deed


def add_parsers(commands: argparse._SubParsersAction[Any]) -> None:
    """Add the command."""
    approver = commands.add_parser("approve", help="look at what somebody else proposed, and publish it")
    approver.add_argument("release", nargs="?", default="", metavar="RELEASE", help="default: the one that waits")
    approver.add_argument("--yes", action="store_true", help="do not ask")
    add_desk(approver)
    approver.set_defaults(func=approve_command)


def approve_command(chosen: argparse.Namespace) -> int:
    """Show what somebody else proposed, ask, and publish it."""
    here = desk(chosen)
    proposal = pick(proposals(here.store), chosen.release, here.account)
    before = before_it(here, proposal)
    survey = Survey(here.store.texts(proposal.release), ())
    examined = fit_to_speak(survey, proposal.base, here.settings.language)
    fit = examined.fit
    if fit is None:
        return unfit(here.store.release_folder(proposal.release), examined, as_json=chosen.json)
    worrying = concerns(before, fit.texts, fit.mind.knowledge)
    fallen = less_urgent(fit.mind, here.unpublished, before, fit.texts)
    stream = sys.stderr if chosen.json else sys.stdout
    print(f"{proposal.account} wants this: {proposal.why}", file=stream)
    show_concerns(here, worrying, fallen, stream)
    shapes = concern_shapes(worrying, fallen)
    if not agreed("Should the kiosk say so?", yes=chosen.yes):
        return declined(shapes, as_json=chosen.json)
    count = rendered(here, fit.mind.book)
    entry = approve(here.store, here.unpublished, fit.texts, proposal, deed_of_both(here, proposal))
    return announced(entry, count, shapes, as_json=chosen.json)


def before_it(here: Desk, proposal: Proposal) -> dict[str, str]:
    """Return the texts that a proposal would replace. Raises `PublishError` when it was made from others."""
    before, now = here.in_use()
    if now != proposal.base:
        withdraw(here.store, proposal)
        mend = f"ask {proposal.account} to begin again: kiosk prompts fresh"
        raise PublishError("something else was published since", mend)
    return before


def deed_of_both(here: Desk, proposal: Proposal) -> Deed:
    """Return what is done now: by whoever proposed it, with the agreement of whoever sits here."""
    agreeing = deed(here, proposal.why)
    proposer = Account(proposal.account, proposal.uid, here.account.home)
    return Deed(proposer, agreeing.when, agreeing.why, here.account.name)


def declined(shapes: dict[str, object], *, as_json: bool) -> int:
    """Say that the kiosk speaks on as before."""
    if as_json:
        print_json({"ok": False} | shapes)
    print("kiosk: nothing was changed", file=sys.stderr)
    return 1
