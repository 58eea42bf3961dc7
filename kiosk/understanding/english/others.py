"""How English names people who are no relatives, for whom carers, friends and neighbours ask."""

from __future__ import annotations

from kiosk.understanding.english.lists import runs, words

PEOPLE = words(
    "resident patient client lodger tenant student pupil customer guest ex housemate roomie lady gentleman gent man "
    "woman guy bloke chap fella fellow girl lad pensioner person somebody someone classmate teammate apprentice "
    "trainee passenger inmate"
)
"""People of whom something is told, where one of `TELLING` stands behind them."""
SEVERAL_PEOPLE = words(
    "residents patients clients lodgers tenants students pupils customers guests ladies gentlemen men women guys girls "
    "lads kids neighbours neighbors friends mates colleagues workmates drivers players lot"
)
"""So are these behind "one of my"."""
SOMEBODY = words("somebody someone")
"""Of these no "a" stands before."""
WHOM = words("that who whom")
"""Between somebody and "I look after"."""
ONE_OF = runs("(one|some|another) of (my|our|the|these|those|his|her|their)")
OURS = words("my our")
"""Before any name of somebody …"""
A = words("a an the this that another some")
"""… and before one of `PEOPLE`, where more is told of him or her."""
BETWEEN = words("old young elderly poor dear new other own late only little big regular")
"""May stand between these and the name."""
TELLING = words(
    "has gets is keeps suffers takes wakes cramps needs was had who with that whose i we here in at on of from next"
)
"""Behind somebody these go on to tell of them."""
GETTING = words("gets has suffers takes keeps")
"""Behind any name they do, where "he" or "she" follows."""
TAKING = words("takes keeps")
"""Of a bystander these may only praise what is taken: "my neighbour takes magnesium for cramps"."""
LOOKING_AFTER = runs(
    "(i|we) [also] (look after|care for|looking after|caring for|support|nurse|coach|teach|live with|share with|"
    "share a house with|share a flat with|work with|know|visit|help|drive|see to|clean for|cook for|shop for|"
    "sit with|work for|lodge with|rent to)|"
    "(i am|we are) (looking after|caring for|supporting|nursing|coaching|here with|with)"
)
"""Before somebody, or behind them, these tell whom the speaker looks after."""
BRINGING_IN = runs(
    "(i|we) have [got]|there is|[it|this] is (for|about)|here for|(asking|calling|ringing) (for|about)|speaking for|"
    "evenings for|nights for|shifts for"
)
"""So do these before them."""
HAVING = words("have get am feel suffer had got keep cramp was")
"""Behind "I" these tell of oneself, where "I rub it" tells what a carer does."""
ASKED_ME = runs("(asked|asks|wants|wanted) me to (ask|find out|come|check|enquire|see)")
"""Behind somebody of whom "he" or "she" is said afterwards, so does this: "my neighbour asked me to ask, she's 90"."""
SENT_ME = runs("sent me")
"""So does this behind "it's my wife"."""
OF_MINE = runs("of (mine|ours)")
"""Behind somebody these name nobody else …"""
OUR_PLACE = runs(
    "(in|at|on|from|of|to) (my|our) (home|care home|nursing home|ward|unit|house|street|road|church|club|team|block|"
    "village|school|class|work|office|place|practice|hostel|shelter|choir|gym)"
)
"""… nor do these."""
TITLES = words("mr mrs miss mister")
"""Before a name."""
NO_NAMES = words(
    "da doctor gp nurse consultant physio physiotherapist chemist pharmacist specialist surgeon dentist cardiologist "
    "therapist podiatrist midwife optician paramedic registrar osteopath chiropractor masseur hospital surgery clinic "
    "who which that this it what everything everybody everyone nobody nothing something anything one mine life work "
    "god here there cramp cramps pain leg legs and but so because if when then also still now he she they we you i "
    "bus car job bed mattress house dog cat weather heat insurance employer company"
)
"""Are nobody who has cramps, whatever is said of "him" behind them."""
OF_MINE_OR_ME = runs("my|me|our|us")
"""Directly behind "gets" these tell of what a medicine does, and of nobody: "furosemide gets my legs cramping"."""
PRESCRIBING = runs("(he|she) (put|puts|has|had|started|starts|keeps|kept|gave|gives|switched) me|prescribed me")
"""Behind it these make "him" the doctor."""
NOT_FOR_ME = runs("(it|this) is not (for|about) me|not (for|about) me|i am not (asking|here) for (me|myself)")
"""Tell that the speaker asks for somebody else."""
IT_IS_ME = runs(
    "it is [actually|really|just] me (that|who) (has|have|gets|get|is|suffers|cramps|needs)|"
    "it is [actually|really] me (with|having|getting)|it is [actually|really] (for|about) (me|myself)|"
    "i am [actually|really] the one (who|that) (has|have|gets|get|suffers|cramps)|"
    "i am [actually] the one (with|having|getting)|i am [actually] the patient|i meant (me|myself)|"
    "i am [actually] asking (for|about) (me|myself)|it is (me|myself) i am asking (for|about)|"
    "while i am here my own (calves|calf|legs|leg|feet|foot|thighs)|"
    "it is [actually] (me|mine|myself|my own) not (her|hers|him|his|my)|"
    "it is [actually] my [own] (leg|legs|calf|calves|foot|feet|cramp|cramps) not (her|hers|him|his|my)"
)
"""Tell that the cramps are the speaker's after all; no "to" follows ("it's me who has to lift him")."""
HAD_IT_TOO = runs(
    "(had|has|gets|got|get|have) (this|these|them|it) (too|as well|also)|(had|has|gets|got) the same [thing]|"
    "(suffered|suffers) (from|with) (this|these|them|it) (too|as well|also)|used to (get|have) (this|these|them|it) too"
)
"""Behind a relative these compare with them: what is told is the speaker's own."""
GOING_ON = words("and but it that turned with from because which he she")
"""Behind those these go on about the relative."""
NEITHER_NAME_NOR_AGE = words(
    "pain it that this there time score today level potassium sodium sugar glucose bp bmi size dose number count "
    "rating worst most least average result reading weight cough one second third answer"
)
"""Before "is 8" these are what is counted or rated, and nobody's name."""
IS_AGED, JUST = words("is turned turns"), words("only just now still nearly almost about")
"""Between a name and an age."""
PRESCRIBERS = words("said says told gave gives put prescribed checked checks tested wants wanted started changed")
"""Behind "he" or "she" these tell of a doctor: "my statin is 10 and he said stop" makes nobody a child."""
BEFORE_NAMES = words("our my pee little young for about")
"""Before a name behind which an age stands with no "is"; "wee" has become "pee" by then."""
