"""What needs a second person: proposed by one account, published by another's agreement."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from kiosk.clinic.knowledge import Knowledge
from kiosk.errors import PublishError
from kiosk.mind import Mind
from kiosk.prompts.changes import Change, changes, guarded, red_flag_findings
from kiosk.prompts.rehearsal import NOTHING_ELSE
from kiosk.publishing.account import Account
from kiosk.publishing.publish import Deed, refuse_outdated
from kiosk.publishing.rehearse import hold, rehearsals_in
from kiosk.publishing.store import Store


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
class Concern:
    """Something that the second person must look at."""

    change: Change
    why: str


def concerns(before: Mapping[str, str], after: Mapping[str, str], knowledge: Knowledge) -> tuple[Concern, ...]:
    """Return the changes that need a second person."""
    findings = red_flag_findings(knowledge)
    told = ((change, guarded(change, findings)) for change in changes(before, after))
    return tuple(Concern(change, why) for change, why in told if why)


def lowered(mind: Mind, *sets: Mapping[str, str]) -> tuple[str, ...]:
    """Return the stories of earlier rehearsals whose outcome is now less urgent than they say, each as a line."""
    earlier = {rehearsal.file: rehearsal for texts in sets for rehearsal in rehearsals_in(texts)}
    found = []
    for file, rehearsal in earlier.items():
        if rehearsal.triage is None:
            continue
        answers = [step.text for step in rehearsal.steps if step.kind == "you"]
        now = hold(mind, answers).assessment.triage
        if now.severity < rehearsal.triage.severity:
            story = next(answer for answer in answers if answer != NOTHING_ELSE)
            found.append(f"TRIAGE LOWERED from {rehearsal.triage} to {now}: {file}: “{story}”")
    return tuple(found)


def propose(store: Store, unpublished: Mapping[str, str], texts: Mapping[str, str], base: str, deed: Deed) -> Proposal:
    """Keep a checked set until somebody else approves it; an earlier proposal of the same person is dropped."""
    with store.locked():
        refuse_outdated(store, unpublished, texts, base)
        for earlier in proposals(store):
            if earlier.uid == deed.account.uid:
                drop(store, earlier)
        proposal = Proposal(store.keep(texts), base, deed.account.name, deed.account.uid, deed.when, deed.why)
        store.make_room()
        store.replace(store.proposed / f"{proposal.release}.json", json.dumps(asdict(proposal)))
    return proposal


def proposals(store: Store) -> tuple[Proposal, ...]:
    """Return what waits, the oldest first."""
    found = []
    for path in store.proposed.glob("*.json"):
        try:
            found.append(Proposal(**json.loads(path.read_text(encoding="utf-8"))))
        except (OSError, ValueError, TypeError, RecursionError) as error:
            raise PublishError(f"{path} can't be read", "take it out, and publish again") from error
    return tuple(sorted(found, key=lambda proposal: proposal.when))


def chosen(waiting: Sequence[Proposal], release: str, approver: Account) -> Proposal:
    """Return the proposal that is meant. Raises `PublishError` when there is none, or it is the approver's own."""
    named = [one for one in waiting if release in ("", one.release)]
    if len(named) != 1:
        there = ", ".join(f"{one.release} ({one.account}: {one.why})" for one in waiting) or "nothing"
        why = f"no proposal is called {release}" if release else f"{len(named)} proposals wait"
        raise PublishError(why, f"waiting: {there}")
    if named[0].uid == approver.uid:
        raise PublishError("this is your own proposal", "ask a second person to log in and approve it")
    return named[0]


def drop(store: Store, proposal: Proposal) -> None:
    """Take a proposal out: it was approved, or is outdated."""
    store.remove(store.proposed / f"{proposal.release}.json")
