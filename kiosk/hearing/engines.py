"""Which recogniser listens, and why; and how each is built in its process."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final

from kiosk.errors import KioskError, ModelMissing
from kiosk.hearing.engine_process import EngineSpec, RecogniserProcess, longest_start
from kiosk.hearing.recogniser import Recogniser
from kiosk.hearing.recognisers.names import NONE, Names
from kiosk.hearing.recognisers.sphinx import SphinxRecogniser
from kiosk.hearing.recognisers.vosk import VoskRecogniser
from kiosk.hearing.recognisers.whisper import WhisperRecogniser
from kiosk.models.catalogue import Catalogue
from kiosk.models.folder import load_catalogue, verified
from kiosk.settings import Hearing

ORDER: Final = ("vosk", "whisper", "sphinx")
"""What `auto` tries: the default first, then the most accurate that installs from packages, then the smallest."""
OPEN_VOCABULARY: Final = frozenset({"whisper"})
"""Engines that spell any word; asking one would only cost the loading of its model."""

BESIDE_SPHINX: Final = frozenset({"whisper"})
"""Engines that know no phrase list: PocketSphinx reads it beside them."""
SECONDED: Final = frozenset({"whisper"})
"""Engines that read a whole answer after its end: Moonshine reads it too, where it is installed. The extra of Whisper
brings both; beside Vosk, which has its reading ready by then, its time would be the person's."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The engine that will listen."""

    name: str
    model: str
    path: Path
    why: str
    """Why this one: why those before it are not ready, where `auto` chose it."""
    phrase_model: Path | None = None
    """PocketSphinx's, for an engine beside which it reads the phrase list."""
    second_model: Path | None = None
    """Moonshine's, for an engine beside which it reads the answer too."""
    alone: str = ""
    """Why it does not, where it should."""

    def __str__(self) -> str:
        """Return what listens, with which model, and why."""
        beside = ", Moonshine beside it" if self.second_model else ""
        alone = f"; it listens alone: {self.alone}" if self.alone else ""
        return f"{self.name} ({self.model}){beside}: {self.why}{alone}"


def choose(settings: Hearing, directory: Path) -> Choice:
    """Return the engine that the settings name, or the first that is ready, with all its models verified.

    Raises `ModelMissing` or `ModelError` when the named one, or every one, is not ready.
    """
    if settings.recogniser == "typed":
        raise ModelMissing("a keyboard hears no sound", "use --recogniser auto, or kiosk talk")
    catalogue = load_catalogue(directory)
    if settings.recogniser != "auto":
        return _ready(settings.recogniser, catalogue, directory)
    lacks: list[str] = []
    for name in ORDER:
        try:
            choice = _ready(name, catalogue, directory)
        except KioskError as error:
            lacks.append(str(error))
            continue
        return replace(choice, why=f"because {'; '.join(lacks)}" if lacks else "its model is installed")
    raise ModelMissing("no recogniser is ready", "; ".join(lacks))


def _ready(name: str, catalogue: Catalogue, directory: Path) -> Choice:
    """Return the engine with its first model, and with the one that it needs beside it."""
    model = catalogue.named(name).name
    path = verified(directory, model)
    phrase_model = _phrase_model(name, catalogue, directory) if name in BESIDE_SPHINX else None
    choice = Choice(name, model, path, "as set", phrase_model=phrase_model)
    return _seconded(choice, catalogue, directory) if name in SECONDED else choice


def _seconded(choice: Choice, catalogue: Catalogue, directory: Path) -> Choice:
    """Add the second model, or why there is none: an answer is understood without it, less often."""
    try:
        return replace(choice, second_model=verified(directory, catalogue.named("moonshine").name))
    except KioskError as error:
        return replace(choice, alone=str(error))


def _phrase_model(name: str, catalogue: Catalogue, directory: Path) -> Path:
    try:
        return verified(directory, catalogue.named("sphinx").name)
    except KioskError as error:
        raise ModelMissing(f"{name} reads its phrases with {error.why}", error.mend) from error


def open_recogniser(choice: Choice, settings: Hearing, corpus: Sequence[str], names: Names = NONE) -> RecogniserProcess:
    """Start the chosen engine in a process of its own. Raises `RecogniserFailed`.

    Where it is asked for any of the `names`, Whisper weighs which of them were said.
    """
    options: dict[str, object] = {"model_path": str(choice.path)}
    if choice.name == "sphinx":
        options["corpus"] = "\n".join(corpus)
    if choice.name == "whisper":
        options["phrase_model"] = str(choice.phrase_model)
        options["corpus"] = "\n".join(corpus)
        options["names"] = asdict(names)
        options["second_model"] = str(choice.second_model or "")
    spec = EngineSpec(choice.name, f"kiosk.hearing.engines:build_{choice.name}", options)
    timeout = settings.engine_timeout
    return RecogniserProcess(spec, call_timeout=timeout, start_timeout=longest_start(timeout))


def build_vosk(model_path: str) -> Recogniser:
    """Make the recogniser, in the child."""
    return VoskRecogniser(Path(model_path))


def build_whisper(
    model_path: str, phrase_model: str, corpus: str, names: dict[str, Any], second_model: str
) -> Recogniser:
    """Make the recogniser, in the child; beside it PocketSphinx reads the phrase list, and Moonshine the answer."""
    phrases = SphinxRecogniser(Path(phrase_model), corpus.splitlines(), Names(**names), general=False)
    from kiosk.hearing.recognisers.moonshine import Moonshine  # noqa: PLC0415 - numpy starts threads: see publishing/side_by_side.py

    return WhisperRecogniser(Path(model_path), phrases, Moonshine(Path(second_model)) if second_model else None)


def build_sphinx(model_path: str, corpus: str) -> Recogniser:
    """Make the recogniser, in the child."""
    return SphinxRecogniser(Path(model_path), corpus.splitlines())


def unheard(choice: Choice, settings: Hearing, words: Sequence[str]) -> list[str]:
    """Return the words that the chosen engine can't write in a free sentence. Raises `RecogniserFailed`.

    Asked without a corpus: a pronunciation that is added to the phrase list's decoder helps there only.
    """
    if choice.name in OPEN_VOCABULARY:
        return []
    with open_recogniser(choice, settings, ()) as recogniser:
        return recogniser.lacks(words)
