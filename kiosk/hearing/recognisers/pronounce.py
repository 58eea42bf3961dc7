"""How a word sounds, for a recogniser's dictionary that lacks it: espeak-ng's IPA → ARPAbet.

Medicines and British words are what the US dictionary lacks: furosemide, litres, weeing.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from kiosk.errors import VoiceFailed
from kiosk.files.whole_file import write_whole

TIMEOUT = 60.0
"""Seconds for all words together; 2,000 of them take 4 s on a PC."""
REINSTALL = "try again, or run apt-get install --reinstall espeak-ng"
VOICE = "en-us"
"""The dictionary's accent, so that its model's phonemes are met."""
ACCENTS: Final = ("en-us", "en-gb", "en-gb-scotland", "en-gb-x-gbclan")
"""Of the people who may say a wake phrase."""

ARPABET: Final[Mapping[str, str]] = {
    # vowels with an r that the model has no phoneme of its own for
    "əʊ": "OW", "ɑːɹ": "AA R", "ɔːɹ": "AO R", "oːɹ": "AO R", "ɛɹ": "EH R", "ɪɹ": "IH R", "ʊɹ": "UH R", "aɪɚ": "AY ER",
    "aɪə": "AY AH", "iə": "IY AH", "əl": "AH L", "n̩": "AH N",
    # vowels
    "iː": "IY", "i": "IY", "ɪ": "IH", "ᵻ": "IH", "eɪ": "EY", "e": "EH", "ɛ": "EH", "æ": "AE", "a": "AE",
    "aɪ": "AY", "aʊ": "AW", "ɑː": "AA", "ɑ": "AA", "ɒ": "AA", "ɔː": "AO", "ɔ": "AO", "ɔɪ": "OY", "oʊ": "OW",
    "o": "OW", "oː": "AO", "ʊ": "UH", "uː": "UW", "u": "UW", "ʌ": "AH", "ə": "AH", "ɐ": "AH", "ɚ": "ER",
    "ɜː": "ER", "ɜ": "ER", "eː": "EY", "aː": "AA",
    # consonants
    "p": "P", "b": "B", "t": "T", "d": "D", "k": "K", "ɡ": "G", "f": "F", "v": "V", "θ": "TH", "ð": "DH",
    "s": "S", "z": "Z", "ʃ": "SH", "ʒ": "ZH", "h": "HH", "m": "M", "n": "N", "ŋ": "NG", "l": "L", "ɹ": "R",
    "w": "W", "j": "Y", "r": "R", "ʉ": "UW", "ʉː": "UW", "tʃ": "CH", "dʒ": "JH", "ɾ": "T", "x": "K", "ʔ": "T",
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


def remembered(words: Iterable[str], file: Path) -> dict[str, str]:
    """Return the ARPAbet of the words, asking espeak-ng only for those that `file` doesn't hold, and keep them there.

    Without the file a prompt set's 3,000 words take 3 s. Raises `VoiceFailed` where espeak-ng is missing or fails.
    """
    program = shutil.which("espeak-ng")
    if program is None:
        raise VoiceFailed("espeak-ng is missing", "run apt-get install espeak-ng")
    version = _said_by(program, "--version").partition("Data at")[0]
    known = _kept(file, version)
    missing = sorted(set(words).difference(known))
    if missing:
        known |= dict.fromkeys(missing, "") | pronunciations(missing)
        _keep(file, version, known)
    return {word: known[word] for word in words if known[word]}


def _kept(file: Path, version: str) -> dict[str, str]:
    """Return what was kept for this espeak-ng; a file that is missing, damaged or of another one counts as empty."""
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(kept, dict) or kept.get("espeak") != version or not isinstance(kept.get("words"), dict):
        return {}
    return {str(word): str(sound) for word, sound in kept["words"].items()}


def _keep(file: Path, version: str, words: Mapping[str, str]) -> None:
    """Write the file; a folder that can't be written only costs the time again."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, json.dumps({"espeak": version, "words": words}).encode(), several=True, synced=False)


def pronunciations(words: Iterable[str], voice: str = VOICE) -> dict[str, str]:
    """Return the ARPAbet of every word that espeak-ng can say in a voice; empty where espeak-ng is missing.

    Raises `VoiceFailed` where it hangs or can't be run.
    """
    wanted = list(dict.fromkeys(words))
    program = shutil.which("espeak-ng")
    if not wanted or program is None:
        return {}
    # One process for all; a full stop after each word gives each a line of its own.
    told = "\n".join(f"{word}." for word in wanted)
    said = _said_by(program, "-q", "--ipa", "-v", voice, "--stdin", told=told)
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    if len(lines) != len(wanted):
        return _one_by_one(program, wanted, voice)
    return {word: spoken for word, line in zip(wanted, lines, strict=True) if (spoken := arpabet(line))}


def _one_by_one(program: str, words: list[str], voice: str) -> dict[str, str]:
    """Ask for each word alone: some word ended in more lines than one."""
    found = {}
    for word in words:
        if spoken := arpabet(_said_by(program, "-q", "--ipa", "-v", voice, "--", word)):
            found[word] = spoken
    return found


def _said_by(program: str, *arguments: str, told: str = "") -> str:
    """Run espeak-ng; return what it prints. Raises `VoiceFailed`."""
    try:
        return subprocess.run(  # noqa: S603 - words of the prompt set, as arguments or on standard input
            [program, *arguments], input=told, capture_output=True, text=True, timeout=TIMEOUT, check=False
        ).stdout
    except subprocess.TimeoutExpired as error:
        raise VoiceFailed(f"espeak-ng did not answer within {TIMEOUT:g} s", REINSTALL) from error
    except OSError as error:
        raise VoiceFailed(f"espeak-ng can't be run: {error.strerror}", REINSTALL) from error
