"""Whom to call, country by country. General knowledge of 2026, not clinical: whoever puts a kiosk up checks it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

CountryCode: TypeAlias = Literal["GB", "IE", "US", "CA", "AU", "NZ", "DE", "AT", "CH", "EU"]
"""ISO 3166, and `EU` for any other country that answers 112."""


@dataclass(frozen=True, slots=True)
class Country:
    """What a kiosk there tells people to call."""

    emergency_number: str
    """In digits; spoken one by one."""
    advice_line: str
    """Who helps on the same day beside doctor and pharmacist, as spoken: a telephone line, or the doctor on duty."""


COUNTRIES: Mapping[CountryCode, Country] = {
    "GB": Country("999", "one one one"),
    "IE": Country("112", "the out of hours doctor"),
    "US": Country("911", "an urgent care clinic"),
    "CA": Country("911", "eight one one"),
    "AU": Country("000", "healthdirect on one eight hundred, zero two two, two two two"),
    "NZ": Country("111", "Healthline on zero eight hundred, six one one, one one six"),
    "DE": Country("112", "one one six, one one seven"),
    "AT": Country("144", "one four five zero"),
    "CH": Country("144", "the doctor on duty"),
    "EU": Country("112", "the out of hours doctor"),
}
