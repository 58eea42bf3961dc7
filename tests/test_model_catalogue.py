"""The catalogue that ships, and the ways in which an edited one can be wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.errors import ModelError, ModelMissing
from kiosk.models import folder
from kiosk.models.catalogue import parse_catalogue
from kiosk.models.folder import installed, load_catalogue, models_dir, verified
from kiosk.settings import Settings

SHIPPED = Path(__file__).parents[1] / "models"
GOOD = f"""
[[model]]
name = "tiny"
engine = "vosk"
language = "en"
licence = "MIT"
bytes = 3
sha256 = "{"0" * 64}"
sources = ["https://example.org/tiny.zip"]
"""


def test_the_vosk_default_is_the_published_small_english_model() -> None:
    model = load_catalogue(SHIPPED).named("vosk")

    assert model.name == "vosk-model-small-en-us-0.15"
    assert model.bytes == 41_205_931
    assert model.sha256 == "30f26242c4eb449f948e42cb302dd7a686cb29a3423a8367f99ff41780942498"
    assert [source.split("/")[2] for source in model.sources] == ["alphacephei.com", "huggingface.co"]


@pytest.mark.parametrize("name", ["pocketsphinx-en-us", "faster-whisper-tiny.en"])
def test_a_model_inside_a_package_has_the_hashes_of_the_catalogue(tmp_path: Path, name: str) -> None:
    model = load_catalogue(tmp_path).named(name)
    pytest.importorskip(model.package[0] if model.package else "")
    path = verified(tmp_path, name)

    assert model.bytes == (path / model.file).stat().st_size
    assert set(model.needs) <= set(model.known_hashes)


def test_an_engine_stands_for_its_first_model() -> None:
    catalogue = parse_catalogue(GOOD + GOOD.replace('"tiny"', '"large"'))

    assert catalogue.named("vosk").name == "tiny"
    assert catalogue.named("large").name == "large"


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(ModelError, match='no model is called "huge": the catalogue holds tiny'):
        parse_catalogue(GOOD).named("huge")


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (GOOD, "", "no [[model]] in it"),
        (GOOD, "model = 3", "no [[model]] in it"),
        ("[[model]]", "[[model]", "not valid TOML"),
        ('engine = "vosk"\n', "", '"engine" is missing'),
        ("engine", "motor", 'unknown key "motor"'),
        ("bytes = 3", 'bytes = "3"', "\"bytes\" is '3': it has the wrong type"),
        ("bytes = 3", "bytes = true", '"bytes" is True'),
        ("bytes = 3", "bytes = 0", '"bytes" must be more than 0'),
        ('"tiny"', '"../tiny"', "no name for a folder"),
        ('"tiny"', '".install"', "no name for a folder"),
        ("000", "00G", "a SHA-256 is 64 digits"),
        ("https://", "ftp://", "a source begins with"),
        ('["https://example.org/tiny.zip"]', "[]", '"sources" is empty'),
        ('["https://example.org/tiny.zip"]', '["package:tiny/model"]', '"file" goes with a package source'),
        (GOOD, GOOD + GOOD, 'two models are called "tiny"'),
    ],
)
def test_a_wrong_catalogue_is_refused_with_file_entry_and_key(old: str, new: str, why: str) -> None:
    with pytest.raises(ModelError) as caught:
        parse_catalogue(GOOD.replace(old, new), "my.toml")

    assert str(caught.value).startswith("my.toml")
    assert why in str(caught.value)


def test_settings_come_before_the_environment_and_that_before_the_checkout(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("KIOSK_MODELS", raising=False)
    assert SHIPPED == models_dir(Settings())

    monkeypatch.setenv("KIOSK_MODELS", str(tmp_path / "environment"))
    assert tmp_path / "environment" == models_dir(Settings())
    assert tmp_path / "settings" == models_dir(Settings(models=str(tmp_path / "settings")))


def test_without_a_checkout_the_environment_of_the_wheel_is_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("KIOSK_MODELS", raising=False)
    monkeypatch.setattr(folder, "BESIDE_THE_PACKAGE", tmp_path / "site-packages/models")
    monkeypatch.setattr(folder, "SHARED", tmp_path / "share")
    (tmp_path / "share").mkdir()
    (tmp_path / "share/catalog.toml").write_text(GOOD, encoding="utf-8")

    assert tmp_path / "share" == models_dir(Settings())
    assert load_catalogue(tmp_path / "elsewhere").named("tiny").bytes == 3


def test_a_folders_own_catalogue_comes_before_the_shipped_one(tmp_path: Path) -> None:
    own = GOOD + GOOD.replace('"tiny"', '"pocketsphinx-en-us"')
    (tmp_path / "catalog.toml").write_text(own, encoding="utf-8")
    catalogue = load_catalogue(tmp_path)

    assert ["tiny", "pocketsphinx-en-us"] == [model.name for model in catalogue.models[:2]]
    assert "tiny" == catalogue.named("vosk").name
    assert "faster-whisper-tiny.en" == catalogue.named("whisper").name
    assert 3 == catalogue.named("pocketsphinx-en-us").bytes
    assert len({model.name for model in catalogue.models}) == len(catalogue.models)


def test_a_catalogue_that_is_no_text_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "catalog.toml").write_bytes(b"\xff\xfe")

    with pytest.raises(ModelError, match=r"catalog\.toml"):
        load_catalogue(tmp_path)


def test_a_model_that_is_not_there_is_missing_and_the_mend_is_named(tmp_path: Path) -> None:
    assert installed(tmp_path, "vosk") is None
    with pytest.raises(ModelMissing, match=r"run kiosk models install vosk-model-small-en-us-0\.15"):
        verified(tmp_path, "vosk")


def test_a_package_that_is_not_there_is_missing_and_the_extra_is_named(tmp_path: Path) -> None:
    text = GOOD.replace("https://example.org/tiny.zip", "package:no_such_package/model")
    (tmp_path / "catalog.toml").write_text(text + 'file = "model.bin"\nextra = "whisper"\n', encoding="utf-8")

    with pytest.raises(ModelMissing, match=r"run pip install 'cramp-kiosk\[whisper\]'"):
        verified(tmp_path, "tiny")


def test_a_catalogue_that_is_no_text_is_told_without_the_words_of_the_machine(tmp_path: Path) -> None:
    (tmp_path / "catalog.toml").write_bytes(b"[[model]]\n\xff")

    with pytest.raises(ModelError) as caught:
        load_catalogue(tmp_path)
    told = f"{tmp_path / 'catalog.toml'}: not UTF-8 at byte 10: take the file that came with the kiosk"
    assert told == str(caught.value)


def test_a_catalogue_that_can_not_be_read_is_told_without_the_words_of_the_machine(tmp_path: Path) -> None:
    (tmp_path / "catalog.toml").mkdir()

    with pytest.raises(ModelError, match=r"catalog\.toml: Is a directory: take the file that came with the kiosk$"):
        load_catalogue(tmp_path)
