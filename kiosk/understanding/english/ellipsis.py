"""What English answers leave out because the question has said it, and which of its words they pick."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.understanding.english.dates import WEEKDAY
from kiosk.understanding.english.lists import runs, words

LEFT_OUT: Mapping[str, tuple[str, ...]] = {
    "flag_urine": ("urine {}", "urine like {}"),
    "flag_urine_little": ("urine {}",),
    "urine": ("urine {}",),
    "flag_leg": ("one leg {}",),
    "flag_weak": ("new {}", "{} since yesterday"),
    "flag_dose": ("taking {} than the label says", "taking {} what the label says"),
}
"""Question → the answer with what the question has said put back: "rusty brown" to "what colour is your urine?"."""
OF_A_LABEL = "flag_dose"
"""The question that asks whether more is taken than the label says."""
LASTING = words("always ever years months long usual normal old before since course age clumsy")
"""Not left out but contradicted: "always been weak" or "I'm 84, of course I'm weak" to "any new weakness?"."""
AROUND = words("outside outdoors outdoor indoors weather room house here kitchen bathroom")
"""Tell of what is around somebody, and leave nothing out: "it's cold outside" tells of no cold leg."""
RENEWED: Mapping[str, Mapping[str, str]] = {
    "flag_weak": {"weakness": "new_weakness"},
    "statin_pain": dict.fromkeys(("ache", "weakness", "stiffness"), "muscle_tender_weak"),
}
"""Question → what is told without a word of it being new → what it is to a question that asks for new things only."""
_SINCE_A_DAY = (
    "since (yesterday|last night|this morning|yesterday morning|yesterday night|yesterday afternoon|yesterday evening|"
    "yesterday lunch|yesterday lunch time|yesterday dinner|yesterday dinner time|yesterday tea time|"
    "yesterday breakfast|last night shift|last night dinner|last night tea)"
)
NO_URINE = runs(
    "none [at all]|hardly any [at all]|(barely|scarcely) any|(next to|almost) (none|nothing)|not a drop|"
    "[just|only] a few drops|just a dribble|there is (none|not any|hardly any)|"
    "(hardly|barely) (anything|been [at all])|"
    "[i have] not been since (yesterday|last night)|i have not been (today|all day)|nothing to pass|"
    "no (urine|pee|water)|(i do not|i have not|i never|do not|he does not|she does not|not) "
    "(pass|passed|passing|make|made|making|produce|produced) [any|any at all]|"
    "(nothing|none|no nothing|no none) [at all] [i have] not (pass|passed|passing|made|making|produced) [any|anything]|"
    "(nothing|none|no nothing|no none) [at all] [i am] (dry|bone dry|dried up)|"
    f"{_SINCE_A_DAY} (nothing|none|not a drop|not once|hardly any|not a dribble)|"
    "(hardly|barely|scarcely|not even|not so much as) a (drop|dribble|trickle|drip|thimbleful)|"
    "not a (dribble|trickle|drip)"
)
"""Tell that no urine was passed."""
_SINCE = "[since yesterday|since last night|since this morning|since yesterday morning|since yesterday dinner time]"
SCARCELY_ANY = runs(
    f"[i have] (hardly|barely|scarcely|not) been {_SINCE}|[i have] (hardly|barely) been {_SINCE} [a] couple of drops|"
    "[just|only] [a] (couple of|few) drops"
)
"""Tell so where the question is what colour it has."""
_FAR = "[a lot|a bit|a good bit|far|much|way|probably]"
MORE_THAN_GOOD = runs(f"{_FAR} more than (i should|i ought to|is good for me)|{_FAR} too much")
LESS_THAN_BEFORE = runs(f"{_FAR} less than i (used to|did|should|ought to)")
STILL = runs(
    "[it|they] [is|are] still (going|there|on|going on|at it)|[it|they] (has|have) not (stopped|gone|eased|let up)|"
    "not (stopped|gone|let up)|i [have] still (got|have) it|i have it now|it is on me now"
)
"""Tell that the cramp goes on, where the question is how long it does."""
_LIKE_PAIN = "(pressure|weight|heaviness|tightness|[tight] band|squeezing|discomfort)"
CHEST = runs(
    f"[no] (only|just|but) [a|a bit of|some|a slight] {_LIKE_PAIN}|"
    f"[no] [it is] (more like|more of|like|more) [a] {_LIKE_PAIN}|"
    "[a] (heaviness|weight|band|tight band|squeezing)"
)
"""Tell of a chest where the question is for pain in it: "no, only a bit of pressure"."""
WHOLE: Mapping[str, Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "flag_urine": {"no_urine": NO_URINE},
    "flag_urine_little": {"no_urine": NO_URINE},
    "urine": {"no_urine": SCARCELY_ANY},
    "flag_heart": {"chest_pain": CHEST},
    "alcohol": {"alcohol_high": MORE_THAN_GOOD},
    "drinking": {"drinks_little": LESS_THAN_BEFORE},
    "how_long": {"will_not_ease": STILL},
    "hard_stops": {
        "kidney_disease": runs("[it is|i am|they are|kidneys] [at] stage (3|4|5) [a|b]"),
        "dialysis": runs("[no] [i am|he is|she is] on the machine [already]"),
        "heart_disease": runs(
            "[yes] [i had|i have had|i did have|he had|he has had|she had|she has had] [a|one|2|3|another|my] "
            "(heart attack|heart attacks|coronary)"
        ),
    },
}
"""Question → finding → answers that tell it, and only as a whole: elsewhere "none at all" is a plain no."""
STANDING = runs(
    "[not] for (years|months)|for years now|[not] in years|in months|any more|now|these days|"
    f"[not] {_SINCE_A_DAY}|[not] since {WEEKDAY}|"
    "in 20 (5|6|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25)|in 19 (88|90|92|95|96|97|98|99)|"
    "[as|because] i am on dialysis|[not] since dialysis|[not] since i (started|went on) dialysis|doctor|love"
)
"""Behind an answer of `WHOLE` these tell since when, or why, and take nothing back."""
PLAIN_NO = words("none nothing no at all")
"""Before something else these are a plain no: "none at all, I go fine"."""
GOES_ON = words("and but")
"""Behind what tells that something else begins."""
REASONED = runs("i am on dialysis [so|and]|on dialysis so|with the dialysis")
"""Before an answer of `WHOLE` these tell why."""
REASONS = words("dialysis")
"""Findings that those reasons tell beside the answer."""
DENIED: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "flag_weak": runs("(not|nothing|it is not) new|no change"),
    "flag_dose": runs(
        "less|fewer|under|[just|only|exactly|always] (what|as|like) (it|the label|the packet|the bottle|the box) says|"
        "[just|only|exactly|always] what is on the (label|packet|bottle|box|tin)|as directed|to the letter|by the book|"
        "[just|only] [the] one (a day|daily|every day|at night) (like|as|what) (it|the label|the box) says|"
        "(the same|same) as it says|[just|only|always] the (right|recommended|usual|normal) (amount|dose|number)"
    ),
}
"""Question → beginnings of an answer that are a plain no to it."""
THE_SAME: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "flag_leg": runs(
        "[it is|they are|just|much|about] [the] same as the other [one|leg]|both [legs] [are] [about] [the] same|"
        "they are both the same|[it is|they are] no different (from|to|than) the other [one|leg]|no difference|"
        "[they are] [both] as (ugly|skinny|thin|bony|knobbly|pale|good) as each other"
    ),
}
"""Question → answers that are a plain no to it, and only as a whole."""
_WHOLE = words("leg legs arm arms foot feet hand hands")
"""Of the limbs these alone: a finger gone numb, or a toe that won't bend, is no limb that fails."""
PICKED: Mapping[str, Mapping[str, frozenset[str]]] = {
    "flag_heart": {
        "chest_pain": words("chest tightness tight pressure heaviness angina"),
        "breathless": words("breathe puffed puffing gasping"),
        "heart_racing": words("heart racing heartbeat pulse"),
        "fainted": words("fainting faint"),
    },
    "flag_nerve": {
        "throat_closing": words("throat swallowing swallow"),
        "stroke_signs": words("face mouth speech"),
        "limb_numb": _WHOLE | words("numb dead feeling"),
        "confused": words("confusion"),
    },
    "cold_tired": {"feels_cold": words("chilly frozen freezing"), "tiredness": words("tired weary knackered")},
    "flag_leg": {"leg_swollen": words("leg calf thigh ankle shin foot")},  # toes and knees swell of other things
    "flag_weak": {"new_weakness": _WHOLE | words("grip")},
    "hard_stops": {
        "heart_failure": words("heart"),
        "fluid_restriction": words("drinking drinks drink limit fluids"),
    },
    "operations": {
        "neck_surgery": words("neck thyroid throat"),
        "bariatric_surgery": words("stomach bypass"),
        "bowel_disease": words("bowel bowels celiac"),
    },
    "losses": {"diarrhoea": words("loose runs trots"), "vomiting": words("vomiting")},
    "upset": {"diarrhoea": words("loose runs trots")},
    "signs": {"tingling_hands": words("finger fingers fingertips")},
    "clot_risk": {"clot_risk": words("operation op journey flight plane bed plaster")},
    "stairs": {"proximal_weakness": words("hard harder difficult struggle tough chair")},
    "twitch": {"eyelid_twitch": words("eye eyelid lid")},
}
"""Question → finding → words of the list that it reads out, by which an answer picks it: "my throat", "my left leg"."""
ALL_WELL = runs(
    "[i am|he is|she is|it is|they are|all is|everything is|we are] [all|perfectly|absolutely] "
    "(fine|good|well|grand|great|normal)|(i am|he is|she is|it is|they are|we are) [all|perfectly|absolutely] ok|"
    "(all|everything is) ok|(right as rain|fit as a fiddle|fit and well|no worries|no complaints|nothing to report)|"
    "no (bother|problem|problems|trouble) [at all|there|whatever|with that|with any of that|with any of those]|"
    "[i] (can not|could not|must not) complain|"
    "[it is|they are] all [still] working [fine|ok|well|normally|as it should|as they should]"
)
"""Are a no to a question about troubles, where nothing else is said."""
HEARD_IT = runs("ok|right|right then|ok then")
"""Are no yes to such a question."""
NOW = words("now today again")
"""Beside "fine" these leave open whether it was so until now, and say no yes."""
ONE_LEGGED: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "flag_leg": runs("only (have|got|have got) [the] one leg|have [got] (just|only) [got] [the] one leg"),
}
"""Question → what tells of a leg that is not there, and no yes about the other."""
ARTIFICIAL: Mapping[str, frozenset[str]] = {
    "flag_leg": words("plastic artificial prosthetic prosthesis false wooden tin amputated amputee amputation"),
}
"""Question → words that tell of such a leg."""
PROTESTING = runs("i (said|told you)|i have (said|told you)|i am here (for|about|with)")
"""With one of these a limb is where the cramps are, and picked from no list: "I've told you it's my legs"."""
LEGS = words("leg legs foot feet")
"""They are where most have them; an arm is not."""
PROTESTED: Mapping[str, frozenset[str]] = {"flag_nerve": words("limb_numb")}
"""Question → what is not picked so."""
DESCRIBED = words("flag_urine urine")
"""Ask for a description, which "fine" is."""
POLITE = words("thanks thank you love dear mate doctor oh")
"""Stand beside one of those and say nothing."""
SOUND = runs("fine|ok|good|normal|healthy|grand|great|the same")
"""Pick nothing: "my heart is fine"."""
