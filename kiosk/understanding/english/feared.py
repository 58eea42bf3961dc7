"""How English tells what was only feared, imagined, quoted or read about."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

DANGERS = words(
    "heart attack stroke die dead death tumor cancer leukemia lymphoma clot thrombosis dvt embolism "
    "sclerosis multiple ms m s mnd als motor neurone neuron disease parkinson tetanus lockjaw sepsis meningitis brain "
    "hemorrhage bleed aneurysm lupus rabies polio gangrene epilepsy dementia alzheimer goner end cardiac "
    "arrest diabetes hypothermia heatstroke failure osteoporosis arthritis thyroid"
)
"""Words of the names of dangers (stems): a match of nothing else may be only feared."""
AROUND = words(
    "have has had am is was are be it in a an the this of on my i will would with lung breast skin bowel prostate "
    "kidney liver bone blood colon pancreatic ovarian nerve every"
)
"""May stand among the words of a danger's name."""
PARTING = words("but because as since although though")
"""Between a frame and a danger these begin what is so: "I thought I'd ask, as I've got heart failure"."""
NEARLY = runs(
    "(nearly|almost|near|about) had|(nearly|almost) having|[nearly|almost] gave me|(nearly|almost|near) died|"
    "(you would|you|would|they|people) think i had|(you would think|as if|as though|like) i was having"
)
"""Make a figure of speech of the danger that follows."""
DREADING = runs(
    "(keep|keeps|kept|start) thinking|can not stop thinking|always (think|thinking)|lie there and think|"
    "is (it|this|that)|could (it|this) be|(it|this|that) can be|what if it is|[any] chance it is|chance of it being|"
    "worry it is|(worried|scared|afraid) [that] it is|worried about|(scared|afraid|frightened|terrified|fear) of|"
    "(fret|worry) (about|over) every|panic (at|over) every|rule out|(die|dying) of|"
    "(read|reading) [far|way|so] [too] [much|a lot|lots|all|everything|an article|a thing|something|up] (about|on)|"
    "[i] (am|feel) (convinced|certain|sure) it is|(warn|warned) (you|me|us|people) about|"
    "(read|reading) [the|an|that] article (about|on)|(look|looked|looking) [it|them] up|web md|webmd|"
    "google says|googled|the internet says|internet said|on the internet"
)
"""Ask after the illness that follows (no red flag) or dread it: whoever has it does not."""
LOOKED_UP = runs(
    "(checked|check|checking|looked|looking) [me|him|her|myself|over] for|(read|reading|googled|searched) [up] [the]|"
    "looked up|(consider|considered)"
)
"""Before one of `LOOKED_FOR` these tell what was looked up or looked for …"""
LOOKED_FOR = words("diabetes tumor cancer clot clots thrombosis dvt")
"""… and may not be there. A heart attack, a stroke, heat stroke or sepsis that was looked for is asked about."""
FOUND = words("have had got this mine yes positive found confirmed admitted definitely all")
"""Behind it one of these tells that it may be there."""
THOUGHT = runs(
    "(i|he|she|we|they|everybody|everyone|husband|wife|mum) thought|[my] first thought was|"
    "(came in|came running|came flying in|ran in) thinking|crossed my mind|(went|flashed) through my mind|"
    "i was (sure|convinced|certain|terrified|scared|afraid|worried|frightened|thinking)|"
    "i (panicked|feared|imagined|swore|wondered|did wonder|freaked out)|i kept (saying|thinking)|"
    "i was (shouting|screaming|crying|yelling)|i (shouted|screamed|yelled)|"
    "i (told|texted|rang)|i was telling|i (said|says) to|i go to|i went to my|going"
)
"""Before a danger these tell what somebody thought or said at the time."""
ASKED = runs(
    "[are] you having|are you dying|is (he|she) having|(was|am) i having|was (it|this)|asked (if i was|was i) having|"
    "thought is (it|this)|thought (was it|am i|god is this)|think is it"
)
"""Before a danger these tell what somebody asked at the time."""
OVER = runs(
    "but|no (it|i was|honestly)|was (only|just)|(only|just) [a] cramp|turned out|went off|it (went|passed)|"
    "passed off|(was|had) gone|let go|eased|melted|then it|minute[s]|second[s]|never was|was nothing|silly|daft|"
    "(ok|fine) now|right as rain|half of what it was|better already"
)
"""Behind a danger that was thought of or asked about these tell that it is over; behind a red flag one of them must."""
STILL = words("still ambulance straight 999 911 000 emergency collapsed")
"""Behind a danger these tell that it may not be over."""
REFUTED = runs("[no|but] (i|it) was not|it was (only|just) [a] cramp|but it was (only|just)|but no")
"""Directly behind what somebody thought it was, sign or danger: it was not."""
READ_OF = runs(
    "you (read|hear) (about|of)|(read|hear|heard) about|i read that|(you see|they say|that is) people|videos of|"
    "stories (about|of)|horror stories|"
    "(spend|spent) my (life|days|time) with|"
    "(nurse|treat|teach|work with) (people|patients|folk|folks|clients) (who|with)|(program|programme) about"
)
"""Behind these nothing is told of anybody here ("you read about people who die"), unless `TELLING` comes between."""
NOBODY = words("people folk folks patients others somebody someone those them anyone anybody clients")
"""Must stand beside `READ_OF`, or between it and what was read: of these one reads."""
TELLING = words("i my we me mine but here outside now today just")
"""Between what was read and a match these begin what the speaker tells."""
