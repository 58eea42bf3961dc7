"""How long replies take when they are spoken: `python -m kiosk.bench.reply VIGNETTES.toml [--say]`.

Renders the reply to each vignette, as it stands and with every hard stop denied (then more may be advised), with the
real voice at the pace of the settings; tells the longest ones, and fits the two figures by which
`speaking/plan.py` keeps a reply short without a voice.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import linear_regression

from kiosk.assembly import load_mind, place_of
from kiosk.clinic.assessment import assess
from kiosk.errors import AudioFileError, KioskError
from kiosk.events import Conclude, Finding, Polarity, Subject
from kiosk.settings import Settings
from kiosk.speaking.pyttsx3_voice import Pyttsx3Voice
from kiosk.speaking.reply import speak

MOST_SECONDS = 90.0
"""Length that no reply may have."""
SHOWN = 10
WORKERS = 2


@dataclass(frozen=True, slots=True)
class Reply:
    """A vignette's reply."""

    name: str
    sentences: tuple[str, ...]
    seconds: float
    """How long it takes to say."""


def replies_of(vignettes: Path, settings: Settings) -> tuple[list[Reply], Mapping[str, float]]:
    """Return the replies, the longest first, and the seconds of each sentence. Raises `KioskError`."""
    try:
        people = tomllib.loads(vignettes.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise AudioFileError(f"{vignettes}: {error}", "name a file like tests/vignettes.toml") from error
    mind = load_mind(settings)
    said: dict[str, tuple[str, ...]] = {}
    stops = {name for caution in mind.knowledge.cautions.values() for name in caution.unless_denied}
    for name, findings in _variants(people, stops):
        order = Conclude(assess(mind.knowledge, findings), findings, Subject.SELF)
        said[name] = tuple(one.text for one in speak(order, mind.book, mind.knowledge, place_of(settings)))
    lengths = _rendered(dict.fromkeys(text for texts in said.values() for text in texts), settings)
    replies = [Reply(name, texts, sum(lengths[text] for text in texts)) for name, texts in said.items()]
    return sorted(replies, key=lambda reply: -reply.seconds), lengths


def fitted(lengths: Mapping[str, float]) -> tuple[float, float]:
    """Return the seconds that a sentence takes, and each of its letters, by least squares."""
    slope, intercept = linear_regression([len(text) for text in lengths], list(lengths.values()))
    return intercept, slope


def _variants(people: Mapping[str, Mapping[str, str]], stops: set[str]) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    for name, person in people.items():
        so, not_so = person["so"].split(), person.get("not_so", "").split()
        for denied in (set(not_so), set(not_so) | (stops - set(so))):
            no = tuple(Finding(finding, Polarity.DENIED) for finding in sorted(denied))
            suffix = "" if len(no) == len(not_so) else ", no hard stop"
            yield name + suffix, (*(Finding(finding) for finding in so), *no)


def _rendered(texts: Iterable[str], settings: Settings) -> dict[str, float]:
    speaking = settings.speaking
    some = list(texts)
    with (
        Pyttsx3Voice(speaking.voice, speaking.render_timeout) as voice,
        ThreadPoolExecutor(WORKERS) as pool,
    ):
        sounds = pool.map(lambda text: voice.render(text, speaking.words_a_minute).seconds, some)
        return dict(zip(some, sounds, strict=True))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the longest replies. Status 1 when one is too long."""
    parser = argparse.ArgumentParser(prog="python -m kiosk.bench.reply", description="how long replies take")
    parser.add_argument("vignettes", type=Path, metavar="VIGNETTES.toml")
    parser.add_argument("--say", action="store_true", help="print every reply")
    chosen = parser.parse_args(arguments)
    try:
        replies, lengths = replies_of(chosen.vignettes, Settings())
    except KioskError as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return error.status
    for reply in replies if chosen.say else replies[:SHOWN]:
        print(f"{reply.seconds:6.1f} s  {len(reply.sentences):2} sentences  {reply.name}")
        if chosen.say:
            print("".join(f"            {sentence}\n" for sentence in reply.sentences))
    sentence, letter = fitted(lengths)
    print(f"{len(replies)} replies; a sentence takes {sentence:.2f} s and {letter:.4f} s a letter")
    return int(replies[0].seconds > MOST_SECONDS)


if __name__ == "__main__":
    sys.exit(main())
