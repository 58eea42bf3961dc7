"""Signs that the same sentence gives a harmless cause, and remedies that were tried and did not help."""

from __future__ import annotations

from kiosk.understanding.context.everybodys import is_everybodys
from kiosk.understanding.context.vetoes import Vetoes
from kiosk.understanding.english import harmless, negation
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import LIMBS

NEAR = 3
"""Words around a match in which a run about it may begin."""
FARTHEST_HAVE = 8
"""Words from "I've" to the last of what was tried: "I've pulled my toes up and stood on it"."""
FARTHEST_LAIN = 5
"""Words between a dead arm and "I'd been lying on it"."""
FARTHEST_LAUGHTER = 12
"""Words between a laugh and who wet themselves."""
FARTHEST_EATEN = 5
"""Words from "had" to the beetroot."""
_LAIN_ON, _SAT_ON, _AFTERWARDS = Runs(harmless.LAIN_ON), Runs(harmless.SAT_ON), Runs(harmless.AFTERWARDS)
_FAILING, _PASSING = Runs(harmless.FAILING), Runs(harmless.PASSING)
_FOR_PAIN, _WENT_OFF = Runs(harmless.FOR_PAIN), Runs(harmless.WENT_OFF)
_PASSED = Runs((*harmless.WENT_OFF, *harmless.PASSED))
_LETTING_GO = stems_of(harmless.LETTING_GO)

FARTHEST_CAUSE = 14
"""Words between a numb lip and the dentist."""
NEAR_REST = 6
"""Words from "stops" to the rest that stops it."""
FARTHEST_OFF = 40
"""Words from "it wouldn't let go" to "and in two minutes it was off"."""


def has_harmless_cause(match: Match, normal: Normal) -> bool:
    """Whether the words around a match take the danger, or the relief, out of it."""
    return (
        is_everybodys(match, normal)
        or _VETOES.speak_against(match, normal)
        or (not match.phrase.negated and _EXCUSES.speak_against(match, normal))
    )


def _lacks_can(match: Match, normal: Normal) -> bool:
    """Whether "I can feel my legs" was taken from "a creepy feeling in my legs", which denies nothing."""
    first, end = match.span
    near = normal.words[max(0, first - NEAR) : end]
    can = match.phrase.denies and match.phrase.text.startswith(harmless.I_CAN)
    return can and harmless.CAN.isdisjoint(near)


def _comes_again(match: Match, normal: Normal) -> bool:
    """Whether "I still get the cramp" was taken for "it is still cramping"."""
    said = normal.words[slice(*match.span)]
    return said[0] == "still" and not harmless.GETTING.isdisjoint(said)


def _let_go_then(match: Match, normal: Normal) -> bool:
    """Whether a cramp that "would not let go" did so in the end, as long as it is not told to be back."""
    said, end = normal.words[slice(*match.span)], match.span[1]
    before = normal.words[match.span[0] - 1 : match.span[0]] if match.span[0] else ()
    if harmless.LET_GO_BEFORE.isdisjoint((*before, *said)):
        return False
    after = normal.words[end : end + FARTHEST_OFF]
    return bool(_WENT_OFF.find(after)) and harmless.BACK_AGAIN.isdisjoint(after)


def _was_a_cramp(match: Match, normal: Normal) -> bool:
    """Whether a leg that would not move was held by a cramp, which is told to have passed in minutes."""
    (first, end), words = match.span, normal.words
    said = words[max(0, first - 1) : end]
    behind = words[end : end + FARTHEST_OFF]
    near = words[max(0, first - FARTHEST_OFF) : end + FARTHEST_OFF]
    return (
        not harmless.WAS_HELD.isdisjoint(said)
        and not harmless.CRAMPED.isdisjoint(near)
        and harmless.MORE_THAN_A_CRAMP.isdisjoint(near)
        and bool(_PASSED.find(behind))
    )


def _is_of_laughter(match: Match, normal: Normal) -> bool:
    """Whether somebody laughed until they were wet."""
    first, end = match.span
    return "wet" in normal.words[first:end] and not harmless.LAUGHTER.isdisjoint(
        normal.words[max(0, first - FARTHEST_LAUGHTER) : first]
    )


def _is_a_twitch(match: Match, normal: Normal) -> bool:
    """Whether it is an eyelid that won't stop."""
    first, end = match.span
    return not harmless.TWITCHING.isdisjoint(normal.words[max(0, first - NEAR) : end + NEAR])


def _is_of_the_mouth(match: Match, normal: Normal) -> bool:
    """Whether a lip or face is numb from the dentist's needle, or burns from what was eaten, and does not stay so."""
    (first, end), words = match.span, normal.words
    near = [*range(max(0, first - FARTHEST_CAUSE), first), *range(end, min(len(words), end + FARTHEST_CAUSE))]
    causes = [at for at in near if words[at] in harmless.NUMBING and "like" not in words[max(0, at - NEAR) : at]]
    return bool(causes) and harmless.NOT_WORN_OFF.isdisjoint(words[at] for at in near)


def _is_for_the_pain(match: Match, normal: Normal) -> bool:
    """Whether somebody could not speak or move "for the pain", or while the cramp lasted."""
    end = match.span[1]
    return end < len(normal.words) and _FOR_PAIN.at(normal.words, end) > 0


def _stands(runs: Runs, match: Match, normal: Normal, farthest: int = NEAR) -> bool:
    """Whether one of `runs` begins in a match or near it, within its sentence."""
    begin, last = clause(normal, match.span[0])
    near = range(max(begin, match.span[0] - farthest), min(last, match.span[1] + farthest))
    return any(runs.at(normal.words, index) for index in near)


def _is_lain_on(match: Match, normal: Normal) -> bool:
    """Whether an arm or leg has gone dead because somebody lay on it, and did not stay so."""
    begin, last = clause(normal, match.span[0])
    told = normal.words[begin:last]
    lain = _stands(_LAIN_ON, match, normal, FARTHEST_LAIN)
    return lain and harmless.FACE_OR_SPEECH.isdisjoint(told) and harmless.STILL_DEAD.isdisjoint(told)


def _is_sat_on(match: Match, normal: Normal) -> bool:
    """Whether a bottom is numb from a hard chair, or a leg alone is what goes numb "when I sit"."""
    begin, first = clause(normal, match.span[0])[0], match.span[0]
    before = slice(max(begin, first - FARTHEST_LAIN), first)
    of_a_limb = not LIMBS.isdisjoint(normal.stems[before]) and harmless.SADDLE.isdisjoint(normal.words[before])
    sits = any(normal.words[index] == "sit" for index in match.at)
    return (sits and of_a_limb) or _stands(_SAT_ON, match, normal, FARTHEST_LAIN)


def _is_a_big_tablet(match: Match, normal: Normal) -> bool:
    """Whether it is the size of a tablet that makes it hard to swallow."""
    said = normal.words[max(0, match.span[0] - NEAR) : match.span[1]]
    return not harmless.BIG.isdisjoint(said) and not harmless.SWALLOWED.isdisjoint(said)


def _is_left_by_a_cramp(match: Match, normal: Normal) -> bool:
    """Whether a leg is sore "the day after"."""
    return _stands(_AFTERWARDS, match, normal)


def _is_a_jab(match: Match, normal: Normal) -> bool:
    """Whether "tetanus" is all that was said of a locked jaw, and names the injection."""
    said = {normal.words[index] for index in match.at}
    around = normal.words[max(0, match.span[0] - 1) : match.span[1] + 1]
    return "tetanus" in said and "jaw" not in said and not harmless.JABS.isdisjoint(around)


def _is_healthy(match: Match, normal: Normal) -> bool:
    """Whether somebody is fit, and had none: "she's been very fit"."""
    return any(normal.words[at] == "fit" and normal.words[at - 1] in harmless.HOW_FIT for at in match.at if at)


def _is_puzzling(match: Match, normal: Normal) -> bool:
    """Whether something is confusing, which confuses nobody."""
    return any(normal.words[index] == "confusing" for index in match.at)


def _passes(match: Match, normal: Normal) -> bool:
    """Whether the hand locks "for a second", or opens again by itself in the same sentence."""
    end, last = match.span[1], clause(normal, match.span[0])[1]
    return any(_PASSING.at(normal.words, index) for index in range(end, last))


def _is_of_food(match: Match, normal: Normal) -> bool:
    """Whether what is red or pink comes of beetroot that was eaten, and is not only like it."""
    words = normal.words
    if harmless.STAINS.isdisjoint(words[index] for index in match.at):
        return False
    foods = (
        words[max(0, index - FARTHEST_EATEN) : index] for index, word in enumerate(words) if word in harmless.STAINING
    )
    return any(not harmless.EATEN.isdisjoint(told) and harmless.UNEATEN.isdisjoint(told) for told in foods)


def _is_only_tried(match: Match, normal: Normal) -> bool:
    """Whether it is told what was tried, not that it helped: "I've stood on it", "pulling my toes does nothing"."""
    begin, last = clause(normal, match.span[0])
    words, end = normal.words, match.span[1]
    if any(_FAILING.at(words, index) for index in range(end, min(last, end + NEAR))):
        return True
    before = range(max(begin, match.span[0] - FARTHEST_HAVE), match.span[0])
    tried = any(words[index] in ("have", "has") and words[index + 1] not in ("to", "got") for index in before)
    return tried and _LETTING_GO.isdisjoint(normal.stems[match.span[0] : last])


def _is_kept_down_by_pain(match: Match, normal: Normal) -> bool:
    """Whether somebody "can hardly stand up" for pain, and not because the legs are weak."""
    if harmless.ON_FEET.isdisjoint(normal.words[index] for index in match.at):
        return False
    begin, last = clause(normal, match.span[0])
    return not harmless.IN_PAIN.isdisjoint(normal.words[begin:last])


def _is_no_dying_limb(match: Match, normal: Normal) -> bool:
    """Whether black or grey is a sock, a nail or somebody's skin; or a bruise, with nothing that tells of more."""
    if harmless.DARK.isdisjoint(normal.words[index] for index in match.at):
        return False
    (first, end), words = match.span, normal.words
    begin, last = clause(normal, first)
    if (
        not harmless.DARK_THINGS.isdisjoint(words[first : min(last, end + 1)])
        or not harmless.NAILS.isdisjoint(words[max(begin, first - FARTHEST_LAIN) : first])
        or not harmless.DIRT.isdisjoint(words[end : min(last, end + NEAR)])
    ):
        return True
    return harmless.MORE_THAN_A_BRUISE.isdisjoint(words) and not harmless.BRUISES.isdisjoint(words[begin:last])


def _is_a_water_tablet(match: Match, normal: Normal) -> bool:
    """Whether the water that "stopped" something was a tablet: "they stopped my water tablets"."""
    return any(normal.words[at : at + 2] in harmless.WATER_TABLETS for at in match.at)


def _is_of_a_thing(match: Match, normal: Normal) -> bool:
    """Whether it is a drink or a habit that is healthy: "the telly said it's healthy", "a healthy diet"."""
    begin, last = clause(normal, match.span[0])
    words, (first, end) = normal.words, match.span
    if "healthy" not in words[first:end]:
        return False
    if end < last and end not in normal.commas and words[end] in harmless.HEALTHY_THINGS:
        return True
    copula = next((at for at in range(end - 1, max(begin, first - NEAR), -1) if words[at] in negation.COPULAS), begin)
    return copula > begin and words[copula - 1] in harmless.ARE_HEALTHY


def _is_ended_by_rest(match: Match, normal: Normal) -> bool:
    """Whether it is rest that stops what walking brings on: "when I walk, stops when I rest"."""
    (first, end), words = match.span, normal.words
    if harmless.WALKING.isdisjoint(words[first:end]) or words[end - 1] not in harmless.STOPS:
        return False
    told = words[end : min(clause(normal, first)[1], end + NEAR_REST)]
    return told[:1] in harmless.BEFORE_RESTING and not harmless.RESTING.isdisjoint(told)


def _is_disliked(match: Match, normal: Normal) -> bool:
    """Whether it is something to eat, or the heat, that somebody "can't stand"."""
    end = match.span[1]
    if end in normal.stops:
        return False
    at = end + (normal.words[end : end + 1] == ("the",))
    return normal.words[end - 1] == "stand" and not harmless.DISLIKED.isdisjoint(normal.words[at : at + 1])


def _is_some(match: Match, normal: Normal) -> bool:
    """Whether "a little" of it is some and no lack: "we had a little sun"."""
    first = match.span[0]
    return normal.words[max(first - 1, 0) : first + 1] == ("a", "little")


_VETOES = Vetoes(
    {
        _comes_again: ("will_not_ease",),
        _is_a_twitch: ("will_not_ease",),
        _is_disliked: ("sudden_paralysis",),
        _is_for_the_pain: ("stroke_signs", "sudden_paralysis", "fainted"),
        _let_go_then: ("will_not_ease",),
        _was_a_cramp: ("sudden_paralysis",),
    },
    anywhere=(_lacks_can,),
)

_EXCUSES = Vetoes(
    {
        _is_a_big_tablet: ("throat_closing",),
        _is_a_jab: ("jaw_locked",),
        _is_a_water_tablet: ("eases_with_rest",),
        _is_ended_by_rest: ("eases_with_stretch",),
        _is_healthy: ("fit",),
        _is_kept_down_by_pain: ("weakness",),
        _is_lain_on: ("stroke_signs", "limb_numb", "new_numbness", "new_weakness"),
        _is_left_by_a_cramp: ("leg_tender",),
        _is_no_dying_limb: ("limb_cold_pale",),
        _is_of_a_thing: ("otherwise_well",),
        _is_of_food: ("urine_brown",),
        _is_of_laughter: ("cannot_urinate",),
        _is_of_the_mouth: ("tingling_mouth", "new_numbness"),
        _is_only_tried: ("eases_with_stretch",),
        _is_puzzling: ("confused",),
        _is_sat_on: ("saddle_numbness",),
        _is_some: ("little_sun",),
        _passes: ("hands_locked", "feet_locked"),
    }
)
"""What excuses a finding, but for one whose phrase holds a "not"."""
