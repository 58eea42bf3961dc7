"""What was worked out of a person's words is dropped with the visit: the caches hold the words themselves."""

from __future__ import annotations

from kiosk.understanding.matching.lexicon import looked_up
from kiosk.understanding.matching.patterns import phrase_as_written
from kiosk.understanding.matching.phones import distance, phones_of
from kiosk.understanding.matching.sounds import coarse_key, consonants, key
from kiosk.understanding.text.normalise import alone, stem, written_out

CACHES = (stem, written_out, alone, looked_up, key, coarse_key, consonants, phones_of, distance, phrase_as_written)
"""All of the room that see a person's words. The others hold templates and sentences that staff wrote, whatever was
heard."""


def forget() -> None:
    """Empty the caches; the first answer of the next visit takes some milliseconds longer."""
    for cache in CACHES:
        cache.cache_clear()
