"""Parts of a plan: what somebody asks to hear again, and what a change of it takes the place of."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.clinic.knowledge import Knowledge
from kiosk.events import Conclude
from kiosk.speaking.brevity import Brevity
from kiosk.speaking.plan import advised, cause, soon, what_stops
from kiosk.speaking.plan_case import Case
from kiosk.speaking.result import Said
from kiosk.speaking.script import Script

CAUSE, WEEKS_1_2, WEEKS_3_4, DOCTOR = "cause", "weeks_1_2", "weeks_3_4", "doctor"
WEEKS: Mapping[str, tuple[str, ...]] = {WEEKS_1_2: ("1-2",), WEEKS_3_4: ("3-4",), DOCTOR: ("when",)}
"""Part → the weeks whose advice it is."""
ADVICE: Mapping[str, frozenset[str]] = {
    "stretch": frozenset(
        "during_cramp during_cramp_elsewhere stretch_ask_first hurt_ask_first night_stretch night_stretch_sitting "
        "pace_exercise weak_evidence_stretch rest_and_cool".split()
    ),
    "drink": frozenset(
        "drink_less drink_replace_losses drink_regularly drink_to_thirst drink_child drink_small_sips drink_ask_first "
        "no_salt_tablets salt_tablets_ask_first caffeine_less caffeine_swap caffeine_lithium cola_less "
        "alcohol_less weak_evidence_fluids".split()
    ),
    "food": frozenset(
        "magnesium_foods potassium_foods calcium_foods calcium_foods_no_dairy foods_ask_first vitamin_d_foods_sun "
        "liquorice_less".split()
    ),
    "tests": frozenset(
        "ask_tests ask_tests_condition ask_tests_dialysis ask_tests_if_they_go_on correct_what_was_found".split()
    ),
    "medicine": frozenset(
        "statin_today medicine_review antacid_kidney show_magnesium show_potassium no_quinine tablets_ask_first "
        "tablets_ask_midwife tablets_apart vitamin_d_daily vitamin_d_ask_first weak_evidence_magnesium "
        "weak_evidence_vitamin_d".split()
    ),
    DOCTOR: frozenset(
        "dialysis_team midwife health_visitor see_someone_days chest_this_week see_child see_someone_soon "
        "see_if_not_better safety_net".split()
    ),
}
"""Part → the advice in it."""

SUPPLEMENTS = frozenset(
    {"vitamin_d_daily", "vitamin_d_ask_first", "tablets_ask_first", "tablets_ask_midwife", "tablets_apart"}
)
"""Advice of the medicines which only advice of these replaces: to show a water tablet takes back no vitamin."""


def part_of(script: Script, knowledge: Knowledge, order: Conclude) -> Said:
    """Return one part of a plan by itself; nothing where the plan has no such part."""
    case = Case.of(script, knowledge, order, Brevity())
    if order.part == CAUSE:
        return cause(case)
    if order.part in WEEKS:
        said = tuple(one for week in WEEKS[order.part] for one in advised(case, [*order.assessment.advice], week))
        return (*soon(script, order.assessment, [*order.assessment.advice]), *said) if order.part == DOCTOR else said
    wanted = ADVICE.get(order.part, frozenset())
    names = [name for name in order.assessment.advice if name in wanted]
    stopping = [name for name in what_stops(case) if not wanted.isdisjoint(knowledge.cautions[name].stops)]
    said = tuple(one for name in stopping for one in script.say(f"caution.{name}"))
    return said + tuple(one for week in ("now", "1-2", "3-4") for one in advised(case, names, week))


def is_replaced(name: str, others: frozenset[str]) -> bool:
    """Whether advice that is taken back stands in a part of which some of `others` is told in its place."""
    if name in SUPPLEMENTS:
        return not SUPPLEMENTS.isdisjoint(others)
    return any(name in part and not part.isdisjoint(others) for part in ADVICE.values())
