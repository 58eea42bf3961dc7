"""The one list of each of the words that are a plain yes or no, from which the others are made."""

from __future__ import annotations

from kiosk.understanding.english.lists import words

YES = words("yes yeah yep yup aye")
NO = words("no nope nah naw")
