"""A danger told beside an ordinary sentence of somebody else: neither may take the other's words, time or denial.

The ordinary sentences are those of harmless stories. As Whisper writes there are stops; people and recognisers join
sentences by commas; Vosk and Sphinx write neither.
"""

from __future__ import annotations

import random
import re
import tomllib
from functools import cache
from pathlib import Path

import pytest
from understanding_fixtures import affirmed, hear, knowledge, told

from kiosk.events import Triage

HERE = Path(__file__).parent
STORIES = ("vignettes_taught", "vignettes_tuning", "vignettes_fresh")
HARMLESS = {Triage.SELF_CARE, Triage.ROUTINE}
SHORT = range(3, 17)
"""Words of an ordinary sentence."""
PAIRS = 1500
DANGERS = """\
my left calf is swollen and hot|I have chest pain|my chest is tight|I can't feel my leg|my foot is cold and white|\
I can't get my breath|my face is drooping on one side|my urine is brown like cola|I fainted this morning|\
I can't move my legs|my heart is racing|I've been sick all day and can't keep water down|my speech is slurred|\
my tongue is swelling up|I coughed up blood|I'm wetting myself and I can't feel down below|I've had a fit|\
I'm confused and can't think straight|I'm thinking of ending my life|my legs are getting weaker by the day|\
I can't swallow properly|I took the whole packet of tablets|my jaw is locked|my leg is blue and mottled""".split("|")
QUESTIONS = sorted(one.id for one in knowledge().questions.values() if one.stage != "opening")


@cache
def ordinary() -> list[str]:
    """Return the short sentences of harmless stories."""
    stories = (tomllib.loads((HERE / f"{name}.toml").read_text())["vignette"] for name in STORIES)
    harmless = (one["story"] for table in stories for one in table if {*one["triage"]} <= HARMLESS)
    sentences = (sentence.strip() for story in harmless for sentence in re.split(r"(?<=[.!?]) ", story))
    return [one for one in sentences if len(one.split()) in SHORT]


def beside(danger: str, sentence: str, *, first: bool, joined_by: str) -> str:
    """Return the two as one text, the danger first or last."""
    told_of = [danger, sentence] if first else [sentence, danger]
    if joined_by == " ":
        told_of = [re.sub(r"[.,;:!?]+", " ", one) for one in told_of]
    return joined_by.join(one.rstrip(".!? ") for one in told_of)


@cache
def dangers_in(text: str) -> frozenset[str]:
    return frozenset(affirmed(text) & flagged())


@cache
def flagged() -> frozenset[str]:
    urgent = (rule for rule in knowledge().red_flags.values() if rule.tier in {Triage.URGENT, Triage.EMERGENCY})
    return frozenset(name for rule in urgent for some in rule.any_of for name in some)


@pytest.mark.parametrize(("joined_by", "most"), [(". ", 1), (", ", 3), (" ", 15)])
@pytest.mark.parametrize("questions", [[None], QUESTIONS], ids=["story", "answer"])
def test_a_danger_beside_an_ordinary_sentence_is_seldom_lost(
    joined_by: str, most: int, questions: list[str | None]
) -> None:
    chance = random.Random(1)
    lost = []
    for _ in range(PAIRS):
        danger, first = chance.choice(DANGERS), chance.random() < 1 / 2
        text = beside(danger, chance.choice(ordinary()), first=first, joined_by=joined_by)
        if dangers_in(danger).isdisjoint(told(hear(text, chance.choice(questions)))):
            lost.append(text)
    assert len(lost) <= most, lost


def test_each_of_these_dangers_is_heard_by_itself() -> None:
    assert [danger for danger in DANGERS if not dangers_in(danger)] == []
