"""How English tells at what time of day somebody drinks, eats, takes or walks something."""

from __future__ import annotations

from kiosk.understanding.english.lists import words

TIMES = words("first morning mornings night nights evening evenings bed bedtime breakfast day daytime afternoon")
"""One of these is in what tells a time of day."""
HABITS = words(
    "drink drinks drank take takes took eat eats ate swallow swallows sip sips walk walks jog jogs swim swims cycle "
    "cycles smoke smokes cook cooks"
)
"""What somebody does each day: "I take my tablets in the morning"."""
HAVING = words("have has had")
"""With one of `MEALS` behind them these tell what somebody does each day, too: "I have a coffee in the morning"."""
MEALS = words(
    "breakfast lunch dinner tea supper porridge toast cereal eggs meal meals snack sandwich soup coffee coffees cuppa "
    "water juice milk pint pints glass glasses cup cups mug mugs bottle drink wine beer tablet tablets pill pills"
)
"""What somebody has at a time of day."""
DOERS = words("i he she we they you who and also always just only usually normally mostly often then to still do try")
"""Before a habit: somebody does it."""
CAUSING = words("when if after while once whenever as because since before until till during from")
"""Before a habit these make it what brings the cramp on: "when I walk in the morning"."""
JOINS = words("and so or")
"""Begin a new clause, with one of `HEADS` directly behind them."""
HEADS = words("i my it the they he she his her we there that this then cramp cramps both mostly mainly usually")
"""Begin a clause behind one of `JOINS`."""
