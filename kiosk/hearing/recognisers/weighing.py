"""How likely Whisper finds a text that another engine offers: it reads sounds well and knows few names of medicines.

It writes "one deeper" for Bonviva, since that is likelier English. Asked how likely each name is, it knows the right
one; the answer counts when it is not much less likely than what it had written itself (docs/decisions/0015).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

PRIOR_SHARE = 0.8
"""How much of the likelihood of a text without any sound is taken away: a rare name is no less often said here."""
LEAST_GAIN = -14.0
"""Logarithm of likelihood by which an offer may be behind Whisper's own reading, at most."""
LEAD = 5.0
"""The same for offers that are about as likely as the best one."""
LEAST_PROBABILITY = 1e-12
FRAMES = 50
"""Frames in a second, as the model sees them."""
QUIET_FRAMES = 50
"""Frames behind the speech that are weighed with it: all twenty seconds cost four times as much."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """What the model saw of a sound and of the silence behind it."""

    seen: Any
    """CTranslate2's array: one, frames, features."""
    seconds: float
    """Of the sound."""


class Weigher:
    """Whisper's likelihood of texts."""

    def __init__(self, model: Any, tokenizer: Any) -> None:  # noqa: ANN401 - faster-whisper has no stubs
        """Take CTranslate2's model and its tokenizer."""
        self._model = model
        self._tokenizer = tokenizer

    def likely(self, sound: Encoded, silence: Encoded, said: str, offers: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
        """Return the offers that are about as likely as the best one, the best first; none when that is unlikely.

        `said` is the model's own reading of the sound; an offer is a text and other ways to say the same.
        """
        texts = list(dict.fromkeys(_written(way) for ways in offers for way in ways))
        heard = self._log_likelihoods(sound, [said, *texts])
        priors = self._log_likelihoods(silence, [said, *texts])
        own, *weights = (one - PRIOR_SHARE * prior for one, prior in zip(heard, priors, strict=True))
        gains = dict(zip(texts, (weight - own for weight in weights), strict=True))
        offered = {ways[0]: max(gains[_written(way)] for way in ways) for ways in offers}
        best = max(offered.values())
        near = (offer for offer, gain in offered.items() if gain > best - LEAD)
        return tuple(sorted(near, key=lambda offer: -offered[offer])) if best >= LEAST_GAIN else ()

    def _log_likelihoods(self, sound: Encoded, texts: Sequence[str]) -> list[float]:
        """Return the logarithm of each text's likelihood, given the sound."""
        import ctranslate2  # noqa: PLC0415 - faster-whisper brings it
        import numpy as np  # noqa: PLC0415 - the same

        tokens = [self._tokenizer.encode(f" {text}") for text in texts]
        start, frames = self._tokenizer.sot_sequence, round(sound.seconds * FRAMES) + QUIET_FRAMES
        heard = np.array(sound.seen)[:, :frames]
        copies = ctranslate2.StorageView.from_array(np.repeat(heard, len(texts), axis=0))
        aligned = self._model.align(copies, start, tokens, 2 * frames, median_filter_width=1)
        return [sum(math.log(max(one, LEAST_PROBABILITY)) for one in text.text_token_probs) for text in aligned]


def _written(hypothesis: str) -> str:
    """Return it as Whisper writes a sentence."""
    return f"{hypothesis[:1].upper()}{hypothesis[1:]}."
