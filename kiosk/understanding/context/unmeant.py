"""A danger's words of a thing, a joke, a film, or of people who are not here: "the deckchair collapsed under me".

Where what names the danger is said once more, it stays: a phrase is found once in a story, and that may be the other.
"""

from __future__ import annotations

from kiosk.understanding.context.vetoes import Veto, Vetoes
from kiosk.understanding.english import followed, harmless, negation, persons, unmeant, weight
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import FREE, PARTS

NEAR, SOON, FAR, FARTHEST = 4, 10, 20, 40
"""Words around a match: beside it, in the same breath, in the same tale, in the next."""
_UNDER, _CAME_BACK, _HIP = Runs(unmeant.UNDER_SOMEBODY), Runs(unmeant.CAME_BACK), Runs(unmeant.HIP)
_CHECKED, _SO_NOT = Runs(unmeant.CHECKED_FOR), Runs(unmeant.SO_NOT)
_FILMS, _VISITING, _WARD = Runs(unmeant.FILMS), Runs(unmeant.VISITING), Runs(unmeant.ON_A_WARD)
_WELL_AGAIN, _DISCHARGED = Runs(unmeant.WELL_AGAIN), Runs(unmeant.DISCHARGED)
_FIGURE, _JOKING, _ON_EFFORT = Runs(unmeant.AS_A_FIGURE), Runs(unmeant.JOKING), Runs(unmeant.ON_EFFORT)
_HOARSE, _SLEPT_ON, _GONE_SOON = Runs(unmeant.HOARSE_FROM), Runs(unmeant.SLEPT_ON), Runs(unmeant.GONE_SOON)
_TOPPLING = stems_of(followed.TOPPLING)
_FIRST = persons.FIRST_PERSON | {"i"}


def is_unmeant(match: Match, normal: Normal) -> bool:
    """Whether a match tells of no danger that somebody here is in, and its danger is named nowhere else."""
    return _VETOES.speak_against(match, normal) and not is_named_again(match, normal)


def is_named_again(match: Match, normal: Normal) -> bool:
    """Whether the word that names the danger is said once more: "can't feel" is named by its verb."""
    said = [normal.stems[at] for at in match.at if normal.stems[at] not in weight.DROPPED | negation.MODALS | {"not"}]
    named = max([one for one in said if one not in FREE | PARTS] or said, key=len, default="")
    return any(one == named and at not in match.at for at, one in enumerate(normal.stems))


def _around(match: Match, normal: Normal, words: int) -> tuple[str, ...]:
    return normal.words[max(0, match.span[0] - words) : match.span[1] + words]


def _behind(match: Match, normal: Normal, words: int) -> tuple[str, ...]:
    return normal.words[match.span[1] : match.span[1] + words]


def _before(match: Match, normal: Normal, words: int) -> tuple[str, ...]:
    begin = clause(normal, match.span[0])[0]
    return normal.words[max(begin, match.span[0] - words) : match.span[0]]


def _collapsed_under(match: Match, normal: Normal) -> bool:
    """Whether it is a chair that collapsed under somebody."""
    at = next((at for at in match.at if normal.stems[at] in _TOPPLING), 0)
    if at < 2 or at + 1 >= len(normal.words) or not _UNDER.at(normal.words, at + 1):
        return False
    while at > 1 and normal.words[at - 1] in followed.HAS:
        at -= 1
    somebody = persons.KIN | weight.ACTORS | unmeant.STRANGERS | {"who", "it"}
    thing = normal.words[at - 1] not in somebody and normal.stems[at - 1] not in PARTS
    return thing and not unmeant.WHOSE_THING.isdisjoint(normal.words[max(0, at - 3) : at - 1])


def _is_lifted(match: Match, normal: Normal) -> bool:
    """Whether somebody heaved sandbags."""
    words = normal.words
    at = next((at for at in range(*match.span) if words[at] in unmeant.HEAVING), len(words))
    if normal.is_stop(at + 1):
        return False
    if words[at + 1] in unmeant.HEAVED:
        return unmeant.NO_LOAD.isdisjoint(words[at + 2 : at + 4])
    return words[at + 1].endswith("s") and words[at + 1] not in unmeant.NOT_HEAVED


def _is_hot_weather(match: Match, normal: Normal) -> bool:
    """Whether a hedge was cut "in that hot spell"."""
    hot = next((at for at in match.at if normal.words[at] == "hot"), 0)
    return hot > 0 and not unmeant.WEATHER.isdisjoint(normal.words[hot + 1 : hot + 2])


def _is_small(match: Match, normal: Normal) -> bool:
    """Whether something is "wee" and pink, and a thing."""
    words = normal.words
    at = next((at for at in match.at if words[at] == "pee"), 0)
    return (
        at > 0
        and words[at - 1] in unmeant.BEFORE_SMALL
        and words[at + 2 : at + 3] != ()
        and (words[at + 2] in unmeant.SMALL_THINGS and not any(normal.is_stop(one) for one in (at + 1, at + 2)))
    )


def _is_ordinal(match: Match, normal: Normal) -> bool:
    """Whether a number is one of a row: "the twenty-third psalm"."""
    end = match.span[1]
    return normal.words[end - 1].isdigit() and not unmeant.ORDINALS.isdisjoint(normal.words[end : end + 1])


def _was_numbed(match: Match, normal: Normal) -> bool:
    """Whether somebody numbed or froze it for an operation, and it came back."""
    words = normal.words
    at = next((at for at in range(*match.span) if words[at] in unmeant.NUMBING), 0)
    by = at > 0 and not unmeant.NUMBED_BY.isdisjoint(words[max(0, at - 2) : at])
    behind = _behind(match, normal, FARTHEST)
    return by and bool(_CAME_BACK.find(behind)) and unmeant.STAYED.isdisjoint(behind[:FAR])


def _is_lost_to_a_surgeon(match: Match, normal: Normal) -> bool:
    """Whether a length of bowel was lost, or strength leaks away."""
    said = normal.words[slice(*match.span)]
    if "strength" in _before(match, normal, NEAR):
        return "leaking" in said
    return "lost" in said and "of" in said and not unmeant.SURGICAL.isdisjoint(said) and "control" not in said


def _is_looked_at(match: Match, normal: Normal) -> bool:
    """Whether "heart" or "chest" is what a test looked at."""
    return any(
        normal.words[at] in weight.HEART and not unmeant.TESTS.isdisjoint(normal.words[at + 1 : at + 2])
        for at in match.at
    )


def _is_checked_for(match: Match, normal: Normal) -> bool:
    """Whether a danger was only read about or checked for, and is told not to be there."""
    words = normal.words
    names = [at for at in match.at if words[at] in unmeant.NAMES]
    if not names or any(words[at] not in unmeant.NAMES | unmeant.AROUND_NAMES for at in match.at):
        return False
    begin = clause(normal, names[0])[0]
    framed = any(begin <= first and last == names[0] for first, last in _CHECKED.find(words[: names[0]]))
    behind = _behind(match, normal, FAR)
    so = (behind[max(0, at - 2) : at + 2] for at, word in enumerate(behind) if word in unmeant.SO_IT_IS)
    return framed and bool(_SO_NOT.find(behind)) and not any(negation.NEGATORS.isdisjoint(told) for told in so)


def _faint_as_a_rule(match: Match, normal: Normal) -> bool:
    """Whether "people faint at every gig", and nobody did today."""
    first, end = match.span
    told = normal.words[first:end] == ("faint",) and normal.words[max(0, first - 1) : first] != ()
    at_large = told and normal.words[first - 1] in unmeant.EVERYBODY
    return at_large and not unmeant.WHEREVER.isdisjoint(_behind(match, normal, SOON))


def _is_in_a_film(match: Match, normal: Normal) -> bool:
    """Whether it happens "in those costume dramas"."""
    first, end = match.span
    begin, last = clause(normal, first)
    if not (_FIRST | persons.KIN).isdisjoint(normal.words[max(begin, first - NEAR) : first]):
        return False
    behind = any(start <= NEAR for start, _ in _FILMS.find(normal.words[end : min(last, end + SOON)]))
    before = normal.words[max(begin, first - NEAR) : first]
    names = next((at for at, word in enumerate(before) if word in unmeant.IN_A_FILM), len(before))
    start = max(begin, first - NEAR) + names
    shown = any(run_end == start for _, run_end in _FILMS.find(normal.words[:start]))
    return behind or (names < len(before) and shown)


def _is_on_a_ward(match: Match, normal: Normal) -> bool:
    """Whether it is somebody in hospital who is visited there."""
    before = normal.words[max(0, match.span[0] - FAR) : match.span[0]]
    visits = _VISITING.find(before)
    wards = [run for run in _WARD.find(before) if visits and run[0] > visits[0][0]]
    if not wards:
        return False
    between = (*before[wards[-1][1] :], *normal.words[slice(*match.span)])
    end = match.span[1]
    after = normal.words[end : min(end + NEAR, clause(normal, match.span[0])[1])]
    return not persons.THIRD_PERSON_SUBJECTS.isdisjoint(between) and unmeant.AT_HOME.isdisjoint((*between, *after))


def _is_over_for_others(match: Match, normal: Normal) -> bool:
    """Whether it befell somebody else at a wedding or a match, and they are told to be well again.

    A relative may be here: somebody must have let them go.
    """
    around = _around(match, normal, SOON)
    occasions = (at for at, word in enumerate(around) if word in unmeant.OCCASIONS)
    if all(unmeant.AT.isdisjoint(around[max(0, at - NEAR) : at]) for at in occasions):
        return False
    begin = clause(normal, match.span[0])[0]
    told = normal.words[max(begin, match.span[0] - SOON) : match.span[0]]
    behind = _behind(match, normal, FAR)
    near = (*told, *normal.words[slice(*match.span)], *behind)
    if not _FIRST.isdisjoint(normal.words[max(begin, match.span[0] - 2) : match.span[0]]) and "my" not in told:
        return False
    if not unmeant.OF_TODAY.isdisjoint(near) or "i" in told:
        return False
    related = not persons.KIN.isdisjoint(told) and "my" in told
    stranger = not unmeant.STRANGERS.isdisjoint(told)
    return bool((related and _DISCHARGED.find(behind)) or (stranger and not related and _WELL_AGAIN.find(behind)))


def _is_a_figure(match: Match, normal: Normal) -> bool:
    """Whether somebody says that it was a figure of speech, or a joke."""
    end, behind = match.span[1], _behind(match, normal, SOON)
    for at, _ in _FIGURE.find(behind):
        inner = any(normal.is_stop(one) for one in range(end, end + at))
        apart = inner or (not normal.is_stop(end + at) and not weight.ACTORS.isdisjoint(behind[:at]))
        denied = not normal.is_stop(end + at) and not negation.NEGATORS.isdisjoint(behind[max(0, at - 2) : at])
        if not (apart or denied):
            return True
    return any(
        at <= NEAR and unmeant.SERIOUS.isdisjoint(behind[:at]) and unmeant.NO_JOKE.isdisjoint(behind[last : last + 1])
        for at, last in _JOKING.find(behind)
    )


def _is_a_drop(match: Match, normal: Normal) -> bool:
    """Whether somebody has lost a drop on the trampoline for years, since the babies."""
    near, said = _around(match, normal, FAR), normal.words[slice(*clause(normal, match.span[0]))]
    leaks = not unmeant.LEAKING.isdisjoint(normal.words[slice(*match.span)])
    effort = bool(_ON_EFFORT.find(_behind(match, normal, SOON)))
    old = not unmeant.FOR_YEARS.isdisjoint(near) and unmeant.OF_LATE.isdisjoint(said)
    return leaks and effort and old and unmeant.OF_THE_SPINE.isdisjoint(near)


def _is_hoarse(match: Match, normal: Normal) -> bool:
    """Whether a voice has gone with a cold or after shouting, and nothing is told of the throat beside it."""
    near = _around(match, normal, FAR)
    of_a_voice = "voice" in normal.words[slice(*match.span)]
    return of_a_voice and bool(_HOARSE.find(near)) and unmeant.NO_COLD.isdisjoint(near)


def _never_could_swallow(match: Match, normal: Normal) -> bool:
    """Whether somebody is "hopeless at swallowing tablets", and always was."""
    words = normal.words
    at = next((at for at in match.at if words[at] in unmeant.SWALLOWING), -1)
    tablets = at >= 0 and words[at + 1 : at + 2] in (("tablets",), ("pills",), ("capsules",))
    near = _around(match, normal, SOON)
    so = not unmeant.NEVER_COULD.isdisjoint(words[max(0, at - NEAR) : max(0, at)])
    return tablets and so and unmeant.NOW_CANNOT.isdisjoint(near)


def _was_slept_on(match: Match, normal: Normal) -> bool:
    """Whether somebody slept on the arm that was dead, and it came back."""
    near, behind = _around(match, normal, SOON), _behind(match, normal, FAR)
    back = bool(_CAME_BACK.find(behind)) or "needles" in behind
    told = (*near, *behind)
    lain = bool(_SLEPT_ON.find(near)) and harmless.FACE_OR_SPEECH.isdisjoint(told)
    return lain and back and unmeant.STAYED.isdisjoint(told)


def _was_only_tight(match: Match, normal: Normal) -> bool:
    """Whether a calf was tight as a drum and let go in minutes."""
    near = _around(match, normal, FARTHEST)
    kicked = any(word == "kicked" and "off" not in near[at : at + NEAR + 1] for at, word in enumerate(near))
    return bool(_GONE_SOON.find(_behind(match, normal, FAR))) and not kicked and unmeant.PRESSED.isdisjoint(near)


def _is_coaxed(match: Match, normal: Normal) -> bool:
    """Whether "she got me breathing slow" tells of help, and of no breath that is lost."""
    first = match.span[0]
    return normal.words[first - 1 : first] == ("me",) and "slow" in normal.words[slice(*match.span)]


def _are_other_children(match: Match, normal: Normal) -> bool:
    """Whether it is a class of ten-year-olds, a toddler on the hip, or "this year, one of them"."""
    (first, end), words = match.span, normal.words
    parted = words[first] == "year" and any(normal.is_stop(at) for at in range(first + 1, end))
    if parted or "olds" in words[first : end + 1]:
        return True
    return words[end - 1] == "toddler" and end < len(words) and _HIP.at(words, end) > 0


_OF_ANYBODY = (
    "fainted", "fit", "chest_pain", "breathless", "stroke_signs", "sudden_paralysis", "coughing_blood", "bleeding",
    "heart_racing", "throat_closing", "limb_numb", "new_weakness", "confused", "cannot_urinate",
)  # fmt: skip
_SAID: dict[Veto, tuple[str, ...]] = {
    _collapsed_under: ("fainted",),
    _is_lifted: ("vomiting",),
    _is_hot_weather: ("skin_infected",),
    _is_small: ("urine_brown",),
    _was_numbed: ("limb_numb", "limb_cold_pale", "new_numbness"),
    _is_lost_to_a_surgeon: ("cannot_urinate",),
    _is_looked_at: ("chest_pain",),
    _is_checked_for: ("overheated", "skin_infected"),
    _faint_as_a_rule: ("fainted",),
    _is_in_a_film: _OF_ANYBODY,
    _is_on_a_ward: _OF_ANYBODY,
    _is_over_for_others: ("fainted", "fit", "chest_pain", "breathless"),
    _is_a_figure: _OF_ANYBODY,
    _is_a_drop: ("cannot_urinate",),
    _is_hoarse: ("throat_closing",),
    _never_could_swallow: ("throat_closing",),
    _was_slept_on: ("limb_numb", "new_numbness", "new_weakness", "stroke_signs", "tingling_hands"),
    _was_only_tight: ("tight_hard_limb",),
    _is_coaxed: ("breathless",),
    _are_other_children: ("under_18",),
}
_VETOES = Vetoes(_SAID, anywhere=(_is_ordinal,))
