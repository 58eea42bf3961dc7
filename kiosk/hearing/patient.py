"""A patient made of recordings: which file answers which question."""

from __future__ import annotations

from pathlib import Path

from kiosk.errors import AudioFileError, mend_of
from kiosk.events import Listen
from kiosk.hearing.ears import Ears, Expected, Sensed
from kiosk.hearing.overhearing import Deaf
from kiosk.hearing.sound_files import read_sound
from kiosk.hearing.wav_microphone import WavMicrophone

READ_BACKS = frozenset({"worse", "now"})
"""Questions that read back what was told as old."""
ENDINGS = (".wav", ".flac")


class Patient:
    """A folder of answers: `opening`, `consent`, `confirm`, `slip`, question ids and `default`; empty: silence.

    `confirm` answers every read-back; `slip` the offer of a summary for the pharmacist, where one is made.
    """

    def __init__(self, folder: Path) -> None:
        """Every recording is read once: a bad one would break the visit off in the middle. Raises `AudioFileError`."""
        if not folder.is_dir():
            raise AudioFileError(f"{folder}: no such folder", "name a folder of recorded answers")
        self.folder, self.name = folder, folder.name
        try:
            files = sorted(file for file in folder.iterdir() if _is_answer(file.name))
        except OSError as error:
            mend = mend_of(error, "name a folder that you may read")
            raise AudioFileError(f"{folder}: {error.strerror}", mend) from error
        for file in files:
            read_sound(file)
        self._files = {file.stem: file for file in files}

    def answer_to(self, question: str) -> Path | None:
        """The file that answers a question, else `default`; None: silence."""
        asked = "confirm" if question in READ_BACKS else question
        return self._files.get(asked, self._files.get("default"))

    @property
    def answers(self) -> bool:
        """Whether there is any answer: whoever named the wrong folder has none."""
        return bool(self._files)

    @property
    def answers_consent(self) -> bool:
        """Whether there is an answer to "may I go on?"; a missing one counts as given."""
        return "consent" in self._files


def _is_answer(name: str) -> bool:
    """Whether a file is meant as an answer; a Mac puts a hidden `._opening.wav` that is no sound beside each."""
    return name.lower().endswith(ENDINGS) and not name.startswith(".")


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
