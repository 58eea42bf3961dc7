"""What holds for every test: no property test fails for being slow, since other work shares the machine."""

from hypothesis import settings

settings.register_profile("kiosk", deadline=None)
settings.load_profile("kiosk")
