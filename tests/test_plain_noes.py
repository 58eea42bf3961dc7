"""A plain no stays one in whatever country it is said, stammered, and by whoever wonders at the question."""

from __future__ import annotations

import pytest
from understanding_fixtures import answer, mind

from kiosk.events import Heard, Kind, Listen, Meaning, Polarity

NOES = """
what? no|eh no|eh? no|you what? no|no what|no, what?|pardon no|sorry what, no|what no I haven't|what pain? no
what bleeding? no|no why would I|why? no|who me? no|huh no|what are you on about no|what? never|what? no way
what? I haven't|er what no|hang on what no|no who said that|no, what made you think that
no, where did you get that from
nay|nay lass|nay lad|God forbid, no|God forbid|I reject it, no|I reject that in Jesus name|catch yourself on, no
catch yourself on|n n no|n no|n-n-no|nn no|no sah|no ji|no baba|heck no|not so far as I'm aware
nothing like that is there
nowt wrong wi' it|nithin ava|naething ava|divil the bit of it|divil a bit|have I heck|have I hell|do I heck
no me|nah boy
no boy|no brother|no sister|no auntie|no my dear|not that I'd know of|not so I've noticed|none whatever|no o' them
it is not my portion|no o|no oh|bless you no|I amnae|I hinnae|no chance pal
are you having a laugh|no at aw
"""
ALL = [text for line in NOES.strip().splitlines() for text in line.split("|")]


def read_back(text: str, finding: str = "chest_pain") -> Meaning:
    return mind().understand(Heard(text), Listen("confirm", Kind.YES_NO, (finding,)))


@pytest.mark.parametrize("text", ALL)
def test_a_plain_no_takes_back_what_was_read_back(text: str) -> None:
    assert (read_back(text).answer, read_back(text, "limb_numb").answer) == ("no", "no")


@pytest.mark.parametrize("text", ALL)
@pytest.mark.parametrize("name", ["flag_heart", "flag_leg", "hard_stops"])
def test_a_plain_no_denies_what_was_asked(text: str, name: str) -> None:
    heard = answer(text, name)

    assert (heard.answer, heard.command) == ("no", None)
    assert not [one for one in heard.findings if one.polarity is Polarity.AFFIRMED]


@pytest.mark.parametrize("text", ["no, my brother", "no, my husband", "no, it's my sister", "no, more like pressure"])
def test_whom_or_what_it_is_instead_is_no_plain_no(text: str) -> None:
    assert read_back(text).answer == "yes"


BAD = "nay, it's bad|nay, it's terrible|pardon? no, it's here|what? no, it's worse|nahi, bahut dard|no me, it hurts"


@pytest.mark.parametrize("text", [*BAD.split("|"), "no, it's bad", "no o, e dey pain me"])
def test_a_no_that_goes_on_with_how_bad_it_is_takes_nothing_back(text: str) -> None:
    heard = read_back(text)

    assert (heard.answer, heard.is_undecided) == (None, True)


@pytest.mark.parametrize("text", ["nay, it's bad", "no it's terrible", "what's that? no it's tight"])
def test_behind_a_danger_it_denies_nothing(text: str) -> None:
    heard = answer(text, "flag_heart")

    assert (heard.answer, heard.findings) == (None, ())


@pytest.mark.parametrize("text", ["what pain", "what", "why", "eh", "me", "who me", "no what hurts is my chest"])
def test_wondering_alone_denies_nothing(text: str) -> None:
    assert read_back(text).answer != "no"


@pytest.mark.parametrize("text", ["what? yes", "eh yes", "y y yes"])
def test_a_yes_is_no_no_for_it(text: str) -> None:
    assert read_back(text).answer != "no"


@pytest.mark.parametrize("text", ["what it is love is both my legs cramp", "what it is, is my chest hurts"])
def test_what_begins_a_story_is_no_wondering(text: str) -> None:
    assert answer(text, "flag_heart").answer is None
