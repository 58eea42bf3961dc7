"""What the kiosk asks for in its own words is understood when somebody says it back."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from understanding_fixtures import ROOT, affirmed, knowledge

from kiosk.files.prompts import load_book

BOOK = load_book(ROOT / "prompts" / "en")
KNOWLEDGE = knowledge()

NOUNS = ("flag_heart", "flag_nerve", "signs", "upset", "water", "habits", "sun", "cold_tired", "legs_feel", "twitch")
"""Questions whose items are something that people get or have; of others it is half a sentence ("both", "dark")."""

LEADS = re.compile(
    r"^(any of these|any|do you get|do you have|do you feel|do your|for example|i mean|which fits you|say what fits|"
    r"say what you have|say one|right now|of these)\b:? *"
)
NO_ITEM = re.compile(r"yes|no|none|or say none|which of these|what does it feel like|right now|much of the time|heat|")
"""What no one says that they get."""

LEFT = {
    "a heart that races", "a heart that skips beats", "a leg", "arm", "fingers", "crawling", "weakness", "sweating",
    "often cold",
}  # fmt: skip
"""Parts of an item that a comma cut off, or words that tell too little in a story."""


def items(question: str) -> Iterator[str]:
    """Yield what a question names, from all its wordings."""
    for wording in BOOK.questions[question]:
        for part in re.split(r"[,:.?!]| or | and ", wording.lower()):
            item = part.strip()
            while (rest := LEADS.sub("", item)) != item:
                item = rest
            if not NO_ITEM.fullmatch(item) and item not in LEFT:
                yield item


ITEMS = sorted({(question, item) for question in NOUNS for item in items(question)})


@pytest.mark.parametrize(("question", "item"), ITEMS)
def test_an_item_in_the_kiosks_own_words_is_told_with_i_get_i_have_or_yes(question: str, item: str) -> None:
    wanted = affirmed(item, question) & {*KNOWLEDGE.questions[question].findings}
    stories = affirmed(f"i get {item}"), affirmed(f"i have {item}"), affirmed(f"my husband gets {item}")

    assert wanted <= affirmed(f"yes, {item}", question)
    assert any(wanted <= told for told in stories), wanted


@pytest.mark.parametrize("who", ["I get", "she gets", "my husband gets", "I get very"])
def test_little_sun_is_told_in_a_story_in_the_words_of_the_question(who: str) -> None:
    assert "little_sun" in affirmed(f"{who} little sun and the legs cramp")


@pytest.mark.parametrize("text", ["I get a lot of sun", "I get little and the sun was out", "we had a little sun"])
def test_other_words_about_the_sun_tell_of_no_lack_of_it(text: str) -> None:
    assert "little_sun" not in affirmed(text)


@pytest.mark.parametrize(
    ("question", "text", "finding"),
    [
        ("flag_heart", "i get fainting", "fainted"),
        ("flag_nerve", "a limb with no feeling", "limb_numb"),
        ("flag_spine", "trouble passing urine", "cannot_urinate"),
        ("flag_spine", "too weak to stand", "sudden_paralysis"),
        ("cold_tired", "cold when others are warm", "feels_cold"),
        ("legs_feel", "a crawling urge to move", "crawling_legs"),
    ],
)
def test_what_a_question_names_is_an_answer_to_it(question: str, text: str, finding: str) -> None:
    assert finding in affirmed(text, question)
