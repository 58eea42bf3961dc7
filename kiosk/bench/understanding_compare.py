"""The kiosk and its peers over the same phrases and the same sentences."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from kiosk.bench.peers.answer import Peer
from kiosk.bench.peers.environment import PeerSpec, python_of
from kiosk.bench.peers.process import DRIVER, PeerProcess
from kiosk.bench.peers.ways import Asked, Way, ask, best_way, found
from kiosk.bench.peers.wratio import WRatio
from kiosk.bench.understanding_growth import Times, phrases_of, times_of, understanding_of
from kiosk.bench.understanding_people import EMERGENCIES, OFF_TOPIC, Complaint, half_of
from kiosk.bench.understanding_scores import Found, Scores, score
from kiosk.bench.understanding_table import Said
from kiosk.errors import MachineError
from kiosk.events import Heard, Polarity
from kiosk.mind.mind import Mind
from kiosk.understanding.english import word_classes
from kiosk.understanding.understand import Understanding

KIOSK = "this kiosk"
SAME_PHRASES = "this kiosk, given no more"
WRATIO = "rapidfuzz WRatio"


@dataclass(frozen=True, slots=True)
class Task:
    """What all are measured on."""

    mind: Mind
    phrases: Sequence[tuple[str, str]]
    """Finding and phrase, in the kiosk's one form."""
    tuning: Sequence[Said]
    """Utterances that peers are tuned on; no commands."""
    reporting: Sequence[Said]
    """Utterances that all are measured on; no commands."""
    off_topic: Sequence[Said]
    """Sentences of real people about something else, of the reporting half."""
    emergencies: Sequence[Said]
    """Sentences of real people about chest pain and breathing, of the reporting half."""

    @property
    def flags(self) -> frozenset[str]:
        """Findings that exist only to raise a red flag."""
        return self.mind.knowledge.dangers

    def expected(self, question: str) -> frozenset[str]:
        """The findings that a question asks about."""
        return frozenset(self.mind.knowledge.questions[question].findings) if question else frozenset()


@dataclass(frozen=True, slots=True)
class Contender:
    """How one matcher did."""

    name: str
    way: str
    """How it was used."""
    every: Scores
    """Over all utterances of the reporting table."""
    stories: Scores
    """Over those that answer no question."""
    times: Times
    """CPU time of an utterance of the reporting table."""
    off_topic: int
    """Off-topic sentences of real people from which anything was taken."""
    emergencies: int
    """Chest and breathing complaints of real people in which a red-flag finding was found."""
    gave_up: int = 0
    """Utterances on which it was stopped."""


@dataclass(frozen=True, slots=True)
class Absent:
    """A peer that could not be run."""

    name: str
    why: str


def make_task(mind: Mind, tuning: Iterable[Said], reporting: Iterable[Said], people: Sequence[Complaint]) -> Task:
    """Put together what all are measured on; commands are left out, for the peers are given no phrases for them."""
    return Task(
        mind=mind,
        phrases=phrases_of(mind),
        tuning=[said for said in tuning if not said.command],
        reporting=[said for said in reporting if not said.command],
        off_topic=_stories(half_of(people, OFF_TOPIC, reporting=True)),
        emergencies=_stories(half_of(people, EMERGENCIES, reporting=True)),
    )


def _stories(texts: Iterable[str]) -> list[Said]:
    return [Said(text, "", {}, frozenset(), frozenset(), "") for text in texts]


def kiosk_alone(task: Task) -> Contender:
    """Measure the kiosk with all of its phrases."""
    return _kiosk(task, KIOSK, "as it is", task.mind.understanding)


def kiosk_given_no_more(task: Task) -> Contender:
    """Measure the kiosk with the phrases that its peers are given."""
    return _kiosk(task, SAME_PHRASES, "with the phrases that all are given", understanding_of(task.mind, task.phrases))


def _kiosk(task: Task, name: str, way: str, understanding: Understanding) -> Contender:
    seconds: list[float] = []

    def understand(said: Said) -> Found:
        question = task.mind.knowledge.questions[said.question] if said.question else None
        started = time.process_time()
        meaning = understanding.understand(Heard(said.text), question)
        seconds.append(time.process_time() - started)
        return {finding.id: finding.polarity for finding in meaning.findings}

    return _measured(task, name, way, understand, seconds)


def commands_right(mind: Mind, rows: Iterable[Said]) -> tuple[int, int]:
    """Return how many commands of a table are recognised, and how many there are."""
    spoken = [said for said in rows if said.command]
    return sum(mind.understanding.understand_story(said.text).command == said.command for said in spoken), len(spoken)


def wratio(task: Task) -> Contender:
    """Measure rapidfuzz, in this process."""
    peer = WRatio(task.phrases)
    way, _ = best_way(ask(peer, task.tuning, task.expected))
    return _peer(task, WRATIO, str(way), peer, way)


def peer_apart(task: Task, spec: PeerSpec, cache: Path) -> Contender | Absent:
    """Install and measure a peer in its own environment."""
    try:
        python = python_of(spec, cache)
        opened = partial(_opened, task, spec, python)
        rows = task.tuning[:: spec.tune_every]
        tuned = [(option, *_tuned(task, rows, opened(option))) for option in spec.options]
        option, way, _ = max(tuned, key=lambda one: one[2])
        with opened(option) as peer:
            return _peer(task, spec.name, _described(spec, option, way), peer, way)
    except MachineError as error:
        return Absent(spec.name, str(error))


def _described(spec: PeerSpec, option: str, way: Way) -> str:
    """Return how a peer was used, for the page."""
    chosen = f"{option}, {way}" if option else str(way)
    fewer = f" (slow, so tuned on one utterance in {spec.tune_every})" if spec.tune_every > 1 else ""
    return f"{chosen}{fewer}; {spec.note}"


def _opened(task: Task, spec: PeerSpec, python: Path, option: str) -> PeerProcess:
    command = [str(python), "-I", str(DRIVER), spec.driver, option]
    return PeerProcess(spec.name, command, task.phrases, sorted(word_classes.FREE))


def _tuned(task: Task, rows: Sequence[Said], opened: PeerProcess) -> tuple[Way, float]:
    with opened as peer:
        return best_way(ask(peer, rows, task.expected))


def _peer(task: Task, name: str, way_text: str, peer: Peer, way: Way) -> Contender:
    seconds: list[float] = []
    gave_up = 0

    def understand(said: Said) -> Found:
        nonlocal gave_up
        asked: Asked = ask(peer, [said], task.expected, way)[0]
        seconds.append(asked.seconds(way))
        gave_up += any(answer.gave_up for answer in asked.answers(way))
        return found(asked, way)

    measured = _measured(task, name, way_text, understand, seconds)
    return replace(measured, gave_up=gave_up)


def _measured(
    task: Task, name: str, way: str, understand: Callable[[Said], Found], seconds: Sequence[float]
) -> Contender:
    """Measure one matcher; `seconds` fills as it understands."""
    pairs = [(said, understand(said)) for said in task.reporting]
    times = times_of(seconds)
    flags = task.flags
    return Contender(
        name=name,
        way=way,
        every=score(pairs, flags),
        stories=score(((said, found) for said, found in pairs if not said.question), flags),
        times=times,
        off_topic=sum(bool(understand(said)) for said in task.off_topic),
        emergencies=sum(_raises_flag(understand(said), flags) for said in task.emergencies),
    )


def _raises_flag(found: Found, flags: frozenset[str]) -> bool:
    return any(name in flags and polarity is Polarity.AFFIRMED for name, polarity in found.items())
