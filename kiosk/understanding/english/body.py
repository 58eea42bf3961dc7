"""The parts of the body: every list that names some of them is built from these, or says why it holds others.

Stems are compared with the singular alone; words as they are said with `ANY_LEG` and `ANY_ARM`.
"""

from __future__ import annotations

from kiosk.understanding.english.lists import words

LEG = words("leg calf foot thigh toe ankle shin knee hamstring")
LEGS = words("legs calves feet thighs toes ankles shins knees hamstrings")
HAND = words("hand finger fingertip thumb")
HANDS = words("hands fingers fingertips thumbs")
ARM = HAND | words("arm forearm elbow wrist shoulder")
ARMS = HANDS | words("arms forearms elbows wrists shoulders")
ANY_LEG, ANY_ARM = LEG | LEGS, ARM | ARMS
ALONG_LEG = words("knee ankle shin")
"""Where a leg may be red, swollen or numb too; not the calf: "when my calf cramps I can't move it" is a cramp."""
LIMBS = LEG | ARM | words("hip buttock")
"""Parts that have a left and a right where cramps sit."""
TRUNK = words("back neck rib side groin bum bottom hip bicep spine")
"""Other places where muscles knot, ache and stiffen."""
ORGANS = words("kidney liver bowel bladder heart lung brain")
"""People name these as an illness: "kidneys, heart failure"."""
PARTS = LIMBS | words(
    "back neck chest heart head jaw face eye eyelid lip mouth groin bum belly tummy stomach throat tongue rib muscle "
    "joint ear nose skin hair tooth gum bone bladder bowel kidney liver skull brain nail scalp cheek chin"
)
"""All that a complaint may sit in: "bad chest, tight calf" is no tight chest."""
SIDES = words("left right")
"""Tell enough alone where a cramp sits: "always the right" needs no "it is"."""
