"""What everybody has now and then, in the words of a danger: legs that jerk in bed, a swoon at a needle, eye drops."""

from __future__ import annotations

from itertools import pairwise

from kiosk.understanding.context.mentioned import is_only_mentioned
from kiosk.understanding.context.vetoes import Vetoes
from kiosk.understanding.english import everybodys, harmless, word_classes
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import COMPLAINTS, LIMBS

NEAR = 4
"""Words behind "can't swallow" in which the big tablets, and what else is not swallowed, stand."""
FARTHEST_PINK = 40
"""Words from a white foot to "and it was pink again"."""
FARTHEST_OPEN = 25
"""Words from a hand that locks to "and it lets go"."""
FARTHEST_SO = 10
"""Words from "laughing so hard" to "I couldn't breathe"."""
_SWOONING, _SEEMING, _ASIDE = Runs(everybodys.SWOONING), Runs(everybodys.SEEMING), Runs(everybodys.ASIDE)
_NOT_OF_IT = Runs(everybodys.NOT_OF_IT)
_PINK, _SLEEPING = Runs(everybodys.PINK), Runs(everybodys.SLEEPING)
_LEG_PARTS = stems_of(everybodys.LEG_PARTS)
_OPENED, _WIND = Runs(everybodys.OPENED), Runs(everybodys.WIND)
_GIVING = stems_of(("give", "gave", "given"))


def is_everybodys(match: Match, normal: Normal) -> bool:
    """Whether a match is no danger, by the words of it or beside it."""
    return _VETOES.speak_against(match, normal) or is_only_mentioned(match, normal)


def _said(match: Match, normal: Normal) -> frozenset[str]:
    return frozenset(normal.words[at] for at in match.at)


def _goes_funny(match: Match, normal: Normal) -> bool:
    """Whether a face goes funny time and again or went a funny colour, or eyes are given drops: no stroke does that."""
    (first, end), said = match.span, _said(match, normal)
    if said == {"eye", "drops"}:
        return everybodys.OWNING.isdisjoint(normal.words[max(0, first - 1) : first])
    again = not said.isdisjoint(everybodys.GOES) and said.isdisjoint(everybodys.WENT)
    face = "face" in said and not said.isdisjoint(everybodys.FUNNY)
    return face and (again or not everybodys.LOOKS.isdisjoint(normal.words[end : end + 1]))


def _jerks_in_bed(match: Match, normal: Normal) -> bool:
    """Whether it is legs that jerk in bed, and nothing is told that makes a fit of it."""
    of_legs = not everybodys.LEGS.isdisjoint(normal.words) and everybodys.OF_A_FIT.isdisjoint(normal.words)
    return of_legs and not everybodys.IN_BED.isdisjoint(_said(match, normal))


def _is_swallowed_hard(match: Match, normal: Normal) -> bool:
    """Whether big tablets are hard to swallow, or it is a leg that cramps beside a sore throat."""
    (first, end), words = match.span, normal.words
    between = stems_of(words[at] for at in range(first, end) if at not in match.at)
    if between & LIMBS and words[max(0, first - 1)] == "sore":
        return not everybodys.CRAMPS.isdisjoint(_said(match, normal))
    behind = next((words[at + 1 : at + 1 + NEAR] for at in range(first, end) if words[at] == "swallow"), ())
    big = not everybodys.BIG.isdisjoint(behind[:1]) and not harmless.SWALLOWED.isdisjoint(behind[1:2])
    return big and everybodys.OR_ELSE.isdisjoint(behind)


def _swoons(match: Match, normal: Normal) -> bool:
    end = match.span[1]
    return end < len(normal.words) and _SWOONING.at(normal.words, end) > 0


def _seems(match: Match, normal: Normal) -> bool:
    first, end = match.span
    while first and normal.words[first - 1] in everybodys.BEFORE_HOUR:
        first -= 1
    seeming = _ASIDE if match.measured else _SEEMING
    before = any(last == first for _, last in seeming.find(normal.words[:first]))
    return before or (end < len(normal.words) and _NOT_OF_IT.at(normal.words, end) > 0)


def _gives_something_up(match: Match, normal: Normal) -> bool:
    """Whether it is somebody who gave something up, and no leg that gave up: "leg cramps, I gave up the drink"."""
    giving = next((at for at in match.at if normal.stems[at] in _GIVING), 0)
    before = giving - (giving > 0 and normal.words[giving - 1] in everybodys.HAVE)
    return giving > 0 and normal.words[before - 1] in word_classes.ACTORS


def _is_the_side_of_a_limb(match: Match, normal: Normal) -> bool:
    """Whether a "side" is a limb's, or the one that somebody has it on: "cramp in the side of my foot", "on that side".

    Only "my side" that cramps is the flank.
    """
    words = normal.words
    side = next((at for at in match.at if words[at] in everybodys.SIDES), 0)
    if not side or _LEG_PARTS.isdisjoint(normal.stems):
        return False
    if words[side + 1 : side + 2] == ("of",):
        return not LIMBS.isdisjoint(normal.stems[side + 2 : side + 2 + NEAR])
    before = side - 1 - (words[side - 1] in everybodys.WHICH)
    return words[before] not in everybodys.WHOSE or words[before - 1] == "on"


def _is_pink_again(match: Match, normal: Normal) -> bool:
    """Whether what was white or blue is told to have its colour back, or it was the dye: no dying limb does that.

    What blanches when somebody walks, and is pink at rest, lacks blood.
    """
    end, words = match.span[1], normal.words
    if not everybodys.NOT_THE_COLD.isdisjoint(words[max(0, match.span[0] - FARTHEST_SO) : end + FARTHEST_SO]):
        return False
    behind = words[end : end + FARTHEST_PINK]
    return any(
        everybodys.OTHER_OR_NOT.isdisjoint(behind[max(0, first - NEAR) : first])
        and everybodys.PALE_AGAIN.isdisjoint(behind[last : last + NEAR])
        for first, last in _PINK.find(behind)
    )


def _is_of_laughter(match: Match, normal: Normal) -> bool:
    """Whether somebody laughed so hard that they couldn't breathe, or collapsed laughing."""
    (first, end), words = match.span, normal.words
    begin, last = clause(normal, first)
    behind = words[end : min(last, end + NEAR)]
    laughs = next((at for at, word in enumerate(behind) if word in everybodys.LAUGHING), len(behind))
    if laughs < len(behind) and everybodys.ANOTHER.isdisjoint(behind[:laughs]):
        return True
    near = range(max(begin, first - FARTHEST_SO), end)
    at = next((at for at in near if words[at] in harmless.LAUGHTER), None)
    if at is None or "then" in words[at:end]:
        return False
    return words[at + 1 : at + 2] == ("so",) or words[at - 1] in everybodys.BROUGHT_BY


def _is_asleep(match: Match, normal: Normal) -> bool:
    """Whether it is somebody who is asleep, and no foot or face: "asleep by eight", "falling asleep"."""
    at = next((at for at in match.at if normal.words[at] == "asleep"), 0)
    return at > 0 and (_SLEEPING.at(normal.words, at - 1) > 0 or _SLEEPING.at(normal.words, at) > 0)


def _is_a_drink(match: Match, normal: Normal) -> bool:
    """Whether "a pint of squash and it's gone" was taken for a leg that was squashed."""
    return "squash" in _said(match, normal)


def _is_ones_own(match: Match, normal: Normal) -> bool:
    """Whether it is the speaker who pulls the blankets up, or nods off over dinner: who tells it is not confused."""
    first = match.span[0]
    return normal.words[max(0, first - 1) : first] == ("i",) and normal.words[first] in everybodys.OWN_DOINGS


def _fell_otherwise(match: Match, normal: Normal) -> bool:
    """Whether somebody fell asleep or fell out, and not over."""
    fell = (at for at in range(*match.span) if normal.words[at] in everybodys.FALLING)
    return any(not everybodys.NO_FALL.isdisjoint(normal.words[at + 1 : at + 2]) for at in fell)


def _opens_again(match: Match, normal: Normal) -> bool:
    """Whether a hand that locked is told to open soon, in the next breath too, and nothing tells of low calcium."""
    (first, end), words = match.span, normal.words
    behind, near = words[end : end + FARTHEST_OPEN], words[max(0, first - FARTHEST_OPEN) : end + FARTHEST_OPEN]
    opens = any(everybodys.OTHER_OR_NOT.isdisjoint(behind[max(0, at - NEAR) : at]) for at, _ in _OPENED.find(behind))
    return opens and everybodys.MORE_THAN_A_GRIP.isdisjoint(near)


def _are_worn(match: Match, normal: Normal) -> bool:
    """Whether "in my pants" was taken for somebody who pants."""
    return any(normal.words[at] == "pants" and normal.words[at - 1] in everybodys.WHOSE for at in match.at)


def _got_their_wind(match: Match, normal: Normal) -> bool:
    """Whether somebody out of breath is told to have got it back."""
    end = match.span[1]
    behind = normal.words[end : end + FARTHEST_PINK]
    return any(everybodys.OTHER_OR_NOT.isdisjoint(behind[max(0, at - NEAR) : at]) for at, _ in _WIND.find(behind))


def _stays_sore(match: Match, normal: Normal) -> bool:
    """Whether it is nothing that stays sore, and no meal that won't stay down."""
    end = match.span[1]
    return not everybodys.STAYS.isdisjoint(_said(match, normal)) and not COMPLAINTS.isdisjoint(
        normal.stems[end : end + 1]
    )


def _goes_down_a_path(match: Match, normal: Normal) -> bool:
    """Whether somebody walked down the steps, and did not go down on them."""
    downs = [at for at in range(*match.span) if normal.words[at] == "down"]
    return "down on" in match.phrase.text and any(normal.words[at + 1] != "on" for at in downs)


def _is_water(match: Match, normal: Normal) -> bool:
    """Whether it is a bottle of water that somebody drinks a day."""
    said = normal.words[slice(*match.span)]
    return "water" in said and "water" not in match.phrase.text.split()


def _has_long_been_hoarse(match: Match, normal: Normal) -> bool:
    """Whether a voice has gone over months, as with a slow thyroid, and no throat closes."""
    (first, end), words = match.span, normal.words
    near = words[max(0, first - FARTHEST_SO) : end + FARTHEST_SO]
    return "voice" in _said(match, normal) and not everybodys.OVER_MONTHS.isdisjoint(near)


def _is_numbed(match: Match, normal: Normal) -> bool:
    """Whether a face "went funny at the dentist", and neither speech nor an arm did."""
    words = normal.words
    more = (harmless.FACE_OR_SPEECH | harmless.NOT_WORN_OFF) - harmless.NUMBED
    of_face = any(words[at] in harmless.NUMBED for at in match.at) and more.isdisjoint(words)
    return of_face and any(word in harmless.NUMBING and before != "like" for before, word in pairwise(words))


def _are_both_sore(match: Match, normal: Normal) -> bool:
    """Whether both feet are cold and painful, as many are; of one the blood may be shut off."""
    said = {normal.words[index] for index in match.at}
    return not said.isdisjoint(harmless.BOTH) and not said.isdisjoint(harmless.SORE)


_VETOES = Vetoes(
    {
        _gives_something_up: ("sudden_paralysis", "weakness", "new_weakness"),
        _is_the_side_of_a_limb: ("belly_muscles",),
        _is_pink_again: ("limb_cold_pale",),
        _is_of_laughter: ("breathless", "fainted", "belly_muscles"),
        _is_asleep: ("tingling_mouth", "tingling_feet", "tingling_hands", "limb_numb", "new_numbness"),
        _is_a_drink: ("tight_hard_limb",),
        _is_ones_own: ("confused",),
        _fell_otherwise: ("falls",),
        _opens_again: ("hands_locked", "feet_locked"),
        _are_worn: ("breathless",),
        _got_their_wind: ("breathless",),
        _stays_sore: ("cannot_keep_down",),
        _goes_down_a_path: ("falls",),
        _is_water: ("alcohol_high",),
        _has_long_been_hoarse: ("throat_closing",),
        _are_both_sore: ("limb_cold_pale",),
        _goes_funny: ("stroke_signs",),
        _is_numbed: ("stroke_signs",),
        _jerks_in_bed: ("fit",),
        _is_swallowed_hard: ("throat_closing",),
        _swoons: ("fainted", "dizzy"),
        _seems: ("over_an_hour", "over_ten_minutes"),
    }
)
