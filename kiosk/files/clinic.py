"""The edge of the clinic: reads its own `.toml` files from the package."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from kiosk.clinic.knowledge import Knowledge
from kiosk.clinic.parse import FILES, parse_knowledge
from kiosk.errors import KnowledgeError


def knowledge_texts() -> dict[str, str]:
    """Return the text of every file of the knowledge base. Raises `KnowledgeError`."""
    folder = files("kiosk.clinic")
    try:
        return {name: (folder / f"{name}.toml").read_text(encoding="utf-8") for name in FILES}
    except (OSError, UnicodeDecodeError) as error:
        raise KnowledgeError(f"kiosk/clinic: {error}", "install the kiosk again, its files are damaged") from error


@cache  # nothing changes it, and it is asked for in many places
def load_knowledge() -> Knowledge:
    """Return the knowledge base that came with the kiosk, read once. Raises `KnowledgeError`."""
    return parse_knowledge(knowledge_texts())
