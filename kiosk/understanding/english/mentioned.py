"""What English tells of a part of the body, or a sign, that is only mentioned, or that has an everyday cause."""

from __future__ import annotations

from kiosk.understanding.english.dates import WEEKDAY
from kiosk.understanding.english.lists import runs, words

NEGATORS = words("no not nor without neither never none nothing")
BETWEEN = words(
    "any more my the a in of on or and at all signs sign real funny particular swelling pain pains trouble happen "
    "happened done it round"
)
"""May stand between one of `NEGATORS` and what it denies: "no tingling in my face"."""

FINE = words("fine ok right working better well gone normal good mine open")
"""Before "now" or "again" these tell that all is well."""

TOLD_OF_AN_ARM = words(
    "heavy weak weakness dead lead funny odd strange weird drop drops dropping lift move moves raise grip feel feels "
    "feeling go goes went going gone down into spread spreads spreading too also well same again now started starts "
    "start begun it they them this that both left bad worse agony killing murder tired useless limp "
    "swollen blue cold so but still not nor can push pull"
)
"""Near an arm that is named, as a complaint: something may be told of it."""
NO_DEAD_ARM = words(
    "face mouth smile eye eyelid cheek lip speech word words talk talking speak speaking droop drool still since "
    "hours days weak weakness useless drop dropped dropping heavy numb numbness chest breathe breathless jaw sweat "
    "sweating sweaty sick clammy heart worse again not today"
)
"""In a story with one of these an arm that somebody lay on may be more than asleep (denied ones aside)."""
LAIN_ON = runs(
    "(lying|sleeping|leaning|lain|slept) on (it|my arm|top of it)|(lying|asleep) on (it|me|my arm)|"
    "(lay|slept|lain) on (it|my arm)|(had|been) lying on"
)
CAME_BACK = runs(
    "(came|come|comes|coming|went|goes) (back|round|right)|came back to life|back to life|(shook|shake) (it|out)|"
    "(it is|it was) fine|fine in a|in a (minute|second|moment|few minutes)|woke up again|wore off|gone in"
)
"""Of an arm that was asleep: it woke."""

BLADE = words("blade blades")
EASED = runs(
    "(frees|freed) up|(sorts|sorted|shifts|shifted|eases|eased|settles|settled|melts) it|it (eases|eased|frees)|"
    "it is easing|is a bliss|a hot (shower|bath|water bottle)|(wheat|heat|hot) (bag|pad|pack)|massage|rub|it is gone"
)
"""Of a muscle of the back: warmth or a hand eases it."""
STRAINED = words(
    "carry carried carrying lift lifted lifting twist twisted twisting bend bent bending reverse reversed reversing "
    "desk typing sewing knitting ironing hunched slouched slouch chess feeding painting sat sitting"
)
"""Brought it on, as it strains the back."""
NO_STRAINED_BACK = words(
    "chest front breathe breathless cough coughing sweat sweats sweating sweaty clammy sick sudden suddenly "
    "tearing ripping tore through jaw arm dizzy faint fainted collapsed worst heart stairs uphill walk walking "
    "spread spreads spreading worse constant weak numb fever temperature pressure night left swallow"
)
"""With one of these a pain between the shoulder blades may be the heart, the great vessel or a lung."""

RUNNING = words("run running ran runs jog jogging sprint sprinting football bus netball swim swimming")
STITCH = words("stitch")
GONE = runs(
    "(it|that) (is|was) (gone|over|off)|gone|goes off|went off|passed|passes|no pain now|(it|that) eased|"
    "(it|that) settled|then (ok|fine)"
)
NO_STITCH = words("still chest breathless wheeze arm jaw faint fainted blood sick vomit fever now worse shoulder")
BOTH = words("both either")

WORK = words(
    "painted painting paint ceiling ceilings decorated decorating sandbags bags sacks boxes logs curtains hedge "
    "plastering plastered sawing sawed digging dug shovelled shovelling hammering drill nail rollered wallpaper "
    "wallpapering bricks plank ups hay scaffolding"
)
"""Work that arms do."""
NEXT_DAY = runs(
    "(that|in the|the same) (evening|night)|the (night|day) after|[the] next (day|morning)|by the (evening|weekend)|"
    f"by {WEEKDAY}|later that (day|night)"
)
"""A muscle that was overworked cramps when the work is done; the heart hurts during it."""
WELL_SINCE = runs(
    "(fine|better|normal|good|ok|well|gone) [again] (now|today|since|by|next day|after)|(was|been|i am|is) [all] fine|"
    "(better|fine|good|grand) (today|now)|[only|just|bit] stiff|it is gone|was good|nothing since|none since"
)
NO_TIRED_ARM = words(
    "left chest breathe breathless jaw sweat sweats sweating sweaty clammy sick heart still faint fainted dizzy weak "
    "weaker weakness numb tingle tingling face speech brown dark cola worse swollen swelling lift pressure heavy tight "
    "again keeps pee urine"
)

ARMS = words("arms shoulders biceps")
"""More than one: what is told of them and of the legs alike is told of the whole body, and of no heart."""
LEGS = words("legs thighs calves feet")
JOINING = words("and the his her my their both in")
SLOW = words("cold freezing perished chilly cardigan cardigans coat jumper weight size sizes stone skin")
"""How somebody with a slow thyroid feels."""
MONTHS = words("month months year years easter christmas spring summer autumn winter gradually slowly lambing")
"""For so long cramps in arms and legs alike are no matter for today, unless one of `ACUTE` is told."""
ACUTE = words(
    "today now sudden suddenly yesterday worse worsening weak weaker weakness sweat sweating sick vomiting vomit "
    "diarrhea chest breathe breathless faint fainted dizzy numb tingle tingling left hour hours tablets tablet pills "
    "dialysis week days fever shaking twitching twitch brown dark stand fall falling lift lipitor cholesterol "
    "bruised fight tender"
)

WORN_OFF = runs(
    "(wore|worn|wears) off|(lip|mouth|it|they|lips) (woke|wakes) up|(it|that) (was|is) (done|gone|over)|and it done|"
    "gone (in|by|after)|came back to life|back to normal|(was|were) (fine|normal|ok) (by|in|after)"
)
"""Behind a numb or burning mouth: what numbed it is over."""
MOUTH_NUMBED = words(
    "dentist dentists dental filling injection jab numbed frozen chilli chili chillies sherbet curry pepper peppers "
    "bonnet vindaloo wasabi pineapple sauce"
)
"""Numb or burn a mouth for an hour or two."""
COLD_SORE = runs("cold sore|cold sores|herpes")
NO_SORE = words("thought numb everywhere operation op over both gone lips weekend feet")
"""With one of these it was no cold sore, or is more than one lip."""
CHAPPED = words("chapped windburn windburnt sunburnt sunburned cracked")
NO_NUMB_MOUTH = words(
    "finger fingers fingertips hand hands thyroid parathyroid neck calcium still now again round around twitch "
    "twitching twitchy spasm claw claws face speech arm side weak panic days weeks bowel bypass dialysis like "
    "month months keeps toes breathe"
)
"""With one of these a mouth that tingles may be short of calcium, or a stroke (denied ones aside)."""

STUNG = words("bit bite bitten stung sting stings bee bees wasp midge midges mosquito mozzie horsefly cleg insect")
"""Make an ankle come up …"""
WENT_DOWN = runs(
    "(went|gone|going|goes|come|came) down|[near|nearly|almost] flat [again]|(it|that) is (gone|flat)|back to normal|"
    "normal size"
)
"""… and this is how it is over."""
LOW = words("ankle ankles foot feet toe toes shin")
HIGH = words("calf calves thigh thighs leg legs knee")
"""A sting may swell the place; where more has come up it may be a clot, or infected."""
NO_STING = words("hot warm red redder spreading spread bigger worse hard sore tender throbbing pus fever still whole")

VEINS = words("vein veins")
NO_OLD_VEINS = words(
    "hard sore hot warm red lump lumpy tender swollen swelling swells new now worse left right ulcer bleed bleeding "
    "hurt hurts hurting painful pain ache aches aching one throb throbbing clot blood puffy"
)
"""Beside veins that stand out in both legs: one may be inflamed or blocked (denied ones aside)."""
FOR_YEARS = words("years since always mum family ages inherited long")

SUN = words("sun sunburn sunburnt sunburned sunbathing sunbathed asleep lobster tan peeling")
"""Redden the skin of both legs."""
ONE_SIDE = words("one left right only")
NO_SUNBURN = words("swollen swelling swells hard hot tender lump worse fever spreading still tight")
LEGS_AND_CALVES = words("legs calves shins feet thighs")


THE_OTHER = runs(
    "(in|then|and) the other|the other (one|calf|leg|foot|thigh|side) (on|the next|then|after)|next [night] the other"
)
"""Behind a cramp in one leg: it had the other as well."""
NOT_THE_OTHER = words("not never nothing normal fine smaller thinner than bigger knee size day days week")

WEAK = words("weak")
DRINKS = words("lemonade tea coffee squash cordial shandy beer brew cuppa juice broth soup orange latte ribena")
"""Are weak when there is too much water in them."""
IS_DRUNK = words("coffee tea it drink them mine cuppa brew squash")
"""Before "weak", in "I like my coffee weak"."""
LIKED = words("like likes take takes drink drinks have has prefer prefers make makes")
CRAMPY = words("crampy cramped tight stiff hard solid")
"""Directly behind "my legs go": they cramp, and carry on."""
GIVING_WAY = words("weak give gave numb dead jelly collapse fall fell way under stand floor")
ARCH = words("arch sole ball heel underside bottom")
OF_THE_FOOT = words("of my his her the a foot")
CATCHES = words("catch catches caught catching")
WET_THINGS = words("wet ice icy slippery oil polish soap snow leaves")
"""Behind "my legs went from under me on the": what somebody slipped on."""
AT_ONE_TIME = words("once me him her")
"""Between what legs did and what they slipped on."""
NO_SLIP = words("third second times keeps every reason again today now morning dry kitchen weak then still since both")
LOW_SEATS = words("beanbag beanbags hammock hammocks deckchair deckchairs kayak pouffe")
"""Nobody rises from these with ease."""
NO_LOW_SEAT = words(
    "or any since now yesterday today still weak weaker chair floor bed suddenly more legs stairs toilet "
    "without"
)
HELD = runs(
    "[at all] while (it|that) was (going on|happening|on|there|cramping)|[at all] while (it|the cramp) (lasted|had me)"
)
"""Directly behind what somebody could not move: it was the cramp that held it."""
HELD_LIMB = words("leg legs foot feet toes toe calf thigh ankle my the that")
LET_GO_SOON = runs(
    "it (let go|went off|eased|passed|stopped)|as soon as i stood|it (was|is) (gone|over)|then it (let go|went)"
)
NO_HELD_LEG = words("still again now speech face arm arms hand hands numb weak since today keeps wet both back")

WORKING = words(
    "laying typing typed type digging dug painting painted knitting knitted knit sewing sewed ironing ironed iron "
    "writing write wrote gardening kneeling knelt plastering tiling decorating hoovering cleaning chopping weeding "
    "mowing cooking baking cutting sanding driving drive drove"
)
"""Take hours, whatever cramps in them or after; "with" a cramp they do not."""
JOURNEYS = words("trip flight journey drive")
"""Directly behind "a three-hour" these are what lasts so long."""
WHENEVER = words("if when after whenever")
"""Between a cramp and the work: "it locks if I type for four hours"."""
OF_THE_CRAMP = words(
    "cramp cramps cramped cramping spasm locks locked stuck held pain hurts hurt hurting aching agony still with"
)
STILL_HELD = words("with still since now solid stuck on")
"""Behind the hours: they may be the cramp's."""
GRIPPED = words(
    "cold snow snowball snowman frozen ice icy freezer gloves handle handles tool tools knife hammer drill machine "
    "needle needles rope paddle brush scissors secateurs mouse pen shears trowel oar oars"
)
"""Make a hand stiff, or are held by it until it shuts …"""
LEFT_IT = runs(
    "prised it off|(they|it|hand|fingers) (open|opens|opened|uncurl|uncurled)|(they|it) opened up|"
    "(it is|they are) mine again|for a (second|moment|few seconds|couple of seconds)|(it|they) behave[s]|"
    "(shook|shake) it|no bother"
)
"""… and these tell that it opens."""
NO_GRIP = words(
    "still shut now hours hour lips lip mouth face tingle tingles tingling tingly pins numb numbness breathe panic "
    "thyroid neck calcium claw claws stay stays stayed vomiting diarrhea laxatives bowel both again every another "
    "bypass dialysis days locked"
)
"""With one of these it may be short of calcium (denied ones aside)."""
ARM_OR_HAND = words("arm arms hand hands")
UPON = (("on",), ("the",), ("in",))
GOES = words("go goes went going")
NO_WARMTH = words("hot red swollen sore tender burning hard painful left right one")
STAY, SORE = words("stay stays staying"), (("sore",), ("hard",), ("tight",), ("tender",), ("swollen",))
LIKE, GIVING = words("like likes"), words("giving")
LOADS = words(
    "sandbag sandbags sack sacks bag bags box boxes crate crates furniture sofa logs bricks bales barrels kegs "
    "suitcase suitcases wardrobe piano coal"
)
"""Are heaved, and not brought up."""
DENTISTS = words("dentist dentists dental injection needles filling lip gum tooth")
"""What they have "frozen" is numb for an hour, and not cold."""
