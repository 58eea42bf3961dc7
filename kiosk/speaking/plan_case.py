"""What a plan is made from."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.clinic.answers import Answers, about, answers_of
from kiosk.clinic.knowledge import Knowledge
from kiosk.events import Conclude
from kiosk.speaking.brevity import Brevity
from kiosk.speaking.script import Script


@dataclass(frozen=True, slots=True)
class Case:
    """One person's plan: what it rests on, and how short it has to be."""

    script: Script
    knowledge: Knowledge
    order: Conclude
    brevity: Brevity
    answers: Answers
    """What is known of the one whose cramps these are."""

    @classmethod
    def of(cls, script: Script, knowledge: Knowledge, order: Conclude, brevity: Brevity) -> Case:
        """Return the case of what is told in `order`."""
        return cls(script, knowledge, order, brevity, answers_of(knowledge, about(order.findings, order.subject)))
