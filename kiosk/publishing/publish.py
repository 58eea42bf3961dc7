"""From a checked set to what the kiosk says, and back: the two acts that change it, each under the lock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.errors import PublishError
from kiosk.prompts.release import Action, Entry, named_in, release_id, shipped_of, trail
from kiosk.publishing.account import Account
from kiosk.publishing.store import Store

LONGEST_WHY = 200
"""Characters."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody does to what the kiosk says."""

    account: Account
    when: str
    """UTC, as 2026-11-25T13:05:36Z."""
    why: str
    approved_by: str = ""

    def entry(self, release: str, action: Action, shipped: str) -> Entry:
        """Return it as a line of the history. `shipped` is the set of the kiosk that the release was made from."""
        return Entry(release, action, self.account.name, self.when, self.why, self.approved_by, shipped)


def checked_why(why: str) -> str:
    """Return a reason fit for the history. Raises `PublishError` for none."""
    told = " ".join(why.split())
    if not told or not told.isprintable():
        raise PublishError("nobody will know why", 'say it in a few words: --why "shorter question about sleep"')
    if len(told) > LONGEST_WHY:
        raise PublishError(f"the reason has {len(told)} characters", f"use {LONGEST_WHY} at most")
    return told


def in_use(store: Store, unpublished: Mapping[str, str]) -> tuple[dict[str, str], str]:
    """Return the texts that the kiosk speaks from, and the name of their release."""
    current = store.current()
    if current is None:
        return dict(unpublished), release_id(unpublished)
    return store.texts(current.release), current.release


def publish(store: Store, unpublished: Mapping[str, str], texts: Mapping[str, str], base: str, deed: Deed) -> Entry:
    """Make the kiosk speak from `texts`, which were checked and began as a copy of the release `base`.

    Raises `PublishError` when somebody else has published since, or is just doing so.
    """
    with store.locked():
        return publish_locked(store, unpublished, texts, base, deed)


def publish_locked(
    store: Store, unpublished: Mapping[str, str], texts: Mapping[str, str], base: str, deed: Deed
) -> Entry:
    """Do what `publish` does, for whoever holds the lock already and has more to do under it."""
    refuse_outdated(store, unpublished, texts, base, deed.account)
    if store.current() is None and unpublished:
        came = store.keep(unpublished)
        why = "what the kiosk came with"
        store.point_to(Entry(came, "shipped", "the kiosk", deed.when, why, shipped=came))
    current = store.current()
    shipped = shipped_of(store.history(), current.release) if current else ""
    entry = deed.entry(store.keep(texts), "publish", shipped)
    store.point_to(entry)
    return entry


def adopt(store: Store, shipped: Mapping[str, str], texts: Mapping[str, str], base: str, deed: Deed) -> Entry:
    """Make the kiosk speak from `texts`, which bring the release `base` to the shipped set of this kiosk.

    Raises `PublishError` when somebody has published since.
    """
    with store.locked():
        current = store.current()
        if current is None or current.release != base:
            raise PublishError("somebody published in the meantime", "run it again")
        came = store.keep(shipped)  # the next upgrade compares with it
        release = store.keep(texts)
        entry = deed.entry(release, "shipped" if release == came else "merge", came)
        store.point_to(entry)
    return entry


def refuse_outdated(
    store: Store, unpublished: Mapping[str, str], texts: Mapping[str, str], base: str, who: Account
) -> None:
    """Raise `PublishError` when `texts` are in use, or not made from what is in use."""
    current = store.current()
    release = current.release if current else release_id(unpublished)
    if release_id(texts) == release:
        raise PublishError("nothing was changed", "change something first: kiosk prompts edit")
    if base == release:
        return
    if current is None:
        raise PublishError("it is outdated", "begin again from theirs: kiosk prompts fresh")
    did = "went back to" if current.action == "rollback" else "published"
    if current.account == who.name:
        why = f"your set was made before you {did} {release} yourself ({current.why})"
        raise PublishError(why, "make the change again in what the kiosk says now: kiosk prompts fresh")
    why = f"{current.account} {did} {release} in the meantime ({current.why})"
    raise PublishError(why, "begin again from theirs: kiosk prompts fresh")


def roll_back(store: Store, release: str, deed: Deed) -> Entry:
    """Make the kiosk speak from an earlier release: the one before, when none is named."""
    with store.locked():
        wanted = way_back(store, release)
        entry = deed.entry(wanted, "rollback", shipped_of(store.history(), wanted))
        store.point_to(entry)
    return entry


def way_back(store: Store, release: str) -> str:
    """Return the release that is gone back to: the one before, when none is named. Raises `PublishError`.

    What only waits for a second person is kept among the releases too, and is none to go back to.
    """
    history = store.history()
    behind = trail(history)
    if not release and len(behind) < 2:
        raise PublishError("there is nothing to go back to", _way_elsewhere(history))
    wanted = release or behind[-2]
    current = store.current()
    if current is not None and current.release == wanted:
        raise PublishError(f"{wanted} is what the kiosk says already", "kiosk prompts history names the others")
    store.texts(wanted)  # whole, or an error that says so
    if wanted not in named_in(history):
        raise PublishError(f"{wanted} was never published", "a second person can: kiosk prompts approve")
    return wanted


def _way_elsewhere(history: Sequence[Entry]) -> str:
    """Return what to do where nothing lies behind: after going back that far, or where a worn card lost the lines."""
    if not history:
        return "publish something first"
    first = history[-1].shipped
    if len(history) > 1 or first in ("", history[-1].release):
        return "kiosk prompts history names the others, for kiosk prompts rollback RELEASE"
    return f"of the history one line is left; to what the kiosk came with: kiosk prompts rollback {first}"
