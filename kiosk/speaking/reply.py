"""Orders of the interview → the sentences to say, in order, each an `Utterance` of its own."""

from __future__ import annotations

from kiosk.clinic.knowledge import Knowledge
from kiosk.events import Ask, Conclude, Say, Subject, Utterance
from kiosk.prompts.parse import PromptBook
from kiosk.prompts.placeholders import EVERYWHERE, placeholders
from kiosk.speaking.conclusion import conclusion, urgent
from kiosk.speaking.english import number, spoken_date
from kiosk.speaking.script import PHARMACISTS, Place, Script, is_personal

__all__ = ["PHARMACISTS", "Place", "fixed_sentences", "speak"]

FAQ = "faq."
"""How the sections begin that answer what people ask back."""

HERE = Place()
"""The place that `kiosk.toml` describes when nobody changed it."""


def speak(
    order: Say | Ask | Conclude,
    book: PromptBook,
    knowledge: Knowledge,
    place: Place = HERE,
    subject: Subject = Subject.SELF,
) -> tuple[Utterance, ...]:
    """Return what an order says. `subject` is whose cramps they are; `Conclude` brings its own, and `Say` another's.

    Raises `PromptError` when the book lacks a section, which the linter lets no book do.
    """
    match order:
        case Say():
            return _said(Script(book, place, order.subject or subject), knowledge, order)
        case Ask():
            return Script(book, place, subject).ask(order.question, order.asking)
        case Conclude():
            return conclusion(Script(book, place, order.subject), knowledge, order)


def fixed_sentences(book: PromptBook, place: Place = HERE) -> tuple[str, ...]:
    """Return every sentence that tells nothing about a person: what may be rendered once and kept."""
    scripts = [Script(book, place, subject) for subject in Subject]
    said = [utterance for script in scripts for section in book.replies for utterance in _fixed(script, section)]
    said += [utterance for script in scripts for utterance in urgent(script, tested=True)]
    asked = [
        utterance
        for script in scripts
        for question, wordings in book.questions.items()
        for asking in range(1, len(wordings) + 1)
        for utterance in script.ask(question, asking)
    ]
    return tuple(dict.fromkeys(utterance.text for utterance in (*said, *asked)))


def _fixed(script: Script, section: str) -> tuple[Utterance, ...]:
    """Return the sentences of a section that are the same for everyone."""
    templates = script.book.replies[section]
    if any(is_personal(section, template) for template in templates):
        needed = {name for template in templates for name in placeholders(template)} - EVERYWHERE
        said = script.say(section, dict.fromkeys(needed, ""))
    else:
        said = script.say(section)
    return tuple(utterance for utterance in said if not utterance.personal)


def _said(script: Script, knowledge: Knowledge, order: Say) -> tuple[Utterance, ...]:
    if order.reply.startswith(FAQ):
        return _answered(script, knowledge, order.reply)
    if order.reply == "urgent":  # said again, of who knows which danger: where none is missed
        return urgent(script, tested=True)
    listed = order.reply in {"readback_any", "rest"}
    findings = script.signs(order.findings) if listed else script.clauses(order.findings)
    return script.say(order.reply, {"finding": findings}, protected=order.protected)


def _answered(script: Script, knowledge: Knowledge, reply: str) -> tuple[Utterance, ...]:
    """Answer what people ask back, with the numbers of the clinic."""
    asked = knowledge.faq[reply.removeprefix(FAQ)]
    values = {name: number(value) for name, value in asked.values.items()}
    return script.say(reply, {"edition": spoken_date(knowledge.edition), **values})
