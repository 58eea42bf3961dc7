"""What a new set says for the first time, rendered before anybody waits for it."""

from __future__ import annotations

from collections.abc import Sequence
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
    """How many were rendered and kept; those that were known before are not counted."""
    warning: str
    """Why they could not be kept; the kiosk then renders them itself, when it first says them. Empty: they are kept."""


def render_ahead(settings: Settings, before: PromptBook | None, after: PromptBook) -> Rendered:
    """Render the fixed sentences that `after` says and `before` (None: nothing) did not. Raises `VoiceFailed`."""
    place = place_of(settings)
    known = set(fixed_sentences(before, place)) if before else set()
    new = [sentence for sentence in fixed_sentences(after, place) if sentence not in known]
    return _rendered(settings, new, forgetting=False) if new else Rendered(0, "")


def render_in_use(settings: Settings, book: PromptBook) -> Rendered:
    """Render all that the kiosk says and forget what it does not say any more. Raises `VoiceFailed`."""
    return _rendered(settings, fixed_sentences(book, place_of(settings)), forgetting=True)


def rendered_of(settings: Settings, book: PromptBook) -> tuple[int, int]:
    """Return how many of the sentences that the kiosk says are rendered, and how many there are."""
    sentences = fixed_sentences(book, place_of(settings))
    voice = Pyttsx3Voice(settings.speaking.voice, settings.speaking.render_timeout)
    with VoiceCache(cache_folder(settings), voice) as cache:
        return cache.kept(sentences, settings.speaking.words_a_minute), len(sentences)


def _rendered(settings: Settings, sentences: Sequence[str], *, forgetting: bool) -> Rendered:
    pace = settings.speaking.words_a_minute
    voice = Pyttsx3Voice(settings.speaking.voice, settings.speaking.render_timeout)
    with VoiceCache(cache_folder(settings), voice) as cache:
        if forgetting:
            cache.forget_others(sentences, pace)
        count = cache.prerender(sentences, pace)
        return Rendered(count, cache.take_warning() or "")
