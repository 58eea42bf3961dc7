"""What keeps a match from being heard: every veto, by the finding that it is about.

A match is words of a phrase, and the words around it may make them tell something else, or nothing: "I can't swallow
big tablets" closes no throat. Each module beside this one holds the vetoes of one kind of finding; its first lines say
why they are none. A veto takes an alarm back. Of those that ask for an everyday cause there were fifty once, most for a
single story, and they lost one in three of the dangers that a hostile reader told beside their causes: no list of what
may not stand beside a cause is long enough. So such a veto asks for the cause, for its end, and for nothing beside it
that tells more; what is denied ("no tingling in my face") does not, what is told of another day, or "again", does. An
alarm too many costs a question.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from kiosk.understanding.context.vetoes import (
    belly,
    breath,
    circulation,
    confusion,
    cramps,
    dialysis,
    durations,
    face,
    falls,
    grammar,
    habits,
    locked_hands,
    numbness,
    other_dangers,
    people,
    pregnancy,
    remedies,
    sayings,
    throat,
    urine,
    weakness,
    weather,
)
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.normalise import Normal

Veto = Callable[[Match, Normal], bool]
"""Whether the words around a match make it tell something else, or nothing."""

ANYWHERE: Sequence[Veto] = (
    grammar.asks_something_else,
    grammar.denies_between,
    grammar.is_unlike,
    grammar.lacks_can,
    sayings.is_a_saying,
)
"""Asked of every match."""

VETOES: Mapping[str, Sequence[Veto]] = {
    "adult_under_60": (people.counts_something_else,),
    "after_exercise": (cramps.is_all_day,),
    "alcohol_high": (habits.is_water, habits.is_left_behind, habits.is_another_drink, circulation.is_leaned_on),
    "alcohol_some": (habits.is_another_drink,),
    "alcohol_stopped": (habits.was_stopped_years_ago,),
    "at_night": (habits.are_worked,),
    "baby_still": (pregnancy.is_of_no_baby,),
    "balance_lost": (other_dangers.is_told_of_something_else,),
    "belly_ache": (belly.is_low_in_a_limb,),
    "belly_muscles": (belly.is_the_side_of_a_limb, belly.are_both_sides, breath.is_of_laughter),
    "belly_rigid": (other_dangers.is_told_of_something_else,),
    "belly_to_back": (belly.is_of_a_period,),
    "bloated": (sayings.is_kept_down,),
    "bp_tablet": (other_dangers.is_read_in_numbers,),
    "breastfeeding": (pregnancy.is_no_baby, pregnancy.is_no_longer),
    "breathless": (breath.is_of_laughter, breath.is_of_the_nose, breath.are_worn, breath.got_their_wind),
    "calcium_supplement": (sayings.is_checked,),
    "cannot_keep_down": (belly.stays_sore,),
    "clot_risk": (sayings.was_years_ago,),
    "confused": (confusion.is_ones_own, confusion.is_a_name_of_things, confusion.is_of_the_speaker),
    "crawling_legs": (numbness.could_not_move,),
    "diarrhoea": (belly.is_over,),
    "diuretic": (remedies.is_swallowed_with,),
    "dizzy": (falls.swoons,),
    "drinks_little": (habits.is_done_with_another_thing,),
    "eases_hanging": (circulation.hangs_an_arm, circulation.is_leaned_on),
    "fainted": (
        falls.swoons,
        falls.is_of_a_thing_that_fell,
        falls.is_out_and_about,
        falls.is_of_the_ground,
        breath.is_of_laughter,
        weakness.is_for_the_pain,
    ),
    "falls": (falls.fell_otherwise, falls.goes_down_a_path),
    "feels_cold": (weather.is_stood_upon,),
    "feet_locked": (locked_hands.opened, locked_hands.opens_again),
    "fit": (confusion.jerks_in_bed,),
    "fluid_leaking": (pregnancy.is_of_a_birth_then,),
    "gut_bleed": (other_dangers.is_told_of_something_else,),
    "hands_locked": (locked_hands.opened, locked_hands.opens_again),
    "head_injury": (falls.is_a_banging_head, other_dangers.is_told_of_something_else),
    "high_blood_pressure": (other_dangers.is_low, other_dangers.is_read_in_numbers, sayings.is_checked),
    "in_heat": (weather.is_of_the_weather, weather.is_a_hot_drink),
    "kidney_disease": (dialysis.is_still_to_come, sayings.is_checked),
    "leg": (people.is_the_only_leg,),
    "leg_hot_red": (
        circulation.are_warm,
        circulation.is_sunburnt,
        weather.is_of_the_weather,
        weather.is_of_the_place,
    ),
    "leg_swollen": (circulation.are_old_veins,),
    "liver_disease": (sayings.is_checked,),
    "limb_cold_pale": (circulation.is_pink_again, circulation.are_both_sore, weather.is_of_the_weather),
    "limb_numb": (numbness.is_asleep, numbness.goes_numb_as_a_rule),
    "losses_go_on": (belly.is_over,),
    "male": (people.are_several, people.is_somebody),
    "missed_dialysis": (dialysis.was_not_missed,),
    "new_medicine": (habits.is_done_with_another_thing, habits.is_no_medicine),
    "new_numbness": (numbness.is_asleep,),
    "new_weakness": (
        weakness.gives_something_up,
        weakness.go_crampy,
        weakness.is_what_helps,
        weakness.is_a_mishap,
    ),
    "no_urine": (habits.is_done_with_another_thing,),
    "no_wind": (other_dangers.is_told_of_something_else,),
    "on_walking": (sayings.is_walked_with_ease,),
    "one_sided": (people.is_the_only_leg,),
    "out_of_scope_cramp": (cramps.is_counted,),
    "over_60": (people.are_several, people.counts_something_else, people.is_a_blood_pressure),
    "over_an_hour": (durations.seems, durations.is_of_the_work),
    "over_ten_minutes": (durations.seems, durations.is_of_the_work),
    "overdose": (sayings.is_every_few_hours,),
    "overheated": (weather.is_stabbed,),
    "pregnant": (pregnancy.is_no_baby, pregnancy.is_no_longer, pregnancy.is_no_meal_for_two, pregnancy.is_weeks_ago),
    "pulled_muscle": (cramps.is_called_in,),
    "recent_birth": (pregnancy.is_of_a_birth_named,),
    "saddle_numbness": (numbness.is_of_a_limb,),
    "self_harm": (confusion.is_dead_weight,),
    "shaking_all_over": (other_dangers.is_told_of_something_else,),
    "skin_bleeds": (other_dangers.is_told_of_something_else,),
    "skin_mottled": (other_dangers.is_told_of_something_else,),
    "smoker": (habits.is_of_food,),
    "stroke_signs": (face.goes_funny, face.is_numbed, weakness.is_for_the_pain),
    "sudden_paralysis": (
        weakness.gives_something_up,
        weakness.go_crampy,
        weakness.is_what_helps,
        weakness.was_a_cramp,
        weakness.is_for_the_pain,
        weakness.is_disliked,
    ),
    "sugar_high": (other_dangers.is_no_sugar,),
    "sugar_low": (other_dangers.is_told_of_something_else,),
    "throat_closing": (throat.has_long_been_hoarse, throat.is_swallowed_hard),
    "tight_hard_limb": (cramps.is_a_drink, cramps.is_about_to_pop, cramps.is_called_in),
    "tingling_feet": (numbness.is_asleep,),
    "tingling_hands": (numbness.is_asleep,),
    "tingling_mouth": (numbness.is_asleep, face.was_numbed),
    "twitching": (cramps.is_a_pop, cramps.is_called_in),
    "under_18": (people.are_several, people.counts_something_else, people.is_no_child),
    "urine_brown": (urine.is_white,),
    "urine_clear": (urine.is_of_a_clear,),
    "urine_dark": (urine.is_of_the_eyes, sayings.is_light_yellow),
    "urine_normal": (urine.is_dark_yellow, urine.is_of_the_eyes),
    "urine_often": (urine.is_of_the_bowels,),
    "vomit_coloured": (other_dangers.is_told_of_something_else,),
    "vomiting": (belly.is_over,),
    "walking_aid": (people.is_one_of_two_legs,),
    "waters_gone": (pregnancy.is_of_a_birth_then,),
    "weakness": (weakness.gives_something_up, weakness.go_crampy, weakness.is_what_helps, weakness.is_a_mishap),
    "will_not_ease": (
        cramps.comes_again,
        cramps.is_a_twitch,
        cramps.let_go_then,
        cramps.nothing_stays_sore,
        cramps.is_stopped_from,
        cramps.is_of_many,
    ),
}
"""Finding → what is asked of each of its matches."""

EXCUSES: Mapping[str, Sequence[Veto]] = {
    "cannot_urinate": (urine.is_wet_of_laughter,),
    "confused": (confusion.is_puzzling,),
    "eases_with_rest": (remedies.is_a_water_tablet,),
    "eases_with_stretch": (remedies.is_ended_by_rest, remedies.is_only_tried),
    "feet_locked": (locked_hands.passes,),
    "fit": (confusion.is_healthy,),
    "hands_locked": (locked_hands.passes,),
    "jaw_locked": (throat.is_a_jab,),
    "leg_tender": (cramps.is_left_by_a_cramp,),
    "limb_cold_pale": (circulation.is_no_dying_limb,),
    "limb_numb": (numbness.is_lain_on,),
    "little_sun": (habits.is_some,),
    "new_numbness": (numbness.is_lain_on, face.is_of_the_mouth),
    "new_weakness": (numbness.is_lain_on,),
    "otherwise_well": (habits.is_of_a_thing,),
    "saddle_numbness": (numbness.is_sat_on,),
    "stroke_signs": (numbness.is_lain_on,),
    "throat_closing": (throat.is_a_big_tablet,),
    "tingling_mouth": (face.is_of_the_mouth,),
    "urine_brown": (urine.is_of_beetroot,),
    "weakness": (weakness.is_kept_down_by_pain,),
}
"""Finding → what is asked too, but of a phrase that holds a "not" itself."""


def is_vetoed(match: Match, normal: Normal) -> bool:
    """Whether the words around a match make it tell something else, or nothing."""
    excuses = () if match.phrase.negated else EXCUSES.get(match.finding, ())
    return any(veto(match, normal) for veto in (*ANYWHERE, *VETOES.get(match.finding, ()), *excuses))
