"""The wait for the end of an answer learns this person's pauses, within bounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.events import Kind
from kiosk.hearing.pauses import EARLY, MOST_EXTRA, Pauses
from kiosk.settings import Hearing

WAITS = {Kind.YES_NO: 0.75, Kind.MENU: 1.0, Kind.OPEN: 1.5}


@pytest.mark.parametrize("kind", Kind)
def test_someone_new_is_given_the_time_of_the_settings(kind: Kind) -> None:
    pauses = Pauses(Hearing())

    assert WAITS[kind] == pauses.end(kind)
    assert EARLY.get(kind, WAITS[kind]) == pauses.early(kind)


@pytest.mark.parametrize(
    ("paused", "kind", "end", "early"),
    [
        ((Kind.OPEN, 0.9), Kind.OPEN, 1.5, 1.25 + 0.25),
        ((Kind.OPEN, 1.3), Kind.OPEN, 1.65, 1.65),
        ((Kind.OPEN, 1.3), Kind.YES_NO, 0.75, 0.3),
        ((Kind.YES_NO, 0.35), Kind.YES_NO, 0.75, 0.7),
        ((Kind.YES_NO, 0.6), Kind.YES_NO, 0.95, 0.95),
        ((Kind.YES_NO, 0.6), Kind.MENU, 1.0, 0.95),
        ((Kind.MENU, 0.9), Kind.YES_NO, 1.25, 1.25),
        ((Kind.OPEN, 9.0), Kind.OPEN, 2.25, 2.25),
    ],
)
def test_a_person_who_pauses_is_waited_for(paused: tuple[Kind, float], kind: Kind, end: float, early: float) -> None:
    pauses = Pauses(Hearing())
    pauses.note(*paused)

    assert pytest.approx(end) == pauses.end(kind)
    assert pytest.approx(early) == pauses.early(kind)


@given(st.lists(st.tuples(st.sampled_from(list(Kind)), st.floats(0.3, 2.2))))
def test_no_pauses_make_the_wait_shorter_than_the_settings_or_longer_than_the_bound(
    heard: list[tuple[Kind, float]],
) -> None:
    pauses = Pauses(Hearing())
    for kind, seconds in heard:
        pauses.note(kind, seconds)

    for kind in Kind:
        assert WAITS[kind] <= pauses.end(kind) <= WAITS[kind] + MOST_EXTRA
        assert EARLY.get(kind, WAITS[kind]) <= pauses.early(kind) <= pauses.end(kind)
