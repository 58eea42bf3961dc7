"""Matches that their neighbours turn into something else: "I don't drink coffee" tells of no thirst."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from kiosk.understanding.context import alarms
from kiosk.understanding.context.alcohol import is_left_behind, was_stopped_years_ago
from kiosk.understanding.context.births import is_no_meal_for_two, is_of_a_birth_then
from kiosk.understanding.context.places import is_low_in_a_limb
from kiosk.understanding.context.pupils import is_no_child
from kiosk.understanding.context.toilet import is_of_the_bowels
from kiosk.understanding.context.vetoes import Vetoes
from kiosk.understanding.context.weather import is_of_the_weather
from kiosk.understanding.english import followed, persons, word_classes
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.vocabulary import COMPLAINTS

NEAR = 3
"""Words around a match that may say who it is said of."""
_TURNED_BY: Mapping[str, frozenset[str]] = {
    "drinks_little": followed.NOT_WATER,
    "no_urine": followed.COLOURS,
    "new_medicine": followed.NEW_THINGS,
}
MOST_BEGUN = 5
"""Words behind "since I started" among which what was started stands."""
_UNITS, _PACKETS = stems_of(followed.UNITS), stems_of(("packet", "pack"))
_TOPPLING = stems_of(followed.TOPPLING)
_AWAY = "he was out for"


def means_something_else(match: Match, normal: Normal) -> bool:
    """Whether the words around a match make it tell something else than its phrase does."""
    return _VETOES.speak_against(match, normal)


def _denies_between(match: Match, normal: Normal) -> bool:
    """Whether "sick and I have not had diarrhoea" was taken for "sick and diarrhoea"."""
    first, end = match.span
    if not match.phrase.joined or match.phrase.negated:
        return False
    linked = False
    for index in range(first, end):
        linked = linked or normal.words[index] in word_classes.JOINS
        if linked and index not in match.at and normal.words[index] in word_classes.NEEDED:
            return True
    return False


def _counts_something_else(match: Match, normal: Normal) -> bool:
    """Whether "my daughter's six months along" was taken for her age."""
    end = match.span[1]
    counted = normal.words[end - 1][0].isdigit()
    old = normal.words[end + 1 : end + 2] == ("old",)
    return counted and end < len(normal.words) and normal.stems[end] in _UNITS and not old


def _asks_something_else(match: Match, normal: Normal) -> bool:
    """Whether "I don't know who is right" was taken for "she doesn't know who I am"."""
    end = match.span[1]
    if normal.words[end - 1] not in followed.ASKING or match.phrase.text.split()[-1] == normal.words[end - 1]:
        return False
    return end < len(normal.words) and end not in normal.ends and normal.words[end] in followed.NO_PERSON


def _is_leaned_on(match: Match, normal: Normal) -> bool:
    """Whether it is a trolley that somebody hangs over."""
    return not followed.LEANED_ON.isdisjoint(normal.words[match.span[1] : match.span[1] + NEAR + 2])


def _is_of_a_thing_that_fell(match: Match, normal: Normal) -> bool:
    """Whether it is a tent that collapsed."""
    index = match.span[0]
    begin, words = clause(normal, index, normal.stops)[0], normal.words
    if normal.stems[index] not in _TOPPLING:
        return False
    while index > begin and words[index - 1] in followed.HAS:
        index -= 1
    if index == begin or words[index - 1] not in followed.THINGS_THAT_FALL:
        return False
    return followed.WHERE.isdisjoint(words[max(begin, index - 1 - NEAR) : index - 1])


def _is_of_a_clear(match: Match, normal: Normal) -> bool:
    """Whether it is a head that is clear as a bell, and no water."""
    first = match.span[0]
    before = normal.words[max(0, first - NEAR) : first]
    return not followed.CLEAR.isdisjoint(before)


def _is_somebody(match: Match, normal: Normal) -> bool:
    """Whether "the young man" is somebody whom nothing is told of."""
    first, end = match.span
    own = "i" in normal.words[first:end]
    return not own and normal.words[first - 1 : first] in followed.BEFORE_SOMEBODY


def _are_several(match: Match, normal: Normal) -> bool:
    """Whether "my kids" or "great grandads" are several people, none of whom is the one who is ill."""
    return any(normal.words[index] in followed.SEVERAL for index in match.at)


def _is_stabbed(match: Match, normal: Normal) -> bool:
    """Whether "a hot poker" tells how it hurts: nobody is as hot as one."""
    said = normal.words[slice(*match.span)]
    return said[-2:] == ("hot", "poker")


def _is_out_and_about(match: Match, normal: Normal) -> bool:
    """Whether somebody went out for a minute, or waits it out: only who "was out for a minute" fainted."""
    away = match.phrase.text.startswith(_AWAY)
    return away and followed.WAS.isdisjoint(normal.words[max(0, match.span[0] - 1) : match.span[0]])


def _is_stood_upon(match: Match, normal: Normal) -> bool:
    """Whether weight is put on a leg: "it hurts when I put my weight down on it" tells of no pounds gained."""
    first, end = match.span
    if normal.words[end - 1] != "weight":
        return False
    on_a_leg = normal.words[end : end + 1] in followed.DOWN or normal.words[end : end + 2] in followed.ON_A_LEG
    return on_a_leg or "my" in normal.words[first:end]


def _is_unlike(match: Match, normal: Normal) -> bool:
    """Whether "not painful, just like no petrol" was taken for "not had pain like it"."""
    end, said = match.span[1], match.phrase.text.split()
    if normal.words[end - 1] != "like" or said[-2:] not in (["like", "it"], ["like", "this"], ["like", "that"]):
        return False
    return end < len(normal.words) and normal.words[end] not in followed.LIKENED


def _is_stopped_from(match: Match, normal: Normal) -> bool:
    """Whether somebody "couldn't stop shivering": it is no cramp that won't stop."""
    end = match.span[1]
    following = "" if normal.is_stop(end) else normal.words[end]
    doing = following.endswith("ing") and following not in followed.NO_VERBS and normal.stems[end] not in COMPLAINTS
    unable = not followed.CAN.isdisjoint(normal.words[max(0, end - NEAR) : end])  # a cramp "won't" stop
    return normal.stems[end - 1] == "stop" and doing and unable


def _is_a_mishap(match: Match, normal: Normal) -> bool:
    """Whether "I stubbed my toe" tells of one moment."""
    first, end = match.span
    said, around = normal.words[first:end], normal.words[max(0, first - NEAR) : end + NEAR]
    return said[0] in followed.STUBBED and followed.REPEATED.isdisjoint(around)


def _is_a_name_of_things(match: Match, normal: Normal) -> bool:
    """Whether it is the tablets' name that somebody can't remember."""
    end = match.span[1]
    if normal.words[end - 1] not in followed.NAMES:
        return False
    after = normal.words[end : end + NEAR + 1]
    people = not persons.KIN.isdisjoint(normal.words[end:])
    return after[:1] == followed.OF and not followed.NAMED_THINGS.isdisjoint(after) and not people


def _is_no_longer(match: Match, normal: Normal) -> bool:
    """Whether "when I was pregnant" tells of another time, "the pregnancy test" of nothing yet."""
    first, end = match.span
    begin, last = clause(normal, first)
    if not followed.TESTS.isdisjoint(normal.words[end : end + 1]):
        return followed.POSITIVE.isdisjoint(normal.words[begin:last])
    when = any(pair in followed.WHEN_I_WAS for pair in pairwise(normal.words[max(begin, first - NEAR) : end]))
    return when and followed.STILL.isdisjoint(normal.words)


def _is_no_medicine(match: Match, normal: Normal) -> bool:
    """Whether it is a diet, a job or a sport that was started."""
    if match.phrase.text != followed.SINCE_STARTING:
        return False
    begun = [word for word in _after(normal, match.span[1])[:MOST_BEGUN] if word not in followed.BEFORE_STARTED][:1]
    return any(word in followed.STARTED or (word.endswith("ing") and word not in followed.TAKING) for word in begun)


def _is_all_day(match: Match, normal: Normal) -> bool:
    """Whether "cramps in my leg all day" was taken for the day on which legs are trained."""
    days = (at for at in match.at if at and normal.words[at] == "day")
    return any(normal.words[at - 1] in followed.EVERY for at in days)


def _is_called_in(match: Match, normal: Normal) -> bool:
    """Whether somebody "popped in about Mum's calves"."""
    return any(normal.words[at : at + 3] in followed.CALLED_IN for at in match.at)


def _is_a_pop(match: Match, normal: Normal) -> bool:
    """Whether one "pop in my calf" was taken for a twitch."""
    return any(normal.words[at] in followed.POPPED & {"pop", "popped"} for at in match.at)


def _is_about_to_pop(match: Match, normal: Normal) -> bool:
    """Whether a calf that pops was taken for one so tight that it could."""
    near = normal.words[max(0, match.span[0] - NEAR) : match.span[1]]
    return any(normal.words[at] in followed.POPPED for at in match.at) and followed.ABOUT_TO.isdisjoint(near)


def _is_no_baby(match: Match, normal: Normal) -> bool:
    """Whether visitors are expected, a pension is due, a sore calf is nursed, or the children came along."""
    (first, end), words = match.span, normal.words
    if match.phrase.text.startswith(followed.DUE_IN):
        said = words[first:end]
        between = said[said.index("due") + 1 : said.index("in")] if {"due", "in"} <= set(said) else ()
        return not followed.ABOUT_WHEN.issuperset(between)  # "due my pension in March"
    if match.phrase.text.endswith("any day") and "all" in words[first:end]:
        return True  # "I carry my baby all day"
    if match.phrase.text == followed.WITH_CHILD:
        return words[end - 1] != "child"
    if words[end - 1] not in followed.EXPECTING or end == len(words) or normal.is_stop(end):
        return False
    near = words[end : end + NEAR]
    last = next((at for at in range(end, end + len(near)) if words[at] in followed.BABIES_LAST), None)
    if last is not None and (normal.is_stop(last + 1) or words[last + 1] in followed.NOTHING_ELSE):
        return False
    return followed.BABIES.isdisjoint(near) and followed.NOTHING_ELSE.isdisjoint(near[:1])


def _is_of_food(match: Match, normal: Normal) -> bool:
    """Whether the packets that somebody gets through are of crisps."""
    packs = (at for at in match.at if normal.stems[at] in _PACKETS)
    behind = (normal.words[at + 1 : at + 3] for at in packs)
    return any(two[:1] == ("of",) and followed.TOBACCO.isdisjoint(two) for two in behind)


def _after(normal: Normal, end: int) -> tuple[str, ...]:
    """Return the words behind a match, up to the next comma or the end of its sentence."""
    stops = (index for index in range(end, len(normal.words)) if index in normal.ends or index in normal.commas)
    return normal.words[end : next(stops, None)]


def _is_done_with_another_thing(match: Match, normal: Normal) -> bool:
    """Whether it is no water that is not drunk, no passing of it that there is none of, no tablet that is new."""
    after = _after(normal, match.span[1])
    return _object(after) in _TURNED_BY[match.finding] and followed.ANY_DRINK.isdisjoint(after)


def _object(after: tuple[str, ...]) -> str:
    """Return the first of these words that counts nothing; "" for none."""
    return next((word for word in after if word not in followed.QUANTIFIERS), "")


def _is_of_the_speaker(match: Match, normal: Normal) -> bool:
    """Whether it is the speaker who does not wake or answer: "it doesn't wake me"."""
    first, end = match.span
    if normal.words[max(0, first - 1) : first] == ("i",) and normal.stems[first] == followed.THINK:
        return True
    said = match.phrase.text.split()
    waking = not followed.WAKING.isdisjoint(said)
    if not waking and followed.ANSWERING.isdisjoint(said):
        return False
    if waking and _object(_after(normal, end)) not in followed.OWN_SLEEP | {""}:
        return False
    near = normal.words[max(0, first - NEAR) : end + 1]
    return not followed.OF_MYSELF.isdisjoint(near) and followed.OF_OTHERS.isdisjoint(near)


_VETOES = Vetoes(
    {
        _are_several: followed.TOLD_BY_A_NAME,
        _counts_something_else: followed.AGES,
        alarms.is_a_banging_head: ("head_injury",),
        _is_a_mishap: ("new_weakness", "weakness"),
        _is_a_name_of_things: ("confused",),
        _is_a_pop: ("twitching",),
        _is_about_to_pop: ("tight_hard_limb",),
        _is_all_day: ("after_exercise",),
        _is_called_in: ("twitching", "pulled_muscle", "tight_hard_limb"),
        _is_done_with_another_thing: _TURNED_BY,
        is_low_in_a_limb: ("belly_ache",),
        _is_leaned_on: ("eases_hanging", "alcohol_high"),
        _is_no_baby: ("pregnant", "breastfeeding"),
        _is_no_longer: ("pregnant", "breastfeeding"),
        is_no_meal_for_two: ("pregnant",),
        _is_of_a_clear: ("urine_clear",),
        _is_of_a_thing_that_fell: ("fainted",),
        _is_of_food: ("smoker",),
        _is_of_the_speaker: ("confused",),
        is_left_behind: ("alcohol_high",),
        was_stopped_years_ago: ("alcohol_stopped",),
        is_no_child: ("under_18",),
        is_of_the_bowels: ("urine_often",),
        alarms.is_of_a_period: ("belly_to_back",),
        alarms.is_told_of_something_else: alarms.EXPLAINED,
        alarms.is_of_no_baby: ("baby_still",),
        alarms.goes_numb_as_a_rule: ("limb_numb",),
        alarms.is_of_a_birth_named: ("recent_birth",),
        is_of_a_birth_then: ("waters_gone", "fluid_leaking"),
        _is_out_and_about: ("fainted",),
        _is_somebody: ("male",),
        _is_stabbed: ("overheated",),
        _is_stood_upon: ("feels_cold",),
        _is_stopped_from: ("will_not_ease",),
        is_of_the_weather: ("leg_hot_red", "limb_cold_pale", "in_heat"),
    },
    anywhere=(_asks_something_else, _denies_between, _is_unlike, _is_no_medicine),
)
