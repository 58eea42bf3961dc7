"""Three prompt sets made one: what was shipped then, what is shipped now, and what staff made of the first.

What staff changed stays, what is new comes in, what was taken out of the shipped set goes. Of a safety text that
both changed the shipped one is spoken: it was reviewed with the clinical content of its release. Ways to say something
that staff only added stay all the same: two people agreed to them where they had to, and nothing reviewed is lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.prompts.changes import Change, lines_without, sentences_without
from kiosk.prompts.guard import Guard, guarded
from kiosk.prompts.parse import FILES, HEADING, HEARD, scan
from kiosk.prompts.rehearsal import FOLDER

Lines = tuple[str, ...]
Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something of the staff's that is not as they left it, or that they may want to look at."""

    file: str
    section: str
    """Empty for a rehearsal, which has none."""
    why: str

    def __str__(self) -> str:
        where = f"{self.file} [{self.section}]" if self.section else self.file
        return f"{where}: {self.why}"


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of it; nobody has checked it yet."""

    texts: dict[str, str]
    notices: tuple[Notice, ...]


TAKEN = "a safety text that the new release changed too: it says what the new one says, and your change is gone"
KEPT = "the new release changed it too: yours stays"
DROPPED = "the new release has no place for it any more: your change is gone"


def merge(before: Texts, now: Texts, staff: Texts, guard: Guard) -> Merged:
    """Return `staff`, made from the shipped set `before`, brought to the shipped set `now`."""
    texts: dict[str, str] = {}
    notices: list[Notice] = []
    for file in FILES:
        one = _OneFile(file, before.get(file, ""), now.get(file, ""), staff.get(file, ""), guard)
        texts[file] = "".join(one.parts(notices))
    for name in sorted({*before, *now, *staff} - set(FILES)):
        text = _rehearsal(name, before.get(name), now.get(name), staff.get(name), notices)
        if text is not None:
            texts[name] = text
    return Merged(texts, tuple(notices))


def _rehearsal(name: str, before: str | None, now: str | None, staff: str | None, notices: list[Notice]) -> str | None:
    """Return a conversation as a whole; None: it is in neither, or was taken out."""
    if before in (staff, now) or staff == now:
        return now if staff == before else staff
    if name.startswith(FOLDER) and staff is not None:
        notices.append(Notice(name, "", DROPPED if now is None else TAKEN))
    return now


class _OneFile:
    """A file of sections in its three versions."""

    def __init__(self, file: str, before: str, now: str, staff: str, guard: Guard) -> None:
        self._file = file
        self._guard = guard
        self._before, self._now, self._staff = (_lines(file, text) for text in (before, now, staff))
        self._head, self._shipped = _chunks(now)
        self._theirs = _chunks(staff)[1]

    def parts(self, notices: list[Notice]) -> Iterator[str]:
        """Yield the merged file piece by piece."""
        yield self._head
        for section, chunk in self._shipped.items():
            yield self._merged(section, chunk, notices)
        for section, chunk in self._theirs.items():
            if section in self._shipped:
                continue
            if section not in self._before:
                yield f"\n{chunk}"
            elif self._staff[section] != self._before[section]:
                notices.append(Notice(self._file, section, DROPPED))

    def _merged(self, section: str, chunk: str, notices: list[Notice]) -> str:
        before, now, staff = (lines.get(section) for lines in (self._before, self._now, self._staff))
        if staff in (before, now):
            return chunk
        if now == before:
            return self._theirs.get(section, "")  # changed, or an optional section that they took out
        if staff is None:
            return chunk
        gone, come = lines_without(before or (), staff), lines_without(staff, before or ())
        only_added = self._file in HEARD and not sentences_without(gone, come)
        if not only_added and guarded(Change(self._file, section, gone, come), self._guard):
            notices.append(Notice(self._file, section, TAKEN))
            return chunk
        if self._file in HEARD:
            return _changed(chunk, gone, lines_without(come, now or ()))
        notices.append(Notice(self._file, section, KEPT))
        return self._theirs[section]


def _lines(file: str, text: str) -> dict[str, Lines]:
    return {section.name: tuple(line.text for line in section.lines) for section in scan(file, text).sections}


def _chunks(text: str) -> tuple[str, dict[str, str]]:
    """Return what stands before the first heading, and each section with its heading and comments as it stands."""
    head, name = "", ""
    chunks: dict[str, str] = {}
    for raw in text.removeprefix("\ufeff").splitlines():
        line = f"{raw}\n"
        found = HEADING.fullmatch(line.strip())
        name = found[1] if found else name
        if name:
            chunks[name] = chunks.get(name, "") + line
        else:
            head += line
    return head, chunks


def _changed(chunk: str, gone: Lines, come: Lines) -> str:
    """Return a section without some lines and with others, which follow its last line."""
    kept = [line for line in chunk.splitlines() if line.strip() not in gone]
    last = max(number for number, line in enumerate(kept) if number == 0 or _says(line))
    return "".join(f"{line}\n" for line in (*kept[: last + 1], *come, *kept[last + 1 :]))


def _says(line: str) -> bool:
    return bool(line.strip()) and not line.strip().startswith("#")
