"""What a new set says for the first time, rendered before anybody waits for it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.assembly import cache_folder, place_of
from kiosk.prompts.parse import PromptBook
from kiosk.settings import Settings
from kiosk.speaking.cache import VoiceCache
from kiosk.speaking.pyttsx3_voice import Pyttsx3Voice
from kiosk.speaking.reply import fixed_sentences


@dataclass(frozen=True, slots=True)
class Rendered:
    """What came of it."""

    sentences: int
    """How many were rendered; those that were known before are not counted."""
    warning: str
    """Why they could not be kept; the kiosk then renders them itself, when it first says them. Empty: they are kept."""


def render_ahead(settings: Settings, before: PromptBook | None, after: PromptBook) -> Rendered:
    """Render the fixed sentences that `after` says and `before` (None: nothing) did not. Raises `VoiceFailed`."""
    place = place_of(settings)
    known = set(fixed_sentences(before, place)) if before else set()
    new = [sentence for sentence in fixed_sentences(after, place) if sentence not in known]
    if not new:
        return Rendered(0, "")
    voice = Pyttsx3Voice(settings.speaking.voice, settings.speaking.render_timeout)
    with VoiceCache(cache_folder(settings), voice) as cache:
        count = cache.prerender(new, settings.speaking.words_a_minute)
        return Rendered(count, cache.take_warning() or "")
