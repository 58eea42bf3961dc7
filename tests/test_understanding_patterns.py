"""Templates matched as templates: what they stand for is found exactly as if every sentence were written out."""

from __future__ import annotations

import pytest
from hassil import parse_sentence
from hassil.sample import sample_expression
from understanding_fixtures import sections

from kiosk.errors import KioskError
from kiosk.understanding.matching.patterns import Pattern, phrases_of, possible
from kiosk.understanding.matching.phrases import Phrase, phrase_of
from kiosk.understanding.templates import expand, parts, spread
from kiosk.understanding.text.normalise import normalise

MOST_OF_A_LINE = 12
TEMPLATES = [(name, line) for name, lines in sections("answers.txt").items() for line in lines]


def words(sentences: list[str]) -> set[str]:
    return {word for sentence in sentences for word in sentence.split()}


def said(pattern: Pattern, sentence: str) -> list[Phrase]:
    return pattern.among(frozenset(possible(normalise(sentence).stems)))


def test_every_sentence_of_a_template_is_among_its_phrases_when_its_words_are_heard() -> None:
    for section, line in TEMPLATES:
        pattern = Pattern.of(section, line)
        sentences = expand(line)
        for sentence in sentences[:: len(sentences) // MOST_OF_A_LINE + 1]:
            wanted = phrase_of(pattern.finding, sentence, denies=pattern.denies)

            assert wanted.words in {phrase.words for phrase in said(pattern, sentence)}, sentence


def test_a_template_means_what_hassil_makes_of_it_however_it_is_read() -> None:
    odd = "(a b);[a b];(a| b)[c|]d;a(b|c)d [e] (f);a (b [c] d|e);[a] [b];’s (a|b);a|b c;a  (b|c)".split(";")
    for template in odd + [line for _, line in TEMPLATES]:
        texts = [" ".join(text.split()) for text in sample_expression(parse_sentence(template).expression)]
        assert texts == expand(template), template


@pytest.mark.parametrize("template", ["a ()", "[]", "a (b", "a b)", "a {b}", "a <b>", "(a|b) [c]" * 9])
def test_a_template_that_stands_for_nothing_or_too_much_is_an_error(template: str) -> None:
    with pytest.raises(KioskError, match="template"):
        parts(template)


def test_a_template_is_looked_for_only_where_a_word_of_each_place_was_heard() -> None:
    pattern = Pattern.of("calf", "my (calf|shin) (hurts|aches) [a lot]")

    assert ["my calf hurts"] == [phrase.text for phrase in said(pattern, "my calf hurts")]
    assert [] == said(pattern, "my calf")
    assert [] == said(pattern, "my knee hurts a lot")


@pytest.mark.parametrize(
    ("line", "heard"),
    [
        ("(the runs|dodgy tummy) for days", "i have had the runs for days"),
        ("(two|three) in the morning", "it wakes me at three in the morning"),
        ("thirty (two|three) tablets", "thirty two tablets"),
        ("(both|the) (ends|feet)", "it comes out of both ends"),
        ("cramp[s|ing] (at|in the) night", "cramping at night"),
        ("(one|a) leg", "just the one leg"),
    ],
)
def test_words_that_become_others_beside_their_neighbours_are_found_all_the_same(line: str, heard: str) -> None:
    pattern = Pattern.of("night", line)
    stems = normalise(heard).stems

    assert any(set(phrase.words) <= set(stems) for phrase in said(pattern, heard))


def test_a_template_counts_its_sentences_without_writing_them_out() -> None:
    pattern = Pattern.of("calf", "(calf|shin|leg) (hurts|aches|is not right)")

    assert pattern.size == 9 == len(phrases_of([pattern]))
    assert 1 == pattern.count_with({"calf", "hurt"})
    assert 3 == pattern.count_without({"calf", "shin"})
    assert 2 == pattern.count_with({"calf"}), "what denies is not counted"


def test_a_recogniser_is_told_every_word_of_a_template_without_every_sentence() -> None:
    told = 0
    for _, line in TEMPLATES:
        sentences = spread(line)
        told += len(sentences)

        assert set(sentences) <= set(expand(line))
        assert words(sentences) == words(expand(line))
    assert told < 100_000, "each costs time when a recogniser starts"
