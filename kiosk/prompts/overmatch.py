"""Phrases that are taken for something else: the real matcher, run over the whole set.

Two findings may share a phrase where the knowledge base says so: one implies the other, or they are of one
cluster and tell the same thing. A red flag shares with nothing that does not imply it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kiosk.clinic.knowledge import Knowledge, Question
from kiosk.groups import Group
from kiosk.prompts.lines import ANSWERS, COMMANDS, Lines
from kiosk.prompts.problem import Problem, Severity
from kiosk.understanding.dialogue_acts.commands import ANSWERS as PLAIN
from kiosk.understanding.matching.phrases import Phrase
from kiosk.understanding.matching.resolve import both_stand
from kiosk.understanding.templates import expand
from kiosk.understanding.text.normalise import normalised
from kiosk.understanding.understand import Understanding
from kiosk.understanding.undisputed import Claims

MOST_OF_A_LINE = 4
"""Phrases of a line that are tried: a template stands for up to hundreds, and staff wait for the answer."""
_MEND = "make it longer by a word that only this finding has, or move it there"


def related(knowledge: Knowledge, one: str, other: str) -> bool:
    """Whether the knowledge base lets two findings share words."""
    first, second = knowledge.findings[one], knowledge.findings[other]
    same = bool(first.cluster) and first.cluster == second.cluster
    return same or other in first.implies or one in second.implies


def problems(
    lines: Lines,
    commands: Mapping[str, Iterable[str]],
    understanding: Understanding,
    knowledge: Knowledge,
    share: tuple[int, int] = (0, 1),
) -> Iterator[Problem]:
    """Yield a warning for each line of which a phrase is taken for something else, and what for.

    A `share` (which, of how many) leaves the rest of the lines to others; the first has the commands.
    """
    told: set[tuple[int, str]] = set()
    asking = _questions_of(knowledge)
    undisputed = understanding.undisputed()
    known: dict[tuple[str, bool, str], list[str]] = {}
    for number, phrase in lines.phrases(MOST_OF_A_LINE, share):
        key = phrase.finding, phrase.denies, phrase.text  # several lines may stand for one phrase
        if key not in known:
            kept = undisputed.keeps(phrase)
            known[key] = [] if kept else thieves(phrase, understanding, knowledge, asking.get(phrase.finding, []))
        for thief in known[key]:
            if (number, thief) not in told:
                told.add((number, thief))
                why = f'"{phrase.text}" is taken for [{thief}], not for [{phrase.finding}]'
                yield Problem(ANSWERS, number, why, _MEND, Severity.WARNING)
    if share[0] == 0:
        yield from _commands(lines, commands, understanding)


def thieves(phrase: Phrase, understanding: Understanding, knowledge: Knowledge, asking: list[Question]) -> list[str]:
    """Return what takes the words of a phrase, as a story or else as an answer to the questions about it."""
    own = phrase.finding
    for question in (None, *asking):
        claims = understanding.claims(phrase.text, question)
        if claims.command is not None:
            return [claims.command]
        if own not in claims.claimed:
            continue  # a bare "hot" is nothing in a story, and needs its question
        stolen = own not in claims.told
        if phrase.denies and not stolen:
            return []  # "it doesn't ease with rest" also says that it lasts
        taken = (other for other in sorted(claims.told - {own}) if not _may_share(knowledge, own, other, stolen=stolen))
        return list(taken)
    return []


def _may_share(knowledge: Knowledge, own: str, other: str, *, stolen: bool) -> bool:
    if stolen and knowledge.findings[own].group is Group.RED:
        return own in knowledge.findings[other].implies
    return related(knowledge, own, other) or (not stolen and both_stand(own, other, knowledge.findings))


def _commands(lines: Lines, commands: Mapping[str, Iterable[str]], understanding: Understanding) -> Iterator[Problem]:
    told: set[int] = set()
    for section, templates in commands.items():
        for text in (normalised(sentence).text for template in templates for sentence in expand(template)):
            thief = _thief_of_command(section, understanding.claims(text, None))
            number = lines.of_command(section, text) if thief else 0
            if thief and number not in told:
                told.add(number)
                why = f'"{text}" is taken for {thief}, not for [{section}]'
                yield Problem(COMMANDS, number, why, "say it in other words, or take it out there", Severity.WARNING)


def _thief_of_command(section: str, claims: Claims) -> str:
    """Return what a command or plain answer is taken for beside itself; empty when nothing."""
    if section not in PLAIN and claims.command != section:
        return f"[{claims.command}]" if claims.command else "no command"
    if section in PLAIN and (claims.command or claims.answer != PLAIN[section]):
        return f"[{claims.command or claims.answer}]"
    return f"[{min(claims.told)}]" if claims.told else ""


def _questions_of(knowledge: Knowledge) -> dict[str, list[Question]]:
    asking: dict[str, list[Question]] = {}
    for question in knowledge.questions.values():
        for finding in question.findings:
            asking.setdefault(finding, []).append(question)
    return asking
