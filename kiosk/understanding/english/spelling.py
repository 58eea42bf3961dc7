"""Spelling and inflection: what is folded before anything is compared."""

from __future__ import annotations

from kiosk.understanding.english import dialect
from kiosk.understanding.english.lists import families, words

CONTRACTIONS = {
    form: tuple(written.split("_"))
    for form, written in families(
        """
        can_not: cannot can't cant
        will_not: won't wont
        shall_not: shan't
        is_not: ain't aint isnt
        do_not: dont don't
        does_not: doesnt
        did_not: didnt
        have_not: havent
        has_not: hasnt
        had_not: hadnt
        was_not: wasnt
        are_not: arent
        could_not: couldnt
        would_not: wouldnt
        i_am: im i'm
        i_have: ive
        it_is: tis
        going_to: gonna
        got_to: gotta
        want_to: wanna
        kind_of: kinda
        sort_of: sorta
        out_of: outta
        lots_of: lotsa
        do_not_know: dunno
        let_us: let's
        because: 'cause cos coz cuz
        them: 'em
        all_right: alright
        any_more: anymore
        """
    ).items()
} | {form: tuple(written.split("_")) for form, written in dialect.CONTRACTIONS.items()} | dialect.NEGATED
"""Contraction → the words it stands for."""
ENDINGS = {"m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would"}
"""What follows an apostrophe → the word it stands for."""
TAKES_IS = words("mine it he she that there what who where here how this everything something nothing one")
"""Words after which 's is "is" (or "has") and not a possessive."""
AFTER_HAS = words("had been gone got started begun lost taken become")
"""Before these 's is "has": what a relative "has had" is no history, what he "had" is."""
AMERICAN = families(
    """
    diarrhea: diarrhoea
    liter: litre
    liters: litres
    centimeter: centimetre
    centimeters: centimetres
    celiac: coeliac
    licorice: liquorice
    paralyzed: paralysed
    color: colour
    colored: coloured
    colorless: colourless
    discolored: discoloured
    gray: grey
    anemia: anaemia
    hemorrhage: haemorrhage
    leukemia: leukaemia
    edema: oedema
    estrogen: oestrogen
    goiter: goitre
    tumor: tumour
    labored: laboured
    agonizing: agonising
    committed: commited comitted
    nebulizer: nebuliser
    """
)
"""British spelling → American, which is what recognisers know and write."""
LETTERS = words("bp copd dvt gi gp gtn hrt ibs inr mri ppi tia uti")
"""What is said letter by letter: a recogniser without the word writes "b p"."""
AS_DICTATED = AMERICAN | {word: " ".join(word) for word in LETTERS}
"""Word of a phrase → what a recogniser that lacks it may write."""
SPELLINGS = {
    **AMERICAN,
    **families(
        """
        diarrhea: diarrohea diarhea diarrea
        mum: mom mam mummy mommy mother
        dad: father daddy
        grandad: granddad grandpa grandpop gramps
        ok: okay
        um: umm erm er err uh uhh uhm ehm hm hmm mm mmm
        yeah: ya yea yeh
        anxious: anxoius
        tummy: tum
        breathe: breath breathing breathes breathed
        pee: piss wee
        peeing: pissing weeing
        peed: pissed weed
        charley: charlie charly
        """
    ),
    **dialect.SPELLINGS,
}
"""Spelling, accent or nickname → the one that is compared."""
IRREGULAR = families(
    """
    be: am is are was were
    have: has had having have
    do: does did done doing do
    get: gets got gotten getting get
    go: goes went gone going go
    can: can could
    will: will would
    feel: felt feel feels feeling feelings
    foot: feet foot foots
    calf: calves calf calfs
    throw: threw thrown
    take: took taken
    drink: drank drunk drink drinks drinking
    fall: fell fallen
    sleep: slept
    wake: woke woken waking awake
    lose: lost
    swell: swollen
    come: came
    sit: sat sitting
    stand: stood
    run: ran running
    bite: bitten
    little: bit
    very: quite
    break: broke broken
    cut: cutting
    say: said says
    see: saw seen
    keep: kept
    give: gave given
    eat: ate eaten
    lie: lay lying laid
    shake: shook shaken
    freeze: froze frozen
    grow: grew grown
    hold: held
    tell: told
    think: thought
    bleed: bled
    shrink: shrank shrunk
    swim: swam swimming
    write: wrote written
    myself: himself herself themself hisself
    become: became
    forget: forgot forgotten
    slide: slid
    hang: hung
    creep: crept
    sink: sank sunk
    bring: brought
    speak: spoke spoken
    tear: tore torn
    spit: spat
    blow: blew blown
    draw: drew drawn
    child: children
    tin: tins cans
    medicine: medication medications medicines meds med
    inhaler: puffer puffers
    my: my his her their our your
        hurt: hurts hurting hurt
    pain: pains painful pain
    eventide: evenings evening
    diabetes: diabetes diabetic
    allergy: allergies allergic
    die: died dies dying
    tie: tied
    day: daily
    anxious: anxiety
    weak: weakness weaker weakened
    numb: numbness numbed
    spinal: spine spines
    dizzy: dizziness dizzyness
    breathless: breathlessness
    urine: urinate urinating urinated urination
    period: periods menstrual
    """
)
"""Inflection → base, where the endings alone would not fold them (never is not's other form)."""
REWRITES: dict[tuple[str, ...], tuple[str, ...]] = {
    ("not", "stand", "it"): ("not", "bear", "it"),  # "I can't stand" is another thing
    ("unable", "to"): ("can", "not"),
    ("not", "able", "to"): ("can", "not"),
    ("no", "way", "can", "i"): ("i", "can", "not"),
    **{
        (can, hardly, do): ("can", "not", do)
        for can in ("can", "could")
        for hardly in ("hardly", "barely", "scarcely")
        for do in ("feel", "sense", "swallow", "breathe", "speak", "talk", "open", "unlock", "straighten")
    },
    **{(refusing, "to"): ("will", "not") for refusing in ("refuse", "refuses", "refusing")},
    **{(coming, "over"): ("gone",) for coming in ("came", "come")},
    **{
        (turned, colour): ("gone", colour)
        for turned in ("turned", "became", "become")
        for colour in "numb dead weak cold white blue useless floppy limp hot red purple black brown stiff hard".split()
    },
    ("all", "at", "once"): ("suddenly",),
    ("out", "of", "nowhere"): ("suddenly",),
    ("all", "right"): ("ok",),
    ("over", "done"): ("overdone",),
    **{(that, makes, "sense"): (that, "is-clear") for that in ("that", "it") for makes in ("make", "makes")},
    ("the", "runs"): ("diarrhea",),
    ("the", "trots"): ("diarrhea",),
    ("both", "ends"): ("both-ends",),
    ("not", "with", "it"): ("not", "with-it"),
    ("mind", "you"): ("mind-you",),
    ("never", "mind"): ("never-mind",),
    ("ending", "it"): ("end-it",),
    ("end", "it"): ("end-it",),
    **{(before, "em"): (before, "them") for before in ("of", "had", "have", "get", "got", "on", "in", "with", "both")},
    ("keep", "them", "still"): ("keep-still",),
    ("negative", "for"): ("no",),
    **{
        (hour, *when): ("small", "hours")
        for hour in ("one", "2", "3", "4", "5")
        for when in (("in", "the", "morning"), ("o", "in", "the", "morning"), ("am",))
    },
    ("my", "old", "man"): ("my", "husband"),
    **{("an", *mi): ("a", "heart", "attack") for mi in (("my",), ("m", "i"))},  # "mi" is "my" in Yorkshire
    ("my", "m", "i"): ("my", "heart", "attack"),
    **{("my", half, "half"): ("my", "partner") for half in ("other", "better")},
    ("from", "time", "to", "time"): ("occasionally",),
    ("give", "or", "take"): ("roughly-said",),  # nobody takes anything
    ("plus", "or", "minus"): ("roughly-said",),
    **dialect.REWRITES,
    **{("no", "one", verb): ("nobody", verb) for verb in ("has", "ever", "is", "said", "told", "mentioned", "thinks")},
}
"""Words that mean another thing together, which a phrase without its small words could not tell."""
HESITATION = words("um")
"""Said while thinking; dropped, so that what is said twice around them counts as repeated."""
WRITTEN_FOR_NO = words("know")
"""What recognisers write for a "no" that is said alone …"""
BEHIND_NO = words("no know thanks thank mate love")
"""… or before one of these."""
LONGEST_REPEAT = 3
"""Words of the longest stretch that is said twice by stammering ("I'm not, I'm not eating")."""
ANSWERING_ONESELF = words("no not nope never yes yeah yep me maybe perhaps possibly dunno hard difficult couldn't") | {
    "i'm not",
    "i don't",
    "i couldn't",
    "i can't",
}
"""After a question mark these answer what the person has just repeated ("chest pain? No")."""
_DIGITS = "zero one two three four five six seven eight nine"
SPOKEN_DIGITS = {word: str(digit) for digit, word in enumerate(_DIGITS.split())}
"""Behind a "point" these are told one by one."""
