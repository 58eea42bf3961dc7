"""Kidneys that are gone, dialysis that has its days, is left off or is still to come: told by words that deny."""

from __future__ import annotations

import pytest
from understanding_fixtures import hear, told


@pytest.mark.parametrize("question", ["hard_stops", None])
@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("I've no kidneys", "kidney_disease"),
        ("I've got no kidneys, they took them out", "kidney_disease"),
        ("I was born without kidneys", "kidney_disease"),
        ("I haven't got any kidneys", "kidney_disease"),
        ("I don't have kidneys like I used to", "kidney_disease"),
        ("neither of my kidneys work", "kidney_disease"),
        ("I have no kidney function", "kidney_disease"),
        ("I haven't started dialysis yet", "kidney_disease"),
        ("I've decided against dialysis", "kidney_disease"),
        ("I go to the renal unit", "kidney_disease"),
        ("I've nephrotic syndrome", "kidney_disease"),
        ("I have no dialysis until thursday", "dialysis"),
        ("no dialysis today, tomorrow", "dialysis"),
        ("I don't go to dialysis on sundays", "dialysis"),
        ("she doesn't have dialysis at weekends", "dialysis"),
        ("I never go to dialysis on sundays", "dialysis"),
        ("I'm on dialysis mondays, no dialysis today", "dialysis"),
        ("I'm not doing dialysis any more, I've had enough", "missed_dialysis"),
        ("I no longer go to dialysis", "missed_dialysis"),
        ("I've stopped dialysis", "missed_dialysis"),
        ("no more dialysis for me", "missed_dialysis"),
        ("I've not had dialysis yet this week", "missed_dialysis"),
        ("I did not go to dialysis on sunday", "missed_dialysis"),
        ("I don't go to dialysis, I can't face it any more", "missed_dialysis"),
        ("I don't go to dialysis, I've had enough of it", "missed_dialysis"),
        ("I missed my dialysis since my transplant failed", "missed_dialysis"),
        ("I've had no dialysis since my transplant failed", "missed_dialysis"),
        ("no dialysis yesterday, I didn't go", "missed_dialysis"),
        ("no dialysis for me yesterday", "missed_dialysis"),
        ("no dialysis on monday because of the snow", "missed_dialysis"),
        ("I had no dialysis on friday and I feel terrible", "missed_dialysis"),
        ("I didn't do my dialysis on saturday", "missed_dialysis"),
        ("I had no dialysis on sundays", "dialysis"),
        ("no dialysis on monday, it's a day off", "dialysis"),
    ],
)
def test_words_that_deny_elsewhere_tell_of_kidneys_and_dialysis(text: str, finding: str, question: str | None) -> None:
    said = told(hear(text, question))

    assert finding in said
    assert ("missed_dialysis" in said) is (finding == "missed_dialysis")


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("no kidneys", "kidney_disease"),
        ("no kidneys or heart", "kidney_disease"),
        ("I have no kidneys, heart or liver problems", "kidney_disease"),
        ("I've no kidney trouble", "kidney_disease"),
        ("no kidneys are fine", "kidney_disease"),
        ("no kidneys all good", "kidney_disease"),
        ("no kidneys are ok as far as I know", "kidney_disease"),
        ("no liver is fine", "liver_disease"),
        ("no dialysis", "dialysis"),
        ("I don't have dialysis", "dialysis"),
        ("I don't go to dialysis", "dialysis"),
        ("I don't need dialysis", "dialysis"),
        ("I've not been on dialysis since my transplant", "dialysis"),
        ("I stopped dialysis after the transplant", "dialysis"),
        ("they stopped my dialysis years ago when I got the new kidney", "dialysis"),
        ("I'm not on dialysis any more", "dialysis"),
        ("I came off dialysis", "dialysis"),
        ("I've had no dialysis since my transplant", "dialysis"),
        ("I don't go to dialysis, my kidneys are fine", "dialysis"),
        ("I don't go to dialysis or anything", "dialysis"),
        ("no dialysis today or ever", "dialysis"),
        ("no dialysis yesterday or ever", "dialysis"),
        ("no, never had dialysis on a Sunday or any other day", "dialysis"),
    ],
)
def test_kidneys_and_dialysis_are_denied_as_before(text: str, finding: str) -> None:
    said = told(hear(text, "hard_stops"))

    assert f"!{finding}" in said
    assert not {"missed_dialysis", finding} & said


@pytest.mark.parametrize(
    "text",
    [
        "my cramps stop after dialysis",
        "I don't get cramps after dialysis any more",
        "no more cramps on dialysis",
        "I gave up bananas because of dialysis",
        "I've just finished dialysis",
        "they stop the dialysis when I cramp",
        "no dialysis, I saw the doctor yesterday",
        "no dialysis, I had bloods done on monday",
    ],
)
def test_what_stops_beside_dialysis_is_no_missed_dialysis(text: str) -> None:
    assert "missed_dialysis" not in told(hear(text))


@pytest.mark.parametrize("text", ["the butcher had no kidneys", "Dave has no kidneys", "the cat has no kidneys"])
def test_kidneys_that_somebody_else_lacks_tell_of_no_illness(text: str) -> None:
    assert "kidney_disease" not in told(hear(text, "hard_stops"))


@pytest.mark.parametrize("text", ["he has no kidneys", "my mum has no kidneys", "the lady I look after has no kidneys"])
def test_kidneys_that_somebody_asked_for_lacks_are_lacked(text: str) -> None:
    assert "kidney_disease" in told(hear(text, "hard_stops"))


@pytest.mark.parametrize("text", ["I never miss dialysis", "I don't skip dialysis on mondays", "I've never missed it"])
def test_who_never_misses_dialysis_has_not_missed_it(text: str) -> None:
    assert {"dialysis", "missed_dialysis"} & told(hear(f"I'm on dialysis. {text}", "hard_stops")) == {"dialysis"}


@pytest.mark.parametrize("text", ["no, I'm on the machine", "on the machine", "she's on the machine already"])
def test_whoever_is_on_the_machine_is_on_dialysis_where_kidneys_are_asked_about(text: str) -> None:
    found = told(hear(text, "hard_stops"))

    assert "dialysis" in found
    assert "!kidney_disease" not in found
