"""What the kiosk answers to a question asked back: no more than the plan of this person may say.

Whoever has to go today asks "what helps" and "is it serious", and the answers for everybody sent a clot home to be
rubbed. So the way to go comes first, and nothing that comforts or is to be done; and what a caution takes out of the
plan, no answer gives back.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.clinic.answers import about, answers_of
from kiosk.clinic.cautions import withheld
from kiosk.clinic.knowledge import DIALYSIS, UNDER_AGE, Knowledge
from kiosk.clinic.triage import HELP_TODAY
from kiosk.events import Order, Say
from kiosk.interview.doubt import assessment_of, told
from kiosk.interview.visit import Visit

LOW_SUGAR = "low_sugar_signs"
"""Flag whose own words, which say to have something sugary, stand in the place of …"""
AGAINST_SUGAR = frozenset({"today_asked", "faq.stop_medicine"})
"""… these: they put the sugar off, and send whoever asks about insulin to the next dose."""
MOST_REASONS = 1
"""Cautions said with an answer that is withheld."""


def answer_to(knowledge: Knowledge, visit: Visit, name: str) -> tuple[Order, ...]:
    """Answer what was asked back, by what is known of the person now; what is being read back is not known yet."""
    known = replace(visit, findings=tuple(one for one in visit.findings if one.id not in visit.checking))
    asked = knowledge.faq[name]
    assessed = assessment_of(knowledge, known)
    if assessed.triage in HELP_TODAY:
        low = asked.today in AGAINST_SUGAR and LOW_SUGAR in {flag.id for flag in assessed.red_flags}
        return Say("urgent", protected=True), Say(f"flag.{LOW_SUGAR}" if low else asked.today)
    answers = answers_of(knowledge, about(told(known), known.subject))
    stopped, why = withheld(knowledge, asked.advises, answers)
    if not stopped:
        return (Say(f"faq.{name}"),)
    if asked.instead and not withheld(knowledge, [asked.instead], answers)[0]:
        return (Say(f"advice.{asked.instead}"),)
    if DIALYSIS in why:
        return (Say(f"caution.{DIALYSIS}"),)
    # the caution of a child speaks of supplements, whatever was asked
    of_that = [one for one in why if UNDER_AGE not in knowledge.cautions[one].any_of]
    return (*(Say(f"caution.{one}") for one in of_that[:MOST_REASONS]), Say("asked_ask_first"))
