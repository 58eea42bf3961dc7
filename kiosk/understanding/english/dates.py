"""How English names months and days of the week, for the templates of all that dates something."""

from __future__ import annotations

MONTH = "(january|february|march|april|may|june|july|august|september|october|november|december)"
WEEKDAY = "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
WEEKDAYS = tuple(WEEKDAY.strip("()").split("|"))
"""From Monday on."""
