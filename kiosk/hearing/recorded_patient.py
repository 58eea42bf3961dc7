"""A patient made of recordings: which file answers which question."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches
from pathlib import Path

from kiosk.errors import AudioFileError, mend_of
from kiosk.events import Listen
from kiosk.hearing.ears import Ears, Expected, Sensed
from kiosk.hearing.overhearing import Deaf
from kiosk.hearing.sound_files import read_sound
from kiosk.hearing.wav_microphone import WavMicrophone

LIKE = 0.8
"""Likeness from which a name is another one misspelt: "how_lnog" is, and the "out" of a recording is none."""
READ_BACKS = frozenset({"worse", "now"})
"""Questions that read back what was told as old."""
NAMES = ("opening", "consent", "confirm", "slip", "parting", "default")
"""Answers that are named after no question of the clinic's."""
ENDINGS = (".wav", ".flac")
OTHER_SOUND = (".mp3", ".ogg", ".opus", ".m4a", ".aac", ".wma", ".aiff")
"""What is meant as an answer, and can't be played."""


class Patient:
    """A folder of answers: `opening`, `consent`, `confirm`, `slip`, `parting`, question ids and `default`.

    `confirm` answers every read-back; after the result `slip` the offer of a summary for the pharmacist, where one
    is made, and else `parting` the question whether to hear it again. To what nothing answers the patient is silent.
    """

    def __init__(self, folder: Path) -> None:
        """Every recording is read once: a bad one would break the visit off in the middle. Raises `AudioFileError`."""
        if not folder.is_dir():
            raise AudioFileError(f"{folder}: no such folder", "name a folder of recorded answers")
        self.folder, self.name = folder, folder.name
        try:
            there = sorted(folder.iterdir())
        except OSError as error:
            mend = mend_of(error, "name a folder that you may read")
            raise AudioFileError(f"{folder}: {error.strerror}", mend) from error
        self._files: dict[str, Path] = {}
        for file in there:
            if _ends(file.name, ENDINGS):
                self._take(file)
        for file in there:
            if _ends(file.name, OTHER_SOUND) and file.stem not in self._files:
                raise AudioFileError(f"{file}: is no WAV or FLAC", f"ffmpeg -i {file} {file.with_suffix('.wav')}")
        if not self._files:
            raise AudioFileError(f"{folder}: holds no WAV or FLAC, so nobody answers", "name the folder of opening.wav")

    def _take(self, file: Path) -> None:
        twin = self._files.setdefault(file.stem, file)
        if twin is not file:
            raise AudioFileError(f"{file}: {twin.name} answers the same question", "keep one, move the other away")
        read_sound(file)

    def unasked(self, questions: Collection[str]) -> tuple[Path, ...]:
        """Return the recordings that are named after no question. Raises `AudioFileError` for a misspelt name."""
        known = (*NAMES, *questions)
        strange = tuple(file for name, file in self._files.items() if name not in known)
        for file in strange:
            for meant in get_close_matches(file.stem, known, n=1, cutoff=LIKE):
                mend = f"is it {meant}{file.suffix}? kiosk prompts list names them all"
                raise AudioFileError(f"{file}: no question has this name", mend)
        return strange

    def answer_to(self, question: str) -> Path | None:
        """The file that answers a question, else `default`; None: silence."""
        asked = "confirm" if question in READ_BACKS else question
        return self._files.get(asked, self._files.get("default"))

    @property
    def answers_consent(self) -> bool:
        """Whether there is an answer to "may I go on?"; a missing one counts as given."""
        return "consent" in self._files


def _ends(name: str, endings: tuple[str, ...]) -> bool:
    """Whether a file is one of these; a Mac puts a hidden `._opening.wav` that is no sound beside each."""
    return name.lower().endswith(endings) and not name.startswith(".")


class PatientEars(Deaf):
    """Ears that hear a `Patient` answer."""

    live = False

    def __init__(self, ears: Ears, microphone: WavMicrophone, patient: Patient) -> None:
        self.name = ears.name
        self._ears = ears
        self._microphone = microphone
        self._patient = patient

    def settle(self, tail: float) -> None:
        """Let `tail` seconds pass."""
        self._ears.settle(tail)

    def begin(self) -> None:
        """A patient stays the same, but no visit knows of the one before."""
        self._ears.begin()

    def listen(self, order: Listen, expected: Expected) -> Sensed:
        """Play the patient's answer to this question into the ears. Raises `AudioFileError`."""
        self._microphone.answer(self._patient.answer_to(order.question))
        return self._ears.listen(order, expected)

    def restart(self) -> None:
        """Start the recogniser anew."""
        self._ears.restart()

    def close(self) -> None:
        """Free what the ears hold."""
        self._ears.close()
