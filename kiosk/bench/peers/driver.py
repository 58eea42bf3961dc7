"""Runs one peer inside the peer's own environment: `python -I driver.py PEER [OPTION]`.

The first line of standard input is `{"phrases": [[finding, phrase], …], "small_words": [word, …]}`, each line after
it `{"text": …}`; each is answered with one JSON line. This file imports nothing of the kiosk, which is not installed
where it runs, and of the peers only the one asked for.
"""

from __future__ import annotations

import atexit
import contextlib
import io
import json
import signal
import sqlite3
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import FrameType

Phrases = Sequence[tuple[str, str]]
"""Finding, and one way to say it."""
Answer = Callable[[str], Iterable[tuple[str, float]]]
"""What a peer finds in a text: finding and score, in any order."""

LONGEST = 20.0
"""Seconds for one text; adapt's search for cliques can take for ever."""
MOST_FOUND = 60
"""Findings sent back for one text, best first; the rest can't be among those accepted."""
NGRAM_ORDER = 4
"""As the n-gram models that Home Assistant ships for hassil, which are Kneser-Ney models too."""
MOST_DISCOUNT = 0.75
"""Where a finding has few phrases the estimate is 1, which leaves nothing to any n-gram that was seen."""


def by_finding(phrases: Phrases) -> dict[str, list[str]]:
    """Group the phrases, in their order."""
    grouped: dict[str, list[str]] = defaultdict(list)
    for finding, text in phrases:
        grouped[finding].append(text)
    return grouped


def adapt(phrases: Phrases, _small_words: Sequence[str], option: str) -> Answer:
    """Every phrase is an entity, and one intent takes all the entities of the best parse.

    An intent for each finding would give one finding a sentence. `option` ends in the trie's edit distance.
    """
    from adapt.engine import IntentDeterminationEngine
    from adapt.intent import IntentBuilder
    from adapt.tools.text.trie import Trie

    engine = IntentDeterminationEngine(trie=Trie(max_edit_distance=int(option[-1]), match_threshold=0.7))
    for finding, text in phrases:
        engine.register_entity(text, finding)
    findings = list(by_finding(phrases))
    intent = IntentBuilder("story").one_of(*findings)
    for finding in findings:
        intent.optionally(finding)
    engine.register_intent_parser(intent.build())

    def answer(text: str) -> Iterator[tuple[str, float]]:
        for parse in engine.determine_intent(text, include_tags=True):
            for tag in parse["__tags__"]:
                entity = tag["entities"][0]
                for _, finding in entity["data"]:
                    if finding != "Concept":
                        yield finding, entity["confidence"]

    return answer


def padacioso(phrases: Phrases, _small_words: Sequence[str], _option: str) -> Answer:
    """Every phrase between two wildcards, so that it is found inside a sentence.

    The library's `fuzz=True` compiles each phrase anew for each of its words: 10 s a sentence over this set. Its
    pool of processes copies the whole container for each intent; the matching is called without it.
    """
    from padacioso import IntentContainer

    container = IntentContainer()
    for finding, texts in by_finding(phrases).items():
        container.add_intent(finding, [f"* {text} *" for text in texts])

    def answer(text: str) -> Iterator[tuple[str, float]]:
        padded = f" {text} "
        for finding, expressions in container.intent_samples.items():
            found = container._match(padded, finding, expressions)  # noqa: SLF001 - see the docstring
            if found:
                yield finding, found["conf"]

    return answer


def nebulento(phrases: Phrases, _small_words: Sequence[str], option: str) -> Answer:
    """Every finding is an intent; `option` is the matching strategy."""
    from nebulento.container import IntentContainer
    from nebulento.fuzz import MatchStrategy

    container = IntentContainer(fuzzy_strategy=MatchStrategy[option])
    for finding, texts in by_finding(phrases).items():
        container.add_intent(finding, texts)

    def answer(text: str) -> Iterator[tuple[str, float]]:
        for found in container.calc_intents(text):
            yield found["name"], found["conf"]

    return answer


def hassil(phrases: Phrases, small_words: Sequence[str], option: str) -> Answer:
    """Every finding is an intent with an n-gram model of its phrases; the score is a log probability a word.

    It names one intent a text, or none where two come too close. `option` says whether small words are its stop words.
    """
    from hassil.fuzzy import FuzzyNgramMatcher, SlotCombinationInfo
    from hassil.intents import Intents

    temporary = tempfile.TemporaryDirectory(prefix="hassil-")
    atexit.register(temporary.cleanup)
    folder = Path(temporary.name)
    names = {f"f{number}": finding for number, finding in enumerate(by_finding(phrases))}
    models = {
        f"story_{name}": _ngram_model(by_finding(phrases)[finding], folder / f"{name}.db")
        for name, finding in names.items()
    }
    matcher = FuzzyNgramMatcher(
        intents=Intents.from_dict({"language": "en", "intents": {}}),
        intent_models=models,
        intent_slot_list_names={},
        slot_combinations={name: {(): SlotCombinationInfo(context_area=False)} for name in names},
        domain_keywords={},
        stop_words=small_words if option else (),
    )

    def answer(text: str) -> Iterator[tuple[str, float]]:
        found = matcher.match(text, min_score=None)
        if found is not None:
            yield names[found.intent_name], found.score

    return answer


def _ngram_model(texts: Sequence[str], database: Path) -> object:
    """Train a model as the intents of Home Assistant are trained, and store it as hassil reads it."""
    from hassil.ngram import BOS, EOS, MemoryNgramModel, Sqlite3NgramModel
    from kaldingram.train import NgramCounts

    counts, arpa = NgramCounts(NGRAM_ORDER), io.StringIO()
    with contextlib.redirect_stderr(io.StringIO()):
        for text in texts:
            counts.add_raw_counts_from_line(text)
        counts.cal_discounting_constants()
        counts.d = [min(discount, MOST_DISCOUNT) for discount in counts.d]
        counts.cal_f()
        counts.cal_bow()
        counts.print_as_arpa(arpa)
    arpa.seek(0)
    model = MemoryNgramModel.from_arpa(arpa)
    said = (word for text in texts for word in text.split())
    words = {word: str(number) for number, word in enumerate(dict.fromkeys((BOS, EOS, *said)))}
    with contextlib.closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("CREATE TABLE ngrams (word_ids TEXT, log_prob REAL, backoff REAL)")
        connection.execute("CREATE INDEX ngrams_index ON ngrams (word_ids)")
        rows = ((" ".join(words[word] for word in ngram), *probs) for ngram, probs in model.probs.items())
        connection.executemany("INSERT INTO ngrams VALUES (?, ?, ?)", rows)
    return Sqlite3NgramModel(order=model.order, words=words, database_path=database)


PEERS: dict[str, Callable[[Phrases, Sequence[str], str], Answer]] = {
    "adapt": adapt,
    "hassil": hassil,
    "nebulento": nebulento,
    "padacioso": padacioso,
}


def best_of(found: Iterable[tuple[str, float]]) -> list[tuple[str, float]]:
    """Return each finding once with its best score, best first."""
    best: dict[str, float] = {}
    for finding, score in found:
        best[finding] = max(score, best.get(finding, score))
    return sorted(best.items(), key=lambda one: (-one[1], one[0]))[:MOST_FOUND]


def timed(answer: Answer, text: str) -> dict[str, object]:
    """Return what a peer finds in a text, and the seconds it took."""
    started = time.process_time()
    signal.setitimer(signal.ITIMER_REAL, LONGEST)
    try:
        found = best_of(answer(text))
    except TimeoutError:
        return {"found": [], "seconds": time.process_time() - started, "gave_up": True}
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return {"found": found, "seconds": time.process_time() - started}


def main() -> None:
    """Answer line by line."""
    peer, option = sys.argv[1], (sys.argv[2:] or [""])[0]
    started = time.process_time()
    given = json.loads(sys.stdin.readline())
    answer = PEERS[peer](given["phrases"], given["small_words"], option)
    signal.signal(signal.SIGALRM, _too_long)
    print(json.dumps({"seconds": time.process_time() - started}), flush=True)
    for line in sys.stdin:
        print(json.dumps(timed(answer, json.loads(line)["text"])), flush=True)


def _too_long(_signal: int, _frame: FrameType | None) -> None:
    raise TimeoutError


if __name__ == "__main__":
    main()
