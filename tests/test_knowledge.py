from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.clinic.check import links_of, problems
from kiosk.clinic.parse import absence_weight, expected_share, parse_knowledge
from kiosk.errors import KnowledgeError
from kiosk.files.clinic import knowledge_texts, load_knowledge
from kiosk.groups import Group, Trait

TEXTS = knowledge_texts()
KNOWLEDGE = load_knowledge()

BROKEN = [
    ("links", '[magnesium]\ncalf = { yes = 1.0, source = "" }\n', "has no source"),
    ("links", "[magnesium]\ncalf = { yes = 1.0 }\n", "lacks 'source'"),
    ("links", '[magnesium]\ncalf = { yes = 1.0, source = "[somebody]" }\n', "which names no source"),
    ("links", '[magnesium]\ncalf = { yes = 1.0, source = "[S1], [S2]" }\n', "which names no source"),
    ("links", "[magnesium]\ncalf = { yes = 1.0, source = 1 }\n", "cites 1, which names no source"),
    ("links", '[magnesium]\n\ncalf = { yes = 1.0, source = "[S1][S999]" }\n', "toml:3: no source is named [S999]"),
    ("edition", "# As told in [Z9].\ndate = 2026-11-25\n", "edition.toml:1: no source is named [Z9]"),
    ("links", '[magnesium]\nelbow = { yes = 1.0, source = "[S1]" }\n', "unknown finding elbow"),
    ("links", '[unobtainium]\ncalf = { yes = 1.0, source = "[S1]" }\n', "unknown id unobtainium"),
    ("links", '[magnesium]\ncalf = { yes = 9.0, source = "[S1]" }\n', "too strong"),
    ("links", '[magnesium]\ncalf = { yes = "much", source = "[S1]" }\n', "could not convert"),
    ("links", '[magnesium]\ncalf = { yes = 1.0, wieght = 2, source = "[S1]" }\n', "unknown key wieght"),
    ("links", "[magnesium\n", "not valid TOML"),
    ("links", "magnesium = 1\n", "magnesium is no table"),
    ("links", "[magnesium]\ncalf = 1\n", "[magnesium.calf] is 1"),
    ("links", '[magnesium]\ncalf = { yes = nan, source = "[S1]" }\n', "too strong"),
    ("groups", TEXTS["groups"].replace("red = 0.003", ""), "[usual] lacks red"),
    ("groups", TEXTS["groups"].replace("red = 0.003", 'red = "so"'), "[usual] has red so"),
    ("groups", TEXTS["groups"].partition("[cluster]")[0], "has no [cluster]"),
    ("groups", TEXTS["groups"] + "more = 1\n", "[cluster] more is 1"),
    ("questions", TEXTS["questions"].partition('stage = "red_flag"')[0].rpartition("[")[0], "no question has stage"),
    ("sources", "", "names no source"),
    *((name, "", "is empty") for name in TEXTS if name != "sources"),
    *((name, "x = 1\n", "x is no table") for name in TEXTS if name not in {"sources", "edition"}),
    ("edition", 'date = "today"\n', "holds one date and nothing else"),
    ("edition", "date = 2026-11-25\nby = 1\n", "holds one date and nothing else"),
]
"""Text that takes the place of a file, and what the error says."""

ADDED = [
    ("red_flags", '[new]\ntier = "urgent"\nany = ["elbow"]\nsource = "[S1]"\n', "unknown id elbow"),
    ("red_flags", '[new]\ntier = "soon"\nany = ["calf"]\nsource = "[S1]"\n', "'soon' is not a valid Triage"),
    ("red_flags", '[new]\ntier = "urgent"\nany = [[]]\nsource = "[S1]"\n', "empty alternative"),
    ("red_flags", '[new]\ntier = "urgent"\nany = ["calf"]\n', "lacks 'source'"),
    ("cautions", '[new]\nany = ["calf"]\nstops = ["bananas"]\nsource = "[S1]"\n', "unknown id bananas"),
    ("cautions", '[new]\nany = []\nstops = []\nsource = "[S1]"\n', "empty any"),
    ("cautions", '[new]\nany = ["calf"]\nunless_denied = ["foot"]\nstops = []\nsource = "[S1]"\n', "unknown id foot"),
    ("advice", '[new]\nfor = ["boredom"]\nweek = "now"\npart = "drink"\nsource = "[S1]"\n', "unknown id boredom"),
    ("advice", '[new]\nfor = ["*"]\nweek = "5-6"\npart = "drink"\nsource = "[S1]"\n', "has week 5-6"),
    ("advice", '[new]\nfor = ["*"]\nweek = "now"\nsource = "[S1]"\n', "lacks 'part'"),
    ("advice", '[new]\nfor = ["*"]\nweek = "now"\npart = "sleep"\nsource = "[S1]"\n', "has part sleep"),
    (
        "advice",
        '[new]\nfor = ["*"]\nweek = "now"\npart = "drink"\ninstead = "rest"\nsource = "[S1]"\n',
        "unknown id rest",
    ),
    ("questions", '[new]\nstage = "later"\nkind = "open"\nsource = "[S1]"\n', "has stage later"),
    ("questions", '[new]\nstage = "cause"\nkind = "essay"\nsource = "[S1]"\n', "'essay' is not a valid Kind"),
    ("questions", '[new]\nstage = "cause"\nkind = "open"\nfindings = ["elbow"]\nsource = "[S1]"\n', "unknown id elbow"),
    ("questions", '[new]\nstage = "cause"\nkind = "open"\nitems = ["calf"]\nsource = "[S1]"\n', "unknown id calf"),
    ("questions", '[new]\nstage = "cause"\nkind = "open"\nnone = "calf"\nsource = "[S1]"\n', "unknown id calf"),
    ("causes", '[new]\nkind = "condition"\nprior = 0.0\nsource = "[S1]"\n', "prior 0.0"),
    ("causes", '[new]\nkind = "condition"\nprior = 0.2\nsource = "[S1]"\n', "sum to 1.2"),
    (
        "causes",
        '[new]\nkind = "condition"\nprior = 0.2\nmeasured = ["calf"]\nsource = "[S1]"\n',
        "measured calf, which no test finds",
    ),
    ("faq", "[new]\nask_first = true\n", "lacks 'source'"),
    ("faq", '[new]\nsource = ""\n', "has no source"),
    ("faq", '[new]\nask_first = 1\nsource = "[S1]"\n', "ask_first must be true or false"),
    ("findings", '[elbow]\ngroup = "location"\nabout = "the elbow"\n', "nothing uses [elbow]"),
    ("findings", '[elbow]\ngroup = "joints"\nabout = "the elbow"\n', "'joints' is not a valid Group"),
    ("findings", '[elbow]\ngroup = "location"\nabout = "it"\nin_part = "knuckle"\n', "unknown id knuckle"),
    ("findings", '[elbow]\ngroup = "location"\nabout = "it"\ntraits = ["bony"]\n', "'bony' is not a valid Trait"),
]
"""Text added to a file, and what the error says."""


@pytest.mark.parametrize(("file", "text", "why"), BROKEN)
def test_a_file_that_is_wrong_is_refused_with_the_entry_and_the_reason(file: str, text: str, why: str) -> None:
    with pytest.raises(KnowledgeError, match=rf"^{file}\.toml") as caught:
        parse_knowledge({**TEXTS, file: text})

    assert why in str(caught.value)
    assert caught.value.mend


@pytest.mark.parametrize(("file", "text", "why"), ADDED)
def test_an_entry_that_is_wrong_is_refused_with_its_name_and_the_reason(file: str, text: str, why: str) -> None:
    with pytest.raises(KnowledgeError, match=rf"^{file}\.toml") as caught:
        parse_knowledge({**TEXTS, file: f"{TEXTS[file]}\n{text}"})

    assert why in str(caught.value)


def test_a_cause_that_no_finding_speaks_for_is_refused() -> None:
    silent = {name: tuple(link for link in links if link.cause != "tetanus") for name, links in KNOWLEDGE.links.items()}
    found = [str(problem) for problem in problems(replace(KNOWLEDGE, links=silent))]

    assert ["causes.toml: no finding speaks for [tetanus]: add a link with a weight above 0 to links.toml"] == found


def test_a_missing_file_is_named() -> None:
    with pytest.raises(KnowledgeError, match=r"cautions\.toml is missing"):
        parse_knowledge({name: text for name, text in TEXTS.items() if name != "cautions"})


def test_the_files_that_ship_hold_what_was_promised() -> None:
    assert not list(problems(KNOWLEDGE))
    assert len(KNOWLEDGE.findings) >= 120
    assert KNOWLEDGE.results == (
        "magnesium", "potassium", "calcium", "vitamin_d", "dehydration", "overhydration", "not_mineral",
    )  # fmt: skip


def test_most_visitors_are_expected_to_have_no_mineral_cause() -> None:
    assert sum(KNOWLEDGE.causes[name].prior for name in KNOWLEDGE.conditions) > 2 / 3


def test_the_version_changes_with_any_file() -> None:
    changed = parse_knowledge({**TEXTS, "advice": TEXTS["advice"] + "\n# reviewed\n"})

    assert KNOWLEDGE.version == parse_knowledge(TEXTS).version
    assert KNOWLEDGE.version != changed.version


def test_every_group_has_a_usual_share_and_some_findings() -> None:
    shares = tomllib.loads(TEXTS["groups"])["usual"]

    assert set(shares) == set(Group) == {spec.group for spec in KNOWLEDGE.findings.values()}


def test_every_trait_is_that_of_a_finding() -> None:
    assert {trait for spec in KNOWLEDGE.findings.values() for trait in spec.traits} == set(Trait)


def test_a_finding_has_one_cluster_and_itself_when_it_stands_alone() -> None:
    assert KNOWLEDGE.findings["ppi"].cluster == KNOWLEDGE.findings["ppi_long"].cluster
    assert KNOWLEDGE.findings["liquorice"].cluster != KNOWLEDGE.findings["ppi"].cluster
    assert KNOWLEDGE.findings["fever"].cluster == "fever"


def test_what_is_expected_of_a_cause_stays_a_probability() -> None:
    for link in links_of(KNOWLEDGE):
        usual = KNOWLEDGE.findings[link.finding].usual

        assert 0 < expected_share(usual, link.yes) < 1


@pytest.mark.parametrize("usual", [0.01, 0.2, 0.6])
def test_the_absence_of_a_sign_speaks_against_what_its_presence_speaks_for(usual: float) -> None:
    assert absence_weight(usual, 1.5) < 0 < absence_weight(usual, -1.5)
    assert abs(absence_weight(usual, 1.5)) < abs(absence_weight(usual, 2.5)) or usual == 0.6


def test_quantities_of_one_unit_leave_no_gap_and_do_not_overlap() -> None:
    units: dict[str, list[tuple[float, float]]] = {}
    for spec in KNOWLEDGE.findings.values():
        # What a test has found and is right tells nothing, so a level has gaps.
        if spec.quantity is not None and not spec.quantity.unit.endswith("_level"):
            units.setdefault(spec.quantity.unit, []).append((spec.quantity.least, spec.quantity.below))

    for ranges in units.values():
        ordered = sorted(ranges)
        assert [below for _, below in ordered[:-1]] == [least for least, _ in ordered[1:]]
        assert ordered[-1][1] == float("inf")


def test_a_rule_in_one_direction_is_never_a_circle() -> None:
    for spec in KNOWLEDGE.findings.values():
        assert set(spec.implies).isdisjoint(spec.excludes)
        for implied in spec.implies:
            deeper = KNOWLEDGE.findings[implied].implies
            assert set(deeper) <= set(spec.implies), f"{spec.id} must list what {implied} implies"


def test_the_knowledge_base_is_read_once() -> None:
    assert load_knowledge() is load_knowledge()


@pytest.mark.parametrize(("content", "why"), [(b"a = 1\n\xff", "not UTF-8 at byte 6"), (None, "Is a directory")])
def test_a_file_of_the_knowledge_that_can_not_be_read_is_named(
    content: bytes | None, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    damaged = tmp_path / "findings.toml"
    damaged.unlink()
    damaged.mkdir() if content is None else damaged.write_bytes(content)
    monkeypatch.setattr("kiosk.files.clinic.files", lambda _: tmp_path)

    with pytest.raises(KnowledgeError) as caught:
        knowledge_texts()
    assert f"{damaged}: {why}: install the kiosk again, its files are damaged" == str(caught.value)
