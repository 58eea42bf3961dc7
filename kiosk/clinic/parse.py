"""The texts of `clinic/*.toml` → `Knowledge`, or a `KnowledgeError` that names file, entry and mend."""

from __future__ import annotations

import hashlib
import math
import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any, TypeVar

from kiosk.clinic.check import check_knowledge
from kiosk.clinic.group_tables import PUT_BACK, clusters_of, usual_shares
from kiosk.clinic.knowledge import (
    Advice,
    AskedBack,
    Cause,
    CauseKind,
    Caution,
    FindingSpec,
    Knowledge,
    Link,
    Quantity,
    Question,
    RedFlagRule,
)
from kiosk.clinic.sources import source_ids, unknown_tags
from kiosk.errors import KnowledgeError
from kiosk.events import Kind, Triage
from kiosk.groups import Group, Trait

TABLES = ("findings", "groups", "questions", "causes", "links", "red_flags", "cautions", "advice", "faq", "edition")
"""Names, without `.toml`, of the texts whose every value a visit needs."""

FILES = (*TABLES, "sources")
"""Names, without `.toml`, of the texts that make up the knowledge base."""

ADD_FINDING = "mend the id, or add it to findings.toml"

TODAY = "today_asked"
"""Reply beside "get help today" to most of what people ask then: nothing that comforts, and nothing to do."""

LIKELIEST = 0.9
"""Most that a finding may be expected of a cause; no finding is certain."""

Table = dict[str, Any]
Entry = TypeVar("Entry")


def parse_knowledge(texts: Mapping[str, str]) -> Knowledge:
    """Return the knowledge in `texts`, keyed by the names of `FILES`. Raises `KnowledgeError`."""
    for name in FILES:
        if name not in texts:
            raise KnowledgeError(f"{name}.toml is missing", "put the file back beside the others")
    tables = {name: _table(name, texts[name]) for name in TABLES}
    if not source_ids(texts["sources"]):
        raise KnowledgeError("sources.toml: names no source", PUT_BACK)
    for unknown in unknown_tags(texts):
        raise unknown
    findings = _findings(tables["findings"], tables["groups"])
    knowledge = Knowledge(
        version=hashlib.sha256("\0".join(texts[name] for name in FILES).encode()).hexdigest()[:12],
        edition=_edition(tables["edition"]),
        findings=findings,
        questions=_entries("questions", tables, _question),
        causes=_entries("causes", tables, _cause),
        links=_links(tables["links"], findings),
        red_flags=_entries("red_flags", tables, _red_flag),
        cautions=_entries("cautions", tables, _caution),
        advice=_entries("advice", tables, _advice),
        faq=_entries("faq", tables, _asked_back),
    )
    check_knowledge(knowledge)
    return knowledge


def _table(name: str, text: str) -> Table:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise KnowledgeError(f"{name}.toml: not valid TOML: {error}", "mend that line") from error
    except RecursionError as error:
        raise KnowledgeError(f"{name}.toml: nested too deep", PUT_BACK) from error
    if not table:
        raise KnowledgeError(f"{name}.toml: is empty", PUT_BACK)
    for entry, held in table.items():
        if not isinstance(held, dict) and name != "edition":
            raise KnowledgeError(f"{name}.toml: {entry} is no table", f"write [{entry}] on a line of its own")
    return table


def _entries(file: str, tables: Mapping[str, Table], make: Callable[[str, Table], Entry]) -> dict[str, Entry]:
    return {name: _made(file, name, entry, make) for name, entry in tables[file].items()}


def _made(file: str, name: str, entry: Table, make: Callable[[str, Table], Entry]) -> Entry:
    """Make one entry; a missing, wrong or unknown key is an error that names the entry."""
    if not isinstance(entry, dict):
        raise KnowledgeError(f"{file}.toml: [{name}] is {entry!r}", "give it keys with values: see the others")
    left = dict(entry)
    try:
        made = make(name, left)
    except KeyError as error:
        raise KnowledgeError(f"{file}.toml: [{name}] lacks {error}", "add that key") from error
    except (ValueError, TypeError, AttributeError) as error:
        raise KnowledgeError(f"{file}.toml: [{name}]: {error}", "mend that value") from error
    if left:
        raise KnowledgeError(f"{file}.toml: [{name}] has an unknown key {', '.join(sorted(left))}", "remove it")
    return made


def _edition(table: Table) -> date:
    edition = table.get("date")
    if type(edition) is not date or len(table) > 1:
        raise KnowledgeError("edition.toml: holds one date and nothing else", "write it as: date = 2026-11-25")
    return edition


def _strings(entry: Table, key: str) -> tuple[str, ...]:
    """Take an optional list of strings out of `entry`."""
    values = entry.pop(key, [])
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise TypeError(f"{key} must be a list of strings")
    return tuple(values)


def _truth(entry: Table, key: str) -> bool:
    """Take an optional true or false out of `entry`."""
    value = entry.pop(key, False)
    if not isinstance(value, bool):
        raise TypeError(f"{key} must be true or false")
    return value


def _sets(entry: Table, key: str) -> tuple[frozenset[str], ...]:
    """Take a list of sets out of `entry`; a bare string is a set of one."""
    return tuple(frozenset([item] if isinstance(item, str) else item) for item in entry.pop(key, []))


def _findings(table: Table, groups: Table) -> dict[str, FindingSpec]:
    usual, clusters = usual_shares(groups), clusters_of(groups)
    unknown = sorted(clusters.keys() - table.keys())
    if unknown:
        mend = "name one of findings.toml, or add it there"
        raise KnowledgeError(f"groups.toml: unknown finding {unknown[0]}", mend)

    def make(name: str, entry: Table) -> FindingSpec:
        group = Group(entry.pop("group"))
        return FindingSpec(
            id=name,
            group=group,
            about=entry.pop("about"),
            usual=float(entry.pop("usual", usual[group])),
            quantity=_quantity(entry.pop("quantity", None)),
            implies=_strings(entry, "implies"),
            excludes=_strings(entry, "excludes"),
            in_part=entry.pop("in_part", name),
            traits=frozenset(map(Trait, _strings(entry, "traits"))),
            cluster=clusters.get(name, name),
        )

    return {name: _made("findings", name, entry, make) for name, entry in table.items()}


def _quantity(entry: Table | None) -> Quantity | None:
    if entry is None:
        return None
    return Quantity(entry["unit"], float(entry["from"]), float(entry.get("below", math.inf)))


def _question(name: str, entry: Table) -> Question:
    return Question(
        id=name,
        stage=entry.pop("stage"),
        kind=Kind(entry.pop("kind")),
        findings=_strings(entry, "findings"),
        yes=_strings(entry, "yes"),
        no=_strings(entry, "no"),
        rest=_strings(entry, "rest"),
        needs=_strings(entry, "needs"),
        spares=_strings(entry, "spares"),
        unit=entry.pop("unit", ""),
        source=entry.pop("source"),
        shortens=entry.pop("shortens", ""),
        items=_strings(entry, "items"),
        none=entry.pop("none", ""),
        always=entry.pop("always", False),
        beside=_strings(entry, "beside"),
    )


def _cause(name: str, entry: Table) -> Cause:
    return Cause(
        id=name,
        kind=CauseKind(entry.pop("kind")),
        prior=float(entry.pop("prior")),
        tests=_strings(entry, "tests"),
        opposed=frozenset(_strings(entry, "opposed")),
        measured=frozenset(_strings(entry, "measured")),
        source=entry.pop("source"),
    )


def _links(table: Table, findings: Mapping[str, FindingSpec]) -> dict[str, tuple[Link, ...]]:
    by_finding: dict[str, list[Link]] = {name: [] for name in findings}
    for cause, links in table.items():
        for finding, entry in links.items():
            if finding not in findings:
                raise KnowledgeError(f"links.toml: [{cause}] names an unknown finding {finding}", ADD_FINDING)
            link = _made("links", f"{cause}.{finding}", entry, partial(_link, findings[finding], cause))
            by_finding[finding].append(link)
    return {name: tuple(links) for name, links in by_finding.items()}


def _link(finding: FindingSpec, cause: str, _: str, entry: Table) -> Link:
    yes = float(entry.pop("yes"))
    no = float(entry.pop("no", absence_weight(finding.usual, yes)))
    return Link(finding.id, cause, yes, no, entry.pop("source"))


def expected_share(usual: float, yes: float) -> float:
    """Return P(finding | cause) for a finding as usual as `usual` (0 to 1) with a link of weight `yes`."""
    return min(max(LIKELIEST, usual), usual * math.exp(yes))


def absence_weight(usual: float, yes: float) -> float:
    """Return how much the absence of a finding speaks for a cause, as a natural logarithm of odds."""
    return math.log((1 - expected_share(usual, yes)) / (1 - usual))


def _red_flag(name: str, entry: Table) -> RedFlagRule:
    return RedFlagRule(
        id=name,
        tier=Triage(entry.pop("tier")),
        any_of=_sets(entry, "any"),
        unless=_sets(entry, "unless"),
        mineral=_truth(entry, "mineral"),
        source=entry.pop("source"),
    )


def _caution(name: str, entry: Table) -> Caution:
    return Caution(
        id=name,
        any_of=frozenset(_strings(entry, "any")),
        unless_denied=frozenset(_strings(entry, "unless_denied")),
        stops=frozenset(_strings(entry, "stops")),
        stops_if_so=frozenset(_strings(entry, "stops_if_so")),
        source=entry.pop("source"),
    )


def _advice(name: str, entry: Table) -> Advice:
    return Advice(
        id=name,
        results=frozenset(_strings(entry, "for")),
        when=frozenset(_strings(entry, "when")),
        also=frozenset(_strings(entry, "also")),
        unless=frozenset(_strings(entry, "unless")),
        presumes=frozenset(_strings(entry, "presumes")),
        where=frozenset(_strings(entry, "where")),
        tier=Triage(entry.pop("tier")) if "tier" in entry else None,
        week=entry.pop("week"),
        part=entry.pop("part"),
        instead=entry.pop("instead", ""),
        values={key: float(value) for key, value in entry.pop("values", {}).items()},
        source=entry.pop("source"),
    )


def _asked_back(name: str, entry: Table) -> AskedBack:
    return AskedBack(
        id=name,
        ask_first=_truth(entry, "ask_first"),
        advises=_strings(entry, "advises"),
        instead=entry.pop("instead", ""),
        today=entry.pop("today", TODAY),
        values={key: float(value) for key, value in entry.pop("values", {}).items()},
        source=entry.pop("source"),
    )
