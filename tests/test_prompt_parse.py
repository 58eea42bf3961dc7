"""Text → sections, lines and the book."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import PromptError
from kiosk.prompts.parse import FILES, parse_book, scan

ONE_SECTION = "# what it is\n[opening]\n\nTell me.  \n  # not said\nTell me more.\n"


def _texts(**changed: str) -> dict[str, str]:
    return dict.fromkeys(FILES, ONE_SECTION) | {f"{name}.txt": text for name, text in changed.items()}


def test_a_section_holds_its_lines_with_their_numbers() -> None:
    (section,) = scan("questions.txt", ONE_SECTION).sections

    assert ("opening", 2) == (section.name, section.number)
    assert [("Tell me.", 4), ("Tell me more.", 6)] == [(line.text, line.number) for line in section.lines]


def test_a_file_from_windows_reads_like_any_other() -> None:
    windows = "\ufeff" + ONE_SECTION.replace("\n", "\r\n")

    assert scan("questions.txt", ONE_SECTION) == scan("questions.txt", windows)


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("Tell me.\n[opening]\nTell me.\n", 1, "a line before the first [section]"),
        ("[opening]\nTell me.\n[Opening]\n", 3, '"[Opening]" is neither a heading nor a template'),
        ("[opening]\nTell me.\n[where\n", 3, '"[where" is neither a heading nor a template'),
        ("[opening]\nTell me.\n\n[opening]\nTell.\n", 4, "[opening] stands here again, first on line 1"),
    ],
)
def test_what_fits_no_section_is_named_with_its_line(text: str, line: int, why: str) -> None:
    (problem,) = scan("questions.txt", text).problems

    assert ("questions.txt", line, why) == (problem.file, problem.line, problem.why)
    assert problem.mend


def test_an_optional_word_is_a_template_and_no_heading() -> None:
    (section,) = scan("answers.txt", "[calf]\n[my] calf\n[left|right] calf\n(my|the) [left]\n").sections

    assert ["[my] calf", "[left|right] calf", "(my|the) [left]"] == [line.text for line in section.lines]


def test_a_book_knows_where_each_of_its_lines_stands() -> None:
    book = parse_book(_texts())

    assert ("Tell me.", "Tell me more.") == book.questions["opening"]
    assert ("questions.txt", 6) == book.where("questions.txt", "opening", 1)
    assert ("reasons.txt", 2) == book.where("reasons.txt", "opening")


def test_a_book_cannot_be_changed_by_who_reads_it() -> None:
    book = parse_book(_texts())

    with pytest.raises(TypeError):
        book.replies["opening"] = ()  # type: ignore[index]


@pytest.mark.parametrize("file", FILES)
def test_a_missing_file_is_named(file: str) -> None:
    texts = _texts()
    del texts[file]

    with pytest.raises(PromptError, match=f"{file}: the file is missing: put it back"):
        parse_book(texts)


@pytest.mark.parametrize("empty", ["", "\n\n", "# nothing but a comment\n"])
def test_an_empty_file_is_named(empty: str) -> None:
    with pytest.raises(PromptError, match=r"replies\.txt: the file is empty"):
        parse_book(_texts(replies=empty))


def test_the_first_faulty_line_is_raised_with_its_place() -> None:
    with pytest.raises(PromptError, match=r"replies\.txt:1: a line before the first \[section\]") as raised:
        parse_book(_texts(replies="Hello.\n"))

    assert ("replies.txt", 1) == (raised.value.file, raised.value.line)


@given(st.text())
def test_no_text_whatever_crashes_the_scan(text: str) -> None:
    found = scan("replies.txt", text)
    lines = len(text.split("\n"))

    assert all(1 <= line.number <= lines for section in found.sections for line in section.lines)
    assert all(1 <= problem.line <= lines for problem in found.problems)
