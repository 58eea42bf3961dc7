"""How English tells that a medicine which was spoken of is not taken: "they say it's statins, I don't take any"."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

NOT_TAKEN = runs(
    "(do not|does not|did not|never|not) (take|taken|took|taking|have|had|use|used) (any|one|them|it|those|either)|"
    "(do not|never|not) [been] on (any|one|them|it|those|either|that)|not (any|one) of them"
)
"""Behind a medicine and before the end of what is said, these say that it is not taken."""
OWN = words(
    "on take takes taking taken took get got gets given prescribed started put gave swapped stopped changed use using"
)
"""Before the medicine in its clause: it is the person's own, or was."""
OFFERED = runs(
    "(offered|suggested|recommended) [me|him|her|us] [a|an|the|some]|wanted (me|him|her) (on|to take|to start) [a|the]|"
    "wanted to (put|start) (me|him|her) on [a|the]"
)
"""Directly before a medicine these tell that it was offered …"""
REFUSED = runs(
    "(i|he|she) (said no|refused|declined|would not|never took|turned it down|did not want|did not fancy)|no thank you"
)
"""… and these behind it that it was not taken, unless one of `OWN` comes after."""
NOT_NOW = words("now longer today yet more since until")
"""Behind it: it was taken once."""
NOT_ANY = runs("(do not|does not) (take|use) (any|a)|(am|is) not (on|taking) (any|a)")
"""Before a medicine, or others and an "or", these deny it: "I don't take any water tablets"."""
OR = words("or nor")
AFTER_ALL = runs("(but|though|only) (i|he|she|they) [still|really] (do|does|am|is)")
"""Behind it, at the end: it is taken after all: "I said I don't take a statin but I do"."""
