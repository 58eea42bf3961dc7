"""Dangers that are only feared, imagined, quoted or read about: "I thought I was having a stroke, but it was cramp".

Only a danger that is named goes: a disease, or dying. What somebody felt stays, whatever they took it for.
"""

from __future__ import annotations

from kiosk.understanding.english import feared, negation, word_classes
from kiosk.understanding.matching.matcher import Match
from kiosk.understanding.text.clauses import clause
from kiosk.understanding.text.normalise import Normal, stems_of
from kiosk.understanding.text.runs import Runs
from kiosk.understanding.text.vocabulary import FREE, PARTS

FARTHEST_FRAME = 9
"""Words between "I thought" and the danger: "I said to John I'm having a stroke"."""
NEAREST_FRAME = 4
"""The same of what asks or nearly had: "is it a tumour"."""
FARTHEST_OVER = 30
"""Words behind a danger in which it is told to be over: a story comes back to it."""
FARTHEST_STILL = 8
"""Words behind it in which "still" says that it is not."""
_DANGERS, _AROUND = stems_of(feared.DANGERS), stems_of(feared.AROUND)
_THOUGHT, _ASKED = Runs(feared.THOUGHT), Runs(feared.ASKED)
_DREADING, _NEARLY = Runs(feared.DREADING), Runs(feared.NEARLY)
_LOOKED_UP = Runs(feared.LOOKED_UP)
_OVER, _REFUTED, _READ_OF = Runs(feared.OVER), Runs(feared.REFUTED), Runs(feared.READ_OF)


def is_feared(match: Match, normal: Normal, *, red: bool) -> bool:
    """Whether a match names a danger that nobody is in; a `red` one must be told to be over."""
    if _is_read_of(match, normal) or _is_refuted(match, normal):
        return True
    if not _names_a_danger(match, normal):
        return False
    if _follows(_NEARLY, match, normal, NEAREST_FRAME) or _is_looked_up(match, normal):
        return True
    if not red:
        return _follows(_DREADING, match, normal, NEAREST_FRAME) or _follows(_THOUGHT, match, normal, FARTHEST_FRAME)
    thought = _follows(_THOUGHT, match, normal, FARTHEST_FRAME) or _follows(_ASKED, match, normal, NEAREST_FRAME)
    return thought and _is_over(match, normal)


def _names_a_danger(match: Match, normal: Normal) -> bool:
    """Whether a match holds nothing but the name of a danger."""
    said = [normal.stems[index] for index in match.at]
    return not _DANGERS.isdisjoint(said) and all(stem in _DANGERS | _AROUND or stem == "think" for stem in said)


def _follows(frame: Runs, match: Match, normal: Normal, farthest: int) -> bool:
    """Whether one of the runs of a frame ends in a match or at most `farthest` words before it."""
    begin = max(clause(normal, match.span[0])[0], match.span[0] - farthest)
    for first, end in frame.find(normal.words[: match.span[1]]):
        parted = not feared.PARTING.isdisjoint(normal.words[end : match.span[0]])
        if begin <= end and first < match.span[1] and first < match.at[-1] and not parted:
            return True
    return False


def _is_over(match: Match, normal: Normal) -> bool:
    """Whether what stands behind a match tells that it is over, or that it was something else."""
    after = normal.words[match.span[1] :]
    if not feared.STILL.isdisjoint(after[:FARTHEST_STILL]):
        return False
    return bool(_OVER.find(after[:FARTHEST_OVER]))


def _is_looked_up(match: Match, normal: Normal) -> bool:
    """Whether somebody read of a danger, or looked for it, and does not say that it was found."""
    if feared.LOOKED_FOR.isdisjoint(normal.words[at] for at in match.at):
        return False
    behind = normal.words[match.span[1] : match.span[1] + FARTHEST_STILL]
    return _follows(_LOOKED_UP, match, normal, 0) and (feared.FOUND | feared.STILL).isdisjoint(behind)


def _is_refuted(match: Match, normal: Normal) -> bool:
    """Whether "I thought I was paralysed" goes on with "no, I wasn't"."""
    after = normal.words[match.span[1] :]
    refuted = bool(after) and bool(_REFUTED.at(after, 0))
    return refuted and _follows(_THOUGHT, match, normal, NEAREST_FRAME)


def _is_read_of(match: Match, normal: Normal) -> bool:
    """Whether a match stands in what "you read about people" tells."""
    for _, end in _READ_OF.find(normal.words[: match.span[0]]):
        told = normal.words[end : match.span[0]]
        if len(told) <= FARTHEST_FRAME and feared.TELLING.isdisjoint(told):
            at_large = not feared.NOBODY.isdisjoint((*normal.words[end - 2 : end + 2], *told))
            return at_large and not _is_named_again(match, normal)
    return False


def _is_named_again(match: Match, normal: Normal) -> bool:
    """Whether the word that names the danger is said once more: "can't feel" is named by its verb."""
    said = [
        normal.stems[at] for at in match.at if normal.stems[at] not in word_classes.DROPPED | negation.MODALS | {"not"}
    ]
    named = max([one for one in said if one not in FREE | PARTS] or said, key=len, default="")
    return any(one == named and at not in match.at for at, one in enumerate(normal.stems))
