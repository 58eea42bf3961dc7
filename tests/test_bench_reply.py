"""How long the replies of the vignettes take in the real voice."""

from __future__ import annotations

import pytest
from understanding_fixtures import ROOT

from kiosk.bench.reply import MOST_SECONDS, fitted, main, replies_of
from kiosk.settings import Settings
from kiosk.speaking.result import LETTER_SECONDS, SENTENCE_SECONDS


@pytest.mark.engine
def test_no_reply_to_a_vignette_is_longer_than_a_minute_and_a_half() -> None:
    replies, lengths = replies_of(ROOT / "tests" / "vignettes.toml", Settings())
    sentence, letter = fitted(lengths)

    assert [] == [(reply.name, reply.seconds) for reply in replies if reply.seconds > MOST_SECONDS]
    assert len(replies) >= 2 * 60
    assert sentence == pytest.approx(SENTENCE_SECONDS, abs=0.1)
    assert letter == pytest.approx(LETTER_SECONDS, rel=0.05)


def test_a_missing_file_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["/nowhere/vignettes.toml"]) == 1
    assert "/nowhere/vignettes.toml" in capsys.readouterr().err
