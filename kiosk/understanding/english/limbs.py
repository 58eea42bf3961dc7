"""What English calls the parts of a leg and an arm, and the ways round them, for dangers that may be in any of them."""

from __future__ import annotations

from kiosk.understanding.english.lists import families, words

LIMB_OF = families("""
    leg: calf calves shin thigh thighs hamstring hamstrings knee ankle
    arm: forearm elbow wrist
""")
"""Part → the limb that it is most of, or a joint of."""
END_OF = families("""
    leg: shins knees ankles
    arm: forearms elbows wrists
    foot: hand hands heel heels sole soles instep insteps toe toes
    finger: fingertip fingertips thumb thumbs palm palms knuckle knuckles
""")
"""The same for ends of limbs, and for joints in pairs, which swell and redden for reasons of their own."""
OF_THE_WEATHER = words("cold is are am be get gets feel feels")
"""An end of a limb of which no more than this is told lacks no blood: "my ankles are cold", but not "stone cold"."""
SIDES_OF = words("back backs front side top bottom base underside ball arch sole soles palm end ends tip tips outside")
"""Before "of my foot" these name no other part of the body."""
ABOUT = words("lower upper whole entire underneath beneath under between behind")
"""Before a part of a limb these name no other either: "my lower leg", "underneath my foot"."""
TELLING_WHOSE = words("my his her their the your both each one a")
