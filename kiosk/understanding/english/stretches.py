"""How English tells that somebody can't do the stretch which a plan has told."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

CAN_NOT = runs(
    "(can not|can never|could not|could never|will not|never|not) "
    "(get up|get down|get back up|stand|stand up|go down|bend|bend down|lean|kneel|kneel down|balance|reach|lift)|"
    "(can not|can never|could not|could never) (hold|do|manage)|"
    "(hard|struggle|trouble|difficult|stiff|old) to (get up|get down|stand|bend|reach|lean|kneel|lift|do)"
)
"""Begin what can't be done …"""
FOR_THAT = runs(
    "to do (that|it|this|them|those)|there|(that|so) (long|far|high|low|well)|for (that|this|it|them)|"
    "on one leg|(against|on) a wall|the wall|(off|from) (the|my) chair|(on|to|off) the floor|"
    "30 seconds|a minute|to stretch|my (feet|toes)|like that|that with|(once|when|after) i am down|"
    "with my (knees|knee|back|hip|hips|legs|balance)|(the|that|those) (stretch|stretches)"
)
"""… as the stretch asks for it."""
NEW = words(
    "since today yesterday morning suddenly sudden now numb dead weak weakness face speech chest breathe feel feeling "
    "tonight stopped stop works work"
)
"""With one of these it may be new, and is none of the stretch's fault."""
