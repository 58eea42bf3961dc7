"""How well each recogniser hears what it should: words, findings, medicines, other people's speech.

Each engine decodes each sound once, in its process, as in the kiosk; its open reading and both of its readings
together are then understood as the kiosk would, in answer to the question that the table names.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from kiosk.assembly import names_of
from kiosk.bench.hearing_results import CLEAN, DANGERS, WRITTEN, Cost, Heards, Row
from kiosk.bench.noise import NOISES, load_noise, mixed
from kiosk.bench.processes import resident
from kiosk.bench.synthetic_voices import speak
from kiosk.bench.understanding_scores import Scores, score
from kiosk.bench.understanding_table import Said
from kiosk.clinic.knowledge import SOUNDS
from kiosk.errors import KioskError
from kiosk.events import Finding, Heard, Listen, Polarity, Sound
from kiosk.groups import Group
from kiosk.hearing.engine_process import RecogniserProcess
from kiosk.hearing.engines import Choice, choose, open_recogniser
from kiosk.hearing.sound_files import read_sound
from kiosk.hearing.transcribe import transcribe
from kiosk.hearing.voice_activity import Silero
from kiosk.interview.doubt import is_doubtful, is_left_out
from kiosk.mind.mind import Mind
from kiosk.models.folder import models_dir
from kiosk.settings import EngineName, Settings
from kiosk.understanding.text.normalise import normalise

ENGINES: tuple[EngineName, ...] = ("vosk", "whisper", "sphinx")
DECIBELS = (24, 18, 12, 9, 6)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence of the table in somebody's voice."""

    said: Said
    voice: str
    condition: str
    """`clean`, `dangers` (clean too, and counted apart), or a noise and its decibels."""
    sound: Sound


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that is played to an engine."""

    spoken: Sequence[Spoken]
    dangers: Sequence[Spoken]
    """Sentences that tell of one."""
    noisy: Sequence[Spoken]
    """Sentences that are repeated in every noise."""
    medicines: Mapping[str, str]
    """Name → its class."""
    namers: Sequence[str]
    """Voices that name the medicines."""
    data: Path
    """Folder of the recordings."""


def spoken_table(table: Sequence[Said], voices: Sequence[str], condition: str = CLEAN) -> list[Spoken]:
    """Let every voice speak every sentence."""
    return [Spoken(said, voice, condition, speak(voice, said.text)) for said in table for voice in voices]


def in_noise(spoken: Sequence[Spoken], data: Path) -> Iterator[Spoken]:
    """Repeat sentences in every noise at every ratio."""
    for name in NOISES:
        noise = load_noise(data, name)
        for decibels in DECIBELS:
            for seed, one in enumerate(spoken):
                yield replace(one, condition=f"{name} {decibels} dB", sound=mixed(one.sound, noise, decibels, seed))


def ready_engines(settings: Settings) -> tuple[list[Choice], dict[str, str]]:
    """Return the engines that are here, and why the others are not."""
    ready: list[Choice] = []
    absent: dict[str, str] = {}
    for name in ENGINES:
        try:
            ready.append(choose(replace(settings.hearing, recogniser=name), models_dir(settings)))
        except KioskError as error:
            absent[name] = str(error)
    return ready, absent


class Bench:
    """One engine in its process, asked for one sound after another."""

    def __init__(self, mind: Mind, settings: Settings, choice: Choice) -> None:
        self._mind = mind
        corpus = mind.vocabulary.corpus
        self._recogniser: RecogniserProcess = open_recogniser(choice, settings.hearing, corpus, names_of(mind))
        self._activity = Silero()
        self._audio = self._wall = 0.0
        self.name = choice.name
        self._seconded = choice.second_model is not None

    def hear(self, sound: Sound, order: Listen) -> dict[str, Heard]:
        """Return the readings of a sound: the open one, with a second engine's, and with all that there are."""
        self._recogniser.expect(self._mind.vocabulary.phrases_for(order))
        self._activity.reset()
        began = time.perf_counter()
        heard = transcribe(sound, self._recogniser, self._activity).heard
        self._wall += time.perf_counter() - began
        self._audio += sound.seconds
        alone = replace(heard, second="", phrase="", alternatives=(), names=())
        if not self._seconded:
            return {self.name: alone, f"{self.name} + phrases": heard}
        both = f"{self.name} + moonshine"
        return {self.name: alone, both: replace(alone, second=heard.second), f"{both} + phrases": heard}

    def cost(self) -> Cost:
        """Say what it cost so far."""
        pid = self._recogniser.pid
        mebibytes = resident(pid) / 2**20 if pid else 0.0
        return Cost(self.name, self._recogniser.model, self._wall / self._audio, mebibytes)

    def close(self) -> None:
        """End its process."""
        self._recogniser.close()


def order_of(mind: Mind, question: str) -> Listen:
    """Return the order to listen for an answer to a question; a story answers the opening."""
    return mind.knowledge.questions[question or "opening"].order


def hear_table(bench: Bench, mind: Mind, spoken: Iterable[Spoken], rows: dict[tuple[str, str], Row]) -> None:
    """Decode sentences and note what was made of them."""
    for one in spoken:
        order = order_of(mind, one.said.question)
        for reading, heard in bench.hear(one.sound, order).items():
            findings = mind.understand(heard, order).findings
            for condition in (CLEAN, one.voice) if one.condition == CLEAN else (one.condition,):
                row = rows.setdefault((reading, condition), Row(reading, condition))
                _note(row, mind, one.said, heard, findings)


def read_table(mind: Mind, spoken: Sequence[Spoken]) -> Row:
    """Return what is made of the same sentences as they are written."""
    row = Row(WRITTEN, spoken[0].condition)
    for said in {one.said.text: one.said for one in spoken}.values():
        heard = Heard(said.text)
        _note(row, mind, said, heard, mind.understand(heard, order_of(mind, said.question)).findings)
    return row


def _note(row: Row, mind: Mind, said: Said, heard: Heard, findings: Sequence[Finding]) -> None:
    """Count what was understood; how urgent it sounds besides is measured by `kiosk bench acuity`."""
    findings = [finding for finding in findings if finding.id not in SOUNDS.values()]
    wanted, got = normalise(said.text).words, normalise(heard.text).words
    row.sentences += 1
    row.words += len(wanted)
    row.errors += Levenshtein.distance(wanted, got)
    found = {finding.id: finding.polarity for finding in findings}
    told = [finding for finding in findings if not is_left_out(finding)]
    sure = [finding for finding in told if not is_doubtful(mind.knowledge, finding)]
    row.accepted += len(sure)
    row.read_back += len(sure) < len(told)
    row.accepted_wrong += sum(not _is_right(said, finding.id, finding.polarity) for finding in sure)
    row.pairs.append((said, found))
    doubtful = {finding.id for finding in told} - {finding.id for finding in sure}
    kept = {one.id: one.polarity for one in told if one.id not in doubtful or said.expected.get(one.id) is one.polarity}
    row.confirmed.append((said, kept))


def _is_right(said: Said, name: str, polarity: Polarity) -> bool:
    if name in said.expected:
        return polarity is said.expected[name]
    return name in said.neither or (polarity is Polarity.DENIED and name in said.undenied)


def scores_of(row: Row, mind: Mind) -> tuple[Scores, Scores]:
    """Return the scores of what was understood, and of the same after its read-backs."""
    flags = mind.knowledge.dangers
    return score(row.pairs, flags), score(row.confirmed, flags)


def hear_medicines(
    bench: Bench, mind: Mind, names: Mapping[str, str], voices: Sequence[str]
) -> dict[str, tuple[int, int, int]]:
    """Let voices name medicines; return by reading how many were spoken, rightly classed, wrongly classed."""
    order = order_of(mind, "medicines")
    counts: dict[str, list[int]] = {}
    for name, finding in names.items():
        for voice in voices:
            for reading, heard in bench.hear(speak(voice, f"I take {name}."), order).items():
                count = counts.setdefault(reading, [0, 0, 0])
                found = _classes(mind, mind.understand(heard, order).findings)
                allowed = {finding, *mind.knowledge.findings[finding].implies}
                count[0] += 1
                count[1] += finding in found
                count[2] += bool(found - allowed)
    return {reading: (spoken, right, wrong) for reading, (spoken, right, wrong) in counts.items()}


def _classes(mind: Mind, findings: Sequence[Finding]) -> set[str]:
    """Return the classes that are told; a name that the kiosk says it does not know has none, and no phrase."""
    specs = mind.knowledge.findings
    told = (one for one in findings if one.phrase and one.polarity is Polarity.AFFIRMED)
    return {one.id for one in told if specs[one.id].group is Group.MEDICINE}


def hear_off_topic(bench: Bench, mind: Mind, data: Path) -> dict[str, tuple[int, int]]:
    """Play people who order coffee; return by reading how many there were, and how many told more than caffeine."""
    order = order_of(mind, "")
    counts: dict[str, list[int]] = {}
    for file in sorted((data / "offtopic").glob("*.flac")):
        for reading, heard in bench.hear(read_sound(file), order).items():
            count = counts.setdefault(reading, [0, 0])
            found = [one for one in mind.understand(heard, order).findings if not is_doubtful(mind.knowledge, one)]
            count[0] += 1
            count[1] += any(not one.id.startswith("caffeine") for one in found)
    return {reading: (count[0], count[1]) for reading, count in counts.items()}


ANSWERS = {"yes": "yes", "no": "no", "stop": "stop"}
"""Word of a recording → what it must be understood as."""


def hear_answers(bench: Bench, mind: Mind, data: Path) -> dict[str, tuple[int, int, int, int]]:
    """Play single words of many people as answers to a yes/no question; see `Heards.answers`."""
    order = order_of(mind, next(one.id for one in mind.knowledge.questions.values() if one.stage == "red_flag"))
    counts: dict[str, list[int]] = {}
    for file in sorted((data / "words").glob("*.flac")):
        word = file.name.partition("_")[0]
        for reading, heard in bench.hear(read_sound(file), order).items():
            count = counts.setdefault(reading, [0, 0, 0, 0])
            meaning = mind.understand(heard, order)
            if word in ANSWERS:
                count[0] += 1
                count[1] += ANSWERS[word] in {meaning.answer, meaning.command}
            else:
                count[2] += 1
                count[3] += meaning.understood
    return {reading: (one, two, three, four) for reading, (one, two, three, four) in counts.items()}


def measure(mind: Mind, settings: Settings, material: Material, say: Callable[[str], None]) -> Heards:
    """Measure every engine that is here; `say` is told what is under way."""
    ready, absent = ready_engines(settings)
    heards = Heards(absent=absent)
    heards.rows[WRITTEN, CLEAN] = read_table(mind, material.spoken)
    heards.rows[WRITTEN, DANGERS] = read_table(mind, material.dangers)
    for choice in ready:
        bench = Bench(mind, settings, choice)
        try:
            say(f"{choice.name}: the table")
            hear_table(bench, mind, (*material.spoken, *material.dangers), heards.rows)
            say(f"{choice.name}: medicines, other people's speech, single words")
            heards.medicines |= hear_medicines(bench, mind, material.medicines, material.namers)
            heards.off_topic |= hear_off_topic(bench, mind, material.data)
            heards.answers |= hear_answers(bench, mind, material.data)
            say(f"{choice.name}: the table in noise")
            hear_table(bench, mind, in_noise(material.noisy, material.data), heards.rows)
            heards.costs.append(bench.cost())
        finally:
            bench.close()
    return heards
