"""Words that tell which drink is meant where "I don't drink" names none."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

ALCOHOLIC = words("alcohol alcoholic booze beer beers lager wine spirits whisky whiskey gin vodka rum")
DRINK, DO_NOT = words("drink drinks"), frozenset(runs("(do|does) not"))
"""Who does not drink, with no word for what, drinks no alcohol."""
JUST_BEFORE_DRINK = words("not never really ever actually even")
"""Stand directly before such a "drink": "I don't even drink", where "do not like a drink" tells of another."""
BEHIND_DRINK = words("at all me myself any more longer really these days and but no")
"""Behind such a "drink" these name nothing that is drunk: "I don't drink at all"."""
MUCH = "much"
"""Whoever is asked about alcohol and says that they "don't drink much" speaks of it, too."""
OF_WATER = words(
    "water fluid fluids liquid liquids squash thirsty thirst dehydrated urine pee loo toilet dry enough shift"
)
"""In the sentence of such a "drink" these make it one of water."""
ALCOHOL = ALCOHOLIC | words("units tipsy")
"""Where one of these is said, and none of `OF_WATER`, "I don't drink much" tells of it."""
NOT_THAT_I = words("that say saying as though mean like claim i it he she we they would is am was not")
"""Make up what denies that somebody doesn't drink: "it's not that I don't drink"."""
