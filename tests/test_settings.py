"""`kiosk.toml`, right and wrong."""

from __future__ import annotations

import re
import tomllib
from dataclasses import asdict, fields, is_dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.assembly import place_of
from kiosk.countries import COUNTRIES
from kiosk.errors import SettingsError
from kiosk.settings import Settings, load_settings, parse_settings
from kiosk.speaking.reply import Place


def test_an_empty_file_gives_the_defaults() -> None:
    assert parse_settings("") == Settings()


def test_what_is_set_is_taken_over_and_whole_numbers_serve_as_seconds() -> None:
    settings = parse_settings('language = "en"\n[hearing]\nrecogniser = "sphinx"\nsilence_open = 2\n')

    assert (settings.hearing.recogniser, settings.hearing.silence_open) == ("sphinx", 2.0)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[hearing\n", "k.toml: not valid TOML"),
        ("[hearing]\nrecognizer = 'vosk'", 'unknown key "hearing.recognizer": did you mean "recogniser"?'),
        ("[hearing]\nrecogniser = 'siri'", 'must be one of "auto", "vosk", "whisper", "sphinx", "typed"'),
        ("[speaking]\nwords_a_minute = 'fast'", '"speaking.words_a_minute" is \'fast\': must be a int'),
        ("[speaking]\ntail = -1", '"speaking.tail" is -1.0: must be 0 or more'),
        ("[speaking]\ntail = true", '"speaking.tail" is True: must be a float'),
        ("hearing = 3", '"hearing" must be a table'),
        ('[visit]\ncountry = "XX"', 'must be one of "GB", "IE", "US"'),
        ('[visit]\nplace = "shop"', 'must be one of "pharmacy", "home"'),
        ("[visit]\nstaff_call_pin = -2", "must be -1 or more"),
        ("[visit]\nstaff_call_pin = 4000", '"visit.staff_call_pin" is 4000: must be 27 or less'),
        ("[speaking]\nvolume = 9", '"speaking.volume" is 9.0: must be 1 or less'),
        ("[speaking]\ntail = nan", "must be 0 or more"),
    ],
)
def test_a_mistake_gets_one_line_that_says_what_and_how_to_mend_it(text: str, complaint: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse_settings(text, "k.toml")

    assert complaint in str(caught.value)


def test_a_file_that_is_missing_too_large_or_not_text_is_named(tmp_path: Path) -> None:
    large, binary = tmp_path / "large.toml", tmp_path / "binary.toml"
    large.write_text("#" * 70_000)
    binary.write_bytes(b"\xff\xfe\x00")
    for path, complaint in ((tmp_path / "no.toml", "No such file"), (large, "larger than"), (binary, "not UTF-8")):
        with pytest.raises(SettingsError, match=complaint):
            load_settings(path)


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("where", ["pharmacy", "home"])
def test_each_country_has_a_number_and_someone_for_today(country: str, where: str) -> None:
    place = place_of(parse_settings(f'[visit]\ncountry = "{country}"\nplace = "{where}"\n'))

    assert place.emergency_number.isdigit()
    assert not re.search(r"[0-9]", place.urgent_help)
    assert place.urgent_help.endswith("the pharmacist at the counter" if where == "pharmacy" else "your pharmacist")


def test_numbers_of_ones_own_go_before_the_countrys() -> None:
    place = place_of(parse_settings('[visit]\ncountry = "US"\nemergency_number = "112"\nurgent_help = "the nurse"\n'))

    assert ("112", "the nurse") == (place.emergency_number, place.urgent_help)


def test_the_default_place_is_the_one_that_sentences_are_written_for() -> None:
    assert Place() == place_of(Settings())


@given(st.text(max_size=200))
def test_no_text_does_anything_but_parse_or_fail_as_our_own_error(text: str) -> None:
    try:
        assert isinstance(parse_settings(text), Settings)
    except SettingsError as error:
        assert str(error)  # noqa: PT017 - either outcome is right, a crash is not


def test_the_example_names_every_key_with_its_default() -> None:
    text = (Path(__file__).parent.parent / "kiosk.toml.example").read_text()
    given = tomllib.loads(text)
    known = {name: asdict(value) if is_dataclass(value) else value for name, value in vars_of(Settings()).items()}

    assert known == given


def vars_of(settings: Settings) -> dict[str, object]:
    return {field.name: getattr(settings, field.name) for field in fields(settings)}
