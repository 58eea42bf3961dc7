"""Sentences in which English speakers name a medicine; a language model learns from them what stands before a name."""

from __future__ import annotations

CARRIERS = ("{}", "i take {}", "i am on {}", "and {}", "{} and")
ANSWER = "i take {}"
"""How most people answer when they are asked what they take."""
NAMING = (
    *CARRIERS, "i take a {}", "i'm on {}", "called {}", "i have {}", "the {}", "some {}", "taking {}", "{} tablets",
    "{} in the morning", "{} at night", "{} every day", "{} for my blood pressure", "{} twice a day",
)
"""The same for a model of nothing but such answers."""
LONGEST_NAME = 3
"""Words; what is longer is a sentence already."""
