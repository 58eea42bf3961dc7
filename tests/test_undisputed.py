"""A phrase that is shown to keep its words is taken for nothing else, whatever the set; what may be taken is not."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from understanding_fixtures import knowledge

from kiosk.files.prompts import read_texts
from kiosk.prompts import overmatch
from kiosk.prompts.lines import Lines
from kiosk.prompts.parse import parse_book, scan
from kiosk.understanding.matching.patterns import phrase_as_written
from kiosk.understanding.understand import Understanding

SHIPPED = read_texts(Path(__file__).parent.parent / "prompts" / "en")
TAILS = "at night;and;in 2 weeks;since then;but;not;for me;then it went dark".split(";")
EDITS, ONE_OF = 400, 9


def is_plain(row: str) -> bool:
    return bool(row) and not set("([|#") & set(row)


def edited(text: str, chance: random.Random) -> str:
    """Move lines between headings, drop words, say two lines in one."""
    rows = text.split("\n")
    plain = [index for index, row in enumerate(rows) if is_plain(row)]
    for _ in range(EDITS):
        one, other = chance.sample(plain, 2)
        words = rows[one].split()
        rows[one], rows[other] = chance.choice(
            (
                (rows[other], rows[one]),
                (" ".join(words[1:]) or rows[one], rows[other]),
                (" ".join(words[:-1]) or rows[one], rows[other]),
                (f"{rows[one]} {chance.choice(TAILS)} {rows[other]}", rows[other]),
            )
        )
    return "\n".join(rows)


def understood(answers: str) -> tuple[Lines, Understanding]:
    texts = {**SHIPPED, "answers.txt": answers}
    book = parse_book(texts)
    lines = Lines({file: scan(file, texts[file]) for file in ("answers.txt", "commands.txt")})
    return lines, Understanding.build(book.answers, book.commands, knowledge().findings)


SHORTER = "a shorter phrase of its own heading stands, and leaves another the number: no warning for that phrase"


@pytest.mark.parametrize("seed", [1, 2, pytest.param(3, marks=pytest.mark.xfail(strict=True, reason=SHORTER))])
def test_nothing_takes_the_words_of_a_phrase_that_keeps_them_whatever_staff_change(seed: int) -> None:
    lines, understanding = understood(edited(SHIPPED["answers.txt"], random.Random(seed)))
    undisputed = understanding.undisputed()
    tried = [phrase for _, phrase in lines.phrases(overmatch.MOST_OF_A_LINE, (seed, ONE_OF))]
    kept = [phrase for phrase in tried if undisputed.keeps(phrase)]

    assert len(tried) / 2 < len(kept) < len(tried)
    for phrase in kept:
        claims = understanding.claims(phrase.text, None)
        others = overmatch.thieves(phrase, understanding, knowledge(), [])
        assert (None, True, []) == (claims.command, phrase.finding in claims.told, others), phrase.text


@pytest.mark.parametrize(
    ("section", "line", "why"),
    [
        ("knot", "swollen leg", "another heading has these words"),
        ("diuretic", "speak louder please", "a command"),
        ("most_nights", "6 nights a week", "a number"),
        ("alcohol_stopped", "not touched a drop since", "denied below another heading"),
    ],
)
def test_what_may_be_taken_for_something_else_is_not_shown_to_keep_its_words(section: str, line: str, why: str) -> None:
    _, understanding = understood(SHIPPED["answers.txt"].replace(f"\n[{section}]\n", f"\n[{section}]\n{line}\n"))

    assert not understanding.undisputed().keeps(phrase_as_written(section, line, denies=False)), why
