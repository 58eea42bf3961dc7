"""One small tree of errors. The reader is staff over SSH: every message says what to do next."""

from __future__ import annotations

import errno
import traceback
from collections.abc import Iterable
from difflib import get_close_matches
from unicodedata import category

MAKE_ROOM = "end other programs: top shows which are busy"
"""What to do where a process can't be started: the machine is short of memory, processes or open files."""

UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp"})
"""Line breaks, what a terminal takes for an order, and marks that turn the order of letters round."""

MENDS = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), "make room: df -h names the disk that is full"),
    **dict.fromkeys((errno.EACCES, errno.EPERM), "look at its owner and mode: ls -l"),
    errno.EROFS: "nothing can be written on that disk: ask whoever runs the machine",
}
"""What to do where the system refuses a file, whichever file it is."""


NO_FOLDER = (errno.ENOTDIR, errno.EEXIST, errno.ELOOP)
"""How the system says that a folder is to be where a file stands, or a link that leads nowhere."""


def mend_of(error: OSError, otherwise: str) -> str:
    """Return what to do about a refusal of the system; `otherwise` where only the caller can know."""
    return MENDS.get(error.errno or 0, otherwise)


def did_you_mean(name: str, known: Iterable[str], otherwise: str, written: str = "{}") -> str:
    """Return the guess which known name was meant, in the form in which it is `written`; `otherwise` where none is."""
    close = get_close_matches(name, list(known), n=1)
    return f"did you mean {written.format(close[0])}?" if close else otherwise


def one_line(text: str) -> str:
    """Return a message as one line that does nothing to a terminal: a file's name may hold any character.

    A byte of one that is no UTF-8 stays, as a lone surrogate: in JSON it is the name's own.
    """
    if text.isprintable():
        return text
    return "".join(ascii(letter)[1:-1] if category(letter) in UNSEEN else letter for letter in text)


class KioskError(Exception):
    """Anything that the kiosk can name: printed as one line, never as a traceback.

    `status` is the command's exit status: 1 the input is bad, 3 the machine lacks something.
    """

    status = 1

    def __init__(self, why: str, mend: str = "") -> None:
        self.why = why
        self.mend = mend
        super().__init__(one_line(f"{why}: {mend}" if mend else why))


class PromptError(KioskError):
    """A prompt file is wrong."""

    def __init__(self, file: str, line: int, why: str, mend: str = "") -> None:
        self.file = file
        self.line = line
        self.cause = why
        """What is wrong, without the place."""
        super().__init__(f"{file}:{line}: {why}" if line else f"{file}: {why}", mend)


class PublishError(KioskError):
    """A prompt set can't be published, approved or rolled back as things stand; the kiosk speaks on as before."""


class SettingsError(KioskError):
    """`kiosk.toml` is wrong."""


class KnowledgeError(KioskError):
    """A file of `kiosk/clinic/` is wrong: a mistake of ours, not of the person's."""


class SlipError(KioskError):
    """A slip for the pharmacist can't be kept where it was asked for."""


class AudioFileError(KioskError):
    """A sound file is missing, damaged or of a kind we don't read."""


class ModelError(KioskError):
    """A model's archive or folder is damaged, unsafe or not the one in the catalogue."""


class MachineError(KioskError):
    """The machine lacks something; the message names the command that mends it."""

    status = 3


class ModelMissing(MachineError):
    """No verified model is installed for this engine."""


class MicrophoneLost(MachineError):
    """The microphone is absent, was unplugged, or delivers nothing but zeros."""


class SpeakerLost(MachineError):
    """The loudspeaker is absent or refuses to play."""


class RecogniserFailed(MachineError):
    """The recogniser's process died or did not answer in time."""


class VoiceFailed(MachineError):
    """A sentence could not be rendered."""


class VisitBroken(MachineError):
    """An unforeseen error broke a visit off: a mistake of ours."""


class OutputLost(Exception):
    """What a command prints goes nowhere: whoever read it has gone, or a disk is full.

    No `KioskError`: who catches one goes on and tells it, and nobody is left to be told.
    """

    def __init__(self, cause: OSError) -> None:
        self.cause = cause
        super().__init__(f"output: {cause.strerror}")


def kind_and_place(error: Exception) -> str:
    """An error as the journal may have it: its message, and a traceback's values, could hold what was said."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "an unknown place"
    return f"{type(error).__name__} at {place}"
