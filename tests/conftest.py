"""What holds for every test: no property test fails for being slow, since other work shares the machine."""

import pytest
import understanding_fixtures
from hypothesis import settings

from kiosk.mind.mind import Mind

settings.register_profile("kiosk", deadline=None)
settings.load_profile("kiosk")


@pytest.fixture
def mind() -> Mind:
    """Return all that a kiosk knows at its start."""
    return understanding_fixtures.mind()
