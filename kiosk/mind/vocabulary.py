"""What people may be expected to say: what a recogniser is given to know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from kiosk.clinic.knowledge import Knowledge
from kiosk.events import Listen
from kiosk.groups import Group
from kiosk.prompts.parse import PromptBook
from kiosk.understanding.answers.everyday import degrees_of
from kiosk.understanding.english import carriers
from kiosk.understanding.matching.phrases import DENYING
from kiosk.understanding.templates import expand, spread
from kiosk.understanding.text.normalise import as_dictated

SHORTEST_NAME = 5
"""Letters of a medicine's name that may be looked for among all sounds."""


@dataclass(frozen=True)
class Vocabulary:
    """The sentences of a prompt set, as a recogniser needs them."""

    knowledge: Knowledge
    book: PromptBook

    @cached_property
    def phrases(self) -> Mapping[str, tuple[str, ...]]:
        """Section of the answers and commands, or `faq.…` → sentences of its templates.

        Written out when a recogniser asks: who types waits a tenth less for the start.
        """
        asked_back = {f"faq.{name}": templates for name, templates in self.book.faq.items()}
        return {
            section: tuple(sentence for template in templates for sentence in spread(template))
            for section, templates in {**self.book.answers, **self.book.commands, **asked_back}.items()
        }

    @property
    def wake_phrases(self) -> tuple[str, ...]:
        """What begins a visit where the kiosk waits for its wake phrase."""
        return tuple(dict.fromkeys(text for template in self.book.wake for text in expand(template)))

    @property
    def corpus(self) -> tuple[str, ...]:
        """Every sentence that anyone is expected to say, for the recogniser's language model."""
        said = [text for texts in self.phrases.values() for text in texts]
        medicines = [name for name, spec in self.knowledge.findings.items() if spec.group is Group.MEDICINE]
        names = [text for name in medicines for text in self.phrases.get(name, ())]
        short = [name for name in names if len(name.split()) <= carriers.LONGEST_NAME]
        said += [carrier.format(name) for name in short for carrier in carriers.CARRIERS]
        said += [text for question in self.knowledge.questions for text in degrees_of(question)]
        return tuple(dict.fromkeys(said))

    @property
    def medicine_names(self) -> tuple[str, ...]:
        """Names of medicines in one word, of letters alone; not what tells of no medicine, of years or of a dose."""
        specs = self.knowledge.findings
        plain = (
            name
            for name, spec in specs.items()
            if spec.group is Group.MEDICINE and not (spec.excludes or spec.implies or spec.quantity)
        )
        texts = dict.fromkeys(text for name in plain for text in self.phrases.get(name, ()))
        return tuple(text for text in texts if text.isalpha() and len(text) >= SHORTEST_NAME)

    def phrases_for(self, order: Listen) -> tuple[str, ...]:
        """What the recogniser may expect to hear in answer."""
        wanted = (*order.findings, *(DENYING + finding for finding in order.findings), *self.book.commands)
        phrases = (text for name in wanted for text in self._dictated.get(name, ()))
        return tuple(dict.fromkeys((*phrases, *degrees_of(order.question))))

    @cached_property
    def _dictated(self) -> Mapping[str, tuple[str, ...]]:
        """Return the phrases, and those that are written otherwise by a recogniser with "liter" and "b p" alone."""
        return {name: tuple(dict.fromkeys((*texts, *map(as_dictated, texts)))) for name, texts in self.phrases.items()}
