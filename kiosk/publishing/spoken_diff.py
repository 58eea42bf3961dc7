"""A change as it will be heard: sentences with everything filled in, and what people may say from now on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from kiosk.clinic.knowledge import Knowledge
from kiosk.prompts.changes import Change, sentences_without
from kiosk.prompts.parse import HEARD
from kiosk.prompts.placeholders import fill, placeholders
from kiosk.speaking.english import digit_by_digit, number, spoken_date
from kiosk.speaking.script import Place

LEFT_OPEN = "…"
"""In place of what depends on the person."""

NO_EXAMPLES: Mapping[str, str] = MappingProxyType({})

MOST_SHOWN = 12
"""Sentences that people may say no longer, or from now on; the rest is counted."""


def spoken(change: Change, knowledge: Knowledge, place: Place) -> Iterator[str]:
    """Yield the lines in which a change is shown: `-` what goes, `+` what comes."""
    yield change.name
    if change.file in HEARD:
        yield from _heard(change)
        return
    for sign, lines in (("-", change.gone), ("+", change.come)):
        yield from (f"  {sign} {said(line, change.section, knowledge, place)}" for line in lines)


def said(
    template: str, section: str, knowledge: Knowledge, place: Place, examples: Mapping[str, str] = NO_EXAMPLES
) -> str:
    """Return a line as it is spoken here; what depends on the person is its example, or else "…"."""
    values = {
        "emergency_number": digit_by_digit(place.emergency_number),
        "urgent_help": place.urgent_help,
        "pharmacist": place.whom.pharmacist,
        "ask_pharmacist": place.whom.ask,
        "edition": spoken_date(knowledge.edition),
        **examples,
        **_figures(section, knowledge),
    }
    return fill(template, {name: values.get(name, LEFT_OPEN) for name in placeholders(template)})


def _figures(section: str, knowledge: Knowledge) -> Mapping[str, str]:
    kind, _, name = section.partition(".")
    tables: Mapping[str, Mapping[str, float]] = {
        "advice": knowledge.advice[name].values if kind == "advice" and name in knowledge.advice else {},
        "faq": knowledge.faq[name].values if kind == "faq" and name in knowledge.faq else {},
    }
    return {key: number(value) for key, value in tables.get(kind, {}).items()}


def _heard(change: Change) -> Iterator[str]:
    """Yield the sentences that are heard no longer, or from now on: a template may stand for hundreds of others."""
    lost, new = sentences_without(change.gone, change.come), sentences_without(change.come, change.gone)
    for sign, sentences in (("-", lost), ("+", new)):
        yield from (f"  {sign} “{sentence}”" for sentence in sentences[:MOST_SHOWN])
        if len(sentences) > MOST_SHOWN:
            yield f"  {sign} and {len(sentences) - MOST_SHOWN} more"
    if not lost and not new:
        yield "    the same sentences, written otherwise"
