"""Where in the files a phrase stands: asked only for the few that something is said about."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.prompts.parse import Scan
from kiosk.understanding.normalise import normalise
from kiosk.understanding.phrases import expand, phrase_of

ANSWERS, COMMANDS = "answers.txt", "commands.txt"


class Lines:
    """The lines of `answers.txt` and `commands.txt`, by the sentences they stand for."""

    def __init__(self, scans: Mapping[str, Scan]) -> None:
        self._sections = {
            (file, section.name): section.lines for file in (ANSWERS, COMMANDS) for section in scans[file].sections
        }

    def of_answer(self, finding: str, words: tuple[str, ...]) -> int:
        """Return the line from which a finding's phrase comes, by the stems it was cut down to."""
        lines = self._sections[ANSWERS, finding]
        for line in lines:
            if any(phrase_of(finding, sentence).words == words for sentence in expand(line.text)):
                return line.number
        return lines[0].number

    def of_command(self, section: str, text: str) -> int:
        """Return the line from which a command's sentence comes, normalised."""
        lines = self._sections[COMMANDS, section]
        for line in lines:
            if any(normalise(sentence).text == text for sentence in expand(line.text)):
                return line.number
        return lines[0].number

    def first_with(self, word: str) -> tuple[str, int, str]:
        """Return file, line and section of the first sentence that holds a word, or nothing known."""
        for (file, section), lines in self._sections.items():
            for line in lines:
                if word in line.text.lower() and any(word in words_of(sentence) for sentence in expand(line.text)):
                    return file, line.number, section
        return ANSWERS, 0, ""


def words_of(sentence: str) -> list[str]:
    """Return the words of a sentence as a recogniser's dictionary writes them."""
    return "".join(sign if sign.isalpha() or sign == "'" else " " for sign in sentence.lower()).split()
