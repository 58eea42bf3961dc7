"""Moonshine `tiny` through ONNX Runtime: a second opinion on a whole answer, in time that grows with its length.

Two networks, as the package `moonshine-voice` carries them: one makes of sound a row of vectors, 24 ms each; one says
how likely each part of a word is to come next. The package's own library is not used: it cuts sound into turns by
itself and asks for nothing but the best reading (docs/decisions/0016).

Quirks worked round: ONNX Runtime 1.32 looks up its makers' host, to report its use, unless told not to before it is
loaded (tests/test_privacy.py found it); the model repeats a short word ("five, five, five"), and invents words on
silence, which never reaches it.
Source: Jeffries et al. 2024, "Moonshine: Speech Recognition for Live Transcription and Voice Commands".
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from kiosk.errors import ModelMissing
from kiosk.hearing.recognisers.windows import samples_of, windows
from kiosk.sound.pcm import RATE

Past: TypeAlias = Mapping[str, NDArray[np.float32]]
"""What the decoder remembers of each reading, by the names of its inputs."""

ENCODER, DECODER, TOKENS = "encoder_model.ort", "decoder_model_merged.ort", "tokenizer.bin"
THREADS = 1
"""A second one mostly waits for the first: a second of sound took 0.23 s of two cores in place of 0.10 of one."""
BEAM = 4
"""Readings that are followed at once: of 439 sounds 23.1 % of the words came out wrong in place of 25.5 with one, for
half as much time again."""
MOST_TOKENS = 6.5
"""Parts of words in a second of speech, at most: its makers' own bound."""
SPARE_TOKENS = 6
STRIDE = 384
"""Samples of a vector of the first network, which the second counts its mask by."""
HEADS, WIDTH = 8, 36
"""Shape of what the decoder remembers."""
START, END = 1, 2
_SPECIAL = 3
"""Tokens below this are no text."""
_SPACE = "▁".encode()


@dataclass(frozen=True, slots=True)
class _Reading:
    tokens: tuple[int, ...] = ()
    likelihood: float = 0.0
    """Logarithm."""

    @property
    def score(self) -> float:
        """Likelihood for each token, the end's too: a sum alone would favour the shortest."""
        return self.likelihood / (len(self.tokens) + 1)


class Moonshine:
    """The model, loaded. Not thread-safe. Raises `ModelMissing` for a folder without it."""

    def __init__(self, model_path: Path) -> None:
        for name in (ENCODER, DECODER, TOKENS):
            if not (model_path / name).is_file():
                raise ModelMissing(f"{model_path}: holds no {name}", "run: kiosk models verify moonshine")
        self._encoder = _network(model_path / ENCODER)
        self._decoder = _network(model_path / DECODER)
        self._inputs = tuple(one.name for one in self._decoder.get_inputs())
        self._outputs = tuple(one.name.replace("present", "past_key_values") for one in self._decoder.get_outputs())
        self._parts = _tokens((model_path / TOKENS).read_bytes())

    def read(self, pcm: bytes) -> str:
        """Return what was said in 16-bit sound at 16 kHz, as the model writes it."""
        return " ".join(self._read(samples_of(window)) for window in windows(pcm)).strip()

    def _read(self, samples: NDArray[np.float32]) -> str:
        """Return the likeliest reading: a search that follows `BEAM` of them, part by part."""
        sound = samples[np.newaxis, :]
        seen = self._encoder.run(None, {"input_values": sound, "attention_mask": np.ones(sound.shape, np.int64)})[0]
        readings, ended = [_Reading()], list[_Reading]()
        likely, past = self._next(seen, [START], None)
        for _ in range(SPARE_TOKENS + int(MOST_TOKENS * len(samples) / RATE)):
            readings, origins, finished = _best(readings, likely)
            ended += finished
            if not readings or (len(ended) >= BEAM and _is_decided(ended, readings)):
                break
            kept = {name: value[origins] for name, value in past.items()}
            likely, past = self._next(seen, [reading.tokens[-1] for reading in readings], kept)
        return once(self._text(max(ended or readings, key=lambda reading: reading.score).tokens))

    def _next(
        self, seen: NDArray[np.float32], last: Sequence[int], past: Past | None
    ) -> tuple[NDArray[np.float32], Past]:
        """Return how likely each part is to follow (logarithm; readings by parts), and what is to be remembered."""
        count = len(last)
        given: dict[str, Any] = {
            "input_ids": np.array(last, np.int64).reshape(count, 1),
            "encoder_hidden_states": np.repeat(seen, count, axis=0),
            "encoder_attention_mask": np.ones((count, seen.shape[1] * STRIDE), np.int64),
            "use_cache_branch": np.array([past is not None]),
        }
        nothing = np.zeros((count, HEADS, 0, WIDTH), np.float32)
        remembered = {name: past[name] if past else nothing for name in self._inputs if name not in given}
        logits, *values = self._decoder.run(None, given | remembered)
        now = dict(zip(self._outputs[1:], values, strict=True))
        if past:  # what it remembers of the sound comes back empty once it is known
            now |= {name: value for name, value in past.items() if ".encoder." in name}
        return _log_softmax(logits[:, -1, :]), now

    def _text(self, tokens: Sequence[int]) -> str:
        parts = b"".join(self._parts[token] for token in tokens if token >= _SPECIAL)
        return parts.replace(_SPACE, b" ").decode("utf-8", "replace").strip()


def once(text: str) -> str:
    """Return a reading that says the same over and over ("Left, left,") as it was said: once."""
    words = text.split()
    bare = [word.strip(",.?!").lower() for word in words]
    for length in range(1, len(words) // 2 + 1):
        if len(words) % length == 0 and bare == bare[:length] * (len(words) // length):
            return " ".join(words[:length])
    return text


def _best(
    readings: Sequence[_Reading], likely: NDArray[np.float32]
) -> tuple[list[_Reading], list[int], list[_Reading]]:
    """Return the `BEAM` likeliest readings that go on, which of `readings` each goes on from, and those that end."""
    totals = (likely + np.array([[reading.likelihood] for reading in readings], np.float32)).ravel()
    most = min(2 * BEAM, totals.size)
    top = np.argpartition(-totals, most - 1)[:most]
    going, origins, ended = list[_Reading](), list[int](), list[_Reading]()
    for place in top[np.argsort(-totals[top])]:
        origin, token = divmod(int(place), likely.shape[1])
        tokens, likelihood = readings[origin].tokens, float(totals[place])
        if token == END:
            ended.append(_Reading(tokens, likelihood))
        else:
            going.append(_Reading((*tokens, token), likelihood))
            origins.append(origin)
        if len(going) == BEAM:
            break
    return going, origins, ended


def _is_decided(ended: Sequence[_Reading], readings: Sequence[_Reading]) -> bool:
    """Whether no reading that goes on is likelier, part by part, than the best that ended."""
    return max(reading.score for reading in ended) > max(reading.score for reading in readings)


def _log_softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    shifted = logits - logits.max(axis=-1, keepdims=True)
    likely: NDArray[np.float32] = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return likely


def _network(file: Path) -> Any:  # noqa: ANN401 - onnxruntime has no stubs
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # read when it is loaded: it would report its use to its makers
    import onnxruntime  # noqa: PLC0415 - an extra

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = THREADS
    # Without these two it holds 150 MB in place of 86, and is no faster.
    options.enable_cpu_mem_arena = False
    options.add_session_config_entry("session.use_memory_mapped_ort_model", "1")
    return onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])


def _tokens(data: bytes) -> list[bytes]:
    """Return the parts of words by number: each stands behind its length, of one byte, or two from 128 on."""
    return list(_each_token(data))


def _each_token(data: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(data):
        length = data[at]
        at += 1
        if length >= 128:
            length += 128 * data[at] - 128
            at += 1
        yield data[at : at + length]
        at += length
