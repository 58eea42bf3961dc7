"""One section of the prompt set → sentences to say, with everything filled in that it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from kiosk.errors import PromptError
from kiosk.events import Subject, Utterance
from kiosk.prompts.parse import PromptBook
from kiosk.prompts.placeholders import EVERYWHERE, fill, placeholders
from kiosk.speaking.english import about_them, digit_by_digit, joined, sentences

PERSONAL = ("advice.", "caution.", "cause.", "condition.", "flag.", "medicine.", "sign.", "tell.", "test.")
"""Sections that tell something about the person who hears them, by how their names begin."""

TO_WHOEVER_SPEAKS = frozenset({"offer", "slip", "parting", "restart"})
"""Questions whose "you" is the person at the kiosk, also when the cramps are somebody else's."""


@dataclass(frozen=True, slots=True)
class Whom:
    """How the pharmacist is named: where they are the first time, in short from then on."""

    pharmacist: str
    ask: str
    """What to do to ask them."""
    pharmacist_again: str
    ask_again: str

    def shortened(self, text: str) -> str:
        """Return a text in which both are named in short."""
        for full, short in ((self.ask, self.ask_again), (self.pharmacist, self.pharmacist_again)):
            text = text.replace(full, short).replace(full.capitalize(), short.capitalize())
        return text


PHARMACISTS: Mapping[Literal["pharmacy", "home"], Whom] = {
    "pharmacy": Whom(
        "the pharmacist at the counter", "ask the pharmacist at the counter", "the pharmacist", "ask the pharmacist"
    ),
    "home": Whom("your pharmacist", "call your pharmacist", "your pharmacist", "ask your pharmacist"),
}
"""`place` of the settings → wording."""


@dataclass(frozen=True, slots=True)
class Place:
    """What the kiosk's owner sets about the place it stands in."""

    emergency_number: str = "999"
    """The number to call, in digits."""
    urgent_help: str = "one one one, your doctor, or the pharmacist at the counter"
    """Whom to turn to today, as spoken."""
    whom: Whom = PHARMACISTS["pharmacy"]
    """How to reach the pharmacist."""
    name: Literal["pharmacy", "home"] = "pharmacy"
    """What kind of place: a reply may have a section of its own for it, `[calling_person.home]`."""


def is_personal(section: str, template: str) -> bool:
    """Whether a sentence of `replies.txt` may only be rendered in memory."""
    return section.startswith(PERSONAL) or not EVERYWHERE.issuperset(placeholders(template))


@dataclass(frozen=True, slots=True)
class Script:
    """The words of one visit: the book, the place, and whose cramps they are."""

    book: PromptBook
    place: Place
    subject: Subject

    def say(
        self, section: str, values: Mapping[str, str] | None = None, *, protected: bool = False
    ) -> tuple[Utterance, ...]:
        """Return a section of `replies.txt` as sentences, or the one that stands in its place here or of somebody else.

        Raises `PromptError` when the book lacks it.
        """
        known = {
            "emergency_number": digit_by_digit(self.place.emergency_number),
            "urgent_help": self._addressed(self.place.urgent_help),
            "pharmacist": self.place.whom.pharmacist,
            "ask_pharmacist": self.place.whom.ask,
            **(values or {}),
        }
        here = (*((f"{section}.other",) if self.subject is Subject.OTHER else ()), f"{section}.{self.place.name}")
        lines = self._lines("replies.txt", next((one for one in here if one in self.book.replies), section))
        parts = [part for template in lines for part in sentences(template)]
        return tuple(
            Utterance(fill(part, known), personal=is_personal(section, part), protected=protected) for part in parts
        )

    def ask(self, question: str, asking: int) -> tuple[Utterance, ...]:
        """Return a question's wording for its first, second or third asking; the last serves from then on."""
        wordings = self._lines("questions.txt", question)
        wording = wordings[min(asking, len(wordings)) - 1]
        addressed = wording if question in TO_WHOEVER_SPEAKS else self._addressed(wording)
        return tuple(Utterance(part) for part in sentences(addressed))

    def clauses(self, findings: Iterable[str], word: str = "and") -> str:
        """Return findings as one list of clauses, said to the person or about them."""
        return joined([self._addressed(self._lines("reasons.txt", name)[0]) for name in findings], word)

    def phrase(self, section: str) -> str:
        """Return words that stand within a sentence of another section."""
        return self._lines("replies.txt", section)[0]

    def help_with_tests(self) -> str:
        """Return whom to turn to today where a test is needed: all of them but the pharmacist."""
        places = re.split(r",? or |, ", self.place.urgent_help)
        others = [one for one in places if one != self.place.whom.pharmacist]
        return self._addressed(joined(others, "or") if 0 < len(others) < len(places) else self.place.urgent_help)

    def medicines(self, names: Iterable[str]) -> list[str]:
        """Return medicines as things, "your water tablets"; two of one kind are one."""
        return list(dict.fromkeys(self._addressed(self.phrase(f"medicine.{name}")) for name in names))

    def signs(self, findings: Iterable[str]) -> str:
        """Return findings as one list of signs, "chest pain, fainting, or a racing heart"; unlisted ones as clauses."""
        names = ((name, self.book.replies.get(f"sign.{name}")) for name in findings)
        return joined([lines[0] if lines else self.clauses([name]) for name, lines in names], "or")

    def _addressed(self, text: str) -> str:
        return about_them(text) if self.subject is Subject.OTHER else text

    def _lines(self, file: str, section: str) -> tuple[str, ...]:
        tables = {
            "questions.txt": self.book.questions,
            "replies.txt": self.book.replies,
            "reasons.txt": self.book.reasons,
        }
        lines = tables[file].get(section)
        if not lines:
            raise PromptError(file, 0, f"[{section}] is missing or empty", "run: kiosk prompts check")
        return lines
