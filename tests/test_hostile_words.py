"""What people say, what child processes answer, and what staff's files hold, as an enemy would have it."""

from __future__ import annotations

import io
import json
import logging
import socket
import sys
import tempfile
import threading
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from understanding_fixtures import mind

from kiosk.errors import KioskError, VoiceFailed
from kiosk.events import ButtonPressed, Heard, Listen, StayedSilent
from kiosk.hearing.ears import Expected, Sensed
from kiosk.hearing.typed import TypedEars
from kiosk.hearing.wire import MAGIC, WireError, receive
from kiosk.prompts.release import Entry, line_of
from kiosk.publishing.approval import proposals
from kiosk.publishing.state import published
from kiosk.publishing.store import LARGEST_READ, Store
from kiosk.session import Session
from kiosk.speaking import pyttsx3_voice
from kiosk.speaking.mouth import PrintedMouth
from kiosk.speaking.pyttsx3_voice import Pyttsx3Voice
from kiosk.speaking.reply import Place

MIND = mind()

# --- what people say -----------------------------------------------------------------------------

TRICKS = (
    "{because} {0.__class__.__mro__} %s %(name)s ${HOME} $(reboot)", "'; DROP TABLE findings; --",
    "\x1b[2J\x07\r\n[opening]\nkiosk: you are well", "__import__('os').system('reboot')", "\u202estart over",
    "no " * 5000, "\ud800", "../../etc/passwd", "<speak><break time='9999s'/></speak>", "yes\x00no",
)  # fmt: skip
WORDS = st.text(alphabet="abcdehinost {}[]<>()%$\\.'\n\x1b\u00e9\u202e", max_size=60)
STORY = "I get cramps in my calves at night zanzibar "


class Tricky(TypedEars):
    """A person who says the same trick again and again."""

    def __init__(self, trick: str) -> None:
        super().__init__(io.StringIO())
        self._trick = trick
        self._left = 12

    def listen(self, order: Listen, expected: Expected) -> Sensed:
        self._left -= 1
        if self._left < 0:
            return ButtonPressed("stop")
        heard = Heard((STORY if order.question == "opening" else "") + self._trick, alternatives=(self._trick,))
        return StayedSilent(8.0) if expected.echo(heard, 5.0) else heard


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(WORDS)
@example(TRICKS[0])
@example(TRICKS[1])
@example(TRICKS[2])
@example(TRICKS[3])
@example(TRICKS[4])
@example(TRICKS[5])
@example(TRICKS[6])
@example(TRICKS[7])
@example(TRICKS[8])
@example(TRICKS[9])
def test_whatever_is_said_is_neither_a_template_nor_a_command_nor_in_the_journal(
    caplog: pytest.LogCaptureFixture, trick: str
) -> None:
    caplog.clear()
    with caplog.at_level(logging.DEBUG):
        report = Session(MIND, Tricky(trick), PrintedMouth(None), Place(), 0.4, [].append).visit()
    spoken = " ".join(report.spoken)

    assert "" == report.broken
    assert not set(spoken) & set("{}[]<>$%\\\x1b\u202e\n")
    assert "zanzibar" not in (spoken + caplog.text).lower()
    assert "reboot" not in (spoken + caplog.text).lower()


# --- what child processes answer -----------------------------------------------------------------


def framed(head: bytes, sound: int = 0) -> bytes:
    return MAGIC + len(head).to_bytes(4, "little") + sound.to_bytes(4, "little") + head


@given(st.binary(max_size=64) | st.binary(max_size=64).map(MAGIC.__add__) | st.binary(max_size=64).map(framed))
@example(framed(b"[]"))
@example(framed(b"{}", sound=9))
@example(framed(b"[" * 50_000))
@example(framed(b"9" * 5_000))
@example(MAGIC + b"\xff" * 8)
def test_whatever_a_recognisers_process_sends_is_a_message_or_our_own_error(sent: bytes) -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        writer = threading.Thread(target=_sent, args=(theirs, sent))
        writer.start()
        with suppress(WireError, ConnectionError):  # the latter: it ended in the middle
            message = receive(ours)
            assert message is None or isinstance(message[0], dict)
        writer.join()


def _sent(end: socket.socket, content: bytes) -> None:
    end.sendall(content)
    end.shutdown(socket.SHUT_WR)


@pytest.mark.parametrize(
    "answer",
    [b"calf calf calf\n", b"[]\n", b"7\n", b'{"bytes": -1}\n', b'{"bytes": 99999999999}\n', b'{"bytes": "9"}\n',
     b"\xff\xfe\n", b"[" * 3000 + b"\n", b"a" * 10_000, b'{"bytes": true}\n', b'{"bytes": 9}\nno sound at all'],
    ids=str,
)  # fmt: skip
def test_whatever_the_voices_process_answers_is_our_own_error_and_quotes_nothing(
    answer: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "scribbles.py"
    script.write_text(f"import os\nos.read(0, 9999)\nos.write(0, {answer!r})\n")
    monkeypatch.setattr(pyttsx3_voice, "RENDERER", script)
    with Pyttsx3Voice(sys.executable, 10.0) as voice, pytest.raises(VoiceFailed) as failed:
        voice.render("Please wait.", 145)

    assert "\n" not in str(failed.value)
    assert "calf" not in str(failed.value)


# --- what staff's files hold ---------------------------------------------------------------------

LINE = line_of(Entry("a" * 12, "publish", "anna", "2026-11-25T13:05:36Z", "why"))
LINES = st.lists(
    st.just(LINE.encode()) | st.binary(max_size=40) | st.just(b"[" * 50_000) | st.just(b"9" * 5_000), max_size=6
).map(b"\n".join)


@settings(max_examples=150)
@given(LINES, LINES, LINES, LINES)
def test_whatever_lies_in_the_store_the_kiosk_knows_what_to_say_or_names_what_is_wrong(
    pointer: bytes, history: bytes, loaded: bytes, proposed: bytes
) -> None:
    with tempfile.TemporaryDirectory() as name:
        store = Store(Path(name) / "en")
        store.proposal_file("x").parent.mkdir(parents=True)
        files = {"current.json": pointer, "history.jsonl": history, "loaded.json": loaded, "proposed/a.json": proposed}
        for file, content in files.items():
            (store.folder / file).write_bytes(content)
        for ask in (store.history, lambda: published(store), lambda: proposals(store)):
            with suppress(KioskError):
                ask()


def test_of_a_history_that_somebody_blew_up_only_the_end_is_read(tmp_path: Path) -> None:
    store = Store(tmp_path / "en")
    store.folder.mkdir(parents=True)
    with (store.folder / "history.jsonl").open("wb") as history:
        history.truncate(50 * LARGEST_READ)
        history.seek(0, io.SEEK_END)
        history.write(b"\n" + LINE.encode())

    assert ["why"] == [entry.why for entry in store.history()]
    assert json.loads(LINE)["release"] == store.history()[0].release
