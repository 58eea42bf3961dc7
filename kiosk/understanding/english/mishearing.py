"""What recognisers write for the words of this domain."""

from __future__ import annotations

from kiosk.understanding.english.lists import words

CONFUSIONS = {
    heard: meant
    for meant, heard_all in {
        "cramp": "camp clamp cram grant grand crimp tramp crown crane cran gramp grump crap crab craft "
        "crack crump scamp",
        "calf": "cat cough cafe half carf cave carve cap caff kath calve cuff calv carv",
        "thigh": "tie thy fi side",
        "numb": "num thumb nom none",
        "swell": "stolen woollen sullen solin swollow swallow",
        "foot": "fit fate feat fruit put",
        "clot": "clock cloth plot",
        "tingl": "singl tingli single jingl tickl",
        "toe": "tow tau nose",
        "faint": "feint paint saint",
        "statin": "satin stating staten station",
        "pee": "p pea tea",
        "lip": "leg",
        "leg": "lag lake like",
        "chest": "chess test jest just",
        "spasm": "spasem prism",
        "knot": "nought",
        "ach": "egg",
        "week": "weak wick",
        "weak": "week",
        "charley": "charli surely shirley chili",
        "hors": "hoars hors house horses",
        "night": "knight nice",
    }.items()
    for heard in heard_all.split()
}
"""Stem heard → stem meant, seen in decodings of synthetic and real speech; used where the question expects it."""
ITSELF = {
    ("training", "camp"), ("scout", "camp"), ("boot", "camp"), ("is", "grand"), ("are", "grand"), ("am", "grand"),
    ("feeling", "grand"), ("been", "grand"), ("just", "grand"), ("with", "coughing"), ("the", "cough"), ("a", "cough"),
    ("a", "half"), ("a", "week"), ("last", "week"), ("next", "week"), ("an", "egg"), ("at", "rest"), ("to", "rest"),
}  # fmt: skip
"""Word before, and word heard: there it is itself, whatever the question expects ("a litre and a half", no calf)."""
COMMON = words("like soon just put")
"""Said so often that they are themselves, unless one of `BEFORE_PART` stands before: "cramp in my like"."""
BEFORE_PART = words("my the left right both his her your each one bad of on")
"""Before what was heard these show that a part of the body was meant."""

THEMSELVES = words("fiver related pouffe")
"""Words of no phrase, a slip away from those of some, that are said as themselves: a fiver is no fever."""


def is_itself(before: str, word: str) -> bool:
    """Whether a word is the one that was meant, though another sounds like it."""
    return (before, word) in ITSELF or (word in COMMON and before not in BEFORE_PART)
