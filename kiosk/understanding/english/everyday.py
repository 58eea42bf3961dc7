"""How English says yes and no in other words, where no danger was asked for."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.understanding.english import in_passing
from kiosk.understanding.english.lists import runs, words

TAKING_BACK = words("but only except though although apart when if unless until")
"""Behind an answer these begin what may take it back …"""
EDGES = TAKING_BACK | words("and just because")
"""… and these something else at least."""
SUBJECTS = words("i you she he we they it there have has had am is are do does did would will be been being got get")
"""Stand around an answer and add nothing: "I have never had that"."""
PADDING = runs(
    "thank (god|goodness|heavens|heaven|christ|you)|thanks [be] [to god]|(touch|knock on) wood|please god|thankfully|"
    "luckily|fortunately|happily|sadly|unfortunately|(glad|happy|pleased|sorry|afraid) to say|"
    "(to be|being) (honest|fair|truthful)|if i am honest|i must (say|admit)|i have to (say|admit)|at all|really|"
    "honestly|"
    "(as|so) far as i (know|am aware)|that i (know of|would mention|have noticed|can think of|am aware of|can recall)|"
    "to my knowledge|actually|ever|myself|me|mind|mind-you|anyway|"
    "in (my life|all my life|all my years)|i (think|suppose|would say|guess|reckon)|bless|in fact|no|yes|"
    "yeah|"
    "aye|nah|nope|definitely|for (sure|me)|with me|in my case|as it happens|come to think of it|"
    "to tell the truth|truth be told|i am (glad|happy|pleased|sorry|afraid) to say|the lord|sure|always|"
    "[any|anything|one|either|none|all] of (that|those|them|it|these|this|either)|"
    "[any|anything|one] like (that|those|them|these|this)|any|either|that|those|"
    "of (the|that) (sort|kind)|in that line|on that (score|list|front)|whatsoever|whatever|come to mind|springs to mind"
)
"""Stand beside such an answer and say nothing."""
FOR_NOW = runs("so far|yet|these days|nowadays|at (the moment|the minute|present)|now|then")
"""Neither do these, but where something that is over counts as well: "none now" may have had stones."""
DENYING = runs(
    "never|never (had|known|suffered|suffered from|experienced|come across|been told|noticed|seen)|"
    "never (had|known|noticed) anything|never had [any|a] (bother|trouble|problem|problems|issue|issues)|"
    "nothing|none|not any|not one|not a (thing|one|single one)|not one thing|neither|neither one nor the other|"
    "neither the one nor the other|neither of the 2|none of either|(none|not) of [the] above|"
    "none of (them|those|that|it) (fit|fits|apply|applies|fits me|fit me|apply to me)|"
    "[i] can not say (any|one|that any) of (them|those) (apply|fit|fit me|apply to me|do)|no to (all|both|the lot)|"
    "not (had|got|have) (any|anything|one|either)|"
    "not that (anyone|anybody|any doctor|the doctor|the doctors|my doctor|she|he|they) (has|have) [ever] "
    "(told|said|mentioned|told me|said so|found|noticed)|"
    "not that (anyone|anybody|the doctor|any doctor|they) [ever] (told|said|mentioned) [me|so]|"
    "nobody [has|have] [ever] (told|said|mentioned|told me|said so)|"
    "not (so|as|that|so as|so far as|as far as) (i|we) have (noticed|seen|been told|heard|found)|"
    "not (so|as|that) (i|we) (would|could|can) (notice|know|tell|see|say)|"
    "not (that|as) i (noticed|recall|can recall|ever noticed|know)|not to (my knowledge|notice)|"
    "(that|it) is [a] no|(that|it) would be [a] no|i (would|will|must) [have to] say no|"
    "put me down (as|for) [a] (no|none)|"
    "count me out|[all|perfectly] clear (there|on that|on those|on all that)|[a] clean bill of health|all clear|"
    "(god|heaven) forbid|perish the thought|do i (heck|hell)|not on your nelly|i have been spared|not (her|him|us)|"
    "not in the least"
)
"""Unmistakable: a no to whatever was asked."""
DENYING_LOOSELY = runs(
    "(nothing|none) (to speak of|to write home about|to report|out of the ordinary|out of the way|unusual|wrong|"
    "much|major|serious|untoward|new|worth mentioning|different|strange|odd)|"
    "(no|not any) (bother|problem|problems|trouble|troubles|issue|issues|complaints|worries|difficulty|change|changes|"
    "sign|signs) [there|with that|with them|with any of that|to speak of]|"
    "not (a|one) [bit of a] (problem|bother|worry|sign|trace|hint|peep|bit|whisper|murmur)|not a bother on me|"
    "without (a|any) (bother|trouble|problem|problems)|"
    "can not say (it|that|they|i) (does|do|is|has|have) [ever] [bothered me|noticed|had]|"
    "not since i was (a|in) (girl|boy|lad|lass|child|kid|youngster|young man|young woman|teenager|school|my teens)|"
    "not (for|in) (years|ages|donkeys years|a long time|a long while|months|a good while|yonks)|"
    "not (lately|recently|any more|now|this year|this time|these days|of late|for a while|as such)|"
    "not (so|that|so that) you would notice|hardly|as if|get away [with you]|give over|"
    "no more than (usual|normal|most|anyone|anybody|the next man)|"
    "(it|that|they|i|he|she) (does|do|is|are|has|have|did|was|were|would) not [really|often|ever|much|as a rule]|"
    "not (as a rule|often|much|usually|normally|in general|so much|a lot|that often|very often|really|hugely)|"
    "[quite|just] the (opposite|reverse|contrary)|no pain no nothing"
)
"""A no as well, but not to what forbids an advice."""
HEALTHY = runs(
    "[as] (fit|sound|right|healthy|strong|fresh|bright) as (a|an) (fiddle|flea|bell|ox|horse|daisy|button|butcher dog|"
    "trivet|pound)|right as rain|never (better|felt better|been better|been fitter)|"
    "[all|everything is] in (good|great|fine|perfect|tip top) (nick|order|shape|health|fettle|working order)|"
    "[all|everything|everything is] (tip top|tickety boo|hunky dory|ship shape|spot on|in order|working)|"
    "everything (works|is working|is as it should be|is fine|is normal)"
)
"""A no to a question about troubles."""
SO_NO = runs("(so|but) no|(so|but) not (that|those|any of that|me)|so i would say no|so that is a no")
"""End an answer that told of none of what was asked."""
NONE_OF_IT = runs(
    "none of (those|these|that|them|it|this)|none of (it|that|those) at all|nothing like (that|those|it)|"
    "not one of (those|these|them)|no to (all|everything|the lot)|no to all of (those|them|that|it)"
)
"""End an answer about danger that told of none: "my heart is in excellent order, none of those"."""
BEFORE_NONE = words("no nope so but and")
BEHIND_NONE = words("thank thanks god goodness heavens honestly really touch wood love dear doctor no")
"""May stand beside it."""
THE_REST = in_passing.REST + runs(
    "nothing else (at all|really)|(otherwise|apart from that|other than that) not|the rest (no|none|nothing|fine|not)|"
    "(otherwise|the rest|apart from that) (i am|is|are) (fine|ok|grand|good)|the (rest|others) (no|none|never)|"
    "(everything|all the rest|all) else (is fine|works|is ok|is good|is grand)|"
    "none of the (rest|others)|not the (rest|others)|no to the (rest|others)|nowhere else|"
    "none of the other (things|ones)"
)
"""End an answer that told of something asked for: of the rest there is nothing."""
ASSENTING = runs(
    "(i|it|they|that|he|she|we) (do|does|have|has|is|are|am|did) [that|so|indeed]|"
    "now [that] you (mention|say|come to mention) it|that is (me|him|her|us) [to a t|all over|exactly]|"
    "(that|it) (sounds|is) [just] like me|you have (described|got) (me|it|him|her)|got it in one|"
    "story of my life|tell me about it|do not i know it|do i ever|you can say that again|i will say|"
    "guilty [as charged]|(without|no) [a] (doubt|question)|[oh] big time|hit the nail on the head|bang to rights|"
    "that is a yes|put me down for (that|it)"
)
"""A yes to whatever was asked."""
BY_DEGREE = runs(
    "a (bit|lot|little|touch|fair bit|great deal|little bit|tiny bit)|quite a bit|[only] sometimes|at times|often|"
    "usually|"
    "mostly|generally|now and (then|again)|[only] now and again|on and off|off and on|[only] occasionally|"
    "every so often|"
    "once in a while|every now and (then|again)|more often than not|all the time|"
    "something (rotten|terrible|shocking|awful|chronic)|terribly|badly|constantly|non stop|as a rule|somewhat|"
    "regularly|frequently|half the time|nearly always|morning noon and night|day and night|[at] (first thing|night)|"
    "in the (morning|mornings|evening|evenings|afternoon)|of a (morning|night|evening)|"
    "(most|some) (days|nights|mornings)|"
    "(all|every) (day|time|night|morning|evening|single day|single time|day long)|[once] in a blue moon|"
    "the odd (time|day|bit|one|once)|[only] (slightly|at night|in the mornings)|(tends|seems|does seem|do seem) to|"
    "more than i (like|would like)|(worse|more) (lately|recently|these days)|all my life|for (years|months|ages)"
)
"""A yes to what may be so more or less."""
UNSURE = runs(
    "(could|would) not [like to] (rightly|really|honestly) say|might (do|be|have)|could be could not be|"
    "hard to (know|tell|say)|lose track|never (paid|pay|gave|give) it any (mind|heed|attention|thought)|"
    "maybe|would not swear to it|"
    "some days they are some days (not|they are not)|would not like to say"
)
"""Leave it open."""
DENYING_THIS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "pregnancy": runs(
        "i am a (man|bloke|fella|fellow|lad|chap|boy|guy|male|grandad|grandfather)|"
        "he is a (man|bloke|lad|fella)|"
        "[i] (went|been|have gone|have been|gone|am) [long|well] (through|past) (the change|the menopause)|"
        "[i] had (the change|a hysterectomy|my womb out|everything out|it all taken away|my tubes tied)|"
        "(those|my) days are [long] (behind|gone|over|past)|(that|the) ship has sailed|not at my age|"
        "[i am] too old for (that|all that|any of that)|well past (it|that|all that|child bearing|the age)"
    ),
    "alcohol": runs(
        "[i] never (touch|touched|bother with|have) (it|the stuff|any of it|any)|[i] never have [done]|"
        "[i] do not (touch|bother with) (it|the stuff|any of it)"
    ),
    "operations": runs(
        "(only|just) [had] (a|an|my|the) (appendix|hernia|caesarean|cesarean|section|hip|knee|tonsils|cataract|"
        "cataracts|gallbladder|gall bladder|wisdom teeth|bunion|vasectomy|hysterectomy|varicose veins)|"
        "not (there|in those places)|never been (cut|opened up|under the knife|operated on)|"
        "not so much as a (tonsil|tooth)"
    ),
    "stairs": runs(
        "up and down (all day|them all day)|"
        "[i] [can|still] (fly|run|skip|bound|nip|trot) up [them|the stairs]|"
        "not hard|easy|easily|(piece of cake|no sweat|dead easy)"
    ),
    "ppi_years": runs(
        "nowhere near|not (a year|that long|as long as that|quite|nearly)|since last (month|week)|"
        "[a|only a|just a|about a] (couple|few) [of] (weeks|months)|(2|3|4|5|6|7|8|9|10|11) (weeks|months)|"
        "[about|only|just] (a month|half a year)|less than (a year|that)|under a year|[i] [only] just started|"
        "(they|the doctor|doctor) (only|just) started me"
    ),
    "recent_medicine": runs(
        "nothing (new|has changed|changed|has been changed|has been started)|"
        "(long|way|well|years) before (that|them|it|any)|"
        "[i] had (it|them|the cramp|the cramps|cramps) (long|well|way|years) before|"
        "[the] same (tablets|ones|3|2)|"
        "[i am] not on (any|anything)|i do not take (any|anything)|no change|no new (ones|tablets|medicine|medicines)|"
        "the cramps (came|were there|started) (first|before|long before)"
    ),
    "clot_risk": runs(
        "[a] (couple of|few|an|half an|2) hours (in|on) the (car|bus|train) at most|"
        "[i have] been (on my feet|up and about|nowhere|at home)|"
        "[i] (have|has) not (been anywhere|left|been out)|"
        "never (go|been) anywhere"
    ),
    "cold_tired": runs(
        "[too] (hot|warm) if anything|i am (always|the one) (hot|warm|boiling|opening)|warm as toast|i run (hot|warm)|"
        "[i have] (plenty|loads|bags) of (go|energy)|full of (beans|energy|life)"
    ),
    "walking": runs(
        "[it] (carries|goes|keeps) on [just] the same|makes no (odds|difference)|no (odds|difference|better)|"
        "it (stays|is there|hangs around|lingers|keeps going)|worse if i (stand|stop)|"
        "[it] does not make any difference"
    ),
    "twitch": runs("they just (lock|cramp|seize)"),
}
"""Question → answers that are a no to it."""
ASSENTING_THIS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "walking": runs(
        "(straight|right) away|instantly|at once|immediately|pretty (quick|quickly|much)|"
        "(fairly|quite) (quick|quickly)|"
        "(in|within|after) (a|one|2|a couple of|a few|5) (minute|minutes|seconds|moment|breather|rest)|"
        "[it] (goes|eases|settles|clears|wears|fades|passes) (off|away|then|after)|"
        "soon as i (stop|stand)|(once|if|when) i (stop|stand|stand still|pull up)|(he|she) stops it stops"
    ),
    "ppi_years": runs(
        "years|ages|donkeys years|for ever|forever|yonks|decades|"
        "[much|far|way] (longer|more)|(longer|more) than i (care|like|want) to (remember|say|think)|"
        "(well|way) over|easily|at least that|for (years|donkeys years|ages)|ever since|"
        "over a year|"
        "half my life|(feels|seems) like half my life|a (good|fair) (while|few years)|"
        "(2|3|4|5|6|8|10|15|20) or (3|4|5|6|7|8|9|10|12|20|30) years|"
        "[about|must be|over|getting on for|been] (2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|18|20|25|30) years|"
        "(12|13|14|15|18|24) months|a year (and a half|or 2|or so|or more)|"
        "since (the|my) (ulcer|operation|stent|heart attack)|too long"
    ),
    "stairs": runs(
        "[it is] getting [a bit|much] (harder|worse)|murder|a struggle|(they are|it is) murder|had a stairlift|"
        "one [step] at a time|[i] have to (pull|haul|push|hold|hang)|"
        "i need (the|a) (rail|banister|hand|push|stick)"
    ),
    "recent_medicine": runs(
        "it was the (statin|water tablet|water tablets|new ones|new one|new tablets|inhaler)|"
        "(straight|right|not long|soon|just) after|[about] (a|2|a few|a couple of) (weeks|week|days|month) after|"
        "i do blame"
    ),
    "sun": runs(
        "stuck (in|inside|indoors)|"
        "[i am] (always|mostly|mainly) (in|inside|indoors|covered)|[i] (work|am on) nights"
    ),
}
"""Question → answers that are a yes to it."""
ALL_OF_THEM = runs(
    "all [of] (them|those|that|it|these|the above)|[all] the lot [of them|of it]|"
    "the whole (lot|shebang|shooting match)|(every|each) [single|last] one [of them|of those]|everything|"
    "[a] bit of (everything|each|all)|[a] bit of all of (them|those)"
)
"""Pick all items of a list that was read out."""
BOTH_OF_THEM = runs("both [of them|of those]|[a] bit of (both|each)|the (pair|2) [of them]")
"""Pick both of two."""
