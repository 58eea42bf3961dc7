"""Puts a kiosk together from its settings: which files, which engine, which devices."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TypeAlias

from kiosk.clinic.knowledge import Knowledge
from kiosk.clinic.triage import flagged
from kiosk.countries import COUNTRIES
from kiosk.errors import KnowledgeError, ModelError, ModelMissing, SettingsError, VoiceFailed
from kiosk.events import ButtonPressed
from kiosk.files.clinic import load_knowledge
from kiosk.files.prompts import load_book
from kiosk.files.weights import load_acuity, load_danger_answers
from kiosk.hearing.engine_process import RecogniserProcess
from kiosk.hearing.engines import Choice, choose, open_recogniser
from kiosk.hearing.recognisers.names import Names
from kiosk.hearing.sound_device_microphone import SoundDeviceMicrophone
from kiosk.mind.mind import Mind
from kiosk.mind.nets import Nets
from kiosk.mind.vocabulary import Vocabulary
from kiosk.models.folder import models_dir
from kiosk.prompts.languages import has_rules, require_rules
from kiosk.prompts.lint import ids_of, phrase_errors
from kiosk.prompts.parse import PromptBook
from kiosk.publishing.store import Store
from kiosk.settings import Settings
from kiosk.speaking.cache import VoiceCache
from kiosk.speaking.english import telephones_in_words
from kiosk.speaking.mouth import SpokenMouth
from kiosk.speaking.pyttsx3_voice import Pyttsx3Voice
from kiosk.speaking.reply import PHARMACISTS, Place
from kiosk.speaking.sound_device_speaker import SoundDeviceSpeaker
from kiosk.speaking.speaker import Speaker
from kiosk.understanding.english import carriers
from kiosk.understanding.learnt.danger_answers import DangerAnswers
from kiosk.understanding.understand import Understanding

Button: TypeAlias = Callable[[], ButtonPressed | None]
"""What was pressed since the last call, without waiting."""

SHIPPED_PROMPTS = Path(__file__).resolve().parent.parent / "prompts"


def prompts_folder(settings: Settings, named: Path | None) -> Path:
    """The folder of the prompt set: `--prompts`, else what was published last, else what the kiosk came with."""
    if named is not None:
        return named
    store = store_of(settings)
    current = store.current()
    return store.release_folder(current.release) if current else unpublished_folder(settings)


def unpublished_folder(settings: Settings) -> Path:
    """The folder that speaks until something is published: the settings', else the one that came with the kiosk."""
    base = Path(settings.prompts.folder) if settings.prompts.folder else SHIPPED_PROMPTS
    return base / settings.language


def store_of(settings: Settings) -> Store:
    """Where releases are published to."""
    return Store(Path(settings.prompts.store) / settings.language)


def load_mind(settings: Settings, prompts: Path | None = None) -> Mind:
    """Read knowledge and prompts and index them. Raises `PromptError`, `KnowledgeError`, `PublishError`."""
    require_rules(settings.language)
    gc.disable()  # half a million objects are made that stay: looking for rubbish among them took a third of the time
    try:
        knowledge = load_knowledge()
        return mind_of(knowledge, load_book(prompts_folder(settings, prompts), ids_of(knowledge)))
    finally:
        gc.freeze()  # nor is it looked for among them while somebody waits for an answer: 0.3 s each time
        gc.enable()


def mind_of(knowledge: Knowledge, book: PromptBook) -> Mind:
    """Index a prompt set that was checked."""
    understanding = Understanding.build(book.answers, book.commands, knowledge.findings, book.faq, flagged(knowledge))
    nets = Nets(knowledge, understanding, load_acuity(), _checked(load_danger_answers(), knowledge))
    return Mind(knowledge, book, understanding, nets, Vocabulary(knowledge, book))


def _checked(learnt: DangerAnswers, knowledge: Knowledge) -> DangerAnswers:
    """Return what was learnt of answers, if it is of this knowledge base. Raises `KnowledgeError`.

    What answers to a question sound like holds for a shorter one too.
    """
    shorter = {one.id: one.shortens for one in knowledge.questions.values() if one.shortens}
    flags = (one for one in knowledge.questions.values() if one.stage == "red_flag" and one.yes and not one.shortens)
    asked = {one.id for one in flags if knowledge.dangers.issuperset(one.yes)}
    labels = {label for one in learnt.questions.values() for label in one.labels}
    odd = (asked ^ learnt.questions.keys()) | (labels - knowledge.dangers)
    if odd:
        mend = "install the kiosk again, or run: kiosk bench answers --write"
        raise KnowledgeError(f"{min(odd)}.tsv: what answers sound like does not go with the questions", mend)
    return DangerAnswers({**learnt.questions, **{name: learnt.questions[long] for name, long in shorter.items()}})


def place_of(settings: Settings) -> Place:
    """What the settings put into sentences."""
    visit = settings.visit
    country = COUNTRIES[visit.country]
    whom = PHARMACISTS[visit.place]
    own_help = telephones_in_words(visit.urgent_help)
    urgent_help = own_help or f"{country.advice_line}, your doctor, or {whom.pharmacist}"
    return Place(visit.emergency_number or country.emergency_number, urgent_help, whom, visit.place)


def check_spoken(settings: Settings, where: str) -> None:
    """Raise `SettingsError` for words of `kiosk.toml` that are spoken, and that no prompt might say."""
    words = place_of(settings).urgent_help
    wrong = phrase_errors(words, english=has_rules(settings.language)) if settings.visit.urgent_help else ()
    for first in wrong:
        raise SettingsError(f'{where}: "visit.urgent_help": {first.why}', first.mend)


def choose_engine(settings: Settings) -> Choice:
    """Return the engine that will listen. Raises `ModelMissing`."""
    try:
        return choose(settings.hearing, models_dir(settings))
    except ModelError as error:  # one that is damaged is as good as none: the service waits until it is mended
        raise ModelMissing(error.why, error.mend) from error


def start_recogniser(settings: Settings, mind: Mind, choice: Choice | None = None) -> tuple[Choice, RecogniserProcess]:
    """Start the engine of `choice`, or choose one, in its process. Raises `ModelMissing`, `RecogniserFailed`."""
    choice = choice or choose_engine(settings)
    return choice, open_recogniser(choice, settings.hearing, mind.vocabulary.corpus, names_of(mind))


def names_of(mind: Mind) -> Names:
    """Return what is named in answer to a question about medicines."""
    return Names(mind.vocabulary.medicine_names, carriers.NAMING, carriers.ANSWER)


def start_mouth(
    settings: Settings,
    speaker: Speaker,
    button: Button = lambda: None,
    failed: Callable[[VoiceFailed], None] = lambda _: None,
) -> SpokenMouth:
    """Start the voice; `button` stops it, `failed` is told what it can't say.

    Raises `VoiceFailed` when not even the apology can be rendered.
    From then on the loudspeaker is the mouth's to close, and is closed where there is none.
    """
    voice = Pyttsx3Voice(settings.speaking.voice, settings.speaking.render_timeout)
    with ExitStack() as undo:
        undo.callback(speaker.close)
        cache = undo.enter_context(VoiceCache(cache_folder(settings), voice))
        mouth = SpokenMouth(cache, speaker, settings.speaking, button, failed)
        undo.pop_all()
        return mouth


def open_speaker(settings: Settings) -> Speaker:
    """The loudspeaker of the settings. Raises `SpeakerLost`."""
    return SoundDeviceSpeaker(settings.speaking.speaker)


def open_microphone(settings: Settings) -> SoundDeviceMicrophone:
    """The microphone of the settings, not yet opened. Raises `MicrophoneLost`."""
    return SoundDeviceMicrophone(settings.hearing.microphone)


def cache_folder(settings: Settings) -> Path:
    """Where rendered fixed sentences are kept."""
    if settings.cache:
        return Path(settings.cache)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "cramp-kiosk"
