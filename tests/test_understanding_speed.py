"""What keeps a sentence quick to understand, and changes nothing of what is understood."""

from __future__ import annotations

import gc
from collections.abc import Sequence

from understanding_fixtures import mind, understanding

from kiosk.understanding.english import negation, persons
from kiosk.understanding.matching.patterns import possible
from kiosk.understanding.text.normalise import normalise
from kiosk.understanding.text.runs import Runs

LISTS = (negation.QUITTING, negation.NOT_NEGATING, negation.INSTEAD, persons.IN_FAMILY, (("a", "b", "c"), ("a", "b")))


def one_by_one(runs: Sequence[Sequence[str]], words: Sequence[str], at: int) -> list[int]:
    """Return the lengths of the runs that begin at a word, the longest first, compared one after another."""
    return sorted({len(run) for run in runs if run and tuple(words[at : at + len(run)]) == tuple(run)}, reverse=True)


def test_a_list_of_runs_finds_what_comparing_each_of_them_finds() -> None:
    for runs in LISTS:
        found = Runs(runs)
        for words in (*runs, ("i", *runs[0], *runs[-1][:1]), ("a", "b"), ("x", "a", "b", "c", "a")):
            for at in range(len(words)):
                lengths = one_by_one(runs, words, at)
                assert found.lengths(words, at) == lengths
                assert found.at(words, at) == max(lengths, default=0)


def test_runs_that_overlap_are_found_once_each_the_longest_first() -> None:
    runs = Runs((("a", "b"), ("a", "b", "c"), ("c", "d")))
    assert runs.find("x a b c d a b".split()) == [(1, 4), (5, 7)]
    assert runs.find("nothing of it".split()) == []


def test_a_template_with_a_place_that_nothing_heard_can_fill_writes_out_no_phrase() -> None:
    matcher = understanding()._finder.matcher
    heard = frozenset(possible(normalise("my calf cramps at night").stems))
    for pattern in matcher.patterns:
        if any(words.isdisjoint(heard) for words in pattern.one_of):
            whole = (any(choice.stems <= heard for choice in place) for place in pattern.places)
            assert not all(whole)
            assert pattern.among(heard) == []


def test_what_was_loaded_is_not_searched_for_rubbish_while_somebody_waits() -> None:
    mind()
    assert gc.isenabled()
    assert gc.get_freeze_count() > 100_000
