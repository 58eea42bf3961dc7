"""A limit on fluids, in the words in which people tell of one: "no more than six cups a day, the nurse said".

It was heard as a plain no, or as somebody who drinks little, and they were told to drink a litre in an hour.
"""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.understanding.asked import Asked
from kiosk.understanding.english import limits
from kiosk.understanding.english.bounds import LESSENING, NEVER
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.matching.phrases import Phrase
from kiosk.understanding.quantities.amounts import LITERS, period_at, volume_at
from kiosk.understanding.quantities.numerals import more_of_it, number_at
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal
from kiosk.understanding.text.runs import Runs

LIMIT, LITTLE, MOST = "fluid_restriction", "drinks_little", "drinks_very_much"
OF_ALCOHOL = "alcohol_high"
FARTHEST_ORDER = 4
"""Words from "told" to the "drink more" that others say."""
FARTHEST_SETTER, NEAR_NOT = 6, 3
"""Words between an amount and who set it, and from "not" to "limited"."""
_BOUNDS, _BOUNDS_AFTER, _HELD = Runs(limits.BOUNDS), Runs(limits.BOUNDS_AFTER), Runs(limits.HELD)
_LIMITED, _CAREFUL, _DRINKING = Runs(limits.LIMITED), Runs(limits.CAREFUL), Runs(limits.DRINKING)
_MORE, _ENOUGH = Runs(limits.MORE), Runs((*limits.ENOUGH, *limits.ENDED))
_MUST, _OUTPUT = Runs(limits.MUST), Runs(limits.OUTPUT)


def with_limits(matches: Sequence[Match], normal: Normal, question: Asked | None) -> list[Match]:
    """Return the matches with the limits that are told, and without a "drink more" that others said."""
    told = [one for one in matches if one.finding not in (LITTLE, LIMIT) or not _is_untrue(one, normal, question)]
    if question is not None and OF_ALCOHOL in question.findings:
        return told
    found = [_match(normal, *span) for span in _limits(normal, question)]
    untrue = {LIMIT, LITTLE} | ({MOST} if _OUTPUT.find(normal.words) else set())
    return [*(one for one in told if one.finding not in untrue), *found] if found else told


def _match(normal: Normal, first: int, end: int) -> Match:
    text, stems = " ".join(normal.words[first:end]), normal.stems[first:end]
    return Match(Phrase(LIMIT, text, stems), 1.0, tuple(range(first, end)))


def _is_untrue(match: Match, normal: Normal, question: Asked | None) -> bool:
    if match.finding == LITTLE:
        return _is_ordered(match, normal)
    (first, end), words = match.span, normal.words
    if _is_of_one_drink(match, normal):
        return True
    turned = any(words[at] in LESSENING and words[at - 1] in NEVER for at in range(first + 1, end))
    asked = question is not None and LIMIT in question.findings
    return turned or (not asked and _is_own(normal, first, end))


def _is_of_one_drink(match: Match, normal: Normal) -> bool:
    """Whether it is coffee, beer or the water tablets that somebody is to have less of."""
    (first, end), words = match.span, normal.words
    strange = {words[at] for at in range(first, end) if at not in match.at}
    period = period_at(normal, end) if end < len(words) else None
    if words[end - 1] in limits.WATER and words[end : end + 1] and words[end] in limits.PILLS:
        return True
    return not limits.OF_SOMETHING.isdisjoint(strange) or _is_of_something(normal, period[0] if period else end)


def _is_ordered(match: Match, normal: Normal) -> bool:
    """Whether others say that somebody is to drink more: "they told me to drink more"."""
    first = match.span[0]
    before = normal.words[max(0, first - FARTHEST_ORDER) : first]
    own = normal.words[slice(*match.span)]
    return bool(_MORE.find(own)) and not limits.ORDERING.isdisjoint((*before, *own))


def _limits(normal: Normal, question: Asked | None) -> list[tuple[int, int]]:
    """Return where limits are told: first word, and one after the last."""
    asked = question is not None and LIMIT in question.findings
    about = asked or (question is not None and question.unit == LITERS)
    runs = (*_LIMITED.find(normal.words), *(_CAREFUL.find(normal.words) if about else ()))
    found = [run for run in runs if not _is_of_something(normal, run[1])]
    for first, end in _amounts(normal):
        held, bounded = _ending(_HELD, normal, first), _bounded(normal, first, end)
        if bounded and _is_turned(normal, bounded[0]):
            continue
        held = first if not asked and _is_own(normal, held, first) else held
        limited = (held, end) if held < first else _set_by_others(normal, first, end, bounded)
        if limited is None and asked and _is_answer(normal, first, end, bounded):
            limited = bounded or (first, end)
        found += [limited] if limited is not None else []
    return found


def _amounts(normal: Normal) -> list[tuple[int, int]]:
    """Return where amounts of a drink stand, which is no coffee, and no beer."""
    found, index = [], 0
    while index < len(normal.words):
        number = number_at(normal.words, index)
        if number is None or volume_at(normal, number.end) is None:
            index += 1
            continue
        end = number.end + 1
        end += more_of_it(normal.words, end)[0] if end < len(normal.words) else 0
        if not _is_of_something(normal, end):
            period = period_at(normal, end)
            found.append((number.first, period[0] if period else end))
        index = end
    return found


def _is_of_something(normal: Normal, end: int) -> bool:
    while end < len(normal.words) and normal.words[end] in limits.BETWEEN:
        end += 1
    return not normal.is_stop(end) and not limits.OF_SOMETHING.isdisjoint(normal.words[end : end + 1])


def _ending(these: Runs, normal: Normal, first: int) -> int:
    """Return the first word of the longest of these runs that ends before `first`; `first` where none does."""
    begins = range(clause(normal, first - 1)[0] if first else 0, first)
    return next((start for start in begins if first - start in these.lengths(normal.words, start)), first)


def _bounded(normal: Normal, first: int, end: int) -> tuple[int, int] | None:
    """Return the amount with its "no more than" or "at most", None where it has none."""
    begin = _ending(_BOUNDS, normal, first)
    last = end + (_BOUNDS_AFTER.at(normal.words, end) if end < len(normal.words) else 0)
    return (begin, last) if (begin, last) != (first, end) else None


def _is_turned(normal: Normal, begin: int) -> bool:
    """Whether a bound is turned into its contrary: "no less than two litres", and not "no, less than a litre"."""
    if normal.words[begin] not in LESSENING or begin == 0 or begin in normal.stops:
        return False
    before = normal.words[begin - 1]
    turns = NEVER - {"no"} if normal.words[begin] != "less" else NEVER
    return before in turns or (before in limits.DRINK and normal.words[max(0, begin - 2)] in NEVER)


def _is_own(normal: Normal, begin: int, first: int) -> bool:
    """Whether the words from `begin` on to an amount tell what somebody holds to of themself: "I stick to a litre"."""
    own, (start, last) = normal.words[begin:first], clause(normal, begin)
    trying = normal.words[begin - 1 : begin] == ("try",)
    if not trying and (limits.HOLDING.isdisjoint(own) or not limits.HELD_DOWN.isdisjoint(own)):
        return False
    bidden = not limits.SETTERS.isdisjoint(normal.words[start:last]) or bool(_MUST.find(normal.words[start:first]))
    return not bidden and "i" in normal.words[max(0, begin - FARTHEST_ORDER) : begin]


def _set_by_others(normal: Normal, first: int, end: int, bounded: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return the amount with the words that tell that somebody else has set it, None where it is the speaker's own."""
    begin, last = clause(normal, first)
    near = range(max(begin, first - FARTHEST_SETTER), min(last, end + FARTHEST_SETTER))
    if any(_ENOUGH.find(normal.words[begin:last])):
        return None
    setters = [
        at
        for at in near
        if (_is_limiting(normal, at, begin) or (bounded and _is_order(normal, at)))
        and limits.PARTING.isdisjoint(normal.words[min(at, end) : max(at, first)])
    ]
    if not setters:
        return None
    start, stop = bounded or (first, end)
    return min(start, setters[0] - (normal.words[setters[0] - 1] == "not")), max(stop, setters[0] + 1)


def _is_limiting(normal: Normal, index: int, begin: int) -> bool:
    """Whether "limited" or "not allowed" stands at `index`, and neither "no limit" nor "not limited"."""
    word, before = normal.words[index], normal.words[max(begin, index - NEAR_NOT) : index]
    if normal.words[index + 1 : index + 2] == ("myself",) and _is_own(normal, index, index + 2):
        return False
    permits = word in limits.PERMITTING
    return word in limits.LIMITING and (permits or limits.NOT_LIMITED.isdisjoint(before))


def _is_order(normal: Normal, index: int) -> bool:
    own = index > 0 and normal.words[index - 1] in limits.BY_ONESELF and normal.words[index] != "told"
    off = not limits.OFF.isdisjoint(normal.words[index + 1 : index + 3])
    return normal.words[index] in limits.ORDERS and not (own or off)


def _is_answer(normal: Normal, first: int, end: int, bounded: tuple[int, int] | None) -> bool:
    """Whether an amount answers the question whether there is a limit: a bounded one, or one alone."""
    if _DRINKING.find(normal.words):
        return False
    return bounded is not None or limits.AROUND_AMOUNT.issuperset((*normal.words[:first], *normal.words[end:]))
