"""What English answers leave out because the question has said it, and which of its words they pick."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.understanding.english.lists import runs, words

LEFT_OUT: Mapping[str, tuple[str, ...]] = {
    "flag_urine": ("urine {}", "urine like {}"),
    "urine": ("urine {}",),
    "flag_leg": ("one leg {}",),
    "flag_weak": ("new {}", "{} since yesterday"),
}
"""Question → the answer with what the question has said put back: "rusty brown" to "what colour is your urine?"."""
LASTING = words("always ever years months long usual normal old before since")
"""Not left out but contradicted: "always been weak" to "any new weakness?"."""
RENEWED: Mapping[str, Mapping[str, str]] = {"flag_weak": {"weakness": "new_weakness"}}
"""Question → what is told without a word of it being new → what it is to a question that asks for new things only."""
WHOLE: Mapping[str, Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "flag_urine": {
        "no_urine": runs(
            "none|none at all|hardly any|hardly any at all|barely any|scarcely any|next to none|next to nothing|"
            "almost none|almost nothing|not a drop|a few drops|just a few drops|just a dribble|"
            "i have not been since yesterday|not been since yesterday|i have not been all day|i have not been today|"
            "not been since last night|i have not been since last night|there is hardly any|there is none|"
            "hardly anything|barely anything|hardly been|barely been|nothing to pass|no urine|no pee|no water|no wee|"
            + "|".join(
                f"{nothing} {making}{end}"
                for nothing in ("i do not", "i have not", "do not", "i never", "he does not", "she does not", "not")
                for making in ("pass", "passed", "passing", "make", "made", "making", "produce", "produced")
                for end in (" any", " any at all", "")
            )
        ),
    },
}
"""Question → finding → answers that tell it, and only as a whole: elsewhere "none at all" is a plain no."""
STANDING = runs(
    "not for years|for years|for years now|in years|not in years|for months|not for months|in months|any more|now|"
    "these days|i am on dialysis|as i am on dialysis|because i am on dialysis|since dialysis|since i went on dialysis|"
    "since i started dialysis|not since i started dialysis|not since i went on dialysis|not since dialysis|doctor|love"
)
"""Behind those they tell since when, or why, and take nothing back …"""
REASONED = runs("i am on dialysis|i am on dialysis so|i am on dialysis and|on dialysis so|with the dialysis")
"""… nor do these before them."""
REASONS = words("dialysis")
"""Findings that those tell beside them."""
DENIED: Mapping[str, tuple[tuple[str, ...], ...]] = {"flag_weak": runs("not new|nothing new|it is not new|no change")}
"""Question → beginnings of an answer that are a plain no to it."""
PICKED: Mapping[str, Mapping[str, frozenset[str]]] = {
    "flag_heart": {
        "chest_pain": words("chest tightness tight pressure angina"),
        "breathless": words("breathing breath breathe puffed puffing gasping"),
        "heart_racing": words("heart racing heartbeat pulse"),
        "fainted": words("fainting faint"),
    },
    "flag_nerve": {
        "throat_closing": words("throat swallowing swallow"),
        "stroke_signs": words("face mouth speech"),
        "limb_numb": words("leg legs arm arms foot feet hand hands numb dead feeling"),
        "confused": words("confusion"),
    },
    "flag_leg": {"leg_swollen": words("leg calf thigh ankle shin foot")},
    "flag_weak": {"new_weakness": words("leg legs arm arms hand hands foot feet grip")},
}
"""Question → finding → words of the list that it reads out, by which an answer picks it: "my throat", "my left leg"."""
YES = runs("yes|yeah|yep|yup|aye")
"""End an answer as one could begin it."""
SOUND = runs("fine|ok|good|normal|healthy|grand|great|all right|alright|the same")
"""Pick nothing: "my heart is fine"."""
