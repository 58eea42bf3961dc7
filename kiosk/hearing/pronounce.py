"""How a word sounds, for a recogniser's dictionary that lacks it: espeak-ng's IPA → ARPAbet.

Medicines and British words are what the US dictionary lacks: furosemide, litres, weeing.
"""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

TIMEOUT = 60.0
"""Seconds for all words together; 2,000 of them take 4 s on a PC."""
VOICE = "en-us"
"""The dictionary's accent, so that its model's phonemes are met."""

ARPABET: Final[Mapping[str, str]] = {
    # vowels with an r that the model has no phoneme of its own for
    "ɑːɹ": "AA R", "ɔːɹ": "AO R", "oːɹ": "AO R", "ɛɹ": "EH R", "ɪɹ": "IH R", "ʊɹ": "UH R", "aɪɚ": "AY ER",
    "aɪə": "AY AH", "iə": "IY AH", "əl": "AH L", "n̩": "AH N",
    # vowels
    "iː": "IY", "i": "IY", "ɪ": "IH", "ᵻ": "IH", "eɪ": "EY", "e": "EH", "ɛ": "EH", "æ": "AE", "a": "AE",
    "aɪ": "AY", "aʊ": "AW", "ɑː": "AA", "ɑ": "AA", "ɒ": "AA", "ɔː": "AO", "ɔ": "AO", "ɔɪ": "OY", "oʊ": "OW",
    "o": "OW", "oː": "AO", "ʊ": "UH", "uː": "UW", "u": "UW", "ʌ": "AH", "ə": "AH", "ɐ": "AH", "ɚ": "ER",
    "ɜː": "ER",
    # consonants
    "p": "P", "b": "B", "t": "T", "d": "D", "k": "K", "ɡ": "G", "f": "F", "v": "V", "θ": "TH", "ð": "DH",
    "s": "S", "z": "Z", "ʃ": "SH", "ʒ": "ZH", "h": "HH", "m": "M", "n": "N", "ŋ": "NG", "l": "L", "ɹ": "R",
    "w": "W", "j": "Y", "tʃ": "CH", "dʒ": "JH", "ɾ": "T", "x": "K", "ʔ": "T",
}  # fmt: skip
"""The 39 phonemes of the CMU dictionary, by what espeak-ng's en-us voice writes."""
_LONGEST: Final = max(len(ipa) for ipa in ARPABET)


def arpabet(ipa: str) -> str:
    """Return the phonemes of one word, separated by spaces; signs without a sound (stress) are skipped."""
    phonemes: list[str] = []
    at = 0
    while at < len(ipa):
        for length in range(_LONGEST, 0, -1):
            if (phoneme := ARPABET.get(ipa[at : at + length])) is not None:
                phonemes.append(phoneme)
                at += length
                break
        else:
            at += 1
    return " ".join(phonemes).replace("ER R", "ER").replace("R R", "R")


def pronunciations(words: Iterable[str]) -> dict[str, str]:
    """Return the ARPAbet of every word that espeak-ng can say; empty where espeak-ng is missing."""
    wanted = list(dict.fromkeys(words))
    program = shutil.which("espeak-ng")
    if not wanted or program is None:
        return {}
    # One process for all; a full stop after each word gives each a line of its own.
    said = subprocess.run(  # noqa: S603 - words of the prompt set, on standard input
        [program, "-q", "--ipa", "-v", VOICE, "--stdin"],
        input="\n".join(f"{word}." for word in wanted),
        capture_output=True,
        text=True,
        timeout=TIMEOUT,
        check=False,
    )
    lines = [line.strip() for line in said.stdout.splitlines() if line.strip()]
    if len(lines) != len(wanted):
        return _one_by_one(program, wanted)
    return {word: spoken for word, line in zip(wanted, lines, strict=True) if (spoken := arpabet(line))}


def _one_by_one(program: str, words: list[str]) -> dict[str, str]:
    """Ask for each word alone: some word ended in more lines than one."""
    found = {}
    for word in words:
        said = subprocess.run(  # noqa: S603 - a word of the prompt set, as one argument
            [program, "-q", "--ipa", "-v", VOICE, "--", word],
            capture_output=True,
            text=True,
            timeout=TIMEOUT,
            check=False,
        )
        if spoken := arpabet(said.stdout):
            found[word] = spoken
    return found
