"""Dialect, word by word: what is written as it is spoken in Scotland, Ulster, the North, Norfolk or the West Indies.

Whole ways of saying a thing ("scunnered wi it") are phrases, and belong to the prompt set.
"""

from __future__ import annotations

from kiosk.understanding.english import body
from kiosk.understanding.english.lists import families, words

_AUXILIARIES = words("am is was were are do does did have has had could would should will need must wis huv")
_NEGATIVE_ENDINGS = words("nae na ny ni")
_NO_DENIAL = words("arena")
"""Words of their own that look like an auxiliary with "not"."""
_STANDARD = {"wis": "was", "huv": "have"}

NEGATED = {
    aux + ending: (_STANDARD.get(aux, aux), "not")
    for aux in _AUXILIARIES
    for ending in _NEGATIVE_ENDINGS
    if aux + ending not in _NO_DENIAL
}
"""Auxiliary with the Scots "not": "couldnae", "wisny"."""

CONTRACTIONS = families(
    """
    can_not: cannae canna cannie cain't cyan cyaan cyant conna
    do_not: dinnae dinna dinny dinni divvent divn't divna dunna  doan't
    does_not: disnae disna disny doesny dussn't dun't
    has_not: hisnae hin't hasnt
    have_not: hivnae hivny hivna hinnae hinna
    will_not: winnae winna wunna wullnae
    is_not: idn't yin't
    was_not: wadn't wornt
    it_is_not: tisn't tain't
    it_was_not: twasn't twadn't
    it_was: twas
    it_would: twould
    it_will: twill
    that_is: thass thas
    i_have: ah've a've
    i_am: ah'm a'm
    i_will: ah'll
    i_would: ah'd
    give_us: gie's gies
    going_to: gonnae gaunnae
    got_to: gotty
    have_to: hafta hafty
    must_have: musta
    do_you: d'you d'ye
    you_know: y'know
    you_all: y'all yall
    one: yin
    sir: ma'am maam
    a_lot: alot
    at_all: ava
    out_of: ootae oota
    in_the: inna
    of_them: o'them
    """
)
"""What is written as one word → the words that it stands for (parted by "_")."""

_ENDING_IN_ING = words(
    "aching anything asking being blazing bleeding boaking boiling bowling breathing burning choking climbing "
    "collapsing coming coughing cramping crawling dancing digging doing drinking drooping drowning eating evening "
    "falling feeling fitting fluttering freezing gasping getting giving going gripping having hurting jerking "
    "jumping keeping killing lifting living losing lying making morning nothing peeing pounding putting racing "
    "roasting running saying shaking sinking sitting sleeping slurring smoking something spewing standing "
    "starting stopping stretching swallowing sweating swelling swimming taking talking thinking throbbing "
    "thumping tingling trembling twitching vomiting waking walking wearing working"
)
"""Words that are said without their g ("coughin")."""
SPELLINGS = families(
    """
    my: ma mah mi
    to: tae
    do: dae
    does: daes
    doing: daein daeing
    have: hae hev huv
    was: wis wiz wuz
    give: gie
    gave: gied gied
    from: fae frae
    with: wi wid wiv
    no: nae nay nahi
    none: nane
    nothing: naething naethin nithin nowt nowght nuttin nutten nuthin nothink nuffin
    anything: owt anythink
    something: summat summut sumthin sumthing summink somethink
    only: nobbut
    ones: yins
    the: th
    them: dem thae
    that: dat
    this: dis
    you: tha thou ye yous youse yiz yez
    your: yer yir yur
    our: oor
    what: whit
    where: whaur
    down: doon
    round: roon roond
    around: aroon aroond
    about: aboot
    out: oot
    now: noo
    house: hoose
    head: heid
    dead: deid
    floor: flair flaer fleer
    stand: staun staund stan
    standing: staunin staunding
    four: fower
    half: hauf
    stomach: stummick stomick
    mouth: mooth
    shoulder: shooder shouder
    shoulders: shooders shouders
    hands: hauns haunds
    hand: haun haund
    arm: airm
    arms: airms
    toes: taes
    bone: bane
    bones: banes
    heart: hert
    sore: sair
    cold: cauld cowd cowld
    water: watter
    after: efter arter eftir
    before: afore
    between: atween
    over: ower owre
    off: aff
    more: mair
    most: maist
    maybe: mebbe mibbe mibby mebbes
    wrong: wrang
    night: nicht neet neight
    nights: nichts neets neights
    old: auld owd oul ould aul
    hold: haud howd
    holding: haudin
    told: telt tellt
    took: tuk
    just: jist juist
    always: allus
    blood: bluid
    two: twa twae
    children: weans bairns pickney
    child: wean bairn
    grandchild: granwean grandwean
    women: wummin
    myself: masel maself mysel meself mesel mesen missen misself
    self: sen
    yellow: yeller yella
    thing: ting
    things: tings
    mostly: moastly
    awful: awfy awfu awfie
    going: gaun gannin gawn
    giving: gien
    """
) | {word[:-1]: word for word in _ENDING_IN_ING}
"""Spelling of the sound → the word."""

_AFTER_I = words(
    "have am can do get got take took was had did need feel felt drink could would fell fall stand stood sit sat "
    "go went came come woke fainted keep kept never hit banged lie lay pee peed eat sleep walk think thought swallow "
    "breathe"
)
_OWNED = (body.PARTS - words("back")) | body.LEGS | body.ARMS | words(
    "calfs carves ticker eyes eyelids lips hips buttocks backside guts hammies ribs muscles joints bones bowels "
    "kidneys quads instep heel heels waterworks water-works "
    "mum mam mother dad father brother sister husband wife son daughter missus hubby nan grandad neighbour partner "
    "mate tablets pills breath breathing breakfast dinner tea lunch slippers shoes trousers wee pee own left lower "
    "upper big poor whole wedding rings ring pins weight water waters"
)
_BACK_TOLD_OF = words("is muscles locks goes seizes hurts spasms aches went gave has when and")
_BEFORE_BACK = words("in of but down across into lower on up not round and")
_NO_IS_NOT = words(
    "swollen hot sore red tender bad dizzy tired numb tingly dark sick cold breathless pregnant "
    "thirsty constipated anxious confused weak stiff constant often drinking sleeping eating taking getting"
)
_DOING = words(
    "breathe breathing waking moving answering responding talking speaking swallowing eating drinking peeing"
)
_WEE = words("bit drop while touch minute rest moment drink sip dram sit cramp twinge pain boy girl lad lass")
_DONE = words("peed passed slept eaten drunk been woken moved spoken stopped gone had taken")
_WHO = words(
    "he she it boy girl baby wife husband man woman mum dad mother father son daughter child friend mate brother "
    "sister leg foot arm hand face"
)
_OF = words(
    "sort kind lot couple bottle glass cup pint half plenty bit can out because all none one some load loads drop "
    "front back side top bottom type pair number"
)

REWRITES: dict[tuple[str, ...], tuple[str, ...]] = {
    **{("me", owned): ("my", owned) for owned in _OWNED},
    **{("me", "back", told): ("my", "back", told) for told in _BACK_TOLD_OF},
    **{(before, "me", "back"): (before, "my", "back") for before in _BEFORE_BACK},
    **{(aux, "no", one): (aux, "not", one) for aux in ("is", "am", "are", "was") for one in _NO_IS_NOT},
    ("will", "no"): ("will", "not"),
    ("not", "pit"): ("not", "put"),
    **{(aux, "no", doing): (aux, "not", doing) for aux in ("is", "am", "are", "was") for doing in _DOING},
    **{(aux, "no", done): (aux, "not", done) for aux in ("is", "have", "has") for done in _DONE},
    **{(who, "no", doing): (who, "not", doing) for who in _WHO for doing in _DOING},
    **{(who, "canny"): (who, "can", "not") for who in ("i", "you", "he", "she", "they", "we", "it")},
    **{("ah", verb): ("i", verb) for verb in _AFTER_I},
    **{("aw", what): ("all", what) for what in "the day night my over round week of them that morning through".split()},
    ("at", "aw"): ("at", "all"),
    ("and", "aw"): ("and", "all"),
    ("an", "aw"): ("and", "all"),
    **{(what, "o"): (what, "of") for what in _OF},
    **{("o", what): ("of", what) for what in ("the", "my", "them", "it", "these", "your")},
    **{("not", never): (never,) for never in ("never", "hardly", "scarcely", "barely")},
    **{
        ("not", do, "nothing"): ("not", do, "anything")
        for do in "do eat drink take feel help touch have got get had swallow hear see ease shift".split()
    },
    **{("not", got, "no"): ("not", got, "any") for got in "got get have had take feel drink eat".split()},
    ("but", "sure", "i"): ("but", "i"),
    **{
        ("a", "pee", what): ("a", "little", what)
        for what in _WEE
    },
    **{("my", "pee", part): ("my", "little", part) for part in "toe toes finger fingers boy girl lad lass man".split()},
    ("not", "ken"): ("not", "know"),
    ("i", "ken"): ("i", "know"),
    ("i", "do", "be"): ("i", "am"),
    ("say", "as", "i"): ("say", "that", "i"),
    ("say", "as", "how"): ("say", "that"),
}
"""What only its neighbours show to be dialect: "me calf", "it's no swollen", "ah can", "a bottle o beer"."""
