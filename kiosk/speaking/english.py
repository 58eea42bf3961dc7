"""English as it is spoken: sentences, numbers, lists of clauses, and "you" made "they"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

SENTENCE_END = re.compile(r"(?<=[.!?])\s+")

TELEPHONE = re.compile(r"(?a)\b(?=(?:\d ?){3})\d+(?: \d+)*\b")

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
AFTER_WHOLE = {0.0: "", 0.25: " and a quarter", 0.5: " and a half", 0.75: " and three quarters"}
BELOW_ONE = {0.25: "a quarter of a", 0.5: "half a", 0.75: "three quarters of a"}

MONTHS = "January February March April May June July August September October November December".split()
IRREGULAR_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip

BEFORE_OBJECT = frozenset(
    "about after around at before behind beside between by for from near of on over round to with without "
    "ask bother bothers feel fit fits give gives grab grabs help helps hit hits hurt hurts keep keeps leave leaves "
    "let lets make makes stop stops take takes tell told wake wakes".split()
)
"""A "you" after one of these is the object of the sentence: "hard for them", "it wakes them up"."""

YOU = re.compile(r"(?:(?P<before>[a-z']+)\s+)?\b(?P<you>you|your|yours|yourself)\b", re.IGNORECASE)
THEY = {"you": "they", "your": "their", "yours": "theirs", "yourself": "themselves"}


def sentences(text: str) -> tuple[str, ...]:
    """Split a text at the ends of its sentences; each becomes one `Utterance`."""
    return tuple(part for part in SENTENCE_END.split(text.strip()) if part)


def joined(clauses: Sequence[str], word: str = "and") -> str:
    """List clauses as speech does: "a", "a, and b", "a, b, and c"."""
    if len(clauses) <= 1:
        return "".join(clauses)
    return f"{', '.join(clauses[:-1])}, {word} {clauses[-1]}"


def digit_by_digit(number: str) -> str:
    """Make a telephone number speakable: "999" is "nine nine nine"; other signs stay."""
    return " ".join(ONES[int(sign)] if sign in "0123456789" else sign for sign in number if not sign.isspace())


def telephones_in_words(text: str) -> str:
    """Make the telephone numbers of a text speakable: "111, or your doctor" is "one one one, or your doctor".

    They have three digits or more, in groups or not; what else stands in digits, an hour or an amount, stays.
    """
    return TELEPHONE.sub(lambda found: digit_by_digit(found[0]), text)


def number(value: float) -> str:
    """Write a number from 0 to 9,999 in words, to quarters: 1.5 is "one and a half", 0.5 is "half a".

    Raises `ValueError` for any other number.
    """
    whole, fraction = divmod(value, 1)
    if not 0 <= value < 10_000 or fraction not in AFTER_WHOLE:
        raise ValueError(f"{value} has no words here: use 0 to 9,999 in quarters")
    return BELOW_ONE[fraction] if fraction and not whole else _whole(int(whole)) + AFTER_WHOLE[fraction]


def _whole(value: int) -> str:
    if value < len(ONES):
        return ONES[value]
    if value < 100:
        ten, one = divmod(value, 10)
        return TENS[ten] + (f"-{ONES[one]}" if one else "")
    size, name = (1000, "thousand") if value >= 1000 else (100, "hundred")
    count, rest = divmod(value, size)
    link = " and " if rest < 100 else " "
    return f"{_whole(count)} {name}" + (link + _whole(rest) if rest else "")


def spoken_date(day: date) -> str:
    """Write a date as it is said: "the twenty-fifth of November, two thousand and twenty-six"."""
    return f"the {ordinal(day.day)} of {MONTHS[day.month - 1]}, {number(day.year)}"


def ordinal(value: int) -> str:
    """Write a number from 1 to 99 in order: "first", "twenty-fifth", "thirtieth"."""
    tens, dash, last = _whole(value).rpartition("-")
    irregular = IRREGULAR_ORDINALS.get(last)
    return tens + dash + (irregular or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"))


def about_them(text: str) -> str:
    """Turn what is said to the person with the cramps into what is said about them.

    Singular "they" takes the verb of "you", so the verbs stay as they are.
    """
    return YOU.sub(_they, text)


def _they(match: re.Match[str]) -> str:
    you, before = match["you"], match["before"] or ""
    they = THEY[you.lower()]
    if you.lower() == "you" and before.lower() in BEFORE_OBJECT:
        they = "them"
    they = they.capitalize() if you[0].isupper() else they
    return match[0][: -len(you)] + they
