"""Which words carry the meaning of a phrase, and which may stand anywhere."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

DROPPED = words(
    "a an the i my it its he she we us our they them their you your be been being have do get will can "
    "of to in on at with for from by as and or that this these those there then so really very quite well "
    "also too oh mine some any please actually basically literally honestly into would am is are"
)
"""Left out of phrases that keep at least two other words (compared as stems and as words)."""
FREE = DROPPED | words(
    "me him her his ok myself just like once twice yeah yes know mean sort kind bit little lot about almost "
    "probably think guess suppose say feel seem become keep start go always often usually sometimes mostly mainly "
    "especially particularly bad terrible awful horrible badly nasty severe slight mild strong big extremely "
    "incredibly super pretty absolutely completely totally both again still now recently today lately tell see "
    "when thing stuff whole own quit end suddenly sudden right left one proper real maybe constant constantly "
    "sorry thanks thank even ever already all come which what while because doctor hi hello more such "
    "dreadful funny certain definitely bloody damn whenever if"
)
"""May stand between the words of a phrase at no cost."""
NEEDED = words("not no without never")
"""Never left out of a phrase: they turn its meaning."""
MINERALS = words("magnesium potassium calcium vitamin supplement losalt")
"""What supplements are made of (stems)."""
REMAINING = frozenset(runs("left (on|in|of|to|for|with|over|me|it)"))
"""Here "left" is what remains or was abandoned, and no side ("no strength left in my legs")."""
COMPLAINTS = words(
    "cramp spasm charley hurt pain ache sore tender seize knot lock tight tighten twitch twinge stitch crick gripe "
    "grab curl cross rock hard clench stiff numb weak tingle swelling contract jump jerk throb burn stab sting "
    "scream discomfort trouble muscle bunch clamp shoot cramping"
)
"""What can be wrong with a part of the body in this kiosk's domain: "a rash on my arm" is no cramp there."""
COFFEES = words("mocha latte cappuccino espresso americano macchiato")
"""Are ordered and not told of: "a dark roast mocha with skim milk" tells of no dark skin."""
CRAMPS = words("cramp cramping spasm charley")
"""Name the cramp itself, whatever had been asked."""
WALLS = words("but because although though except however")
"""Part what stands before them from what stands behind."""
DIRECTED = words("after before when since until without up down off over out same day bring on times")
"""A phrase with one of these means something else in another order."""
UPON = words("me him her them us")
"""Behind "on" at the end of a phrase these tell whom something weighs on."""
ACTORS = words("i we they he she")
"""Begin a new clause, unless a word without weight follows ("I think", "I have")."""
FOREIGN = words(
    "acne pimple zit spot blackhead breakout rash itch eczema psoriasis hives skin face cheek forehead chin "
    "oily hair bald dandruff ear earache hearing wound cut stitch bandage plaster wart mole blister scab "
    "tooth dentist nose sneeze sunburn bruise splinter"
)
"""Complaints that are no cramps: when one of these is worse "in the heat", that says nothing of cramps."""
PREDICATES = words("had take took taking went came did started")
"""After a comma these begin something else: "cramped all over, had a heart bypass" tells no cramp of the heart."""
CLAUSE_HEADS = words("my i it the they he she his her we there")
"""After "and" these begin a new clause, unless a part of the body stands before."""
OTHERS_THAN_PARTS = words("i we he she")
"""Begin a clause behind "my leg, and" as well ("and I just burst into tears"), where a leg that swells is "it"."""
BEFORE_HEAD = words("now then so also just sometimes if when")
"""May stand between "and" and what begins a clause."""
JOINS = words("and or")
"""Join parts of the body that share what is said of them."""
ANSWER_ONLY = words(
    "swell swelling puffy hot warm red purple cold white blue left right side dark clear pale brown orange yellow "
    "light black normal bigger big tender sore walk night day morning rest constant stop little lot loads "
    "often none no not nothing tight hard heart chest second minute hour long straw drink water sweat stretch salt "
    "enough average plenty chair stair heat sun week month year age moment brief worse stone diet hardly any "
    "anything much it is like very of a tea coke cola pill redness foot hand arm leg back shoulder "
    "hip groin bottom those them that these occasional occasionally "
    "colorless transparent pair rib"
)
"""A phrase of nothing but these means a finding only as the answer to a question about it ("it is hot")."""
TELL_TOGETHER = (words("little sun"), words("lots cola"))
"""Words of `ANSWER_ONLY` that tell in a story too when they stand together, as the kiosk's own questions say them."""
UNFINISHED = words("go")
"""At the end of small words it leaves open where to ("can't feel it when I go"): they are an answer."""
HEART = words("heart chest")
"""Here what is "not right", or a number of hundreds, tells of a danger whatever had been asked."""
ORDINARY = words("normal ordinary")
"""A phrase of nothing but these says that all is as usual, and leaves open what: it is an answer."""
NOTHING_ODD = words("nothing out unusual odd funny strange different ordinary")
"""A phrase of nothing but these does so if it begins with "nothing": "nothing out of the ordinary"."""
UNNOTICED = words("a an the my his her their our your it them that this as so very too quite")
"""May stand in a phrase of small words all the same ("does not know her own")."""
LINKING = words("in on of at to me him her has have had is was are")
"""May stand in a short phrase that is pulled apart: "like a horse has kicked me in the chest"."""
PARTICLES = words("on off in out up down over")
"""Carry no meaning of their own in a phrase ("on and off")."""
IT_IS = frozenset(runs("it is|they are"))
"""Begin a phrase that tells of the trouble, whatever had been asked, unless one of `WEATHER` follows."""
WEATHER = words("hot warm cold dark light clear red normal fine")
"""Beside "it is" these may tell of the weather, a room or a drink."""
AMOUNTS = words(
    "more less much many enough than only any good time day one other fine better worse it do go first last second "
    "third next every each number fair decent"
)
"""Alone these tell of nothing in particular."""
WONTED = words("used should ought would")
"""Compare with what is done otherwise, and tell nothing alone: "less than I used to"."""
NO_NAME = words(
    "take takes taking taken took have got get use using and or that the this it is was when with well yes yeah "
    "interest interests interested tears label"
)
"""No name of a medicine begins with these, however it sounds: "take and" is no Atacand. Others may: "a ten a lol"."""
LISTS = JOINS | words("plus")
"""Part the items of a list."""
CARRIERS = words(
    "i take taking took am on use using have the a an some my been called think it is got get well yes yeah just "
    "also for of to do not at in that this me you by was with tablet tablets pill pills one medicine no"
)
"""Stand around a medicine's name; a name that leaves them over explains the sentence as well."""
AS_A_RULE = words("normally usually")
"""Behind a verb these tell how it is done; before it, that it is another thing today: "normally I can walk"."""
