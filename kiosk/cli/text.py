"""`kiosk understand` and `kiosk assess`: text in, meaning or assessment out."""

from __future__ import annotations

import argparse
import time
from typing import Any

from kiosk.assembly import load_mind, place_of
from kiosk.cli.options import (
    add_common,
    answer_each,
    checked_text,
    print_json,
    question_named,
    settings_of,
    texts_of,
)
from kiosk.cli.shapes import assessment_shape, meaning_shape
from kiosk.clinic.assessment import assess
from kiosk.errors import KioskError
from kiosk.events import Assessment, Conclude, Finding, Heard, Subject
from kiosk.mind.mind import Mind
from kiosk.settings import Settings
from kiosk.speaking.reply import speak

LONGEST_TEXT = 20_000
"""Characters of one story; a person talking for twenty minutes says about that much."""


def add_parser(commands: argparse._SubParsersAction[Any]) -> None:
    """Add both commands."""
    understand = commands.add_parser("understand", help="what one answer means")
    understand.add_argument(
        "text", metavar="TEXT", help=f"the answer, of {LONGEST_TEXT} characters at most; - reads one from each line"
    )
    understand.add_argument("--question", metavar="ID", help="the question it answers")
    add_common(understand)
    understand.set_defaults(func=understand_command)
    assess_ = commands.add_parser("assess", help="what a whole story amounts to")
    assess_.add_argument(
        "text", metavar="STORY", help=f"the story, of {LONGEST_TEXT} characters at most; - reads one from each line"
    )
    add_common(assess_)
    assess_.set_defaults(func=assess_command)


def understand_command(chosen: argparse.Namespace) -> int:
    """Print the meaning of each text."""
    refused = _refused(chosen, "understand")
    if refused:
        return refused
    settings, order = settings_of(chosen), question_named(chosen.question)
    mind = load_mind(settings, chosen.prompts)

    def answer(text: str) -> None:
        started = time.perf_counter()
        meaning = mind.understand(Heard(_english(mind, _checked(text, "understand"))), order)
        seconds = time.perf_counter() - started
        flags = assess(mind.knowledge, meaning.findings, meaning.subject or Subject.SELF).red_flags
        shape = meaning_shape(meaning, flags, seconds)
        if chosen.json:
            print_json(shape)
        else:
            _print_findings(meaning.findings)
            print(f"command: {meaning.command or 'none'}; plain answer: {meaning.answer or 'none'}")
            print(f"asked back: {meaning.asked_back or 'nothing'}")
            print(f"red flags: {', '.join(f'{flag.id} ({flag.tier})' for flag in flags) or 'none'}")

    return answer_each(texts_of(chosen.text), answer, as_json=chosen.json)


def assess_command(chosen: argparse.Namespace) -> int:
    """Print the assessment of each story."""
    refused = _refused(chosen, "assess")
    if refused:
        return refused
    settings = settings_of(chosen)
    mind = load_mind(settings, chosen.prompts)

    def answer(text: str) -> None:
        meaning = mind.understand_story(_english(mind, _checked(text, "assess")))
        subject = meaning.subject or Subject.SELF
        assessment = assess(mind.knowledge, meaning.findings, subject)
        say = spoken(mind, settings, assessment, meaning.findings, subject)
        if chosen.json:
            print_json(assessment_shape(assessment, meaning.findings, say))
        else:
            _print_findings(meaning.findings)
            if not meaning.findings:
                print("nothing was understood, and English alone would be; what follows holds for anyone with cramps")
            print(f"{assessment.result} ({assessment.confidence}), {assessment.triage}\n")
            print("\n".join(say))

    return answer_each(texts_of(chosen.text), answer, as_json=chosen.json)


def spoken(
    mind: Mind, settings: Settings, assessment: Assessment, findings: tuple[Finding, ...], subject: Subject
) -> list[str]:
    """The sentences in which the kiosk would tell an assessment."""
    order = Conclude(assessment, findings, subject)
    return [said.text for said in speak(order, mind.book, mind.knowledge, place_of(settings), subject)]


def _refused(chosen: argparse.Namespace, command: str) -> int:
    """Return the status of a text that nobody could work on, 0 of another: that is told before all is loaded."""
    if chosen.text == "-":
        return 0
    return answer_each(texts_of(chosen.text), lambda text: _checked(text, command), as_json=chosen.json)


def _english(mind: Mind, text: str) -> str:
    """Return a text that may be understood: of another language a danger would be missed, and home advice given."""
    if mind.understanding.is_foreign(text):
        raise KioskError("the text is not in English, so nothing of it counts", "tell it in English")
    return text


def _checked(text: str, command: str) -> str:
    return checked_text(text, LONGEST_TEXT, f"kiosk {command} 'my calves cramp at night'")


def _print_findings(findings: tuple[Finding, ...]) -> None:
    for finding in findings:
        print(f'{finding.polarity:9} {finding.id:24} {finding.score:4.2f}  "{finding.words}"')
