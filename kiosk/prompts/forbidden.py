"""Advice that no edit may put into the kiosk's mouth, whatever section it stands in.

A net for slips and good intentions, not a proof: sentences can be turned in more ways than any list knows. What
the kiosk advises is read by a second person before it is published.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_MEDICINE = (
    r"medicines?|medications?|tablets?|pills?|capsules?|drugs?|inhalers?|puffers?|injections?|insulin|"
    r"prescriptions?|diuretics?|laxatives?|antacids?|steroids?|\w{3,}(?:statins?|prazoles?|semides?|thiazides?|"
    r"pril|sartan|olol|dipine|lactone|formin|gliptin)|statins?|warfarin|lithium|digoxin|levothyroxine|prednisolone"
)
_MINERAL = r"magnesium|potassium|calcium|vitamin d|salt|sodium|electrolytes?|supplements?|minerals?"
_NUMBER = (
    r"\d[\d.,]*|half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|"
    r"sixty|eighty|\w+ hundred|hundreds?|\w+ thousand|thousands?|several|double|twice the"
)
_UNIT = (
    r"(?:milli|micro)?grams?|m?c?g|mgs?|iu|international units|tablets|capsules|pills|teaspoons?|tablespoons?|sachets?"
)
_BEFORE_NOT = r"(?<!not )(?<!never )(?<!before )(?<!before you )(?<!to )(?<!than )"

NEVER = {
    r"drink (plenty|lots|loads|as much)": "too much water is dangerous: say to drink when thirsty",
    rf"{_BEFORE_NOT}\b(stop|halve|skip|miss|drop|leave (off|out)|come off|cut (out|down)|give up|double|reduce|"
    rf"increase|change|swap) ([\w']+ ){{0,5}}({_MEDICINE})\b": "only whoever prescribed it may say so",
    rf"\b({_NUMBER})( more)? ({_UNIT})\b": "doses come from the clinic's files, as a placeholder",
    rf"{_BEFORE_NOT}\b(take|buy|get|try|have|swallow|use|start|add) ([\w']+ ){{0,5}}({_MINERAL})\b"
    r"(?!.*(\{pharmacist\}|\{ask_pharmacist\}|\bdoctor\b))": "only after {pharmacist} has agreed",
    r"\b(ibuprofen|paracetamol|aspirin|naproxen|acetaminophen|codeine|painkillers?)\b": (
        "the kiosk advises no painkillers"
    ),
    r"^(?!.*\bnot\b).*\b(quinine|tonic water)\b": "quinine is no treatment for cramps",
}
"""What no sentence may say, and why or what instead."""

SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), mend) for pattern, mend in NEVER.items())


def forbidden(text: str) -> Iterator[tuple[str, str]]:
    """Yield the words that may not be said in `text`, each with what to do about it."""
    for sentence in SENTENCE_END.split(text):
        for pattern, mend in _COMPILED:
            found = pattern.search(sentence)
            if found:
                yield found[0], mend
