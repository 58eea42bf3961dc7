"""What is installed here: the kiosk's version and the prompt set that speaks."""

from __future__ import annotations

from importlib.metadata import version as installed_version
from pathlib import Path

from kiosk.files.prompts import survey
from kiosk.prompts.release import release_id


def version() -> str:
    """Return the version of the kiosk."""
    return installed_version("cramp-kiosk")


def prompt_set(folder: Path) -> str:
    """Return a prompt set's folder and its name, as `kiosk prompts history` has it. Raises `PromptError`."""
    return f"{folder.resolve()} {release_id(survey(folder).texts)}"
