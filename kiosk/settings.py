"""`kiosk.toml` → frozen `Settings`. Every key has a default; an unknown or wrong one is an error."""

from __future__ import annotations

import math
import os
import re
import tomllib
from dataclasses import dataclass, field, fields, is_dataclass, replace
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_args, get_origin, get_type_hints

from kiosk.countries import CountryCode
from kiosk.errors import SettingsError, did_you_mean, mend_of
from kiosk.files.whole_file import TooLarge, read_whole

LARGEST_FILE = 64 * 1024
"""Bytes; a settings file is about 2 kB, anything far above that is a mistake."""

LONGEST_SHOWN = 60
"""Characters of a wrong value."""

RANGES: dict[str, tuple[float, float]] = {
    "silence_to_start": (1, 600),
    **dict.fromkeys(("silence_yes_no", "silence_menu", "silence_open"), (0.1, 60)),
    "longest_answer": (1, 600),
    **dict.fromkeys(("engine_timeout", "render_timeout"), (1, 3600)),
    "words_a_minute": (80, 450),
    "volume": (0.1, 1),
    "tail": (0, 60),
    "longest": (60, 86400),
    **dict.fromkeys(("staff_call_pin", "button_pin", "presence_pin"), (-1, 27)),
    **dict.fromkeys(("ready_pin", "listening_pin", "ill_pin"), (-1, 27)),
}
"""The least and the largest value with which the kiosk can still serve anybody, of every number. espeak-ng speaks 80 to
450 words a minute. Pins are BCM numbers; a Raspberry Pi's header has 0 to 27."""

KINDS = {int: "a whole number", float: "a number", str: "a text in quotes", bool: "true or false"}
CONTROL_CHARACTER = re.compile(r"[\x00-\x1f\x7f-\x9f]")
FORMS = {
    "visit.emergency_number": (
        re.compile(r"(?=.*[0-9])[0-9 +-]{2,20}|"),
        'must be a number to call, as in "112": 2 to 20 digits, spaces, "+" or "-"',
    ),
    "visit.urgent_help": (re.compile(r"|.*\S.*"), "must be words as they are spoken, or empty"),
    "service.ear_test": (
        re.compile(r"auto|never|([01]?[0-9]|2[0-3]):[0-5]?[0-9]"),
        'must be "auto", "never", or like "03:30"',
    ),
}
"""What a text must look like where not every text will do, and how that is said."""

StartName: TypeAlias = Literal[
    "enter", "fifo", "gpio", "at_once", "presence", "wake", "wake+enter", "wake+fifo", "wake+gpio"
]
EngineName: TypeAlias = Literal["auto", "vosk", "whisper", "sphinx", "typed"]


@dataclass(frozen=True, slots=True)
class Hearing:
    """`[hearing]`: from the sound card to words."""

    recogniser: EngineName = "auto"
    """Which engine; `auto` takes the first that is ready of vosk, whisper, sphinx."""
    microphone: str = "default"
    """Part of the device's name, as `kiosk doctor` lists it; never an index."""
    silence_to_start: float = 8.0
    """Seconds of silence after "your turn" that count as no answer."""
    silence_yes_no: float = 0.75
    """Seconds of silence that end the answer to a yes/no question."""
    silence_menu: float = 1.0
    """The same for a short menu."""
    silence_open: float = 1.5
    """The same for a free sentence."""
    longest_answer: float = 20.0
    """Seconds after which an answer is cut."""
    echo_cancelled: bool = False
    """True where microphone and loudspeaker are one device that cancels its echo: then "stop", "repeat" and "help" are
    heard while the kiosk speaks. Without it the kiosk would hear itself."""
    engine_timeout: float = 30.0
    """Seconds that the recogniser's process may take for one utterance before it counts as hung; it has
    120 to load its model, or as many as this where this is more."""


@dataclass(frozen=True, slots=True)
class Speaking:
    """`[speaking]`: from sentences to the loudspeaker."""

    voice: str = "en-gb"
    """espeak-ng voice, as `espeak-ng --voices` lists it."""
    words_a_minute: int = 145
    """Pace; 145 is slow and clear for older ears, 175 is espeak-ng's own."""
    volume: float = 0.9
    """0.1 to 1."""
    speaker: str = "default"
    """Part of the device's name; never an index."""
    tail: float = 0.4
    """Seconds between the end of the kiosk's speech and the opening of the microphone."""
    render_timeout: float = 20.0
    """Seconds that the voice's process may take for one sentence."""


@dataclass(frozen=True, slots=True)
class Visit:
    """`[visit]`: how a visit goes."""

    consent: Literal["notice", "ask"] = "notice"
    """`notice` tells and goes on; `ask` wants a spoken yes."""
    slip_command: str = ""
    """Program that gets the pharmacist's summary on standard input (a printer's, a QR code's); empty: none."""
    start: StartName = "enter"
    """What starts a visit under `kiosk run`; within a visit the same button stops the kiosk's speech."""
    fifo: str = "/run/kiosk/button"
    """The FIFO that is read when `start` is or ends in "fifo": a line `start`, `stop`, `person` or `talk`."""
    button_pin: int = -1
    """GPIO pin of the button to ground when `start` is or ends in "gpio", or is "presence"; -1: none."""
    presence_pin: int = -1
    """GPIO pin that a sensor raises while someone is there, when `start = "presence"`; -1: none."""
    longest: float = 900.0
    """Seconds after which the next answer is the last, unless it is read back: a radio never stops answering."""
    country: CountryCode = "GB"
    """Whose emergency number and advice line are named; `EU` is any other country that answers 112."""
    place: Literal["pharmacy", "home"] = "pharmacy"
    """`pharmacy` sends people to "the pharmacist at the counter", `home` has them "call your pharmacist"."""
    emergency_number: str = ""
    """The number to call, spoken digit by digit; empty: the country's."""
    urgent_help: str = ""
    """Whom to turn to today, as spoken, like "111, or your doctor"; empty: the country's advice line, your doctor, or
    the pharmacist. A prompt's rules hold: telephone numbers alone may be in digits."""
    staff_call_pin: int = -1
    """GPIO pin raised by a staff call; -1: none."""


@dataclass(frozen=True, slots=True)
class Service:
    """`[service]`: what `kiosk run` keeps and shows."""

    state: str = "/var/lib/kiosk"
    """Folder of the counters that outlast a restart."""
    runtime: str = "/run/kiosk"
    """Folder in memory of the health files: `health.json`, and `kiosk.prom` for node-exporter's textfile collector."""
    ear_test: str = "auto"
    """When the kiosk plays a chirp and hears it: like `03:30`, `never`, or `auto`: 03:30 in a pharmacy only.
    Never where `echo_cancelled`: the device would remove it."""
    ready_pin: int = -1
    """GPIO pin of a lamp that is on while a visit can begin; -1: none."""
    listening_pin: int = -1
    """The same while the kiosk listens."""
    ill_pin: int = -1
    """The same while it serves nobody."""


@dataclass(frozen=True, slots=True)
class Prompts:
    """`[prompts]`: where the prompt sets are, and who may publish. `prompts = "DIR"` is short for `folder`."""

    folder: str = ""
    """Folder that holds the language folders, until something is published; empty: the one that came with the kiosk."""
    store: str = "/var/lib/kiosk/prompts"
    """Folder of what was published, with its history; what is published last is what the kiosk says."""
    approval: Literal["two", "one"] = "two"
    """How many people it takes to publish a change of what the kiosk advises or of what finds a red flag."""
    missed_words: bool = False
    """Whether words of answers that were not understood are counted, in memory; staff see those of five visits."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that a kiosk's owner may set."""

    hearing: Hearing = field(default_factory=Hearing)
    speaking: Speaking = field(default_factory=Speaking)
    visit: Visit = field(default_factory=Visit)
    service: Service = field(default_factory=Service)
    prompts: Prompts = field(default_factory=Prompts)
    language: str = "en"
    """Folder of `prompts/`."""
    models: str = ""
    """Folder of the models; empty: `models/` beside the package, or `KIOSK_MODELS`."""
    cache: str = ""
    """Folder of the voice cache; empty: `~/.cache/cramp-kiosk`."""


def parse_settings(text: str, where: str = "kiosk.toml") -> Settings:
    """Return the settings in `text`. Raises `SettingsError` naming the key and the mend."""
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # nested a thousand deep, a number of ten thousand digits
        raise SettingsError(f"{where}: not valid TOML: {error}", "mend that line, or move the file away") from error
    if isinstance(table.get("prompts"), str):
        table["prompts"] = {"folder": table["prompts"]}
    settings: Settings = _fill(Settings(), table, where, "")
    _check_pins(settings, where)
    return settings


def _check_pins(settings: Settings, where: str) -> None:
    """Raise `SettingsError` where two things are to be wired to one pin: the second finds it taken."""
    taken: dict[int, str] = {}
    for table, part in (("visit", settings.visit), ("service", settings.service)):
        for name in (one.name for one in fields(part) if one.name.endswith("_pin")):
            pin, key = getattr(part, name), f"{table}.{name}"
            if pin >= 0 and taken.setdefault(pin, key) != key:
                why = f'{where}: "{key}" is {pin}, and so is "{taken[pin]}"'
                raise SettingsError(why, "give each a pin of its own")


def load_settings(path: Path | None) -> Settings:
    """Read settings from a file, or return the defaults for None. Raises `SettingsError`."""
    if path is None:
        return Settings()
    try:
        if path.is_fifo():  # reading it would wait for ever for somebody to write
            raise SettingsError(f"{path}: a FIFO, and no file", "name a file with --config")
        text = read_whole(path, LARGEST_FILE).decode("utf-8-sig")  # Windows' Notepad begins with a byte-order mark
    except OSError as error:
        mend = mend_of(error, "name an existing file with --config")
        raise SettingsError(f"{path}: {error.strerror}", mend) from error
    except TooLarge as error:
        raise SettingsError(f"{path}: {error}", "this can't be a kiosk.toml") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: not UTF-8 at byte {error.start}", "save it as UTF-8") from error
    return parse_settings(text, str(path))


def to_set(table: str, key: str, name: str) -> str:
    """Return which key of `kiosk.toml` to set, with a value that would do: a `name` in the reader's home.

    Whoever runs the kiosk by hand has none of the folders that `script/install` makes.
    """
    home = os.environ.get("HOME") or "/home/you"
    return f'set {key} under [{table}] in kiosk.toml, as in: {key} = "{home}/{name}"'


def _fill(base: Any, table: dict[str, Any], where: str, prefix: str) -> Any:  # noqa: ANN401 - any settings class
    hints = get_type_hints(type(base))
    known = [f.name for f in fields(base)]
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in known:
            mend = did_you_mean(key, known, f"known here: {', '.join(known)}", '"{}"')
            raise SettingsError(f'{where}: unknown key "{prefix}{key}"', mend)
        current = getattr(base, key)
        if is_dataclass(current):
            if not isinstance(value, dict):
                raise SettingsError(f'{where}: "{key}" must be a table', f"write [{key}] on a line of its own")
            values[key] = _fill(current, value, where, f"{key}.")
        else:
            values[key] = _checked(value, hints[key], where, prefix + key)
    return replace(base, **values)


def _checked(value: object, hint: Any, where: str, key: str) -> object:  # noqa: ANN401 - a type expression
    if get_origin(hint) is Literal:
        if value not in get_args(hint):
            choices = ", ".join(f'"{choice}"' for choice in get_args(hint))
            raise SettingsError(f'{where}: "{key}" is {_short(value)}', f"must be one of {choices}")
        return value
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    wrong = f"must be {KINDS[hint]}" if type(value) is not hint else _wrong(value, key)
    if wrong:
        raise SettingsError(f'{where}: "{key}" is {_short(value)}', wrong)
    return value


def _short(value: object) -> str:
    """Return what was set, as far as it fits beside the rest of a line."""
    shown = repr(value)
    return shown if len(shown) <= LONGEST_SHOWN else f"{shown[:LONGEST_SHOWN]} …"


def _wrong(value: object, key: str) -> str:
    """How to mend a value of the right kind; empty: it is right."""
    if isinstance(value, str):
        form, mend = FORMS.get(key, (None, ""))
        if CONTROL_CHARACTER.search(value):
            return "must hold no line break, tab or other control character"
        return mend if form and not form.fullmatch(value) else ""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        least, most = RANGES[key.partition(".")[2]]
        if not math.isfinite(value):
            return "must be a finite number"
        if not least <= value <= most:
            return f"must be {least} or more" if value < least else f"must be {most} or less"
    return ""
