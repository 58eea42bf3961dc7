"""Which recogniser `auto` takes, and what it says of those before it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.errors import ModelError, ModelMissing
from kiosk.hearing import engines
from kiosk.hearing.engines import ORDER, choose
from kiosk.models.folder import load_catalogue
from kiosk.settings import Hearing

SHIPPED = load_catalogue(Path(__file__).parents[1] / "models")
MODELS = {engine: SHIPPED.named(engine).name for engine in (*ORDER, "moonshine")}
NAME = {model: engine for engine, model in MODELS.items()}


@pytest.fixture
def ready(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Engines whose models are installed; a test says which."""
    installed: set[str] = set()

    def verified(directory: Path, model: str) -> Path:
        if NAME[model] not in installed:
            raise ModelMissing(f"{model}: not installed", "run kiosk models install")
        return directory / model

    monkeypatch.setattr(engines, "verified", verified)
    return installed


@pytest.mark.parametrize(
    ("installed", "expected"),
    [
        ({"vosk", "whisper", "sphinx"}, "vosk"),
        ({"whisper", "sphinx"}, "whisper"),
        ({"sphinx"}, "sphinx"),
    ],
)
def test_auto_takes_the_first_that_is_ready_and_says_what_it_passed_over(
    ready: set[str], tmp_path: Path, installed: set[str], expected: str
) -> None:
    ready |= installed
    choice = choose(Hearing(), tmp_path)

    assert (expected, MODELS[expected]) == (choice.name, choice.model)
    assert tmp_path / MODELS[expected] == choice.path
    told = [name for name in ORDER if f"{MODELS[name]}: not installed" in choice.why]
    assert [name for name in ORDER if name not in installed] == told
    assert ("its model is installed" if expected == "vosk" else f"because {MODELS['vosk']}: not") in str(choice)


@pytest.mark.parametrize("installed", [{"whisper"}, {"whisper", "vosk"}])
def test_whisper_is_not_ready_without_the_model_that_reads_its_phrase_list(
    ready: set[str], tmp_path: Path, installed: set[str]
) -> None:
    ready |= installed
    lacking = f"whisper reads its phrases with {MODELS['sphinx']}: not installed: run kiosk models install"

    with pytest.raises(ModelMissing, match=lacking):
        choose(Hearing(recogniser="whisper"), tmp_path)
    if "vosk" in installed:
        assert "vosk" == choose(Hearing(), tmp_path).name
    else:
        with pytest.raises(ModelMissing, match=f"no recogniser is ready: .*{lacking}"):
            choose(Hearing(), tmp_path)


def test_an_engine_is_given_every_model_that_it_was_found_ready_with(ready: set[str], tmp_path: Path) -> None:
    ready |= {"whisper", "sphinx"}

    assert tmp_path / MODELS["sphinx"] == choose(Hearing(), tmp_path).phrase_model
    assert choose(Hearing(recogniser="sphinx"), tmp_path).phrase_model is None


def test_moonshine_reads_beside_whisper_alone_and_what_keeps_it_from_that_is_told(
    ready: set[str], tmp_path: Path
) -> None:
    ready |= {"whisper", "sphinx"}
    alone = choose(Hearing(), tmp_path)
    ready.add("moonshine")
    both = choose(Hearing(), tmp_path)

    assert (None, tmp_path / MODELS["moonshine"]) == (alone.second_model, both.second_model)
    assert f"it listens alone: {MODELS['moonshine']}: not installed" in str(alone)
    assert "Moonshine beside it" in str(both)
    assert "alone" not in str(both)
    assert choose(Hearing(recogniser="sphinx"), tmp_path).second_model is None


@pytest.mark.parametrize("name", ORDER)
def test_a_named_engine_is_taken_though_a_better_one_is_there(ready: set[str], tmp_path: Path, name: str) -> None:
    ready |= set(ORDER)

    assert (name, "as set") == (choose(Hearing(recogniser=name), tmp_path).name, "as set")  # type: ignore[arg-type]


@pytest.mark.parametrize("name", [*ORDER, "auto"])
def test_an_engine_that_is_not_there_is_one_line_with_the_command_that_brings_it(
    ready: set[str], tmp_path: Path, name: str
) -> None:
    assert not ready
    with pytest.raises(ModelMissing, match="run kiosk models install"):
        choose(Hearing(recogniser=name), tmp_path)  # type: ignore[arg-type]


def test_a_damaged_model_is_passed_over_by_auto_and_refused_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def verified(directory: Path, model: str) -> Path:
        if NAME[model] == "vosk":
            raise ModelError(f"{model}/am/final.mdl: damaged", "run kiosk models install")
        return directory / model

    monkeypatch.setattr(engines, "verified", verified)
    choice = choose(Hearing(), tmp_path)

    assert "whisper" == choice.name
    assert "damaged" in choice.why
    with pytest.raises(ModelError, match="damaged"):
        choose(Hearing(recogniser="vosk"), tmp_path)


def test_a_keyboard_hears_no_sound(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match="a keyboard hears no sound"):
        choose(Hearing(recogniser="typed"), tmp_path)
