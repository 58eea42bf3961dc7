"""Everything that is wrong in a prompt set, at once: for staff to mend in one go, before it can go live."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kiosk.clinic.knowledge import NAMES_MEDICINES, NOT_MINERAL, UNCLEAR, CauseKind, Knowledge
from kiosk.errors import did_you_mean
from kiosk.prompts import asked_back, heard, plain, rehearsal, spoken, wake
from kiosk.prompts.parse import FILES, WAKE, Line, Scan, Section, scan
from kiosk.prompts.problem import Problem, Severity
from kiosk.prompts.rehearsal import FOLDER
from kiosk.understanding.matching.phrases import DENYING

WORDINGS = ("consent", "adult", "offer", "slip", "parting", "restart")
"""Questions that every visit knows beside those of the clinic."""

COMMANDS = (
    "help repeat slower louder quieter stop start_over go_back skip why person yes no not_sure"
).split()  # fmt: skip

REPLIES = (
    "why.slip why.parting slip_made slip_none slip_failed "
    "welcome declined no_adult stopped start_over goodbye_silent goodbye_not_understood "
    "disclaimer_full disclaimer_short "
    "silence_1 silence_2 silence_3 not_understood_1 not_understood_2 not_understood_3 help "
    "why.opening why.red_flag why.hard_stop why.cause readback readback_today readback_any rest readback_again "
    "check check_medicines readback_worse readback_now check_serious check_emergency "
    "calling_person calling_person.home apology hearing_failed hearing_lost voice_failed emergency emergency_call "
    "emergency_any urgent urgent_because urgent_worse for_other as_usual not_ruled_out not_ruled_out_today "
    "urgent_not_ruled_out sign.other medicine.others because against against_denied cause.not_mineral "
    "cause.unclear caution.together caution.together_because caution.together_medicines caution.together_yes "
    "today_asked today_leave_it today_put_off today_getting_there asked_ask_first "
    "flag.self_harm.other flag.low_sugar.other flag.low_sugar_signs.other plan_weeks_1_2 plan_weeks_3_4 "
    "medicines_unknown told_enough part_none changed changed_in changed_in_one changes_nothing"
).split()
"""Replies that need no id of the clinic."""


@dataclass(frozen=True, slots=True)
class Ids:
    """The ids of the clinic that a prompt set must have words for."""

    findings: frozenset[str]
    questions: frozenset[str]
    results: frozenset[str]
    """The minerals and fluids that can be named, without `not_mineral` and `unclear`."""
    conditions: frozenset[str]
    red_flags: frozenset[str]
    cautions: frozenset[str]
    signs: frozenset[str]
    """Findings that a safety question names together, so that they are read back, or asked once more, as a list."""
    tests: frozenset[str]
    medicines: frozenset[str]
    """Findings that are named as a thing: "your water tablets"."""
    advice: Mapping[str, frozenset[str]]
    """Advice → the placeholders that the clinic fills for it."""
    faq: Mapping[str, frozenset[str]]
    """What people ask back → the placeholders that the clinic fills in the answer."""
    ask_first: frozenset[str]
    """Those of `faq` whose answers must say to ask first."""


def ids_of(knowledge: Knowledge) -> Ids:
    """Return what `knowledge` wants words for."""
    named = {name for name, cause in knowledge.causes.items() if cause.kind is not CauseKind.CONDITION}
    listing = [one for one in knowledge.questions.values() if one.stage == "red_flag"]
    return Ids(
        findings=frozenset(knowledge.findings),
        questions=frozenset(knowledge.questions) | set(WORDINGS),
        results=frozenset(named),
        conditions=frozenset(knowledge.conditions),
        red_flags=frozenset(knowledge.red_flags),
        cautions=frozenset(knowledge.cautions),
        signs=frozenset(name for one in listing for name in one.signs),
        tests=frozenset(test for cause in knowledge.causes.values() for test in cause.tests),
        medicines=frozenset().union(*(knowledge.advice[name].when for name in NAMES_MEDICINES)),
        advice={name: frozenset({"tests", "medicines", *one.values}) for name, one in knowledge.advice.items()},
        faq={name: frozenset({"edition", *one.values}) for name, one in knowledge.faq.items()},
        ask_first=frozenset(name for name, one in knowledge.faq.items() if one.ask_first),
    )


def wanted_sections(ids: Ids) -> dict[str, frozenset[str]]:
    """Return the sections that each file must hold; any other is one too many."""
    of_result = (f"tell.{name}" for name in ids.results)
    of_cause = (f"cause.{name}.{how}" for name in ids.results for how in ("fits", "could"))
    prefixed = (
        *(f"condition.{name}" for name in ids.conditions),
        *(f"flag.{name}" for name in ids.red_flags),
        *(f"caution.{name}" for name in ids.cautions),
        *(f"advice.{name}" for name in ids.advice),
        *(f"sign.{name}" for name in ids.signs),
        *(f"test.{name}" for name in ids.tests),
        *(f"medicine.{name}" for name in ids.medicines),
        *(f"faq.{name}" for name in ids.faq),
    )
    return {
        "questions.txt": ids.questions,
        "answers.txt": ids.findings,
        "commands.txt": frozenset((*COMMANDS, WAKE)),
        "faq.txt": frozenset(ids.faq),
        "replies.txt": frozenset((*REPLIES, "tell.not_mineral", *of_result, *of_cause, *prefixed)),
        "reasons.txt": ids.findings,
    }


def lint(files: Mapping[str, str], ids: Ids, *, english: bool = True) -> tuple[Problem, ...]:
    """Return every problem of the files, keyed by name, in the order in which they stand. Never raises.

    A translation, `english=False`, is not measured by English words.
    """
    wanted = wanted_sections(ids)
    problems: list[Problem] = []
    scans: dict[str, Scan] = {}
    for file in FILES:
        if file not in files:
            problems.append(Problem(file, 0, "the file is missing", "put it back, or get the set again"))
            continue
        scans[file] = scan(file, files[file])
        problems += [*scans[file].problems, *_odd_characters(file, files[file])]
        problems += _sections(file, scans[file], wanted[file])
    filled = {
        **{f"advice.{name}": names for name, names in ids.advice.items()},
        **{f"faq.{name}": names for name, names in ids.faq.items()},
    }
    problems += spoken.problems(scans, filled, english=english)
    values = {section: names - {"tests", "medicines", "edition"} for section, names in filled.items()}
    problems += [*plain.problems(scans, values), *asked_back.problems(scans, ids.ask_first)] if english else []
    problems += heard.problems(scans)
    problems += wake.problems(scans)
    problems += _rehearsals(files, wanted["questions.txt"] | wanted["replies.txt"], ids)
    problems += [_foreign(name, wanted) for name in files if name not in FILES and not name.startswith(FOLDER)]
    return tuple(sorted(problems, key=lambda problem: (_order(problem.file), problem.line)))


def phrase_errors(words: str, *, english: bool) -> tuple[Problem, ...]:
    """Return what keeps words of the kiosk's owner from being spoken at the end of an urgent sentence.

    Nothing is filled in within them.
    """
    if set("{}").intersection(words):
        return (Problem("", 0, "a brace, and nothing is filled in here", "write the words as they are spoken"),)
    if words[-1] in ".!?":
        return (Problem("", 0, "the sentence goes on behind it", f'take the "{words[-1]}" at the end off'),)
    if not any(letter.isalnum() for letter in words):
        return (Problem("", 0, "no word in it", "write whom to turn to today"),)
    line = Line(f"Please get help today: {words}.", 1)
    scans = {"replies.txt": Scan((Section("urgent_help", 1, (line,)),), ())}
    found = [*_odd_characters("", words), *spoken.problems(scans, {}, english=english)]
    return errors([*found, *plain.problems(scans, {})] if english else found)


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems that keep a set from being used."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)


def _sections(file: str, found: Scan, wanted: frozenset[str]) -> Iterator[Problem]:
    deniable = wanted if file == "answers.txt" else frozenset()
    if not found.sections:
        yield Problem(file, 0, "the file is empty", "put it back, or get the set again")
        return
    present = {section.name for section in found.sections}
    missing = sorted(wanted - present)
    for section in found.sections:
        if section.name not in wanted and section.name.removeprefix(DENYING) not in deniable:
            mend = did_you_mean(section.name, missing or sorted(wanted), "take the section out", "[{}]")
            yield Problem(file, section.number, f"nothing is called [{section.name}]", mend)
        elif not section.lines:
            yield Problem(file, section.number, f"[{section.name}] is empty", "write at least one line below it")
    if len(missing) > MOST_MISSING:  # nobody takes out so many: it was cut off, and each in a line would hide the rest
        why = f"{len(missing)} headings are missing, as [{missing[0]}]"
        yield Problem(file, 0, why, "the file was cut off: put it back, or get the set again")
    else:
        yield from (Problem(file, 0, f"[{name}] is missing", "add it, with its lines") for name in missing)


MOST_MISSING = 20
"""Headings of one file that are named one by one."""

ODD = {
    "\0": "a NUL character",
    "\ufeff": "a byte order mark inside the text",
    "\u00a0": "a no-break space",
    "\u00ad": "a soft hyphen",
    "\u200b": "a zero-width space",
    "\ufffd": "a character that was lost in copying",
    **dict.fromkeys("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "a mark that turns text"),
}
"""What looks like nothing on a screen and breaks a match or a voice, by name."""

UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp", "Zs"})
"""Categories of Unicode: controls, marks of formatting, nothing at all, private, halves, separators."""


def _odd_characters(file: str, text: str) -> Iterator[Problem]:
    if text.startswith("\ufeff"):
        yield Problem(file, 1, "a byte order mark", "save as plain UTF-8; it is read all the same", Severity.NOTE)
    if "\r" in text:
        yield Problem(file, 1, "Windows line ends", "save with Unix line ends; it is read all the same", Severity.NOTE)
    odd = {sign for sign in set(text) if sign in ODD or (sign not in " \t\n" and unicodedata.category(sign) in UNSEEN)}
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        for sign in sorted(odd.intersection(line.removesuffix("\r"))):
            if sign in ODD:
                yield Problem(file, number, f"{ODD[sign]} in the line", "delete it and type the word again")
            else:
                why = f"a character that nobody sees (U+{ord(sign):04X}) in the line"
                yield Problem(file, number, why, "delete it and type the word again")


def _rehearsals(files: Mapping[str, str], spoken_of: frozenset[str], ids: Ids) -> Iterator[Problem]:
    results = ids.results | {NOT_MINERAL, UNCLEAR}
    for name in files:
        if name.startswith(FOLDER):
            yield from _odd_characters(name, files[name])
            yield from rehearsal.problems(name, files[name], spoken_of, results)


def _foreign(name: str, wanted: Mapping[str, frozenset[str]]) -> Problem:
    mend = did_you_mean(name, wanted, "take it out of the folder")
    return Problem(name, 0, "no file of a prompt set is called that", mend)


def _order(file: str) -> int:
    return FILES.index(file) if file in FILES else len(FILES)
