"""The JSON that commands print: a contract, written out field by field so that no refactoring changes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kiosk.events import Assessment, Finding, Meaning, Ranked, RedFlag, Subject, Turn
from kiosk.session import Report

Shape = dict[str, Any]


def finding_shape(finding: Finding) -> Shape:
    """One finding with its evidence."""
    return {
        "id": finding.id,
        "polarity": finding.polarity.value,
        "words": finding.words,
        "score": round(finding.score, 3),
    }


def flag_shape(flag: RedFlag) -> Shape:
    """One red flag."""
    return {"id": flag.id, "tier": flag.tier.value}


def assessment_shape(assessment: Assessment, findings: Sequence[Finding], say: Sequence[str]) -> Shape:
    """The object of `kiosk assess --json`."""
    return {
        "triage": assessment.triage.value,
        "result": assessment.result,
        "confidence": assessment.confidence.value,
        "ranking": [_ranked_shape(ranked) for ranked in assessment.ranking],
        "conditions": [{"id": ranked.cause, "weight": ranked.weight} for ranked in assessment.conditions],
        "findings": [finding_shape(finding) for finding in findings],
        "red_flags": [flag_shape(flag) for flag in assessment.red_flags],
        "cautions": list(assessment.cautions),
        "say": list(say),
    }


def _ranked_shape(ranked: Ranked) -> Shape:
    return {
        "cause": ranked.cause,
        "weight": ranked.weight,
        "because": list(ranked.because),
        "against": list(ranked.against),
    }


def meaning_shape(meaning: Meaning, flags: Sequence[RedFlag], seconds: float) -> Shape:
    """The object of `kiosk understand --json`; `seconds` of wall time."""
    return {
        "findings": [finding_shape(finding) for finding in meaning.findings],
        "red_flags": [flag_shape(flag) for flag in flags],
        "command": meaning.command,
        "answer": meaning.answer,
        "asked_back": meaning.asked_back,
        "subject": (meaning.subject or Subject.SELF).value,
        "margin": _margin(meaning),
        "seconds": round(seconds, 6),
    }


def _margin(meaning: Meaning) -> float:
    """Nothing understood is not certain of anything."""
    return round(meaning.margin, 3) if meaning.understood else 0.0


def visit_shape(report: Report, engine: str, assessment: Shape) -> Shape:
    """The object of `kiosk visit --json` and `kiosk talk --json`."""
    return {
        "engine": engine,
        "ended": report.ended,
        "turns": [_turn_shape(turn) for turn in report.turns],
        "assessment": assessment,
        "spoken": list(report.spoken),
    }


def _turn_shape(turn: Turn) -> Shape:
    meaning = turn.meaning
    return {
        "asked": {"id": turn.question, "text": turn.text},
        "heard": turn.heard,
        "meaning": None
        if meaning is None
        else {
            "findings": [finding_shape(finding) for finding in meaning.findings],
            "command": meaning.command,
            "answer": meaning.answer,
            "asked_back": meaning.asked_back,
            "subject": meaning.subject.value if meaning.subject else None,
            "margin": _margin(meaning),
        },
        "reply_seconds": None if turn.reply_seconds is None else round(turn.reply_seconds, 3),
    }
