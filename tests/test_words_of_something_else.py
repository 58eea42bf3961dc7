"""Words that are of a finding, and in these sentences of something else; beside them, the same words meant."""

from __future__ import annotations

import pytest
from understanding_fixtures import affirmed


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("I'm a bit weak carrying the shopping and my legs cramp", "fainted"),
        ("my skin's tight and hot where I cut it", "tight_hard_limb"),
        ("I like my coffee weak, and I get cramp in my foot", "new_weakness"),
        ("my calf flickers after spin class", "dizzy"),
        ("I heaved sandbags on Saturday and my calves cramped", "vomiting"),
        ("I'm up and down to the loo like a fiddler's elbow", "arm_shoulder"),
        ("my meter has been reading in the twenties for two days", "sugar_low"),
        ("I've read far too much about motor neurone disease", "nerve_disease"),
        ("I've had no sleep for my exams and my eyelid jumps", "sleep_ruined"),
        ("two times only this month", "out_of_scope_cramp"),
        ("my calf cramped, four times in the last month", "out_of_scope_cramp"),
    ],
)
def test_words_of_something_else_are_no_finding(text: str, finding: str) -> None:
    assert finding not in affirmed(text)


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("I collapsed in the shop", "fainted"),
        ("my skin is so tight and shiny", "tight_hard_limb"),
        ("I feel weak since yesterday", "new_weakness"),
        ("I've been heaving all night", "vomiting"),
        ("it's my kidneys", "kidney_disease"),
        ("I have trouble with my kidneys", "kidney_disease"),
        ("I gave a kidney to my brother", "kidney_disease"),
        ("my meter says two", "sugar_low"),
        ("I have motor neurone disease", "nerve_disease"),
        ("I get no sleep with it", "sleep_ruined"),
        ("I get cramps at that time of the month", "out_of_scope_cramp"),
        ("my legs cramp at certain times of the month", "out_of_scope_cramp"),
        ("period pain, two times this month", "out_of_scope_cramp"),
        ("it opens at once when I shake it", "eases_with_stretch"),
    ],
)
def test_meant_they_are(text: str, finding: str) -> None:
    assert finding in affirmed(text)
