"""Words that the installed recogniser can never write: a phrase with one is found only by what it writes instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.clinic.knowledge import Knowledge
from kiosk.groups import Group
from kiosk.prompts.lines import Lines
from kiosk.prompts.problem import Problem, Severity


def problems(lines: Lines, words: Iterable[str], engine: str, knowledge: Knowledge) -> Iterator[Problem]:
    """Yield one problem a word, where it first stands. A medicine's name is compared by sound: a note is enough."""
    for word in words:
        file, number, section = lines.first_with(word)
        found = knowledge.findings.get(section)
        if found is not None and found.group is Group.MEDICINE:
            mend, severity = "it is compared by its sound: kiosk hear FILE shows what comes out", Severity.NOTE
        else:
            mend = "add a line that says the same in common words, or what it writes instead (kiosk hear FILE shows it)"
            severity = Severity.WARNING
        yield Problem(file, number, f'{engine} can\'t hear the word "{word}" of [{section}]', mend, severity)
