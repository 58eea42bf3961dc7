"""The phrases of the prompt set against the matcher: each must be understood as what it stands for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from understanding_fixtures import knowledge, sections, understanding

from kiosk.errors import KioskError
from kiosk.events import Heard, Polarity
from kiosk.groups import Trait
from kiosk.understanding.matching.phrases import DENYING, phrase_of
from kiosk.understanding.templates import MOST_EXPANSIONS, expand

EVERY = 13
"""One phrase in so many is tried in the quick run."""
FEWEST = 6
"""Phrases of a finding, each of a template's forms by itself."""
OF_A_MEDICINE = frozenset({"statin"})
"""What is told about a medicine counts only where the medicine is named."""


def unheard(every: int) -> list[str]:
    """Return the phrases that don't affirm (below `[not.…]`: deny) their finding, even when it was asked about.

    "My brother" makes somebody a man in the opening alone, where it tells for whom the person speaks; "a moment" asks
    to wait, but where it is asked how long.
    """
    asked = ("where", "opening", "how_long")
    questions = [replace(knowledge().questions[name], yes=(), no=(), rest=()) for name in asked]
    missed = []
    answers = sections("answers.txt")
    phrases = [(section, text) for section, lines in answers.items() for line in lines for text in expand(line)]
    for section, text in phrases[::every]:
        name = section.removeprefix(DENYING)
        wanted = Polarity.AFFIRMED if section == name else Polarity.DENIED
        meanings = (understanding().understand(Heard(text), replace(one, findings=(name,))) for one in questions)
        if not any(found.id == name and found.polarity is wanted for one in meanings for found in one.findings):
            missed.append(f"{section}: {text}")
    return missed


def test_a_phrase_is_understood_as_its_finding() -> None:
    assert unheard(EVERY) == []


@pytest.mark.slow
def test_every_phrase_is_understood_as_its_finding() -> None:
    assert unheard(1) == []


@pytest.mark.slow
def test_no_other_finding_takes_the_words_of_a_red_flag() -> None:
    stolen = []
    for name, lines in sections("answers.txt").items():
        spec = knowledge().findings.get(name)
        if spec is None or spec.group != "red" or OF_A_MEDICINE.intersection(spec.implies):
            continue
        for text in (text for line in lines for text in expand(line)):
            found = understanding().understand_story(text).findings
            told = {one.id for one in found if one.polarity is Polarity.AFFIRMED}
            implied = {other for one in told for other in knowledge().findings[one].implies}
            if found and name not in told | implied:
                stolen.append(f"{name}: {text} → {[one.id for one in found]}")

    assert stolen == []


def test_every_finding_has_several_phrases() -> None:
    affirming = {name: lines for name, lines in sections("answers.txt").items() if not name.startswith(DENYING)}
    said = {name: lines for name, lines in affirming.items() if Trait.SUPPOSED not in knowledge().findings[name].traits}
    few = {name for name, lines in said.items() if sum(len([*expand(line)]) for line in lines) < FEWEST}

    assert not few
    assert set(affirming) == set(knowledge().findings)


def test_only_a_finding_can_be_denied() -> None:
    denied = {name.removeprefix(DENYING) for name in sections("answers.txt") if name.startswith(DENYING)}

    assert denied <= set(knowledge().findings)


def test_no_phrase_of_two_words_of_weight_belongs_to_two_findings() -> None:
    owners: dict[tuple[str, ...], set[str]] = {}
    for name, lines in sections("answers.txt").items():
        for line in lines:
            for text in expand(line):
                phrase = phrase_of(name, text)
                if not phrase.weak and not name.startswith(DENYING) and knowledge().findings[name].group == "red":
                    owners.setdefault(phrase.words, set()).add(name)

    assert {words: names for words, names in owners.items() if len(names) > 1} == {}


def test_at_least_120_medicine_names_are_listed() -> None:
    medicines = [name for name, spec in knowledge().findings.items() if spec.group == "medicine"]
    names = {line for name in medicines for line in sections("answers.txt")[name] if line.isalpha()}

    assert len(names) >= 120


def test_a_template_that_explodes_is_an_error_that_says_so() -> None:
    template = " ".join(["(a|b|c|d)"] * 6)

    with pytest.raises(KioskError, match=f"more than {MOST_EXPANSIONS}"):
        expand(template)


def test_a_broken_template_is_an_error_that_names_it() -> None:
    with pytest.raises(KioskError, match="broken"):
        expand("(calf|foot")


def test_a_phrase_keeps_its_small_words_only_where_nothing_else_is_left() -> None:
    assert ("in", "bed") == phrase_of("at_night", "in bed").words
    assert ("cramp", "calf") == phrase_of("calf", "the cramps in my calf").words
    assert ("can", "not", "feel", "leg") == phrase_of("limb_numb", "I can't feel my leg").words
