"""The page of the benchmark of the wake phrase."""

from __future__ import annotations

import platform
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from kiosk.assembly import load_mind
from kiosk.bench.idle import Idle, idle
from kiosk.bench.markdown import markdown_table
from kiosk.bench.pages import write_page
from kiosk.bench.wake import (
    CLEAN,
    VOICES,
    Clip,
    Played,
    Task,
    an_hour,
    conditions,
    is_held_out,
    other_speech,
    phrases_spoken,
    play_all,
)
from kiosk.hearing.recognisers.language_model import sentences_of
from kiosk.hearing.recognisers.wake_model import fillers_of
from kiosk.hearing.sound_files import read_sound, write_wav
from kiosk.settings import EngineName, Settings

HOUR = 3600.0
SHARDS = 4
"""Parts in which the hour is played, each to an engine of its own."""
WITHOUT = "quiet, with a button in place of the phrase"
OTHER = "other speech and noise"
IDLE_SECONDS = 20.0
NAMED = 6
"""Of the voices that were not heard; the others are counted."""
WANTED = {"heard": 95, "false": 1, "idle": 0.03}


def run(data: Path, output: Path, engine: EngineName, seconds: float) -> str:
    """Measure, write `wake.md` into the folder, and return the page. Raises `KioskError`."""
    mind = load_mind(Settings())
    spoken = phrases_spoken(mind.vocabulary.wake_phrases)
    other = an_hour(other_speech(data), seconds)

    fillers = fillers_of(sentences_of(mind.vocabulary.corpus))
    corpus = (" ".join(fillers),)  # the language model of the visit is not needed

    def task(condition: str, clips: Sequence[Clip]) -> Task:
        return Task(engine, corpus, mind.vocabulary.wake_phrases, condition, data, tuple(clips))

    tasks = [task(OTHER, other[start::SHARDS]) for start in range(SHARDS)]
    tasks += [task(condition, spoken if condition == CLEAN else spoken[::2]) for condition in conditions()]
    played = play_all(tasks)
    costs = list(_idle(engine, data))
    text = page(mind.vocabulary.wake_phrases, engine, played[:SHARDS], played[SHARDS:], costs, spoken)
    write_page(output, "wake.md", text)
    return text


def _idle(engine: EngineName, data: Path) -> Iterator[Idle]:
    with tempfile.TemporaryDirectory(prefix="kiosk-idle-") as folder:
        files: dict[str, Path | None] = {"quiet": None}
        for room, file in (
            ("a kitchen", data / "noise-kitchen.flac"),
            ("people who talk", next(iter(sorted((data / "offtopic").glob("*.flac"))))),
        ):
            files[room] = Path(folder) / f"{len(files)}.wav"
            write_wav(Path(folder) / f"{len(files) - 1}.wav", read_sound(file))
        yield from idle(engine, "wake", files, IDLE_SECONDS)
        yield from idle(engine, "fifo", {WITHOUT: None}, IDLE_SECONDS)


def page(  # noqa: PLR0913, PLR0917 - all that was measured
    wake: Sequence[str],
    engine: str,
    other: Sequence[Played],
    phrases: Sequence[Played],
    costs: Sequence[Idle],
    spoken: Sequence[tuple[str, str]],
) -> str:
    """Return the page in Markdown."""
    lines = [
        "# The wake phrase",
        "",
        f"`kiosk bench wake --engine {engine}` on {platform.machine()}, Python {platform.python_version()}.",
        f"Phrases: {', '.join(f'“{phrase}”' for phrase in wake)}.",
        "Whisper's process spots with the same decoder as PocketSphinx's, so that these figures hold for both.",
        "",
        markdown_table(("", "measured", "wanted"), _targets(other, phrases, costs)),
        "",
        *_heard(phrases, spoken),
        "",
        *_false(other),
        "",
        *_cost(costs),
    ]
    return "\n".join(lines) + "\n"


def _targets(other: Sequence[Played], phrases: Sequence[Played], costs: Sequence[Idle]) -> Iterator[Sequence[str]]:
    clean = next(one for one in phrases if one.condition == CLEAN)
    heard = clean.clips - len(clean.missed)
    false = sum(len(one.woken) for one in other)
    hours = sum(one.seconds for one in other) / HOUR
    quiet = costs[0].share
    yield f"phrases heard, of {clean.clips} in held-out voices", str(heard), f"at least {WANTED['heard']}"
    yield (
        f"false starts in {hours:.2f} h of other speech and noise",
        str(false),
        f"at most {WANTED['false']} an hour",
    )
    yield "of a core while waiting in a quiet room", f"{quiet:.1%}", f"less than {WANTED['idle']:.0%}"


def _heard(phrases: Sequence[Played], spoken: Sequence[tuple[str, str]]) -> Iterator[str]:
    held_out = sum(map(is_held_out, VOICES))
    yield "## Heard"
    yield ""
    yield (
        f"{len(spoken)} phrases (in noise and in rooms every other of them) in {len({voice for voice, _ in spoken})} "
        f"of {held_out} held-out voices (flite's, and "
        "espeak-ng's in eight accents and thirteen throats); model and phrases were chosen on the other half. "
        "“In a room” is through the impulse responses of `rooms/`, decibels are those of the phrase above the noise, "
        "with noise for half a second before and after it. Nobody real has said these phrases yet."
    )
    yield ""
    yield markdown_table(("condition", "heard", "missed"), map(_heard_in, phrases))


def _heard_in(one: Played) -> Sequence[str]:
    missed = ", ".join(dict.fromkeys(name.partition(":")[0] for name in one.missed[:NAMED])) or "none"
    more = f" and {len(one.missed) - NAMED} more" if len(one.missed) > NAMED else ""
    return one.condition, f"{one.clips - len(one.missed)} of {one.clips}", missed + more


def _false(other: Sequence[Played]) -> Iterator[str]:
    clips = sum(one.clips for one in other)
    woken = [name for one in other for name in one.woken]
    yield "## False starts"
    yield ""
    yield (
        f"{sum(one.seconds for one in other) / 60:.0f} minutes, {clips} clips: the recordings of other products' wake "
        "words, of orders of coffee, of single words, of a kitchen and an office; then what patients said in acted "
        "consultations, held-out sentences in held-out voices. A second of a quiet room stands between two."
    )
    yield ""
    yield from (f"- {name[:100]}" for name in woken or ["none"])


def _cost(costs: Sequence[Idle]) -> Iterator[str]:
    yield "## What waiting costs"
    yield ""
    yield (
        "`kiosk run --start wake` on a virtual sound card: processor time of all its processes, in "
        f"{len(costs[0].shares)} stretches of {costs[0].seconds:.0f} s in each room."
    )
    yield ""
    rows = ((one.room, *(f"{share:.1%}" for share in (one.share, one.shares[0], one.shares[-1]))) for one in costs)
    yield markdown_table(("room", "share of a core, median", "least", "most"), rows)
