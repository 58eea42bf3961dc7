"""Where in the files a phrase stands: asked only for the few that something is said about."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from itertools import islice

from kiosk.prompts.parse import Scan
from kiosk.understanding.matching.phrases import DENYING, Phrase, phrase_in
from kiosk.understanding.templates import expand, sample
from kiosk.understanding.text.normalise import Normal, normalised

ANSWERS, COMMANDS = "answers.txt", "commands.txt"


class Lines:
    """The lines of `answers.txt` and `commands.txt`, by the sentences they stand for."""

    def __init__(self, scans: Mapping[str, Scan]) -> None:
        self._sections = {
            (file, section.name): section.lines for file in (ANSWERS, COMMANDS) for section in scans[file].sections
        }
        self._numbers: dict[tuple[str, str], dict[Hashable, int]] = {}

    def phrases(self, most: int, share: tuple[int, int] = (0, 1)) -> Iterator[tuple[int, Phrase]]:
        """Yield line and phrase of everything a person may answer, as `sentences` does."""
        for number, section, normal in self.sentences(most, share):
            finding = section.removeprefix(DENYING)
            yield number, phrase_in(finding, normal, denies=section != finding)

    def sentences(self, most: int, share: tuple[int, int] = (0, 1)) -> Iterator[tuple[int, str, Normal]]:
        """Yield line, heading and words of everything a person may answer; of a line at most `most`, evenly spread.

        A `share` (which, of how many) is every so manieth line.
        """
        answers = ((name, line) for (file, name), lines in self._sections.items() if file == ANSWERS for line in lines)
        for section, line in islice(answers, share[0], None, share[1]):
            for sentence in sample(line.text, most):
                yield line.number, section, normalised(sentence)

    def of_command(self, section: str, text: str) -> int:
        """Return the line from which a command's sentence comes, normalised."""
        return self._line(COMMANDS, section, text, lambda sentence: normalised(sentence).text)

    def _line(self, file: str, section: str, key: Hashable, key_of: Callable[[str], Hashable]) -> int:
        """Look a sentence up; a section is expanded once, when the first of its sentences is asked for."""
        lines = self._sections[file, section]
        if (file, section) not in self._numbers:
            numbers: dict[Hashable, int] = {}
            for line in lines:
                for sentence in expand(line.text):
                    numbers.setdefault(key_of(sentence), line.number)
            self._numbers[file, section] = numbers
        return self._numbers[file, section].get(key, lines[0].number)

    def first_with(self, word: str) -> tuple[str, int, str]:
        """Return file, line and section of the first sentence that holds a word, or nothing known."""
        stem = word.partition("'")[0]  # a template may put the end to it: "(mum|gran)'s"
        for (file, section), lines in self._sections.items():
            for line in lines:
                if stem in line.text.lower() and any(word in words_of(sentence) for sentence in expand(line.text)):
                    return file, line.number, section
        return ANSWERS, 0, ""


def words_of(sentence: str) -> list[str]:
    """Return the words of a sentence as a recogniser's dictionary writes them."""
    return "".join(sign if sign.isalpha() or sign == "'" else " " for sign in sentence.lower()).split()
