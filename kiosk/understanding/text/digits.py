"""Numbers that are spelled out, written as digits: "thirty two" and "two point five" as a recogniser may write them."""

from __future__ import annotations

from itertools import takewhile

from text_to_num import text2num

from kiosk.understanding.english import numbers, spelling

NUMBERS = (numbers.NUMBER_WORDS - {"and"}) | {"1"}
"""Words without one of which nothing is written as digits."""


def with_digits(words: list[str], ends: set[int], commas: set[int]) -> tuple[list[str], set[int], set[int]]:
    """Write number words as digits; the places of the punctuation move with them."""
    if NUMBERS.isdisjoint(words):
        return words, ends, commas
    moved: list[str] = []
    place: dict[int, int] = {}
    at = 0
    while at < len(words):
        place[at] = len(moved)
        number, used = _number_at(words, at, ends | commas)
        moved.append(number)
        for skipped in range(at, at + used):
            place[skipped] = len(moved) - 1
        at += used
    place[len(words)] = len(moved)
    return moved, {place[end] for end in ends}, {place[comma] for comma in commas}


def _number_at(words: list[str], at: int, stops: set[int]) -> tuple[str, int]:
    """Return the word at `at` and 1, or the digits of the number that begins there and its length."""
    end = at
    while end < len(words) and words[end] in numbers.NUMBER_WORDS and (end == at or end not in stops):
        end += 1
    while end > at and words[end - 1] == "and":
        end -= 1
    if end == at or words[at] == "and":
        return ("one" if words[at] == "1" else words[at]), 1
    while end > at:
        try:
            value = text2num(" ".join(words[at:end]), "en")
        except ValueError:
            end -= 1
            continue
        digits = _behind_point(words, end, stops) if words[at - 1 : at] != ["at"] else ""  # "at one point two of them"
        if digits:
            return f"{value}.{digits}", end - at + 1 + len(digits)
        return ("one" if value == 1 else str(value)), end - at
    return words[at], 1


def _behind_point(words: list[str], end: int, stops: set[int]) -> str:
    """Return the digits told behind the "point" at `end`, or nothing: "two point one", "six point two five"."""
    if words[end : end + 1] != ["point"]:
        return ""
    behind = takewhile(lambda at: words[at] in spelling.SPOKEN_DIGITS and at not in stops, range(end + 1, len(words)))
    return "".join(spelling.SPOKEN_DIGITS[words[at]] for at in behind)
