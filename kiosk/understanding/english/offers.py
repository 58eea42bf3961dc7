"""How English takes what is offered: "go on then", "print it"."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs

ACCEPTING = runs(
    "go on|go on then|go ahead|go for it|fire away|print it [out]|print (one|away)|if you must|if you like|if you want|"
    "[i] (may|might) as well [have one]|let us have it|let me have it|i will have one|i will take (one|it)|give me one|"
    "do (that|it|so)|make (one|it)|[that] would be (good|great|nice|lovely|helpful|useful|grand|fine)|"
    "[i] would love one|why not"
)
"""All that is said, these are a yes to the offer of a summary; elsewhere "go on" leaves a question out."""
POLITE = runs("please|thanks|thank you|love|then|dear|doctor|mate|cheers|oh|well|yes|ok|ah|yeah|aye")
"""May stand around them."""
