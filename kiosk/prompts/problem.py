"""What is wrong in a prompt file: where, why, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error keeps the set from being used; a warning tells of words that may be misheard; a note is worth a look."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, for staff over SSH who did not write this program."""

    file: str
    """Name within the language's folder, `replies.txt`."""
    line: int
    """From 1; 0 when the whole file or folder is meant."""
    why: str
    mend: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.why} — {self.mend}"
