"""How English denies, beside something else, what a question about danger asks for."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.understanding.english.lists import runs, words

SO_NO = runs(
    "(so|but|otherwise) no [really|seriously|not really|none of (that|those)|nothing like that|nothing of the kind]|"
    "so i would say no|(apart from|other than) that no|no none of (that|those|them)|"
    "(but|no|no seriously) nothing (like that|of the kind|of the sort)"
)
"""End a tale that told of no danger. A bare "no" does not: "my legs are fine, wee no"."""
REST = runs(
    "nothing else|(otherwise|apart from that|other than that) (no|none|nothing|fine|i am fine|i am ok)|"
    "nothing (apart from|other than) that"
)
"""End an answer that told of a danger: of the others there is none."""
ASKING = words("can could do does did is are am was were will would has have")
"""Begin a question that the speaker puts to themselves: "can I stand, no"."""
NEGATORS = runs("no|not [the|my|his|her|your|any|a]|nor [any]|never [any|been|had]|neither|without [any]")
"""Right before a word of `NAMED` these deny it."""
TAKEN_BACK = words("like relief killers as than worse until till before when if unless exactly")
"""Behind such a word these take the denial back: "no pain like it", "not sore unless I press"."""
NAMED: Mapping[str, Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "flag_heart": {
        "chest_pain": runs("pain|pains|chest|tightness|tight chest"),
        "breathless": runs("breathless|wheezing|wheeze"),
        "heart_racing": runs("racing|pounding|palpitations"),
        "fainted": runs("faint|fainted|fainting|faints|blackouts"),
    },
    "flag_nerve": {
        "confused": runs("confused|confusion|muddled"),
        "stroke_signs": runs("droop|drooping|drooped|slurred|slurring"),
        "throat_closing": runs("(trouble|bother|problem|problems|difficulty) [with] swallowing"),
        "limb_numb": runs("numb|numbness"),
    },
    "flag_urine": {"urine_brown": runs("brown|dark|cola|rusty")},
    "flag_leg": {
        "leg_swollen": runs("swelling|swollen|swelled|fat|fatter|bigger|puffy|puffed"),
        "leg_hot_red": runs("hot|heat|hotter|red|redness|redder|warmer"),
        "leg_tender": runs("tender|tenderness|sore"),
    },
    "flag_weak": {"new_weakness": runs("weak|weakness|weaker"), "new_numbness": runs("numb|numbness")},
    "flag_spine": {
        "sudden_paralysis": runs("weakness|too weak|(trouble|bother|problem|difficulty) (standing|walking)"),
        "saddle_numbness": runs("numb|numbness"),
        "cannot_urinate": runs("(trouble|bother|problem|difficulty) (going|passing)"),
    },
    "losses": {
        "heavy_sweating": runs("sweat|sweating|sweats|sweaty"),
        "vomiting": runs("sick|sickness|vomiting|vomit|throwing up"),
        "diarrhoea": runs("runs|trots|diarrhea|loose"),
    },
    "signs": {
        "tingling_mouth": runs("tingling|tingles|tingle|pins and needles"),
        "tingling_hands": runs("tingling|tingles|tingle|pins and needles"),
        "twitching": runs("twitching|twitches|twitch|jumping"),
        "tremor": runs("trembling|shaking|tremor|shakes|shaky"),
        "bone_pain": runs("aching bones|bone pain|bone ache"),
        "weakness": runs("weak|weakness"),
    },
    "upset": {
        "constipation": runs("constipation|constipated"),
        "diarrhoea": runs("runs|trots|diarrhea|loose"),
        "vomiting": runs("sick|sickness|vomiting"),
        "palpitations": runs("fluttering|palpitations|flutters"),
    },
    "water": {
        "in_heat": runs("heat"),
        "heavy_sweating": runs("sweat|sweating|sweats|sweaty"),
        "thirsty": runs("thirst|thirsty"),
        "dizzy": runs("dizzy|dizziness"),
        "headache": runs("headache|headaches"),
        "bloated": runs("puffy|puffiness|swelling|swollen"),
    },
    "habits": {
        "alcohol_high": runs("drinker|drinking|alcohol|booze|big drinker|drink taken"),
        "cola_high": runs("cola|coke|pop|fizzy|fizzy stuff|fizzy drinks"),
        "liquorice": runs("licorice"),
    },
    "operations": {
        "neck_surgery": runs("neck|thyroid|on the neck|neck operation"),
        "bariatric_surgery": runs("stomach"),
        "bowel_disease": runs("bowel|bowels|gut|guts|celiac"),
    },
    "clot_risk": {
        "previous_clot": runs("clot|clots|blood clot|blood clots"),
        "cancer": runs("cancer"),
    },
    "twitch": {
        "twitching": runs("twitching|twitches|twitch|jumping|jump|flutter|fluttering|flickering"),
        "tremor": runs("trembling|shaking|tremor|shakes|shaky"),
    },
    "legs_feel": {
        "knot": runs("knot|knots"),
        "crawling_legs": runs("crawling|crawly"),
        "tingling_feet": runs("tingling|pins and needles"),
        "burning_pain": runs("burning"),
        "ache": runs("ache|aching"),
    },
    "cold_tired": {"feels_cold": runs("cold"), "tiredness": runs("tired|tiredness")},
    "pregnancy": {
        "pregnant": runs("pregnant|carrying"),
        "breastfeeding": runs("breastfeeding|nursing|breast feeding"),
    },
    "calcium_stops": {"kidney_stones": runs("stones|kidney stones|stone"), "high_calcium": runs("high|high calcium")},
    "alcohol": {
        "caffeine_high": runs("coffee|coffees|caffeine"),
        "caffeine_some": runs("coffee|caffeine"),
    },
}
"""Question → what it asks for → what it is called in the answer, where a negator before it denies it."""
ABLE: Mapping[str, Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "flag_heart": {"breathless": runs("breathe"), "heart_racing": runs("heart|pulse|heartbeat|ticker")},
    "flag_nerve": {
        "confused": runs("head|mind"),
        "stroke_signs": runs("face|speech"),
        "throat_closing": runs("swallowing|swallow|throat"),
    },
    "flag_urine": {"no_urine": runs("going")},
    "flag_urine_little": {"no_urine": runs("going")},
    "flag_weak": {"new_weakness": runs("grip|strength")},
    "flag_spine": {
        "sudden_paralysis": runs("standing|stand|walking|walk"),
        "cannot_urinate": runs("waterworks|bladder"),
    },
    "losses": {
        "vomiting": runs("stomach|tummy|insides|guts|belly"),
        "diarrhoea": runs("bowels|bowel|insides|guts|tummy"),
    },
    "upset": {
        "poor_appetite": runs("appetite|eating"),
        "constipation": runs("bowels|bowel|stomach|guts|insides"),
        "diarrhoea": runs("bowels|bowel|stomach|guts|insides"),
        "vomiting": runs("stomach|tummy"),
        "palpitations": runs("heart|ticker|pulse"),
    },
    "water": {"headache": runs("head"), "bloated": runs("hands|rings")},
    "signs": {"tremor": runs("hands"), "weakness": runs("strength|muscles"), "proximal_weakness": runs("stairs")},
    "stairs": {"proximal_weakness": runs("stairs|steps")},
}
"""Question → what it asks for → what is well where that is not so, with a word of `WELL` behind it."""
LINKS = words("is are feels seems all just quite perfectly very really still pretty its")
"""May stand between the two."""
EVERYDAY_NEGATORS = runs(
    "would not (say|call it|call them) [the|a]|never on the|nothing (on|in|to) the|nothing wrong with the"
)
EVERYDAY_LINKS = words("was were has have been always")
"""Do so as well where no danger is asked for."""
WELL = words("fine good grand lovely normal ok clear steady regular easy perfect great sound well champion")
NO_LONGER = words("until till before when if unless then yesterday for only barely except most last")
"""Behind a word of `WELL` these tell that it is not so always."""
