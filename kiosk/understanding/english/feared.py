"""How English tells what was only feared, imagined, quoted or read about."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

DANGERS = words(
    "heart attack stroke die dead death tumour tumor cancer leukaemia leukemia lymphoma clot thrombosis dvt embolism "
    "sclerosis multiple ms m s mnd als motor neurone neuron disease parkinson tetanus lockjaw sepsis meningitis brain "
    "haemorrhage hemorrhage bleed aneurysm lupus rabies polio gangrene epilepsy dementia alzheimer goner end cardiac "
    "arrest diabetes hypothermia heatstroke disease failure osteoporosis arthritis thyroid"
)
"""Dangers by name, no sign of one among them (stems): with nothing but these a finding may be only feared …"""
AROUND = words(
    "have has had am is was are be it in a an the this of on my i will would of with lung breast skin bowel prostate "
    "kidney liver bone blood colon pancreatic ovarian"
)
"""… and these, which stand among them."""
PARTING = words("but because as since although though")
"""Between a frame and a danger these begin what is so: "I thought I'd ask, as I've got heart failure"."""
THOUGHT = runs(
    "i thought|she thought|he thought|we thought|they thought|everybody thought|everyone thought|husband thought|"
    "wife thought|mum thought|i was sure|i was convinced|i was certain|i was terrified|i was scared|i was afraid|"
    "i was worried|i was frightened|i was thinking|came in thinking|came running thinking|came flying in thinking|"
    "ran in thinking|i panicked|i feared|i imagined|i freaked out|i swore|i wondered|"
    "i did wonder|my first thought was|first thought was|crossed my mind|went through my mind|"
    "flashed through my mind|i was shouting|i was screaming|i was crying|i was yelling|i kept saying|"
    "i kept thinking|i shouted|i screamed|i yelled|"
    "i said to|i told|i was telling|i texted|i rang|i says to|i go to|i went to my|going"
)
"""Before a danger these tell what somebody thought or said at the time …"""
ASKED = runs(
    "are you having|you having|are you dying|is she having|is he having|was i having|am i having|was it|"
    "was this|asked if i was having|asked was i having|thought is it|thought is this|thought was it|"
    "thought god is this|thought am i|think is it"
)
"""… or asked."""
ASIDE = runs(
    "keep thinking|keeps thinking|kept thinking|can not stop thinking|always think|always thinking|is it|is this|"
    "could it be|could this be|is that|worry it is|worried it is|worried about|worried that it is|scared it is|"
    "scared of|afraid it is|afraid of|frightened of|terrified of|fear of|lie there and think|start thinking|"
    "fret over every|fret about every|worry over every|worry about every|panic at every|panic over every|"
    "what if it is|any chance it is|chance it is|chance of it being|rule out|this can be|that can be|it can be|"
    "scared that it is|afraid that it is|die of|dying of|"
    "read about|reading about|google says|googled|the internet says|internet said|on the internet"
)
"""Before an illness (no red flag) these ask after it or dread it: whoever has it does not."""
NEARLY = runs(
    "nearly had|almost had|near had|about had|nearly having|almost having|nearly gave me|almost gave me|"
    "gave me|nearly died|almost died|near died|think i had|you would think i was having|as if i was having|"
    "as though i was having|like i was having"
)
"""Before a danger these are a figure of speech."""
STILL = words("still ambulance straight 999 911 000 emergency collapsed")
"""Beside it these tell that it may not be over …"""
OVER = runs(
    "but|no it|no i was|no honestly|it was only|it was just|was only|was just|only cramp|just cramp|only a cramp|"
    "just a cramp|turned out|went off|it went|was gone|had gone|it passed|passed off|let go|eased|melted|"
    "minute|minutes|second|seconds|no no|never was|silly|daft|then it|was nothing|all right now|fine now|"
    "right as rain|half of what it was|better already"
)
"""… and these that it is. One must stand behind what may be a red flag."""
REFUTED = runs(
    "no i was not|but i was not|i was not|no it was not|but it was not|it was not|it was only cramp|"
    "it was just cramp|it was only a cramp|it was just a cramp|but it was only|but it was just|but no"
)
"""Directly behind what somebody thought it was, sign or danger."""
READ_OF = runs(
    "you read about|you read of|read about|you hear about|you hear of|heard about|hear about|you see people|"
    "videos of|i read that|stories about|stories of|they say people|horror stories|program about|programme about|"
    "that is people"
)
"""Whatever stands behind these, up to the next "I" or "my", is told of nobody …"""
NOBODY = words("people folk folks patients others somebody someone those them anyone anybody")
"""… where one of these follows within two words or is among them."""
TELLING = words("i my we me mine but")
"""Where it is over."""
