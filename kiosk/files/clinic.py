"""The edge of the clinic: reads its own `.toml` files from the package."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from kiosk.clinic.knowledge import Knowledge
from kiosk.clinic.parse import FILES, parse_knowledge
from kiosk.errors import KnowledgeError, mend_of

DAMAGED = "install the kiosk again, its files are damaged"


def knowledge_texts() -> dict[str, str]:
    """Return the text of every file of the knowledge base. Raises `KnowledgeError`."""
    folder = files("kiosk.clinic")
    return {name: _text(folder / f"{name}.toml") for name in FILES}


def _text(file: Traversable) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise KnowledgeError(f"{file}: not UTF-8 at byte {error.start}", DAMAGED) from error
    except OSError as error:
        raise KnowledgeError(f"{file}: {error.strerror}", mend_of(error, DAMAGED)) from error


@cache  # nothing changes it, and it is asked for in many places
def load_knowledge() -> Knowledge:
    """Return the knowledge base that came with the kiosk, read once. Raises `KnowledgeError`."""
    return parse_knowledge(knowledge_texts())
