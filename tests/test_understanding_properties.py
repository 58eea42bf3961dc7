"""What must not change the meaning: hesitation, politeness, stammering, the order of sentences, capitals."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from understanding_fixtures import ROOT, hear, knowledge, told, understanding

from kiosk.events import Heard, Meaning, Polarity
from kiosk.understanding.quantities.measures import measures
from kiosk.understanding.text.normalise import normalise

STORIES = (
    "cramps in my calves at night",
    "my foot cramps after running",
    "my calf is hot and swollen",
    "I have never had a clot",
    "my chest is tight",
    "I take furosemide and omeprazole",
    "I don't have chest pain",
    "my lips tingle",
    "I drink four litres of water a day",
    "I can't feel my leg",
    "my pee is dark like cola",
    "I used to smoke",
)
stories = st.sampled_from(STORIES)
places = st.integers(min_value=0, max_value=20)


def with_word(sentence: str, word: str, place: int) -> str:
    words = sentence.split()
    at = place % (len(words) + 1)
    return " ".join([*words[:at], word, *words[at:]])


def with_repeat(sentence: str, place: int) -> str:
    words = sentence.split()
    at = place % len(words)
    return " ".join([*words[: at + 1], words[at], *words[at + 1 :]])


@given(stories, st.sampled_from(["um", "er", "uh", "um um"]), places)
def test_hesitation_changes_nothing(story: str, filler: str, place: int) -> None:
    assert told(hear(story)) == told(hear(with_word(story, filler, place)))


@given(stories, places)
def test_a_word_said_twice_changes_nothing(story: str, place: int) -> None:
    assert told(hear(story)) == told(hear(with_repeat(story, place)))


@given(stories, st.sampled_from(["hello doctor,", "well you know", "please,", "sorry,", "good morning,"]))
def test_politeness_before_changes_nothing(story: str, polite: str) -> None:
    expected = told(hear(story)) | ({"in_morning"} & told(hear(polite)))

    assert expected == told(hear(f"{polite} {story}"))


@given(stories, st.sampled_from([", thank you", " please", ". Thanks a lot."]))
def test_politeness_after_changes_nothing(story: str, polite: str) -> None:
    assert told(hear(story)) == told(hear(story + polite))


@given(st.lists(stories, min_size=2, max_size=4, unique=True))
def test_the_order_of_sentences_changes_nothing(told_stories: list[str]) -> None:
    there = hear(". ".join(told_stories))
    back = hear(". ".join(reversed(told_stories)))

    assert told(there) == told(back)


@given(stories)
def test_capitals_and_full_stops_change_nothing(story: str) -> None:
    assert told(hear(story)) == told(hear(story.upper() + "!"))


@given(st.text(max_size=300), st.sampled_from([None, *knowledge().questions]))
def test_any_text_has_a_meaning_and_never_an_error(text: str, question: str | None) -> None:
    meaning = hear(text, question)

    assert isinstance(meaning, Meaning)
    assert 0 <= meaning.margin <= 1


EMERGENCIES = {
    "my chest is tight": "chest_pain",
    "I can't catch my breath": "breathless",
    "I blacked out": "fainted",
    "my face is drooping": "stroke_signs",
    "my legs won't work": "sudden_paralysis",
    "I'm peeing brown": "urine_brown",
    "I can't feel my leg": "limb_numb",
    "my throat is closing": "throat_closing",
}


@pytest.mark.parametrize("question", sorted(knowledge().questions))
@pytest.mark.parametrize(("said", "flag"), EMERGENCIES.items())
def test_an_emergency_is_heard_whatever_was_asked(said: str, flag: str, question: str) -> None:
    assert flag in told(hear(said, question))


RAMBLE = (
    "well I was out in the garden and my neighbour came by, lovely man, and we talked about the weather and his roses "
    "and then {} and I thought I had better ask somebody, because my sister said so, and here I am"
)


@pytest.mark.parametrize(("said", "flag"), EMERGENCIES.items())
def test_an_emergency_is_heard_inside_a_long_answer(said: str, flag: str) -> None:
    assert flag in told(hear(RAMBLE.format(said)))


@pytest.mark.parametrize("flag", ["chest pain", "a seizure", "slurred speech"])
def test_a_relatives_history_is_not_the_persons(flag: str) -> None:
    assert told(hear(f"my brother had {flag} years ago")) == set()


def red_flags_in_the_table() -> list[str]:
    rows = tomllib.loads((ROOT / "tests" / "utterances.toml").read_text(encoding="utf-8"))["utterance"]
    return [row["said"] for row in rows if "question" not in row and not row["means"]]


@pytest.mark.parametrize("said", red_flags_in_the_table())
def test_talk_without_a_complaint_raises_no_red_flag(said: str) -> None:
    red = {name for name, spec in knowledge().findings.items() if spec.group == "red"}

    assert red.isdisjoint(told(hear(said)))


def test_a_phrase_of_the_list_alone_counts_less_than_one_heard_openly() -> None:
    question = knowledge().questions["where"]
    openly = understanding().understand(Heard("my calf"), question)
    listed = understanding().understand(Heard("a sofa", phrase="my calf"), question)

    assert {"calf"} == told(openly) == told(listed)
    assert listed.findings[0].score < openly.findings[0].score
    assert listed.margin < openly.margin


def test_two_readings_that_contradict_each_other_leave_a_small_margin() -> None:
    meaning = understanding().understand(Heard("yes", phrase="no"), knowledge().questions["sun"])

    assert meaning.answer == "yes"
    assert meaning.margin <= 0.3


@pytest.mark.parametrize(
    ("heard", "answer", "command"),
    [
        (Heard("huge", alternatives=("years", "yeah")), None, None),
        (Heard("", alternatives=("yeah", "oh")), None, None),
        (Heard("years", alternatives=("yeah", "yours"), phrase="yes"), "yes", None),
        (Heard("milk", alternatives=("move", "new"), phrase="no"), None, None),
        (Heard("yes", alternatives=("no",), phrase="no"), "yes", None),
        (Heard("milk", phrase="no"), "no", None),
        (Heard("oh", alternatives=("stop", "though"), phrase="stop"), None, "stop"),
        (Heard("go", alternatives=("dough",), phrase="stop"), None, None),
        (Heard("", phrase="stop"), None, "stop"),
    ],
)
def test_a_plain_answer_or_command_of_another_reading_counts_when_the_phrase_list_has_it_too(
    heard: Heard, answer: str | None, command: str | None
) -> None:
    meaning = understanding().understand(heard, knowledge().questions["flag_heart"])

    assert (answer, command) == (meaning.answer, meaning.command)
    assert bool(answer) is bool(meaning.findings)


@pytest.mark.parametrize("nothing", ["", "um", "er um", "...", "[unk]"])
def test_nothing_at_all_answers_no_question(nothing: str) -> None:
    for question in knowledge().questions.values():
        meaning = understanding().understand(Heard(nothing), question)

        assert (meaning.answer, meaning.command, meaning.findings) == (None, None, ()), question.id


def test_an_alternative_reading_fills_what_the_first_missed() -> None:
    question = knowledge().questions["when"]
    meaning = understanding().understand(Heard("a knight", alternatives=("at night",)), question)

    assert Polarity.AFFIRMED in {finding.polarity for finding in meaning.findings if finding.id == "at_night"}


@given(
    st.sampled_from(
        ["I don't smoke", "I'm not diabetic", "I haven't been on a plane", "I haven't eaten", "I'm on no statin"]
    ),
    st.sampled_from(["speech all slurred", "crushing pain in the chest", "urine like cola", "calf hot and swollen"]),
)
def test_a_denied_habit_denies_no_danger_behind_the_comma(denied: str, danger: str) -> None:
    assert told(hear(danger)) <= told(hear(f"{denied}, {danger}"))


@given(st.integers(min_value=1, max_value=12), st.integers(min_value=1, max_value=12))
def test_a_cramp_has_lasted_from_one_hour_of_the_clock_to_the_other(begin: int, now: int) -> None:
    heard = normalise(f"my calf locked at {begin} and it's gone half past {now} and it still won't let go")

    lasted = [measure.value for measure in measures(heard) if measure.unit == "minutes"]

    assert lasted == [((now - begin) % 12) * 60 + 30]


@given(st.integers(min_value=5, max_value=42))
def test_the_weeks_of_a_pregnancy_are_told_of_somebody(weeks: int) -> None:
    assert "pregnant" in told(hear(f"my wife is {weeks} weeks and her calf cramps"))
    assert "pregnant" not in told(hear(f"I have been {weeks} weeks out of work and my calf cramps"))


@given(
    st.sampled_from(["my left leg cramped", "I had a cramp in my foot", "my arm's been cramping"]),
    st.sampled_from([" and now ", ". ", ", then ", ", doctor, and "]),
    st.sampled_from(["there's no feeling in it", "I can't feel it", "it's gone cold and white"]),
)
def test_it_stands_for_the_part_of_the_body_named_before(cramp: str, link: str, danger: str) -> None:
    assert told(hear(cramp + link + danger)) & {"limb_numb", "limb_cold_pale"}


@given(
    st.sampled_from(["unable to", "not able to"]),
    st.sampled_from(["lift my foot", "open my hand", "feel my leg", "swallow", "pee"]),
)
def test_whoever_is_unable_to_can_not(unable: str, do: str) -> None:
    assert told(hear(f"I can't {do}")) == told(hear(f"I'm {unable} {do}"))
