"""Which sources there are (`sources.toml`), and what cites one that is not among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kiosk.errors import KnowledgeError

UNSOURCED = ("background", "judgement")
"""Tags without an entry: general medical knowledge for which no page was found, and a choice of this product."""

HEADING = re.compile(r"^\[([A-Z]\d*[a-z]?)\]", re.MULTILINE)
TAG = re.compile(r"\[([A-Z]\d*[a-z]?)\]")
CITATION = re.compile(rf"(?:\[(?:{'|'.join(UNSOURCED)}|[A-Z]\d*[a-z]?)\])+")
"""All that a `source` may hold."""


def source_ids(text: str) -> frozenset[str]:
    """Return the names of the sources in `text`, that of `sources.toml`.

    Only headings are read: to parse what stands under them took a fifth of the loading, and no visit needs it.
    """
    return frozenset(HEADING.findall(text))


def unknown_tags(texts: Mapping[str, str]) -> Iterator[KnowledgeError]:
    """Yield every tag in the files of the knowledge base, comments among them, that no source is named by."""
    known = source_ids(texts["sources"])
    for file, text in texts.items():
        cited = TAG.finditer(text) if file != "sources" else ()
        for tag in cited:
            if tag[1] not in known:
                where = f"{file}.toml:{text.count(chr(10), 0, tag.start()) + 1}"
                why = f"{where}: no source is named [{tag[1]}]"
                yield KnowledgeError(why, "mend the tag, or add that source to sources.toml")
