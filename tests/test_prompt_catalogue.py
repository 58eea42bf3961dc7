"""More than a hundred prompt sets, each with one defect: every one is refused, with the right file and line."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from staff import LEAN, write

from kiosk.files.clinic import load_knowledge
from kiosk.files.prompts import LARGEST_FILE, LONGEST_LINE, survey
from kiosk.prompts.lint import errors
from kiosk.publishing.checking import Checked, checked

KNOWLEDGE = load_knowledge()
REPLIES, QUESTIONS, REASONS = "replies.txt", "questions.txt", "reasons.txt"
ANSWERS, COMMANDS, FAQ = "answers.txt", "commands.txt", "faq.txt"

Break = Callable[[Path], int]
"""Breaks a set in a folder; returns the line that is to be named, 0 for the file as a whole."""


def _changed(folder: Path, file: str, old: str, new: str, marked: str) -> int:
    """Replace a text; return the line on which the mark stands from then on."""
    before = (folder / file).read_text(encoding="utf-8")
    assert old in before, f"{file} no longer holds {old!r}"
    after = before.replace(old, new, 1)
    (folder / file).write_text(after, encoding="utf-8", newline="")
    if not marked:
        return 0
    at = before.index(old) + new.rindex(marked)
    return after.count("\n", 0, at) + 1


def swap(file: str, old: str, new: str, marked: str = "") -> tuple[str, Break]:
    """Put one text in the place of another; the line of the new one is to be named, or of the mark in it."""
    return file, lambda folder: _changed(folder, file, old, new, marked or new)


def says(section: str, line: str) -> tuple[str, Break]:
    """Let a reply say one more line."""
    return swap(REPLIES, f"\n[{section}]\n", f"\n[{section}]\n{line}\n", line)


def follows(file: str, before: str, line: str) -> tuple[str, Break]:
    """Put a line below another."""
    return swap(file, f"{before}\n", f"{before}\n{line} \n", f"{line} \n")


def heard(section: str, line: str, file: str = ANSWERS) -> tuple[str, Break]:
    """Let people say one more thing."""
    return swap(file, f"[{section}]\n", f"[{section}]\n{line}\n", line)


def lost(file: str, section: str) -> tuple[str, Break]:
    """Take a section out."""

    def cut(folder: Path) -> int:
        text = "\n" + (folder / file).read_text(encoding="utf-8")
        before, _, rest = text.partition(f"\n[{section}]\n")
        assert rest, f"{file} has no [{section}]"
        (folder / file).write_text(before + rest[rest.find("\n[") :], encoding="utf-8")
        return 0

    return file, cut


def lacks(section: str, old: str, new: str) -> tuple[str, Break]:
    """Take something out of a reply that it can't do without; its heading is to be named."""

    def cut(folder: Path) -> int:
        text = (folder / REPLIES).read_text(encoding="utf-8")
        start = text.index(f"\n[{section}]\n")
        assert old in text[start:], f"[{section}] no longer holds {old!r}"
        (folder / REPLIES).write_text(text[:start] + text[start:].replace(old, new, 1), encoding="utf-8")
        return text.count("\n", 0, start) + 2

    return REPLIES, cut


def raw(file: str, content: bytes, line: int = 0) -> tuple[str, Break]:
    """Write a file as it is."""

    def replace(folder: Path) -> int:
        (folder / file).unlink(missing_ok=True)
        (folder / file).parent.mkdir(exist_ok=True)
        (folder / file).write_bytes(content)
        return line

    return file, replace


def placed(file: str, place: Callable[[Path], object]) -> tuple[str, Break]:
    """Put something else in the place of a file."""

    def replace(folder: Path) -> int:
        if (folder / file).is_dir():
            shutil.rmtree(folder / file)
        (folder / file).unlink(missing_ok=True)
        place(folder / file)
        return 0

    return file, replace


LOST = [
    (QUESTIONS, "opening"), (QUESTIONS, "where"), (QUESTIONS, "flag_heart"), (QUESTIONS, "flag_urine"),
    (QUESTIONS, "consent"), (ANSWERS, "calf"), (ANSWERS, "chest_pain"), (ANSWERS, "ppi_long"), (COMMANDS, "stop"),
    (COMMANDS, "person"), (COMMANDS, "not_sure"), (FAQ, "coffee"), (FAQ, "stop_medicine"), (REPLIES, "welcome"),
    (REPLIES, "disclaimer_full"), (REPLIES, "disclaimer_short"), (REPLIES, "emergency"), (REPLIES, "emergency_call"),
    (REPLIES, "urgent"), (REPLIES, "flag.chest_pain"), (REPLIES, "flag.clot"), (REPLIES, "caution.kidney"),
    (REPLIES, "advice.drink_to_thirst"), (REPLIES, "cause.magnesium.fits"), (REPLIES, "condition.statin"),
    (REPLIES, "test.magnesium"), (REPLIES, "faq.clot"), (REPLIES, "silence_2"), (REPLIES, "apology"),
    (REASONS, "chest_pain"), (REASONS, "calf"),
]  # fmt: skip

BROKEN: dict[str, tuple[str, Break]] = {
    **{f"without [{section}] of {file}": lost(file, section) for file, section in LOST},
    # --- sections
    "a question's id misspelt": swap(QUESTIONS, "[where]", "[wher]"),
    "a finding's id misspelt": swap(ANSWERS, "[calf]", "[claf]"),
    "a command too many": swap(COMMANDS, "[stop]", "[dance]\ndance\n[stop]", "[dance]"),
    "a flag's id misspelt": swap(REPLIES, "[flag.clot]", "[flag.clott]"),
    "a question asked back misspelt": swap(FAQ, "[coffee]", "[cofee]"),
    "a reason for nothing": swap(REASONS, "[calf]\n", "[elbow]\nit is your elbow\n[calf]\n", "[elbow]"),
    "a section twice": swap(REPLIES, "\n[help]\n", "\n[stopped]\nBye.\n\n[help]\n", "[stopped]"),
    "a section that is empty": swap(QUESTIONS, "[where]\n", "[where]\n[sleep_now]\n", "[where]"),
    "a heading in capitals": swap(REPLIES, "[welcome]", "[Welcome]"),
    "a heading not closed": swap(REPLIES, "[help]", "[help"),
    "a line before the first heading": swap(REASONS, "# One clause", "hello\n# One clause", "hello"),
    "an answer of dots": swap(ANSWERS, "\n[foot]\n", "\n[foot]\n...\n", "..."),
    "an answer that any sentence holds": swap(ANSWERS, "\n[foot]\n", "\n[foot]\n[um] (the|a)\n", "[um]"),
    "a yes that may be no word": swap(COMMANDS, "\n[yes]\n", "\n[yes]\n[yes|yeah]\n", "[yes|yeah]"),
    # --- what must be said
    "a disclaimer shortened": lacks("disclaimer_full", "Severe, persistent, or sudden", "Bad"),
    "a disclaimer that advises": lacks("disclaimer_full", "for educational purposes only", "for everyone"),
    "a short disclaimer lost": lacks("disclaimer_short", "does not replace medical advice", "is not advice"),
    "a welcome without the disclaimer": lacks("welcome", "is for educational purposes only and does", "does"),
    "a welcome without the number to call": lacks("welcome", "In danger, call {emergency_number} now.", "Hello."),
    "an emergency without its number": lacks("emergency_call", "{emergency_number}", "for help"),
    "an emergency that ends in thanks": swap(
        REPLIES, "someone here to call.", "someone here to call. Thank you.", "someone here to call. Thank you."
    ),
    "an emergency without now": swap(REPLIES, "Please call {emergency_number} now", "Please call {emergency_number}"),
    "urgent help for nobody": lacks("urgent", "{urgent_help}", "somewhere"),
    "worse without a number": lacks("urgent_worse", "{emergency_number}", "us"),
    "a read-back that reads nothing back": lacks("readback", "{finding}", "something"),
    "a reason that gives none": lacks("because", "{because}", "so"),
    "a plan without advice": lacks("plan_weeks_1_2", "{advice}", "rest"),
    "a review without medicines": lacks("advice.medicine_review", "{medicines}", "you take tablets"),
    "a limit on water lost": lacks("advice.drink_to_thirst", "{litre_per_hour} litre in an hour", "a little"),
    "an amount of vitamin D lost": lacks("advice.vitamin_d_daily", "{units} units", "that"),
    "an answer that forgets to ask first": lacks("faq.salt", "{ask_pharmacist} first", "drink water"),
    # --- what must not be said
    "drink plenty": says("advice.drink_to_thirst", "Drink plenty."),
    "stop your tablets": says("flag.frequent", "Stop your tablets."),
    "a painkiller": says("advice.safety_net", "Take ibuprofen."),
    "another painkiller": says("help", "You may have paracetamol."),
    "quinine": says("advice.safety_net", "Try tonic water."),
    "dots alone": says("help", "..."),
    "a sentence of dots behind words": says("silence_1", "Take your time. ..."),
    "a question without a word": swap(QUESTIONS, "[where]\n", "[where]\n?\n", "?"),
    "a web address": says("advice.magnesium_foods", "See www.nhs.uk for more."),
    "an address without its w": says("advice.magnesium_foods", "Look at nhs.uk for more."),
    "a dose in words": says("advice.magnesium_foods", "Take three hundred milligrams."),
    "a dose in tablets": says("advice.calcium_foods", "Two tablets will do."),
    "a volume in words": says("advice.drink_to_thirst", "Have three litres."),
    "a dose in digits": says("advice.magnesium_foods", "Have 400 of it."),
    "comfort in a red flag": says("flag.chest_pain", "It is probably nothing."),
    "an emergency that can wait": says("emergency", "There is no hurry."),
    "a hot leg that is harmless": says("flag.clot", "Most are harmless."),
    "an order to whoever asks": says("faq.bananas", "Eat bananas."),
    "a dose for whoever asks": says("faq.coffee", "Ten milligrams do."),
    "advice for whoever asks": says("faq.coffee", "You should take it."),
    "an answer too long": lacks("faq.coffee", "\nBut caffeine", "\nYes. No. But caffeine"),
    # --- placeholders
    "a placeholder misspelt": swap(REPLIES, "said {because}", "said {because} {becuase}"),
    "a placeholder of another reply": says("stopped", "I heard {finding}."),
    "a placeholder in a question": swap(QUESTIONS, "[where]\n", "[where]\n{where}? ", "{where}? "),
    "a placeholder in a reason": swap(REASONS, "in your calf", "in your {calf}"),
    "a dose of one's own": swap(REPLIES, "is {micrograms} micro", "is {micrograms} or {dose} micro"),
    "an empty placeholder": says("help", "Say {} now."),
    "a placeholder not closed": swap(REPLIES, "said {because}.", "said {because} {because."),
    "a placeholder not opened": says("help", "Say help} now."),
    "a placeholder within another": says("help", "Say {{pharmacist}} now."),
    # --- for the ear
    "a sentence too long": says("help", "word " * 32 + "word."),
    "a question too long": swap(QUESTIONS, "Shall we go on?", "Shall we " + "really " * 32 + "go on?"),
    "a clause too long": swap(REASONS, "in your calf", "in your calf" + " and leg" * 8),
    "a clause with a full stop": swap(REASONS, "in your calf", "in your calf."),
    "two clauses": follows(REASONS, "the cramp is in your calf", "it hurts"),
    "a wording too many": swap(QUESTIONS, "[where]\n", "[where]\nWhere?\n", "[where]"),
    "a choice read aloud": says("stopped", "I (have|will) stop."),
    "a bar read aloud": says("help", "Say yes|no."),
    "an arrow read aloud": says("help", "Say yes <now>."),
    "a percent sign": says("help", "I am sure to fifty %."),
    "an address": says("help", "Write to us@example.org."),
    "a smiley": says("help", "Say help \U0001f642."),
    "markup": says("help", "Say *help*."),
    "a slash": says("help", "Say yes/no."),
    "a line twice": follows(REPLIES, "I did not hear anything.", "I did not hear anything."),
    # --- templates
    "a bracket not closed": heard("calf", "my (calf"),
    "a bracket not opened": heard("calf", "my calf) hurts"),
    "a square bracket not closed": heard("calf", "my [left calf hurts"),
    "brackets crossed": heard("calf", "my (left [calf) hurts]"),
    "a brace in an answer": heard("calf", "my {calf"),
    "a list that nobody made": heard("calf", "my {muscle} hurts"),
    "a rule that nobody made": heard("calf", "my <muscle> hurts"),
    "a template that explodes": heard("calf", "(a|b|c|d|e) " * 5),
    "a command that explodes": heard("stop", "[a|b|c|d] " * 8, COMMANDS),
    "a phrase for two commands": heard("louder", "slower", COMMANDS),
    "a question asked back that is none": heard("coffee", "coffee is bad", FAQ),
    "a question asked back that is a command": heard("kept", "why", FAQ),
    # --- characters
    "a mark that turns text": says("help", "Say \u202ehelp."),
    "a mark that isolates text": says("help", "Say \u2066help."),
    "a NUL": says("help", "Say\0help."),
    "a bell": says("help", "Say\a help."),
    "an escape": says("help", "Say \x1b[31mhelp."),
    "a zero-width space": heard("calf", "my\u200bcalf"),
    "a soft hyphen": heard("calf", "my ca\u00adlf"),
    "a no-break space": heard("calf", "my\u00a0calf"),
    "a byte order mark inside": heard("calf", "my\ufeff calf"),
    "a lost character": heard("calf", "my calf\ufffd"),
    "a word joiner": says("help", "Say\u2060 help."),
    "a word joiner between what people say": heard("calf", "my\u2060calf"),
    "a joiner of letters": heard("calf", "my\u200dcalf"),
    "a line separator": says("help", "Say\u2028help."),
    "a next line": heard("calf", "my\u0085calf"),
    "a tag": says("help", "Say\U000e0041 help."),
    "a thin space": heard("calf", "my\u2009calf"),
    "a private sign": heard("calf", "my\ue000 calf"),
    "half a character": raw(REASONS, b"[calf]\nyour \xed\xa0\x80 calf\n", 2),
    "a delete": says("help", "Say\x7fhelp."),
    "a mark in a rehearsal": raw("rehearsals/says-stop.txt", "you: st\u202eop\nkiosk: [stopped]\n".encode(), 1),
    "a letter of another alphabet": says("help", "S\u0430y help."),
    # --- rehearsals
    "a rehearsal of another kind": raw("rehearsals/says-stop.txt", b"you: stop\nkoisk: [stopped]\n", 2),
    "a rehearsal that expects what is never said": raw("rehearsals/says-stop.txt", b"you: stop\nkiosk: [stoped]\n", 2),
    "a rehearsal that expects nothing": raw("rehearsals/says-stop.txt", b"you: stop\n"),
    "a rehearsal in which nobody speaks": raw("rehearsals/says-stop.txt", b"kiosk: [stopped]\n"),
    "a rehearsal with an unknown triage": raw("rehearsals/says-stop.txt", b"you: stop\ntriage: later\n", 2),
    "a rehearsal with an unknown result": raw("rehearsals/says-stop.txt", b"you: stop\n\nresult: zinc\n", 3),
    "a rehearsal with two results": raw(
        "rehearsals/says-stop.txt", b"you: stop\nresult: calcium\nresult: unclear\n", 3
    ),
    # --- files
    **{f"{file} empty": raw(file, b"") for file in (REPLIES, ANSWERS, COMMANDS, FAQ, REASONS)},
    "a file of comments": raw(QUESTIONS, b"# nothing\n"),
    "a file in another code": raw(REPLIES, b"[welcome]\nHello.\nCaf\xe9\n", 3),
    "a file in UTF-16": raw(REPLIES, "[welcome]\nHello.\n".encode("utf-16"), 1),
    "a file too large": raw(ANSWERS, b"a\n" * LARGEST_FILE),
    "a line too long": raw(ANSWERS, b"[calf]\n" + b"a" * (LONGEST_LINE + 1), 2),
    "too many lines": raw(ANSWERS, b"a\n" * 30_000, 20_000),
    "a program": raw(REPLIES, b"\x7fELF\xff\xff", 1),
    "a file misspelt": raw("reply.txt", b"[welcome]\nHello.\n"),
    "a file of another kind": raw("notes.md", b"# hello\n"),
    "a link to a file": placed(REPLIES, lambda path: path.symlink_to("/etc/hostname")),
    "a link to nothing": placed(REPLIES, lambda path: path.symlink_to("nowhere")),
    "a link to a device": placed(REPLIES, lambda path: path.symlink_to("/dev/zero")),
    "a link to a folder": placed("more", lambda path: path.symlink_to("/etc")),
    "a pipe": placed(REPLIES, os.mkfifo),
    "a folder for a file": placed(REPLIES, Path.mkdir),
    "a folder of something else": placed("old", Path.mkdir),
    "rehearsals elsewhere": placed("rehearsals", lambda path: path.symlink_to("/etc")),
}


def _check(folder: Path) -> Checked:
    return checked(survey(folder), KNOWLEDGE)


def test_the_whole_set_without_a_defect_is_not_refused(tmp_path: Path) -> None:
    found = _check(write(tmp_path, LEAN))

    assert () == errors(found.problems)
    assert found.book


def test_the_catalogue_is_long() -> None:
    assert len(BROKEN) >= 100


@pytest.mark.parametrize("defect", BROKEN)
def test_a_defect_is_refused_with_its_file_and_line(tmp_path: Path, defect: str) -> None:
    file, make = BROKEN[defect]
    line = make(write(tmp_path, LEAN))
    found = _check(tmp_path)
    wrong = errors(found.problems)

    assert found.book is None
    assert (file, line) in {(problem.file, problem.line) for problem in wrong}, wrong
    assert all(problem.why and problem.mend for problem in wrong)
    assert {file} == {problem.file for problem in wrong}
