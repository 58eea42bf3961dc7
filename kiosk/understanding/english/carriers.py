"""Sentences in which English speakers name a medicine; a language model learns from them what stands before a name."""

from __future__ import annotations

CARRIERS = ("{}", "i take {}", "i am on {}", "and {}", "{} and")
LONGEST_NAME = 3
"""Words; what is longer is a sentence already."""
