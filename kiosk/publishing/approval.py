"""What needs a second person: proposed by one account, published by another's agreement."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields

from kiosk.errors import PublishError
from kiosk.files.json_object import json_object
from kiosk.files.prompts import Survey
from kiosk.files.whole_file import read_whole
from kiosk.prompts.release import Entry
from kiosk.publishing.account import Account
from kiosk.publishing.closed import unreadable
from kiosk.publishing.concerns import Concerns, concerns
from kiosk.publishing.desk import Desk
from kiosk.publishing.examine import Examined, fit_to_speak
from kiosk.publishing.publish import Deed, publish_locked, refuse_outdated
from kiosk.publishing.store import Store

LARGEST_FILE = 64 * 1024
"""Bytes of a proposal, which has about 250."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A set that waits for a second person."""

    release: str
    base: str
    """The release that it was made from."""
    account: str
    uid: int
    when: str
    """UTC, as 2026-11-25T13:05:36Z."""
    why: str


@dataclass(frozen=True, slots=True)
class Review:
    """What the second person is shown."""

    proposal: Proposal
    examined: Examined
    concerns: Concerns
    """None of them where the set is not fit to be spoken from."""


def propose(store: Store, unpublished: Mapping[str, str], texts: Mapping[str, str], base: str, deed: Deed) -> Proposal:
    """Keep a checked set until somebody else approves it; an earlier proposal of the same person is dropped.

    That comes last: whoever is killed in between has two proposals, and never none.
    """
    with store.locked():
        refuse_outdated(store, unpublished, texts, base, deed.account)
        theirs = [earlier for earlier in proposals(store) if earlier.uid == deed.account.uid]
        proposal = Proposal(store.keep(texts), base, deed.account.name, deed.account.uid, deed.when, deed.why)
        store.make_room()
        store.replace(store.proposal_file(proposal.release), json.dumps(asdict(proposal)))
        for earlier in theirs:
            if earlier.release != proposal.release:
                _drop(store, earlier)
    return proposal


def proposals(store: Store) -> tuple[Proposal, ...]:
    """Return what waits, the oldest first."""
    found = (_waiting(store, release) for release in store.waiting())
    return tuple(sorted((one for one in found if one), key=lambda proposal: (proposal.when, proposal.release)))


def _waiting(store: Store, release: str) -> Proposal | None:
    """Return the proposal of a release; None: nobody proposes it, or no longer."""
    path = store.proposal_file(release)
    try:
        proposal = parse_proposal(read_whole(path, LARGEST_FILE).decode())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise unreadable(path, error) from error
    except ValueError as error:
        raise PublishError(f"{path} is damaged: {error}", "take it out, and publish again") from error
    if proposal.release != release:
        raise PublishError(f"{path} is damaged: it proposes another release", "take it out, and publish again")
    return proposal


def parse_proposal(text: str) -> Proposal:
    """Return the proposal that a file holds. Raises `ValueError` when it holds something else."""
    table = json_object(text)
    if table.keys() != {known.name for known in fields(Proposal)}:
        raise ValueError("other fields than those of a proposal")
    for name, value in table.items():
        wanted = type(value) is int if name == "uid" else isinstance(value, str) and value.isprintable()
        if not wanted:
            raise ValueError(f'"{name}" is no {"number" if name == "uid" else "plain text"}')
    return Proposal(**table)


def chosen(waiting: Sequence[Proposal], release: str, approver: Account) -> Proposal:
    """Return the proposal that is meant. Raises `PublishError` when there is none, or it is the approver's own."""
    if not waiting:
        raise PublishError("nothing waits for a second person", "see what was published: kiosk prompts history")
    named = [one for one in waiting if release in ("", one.release)]
    if len(named) != 1:
        there = ", ".join(f"{one.release} ({one.account}: {one.why})" for one in waiting)
        why = f"no proposal is called {release}" if release else f"{len(named)} proposals wait"
        raise PublishError(why, f"waiting: {there}")
    if named[0].uid == approver.uid:
        raise PublishError("this is your own proposal", "ask a second person to log in and approve it")
    return named[0]


def review(here: Desk, release: str) -> Review:
    """Examine what somebody else proposed. Raises `PublishError` when there is nothing that could be approved here."""
    proposal = chosen(proposals(here.store), release, here.account)
    before, now = here.in_use()
    if now != proposal.base:
        withdraw(here.store, proposal)
        mend = f"ask {proposal.account} to begin again: kiosk prompts fresh"
        raise PublishError("something else was published since", mend)
    survey = Survey(here.store.texts(proposal.release), ())
    examined = fit_to_speak(survey, proposal.base, here.settings.language)
    fit = examined.fit
    worrying = concerns(fit.mind, here.unpublished, before, fit.texts) if fit else Concerns()
    return Review(proposal, examined, worrying)


def approve(
    store: Store, unpublished: Mapping[str, str], texts: Mapping[str, str], shown: Proposal, deed: Deed
) -> Entry:
    """Publish what the second person was shown, and take it out of what waits, under one lock.

    Raises `PublishError` when something else waits by now, or nothing: nobody agreed to that.
    """
    with store.locked():
        if _waiting(store, shown.release) != shown:
            raise PublishError(
                f"{shown.release} was replaced or withdrawn in the meantime", "see what waits: kiosk prompts approve"
            )
        entry = publish_locked(store, unpublished, texts, shown.base, deed)
        _drop(store, shown)
    return entry


def withdraw(store: Store, outdated: Proposal) -> None:
    """Take a proposal out, unless it was replaced by another of the same set."""
    with store.locked():
        if _waiting(store, outdated.release) == outdated:
            _drop(store, outdated)


def _drop(store: Store, proposal: Proposal) -> None:
    """Take a proposal out of what waits, and its set, unless it was published."""
    store.remove(store.proposal_file(proposal.release))
    store.forget(proposal.release)
