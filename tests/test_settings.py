"""`kiosk.toml`, right and wrong."""

from __future__ import annotations

import errno
import json
import os
import re
import tomllib
from dataclasses import asdict, fields, is_dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import settings as settings_module
from kiosk.assembly import check_spoken, place_of
from kiosk.cli.main import main
from kiosk.countries import COUNTRIES
from kiosk.errors import SettingsError
from kiosk.settings import RANGES, Settings, load_settings, parse_settings
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
        ("[speaking]\nwords_a_minute = 'fast'", "\"speaking.words_a_minute\" is 'fast': must be a whole number"),
        ("[speaking]\ntail = -1", '"speaking.tail" is -1.0: must be 0 or more'),
        ("[speaking]\ntail = true", '"speaking.tail" is True: must be a number'),
        ("hearing = 3", '"hearing" must be a table'),
        ('[visit]\ncountry = "XX"', 'must be one of "GB", "IE", "US"'),
        ('[visit]\nplace = "shop"', 'must be one of "pharmacy", "home"'),
        ("[visit]\nstaff_call_pin = -2", "must be -1 or more"),
        ("[visit]\nstaff_call_pin = 4000", '"visit.staff_call_pin" is 4000: must be 27 or less'),
        ("[speaking]\nvolume = 9", '"speaking.volume" is 9.0: must be 1 or less'),
        ("[speaking]\ntail = nan", '"speaking.tail" is nan: must be a finite number'),
        ("[hearing]\nlongest_answer = inf", '"hearing.longest_answer" is inf: must be a finite number'),
        ("[hearing]\nlongest_answer = 2000000", "must be 600 or less"),
        ("[hearing]\nlongest_answer = 0", "must be 1 or more"),
        ("[hearing]\nengine_timeout = 0", "must be 1 or more"),
        ("[hearing]\nsilence_yes_no = 0", '"hearing.silence_yes_no" is 0.0: must be 0.1 or more'),
        ("[speaking]\nwords_a_minute = 0", '"speaking.words_a_minute" is 0: must be 80 or more'),
        ("[speaking]\nwords_a_minute = 1000000", '"speaking.words_a_minute" is 1000000: must be 450 or less'),
        ("[speaking]\nrender_timeout = 0", "must be 1 or more"),
        ("[speaking]\nvolume = 0", "must be 0.1 or more"),
        ("[visit]\nlongest = 0", "must be 60 or more"),
        ("[hearing]\nmicrophone = 3", '"hearing.microphone" is 3: must be a text in quotes'),
        ("[hearing]\necho_cancelled = 1", "must be true or false"),
    ],
)
def test_a_mistake_gets_one_line_that_says_what_and_how_to_mend_it(text: str, complaint: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse_settings(text, "k.toml")

    assert complaint in str(caught.value)


def test_every_number_has_a_least_and_a_largest_value_and_the_default_lies_between() -> None:
    tables = [value for value in vars_of(Settings()).values() if is_dataclass(value)]
    numbers = {
        key: value
        for table in tables
        for key, value in asdict(table).items()  # type: ignore[call-overload] # an instance, as all of them
        if isinstance(value, (int, float)) and not isinstance(value, bool)
    }

    assert numbers.keys() == RANGES.keys()
    assert [] == [key for key, value in numbers.items() if not RANGES[key][0] <= value <= RANGES[key][1]]


@pytest.mark.parametrize("number", ["call me", "9", "1" * 21, "- +", "٩٩٩", "999\\n", "nine nine nine"])
def test_an_emergency_number_that_nobody_could_call_is_refused(number: str) -> None:
    with pytest.raises(SettingsError, match=r'^k\.toml: "visit\.emergency_number" is .*: must ') as caught:
        parse_settings(f'[visit]\nemergency_number = "{number}"', "k.toml")

    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("number", ["", "112", "+44 20 7946-0000"])
def test_an_emergency_number_has_digits_spaces_plus_and_hyphen(number: str) -> None:
    assert number == parse_settings(f'[visit]\nemergency_number = "{number}"').visit.emergency_number


@pytest.mark.parametrize("text", ["the nurse\\u0007", "the\\nnurse", "\\u009bnurse", "a\\tnurse", "  "])
def test_what_is_spoken_as_help_holds_words_and_no_control_characters(text: str) -> None:
    with pytest.raises(SettingsError, match=r'^k\.toml: "visit\.urgent_help" is .*: must (hold no|be words)'):
        parse_settings(f'[visit]\nurgent_help = "{text}"', "k.toml")


@pytest.mark.parametrize("wanted", ["", "25:00", "27:99", "03:30 ", "soon"])
def test_a_time_of_the_ear_test_that_no_clock_shows_is_refused(wanted: str) -> None:
    with pytest.raises(SettingsError, match=r'"service\.ear_test" is .*: must be "auto", "never", or like "03:30"'):
        parse_settings(f'[service]\near_test = "{wanted}"')


@pytest.mark.parametrize("wanted", ["auto", "never", "3:30", "23:59"])
def test_a_time_of_the_ear_test_is_as_a_clock_shows_it(wanted: str) -> None:
    assert wanted == parse_settings(f'[service]\near_test = "{wanted}"').service.ear_test


def test_a_byte_order_mark_as_notepad_writes_it_is_no_mistake(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('[visit]\nplace = "home"\n', encoding="utf-8-sig")

    assert "home" == load_settings(file).visit.place


def test_doctor_refuses_a_number_that_nobody_could_call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('[visit]\nemergency_number = "call me"\n')
    status = main(["doctor", "--no-devices", "--config", str(file)])

    assert 1 == status
    assert capsys.readouterr().err.startswith(f"kiosk: {file}: \"visit.emergency_number\" is 'call me': must be")


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


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("{x} or 111", "a brace, and nothing is filled in here"),
        ("{pharmacist}", "a brace, and nothing is filled in here"),
        ("111 [or your doctor]", "brackets and bars"),
        ("the <b>nurse</b>", "brackets and bars"),
        ("very " * 40 + "good doctors", "a sentence of 46 words is too long"),
        ("NHS 24", 'the number "24" in digits'),
        ("111.", 'take the "." at the end off'),
        ("...", "the sentence goes on behind it"),
        ("- -", "no word in it"),
        ("www.nhs.uk", "is an address"),
        ("111 & your doctor", 'the sign "&" is read aloud oddly'),
        ("your doctor, but don't worry", "a warning must not say"),
        ("your doctor, and stop your tablets", "the kiosk must not say"),
        ("your\u200bdoctor", "a zero-width space"),
    ],
)
def test_what_no_prompt_may_say_is_refused_in_the_settings_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: str, why: str
) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(f"[visit]\nurgent_help = {json.dumps(words)}\n")
    status = main(["doctor", "--no-devices", "--config", str(file)])
    told = capsys.readouterr().err

    assert (1, 1) == (status, told.count("\n"))
    assert told.startswith(f'kiosk: {file}: "visit.urgent_help": ')
    assert why in told


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("111, or your doctor", "one one one, or your doctor"),
        ("the line on 116 117", "the line on one one six one one seven"),
        ("08 00 12 or the nurse", "zero eight zero zero one two or the nurse"),
        ("Dr. O'Brien's practice", "Dr. O'Brien's practice"),
    ],
)
def test_a_telephone_number_to_turn_to_is_spoken_digit_by_digit_as_the_one_to_call_is(
    written: str, spoken: str
) -> None:
    settings = parse_settings(f'[visit]\nurgent_help = "{written}"\n')

    check_spoken(settings, "kiosk.toml")
    assert spoken == place_of(settings).urgent_help


def test_a_pin_that_two_things_are_wired_to_is_refused() -> None:
    with pytest.raises(SettingsError, match=r'k\.toml: "visit\.staff_call_pin" is 4, and so is "visit\.button_pin": g'):
        parse_settings("[visit]\nbutton_pin = 4\nstaff_call_pin = 4\n", "k.toml")
    with pytest.raises(SettingsError, match='"service.ill_pin" is 5, and so is "visit.presence_pin"'):
        parse_settings("[visit]\npresence_pin = 5\n[service]\nill_pin = 5\n")


def test_a_fifo_as_settings_is_refused_before_anybody_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "kiosk.toml")
    with pytest.raises(SettingsError, match=r"kiosk\.toml: a FIFO, and no file"):
        load_settings(tmp_path / "kiosk.toml")


def test_settings_that_may_not_be_read_are_not_called_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(settings_module, "read_whole", refused)
    with pytest.raises(SettingsError, match="Permission denied: look at its owner and mode: ls -l$"):
        load_settings(tmp_path / "kiosk.toml")


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


def test_a_wrong_value_is_shown_as_far_as_it_fits_in_a_line() -> None:
    with pytest.raises(SettingsError, match=r"^kiosk\.toml: \"visit\.place\" is 'a{59} …: must be one of") as caught:
        parse_settings(f'[visit]\nplace = "{"a" * 5000}"\n', "kiosk.toml")
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    ("name", "shown"),
    [("a\nb", "a\\nb"), ("a\x1b[2Jb", "a\\x1b[2Jb"), ("a\u202eb", "a\\u202eb"), ("ä\udcff", "ä\udcff")],
)
def test_whatever_a_name_holds_an_error_is_one_line_that_does_nothing_to_a_terminal(name: str, shown: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(Path("/nowhere") / name)
    assert f"/nowhere/{shown}: No such file or directory: name an existing file with --config" == str(caught.value)
