"""How English frames what an answer tells of somebody else: "I think …", "let me see, …", "I have the list here, …".

The "I" of such a frame has nothing of what follows.
"""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

SPEAKERS = words("i we")
"""Begin a frame …"""
BEFORE_FRAME = words(
    "have had would could can do did will should might may must am was were been be being got get to just only really "
    "always also still even honestly definitely certainly vaguely usually normally generally clearly sort kind fairly "
    "pretty quite very not never no a an the his her their this that it any all already now mostly obviously simply "
    "best 2 of exactly 100 percent"
)
"""… and these may stand between them and what frames."""
FRAMING = words(
    "think thought guessing believe know suppose guess reckon assume imagine understand gather remember recall "
    "recollect forget say tell told mean notice see saw seen spot hear heard read check look watch find found wonder "
    "hope expect suspect swear bet fear doubt presume figure sure certain positive afraid sorry worried convinced "
    "unsure aware informed advised ask list box bag photo picture letter paper printout leaflet prescription card "
    "screen app idea clue hunch impression doctor nurse expert medic pharmacist carer chemist fetch collect order fill "
    "dish give gave count crush handle manage organise pick write wrote written jot bring brought show shown calling "
    "trying touch promise confirm admit agree decide"
)
"""What somebody does who tells of another: says, thinks, looks, and sees to their tablets (stems)."""
NO_FRAMES = runs(
    "told off|look after|looked after|(see|saw|seeing) (double|stars|flashing|spots|things)|hear (voices|things)|"
    "remember (nothing|things)|forget (things|words)|(find|found) it|"
    "(bring|bringing|brought) (it|everything|up)|asked to"
)
"""Of these the "I" is who has it: "I see double"."""
ASIDE = runs(
    "let (me|us)|tell me|told (me|us)|tells me|telling me|said to (me|us)|says to me|give me|remind me|excuse me|"
    "with me|ask me|asked me|asking me|shown me|showed me|show me|trust me|forgive me|believe me|you and me|"
    "i [have] (felt|squeezed|pressed|rubbed) (it|them)|(i|we) (can|could) not make out|bless me|beats me|stop me|"
    "correct me|to my knowledge|my (knowledge|memory|view|opinion|mind|list|notes|understanding|handwriting|phone|"
    "glasses|bag|guess|reckoning|bet|impression|apologies)|of my head|as far as i"
)
"""Say nothing of the speaker's own either."""
HAVING = words("take taking use using have had get on")
"""Behind "I" these begin a list that goes on over its commas: "I take a few things, ramipril, digoxin"."""
FOR_THEM = runs("for (him|her)")
"""Behind what somebody fetches these tell whose it is."""
