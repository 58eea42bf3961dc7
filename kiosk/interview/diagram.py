"""The table of states as a Mermaid diagram; the README holds what this prints, and a test compares them.

Left out, because every state that listens has them: the commands, questions asked back and the lost recogniser,
which lead back to the same state, to the opening ("start over") or to the end ("stop", "a person").
"""

from __future__ import annotations

from kiosk.interview.signals import Signal
from kiosk.interview.states import TABLE
from kiosk.interview.visit import State

SHOWN = (Signal.BEGAN, Signal.TOLD, Signal.YES, Signal.NO, Signal.NOT_UNDERSTOOD, Signal.SILENT)


def mermaid() -> str:
    """Return the diagram's source."""
    lines = ["stateDiagram-v2", f"    [*] --> {State.WAITING}"]
    for state, signals in TABLE.items():
        edges: dict[State, list[str]] = {}
        for signal in SHOWN:
            transition = signals.get(signal)
            for target in sorted(transition.leads_to, key=list(State).index) if transition else ():
                edges.setdefault(target, []).append(signal)
        lines += [f"    {state} --> {target}: {', '.join(labels)}" for target, labels in edges.items()]
    return "\n".join([*lines, f"    {State.ENDED} --> [*]"])


if __name__ == "__main__":
    print(mermaid())  # noqa: T201 - `python -m kiosk.interview.diagram` fills that page
