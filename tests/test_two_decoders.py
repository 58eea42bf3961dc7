"""What a second open decoder of another make adds to the first: they agree, one is alone, they contradict."""

from __future__ import annotations

import pytest
from understanding_fixtures import mind

from kiosk.events import Finding, Heard, Meaning, Polarity
from kiosk.interview.doubt import is_doubtful

MIND = mind()


def understood(question: str, text: str, second: str, phrase: str = "") -> Meaning:
    asked = MIND.knowledge.questions[question]
    return MIND.understand(Heard(text, second=second, phrase=phrase), asked.order)


def told(meaning: Meaning) -> dict[str, Finding]:
    return {finding.id: finding for finding in meaning.findings}


@pytest.mark.parametrize(
    ("question", "text", "second", "finding"),
    [
        ("opening", "I get cramps at night", "I get cramps and my chest is tight at night", "chest_pain"),
        ("flag_heart", "my just is tight", "my chest is tight", "chest_pain"),
        ("where", "it is my cough and my foot", "it is my calf and my foot", "calf"),
        ("medicines", "I take something for my heart", "I take water tablets and something", "diuretic"),
    ],
)
def test_what_the_second_alone_tells_is_read_back(question: str, text: str, second: str, finding: str) -> None:
    found = told(understood(question, text, second)).get(finding)

    assert found is not None
    assert found.polarity is Polarity.AFFIRMED
    assert found.likeness < 1 or not told(understood(question, text, "")) or text == ""
    assert is_doubtful(MIND.knowledge, found) or not understood(question, text, "").understood


def test_what_both_tell_needs_no_phrase_list() -> None:
    alone = told(understood("opening", "cramps in the heat", "", phrase="cramps in a seat"))["in_heat"]
    both = told(understood("opening", "cramps in the heat", "cramps in the heat", phrase="cramps in a seat"))["in_heat"]

    assert is_doubtful(MIND.knowledge, alone)
    assert not is_doubtful(MIND.knowledge, both)


def test_a_finding_told_both_ways_is_doubted() -> None:
    both = understood("flag_leg", "my leg is swollen", "my leg is not swollen")

    assert is_doubtful(MIND.knowledge, told(both)["leg_swollen"])


def test_the_second_speaks_where_the_first_tells_nothing() -> None:
    assert "yes" == understood("stairs", "yelps on the bus", "yes").answer
    assert "repeat" == understood("stairs", "mumble jumble", "say that again").command


def test_talk_of_the_second_alone_that_begins_with_a_yes_or_a_no_is_no_answer() -> None:
    said = understood("flag_heart", "mumble jumble", "that's right I rolled a coffee line when I called")
    denied = understood("flag_heart", "mumble jumble", "no I rolled a coffee line when I called")

    assert not told(said)
    assert not told(denied)
    assert (None, None) == (said.answer, denied.answer)


def test_beside_what_the_first_tells_no_denial_no_answer_and_no_command_of_the_second_counts() -> None:
    beside = understood("flag_leg", "my calf is hot", "no swelling")
    assert "leg_swollen" not in told(beside)
    assert beside.answer is None

    assert understood("where", "my calf", "stop").command is None
    assert "no" == understood("flag_leg", "no", "yes").answer


def test_a_second_that_hears_the_same_changes_nothing_but_how_sure_it_is() -> None:
    said = "cramps in my calves at night after running"
    one, two = understood("opening", said, ""), understood("opening", said, said)

    assert told(one).keys() == told(two).keys()
    assert all(found.likeness >= told(one)[name].likeness for name, found in told(two).items())


@pytest.mark.parametrize(
    ("text", "second", "phrase", "told_of"),
    [
        ("I take statements", "", "i take statins", {"statin"}),
        ("I take some warfarin", "I take some wolfarine", "", {"warfarin"}),
        ("ramipril and tamsulosin", "", "", {"ace_arb", "other_medicine"}),
        ("I take blobozole", "I take blobazoll", "", {"other_medicine"}),
    ],
)
def test_a_name_that_one_reading_does_not_know_goes_where_another_knows_it(
    text: str, second: str, phrase: str, told_of: set[str]
) -> None:
    assert set(told(understood("medicines", text, second, phrase))) == told_of
