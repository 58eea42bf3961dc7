"""The session of a visit, by sound or by text, as the settings have it."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.assembly import place_of
from kiosk.hearing.ears import Ears
from kiosk.loop.recovery import Names, Recovery
from kiosk.mind.mind import Mind
from kiosk.service.slip import SlipMaker
from kiosk.service.staff_call import StaffCall
from kiosk.session import Session, Watching
from kiosk.settings import Settings
from kiosk.speaking.mouth import Mouth


def session_of(  # noqa: PLR0913 - each is a part of the kiosk being put together
    settings: Settings, mind: Mind, ears: Ears, mouth: Mouth, watching: Watching, *,
    slip: SlipMaker | None = None, find_again: Callable[[], Names] | None = None,
) -> Session:  # fmt: skip
    """A session with the staff call and figures of the settings.

    `slip` makes summaries for the pharmacist; `find_again` opens lost devices anew, as `Recovery` has it.
    """
    return Session(
        mind,
        ears,
        mouth,
        place_of(settings),
        settings.speaking.tail,
        StaffCall(settings.visit.staff_call_pin, mouth.call_staff),
        watching,
        slip,
        settings.visit.longest,
        Recovery(find_again),
    )
