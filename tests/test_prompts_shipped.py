"""The prompt set that comes with the kiosk: complete, sayable, and never against the clinical facts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.files.clinic import load_knowledge
from kiosk.files.prompts import load_book, read_texts
from kiosk.prompts.lint import REPLIES, WORDINGS, errors, ids_of, lint
from kiosk.prompts.problem import Severity
from kiosk.prompts.spoken import DISCLAIMER
from kiosk.speaking.english import about_them, number, sentences

ROOT = Path(__file__).parent.parent
SHIPPED = ROOT / "prompts" / "en"
KNOWLEDGE = load_knowledge()
BOOK = load_book(SHIPPED)
REPLY_TEXTS = [(section, line) for section, lines in BOOK.replies.items() for line in lines]

LONGEST_QUESTION = 15
"""Words of a first asking; longer, and the person answers before the end."""

HARD = re.compile(
    r"\b(nocturnal|idiopathic|electrolytes?|deficien\w+|hypo\w+|hyper\w+|oedema|bilateral|acute|chronic|symptomatic|"
    r"hydrat\w+|intake|administer|consult|discontinue|prior to|commence)\b",
    re.IGNORECASE,
)
"""Words of the clinic that nobody in pain should have to decode."""


def test_the_shipped_set_has_no_error_and_what_is_spoken_no_note() -> None:
    found = lint(read_texts(SHIPPED), ids_of(KNOWLEDGE))

    assert () == errors(found)
    assert [] == [str(note) for note in found if note.severity is Severity.NOTE and note.file != "answers.txt"]


@pytest.mark.parametrize(("question", "wordings"), BOOK.questions.items())
def test_a_first_asking_is_short_plain_and_ends_as_a_question(question: str, wordings: tuple[str, ...]) -> None:
    first = wordings[0]

    assert len(first.split()) <= LONGEST_QUESTION
    assert first.endswith("?") or question == "opening"
    assert not HARD.search(" ".join(wordings))


@pytest.mark.parametrize("question", [name for name, asked in KNOWLEDGE.questions.items() if asked.yes])
def test_a_question_that_takes_a_bare_yes_ends_up_as_yes_or_no(question: str) -> None:
    assert "yes or no?" in BOOK.questions[question][2].lower()


@pytest.mark.parametrize("question", [name for name, asked in KNOWLEDGE.questions.items() if not asked.yes])
def test_a_question_for_which_yes_says_nothing_never_asks_for_it(question: str) -> None:
    assert not [wording for wording in BOOK.questions[question] if "yes or no" in wording.lower()]


@pytest.mark.parametrize("finding", KNOWLEDGE.findings)
def test_a_finding_can_be_read_back_to_the_person_and_about_another(finding: str) -> None:
    (clause,) = BOOK.reasons[finding]
    about = about_them(clause)

    assert clause[0].islower()
    assert not re.search(r"\byou(r|rs|rself)?\b", about)
    assert not re.search(r"\b(not|n't|never) no\b", clause)


@pytest.mark.parametrize(
    ("said", "about"),
    [
        ("your calf is hot or red", "their calf is hot or red"),
        ("stairs are hard for you", "stairs are hard for them"),
        ("it wakes you up", "it wakes them up"),
        ("Do you take a water tablet?", "Do they take a water tablet?"),
        ("You're dizzy", "They're dizzy"),
        ("you can't feel your leg", "they can't feel their leg"),
        ("you have thoughts of harming yourself", "they have thoughts of harming themselves"),
        ("the youth and the yoghurt are yours", "the youth and the yoghurt are theirs"),
    ],
)
def test_you_becomes_they(said: str, about: str) -> None:
    assert about == about_them(said)


@pytest.mark.parametrize(("section", "line"), REPLY_TEXTS)
def test_no_reply_holds_what_would_be_read_aloud_wrongly(section: str, line: str) -> None:
    # A digit, an abbreviation or a sign comes out of a synthesised voice as something else than was meant.
    assert not re.search(r"[0-9%/&+=*_#]|\be\.g\.|\bi\.e\.|\betc\b", re.sub(r"\{\w+\}", "", line)), section
    assert line[-1] in ".?" or section.startswith(("test.", "plan_", "sign.", "medicine.")), section


@pytest.mark.parametrize(("section", "line"), REPLY_TEXTS)
def test_no_reply_uses_a_word_of_the_clinic(section: str, line: str) -> None:
    assert not HARD.search(line), section


@pytest.mark.parametrize("section", [name for name in BOOK.replies if name.startswith("flag.")])
def test_a_red_flag_names_no_cause(section: str) -> None:
    text = " ".join(BOOK.replies[section]).lower()
    flag = KNOWLEDGE.red_flags[section.removeprefix("flag.").removesuffix(".other")]
    causes = r"\b(clot|stroke|heart attack|magnesium|potassium|calcium|vitamin|infarct|sepsis|embolism|tetanus)\b"

    assert flag.tier == "routine" or not re.search(causes, text)


def test_each_dose_that_the_clinic_gives_is_spoken_from_its_file() -> None:
    for name, advice in KNOWLEDGE.advice.items():
        text = " ".join(BOOK.replies[f"advice.{name}"])
        spoken = {key for key in advice.values if f"{{{key}}}" in text}
        doses = {key for key in advice.values if key != "weeks"}

        assert doses <= spoken, name


def test_every_amount_to_drink_comes_with_its_limit() -> None:
    for name in ("drink_to_thirst", "drink_replace_losses", "drink_less"):
        assert "litre in an hour" in " ".join(BOOK.replies[f"advice.{name}"])


def test_the_disclaimer_is_word_for_word_what_was_asked_for() -> None:
    words = (
        "for educational purposes only and does not replace medical advice. Severe, persistent, or sudden muscle "
        "cramps should be evaluated by a healthcare professional."
    )

    assert words == DISCLAIMER["disclaimer_full"]
    assert words in " ".join(BOOK.replies["disclaimer_full"])


def _orders(room: str) -> Iterator[tuple[str, str]]:
    """Yield every literal `Say("…")` or `Ask("…")` that a room writes."""
    for path in sorted((ROOT / "kiosk" / room).glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"Say", "Ask"}:
                yield from ((node.func.id, text) for text in _literals(node.args[0]))


def _literals(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return [*_literals(node.body), *_literals(node.orelse)]
    return []


def test_everything_that_the_interview_says_has_its_words() -> None:
    orders = set(_orders("interview"))

    assert ("Say", "welcome") in orders
    assert [] == sorted(text for order, text in orders if order == "Say" and text not in BOOK.replies)
    assert [] == sorted(text for order, text in orders if order == "Ask" and text not in BOOK.questions)


def test_every_stage_of_questions_has_a_why() -> None:
    stages = {question.stage for question in KNOWLEDGE.questions.values()}

    assert {f"why.{stage}" for stage in stages} <= set(REPLIES)
    assert set(WORDINGS).isdisjoint(KNOWLEDGE.questions)


def test_the_welcome_says_what_this_is_that_nothing_is_kept_and_whom_to_call() -> None:
    text = " ".join(BOOK.replies["welcome"])

    assert "not a doctor" in text
    assert "Nothing that you say is kept" in text
    assert "{emergency_number}" in text
    assert 7 >= len(sentences(text))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "zero"), (1, "one"), (0.5, "half a"), (1.5, "one and a half"), (2.25, "two and a quarter"), (20, "twenty"),
        (45, "forty-five"), (100, "one hundred"), (350, "three hundred and fifty"), (1200, "one thousand two hundred"),
        (4004, "four thousand and four"),
    ],
)  # fmt: skip
def test_a_number_is_written_as_it_is_spoken(value: float, words: str) -> None:
    assert words == number(value)


@pytest.mark.parametrize("value", [-1, 0.1, 10_000, 3.3333])
def test_a_number_without_words_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="has no words here"):
        number(value)
