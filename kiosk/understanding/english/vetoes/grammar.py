"""How English goes on from a phrase that is then another one."""

from __future__ import annotations

from kiosk.understanding.english.lists import words

I_CAN = "i can "
"""Begins phrases that tell of something that works, if one of `CAN` was said."""
CAN = words("can could able all")
"""Tell of what somebody is able to do."""
ASKING = words("who where what which how")
"""At the end of a match these go on with whom or what somebody does not know."""
NO_PERSON = words("it to is are was were would will best else does did can could")
"""Behind one of `ASKING`: "I don't know who is right" tells of nobody who is confused."""
LIKENED = words("it this that them these those the anything before")
"""What "never had pain like" is followed by."""
